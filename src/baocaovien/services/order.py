"""Places among siblings: fractional ranks, made by the use cases that add and move records."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.domain.errors import MissingError
from baocaovien.domain.ranks import rank_between


def rank_after(session: Session, ordered: Any, after_id: UUID | None, *, first: bool = False) -> str:
    """A rank right after a sibling.

    Args:
        ordered: a select of the siblings in their order, records with `id` and `rank`.
        after_id: the sibling; None: after the last one, or before all with `first`.

    Raises:
        MissingError: `input.unknown_id`: the sibling is not among them.
    """
    session.flush()
    there = session.scalars(ordered).all()
    if after_id is None:
        place = 0 if first else len(there)
    else:
        found = [index for index, each in enumerate(there) if each.id == after_id]
        if not found:
            raise MissingError("input.unknown_id", where=str(after_id), kind="item", value=str(after_id))
        place = found[0] + 1
    low = there[place - 1].rank if place else None
    high = next((each.rank for each in there[place:] if low is None or each.rank > low), None)
    return rank_between(low or None, high)
