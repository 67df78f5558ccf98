"""Statements that are made once and handed to the driver as they are: for what a person waits for at the door.

Decision: SQLAlchemy builds them and knows how values are kept; only its running of each, thirty microseconds a statement with
cold caches, is left out. With a dozen statements that was more than half of a mark.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Dialect
from sqlalchemy.exc import DBAPIError

Process = Callable[[Any], Any] | None
"""How a value becomes what the driver takes, or back; None: it stays."""


def run(connection: Connection, sql: str, parameters: Any) -> Any:
    """Give one statement to the driver; answers its cursor.

    Raises:
        DBAPIError: as SQLAlchemy says it.
    """
    cursor = connection.connection.cursor()
    try:
        cursor.execute(sql, parameters)
    except Exception as problem:
        base: Any = connection.dialect.loaded_dbapi.Error
        told = DBAPIError.instance(sql, None, problem, base, dialect=connection.dialect)
        if told is problem:
            raise
        raise told from problem
    return cursor


def bound(kind: Any, dialect: Dialect) -> Process:
    """What makes a value of a column's type one that the driver takes."""
    process: Process = kind.dialect_impl(dialect).bind_processor(dialect)
    return process


def kept(kind: Any, dialect: Dialect) -> Process:
    """What makes a value of a column's type of one that the driver gives."""
    process: Process = kind.dialect_impl(dialect).result_processor(dialect, None)
    return process


@dataclass(frozen=True, slots=True)
class _Compiled:
    sql: str
    bound: tuple[tuple[str, Process], ...]
    """Names of the parameters, in their places."""
    named: bool
    fixed: Mapping[str, Any]
    """Values that stand in the statement itself."""
    results: tuple[Process, ...]


class Prepared:
    """A statement with named parameters (`bindparam`, each with its type), compiled once for each kind of database."""

    def __init__(self, statement: Any) -> None:
        self._statement = statement
        self._compiled: dict[str, _Compiled] = {}

    def rows(self, connection: Connection, **given: Any) -> Sequence[tuple[Any, ...]]:
        """The rows that it selects."""
        compiled, cursor = self._run(connection, given)
        found = [_row(row, compiled.results) for row in cursor.fetchall()]
        cursor.close()
        return found

    def first(self, connection: Connection, **given: Any) -> tuple[Any, ...] | None:
        """The first row that it selects."""
        found = self.rows(connection, **given)
        return found[0] if found else None

    def run(self, connection: Connection, **given: Any) -> None:
        """Run it for what it changes."""
        self._run(connection, given)[1].close()

    def _run(self, connection: Connection, given: dict[str, Any]) -> tuple[_Compiled, Any]:
        dialect = connection.dialect
        compiled = self._compiled.get(dialect.name) or self._compile(dialect)
        if compiled.fixed:
            given = {**compiled.fixed, **given}
        values = [given[name] if process is None else process(given[name]) for name, process in compiled.bound]
        if compiled.named:
            return compiled, run(connection, compiled.sql, dict(zip((name for name, _ in compiled.bound), values, strict=True)))
        return compiled, run(connection, compiled.sql, values)

    def _compile(self, dialect: Dialect) -> _Compiled:
        made: Any = self._statement.compile(dialect=dialect)
        order = made.positiontup if made.positiontup is not None else list(made.binds)
        selected = getattr(self._statement, "selected_columns", ())
        compiled = _Compiled(
            str(made),
            tuple((name, bound(made.binds[name].type, dialect)) for name in order),
            made.positiontup is None,
            {name: bind.value for name, bind in made.binds.items() if not bind.required},
            tuple(kept(column.type, dialect) for column in selected),
        )
        self._compiled[dialect.name] = compiled
        return compiled


def _row(row: Sequence[Any], results: Sequence[Process]) -> tuple[Any, ...]:
    return tuple(
        [value if process is None or value is None else process(value) for value, process in zip(row, results, strict=True)]
    )
