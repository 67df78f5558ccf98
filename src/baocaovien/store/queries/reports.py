"""What reports need besides attendance cells: events with their topics, head counts, reporters, plan tasks, units."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import exists, func, or_, select
from sqlalchemy.orm import Session

from baocaovien.domain.dates import at_local, local_date
from baocaovien.domain.units import Merger, heirs
from baocaovien.store.find import live
from baocaovien.store.models import (
    AgendaItem,
    Event,
    EventKind,
    EventSession,
    EventSite,
    HeadCount,
    Invitee,
    Person,
    Plan,
    PlanTask,
    ReporterRecognition,
    Site,
    Topic,
    Unit,
    UnitSuccession,
)
from baocaovien.store.queries.counts import HeadCountRow, head_counts
from baocaovien.store.queries.directory import posts_on
from baocaovien.store.queries.units import names_on

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class PresentedItem:
    """A chuyên đề that was presented."""

    id: UUID
    topic_id: UUID | None
    speaker_id: UUID | None
    speaker_name: str
    title: str


@dataclass(frozen=True, slots=True)
class HeldEvent:
    """An event of the period as reports count it."""

    id: UUID
    title: str
    kind_id: UUID
    unit_id: UUID | None
    state: str
    start: dt.datetime
    presented: tuple[PresentedItem, ...]


def held_events(session: Session, ids: Iterable[UUID]) -> dict[UUID, HeldEvent]:
    """Events by id with what they presented."""
    wanted = list(ids)
    found: dict[UUID, HeldEvent] = {}
    for at in range(0, len(wanted), _CHUNK):
        part = wanted[at : at + _CHUNK]
        items: dict[UUID, list[PresentedItem]] = defaultdict(list)
        for event_id, *presented in session.execute(_presented(part)):
            items[event_id].append(PresentedItem(*presented))
        starting = select(EventSession.event_id, func.min(EventSession.starts_at)).where(
            EventSession.event_id.in_(part), EventSession.deleted.is_(False)
        )
        starts = dict(session.execute(starting.group_by(EventSession.event_id)).all())
        chosen = select(Event.id, Event.title, Event.kind_id, Event.unit_id, Event.state).where(Event.id.in_(part))
        for row in session.execute(chosen):
            found[row.id] = HeldEvent(*row, starts[row.id], tuple(items[row.id]))
    return found


def _presented(event_ids: Sequence[UUID]) -> Any:
    row = AgendaItem
    chosen = select(row.event_id, row.id, row.topic_id, row.speaker_id, row.speaker_name, row.title)
    wanted = chosen.where(row.deleted.is_(False), row.event_id.in_(event_ids), row.presented.is_(True))
    return wanted.order_by(row.rank, row.id)


def reported_counts(session: Session, event_ids: Iterable[UUID]) -> dict[UUID, tuple[HeadCountRow, ...]]:
    """What sites reported as present, for the events that have any report."""
    having = set(session.scalars(select(HeadCount.event_id).where(HeadCount.kind == "present").distinct()))
    return {
        event_id: tuple(row for row in head_counts(session, event_id) if row.kind == "present")
        for event_id in event_ids
        if event_id in having
    }


def closed_site_lists(session: Session, event_ids: Iterable[UUID]) -> set[tuple[UUID, UUID]]:
    """(event, site) whose named list is closed: the named count stands there."""
    chosen = select(EventSite.event_id, EventSite.site_id).where(EventSite.deleted.is_(False), EventSite.list_closed.is_(True))
    wanted = set(event_ids)
    return {(event_id, site_id) for event_id, site_id in session.execute(chosen) if event_id in wanted}


def kind_names(session: Session) -> dict[UUID, str]:
    """Names of the kinds of events, in their order."""
    return {kind.id: kind.name for kind in session.scalars(select(EventKind).order_by(EventKind.rank, EventKind.id))}


def topic_names(session: Session) -> dict[UUID, str]:
    """Names of topics, in their order."""
    return {topic.id: topic.name for topic in session.scalars(select(Topic).order_by(Topic.rank, Topic.id))}


def all_site_names(session: Session) -> dict[UUID, str]:
    """Names of sites, by name."""
    return {site.id: site.name for site in session.scalars(select(Site).order_by(Site.sort_key, Site.id))}


def site_units(session: Session) -> dict[UUID, UUID]:
    """The unit that each site belongs to."""
    return {site_id: unit_id for site_id, unit_id in session.execute(select(Site.id, Site.unit_id)) if unit_id is not None}


@dataclass(frozen=True, slots=True)
class UnitView:
    """Units as a report shows them.

    Attributes:
        names: each unit's name on the report's last day, else its last one before, in the order of the directory.
        levels: each unit's level.
        today: where each unit's figures go when units are seen as of today.
    """

    names: Mapping[UUID, str]
    levels: Mapping[UUID, str]
    today: Mapping[UUID, UUID]


def unit_view(session: Session, day: dt.date, today: dt.date) -> UnitView:
    """Read the units once for a whole report."""
    units = session.scalars(select(Unit).order_by(Unit.rank, Unit.id)).all()
    named = names_on(session, day)
    names = {unit.id: named[unit.id].name if unit.id in named else unit.code for unit in units}
    merged = live(UnitSuccession).where(UnitSuccession.kind == "merge", UnitSuccession.to_unit_id.is_not(None))
    mergers = [Merger(link.from_unit_id, link.to_unit_id, link.on) for link in session.scalars(merged) if link.to_unit_id]
    return UnitView(names, {unit.id: unit.level for unit in units}, heirs(names, mergers, today))


@dataclass(frozen=True, slots=True)
class Reporter:
    """A recognised reporter in a period, or somebody who presented without being one (`level` empty)."""

    id: UUID
    full_name: str
    sort_key: str
    level: str


def reporters_between(session: Session, first: dt.date, last: dt.date) -> dict[UUID, Reporter]:
    """Everybody whose recognition held on some day of the period; the highest level by the newest decision."""
    row = ReporterRecognition
    chosen = (
        select(Person.id, Person.full_name, Person.sort_key, row.level)
        .join(row, row.person_id == Person.id)
        .where(
            row.deleted.is_(False),
            Person.deleted.is_(False),
            or_(row.issued_on.is_(None), row.issued_on <= last),
            or_(row.valid_to.is_(None), row.valid_to > first),
        )
        .order_by(row.issued_on.nulls_first(), row.id)
    )
    return {line[0]: Reporter(*line) for line in session.execute(chosen)}


def people_named(session: Session, ids: Iterable[UUID]) -> dict[UUID, Reporter]:
    """People as reporters without a level."""
    chosen = select(Person.id, Person.full_name, Person.sort_key).where(Person.id.in_(list(ids)))
    return {line[0]: Reporter(line[0], line[1], line[2], "") for line in session.execute(chosen)}


@dataclass(frozen=True, slots=True)
class PlanDuty:
    """One duty of a plan, with the days in which it was to be done."""

    id: UUID
    plan_id: UUID
    plan: str
    unit_id: UUID | None
    title: str
    topic_id: UUID | None
    kind_id: UUID | None
    times: int
    due: dt.date | None
    first: dt.date | None
    last: dt.date | None


def duties_between(session: Session, first: dt.date, last: dt.date) -> list[PlanDuty]:
    """Duties of plans that run in the period and are due by its end or later; those overdue from before stay."""
    chosen = (
        select(PlanTask, Plan)
        .join(Plan, Plan.id == PlanTask.plan_id)
        .where(
            PlanTask.deleted.is_(False),
            Plan.deleted.is_(False),
            or_(Plan.starts_on.is_(None), Plan.starts_on <= last),
            or_(Plan.ends_on.is_(None), Plan.ends_on >= first),
        )
        .order_by(Plan.id, PlanTask.rank, PlanTask.id)
    )
    return [
        PlanDuty(
            task.id,
            plan.id,
            plan.title,
            task.unit_id,
            task.title,
            task.topic_id,
            task.kind_id,
            task.times,
            task.due,
            plan.starts_on,
            plan.ends_on,
        )
        for task, plan in session.execute(chosen)
    ]


def events_that_count(session: Session, first: dt.date, last: dt.date, now: dt.datetime) -> list[UUID]:
    """Ids of events that took place in these days: opened or closed ones, and others whose time has come."""
    starts = (
        select(EventSession.event_id, func.min(EventSession.starts_at).label("starts_at"))
        .where(EventSession.deleted.is_(False))
        .group_by(EventSession.event_id)
        .subquery()
    )
    chosen = (
        select(Event.id)
        .join(starts, starts.c.event_id == Event.id)
        .where(
            Event.deleted.is_(False),
            Event.state.not_in(("draft", "cancelled", "postponed")),
            starts.c.starts_at >= at_local(first),
            starts.c.starts_at < at_local(last + dt.timedelta(days=1)),
            or_(Event.state.in_(("open", "closed")), starts.c.starts_at <= now),
        )
        .order_by(starts.c.starts_at, Event.id)
    )
    return list(session.scalars(chosen))


def anonymised_years(session: Session, event_ids: Sequence[UUID]) -> list[int]:
    """The years of those of the events whose lists were anonymised: nobody can be followed from one to the next."""
    found: set[int] = set()
    for at in range(0, len(event_ids), _CHUNK):
        chosen = (
            select(func.min(EventSession.starts_at))
            .where(EventSession.event_id.in_(event_ids[at : at + _CHUNK]), EventSession.deleted.is_(False))
            .where(exists().where(Invitee.event_id == EventSession.event_id, Invitee.counted_as.is_not(None)))
            .group_by(EventSession.event_id)
        )
        found.update(local_date(start).year for start in session.scalars(chosen))
    return sorted(found)


def leading_units(session: Session, person_ids: Sequence[UUID], day: dt.date) -> dict[UUID, UUID]:
    """The unit of each person's leading post on a day."""
    return {person_id: post.unit_id for person_id, post in posts_on(session, person_ids, day).items()}


def open_events(session: Session) -> set[UUID]:
    """Ids of the events that are open for attendance."""
    return set(session.scalars(live(Event).with_only_columns(Event.id).where(Event.state == "open")))
