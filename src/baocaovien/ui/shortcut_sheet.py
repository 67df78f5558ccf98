"""The sheet of shortcuts (F1): every command that has one, as it is now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from baocaovien.ui.look import theme
from baocaovien.ui.widgets.basics import ScrollArea, button, column, label, row
from baocaovien.ui.widgets.dialog import Dialog


class ShortcutSheet(Dialog):
    """Commands and their keys in two columns; it stays beside the work until it is closed."""

    def __init__(self, parent: QWidget, actions: Sequence[QAction]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Shortcuts"))
        self.setModal(False)
        grid = QGridLayout()
        px = theme.current().px
        grid.setHorizontalSpacing(px(24))
        grid.setVerticalSpacing(px(8))
        entries = [(action.text().replace("&", ""), _keys(action)) for action in actions if not action.shortcut().isEmpty()]
        entries += [
            (self.tr("In lists: open the record"), "Enter"),
            (self.tr("In lists: delete (can be undone)"), "Delete"),
            (self.tr("In lists: copy the chosen rows"), "Ctrl+C"),
            (self.tr("In minutes: write down, begin the next"), "Ctrl+Enter"),
            (self.tr("In minutes: statement, question, answer, vote…"), "Alt+1–7"),
            (self.tr("In minutes: the line of the agenda before or after"), "Alt+↑ ↓"),
        ]
        half = (len(entries) + 1) // 2
        for at, (text, keys) in enumerate(entries):
            place, side = at % half, (at // half) * 2
            grid.addWidget(label(keys, scale="caption", tone="accent"), place, side)
            grid.addWidget(label(text), place, side + 1)
        inside = QWidget()
        inside.setLayout(grid)
        area = ScrollArea()
        area.setWidget(inside)
        area.setAccessibleName(self.tr("Shortcuts"))
        close = button(self.tr("Close"), kind="primary", clicked=self.accept)
        head = label(self.tr("Shortcuts"), scale="title")
        self.setLayout(column(head, area, row(None, close), spacing=16, margins=(24, 24, 24, 16)))
        self.resize(px(740), px(510))


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
