"""What a process holds while it has a workspace open: its folder, and its database where a server has that."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from baocaovien.domain.errors import EnvironmentFault
from baocaovien.store.engine import Database, let_go
from baocaovien.store.faults import fault, told
from baocaovien.store.lock import WorkspaceLock

_KEY = 0x6263_7668
_MOST_NAME = 63
"""Bytes of a name that PostgreSQL keeps of a connection."""

_OTHERS = """
    SELECT application_name FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND pid IN (
        SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted AND objid = %s
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    ) ORDER BY 1
"""


class Hold:
    """A shared hold on a workspace: others work in it too, and nobody replaces it meanwhile."""

    def __init__(self, folder: Path, database: Database, holder: str) -> None:
        """Take it.

        Raises:
            EnvironmentFault: `workspace.in_use` while another process replaces the workspace; what the folder or server says.
        """
        self._folder = WorkspaceLock(folder, holder)
        try:
            self._server = None if database.is_sqlite else _ServerLock(database, holder)
        except BaseException:
            self._folder.release()
            raise

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """Hold the workspace alone for a while.

        Raises:
            EnvironmentFault: `workspace.in_use` with the names of the other holders, on whatever machine.
        """
        with self._folder.exclusive():
            if self._server is None:
                yield
                return
            with self._server.exclusive():
                yield

    def renew(self) -> None:
        """Take the hold on the server again where it was lost: the server was away."""
        if self._server is not None:
            self._server.renew()

    def release(self) -> None:
        """Let go."""
        if self._server is not None:
            self._server.release()
        self._folder.release()


class _ServerLock:
    """An advisory lock on the database: folders differ from machine to machine, the database is one."""

    def __init__(self, database: Database, holder: str) -> None:
        self._database = database
        self._name = f"{holder} (process {os.getpid()}, {platform.node()})".encode("ascii", "replace")[:_MOST_NAME].decode()
        self._take()

    def _take(self) -> None:
        with told(self._database.name):
            self._pooled, self._connection = self._database.server_connection()
            try:
                self._connection.execute("SELECT set_config('application_name', %s, false)", (self._name,))
                if not self._tell("SELECT pg_try_advisory_lock_shared(%s)"):
                    raise self._in_use()
            except BaseException:
                let_go(self._pooled)
                raise

    def _tell(self, question: str) -> Any:
        return self._connection.execute(question, (_KEY,)).fetchone()[0]

    def _in_use(self) -> EnvironmentFault:
        others = ", ".join(name for (name,) in self._connection.execute(_OTHERS, (_KEY,)))
        return EnvironmentFault("workspace.in_use", where=self._database.name, holder=others or "?")

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        self.renew()
        with told(self._database.name):
            if not self._tell("SELECT pg_try_advisory_lock(%s)"):
                raise self._in_use()
        try:
            yield
        finally:
            # A connection that was lost meanwhile let go by itself; what was done alone is done.
            with suppress(EnvironmentFault), told(self._database.name):
                self._tell("SELECT pg_advisory_unlock(%s)")

    def renew(self) -> None:
        try:
            self._connection.execute("SELECT 1")
        except Exception as problem:
            if fault(problem, self._database.name) is None:
                raise
            let_go(self._pooled)
            self._take()

    def release(self) -> None:
        # A closed connection lets go, too, but the server may take its time.
        with suppress(EnvironmentFault), told(self._database.name):
            self._connection.execute("SELECT pg_advisory_unlock_all()")
        let_go(self._pooled)
