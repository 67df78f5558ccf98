"""Engines for SQLite (by sqlcipher3) and PostgreSQL (by psycopg 3): one recipe, in one place."""

from __future__ import annotations

import json
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import Session
from sqlalchemy.pool import PoolProxiedConnection
from sqlcipher3 import dbapi2

from baocaovien.domain.errors import EnvironmentFault, InputError
from baocaovien.store.faults import fault
from baocaovien.store.prepared import run

LEAST_SQLITE = (3, 51, 3)
"""All of 3.7.0 to 3.51.2 can lose commits in WAL mode with two connections."""

CHANNEL = "baocaovien"
"""PostgreSQL: where a commit is told to other processes."""

_PATIENCE = 250
"""Milliseconds: a writer waits shortly and asks again, so that a person can be told and can stop it (Workspace.execute)."""

_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "temp_store=MEMORY",
    "cache_size=-32000",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "journal_size_limit=16777216",
    "wal_autocheckpoint=4000",
    "recursive_triggers=OFF",
)

_dumps = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode
_EMPTY: dict[str, type[list[Any] | dict[str, Any]]] = {"[]": list, "{}": dict}


def _loads(text: str) -> Any:
    """Most lists and objects that are kept are empty ones."""
    made = _EMPTY.get(text)
    return json.loads(text) if made is None else made()


class Watch(Protocol):
    """Notices commits of other connections, in this process or another."""

    def moved(self) -> bool:
        """Whether something was committed since the last time this was asked."""

    def close(self) -> None:
        """Stop watching."""


class _FileWatch:
    def __init__(self, engine: Engine) -> None:
        self._connection = engine.raw_connection()
        self._version = self._read()

    def _read(self) -> int:
        cursor = self._connection.cursor()
        try:
            return int(cursor.execute("PRAGMA data_version").fetchone()[0])
        finally:
            cursor.close()

    def moved(self) -> bool:
        before, self._version = self._version, self._read()
        return before != self._version

    def close(self) -> None:
        self._connection.close()


class _ServerWatch:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._listen()

    def _listen(self) -> None:
        self._lost = True
        self._pooled, self._connection = _of_its_own(self._engine)
        self._connection.execute(f"LISTEN {CHANNEL}")
        self._lost = False

    def moved(self) -> bool:
        if not self._lost:
            try:
                return any(True for _told in self._connection.notifies(timeout=0))
            except Exception as problem:
                if fault(problem) is None:
                    raise
                self.close()
        self._listen()  # the server was away; who wrote meanwhile told nobody here
        return True

    def close(self) -> None:
        self._lost = True
        let_go(self._pooled)


def _of_its_own(engine: Engine) -> tuple[PoolProxiedConnection, Any]:
    """A connection to a server that stays, outside of transactions; closed by `let_go`."""
    pooled = engine.raw_connection()
    driver: Any = pooled.driver_connection
    driver.autocommit = True
    return pooled, driver


def let_go(pooled: PoolProxiedConnection) -> None:
    """Close a connection of its own; once more does nothing."""
    if pooled.is_valid:
        pooled.invalidate()


@dataclass(frozen=True, slots=True)
class Database:
    """The two engines of a workspace: a writing transaction takes the lock when it begins."""

    url: URL
    writer: Engine
    reader: Engine

    @property
    def is_sqlite(self) -> bool:
        """Whether the workspace is a file."""
        return self.url.get_backend_name() == "sqlite"

    @property
    def name(self) -> str:
        """Where it is, as a person is told: the file, or the server's address without its password."""
        return str(self.url.database) if self.is_sqlite else self.url.render_as_string(hide_password=True)

    def write_session(self) -> Session:
        """A session whose first statement takes the write lock."""
        return Session(self.writer, expire_on_commit=False)

    def read_session(self) -> Session:
        """A session that cannot write."""
        return Session(self.reader, expire_on_commit=False)

    def watch(self) -> Watch:
        """Begin to watch for commits of other connections."""
        return _FileWatch(self.reader) if self.is_sqlite else _ServerWatch(self.reader)

    def server_connection(self) -> tuple[PoolProxiedConnection, Any]:
        """A connection to the server that stays, outside of transactions, and the driver's own; closed by `let_go`."""
        return _of_its_own(self.reader)

    def announce(self, session: Session) -> None:
        """Tell other processes about the commit that follows (SQLite tells by itself)."""
        if not self.is_sqlite:
            session.connection().exec_driver_sql(f"NOTIFY {CHANNEL}")

    def tidy(self, *pragmas: str) -> None:
        """Run maintenance outside a transaction; what can't be done now is done another time."""
        with suppress(dbapi2.Error), closing(self.writer.raw_connection()) as connection, closing(connection.cursor()) as cursor:
            for pragma in pragmas:
                cursor.execute(pragma)

    def dispose(self) -> None:
        """Close every connection."""
        self.reader.dispose()
        self.writer.dispose()


