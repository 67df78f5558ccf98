"""What operations are called: `decks.*`."""

from __future__ import annotations

LABELS: dict[str, str] = {}
