"""What operations are called: `sample.*`."""

from __future__ import annotations

LABELS: dict[str, str] = {}
