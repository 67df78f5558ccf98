"""Conflicts of the schedule for people: found across all events of all units, named, let pass with a reason."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.domain.conflicts import Conflict, find_conflicts
from baocaovien.domain.dates import local_date, short_moment
from baocaovien.domain.errors import ConflictError
from baocaovien.domain.names import required
from baocaovien.store.models import ConflictOverride, EventSession, Person, Site, Venue, new_id
from baocaovien.store.operations import current
from baocaovien.store.queries.planning import conflict_settings, event_ids_around, planned_events

REACH = dt.timedelta(days=1)
"""How far around an event others can clash with it: a day covers travel."""


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """A conflict with the names of what clashes; `other_id` is the other event, where there is one."""

    kind: str
    level: str
    event_id: uuid.UUID
    event: str
    other_id: uuid.UUID | None
    other: str
    subject_id: uuid.UUID | None
    subject: str
    start: dt.datetime
    end: dt.datetime
    facts: Mapping[str, str | int] = field(default_factory=dict)
    override: str | None = None

    def turned(self) -> ConflictRow:
        """The same conflict told from the other event, which must be there."""
        if self.other_id is None:
            raise ValueError("a conflict of one event has no other side")
        return replace(self, event_id=self.other_id, event=self.other, other_id=self.event_id, other=self.event)

    @property
    def blocks(self) -> bool:
        """Whether it stops saving."""
        return self.level == "block" and self.override is None

    @property
    def blocks_release(self) -> bool:
        """Whether it stops a release."""
        return self.level in ("block", "block_release") and self.override is None


def conflicts_between(
    session: Session, start: dt.datetime, end: dt.datetime, *, today: dt.date | None = None
) -> list[ConflictRow]:
    """Every conflict that touches a span of time, over all events of all units, by time."""
    found = _find(session, start - REACH, end + REACH, today)
    return [row for row in found if row.start < end and row.end > start]


def conflicts_of(session: Session, event_id: uuid.UUID, *, today: dt.date | None = None) -> list[ConflictRow]:
    """The conflicts of one event, seen from it: `event` is this one, `other` the other one."""
    return conflicts_of_all(session, [event_id], today=today)


def conflicts_of_all(session: Session, event_ids: Sequence[uuid.UUID], *, today: dt.date | None = None) -> list[ConflictRow]:
    """The conflicts of several events, each seen from the first of them that it touches."""
    own = set(event_ids)
    spans = session.execute(
        select(EventSession.starts_at, EventSession.ends_at).where(
            EventSession.event_id.in_(list(own)), EventSession.deleted.is_(False)
        )
    ).all()
    found: dict[tuple[object, ...], ConflictRow] = {}
    for first, last in _windows([(start - REACH, end + REACH) for start, end in spans]):
        for row in _find(session, first, last, today):
            seen = _from_one_of(row, own)
            if seen is not None:
                found.setdefault((seen.kind, seen.event_id, seen.other_id, seen.subject_id, seen.start), seen)
    return sorted(found.values(), key=lambda row: (row.start, row.kind, str(row.event_id), str(row.subject_id)))


def _windows(spans: Iterable[tuple[dt.datetime, dt.datetime]]) -> list[tuple[dt.datetime, dt.datetime]]:
    """Join spans that overlap, so that a series over years doesn't load everything between."""
    joined: list[tuple[dt.datetime, dt.datetime]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _from_one_of(row: ConflictRow, own: set[uuid.UUID]) -> ConflictRow | None:
    if row.event_id in own:
        return row
    return row.turned() if row.other_id in own else None


def _find(session: Session, start: dt.datetime, end: dt.datetime, today: dt.date | None) -> list[ConflictRow]:
    events = planned_events(session, event_ids_around(session, start, end))
    settings = conflict_settings(session, start=start, end=end, today=today)
    return named_rows(session, find_conflicts(events, settings=settings), {event.id: event.title for event in events})


def named_rows(session: Session, conflicts: Sequence[Conflict], titles: Mapping[uuid.UUID, str]) -> list[ConflictRow]:
    """Conflicts with the names of what clashes."""
    subjects = {conflict.subject_id for conflict in conflicts if conflict.subject_id}
    names: dict[uuid.UUID, str] = {}
    for model, column in ((Person, Person.full_name), (Venue, Venue.name), (Site, Site.name)):
        names |= dict(session.execute(select(model.id, column).where(model.id.in_(subjects))).all()) if subjects else {}
    return [
        ConflictRow(
            str(conflict.kind),
            str(conflict.level),
            conflict.event_ids[0],
            titles.get(conflict.event_ids[0], ""),
            other := conflict.event_ids[1]
            if len(conflict.event_ids) > 1 and conflict.event_ids[1] != conflict.event_ids[0]
            else None,
            titles.get(other, "") if other else "",
            conflict.subject_id,
            names.get(conflict.subject_id, "") if conflict.subject_id else "",
            conflict.span.start,
            conflict.span.end,
            dict(conflict.facts),
            conflict.override,
        )
        for conflict in conflicts
    ]


def settle(
    session: Session, event_ids: Sequence[uuid.UUID], *, force_reason: str | None, release: bool = False
) -> tuple[ConflictRow, ...]:
    """Look for conflicts of events that were just changed; refuse what blocks, or let it pass with the reason.

    Returns:
        All conflicts that are left or were let pass.

    Raises:
        ConflictError: `schedule.conflicts` with `conflicts` (rows) and `told` (words), when something blocks and no
            reason to let it pass is given.
    """
    session.flush()
    rows = conflicts_of_all(session, event_ids, today=local_date(current(session).at))
    blocking = [row for row in rows if (row.blocks_release if release else row.blocks)]
    if not blocking:
        return tuple(rows)
    if force_reason is None:
        told = "; ".join(dict.fromkeys(describe(row) for row in blocking))
        raise ConflictError(
            "schedule.conflicts", where=blocking[0].event, count=len(blocking), told=told, conflicts=tuple(blocking)
        )
    reason = required(force_reason, "reason")
    for row in blocking:
        override_conflict(session, event_id=row.event_id, kind=row.kind, other_id=row.other_id or row.subject_id, reason=reason)
    session.flush()
    return tuple(conflicts_of_all(session, event_ids, today=local_date(current(session).at)))


def override_conflict(
    session: Session, *, event_id: uuid.UUID, kind: str, reason: str, other_id: uuid.UUID | None = None
) -> uuid.UUID:
    """Let a conflict pass; the reason is kept and printed in the change list.

    Args:
        other_id: the other event, the person or the venue; None lets pass any of the kind.
    """
    row = ConflictOverride(id=new_id(), event_id=event_id, kind=kind, other_id=other_id, reason=required(reason, "reason"))
    session.add(row)
    return row.id


def describe(row: ConflictRow) -> str:
    """A conflict without words of any language, for an error's line: who or what, with which event, when."""
    parts = [
        f"{row.subject}:" if row.subject else "",
        f"“{row.other or row.event}”",
        f"({row.facts['items']})" if "items" in row.facts else "",
        f"{short_moment(row.start)}–{short_moment(row.end)}",
    ]
    return " ".join(part for part in parts if part)
