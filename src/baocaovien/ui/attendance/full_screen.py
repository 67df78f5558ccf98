"""The desk on the whole screen: nothing else to press by accident."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from baocaovien.ui.widgets.basics import button, column, label, row


class FullScreen(QWidget):
    """Holds a page's body while it fills the screen; F11 gives it back.

    Signals:
        left: it is about to close, and its body wants its old place.
        keyed: a key that nothing in it took.
    """

    left = Signal()
    keyed = Signal(object)

    def __init__(self, title: str, body: QWidget, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setProperty("surface", "canvas")
        self.body = body
        self.out = button(self.tr("Leave the full screen (F11)"), kind="link", clicked=self._leave)
        self.out.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = column(row(label(title, scale="section"), None, self.out), body, spacing=12, margins=(24, 16, 24, 16))
        layout.setStretch(1, 1)
        self.setLayout(layout)
        QShortcut(QKeySequence(Qt.Key.Key_F11), self, self._leave)
        body.show()

    def _leave(self) -> None:
        self.close()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keyed.emit(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.left.emit()
        super().closeEvent(event)
