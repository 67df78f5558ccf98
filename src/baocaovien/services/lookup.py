"""Finding what a person named: by id, the beginning or end of one, a code, or an exact name; never a guess."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any, TypeAlias

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.domain.errors import InputError, MissingError
from baocaovien.domain.names import exact_key, fold
from baocaovien.store.find import live, resolve
from baocaovien.store.models import (
    ContentItem,
    Event,
    Invitee,
    Person,
    ScheduleRelease,
    Site,
    Topic,
    Unit,
    UnitName,
    Venue,
)
from baocaovien.store.queries.schedule import session_rows
from baocaovien.store.queries.units import standing_unit

DataSession: TypeAlias = Session
"""What the command line passes through to use cases and never looks into."""


def find_person(session: Session, text: str) -> uuid.UUID:
    """A person by id or by the whole name; a record that was joined to another answers that one.

    Raises:
        MissingError: `input.unknown_id`.
        InputError: `input.ambiguous_id` for several people of the name.
    """
    one = _by_id(session, Person, text)
    if one is None:
        one = _by_name(session, Person, Person.full_name, Person.full_name_folded, text, Person.merged_into_id.is_(None))
    merged = session.get(Person, one)
    return merged.merged_into_id if merged is not None and merged.merged_into_id is not None else one


def find_unit(session: Session, text: str) -> uuid.UUID:
    """A unit by id, by code, or by any name it has or had; a record that was joined to another answers that one."""
    one = _by_id(session, Unit, text)
    if one is not None:
        return standing_unit(session, one)
    coded = session.scalars(live(Unit).where(Unit.code == text.strip())).all()
    if not coded:
        coded = [unit for unit in session.scalars(live(Unit)) if unit.code.casefold() == text.strip().casefold()]
    if len(coded) == 1:
        return standing_unit(session, coded[0].id)
    named = select(UnitName.unit_id, UnitName.name).where(UnitName.deleted.is_(False), UnitName.name_folded == fold(text))
    rows = [(standing_unit(session, unit_id), name) for unit_id, name in session.execute(named)]
    return _only(rows, "unit", text)


def find_venue(session: Session, text: str) -> uuid.UUID:
    """A venue by id or name."""
    return _by_id(session, Venue, text) or _by_name(session, Venue, Venue.name, Venue.name_folded, text)


def find_site(session: Session, text: str) -> uuid.UUID:
    """A site by id or name."""
    return _by_id(session, Site, text) or _by_name(session, Site, Site.name, Site.name_folded, text)


def find_event(session: Session, text: str) -> uuid.UUID:
    """An event by id or title."""
    return _by_id(session, Event, text) or _by_name(session, Event, Event.title, Event.title_folded, text)


def find_topic_or_item(session: Session, text: str) -> uuid.UUID:
    """A topic by id, code or name, or a content item by id."""
    one = _by_id(session, Topic, text) or _by_id(session, ContentItem, text)
    if one is not None:
        return one
    coded = session.scalars(live(Topic).where(Topic.code == text.strip())).all()
    if len(coded) == 1:
        return coded[0].id
    return _by_name(session, Topic, Topic.name, Topic.name_folded, text)


def find_guest(session: Session, text: str) -> uuid.UUID:
    """Whom an invitation names: a unit or a person."""
    try:
        return find_unit(session, text)
    except MissingError:
        return find_person(session, text)


def find_release(session: Session, text: str) -> uuid.UUID:
    """A release of the schedule by id or by its name; the newest of a name."""
    one = _by_id(session, ScheduleRelease, text)
    if one is not None:
        return one
    rows = session.scalars(live(ScheduleRelease).order_by(ScheduleRelease.released_at.desc(), ScheduleRelease.id.desc()))
    for row in rows:
        if exact_key(row.name) == exact_key(text):
            return row.id
    raise _unknown("release", text)


def find_attendee(session: Session, event_id: uuid.UUID, text: str) -> tuple[uuid.UUID | None, uuid.UUID | None]:
    """Whom a mark names: (invitee, None) or (None, person), by id or by the whole name; invitees of the event first.

    Raises:
        MissingError: `input.unknown_id`.
        InputError: `input.ambiguous_id`.
    """
    own = live(Invitee).where(Invitee.event_id == event_id)
    try:
        return None, resolve(session, Person, text)
    except MissingError:
        pass
    try:
        return resolve(session, Invitee, text), None
    except MissingError:
        pass
    rows = session.scalars(own.where(Invitee.full_name_folded == fold(text), Invitee.withdrawn.is_(False))).all()
    if rows and fold(text):
        return _only([(row.id, row.full_name) for row in rows], "person", text), None
    return None, find_person(session, text)


def _by_id(session: Session, model: Any, text: str) -> uuid.UUID | None:
    try:
        return resolve(session, model, text)
    except MissingError:
        return None


def _by_name(session: Session, model: Any, name: Any, folded: Any, text: str, *conditions: Any) -> uuid.UUID:
    rows = session.execute(select(model.id, name).where(model.deleted.is_(False), folded == fold(text), *conditions))
    return _only(rows.all() if fold(text) else [], model.wire_name, text)


def _only(rows: Sequence[tuple[uuid.UUID, str]], kind: str, text: str) -> uuid.UUID:
    """The only one of a name; among several the one that has the marks that were typed."""
    ids = {one for one, _ in rows}
    if len(ids) > 1:
        ids = {one for one, name in rows if exact_key(name) == exact_key(text)} or ids
    if not ids:
        raise _unknown(kind, text)
    if len(ids) > 1:
        raise InputError("input.ambiguous_id", where=text[:80], kind=kind, value=text[:80])
    return next(iter(ids))


def _unknown(kind: str, text: str) -> MissingError:
    return MissingError("input.unknown_id", where=text[:80], kind=kind, value=text[:80])


def event_sessions(session: Session, event_id: uuid.UUID) -> tuple[uuid.UUID, ...]:
    """The sessions of an event in the order of time."""
    return tuple(row.id for row in session_rows(session, event_id))
