"""The one door to dates: words and short forms, what people type, and reporting periods."""

from __future__ import annotations

from baocaovien.domain.local_time import (
    LOCAL,
    at_local,
    date_in_words,
    half_day_in_words,
    local,
    local_date,
    moment_in_words,
    short_date,
    short_moment,
    short_time,
    time_in_words,
    today_local,
    weekday_in_words,
)
from baocaovien.domain.periods import Period, PeriodKind, custom_period, period, period_in_words, period_of
from baocaovien.domain.typed_dates import parse_date, parse_moment, parse_time

__all__ = [
    "LOCAL",
    "Period",
    "PeriodKind",
    "at_local",
    "custom_period",
    "date_in_words",
    "half_day_in_words",
    "local",
    "local_date",
    "moment_in_words",
    "parse_date",
    "parse_moment",
    "parse_time",
    "period",
    "period_in_words",
    "period_of",
    "short_date",
    "short_moment",
    "short_time",
    "time_in_words",
    "today_local",
    "weekday_in_words",
]
