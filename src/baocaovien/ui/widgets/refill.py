"""Filling a panel anew while somebody works in it by keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget


def refill(area: QScrollArea, inside: QWidget) -> bool:
    """Put other content into a panel; what is called like what had the keyboard has it again.

    Without this it falls to the foot of the window.

    Returns:
        False where the keyboard was in the panel and what had it is gone.
    """
    had = area.window().focusWidget()
    name = _name(had) if area.isAncestorOf(had) else None
    area.setWidget(inside)
    if name is None:
        return True
    controls = (one for one in inside.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isEnabled())
    again = next((one for one in controls if name and _name(one) == name), None)
    if again is not None:
        again.setFocus(Qt.FocusReason.OtherFocusReason)
    return again is not None


def _name(one: QWidget) -> str:
    return one.accessibleName() or (one.text() if isinstance(one, QAbstractButton) else "")
