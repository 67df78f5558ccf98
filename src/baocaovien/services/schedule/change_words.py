"""What changed about an event since it was last released, in the words of a notice (semantics §2)."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.documents.inputs import ChangeLine
from baocaovien.domain.change_list import ChangedField, EventChange, FieldChange, ReleasedEvent, Value, change_list
from baocaovien.domain.dates import local, local_date, moment_in_words, time_in_words
from baocaovien.domain.spans import Span
from baocaovien.services.documents.print_facts import known_event
from baocaovien.services.schedule.releases import present_events, released_events
from baocaovien.store.find import live
from baocaovien.store.models import ScheduleRelease

_PUT_OFF = {"postponed": "Tạm hoãn, thời gian tổ chức sẽ thông báo sau", "cancelled": "Không tổ chức"}
WORDS = {
    ChangedField.TIME: "Thời gian",
    ChangedField.VENUE: "Địa điểm",
    ChangedField.LENGTH: "Thời lượng",
    ChangedField.TITLE: "Tên gọi",
    ChangedField.CHAIR: "Chủ trì",
    ChangedField.SITES: "Điểm cầu",
    ChangedField.AGENDA: "Chương trình",
    ChangedField.SPEAKER: "Người trình bày",
    ChangedField.CONTENT: "Nội dung tài liệu",
}


def change_lines(session: Session, event_id: UUID) -> tuple[ChangeLine, ...]:
    """The lines of a notice of change: the event as last released beside the event as it is; none when nothing changed."""
    event = known_event(session, event_id)
    old = _last_released(session, event_id)
    said = _PUT_OFF.get(event.event.state)
    if said:
        before = old.sessions[0][1].start if old and old.sessions else event.event.start
        return (ChangeLine("Việc tổ chức", moment_in_words(before), said, event.state_reason),)
    new = next((one for one in present_events(session) if one.id == event_id), None)
    if old is None or new is None:
        return ()
    changes = [field for change in change_list([old], [new]) for field in worth_telling(change)]
    fields = [field for field in changes if field.field in WORDS]
    return tuple(_line(field, old, new, event.state_reason) for field in fields)


def _last_released(session: Session, event_id: UUID) -> ReleasedEvent | None:
    """The event in the newest release that has it."""
    rows = session.scalars(live(ScheduleRelease).order_by(ScheduleRelease.released_at.desc(), ScheduleRelease.id.desc()))
    return next((event for row in rows for event in released_events(row) if event.id == event_id), None)


def _line(change: FieldChange, old: ReleasedEvent, new: ReleasedEvent, reason: str) -> ChangeLine:
    part = next((item.title for item in (*new.agenda, *old.agenda) if item.id == change.part_id), "")
    subject = WORDS[change.field] + (f" ({part})" if part else "")
    if change.field is ChangedField.CONTENT:
        return ChangeLine(subject, "Bản đã thông báo", "Bản cập nhật")
    whole = names_day(change, part)
    why = reason if change.field is ChangedField.TIME and not part else ""
    return ChangeLine(subject, said(change.before, whole=whole), said(change.after, whole=whole), why)


def worth_telling(change: EventChange) -> tuple[FieldChange, ...]:
    """The differences of an event without items of its agenda that only moved along to its new day, at their old hour."""
    old, new = change.before, change.after
    if old is None or new is None or not (old.sessions and new.sessions):
        return change.fields
    moved = local_date(new.sessions[0][1].start) - local_date(old.sessions[0][1].start)
    items = {item.id for item in (*old.agenda, *new.agenda)}
    return tuple(one for one in change.fields if one.part_id not in items or not _along(one, moved))


def _along(change: FieldChange, moved: dt.timedelta) -> bool:
    was, now = change.before, change.after
    if change.field is not ChangedField.TIME or not isinstance(was, Span) or not isinstance(now, Span):
        return False
    return local(now.start) - local(was.start) == moved


def names_day(change: FieldChange, part: str) -> bool:
    """Whether a time is told with its day: an event's always, an item's where it went to another day."""
    was, now = change.before, change.after
    if change.field is not ChangedField.TIME:
        return False
    return not part or (isinstance(was, Span) and isinstance(now, Span) and local_date(was.start) != local_date(now.start))


def said(value: Value, *, whole: bool) -> str:
    """A value in words; `whole` names a moment with its day."""
    match value:
        case None | "" | ():
            return "–"
        case Span():
            return moment_in_words(value.start) if whole else f"{time_in_words(value.start)} – {time_in_words(value.end)}"
        case str():
            return value
        case _:
            return "; ".join(said(each, whole=whole) for each in value)
