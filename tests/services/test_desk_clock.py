"""A desk whose clock went back: the time is asked once, and marks bear the difference."""

from __future__ import annotations

import datetime as dt

import pytest

from baocaovien.domain.errors import InputError
from baocaovien.services.attendance.desk import Desk
from baocaovien.services.attendance.desk_clock import clock_behind, correction, say_time
from baocaovien.services.schedule.scheduling import open_event
from baocaovien.store.models import AttendanceMark, Operation
from tests.helpers.events import ask, conference, do, small_office

AHEAD = dt.timedelta(days=400)


def behind(workspace, now):
    return ask(workspace, clock_behind, station_id=workspace.station_id, now=now)


def test_a_clock_that_is_earlier_than_the_last_entry_is_told_until_the_time_is_said(workspace):
    event_id = conference(workspace, small_office(workspace))
    last = workspace.read(lambda session: session.query(Operation.at).order_by(Operation.seq.desc()).first())[0]
    back = last - AHEAD

    told = behind(workspace, back)
    with pytest.raises(InputError) as refused:
        do(workspace, say_time, machine=back, said=last - dt.timedelta(hours=1), last=last)
    do(workspace, say_time, machine=back, said=last + dt.timedelta(hours=1), last=last)

    assert (told, refused.value.code) == (last, "attendance.time_before_last")
    assert behind(workspace, back + dt.timedelta(minutes=5)) is None
    hour = dt.timedelta(hours=1)
    assert ask(workspace, correction, back + hour) == round((AHEAD + hour).total_seconds() * 1000)
    assert ask(workspace, correction, last + 2 * hour) == 0  # the clock was set
    assert behind(workspace, back - hour) == last  # it went back once more
    assert ask(workspace, Desk, event_id).state == "scheduled"


def test_small_steps_back_ask_nothing(workspace):
    small_office(workspace)
    last = workspace.read(lambda session: session.query(Operation.at).order_by(Operation.seq.desc()).first())[0]

    assert behind(workspace, last - dt.timedelta(seconds=90)) is None


def test_marks_bear_the_difference_that_was_said(workspace):
    small = small_office(workspace)
    event_id = conference(workspace, small)
    do(workspace, open_event, event_id=event_id)
    now = dt.datetime.now(dt.UTC)
    do(workspace, say_time, machine=now, said=now + AHEAD, last=now)

    desk = ask(workspace, Desk, event_id)
    one = next(iter(desk.people))
    workspace.execute("attendance.mark", desk.use_case(invitee_id=one))

    (kept,) = workspace.read(lambda session: session.query(AttendanceMark.clock_offset_ms).all())
    assert kept[0] == round(AHEAD.total_seconds() * 1000)
