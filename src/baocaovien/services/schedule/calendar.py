"""iCalendar out and in: stable UIDs, SEQUENCE by release, a real time zone; nothing is taken in twice (semantics.md §2)."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from icalendar import Calendar, Component, Timezone
from icalendar import Event as IcsEvent
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from baocaovien import __version__
from baocaovien.domain.dates import LOCAL, at_local
from baocaovien.domain.errors import AppError, InputError
from baocaovien.domain.names import clean_line
from baocaovien.services.imports.limits import read_bytes
from baocaovien.services.schedule.event_kinds import ensure_event_kinds
from baocaovien.services.schedule.events import LONGEST, sessions_of, shift
from baocaovien.store.find import live
from baocaovien.store.models import Change, Event, EventKind, EventSession, Operation, Venue, fixed_id, new_id
from baocaovien.store.operations import current
from baocaovien.store.queries.schedule import AgendaRow, EventDetail, Events, SessionRow, event_detail

_TZID = "Asia/Ho_Chi_Minh"
_STATUS = {"cancelled": "CANCELLED", "postponed": "TENTATIVE", "draft": "TENTATIVE"}
_MOST_ENTRIES = 5_000
_EPOCH = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Exported:
    """A calendar file and how many entries it has."""

    content: bytes
    count: int


def export_calendar(
    session: Session, *, first: dt.date | None = None, last: dt.date | None = None, event_ids: Sequence[uuid.UUID] | None = None
) -> Exported:
    """Write events as one calendar, an entry for each session; drafts are left out, cancelled ones say so.

    A calendar of cancelled events alone has METHOD:CANCEL, any other PUBLISH. The same schedule gives the same bytes.
    """
    ids = list(event_ids) if event_ids is not None else list(Events(first, last).ids(session))
    found = [detail for one in ids if (detail := event_detail(session, one)) is not None and detail.event.state != "draft"]
    calendar = Calendar()
    calendar.add("prodid", f"-//baocaovien//{__version__}//VI")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    cancelled = bool(found) and all(detail.event.state == "cancelled" for detail in found)
    calendar.add("method", "CANCEL" if cancelled else "PUBLISH")
    if found:
        calendar.add_component(Timezone.from_tzid(_TZID, first_date=dt.date(1980, 1, 1), last_date=dt.date(2100, 1, 1)))
    stamps = _last_changes(session, found)
    count = 0
    for detail in found:
        for number, held in enumerate(detail.sessions):
            calendar.add_component(_entry(detail, number, held, stamps.get(detail.event.id, _EPOCH)))
            count += 1
    return Exported(calendar.to_ical(), count)


def _entry(detail: EventDetail, number: int, held: SessionRow, stamp: dt.datetime) -> IcsEvent:
    row = detail.event
    entry = IcsEvent()
    uid = detail.ics_uid or f"{row.id}@baocaovien"
    entry.add("uid", uid if number == 0 else f"{number + 1}-{uid}")
    entry.add("sequence", detail.ics_sequence)
    entry.add("dtstamp", stamp.replace(microsecond=0))
    entry.add("dtstart", held.start.astimezone(LOCAL))
    entry.add("dtend", held.end.astimezone(LOCAL))
    entry.add("summary", f"{row.title} – {held.name}" if held.name else row.title)
    entry.add("status", _STATUS.get(row.state, "CONFIRMED"))
    entry.add("categories", [row.kind_name])
    if row.venue:
        entry.add("location", row.venue)
    said = [f"Chủ trì: {row.chair}"] if row.chair else []
    said += [f"{number}. {line.title}" + (f" – {line.speaker}" if line.speaker else "") for number, line in _presented(detail)]
    said += [f"Điểm cầu: {', '.join(site.name for site in detail.sites)}"] if detail.sites else []
    if said:
        entry.add("description", "\n".join(said))
    return entry


def _last_changes(session: Session, found: Sequence[EventDetail]) -> dict[uuid.UUID, dt.datetime]:
    """When each event or one of its sessions was changed last: what a calendar takes an entry's age from."""
    belongs = {held.id: detail.event.id for detail in found for held in detail.sessions}
    belongs |= {detail.event.id: detail.event.id for detail in found}
    newest: dict[uuid.UUID, dt.datetime] = {}
    ids = list(belongs)
    for start in range(0, len(ids), 500):
        query = (
            select(Change.record_id, func.max(Operation.at))
            .join(Operation, Operation.id == Change.operation_id)
            .where(Change.record_id.in_(ids[start : start + 500]))
            .group_by(Change.record_id)
        )
        for record_id, at in session.execute(query):
            event_id = belongs[record_id]
            newest[event_id] = max(newest.get(event_id, at), at)
    return newest


