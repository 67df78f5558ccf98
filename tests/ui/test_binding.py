"""The Qt binding itself: PySide6 6.12.0 dropped a reference to None at every void call and died after some thousands."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QWidget


def test_void_calls_of_qt_keep_the_references_to_none(qtbot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)

    for _ in range(1000):
        widget.setEnabled(True)

    assert sys.getrefcount(None) > before - 100
