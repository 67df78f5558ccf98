"""What operations are called: `directory.*`."""

from __future__ import annotations

LABELS: dict[str, str] = {}
