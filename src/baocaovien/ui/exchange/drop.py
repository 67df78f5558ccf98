"""Exchange files dropped on the window are taken in, wherever one is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

ENDING = ".bcvx"


class BundleDrop(QObject):
    """Watches the window for files that end in .bcvx; everything else is left to whoever wants it.

    Whoever made the window takes them in, for it knows the pages. This looks at what comes to the system's window, before
    any field or page in it that takes drops of its own.
    """

    def __init__(self, window: QWidget, take: Callable[[list[Path]], None]) -> None:
        super().__init__(window)
        self._window = window
        self._take = take
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            handle = self._window.windowHandle() if event.type() == QEvent.Type.Show else None
            if handle is not None:
                handle.installEventFilter(self)
        elif isinstance(event, QDropEvent):  # entering and moving are drops too, to Qt
            files = _bundles(event.mimeData())
            if files:
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    self._take(files)
                return True
        return super().eventFilter(watched, event)


def _bundles(said: QMimeData) -> list[Path]:
    local = [Path(url.toLocalFile()) for url in said.urls() if url.isLocalFile()]
    return [path for path in local if path.suffix.casefold() == ENDING]