def connect(target: Path | str, *, key: bytes | None = None) -> Database:
    """Make the engines for a SQLite file or a PostgreSQL URL; nothing is opened yet.

    Args:
        target: a path, or `postgresql://user@host/database`.
        key: 32 bytes to encrypt a SQLite file with.

    Raises:
        EnvironmentFault: `workspace.old_sqlite`.
        InputError: `workspace.bad_url`.
    """
    if isinstance(target, Path):
        return _sqlite(target, key)
    return _postgresql(target)


def _sqlite(path: Path, key: bytes | None) -> Database:
    if dbapi2.sqlite_version_info < LEAST_SQLITE:
        raise EnvironmentFault("workspace.old_sqlite", found=dbapi2.sqlite_version, least=".".join(map(str, LEAST_SQLITE)))
    url = URL.create("sqlite", database=str(path))
    options: dict[str, Any] = {"module": dbapi2, "json_serializer": _dumps, "json_deserializer": _loads}
    writer = create_engine(url, pool_size=1, max_overflow=4, **options)
    reader = create_engine(url, **options)
    for engine, begin in ((writer, "BEGIN IMMEDIATE"), (reader, "BEGIN")):
        event.listen(engine, "connect", partial(_prepare, key, engine is reader))
        event.listen(engine, "begin", partial(_begin, begin))
    return Database(url, writer, reader)


def _prepare(key: bytes | None, reads_only: bool, connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    if key is not None:
        cursor.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    cursor.execute(f"PRAGMA busy_timeout={5000 if reads_only else _PATIENCE}")
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    if reads_only:
        cursor.execute("PRAGMA query_only=ON")
    cursor.close()


def _begin(statement: str, connection: Connection) -> None:
    run(connection, statement, ()).close()


def _postgresql(address: str) -> Database:
    try:
        url = make_url(address)
    except ArgumentError:
        raise InputError("workspace.bad_url", where="--database", value=address) from None
    if url.get_backend_name() != "postgresql":
        raise InputError("workspace.bad_url", where="--database", value=url.render_as_string(hide_password=True))
    url = url.set(drivername="postgresql+psycopg")
    options: dict[str, Any] = {"json_serializer": _dumps, "connect_args": {"connect_timeout": 10}, "pool_pre_ping": True}
    # What an operation read must still hold when it writes: two that meet are told, and the later begins anew.
    writer = create_engine(url, isolation_level="REPEATABLE READ", pool_size=1, max_overflow=4, **options)
    reader = create_engine(url, isolation_level="REPEATABLE READ", **options)
    event.listen(reader, "begin", partial(_begin, "SET TRANSACTION READ ONLY"))
    for engine in (writer, reader):
        event.listen(engine, "connect", _plan_each_time)
    event.listen(writer, "connect", _wait_shortly)
    return Database(url, writer, reader)


def _plan_each_time(connection: Any, _record: Any) -> None:
    """From its eleventh use a statement may get a plan for any parameters: six times slower for the marks of one event."""
    connection.execute("SET plan_cache_mode = force_custom_plan")
    connection.commit()


def _wait_shortly(connection: Any, _record: Any) -> None:
    connection.execute(f"SET lock_timeout = {_PATIENCE}")
    connection.commit()
