"""What operations are called: `minutes.*`."""

from __future__ import annotations

LABELS: dict[str, str] = {}
