"""Units in time: what they were called, under whom they stood, and as what they go on (domain.md §3.3).

Spans of days are half-open: `valid_to` is the first day on which something no longer was.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


@dataclass(frozen=True, slots=True)
class DatedName:
    """A name of a unit; None is an open end."""

    unit_id: UUID
    name: str
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class DatedParent:
    """The unit under which a unit stood."""

    unit_id: UUID
    parent_id: UUID
    valid_from: date | None = None
    valid_to: date | None = None


class SuccessionKind(StrEnum):
    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    DISSOLVE = "dissolve"


@dataclass(frozen=True, slots=True)
class Succession:
    """One unit goes on as another from a day; `to_id` is None when nobody takes its place."""

    from_id: UUID
    to_id: UUID | None
    kind: SuccessionKind
    on: date


def _holds(start: date | None, end: date | None, day: date) -> bool:
    return (start is None or start <= day) and (end is None or day < end)


class UnitsInTime:
    """Answers questions about units on any day; it keeps the dated rows sorted by unit."""

    def __init__(
        self, names: Iterable[DatedName], parents: Iterable[DatedParent] = (), successions: Iterable[Succession] = ()
    ) -> None:
        self._names: dict[UUID, list[DatedName]] = defaultdict(list)
        self._parents: dict[UUID, list[DatedParent]] = defaultdict(list)
        self._next: dict[UUID, list[Succession]] = defaultdict(list)
        for name in names:
            self._names[name.unit_id].append(name)
        for parent in parents:
            self._parents[parent.unit_id].append(parent)
        for succession in successions:
            self._next[succession.from_id].append(succession)

    def name_on(self, unit_id: UUID, day: date) -> str:
        """Give the name on a day; for a day on which it had none, the nearest one: before its first, its first; else its last."""
        rows = sorted(self._names.get(unit_id, ()), key=lambda row: row.valid_from or date.min)
        if not rows:
            return ""
        current = [row for row in rows if _holds(row.valid_from, row.valid_to, day)]
        started = [row for row in rows if (row.valid_from or date.min) <= day]
        return (current or started or rows[:1])[-1].name

    def parent_on(self, unit_id: UUID, day: date) -> UUID | None:
        """Give the parent on a day."""
        rows = [row for row in self._parents.get(unit_id, ()) if _holds(row.valid_from, row.valid_to, day)]
        return max(rows, key=lambda row: row.valid_from or date.min).parent_id if rows else None

    def path_on(self, unit_id: UUID, day: date) -> list[UUID]:
        """Give the unit and those above it, upwards; a cycle that a merge made ends where it closes."""
        path: list[UUID] = []
        at: UUID | None = unit_id
        while at is not None and at not in path:
            path.append(at)
            at = self.parent_on(at, day)
        return path

    def under_on(self, unit_id: UUID, day: date) -> frozenset[UUID]:
        """Give the unit and all units under it on a day."""
        known = (*self._names, *self._parents)
        return frozenset({unit_id, *(one for one in known if unit_id in self.path_on(one, day))})

    def successors(self, unit_id: UUID, *, since: date, until: date) -> Sequence[UUID]:
        """Give the units as which a unit of the day `since` goes on at the end of `until`.

        Merges, splits and renames are followed one after another; several after a split, none after a
        dissolution, the unit itself when nothing happened.
        """
        return tuple(dict.fromkeys(self._follow(unit_id, since, until, frozenset())))

    def _follow(self, unit_id: UUID, since: date, until: date, seen: frozenset[UUID]) -> list[UUID]:
        steps = [step for step in self._next.get(unit_id, ()) if since < step.on <= until and step.to_id not in seen]
        if not steps:
            return [unit_id]
        day = min(step.on for step in steps)
        found: list[UUID] = []
        for step in sorted((one for one in steps if one.on == day), key=lambda one: str(one.to_id)):
            if step.to_id == unit_id:
                found += self._follow(unit_id, day, until, seen)
            elif step.to_id is not None:
                # Another unit may be renamed on the very day on which it takes this one over.
                found += self._follow(step.to_id, day, until, seen | {unit_id})
        return found
