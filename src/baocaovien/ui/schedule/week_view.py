"""A week of events by the hour; events are dragged to another time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from baocaovien.domain.local_time import local, short_time, today_local
from baocaovien.store.queries.schedule import EventRow
from baocaovien.ui.look import theme
from baocaovien.ui.schedule.states import state_words

_HEAD, _SCALE = 34, 44
_FIRST, _LAST = 7, 18
"""Hours that are shown; what begins earlier or ends later stands at the edge."""
_STEP = 15
_DRAG = 6


@dataclass(frozen=True, slots=True)
class _Placed:
    """Where an event was painted."""

    box: QRect
    event: EventRow


class WeekView(QWidget):
    """Seven days from Monday; overlapping events stand beside each other.

    Signals:
        event_chosen: the id of an event that was pressed.
        day_asked: a day that was double-clicked where nothing is.
        event_moved: an event's id and the local moment it was dropped on.
    """

    event_chosen = Signal(UUID)
    day_asked = Signal(object)
    event_moved = Signal(UUID, object)

    def __init__(self) -> None:
        super().__init__()
        self._monday = today_local() - dt.timedelta(days=today_local().weekday())
        self._events: list[EventRow] = []
        self._warned: frozenset[UUID] = frozenset()
        self._chosen: UUID | None = None
        self._placed: list[_Placed] = []
        self._pressed: tuple[QPoint, EventRow] | None = None
        self._moved: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Week"))
        self.setMinimumSize(QSize(420, 260))

    def show_week(self, monday: dt.date, events: Sequence[EventRow], warned: frozenset[UUID], chosen: UUID | None) -> None:
        """Show the week that begins on a Monday; `warned` events have conflicts."""
        self._monday, self._warned, self._chosen = monday, warned, chosen
        self._events = sorted(events, key=lambda event: (event.start, event.title))
        self.update()

    # -- geometry ------------------------------------------------------------------------------------------------

    def _column(self, day: int) -> QRect:
        px = theme.current().px
        left, width = px(_SCALE), (self.width() - px(_SCALE)) / 7
        at = left + round(day * width)
        return QRect(at, px(_HEAD), left + round((day + 1) * width) - at, self.height() - px(_HEAD))

    def _hour(self) -> float:
        return (self.height() - theme.current().px(_HEAD)) / (_LAST - _FIRST)

    def _y(self, clock: dt.time) -> int:
        hours = min(max(clock.hour + clock.minute / 60, _FIRST), _LAST) - _FIRST
        return theme.current().px(_HEAD) + round(hours * self._hour())

    def _moment_at(self, point: QPoint) -> dt.datetime | None:
        for day in range(7):
            column = self._column(day)
            if column.left() <= point.x() < column.right():
                minutes = (point.y() - column.top()) / self._hour() * 60
                minutes = min(max(round(minutes / _STEP) * _STEP, 0), (_LAST - _FIRST) * 60 - _STEP)
                start = dt.datetime.combine(self._monday + dt.timedelta(days=day), dt.time(_FIRST))
                return start + dt.timedelta(minutes=minutes)
        return None

    def _event_at(self, point: QPoint) -> EventRow | None:
        return next((placed.event for placed in reversed(self._placed) if placed.box.contains(point)), None)

    # -- painting ------------------------------------------------------------------------------------------------

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("surface"))
        self._paint_grid(painter)
        self._placed = []
        for day in range(7):
            here = [event for event in self._events if local(event.start).date() == self._monday + dt.timedelta(days=day)]
            for lane, lanes, event in _lanes(here):
                self._paint_event(painter, self._column(day), lane, lanes, event)
        if self._moved is not None and (at := self._moment_at(self._moved)) is not None:
            painter.setPen(theme.colour("accent"))
            painter.setFont(self.font())
            painter.drawText(self._moved + QPoint(12, 0), f"{at:%d/%m %H:%M}")
        painter.end()

    def _paint_grid(self, painter: QPainter) -> None:
        px = theme.current().px
        names = (self.tr("Mon"), self.tr("Tue"), self.tr("Wed"), self.tr("Thu"), self.tr("Fri"), self.tr("Sat"), self.tr("Sun"))
        for day, name in enumerate(names):
            column = self._column(day)
            date = self._monday + dt.timedelta(days=day)
            if day >= 5:
                painter.fillRect(column, theme.colour("canvas"))
            font = QFont(self.font())
            font.setBold(date == today_local())
            painter.setFont(font)
            painter.setPen(theme.colour("accent" if date == today_local() else "muted"))
            head = QRect(column.left() + px(6), 0, column.width() - px(6), px(_HEAD))
            painter.drawText(head, int(Qt.AlignmentFlag.AlignVCenter), f"{name} {date:%d/%m}")
            painter.setPen(theme.colour("border"))
            painter.drawLine(column.topLeft(), column.bottomLeft())
        painter.setFont(self.font())
        for hour in range(_FIRST, _LAST):
            y = self._y(dt.time(hour))
            painter.setPen(theme.colour("border"))
            painter.drawLine(px(_SCALE), y, self.width(), y)
            painter.setPen(theme.colour("muted"))
            painter.drawText(QRect(0, y, px(_SCALE - 6), px(18)), int(Qt.AlignmentFlag.AlignRight), f"{hour}:00")

    def _paint_event(self, painter: QPainter, column: QRect, lane: int, lanes: int, event: EventRow) -> None:
        px = theme.current().px
        start, end = local(event.start), local(event.end)
        top = self._y(start.time())
        bottom = self._y(end.time() if end.date() == start.date() else dt.time(_LAST))
        width = (column.width() - px(6)) // lanes
        box = QRect(column.left() + px(3) + lane * width, top + 1, width - px(2), max(bottom - top - 2, px(20)))
        self._placed.append(_Placed(box, event))
        _words, tone = state_words(event.state)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour("accent") if event.id == self._chosen else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("attention_soft" if event.id in self._warned else f"{tone}_soft" if tone else "selected"))
        painter.drawRoundedRect(box, px(4), px(4))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        font = QFont(self.font())
        font.setPixelSize(px(12))
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        marked = "⚠ " if event.id in self._warned else ""
        words = f"{marked}{short_time(event.start)} {event.title}\n{event.venue}"
        painter.save()
        painter.setClipRect(box)
        painter.drawText(box.adjusted(px(6), px(3), -px(4), -px(2)), int(Qt.TextFlag.TextWordWrap), words)
        painter.restore()

    # -- mouse ---------------------------------------------------------------------------------------------------

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
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
            self._moved = point
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, moved = self._pressed, self._moved
        self._pressed = self._moved = None
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.update()
        at = self._moment_at(moved) if moved is not None else None
        if pressed is not None and at is not None:
            self.event_moved.emit(pressed[1].id, at)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        at = self._moment_at(point)
        if self._event_at(point) is None and at is not None:
            self.day_asked.emit(at.date())


def _lanes(events: Sequence[EventRow]) -> list[tuple[int, int, EventRow]]:
    """Put overlapping events of a day side by side: (lane, how many lanes, event)."""
    ends: list[dt.datetime] = []
    placed: list[tuple[int, EventRow]] = []
    for event in events:
        lane = next((at for at, end in enumerate(ends) if end <= event.start), len(ends))
        if lane == len(ends):
            ends.append(event.end)
        else:
            ends[lane] = event.end
        placed.append((lane, event))
    return [(lane, max(len(ends), 1), event) for lane, event in placed]
