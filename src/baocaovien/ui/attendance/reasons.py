"""The reason that a change of the list needs once the event is open, asked once."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QInputDialog, QWidget

_NEED_ONE = ("open", "closed")


def ask_reason(parent: QWidget, state: str, *, title: str, proposed: str = "") -> str | None:
    """A reason where the event's state asks for one; "" where it does not, None when the person turned back."""
    if state not in _NEED_ONE:
        return ""
    words = QCoreApplication.translate("Reasons", "Reason, kept with the list")
    reason, given = QInputDialog.getText(parent, title, words, text=proposed)
    return reason.strip() if given and reason.strip() else None
