"""Inserting very many records or facts as one operation, captured and logged, without an object for each."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Dialect, Table, insert
from sqlalchemy.orm import Session

from baocaovien.domain.progress import Progress, silent, step
from baocaovien.store.derived import derived
from baocaovien.store.models import Change, ContentItem, ContentRevision, Fact, Record, new_id
from baocaovien.store.operations.canonical import canonical, digest, joined, salt
from baocaovien.store.operations.context import OperationContext, current
from baocaovien.store.wire import Shape, shape_of

_CHUNK = 2000


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
    record_writer, change_writer = _Writer(session, model), _Writer(session, Change)
    ids: list[uuid.UUID] = []
    source = iter(rows)
    while chunk := [_completed(context, shape, row) for row in islice(source, _CHUNK)]:
        record_writer.write(chunk)
        change_writer.write([_change(context, shape, row) for row in chunk])
        ids += [row["id"] for row in chunk]
        _note_search(context, model, chunk)
        step(progress, len(ids), total)
    return ids


def _completed(context: OperationContext, shape: Shape, given: Mapping[str, Any]) -> dict[str, Any]:
    row = {"id": new_id(), **given}
    for name, field in shape.fields.items():
        if name not in row:
            row[name] = field.default()
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
        "fields": None if shape.is_fact else _Text(fields),
        "old": None,
        "replaces": None,
        "salt": salted,
    }


class _Text(str):
    """JSON that is text already."""

    __slots__ = ()


class _Writer:
    """Rows into one table by the driver's executemany; the statement is built once."""

    def __init__(self, session: Session, model: type[Any]) -> None:
        self._connection = session.connection()
        dialect = self._connection.dialect
        table: Table = model.__table__
        names = {model.__mapper__.get_property_by_column(column).key: column for column in table.columns}
        statement: Any = insert(table).compile(dialect=dialect, column_keys=[column.key for column in table.columns])
        self._sql = str(statement)
        self._attributes = tuple(names)
        self._columns = tuple(column.key for column in names.values())
        self._positions: Sequence[str] | None = statement.positiontup
        self._processors = tuple(_processor(column.type, dialect) for column in names.values())

    def write(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Insert the rows."""
        if self._positions is None:
            named = [dict(zip(self._columns, self._values(row), strict=True)) for row in rows]
            self._connection.exec_driver_sql(self._sql, named)
            return
        order = [self._columns.index(name) for name in self._positions]
        if order == list(range(len(order))):
            tuples = [self._values(row) for row in rows]
        else:
            tuples = [tuple(values[place] for place in order) for values in map(self._values, rows)]
        self._connection.exec_driver_sql(self._sql, tuples)

    def _values(self, row: Mapping[str, Any]) -> tuple[Any, ...]:
        return tuple([process(row.get(name)) for name, process in zip(self._attributes, self._processors, strict=True)])


def _processor(kind: Any, dialect: Dialect) -> Callable[[Any], Any]:
    process = kind.dialect_impl(dialect).bind_processor(dialect)
    if process is None:
        return lambda value: value
    return lambda value: value if type(value) is _Text else process(value)


def _note_search(context: OperationContext, model: type[Record | Fact], rows: Sequence[Mapping[str, Any]]) -> None:
    if issubclass(model, ContentItem):
        context.searched.update(row["id"] for row in rows)
    elif issubclass(model, ContentRevision):
        context.searched.update(row["item_id"] for row in rows)
