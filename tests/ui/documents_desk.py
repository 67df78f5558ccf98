"""The documents page on a small office, with the answers to the system's dialogs given beforehand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest
from PySide6.QtCore import Qt

from baocaovien.settings import Settings
from baocaovien.store.queries.documents import MinutesDetail, minutes_detail
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.documents.asks import Asks
from baocaovien.ui.documents.page import DocumentsPage
from baocaovien.ui.facts import read_facts
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.pages import PAGES
from baocaovien.ui.shell import Target
from tests.services.small_office import make_event, make_office

OWN = tuple(page for page in PAGES if page.key in ("documents", "attendance", "schedule"))
WAIT = 60_000


class Answers(Asks):
    """The person's answers to the dialogs of the system, given beforehand."""

    def __init__(self, page: DocumentsPage, folder: Path) -> None:
        super().__init__(page)
        self.folder = folder
        self.printed: list[bytes] = []
        self.said: str | None = ""
        self.given: Path | None = None
        self.file: Path | None = None
        self.prints = True

    def printer(self, pdf: bytes, name: str, numbers: Sequence[int] = ()) -> bool:
        if self.prints:
            self.printed.append(pdf)
        return self.prints

    def target(self, title: str, name: str, filters: str) -> Path | None:
        return self.file or self.folder / name

    def source(self, title: str, filters: str = "") -> Path | None:
        return self.given

    def secret(self, title: str, question: str) -> str | None:
        return self.said


@pytest.fixture
def office(bridge: Bridge):
    return bridge.workspace.execute("t", make_office)


@pytest.fixture
def event_id(bridge: Bridge, office) -> UUID:
    return bridge.workspace.execute("t", partial(make_event, office=office, state="open"))


@pytest.fixture
def window(bridge: Bridge, qtbot, event_id: UUID) -> Iterator[MainWindow]:
    made = MainWindow(bridge, Settings(language="en"), read_facts(bridge), pages=OWN)
    qtbot.addWidget(made)
    made.resize(1093, 614)
    made.show()
    made.go("documents", Target("event", event_id))
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    qtbot.waitUntil(lambda: not bridge.is_busy, timeout=WAIT)


@pytest.fixture
def page(window: MainWindow, tmp_path: Path) -> DocumentsPage:
    found = window.page("documents")
    answers = Answers(found, tmp_path)
    for part in (found, found.papers, found.register, found.register.panel.files, found.papers.files.list, found.steps):
        setattr(part, "asks" if part is found else "_asks", answers)
    return found


@pytest.fixture
def writing(page: DocumentsPage, bridge: Bridge, event_id: UUID, qtbot) -> DocumentsPage:
    """The page with minutes begun."""
    page.minutes.empty.action.click()
    qtbot.waitUntil(lambda: page.minutes.written is not None)
    return page


def minutes(bridge: Bridge, event_id: UUID) -> MinutesDetail:
    found = bridge.read(partial(minutes_detail, event_id=event_id))
    assert found is not None
    return found


def calm(bridge: Bridge, qtbot) -> None:
    qtbot.waitUntil(lambda: not bridge.is_busy, timeout=WAIT)


def text_of(pdf: bytes) -> str:
    if not pdf:
        return ""
    with pypdfium2.PdfDocument(pdf) as document:
        return " ".join("\n".join(at.get_textpage().get_text_bounded() for at in document).split())


def say(page: DocumentsPage, qtbot, text: str, speaker: str = "") -> None:
    page.minutes.composer.speaker.line.setText(speaker)
    qtbot.keyClicks(page.minutes.composer.text, text)
    qtbot.keyClick(page.minutes.composer.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
