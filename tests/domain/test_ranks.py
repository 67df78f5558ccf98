"""Fractional keys: always a place between two others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocaovien.domain.errors import InputError
from baocaovien.domain.ranks import rank_between, ranks_between


@given(st.lists(st.integers(0, 40), min_size=1, max_size=60))
def test_inserting_anywhere_keeps_the_order(places: list[int]) -> None:
    ranks: list[str] = []
    for place in places:
        at = min(place, len(ranks))
        made = rank_between(ranks[at - 1] if at else None, ranks[at] if at < len(ranks) else None)
        ranks.insert(at, made)
    assert ranks == sorted(set(ranks))


@given(st.integers(0, 500))
def test_many_at_once_rise_and_stay_short(count: int) -> None:
    ranks = ranks_between(None, None, count)
    assert len(ranks) == count
    assert ranks == sorted(set(ranks))
    assert max((len(rank) for rank in ranks), default=0) <= 3


def test_a_wrong_order_is_refused() -> None:
    with pytest.raises(InputError, match=r"input\.bad_order"):
        rank_between("b", "a")
