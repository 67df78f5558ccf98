"""What operations are called: `documents.*`."""

from __future__ import annotations

LABELS: dict[str, str] = {}
