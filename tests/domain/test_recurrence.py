"""Monthly series with exceptions."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocaovien.domain.errors import InputError
from baocaovien.domain.recurrence import MonthlyRule, month_later

YEAR_START, YEAR_END = date(2021, 1, 1), date(2021, 12, 31)
THIRD_THURSDAY = MonthlyRule(YEAR_START, weekday=3, nth=3)


def days(rule: MonthlyRule) -> list[str]:
    return [f"{day:%d/%m}" for day in rule.occurrences(YEAR_START, YEAR_END)]


@pytest.mark.parametrize(
    "rule, expected",
    [
        (THIRD_THURSDAY, "21/01 18/02 18/03 15/04 20/05 17/06 15/07 19/08 16/09 21/10 18/11 16/12"),
        (MonthlyRule(YEAR_START, day=15, every=3), "15/01 15/04 15/07 15/10"),
        (MonthlyRule(YEAR_START, day=31, until=date(2021, 4, 30)), "31/01 28/02 31/03 30/04"),
        (MonthlyRule(YEAR_START, weekday=0, nth=5), "29/03 31/05 30/08 29/11"),
        (MonthlyRule(YEAR_START, weekday=4, nth=-1, until=date(2021, 3, 1)), "29/01 26/02"),
        (MonthlyRule(date(2021, 11, 16), day=15), "15/12"),
    ],
)
def test_rules_give_their_days(rule: MonthlyRule, expected: str) -> None:
    assert days(rule) == expected.split()


def test_skipped_days_can_be_put_back() -> None:
    skipped = THIRD_THURSDAY.skip(date(2021, 2, 18))

    assert "18/02" not in days(skipped)
    assert skipped.put_back(date(2021, 2, 18)) == THIRD_THURSDAY


@given(st.integers(1, 31), st.integers(1, 12), st.dates(date(2000, 1, 1), date(2050, 1, 1)))
def test_days_rise_and_lie_inside(day: int, every: int, start: date) -> None:
    found = MonthlyRule(start, day=day, every=every).occurrences(start, start + timedelta(days=1000))

    assert found == sorted(set(found))
    assert all(start <= one <= start + timedelta(days=1000) for one in found)


@pytest.mark.parametrize(
    "wrong",
    [{}, {"day": 0}, {"day": 32}, {"day": 1, "weekday": 1}, {"weekday": 7}, {"weekday": 1, "nth": 6}, {"day": 1, "every": 0}],
)
def test_rules_that_make_no_sense_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(InputError, match="bad_series"):
        MonthlyRule(YEAR_START, **wrong)


@pytest.mark.parametrize(
    "day, later",
    [
        (date(2026, 12, 3), date(2027, 1, 7)),
        (date(2026, 1, 29), date(2026, 2, 26)),
        (date(2026, 11, 28), date(2026, 12, 26)),
        (date(2026, 2, 28), date(2026, 3, 28)),
    ],
)
def test_a_month_later_is_the_same_weekday_of_the_month(day, later):
    assert month_later(day) == later
