"""Many rows into one table by the driver's executemany: no object, and no compiling, for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from sqlalchemy import JSON, Connection, Dialect, Table, insert
from sqlalchemy.orm import Session

from baocaovien.store.prepared import Process, bound, run


class JsonText(str):
    """JSON that is text already."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class _Prepared:
    """An INSERT for a table and a kind of database; compiled once in a process."""

    sql: str
    attributes: tuple[str, ...]
    columns: tuple[str, ...]
    pick: Callable[[Mapping[str, Any]], tuple[Any, ...]]
    """Takes the values out of a row that has them all."""
    processed: tuple[tuple[int, Callable[[Any], Any]], ...]
    """Places of the values that the driver wants otherwise."""
    order: tuple[int, ...] | None
    """Places of the values in positional parameters; None: parameters are named."""
    in_order: bool
    """The places are those of the columns."""


_known: dict[tuple[Any, str], _Prepared] = {}
"""By model and kind of database: all dialects of one kind are alike here (`store.engine` makes them with the same settings)."""


def _prepared(model: Any, dialect: Dialect) -> _Prepared:
    key = model, dialect.name
    if key not in _known:
        _known[key] = _prepare(model, dialect)
    return _known[key]


def _prepare(model: Any, dialect: Dialect) -> _Prepared:
    table: Table = model.__table__
    named = {model.__mapper__.get_property_by_column(column).key: column for column in table.columns}
    statement: Any = insert(table).compile(dialect=dialect, column_keys=[column.key for column in table.columns])
    columns = tuple(column.key for column in named.values())
    order = None if statement.positiontup is None else tuple(columns.index(name) for name in statement.positiontup)
    made = ((place, _processor(column.type, dialect)) for place, column in enumerate(named.values()))
    processed = tuple((place, process) for place, process in made if process is not None)
    in_order = order == tuple(range(len(columns)))
    return _Prepared(str(statement), tuple(named), columns, itemgetter(*named), processed, order, in_order)


def _processor(kind: Any, dialect: Dialect) -> Process:
    made = bound(kind, dialect)
    if made is None or not isinstance(kind, JSON):
        return made
    return lambda value: value if type(value) is JsonText else made(value)


class Writer:
    """Inserts rows, given by attribute names, into a model's table.

    Args:
        where: a session, or its connection where the caller has that already: asking for it costs as much as a row.
    """

    def __init__(self, where: Session | Connection, model: type[Any]) -> None:
        self._connection = where if isinstance(where, Connection) else where.connection()
        self._prepared = _prepared(model, self._connection.dialect)

    def write(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Insert the rows; attributes that a row lacks become empty."""
        prepared = self._prepared
        if len(rows) == 1:
            self._write_one(rows[0])
        elif prepared.order is None:
            named = [dict(zip(prepared.columns, self._values(row), strict=True)) for row in rows]
            self._connection.exec_driver_sql(prepared.sql, named)
        else:
            self._connection.exec_driver_sql(prepared.sql, [self._placed(row, prepared.order) for row in rows])

    def _write_one(self, row: Mapping[str, Any]) -> None:
        prepared = self._prepared
        if prepared.order is None:
            run(self._connection, prepared.sql, dict(zip(prepared.columns, self._values(row), strict=True))).close()
        else:
            run(self._connection, prepared.sql, self._placed(row, prepared.order)).close()

    def _placed(self, row: Mapping[str, Any], order: Sequence[int]) -> tuple[Any, ...]:
        values = self._values(row)
        return values if self._prepared.in_order else tuple([values[place] for place in order])

    def _values(self, row: Mapping[str, Any]) -> tuple[Any, ...]:
        prepared = self._prepared
        try:
            values = list(prepared.pick(row))
        except KeyError:
            values = [row.get(name) for name in prepared.attributes]
        for place, process in prepared.processed:
            if values[place] is not None:
                values[place] = process(values[place])
        return tuple(values)
