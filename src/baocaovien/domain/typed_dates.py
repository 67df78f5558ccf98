"""Dates and times as people type them: 5/6, 05/06/2026, mai, thứ hai tới, 8h30, 8 giờ 30, ISO 8601.

Words are read with or without diacritics. A date without a year is of this year, or of the next
one when it would lie more than half a year back.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from baocaovien.domain.errors import InputError
from baocaovien.domain.local_time import LOCAL, at_local, today_local
from baocaovien.domain.names import clean_line, nfc

_EARLIEST, _LATEST = 1900, 2199
_LONG_AGO = timedelta(days=183)

_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)(Z|[+-]\d{2}:?\d{2})?)?", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?:\bluc )?(?<![\d/.-])(\d{1,2})"
    r"(?: ?(?:h|g|gio)(?: ?(\d{1,2})(?![\d/])(?: ?(?:phut|p))?| (ruoi))?|:(\d{2})(?::(\d{2}))?)(?![\w/:])"
)
_HALF_DAY = re.compile(r"\b(?:buoi )?(sang|trua|chieu|toi|dem)\b")
_NUMERIC = re.compile(r"(?:ngay )?(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?")
_WORDS = re.compile(r"(?:ngay )?(\d{1,2}) thang (\d{1,2})(?:(?: nam|/|,)? ?(\d{4}))?")
_WEEKDAY = re.compile(r"(?:(?:thu |t)(hai|ba|tu|nam|sau|bay|[2-7])|(chu nhat|cn))(?: (toi|sau|nay|tuan sau|tuan toi|tuan nay))?")
_RELATIVE = {
    "hom nay": 0,
    "nay": 0,
    "mai": 1,
    "ngay mai": 1,
    "mot": 2,
    "ngay mot": 2,
    "kia": 2,
    "ngay kia": 2,
    "hom qua": -1,
    "qua": -1,
}
_NUMBER_OF = {"hai": 0, "ba": 1, "tu": 2, "nam": 3, "sau": 4, "bay": 5}
_BEGINS = {"sang": time(7, 30), "trua": time(11, 30), "chieu": time(13, 30), "toi": time(19), "dem": time(21)}
"""When a half day is named without a time: the usual working hours (domain.md §6.7)."""


@dataclass(frozen=True, slots=True)
class _Typed:
    day: date | None
    clock: time | None


def parse_moment(text: str, *, today: date | None = None, where: str = "") -> datetime:
    """Read an instant; without an offset it is local time, without a time midnight, without a date today.

    Args:
        text: ISO 8601 or as people type it ("8h30 5/6", "thứ hai tới 14 giờ", "2021-05-24T08:00").
        today: the local day that relative words count from; this day when None.
        where: place in the input, for the error.

    Returns:
        An aware datetime in UTC.

    Raises:
        InputError: `input.not_a_date` also for a date that doesn't exist.
    """
    typed = clean_line(text)
    iso = _ISO.fullmatch(typed)
    try:
        if iso:
            return _iso_moment(iso)
        found = _read(typed, today or today_local())
    except ValueError as problem:
        raise _refusal(text, where) from problem
    if found.day is None and found.clock is None:
        raise _refusal(text, where)
    return at_local(found.day or today or today_local(), found.clock or time())


def parse_date(text: str, *, today: date | None = None, where: str = "") -> date:
    """Read a day, as `parse_moment`; a time beside it is refused, but an ISO instant gives its local day.

    Raises:
        InputError: `input.not_a_date`.
    """
    typed = clean_line(text)
    iso = _ISO.fullmatch(typed)
    try:
        if iso:
            return _iso_moment(iso).astimezone(LOCAL).date()
        day = _read_day(_plain(typed), today or today_local())
    except ValueError as problem:
        raise _refusal(text, where) from problem
    if day is None:
        raise _refusal(text, where)
    return day


def parse_time(text: str, *, where: str = "") -> time:
    """Read a wall-clock time: "8h30", "8 giờ 30", "8:30", "2 giờ chiều".

    Raises:
        InputError: `input.not_a_date`.
    """
    try:
        found = _read(clean_line(text), date(2000, 1, 1))
    except ValueError as problem:
        raise _refusal(text, where) from problem
    if found.clock is None or found.day is not None:
        raise _refusal(text, where)
    return found.clock


def _refusal(text: str, where: str) -> InputError:
    return InputError("input.not_a_date", where=where, value=clean_line(text)[:80])


def _iso_moment(match: re.Match[str]) -> datetime:
    day = _bounded(date.fromisoformat(match[1]))
    if not match[2]:
        return at_local(day)
    offset = (match[3] or "").upper().replace("Z", "+00:00")
    moment = datetime.fromisoformat(f"{match[1]}T{match[2]}{offset}")
    return (moment if offset else moment.replace(tzinfo=LOCAL)).astimezone(UTC)


def _plain(text: str) -> str:
    """Take marks off but keep the punctuation of dates."""
    from_marks = nfc(text).casefold().translate(_UNMARKED)
    return re.sub(r"\s*([/:])\s*", r"\1", from_marks)


def _unmarked() -> dict[int, str]:
    table = {code: unicodedata.normalize("NFD", chr(code))[0] for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))}
    return table | {ord("đ"): "d"}


_UNMARKED = _unmarked()


def _read(text: str, today: date) -> _Typed:
    rest = _plain(text)
    clock_at = _CLOCK.search(rest)
    clock: time | None = None
    if clock_at:
        minute = 30 if clock_at[3] else int(clock_at[2] or clock_at[4] or 0)
        clock = time(int(clock_at[1]), minute, int(clock_at[5] or 0))
        rest = f"{rest[: clock_at.start()]} {rest[clock_at.end() :]}"
    rest = _tidy(rest)
    day = _read_day(rest, today) if rest else None
    if day is not None or not rest:
        return _Typed(day, clock)
    # "tới" and "tối" are one word without marks: take the reading that leaves a whole day.
    for half_at in _HALF_DAY.finditer(rest):
        left = _tidy(f"{rest[: half_at.start()]} {rest[half_at.end() :]}")
        day = _read_day(left, today) if left else None
        if day is not None or not left:
            return _Typed(day, _in_half_day(clock, half_at[1]))
    raise ValueError(rest)


def _tidy(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"\bluc\b|,", " ", text)).strip()


def _in_half_day(clock: time | None, half_day: str) -> time:
    if clock is None:
        return _BEGINS[half_day]
    afternoon = half_day in ("chieu", "toi", "dem") or (half_day == "trua" and clock.hour < 3)
    return clock.replace(hour=clock.hour + 12) if afternoon and clock.hour < 12 else clock


def _read_day(text: str, today: date) -> date | None:
    """Read a day from words without marks.

    Raises:
        ValueError: it looks like a date and does not exist.
    """
    if text in _RELATIVE:
        return today + timedelta(days=_RELATIVE[text])
    without_weekday = re.sub(r"^(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|t[2-7]|cn)[, ]+(?=ngay|\d)", "", text)
    iso = _ISO.fullmatch(without_weekday)
    if iso:
        return _iso_moment(iso).astimezone(LOCAL).date()
    numeric, words = _NUMERIC.fullmatch(without_weekday), _WORDS.fullmatch(without_weekday)
    if numeric:
        return _dated(int(numeric[1]), int(numeric[3]), numeric[4], today)
    if words:
        return _dated(int(words[1]), int(words[2]), words[3], today)
    weekday = _WEEKDAY.fullmatch(text)
    return _next(weekday, today) if weekday else None


def _dated(day: int, month: int, year: str | None, today: date) -> date:
    if year:
        return _bounded(date(int(year) + (2000 if len(year) == 2 else 0), month, day))
    for candidate in (today.year, today.year + 1):
        try:
            found = date(candidate, month, day)
        except ValueError:
            if candidate > today.year:
                raise
            continue
        if today - found <= _LONG_AGO:
            return found
    raise ValueError("no such day")


def _bounded(day: date) -> date:
    if not _EARLIEST <= day.year <= _LATEST:
        raise ValueError("a slip in the year")
    return day


def _next(match: re.Match[str], today: date) -> date:
    """Find the weekday: this week's ("này"), next week's ("sau"), else the next one, which may be today unless "tới"."""
    named = match[1]
    wanted = 6 if named is None else _NUMBER_OF.get(named, int(named) - 2 if named.isdigit() else 0)
    monday = today - timedelta(days=today.weekday())
    which = match[3] or ""
    if which in ("nay", "tuan nay"):
        return monday + timedelta(days=wanted)
    if which in ("sau", "tuan sau", "tuan toi"):
        return monday + timedelta(days=7 + wanted)
    ahead = (wanted - today.weekday()) % 7
    return today + timedelta(days=7 if which == "toi" and ahead == 0 else ahead)
