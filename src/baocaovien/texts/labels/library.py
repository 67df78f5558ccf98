"""What operations are called: `library.*`."""

from __future__ import annotations

LABELS: dict[str, str] = {}
