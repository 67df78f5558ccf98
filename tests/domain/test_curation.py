"""States of content."""

from __future__ import annotations

from uuid import UUID

import pytest

from baocaovien.domain.curation import CurationAction, after, may_approve
from baocaovien.domain.errors import ConflictError

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
