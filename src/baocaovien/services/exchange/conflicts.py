"""What machines made different: shown with all values, settled by a person, and the choice is an operation."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from baocaovien.domain.errors import MissingError
from baocaovien.store.bundle import differing
from baocaovien.store.models import Actor, Operation, Station
from baocaovien.store.operations.heads import Head, RecordState, states
from baocaovien.store.operations.resolve import choose
from baocaovien.store.queries.units import name_on
from baocaovien.store.wire import DELETED, shapes

_NAMES = ("title", "full_name", "name", "text", "number", "code")
"""Fields that name a record, the best first."""

_WHOLES = ("event_id", "minutes_id", "person_id", "unit_id", "deck_id", "item_id", "topic_id", "document_id", "plan_id")
"""Fields that name what a record is a part of."""


@dataclass(frozen=True, slots=True)
class Version:
    """One of the values that machines wrote without knowing of each other."""

    operation_id: uuid.UUID
    station: str
    at: dt.datetime
    values: Mapping[str, Any]
    provisional: bool
    """It holds until a person has chosen."""
    actor: str = ""
    """Who wrote it, where that is known here."""

    @property
    def deletes(self) -> bool:
        """Whether choosing it deletes the record."""
        return bool(self.values.get(DELETED))


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """A conflict about one group of fields of one record (group `deleted`: edited here, deleted there).

    Attributes:
        names: {id: title} of the records that the values refer to.
    """

    record_type: str
    record_id: uuid.UUID
    group: str
    title: str
    versions: tuple[Version, ...]
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def about_deletion(self) -> bool:
        """Whether one machine deleted what another changed."""
        return self.group == DELETED


def count_conflicts(session: Session) -> int:
    """How many conflicts nobody has settled; at once where only one machine ever wrote."""
    writers = session.scalar(select(func.count()).select_from(Station).where(Station.seq > 0)) or 0
    return sum(len(state.conflicts) for state in differing(session).values()) if writers > 1 else 0


def list_conflicts(session: Session) -> tuple[ConflictRow, ...]:
    """All conflicts that nobody has settled."""
    found = differing(session)
    writers = _writers(session, found)
    return tuple(
        ConflictRow(
            state.shape.wire_name,
            record_id,
            group,
            _title(session, state),
            tuple(_version(head, heads, writers) for head in heads),
            _names(session, state, heads),
        )
        for record_id, state in sorted(found.items(), key=lambda pair: pair[0].hex)
        for group, heads in sorted(state.conflicts.items())
    )


def _version(head: Head, heads: Sequence[Head], writers: Mapping[uuid.UUID, tuple[str, dt.datetime, str]]) -> Version:
    station, at, actor = writers[head.operation_id]
    return Version(head.operation_id, station, at, dict(head.values), head is heads[-1], actor)


def _writers(session: Session, found: Mapping[uuid.UUID, RecordState]) -> dict[uuid.UUID, tuple[str, dt.datetime, str]]:
    ids = {head.operation_id for state in found.values() for heads in state.conflicts.values() for head in heads}
    rows = (
        select(Operation.id, Operation.station_id, Station.name, Operation.at, Actor.name.label("actor"))
        .outerjoin(Station, Station.id == Operation.station_id)
        .outerjoin(Actor, Actor.id == Operation.actor_id)
        .where(Operation.id.in_(ids))
    )
    return {row.id: (row.name or str(row.station_id)[-8:], row.at, row.actor or "") for row in session.execute(rows)}


def titles(session: Session, *, record_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, str]:
    """What a person calls these records; empty for one without a name."""
    return {record_id: _title(session, state) for record_id, state in states(session, record_ids).items()}


def _title(session: Session, state: RecordState) -> str:
    """What a person calls the record; a part of something is called after the whole."""
    plain = state.plain()
    own = next((str(plain[name]) for name in _NAMES if plain.get(name)), "")
    wholes = (name for name in _WHOLES if plain.get(name) and name in state.shape.fields)
    return own or next((_name_of(session, state, name, plain[name]) for name in wholes), "")


def _names(session: Session, state: RecordState, heads: Sequence[Head]) -> dict[str, str]:
    found: dict[str, str] = {}
    for head in heads:
        for name, value in head.values.items():
            if isinstance(value, str) and name.endswith("_id") and name in state.shape.fields:
                found[value] = _name_of(session, state, name, value)
    return found


def _name_of(session: Session, state: RecordState, name: str, value: str) -> str:
    """The title of the record that a field refers to; empty where the field refers to none."""
    column = state.shape.model.__table__.c[state.shape.fields[name].column]
    tables = [key.column.table.name for key in column.foreign_keys]
    record_id = uuid.UUID(value)
    if "unit" in tables:
        return name_on(session, record_id, dt.date.max)
    referred = states(session, [record_id]).get(record_id) if tables else None
    plain = referred.plain() if referred else {}
    return next((str(plain[one]) for one in _NAMES if plain.get(one)), "")


def settle(session: Session, *, record_id: uuid.UUID, group: str, operation_id: uuid.UUID) -> None:
    """Let the value that an operation wrote stand; to be run as the operation `exchange.choose`.

    Raises:
        MissingError: `exchange.no_conflict`; `input.unknown_id` when no such value stands there.
    """
    state = states(session, [record_id]).get(record_id)
    if state is None or group not in state.conflicts:
        raise MissingError("exchange.no_conflict", where=str(record_id), group=group)
    model: Any = shapes()[state.shape.wire_name].model
    choose(session, model, record_id, group, operation_id)


def parse_id(text: str) -> uuid.UUID:
    """Read a full id.

    Raises:
        MissingError: `exchange.no_conflict`.
    """
    try:
        return uuid.UUID(text)
    except ValueError as problem:
        raise MissingError("exchange.no_conflict", where=text[:60], group="") from problem
