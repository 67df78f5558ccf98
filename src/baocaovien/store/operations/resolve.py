"""Settling what two machines made different: a person's choice is an operation like any other."""

from __future__ import annotations

import uuid

from sqlalchemy.orm import Session

from baocaovien.domain.errors import MissingError
from baocaovien.store.models import Record
from baocaovien.store.operations.context import Pending, current
from baocaovien.store.operations.heads import Head, RecordState, states
from baocaovien.store.wire import DELETED, shape_of


def choose(session: Session, model: type[Record], record_id: uuid.UUID, group: str, operation_id: uuid.UUID) -> None:
    """Let the value that an operation wrote stand; every other head of the group is replaced by this operation.

    Choosing an edit in a conflict about a deletion keeps the record; choosing the deletion deletes it.

    Raises:
        MissingError: `input.unknown_id` when the group has no such head.
    """
    context = current(session)
    session.flush()
    state = states(session, [record_id]).get(record_id)
    head = _head(state, group, operation_id)
    if state is None or head is None:
        raise MissingError("input.unknown_id", where=group, kind="conflict", value=str(operation_id))
    shape = shape_of(model)
    values = dict(head.values) if group != DELETED else {DELETED: bool(head.values.get(DELETED))}
    record = session.get_one(model, record_id)
    before = {name: None if (value := getattr(record, name)) is None else shape.fields[name].encode(value) for name in values}
    for name, value in values.items():
        setattr(record, name, None if value is None else shape.fields[name].decode(value))
    session.flush()
    pending = context.changes.setdefault((shape.wire_name, record_id), Pending(made=False, fields={}, old={}))
    pending.fields |= values
    pending.old = {**before, **pending.old}


def _head(state: RecordState | None, group: str, operation_id: uuid.UUID) -> Head | None:
    heads = state.conflicts.get(group, []) if state else []
    return next((head for head in heads if head.operation_id == operation_id), None)
