"""Counts of attendance: by name, by unit, by site, and what sites report (semantics.md §1)."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from baocaovien.domain.attendance import Standing, Status, Summary, summary
from baocaovien.domain.names import fold
from baocaovien.domain.site_counts import beyond_names
from baocaovien.store.find import standing_head_counts
from baocaovien.store.models import EventSite, HeadCount, Invitee
from baocaovien.store.queries.attendance import site_names, standings


@dataclass(frozen=True, slots=True)
class GroupCount:
    """Counts of a unit or a site."""

    id: uuid.UUID | None
    name: str
    counts: Summary


@dataclass(frozen=True, slots=True)
class HeadCountRow:
    """The newest standing report of a site, kind and category."""

    id: uuid.UUID
    site_id: uuid.UUID | None
    site: str
    session_id: uuid.UUID | None
    kind: str
    category: str
    number: int
    reported_by: str
    at: dt.datetime
    source: str


@dataclass(frozen=True, slots=True)
class LiveCount:
    """What the chair asks for.

    `by_site` counts those present where they sit, everybody else where they were to sit. `reported` is how many more
    are present by head counts of sites whose named list is not closed; the total is `counts.present + reported`.
    """

    counts: Summary
    by_unit: tuple[GroupCount, ...]
    by_site: tuple[GroupCount, ...]
    head_counts: tuple[HeadCountRow, ...]
    reported: int


def live_count(session: Session, event_id: uuid.UUID, session_id: uuid.UUID | None = None) -> LiveCount:
    """Count an event, or one session of it, by one read of its facts."""
    known = standings(session, event_id, session_id=session_id)
    rows = session.execute(
        select(Invitee.id, Invitee.unit_id, Invitee.unit_name, Invitee.site_id, Invitee.walk_in).where(
            Invitee.event_id == event_id, Invitee.deleted.is_(False), Invitee.withdrawn.is_(False)
        )
    )
    tally = RunningTally()
    units: dict[uuid.UUID | None, str] = {}
    for invitee_id, unit_id, unit, site_id, walk_in in rows:
        if invitee_id in known:
            units[unit_id] = unit
            tally.add(known[invitee_id], unit_id, site_id, walk_in=walk_in)
    counts, by_unit, by_site = tally.groups(units, site_names(session, event_id))
    reports = head_counts(session, event_id, session_id)
    there = {group.id: group.counts for group in by_site}
    return LiveCount(counts, by_unit, by_site, reports, reported_beyond_names(reports, closed_sites(session, event_id), there))


class RunningTally:
    """Counts by unit and by site that go up and down one person at a time."""

    def __init__(self) -> None:
        self._all: Counter[str] = Counter()
        self._units: dict[uuid.UUID | None, Counter[str]] = defaultdict(Counter)
        self._sites: dict[uuid.UUID | None, Counter[str]] = defaultdict(Counter)

    def add(self, standing: Standing, unit_id: uuid.UUID | None, site_id: uuid.UUID | None, *, walk_in: bool) -> None:
        """Count one person."""
        self._step(standing, unit_id, site_id, walk_in, 1)

    def remove(self, standing: Standing, unit_id: uuid.UUID | None, site_id: uuid.UUID | None, *, walk_in: bool) -> None:
        """Count one person no longer, as they stood."""
        self._step(standing, unit_id, site_id, walk_in, -1)

    def _step(self, standing: Standing, unit_id: uuid.UUID | None, site_id: uuid.UUID | None, walk_in: bool, by: int) -> None:
        sits = standing.site or site_id if standing.status in (Status.PRESENT, Status.SUBSTITUTED) else site_id
        counted = summary((), [standing]) if walk_in else summary([standing])
        for group in (self._all, self._units[unit_id], self._sites[sits]):
            for name in _COUNTS:
                number = getattr(counted, name)
                if number:
                    group[name] += by * number

    def groups(
        self, units: Mapping[uuid.UUID | None, str], sites: Mapping[uuid.UUID, str]
    ) -> tuple[Summary, tuple[GroupCount, ...], tuple[GroupCount, ...]]:
        """The counts of all, by unit and by site; groups in which nobody is left are left out."""
        by_unit = [
            GroupCount(key, units.get(key, "") if key else "", _summary(own))
            for key, own in self._units.items()
            if any(own.values())
        ]
        by_site = [
            GroupCount(key, sites.get(key, "") if key else "", _summary(own))
            for key, own in self._sites.items()
            if any(own.values())
        ]
        return _summary(self._all), _sorted(by_unit), _sorted(by_site)


_COUNTS = tuple(entry.name for entry in fields(Summary))


def _summary(counts: Counter[str]) -> Summary:
    return Summary(**{name: counts[name] for name in _COUNTS})


def _sorted(groups: Iterable[GroupCount]) -> tuple[GroupCount, ...]:
    return tuple(sorted(groups, key=lambda group: (group.id is None, fold(group.name), str(group.id))))


def closed_sites(session: Session, event_id: uuid.UUID) -> frozenset[uuid.UUID]:
    """The sites whose named list is closed."""
    query = select(EventSite.site_id).where(
        EventSite.event_id == event_id, EventSite.deleted.is_(False), EventSite.list_closed.is_(True)
    )
    return frozenset(session.scalars(query))


def reported_beyond_names(
    reports: Sequence[HeadCountRow], closed: Collection[uuid.UUID], by_site: Mapping[uuid.UUID | None, Summary]
) -> int:
    """What reports of who is present add to the names, over all sites."""
    present = [row for row in reports if row.kind == "present"]
    named = {site_id: _there(counts) for site_id, counts in by_site.items() if site_id is not None}
    return sum(told.beyond for told in beyond_names(present, named, closed=closed).values())


def _there(counts: Summary) -> int:
    return counts.present + counts.substituted + counts.walk_in


def head_counts(session: Session, event_id: uuid.UUID, session_id: uuid.UUID | None = None) -> tuple[HeadCountRow, ...]:
    """The newest standing report of each site, session, kind and category."""
    query = standing_head_counts().where(HeadCount.event_id == event_id).order_by(HeadCount.at, HeadCount.lamport, HeadCount.id)
    if session_id is not None:
        query = query.where(or_(HeadCount.session_id == session_id, HeadCount.session_id.is_(None)))
    sites = site_names(session, event_id)
    newest: dict[tuple[object, ...], HeadCountRow] = {}
    for row in session.scalars(query):
        newest[row.site_id, row.session_id, row.kind, row.category] = HeadCountRow(
            row.id,
            row.site_id,
            sites.get(row.site_id, "") if row.site_id else "",
            row.session_id,
            row.kind,
            row.category,
            row.number,
            row.reported_by,
            row.at,
            row.source,
        )
    return tuple(sorted(newest.values(), key=lambda row: (fold(row.site), row.kind, row.category, str(row.session_id))))
