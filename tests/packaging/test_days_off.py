"""The public holidays that ship with the program are those of the package that knows them."""

from __future__ import annotations

import datetime as dt

import holidays
import pytest

import days_off
from baocaovien.store.queries.days_off import public_days_off


def test_the_file_is_what_the_package_says():
    assert days_off.TARGET.read_text(encoding="utf-8") == days_off.content()


@pytest.mark.parametrize("years", [range(2009, 2012), range(2025, 2028), range(2059, 2063), [1999]])
def test_days_off_of_years_in_the_file_and_of_others(years):
    found = public_days_off(years)

    known = holidays.country_holidays("VN", years=list(years), language="vi")
    assert found == {day: name for day, name in known.items() if day.year in years}


def test_the_days_of_a_year_can_be_changed_without_harm_to_the_next_question():
    changed = public_days_off([2026])
    changed.clear()

    assert public_days_off([2026])[dt.date(2026, 9, 2)] == "Quốc khánh"
