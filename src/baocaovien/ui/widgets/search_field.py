"""A field that filters while one types."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from baocaovien.ui.look import theme
from baocaovien.ui.widgets.basics import clearable

_PAUSE = 120


class SearchField(QLineEdit):
    """A search field with a magnifying glass and a cross; Escape empties it.

    Signals:
        searched: the words to look for, 120 ms after the last key (at once on Enter or when emptied).
        down_pressed: the person wants to go to the list.
        entered: Enter was pressed; the page opens the first hit.
    """

    searched = Signal(str)
    down_pressed = Signal()
    entered = Signal()

    def __init__(self, placeholder: str) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        clearable(self)
        self._glass = QAction(placeholder, self)
        self._glass.setIcon(theme.icon("search", "muted"))
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._last = ""
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._tell)
        self.textChanged.connect(self._changed)

    def words(self) -> str:
        """What is typed, without spaces around it."""
        return self.text().strip()

    def _changed(self, text: str) -> None:
        if text:
            self._timer.start()
        else:
            self._tell()

    def _tell(self) -> None:
        self._timer.stop()
        if self.words() != self._last:
            self._last = self.words()
            self.searched.emit(self._last)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self._tell()
            self.down_pressed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()
            self.entered.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_glass"):
            self._glass.setIcon(theme.icon("search", "muted"))
