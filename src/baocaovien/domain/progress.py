"""How long work tells how far it is, and is told to stop."""

from __future__ import annotations

from collections.abc import Callable

from baocaovien.domain.errors import Cancelled

Progress = Callable[[int, int], bool]
"""Called with (done, total); answers False when the person asked to stop. total is 0 when unknown."""


def silent(_done: int, _total: int) -> bool:
    """Report to nobody and never stop."""
    return True


def step(progress: Progress, done: int, total: int) -> None:
    """Tell how far the work is; raise Cancelled when it shall stop."""
    if not progress(done, total):
        raise Cancelled
