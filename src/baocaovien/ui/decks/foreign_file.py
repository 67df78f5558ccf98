"""What reading somebody else's PowerPoint file may cost, and how a file that costs more is told."""

from __future__ import annotations

from pathlib import Path

from baocaovien.domain.errors import AppError, InputError
from baocaovien.ui.worker import Limits

READING = Limits(megabytes=2048, seconds=60.0)
"""An honest file of 500 MB needs half of each; a file made to choke the program is stopped here."""
_SPENT = frozenset(("work.too_long", "work.out_of_memory", "work.worker_ended"))


def told(path: Path, problem: AppError) -> AppError:
    """The problem, or, where the limits ended the reading, a sentence that names the file."""
    return InputError("decks.too_heavy", where=str(path), file=path.name) if problem.code in _SPENT else problem
