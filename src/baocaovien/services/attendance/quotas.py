"""How many seats each unit has at an event, set in one act; and whose list can be taken over."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from baocaovien.services.attendance.roster import event_day, set_seats
from baocaovien.store.find import get, live
from baocaovien.store.models import Event, EventSession, Invitee
from baocaovien.store.queries.units import unit_tree


@dataclass(frozen=True, slots=True)
class UnitQuota:
    """A unit with what it has at an event: `seats` for which names arrive later, and people who are invited by name."""

    unit_id: uuid.UUID
    name: str
    level: str
    seats: int
    named: int


def unit_quotas(session: Session, event_id: uuid.UUID) -> tuple[UnitQuota, ...]:
    """Every unit of the event's day in the order of the directory, with its seats and its invited people."""
    rows = session.execute(
        select(Invitee.unit_id, Invitee.seat_number)
        .where(Invitee.event_id == event_id, Invitee.deleted.is_(False), Invitee.withdrawn.is_(False))
        .where(Invitee.walk_in.is_(False), Invitee.unit_id.is_not(None))
    ).all()
    seats = Counter(unit_id for unit_id, seat in rows if seat is not None)
    named = Counter(unit_id for unit_id, seat in rows if seat is None)
    return tuple(
        UnitQuota(unit.id, unit.name, unit.level, seats[unit.id], named[unit.id])
        for unit in unit_tree(session, event_day(session, event_id))
    )


def set_quotas(session: Session, *, event_id: uuid.UUID, quotas: Mapping[uuid.UUID, int], reason: str = "") -> int:
    """Give several units their seats in one act; answers how many units were changed.

    Raises:
        InputError: `attendance.bad_seats`, `attendance.reason_needed` once the event is open.
    """
    known = {one.unit_id: one.seats for one in unit_quotas(session, event_id)}
    changed = {unit_id: seats for unit_id, seats in quotas.items() if known.get(unit_id, 0) != seats}
    for unit_id, seats in changed.items():
        set_seats(session, event_id=event_id, unit_id=unit_id, seats=seats, reason=reason)
    return len(changed)


@dataclass(frozen=True, slots=True)
class EarlierList:
    """An event whose list can be taken over."""

    event_id: uuid.UUID
    title: str
    start: dt.datetime
    invited: int


def earlier_lists(session: Session, event_id: uuid.UUID, most: int = 20) -> tuple[EarlierList, ...]:
    """Events before this one that had a list: those of its series first, then of its kind; the newest first."""
    event = get(session, Event, event_id)
    starts = (
        select(EventSession.event_id, func.min(EventSession.starts_at).label("start"))
        .where(EventSession.deleted.is_(False))
        .group_by(EventSession.event_id)
        .subquery()
    )
    own = session.scalar(select(starts.c.start).where(starts.c.event_id == event_id))
    invited = (
        select(Invitee.event_id, func.count().label("people"))
        .where(Invitee.deleted.is_(False), Invitee.withdrawn.is_(False), Invitee.walk_in.is_(False))
        .group_by(Invitee.event_id)
        .subquery()
    )
    query = (
        live(Event)
        .add_columns(starts.c.start, invited.c.people)
        .join(starts, starts.c.event_id == Event.id)
        .join(invited, invited.c.event_id == Event.id)
        .where(Event.id != event_id)
    )
    if own is not None:
        query = query.where(starts.c.start < own)
    rows = session.execute(query.order_by(starts.c.start.desc(), Event.id)).all()
    ranked = sorted(
        rows, key=lambda row: (event.series_id is None or row[0].series_id != event.series_id, row[0].kind_id != event.kind_id)
    )
    return tuple(EarlierList(row[0].id, row[0].title, row[1], row[2]) for row in ranked[:most])
