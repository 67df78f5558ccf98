"""A workspace: one database with the folder beside it, opened for one installation and one person at a time."""

from __future__ import annotations

import sys
import threading
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Self, TypeVar

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from baocaovien.domain.errors import AppError, Cancelled, EnvironmentFault, InputError, MissingError
from baocaovien.domain.progress import Progress, silent
from baocaovien.services.changes import Changes, heads_of_all, written_since
from baocaovien.services.history import HistoryRow, history
from baocaovien.services.office import actors
from baocaovien.services.workspace_place import BACKUPS, database_target, remember_server, require_file
from baocaovien.store import migrate, place, station
from baocaovien.store.engine import Database, connect
from baocaovien.store.faults import is_busy, must_retry, must_wait, told
from baocaovien.store.fold import refold, settle
from baocaovien.store.hold import Hold
from baocaovien.store.operations import OperationContext, begin, finish
from baocaovien.store.operations.undo import LeftField, Step, invert, next_redo, next_undo

T = TypeVar("T")

__all__ = ["Changes", "HistoryRow", "LeftField", "Undone", "Workspace"]

_IDLE_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo or redo answered.

    Attributes:
        operation_id: the operation that was taken back or done again.
        left: the fields that were left, because somebody changed them since.
    """

    operation_id: uuid.UUID
    label: str
    params: Mapping[str, Any]
    left: tuple[LeftField, ...]


class Workspace:
    """The one door to a workspace. Usable from several threads; writes take turns.

    Attributes:
        folder: the workspace folder (absolute).
        waiting: called with the seconds waited so far while another process holds the write lock; False stops waiting.
        lock_seconds: how long a write waits for its turn.
    """

    def __init__(self, folder: Path, target: Path | str, hold: Hold, database: Database) -> None:
        """Use `create` or `open`."""
        self.folder = folder
        self.waiting: Callable[[float], bool] | None = None
        self.lock_seconds = 60.0
        self.actor_id: uuid.UUID | None = None
        self._lasting_actor_id: uuid.UUID | None = None
        self._target = target
        self._hold = hold
        self._database = database
        self._writing = threading.RLock()
        self._subscribers: list[Callable[[Changes], None]] = []
        self._own: set[uuid.UUID] = set()
        self._last_write = 0.0
        self._closed = False
        self._open()

    # -- opening and closing ------------------------------------------------------------------------------------------

    @classmethod
    def create(cls, folder: Path, *, database_url: str | None = None, holder: str = "") -> Self:
        """Make an empty workspace and open it.

        Raises:
            InputError: `workspace.exists`, `workspace.bad_url`.
            EnvironmentFault: the folder or the server can't hold one (`workspace.*`).
        """
        folder = folder.absolute()
        before = place.contents(folder)
        place.prepare(folder)
        target = database_target(folder, database_url)
        if isinstance(target, Path) and migrate.is_of_another_program(target):
            raise EnvironmentFault("workspace.other_program", where=str(target))
        database = connect(target)
        hold = Hold(folder, database, holder or _program())
        making = False
        try:
            with told(database.name):
                _require_none(database)
                with hold.exclusive():
                    _require_none(database)  # nobody else was quicker
                    making = True
                    migrate.create_tables(database.writer)
                    (folder / BACKUPS).mkdir(exist_ok=True)
                    remember_server(folder, database_url)
                return cls(folder, target, hold, database)
        except BaseException:
            database.dispose()
            hold.release()
            if making:
                place.put_back(folder, before)
            raise

    @classmethod
    def open(cls, folder: Path, *, database_url: str | None = None, holder: str = "") -> Self:
        """Open a workspace that exists.

        Args:
            database_url: the PostgreSQL database; it is remembered in the folder, which is made if it is missing.

        Raises:
            MissingError: `workspace.missing`.
            EnvironmentFault: `workspace.newer`, `workspace.older`, `workspace.in_use`, and what the machine can't.
        """
        folder = folder.absolute()
        target = database_target(folder, database_url)
        require_file(target, folder)
        place.prepare(folder)
        database = connect(target)
        hold = Hold(folder, database, holder or _program())
        try:
            with told(database.name):
                migrate.require_current(database, database.name)
                remember_server(folder, database_url)
                return cls(folder, target, hold, database)
        except BaseException:
            database.dispose()
            hold.release()
            raise

    def _open(self) -> None:
        with self._database.read_session() as session:
            found = station.known_station(session, self.folder)
        self.station_id = found or self.unlogged(lambda session: station.new_station(session, self.folder))
        installed = station.recall(self.folder)
        if self.actor_id is None and installed is not None and installed.actor:
            self.actor_id = self._lasting_actor_id = self._resumed(uuid.UUID(installed.actor))
        self._watch = self._database.watch()
        self._seen = self.read(heads_of_all)

    def _resumed(self, actor_id: uuid.UUID) -> uuid.UUID | None:
        """The person who worked here last, unless a PIN guards the name."""
        try:
            return actor_id if self.read(lambda session: actors.pin_fits(session, actor_id, None)) else None
        except MissingError:
            return None

    def close(self) -> None:
        """Wait for a write that is under way, fold the journal into the file, and let go of the workspace."""
        with self._writing:
            if not self._closed:
                self._closed = True
                self._close_database()
                self._hold.release()

    def _close_database(self) -> None:
        self._watch.close()
        try:
            with self._database.read_session() as session:
                station.remember_head(session, self.folder, self._lasting_actor_id)
            if self._database.is_sqlite:
                self._database.tidy("PRAGMA optimize", "PRAGMA wal_checkpoint(TRUNCATE)")
        except (DBAPIError, AppError):
            pass  # what could not be tidied is tidied at the next start; nothing is lost
        self._database.dispose()

    @contextmanager
    def alone(self) -> Iterator[Path | str]:
        """Hold the workspace alone, with its database closed; it is opened again afterwards.

        Yields:
            The database's file or URL.

        Raises:
            EnvironmentFault: `workspace.in_use` with the names of the other holders.
        """
        with self._writing, self._hold.exclusive():
            self._close_database()
            try:
                yield self._target
            finally:
                self._database = connect(self._target)
                self.actor_id = None
                self._open()

    # -- who works here -----------------------------------------------------------------------------------------------

    @property
    def database(self) -> Database:
        """The engines, for the services that copy and check the whole."""
        return self._database

    def sign_in(self, actor_id: uuid.UUID | None, pin: str | None = None, *, lasting: bool = True) -> None:
        """Say who works from now on; None: nobody in particular.

        Args:
            lasting: also the next time this workspace is opened here; a single command says False.

        Raises:
            MissingError: `input.unknown_id`.
            InputError: `actors.wrong_pin`.
        """
        if actor_id is not None and not self.read(lambda session: actors.pin_fits(session, actor_id, pin)):
            raise InputError("actors.wrong_pin", where="pin")
        self.actor_id = actor_id
        if lasting:
            self._lasting_actor_id = actor_id

    # -- reading and writing ------------------------------------------------------------------------------------------

    def read(self, query: Callable[[Session], T]) -> T:
        """Answer a query from one consistent view; it cannot write."""
        with told(self._database.name), self._database.read_session() as session:
            return query(session)

    def execute(
        self,
        label: str,
        use_case: Callable[[Session], T],
        *,
        params: Mapping[str, Any] | None = None,
        nature: str = "do",
    ) -> T:
        """Run a use case as one operation in one transaction; a use case that changes nothing leaves no operation.

        Args:
            label: the operation's code, "schedule.move_event".
            params: counts for the label's sentence; no personal data.
            nature: `do`, `note` (shown in history, skipped by undo) or `final` (not undone).

        Raises:
            AppError: of the use case; nothing was written.
            EnvironmentFault: `workspace.locked` after `lock_seconds`, `workspace.disk_full`, …; nothing was written.
        """
        return self._run(label, lambda session, _context: use_case(session), params, nature, None)

    def undo(self, progress: Progress = silent) -> Undone | None:
        """Take back the newest operation of this station and person; None when there is none."""
        return self._step("undo", next_undo, progress)

    def redo(self, progress: Progress = silent) -> Undone | None:
        """Do again what was undone last; None when there is nothing, or something new was done since."""
        return self._step("redo", next_redo, progress)

    def undo_label(self) -> tuple[str, Mapping[str, Any]] | None:
        """Label and params of what `undo` would take back."""
        return self._next_label(next_undo)

    def redo_label(self) -> tuple[str, Mapping[str, Any]] | None:
        """Label and params of what `redo` would do again."""
        return self._next_label(next_redo)

    def history(self, limit: int = 50) -> tuple[HistoryRow, ...]:
        """The newest operations of everybody, newest first."""
        return self.read(partial(history, station_id=self.station_id, actor_id=self.actor_id, limit=limit))

    def _next_label(
        self, find: Callable[[Session, uuid.UUID, uuid.UUID | None], Step | None]
    ) -> tuple[str, Mapping[str, Any]] | None:
        step = self.read(lambda session: find(session, self.station_id, self.actor_id))
        return None if step is None else (step.label, step.params)

    def _step(
        self, nature: str, find: Callable[[Session, uuid.UUID, uuid.UUID | None], Step | None], progress: Progress
    ) -> Undone | None:
        with self._writing:
            step = self.read(lambda session: find(session, self.station_id, self.actor_id))
            if step is None:
                return None
            left = self._run(
                step.label,
                lambda session, context: invert(session, context, step.inverted_id, progress),
                step.params,
                nature,
                step.operation_id,
            )
            return Undone(step.operation_id, step.label, step.params, left)

    def _run(
        self,
        label: str,
        work: Callable[[Session, OperationContext], T],
        params: Mapping[str, Any] | None,
        nature: str,
        target_id: uuid.UUID | None,
    ) -> T:
        started = time.monotonic()
        if not self._writing.acquire(timeout=self.lock_seconds):
            raise EnvironmentFault("workspace.locked", where=self._database.name, seconds=round(self.lock_seconds))
        try:
            while True:
                with told(self._database.name), self._database.write_session() as session:
                    self._take_turn(session, started)
                    context: OperationContext | None = None
                    try:
                        context = begin(
                            session,
                            station_id=self.station_id,
                            actor_id=self.actor_id,
                            label=label,
                            params=params,
                            nature=nature,
                            target_id=target_id,
                        )
                        result = work(session, context)
                        touched = finish(session)
                        if touched is not None:
                            touched = settle(session, touched, inverted=nature in ("undo", "redo"))
                            if context.reopened:
                                refold(session, context.reopened)
                            self._database.announce(session)
                        session.commit()
                    except DBAPIError as problem:
                        if not (context and context.once) and self._begins_anew(problem, started):
                            continue
                        raise
                if touched is not None:
                    self._tell(Changes(context.operation_id, label, context.params, touched))
                return result
        finally:
            self._writing.release()

    def _take_turn(self, session: Session, started: float) -> None:
        """Begin the transaction, waiting for other processes."""
        while True:
            try:
                session.connection()
            except DBAPIError as problem:
                if not is_busy(problem):
                    raise
                session.rollback()
                self._wait(problem, started)
            else:
                return

    def _begins_anew(self, problem: DBAPIError, started: float) -> bool:
        """Whether work that met other clerks' on a server is tried again; what is held by them is waited for first."""
        if must_wait(problem):
            self._wait(problem, started)
            return True
        return must_retry(problem) and time.monotonic() - started < self.lock_seconds

    def _wait(self, problem: DBAPIError, started: float) -> None:
        """Tell how long this write waits for another process, and whether it goes on waiting."""
        waited = time.monotonic() - started
        if waited >= self.lock_seconds:
            raise EnvironmentFault("workspace.locked", where=self._database.name, seconds=round(self.lock_seconds)) from problem
        if self.waiting is not None and not self.waiting(waited):
            raise Cancelled from None

    def unlogged(self, work: Callable[[Session], T]) -> T:
        """A transaction over local tables, without an operation: logged ones can't be changed in it.

        Raises:
            EnvironmentFault: `workspace.locked`, also when another transaction on PostgreSQL changed the same rows.
        """
        started = time.monotonic()
        while True:
            with self._writing, told(self._database.name), self._database.write_session() as session:
                self._take_turn(session, started)
                try:
                    result = work(session)
                    session.commit()
                except DBAPIError as problem:
                    if not must_wait(problem):
                        raise
                    self._wait(problem, started)
                else:
                    return result

    # -- what changed -------------------------------------------------------------------------------------------------

    def subscribe(self, callback: Callable[[Changes], None]) -> Callable[[], None]:
        """Tell `callback`, on the writing thread, what each operation of this process changed.

        Returns:
            A function that ends it.
        """
        self._subscribers.append(callback)
        return lambda: self._subscribers.remove(callback)

    def _tell(self, changes: Changes) -> None:
        self._own.add(changes.operation_id)
        self._last_write = time.monotonic()
        for callback in tuple(self._subscribers):
            callback(changes)

    def poll(self) -> Changes | None:
        """What other processes changed since the last time; also folds the journal into the file when nobody writes.

        Returns:
            One summary of all their operations under the newest one's name; subscribers are not told.

        Raises:
            EnvironmentFault: the server does not answer; the next time looks at all that was missed.
        """
        with self._writing, told(self._database.name):
            self._checkpoint_when_idle()
            self._hold.renew()
            if not self._watch.moved():
                return None
            found, self._seen = self.read(partial(written_since, self._seen))
            own, self._own = self._own, set()
            foreign = [changes for changes in found if changes.operation_id not in own]
        if not foreign:
            return None
        newest = foreign[-1]
        records = frozenset().union(*(changes.records for changes in foreign))
        return Changes(newest.operation_id, newest.label, newest.params, records)

    def _checkpoint_when_idle(self) -> None:
        if self._database.is_sqlite and self._last_write and time.monotonic() - self._last_write > _IDLE_SECONDS:
            self._last_write = 0.0
            self._database.tidy("PRAGMA wal_checkpoint(PASSIVE)")


def _require_none(database: Database) -> None:
    if migrate.revision(database) is not None:
        raise InputError("workspace.exists", where=database.name)


def _program() -> str:
    return Path(sys.argv[0]).stem or "python"
