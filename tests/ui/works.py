"""Functions that the tests send to the worker process."""

from __future__ import annotations

import os
import sys
import threading
import time
from typing import TYPE_CHECKING, Any

from baocaovien.domain.errors import InputError
from baocaovien.domain.progress import Progress, silent, step

if TYPE_CHECKING:  # the worker process loads this module, and no Qt
    from baocaovien.ui.bridge import Bridge


def process_id() -> int:
    return os.getpid()


def process_runs(bridge: Bridge) -> bool:
    """Whether the worker process of a bridge is at work; nothing in the window tells it."""
    return bridge._in_process != 0


def loaded_qt() -> list[str]:
    return sorted(name for name in sys.modules if name.startswith(("PySide6", "shiboken")))


def refuse(where: str) -> None:
    raise InputError("imports.not_a_date", where=where, value="32/13")


def fail_with(name: str) -> None:
    raise ValueError(name)


def count_to(most: int, *, progress: Progress = silent) -> int:
    for done in range(1, most + 1):
        step(progress, done, most)
    return most


def count_forever(*, progress: Progress = silent) -> None:
    done = 0
    while True:
        done += 1
        step(progress, done, 0)
        threading.Event().wait(0.002)


def sleep_long() -> None:
    time.sleep(600)


def die() -> None:
    os._exit(9)


def take_memory() -> int:
    return len(bytearray(8 << 30))


def take_megabytes(count: int) -> int:
    return len(bytearray(count << 20)) >> 20


def answer_a_lock() -> Any:
    return threading.Lock()
