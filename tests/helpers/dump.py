"""Everything that a database says, as text."""

from __future__ import annotations

from typing import Any

from sqlalchemy import inspect, text
from sqlalchemy.orm import Session


def dump(session: Session, *tables: str) -> str:
    """Every row of these tables, else of all; ids as 32 hexadecimal digits and bytes in hexadecimal."""
    connection = session.connection()
    found: list[str] = []
    for table in tables or inspect(connection).get_table_names():
        rows = connection.execute(text(f'SELECT * FROM "{table}"'))  # noqa: S608
        found += [" ".join([table, *map(_plain, row)]) for row in rows]
    return "\n".join(found)


def _plain(value: Any) -> str:
    return bytes(value).hex() if isinstance(value, (bytes, memoryview)) else str(value)


def speaks_of(said: str, key: Any) -> bool:
    """Whether a dump holds a key in any of the ways in which it is written."""
    return key.hex in said or str(key) in said
