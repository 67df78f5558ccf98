"""What the schedule's rules look at: events of all units around a time, and the settings they are judged by."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from baocaovien.domain.conflicts import (
    ConflictKind,
    ConflictSettings,
    Level,
    Override,
    PlannedEvent,
    PlannedItem,
    PlannedRole,
    PlannedSession,
    Unavailable,
)
from baocaovien.domain.dates import local_date
from baocaovien.domain.spans import Span
from baocaovien.domain.working_days import WorkCalendar
from baocaovien.store.models import (
    AgendaItem,
    ConflictOverride,
    DayOff,
    Event,
    EventRole,
    EventSession,
    EventSite,
    Invitee,
    Office,
    OfficialDocument,
    Site,
    Unavailability,
    Venue,
    fixed_id,
)
from baocaovien.store.queries.days_off import days_worked_instead, public_days_off

_INVITATIONS = ("invitation", "notice_of_invitation")
"""Kinds of papers in the register that invite."""
_NOTICE_REACH = dt.timedelta(days=60)
"""Longer than any run of days off before an event."""


def event_ids_around(session: Session, start: dt.datetime, end: dt.datetime) -> list[uuid.UUID]:
    """Ids of the events with a session that shares time with the span."""
    query = (
        select(EventSession.event_id)
        .join(Event, Event.id == EventSession.event_id)
        .where(
            EventSession.deleted.is_(False), Event.deleted.is_(False), EventSession.starts_at < end, EventSession.ends_at > start
        )
        .distinct()
    )
    return list(session.scalars(query))


def planned_events(session: Session, ids: Sequence[uuid.UUID]) -> list[PlannedEvent]:
    """Events as the rules see them; a site that has a venue takes that venue's place."""
    wanted = list(ids)
    sessions: dict[uuid.UUID, list[PlannedSession]] = defaultdict(list)
    for row in session.scalars(select(EventSession).where(EventSession.event_id.in_(wanted), EventSession.deleted.is_(False))):
        sessions[row.event_id].append(PlannedSession(row.id, Span(row.starts_at, row.ends_at)))
    items: dict[uuid.UUID, list[PlannedItem]] = defaultdict(list)
    for item in session.scalars(select(AgendaItem).where(AgendaItem.event_id.in_(wanted), AgendaItem.deleted.is_(False))):
        span = None
        if item.starts_at is not None and item.minutes:
            span = Span(item.starts_at, item.starts_at + dt.timedelta(minutes=item.minutes))
        items[item.event_id].append(PlannedItem(item.id, item.speaker_id, span, item.session_id, item.title))
    roles: dict[uuid.UUID, list[PlannedRole]] = defaultdict(list)
    for role in session.scalars(select(EventRole).where(EventRole.event_id.in_(wanted), EventRole.deleted.is_(False))):
        roles[role.event_id].append(PlannedRole(role.role, role.person_id, role.site_id))
    sites: dict[uuid.UUID, list[uuid.UUID]] = defaultdict(list)
    places = (
        select(EventSite.event_id, EventSite.site_id, Site.venue_id)
        .outerjoin(Site, Site.id == EventSite.site_id)
        .where(EventSite.event_id.in_(wanted), EventSite.deleted.is_(False))
    )
    for event_id, site_id, venue_id in session.execute(places):
        sites[event_id].append(venue_id or site_id)
    expected = _expected_at_venue(session, wanted)
    sent = invitations_sent(session, wanted)
    events = session.scalars(select(Event).where(Event.id.in_(wanted), Event.deleted.is_(False)))
    return [
        PlannedEvent(
            event.id,
            event.title,
            event.state,
            tuple(sorted(sessions[event.id], key=lambda one: one.span)),
            tuple(items[event.id]),
            tuple(roles[event.id]),
            event.venue_id,
            tuple(sites[event.id]),
            expected.get(event.id, 0),
            sent.get(event.id),
        )
        for event in events
        if sessions[event.id]
    ]


