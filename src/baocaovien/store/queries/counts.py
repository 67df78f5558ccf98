"""Counts of attendance: by name, by unit, by site, and what sites report (semantics.md §1)."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from baocaovien.domain.attendance import Standing, Status, Summary, summary
from baocaovien.domain.names import fold
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
    tally = Tally()
    for invitee_id, unit_id, unit_name, site_id, walk_in in rows.tuples():
        if invitee_id in known:
            tally.add(known[invitee_id], unit_id, unit_name, site_id, walk_in)
    return tally.result(session, event_id, session_id)


class Tally:
    """Standings gathered by unit and by site."""

    def __init__(self) -> None:
        self._all: tuple[list[Standing], list[Standing]] = ([], [])
        self._units: dict[uuid.UUID | None, tuple[list[Standing], list[Standing]]] = defaultdict(lambda: ([], []))
        self._sites: dict[uuid.UUID | None, tuple[list[Standing], list[Standing]]] = defaultdict(lambda: ([], []))
        self._names: dict[uuid.UUID | None, str] = {}

    def add(self, standing: Standing, unit_id: uuid.UUID | None, unit: str, site_id: uuid.UUID | None, walk_in: bool) -> None:
        """Count one person."""
        sits = standing.site or site_id if standing.status in (Status.PRESENT, Status.SUBSTITUTED) else site_id
        self._names.setdefault(unit_id, unit if unit_id else "")
        for group in (self._all, self._units[unit_id], self._sites[sits]):
            group[walk_in].append(standing)

    def result(self, session: Session, event_id: uuid.UUID, session_id: uuid.UUID | None) -> LiveCount:
        """The counts, with what sites have reported."""
        sites = site_names(session, event_id)
        reports = head_counts(session, event_id, session_id)
        by_site = {site_id: summary(*group) for site_id, group in self._sites.items()}
        return LiveCount(
            summary(*self._all),
            _sorted(GroupCount(unit_id, self._names[unit_id], summary(*group)) for unit_id, group in self._units.items()),
            _sorted(GroupCount(site_id, sites.get(site_id, "") if site_id else "", counts) for site_id, counts in by_site.items()),
            reports,
            _reported(session, event_id, reports, by_site),
        )


def _sorted(groups: Iterable[GroupCount]) -> tuple[GroupCount, ...]:
    return tuple(sorted(groups, key=lambda group: (group.id is None, fold(group.name), str(group.id))))


def _reported(
    session: Session, event_id: uuid.UUID, reports: Sequence[HeadCountRow], by_site: Mapping[uuid.UUID | None, Summary]
) -> int:
    """What reports add to the names: for each site the reported number less those counted there by name.

    A total (no category) is taken before the sum of categories; the newest report of each session, the greatest of them.
    """
    closed = set(
        session.scalars(select(EventSite.site_id).where(
                EventSite.event_id == event_id, EventSite.deleted.is_(False), EventSite.list_closed.is_(True)
            ))
    )
    totals: dict[tuple[uuid.UUID, uuid.UUID | None], int] = {}
    parts: dict[tuple[uuid.UUID, uuid.UUID | None], int] = defaultdict(int)
    for row in reports:
        if row.kind == "present" and row.site_id is not None and row.site_id not in closed:
            if row.category:
                parts[row.site_id, row.session_id] += row.number
            else:
                totals[row.site_id, row.session_id] = row.number
    best: dict[uuid.UUID, int] = defaultdict(int)
    for (site_id, _), number in (parts | totals).items():
        best[site_id] = max(best[site_id], number)
    return sum(max(0, number - _there(by_site.get(site_id))) for site_id, number in best.items())


def _there(counts: Summary | None) -> int:
    return counts.present + counts.substituted + counts.walk_in if counts else 0


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
