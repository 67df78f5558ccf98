from __future__ import annotations

import datetime as dt

import pytest

from baocaovien.domain.errors import ConflictError
from baocaovien.services.directory.directory import add_unavailability
from baocaovien.services.schedule import scheduling
from baocaovien.services.schedule.releases import change_list, release, restore_release
from baocaovien.store.queries.schedule import event_detail, releases
from tests.helpers.events import HOUR, START, ask, conference, do, small_office


@pytest.fixture
def small(workspace):
    return small_office(workspace)


def changes(workspace, old, new=None):
    return {
        str(one.kind): [sorted(str(field.field) for field in one.fields)]
        for one in workspace.read(lambda session: change_list(session, old, new))
    }


def test_a_release_freezes_the_schedule_and_raises_the_sequence(workspace, small):
    event_id = conference(workspace, small)

    do(workspace, release, name="Lịch tháng 5")

    found = ask(workspace, event_detail, event_id)
    assert (found.event.state, found.ics_sequence) == ("released", 1)
    assert [(row.name, row.events) for row in ask(workspace, releases)] == [("Lịch tháng 5", 1)]
    assert changes(workspace, ask(workspace, releases)[0].id) == {}


def test_the_change_list_sees_new_cancelled_moved_and_changed(workspace, small):
    moved = conference(workspace, small)
    first = do(workspace, release, name="Lần 1")
    later = START + dt.timedelta(days=3)

    do(workspace, scheduling.move_event, event_id=moved, start=later)
    assert changes(workspace, first) == {"moved": [["time"]]}
    do(workspace, scheduling.move_event, event_id=moved, start=START, end=START + 5 * HOUR)
    assert changes(workspace, first) == {"changed": [["length"]]}
    do(workspace, scheduling.move_event, event_id=moved, start=START, end=START + 4 * HOUR)
    do(workspace, scheduling.add_line, event_id=moved, title="Khai mạc", minutes=10)
    assert changes(workspace, first) == {"changed": [["agenda"]]}
    do(workspace, scheduling.cancel_event, event_id=moved, reason="CV 1")
    second = do(workspace, release, name="Lần 2")
    assert changes(workspace, first, second) == {"cancelled": [[]]}
    assert changes(workspace, second, first) == {"new": [[]]}


def test_going_back_keeps_what_is_not_in_the_release(workspace, small):
    kept = conference(workspace, small, chair_id=small.an)
    do(workspace, scheduling.add_line, event_id=kept, title="Khai mạc", minutes=10)
    first = do(workspace, release, name="Lần 1")
    before = ask(workspace, event_detail, kept)
    added = conference(workspace, small, title="Tọa đàm", start=START + dt.timedelta(days=2), end=None)
    do(workspace, scheduling.move_event, event_id=kept, start=START + dt.timedelta(days=9))
    do(workspace, scheduling.remove_line, line_id=before.agenda[0].id)
    do(workspace, scheduling.edit_event, event_id=kept, title="Khác")
    do(workspace, scheduling.add_role, event_id=kept, role="secretary", person_id=small.dung)

    assert do(workspace, restore_release, release_id=first) == 1

    found = ask(workspace, event_detail, kept)
    assert (found.event, found.agenda, found.roles) == (before.event, before.agenda, before.roles)
    assert ask(workspace, event_detail, added).event.title == "Tọa đàm"
    assert changes(workspace, first) == {"new": [[]]}


def test_what_blocks_a_release_is_named_and_can_pass_with_a_reason(workspace, small):
    do(workspace, add_unavailability, venue_id=small.hall, start=START, end=START + HOUR, reason="sửa chữa")
    conference(workspace, small)

    with pytest.raises(ConflictError) as problem:
        do(workspace, release, name="Lần 1")
    assert [row.kind for row in problem.value.params["conflicts"]] == ["venue_unavailable"]
    assert ask(workspace, releases) == ()

    first = do(workspace, release, name="Lần 1", force_reason="đã sửa xong")
    assert [row.id for row in ask(workspace, releases)] == [first]


def test_a_name_is_given_to_one_release(workspace, small):
    do(workspace, release, name="Lần 1")

    with pytest.raises(ConflictError) as problem:
        do(workspace, release, name="lần  1")

    assert problem.value.code == "schedule.release_taken"
