"""A dialog of the window: never larger than its screen, done by Enter, left by Escape without losing what was typed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLineEdit, QPlainTextEdit, QPushButton, QRadioButton, QWidget
from shiboken6 import isValid
from typing_extensions import override

from baocaovien.ui.shell import Level, NoticeAction, Shell
from baocaovien.ui.widgets.room import FRAME

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Dialog(QDialog):
    """A dialog that never opens larger than its screen; Enter does its verb, and Escape loses nothing.

    Enter on a button presses that button, wherever Tab has gone; elsewhere it presses the primary one, and from a field of
    several lines Ctrl+Enter does. A dialog in which
    something was typed is only laid aside by Escape, Cancel or its cross: the notice in the window opens it again.
    """

    keeper: Shell | None = None
    """Who tells that a dialog was laid aside; where there is none, it closes."""
    enter_does_verb = True
    """Whether Enter in a field presses the primary button; False where Enter in a line has work of its own."""
    laid_aside = False
    _before: object = None

    def typed(self) -> object:
        """What stands in the fields now, to be compared with what stood there first."""
        return [_value(one) for one in self.findChildren(QWidget)]

    @override
    def setVisible(self, visible: bool) -> None:
        if visible and not self.isVisible():
            self.laid_aside = False
            self._suit_screen()
            self._set_default()
            if self._before is None:
                self._before = self.typed()
        super().setVisible(visible)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.focusWidget()
        if event.key() in _ENTER and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            here = next((one for one in self.findChildren(QPushButton) if one.isDefault()), here)
        if event.key() in _ENTER and isinstance(here, QPushButton) and here.isEnabled():
            here.click()
            return
        super().keyPressEvent(event)

    @override
    def reject(self) -> None:
        if self.keeper is None or self._has_secret() or self.typed() == self._before:
            super().reject()
            return
        self._forget_older()
        self.laid_aside = True
        self.hide()
        words = self.tr("“{title}” was closed and nothing was saved.").format(title=self.windowTitle())
        again = NoticeAction(self.tr("Go on with it"), self._go_on)
        self.keeper.tell(words, level=Level.ATTENTION, actions=(again,))

    def _go_on(self) -> None:
        if isValid(self):
            self.open()

    def _forget_older(self) -> None:
        """Keep one dialog only: what was laid aside before goes."""
        above = self.parentWidget()
        for other in above.findChildren(Dialog) if above is not None else ():
            if other.laid_aside:
                other.deleteLater()

    def _has_secret(self) -> bool:
        return any(line.echoMode() == QLineEdit.EchoMode.Password and line.text() for line in self.findChildren(QLineEdit))

    def _suit_screen(self) -> None:
        room = self.screen().availableSize() - QSize(0, FRAME)
        if self.minimumWidth() > room.width():
            self.setMinimumWidth(room.width())
        if not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            self.adjustSize()
        self.resize(self.size().boundedTo(room))

    def _set_default(self) -> None:
        """Let Enter do the primary verb, as far as the dialog does not say otherwise."""
        buttons = [one for one in self.findChildren(QPushButton) if not one.isHidden()]
        if self.enter_does_verb and not any(one.isDefault() for one in buttons):
            for one in buttons:
                if one.property("kind") == "primary":
                    one.setDefault(True)


def _value(one: QWidget) -> object:
    if isinstance(one, QLineEdit):
        return one.text()
    if isinstance(one, QPlainTextEdit):
        return one.toPlainText()
    if isinstance(one, QComboBox):
        return one.currentIndex()
    if isinstance(one, QCheckBox | QRadioButton):
        return one.isChecked()
    return None
