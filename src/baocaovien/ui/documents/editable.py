"""Choices that one may also type."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox


def name_line(combo: QComboBox) -> None:
    """Give the line inside an editable choice its name for screen readers."""
    line = combo.lineEdit()
    if line is not None:
        line.setAccessibleName(combo.accessibleName())
