"""The worker process: work of the processor over 0.3 s, and every foreign file, away from the window.

No Qt here, so that the child starts fast. The child is spawned at the first job and kept.
"""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from baocaovien.domain.errors import AppError, Cancelled, EnvironmentFault
from baocaovien.domain.progress import Progress
from baocaovien.logs import trace
from baocaovien.ui.worker_limits import limit_memory

_TICK = 0.2
_GRACE = 1.0
_LEAST_PAUSE = 0.04
_GARBAGE = 100_000
"""Objects made before Python looks for cycles: jobs make many that stay until their end."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one job may use: address space in MiB (held where the system can) and seconds."""

    megabytes: int = 4096
    seconds: float = 900.0


class WorkFailedError(RuntimeError):
    """An error of the program in the worker process; the text is its trace without values."""


class WorkerProcess:
    """One spawned process that runs one picklable function at a time.

    `run` blocks and is called from one thread; `stop` may come from any other.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None
        self._stopped = threading.Event()
        self._lock = threading.Lock()

    def run(self, function: Callable[..., Any], progress: Progress | None = None, limits: Limits | None = None) -> Any:
        """Run `function()` in the child, or `function(progress=…)` when progress is asked for.

        Args:
            limits: of this job alone, at most those of the process.

        Raises:
            AppError: what the function raised; Cancelled after `stop`.
            EnvironmentFault: `work.too_long`, `work.worker_ended`.
            WorkFailedError: any other error of the function.
        """
        self._stopped.clear()
        connection, process = self._started()
        held = limits or self._limits
        connection.send((function, progress is not None, held.megabytes))
        try:
            return self._answer(connection, process, progress, held.seconds)
        except (EOFError, OSError) as problem:
            self.close()
            if self._stopped.is_set():
                raise Cancelled from None
            raise EnvironmentFault("work.worker_ended") from problem

    def stop(self, *, kill: bool) -> None:
        """Ask the running function to stop at its next progress step, or end the process at once."""
        self._stopped.set()
        with self._lock, contextlib.suppress(OSError):
            if kill and self._process is not None:
                self._process.kill()
            elif self._connection is not None:
                self._connection.send("stop")

    def close(self) -> None:
        """End the process; a later job starts another."""
        with self._lock:
            process, connection = self._process, self._connection
            self._process = self._connection = None
        if connection is not None:
            connection.close()
        if process is not None:
            process.kill()
            process.join()
            process.close()

    def _started(self) -> tuple[Connection, BaseProcess]:
        with self._lock:
            if self._process is None or self._connection is None or not self._process.is_alive():
                context = multiprocessing.get_context("spawn")
                ours, theirs = context.Pipe()
                process = context.Process(
                    target=_serve, args=(theirs, self._limits.megabytes), name="baocaovien-worker", daemon=True
                )
                process.start()
                theirs.close()
                self._process, self._connection = process, ours
            return self._connection, self._process

    def _answer(self, connection: Connection, process: BaseProcess, progress: Progress | None, seconds: float) -> Any:
        began = time.monotonic()
        asked_to_stop: float | None = None
        while True:
            ready = wait([connection, process.sentinel], _TICK)
            if connection in ready:
                kind, *content = connection.recv()
                if kind == "progress":
                    if progress is not None and not progress(*content) and asked_to_stop is None:
                        asked_to_stop = time.monotonic()
                        self.stop(kill=False)
                    continue
                return _opened(kind, content[0])
            if ready:
                raise EOFError
            now = time.monotonic()
            if self._stopped.is_set() and asked_to_stop is None:
                asked_to_stop = now
            if asked_to_stop is not None and now - asked_to_stop > _GRACE:
                self.stop(kill=True)
            if now - began > seconds:
                self.close()
                raise EnvironmentFault("work.too_long", seconds=round(seconds))


def _opened(kind: str, content: Any) -> Any:
    if kind == "done":
        return content
    if kind == "failed":
        raise content
    raise WorkFailedError(content)


def _serve(connection: Connection, megabytes: int) -> None:
    """Run what the window sends, one after the other, until the window is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(_GARBAGE)
    limit_memory(megabytes)
    while True:
        try:
            asked = connection.recv()
        except (EOFError, OSError):
            return
        if asked == "stop":  # It came after the work was done.
            continue
        function, wants_progress, most = asked
        limit_memory(min(most, megabytes))
        with contextlib.suppress(OSError):
            _send(connection, _run(function, _Reporter(connection) if wants_progress else None))


def _run(function: Callable[..., Any], reporter: _Reporter | None) -> tuple[str, Any]:
    try:
        return "done", function() if reporter is None else function(progress=reporter)
    except AppError as problem:
        return "failed", problem.with_traceback(None)
    except MemoryError:
        return "failed", EnvironmentFault("work.out_of_memory")
    except Exception as problem:  # noqa: BLE001 - the window shows it as an error of the program
        return "broken", trace(problem)


def _send(connection: Connection, answer: tuple[str, Any]) -> None:
    try:
        connection.send(answer)
    except (TypeError, AttributeError, ValueError) as problem:  # the answer can't be pickled
        connection.send(("broken", trace(problem)))


class _Reporter:
    """The progress callback of the child: tells at most 25 times a second, and listens for a stop."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._last = 0.0
        self._stopped = False

    def __call__(self, done: int, total: int) -> bool:
        now = time.monotonic()
        if now - self._last >= _LEAST_PAUSE or done == total:
            self._last = now
            self._connection.send(("progress", done, total))
        if self._connection.poll():
            self._connection.recv()
            self._stopped = True
        return not self._stopped
