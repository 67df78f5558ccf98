"""Real input that may lie beside the checkout; tests over it are only collected where it is."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def shared_input(name: str) -> Path | None:
    """The file of that name in `../shared/input` (or in `BAOCAOVIEN_SHARED_INPUT`), or None."""
    folder = Path(os.environ.get("BAOCAOVIEN_SHARED_INPUT") or ROOT.parent / "shared" / "input")
    path = folder / name
    return path if path.is_file() else None
