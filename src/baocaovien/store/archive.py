"""A workspace as one file of its log: gzip of JSON lines, the same for every engine.

First line: what it is. Then stations, local rows, operations, changes with their salts, facts, and blobs. Last line: how many
lines there were. Reading it back fills an empty database and folds the log.
"""

from __future__ import annotations

import base64
import datetime as dt
import gzip
import json
import uuid
import zlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import LargeBinary, Uuid, delete, inspect, select
from sqlalchemy.orm import Session

from baocaovien.domain.errors import EnvironmentFault
from baocaovien.domain.files import reason_of
from baocaovien.store.fold import rebuild
from baocaovien.store.models import (
    Actor,
    Base,
    Blob,
    Change,
    Draft,
    Operation,
    Peer,
    Quarantine,
    Setting,
    Station,
)
from baocaovien.store.operations.canonical import canonical
from baocaovien.store.operations.guard import CAPTURED
from baocaovien.store.types import UtcDateTime, stamp
from baocaovien.store.wire import facts
from baocaovien.store.writer import Writer

FORMAT = 1
_CHUNK = 1000
_QUIETLY: dict[str, Any] = {**CAPTURED, "synchronize_session": False}

_LOCAL: tuple[type[Base], ...] = (Setting, Station, Peer, Quarantine, Draft)
_LOG: tuple[type[Base], ...] = (Operation, Change)


def _tables() -> dict[str, type[Base]]:
    """What is written, in order: {table name: model}."""
    models: list[type[Base]] = [*_LOCAL, *_LOG, *(shape.model for shape in facts()), Blob]
    return {model.__tablename__: model for model in models}


def write(session: Session, target: Path) -> None:
    """Write everything that can't be made from something else."""
    lines = 0
    with gzip.open(target, "wt", encoding="utf-8", newline="\n", compresslevel=4) as stream:
        stream.write(canonical({"format": FORMAT, "program": "baocaovien"}) + "\n")
        for line in _lines(session):
            stream.write(line + "\n")
            lines += 1
        stream.write(canonical({"end": lines}) + "\n")


def _lines(session: Session) -> Iterator[str]:
    inspector = inspect(session.connection())
    for name, model in _tables().items():
        table: Any = model.__table__
        there = {column["name"] for column in inspector.get_columns(name)}  # an older version lacks some
        columns = [column for column in table.columns if column.name in there]
        rows = session.execute(select(*columns).order_by(*table.primary_key.columns), execution_options={"yield_per": 100})
        for row in rows.mappings():
            yield canonical([name, {column.key: _plain(row[column]) for column in columns if row[column] is not None}])
    for actor_id, pin_hash in session.execute(select(Actor.id, Actor.pin_hash).where(Actor.pin_hash.is_not(None))):
        yield canonical(["pin", {"id": str(actor_id), "pin_hash": pin_hash}])


def _plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, dt.datetime):
        return stamp(value)
    return str(value) if isinstance(value, uuid.UUID) else value


def verify(source: Path) -> None:
    """Read the file from end to end.

    Raises:
        EnvironmentFault: `workspace.bad_backup`.
    """
    for _entry in _read(source):
        pass


def read(session: Session, source: Path) -> None:
    """Replace everything in an open transaction by what the file holds, and fold the log; the caller commits.

    Raises:
        EnvironmentFault: `workspace.bad_backup`.
    """
    for table in reversed(Base.metadata.sorted_tables):
        session.execute(delete(table), execution_options=_QUIETLY)
    tables = _tables()
    pins: dict[uuid.UUID, str] = {}
    entries = _read(source)
    while chunk := list(islice(entries, _CHUNK)):
        by_table: dict[str, list[dict[str, Any]]] = {}
        for name, row in chunk:
            if name == "pin":
                pins[uuid.UUID(row["id"])] = row["pin_hash"]
            elif name in tables:
                by_table.setdefault(name, []).append(_values(tables[name], row))
        for name, rows in by_table.items():
            Writer(session, tables[name]).write(rows)
    rebuild(session)
    for actor_id, pin_hash in pins.items():
        actor = session.get(Actor, actor_id)
        if actor is not None:
            actor.pin_hash = pin_hash


def _values(model: type[Base], row: dict[str, Any]) -> dict[str, Any]:
    """A row by attribute names."""
    attributes: Any = model.__mapper__.column_attrs
    return {attribute.key: _value(attribute.columns[0].type, row.get(attribute.columns[0].key)) for attribute in attributes}


def _value(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(kind, LargeBinary):
        return base64.b64decode(value)
    if isinstance(kind, Uuid):
        return uuid.UUID(value)
    return dt.datetime.fromisoformat(value) if isinstance(kind, UtcDateTime) else value


def _read(source: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    count = 0
    ended = False
    try:
        with gzip.open(source, "rt", encoding="utf-8") as stream:
            first = json.loads(next(stream, "null"))
            if not isinstance(first, dict) or first.get("program") != "baocaovien" or first.get("format") != FORMAT:
                raise _bad(source, "unknown format")
            for line in stream:
                entry = json.loads(line)
                if isinstance(entry, dict):
                    ended = entry.get("end") == count
                    continue
                count += 1
                yield entry[0], entry[1]
    except (OSError, EOFError, ValueError, LookupError, zlib.error) as problem:
        raise _bad(source, reason_of(problem) if isinstance(problem, OSError) and problem.errno else "not whole") from problem
    if not ended:
        raise _bad(source, "the end is missing")


def _bad(source: Path, reason: str) -> EnvironmentFault:
    return EnvironmentFault("workspace.bad_backup", where=str(source), value=source.name, reason=reason)
