"""Scheduling an event like another one, and moving a whole day."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from typing import TypeVar

from sqlalchemy.orm import Session

from baocaovien.domain.dates import at_local, local, local_date
from baocaovien.domain.names import required
from baocaovien.services.attendance.roster import invite_like
from baocaovien.services.schedule.clashes import ConflictRow, settle
from baocaovien.services.schedule.events import AddedEvent, changeable, position_on, sessions_of, shift
from baocaovien.store.find import get, live
from baocaovien.store.models import (
    AgendaContent,
    AgendaItem,
    Event,
    EventRole,
    EventSession,
    EventSite,
    Person,
    new_id,
)
from baocaovien.store.operations import current
from baocaovien.store.queries.schedule import events_between
from baocaovien.store.queries.units import name_on
from baocaovien.store.wire import shape_of

_MONTH = re.compile(r"(?P<word>tháng\s+)(?P<month>\d{1,2})(?P<between>\s*/\s*|\s+năm\s+|-)?(?P<year>\d{4})?", re.IGNORECASE)
_HELD = ("open", "closed", "cancelled")
_OWN = frozenset({"id", "deleted", "event_id", "session_id"})

R = TypeVar("R", EventSession, EventSite, EventRole, AgendaItem)


def copy_event(
    session: Session,
    *,
    event_id: uuid.UUID,
    start: dt.datetime,
    title: str | None = None,
    with_topics: bool = True,
    with_roster: bool = True,
    series_id: uuid.UUID | None = None,
    force_reason: str | None = None,
) -> AddedEvent:
    """Schedule an event like another one: its sessions, agenda, places, people and invitees, from another start.

    Args:
        title: empty: the other one's, its month and year made those of the new day ("… tháng 8/2026").
        with_topics: with the presented lines and their speakers; without, the frame of the agenda alone.

    Raises:
        ConflictError: `schedule.conflicts`.
    """
    other = get(session, Event, event_id)
    sessions = sessions_of(session, event_id)
    by = start - sessions[0].starts_at
    day = local_date(start)
    made = Event(
        id=new_id(),
        kind_id=other.kind_id,
        title=required(title, "title")
        if title is not None
        else title_of_month(other.title, local_date(sessions[0].starts_at), day),
        unit_id=other.unit_id,
        unit_name=name_on(session, other.unit_id, day),
        state="scheduled",
        venue_id=other.venue_id,
        venue_name=other.venue_name,
        grace_minutes=other.grace_minutes,
        requirements=other.requirements,
        contact=other.contact,
        series_id=series_id,
    )
    made.ics_uid = f"{made.id}@baocaovien"
    session.add(made)
    held = {row.id: _copied(row, made.id) for row in sessions}
    for row in held.values():
        row.starts_at, row.ends_at = row.starts_at + by, row.ends_at + by
        session.add(row)
    _copy_people_and_places(session, other.id, made.id, day)
    _copy_agenda(session, other.id, made.id, held, by, with_topics=with_topics)
    session.flush()
    if with_roster:
        invite_like(session, event_id=made.id, from_event_id=other.id)
    return AddedEvent(made.id, settle(session, [made.id], force_reason=force_reason))


def title_of_month(title: str, before: dt.date, after: dt.date) -> str:
    """The title for another month: "tháng 8/2026" becomes "tháng 9/2026" when it named the month it was held in."""

    def replaced(match: re.Match[str]) -> str:
        if int(match["month"]) != before.month or (match["year"] and int(match["year"]) != before.year):
            return match[0]
        year = str(after.year) if match["year"] else ""
        return f"{match['word']}{after.month:0{len(match['month'])}d}{match['between'] or ''}{year}"

    return _MONTH.sub(replaced, title)


def move_day(session: Session, *, day: dt.date, to: dt.date, force_reason: str | None = None) -> tuple[ConflictRow, ...]:
    """Move every event that begins on a local day to another day, at the same times; those held or called off stay.

    Returns:
        The conflicts there.
    """
    start = at_local(day)
    rows = [row for row in events_between(session, start, at_local(day + dt.timedelta(days=1))) if local_date(row.start) == day]
    moved = []
    for row in rows:
        if row.state in _HELD:
            continue
        changeable(session, row.id)
        shift(session, row.id, at_local(to, local(row.start).time()) - row.start)
        moved.append(row.id)
    current(session).params["n"] = len(moved)
    return settle(session, moved, force_reason=force_reason) if moved else ()


def _copy_people_and_places(session: Session, from_id: uuid.UUID, to_id: uuid.UUID, day: dt.date) -> None:
    for site in session.scalars(live(EventSite).where(EventSite.event_id == from_id)):
        copied = _copied(site, to_id)
        copied.list_closed = False
        session.add(copied)
    for role in session.scalars(live(EventRole).where(EventRole.event_id == from_id)):
        person = session.get(Person, role.person_id)
        if person is None or person.deleted:
            continue
        copy = _copied(role, to_id)
        copy.person_id = person.merged_into_id or person.id
        copy.position = position_on(session, copy.person_id, day) or role.position
        session.add(copy)


def _copy_agenda(
    session: Session,
    from_id: uuid.UUID,
    to_id: uuid.UUID,
    held: dict[uuid.UUID, EventSession],
    by: dt.timedelta,
    *,
    with_topics: bool,
) -> None:
    for line in session.scalars(live(AgendaItem).where(AgendaItem.event_id == from_id).order_by(AgendaItem.rank, AgendaItem.id)):
        if line.presented and not with_topics:
            continue
        copied = _copied(line, to_id)
        copied.session_id = held[line.session_id].id if line.session_id in held else None
        copied.starts_at = line.starts_at + by if line.starts_at is not None else None
        session.add(copied)
        for content in session.scalars(live(AgendaContent).where(AgendaContent.agenda_item_id == line.id)):
            session.add(AgendaContent(agenda_item_id=copied.id, item_id=content.item_id, rank=content.rank))


def _copied(row: R, event_id: uuid.UUID) -> R:
    """A new record of the same values that belongs to another event."""
    kind = type(row)
    values = {name: getattr(row, name) for name in shape_of(kind).fields if name not in _OWN}
    return kind(id=new_id(), event_id=event_id, **values)
