"""The public holidays of Vietnam: from the file that ships with the program, for years it lacks from the package `holidays`."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from functools import cache

from baocaovien import paths


def public_days_off(years: Iterable[int]) -> dict[dt.date, str]:
    """The days off of some years with their names."""
    kept = _kept()
    found: dict[dt.date, str] = {}
    for year in years:
        found |= kept.get(year) or _from_package(year)
    return found


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