def _presented(detail: EventDetail) -> Iterator[tuple[int, AgendaRow]]:
    return enumerate((line for line in detail.agenda if line.presented), 1)


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """An entry of a calendar file."""

    uid: str
    title: str
    start: dt.datetime
    end: dt.datetime | None
    location: str
    sequence: int
    cancelled: bool
    problem: str = ""
    """A code, when it can't be taken in."""


@dataclass(frozen=True, slots=True)
class RejectedEntry:
    """An entry that was not taken in."""

    uid: str
    title: str
    reason: str


@dataclass(frozen=True, slots=True)
class ImportedCalendar:
    """What a calendar came to."""

    new: int
    updated: int
    unchanged: int
    rejected: tuple[RejectedEntry, ...]


def read_calendar(path: Path) -> list[CalendarEntry]:
    """Read the entries of a file.

    Raises:
        MissingError: `file.missing`.
        InputError: `file.too_large`, `file.unreadable`, `imports.too_many_rows`.
    """
    content = read_bytes(path)
    bare = content.strip(b"\xef\xbb\xbf \r\n\t\x00").upper()
    if not (bare.startswith(b"BEGIN:VCALENDAR") and bare.endswith(b"END:VCALENDAR")):  # else it is cut, or something else
        raise InputError("imports.not_a_calendar", where=path.name, file=path.name)
    try:
        calendars = Calendar.from_ical(content, multiple=True)
    except (ValueError, KeyError, IndexError, TypeError) as problem:
        raise InputError("imports.not_a_calendar", where=path.name, file=path.name) from problem
    entries = [_read(one, calendar) for calendar in calendars for one in calendar.walk("VEVENT")]
    if len(entries) > _MOST_ENTRIES:
        raise InputError("imports.too_many_rows", where=path.name, count=len(entries), most=_MOST_ENTRIES)
    return entries


def _read(entry: Component, calendar: Component) -> CalendarEntry:
    uid = clean_line(str(entry.get("uid", "")))[:300]
    title = clean_line(str(entry.get("summary", "")))[:300]
    cancelled = str(calendar.get("method", "")).upper() == "CANCEL" or str(entry.get("status", "")).upper() == "CANCELLED"
    nowhere = CalendarEntry(uid, title, _EPOCH, None, "", 0, cancelled, "imports.no_start")
    try:
        begins = entry.get("dtstart")
        if begins is None:
            return nowhere
        start = _instant(begins.dt)
        end = _end(entry, start)
        sequence = int(entry.get("sequence", 0))
    except (ValueError, TypeError, AttributeError, OverflowError):
        return nowhere
    location = clean_line(str(entry.get("location", "")))[:300]
    problem = "imports.no_uid" if not uid else "imports.no_title" if not title else ""
    if end is not None and end <= start:
        problem = problem or "imports.ends_before"
    elif end is not None and end - start > LONGEST:
        problem = problem or "imports.too_long"
    return CalendarEntry(uid, title, start, end, location, sequence, cancelled, problem)


def _end(entry: Component, start: dt.datetime) -> dt.datetime | None:
    if entry.get("dtend") is not None:
        return _instant(entry.get("dtend").dt)
    if entry.get("duration") is not None:
        return start + entry.get("duration").dt  # type: ignore[no-any-return]
    return None


def _instant(value: dt.date | dt.datetime) -> dt.datetime:
    """A time without a zone is local, a day without a time begins at 7:30."""
    if isinstance(value, dt.datetime):
        return (value if value.tzinfo else value.replace(tzinfo=LOCAL)).astimezone(dt.UTC)
    return at_local(value, dt.time(7, 30))


