"""Walking with the Tab key: what it reaches, in which order, and what each control says of itself."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QRadioButton, QWidget

from baocaovien.ui.widgets.fields import Field

_MOST = 400
_SLACK = 6
"""Pixels by which neighbours in one row may stand higher or lower."""


def reachable(within: QWidget) -> list[QWidget]:
    """What Tab has to reach: enabled, in sight, and wanting the keyboard."""
    return [
        one
        for one in [within, *within.findChildren(QWidget)]
        if one.isVisibleTo(within.window()) and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.focusProxy() is None and one.width() > 0 and one.height() > 0 and one is not within.window()
        and not (isinstance(one, QRadioButton) and not one.isChecked())  # arrows choose among these
    ]  # fmt: skip


def walk(window: QWidget, start: QWidget, *, back: bool = False) -> list[QWidget]:
    """Press Tab until the first widget has the keyboard again."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
    seen: list[QWidget] = []
    here = window.focusWidget()
    while here is not None and here not in seen and len(seen) < _MOST:
        seen.append(here)
        QTest.keyClick(here, key)
        here = window.focusWidget()
    return seen


def place(one: QWidget, of: QWidget) -> QRect:
    return QRect(one.mapTo(of, QPoint(0, 0)), one.size())


def backward(order: Sequence[QWidget], within: QWidget) -> list[tuple[str, str]]:
    """Steps that go up, or to the left in one row, among what stands beside each other."""
    found = []
    for before, after in pairwise(order):
        if not (within.isAncestorOf(before) and within.isAncestorOf(after)):
            continue
        if before.isAncestorOf(after) or after.isAncestorOf(before):
            continue  # into a list or an area, and out of it
        common = after.parentWidget()
        while common is not None and not common.isAncestorOf(before):
            common = common.parentWidget()
        if common is None:
            continue
        first, second = place(_child(common, before), common), place(_child(common, after), common)
        right = second.left() >= first.right() - _SLACK
        below = second.top() >= first.bottom() - _SLACK
        if not (right or below):
            found.append((named(before), named(after)))
    return found


def _child(common: QWidget, one: QWidget) -> QWidget:
    while one.parentWidget() is not common:
        above = one.parentWidget()
        assert above is not None
        one = above
    return one


def named(one: QWidget) -> str:
    """A control as a person would point to it."""
    text = one.text() if isinstance(one, QAbstractButton | QLabel) else ""
    return f"{type(one).__name__} {one.accessibleName() or text or one.toolTip()}".strip()


def silent(within: QWidget) -> list[str]:
    """Controls that say nothing of themselves: to a screen reader, or, where only an icon stands, to the eye."""
    found = []
    for one in reachable(within):
        if not (one.accessibleName() or (isinstance(one, QAbstractButton) and one.text())):
            found.append(f"no name: {type(one).__name__}")
        elif isinstance(one, QAbstractButton) and not one.text() and not one.icon().isNull() and not one.toolTip():
            found.append(f"no tooltip: {named(one)}")
    return found


def nameless_labels(within: QWidget) -> list[str]:
    """Fields whose label does not lead to them by its mnemonic or its click."""
    fields = [one for one in within.findChildren(Field) if one.isVisible()]
    return [one.name.text() for one in fields if one.name.buddy() is not one.widget]


def combo_line(one: QWidget) -> bool:
    """Whether it is the line inside an editable choice."""
    return isinstance(one.parentWidget(), QComboBox)
