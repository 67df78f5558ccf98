"""The public holidays of Vietnam: from the file that ships with the program, for years it lacks from the package `holidays`."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable
from functools import cache

from baocaovien import paths

_INSTEAD = re.compile(r"thay cho ngày (?P<day>\d\d)/(?P<month>\d\d)/(?P<year>\d{4})")


def public_days_off(years: Iterable[int]) -> dict[dt.date, str]:
    """The days off of some years with their names."""
    kept = _kept()
    found: dict[dt.date, str] = {}
    for year in years:
        found |= kept.get(year) or _from_package(year)
    return found


def days_worked_instead(years: Iterable[int]) -> set[dt.date]:
    """The days at a weekend that are worked for a day off of these years: its name says which."""
    names = public_days_off(years).values()
    found = (_INSTEAD.search(name) for name in names)
    return {dt.date(int(one["year"]), int(one["month"]), int(one["day"])) for one in found if one}


@cache
def _kept() -> dict[int, dict[dt.date, str]]:
    text = paths.resource("catalog", "days_off.json").read_text(encoding="utf-8")
    found: dict[int, dict[dt.date, str]] = {}
    for written, name in json.loads(text).items():
        day = dt.date.fromisoformat(written)
        found.setdefault(day.year, {})[day] = name
    return found


@cache
def _from_package(year: int) -> dict[dt.date, str]:
    # Loaded only for years far off: it brings three hundred countries along.
    import holidays  # noqa: PLC0415

    found = holidays.country_holidays("VN", years=[year], language="vi")
    return {day: name for day, name in found.items() if day.year == year}
