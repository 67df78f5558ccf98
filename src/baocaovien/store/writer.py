"""Many rows into one table by the driver's executemany: no object, and no compiling, for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import Dialect, Table, insert
from sqlalchemy.orm import Session


class JsonText(str):
    """JSON that is text already."""

    __slots__ = ()


class Writer:
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
    return lambda value: value if type(value) is JsonText else process(value)
