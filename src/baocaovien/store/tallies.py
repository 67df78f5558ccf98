"""Making the tallies of events (store.models.tallies): in a writing transaction, from what it sees."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Uuid, bindparam, delete, select, text
from sqlalchemy.orm import Session

from baocaovien.store.models import Event, EventTally, TallyPart, TallyTouch
from baocaovien.store.queries.report_cells import held_sessions, read_door
from baocaovien.store.queries.report_shares import COUNTED, RULES, Part, grace_minutes, parts_of
from baocaovien.store.writer import Writer

_AT_ONCE = 100
_QUIETLY: dict[str, Any] = {"synchronize_session": False}
# Two that tally one event at once on PostgreSQL: the later is told to begin anew, as with any operation.
_SAY = text(
    "INSERT INTO event_tally (event_id, rules, grace_minutes) VALUES (:event, :rules, :grace) ON CONFLICT DO NOTHING"
).bindparams(bindparam("event", type_=Uuid()))


def make_tallies(session: Session, event_ids: Sequence[UUID]) -> None:
    """Tally some events anew (at most a few hundred at once)."""
    if not event_ids:
        return
    session.flush()
    wanted = list(event_ids)
    for model in (TallyTouch, EventTally, TallyPart):
        table: Any = model
        session.execute(delete(table).where(table.event_id.in_(wanted)), execution_options=_QUIETLY)
    grace = grace_minutes(session, wanted)
    said = [{"event": event_id, "rules": RULES, "grace": minutes} for event_id, minutes in grace.items()]
    if not said:
        return
    session.connection().execute(_SAY, said)
    own: dict[UUID, list[Part]] = defaultdict(list)
    for part in parts_of(read_door(session, held_sessions(session, list(grace)))):
        own[part.event_id].append(part)
    rows = [_row(part, n) for parts in own.values() for n, part in enumerate(parts)]
    if rows:
        Writer(session, TallyPart).write(rows)


def tally_closed(session: Session) -> None:
    """Tally the closed events of which something has changed since they were tallied, as when a merge brought their marks."""
    session.flush()
    chosen = (
        select(TallyTouch.event_id)
        .join(Event, Event.id == TallyTouch.event_id)
        .where(Event.state == "closed", Event.deleted.is_(False))
        .distinct()
    )
    found = list(session.scalars(chosen))
    for at in range(0, len(found), _AT_ONCE):
        make_tallies(session, found[at : at + _AT_ONCE])


def _row(part: Part, n: int) -> dict[str, Any]:
    return {
        "event_id": part.event_id,
        "n": n,
        "session_id": part.session_id,
        "unit_id": part.unit_id,
        "site_id": part.site_id,
        **dict(zip(COUNTED, part.counts, strict=True)),
        "came": "".join(sorted(part.came)),
    }
