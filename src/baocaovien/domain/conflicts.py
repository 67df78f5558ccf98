"""Conflicts of the schedule, across all events of all units (semantics.md §2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from baocaovien.domain.conflict_rules import RULES
from baocaovien.domain.planned import (
    DEFAULT_LEVELS,
    Conflict,
    ConflictKind,
    ConflictSettings,
    Level,
    Override,
    PlannedEvent,
    PlannedItem,
    PlannedRole,
    PlannedSession,
    Unavailable,
)

__all__ = [
    "DEFAULT_LEVELS",
    "Conflict",
    "ConflictKind",
    "ConflictSettings",
    "Level",
    "Override",
    "PlannedEvent",
    "PlannedItem",
    "PlannedRole",
    "PlannedSession",
    "Unavailable",
    "find_conflicts",
]

_OFF_THE_SCHEDULE = frozenset({"cancelled", "postponed"})


def find_conflicts(events: Sequence[PlannedEvent], *, settings: ConflictSettings | None = None) -> list[Conflict]:
    """Find every conflict among events, ordered by time.

    Cancelled and postponed events need nothing. What lies between two closed events is over and not
    told. Kinds whose level is `ignore` are not looked for. An override sets `Conflict.override`.
    """
    known = settings or ConflictSettings()
    planned = [event for event in events if event.state not in _OFF_THE_SCHEDULE]
    closed = {event.id for event in planned if event.state == "closed"}
    found = [
        _overridden(conflict, known.overrides)
        for kind, find in RULES
        if known.level_of(kind) is not Level.IGNORE
        for conflict in find(planned, known)
        if not closed.issuperset(conflict.event_ids)
    ]
    return sorted(found, key=lambda one: (one.span, one.kind, one.event_ids, str(one.subject_id)))


def _overridden(conflict: Conflict, overrides: Sequence[Override]) -> Conflict:
    others = {conflict.subject_id, *conflict.event_ids}
    for override in overrides:
        same = override.kind == conflict.kind and override.event_id in conflict.event_ids
        if same and (override.other_id is None or override.other_id in others - {override.event_id}):
            return replace(conflict, override=override.reason)
    return conflict
