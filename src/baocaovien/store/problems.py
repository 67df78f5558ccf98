"""What a check found wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding: a code `check.*`, the place, and what its sentence names."""

    code: str
    where: str
    params: Mapping[str, Any] = field(default_factory=dict)
