"""Panes beside each other whose widths the person sets once."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from baocaovien.ui.look import theme


class Panes(QSplitter):
    """A splitter that remembers where the person put its handles."""

    def __init__(self, name: str, *panes: QWidget, sizes: tuple[int, ...], vertical: bool = False) -> None:
        """Put panes side by side.

        Args:
            name: a stable name ("library.page") under which the widths are remembered.
            sizes: first widths in pixels of the grid; their ratio decides how the room is shared.
        """
        super().__init__(Qt.Orientation.Vertical if vertical else Qt.Orientation.Horizontal)
        self._name = f"panes/{name}"
        self.setHandleWidth(theme.current().px(12))
        self.setChildrenCollapsible(False)
        for at, pane in enumerate(panes):
            self.addWidget(pane)
            self.setStretchFactor(at, sizes[at])
        kept = QSettings().value(self._name)
        if not (isinstance(kept, QByteArray) and self.restoreState(kept)):
            self.setSizes([theme.current().px(size) for size in sizes])
        self.splitterMoved.connect(lambda _place, _index: QSettings().setValue(self._name, self.saveState()))
