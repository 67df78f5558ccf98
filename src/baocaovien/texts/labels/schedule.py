"""What operations are called: `schedule.*`."""

from __future__ import annotations

LABELS: dict[str, str] = {}
