"""The first page: what waits goes when it is done; what no backup holds is told."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from baocaovien.domain.local_time import short_date, today_local
from baocaovien.services import backup
from baocaovien.services.documents.minutes import start_minutes
from baocaovien.services.documents.printing import finalise_minutes
from baocaovien.store.models import Operation
from baocaovien.store.queries.documents import open_tasks, task_rows
from baocaovien.ui.home.page import HomePage
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.shell import Target
from tests.ui.sample_window import WAIT, calm, sample_folder, window, written

__all__ = ["sample_folder", "window"]


@pytest.fixture
def page(window: MainWindow, qtbot: Any) -> HomePage:
    window.go("home")
    calm(window, qtbot)
    shown = window.page("home")
    assert isinstance(shown, HomePage)
    return shown


def texts(page: HomePage) -> list[str]:
    """What the page says, whole also where a line is shortened."""
    labels = [one.toolTip() or one.text() for one in page.findChildren(QLabel)]
    return [*labels, *(one.toolTip() or one.text() for one in page.findChildren(QPushButton))]


def test_a_task_that_is_done_goes_and_comes_back_by_undo(page, window, qtbot):
    (task,) = window.bridge.read(open_tasks)
    done = next(one for one in page.findChildren(QPushButton) if one.accessibleName() == f"Done: {task.text}")

    with written(window.bridge, qtbot):
        qtbot.mouseClick(done, Qt.MouseButton.LeftButton)
    calm(window, qtbot)
    gone = [one for one in page.findChildren(QPushButton) if one.accessibleName() == f"Done: {task.text}"]
    (kept,) = [one for one in window.bridge.read(partial(task_rows, event_id=task.event_id)) if one.id == task.id]
    open_now = window.bridge.read(open_tasks)
    with written(window.bridge, qtbot):
        window.bridge.undo()
    calm(window, qtbot)

    assert (gone, kept.done_on, open_now) == ([], today_local(), ())
    assert window.bridge.read(open_tasks) == (task,)


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # the platform without a screen says so of any menu
def test_a_task_is_done_and_opened_again_from_the_minutes(page, window, qtbot):
    (task,) = window.bridge.read(open_tasks)
    window.go("documents", Target("event", task.event_id, "minutes"))
    calm(window, qtbot)
    shown = window.page("documents").minutes.list
    shown.show_record(task.id)

    def choose() -> str:
        point = QPoint(5, 5)
        QApplication.sendEvent(shown, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, point, shown.mapToGlobal(point)))
        (menu,) = [one for one in shown.findChildren(QMenu) if one.isVisible()]
        (action,) = menu.actions()
        words = action.text()
        with written(window.bridge, qtbot):
            action.trigger()
        menu.close()
        calm(window, qtbot)
        shown.show_record(task.id)
        return words

    words = [choose()]
    done = window.bridge.read(open_tasks)
    words.append(choose())

    assert (words, done) == (["Mark as done today", "Not done yet"], ())
    assert window.bridge.read(open_tasks) == (task,)


def test_finalised_minutes_wait_for_a_signature(page, window, qtbot):
    event = page._found.unsigned[-1]
    with written(window.bridge, qtbot):
        window.bridge.execute("minutes.start_minutes", partial(start_minutes, event_id=event.id), page)
    with written(window.bridge, qtbot):
        window.bridge.compute(partial(finalise_minutes, window.bridge.workspace, event.id), page, lambda _done: None)
    calm(window, qtbot)

    said = texts(page)

    assert "Minutes to be signed" in said
    assert event.id not in [one.id for one in page._found.unsigned]
    assert [one.id for one in page._found.to_sign] == [event.id]


def test_changes_that_no_backup_holds_are_told_after_a_day(page, window, qtbot):
    def age(session: Any) -> None:
        for operation in session.query(Operation):
            operation.at -= dt.timedelta(days=3)

    fresh = [text for text in texts(page) if "no backup" in text]
    window.bridge.workspace.unlogged(age)
    since = window.bridge.workspace.read(lambda session: session.query(Operation.at).order_by(Operation.at).first())[0]
    page.refresh()
    calm(window, qtbot)
    day = short_date((since + dt.timedelta(hours=7)).date())
    qtbot.waitUntil(lambda: f"Changes since {day} are in no backup" in texts(page), timeout=WAIT)
    backup.create(window.bridge.workspace)
    page.refresh()
    calm(window, qtbot)
    qtbot.waitUntil(lambda: not [text for text in texts(page) if "no backup" in text], timeout=WAIT)

    assert fresh == []
