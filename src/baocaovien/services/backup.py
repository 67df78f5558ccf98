"""Backups: made while people work, checked by opening, thinned with time, and put back with the present state kept."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from baocaovien.domain.errors import InputError, MissingError
from baocaovien.domain.files import remove
from baocaovien.domain.local_time import LOCAL
from baocaovien.services.workspace import Workspace
from baocaovien.services.workspace_place import BACKUPS, database_target, require_file
from baocaovien.store import archive, backup, migrate, station
from baocaovien.store.check import check as checked
from baocaovien.store.engine import Database, connect
from baocaovien.store.faults import told
from baocaovien.store.hold import Hold
from baocaovien.store.models import Operation, Station
from baocaovien.store.operations.erase import erase_again, erasures, still_there
from baocaovien.store.place import look_into
from baocaovien.store.problems import Problem
from baocaovien.store.thinning import BUDGET, Copy, superfluous

T = TypeVar("T")

PAUSE = dt.timedelta(minutes=30)

_NAME = re.compile(r"(\d{8}T\d{6}Z)-(\d{3})-([a-z]+)(\.db|\.bcvlog)")


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup.

    Attributes:
        name: how it is called in `backup restore`.
        at: when it was made, UTC.
        size: bytes.
        reason: `asked | regular | upgrade | import | restore | merge`.
    """

    name: str
    path: Path
    at: dt.datetime
    size: int
    reason: str


def create(workspace: Workspace, *, reason: str = "asked", now: dt.datetime | None = None, budget: int = BUDGET) -> Kept:
    """Make a checked copy now, then remove those that the rule no longer keeps.

    Raises:
        EnvironmentFault: the disk is full or the copy is not sound; earlier copies stay.
    """
    made = _path(workspace.folder, backup.suffix(workspace.database), reason, now or dt.datetime.now(dt.UTC))
    backup.write(workspace.database, made)
    found = _described(made)
    assert found is not None
    thin(workspace.folder, now=found.at, budget=budget)
    return found


def before_import(workspace: Workspace) -> Kept | None:
    """Make the copy that is forced before an import; a copy of this very state is there already where nothing changed since."""
    copies = existing(workspace.folder)
    newest = workspace.read(lambda session: session.scalar(select(func.max(Operation.at))))
    if newest is None or (copies and newest <= copies[0].at):
        return None
    return create(workspace, reason="import")


def take_in(workspace: Workspace, label: str, use_case: Callable[[Session], T], **said: Any) -> T:
    """Run an import as one operation, after the copy that is forced before it; `said` is what `Workspace.execute` takes."""
    made = before_import(workspace)
    try:
        return workspace.execute(label, use_case, **said)
    except BaseException:
        if made is not None:  # nothing was taken in: a disk that is nearly full is not left fuller
            remove(workspace.folder / BACKUPS / made.name)
        raise


def create_if_due(workspace: Workspace, *, now: dt.datetime | None = None) -> Kept | None:
    """Make a regular copy when something changed since the newest one and half an hour is over."""
    moment = now or dt.datetime.now(dt.UTC)
    copies = existing(workspace.folder)
    if copies and moment - copies[0].at < PAUSE:
        return None
    newest = workspace.read(lambda session: session.scalar(select(func.max(Operation.at))))
    if newest is None or (copies and newest <= copies[0].at):
        return None
    return create(workspace, reason="regular", now=moment)


def not_kept_since(workspace: Workspace) -> dt.datetime | None:
    """When the first change was made that no copy holds; None while there is none."""
    copies = existing(workspace.folder)
    chosen = select(func.min(Operation.at))
    return workspace.read(lambda session: session.scalar(chosen.where(Operation.at > copies[0].at) if copies else chosen))


def existing(folder: Path) -> tuple[Kept, ...]:
    """The backups of a workspace, the newest first.

    Raises:
        EnvironmentFault: `workspace.cannot_open`.
    """
    look_into(folder)
    place = folder / BACKUPS
    found = [_described(path) for path in place.iterdir()] if place.is_dir() else []
    return tuple(sorted((kept for kept in found if kept is not None), key=lambda kept: kept.name, reverse=True))


def thin(folder: Path, *, now: dt.datetime, budget: int = BUDGET) -> tuple[str, ...]:
    """Remove the backups that the rule no longer keeps; answers their names. One that is being copied away goes next time."""
    copies = [Copy(kept.name, kept.at.astimezone(LOCAL), kept.size) for kept in existing(folder)]
    gone = superfluous(copies, now.astimezone(LOCAL), budget)
    return tuple(name for name in gone if remove(folder / BACKUPS / name))


