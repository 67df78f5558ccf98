"""What the measurements of the window share: waiting as Qt's own loop does, and seeing what was painted."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QApplication, QWidget

from baocaovien.ui.look import theme


def application() -> QApplication:
    """Qt with the program's look."""
    made = QApplication.instance() or QApplication([])
    assert isinstance(made, QApplication)
    theme.apply(made, theme.Theme())
    return made


def until(holds: Callable[[], bool]) -> None:
    """Let the window work until something holds."""
    while not holds():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


class Painted(QObject):
    """Sees what a widget showed when it was painted last.

    Args:
        shown: what the widget shows now; another value is another picture.
    """

    def __init__(self, widget: QWidget, shown: Callable[[], object]) -> None:
        super().__init__(widget)
        self._shown = shown
        self.last: object = None
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the widget paint, then look."""
        if event.type() != QEvent.Type.Paint:
            return False
        now = self._shown()
        watched.removeEventFilter(self)
        QApplication.sendEvent(watched, event)
        watched.installEventFilter(self)
        self.last = now
        return True


def seconds_until_painted(painted: Painted, work: Callable[[], object]) -> float:
    """From some work until a picture of something else is painted."""
    before = painted.last
    started = time.perf_counter()
    work()
    until(lambda: painted.last != before)
    return time.perf_counter() - started
