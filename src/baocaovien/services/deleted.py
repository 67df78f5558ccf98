"""What was deleted, long ago or just now, and bringing it back."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.domain.errors import MissingError
from baocaovien.store.models import Actor, Change, Operation, Record
from baocaovien.store.wire import shapes

_TITLES = ("full_name", "name", "title", "text", "number", "file_name", "symbol")
_CHUNK = 400


@dataclass(frozen=True, slots=True)
class DeletedRow:
    """One act of deleting, of which something is still deleted.

    Attributes:
        id: the operation that deleted.
        titles: names of what is still deleted, as it was called; parts without a name are only counted.
        count: how many records are still deleted.
    """

    id: uuid.UUID
    titles: tuple[str, ...]
    count: int
    at: dt.datetime
    actor: str


def deleted(session: Session, *, limit: int = 300) -> tuple[DeletedRow, ...]:
    """The newest acts of deleting that can be answered by bringing back, newest first."""
    acts = (
        select(Operation, Actor.name)
        .outerjoin(Actor, Actor.id == Operation.actor_id)
        .where(Operation.id.in_(select(Change.operation_id).where(Change.verb == "tombstone")))
        .order_by(Operation.lamport.desc(), Operation.id.desc())
        .limit(limit)
    )
    rows = []
    seen: set[uuid.UUID] = set()
    for operation, actor in session.execute(acts):
        gone = [record for record in _tombstoned(session, operation.id) if record.id not in seen]
        seen.update(record.id for record in gone)
        if gone:
            titles = tuple(title for record in gone if (title := _title(record)))
            rows.append(DeletedRow(operation.id, titles, len(gone), operation.at, actor or ""))
    return tuple(rows)


def restore_deleted(session: Session, *, operation_id: uuid.UUID) -> int:
    """Bring back what an operation deleted; answers how many records.

    Raises:
        MissingError: `input.unknown_id` when nothing of it is still deleted.
    """
    gone = _tombstoned(session, operation_id)
    if not gone:
        raise MissingError("input.unknown_id", where=str(operation_id), kind="deleted record", value=str(operation_id))
    for record in gone:
        record.deleted = False
    return len(gone)


def _tombstoned(session: Session, operation_id: uuid.UUID) -> list[Record]:
    """The records that an operation deleted and that are still deleted, in the order of its changes."""
    changes = select(Change.record_type, Change.record_id).where(Change.operation_id == operation_id, Change.verb == "tombstone")
    by_type: dict[str, list[uuid.UUID]] = {}
    for record_type, record_id in session.execute(changes.order_by(Change.n)):
        by_type.setdefault(record_type, []).append(record_id)
    return [record for record_type, ids in by_type.items() for record in _still_deleted(session, record_type, ids)]


def _still_deleted(session: Session, record_type: str, ids: list[uuid.UUID]) -> Iterable[Record]:
    model = shapes()[record_type].model
    if not issubclass(model, Record):
        return
    for start in range(0, len(ids), _CHUNK):
        yield from session.scalars(select(model).where(model.id.in_(ids[start : start + _CHUNK]), model.deleted))


def _title(record: Record) -> str:
    values = (getattr(record, name, "") for name in _TITLES)
    return next((value for value in values if isinstance(value, str) and value), "")
