from __future__ import annotations

import datetime as dt

import pytest

from baocaovien.domain.dates import moment_in_words
from baocaovien.domain.errors import ConflictError
from baocaovien.services.directory.directory import add_unavailability
from baocaovien.services.schedule import scheduling
from baocaovien.services.schedule.change_notice import change_lines_between
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


def lines(workspace, old, new=None):
    found = workspace.read(lambda session: change_lines_between(session, old, new))
    return [(one.subject, one.before, one.after, one.reason) for one in found]


def test_the_notice_says_what_was_and_what_is_for_every_kind_of_change(workspace, small):
    kept = conference(workspace, small, title="Hội nghị tháng 5", venue_id=small.hall)
    gone = conference(workspace, small, title="Tọa đàm", start=START + dt.timedelta(days=2), end=None, venue_id=None)
    first = do(workspace, release, name="Lần 1")

    do(workspace, scheduling.move_event, event_id=kept, start=START + dt.timedelta(days=1))
    do(workspace, scheduling.edit_event, event_id=kept, title="Hội nghị tháng 6")
    do(workspace, scheduling.cancel_event, event_id=gone, reason="CV 1")
    conference(workspace, small, title="Hội thảo", start=START + dt.timedelta(days=3), end=None, venue_id=None)

    was, now = moment_in_words(START), moment_in_words(START + dt.timedelta(days=1))
    assert lines(workspace, first) == [
        ("Hội nghị tháng 6: thời gian", was, now, ""),
        ("Hội nghị tháng 6: tên gọi", "Hội nghị tháng 5", "Hội nghị tháng 6", ""),
        ("Tọa đàm", moment_in_words(START + dt.timedelta(days=2)), "Không tổ chức", ""),
        ("Hội thảo", "–", moment_in_words(START + dt.timedelta(days=3)), ""),
    ]


def test_the_notice_says_that_an_event_is_put_off_and_why_a_conflict_was_let_pass(workspace, small):
    event_id = conference(workspace, small, title="Hội nghị", venue_id=small.hall)
    other = conference(workspace, small, title="Khác", start=START + dt.timedelta(days=5), end=None)
    first = do(workspace, release, name="Lần 1")

    do(workspace, scheduling.move_event, event_id=other, start=START, force_reason="hội trường chia đôi")
    second = do(workspace, release, name="Lần 2", force_reason="hội trường chia đôi")
    do(workspace, scheduling.postpone_event, event_id=event_id, reason="CV 2")

    moved = [line for line in lines(workspace, first, second) if line[0].startswith("Khác: thời gian")]
    assert [line[3] for line in moved] == ["hội trường chia đôi"]
    assert ("Hội nghị: việc tổ chức", "Tổ chức", "Tạm hoãn") in [line[:3] for line in lines(workspace, second)]


def test_an_event_like_another_one_invites_the_same_people_and_asks_the_same(workspace, small):
    like = conference(workspace, small, invited=[small.an, small.dung], requirements="Mang theo tài liệu", contact="Văn phòng")

    made = conference(workspace, small, start=START + dt.timedelta(days=28), end=None, invited=[], like_id=like)

    old, new = ask(workspace, event_detail, like), ask(workspace, event_detail, made)
    assert (new.event.invited, new.requirements, new.contact) == (old.event.invited, "Mang theo tài liệu", "Văn phòng")
