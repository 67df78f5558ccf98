"""Reads of one attempt at the door, by statements that are made once: people wait while they run.

They are rows and not objects: reading one is a fifth of loading a record, and the door changes nothing of what it reads.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, Protocol

from sqlalchemy import Connection, and_, bindparam, func, or_, select
from sqlalchemy.orm import Session

from baocaovien.domain.marks import MarkFact
from baocaovien.domain.spans import Span
from baocaovien.store.models import AttendanceMark, Card, Event, EventSession, Invitee, Office, fixed_id
from baocaovien.store.operations import current
from baocaovien.store.prepared import Prepared
from baocaovien.store.queries.attendance import DEFAULT_GRACE, FACT_COLUMNS, stored_fact


class AtDoor(Protocol):
    """What the door knows of an invitee; an `Invitee` itself will do."""

    @property
    def id(self) -> uuid.UUID: ...
    @property
    def event_id(self) -> uuid.UUID: ...
    @property
    def person_id(self) -> uuid.UUID | None: ...
    @property
    def matched_person_id(self) -> uuid.UUID | None: ...
    @property
    def full_name(self) -> str: ...
    @property
    def position(self) -> str: ...
    @property
    def unit_name(self) -> str: ...
    @property
    def site_id(self) -> uuid.UUID | None: ...
    @property
    def planned_substitute(self) -> str: ...
    @property
    def withdrawn(self) -> bool: ...
    @property
    def deleted(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class InviteeAtDoor:
    """An invitee as `AtDoor` wants it."""

    id: uuid.UUID
    event_id: uuid.UUID
    person_id: uuid.UUID | None
    matched_person_id: uuid.UUID | None
    full_name: str
    position: str
    unit_name: str
    site_id: uuid.UUID | None
    planned_substitute: str
    withdrawn: bool
    deleted: bool


@dataclass(frozen=True, slots=True)
class EventAtDoor:
    """What marks of an event are judged by: its state, how late is still on time, and its sessions by time."""

    state: str
    grace: dt.timedelta
    sessions: Mapping[uuid.UUID, Span]


@dataclass(frozen=True, slots=True)
class CardAtDoor:
    """Whom a card names."""

    withdrawn: bool
    invitee_id: uuid.UUID | None


_EVENT, _SESSION, _INVITEE = Event.__table__.c, EventSession.__table__.c, Invitee.__table__.c
_MARK, _CARD, _OFFICE = AttendanceMark.__table__.c, Card.__table__.c, Office.__table__.c


def _key(name: str) -> Any:
    return bindparam(name, type_=_EVENT.id.type)


_INVITEE_COLUMNS = (
    _INVITEE.id,
    _INVITEE.event_id,
    _INVITEE.person_id,
    _INVITEE.matched_person_id,
    _INVITEE.full_name,
    _INVITEE.position,
    _INVITEE.unit_name,
    _INVITEE.site_id,
    _INVITEE.planned_substitute,
    _INVITEE.withdrawn,
    _INVITEE.deleted,
)
_OFFICE_GRACE = select(_OFFICE.grace_minutes).where(_OFFICE.id == fixed_id("office")).scalar_subquery()
_EVENT_COLUMNS = (_EVENT.state, func.coalesce(_EVENT.grace_minutes, _OFFICE_GRACE, DEFAULT_GRACE))
_INVITEE_ALONE = Prepared(select(*_INVITEE_COLUMNS).where(_INVITEE.id == _key("invitee")))
_SESSION_COLUMNS = (_SESSION.id, _SESSION.starts_at, _SESSION.ends_at)
_HELD = Event.__table__.outerjoin(EventSession.__table__, and_(_SESSION.event_id == _EVENT.id, _SESSION.deleted.is_(False)))


def _event(*more: Any, joined: Any = _HELD) -> Prepared:
    """A row for each session of an event, by time; one without where it has none."""
    return Prepared(
        select(*_EVENT_COLUMNS, *_SESSION_COLUMNS, *more)
        .select_from(joined)
        .where(_EVENT.id == _key("event"), _EVENT.deleted.is_(False))
        .order_by(_SESSION.starts_at, _SESSION.id)
    )


_EVENT_ALONE = _event()
_BOTH = _event(*_INVITEE_COLUMNS, joined=_HELD.outerjoin(Invitee.__table__, _INVITEE.id == _key("invitee")))
# Each branch names the event, so that each finds its own place in the index.
_ABOUT = or_(
    and_(_MARK.event_id == _key("event"), _MARK.invitee_id == _key("invitee")),
    and_(_MARK.event_id == _key("event"), _MARK.invitee_id.is_(None), _MARK.kind == "annul"),
)
_FACTS = Prepared(select(*FACT_COLUMNS).where(_ABOUT))
_NAMES = tuple(column.key for column in FACT_COLUMNS)
_CARDS = Prepared(
    select(_CARD.withdrawn, _CARD.invitee_id)
    .where(_CARD.number == bindparam("number", type_=_CARD.number.type), _CARD.deleted.is_(False))
    .order_by(_CARD.withdrawn, _CARD.id)
)


def event_and_invitee(
    session: Session, event_id: uuid.UUID, invitee_id: uuid.UUID | None
) -> tuple[EventAtDoor | None, InviteeAtDoor | None]:
    """An event, and an invitee, if they are there; a deleted or withdrawn invitee is."""
    if invitee_id is None:
        rows = _EVENT_ALONE.rows(_seen(session), event=event_id)
    else:
        rows = _BOTH.rows(_seen(session), event=event_id, invitee=invitee_id)
    if not rows:
        return None, None
    state, minutes, _session, _start, _end, *columns = rows[0]
    invitee = InviteeAtDoor(*columns) if columns and columns[0] is not None else None
    sessions = {row[2]: Span(row[3], row[4]) for row in rows if row[2] is not None}
    return EventAtDoor(state, dt.timedelta(minutes=minutes), sessions), invitee


def invitee_at_door(session: Session, invitee_id: uuid.UUID) -> InviteeAtDoor | None:
    """An invitee, also a deleted or withdrawn one."""
    row = _INVITEE_ALONE.first(_seen(session), invitee=invitee_id)
    return None if row is None else InviteeAtDoor(*row)


def card_at_door(session: Session, number: str) -> CardAtDoor | None:
    """The card of this number; a valid one before a withdrawn one."""
    row = _CARDS.first(_seen(session), number=number)
    return None if row is None else CardAtDoor(*row)


def facts_at_door(session: Session, event_id: uuid.UUID, invitee_id: uuid.UUID) -> Sequence[MarkFact]:
    """The facts about one invitee, with every annul that may name one of them."""
    rows = _FACTS.rows(_seen(session), event=event_id, invitee=invitee_id)
    return [stored_fact(SimpleNamespace(**dict(zip(_NAMES, row, strict=True)))) for row in rows]


def _seen(session: Session) -> Connection:
    """The connection of the operation, once it sees what the operation has changed so far."""
    session.flush()
    return current(session).connection
