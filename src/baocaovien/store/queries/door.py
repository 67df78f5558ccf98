"""Reads of one attempt at the door, by statements that are made once: people wait while they run.

They are rows and not objects: reading one is a fifth of loading a record, and the door changes nothing of what it reads.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import and_, bindparam, select
from sqlalchemy.orm import Session

from baocaovien.domain.marks import MarkFact
from baocaovien.store.models import AttendanceMark, Card, Event, Invitee
from baocaovien.store.queries.attendance import FACT_COLUMNS, stored_fact


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
class CardAtDoor:
    """Whom a card names."""

    withdrawn: bool
    invitee_id: uuid.UUID | None
    person_id: uuid.UUID | None


_EVENT, _INVITEE, _MARK, _CARD = Event.__table__.c, Invitee.__table__.c, AttendanceMark.__table__.c, Card.__table__.c


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
_STATE = select(_EVENT.state).where(_EVENT.id == _key("event"), _EVENT.deleted.is_(False))
_ONE = select(*_INVITEE_COLUMNS).where(_INVITEE.id == _key("invitee"))
_BOTH = (
    select(_EVENT.state, *_INVITEE_COLUMNS)
    .select_from(Event.__table__.outerjoin(Invitee.__table__, _INVITEE.id == _key("invitee")))
    .where(_EVENT.id == _key("event"), _EVENT.deleted.is_(False))
)
_OWN_FACTS = select(*FACT_COLUMNS).where(_MARK.event_id == _key("event"), _MARK.invitee_id == _key("invitee"))
_NAMELESS = select(*FACT_COLUMNS).where(_MARK.event_id == _key("event"), and_(_MARK.invitee_id.is_(None), _MARK.kind == "annul"))
_FACTS = _OWN_FACTS.union_all(_NAMELESS)
_CARDS = select(_CARD.withdrawn, _CARD.invitee_id, _CARD.person_id).where(
    _CARD.number == bindparam("number", type_=_CARD.number.type), _CARD.deleted.is_(False)
)
_BEST_CARD = _CARDS.order_by(_CARD.withdrawn, _CARD.id).limit(1)


def state_and_invitee(
    session: Session, event_id: uuid.UUID, invitee_id: uuid.UUID | None
) -> tuple[str | None, InviteeAtDoor | None]:
    """The state of an event (None: there is none), and an invitee if there is one of this id."""
    if invitee_id is None:
        return _run(session, _STATE, event=event_id).scalar(), None
    row = _run(session, _BOTH, event=event_id, invitee=invitee_id).first()
    if row is None:
        return None, None
    return row[0], None if row[1] is None else InviteeAtDoor(*row[1:])


def invitee_at_door(session: Session, invitee_id: uuid.UUID) -> InviteeAtDoor | None:
    """An invitee, also a deleted or withdrawn one."""
    row = _run(session, _ONE, invitee=invitee_id).first()
    return None if row is None else InviteeAtDoor(*row)


def card_at_door(session: Session, number: str) -> CardAtDoor | None:
    """The card of this number; a valid one before a withdrawn one."""
    row = _run(session, _BEST_CARD, number=number).first()
    return None if row is None else CardAtDoor(*row)


def facts_at_door(session: Session, event_id: uuid.UUID, invitee_id: uuid.UUID) -> Sequence[MarkFact]:
    """The facts about one invitee, with every annul that may name one of them."""
    return [stored_fact(row) for row in _run(session, _FACTS, event=event_id, invitee=invitee_id)]


def _run(session: Session, statement: Any, **parameters: Any) -> Any:
    session.flush()  # what the operation has changed so far is seen too
    return session.connection().execute(statement, parameters)
