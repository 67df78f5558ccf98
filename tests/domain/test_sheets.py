"""Two-sided printing: which page goes on which side, and in which order the backs are printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from baocaovien.domain.sheets import backs, fronts, two_sided


@pytest.mark.parametrize(
    "pages, numbers, sides",
    [
        ([0, 1, 2], [1, 2, 3], [0, 1, 2]),
        ([0, 1, 2], [1, 1, 1], [0, None, 1, None, 2]),
        ([0, 1, 2, 3], [1, 2, 3, 1], [0, 1, 2, None, 3]),
        ([1, 2], [1, 2, 3], [None, 1, 2]),
        ([1, 3], [1, 2, 3, 4], [None, 1, None, 3]),
        ([], [1], []),
    ],
)
def test_fronts_stay_fronts_and_a_copy_begins_on_a_new_sheet(pages, numbers, sides):
    assert two_sided(pages, numbers) == sides


def test_a_stack_that_goes_back_as_it_lies_gets_its_last_back_first():
    sides = two_sided([0, 1, 2, 3, 4], [1, 2, 3, 4, 5])

    assert (fronts(sides), backs(sides, last_first=True)) == ([0, 2, 4], [None, 3, 1])
    assert backs(sides, last_first=False) == [1, 3]


def test_sheets_without_backs_need_no_second_run():
    assert backs(two_sided([0, 1], [1, 1]), last_first=False) == []


@given(some.lists(some.integers(1, 5), min_size=1, max_size=12), some.booleans())
def test_every_page_is_printed_once_and_backs_lie_behind_their_fronts(copies, last_first):
    numbers = [number for length in copies for number in range(1, length + 1)]
    sides = two_sided(range(len(numbers)), numbers)
    first, second = fronts(sides), backs(sides, last_first=last_first)
    order = list(reversed(second)) if last_first else second + [None] * (len(first) - len(second))

    sheets = list(zip(first, order, strict=True))

    printed = [side for sheet in sheets for side in sheet if side is not None]
    assert printed == list(range(len(numbers)))
    assert all(front is None or numbers[front] % 2 == 1 for front, _back in sheets)
    assert all(back is None or numbers[back] == numbers[front] + 1 for front, back in sheets)
