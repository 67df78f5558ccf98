"""Files dropped on the desk: pictures of codes mark like a scan, lists are taken in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from baocaovien.services.attendance.code_reading import PICTURE_FILES
from baocaovien.services.imports.sheets import FILE_TYPES


class Drops(QObject):
    """Catches what is dropped on the widgets it is installed on.

    Signals:
        picture: a file that may hold codes.
        roster: a file that may hold a list.
    """

    picture = Signal(object)
    roster = Signal(object)

    def install(self, widget: QWidget) -> None:
        """Take what is dropped on a widget."""
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent):  # entering and moving are drops too, to Qt
            files = _files(event.mimeData())
            if not files:
                return False
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop and not isinstance(event, QDragEnterEvent):
                self._take(files)
            return True
        return False

    def _take(self, files: list[Path]) -> None:
        for path in files:
            if path.suffix.casefold() in PICTURE_FILES:
                self.picture.emit(path)
            else:
                self.roster.emit(path)


def _files(data: QMimeData) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.casefold() in (*PICTURE_FILES, *FILE_TYPES)]
