"""Inputs that stand beside the checkout on the project's own machines; tests over them are collected only there."""

from __future__ import annotations

from pathlib import Path

_INPUT = Path(__file__).resolve().parents[3] / "shared" / "input"


def shared_input(name: str) -> Path | None:
    """Give the path of a shared input file, or None where it is not."""
    path = _INPUT / name
    return path if path.is_file() else None
