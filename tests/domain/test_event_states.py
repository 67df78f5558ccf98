"""The life of an event."""

from __future__ import annotations

import pytest

from baocaovien.domain.errors import ConflictError, InputError
from baocaovien.domain.event_states import EventAction, EventState, after, allowed_actions

ALLOWED = {
    "draft": "schedule postpone reschedule cancel",
    "scheduled": "release open postpone reschedule cancel",
    "released": "release open postpone reschedule cancel",
    "open": "close postpone reschedule cancel",
    "closed": "",
    "postponed": "reschedule cancel restore",
    "rescheduled": "release open postpone reschedule cancel restore",
    "cancelled": "restore",
}


@pytest.mark.parametrize("state, actions", ALLOWED.items())
def test_each_state_allows_its_actions_and_refuses_the_others(state: str, actions: str) -> None:
    assert list(allowed_actions(state)) == actions.split()
    for action in set(EventAction) - set(allowed_actions(state)):
        with pytest.raises(ConflictError) as caught:
            after(state, action, reason="Công văn 12-CV/BTGTU")
        assert (caught.value.code, caught.value.params["state"]) == ("schedule.wrong_state", state)


def test_the_life_of_an_event() -> None:
    state = EventState.DRAFT
    for action in ("schedule", "release", "open", "close"):
        state = after(state, action)

    assert state is EventState.CLOSED


@pytest.mark.parametrize("action, state", [("postpone", "postponed"), ("reschedule", "rescheduled"), ("cancel", "cancelled")])
def test_what_is_put_off_says_why_and_comes_back(action: str, state: str) -> None:
    with pytest.raises(InputError) as caught:
        after("released", action, reason=" ")

    assert caught.value.code == "schedule.reason_needed"
    assert after("released", action, reason="Công văn 12-CV/BTGTU") == state
    assert after(state, "restore") == "scheduled"
