"""Use cases at the door: one mark, and taking it back (semantics.md §1); many at once are in `marking`.

A mark that is refused is kept as an attempt and answered with a code; nothing here toggles.
"""

from __future__ import annotations

import datetime as dt
import uuid

from sqlalchemy.orm import Session

from baocaovien.domain.errors import InputError
from baocaovien.domain.marks import MarkKind, MarkMode, MarkSource
from baocaovien.domain.names import optional, required
from baocaovien.services.attendance.door import DONE, Door, Entry, EventFrame, MarkAnswer, annul, event_frame
from baocaovien.store.find import unknown
from baocaovien.store.models import Event, Invitee
from baocaovien.store.operations import current
from baocaovien.store.queries.door import event_and_invitee

__all__ = ["DONE", "Entry", "EventFrame", "MarkAnswer", "annul", "event_frame", "mark"]


def mark(
    session: Session,
    *,
    event_id: uuid.UUID,
    invitee_id: uuid.UUID | None = None,
    person_id: uuid.UUID | None = None,
    code: str | None = None,
    walk_in: str | None = None,
    kind: str = "entry",
    session_id: uuid.UUID | None = None,
    at: dt.datetime | None = None,
    desk: str = "",
    mode: str = "in_person",
    site_id: uuid.UUID | None = None,
    source: str | None = None,
    reason: str = "",
    force: bool = False,
    mark_id: uuid.UUID | None = None,
    clock_offset_ms: int = 0,
    late_on_paper: bool = False,
    substitute_name: str = "",
    substitute_position: str = "",
    position: str = "",
    unit_id: uuid.UUID | None = None,
    unit_name: str = "",
    frame: EventFrame | None = None,
) -> MarkAnswer:
    """Mark one person, named in exactly one way: an invitee, a person, a code, or the name of a walk-in.

    Args:
        session_id: empty: the session that runs at that time (a decision: all sessions).
        at: when it happened; empty: now. A mark with source `paper` has no time.
        mark_id: an id of the caller's; the same again with the same content writes nothing.
        force: lets in in spite of `not_invited`, `withdrawn_card` or `event_closed`; needs a reason.
        position, unit_id, unit_name: of a walk-in; a unit that is not in the directory has only a name.
        frame: the event's frame, where the caller has read it in the same operation.

    Raises:
        InputError: the call itself is wrong (unknown kind, mode, session; force without a reason).
        MissingError: `input.unknown_id` for the event or a record that does not exist.
    """
    own_source = source or ("code" if code is not None else "name")
    said = Entry(
        _kind(kind),
        session_id,
        None if own_source == MarkSource.PAPER else at or current(session).at,
        optional(desk, "desk", most=60),
        _one_of(mode, MarkMode, "mode"),
        site_id,
        _one_of(own_source, MarkSource, "source"),
        optional(reason, "reason", most=500),
        force,
        mark_id,
        clock_offset_ms,
        late_on_paper,
        optional(substitute_name, "substitute"),
        optional(substitute_position, "position"),
    )
    if force and not said.reason:
        raise InputError("attendance.reason_needed", where="reason")
    if sum(one is not None for one in (invitee_id, person_id, code, walk_in)) != 1:
        raise InputError("attendance.who", where="person")
    event, invitee = event_and_invitee(session, event_id, invitee_id)
    if event is None:
        raise unknown(Event, event_id)
    known = frame or EventFrame(event_id, event.sessions, event.grace)
    door = Door(session, event_id, event.state, said, known)
    if walk_in is not None:
        return door.walk_in(required(walk_in, "name"), optional(position, "position"), optional(unit_name, "unit"), unit_id)
    if invitee_id is not None and (invitee is None or invitee.deleted):
        raise unknown(Invitee, invitee_id)
    return door.let_in(invitee, person_id, code)


def _kind(kind: str) -> str:
    return _one_of(kind, MarkKind, "kind")


_TOKENS = {kind: frozenset(map(str, kind)) for kind in (MarkKind, MarkMode, MarkSource)}


def _one_of(value: str, known: type[MarkKind | MarkMode | MarkSource], field_name: str) -> str:
    if value not in _TOKENS[known]:
        raise InputError("attendance.unknown_token", where=field_name, value=value[:60], known=", ".join(known))
    return str(value)
