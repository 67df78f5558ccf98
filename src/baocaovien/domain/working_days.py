"""Working days: weekends, holidays and swapped days as decided for a year (domain.md §6.7)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """Which days are worked.

    `days_off` names the public holidays and days swapped for them; `swapped_in` are days at a
    weekend that are worked instead; `weekend` counts Monday as 0.
    """

    days_off: Mapping[date, str] = field(default_factory=dict)
    swapped_in: frozenset[date] = frozenset()
    weekend: frozenset[int] = frozenset({5, 6})

    def is_working(self, day: date) -> bool:
        """Tell whether offices work on a day."""
        if day in self.swapped_in:
            return True
        return day not in self.days_off and day.weekday() not in self.weekend

    def worked_from(self, day: date) -> date:
        """Give the first worked day from a day on."""
        while not self.is_working(day):
            day += timedelta(days=1)
        return day

    def notice_days(self, sent: date, held: date) -> int:
        """Count the working days between sending and holding: sent on Monday for Thursday is 3."""
        return sum(self.is_working(sent + timedelta(days=n)) for n in range(max(0, (held - sent).days)))

    def latest_sending(self, held: date, notice: int) -> date:
        """Give the last day on which an invitation still has `notice` working days."""
        day, left = held, notice
        while left:
            day -= timedelta(days=1)
            left -= self.is_working(day)
        return day
