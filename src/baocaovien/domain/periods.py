"""Reporting periods: month, quarter, half-year, nine months, year, or any span of days.

The superior office sets the day on which a period's figures are cut off (for instance the 15th of
its last month); the period then begins on the day after the cut-off before it.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from baocaovien.domain.errors import InputError
from baocaovien.domain.local_time import at_local, local_date, short_date
from baocaovien.domain.numbers import to_roman


class PeriodKind(StrEnum):
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    NINE_MONTHS = "nine_months"
    YEAR = "year"
    CUSTOM = "custom"


_MONTHS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.HALF_YEAR: 6, PeriodKind.NINE_MONTHS: 9, PeriodKind.YEAR: 12}
_PARTS = {PeriodKind.MONTH: 12, PeriodKind.QUARTER: 4, PeriodKind.HALF_YEAR: 2, PeriodKind.NINE_MONTHS: 1, PeriodKind.YEAR: 1}


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both inside.

    `part` counts from 1 within the year: month 5, quarter 2, half 1; it is 1 for nine months and a
    year, and 0 for a span of one's own. `cut_off` is the day of the month that closes the period, or None.
    """

    kind: PeriodKind
    year: int
    part: int
    first: date
    last: date
    cut_off: int | None = None

    @property
    def start(self) -> datetime:
        """Give the first instant in UTC."""
        return at_local(self.first)

    @property
    def end(self) -> datetime:
        """Give the instant after the last one in UTC (half-open)."""
        return at_local(self.last + timedelta(days=1))

    def holds(self, moment: date | datetime) -> bool:
        """Tell whether a day, or the local day of an instant, lies inside."""
        return self.first <= local_date(moment) <= self.last

    def previous(self) -> Period:
        """Give the period of the same kind before this one (nine months: those of the year before)."""
        if self.kind is PeriodKind.CUSTOM:
            days = self.last - self.first
            return custom_period(self.first - days - timedelta(days=1), self.first - timedelta(days=1))
        if self.part > 1:
            return period(self.kind, self.year, self.part - 1, cut_off=self.cut_off)
        return period(self.kind, self.year - 1, _PARTS[self.kind], cut_off=self.cut_off)

    def same_last_year(self) -> Period:
        """Give the period that 'so với cùng kỳ' compares with."""
        if self.kind is PeriodKind.CUSTOM:
            return custom_period(_year_before(self.first), _year_before(self.last))
        return period(self.kind, self.year - 1, self.part, cut_off=self.cut_off)


def period(kind: PeriodKind | str, year: int, part: int = 1, *, cut_off: int | None = None) -> Period:
    """Make a period of the calendar; with `cut_off` (1–31) it runs from the day after the last cut-off.

    Raises:
        InputError: `input.not_a_period` for a part or year that does not exist.
    """
    known = PeriodKind(kind)
    bad_cut_off = cut_off is not None and not 1 <= cut_off <= 31
    if known is PeriodKind.CUSTOM or not 1 <= part <= _PARTS[known] or not 1901 <= year <= 2199 or bad_cut_off:
        raise InputError("input.not_a_period", value=f"{known} {part}/{year}")
    months = _MONTHS[known]
    last_month = months * part
    first_index = year * 12 + last_month - months
    if cut_off is None:
        first, last = _day(first_index, 1), _day(year * 12 + last_month - 1, 31)
    else:
        first = _day(first_index - 1, cut_off) + timedelta(days=1)
        last = _day(year * 12 + last_month - 1, cut_off)
    return Period(known, year, part, first, last, cut_off)


def custom_period(first: date, last: date) -> Period:
    """Make a period of one's own.

    Raises:
        InputError: `input.end_before_start`.
    """
    if last < first:
        raise InputError("input.end_before_start", where="to", start=short_date(first), end=short_date(last))
    return Period(PeriodKind.CUSTOM, last.year, 0, first, last)


def period_of(kind: PeriodKind | str, day: date, *, cut_off: int | None = None) -> Period:
    """Give the period of a kind that holds a day (for nine months: those of the day's year, even after September)."""
    known = PeriodKind(kind)
    part = (day.month - 1) // _MONTHS[known] + 1 if _PARTS[known] > 1 else 1
    found = period(known, day.year, part, cut_off=cut_off)
    if day > found.last and known is not PeriodKind.NINE_MONTHS:
        part = found.part % _PARTS[known] + 1
        return period(known, day.year + (part == 1), part, cut_off=cut_off)
    return found


def period_in_words(span: Period) -> str:
    """Name a period inside a sentence: "quý II/2021", "6 tháng đầu năm 2021", "tháng 5/2021", "năm 2021"."""
    names = {
        PeriodKind.MONTH: f"tháng {span.part}/{span.year}",
        PeriodKind.QUARTER: f"quý {to_roman(span.part or 1)}/{span.year}",
        PeriodKind.HALF_YEAR: f"6 tháng {'đầu' if span.part == 1 else 'cuối'} năm {span.year}",
        PeriodKind.NINE_MONTHS: f"9 tháng đầu năm {span.year}",
        PeriodKind.YEAR: f"năm {span.year}",
        PeriodKind.CUSTOM: f"từ ngày {short_date(span.first)} đến ngày {short_date(span.last)}",
    }
    return names[span.kind]


def _day(month_index: int, day: int) -> date:
    """Give a day of the month counted from year 0, at most its last day."""
    year, month = divmod(month_index, 12)
    return date(year, month + 1, min(day, monthrange(year, month + 1)[1]))


def _year_before(day: date) -> date:
    return _day((day.year - 1) * 12 + day.month - 1, day.day)
