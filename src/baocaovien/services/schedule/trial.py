"""Which conflicts an event would have that is still being typed; nothing is written."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence

from sqlalchemy.orm import Session

from baocaovien.domain.conflicts import PlannedEvent, PlannedItem, PlannedRole, PlannedSession, find_conflicts
from baocaovien.domain.local_time import local_date, today_local
from baocaovien.domain.spans import Span
from baocaovien.services.attendance.roster import people_of_unit
from baocaovien.services.schedule.clashes import REACH, ConflictRow, named_rows
from baocaovien.store.models import new_id
from baocaovien.store.queries.planning import conflict_settings, event_ids_around, planned_events


def try_event(
    session: Session,
    *,
    kind: str,
    title: str,
    start: dt.datetime,
    end: dt.datetime,
    venue_id: uuid.UUID | None = None,
    site_ids: Sequence[uuid.UUID] = (),
    chair_id: uuid.UUID | None = None,
    secretary_id: uuid.UUID | None = None,
    speaker_ids: Sequence[uuid.UUID] = (),
    topic_ids: Sequence[uuid.UUID] = (),
    invited: Sequence[uuid.UUID] = (),
) -> tuple[ConflictRow, ...]:
    """Answer the conflicts that `scheduling.add_event` with the same values would meet, seen from the new event."""
    del kind, topic_ids
    planned = _planned(
        session,
        title=title,
        span=Span(start, end),
        venue_id=venue_id,
        site_ids=site_ids,
        roles=(("chair", chair_id), ("secretary", secretary_id)),
        speaker_ids=speaker_ids,
        invited=invited,
    )
    first, last = start - REACH, end + REACH
    others = planned_events(session, event_ids_around(session, first, last))
    settings = conflict_settings(session, start=first, end=last, today=today_local())
    found = [conflict for conflict in find_conflicts([*others, planned], settings=settings) if planned.id in conflict.event_ids]
    titles = {event.id: event.title for event in others}
    rows = named_rows(session, found, titles | {planned.id: title})
    return tuple(row.turned() if row.other_id == planned.id else row for row in rows)


def _planned(
    session: Session,
    *,
    title: str,
    span: Span,
    venue_id: uuid.UUID | None,
    site_ids: Sequence[uuid.UUID],
    roles: Sequence[tuple[str, uuid.UUID | None]],
    speaker_ids: Sequence[uuid.UUID],
    invited: Sequence[uuid.UUID],
) -> PlannedEvent:
    held = PlannedSession(new_id(), span)
    day = local_date(span.start)
    expected = len({person for unit in invited for person in people_of_unit(session, unit_id=unit, day=day)})
    return PlannedEvent(
        new_id(),
        title,
        "scheduled",
        (held,),
        tuple(PlannedItem(new_id(), speaker, None, held.id) for speaker in speaker_ids),
        tuple(PlannedRole(role, person) for role, person in roles if person is not None),
        venue_id,
        tuple(site_ids),
        expected,
    )
