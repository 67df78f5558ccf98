"""Things beside each other that go on in the next line where the width ends: chips."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override

from baocaovien.ui.look import theme


class Flow(QLayout):
    """Lays widgets out as words in a line; none is wider than the whole width."""

    def __init__(self, *, spacing: int = 4, apart: bool = False) -> None:
        """Begin empty.

        Args:
            apart: the last one stands at the right end of its line: it is not pressed by mistake for its neighbour.
        """
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._apart = apart
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(theme.current().px(spacing))

    def fill(self, widgets: list[QWidget]) -> None:
        """Show these in place of what was shown."""
        while self._items:
            widget = self._items.pop().widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for widget in widgets:
            self.addWidget(widget)
        self.invalidate()

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        heights = [item.sizeHint().height() for item in self._items if not item.isEmpty()]
        return QSize(theme.current().px(64), max(heights, default=0))

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Lay the widgets out; answers the height that they need."""
        across, down, high = rect.left(), rect.top(), 0
        shown = [item for item in self._items if not item.isEmpty()]
        for item in shown:
            size = item.sizeHint()
            wide = min(size.width(), rect.width())
            if across > rect.left() and across + wide > rect.left() + rect.width():
                across, down, high = rect.left(), down + high + self.spacing(), 0
            if self._apart and item is shown[-1]:
                across = rect.left() + rect.width() - wide
            if move:
                item.setGeometry(QRect(across, down, wide, size.height()))
            across, high = across + wide + self.spacing(), max(high, size.height())
        return down + high - rect.top()


def tools(*buttons: QWidget, apart: bool = False) -> Flow:
    """Buttons beside each other, which go on in the next line where the width ends; `apart` as in `Flow`."""
    made = Flow(spacing=8, apart=apart)
    made.fill(list(buttons))
    return made
