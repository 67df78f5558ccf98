"""The life of an event (semantics.md §2)."""

from __future__ import annotations

from enum import StrEnum

from baocaovien.domain.errors import ConflictError, InputError


class EventState(StrEnum):
    DRAFT = "draft"
    SCHEDULED = "scheduled"
    RELEASED = "released"
    OPEN = "open"
    CLOSED = "closed"
    POSTPONED = "postponed"
    RESCHEDULED = "rescheduled"
    CANCELLED = "cancelled"


class EventAction(StrEnum):
    SCHEDULE = "schedule"
    RELEASE = "release"
    OPEN = "open"
    CLOSE = "close"
    POSTPONE = "postpone"
    RESCHEDULE = "reschedule"
    CANCEL = "cancel"
    RESTORE = "restore"


_S, _A = EventState, EventAction
_BEFORE_CLOSED = frozenset(_S) - {_S.CLOSED}

_STEPS: dict[EventAction, tuple[frozenset[EventState], EventState]] = {
    _A.SCHEDULE: (frozenset({_S.DRAFT}), _S.SCHEDULED),
    _A.RELEASE: (frozenset({_S.SCHEDULED, _S.RELEASED, _S.RESCHEDULED}), _S.RELEASED),
    # An event that was called in a hurry opens without a release; a moved one on its new day.
    _A.OPEN: (frozenset({_S.SCHEDULED, _S.RELEASED, _S.RESCHEDULED}), _S.OPEN),
    _A.CLOSE: (frozenset({_S.OPEN}), _S.CLOSED),
    _A.POSTPONE: (_BEFORE_CLOSED - {_S.POSTPONED, _S.CANCELLED}, _S.POSTPONED),
    _A.RESCHEDULE: (_BEFORE_CLOSED - {_S.CANCELLED}, _S.RESCHEDULED),
    _A.CANCEL: (_BEFORE_CLOSED - {_S.CANCELLED}, _S.CANCELLED),
    _A.RESTORE: (frozenset({_S.POSTPONED, _S.RESCHEDULED, _S.CANCELLED}), _S.SCHEDULED),
}
_NEEDS_A_REASON = frozenset({_A.POSTPONE, _A.RESCHEDULE, _A.CANCEL})


def allowed_actions(state: EventState | str) -> tuple[EventAction, ...]:
    """Give what can be done with an event in a state, in the order of its life."""
    return tuple(action for action, (states, _after) in _STEPS.items() if EventState(state) in states)


def after(state: EventState | str, action: EventAction | str, *, reason: str = "", event: str = "") -> EventState:
    """Give the state that an action leads to.

    Args:
        state: where the event stands.
        action: what is done.
        reason: the document (or the reason) that postpones, reschedules or cancels; needed for these three.
        event: its title, for the refusal.

    Raises:
        ConflictError: `schedule.wrong_state` with `state`, `action` and `allowed`.
        InputError: `schedule.reason_needed`.
    """
    states, result = _STEPS[EventAction(action)]
    if EventState(state) not in states:
        allowed = [str(one) for one in allowed_actions(state)]
        raise ConflictError("schedule.wrong_state", where=event, state=str(state), action=str(action), allowed=allowed)
    if EventAction(action) in _NEEDS_A_REASON and not reason.strip():
        raise InputError("schedule.reason_needed", where=event, action=str(action))
    return result
