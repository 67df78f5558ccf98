"""Lines of an agenda that end after their session does: marked where they stand, told while a new time is typed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from uuid import UUID

from PySide6.QtWidgets import QLabel

from baocaovien.domain.local_time import at_local
from baocaovien.store.queries.schedule import AgendaRow, EventDetail
from baocaovien.ui.schedule.states import shortened
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import label
from baocaovien.ui.widgets.fields import DateField, TimeField

Times = Mapping[UUID, tuple[dt.datetime, dt.datetime]]
"""Other times of sessions than they have now."""


def lines_past_end(detail: EventDetail, times: Times | None = None) -> list[AgendaRow]:
    """The lines that end too late, as it is or with other times."""
    known = {held.id: held for held in detail.sessions}

    def late(item: AgendaRow) -> bool:
        held = known.get(item.session_id) if item.session_id else None
        if held is None or item.end is None:
            return False
        start, end = (times or {}).get(held.id, (held.start, held.end))
        return item.end + (start - held.start) > end

    return [item for item in detail.agenda if late(item)]


def whole_event(detail: EventDetail, start: dt.datetime, end: dt.datetime) -> Times:
    """The times of all sessions when the event is held from `start` to `end`: moved alike, the last one ends then."""
    by = start - detail.event.start
    times = {held.id: (held.start + by, held.end + by) for held in detail.sessions}
    last = max(detail.sessions, key=lambda held: held.end)
    return {**times, last.id: (times[last.id][0], end)}


def told_past_end(
    detail: EventDetail, day: DateField, start: TimeField, end: TimeField, times: Callable[[dt.datetime, dt.datetime], Times]
) -> QLabel:
    """A line in a form that says, while a time is typed, which lines of the agenda it leaves after the end."""
    shown = label("", tone="attention", wrap=True)

    def say(_value: object = None) -> None:
        on, first, last = day.value(), start.value(), end.value()
        if on is None or first is None or last is None or last <= first:
            return  # half typed: what was said last still stands
        late = lines_past_end(detail, times(at_local(on, first), at_local(on, last)))
        titles = shortened("; ".join(item.title for item in late))
        words = translate("AgendaEnd", "The agenda goes on after that: {items}").format(items=titles)
        shown.setText(f"⚠ {words}" if late else "")
        if shown.parentWidget() is not None:  # before that it would be a window of its own
            shown.setVisible(bool(late))

    for field in (day, start, end):
        field.changed.connect(say)
    say()
    if not shown.text():
        shown.hide()
    return shown
