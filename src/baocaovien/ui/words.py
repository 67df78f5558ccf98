"""Days, dates and periods in the language of the screen; paper has its own words in `domain.local_time`, always Vietnamese."""

from __future__ import annotations

import datetime as dt

from baocaovien.domain.local_time import local_date, short_date
from baocaovien.domain.numbers import to_roman
from baocaovien.domain.periods import Period, PeriodKind
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.ui.translator import translate

_WEEKDAYS = (
    QT_TRANSLATE_NOOP("Dates", "Monday"),
    QT_TRANSLATE_NOOP("Dates", "Tuesday"),
    QT_TRANSLATE_NOOP("Dates", "Wednesday"),
    QT_TRANSLATE_NOOP("Dates", "Thursday"),
    QT_TRANSLATE_NOOP("Dates", "Friday"),
    QT_TRANSLATE_NOOP("Dates", "Saturday"),
    QT_TRANSLATE_NOOP("Dates", "Sunday"),
)
_MONTHS = (
    QT_TRANSLATE_NOOP("Dates", "January"),
    QT_TRANSLATE_NOOP("Dates", "February"),
    QT_TRANSLATE_NOOP("Dates", "March"),
    QT_TRANSLATE_NOOP("Dates", "April"),
    QT_TRANSLATE_NOOP("Dates", "May"),
    QT_TRANSLATE_NOOP("Dates", "June"),
    QT_TRANSLATE_NOOP("Dates", "July"),
    QT_TRANSLATE_NOOP("Dates", "August"),
    QT_TRANSLATE_NOOP("Dates", "September"),
    QT_TRANSLATE_NOOP("Dates", "October"),
    QT_TRANSLATE_NOOP("Dates", "November"),
    QT_TRANSLATE_NOOP("Dates", "December"),
)
_PERIODS = {
    PeriodKind.MONTH: QT_TRANSLATE_NOOP("Dates", "month {part}/{year}"),
    PeriodKind.QUARTER: QT_TRANSLATE_NOOP("Dates", "quarter {roman}/{year}"),
    PeriodKind.NINE_MONTHS: QT_TRANSLATE_NOOP("Dates", "first 9 months of {year}"),
    PeriodKind.YEAR: QT_TRANSLATE_NOOP("Dates", "year {year}"),
    PeriodKind.CUSTOM: QT_TRANSLATE_NOOP("Dates", "from {first} to {last}"),
}
_HALVES = (
    QT_TRANSLATE_NOOP("Dates", "first half of {year}"),
    QT_TRANSLATE_NOOP("Dates", "second half of {year}"),
)


def weekday_words(moment: dt.date | dt.datetime) -> str:
    """Name the day of the week: "Monday"; "thứ Hai"."""
    return translate("Dates", _WEEKDAYS[local_date(moment).weekday()])


def date_words(moment: dt.date | dt.datetime) -> str:
    """Write a date: "5 March 2021"; "ngày 05 tháng 3 năm 2021"."""
    day = local_date(moment)
    words = translate("Dates", QT_TRANSLATE_NOOP("Dates", "{day} {month} {year}"))
    return words.format(day=day.day, month=translate("Dates", _MONTHS[day.month - 1]), year=day.year)


def period_words(span: Period) -> str:
    """Name a period inside a sentence: "quarter II/2021"; "quý II/2021"."""
    text = _HALVES[span.part - 1] if span.kind is PeriodKind.HALF_YEAR else _PERIODS[span.kind]
    return translate("Dates", text).format(
        part=span.part,
        roman=to_roman(span.part or 1),
        year=span.year,
        first=short_date(span.first),
        last=short_date(span.last),
    )
