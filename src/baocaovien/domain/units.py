"""Units in time: as what they go on (domain.md §3.3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Merger:
    """One unit goes on in another from a day."""

    from_id: UUID
    to_id: UUID
    on: date


def heirs(units: Iterable[UUID], mergers: Iterable[Merger], day: date) -> dict[UUID, UUID]:
    """Give the unit to which each unit's figures go on a day.

    Only mergers carry figures on. A unit that was split, or out of which a part was taken, keeps its own: nobody knows
    whose they are; nor does anybody where it was merged into two.
    """
    after: dict[UUID, set[UUID]] = defaultdict(set)
    for step in mergers:
        if step.on <= day and step.to_id != step.from_id:
            after[step.from_id].add(step.to_id)
    found = {}
    for unit_id in units:
        at, seen = unit_id, {unit_id}
        while len(after[at]) == 1 and not after[at] <= seen:
            (at,) = after[at]
            seen.add(at)
        found[unit_id] = at
    return found
