"""A month of events as a grid of days; events are dragged to another day."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from baocaovien.domain.local_time import local_date, short_time, today_local
from baocaovien.store.queries.schedule import EventRow
from baocaovien.ui.look import theme
from baocaovien.ui.schedule.states import state_words

_HEAD = 28
_LINE = 22
_DRAG = 6


@dataclass(frozen=True, slots=True)
class _Placed:
    """Where an event was painted."""

    box: QRect
    event: EventRow


class MonthView(QWidget):
    """Six weeks, Monday first.

    Signals:
        event_chosen: the id of an event that was pressed.
        event_opened: the id of an event that was double-clicked or opened by Enter.
        day_asked: a day that was double-clicked, or Enter was pressed on it.
        event_moved: an event's id and the day it was dropped on.
    """

    event_chosen = Signal(UUID)
    event_opened = Signal(UUID)
    day_asked = Signal(object)
    event_moved = Signal(UUID, object)

    def __init__(self) -> None:
        super().__init__()
        self._first = dt.date(2021, 6, 1)
        self._day = self._first
        self._events: dict[dt.date, list[EventRow]] = defaultdict(list)
        self._warned: frozenset[UUID] = frozenset()
        self._chosen: UUID | None = None
        self._placed: list[_Placed] = []
        self._pressed: tuple[QPoint, EventRow] | None = None
        self._over: dt.date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Month"))
        self.setMinimumSize(QSize(420, 260))

    def show_month(self, first: dt.date, events: Sequence[EventRow], warned: frozenset[UUID], chosen: UUID | None) -> None:
        """Show the month that begins on `first`; `warned` events have conflicts."""
        if (first.year, first.month) != (self._day.year, self._day.month):
            self._day = first
        self._first, self._warned, self._chosen = first, warned, chosen
        self._events = defaultdict(list)
        for event in sorted(events, key=lambda row: (row.start, row.title)):
            day = local_date(event.start)
            while day <= local_date(event.end - dt.timedelta(microseconds=1)):
                self._events[day].append(event)
                day += dt.timedelta(days=1)
        self.update()

    def shown_days(self) -> tuple[dt.date, dt.date]:
        """The first and last day of the grid."""
        start = self._first - dt.timedelta(days=self._first.weekday())
        return start, start + dt.timedelta(days=41)

    # -- geometry ------------------------------------------------------------------------------------------------

    def _cell(self, at: int) -> QRect:
        head = theme.current().px(_HEAD)
        width, height = self.width() / 7, (self.height() - head) / 6
        column, line = at % 7, at // 7
        left, top = round(column * width), head + round(line * height)
        return QRect(left, top, round((column + 1) * width) - left, head + round((line + 1) * height) - top)

    def _day_at(self, point: QPoint) -> dt.date | None:
        for at in range(42):
            if self._cell(at).contains(point):
                return self.shown_days()[0] + dt.timedelta(days=at)
        return None

    def _event_at(self, point: QPoint) -> EventRow | None:
        return next((placed.event for placed in reversed(self._placed) if placed.box.contains(point)), None)

    # -- painting ------------------------------------------------------------------------------------------------

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("surface"))
        self._paint_head(painter)
        self._placed = []
        start = self.shown_days()[0]
        for at in range(42):
            self._paint_day(painter, self._cell(at), start + dt.timedelta(days=at))
        painter.end()

    def _paint_head(self, painter: QPainter) -> None:
        names = (self.tr("Mon"), self.tr("Tue"), self.tr("Wed"), self.tr("Thu"), self.tr("Fri"), self.tr("Sat"), self.tr("Sun"))
        painter.setPen(theme.colour("muted"))
        for at, name in enumerate(names):
            cell = self._cell(at)
            head = QRect(cell.left(), 0, cell.width(), theme.current().px(_HEAD))
            painter.drawText(head.adjusted(8, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), name)

    def _paint_day(self, painter: QPainter, cell: QRect, day: dt.date) -> None:
        px = theme.current().px
        inside = day.month == self._first.month
        if day == self._over:
            painter.fillRect(cell, theme.colour("selected"))
        elif not inside:
            painter.fillRect(cell, theme.colour("canvas"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(theme.colour("border"))
        painter.drawRect(cell.adjusted(0, 0, -1, -1))
        if day == self._day and self.hasFocus():
            painter.setPen(theme.colour("accent"))
            painter.drawRect(cell.adjusted(1, 1, -2, -2))
        number = QRect(cell.left() + px(6), cell.top() + px(3), cell.width() - px(12), px(18))
        today = day == today_local()
        font = QFont(self.font())
        font.setBold(today)
        painter.setFont(font)
        painter.setPen(theme.colour("accent" if today else "text" if inside else "muted"))
        painter.drawText(number, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), str(day.day))
        painter.setFont(self.font())
        self._paint_events(painter, cell, day)

    def _paint_events(self, painter: QPainter, cell: QRect, day: dt.date) -> None:
        px = theme.current().px
        events = self._events.get(day, [])
        room = max((cell.height() - px(24)) // px(_LINE), 0)
        shown = events if len(events) <= room else events[: max(room - 1, 0)]
        top = cell.top() + px(23)
        two = len(events) == 1 and cell.height() >= px(25 + 32)
        for event in shown:
            box = QRect(cell.left() + px(4), top, cell.width() - px(8), px(32 if two else _LINE - 3))
            self._paint_event(painter, box, event)
            self._placed.append(_Placed(box, event))
            top += px(_LINE)
        if len(shown) < len(events):
            painter.setPen(theme.colour("muted"))
            more = QRect(cell.left() + px(8), top, cell.width() - px(12), px(_LINE))
            painter.drawText(more, int(Qt.AlignmentFlag.AlignVCenter), self.tr("%n more", "", len(events) - len(shown)))

    def _paint_event(self, painter: QPainter, box: QRect, event: EventRow) -> None:
        px = theme.current().px
        _words, tone = state_words(event.state)
        warned = event.id in self._warned
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour("accent") if event.id == self._chosen else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("attention_soft" if warned else f"{tone}_soft" if tone else "selected"))
        painter.drawRoundedRect(box, px(4), px(4))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        room = box.adjusted(px(6), 0, -px(4), 0)
        if warned:
            painter.drawPixmap(
                room.left(), box.center().y() - px(6), theme.pixmap("triangle-alert", "attention", 12, self.devicePixelRatioF())
            )
            room.setLeft(room.left() + px(16))
        font = QFont(self.font())
        font.setPixelSize(px(12))
        font.setStrikeOut(event.state in ("cancelled", "postponed"))
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        two = box.height() > px(_LINE)
        words = (short_time(event.start), event.title) if two else (f"{short_time(event.start)} {event.title}",)
        height = room.height() // len(words)
        for at, part in enumerate(words):
            shown = painter.fontMetrics().elidedText(part, Qt.TextElideMode.ElideRight, room.width())
            place = QRect(room.left(), room.top() + at * height, room.width(), height)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)
        painter.setFont(self.font())

    # -- mouse and keys ------------------------------------------------------------------------------------------

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        self._day = self._day_at(point) or self._day
        found = self._event_at(point)
        self._pressed = (point, found) if found is not None and event.button() == Qt.MouseButton.LeftButton else None
        if found is not None:
            self._chosen = found.id
            self.event_chosen.emit(found.id)
        self.update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._pressed is not None and (point - self._pressed[0]).manhattanLength() > _DRAG:
            self._over = self._day_at(point)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()
        elif self._pressed is None:
            self.setCursor(Qt.CursorShape.PointingHandCursor if self._event_at(point) else Qt.CursorShape.ArrowCursor)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, over = self._pressed, self._over
        self._pressed = self._over = None
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.update()
        if pressed is not None and over is not None and over != local_date(pressed[1].start):
            self.event_moved.emit(pressed[1].id, over)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        found = self._event_at(point)
        if found is not None:
            self.event_opened.emit(found.id)
        elif (day := self._day_at(point)) is not None:
            self.day_asked.emit(day)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        step = steps.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and self._pressed is not None:
            self._pressed = self._over = None
            self.update()
        elif step is not None:
            first, last = self.shown_days()
            self._day = min(max(self._day + dt.timedelta(days=step), first), last)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            events = self._events.get(self._day, [])
            if events:
                self.event_opened.emit(events[0].id)
            else:
                self.day_asked.emit(self._day)
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            found = self._event_at(event.pos())
            if found is not None:
                words, _tone = state_words(found.state)
                lines = [found.title, f"{short_time(found.start)} – {short_time(found.end)} · {words}", found.venue]
                QToolTip.showText(event.globalPos(), "\n".join(filter(None, lines)), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)
