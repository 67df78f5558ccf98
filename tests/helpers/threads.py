"""A test that leaves a thread running would disturb the next one; it fails instead."""

from __future__ import annotations

import threading

_PATIENCE = 5.0


def running_threads() -> set[threading.Thread]:
    """The threads that would keep the program from ending."""
    return {thread for thread in threading.enumerate() if not thread.daemon}


def left_running(before: set[threading.Thread]) -> list[str]:
    """The names of threads started since `before` that don't end by themselves in a few seconds."""
    fresh = running_threads() - before
    for thread in fresh:
        thread.join(_PATIENCE)
    return sorted(thread.name for thread in fresh if thread.is_alive())
