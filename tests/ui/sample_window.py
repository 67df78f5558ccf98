"""The main window on a copy of the sample, for tests that act as its users do."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from baocaovien.services.office.first_start import make_sample
from baocaovien.services.workspace import Workspace
from baocaovien.settings import Settings
from baocaovien.store.queries.schedule import EventRow, Events, event_rows
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.facts import read_facts
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.widgets.form_dialog import FormDialog

WAIT = 30_000


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sample workspace that is made once and copied for each test."""
    home = tmp_path_factory.mktemp("window-sample")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BAOCAOVIEN_HOME", str(home))
        return make_sample(home / "du-lieu-mau")


@pytest.fixture
def window(look: Any, qtbot: Any, sample_folder: Path, tmp_path: Path) -> Iterator[MainWindow]:
    """The window in English on a copy of the sample, at the size of a small laptop."""
    folder = tmp_path / "du-lieu-mau"
    shutil.copytree(sample_folder, folder, ignore=shutil.ignore_patterns("*.lock"))
    workspace = Workspace.open(folder)
    bridge = Bridge(workspace)
    made = MainWindow(bridge, Settings(), read_facts(bridge))
    qtbot.addWidget(made)
    made.setWindowState(Qt.WindowState.WindowNoState)  # the screen of the tests is smaller than any laptop's
    made.resize(1093, 614)
    made.show()
    made.activateWindow()  # shortcuts belong to the active window
    yield made
    made.hide()
    bridge.close()
    workspace.close()


@contextmanager
def written(bridge: Bridge, qtbot: Any) -> Iterator[None]:
    """Wait until what is written inside has changed the data and landed: its dialog is closed by then, too."""
    with qtbot.waitSignal(bridge.changed, timeout=WAIT):
        yield
    qtbot.waitUntil(lambda: not bridge.is_busy, timeout=WAIT)


def calm(window: MainWindow, qtbot: Any) -> None:
    """Wait until nothing is read or written any more."""
    for _again in range(2):
        qtbot.wait(1)
        qtbot.waitUntil(lambda: not window.bridge.is_busy, timeout=WAIT)


def coming(window: MainWindow) -> EventRow:
    """The conference that comes next."""
    rows: list[EventRow] = window.bridge.read(lambda session: event_rows(session, Events().ids(session)))
    return min((row for row in rows if row.state == "scheduled"), key=lambda row: row.start)


def event(window: MainWindow, event_id: UUID) -> EventRow:
    """An event as it stands now."""
    return window.bridge.read(lambda session: event_rows(session, [event_id]))[0]


def told(window: MainWindow) -> list[str]:
    """The notices that stand."""
    return [notice.words.text() for notice in window.notices.shown]


def answer(window: MainWindow, qtbot: Any, text: str) -> None:
    """Type one line into the form that is open, and press its verb."""
    (form,) = [one for one in window.findChildren(FormDialog) if one.isVisible()]
    next(line for line in form.findChildren(QLineEdit) if line.isVisible()).setText(text)
    form.verb.click()
    calm(window, qtbot)


def press(qtbot: Any, widget: Any, *keys: Qt.Key) -> None:
    """Press keys one after the other."""
    for key in keys:
        qtbot.keyClick(widget, key)


def local_day(moment: dt.datetime) -> dt.date:
    """The day of an instant on the office's clock."""
    from baocaovien.domain.local_time import local_date

    return local_date(moment)
