"""Numbers in words, in digits and as typed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocaovien.domain.errors import InputError
from baocaovien.domain.numbers import (
    format_decimal,
    from_roman,
    group_thousands,
    in_words,
    money_in_words,
    parse_number,
    parse_range,
    percent,
    to_roman,
    two_digits,
)


@pytest.mark.parametrize(
    "number, words",
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (25, "hai mươi lăm"),
        (101, "một trăm linh một"),
        (104, "một trăm linh bốn"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (115, "một trăm mười lăm"),
        (1_000, "một nghìn"),
        (1_005, "một nghìn không trăm linh năm"),
        (1_050, "một nghìn không trăm năm mươi"),
        (105_000, "một trăm linh năm nghìn"),
        (1_000_005, "một triệu không trăm linh năm"),
        (21_000_000, "hai mươi mốt triệu"),
        (1_234_567_891, "một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi mốt"),
        (10**12, "một nghìn tỷ"),
        (-15, "âm mười lăm"),
    ],
)
def test_numbers_are_said_by_the_rules(number: int, words: str) -> None:
    assert in_words(number) == words


@given(st.integers(0, 10**12), st.integers(0, 10**12))
def test_different_numbers_are_said_differently(one: int, other: int) -> None:
    assert (in_words(one) == in_words(other)) == (one == other)


def test_money_is_written_as_a_sentence() -> None:
    assert money_in_words(1_550_000) == "Một triệu năm trăm năm mươi nghìn đồng"


def test_digits_are_written_as_offices_write_them() -> None:
    assert (two_digits(7), two_digits(12), group_thousands(1_234_567)) == ("07", "12", "1.234.567")


@pytest.mark.parametrize(
    "value, places, written",
    [
        (1234.5, 1, "1.234,5"),
        (Decimal("0.125"), 2, "0,13"),
        (2.675, 2, "2,68"),
        (-0.04, 1, "0,0"),
        (-1234567, 0, "-1.234.567"),
        (Decimal(10) ** 40, 0, "10" + ".000" * 13),
    ],
)
def test_decimals_have_comma_and_dots(value: Decimal | float, places: int, written: str) -> None:
    assert format_decimal(value, places) == written


def test_a_share_is_of_something() -> None:
    assert (percent(20, 30), percent(1, 1, 0), percent(0, 0)) == ("66,7%", "100%", "–")


@pytest.mark.parametrize(
    "typed, value",
    [
        ("1.234,5", "1234.5"),
        ("1 234,5", "1234.5"),
        ("98,5%", "98.5"),
        ("-3", "-3"),
        ("4.700", "4700"),
        ("07", "7"),
        (" 12 ", "12"),
    ],
)
def test_typed_numbers_are_read(typed: str, value: str) -> None:
    assert parse_number(typed) == Decimal(value)


@pytest.mark.parametrize("typed", ["", "mười", "1.2345", "12,3,4", "1234.5", "=1+1", "1e5", "∞", "--3"])
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_number(typed, where="dòng 3")

    assert (caught.value.code, caught.value.where) == ("input.not_a_number", "dòng 3")


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**15), max_value=10**15))
def test_what_is_written_is_read_back(value: Decimal) -> None:
    assert parse_number(format_decimal(value, 3)) == value


def test_ranges_are_read() -> None:
    assert parse_range("35–36,5%") == (Decimal(35), Decimal("36.5"))
    assert parse_range("4.700 - 5.000") == (Decimal(4700), Decimal(5000))
    assert parse_range("14 đến 15") == (Decimal(14), Decimal(15))
    assert parse_range("7") == (Decimal(7), Decimal(7))
    assert parse_range("-7") == (Decimal(-7), Decimal(-7))
    with pytest.raises(InputError):
        parse_range("9–8")


@given(st.integers(1, 3999))
def test_roman_numerals_go_there_and_back(number: int) -> None:
    assert from_roman(to_roman(number)) == number


def test_malformed_roman_numerals_are_none() -> None:
    assert [from_roman(text) for text in ("", "IIII", "IC", "ABC", "xiv")] == [None, None, None, None, 14]
    with pytest.raises(InputError):
        to_roman(0)
