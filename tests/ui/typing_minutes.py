"""A process that types minutes in the window and is then killed: `python -m tests.ui.typing_minutes FOLDER EVENT`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from baocaovien.services.drafts import kept_draft
from baocaovien.services.workspace import Workspace
from baocaovien.settings import Settings
from baocaovien.store.queries.documents import minutes_detail
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.facts import read_facts
from baocaovien.ui.look import theme
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.pages import PAGES
from baocaovien.ui.shell import Target

FINISHED, HALF = "Y kien da ghi", "Viet do dang"
PATIENCE = 30_000
_STEP = 20


def wait_for(done: Callable[[], bool]) -> None:
    """Let the window work until something holds, or patience ends."""
    for _step in range(PATIENCE // _STEP):
        if done():
            return
        QTest.qWait(_STEP)


def work(folder: Path, event_id: UUID) -> None:
    """Write one statement down, half of a second, say so when both are on the disk, and wait to be killed."""
    app = QApplication([])
    theme.apply(app, theme.Theme())
    bridge = Bridge(Workspace.open(folder))
    pages = tuple(page for page in PAGES if page.key == "documents")
    window = MainWindow(bridge, Settings(language="en"), read_facts(bridge), pages=pages)
    window.show()
    window.go("documents", Target("event", event_id, "minutes"))
    view = window.page("documents").minutes
    view.start()
    wait_for(lambda: view.written is not None)
    QTest.keyClicks(view.composer.text, FINISHED)
    QTest.keyClick(view.composer.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: len(bridge.read(partial(minutes_detail, event_id=event_id)).statements) == 1)
    QTest.keyClicks(view.composer.text, HALF)
    place = f"minutes:{event_id}"

    def kept() -> bool:
        draft = bridge.read(partial(kept_draft, place=place))
        return draft is not None and HALF in str(draft.content)

    wait_for(kept)
    sys.stdout.write("kept\n" if kept() else "lost\n")
    sys.stdout.flush()
    QTest.qWait(PATIENCE)


if __name__ == "__main__":
    work(Path(sys.argv[1]), UUID(sys.argv[2]))
