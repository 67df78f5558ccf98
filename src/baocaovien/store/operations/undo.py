"""Undo and redo from the log: the newest operation of this station and person, over restarts.

Undo inverts what the log says an operation did; redo inverts the undo. A field that somebody changed since is left and named.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.store.models import Change, Operation, Record
from baocaovien.store.operations.annul import answer
from baocaovien.store.operations.context import OperationContext
from baocaovien.store.operations.dependants import used_elsewhere
from baocaovien.store.operations.heads import entries, fold_entries
from baocaovien.store.operations.payloads import upcast
from baocaovien.store.operations.reopen import reopen
from baocaovien.store.wire import DELETED, Plain, Shape, shapes

_CHUNK = 500
_PAGE = 100


@dataclass(frozen=True, slots=True)
class LeftField:
    """A field that an undo left as it is, because somebody changed it since; `deleted` stands for the whole record."""

    record_type: str
    record_id: uuid.UUID
    field: str


@dataclass(frozen=True, slots=True)
class Step:
    """An operation that can be taken back or done again.

    Attributes:
        operation_id: the operation itself.
        inverted_id: the operation whose changes are inverted: the operation, its newest redo, or its undo.
    """

    operation_id: uuid.UUID
    inverted_id: uuid.UUID
    label: str
    params: Mapping[str, Any]


def next_undo(session: Session, station_id: uuid.UUID, actor_id: uuid.UUID | None) -> Step | None:
    """The newest operation of this station and person that is done and can be undone."""
    answered: dict[uuid.UUID, uuid.UUID | None] = {}
    for operation in _mine(session, station_id, actor_id):
        if operation.nature == "do":
            if operation.id not in answered:
                return Step(operation.id, operation.id, operation.label, operation.params)
            if (redone := answered[operation.id]) is not None:
                return Step(operation.id, redone, operation.label, operation.params)
        elif operation.target_id is not None:
            answered.setdefault(operation.target_id, operation.id if operation.nature == "redo" else None)
    return None


def next_redo(session: Session, station_id: uuid.UUID, actor_id: uuid.UUID | None) -> Step | None:
    """What was undone last; none when something new was done since."""
    redone: set[uuid.UUID | None] = set()
    for operation in _mine(session, station_id, actor_id):
        if operation.nature == "do":
            return None
        if operation.nature == "redo":
            redone.add(operation.target_id)
        elif operation.target_id in redone:
            redone.discard(operation.target_id)
        elif operation.target_id is not None:
            return Step(operation.target_id, operation.id, operation.label, operation.params)
    return None


def _mine(session: Session, station_id: uuid.UUID, actor_id: uuid.UUID | None) -> Iterator[Any]:
    """The operations of this station and person, newest first, without notes and final ones."""
    columns = (Operation.id, Operation.seq, Operation.nature, Operation.target_id, Operation.label, Operation.params)
    mine = select(*columns).where(
        Operation.station_id == station_id,
        Operation.nature.in_(("do", "undo", "redo")),
        Operation.actor_id.is_(None) if actor_id is None else Operation.actor_id == actor_id,
    )
    before: int | None = None
    while True:
        page = session.execute(
            (mine if before is None else mine.where(Operation.seq < before)).order_by(Operation.seq.desc()).limit(_PAGE)
        ).all()
        yield from page
        if len(page) < _PAGE:
            return
        before = page[-1].seq


def invert(session: Session, context: OperationContext, operation_id: uuid.UUID) -> tuple[LeftField, ...]:
    """Take back what an operation did, as part of the one that `context` writes.

    Returns:
        What was left, because it was changed since.
    """
    header = session.execute(select(Operation.lamport, Operation.version).where(Operation.id == operation_id)).one()
    reopened = reopen(session, context, operation_id, header.lamport)
    left = [LeftField(*found) for found in reopened.left]
    last: int | None = None
    while True:
        changes = select(Change).where(Change.operation_id == operation_id).order_by(Change.n.desc()).limit(_CHUNK)
        page = session.scalars(changes if last is None else changes.where(Change.n < last)).all()
        if not page:
            return tuple(left)
        plain = [change for change in page if change.record_id not in reopened.records]
        left += _invert_page(session, context, plain, header.lamport, header.version)
        session.flush()
        last = page[-1].n
        for change in page:
            session.expunge(change)


def _invert_page(
    session: Session, context: OperationContext, page: Sequence[Change], lamport: int, version: int
) -> Iterator[LeftField]:
    for record_type, changes in _by_type(page).items():
        shape = shapes()[record_type]
        if shape.is_fact:
            _answer_facts(session, context, shape, [change.record_id for change in changes])
            continue
        model: Any = shape.model
        ids = [change.record_id for change in changes]
        records = {record.id: record for record in session.scalars(select(model).where(model.id.in_(ids)))}
        doomed = [change.record_id for change in changes if _brings_to_life(change)]
        kept = _changed_since(session, records, changes, lamport, version) | used_elsewhere(session, shape, doomed, context)
        for change in changes:
            if change.record_id in kept and change.record_id in doomed:
                yield LeftField(record_type, change.record_id, DELETED)
            elif change.verb == "make":
                records[change.record_id].deleted = True
            else:
                yield from _put_back(shape, records[change.record_id], change, version)


def _by_type(page: Sequence[Change]) -> dict[str, list[Change]]:
    found: dict[str, list[Change]] = {}
    for change in page:
        found.setdefault(change.record_type, []).append(change)
    return found


def _answer_facts(session: Session, context: OperationContext, shape: Shape, ids: Sequence[uuid.UUID]) -> None:
    model: Any = shape.model
    facts = {fact.id: fact for fact in session.scalars(select(model).where(model.id.in_(ids)))}
    answers = (answer(session, facts[fact_id], context) for fact_id in ids if fact_id in facts)
    session.add_all([fact for fact in answers if fact is not None])


def _brings_to_life(change: Change) -> bool:
    return change.verb in ("make", "restore")


def _changed_since(
    session: Session, records: Mapping[uuid.UUID, Record], changes: Sequence[Change], lamport: int, version: int
) -> set[uuid.UUID]:
    """Records that these changes brought to life and that say something else now."""
    counted = Counter(change.record_id for change in changes)
    then: dict[uuid.UUID, Mapping[str, Plain]] = {}
    unsure = []
    for change in changes:
        if change.verb == "make" and counted[change.record_id] == 1:
            then[change.record_id] = upcast(version, change.record_type, change.fields or {})
        elif _brings_to_life(change):
            unsure.append(change.record_id)
    if unsure:
        folded = fold_entries(session.execute(entries().where(Change.record_id.in_(unsure), Operation.lamport <= lamport)))
        then |= {record_id: state.plain() for record_id, state in folded}
    return {record_id for record_id, plain in then.items() if _says(records[record_id]) != _without_tombstone(plain)}


def _says(record: Record) -> dict[str, Plain]:
    return _without_tombstone(
        shapes()[record.wire_name].plain({name: getattr(record, name) for name in shapes()[record.wire_name].fields})
    )


def _without_tombstone(plain: Mapping[str, Plain]) -> dict[str, Plain]:
    return {name: value for name, value in plain.items() if value is not None and name != DELETED}


def _put_back(shape: Shape, record: Record, change: Change, version: int) -> Iterator[LeftField]:
    """Give each group its old value, unless it is no longer the one that the change wrote."""
    fields = upcast(version, shape.wire_name, change.fields or {})
    old = upcast(version, shape.wire_name, change.old or {})
    for group in dict.fromkeys(shape.fields[name].group for name in fields if name in shape.fields):
        names = shape.members[group]
        now = {name: _plain(shape, record, name) for name in names}
        differing = [name for name in names if now[name] != fields.get(name)]
        if differing:
            yield from (LeftField(shape.wire_name, record.id, name) for name in differing)
            continue
        for name in names:
            value = old.get(name)
            setattr(record, name, None if value is None else shape.fields[name].decode(value))


def _plain(shape: Shape, record: Record, name: str) -> Plain:
    value = getattr(record, name)
    return None if value is None else shape.fields[name].encode(value)
