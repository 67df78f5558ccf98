"""A thread that runs queued work in order and tells by number when a piece is done; no Qt here."""

from __future__ import annotations

import queue
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from baocaovien.domain.errors import Cancelled
from baocaovien.logs import trace

_Item = tuple[int, Callable[[], Any], threading.Event]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a piece of work answered, or the problem it ended with."""

    result: Any = None
    problem: Exception | None = None


class Lane:
    """One daemon thread with a queue.

    The submitter keeps a reference to every piece of work until its number has landed, and this thread drops
    its own before it tells: so what the work refers to is never freed here.
    """

    def __init__(self, name: str, outcomes: dict[int, Outcome], landed: Callable[[int], None]) -> None:
        self._outcomes = outcomes
        self._landed = landed
        self._queue: queue.SimpleQueue[_Item | None] = queue.SimpleQueue()
        self._running = False
        self._dropping = False
        self._thread = threading.Thread(target=self._work, name=f"baocaovien-{name}", daemon=True)
        self._thread.start()

    @property
    def idle(self) -> bool:
        """Whether nothing runs or waits."""
        return not self._running and self._queue.empty()

    def submit(self, number: int, work: Callable[[], Any], stop: threading.Event) -> None:
        """Queue a piece of work; it is not begun when `stop` is set by then."""
        self._queue.put((number, work, stop))

    def drop(self) -> None:
        """Begin nothing more."""
        self._dropping = True

    def close(self) -> None:
        """Wait until all queued work is done (after `drop`: only what has begun), and end the thread."""
        self._queue.put(None)
        self._thread.join()

    def _work(self) -> None:
        while (item := self._queue.get()) is not None:
            self._running = True
            number, work, stop = item
            del item
            outcome = Outcome(problem=Cancelled()) if stop.is_set() or self._dropping else _outcome(work)
            del work, stop
            self._outcomes[number] = outcome
            del outcome
            self._running = False
            self._landed(number)


def _outcome(work: Callable[[], Any]) -> Outcome:
    try:
        return Outcome(result=work())
    except Exception as problem:  # noqa: BLE001 - it is raised or told on the Qt thread
        return Outcome(problem=_without_frames(problem))


def _without_frames(problem: Exception) -> Exception:
    """Turn the traces into a note: frames would keep Qt objects alive in this thread."""
    problem.add_note(trace(problem))
    link: BaseException | None = problem
    while link is not None:
        if link.__traceback__ is not None:
            traceback.clear_frames(link.__traceback__)
        further = link.__cause__ or link.__context__
        link.__traceback__ = link.__cause__ = link.__context__ = None
        link = further
    return problem
