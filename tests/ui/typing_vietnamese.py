"""Typing Vietnamese as an input method does: letters arrive composed, not as keys."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QWidget


def compose(widget: QWidget, text: str) -> None:
    """Commit each letter of a text to a widget, as Telex would."""
    for letter in text:
        event = QInputMethodEvent()
        event.setCommitString(letter)
        QCoreApplication.sendEvent(widget, event)
