"""Reads of the schedule: events of a span, one event in full, its agenda, releases and series."""

from __future__ import annotations

import datetime as dt
import tomllib
import uuid
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import Session

from baocaovien import paths
from baocaovien.domain.dates import at_local
from baocaovien.domain.names import query_words
from baocaovien.store.models import (
    AgendaContent,
    AgendaItem,
    Event,
    EventKind,
    EventRole,
    EventSession,
    EventSite,
    Invitee,
    ScheduleRelease,
    Series,
    Topic,
    fixed_id,
)
from baocaovien.store.queries.directory import begins_word
from baocaovien.store.queries.ids import Ids, read_ids

NOT_TO_BE = ("cancelled", "postponed")
"""States of events that don't take place as planned."""


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event as a list or calendar shows it; names are those kept with it."""

    id: uuid.UUID
    title: str
    kind: str
    """Code of the kind."""
    kind_name: str
    start: dt.datetime
    end: dt.datetime
    state: str
    venue_id: uuid.UUID | None
    venue: str
    unit: str
    chair: str
    speakers: tuple[str, ...]
    sites: int
    topics: int
    """Presented agenda items (chuyên đề)."""
    invited: int
    series_id: uuid.UUID | None


def _spans() -> Any:
    """First start and last end of each event's sessions."""
    return (
        select(
            EventSession.event_id.label("event_id"),
            func.min(EventSession.starts_at).label("starts_at"),
            func.max(EventSession.ends_at).label("ends_at"),
        )
        .where(EventSession.deleted.is_(False))
        .group_by(EventSession.event_id)
        .subquery()
    )


@dataclass(frozen=True, slots=True)
class Events:
    """Events by their start.

    Attributes:
        first, last: local days, both inside; None is open.
        text: each word begins a word of the title, with or without marks.
        states: only these; empty: all.
        sort: `start | title | state`.
    """

    first: dt.date | None = None
    last: dt.date | None = None
    text: str = ""
    kind: str = ""
    states: tuple[str, ...] = ()
    unit_id: uuid.UUID | None = None
    sort: str = "start"
    descending: bool = False

    def ids(self, session: Session) -> Ids:
        """The ids of all that fit, in order."""
        span = _spans()
        query: Select[Any] = select(Event.id).join(span, span.c.event_id == Event.id).where(Event.deleted.is_(False))
        if self.first is not None:
            query = query.where(span.c.ends_at > at_local(self.first))
        if self.last is not None:
            query = query.where(span.c.starts_at < at_local(self.last + dt.timedelta(days=1)))
        for word in query_words(self.text):
            query = query.where(begins_word(Event.title_folded, word))
        if self.kind:
            query = query.join(EventKind, EventKind.id == Event.kind_id).where(EventKind.code == self.kind)
        if self.states:
            query = query.where(Event.state.in_(self.states))
        if self.unit_id is not None:
            query = query.where(Event.unit_id == self.unit_id)
        column = {"title": Event.title_folded, "state": Event.state}.get(self.sort, span.c.starts_at)
        first = column.desc() if self.descending else column.asc()
        return read_ids(session, query.order_by(first, span.c.starts_at, Event.id))

    def rows(self, session: Session, ids: Sequence[uuid.UUID]) -> list[EventRow]:
        """The rows of some ids, in their order."""
        return event_rows(session, ids)


