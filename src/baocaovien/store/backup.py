"""Copies of a whole workspace that were opened and checked before they count.

A SQLite workspace is copied while it is in use (VACUUM INTO). From PostgreSQL, all operations, facts, blobs and the few
local rows are written as one file; restoring it is folding (`store.archive`).
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from baocaovien.domain.errors import EnvironmentFault
from baocaovien.domain.files import remove, replacing
from baocaovien.store import archive, migrate
from baocaovien.store.engine import Database, connect
from baocaovien.store.faults import told
from baocaovien.store.models import Station

FILE_SUFFIX = ".db"
ARCHIVE_SUFFIX = ".bcvlog"
_SPOILT = ("workspace.damaged", "workspace.not_a_workspace", "workspace.cannot_open", "workspace.disk_failed")


def suffix(database: Database) -> str:
    """How the name of a backup of this database ends."""
    return FILE_SUFFIX if database.is_sqlite else ARCHIVE_SUFFIX


def write(database: Database, target: Path) -> None:
    """Copy the workspace into a file that appears whole and checked, or not at all.

    Raises:
        EnvironmentFault: `workspace.disk_full`, `workspace.bad_backup`, ….
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    if database.is_sqlite:
        _copy_file(database, target)
    else:
        with told(database.name), database.read_session() as session, replacing(target) as part:
            archive.write(session, part)
            archive.verify(part)


def _copy_file(database: Database, target: Path) -> None:
    _require_room(Path(str(database.url.database)), target)
    with replacing(target) as part, told(str(target)):
        with database.reader.connect() as connection:
            head = _heads(Session(connection))
        raw = database.writer.raw_connection()
        try:
            cursor = raw.cursor()
            cursor.execute("VACUUM INTO ?", (str(part),))
            cursor.close()
        finally:
            raw.close()
        verify(part, at_least=head)


def _require_room(source: Path, target: Path) -> None:
    needed = 2 * source.stat().st_size
    if shutil.disk_usage(target.parent).free < needed:
        raise EnvironmentFault("workspace.disk_full", where=str(target.parent))


def verify(copy: Path, *, at_least: dict[str, int] | None = None) -> None:
    """Open a copy, check it, and see that it has come as far as `at_least` {station: seq}.

    Raises:
        EnvironmentFault: `workspace.bad_backup`.
    """
    if copy.suffix == ARCHIVE_SUFFIX:
        archive.verify(copy)
        return
    if not copy.is_file() or not copy.stat().st_size:
        raise _bad(copy, "the file is empty" if copy.is_file() else "it is no file")
    database = connect(copy)
    try:
        with told(str(copy)):
            migrate.require_known(database, str(copy))
            with database.read_session() as session:
                for (line,) in session.execute(text("PRAGMA quick_check")):
                    if line != "ok":
                        raise _bad(copy, "database disk image is malformed")
                found = _heads(session)
    except EnvironmentFault as problem:
        if problem.code in _SPOILT:
            raise _bad(copy, str(problem.params.get("reason", "it is no copy of this program"))) from problem
        raise
    finally:
        database.dispose()
        for end in ("-wal", "-shm"):
            remove(copy.with_name(copy.name + end))
    if any(found.get(station, -1) < seq for station, seq in (at_least or {}).items()):
        raise _bad(copy, "operations are missing")


def _bad(copy: Path, reason: str) -> EnvironmentFault:
    return EnvironmentFault("workspace.bad_backup", where=str(copy), value=copy.name, reason=reason)


def _heads(session: Session) -> dict[str, int]:
    return {str(station): seq for station, seq in session.execute(select(Station.id, Station.seq))}


def put_in_place(copy: Path, target: Path, *, once_copied: Callable[[], None] = lambda: None) -> None:
    """Replace the database file of a workspace that is closed everywhere by a copy.

    Args:
        once_copied: called when the copy stands beside it whole, before it takes the place: a full disk was told by then.

    Raises:
        EnvironmentFault: `file.disk_full` or `file.unwritable`; the old file is untouched.
    """
    with replacing(target) as part:
        shutil.copyfile(copy, part)
        once_copied()
        for end in ("-wal", "-shm"):
            target.with_name(target.name + end).unlink(missing_ok=True)
    _flush_folder(target.parent)


def _flush_folder(folder: Path) -> None:
    """Make the rename durable, where a folder can be opened."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
