"""Dates and times on paper and on screen, in Vietnam's time zone.

Instants are aware `datetime` in UTC everywhere else; here they become local dates and words.
What people type is read by `typed_dates`, reporting periods are in `periods`; `dates` gives all three.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

LOCAL = ZoneInfo("Asia/Ho_Chi_Minh")
"""The one wall clock of the application; Windows gets its data from the tzdata package."""

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def local(moment: datetime) -> datetime:
    """Give an aware instant on the local clock.

    Raises:
        ValueError: the instant has no offset; that is a mistake of the program.
    """
    if moment.tzinfo is None:
        raise ValueError("an instant needs an offset")
    return moment.astimezone(LOCAL)


def local_date(moment: date | datetime) -> date:
    """Give the local calendar day of an instant; a date is itself."""
    return local(moment).date() if isinstance(moment, datetime) else moment


def at_local(day: date, clock: time = time()) -> datetime:
    """Give the UTC instant of a local date and wall-clock time."""
    return datetime.combine(day, clock, tzinfo=LOCAL).astimezone(UTC)


def _clock(moment: datetime | time) -> time:
    return local(moment).time() if isinstance(moment, datetime) else moment


def date_in_words(moment: date | datetime) -> str:
    """Write the date line of official paper: "ngày 05 tháng 3 năm 2021".

    A zero stands only before days under 10 and the months 1 and 2 (HD 36-HD/VPTW, NĐ 30/2020/NĐ-CP).
    """
    day = local_date(moment)
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def time_in_words(moment: datetime | time) -> str:
    """Write the time as paper does: "8 giờ 00", "13 giờ 30"."""
    clock = _clock(moment)
    return f"{clock.hour} giờ {clock.minute:02d}"


def weekday_in_words(moment: date | datetime) -> str:
    """Name the day of the week inside a sentence: "thứ Hai" … "thứ Bảy", "Chủ nhật" (spelling of NĐ 30/2020/NĐ-CP)."""
    return _WEEKDAYS[local_date(moment).weekday()]


def moment_in_words(moment: datetime) -> str:
    """Write time, weekday and date: "8 giờ 00, thứ Hai, ngày 24 tháng 5 năm 2021"."""
    return f"{time_in_words(moment)}, {weekday_in_words(moment)}, {date_in_words(moment)}"


def half_day_in_words(moment: datetime | time) -> str:
    """Name the part of the day: "sáng" before 12, "chiều" before 18, else "tối"."""
    hour = _clock(moment).hour
    return "sáng" if hour < 12 else "chiều" if hour < 18 else "tối"


def short_date(moment: date | datetime) -> str:
    """Write dd/MM/yyyy."""
    day = local_date(moment)
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


def short_time(moment: datetime | time) -> str:
    """Write HH:mm."""
    clock = _clock(moment)
    return f"{clock.hour:02d}:{clock.minute:02d}"


def short_moment(moment: datetime) -> str:
    """Write dd/MM/yyyy HH:mm."""
    return f"{short_date(moment)} {short_time(moment)}"


def today_local(now: datetime | None = None) -> date:
    """Give the local day of `now`, or of this moment."""
    return (now or datetime.now(UTC)).astimezone(LOCAL).date()
