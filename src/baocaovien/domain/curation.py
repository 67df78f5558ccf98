"""The life of a content item's wording: draft → in review → approved → withdrawn (semantics.md §3)."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum
from uuid import UUID

from baocaovien.domain.errors import ConflictError


class ContentState(StrEnum):
    DRAFT = "draft"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    WITHDRAWN = "withdrawn"


class CurationAction(StrEnum):
    SUBMIT = "submit"
    RETURN = "return"
    APPROVE = "approve"
    WITHDRAW = "withdraw"
    RESTORE = "restore"


_S, _A = ContentState, CurationAction
_STEPS: dict[CurationAction, tuple[frozenset[ContentState], ContentState]] = {
    _A.SUBMIT: (frozenset({_S.DRAFT}), _S.IN_REVIEW),
    _A.RETURN: (frozenset({_S.IN_REVIEW}), _S.DRAFT),
    # A single curator has nobody to submit to.
    _A.APPROVE: (frozenset({_S.DRAFT, _S.IN_REVIEW}), _S.APPROVED),
    _A.WITHDRAW: (frozenset({_S.DRAFT, _S.IN_REVIEW, _S.APPROVED}), _S.WITHDRAWN),
    _A.RESTORE: (frozenset({_S.WITHDRAWN}), _S.DRAFT),
}


def after(state: ContentState | str, action: CurationAction | str) -> ContentState:
    """Give the state that an action leads to.

    Raises:
        ConflictError: `library.wrong_state` with `state` and `action`.
    """
    states, result = _STEPS[CurationAction(action)]
    if ContentState(state) not in states:
        raise ConflictError("library.wrong_state", state=str(state), action=str(action))
    return result


def may_approve(actor_id: UUID | None, author_id: UUID | None, curators: Collection[UUID]) -> bool:
    """Tell whether somebody may approve a wording: not an author their own, where a second curator exists."""
    return actor_id is None or actor_id != author_id or not any(one != author_id for one in curators)
