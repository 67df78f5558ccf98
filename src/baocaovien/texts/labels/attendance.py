"""What operations are called: `attendance.*`."""

from __future__ import annotations

LABELS: dict[str, str] = {}