def event_rows(session: Session, ids: Sequence[uuid.UUID]) -> list[EventRow]:
    """Events by id, in the order of the ids; six queries for any number."""
    wanted = list(ids)
    kinds = {kind.id: kind for kind in session.scalars(select(EventKind))}
    spans = _session_spans(session, wanted)
    chairs, speakers = _people(session, wanted)
    sites = _counted(session, EventSite.event_id, EventSite.event_id.in_(wanted) & EventSite.deleted.is_(False))
    topics = _counted(
        session,
        AgendaItem.event_id,
        AgendaItem.event_id.in_(wanted) & AgendaItem.deleted.is_(False) & AgendaItem.presented.is_(True),
    )
    invited = _counted(session, Invitee.event_id, Invitee.event_id.in_(wanted) & _counts_as_invited())
    events = {event.id: event for event in session.scalars(select(Event).where(Event.id.in_(wanted), Event.deleted.is_(False)))}
    found = []
    for event in (events[event_id] for event_id in wanted if event_id in events and event_id in spans):
        kind = kinds.get(event.kind_id)
        start, end = spans[event.id]
        found.append(
            EventRow(
                event.id,
                event.title,
                kind.code if kind else "",
                kind.name if kind else "",
                start,
                end,
                event.state,
                event.venue_id,
                event.venue_name,
                event.unit_name,
                chairs.get(event.id, ""),
                tuple(speakers.get(event.id, ())),
                sites.get(event.id, 0),
                topics.get(event.id, 0),
                invited.get(event.id, 0),
                event.series_id,
            )
        )
    return found


def _counts_as_invited() -> Any:
    return and_(Invitee.deleted.is_(False), Invitee.walk_in.is_(False), Invitee.withdrawn.is_(False))


def _counted(session: Session, key: Any, condition: Any) -> dict[uuid.UUID, int]:
    return dict(session.execute(select(key, func.count()).where(condition).group_by(key)).all())


def _session_spans(session: Session, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, tuple[dt.datetime, dt.datetime]]:
    rows = session.execute(
        select(EventSession.event_id, EventSession.starts_at, EventSession.ends_at).where(
            EventSession.event_id.in_(list(ids)), EventSession.deleted.is_(False)
        )
    )
    found: dict[uuid.UUID, tuple[dt.datetime, dt.datetime]] = {}
    for event_id, start, end in rows:
        known = found.get(event_id)
        found[event_id] = (min(known[0], start), max(known[1], end)) if known else (start, end)
    return found


def _people(session: Session, ids: Sequence[uuid.UUID]) -> tuple[dict[uuid.UUID, str], dict[uuid.UUID, list[str]]]:
    rows = session.execute(
        select(EventRole.event_id, EventRole.role, EventRole.full_name)
        .where(EventRole.event_id.in_(list(ids)), EventRole.role.in_(("chair", "speaker")), EventRole.deleted.is_(False))
        .order_by(EventRole.site_id.nulls_first(), EventRole.rank, EventRole.id)
    )
    chairs: dict[uuid.UUID, str] = {}
    speakers: dict[uuid.UUID, list[str]] = defaultdict(list)
    for event_id, role, name in rows:
        if role == "chair":
            chairs.setdefault(event_id, name)
        elif name not in speakers[event_id]:
            speakers[event_id].append(name)
    return chairs, speakers


