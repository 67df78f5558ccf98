"""Card numbers and their check digits."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from baocaovien.domain.cards import DIGITS, is_card_number, new_card_number, printed_card_number, read_card_number

NUMBERS = st.integers(0, 9 * 10**13 - 1).map(lambda drawn: new_card_number(lambda _below: drawn))


@given(NUMBERS)
def test_numbers_are_digits_of_one_length_and_check(number: str) -> None:
    assert (len(number), number.isdigit(), is_card_number(number)) == (DIGITS, True, True)
    assert read_card_number(f" {printed_card_number(number)} ") == number


@given(NUMBERS, st.integers(0, DIGITS - 1), st.integers(1, 9))
def test_one_wrong_digit_is_found(number: str, place: int, by: int) -> None:
    wrong = str((int(number[place]) + by) % 10)

    assert not is_card_number(number[:place] + wrong + number[place + 1 :])


@given(NUMBERS, st.integers(0, DIGITS - 2))
def test_swapped_neighbours_are_found(number: str, place: int) -> None:
    swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]

    assert is_card_number(swapped) == (swapped == number)


def test_random_numbers_differ_and_other_texts_are_none() -> None:
    assert len({new_card_number() for _ in range(1000)}) == 1000
    for text in ("", "Nguyễn", "123", "0" * DIGITS, "１" * DIGITS, "9" * 10_000):
        assert read_card_number(text) is None