def import_calendar(session: Session, *, entries: Sequence[CalendarEntry], write: bool = True) -> ImportedCalendar:
    """Take entries in by their UID: a known one is updated, the same again changes nothing.

    With `write=False` it is only said what would happen; that works in a reading session.
    """
    if write:
        ensure_event_kinds(session)
    rejected = [RejectedEntry(one.uid, one.title, one.problem) for one in entries if one.problem]
    counts = {"new": 0, "updated": 0, "unchanged": 0}
    newest: dict[str, CalendarEntry] = {}
    for one in entries:
        if not one.problem and (one.uid not in newest or newest[one.uid].sequence <= one.sequence):
            newest[one.uid] = one
    for entry in newest.values():
        try:
            counts[_take(session, entry, write=write)] += 1
        except AppError as problem:
            rejected.append(RejectedEntry(entry.uid, entry.title, problem.code))
    if write:
        current(session).params["n"] = counts["new"] + counts["updated"]
    return ImportedCalendar(counts["new"], counts["updated"], counts["unchanged"], tuple(rejected))


def _take(session: Session, entry: CalendarEntry, *, write: bool) -> str:
    found = _by_uid(session, entry.uid)
    if found is None:
        if write:
            _add(session, entry)
        return "new"
    event, held = found
    end = entry.end or held.ends_at
    named = event.title if held.name == "" else f"{event.title} – {held.name}"
    same = (
        named == entry.title
        and (held.starts_at, held.ends_at) == (entry.start, end)
        and event.venue_name == entry.location
        and (event.state == "cancelled") == entry.cancelled
    )
    if same:
        return "unchanged"
    if event.state in ("open", "closed"):
        raise InputError("schedule.not_changeable", event=event.title, state=event.state)
    if entry.sequence < event.ics_sequence:
        return "unchanged"  # an older copy of what is here
    if write:
        _update(session, event, held, entry, end)
    return "updated"


def _by_uid(session: Session, uid: str) -> tuple[Event, EventSession] | None:
    """The event and session that an UID means: the event's own, "2-…" its second session."""
    candidates = [(uid, 1)]
    number, dash, rest = uid.partition("-")
    if dash and number.isdigit() and len(number) < 4:
        candidates.append((rest, int(number)))
    for own, place in candidates:
        event = session.scalars(live(Event).where(Event.ics_uid == own).limit(1)).first()
        if event is not None:
            sessions = sessions_of(session, event.id)
            if place <= len(sessions):
                return event, sessions[place - 1]
    return None


def _add(session: Session, entry: CalendarEntry) -> None:
    kind = session.get(EventKind, fixed_id("event_kind", "reporter_conference"))
    assert kind is not None
    end = entry.end or entry.start + dt.timedelta(minutes=kind.default_minutes)
    event = Event(
        id=new_id(),
        kind_id=kind.id,
        title=entry.title,
        state="cancelled" if entry.cancelled else "scheduled",
        ics_uid=entry.uid,
        ics_sequence=entry.sequence,
        venue_name=entry.location,
        venue_id=_venue(session, entry.location),
    )
    session.add(event)
    session.add(EventSession(event_id=event.id, starts_at=entry.start, ends_at=end))
    session.flush()


def _update(session: Session, event: Event, held: EventSession, entry: CalendarEntry, end: dt.datetime) -> None:
    if held.name == "":
        event.title = entry.title
    if entry.start != held.starts_at:
        if held is sessions_of(session, event.id)[0]:
            shift(session, event.id, entry.start - held.starts_at)
        held.starts_at = entry.start
    held.ends_at = end
    event.venue_name, event.venue_id = entry.location, _venue(session, entry.location)
    event.ics_sequence = max(event.ics_sequence, entry.sequence)
    if entry.cancelled:
        event.state, event.state_reason = "cancelled", "iCalendar"
    elif event.state == "cancelled":
        event.state = "scheduled"
    session.flush()


def _venue(session: Session, name: str) -> uuid.UUID | None:
    if not name:
        return None
    return session.scalar(select(Venue.id).where(Venue.deleted.is_(False), Venue.name == name).limit(1))
