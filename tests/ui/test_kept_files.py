"""Files that are kept with a record, opened in the program of the system."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

from baocaovien.domain.files import local_name
from baocaovien.services.documents.attachments import attach
from tests.ui.documents_desk import calm, event_id, office, page, window

__all__ = ["event_id", "office", "page", "window"]

FROM_LINUX = "Họp 10:30?.pdf"


class Desktop(QObject):
    """What the window gives to the system to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        """Remember the file."""
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def desktop():
    """The system's programs, as far as this window calls them."""
    made = Desktop()
    QDesktopServices.setUrlHandler("file", made, "take")
    yield made
    QDesktopServices.unsetUrlHandler("file")


def test_a_kept_file_opens_again_while_its_program_holds_it(page, bridge, event_id, desktop, qtbot):
    kept = partial(attach, target_type="event", target_id=event_id, file_name=FROM_LINUX, data=b"%PDF-1.4")
    bridge.execute("documents.attach", kept, page)
    calm(bridge, qtbot)
    page.tabs.setCurrentIndex(1)
    page.papers.show_paper("files")
    calm(bridge, qtbot)
    files = page.papers.files.list
    (open_button,) = [one for one in files.findChildren(QPushButton) if one.accessibleName() == f"Open {FROM_LINUX}"]

    open_button.click()
    qtbot.waitUntil(lambda: len(desktop.opened) == 1)
    (first,) = desktop.opened
    with first.open("rb") as program:
        before = first.stat().st_ino
        open_button.click()
        qtbot.waitUntil(lambda: len(desktop.opened) == 2)
        held = program.read()

    assert (first.name, held, desktop.opened) == (local_name(FROM_LINUX), b"%PDF-1.4", [first, first])
    assert first.stat().st_ino == before
