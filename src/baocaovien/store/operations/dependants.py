"""Whether other records still stand on one that an undo would take away."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.store.models import Change, Operation, Record
from baocaovien.store.operations.context import OperationContext
from baocaovien.store.wire import Shape, records


@cache
def _references(table: str) -> tuple[tuple[type[Record], str], ...]:
    """(model, attribute) of every logged column that refers to a table."""
    found: list[tuple[type[Record], str]] = []
    for shape in records():
        model: Any = shape.model
        for field in shape.fields.values():
            keys = model.__table__.c[field.column].foreign_keys
            found += [(model, field.name) for key in keys if key.column.table.name == table]
    return tuple(found)


def used_elsewhere(session: Session, shape: Shape, ids: Sequence[uuid.UUID], context: OperationContext) -> set[uuid.UUID]:
    """Those of the records that a live record of another person or station refers to.

    What the same person made here stays out: it was undone before, or belongs to the step that is being undone.
    """
    used: set[uuid.UUID] = set()
    if not ids:
        return used
    for model, attribute in _references(shape.model.__tablename__):
        column = getattr(model, attribute)
        pairs = session.execute(select(model.id, column).where(column.in_(ids), model.deleted.is_(False))).all()
        if pairs:
            foreign = _made_by_others(session, [record_id for record_id, _target in pairs], context)
            used |= {target for record_id, target in pairs if record_id in foreign}
    return used


def _made_by_others(session: Session, ids: Sequence[uuid.UUID], context: OperationContext) -> set[uuid.UUID]:
    makers = (
        select(Change.record_id, Operation.station_id, Operation.actor_id)
        .join(Operation, Operation.id == Change.operation_id)
        .where(Change.record_id.in_(ids), Change.verb == "make")
    )
    mine = (context.station_id, context.actor_id)
    return {record_id for record_id, station_id, actor_id in session.execute(makers) if (station_id, actor_id) != mine}
