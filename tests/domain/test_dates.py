"""Dates in words, as typed, and reporting periods."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocaovien.domain.dates import (
    LOCAL,
    Period,
    PeriodKind,
    at_local,
    custom_period,
    date_in_words,
    half_day_in_words,
    local,
    moment_in_words,
    parse_date,
    parse_moment,
    parse_time,
    period,
    period_in_words,
    period_of,
    short_date,
    short_moment,
    time_in_words,
    today_local,
    weekday_in_words,
)
from baocaovien.domain.errors import InputError

WEDNESDAY = date(2021, 5, 19)


@pytest.mark.parametrize(
    "typed, local_moment",
    [
        ("5/6", "2021-06-05 00:00"),
        ("05/06/2026", "2026-06-05 00:00"),
        ("5-6-2021", "2021-06-05 00:00"),
        ("5.6.21", "2021-06-05 00:00"),
        ("1/3", "2021-03-01 00:00"),
        ("28/12", "2021-12-28 00:00"),
        ("mai", "2021-05-20 00:00"),
        ("Ngày mai", "2021-05-20 00:00"),
        ("hôm nay", "2021-05-19 00:00"),
        ("hom qua", "2021-05-18 00:00"),
        ("ngày kia", "2021-05-21 00:00"),
        ("thứ hai tới", "2021-05-24 00:00"),
        ("thứ tư", "2021-05-19 00:00"),
        ("thứ tư tới", "2021-05-26 00:00"),
        ("thứ tư tuần này", "2021-05-19 00:00"),
        ("thứ sáu tuần sau", "2021-05-28 00:00"),
        ("t2 tới", "2021-05-24 00:00"),
        ("cn", "2021-05-23 00:00"),
        ("8h30", "2021-05-19 08:30"),
        ("8 giờ 30", "2021-05-19 08:30"),
        ("8:05", "2021-05-19 08:05"),
        ("13g15", "2021-05-19 13:15"),
        ("8h30 5/6", "2021-06-05 08:30"),
        ("8h 5/6", "2021-06-05 08:00"),
        ("5/6 8h", "2021-06-05 08:00"),
        ("lúc 8 giờ 30 phút ngày 5/6/2021", "2021-06-05 08:30"),
        ("thứ hai tới 14 giờ", "2021-05-24 14:00"),
        ("thứ hai tới lúc 8h sáng", "2021-05-24 08:00"),
        ("8h tối thứ hai tới", "2021-05-24 20:00"),
        ("2 giờ chiều mai", "2021-05-20 14:00"),
        ("sáng mai", "2021-05-20 07:30"),
        ("8 giờ rưỡi sáng mai", "2021-05-20 08:30"),
        ("ngày 5 tháng 6 năm 2021", "2021-06-05 00:00"),
        ("8 giờ 00, thứ Hai, ngày 24 tháng 5 năm 2021", "2021-05-24 08:00"),
        ("24/5/2021 8:00", "2021-05-24 08:00"),
        ("2021-05-24", "2021-05-24 00:00"),
        ("2021-05-24T08:00", "2021-05-24 08:00"),
        ("2021-05-24T08:00:30+07:00", "2021-05-24 08:00"),
        ("2021-05-24T01:00Z", "2021-05-24 08:00"),
    ],
)
def test_moments_are_read_as_people_type_them(typed: str, local_moment: str) -> None:
    moment = parse_moment(typed, today=WEDNESDAY)

    assert moment.tzinfo is UTC
    assert f"{moment.astimezone(LOCAL):%Y-%m-%d %H:%M}" == local_moment


@pytest.mark.parametrize(
    "typed",
    ["", "  ", "xyz", "30/2/2021", "31/4", "29/2", "0/1", "1/13", "25h", "8h70", "2021-02-30", "2021-05-24T25:00", "0001-01-01",
     "5/6/0021", "5/6 7/8", "8h 9h", "thứ chín", "5/6/2021abc", "²/6", "9" * 10_000],
)  # fmt: skip
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_moment(typed, today=WEDNESDAY, where="dòng 2")

    assert (caught.value.code, caught.value.where) == ("input.not_a_date", "dòng 2")


def test_a_date_without_year_is_never_far_back() -> None:
    assert parse_date("15/1", today=date(2021, 12, 20)) == date(2022, 1, 15)
    assert parse_date("29/2", today=date(2023, 11, 1)) == date(2024, 2, 29)


def test_a_day_is_not_a_time() -> None:
    assert parse_date("2021-05-24T20:00Z", today=WEDNESDAY) == date(2021, 5, 25)
    assert parse_time("2 giờ chiều") == time(14)
    for wrong in ("8h30", "8h30 mai"):
        with pytest.raises(InputError):
            parse_date(wrong, today=WEDNESDAY)
    with pytest.raises(InputError):
        parse_time("8h30 mai")


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(InputError):
        assert parse_moment(text, today=WEDNESDAY).tzinfo is UTC


@given(st.dates(date(1980, 1, 1), date(2199, 1, 1)), st.integers(0, 23), st.integers(0, 59))
def test_what_is_printed_is_read_back(day: date, hour: int, minute: int) -> None:
    moment = at_local(day, time(hour, minute))

    assert parse_moment(short_moment(moment), today=WEDNESDAY) == moment
    assert parse_moment(moment_in_words(moment), today=WEDNESDAY) == moment
    assert parse_moment(moment.isoformat(), today=WEDNESDAY) == moment


def test_dates_are_written_as_on_paper() -> None:
    moment = datetime(2021, 5, 24, 1, 0, tzinfo=UTC)

    assert date_in_words(date(2021, 3, 5)) == "ngày 05 tháng 3 năm 2021"
    assert date_in_words(date(2021, 2, 15)) == "ngày 15 tháng 02 năm 2021"
    assert moment_in_words(moment) == "8 giờ 00, thứ Hai, ngày 24 tháng 5 năm 2021"
    assert time_in_words(time(13, 30)) == "13 giờ 30"
    assert weekday_in_words(date(2021, 5, 23)) == "Chủ nhật"
    assert short_moment(moment) == "24/05/2021 08:00"
    assert [half_day_in_words(time(hour)) for hour in (8, 13, 19)] == ["sáng", "chiều", "tối"]
    assert today_local(datetime(2021, 5, 23, 18, tzinfo=UTC)) == date(2021, 5, 24)


def test_an_instant_needs_an_offset() -> None:
    with pytest.raises(ValueError, match="offset"):
        local(at_local(WEDNESDAY).replace(tzinfo=None))


@pytest.mark.parametrize(
    "kind, part, cut_off, first, last, words",
    [
        (PeriodKind.MONTH, 5, None, "01/05/2021", "31/05/2021", "tháng 5/2021"),
        (PeriodKind.MONTH, 1, 15, "16/12/2020", "15/01/2021", "tháng 1/2021"),
        (PeriodKind.MONTH, 3, 31, "01/03/2021", "31/03/2021", "tháng 3/2021"),
        (PeriodKind.QUARTER, 2, None, "01/04/2021", "30/06/2021", "quý II/2021"),
        (PeriodKind.QUARTER, 2, 15, "16/03/2021", "15/06/2021", "quý II/2021"),
        (PeriodKind.HALF_YEAR, 1, None, "01/01/2021", "30/06/2021", "6 tháng đầu năm 2021"),
        (PeriodKind.HALF_YEAR, 2, 10, "11/06/2021", "10/12/2021", "6 tháng cuối năm 2021"),
        (PeriodKind.NINE_MONTHS, 1, 15, "16/12/2020", "15/09/2021", "9 tháng đầu năm 2021"),
        (PeriodKind.YEAR, 1, None, "01/01/2021", "31/12/2021", "năm 2021"),
    ],
)
def test_periods_end_on_their_cut_off_day(
    kind: PeriodKind, part: int, cut_off: int | None, first: str, last: str, words: str
) -> None:
    found = period(kind, 2021, part, cut_off=cut_off)

    assert (short_date(found.first), short_date(found.last), period_in_words(found)) == (first, last, words)


CALENDAR = st.sampled_from([PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.YEAR])
CUT_OFF = st.none() | st.integers(1, 31)


@given(CALENDAR, st.dates(date(1977, 1, 1), date(2190, 1, 1)), CUT_OFF)
def test_periods_follow_each_other_without_gap(kind: PeriodKind, day: date, cut_off: int | None) -> None:
    found = period_of(kind, day, cut_off=cut_off)

    assert found.holds(day)
    assert found.previous().last + timedelta(days=1) == found.first
    assert found.end - found.start == (found.last - found.first + timedelta(days=1))
    assert found.same_last_year() == period(kind, found.year - 1, found.part, cut_off=cut_off)


def test_a_span_of_ones_own_compares_with_as_many_days_before() -> None:
    span = custom_period(date(2021, 5, 5), date(2021, 5, 23))

    assert period_in_words(span) == "từ ngày 05/05/2021 đến ngày 23/05/2021"
    assert span.previous() == Period(PeriodKind.CUSTOM, 2021, 0, date(2021, 4, 16), date(2021, 5, 4))
    assert custom_period(date(2024, 2, 29), date(2024, 3, 1)).same_last_year().first == date(2023, 2, 28)
    with pytest.raises(InputError, match="end_before_start"):
        custom_period(date(2021, 5, 5), date(2021, 5, 4))


@pytest.mark.parametrize("kind, year, part", [("month", 2021, 13), ("quarter", 2021, 0), ("year", 20210, 1), ("custom", 2021, 1)])
def test_periods_that_do_not_exist_are_refused(kind: str, year: int, part: int) -> None:
    with pytest.raises(InputError) as caught:
        period(kind, year, part)

    assert caught.value.code == "input.not_a_period"
