"""The words of reports on screen: kinds, dimensions, measures, periods."""

from __future__ import annotations

import datetime as dt

from baocaovien.domain.local_time import short_date
from baocaovien.domain.periods import Period, PeriodKind, period, period_of
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.ui.translator import translate
from baocaovien.ui.words import period_words

KINDS: dict[str, str] = {
    "attendance": QT_TRANSLATE_NOOP("ReportWords", "Attendance"),
    "activity": QT_TRANSLATE_NOOP("ReportWords", "Activity"),
    "reporters": QT_TRANSLATE_NOOP("ReportWords", "Reporters' work"),
    "topics": QT_TRANSLATE_NOOP("ReportWords", "Topics"),
    "plan": QT_TRANSLATE_NOOP("ReportWords", "Progress of the plan"),
}
DIMENSIONS: dict[str, str] = {
    "unit": QT_TRANSLATE_NOOP("ReportWords", "Unit"),
    "level": QT_TRANSLATE_NOOP("ReportWords", "Level"),
    "kind": QT_TRANSLATE_NOOP("ReportWords", "Kind of event"),
    "topic": QT_TRANSLATE_NOOP("ReportWords", "Topic"),
    "month": QT_TRANSLATE_NOOP("ReportWords", "Month"),
    "site": QT_TRANSLATE_NOOP("ReportWords", "Site"),
    "person": QT_TRANSLATE_NOOP("ReportWords", "Person"),
    "task": QT_TRANSLATE_NOOP("ReportWords", "Duty of the plan"),
}
_MEASURES: dict[str, str] = {
    "events": QT_TRANSLATE_NOOP("ReportWords", "Events"),
    "presented": QT_TRANSLATE_NOOP("ReportWords", "Presented"),
    "topics": QT_TRANSLATE_NOOP("ReportWords", "Topics told"),
    "speakers": QT_TRANSLATE_NOOP("ReportWords", "Speakers"),
    "summoned": QT_TRANSLATE_NOOP("ReportWords", "Summoned"),
    "attended": QT_TRANSLATE_NOOP("ReportWords", "Attendances"),
    "people": QT_TRANSLATE_NOOP("ReportWords", "People"),
    "rate": QT_TRANSLATE_NOOP("ReportWords", "Rate"),
    "substituted": QT_TRANSLATE_NOOP("ReportWords", "Substitutes"),
    "late": QT_TRANSLATE_NOOP("ReportWords", "Late"),
    "excused": QT_TRANSLATE_NOOP("ReportWords", "Excused"),
    "unexcused": QT_TRANSLATE_NOOP("ReportWords", "Without reason"),
    "not_marked": QT_TRANSLATE_NOOP("ReportWords", "Not marked"),
    "walk_in": QT_TRANSLATE_NOOP("ReportWords", "Guests"),
    "reported": QT_TRANSLATE_NOOP("ReportWords", "Reported besides"),
    "reporters": QT_TRANSLATE_NOOP("ReportWords", "Reporters"),
    "active": QT_TRANSLATE_NOOP("ReportWords", "Who presented"),
    "duties": QT_TRANSLATE_NOOP("ReportWords", "Duties"),
    "times": QT_TRANSLATE_NOOP("ReportWords", "To be held"),
    "held": QT_TRANSLATE_NOOP("ReportWords", "Held"),
    "done": QT_TRANSLATE_NOOP("ReportWords", "Done"),
    "overdue": QT_TRANSLATE_NOOP("ReportWords", "Overdue"),
    "progress": QT_TRANSLATE_NOOP("ReportWords", "Share done"),
    "level": QT_TRANSLATE_NOOP("ReportWords", "Reporter's level"),
    "unit": QT_TRANSLATE_NOOP("ReportWords", "Unit"),
    "due": QT_TRANSLATE_NOOP("ReportWords", "Due"),
    "state": QT_TRANSLATE_NOOP("ReportWords", "Result"),
}
MAIN = {"attendance": "attended", "activity": "events", "topics": "presented", "reporters": "presented", "plan": "held"}
"""The measure that the chart shows first."""

