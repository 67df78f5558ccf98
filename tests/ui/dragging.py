"""Drags a find from the library into the outline with a real mouse; run by a test on an X server of its own."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any
from uuid import UUID

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from baocaovien.domain.names import fold
from baocaovien.services.workspace import Workspace
from baocaovien.settings import Settings
from baocaovien.store.queries.topics import topic_rows
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.facts import read_facts
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.pages import PAGES


def until(app: QApplication, holds: Callable[[], bool]) -> None:
    """Let the window work until something holds."""
    deadline = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < deadline, "nothing came"
        app.processEvents()
        time.sleep(0.01)


def mouse(*said: str) -> None:
    """Do something with the mouse, as a hand would: one thing after the other."""
    subprocess.run(["xdotool", *said], check=True)
    time.sleep(0.15)


def drag(start: QPoint, end: QPoint) -> None:
    """Press, move in small steps, let go."""
    mouse("mousemove", str(start.x()), str(start.y()))
    mouse("mousedown", "1")
    for _ in range(6):
        mouse("mousemove_relative", "5", "5")
    mouse("mousemove", str(end.x()), str(end.y()))
    mouse("mousemove_relative", "2", "0")
    mouse("mouseup", "1")


def main(folder: Path, event_id: UUID, into: Path) -> None:
    """Open the studio on a copy of a workspace and drag the third topic below the agenda."""
    app = QApplication(sys.argv[:1])
    workspace = Workspace.open(copytree(folder, into / "mau"))
    bridge = Bridge(workspace)
    window = MainWindow(bridge, Settings(language="en"), read_facts(bridge), pages=tuple(p for p in PAGES if p.key == "decks"))
    window.resize(1093, 614)
    window.show()
    window.go("decks")
    page: Any = window.page("decks")
    page.build_for_event(event_id)
    studio = page.studio
    until(app, lambda: studio.planned is not None and not bridge.is_busy)
    mouse("windowfocus", str(int(window.winId())))
    until(app, window.isActiveWindow)
    topic = bridge.read(topic_rows)[2]
    studio.add.line.setFocus()
    QTest.keyClicks(studio.add.line, fold(topic.name))
    until(app, studio.add.popup.isVisible)
    found = studio.add.list
    start = found.viewport().mapToGlobal(found.visualItemRect(found.item(0)).topLeft() + QPoint(60, 12))
    row = studio.outline.visualItemRect(studio.outline.item(1))
    end = studio.outline.viewport().mapToGlobal(QPoint(70, row.bottom() - 4))
    count = len(studio.facts.entries)
    by_hand(app, start, end, lambda: len(studio.facts.entries) > count)
    came = studio.facts.entries[2].entry.section == topic.name
    until(app, lambda: not bridge.is_busy)
    moved = studio.facts.entries[4].id
    first, last = (studio.outline.visualItemRect(studio.outline.item(at)) for at in (4, 1))
    here = studio.outline.viewport().mapToGlobal
    by_hand(app, here(QPoint(70, first.center().y())), here(QPoint(90, last.bottom() - 4)), lambda: entry_at(studio, 2) == moved)
    kept = len(studio.facts.entries)
    bridge.close()
    workspace.close()
    sys.stdout.write("dropped after the agenda\n" if came and kept > count else "dropped elsewhere\n")


def entry_at(studio: Any, at: int) -> UUID:
    """The entry that stands somewhere in the outline."""
    entry_id: UUID = studio.facts.entries[at].id
    return entry_id


def by_hand(app: QApplication, start: QPoint, end: QPoint, done: Callable[[], bool]) -> None:
    """Drag while the window works, until what shall come of it is there."""
    hand = threading.Thread(target=drag, args=(start, end))
    hand.start()
    until(app, lambda: not hand.is_alive() and done())
    hand.join()


if __name__ == "__main__":
    main(Path(sys.argv[1]), UUID(sys.argv[2]), Path(sys.argv[3]))
