"""The life of a content item's wording: draft → in review → approved → withdrawn (semantics.md §3)."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum
from uuid import UUID


class ContentState(StrEnum):
    DRAFT = "draft"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    WITHDRAWN = "withdrawn"


def may_approve(actor_id: UUID | None, author_id: UUID | None, curators: Collection[UUID]) -> bool:
    """Tell whether somebody may approve a wording: not an author their own, where a second curator exists."""
    return actor_id is None or actor_id != author_id or not any(one != author_id for one in curators)
