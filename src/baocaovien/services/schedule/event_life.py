"""Use cases on the state of an event: schedule, open, close, postpone, reschedule, cancel, restore (semantics.md §2)."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from baocaovien.domain.attendance import Status
from baocaovien.domain.errors import ConflictError, InputError
from baocaovien.domain.event_states import EventAction, after
from baocaovien.domain.names import optional
from baocaovien.services.attendance.marking import mark_rest_absent
from baocaovien.services.attendance.roster import freeze_roster
from baocaovien.services.schedule.clashes import ConflictRow, settle
from baocaovien.services.schedule.events import check_span, sessions_of, shift
from baocaovien.store.find import get
from baocaovien.store.models import Event, Invitee
from baocaovien.store.operations import current
from baocaovien.store.queries.attendance import standings
from baocaovien.store.tallies import make_tallies

_NOBODY = func.coalesce(Invitee.person_id, Invitee.matched_person_id, Invitee.counted_as).is_(None)
"""Matched with no person of the directory, and still to be."""


def schedule_event(session: Session, *, event_id: uuid.UUID) -> str:
    """Put a draft on the schedule; answers the state, as all of these do."""
    return _step(session, event_id, EventAction.SCHEDULE)


def open_event(session: Session, *, event_id: uuid.UUID) -> str:
    """Open an event for attendance and freeze its list as it is on the event's day.

    Raises:
        ConflictError: `schedule.wrong_state`.
    """
    event = get(session, Event, event_id)
    first = event.opened_at is None
    state = _step(session, event_id, EventAction.OPEN)
    if first:
        freeze_roster(session, event_id)
        event.opened_at = current(session).at
    event.closed_at = None
    return state


@dataclass(frozen=True, slots=True)
class ClosingCheck:
    """What to look at before attendance closes."""

    unmarked: tuple[uuid.UUID, ...]
    """Invitees without any mark."""
    duplicates: tuple[uuid.UUID, ...]
    """Who was let in twice."""
    conflicts: tuple[uuid.UUID, ...]
    """Whose decisions of several machines differ, or who came against a decision."""
    walk_ins: tuple[uuid.UUID, ...]
    """Walk-ins who are matched with nobody; whose mark was annulled did not come."""


def closing_check(session: Session, event_id: uuid.UUID) -> ClosingCheck:
    """Find what is to be settled before an event closes."""
    known = standings(session, event_id)
    rows = session.execute(
        select(Invitee.id, Invitee.walk_in, _NOBODY)
        .where(Invitee.event_id == event_id, Invitee.deleted.is_(False), Invitee.withdrawn.is_(False))
        .order_by(Invitee.protocol_rank, Invitee.sort_key, Invitee.id)
    )
    people = [row for row in rows if row[0] in known]
    return ClosingCheck(
        tuple(one for one, walk_in, _ in people if not walk_in and known[one].status is Status.NOT_MARKED),
        tuple(one for one, *_ in people if known[one].duplicates),
        tuple(one for one, *_ in people if known[one].conflict or known[one].flagged),
        tuple(one for one, walk_in, nobody in people if walk_in and nobody and known[one].status is not Status.NOT_MARKED),
    )


def close_event(session: Session, *, event_id: uuid.UUID, rest_absent: bool = False) -> str:
    """Close attendance; with `rest_absent` whoever is not marked becomes 'vắng không có lý do' in the same act.

    What reports will add up is tallied here, so that a year of closed events is quick to report on.
    """
    event = get(session, Event, event_id)
    state = after(event.state, EventAction.CLOSE, event=event.title)
    if rest_absent:
        mark_rest_absent(session, event_id=event_id)
    event.state = str(state)
    event.closed_at = current(session).at
    make_tallies(session, [event_id])
    return event.state


def reopen_event(session: Session, *, event_id: uuid.UUID, reason: str) -> str:
    """Open a closed event again, to go on marking; the reason is kept.

    Raises:
        ConflictError: `schedule.wrong_state` when it is not closed.
        InputError: `schedule.reason_needed`.
    """
    event = get(session, Event, event_id)
    if event.state != "closed":
        raise ConflictError("schedule.wrong_state", where=event.title, state=event.state, action="reopen", allowed=[])
    if not reason.strip():
        raise InputError("schedule.reason_needed", where=event.title, action="reopen")
    event.state, event.state_reason, event.closed_at = "open", optional(reason, "reason", most=500), None
    return event.state


def cancel_event(session: Session, *, event_id: uuid.UUID, reason: str, document: str = "") -> str:
    """Call an event off, by the document that says so."""
    return _step(session, event_id, EventAction.CANCEL, reason, document)


def postpone_event(session: Session, *, event_id: uuid.UUID, reason: str, document: str = "") -> str:
    """Put an event off without a new day, by the document that says so."""
    return _step(session, event_id, EventAction.POSTPONE, reason, document)


@dataclass(frozen=True, slots=True)
class Rescheduled:
    """The state after an event was moved, and the conflicts on its new day."""

    state: str
    conflicts: tuple[ConflictRow, ...]


def reschedule_event(
    session: Session,
    *,
    event_id: uuid.UUID,
    start: dt.datetime,
    end: dt.datetime,
    reason: str,
    document: str = "",
    force_reason: str | None = None,
) -> Rescheduled:
    """Move an event to another time, by the document that says so; sessions and agenda move along."""
    check_span(start, end)
    sessions = sessions_of(session, event_id)
    state = _step(session, event_id, EventAction.RESCHEDULE, reason, document)
    shift(session, event_id, start - sessions[0].starts_at)
    last = max(sessions_of(session, event_id), key=lambda row: row.ends_at)
    check_span(last.starts_at, end)
    last.ends_at = end
    return Rescheduled(state, settle(session, [event_id], force_reason=force_reason))


def restore_event(session: Session, *, event_id: uuid.UUID) -> str:
    """Put a postponed, moved or cancelled event back on the schedule."""
    return _step(session, event_id, EventAction.RESTORE)


def _step(session: Session, event_id: uuid.UUID, action: EventAction, reason: str = "", document: str = "") -> str:
    event = get(session, Event, event_id)
    state = after(event.state, action, reason=reason or document, event=event.title)
    event.state = str(state)
    event.state_reason = optional(reason, "reason", most=500)
    event.state_document = optional(document, "document")
    return event.state
