"""Reads of the exchange between machines: what has not left, what each station of an event brought."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import and_, case, func, or_, select
from sqlalchemy.orm import Session

from baocaovien.domain.attendance import annulled
from baocaovien.domain.marks import MarkFact, MarkKind
from baocaovien.store.models import AttendanceMark, Operation, Setting, Station
from baocaovien.store.queries.attendance import FACT_COLUMNS, stored_fact

_CHUNK = 500
MOST_COUNTED = 1000
"""What waits is counted up to here; more is \"1000 or more\"."""


def is_station(session: Session) -> bool:
    """Whether this workspace was opened from a station file: it begins with a part of another one."""
    return session.get(Setting, "exchange_base") is not None


def operations_beyond(session: Session, known: Mapping[uuid.UUID, int]) -> int:
    """How many operations of any station come after these prefixes, notes not counted."""
    conditions = [
        and_(Operation.station_id == station_id, Operation.seq > known.get(station_id, 0))
        for station_id, seq in session.execute(select(Station.id, Station.seq).where(Station.seq > 0))
        if seq > known.get(station_id, 0)
    ]
    if not conditions:
        return 0
    some = select(Operation.id).where(or_(*conditions), Operation.nature != "note").limit(MOST_COUNTED).subquery()
    return session.scalar(select(func.count()).select_from(some)) or 0


def marks_beyond(session: Session, known: Mapping[uuid.UUID, int]) -> int:
    """How many marks made on this machine come after these prefixes."""
    mine = list(session.scalars(select(Station.id).where(Station.mine)))
    later = [and_(AttendanceMark.station_id == one, AttendanceMark.seq > known.get(one, 0)) for one in mine]
    return session.scalar(select(func.count()).select_from(AttendanceMark).where(or_(*later))) or 0 if later else 0


@dataclass(frozen=True, slots=True)
class StationMarks:
    """What one machine marked at an event: `marks` that stand, and those that were taken back, wherever that was."""

    station_id: uuid.UUID
    station: str
    mine: bool
    marks: int
    annulled: int
    last_at: dt.datetime | None


def station_marks(session: Session, event_id: uuid.UUID) -> tuple[StationMarks, ...]:
    """The machines that marked at an event, the most marks first."""
    mark = AttendanceMark
    made = func.count(case((mark.kind != "annul", 1)))
    rows = session.execute(
        select(mark.station_id, Station.name, Station.mine, made, func.max(mark.recorded_at))
        .outerjoin(Station, Station.id == mark.station_id)
        .where(mark.event_id == event_id)
        .group_by(mark.station_id, Station.name, Station.mine)
    ).all()
    gone = _taken_back(session, event_id)
    found = (
        StationMarks(station, name or str(station)[-8:], bool(mine), number - gone[station], gone[station], last)
        for station, name, mine, number, last in rows
    )
    return tuple(sorted(found, key=lambda one: (-one.marks, one.station_id)))


def _taken_back(session: Session, event_id: uuid.UUID) -> Counter[uuid.UUID]:
    """How many marks of each machine were taken back; few are, so only they are looked at one by one."""
    facts = select(*FACT_COLUMNS)
    taking = facts.where(AttendanceMark.event_id == event_id, AttendanceMark.kind == "annul")
    annuls = [stored_fact(row) for row in session.execute(taking)]
    named = list({target for fact in annuls for target in fact.replaces})
    marks: list[MarkFact] = []
    for at in range(0, len(named), _CHUNK):
        marks += map(stored_fact, session.execute(facts.where(AttendanceMark.id.in_(named[at : at + _CHUNK]))))
    gone = annulled([*annuls, *marks])
    return Counter(fact.station_id for fact in marks if fact.id in gone and fact.kind is not MarkKind.ANNUL)