def invitations_sent(session: Session, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, dt.date]:
    """The day on which each event's invitation went out: as was said, else the first that the register has."""
    wanted = list(ids)
    row = OfficialDocument
    written = (
        select(row.event_id, func.min(row.dated))
        .where(row.event_id.in_(wanted), row.kind.in_(_INVITATIONS), row.deleted.is_(False), row.cancelled.is_(False))
        .group_by(row.event_id)
    )
    sent = {event_id: day for event_id, day in session.execute(written) if event_id is not None and day is not None}
    said = select(Event.id, Event.invited_on).where(Event.id.in_(wanted), Event.invited_on.is_not(None))
    return sent | {event_id: day for event_id, day in session.execute(said) if day is not None}


@dataclass(frozen=True, slots=True)
class InvitationDays:
    """When an event's invitation went out (None: not yet), and the last day that leaves enough notice."""

    sent: dt.date | None
    latest: dt.date


def invitation_days(session: Session, event_id: uuid.UUID) -> InvitationDays | None:
    """The days of an event's invitation; None when there is no event or it has no session."""
    starting = select(func.min(EventSession.starts_at)).where(EventSession.event_id == event_id, EventSession.deleted.is_(False))
    start = session.scalar(starting)
    if start is None:
        return None
    settings = ConflictSettings(calendar=work_calendar(session, start - _NOTICE_REACH, start))
    latest = settings.calendar.latest_sending(local_date(start), settings.notice_days)
    return InvitationDays(invitations_sent(session, [event_id]).get(event_id), latest)


def _expected_at_venue(session: Session, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, int]:
    query = (
        select(Invitee.event_id, func.count())
        .where(
            Invitee.event_id.in_(list(ids)),
            Invitee.deleted.is_(False),
            Invitee.walk_in.is_(False),
            Invitee.withdrawn.is_(False),
            Invitee.site_id.is_(None),
        )
        .group_by(Invitee.event_id)
    )
    return dict(session.execute(query).all())


def conflict_settings(session: Session, *, start: dt.datetime, end: dt.datetime, today: dt.date | None) -> ConflictSettings:
    """Levels, capacities, places, absences, days off and overrides, for events of a span of time."""
    office = session.get(Office, fixed_id("office"))
    levels = {
        ConflictKind(kind): Level(level)
        for kind, level in (office.conflict_levels if office else {}).items()
        if kind in set(ConflictKind) and level in set(Level)
    }
    venues = session.execute(select(Venue.id, Venue.capacity, Venue.address).where(Venue.deleted.is_(False))).all()
    away = session.scalars(
        select(Unavailability).where(
            Unavailability.deleted.is_(False), Unavailability.starts_at < end, Unavailability.ends_at > start
        )
    )
    overrides = session.scalars(
        select(ConflictOverride)
        .join(EventSession, EventSession.event_id == ConflictOverride.event_id)
        .where(
            ConflictOverride.deleted.is_(False),
            EventSession.deleted.is_(False),
            EventSession.starts_at < end,
            EventSession.ends_at > start,
        )
        .distinct()
    )
    return ConflictSettings(
        levels=levels,
        capacities={venue_id: capacity for venue_id, capacity, _ in venues if capacity},
        places={venue_id: place for venue_id, _, address in venues if (place := _town(address))},
        unavailable=tuple(
            Unavailable(subject, Span(row.starts_at, row.ends_at), row.reason)
            for row in away
            if (subject := row.person_id or row.venue_id) is not None
        ),
        calendar=work_calendar(session, start, end),
        overrides=tuple(Override(row.event_id, row.kind, row.reason, row.other_id) for row in overrides),
        today=today,
    )


def _town(address: str) -> str:
    """The last part of an address: where it is for a traveller."""
    return address.rsplit(",", 1)[-1].strip().casefold()


def work_calendar(session: Session, start: dt.datetime, end: dt.datetime) -> WorkCalendar:
    """The days off of the years around a span: the public holidays, changed by what was decided for the year."""
    years = range(start.year - 1, end.year + 2)
    off, swapped = public_days_off(years), days_worked_instead(years)
    rows = session.scalars(
        select(DayOff).where(
            DayOff.deleted.is_(False), DayOff.day >= dt.date(years[0], 1, 1), DayOff.day <= dt.date(years[-1], 12, 31)
        )
    )
    for row in rows:
        if row.works:
            swapped.add(row.day)
            off.pop(row.day, None)
        else:
            off[row.day] = row.name
            swapped.discard(row.day)
    return WorkCalendar(days_off=off, swapped_in=frozenset(swapped))