def restore(workspace: Workspace, name: str, *, now: dt.datetime | None = None) -> Kept:
    """Put a backup in the workspace's place; the present state is saved first and the station gets a new id.

    What was erased since the backup was made is erased again.

    Returns:
        The copy of the state before.

    Raises:
        MissingError: `workspace.unknown_backup`.
        EnvironmentFault: `workspace.bad_backup`, `workspace.in_use`, `workspace.newer`; nothing was changed.
    """
    wanted = find(workspace.folder, name)
    if (wanted.path.suffix == backup.FILE_SUFFIX) != workspace.database.is_sqlite:
        raise InputError("workspace.other_engine", where=wanted.name)
    backup.verify(wanted.path)
    erased = workspace.read(erasures)
    with workspace.alone() as target:
        kept = _save_present(workspace.folder, target, now or dt.datetime.now(dt.UTC))
        if isinstance(target, Path):
            backup.put_in_place(wanted.path, target)
            bring_up(target)
        else:
            _fill_server(target, wanted.path)
        renew_station(workspace.folder, target)
    missing = workspace.read(partial(still_there, erased=erased))
    if missing:
        again = partial(erase_again, erased=missing)
        workspace.execute("directory.erase_again", again, params={"n": len(missing)}, nature="final")
    return kept


def _save_present(folder: Path, target: Path | str, now: dt.datetime) -> Kept:
    database = connect(target)
    try:
        path = _path(folder, backup.suffix(database), "restore", now)
        backup.write(database, path)
    finally:
        database.dispose()
    kept = _described(path)
    assert kept is not None
    return kept


def bring_up(target: Path) -> None:
    """Migrate a copy of an older version."""
    database = connect(target)
    try:
        if migrate.require_known(database, database.name) != migrate.HEAD:
            migrate.upgrade(database)
    finally:
        database.dispose()


def _fill_server(target: str, source: Path) -> None:
    database = connect(target)
    try:
        with told(database.name), database.write_session() as session:
            archive.read(session, source)
            session.commit()
    finally:
        database.dispose()


def renew_station(folder: Path, target: Path | str) -> None:
    """Give this installation a new station; the numbers after the backup may be known elsewhere."""
    database = connect(target)
    try:
        with told(database.name), database.write_session() as session:
            before = station.recall(folder)
            old = None if before is None else session.get(Station, uuid.UUID(before.station))
            if old is not None:
                old.retired = True
            station.new_station(session, folder)
            session.commit()
    finally:
        database.dispose()


def _migrate(database: Database, target: Path | str, copy: Path) -> None:
    """Run the migrations; a SQLite file goes back to its copy when one fails (PostgreSQL rolls back by itself)."""
    try:
        migrate.upgrade(database)
    except BaseException:
        if isinstance(target, Path):
            database.dispose()
            backup.put_in_place(copy, target)
        raise


def find(folder: Path, name: str) -> Kept:
    """The backup of this name, with or without its ending.

    Raises:
        MissingError: `workspace.unknown_backup`.
    """
    for kept in existing(folder):
        if name in (kept.name, kept.path.stem, str(kept.path)):
            return kept
    raise MissingError("workspace.unknown_backup", where=name, value=name)


def _path(folder: Path, suffix: str, reason: str, now: dt.datetime) -> Path:
    """A name that sorts by time, and that no copy has yet."""
    stamp = now.astimezone(dt.UTC).strftime("%Y%m%dT%H%M%SZ")
    taken = {kept.name[:20] for kept in existing(folder)}
    number = next(number for number in range(1, 1000) if f"{stamp}-{number:03}" not in taken)
    return folder / BACKUPS / f"{stamp}-{number:03}-{reason}{suffix}"


def _described(path: Path) -> Kept | None:
    found = _NAME.fullmatch(path.name)
    if found is None:
        return None
    at = dt.datetime.strptime(found[1], "%Y%m%dT%H%M%SZ").replace(tzinfo=dt.UTC)
    return Kept(path.name, path, at, path.stat().st_size, found[3])


def check(session: Session) -> tuple[Problem, ...]:
    """Everything that is wrong with the workspace: the file, the chains, the digests, the tables."""
    return tuple(checked(session))


def upgrade(folder: Path, *, database_url: str | None = None, now: dt.datetime | None = None) -> tuple[str, str]:
    """Bring an older workspace to this version; a copy is made first.

    Returns:
        (revision before, revision after); the same where there was nothing to do.

    Raises:
        MissingError: `workspace.missing`.
        EnvironmentFault: `workspace.in_use`, `workspace.newer`, `workspace.not_a_workspace`.
    """
    folder = folder.absolute()
    target = database_target(folder, database_url)
    require_file(target, folder)
    database = connect(target)
    hold = Hold(folder, database, "upgrade")
    try:
        with hold.exclusive(), told(database.name):
            before = migrate.require_known(database, database.name)
            if before != migrate.HEAD:
                copy = _path(folder, backup.suffix(database), "upgrade", now or dt.datetime.now(dt.UTC))
                backup.write(database, copy)
                _migrate(database, target, copy)
            return before, migrate.HEAD
    finally:
        database.dispose()
        hold.release()
