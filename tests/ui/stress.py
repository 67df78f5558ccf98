"""Many bridges whose pages die while work is under way; run as a program, so that a crash is seen."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from baocaovien.services.office.actors import add_actor, list_actors
from baocaovien.services.workspace import Workspace
from baocaovien.ui.bridge import Bridge
from tests.ui import works


class _Page(QWidget):
    """A page with a child that its callbacks use."""

    def __init__(self) -> None:
        super().__init__()
        self.words = QLabel(self)
        self.itself = self  # a cycle, as real pages have: only the collector frees it

    def show_answer(self, answer: object) -> None:
        self.words.setText(str(answer))


def _busy_reading(page: _Page, session: object) -> int:
    del page  # a reader that wrongly holds a widget must not free it in its thread
    return len(list_actors(session))  # type: ignore[arg-type]


def run(workspace: Workspace, number: int) -> None:
    """Start work of every kind, let half of the pages die, and close."""
    bridge = Bridge(workspace)
    pages = [_Page() for _ in range(6)]
    for at, page in enumerate(pages):
        bridge.load(partial(_busy_reading, page), page, page.show_answer)
        bridge.compute(
            partial(works.count_to, 200), page, page.show_answer, progress=lambda _done, _total, page=page: page.show_answer(0)
        )
        if at == number % 6:
            bridge.execute("actors.add", partial(add_actor, name=f"Người {number}"), page, page.show_answer)
        bridge.compute(partial(works.refuse, "x"), page, page.show_answer, failed=page.show_answer)
    for page in pages[::2]:
        page.deleteLater()
    del page, pages[::2]
    if number % 2:
        QCoreApplication.processEvents()
    if number % 3:
        bridge.close()
    else:
        while bridge.is_busy:
            QCoreApplication.processEvents()
        bridge.close()
    bridge.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def main(runs: int, folder: Path) -> None:
    """Run as often as asked, and say so at the end."""
    app = QApplication([])
    workspace = Workspace.create(folder)
    for number in range(runs):
        run(workspace, number)
    workspace.close()
    app.processEvents()
    sys.stdout.write(f"{runs} runs\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
