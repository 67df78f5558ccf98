"""A workspace whose database can't be opened any more goes on from a backup; what was there is kept."""

from __future__ import annotations

import datetime as dt
import shutil
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from baocaovien.domain.errors import AppError, InputError
from baocaovien.services import backup
from baocaovien.services.workspace import Workspace
from baocaovien.services.workspace_place import BACKUPS, database_target
from baocaovien.store.backup import put_in_place, verify
from baocaovien.store.engine import connect
from baocaovien.store.lock import WorkspaceLock
from baocaovien.store.operations.erase import Erased, erase_again, erasures, still_there
from baocaovien.store.place import fault_of, prepare

SPOILT = frozenset({"workspace.damaged", "workspace.not_a_workspace", "workspace.missing"})
"""What is told of a database that is damaged, something else, or gone."""


@dataclass(frozen=True, slots=True)
class Recovered:
    """What a recovery did.

    Attributes:
        backup: the copy that stands in the workspace's place now.
        kept: where the file that can't be opened lies; None where there was none.
        erased_known: whether it could still be read what was erased since the copy was made; that is erased again.
    """

    backup: backup.Kept
    kept: Path | None
    erased_known: bool


def is_spoilt(folder: Path, problem: AppError, *, database_url: str | None = None) -> bool:
    """Whether a problem with opening a workspace can be answered by a backup of its file."""
    return problem.code in SPOILT and folder.is_dir() and isinstance(database_target(folder, database_url), Path)


def way_out(folder: Path, problem: AppError, *, database_url: str | None = None) -> backup.Kept | None:
    """The newest sound backup, where a problem with opening a workspace can be answered by it."""
    if not is_spoilt(folder, problem, database_url=database_url):
        return None
    return next((kept for kept in backup.existing(folder) if kept.path.suffix == ".db" and _is_sound(kept)), None)


def _is_sound(kept: backup.Kept) -> bool:
    try:
        verify(kept.path)
    except AppError:
        return False
    return True


def recover(folder: Path, name: str, *, database_url: str | None = None, now: dt.datetime | None = None) -> Recovered:
    """Put a backup in the place of a database that can't be opened, or is gone; the station gets a new id.

    Raises:
        MissingError: `workspace.unknown_backup`.
        InputError: `workspace.other_engine`.
        EnvironmentFault: `workspace.bad_backup`, `workspace.in_use`, `workspace.read_only`, …; nothing was changed.
    """
    folder = folder.absolute()
    target = database_target(folder, database_url)
    wanted = backup.find(folder, name)
    if not isinstance(target, Path) or wanted.path.suffix != ".db":
        raise InputError("workspace.other_engine", where=wanted.name)
    verify(wanted.path)
    prepare(folder)
    lock = WorkspaceLock(folder, "recovery")
    try:
        with lock.exclusive():
            erased = _erased_in(target)
            kept = _place_aside(target, folder / BACKUPS, now or dt.datetime.now(dt.UTC))
            put_in_place(wanted.path, target, once_copied=partial(_set_aside, target, kept))
            backup.bring_up(target)
            backup.renew_station(folder, target)
    finally:
        lock.release()
    _erase_again(folder, erased or {})
    return Recovered(wanted, kept, kept is None or erased is not None)


def _erased_in(target: Path) -> Erased | None:
    """What was erased, as far as the spoilt file still says it."""
    if not target.is_file() or not target.stat().st_size:
        return None
    database = connect(target)
    try:
        with database.read_session() as session:
            return erasures(session)
    except Exception:  # noqa: BLE001 - a spoilt file may answer anything; what it can't say is told
        return None
    finally:
        database.dispose()


def _place_aside(target: Path, backups: Path, now: dt.datetime) -> Path | None:
    """Where the file (or what lies there instead) is kept: beside the backups, under a name of its own."""
    stamp = now.astimezone(dt.UTC).strftime("%Y%m%dT%H%M%SZ")
    return backups / f"{stamp}-spoilt.db" if target.exists() else None


def _set_aside(target: Path, kept: Path | None) -> None:
    """Move it there with its journal."""
    if kept is None:
        return
    try:
        kept.parent.mkdir(exist_ok=True)
        shutil.move(target, kept)
        for end in ("-wal", "-shm"):
            beside = target.with_name(target.name + end)
            if beside.exists():
                shutil.move(beside, kept.with_name(kept.name + end))
    except OSError as problem:
        raise fault_of(problem, target.parent) from problem


def _erase_again(folder: Path, erased: Erased) -> None:
    if not erased:
        return
    workspace = Workspace.open(folder)
    try:
        missing = workspace.read(partial(still_there, erased=erased))
        if missing:
            again = partial(erase_again, erased=missing)
            workspace.execute("directory.erase_again", again, params={"n": len(missing)}, nature="final")
    finally:
        workspace.close()
