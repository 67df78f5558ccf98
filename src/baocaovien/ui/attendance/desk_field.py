"""The one field of the desk."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from baocaovien.ui.attendance.asking import read_code

_ENDS = ("\n", "\r")
"""What readers end a code with that is not the Enter key."""


class DeskField(QLineEdit):
    """Takes names from people and bursts of digits from code readers; never rewritten while one types.

    Signals:
        stepped: Up (-1) or Down (1) through those who fit.
    """

    stepped = Signal(int)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        elif event.text() in _ENDS and event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.returnPressed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        tab = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab
        if tab and read_code(self.text()) is not None:  # many readers end a code so
            self.returnPressed.emit()
            return True
        return super().event(event)
