"""Attendance added up to what a report asks for: from tallies where an event has one that holds, else from its facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from baocaovien.store.models import Event, EventTally, Office, TallyPart, TallyTouch, fixed_id
from baocaovien.store.queries.attendance import DEFAULT_GRACE
from baocaovien.store.queries.report_cells import (
    ATTENDED,
    Cell,
    Door,
    distinct_keys,
    held_sessions,
    hexadecimal,
    read_door,
    split_keys,
)

RULES = 1
"""Raise it when `domain.attendance` or `report_cells` derives otherwise: tallies of another number are not used."""

Grain = Literal["event", "unit", "site"]
COUNTED = ("summoned", "present", "substituted", "excused", "unexcused", "not_marked", "late", "left_early", "online", "walk_in")
"""What each share counts, in this order; `walk_in` are those who came, and in no other count."""

_CHUNK = 500
_ADDED_AT_ONCE = 100
"""Events whose parts are sorted together: a hundred fit into the memory that is near, five hundred took a fifth longer."""
_NOTHING = (0,) * len(COUNTED)
_CAME = tuple(COUNTED.index(name) for name in (*ATTENDED, "walk_in"))


@dataclass(frozen=True, slots=True)
class Part:
    """Everybody of one unit at one site at one session; `came`: keys of those who came themselves."""

    event_id: UUID
    session_id: UUID
    unit_id: UUID | None
    site_id: UUID | None
    counts: tuple[int, ...]
    came: frozenset[str]


@dataclass(slots=True)
class Share:
    """Parts of one event, unit or site added up. Ids and people are hexadecimal; `key` is None for no unit or site.

    `people` names whoever came themselves, once; in bytes, as nothing reads them: they are only counted.
    """

    key: str | None
    counts: tuple[int, ...] = _NOTHING
    people: set[bytes] = field(default_factory=set)
    events: set[str] = field(default_factory=set)

    def add(self, counts: Iterable[int], people: Iterable[bytes], events: Iterable[str]) -> None:
        """Add what was counted elsewhere."""
        self.counts = tuple(map(int.__add__, self.counts, counts))
        self.people.update(people)
        self.events.update(events)

    @property
    def came(self) -> int:
        """Attendances, walk-ins included."""
        return sum(self.counts[place] for place in _CAME)


@dataclass(frozen=True, slots=True)
class Attendance:
    """The attendance of some events: which of them have a tally, and the parts of the others."""

    tallied: tuple[UUID, ...]
    fresh: tuple[Part, ...]

    def shares(self, session: Session, grain: Grain) -> list[Share]:
        """Everything added up by event, unit or site."""
        found: dict[str | None, Share] = {}
        for at in range(0, len(self.tallied), _ADDED_AT_ONCE):
            for row in session.connection().execute(_added_up(session, self.tallied[at : at + _ADDED_AT_ONCE], grain)):
                share = found.setdefault(row[0], Share(row[0]))
                share.add(row[3:], distinct_keys(row[1]), split_keys(row[2]))
        for part in self.fresh:
            own = {"event": part.event_id, "unit": part.unit_id, "site": part.site_id}[grain]
            key = own.hex if own else None
            found.setdefault(key, Share(key)).add(part.counts, map(str.encode, part.came), (part.event_id.hex,))
        return list(found.values())

    def named(self, session: Session, event_ids: Iterable[UUID]) -> dict[tuple[UUID, UUID], int]:
        """How many were there by name at each site of these events, at the fullest session: {(event, site): number}."""
        asked = set(event_ids)
        sums: dict[tuple[UUID, UUID, UUID], int] = defaultdict(int)
        wanted = [event_id for event_id in self.tallied if event_id in asked]
        row = TallyPart
        there = func.sum(row.present + row.substituted + row.walk_in)
        for at in range(0, len(wanted), _CHUNK):
            chosen = (
                select(row.event_id, row.site_id, row.session_id, there)
                .where(row.event_id.in_(wanted[at : at + _CHUNK]), row.site_id.is_not(None))
                .group_by(row.event_id, row.site_id, row.session_id)
            )
            for event_id, site_id, session_id, number in session.execute(chosen):
                if site_id is not None:
                    sums[event_id, site_id, session_id] += number
        for part in self.fresh:
            if part.site_id is not None and part.event_id in asked:
                sums[part.event_id, part.site_id, part.session_id] += sum(part.counts[place] for place in _CAME)
        found: dict[tuple[UUID, UUID], int] = defaultdict(int)
        for (event_id, site_id, _session_id), number in sums.items():
            found[event_id, site_id] = max(found[event_id, site_id], number)
        return found


def read_attendance(session: Session, event_ids: Sequence[UUID]) -> Attendance:
    """Find what is tallied, and derive the rest."""
    have = tallied(session, event_ids)
    rest = [event_id for event_id in event_ids if event_id not in have]
    fresh = parts_of(read_door(session, held_sessions(session, rest))) if rest else []
    return Attendance(tuple(event_id for event_id in event_ids if event_id in have), tuple(fresh))


def tallied(session: Session, event_ids: Sequence[UUID]) -> set[UUID]:
    """Those of the events whose tally holds: nothing they were made from has changed since."""
    found: set[UUID] = set()
    touched = exists().where(TallyTouch.event_id == EventTally.event_id)
    holds = (
        select(EventTally.event_id)
        .join(Event, Event.id == EventTally.event_id)
        .where(EventTally.rules == RULES, func.coalesce(Event.grace_minutes, _usual_grace(session)) == EventTally.grace_minutes)
        .where(~touched)
    )
    for at in range(0, len(event_ids), _CHUNK):
        found.update(session.scalars(holds.where(EventTally.event_id.in_(event_ids[at : at + _CHUNK]))))
    return found


def _usual_grace(session: Session) -> int:
    office = session.scalar(select(Office.grace_minutes).where(Office.id == fixed_id("office")))
    return DEFAULT_GRACE if office is None else office


def grace_minutes(session: Session, event_ids: Sequence[UUID]) -> dict[UUID, int]:
    """The minutes of grace of some events: their own, else the office's."""
    usual = _usual_grace(session)
    rows = session.execute(select(Event.id, Event.grace_minutes).where(Event.id.in_(list(event_ids))))
    return {event_id: usual if own is None else own for event_id, own in rows}


