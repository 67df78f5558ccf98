"""What a report is asked for, and what it answers: plain frozen values, the same for screen, file and JSON."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from baocaovien.domain.errors import InputError
from baocaovien.domain.periods import Period, PeriodKind, custom_period, period_of

KINDS = ("attendance", "activity", "reporters", "plan", "topics")
DIMENSIONS = ("unit", "level", "kind", "topic", "month", "site")
BY_WHAT = ("kind", "topic", "month", "site")
"""Dimensions that tell reporters' work by what was presented, not by who: a reporter stands in several rows."""
COMPARISONS = ("previous", "same-period")

DEFAULT_BY = {"attendance": "unit", "activity": "unit", "reporters": "person", "plan": "task", "topics": "topic"}
OFFERED: dict[str, tuple[str, ...]] = {
    "attendance": DIMENSIONS,
    "activity": DIMENSIONS,
    "reporters": ("person", *DIMENSIONS),
    "plan": ("task", "unit", "level", "kind", "topic", "month"),
    "topics": ("topic",),
}
"""By what each kind of report can be told; a duty has no site."""
LONGEST_DAYS = 366 * 20
LAST_CUT_OFF = 30
"""Months that are shorter close on their last day; a period to the 31st is the calendar's own."""


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """Which figures, of which days (both inside), by what, compared with what.

    Attributes:
        by: one of `DIMENSIONS`, `person` for reporters, `task` for the plan; empty: the kind's own.
        cut_off: the day of the month that closes periods, where the superior office sets one; months then run to it too.
    """

    kind: str
    first: dt.date
    last: dt.date
    by: str = ""
    compare: str = ""
    units: str = "event"
    """Units as they were at the event, or as of `today` through mergers."""
    cut_off: int | None = None

    def checked(self) -> ReportRequest:
        """The request with its dimension filled in.

        Raises:
            InputError: `reports.unknown_kind`, `reports.unknown_dimension`, `reports.unknown_comparison`,
                `reports.bad_cut_off`, `input.end_before_start`, `reports.long_period`.
        """
        if self.kind not in KINDS:
            raise InputError("reports.unknown_kind", where="kind", value=self.kind, known=", ".join(KINDS))
        by = self.by or DEFAULT_BY[self.kind]
        known = OFFERED[self.kind]
        if by not in known:
            raise InputError("reports.unknown_dimension", where="by", dimension=by, kind=self.kind, dimensions=", ".join(known))
        if self.compare and self.compare not in COMPARISONS:
            raise InputError("reports.unknown_comparison", where="compare", value=self.compare, known=", ".join(COMPARISONS))
        check_cut_off(self.cut_off)
        if (self.last - self.first).days > LONGEST_DAYS:
            raise InputError("reports.long_period", where="to", days=(self.last - self.first).days, most=LONGEST_DAYS)
        custom_period(self.first, self.last)
        return replace(self, by=by)

    @property
    def period(self) -> Period:
        """The days as a period: a month, quarter, half-year or year where they are one."""
        for kind in (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.NINE_MONTHS, PeriodKind.YEAR):
            found = period_of(kind, self.last, cut_off=self.cut_off)
            if (found.first, found.last) == (self.first, self.last):
                return found
        return custom_period(self.first, self.last)

    @property
    def compared_period(self) -> Period | None:
        """The days that the figures are compared with."""
        if not self.compare:
            return None
        return self.period.previous() if self.compare == "previous" else self.period.same_last_year()

    def months_after(self, other: Period) -> int:
        """How many months later the rows of this period stand than those of the other: the first beside the first."""
        mine, others = (self.last, other.last) if self.cut_off else (self.first, other.first)
        return (mine.year - others.year) * 12 + mine.month - others.month

    def to_json(self) -> dict[str, str]:
        """What a frozen report keeps of the request."""
        return {
            **({"cut_off": str(self.cut_off)} if self.cut_off else {}),
            "kind": self.kind,
            "from": self.first.isoformat(),
            "to": self.last.isoformat(),
            "by": self.by,
            "compare": self.compare,
            "units": self.units,
        }


def check_cut_off(day: int | None) -> None:
    """Refuse a day that no month has; raises InputError `reports.bad_cut_off`."""
    if day is not None and not 1 <= day <= LAST_CUT_OFF:
        raise InputError("reports.bad_cut_off", where="cut_off", value=day, most=LAST_CUT_OFF)


@dataclass(frozen=True, slots=True)
class Measure:
    """A column of figures. `share` names the two measures of a percentage: (part, whole)."""

    code: str
    label: str
    short: str
    """For the narrow columns of paper."""
    share: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the report, or its totals. A share is kept as its two numbers, never rounded; `text` are plain columns."""

    key: str
    label: str
    values: Mapping[str, int]
    before: Mapping[str, int] | None = None
    """The same measures in the period that is compared with."""
    text: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """A finished report: rows in order, totals from the same cells, and what a reader must know.

    Attributes:
        additive: codes of measures whose rows add up to the total; the others count each event or person once.
    """

    request: ReportRequest
    period: Period
    compared: Period | None
    heading: str
    """What the first column holds: "Đơn vị", "Tháng"."""
    measures: tuple[Measure, ...]
    rows: tuple[Line, ...]
    totals: Line
    additive: frozenset[str]
    notes: tuple[str, ...] = ()
    text_columns: tuple[tuple[str, str], ...] = ()
    """(code, label) of columns of text after the first one."""
