"""Exchange files dropped on the window are taken in, wherever one is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from typing_extensions import override

if TYPE_CHECKING:
    from baocaovien.ui.main_window import MainWindow

ENDING = ".bcvx"


class BundleDrop(QObject):
    """Watches the window for files that end in .bcvx; everything else is left to whoever wants it.

    It looks at what comes to the system's window, before any field or page in it that takes drops of its own.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
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

    def _take(self, files: list[Path]) -> None:
        """Take them in where one is, if that page knows how; else on the exchange page."""
        if not self._window.facts.set_up:
            self._window.open_station(files[0])  # before the first start there is nothing that could take in
            return
        if not self._window.page(self._window.current_key).take_files(files):
            self._window.go("exchange")
            self._window.page("exchange").take_files(files)


def _bundles(said: QMimeData) -> list[Path]:
    local = [Path(url.toLocalFile()) for url in said.urls() if url.isLocalFile()]
    return [path for path in local if path.suffix.casefold() == ENDING]
