"""Undo and redo from the log: the newest operation of this station and person, over restarts.

Undo inverts what the log says an operation did; redo inverts the undo. A field that somebody changed since is left and named.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.util import identity_key

from baocaovien.domain.progress import Progress, silent, step
from baocaovien.store.joins import MERGED, show_logged
from baocaovien.store.models import Change, Operation, Record
from baocaovien.store.operations.annul import answer
from baocaovien.store.operations.capture import turn_records
from baocaovien.store.operations.context import OperationContext
from baocaovien.store.operations.dependants import used_elsewhere
from baocaovien.store.operations.heads import entries, fold_entries
from baocaovien.store.operations.payloads import upcast
from baocaovien.store.operations.reopen import reopen
from baocaovien.store.wire import DELETED, Plain, Shape, shapes

_CHUNK = 2000
_PAGE = 100
_Change = Any
"""A row of `_COLUMNS`."""
_CHANGE: Any = Change.__table__.c
_COLUMNS = (_CHANGE.n, _CHANGE.record_type, _CHANGE.record_id, _CHANGE.verb, _CHANGE.fields, _CHANGE.old)


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


def invert(
    session: Session, context: OperationContext, operation_id: uuid.UUID, progress: Progress = silent
) -> tuple[LeftField, ...]:
    """Take back what an operation did, as part of the one that `context` writes.

    Returns:
        What was left, because it was changed since.

    Raises:
        Cancelled: progress said stop.
    """
    header = session.execute(select(Operation.lamport, Operation.version).where(Operation.id == operation_id)).one()
    own = select(*_COLUMNS).where(_CHANGE.operation_id == operation_id).order_by(_CHANGE.n.desc()).limit(_CHUNK)
    total = session.scalar(select(func.count()).where(_CHANGE.operation_id == operation_id)) or 0
    reopened = reopen(session, context, operation_id, header.lamport)
    left = [LeftField(*found) for found in reopened.left]
    done, last = 0, None
    while page := session.execute(own if last is None else own.where(_CHANGE.n < last)).all():
        plain = [change for change in page if change.record_id not in reopened.records]
        left += _invert_page(session, context, plain, header.lamport, header.version)
        session.flush()
        done, last = done + len(page), page[-1].n
        step(progress, done, total)
    return tuple(left)


def _invert_page(
    session: Session, context: OperationContext, page: Sequence[_Change], lamport: int, version: int
) -> Iterator[LeftField]:
    for record_type, of_type in _by_type(page).items():
        shape = shapes()[record_type]
        if shape.is_fact:
            _answer_facts(session, context, shape, [change.record_id for change in of_type])
            continue
        alone = _alone(session, context, shape, of_type)
        yield from _turn(session, context, shape, [change for change in of_type if change.record_id in alone], version)
        changes = [change for change in of_type if change.record_id not in alone]
        if not changes:
            continue
        model: Any = shape.model
        ids = [change.record_id for change in changes]
        show_logged(session, shape.model, [change.record_id for change in changes if MERGED in (change.fields or ())])
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


def _alone(session: Session, context: OperationContext, shape: Shape, changes: Sequence[_Change]) -> set[uuid.UUID]:
    """Records that the operation only made or only deleted, and that are no objects of this session: most of an import."""
    counted = Counter(change.record_id for change in changes)
    return {
        change.record_id
        for change in changes
        if (change.verb == "make" or (change.verb == "tombstone" and change.old == {DELETED: False}))
        and counted[change.record_id] == 1
        and (shape.wire_name, change.record_id) not in context.changes
        and identity_key(shape.model, change.record_id) not in session.identity_map
    }


def _turn(
    session: Session, context: OperationContext, shape: Shape, changes: Sequence[_Change], version: int
) -> Iterator[LeftField]:
    """Delete what was made, and put back what was deleted, many at a time; what was changed since is left."""
    if not changes:
        return
    table: Any = shape.model.__table__
    columns = [table.c[field.column].label(field.name) for field in shape.fields.values()]
    ids = [change.record_id for change in changes]
    found = session.execute(select(table.c.id, *columns).where(table.c.id.in_(ids))).mappings()
    now = {row["id"]: shape.plain(dict(row)) for row in found}
    used = used_elsewhere(session, shape, [change.record_id for change in changes if change.verb == "make"], context)
    turned: dict[bool, list[uuid.UUID]] = {True: [], False: []}
    for change in changes:
        key, made = change.record_id, change.verb == "make"
        then = _without_tombstone(upcast(version, shape.wire_name, change.fields or {})) if made else {}
        changed = made and (key in used or _without_tombstone(now[key]) != then)
        is_there = not now[key][DELETED]
        if changed or (is_there and not made):
            yield LeftField(shape.wire_name, key, DELETED)
        elif is_there == made:
            turned[made].append(key)
    for deleted, keys in turned.items():
        turn_records(session, shape, keys, deleted=deleted)


def _by_type(page: Sequence[_Change]) -> dict[str, list[_Change]]:
    found: dict[str, list[_Change]] = {}
    for change in page:
        found.setdefault(change.record_type, []).append(change)
    return found


def _answer_facts(session: Session, context: OperationContext, shape: Shape, ids: Sequence[uuid.UUID]) -> None:
    model: Any = shape.model
    facts = {fact.id: fact for fact in session.scalars(select(model).where(model.id.in_(ids)))}
    answers = (answer(session, facts[fact_id], context) for fact_id in ids if fact_id in facts)
    session.add_all([fact for fact in answers if fact is not None])


def _brings_to_life(change: _Change) -> bool:
    return change.verb in ("make", "restore")


def _changed_since(
    session: Session, records: Mapping[uuid.UUID, Record], changes: Sequence[_Change], lamport: int, version: int
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


def _put_back(shape: Shape, record: Record, change: _Change, version: int) -> Iterator[LeftField]:
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
