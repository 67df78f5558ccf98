"""Half-open spans of time: touching is no overlap (semantics.md §2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from baocaovien.domain.errors import InputError
from baocaovien.domain.local_time import short_moment


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Instants from `start` (inside) to `end` (outside), both aware."""

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        if self.start.tzinfo is None or self.end.tzinfo is None:
            raise ValueError("a span needs instants with an offset")
        if self.end <= self.start:
            raise InputError("input.end_before_start", where="end", start=short_moment(self.start), end=short_moment(self.end))

    @property
    def length(self) -> timedelta:
        """Give how long it lasts."""
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Tell whether both have an instant in common."""
        return self.start < other.end and other.start < self.end

    def common(self, other: Span) -> Span | None:
        """Give the time that both share."""
        return Span(max(self.start, other.start), min(self.end, other.end)) if self.overlaps(other) else None

    def holds(self, moment: datetime) -> bool:
        """Tell whether an instant lies inside."""
        return self.start <= moment < self.end

    def moved(self, by: timedelta) -> Span:
        """Give the span as much later."""
        return Span(self.start + by, self.end + by)