def parts_of(door: Door) -> list[Part]:
    """The cells of a door added up by session, unit and site."""
    sums: dict[tuple[UUID, UUID, UUID | None, UUID | None], list[int]] = {}
    for cell in door.cells:
        key = (cell.event_id, cell.session_id, cell.unit_id, cell.site_id)
        _count(sums.setdefault(key, list(_NOTHING)), cell)
    return [Part(*key, tuple(counts), door.came.get(key[1:], frozenset())) for key, counts in sums.items()]


def _count(counts: list[int], cell: Cell) -> None:
    if cell.walk_in:
        counts[COUNTED.index("walk_in")] += cell.number if cell.status in ATTENDED else 0
        return
    told = {"summoned": True, cell.status: True, "late": cell.late, "left_early": cell.left_early, "online": cell.online}
    for name, holds in told.items():
        if holds:
            counts[COUNTED.index(name)] += cell.number


def _added_up(session: Session, event_ids: Sequence[UUID], grain: Grain) -> Any:
    row = TallyPart
    by: Any = {"event": row.event_id, "unit": row.unit_id, "site": row.site_id}[grain]
    key = partial(hexadecimal, session.get_bind().dialect.name)
    event = key(row.event_id)
    return (
        select(
            key(by),
            func.aggregate_strings(row.came, ""),
            func.min(event) if grain == "event" else func.aggregate_strings(event, ""),
            *(func.sum(getattr(row, name)) for name in COUNTED),
        )
        .where(row.event_id.in_(list(event_ids)))
        .group_by(by)
    )