def events_between(session: Session, start: dt.datetime, end: dt.datetime) -> list[EventRow]:
    """Events that share time with a span, by their start: a day, a week or a month of the calendar."""
    ids = session.scalars(
        select(EventSession.event_id)
        .join(Event, Event.id == EventSession.event_id)
        .where(
            EventSession.deleted.is_(False), Event.deleted.is_(False), EventSession.starts_at < end, EventSession.ends_at > start
        )
        .distinct()
    ).all()
    return sorted(event_rows(session, ids), key=lambda row: (row.start, row.end, row.id))


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A buổi of an event."""

    id: uuid.UUID
    name: str
    start: dt.datetime
    end: dt.datetime


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """A line of the agenda, in order; `start` and `minutes` are None where nothing is said."""

    id: uuid.UUID
    session_id: uuid.UUID | None
    start: dt.datetime | None
    minutes: int | None
    title: str
    presented: bool
    topic_id: uuid.UUID | None
    topic: str
    item_ids: tuple[uuid.UUID, ...]
    """Content items that it presents, each with its subtree."""
    speaker_id: uuid.UUID | None
    speaker: str
    note: str

    @property
    def end(self) -> dt.datetime | None:
        """When it is over."""
        return None if self.start is None or self.minutes is None else self.start + dt.timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class RoleRow:
    """Who serves at the event, as they were named on its day."""

    id: uuid.UUID
    role: str
    person_id: uuid.UUID
    full_name: str
    position: str
    site_id: uuid.UUID | None


@dataclass(frozen=True, slots=True)
class EventSiteRow:
    """A site that takes part."""

    id: uuid.UUID
    site_id: uuid.UUID
    name: str
    is_centre: bool
    list_closed: bool


@dataclass(frozen=True, slots=True)
class EventDetail:
    """One event in full."""

    event: EventRow
    kind_id: uuid.UUID
    unit_id: uuid.UUID | None
    state_reason: str
    state_document: str
    grace_minutes: int | None
    requirements: str
    contact: str
    invited_on: dt.date | None
    ics_uid: str
    ics_sequence: int
    opened_at: dt.datetime | None
    closed_at: dt.datetime | None
    sessions: tuple[SessionRow, ...]
    agenda: tuple[AgendaRow, ...]
    roles: tuple[RoleRow, ...]
    sites: tuple[EventSiteRow, ...]


def session_rows(session: Session, event_id: uuid.UUID) -> tuple[SessionRow, ...]:
    """The sessions of an event by their start."""
    rows = session.scalars(
        select(EventSession)
        .where(EventSession.event_id == event_id, EventSession.deleted.is_(False))
        .order_by(EventSession.starts_at, EventSession.rank, EventSession.id)
    )
    return tuple(SessionRow(row.id, row.name, row.starts_at, row.ends_at) for row in rows)


def agenda_rows(session: Session, event_id: uuid.UUID) -> tuple[AgendaRow, ...]:
    """The agenda of an event, in order of its sessions and of the lines in them."""
    starts = {row.id: number for number, row in enumerate(session_rows(session, event_id))}
    lines = session.execute(
        select(AgendaItem, Topic.name)
        .outerjoin(Topic, Topic.id == AgendaItem.topic_id)
        .where(AgendaItem.event_id == event_id, AgendaItem.deleted.is_(False))
        .order_by(AgendaItem.rank, AgendaItem.id)
    ).all()
    items: dict[uuid.UUID, list[uuid.UUID]] = defaultdict(list)
    contents = (
        select(AgendaContent.agenda_item_id, AgendaContent.item_id)
        .where(AgendaContent.agenda_item_id.in_([line.id for line, _ in lines]), AgendaContent.deleted.is_(False))
        .order_by(AgendaContent.rank, AgendaContent.id)
    )
    for line_id, item_id in session.execute(contents):
        items[line_id].append(item_id)
    rows = [
        AgendaRow(
            line.id,
            line.session_id,
            line.starts_at,
            line.minutes,
            line.title,
            line.presented,
            line.topic_id,
            topic or "",
            tuple(items.get(line.id, ())),
            line.speaker_id,
            line.speaker_name,
            line.note,
        )
        for line, topic in lines
    ]
    return tuple(sorted(rows, key=lambda row: starts.get(row.session_id, -1) if row.session_id else -1))


def event_detail(session: Session, event_id: uuid.UUID) -> EventDetail | None:
    """One event in full; None when there is none."""
    rows = event_rows(session, [event_id])
    event = session.get(Event, event_id)
    if not rows or event is None:
        return None
    roles = session.scalars(
        select(EventRole)
        .where(EventRole.event_id == event_id, EventRole.deleted.is_(False))
        .order_by(EventRole.rank, EventRole.id)
    )
    sites = session.scalars(
        select(EventSite)
        .where(EventSite.event_id == event_id, EventSite.deleted.is_(False))
        .order_by(EventSite.rank, EventSite.id)
    )
    return EventDetail(
        rows[0],
        event.kind_id,
        event.unit_id,
        event.state_reason,
        event.state_document,
        event.grace_minutes,
        event.requirements,
        event.contact,
        event.invited_on,
        event.ics_uid,
        event.ics_sequence,
        event.opened_at,
        event.closed_at,
        session_rows(session, event_id),
        agenda_rows(session, event_id),
        tuple(RoleRow(row.id, row.role, row.person_id, row.full_name, row.position, row.site_id) for row in roles),
        tuple(EventSiteRow(row.id, row.site_id, row.name, row.is_centre, row.list_closed) for row in sites),
    )


@dataclass(frozen=True, slots=True)
class KindRow:
    """A kind of event."""

    id: uuid.UUID
    code: str
    name: str
    default_minutes: int


@cache
def shipped_kinds() -> tuple[KindRow, ...]:
    """The kinds that ship with the application; their ids are fixed."""
    found = tomllib.loads(paths.resource("catalog", "event_kinds.toml").read_text(encoding="utf-8"))
    return tuple(
        KindRow(fixed_id("event_kind", kind["code"]), kind["code"], kind["name"], kind["default_minutes"])
        for kind in found["kind"]
    )


def event_kinds(session: Session) -> tuple[KindRow, ...]:
    """The kinds of events in their order; those that ship are there also before they are written."""
    rows = session.scalars(select(EventKind).order_by(EventKind.rank, EventKind.id)).all()
    written = {row.id for row in rows}
    unwritten = [kind for kind in shipped_kinds() if kind.id not in written]
    return (*unwritten, *(KindRow(row.id, row.code, row.name, row.default_minutes) for row in rows if not row.deleted))


@dataclass(frozen=True, slots=True)
class ReleaseRow:
    """A frozen copy of the schedule."""

    id: uuid.UUID
    name: str
    released_at: dt.datetime
    events: int


def releases(session: Session) -> tuple[ReleaseRow, ...]:
    """The releases, the newest first."""
    rows = session.scalars(
        select(ScheduleRelease)
        .where(ScheduleRelease.deleted.is_(False))
        .order_by(ScheduleRelease.released_at.desc(), ScheduleRelease.id)
    )
    return tuple(ReleaseRow(row.id, row.name, row.released_at, len(row.content.get("events", ()))) for row in rows)


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """Events that repeat."""

    id: uuid.UUID
    title: str
    rule: dict[str, Any]
    exceptions: tuple[str, ...]
    event_ids: tuple[uuid.UUID, ...]


def series_row(session: Session, series_id: uuid.UUID) -> SeriesRow | None:
    """A series with its events by their start; None when there is none."""
    row = session.get(Series, series_id)
    if row is None or row.deleted:
        return None
    span = _spans()
    ids = session.scalars(
        select(Event.id)
        .join(span, span.c.event_id == Event.id)
        .where(Event.series_id == series_id, Event.deleted.is_(False))
        .order_by(span.c.starts_at, Event.id)
    ).all()
    return SeriesRow(row.id, row.title, row.rule, tuple(row.exceptions), tuple(ids))


def last_like(
    session: Session, *, kind_id: uuid.UUID, unit_id: uuid.UUID | None, before: dt.datetime, series_id: uuid.UUID | None = None
) -> uuid.UUID | None:
    """The newest event of a series, or else of a kind and unit, that began before a moment and was not called off."""
    span = _spans()
    alike: Any = and_(Event.kind_id == kind_id, Event.unit_id == unit_id if unit_id else Event.unit_id.is_(None))
    query = (
        select(Event.id)
        .join(span, span.c.event_id == Event.id)
        .where(Event.deleted.is_(False), span.c.starts_at < before, Event.state.not_in(NOT_TO_BE))
        .order_by(span.c.starts_at.desc(), Event.id)
        .limit(1)
    )
    if series_id is not None:
        found = session.scalar(query.where(or_(Event.series_id == series_id)))
        if found is not None:
            return found
    return session.scalar(query.where(alike))
