"""Use cases on events: make, change, move, copy; who serves at them and where."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.domain.dates import local_date, short_moment
from baocaovien.domain.errors import ConflictError, InputError
from baocaovien.domain.keep import KEEP, Kept
from baocaovien.domain.names import optional, required
from baocaovien.services.attendance.roster import invite, invite_like
from baocaovien.services.order import rank_after
from baocaovien.services.schedule.agenda import first_agenda, follow_sessions
from baocaovien.services.schedule.clashes import ConflictRow, settle
from baocaovien.services.schedule.event_kinds import kind_by_code
from baocaovien.store.find import get, live
from baocaovien.store.models import (
    AgendaItem,
    Event,
    EventRole,
    EventSession,
    EventSite,
    Office,
    Person,
    Site,
    Unit,
    Venue,
    fixed_id,
    new_id,
)
from baocaovien.store.operations import current
from baocaovien.store.queries.directory import posts_on
from baocaovien.store.queries.units import name_on

ROLES = ("chair", "secretary", "speaker", "moderator", "technician")
CHANGEABLE = ("draft", "scheduled", "released", "rescheduled", "postponed", "open")
"""States in which an event may still be changed."""
LONGEST = dt.timedelta(days=31)
"""A session that lasts longer is a slip of the year or the month."""


@dataclass(frozen=True, slots=True)
class AddedEvent:
    """An event that was made or moved, and the conflicts that it has."""

    id: uuid.UUID
    conflicts: tuple[ConflictRow, ...]


def add_event(
    session: Session,
    *,
    kind: str,
    title: str,
    start: dt.datetime,
    end: dt.datetime | None = None,
    venue_id: uuid.UUID | None = None,
    site_ids: Sequence[uuid.UUID] = (),
    chair_id: uuid.UUID | None = None,
    secretary_id: uuid.UUID | None = None,
    speaker_ids: Sequence[uuid.UUID] = (),
    topic_ids: Sequence[uuid.UUID] = (),
    invited: Sequence[uuid.UUID] = (),
    unit_id: uuid.UUID | None = None,
    requirements: str = "",
    contact: str = "",
    force_reason: str | None = None,
    draft: bool = False,
    series_id: uuid.UUID | None = None,
    event_id: uuid.UUID | None = None,
    like_id: uuid.UUID | None = None,
) -> AddedEvent:
    """Schedule an event with one session, a first agenda, its people, places and invitees.

    Args:
        kind: code of an event kind.
        end: empty: the default length of the kind.
        topic_ids: topics or content items; each becomes a presented agenda item, with the speaker of the same place
            in `speaker_ids` (the last speaker for the rest).
        invited: units (everybody with a post there, or one unnamed seat) or people.
        unit_id: who holds it; empty: the office's unit.
        force_reason: lets blocking conflicts pass and is kept with them.
        like_id: an event whose invitees are invited again, and whose requests, contact and moderators are taken over.

    Raises:
        InputError: `input.required`, `input.end_before_start`, `schedule.unknown_kind`.
        MissingError: `input.unknown_id`.
        ConflictError: `schedule.conflicts`.
    """
    found = kind_by_code(session, kind)
    ends = end if end is not None else start + dt.timedelta(minutes=found.default_minutes)
    check_span(start, ends)
    holder = unit_id or _office_unit(session)
    event = Event(
        id=event_id or new_id(),
        kind_id=found.id,
        title=required(title, "title"),
        unit_id=holder,
        unit_name=name_on(session, holder, local_date(start)),
        state="draft" if draft else "scheduled",
        requirements=optional(requirements, "requirements", most=2000),
        contact=optional(contact, "contact"),
        series_id=series_id,
    )
    event.ics_uid = f"{event.id}@baocaovien"
    session.add(event)
    session.add(EventSession(event_id=event.id, starts_at=start, ends_at=ends))
    session.flush()
    _place(session, event, venue_id)
    for site_id in dict.fromkeys(site_ids):
        add_site_to_event(session, event_id=event.id, site_id=site_id)
    for role, person_id in (("chair", chair_id), ("secretary", secretary_id), *(("speaker", one) for one in speaker_ids)):
        if person_id is not None:
            add_role(session, event_id=event.id, role=role, person_id=person_id)
    first_agenda(session, event_id=event.id, topic_ids=topic_ids, speaker_ids=speaker_ids, chair_id=chair_id)
    invite(session, event_id=event.id, who=invited)
    if like_id is not None:
        _take_over(session, event, get(session, Event, like_id))
    return AddedEvent(event.id, settle(session, [event.id], force_reason=force_reason))


def _take_over(session: Session, event: Event, other: Event) -> None:
    """What an event has from the one it is like: who is invited, what is asked, who helps."""
    event.requirements = event.requirements or other.requirements
    event.contact = event.contact or other.contact
    event.grace_minutes = other.grace_minutes
    helping = live(EventRole).where(EventRole.event_id == other.id, EventRole.role.in_(("moderator", "technician")))
    for role in session.scalars(helping.order_by(EventRole.rank, EventRole.id)).all():
        if role.site_id is None:
            add_role(session, event_id=event.id, role=role.role, person_id=role.person_id)
    invite_like(session, event_id=event.id, from_event_id=other.id)


def edit_event(
    session: Session,
    *,
    event_id: uuid.UUID,
    title: str | Kept = KEEP,
    kind: str | Kept = KEEP,
    unit_id: uuid.UUID | Kept | None = KEEP,
    requirements: str | Kept = KEEP,
    contact: str | Kept = KEEP,
    grace_minutes: int | Kept | None = KEEP,
    invited_on: dt.date | Kept | None = KEEP,
) -> None:
    """Change what is written of an event; what is not given stays. Times and places have use cases of their own.

    A unit and the day of inviting that are None are taken off; without minutes of grace of its own the office's hold.
    """
    event = changeable(session, event_id)
    if title is not KEEP:
        event.title = required(title, "title")
    if kind is not KEEP:
        event.kind_id = kind_by_code(session, kind).id
    if unit_id is not KEEP:
        if unit_id is not None:
            get(session, Unit, unit_id)
        event.unit_id = unit_id
        event.unit_name = name_on(session, unit_id, local_date(_start(session, event_id)))
    if requirements is not KEEP:
        event.requirements = optional(requirements, "requirements", most=2000)
    if contact is not KEEP:
        event.contact = optional(contact, "contact")
    if grace_minutes is not KEEP:
        if grace_minutes is not None and not 0 <= grace_minutes <= 600:
            raise InputError("schedule.bad_minutes", where="grace", value=grace_minutes)
        event.grace_minutes = grace_minutes
    if invited_on is not KEEP:
        event.invited_on = invited_on


def move_event(
    session: Session,
    *,
    event_id: uuid.UUID,
    start: dt.datetime,
    end: dt.datetime | None = None,
    venue_id: uuid.UUID | Kept | None = KEEP,
    force_reason: str | None = None,
) -> AddedEvent:
    """Move an event: all its sessions and agenda lines as much later, the last session to `end` where one is given.

    A venue that is None is taken off.

    Raises:
        ConflictError: `schedule.conflicts`; `schedule.not_changeable` once it is closed or cancelled.
    """
    event = changeable(session, event_id)
    sessions = sessions_of(session, event_id)
    by = start - sessions[0].starts_at
    shift(session, event_id, by)
    if end is not None:
        last = max(sessions, key=lambda one: one.ends_at)
        check_span(last.starts_at, end)
        last.ends_at = end
    if venue_id is not KEEP:
        _place(session, event, venue_id)
    follow_sessions(session, event_id=event_id)
    return AddedEvent(event_id, settle(session, [event_id], force_reason=force_reason))


def resize_session(
    session: Session, *, session_id: uuid.UUID, start: dt.datetime, end: dt.datetime, force_reason: str | None = None
) -> AddedEvent:
    """Give one session other times; its agenda lines move along with its start."""
    row = get(session, EventSession, session_id)
    changeable(session, row.event_id)
    check_span(start, end)
    _check_free(session, row.event_id, start, end, without=session_id)
    row.starts_at, row.ends_at = start, end
    follow_sessions(session, event_id=row.event_id)
    return AddedEvent(row.event_id, settle(session, [row.event_id], force_reason=force_reason))


def add_session(
    session: Session,
    *,
    event_id: uuid.UUID,
    start: dt.datetime,
    end: dt.datetime,
    name: str = "",
    force_reason: str | None = None,
) -> uuid.UUID:
    """Add a buổi: the afternoon, the second day."""
    changeable(session, event_id)
    check_span(start, end)
    _check_free(session, event_id, start, end)
    row = EventSession(id=new_id(), event_id=event_id, name=optional(name, "session name", most=80), starts_at=start, ends_at=end)
    session.add(row)
    settle(session, [event_id], force_reason=force_reason)
    return row.id


def _check_free(
    session: Session, event_id: uuid.UUID, start: dt.datetime, end: dt.datetime, *, without: uuid.UUID | None = None
) -> None:
    """Refuse a session that shares time with another one of its event."""
    for other in sessions_of(session, event_id):
        if other.id != without and start < other.ends_at and other.starts_at < end:
            raise ConflictError("schedule.sessions_overlap", where="start", start=short_moment(start), end=short_moment(end))


def rename_session(session: Session, *, session_id: uuid.UUID, name: str) -> None:
    """Name a buổi."""
    row = get(session, EventSession, session_id)
    changeable(session, row.event_id)
    row.name = optional(name, "session name", most=80)


def remove_session(session: Session, *, session_id: uuid.UUID) -> None:
    """Take a buổi away with its agenda lines; the last one stays.

    Raises:
        ConflictError: `schedule.last_session`.
    """
    row = get(session, EventSession, session_id)
    changeable(session, row.event_id)
    if len(sessions_of(session, row.event_id)) < 2:
        raise ConflictError("schedule.last_session")
    row.deleted = True
    for line in session.scalars(live(AgendaItem).where(AgendaItem.session_id == session_id)):
        line.deleted = True


def set_venue(
    session: Session, *, event_id: uuid.UUID, venue_id: uuid.UUID | None, force_reason: str | None = None
) -> AddedEvent:
    """Hold an event elsewhere; None takes the venue off."""
    event = changeable(session, event_id)
    _place(session, event, venue_id)
    return AddedEvent(event_id, settle(session, [event_id], force_reason=force_reason))


def add_site_to_event(session: Session, *, event_id: uuid.UUID, site_id: uuid.UUID, is_centre: bool = False) -> uuid.UUID:
    """Let a site take part; one that does is left as it is.

    Returns:
        The id of the event's site.
    """
    site = get(session, Site, site_id)
    changeable(session, event_id)
    order = live(EventSite).where(EventSite.event_id == event_id).order_by(EventSite.rank, EventSite.id)
    for known in session.scalars(order):
        if known.site_id == site_id:
            return known.id
    row = EventSite(
        id=new_id(),
        event_id=event_id,
        site_id=site_id,
        name=site.name,
        is_centre=is_centre,
        rank=rank_after(session, order, None),
    )
    session.add(row)
    session.flush()
    return row.id


def remove_site_from_event(session: Session, *, event_id: uuid.UUID, site_id: uuid.UUID) -> None:
    """Let a site take no part."""
    changeable(session, event_id)
    for row in session.scalars(live(EventSite).where(EventSite.event_id == event_id, EventSite.site_id == site_id)):
        row.deleted = True


def add_role(
    session: Session, *, event_id: uuid.UUID, role: str, person_id: uuid.UUID, site_id: uuid.UUID | None = None
) -> uuid.UUID:
    """Let a person serve at an event, named as on its day; who does already is left as they are.

    Raises:
        InputError: `schedule.unknown_role`.
    """
    if role not in ROLES:
        raise InputError("schedule.unknown_role", where="role", value=role)
    changeable(session, event_id)
    person = get(session, Person, person_id)
    order = live(EventRole).where(EventRole.event_id == event_id).order_by(EventRole.rank, EventRole.id)
    for known in session.scalars(order):
        if (known.role, known.person_id, known.site_id) == (role, person_id, site_id):
            return known.id
    row = EventRole(
        id=new_id(),
        event_id=event_id,
        role=role,
        person_id=person_id,
        site_id=site_id,
        full_name=person.full_name,
        position=position_on(session, person_id, local_date(_start(session, event_id))),
        rank=rank_after(session, order, None),
    )
    session.add(row)
    session.flush()
    return row.id


def remove_role(session: Session, *, role_id: uuid.UUID) -> None:
    """Let somebody no longer serve at an event."""
    row = get(session, EventRole, role_id)
    changeable(session, row.event_id)
    row.deleted = True


def set_role(
    session: Session, *, event_id: uuid.UUID, role: str, person_id: uuid.UUID | None, force_reason: str | None = None
) -> AddedEvent:
    """Give a role that one person has (chair, secretary) to somebody else; None leaves it empty."""
    for row in session.scalars(
        live(EventRole).where(EventRole.event_id == event_id, EventRole.role == role, EventRole.site_id.is_(None))
    ):
        if row.person_id != person_id:
            remove_role(session, role_id=row.id)
    if person_id is not None:
        add_role(session, event_id=event_id, role=role, person_id=person_id)
    return AddedEvent(event_id, settle(session, [event_id], force_reason=force_reason))


def remove_event(session: Session, *, event_id: uuid.UUID) -> None:
    """Take away an event that was entered by mistake.

    Raises:
        ConflictError: `schedule.event_has_history` once it was opened or closed; cancel such a one.
    """
    event = get(session, Event, event_id)
    if event.opened_at is not None:
        raise ConflictError("schedule.event_has_history", event=event.title)
    event.deleted = True


def changeable(session: Session, event_id: uuid.UUID) -> Event:
    """The event, when it may still be changed.

    Raises:
        ConflictError: `schedule.not_changeable`.
    """
    event = get(session, Event, event_id)
    if event.state not in CHANGEABLE:
        raise ConflictError("schedule.not_changeable", event=event.title, state=event.state)
    return event


def sessions_of(session: Session, event_id: uuid.UUID) -> list[EventSession]:
    """The sessions of an event by their start."""
    rows = session.scalars(live(EventSession).where(EventSession.event_id == event_id))
    return sorted(rows, key=lambda row: (row.starts_at, row.rank, row.id))


def shift(session: Session, event_id: uuid.UUID, by: dt.timedelta) -> None:
    """Move all sessions and agenda lines of an event by as much."""
    if not by:
        return
    for row in sessions_of(session, event_id):
        row.starts_at, row.ends_at = row.starts_at + by, row.ends_at + by
    for line in session.scalars(live(AgendaItem).where(AgendaItem.event_id == event_id)):
        if line.starts_at is not None:
            line.starts_at = line.starts_at + by


def position_on(session: Session, person_id: uuid.UUID, day: dt.date) -> str:
    """How a person is titled on a day: the position, and the unit where it says more."""
    post = posts_on(session, [person_id], day).get(person_id)
    if post is None:
        return ""
    unit = name_on(session, post.unit_id, day)
    return ", ".join(part for part in (post.position, unit) if part)


def check_span(start: dt.datetime, end: dt.datetime) -> None:
    """Refuse an end that is not after its start, and spans longer than 31 days."""
    if end <= start:
        raise InputError("input.end_before_start", where="end", start=short_moment(start), end=short_moment(end))
    if end - start > LONGEST:
        raise InputError("schedule.too_long", where="end", start=short_moment(start), end=short_moment(end))


def _office_unit(session: Session) -> uuid.UUID | None:
    office = session.get(Office, fixed_id("office"))
    return office.unit_id if office else None


def _start(session: Session, event_id: uuid.UUID) -> dt.datetime:
    starts = session.scalars(
        select(EventSession.starts_at).where(EventSession.event_id == event_id, EventSession.deleted.is_(False))
    ).all()
    return min(starts) if starts else current(session).at


def _place(session: Session, event: Event, venue_id: uuid.UUID | None) -> None:
    event.venue_name = get(session, Venue, venue_id).name if venue_id is not None else ""
    event.venue_id = venue_id
