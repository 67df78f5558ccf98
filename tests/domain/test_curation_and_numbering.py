"""States of content, and numbers of official documents."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocaovien.domain.curation import CurationAction, after, is_usable, may_approve
from baocaovien.domain.errors import ConflictError, InputError
from baocaovien.domain.numbering import Family, Symbol, next_number, parse_symbol, series_of

AN, BINH = UUID(int=1), UUID(int=2)

STEPS = {
    ("draft", "submit"): "in_review",
    ("draft", "approve"): "approved",
    ("draft", "withdraw"): "withdrawn",
    ("in_review", "return"): "draft",
    ("in_review", "approve"): "approved",
    ("in_review", "withdraw"): "withdrawn",
    ("approved", "withdraw"): "withdrawn",
    ("withdrawn", "restore"): "draft",
}


@pytest.mark.parametrize("state", ["draft", "in_review", "approved", "withdrawn"])
@pytest.mark.parametrize("action", list(CurationAction))
def test_content_goes_through_its_states(state: str, action: CurationAction) -> None:
    expected = STEPS.get((state, action.value))
    if expected is not None:
        assert after(state, action) == expected
        return
    with pytest.raises(ConflictError) as caught:
        after(state, action)
    assert caught.value.params == {"state": state, "action": action.value}


def test_an_author_does_not_approve_their_own_where_there_is_a_second_curator() -> None:
    assert may_approve(AN, AN, [AN])
    assert not may_approve(AN, AN, [AN, BINH])
    assert may_approve(BINH, AN, [AN, BINH])


def test_only_approved_and_valid_content_is_usable() -> None:
    day = date(2021, 5, 24)

    assert is_usable("approved", day, valid_from=day, valid_to=day)
    assert not is_usable("in_review", day)
    assert not is_usable("approved", day, valid_to=date(2021, 5, 23))
    assert not is_usable("approved", day, valid_from=date(2021, 5, 25))


@pytest.mark.parametrize(
    "symbol, printed",
    [
        (Symbol(12, "BC", "BTGTU", Family.PARTY), "Số 12-BC/BTGTU"),
        (Symbol(5, "BC", "UBND", Family.STATE), "Số: 05/BC-UBND"),
        (Symbol(None, "GM", "BTGTU", Family.PARTY), "Số         -GM/BTGTU"),
        (Symbol(None, "GM", "UBND", Family.STATE), "Số:         /GM-UBND"),
        (Symbol(26, "KH", "BTGTW", Family.PARTY), "Số 26-KH/BTGTW"),
    ],
)
def test_symbols_are_printed_and_read_back(symbol: Symbol, printed: str) -> None:
    assert symbol.printed == printed
    assert parse_symbol(printed) == symbol


@pytest.mark.parametrize("text", ["", "12", "abc", "12-", "12-BC", "-/"])
def test_what_is_no_symbol_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="not_a_symbol"):
        parse_symbol(text)


def test_series_run_by_term_or_by_year() -> None:
    day = date(2021, 5, 24)

    assert series_of("BC", "party", dated=day, term="2020-2025") == "BC/2020-2025"
    assert series_of("BC", "party", dated=day) == "BC"
    assert series_of("BC", "state", dated=day) == "BC/2021"


@given(st.lists(st.integers(1, 5000)))
def test_the_next_number_was_never_given(used: list[int]) -> None:
    assert next_number(used) not in used
    assert next_number(used) == max([0, *used]) + 1
