"""The one way from the window to the data: work goes to threads, results come back on the Qt thread.

Four lanes (one thread each): writes in order, short computing and long reads, the worker process, and what waits for
other machines.
A thread never holds the last reference to a Qt object: owners and callbacks stay in a dict that only the
Qt thread touches, and a thread sends back a number.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from typing import Any, Protocol, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

from baocaovien.domain.errors import AppError, Cancelled
from baocaovien.services.backup import take_in
from baocaovien.services.history import no_change
from baocaovien.services.workspace import Changes, Workspace
from baocaovien.ui.garbage import GarbageCollector
from baocaovien.ui.lane import Lane, Outcome
from baocaovien.ui.worker import Limits, WorkerProcess

T = TypeVar("T")

_POLL_MILLISECONDS = 1000
_LEAST_PAUSE = 0.04

Then = Callable[[Any], None]
Failed = Callable[[AppError], None]
Told = Callable[[int, int], None]
"""Called on the Qt thread with (done, total); total is 0 when unknown."""


class Query(Protocol[T]):  # type: ignore[misc]
    """A function of a session that answers plain data."""

    def __call__(self, session: Any, /) -> T: ...


@dataclass(slots=True)
class _Waiting:
    """What the Qt thread keeps for a piece of work until it lands."""

    owner: QObject
    then: Then | None
    failed: Failed | None
    work: Callable[[], Any]
    progress: Told | None = None
    stop: threading.Event = field(default_factory=threading.Event)
    counts: bool = True
    writes: bool = False
    """What it answered stands, even where it was told to stop too late."""


class Job:
    """Work under way that can be cancelled; its `failed` then gets `Cancelled`."""

    def __init__(self, bridge: Bridge, number: int, stop: threading.Event, *, process: bool, listens: bool) -> None:
        self._bridge = bridge
        self._number = number
        self._stop = stop
        self._process = process
        self._listens = listens

    @property
    def running(self) -> bool:
        """Whether the result has not landed yet."""
        return self._bridge.is_waiting(self._number)

    def cancel(self) -> None:
        """Stop as soon as the work can; harmless when it is done."""
        if self.running and not self._stop.is_set():
            self._stop.set()
            if self._process:
                self._bridge.stop_process(self._number, kill=not self._listens)


class Bridge(QObject):
    """Reads, writes and computes for the pages of one workspace.

    Signals:
        changed: Changes of this or another process are in the database; sent before the `then` of their write.
        failed: an AppError that its caller did not want to handle itself.
        busy: whether writes or computing are under way.
        undone, redone: what `workspace.undo()` / `redo()` answered (None: there was nothing).
        stepping: (job, done, total) of an undo that is under way; `redoing` of a redo.
        stopped: an undo or redo was cancelled; nothing was changed.
        signed_in: somebody else works from now on.
        closing: the workspace is about to be let go; who serves it to others stops now.
        waiting: seconds that a write has waited for another process; `stop_waiting` ends it.
    """

    changed = Signal(object)
    failed = Signal(object)
    busy = Signal(bool)
    undone = Signal(object)
    redone = Signal(object)
    stepping = Signal(object, int, int)
    redoing = Signal(object, int, int)
    stopped = Signal()
    waiting = Signal(float)
    signed_in = Signal()
    closing = Signal()
    _landed = Signal(int)
    _moved = Signal(int, int, int)
    _noticed = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None, *, limits: Limits | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._waiting: dict[int, _Waiting] = {}
        self._outcomes: dict[int, Outcome] = {}
        self._changes: deque[Changes] = deque()
        self._numbers = count(1)
        self._told_busy = False
        self.is_closed = False
        """Whether the workspace behind it is being let go."""
        self._in_process = 0
        self._worker = WorkerProcess(limits)
        self._writer = Lane("writer", self._outcomes, self._landed.emit)
        self._computer = Lane("computer", self._outcomes, self._landed.emit)
        self._processor = Lane("processor", self._outcomes, self._landed.emit)
        self._carrier = Lane("carrier", self._outcomes, self._landed.emit)
        self._landed.connect(self._land, Qt.ConnectionType.QueuedConnection)
        self._moved.connect(self._move, Qt.ConnectionType.QueuedConnection)
        self._noticed.connect(self._tell_changes, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = workspace.subscribe(self._notice)
        self._stop_waiting = threading.Event()
        workspace.waiting = self._wait_for_others
        self._garbage = GarbageCollector(self)
        self._polling = False
        self._poll_timer = QTimer(self, interval=_POLL_MILLISECONDS)
        self._poll_timer.timeout.connect(self.poll)
        self._poll_timer.start()

    @property
    def workspace(self) -> Workspace:
        """The open workspace; for its names and labels, not for writing."""
        return self._workspace

    # -- reading and writing -------------------------------------------------------------------------------------

    def read(self, query: Query[T]) -> T:
        """Answer a short query (one page of rows) at once, on the Qt thread."""
        return self._workspace.read(query)

    def load(self, query: Query[T], owner: QObject, then: Callable[[T], None], failed: Failed | None = None) -> Job:
        """Answer a longer query (counts, ids of a whole list) from the computing thread."""
        return self._send(self._computer, owner, then, failed, partial(self._workspace.read, query))

    def execute(
        self,
        label: str,
        use_case: Query[T],
        owner: QObject,
        then: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        *,
        params: Mapping[str, Any] | None = None,
        nature: str = "do",
    ) -> None:
        """Run a use case as one operation on the writer thread; `then(result)` comes on the Qt thread.

        Args:
            label: the operation's code, "schedule.move_event"; it stands in history and names the undo.
            owner: the work's result is dropped when this object is gone by then.
            failed: gets the AppError; without it the window tells the person.
            params: counts for the label's sentence; no personal data.
            nature: `do`, `note` (shown in history, skipped by undo) or `final` (not undone).
        """
        work = partial(self._written, partial(self._workspace.execute, label, use_case, params=params, nature=nature))
        self._send(self._writer, owner, then, failed, work)

    def take_in(
        self,
        label: str,
        use_case: Callable[..., T],
        owner: QObject,
        then: Callable[[T], None],
        failed: Failed | None = None,
        *,
        progress: Told | None = None,
        params: Mapping[str, Any] | None = None,
    ) -> Job:
        """Run an import as one operation on the writer thread, after the copy that is forced before it.

        Args:
            use_case: called with the session, and with `progress=` when progress is given; it can be cancelled then.
        """
        number, stop = next(self._numbers), threading.Event()
        if progress is not None:
            use_case = partial(use_case, progress=_Reporter(number, stop, self._moved.emit))
        work = partial(self._written, partial(take_in, self._workspace, label, use_case, params=params))
        self._waiting[number] = _Waiting(owner, then, failed, work, progress, stop, writes=True)
        self._writer.submit(number, work, stop)
        self._tell_busy()
        return Job(self, number, stop, process=False, listens=progress is not None)

    def undo(self) -> None:
        """Undo the newest operation of this person here; `undone` tells what it was."""
        self._step(self._workspace.undo, self.undone.emit, self.stepping.emit)

    def redo(self) -> None:
        """Redo what was undone last; `redone` tells what it was."""
        self._step(self._workspace.redo, self.redone.emit, self.redoing.emit)

    def sign_in(self, actor_id: UUID | None, pin: str | None = None) -> None:
        """Say who works from now on; `signed_in` tells it, and so does the history.

        Raises:
            InputError: `actors.wrong_pin`.
        """
        self._workspace.sign_in(actor_id, pin)
        if actor_id is not None:
            self.execute("actors.sign_in", no_change, self, nature="note")
        self.signed_in.emit()

    def stop_waiting(self) -> None:
        """Let the write that waits for another process give up; nothing is written."""
        self._stop_waiting.set()

    # -- computing -----------------------------------------------------------------------------------------------

    def compute(
        self,
        function: Callable[..., T],
        owner: QObject,
        then: Callable[[T], None],
        *,
        failed: Failed | None = None,
        progress: Told | None = None,
        in_process: bool = False,
        limits: Limits | None = None,
        carries: bool = False,
        quiet: bool = False,
    ) -> Job:
        """Run a function of plain data away from the Qt thread.

        Args:
            function: called with nothing, or as `function(progress=…)` (domain.progress.Progress) when
                `progress` is given. With `in_process` it must be picklable: a top-level function or a partial of one.
            progress: called on the Qt thread with (done, total), at most 25 times a second.
            in_process: for more than 0.3 s of the processor, and for every foreign file.
            limits: what this job may use in the worker process, where that is less than others may.
            carries: it brings data to or from other machines; a network that does not answer holds up nothing else.
            quiet: it comes by itself again and again, and is no work that the window tells about.
        """
        number = next(self._numbers)
        stop = threading.Event()
        reporter = _Reporter(number, stop, self._moved.emit) if progress is not None else None
        if in_process:
            work: Callable[[], Any] = partial(self._run_in_process, number, function, reporter, stop, limits)
            lane = self._processor
        else:
            work = function if reporter is None else partial(function, progress=reporter)
            lane = self._carrier if carries else self._computer
        self._waiting[number] = _Waiting(owner, then, failed, work, progress, stop, counts=not quiet)
        lane.submit(number, work, stop)
        self._tell_busy()
        return Job(self, number, stop, process=in_process, listens=reporter is not None)

    def is_waiting(self, number: int) -> bool:
        """Whether a job's result has not landed yet."""
        return number in self._waiting

    @property
    def is_busy(self) -> bool:
        """Whether writes or computing are under way."""
        return self._told_busy

    def stop_process(self, number: int, *, kill: bool) -> None:
        """Stop the worker process's function if it is the job of this number."""
        if self._in_process == number:
            self._worker.stop(kill=kill)

    def close(self) -> None:
        """Wait for queued writes, stop everything else, and forget all callbacks."""
        self.is_closed = True
        self.closing.emit()
        self._poll_timer.stop()
        self._unsubscribe()
        self._writer.close()
        for lane in (self._computer, self._processor, self._carrier):
            lane.drop()
        for waiting in self._waiting.values():
            waiting.stop.set()
        self._computer.close()
        self._worker.stop(kill=True)
        self._processor.close()
        self._carrier.close()
        self._worker.close()
        self._workspace.waiting = None
        self._garbage.stop()
        self._waiting.clear()
        self._outcomes.clear()

    @Slot()
    def poll(self) -> None:
        """Look whether another process changed the database; waits its turn behind writes."""
        if not self._polling and self._writer.idle:
            self._polling = True
            self._send(self._writer, self, self._polled, self._poll_failed, self._workspace.poll, counts=False)

    # -- inside --------------------------------------------------------------------------------------------------

    def _send(
        self,
        lane: Lane,
        owner: QObject,
        then: Then | None,
        failed: Failed | None,
        work: Callable[[], Any],
        *,
        counts: bool = True,
    ) -> Job:
        number = next(self._numbers)
        waiting = _Waiting(owner, then, failed, work, counts=counts)
        self._waiting[number] = waiting
        lane.submit(number, work, waiting.stop)
        self._tell_busy()
        return Job(self, number, waiting.stop, process=False, listens=False)

    def _step(self, function: Callable[..., Any], then: Then, moved: Callable[[Job, int, int], None]) -> None:
        """Undo or redo, telling how far it is; a big one can be cancelled."""
        number, stop = next(self._numbers), threading.Event()
        job = Job(self, number, stop, process=False, listens=True)
        work = partial(self._written, partial(function, _Reporter(number, stop, self._moved.emit)))
        told = partial(moved, job)
        self._waiting[number] = _Waiting(self, then, self._step_failed, work, told, stop, writes=True)
        self._writer.submit(number, work, stop)
        self._tell_busy()

    def _step_failed(self, problem: AppError) -> None:
        self.stopped.emit()
        self.failed.emit(problem)

    def _run_in_process(
        self,
        number: int,
        function: Callable[..., Any],
        reporter: _Reporter | None,
        stop: threading.Event,
        limits: Limits | None,
    ) -> Any:
        self._in_process = number
        try:
            if stop.is_set():
                raise Cancelled
            return self._worker.run(function, reporter, limits)
        finally:
            self._in_process = 0

    def _written(self, work: Callable[[], T]) -> T:
        """Run a write; a wish to stop the one before it, that came too late, is over."""
        self._stop_waiting.clear()
        return work()

    def _wait_for_others(self, seconds: float) -> bool:
        """Tell, from the writer thread, that another process holds the database; False gives up."""
        self.waiting.emit(seconds)
        if self._stop_waiting.is_set():
            self._stop_waiting.clear()
            return False
        return True

    def _notice(self, changes: Changes) -> None:
        """Take changes from whichever thread wrote them."""
        self._changes.append(changes)
        self._noticed.emit()

    @Slot()
    def _tell_changes(self) -> None:
        while self._changes:
            self.changed.emit(self._changes.popleft())

    @Slot(int, int, int)
    def _move(self, number: int, done: int, total: int) -> None:
        waiting = self._waiting.get(number)
        if waiting is not None and waiting.progress is not None and isValid(waiting.owner):
            waiting.progress(done, total)

    @Slot(int)
    def _land(self, number: int) -> None:
        waiting = self._waiting.pop(number, None)
        outcome = self._outcomes.pop(number, None)
        self._tell_busy()
        if waiting is None or outcome is None or not isValid(waiting.owner):
            return
        problem = Cancelled() if waiting.stop.is_set() and not waiting.writes else outcome.problem
        if problem is None:
            if waiting.then is not None:
                waiting.then(outcome.result)
        elif not isinstance(problem, AppError):
            raise problem
        elif waiting.failed is not None:
            waiting.failed(problem)
        elif not isinstance(problem, Cancelled):
            self.failed.emit(problem)

    def _polled(self, changes: Changes | None) -> None:
        self._polling = False
        if changes is not None:
            self.changed.emit(changes)

    def _poll_failed(self, _problem: AppError) -> None:
        self._polling = False  # the next read or write tells about it

    def _tell_busy(self) -> None:
        busy = any(waiting.counts for waiting in self._waiting.values())
        if busy != self._told_busy:
            self._told_busy = busy
            self.busy.emit(busy)


class _Reporter:
    """Progress from a thread to the Qt thread, by number."""

    def __init__(self, number: int, stop: threading.Event, tell: Callable[[int, int, int], None]) -> None:
        self._number = number
        self._stop = stop
        self._tell = tell
        self._last = 0.0

    def __call__(self, done: int, total: int) -> bool:
        now = time.monotonic()
        if now - self._last >= _LEAST_PAUSE or done == total:
            self._last = now
            self._tell(self._number, done, total)
        return not self._stop.is_set()
