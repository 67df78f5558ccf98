"""Monthly series with exceptions; edits to this one, this and following, or all (semantics.md §2)."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from baocaovien.domain.errors import InputError


class EditScope(StrEnum):
    THIS = "this"
    FOLLOWING = "following"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class MonthlyRule:
    """A day of every `every`-th month from the month of `first` on.

    Either `day` (1–31; in shorter months their last day), or `weekday` (Monday 0) with `nth` (1–5, or -1 for the last; a
    month without a fifth has none). No day before `first` or after `until`. `skipped` days are left out and can be put back.
    """

    first: date
    day: int | None = None
    weekday: int | None = None
    nth: int = 1
    every: int = 1
    until: date | None = None
    skipped: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        by_day = self.day is not None and 1 <= self.day <= 31 and self.weekday is None
        by_weekday = self.weekday is not None and 0 <= self.weekday <= 6 and self.nth in (-1, 1, 2, 3, 4, 5) and self.day is None
        if not (by_day or by_weekday) or not 1 <= self.every <= 12:
            raise InputError("schedule.bad_series")

    def occurrences(self, start: date, end: date) -> list[date]:
        """Give the days of the series from `start` to `end`, both inside, without the skipped ones."""
        return [day for day in self._planned(end) if day >= start and day not in self.skipped]

    def _planned(self, end: date) -> Iterator[date]:
        last = min(end, self.until) if self.until else end
        month = self.first.year * 12 + self.first.month - 1
        while month <= last.year * 12 + last.month - 1:
            day = self._in_month(*divmod(month, 12))
            if day is not None and self.first <= day <= last:
                yield day
            month += self.every

    def _in_month(self, year: int, month0: int) -> date | None:
        first_weekday, length = monthrange(year, month0 + 1)
        if self.weekday is None:
            return date(year, month0 + 1, min(self.day or 1, length))
        first = 1 + (self.weekday - first_weekday) % 7
        day = first + 7 * (self.nth - 1) if self.nth > 0 else first + 7 * ((length - first) // 7)
        return date(year, month0 + 1, day) if day <= length else None

    def skip(self, day: date) -> MonthlyRule:
        """Leave one day out."""
        return replace(self, skipped=self.skipped | {day})

    def put_back(self, day: date) -> MonthlyRule:
        """Take a skipped day in again."""
        return replace(self, skipped=self.skipped - {day})


def month_later(day: date) -> date:
    """Give the day of the next month that is its like: the first Thursday for a first Thursday, the last for a fifth."""
    nth = (day.day - 1) // 7 + 1
    rule = MonthlyRule(day, weekday=day.weekday(), nth=nth if nth < 5 else -1)
    return rule.occurrences(day + timedelta(days=1), day + timedelta(days=62))[0]
