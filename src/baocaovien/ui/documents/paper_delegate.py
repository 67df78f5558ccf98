"""A row of the list of papers: icon, name, and small at the right what it is for or when it was printed."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from baocaovien.ui.look import theme

NAME = Qt.ItemDataRole.UserRole + 1
CAPTION = Qt.ItemDataRole.UserRole + 2
ICON = Qt.ItemDataRole.UserRole + 3
TONE = Qt.ItemDataRole.UserRole + 4
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextSingleLine)


class PaperDelegate(QStyledItemDelegate):
    """Paints name and caption on one line; the name has the room first."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(theme.current().px(120), theme.current().row)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        px = theme.current().px
        rect, state = option.rect, option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("selected"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("hover"))
        side = px(16)
        icon = theme.pixmap(str(index.data(ICON)), "muted", 16, self._view.devicePixelRatioF())
        painter.drawPixmap(rect.left() + px(10), rect.top() + (rect.height() - side) // 2, icon)
        room = rect.adjusted(px(10) + side + px(8), 0, -px(10), 0)
        name = str(index.data(NAME))
        wide = QFontMetrics(self._view.font()).horizontalAdvance(name)
        painter.save()
        painter.setFont(self._view.font())
        painter.setPen(theme.colour("text"))
        painter.drawText(room, _LEFT, name)
        small = QFont(self._view.font())
        small.setPixelSize(px(12))
        rest = QRect(room.left() + wide + px(12), room.top(), room.width() - wide - px(12), room.height())
        painter.setFont(small)
        painter.setPen(theme.colour(str(index.data(TONE) or "muted")))
        shown = QFontMetrics(small).elidedText(str(index.data(CAPTION)), Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, _RIGHT, shown)
        painter.restore()
