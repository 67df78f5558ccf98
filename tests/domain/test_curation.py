"""Who approves content."""

from __future__ import annotations

from uuid import UUID

from baocaovien.domain.curation import may_approve

AN, BINH = UUID(int=1), UUID(int=2)


def test_an_author_does_not_approve_their_own_where_there_is_a_second_curator() -> None:
    assert may_approve(AN, AN, [AN])
    assert not may_approve(AN, AN, [AN, BINH])
    assert may_approve(BINH, AN, [AN, BINH])
