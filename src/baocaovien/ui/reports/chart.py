"""A bar chart of one measure, painted here; beside each bar stands its number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from baocaovien.domain.numbers import group_thousands
from baocaovien.ui.look import theme

_ROW = 40
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar; `before` is the same in the period that is compared with, None without comparison."""

    key: str
    label: str
    value: int
    before: int | None = None


class BarChart(QWidget):
    """Horizontal bars below each other, name and number above each bar; grows with their number.

    Signals:
        pressed: the key of the bar that was clicked.
        opened: the key of the bar that was double-clicked.
    """

    pressed = Signal(str)
    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def bars(self) -> tuple[Bar, ...]:
        """What is shown."""
        return self._bars

    def show_bars(self, name: str, bars: Sequence[Bar]) -> None:
        """Show bars; screen readers get them as a sentence."""
        self._bars = tuple(bars)
        self.setAccessibleName(f"{name}: " + "; ".join(f"{bar.label} {group_thousands(bar.value)}" for bar in bars))
        self.setFixedHeight(max(len(self._bars), 1) * theme.current().px(_ROW))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(240), max(len(self._bars), 1) * theme.current().px(_ROW))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        px = theme.current().px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = QFont(self.font())
        small.setPixelSize(px(12))
        painter.setFont(small)
        most = max((max(bar.value, bar.before or 0) for bar in self._bars), default=0) or 1
        for at, bar in enumerate(self._bars):
            self._paint_bar(painter, QRect(0, at * px(_ROW), self.width(), px(_ROW)), bar, most)
        painter.end()

    def _paint_bar(self, painter: QPainter, room: QRect, bar: Bar, most: int) -> None:
        px = theme.current().px
        number = group_thousands(bar.value)
        if bar.before is not None:
            number += f"  ({group_thousands(bar.before)})"
        metrics = QFontMetrics(painter.font())
        head = QRect(room.left(), room.top() + px(4), room.width(), px(18))
        wide = metrics.horizontalAdvance(number) + px(8)
        painter.setPen(theme.colour("text"))
        shown = metrics.elidedText(bar.label, Qt.TextElideMode.ElideRight, head.width() - wide)
        painter.drawText(head.adjusted(0, 0, -wide, 0), _LEFT, shown)
        painter.drawText(head, _RIGHT, number)
        track = QRectF(room.left(), room.top() + px(24), room.width(), px(8))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("pressed"))
        painter.drawRoundedRect(track, px(3), px(3))
        if bar.value:
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(
                QRectF(track.left(), track.top(), max(track.width() * bar.value / most, px(4)), px(8)), px(3), px(3)
            )
        if bar.before is not None:
            mark = track.left() + track.width() * bar.before / most
            painter.setBrush(theme.colour("text"))
            painter.drawRect(QRectF(min(mark, track.right() - px(2)), track.top() - px(3), px(2), px(14)))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        bar = self._bar_at(event.position().toPoint())
        if bar is not None:
            self.pressed.emit(bar.key)
            QToolTip.showText(event.globalPosition().toPoint(), bar.label, self)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        bar = self._bar_at(event.position().toPoint())
        if bar is not None:
            self.opened.emit(bar.key)

    def _bar_at(self, place: QPoint) -> Bar | None:
        at = place.y() // theme.current().px(_ROW)
        return self._bars[at] if 0 <= at < len(self._bars) else None
