"""What operations are called: `exchange.*`."""

from __future__ import annotations

LABELS: dict[str, str] = {}
