"""Many rows into one table by the driver's executemany: no object, and no compiling, for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Connection, Dialect, Table, insert
from sqlalchemy.orm import Session


class JsonText(str):
    """JSON that is text already."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class _Prepared:
    """An INSERT for a table and a kind of database; compiled once in a process."""

    sql: str
    attributes: tuple[str, ...]
    columns: tuple[str, ...]
    processors: tuple[Callable[[Any], Any] | None, ...]
    order: tuple[int, ...] | None
    """Places of the values in positional parameters; None: parameters are named."""


@cache
def _prepared(model: Any, _kind: str, dialect_of: Callable[[], Dialect]) -> _Prepared:
    dialect = dialect_of()
    table: Table = model.__table__
    named = {model.__mapper__.get_property_by_column(column).key: column for column in table.columns}
    statement: Any = insert(table).compile(dialect=dialect, column_keys=[column.key for column in table.columns])
    columns = tuple(column.key for column in named.values())
    order = None if statement.positiontup is None else tuple(columns.index(name) for name in statement.positiontup)
    processors = tuple(_processor(column.type, dialect) for column in named.values())
    return _Prepared(str(statement), tuple(named), columns, processors, order)


def _processor(kind: Any, dialect: Dialect) -> Callable[[Any], Any] | None:
    process: Callable[[Any], Any] | None = kind.dialect_impl(dialect).bind_processor(dialect)
    if process is None:
        return None
    made = process
    return lambda value: value if type(value) is JsonText else made(value)


class _DialectOf:
    """A dialect as a key: all of one kind are alike here (`store.engine` makes them with the same settings)."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect

    def __call__(self) -> Dialect:
        return self._dialect

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _DialectOf)

    def __hash__(self) -> int:
        return 1


class Writer:
    """Inserts rows, given by attribute names, into a model's table."""

    def __init__(self, session: Session, model: type[Any]) -> None:
        self._connection: Connection = session.connection()
        dialect = self._connection.dialect
        table: Any = model
        self._prepared = _prepared(table, dialect.name, _DialectOf(dialect))

    def write(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Insert the rows; attributes that a row lacks become empty."""
        prepared = self._prepared
        if prepared.order is None:
            named = [dict(zip(prepared.columns, self._values(row), strict=True)) for row in rows]
            self._connection.exec_driver_sql(prepared.sql, named)
            return
        if prepared.order == tuple(range(len(prepared.columns))):
            tuples = [self._values(row) for row in rows]
        else:
            tuples = [tuple(values[place] for place in prepared.order) for values in map(self._values, rows)]
        self._connection.exec_driver_sql(prepared.sql, tuples)

    def _values(self, row: Mapping[str, Any]) -> tuple[Any, ...]:
        prepared = self._prepared
        return tuple(
            [
                row.get(name) if process is None else process(row.get(name))
                for name, process in zip(prepared.attributes, prepared.processors, strict=True)
            ]
        )
