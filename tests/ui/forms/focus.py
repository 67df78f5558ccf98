"""Whether one sees where the keyboard is: a control is painted twice, with the keyboard and without."""

from __future__ import annotations

from operator import ne
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.forms import tabbing

_LEAST = 24
"""Changed pixels that an eye notices; a text cursor alone is about 16."""


def unseen(window: QWidget, within: QWidget, qtbot: Any) -> list[str]:
    """Controls that look the same with the keyboard and without it."""
    found = []
    for one in tabbing.reachable(within):
        if tabbing.combo_line(one):
            continue
        _leave(window, one, qtbot)
        without = _painted(one)
        one.setFocus(Qt.FocusReason.OtherFocusReason)
        qtbot.waitUntil(lambda one=one: one.hasFocus() or not one.isVisible())
        if one.isVisible() and _changed(without, _painted(one)) < _LEAST:
            found.append(tabbing.named(one))
    return found


def _leave(window: QWidget, one: QWidget, qtbot: Any) -> None:
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    qtbot.waitUntil(lambda: not one.hasFocus())
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _painted(one: QWidget) -> QImage:
    return one.grab().toImage()


def _changed(before: QImage, after: QImage) -> int:
    if before.size() != after.size():
        return _LEAST
    old, new = (memoryview(image.constBits()).cast("B").cast("I") for image in (before, after))
    return sum(map(ne, old, new))
