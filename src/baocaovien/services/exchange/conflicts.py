"""What machines made different: shown with all values, settled by a person, and the choice is an operation."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.domain.errors import MissingError
from baocaovien.store.bundle import differing
from baocaovien.store.models import Operation, Station
from baocaovien.store.operations.heads import RecordState, states
from baocaovien.store.operations.resolve import choose
from baocaovien.store.wire import shapes

_NAMES = ("title", "full_name", "name", "text", "number", "code")
"""Fields that name a record, the best first."""


@dataclass(frozen=True, slots=True)
class Version:
    """One of the values that machines wrote without knowing of each other."""

    operation_id: uuid.UUID
    station: str
    at: dt.datetime
    values: Mapping[str, Any]
    provisional: bool
    """It holds until a person has chosen."""


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """A conflict about one group of fields of one record (group `deleted`: edited here, deleted there)."""

    record_type: str
    record_id: uuid.UUID
    group: str
    title: str
    versions: tuple[Version, ...]


def list_conflicts(session: Session) -> tuple[ConflictRow, ...]:
    """All conflicts that nobody has settled."""
    found = differing(session)
    writers = _writers(session, found)
    return tuple(
        ConflictRow(
            state.shape.wire_name,
            record_id,
            group,
            _title(state),
            tuple(
                Version(head.operation_id, *writers[head.operation_id], dict(head.values), head is heads[-1]) for head in heads
            ),
        )
        for record_id, state in sorted(found.items(), key=lambda pair: pair[0].hex)
        for group, heads in sorted(state.conflicts.items())
    )


def _writers(session: Session, found: Mapping[uuid.UUID, RecordState]) -> dict[uuid.UUID, tuple[str, dt.datetime]]:
    ids = {head.operation_id for state in found.values() for heads in state.conflicts.values() for head in heads}
    rows = (
        select(Operation.id, Operation.station_id, Station.name, Operation.at)
        .outerjoin(Station, Station.id == Operation.station_id)
        .where(Operation.id.in_(ids))
    )
    return {row.id: (row.name or str(row.station_id)[-8:], row.at) for row in session.execute(rows)}


def _title(state: RecordState) -> str:
    plain = state.plain()
    return next((str(plain[name]) for name in _NAMES if plain.get(name)), "")


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