_ROW_HEADS: dict[str, str] = {
    "event/name": QT_TRANSLATE_NOOP("ReportWords", "Event"),
    "held/name": QT_TRANSLATE_NOOP("ReportWords", "Event"),
    "item/name": QT_TRANSLATE_NOOP("ReportWords", "Presented item"),
    "topic/name": QT_TRANSLATE_NOOP("ReportWords", "Topic"),
    "duty/name": QT_TRANSLATE_NOOP("ReportWords", "Duty of the plan"),
    "name": QT_TRANSLATE_NOOP("ReportWords", "Full name"),
    "start": QT_TRANSLATE_NOOP("ReportWords", "Begins"),
    "host": QT_TRANSLATE_NOOP("ReportWords", "Held by"),
    "speaker": QT_TRANSLATE_NOOP("ReportWords", "Speaker"),
    "topic": QT_TRANSLATE_NOOP("ReportWords", "Topic"),
    "event": QT_TRANSLATE_NOOP("ReportWords", "Event"),
    "events": QT_TRANSLATE_NOOP("ReportWords", "At which events"),
    "position": QT_TRANSLATE_NOOP("ReportWords", "Position"),
    "unit": QT_TRANSLATE_NOOP("ReportWords", "Unit"),
    "status": QT_TRANSLATE_NOOP("ReportWords", "Status"),
    "site": QT_TRANSLATE_NOOP("ReportWords", "Site"),
    "told": QT_TRANSLATE_NOOP("ReportWords", "Reported of"),
    "by": QT_TRANSLATE_NOOP("ReportWords", "Reported by"),
    "at": QT_TRANSLATE_NOOP("ReportWords", "Reported at"),
    "adds": QT_TRANSLATE_NOOP("ReportWords", "Number"),
    "level": QT_TRANSLATE_NOOP("ReportWords", "Reporter's level"),
    "plan": QT_TRANSLATE_NOOP("ReportWords", "Plan"),
    "due": QT_TRANSLATE_NOOP("ReportWords", "Due"),
    "state": QT_TRANSLATE_NOOP("ReportWords", "Result"),
    "duty": QT_TRANSLATE_NOOP("ReportWords", "Duty of the plan"),
}
"""What the columns of rows behind a number are called, by form and code."""

PERIODS: tuple[tuple[str, str], ...] = (
    ("this_quarter", QT_TRANSLATE_NOOP("ReportWords", "This quarter")),
    ("last_quarter", QT_TRANSLATE_NOOP("ReportWords", "Last quarter")),
    ("this_month", QT_TRANSLATE_NOOP("ReportWords", "This month")),
    ("last_month", QT_TRANSLATE_NOOP("ReportWords", "Last month")),
    ("first_half", QT_TRANSLATE_NOOP("ReportWords", "First 6 months")),
    ("nine_months", QT_TRANSLATE_NOOP("ReportWords", "9 months")),
    ("this_year", QT_TRANSLATE_NOOP("ReportWords", "This year")),
    ("last_year", QT_TRANSLATE_NOOP("ReportWords", "Last year")),
    ("free", QT_TRANSLATE_NOOP("ReportWords", "From … to …")),
)


def word(text: str) -> str:
    """A marked text of this page in the language of the window."""
    return translate("ReportWords", text)


def measure_word(code: str, otherwise: str) -> str:
    """The word for a column of figures."""
    return word(_MEASURES[code]) if code in _MEASURES else otherwise


def days_of(span: Period) -> str:
    """A period's name; with its days, where it closes before its last month does."""
    words = period_words(span)
    if not span.cut_off or span.kind is PeriodKind.CUSTOM:
        return words
    return f"{words}: {short_date(span.first)} – {short_date(span.last)}"


def row_head(form: str, code: str) -> str:
    """The heading of a column of the rows behind a number."""
    return word(_ROW_HEADS.get(f"{form}/{code}") or _ROW_HEADS[code])


def period_named(name: str, today: dt.date, cut_off: int | None = None) -> Period:
    """The days of one of `PERIODS` (not of the free one); with a cut-off each closes on that day of its last month."""
    quarter, month, year = (
        period_of(kind, today, cut_off=cut_off) for kind in (PeriodKind.QUARTER, PeriodKind.MONTH, PeriodKind.YEAR)
    )
    return {
        "this_quarter": quarter,
        "last_quarter": quarter.previous(),
        "this_month": month,
        "last_month": month.previous(),
        "first_half": period(PeriodKind.HALF_YEAR, year.year, cut_off=cut_off),
        "nine_months": period(PeriodKind.NINE_MONTHS, year.year, cut_off=cut_off),
        "this_year": year,
        "last_year": year.previous(),
    }[name]
