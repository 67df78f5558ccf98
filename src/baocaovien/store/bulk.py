"""Inserting facts one by one, or very many records, captured and logged like any flush, without an object for each."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import Any

from sqlalchemy.orm import Session

from baocaovien.domain.progress import Progress, silent, step
from baocaovien.store.derived import derived
from baocaovien.store.models import Change, ContentItem, ContentRevision, Fact, Record, new_id
from baocaovien.store.operations.canonical import canonical, digest, joined, salt
from baocaovien.store.operations.context import OperationContext, Pending, current
from baocaovien.store.wire import Field, Shape, shape_of
from baocaovien.store.writer import JsonText, Writer

_CHUNK = 2000


def insert_fact(session: Session, model: type[Fact], given: Mapping[str, Any]) -> uuid.UUID:
    """Insert one fact; its change is written with the operation, in its turn among the others.

    Args:
        given: attribute names and values, as for `insert_records`.
    """
    context = current(session)
    session.flush()
    shape = shape_of(model)
    row = _completed(context, shape, given)
    Writer(context.connection, model).write([row])
    fact_id: uuid.UUID = row["id"]
    context.changes[shape.wire_name, fact_id] = Pending(made=True, fields=shape.plain(row), old={}, is_fact=True)
    return fact_id


def insert_records(
    session: Session,
    model: type[Record | Fact],
    rows: Iterable[Mapping[str, Any]],
    *,
    progress: Progress = silent,
    total: int = 0,
) -> list[uuid.UUID]:
    """Insert rows into a logged table.

    Args:
        rows: attribute names and values; what is missing gets the column's default. Folded twins, sort keys and the
            place of facts are filled in.
        total: how many rows there will be, for progress.

    Returns:
        The ids, in order.

    Raises:
        Cancelled: progress said stop; the operation ends and nothing is written.
    """
    context = current(session)
    context.once = context.once or not isinstance(rows, Sequence)
    session.flush()
    shape = shape_of(model)
    record_writer, change_writer = Writer(session, model), Writer(session, Change)
    ids: list[uuid.UUID] = []
    source = iter(rows)
    while chunk := [_completed(context, shape, row) for row in islice(source, _CHUNK)]:
        record_writer.write(chunk)
        change_writer.write([_change(context, shape, row) for row in chunk])
        ids += [row["id"] for row in chunk]
        _note_search(context, model, chunk)
        step(progress, len(ids), total)
    return ids


@cache
def _blank(model: type[Record | Fact]) -> tuple[dict[str, Any], tuple[Field, ...]]:
    """The defaults that are the same for every row, and the fields whose default is made for each."""
    same: dict[str, Any] = {}
    made = []
    for name, field in shape_of(model).fields.items():
        default = model.__table__.c[field.column].default
        if default is None or not default.is_callable:
            same[name] = field.default()
        else:
            made.append(field)
    return same, tuple(made)


def _completed(context: OperationContext, shape: Shape, given: Mapping[str, Any]) -> dict[str, Any]:
    same, made = _blank(shape.model)
    row = {**same, **given}
    if "id" not in row:
        row["id"] = new_id()
    for field in made:
        if field.name not in row:
            row[field.name] = field.default()
    if shape.is_fact:
        row |= {
            "operation_id": context.operation_id,
            "station_id": context.station_id,
            "seq": context.seq,
            "lamport": context.lamport,
        }
    else:
        row |= derived(shape.model, row)  # type: ignore[arg-type]
    return row


def _change(context: OperationContext, shape: Shape, row: Mapping[str, Any]) -> dict[str, Any]:
    plain = shape.plain(row)
    if not shape.is_fact and not plain.get("deleted"):
        plain.pop("deleted", None)
    verb, salted, fields = ("fact" if shape.is_fact else "make"), salt(), canonical(plain)
    n = len(context.bulk)
    found = digest(salted, joined(shape.wire_name, row["id"], verb, fields, "null", "null"))
    context.bulk.append(((shape.wire_name, row["id"]), found))
    return {
        "operation_id": context.operation_id,
        "n": n,
        "record_type": shape.wire_name,
        "record_id": row["id"],
        "verb": verb,
        "fields": None if shape.is_fact else JsonText(fields),
        "old": None,
        "replaces": None,
        "salt": salted,
    }


def _note_search(context: OperationContext, model: type[Record | Fact], rows: Sequence[Mapping[str, Any]]) -> None:
    if issubclass(model, ContentItem):
        context.searched.update(row["id"] for row in rows)
    elif issubclass(model, ContentRevision):
        context.searched.update(row["item_id"] for row in rows)
