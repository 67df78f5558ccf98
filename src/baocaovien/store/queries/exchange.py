"""Reads of the exchange between machines: what has not left, what each station of an event brought."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from baocaovien.store.models import AttendanceMark, Operation, Setting, Station

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
    """What one machine marked at an event."""

    station_id: uuid.UUID
    station: str
    mine: bool
    marks: int
    last_at: dt.datetime | None


def station_marks(session: Session, event_id: uuid.UUID) -> tuple[StationMarks, ...]:
    """The machines that marked at an event, the most marks first."""
    count = func.count()
    rows = session.execute(
        select(AttendanceMark.station_id, Station.name, Station.mine, count, func.max(AttendanceMark.recorded_at))
        .outerjoin(Station, Station.id == AttendanceMark.station_id)
        .where(AttendanceMark.event_id == event_id)
        .group_by(AttendanceMark.station_id, Station.name, Station.mine)
        .order_by(count.desc(), AttendanceMark.station_id)
    )
    return tuple(
        StationMarks(station_id, name or str(station_id)[-8:], bool(mine), marks, last)
        for station_id, name, mine, marks, last in rows
    )
