"""Marks at the door, lists and counts, as the rules of attendance say (semantics.md §1)."""

from __future__ import annotations

import datetime as dt
import uuid

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baocaovien.domain.errors import ConflictError, InputError
from baocaovien.services.attendance import marking, roster
from baocaovien.services.attendance.attendance import annul, mark
from baocaovien.services.attendance.cards import issue_cards, replace_card
from baocaovien.services.attendance.desk import Desk
from baocaovien.services.directory.directory import add_person, edit_person
from baocaovien.services.schedule.scheduling import (
    add_session,
    cancel_event,
    close_event,
    closing_check,
    edit_event,
    open_event,
    reopen_event,
)
from baocaovien.services.workspace import Workspace
from baocaovien.store.models import AttendanceAttempt
from baocaovien.store.queries.attendance import invitee_rows, last_marks, standings
from baocaovien.store.queries.counts import live_count
from baocaovien.store.queries.schedule import session_rows
from tests.helpers.events import HOUR, START, ask, conference, do, mark_one, small_office


@pytest.fixture
def small(workspace):
    return small_office(workspace)


@pytest.fixture
def event_id(workspace, small):
    made = conference(workspace, small)
    do(workspace, open_event, event_id=made)
    return made


def counts(workspace, event_id):
    return ask(workspace, live_count, event_id).counts


def attempts(workspace):
    from sqlalchemy import select

    return workspace.read(
        lambda session: [row.result for row in session.scalars(select(AttendanceAttempt).order_by(AttendanceAttempt.id))]
    )


def test_an_arrival_is_marked_once_and_said_twice(workspace, small, event_id):
    first = mark_one(workspace, event_id, small.an)
    before = workspace.history(1)

    second = mark_one(workspace, event_id, small.an)

    assert (first.result, first.status, first.full_name, first.unit) == (
        "ok",
        "present",
        "Nguyễn Văn An",
        "Ban Tuyên giáo Tỉnh ủy",
    )
    assert (second.result, second.mark_id) == ("already_present", None)
    assert workspace.history(1) == before
    assert (counts(workspace, event_id).present, counts(workspace, event_id).invited) == (1, 4)


def test_the_same_id_writes_once_and_other_content_is_an_error(workspace, small, event_id):
    own = uuid.UUID(int=7)

    assert mark_one(workspace, event_id, small.an, mark_id=own).result == "ok"
    again = mark_one(workspace, event_id, small.an, mark_id=own)
    assert (again.result, again.mark_id) == ("ok", own)
    assert mark_one(workspace, event_id, small.duc, mark_id=own).result == "error"
    do(workspace, annul, mark_id=own, reason="nhầm")
    assert mark_one(workspace, event_id, small.an, mark_id=own).result == "annulled"
    assert counts(workspace, event_id).present == 0


@pytest.mark.parametrize(
    "state, result", [("scheduled", "event_not_open"), ("closed", "event_closed"), ("cancelled", "event_cancelled")]
)
def test_an_event_that_is_not_open_refuses_and_keeps_the_attempt(workspace, small, state, result):
    made = conference(workspace, small)
    if state == "closed":
        do(workspace, open_event, event_id=made)
        do(workspace, close_event, event_id=made)
    if state == "cancelled":
        do(workspace, cancel_event, event_id=made, reason="CV")

    answer = mark_one(workspace, made, small.an)

    assert (answer.result, answer.done, answer.mark_id) == (result, False, None)
    assert attempts(workspace) == [result]
    assert workspace.undo_label()[0] == "test.step"
    workspace.undo()
    assert attempts(workspace) == [result]


def test_only_three_refusals_can_be_forced_and_need_a_reason(workspace, small, event_id):
    stranger = do(workspace, add_person, full_name="Hoàng Lạ")
    assert mark_one(workspace, event_id, stranger).result == "not_invited"
    with pytest.raises(InputError) as problem:
        mark_one(workspace, event_id, stranger, force=True)
    assert problem.value.code == "attendance.reason_needed"

    assert mark_one(workspace, event_id, stranger, force=True, reason="lãnh đạo đồng ý").result == "ok"

    assert (counts(workspace, event_id).walk_in, counts(workspace, event_id).invited) == (1, 4)
    do(workspace, close_event, event_id=event_id)
    assert mark_one(workspace, event_id, small.duc, force=True, reason="ký bổ sung").status == "present"
    other = conference(workspace, small, title="Khác", start=START + 24 * HOUR, end=None)
    assert mark_one(workspace, other, small.duc, force=True, reason="x").result == "event_not_open"


def test_a_card_is_known_only_at_its_event_and_until_it_is_withdrawn(workspace, small, event_id):
    cards = do(workspace, issue_cards, event_id=event_id)
    invitee, number = next(iter(cards.items()))
    other = conference(workspace, small, title="Khác", start=START + 24 * HOUR, end=None)
    do(workspace, open_event, event_id=other)

    def scan(at_event, code, **said):
        return do(workspace, mark, event_id=at_event, code=code, **said)

    assert scan(event_id, "12345").result == "unknown_code"
    assert scan(other, number).result == "wrong_event"
    spaced = f" {number[:4]} {number[4:]}"
    assert (scan(event_id, spaced).result, scan(event_id, number).result) == ("ok", "already_present")
    new = do(workspace, replace_card, invitee_id=invitee)
    assert scan(event_id, number).result == "withdrawn_card"
    assert scan(event_id, new).result == "already_present"
    assert do(workspace, issue_cards, event_id=event_id)[invitee] == new


def test_late_and_leaving_early_follow_the_grace_of_the_event(workspace, small, event_id):
    do(workspace, edit_event, event_id=event_id, grace_minutes=5)

    assert mark_one(workspace, event_id, small.an, at=START + dt.timedelta(minutes=5)).standing.late is False
    assert mark_one(workspace, event_id, small.duc, at=START + dt.timedelta(minutes=6)).standing.late is True
    left = mark_one(workspace, event_id, small.an, kind="exit", at=START + 3 * HOUR)
    assert (left.status, left.standing.left_early, left.standing.inside) == ("present", True, False)
    back = mark_one(workspace, event_id, small.an, at=START + 3 * HOUR + dt.timedelta(minutes=1))
    assert (back.result, back.standing.left_early) == ("ok", False)
    assert (counts(workspace, event_id).late, counts(workspace, event_id).inside) == (1, 2)


def test_an_excuse_gives_way_to_an_arrival_that_it_had_not_seen(workspace, small, event_id):
    excused = mark_one(workspace, event_id, small.an, kind="excuse", reason="ốm")
    assert (excused.status, excused.standing.reason) == ("excused", "ốm")
    assert mark_one(workspace, event_id, small.an, kind="excuse", reason="ốm").mark_id == excused.mark_id

    came = mark_one(workspace, event_id, small.an)

    assert (came.status, came.standing.flagged) == ("present", True)
    corrected = mark_one(workspace, event_id, small.an, kind="absent")
    assert (corrected.status, corrected.standing.flagged) == ("unexcused", False)


def test_a_substitute_counts_for_the_unit_and_is_named(workspace, small, event_id):
    invitee = invitee_of(workspace, event_id, small.an)
    with pytest.raises(InputError) as problem:
        mark_one(workspace, event_id, small.an, kind="substitute")
    assert problem.value.code == "attendance.substitute_needed"
    do(workspace, roster.edit_invitee, invitee_id=invitee.id, planned_substitute="Trần Thay", reason="CV 5")

    answer = mark_one(workspace, event_id, small.an, kind="substitute", substitute_position="Phó phòng")

    assert (answer.status, answer.standing.substitute.name, answer.standing.substitute.position) == (
        "substituted",
        "Trần Thay",
        "Phó phòng",
    )
    assert (counts(workspace, event_id).substituted, counts(workspace, event_id).present) == (1, 0)


def invitee_of(workspace, event_id, person_id):
    return next(row for row in ask(workspace, invitee_rows, event_id) if row.person_id == person_id)


def test_a_walk_in_is_counted_beside_and_can_be_matched(workspace, small, event_id):
    answer = do(workspace, mark, event_id=event_id, walk_in="Phạm Khách", position="Phó Chủ tịch", unit_name="Hội Nông dân")

    found = counts(workspace, event_id)
    assert (found.walk_in, found.invited) == (1, 4)
    assert ask(workspace, closing_check, event_id).walk_ins == (answer.invitee_id,)
    do(workspace, marking.match_walk_in, invitee_id=answer.invitee_id, person_id=small.an)
    assert ask(workspace, closing_check, event_id).walk_ins == ()
    with pytest.raises(InputError):
        do(workspace, marking.match_walk_in, invitee_id=invitee_of(workspace, event_id, small.duc).id, person_id=small.an)


def test_annulling_an_annul_restores(workspace, small, event_id):
    first = mark_one(workspace, event_id, small.an)

    taken = do(workspace, annul, mark_id=first.mark_id)
    assert taken.status == "not_marked"
    with pytest.raises(ConflictError) as problem:
        do(workspace, annul, mark_id=first.mark_id)
    assert problem.value.code == "attendance.annulled_already"
    assert do(workspace, annul, mark_id=taken.mark_id).status == "present"
    assert [row.annulled for row in ask(workspace, last_marks, event_id)] == [False]


def test_undo_and_redo_of_a_mark_change_what_is_seen(workspace, small, event_id):
    mark_one(workspace, event_id, small.an)

    workspace.undo()
    assert counts(workspace, event_id).present == 0
    workspace.redo()
    assert counts(workspace, event_id).present == 1


def test_each_session_is_marked_by_its_own_time(workspace, small):
    made = conference(workspace, small)
    do(workspace, add_session, event_id=made, start=START + 5 * HOUR, end=START + 8 * HOUR, name="Chiều")
    do(workspace, open_event, event_id=made)
    morning, afternoon = (row.id for row in ask(workspace, session_rows, made))

    mark_one(workspace, made, small.an)
    mark_one(workspace, made, small.duc, at=START + 5 * HOUR)

    assert ask(workspace, live_count, made, morning).counts.present == 1
    assert ask(workspace, live_count, made, afternoon).counts.present == 1
    assert counts(workspace, made).present == 2
    only = invitee_of(workspace, made, small.dung).id
    do(workspace, roster.summon_to, invitee_ids=[only], session_ids=[afternoon])
    assert ask(workspace, live_count, made, morning).counts.invited == 3
    with pytest.raises(InputError):
        mark_one(workspace, made, small.an, session_id=uuid.UUID(int=1))


def test_the_list_is_frozen_when_the_event_opens(workspace, small, event_id):
    do(workspace, edit_person, person_id=small.an, full_name="Nguyễn Văn Ân")

    assert invitee_of(workspace, event_id, small.an).full_name == "Nguyễn Văn An"
    other = conference(workspace, small, title="Khác", start=START + 24 * HOUR, end=None)
    do(workspace, edit_person, person_id=small.an, full_name="Nguyễn Văn Ấn")
    do(workspace, open_event, event_id=other)
    assert invitee_of(workspace, other, small.an).full_name == "Nguyễn Văn Ấn"


def test_the_list_of_an_open_event_changes_with_a_reason(workspace, small, event_id):
    stranger = do(workspace, add_person, full_name="Hoàng Mới")
    with pytest.raises(InputError) as problem:
        do(workspace, roster.invite, event_id=event_id, who=[stranger])
    assert problem.value.code == "attendance.reason_needed"

    do(workspace, roster.invite, event_id=event_id, who=[stranger], reason="bổ sung")
    invitee = invitee_of(workspace, event_id, small.dung).id
    do(workspace, roster.withdraw_invitees, invitee_ids=[invitee], reason="đi công tác")

    assert counts(workspace, event_id).invited == 4
    assert mark_one(workspace, event_id, small.dung).result == "not_invited"
    with pytest.raises(InputError):
        do(workspace, roster.readmit_invitees, invitee_ids=[invitee])
    do(workspace, roster.readmit_invitees, invitee_ids=[invitee], reason="về kịp")
    assert counts(workspace, event_id).invited == 5


def test_seats_of_a_unit_take_the_arriving_names(workspace, small):
    made = conference(workspace, small, invited=[])

    seats = do(workspace, roster.set_seats, event_id=made, unit_id=small.district, seats=3)
    do(workspace, open_event, event_id=made)
    do(workspace, roster.name_seat, invitee_id=seats[0], full_name="Lê Đến", position="Chủ tịch")
    answer = do(workspace, mark, event_id=made, invitee_id=seats[0])

    assert (answer.full_name, answer.unit, counts(workspace, made).invited, counts(workspace, made).present) == (
        "Lê Đến",
        "Huyện ủy Cát Tiên",
        3,
        1,
    )
    do(workspace, roster.set_seats, event_id=made, unit_id=small.district, seats=1, reason="giảm")
    assert counts(workspace, made).invited == 1


def test_invitations_by_post_group_and_last_list(workspace, small):
    made = conference(workspace, small, invited=[])

    assert len(do(workspace, roster.invite_by_post, event_id=made, position="chuyen vien")) == 2
    assert len(do(workspace, roster.invite_by_post, event_id=made, position="chuyên viên", below_id=small.district)) == 0
    other = conference(workspace, small, title="Khác", start=START + 24 * HOUR, end=None, invited=[])
    do(workspace, roster.set_seats, event_id=made, unit_id=small.district, seats=2)
    assert len(do(workspace, roster.invite_like, event_id=other, from_event_id=made)) == 4
    assert len(do(workspace, roster.invite_like, event_id=other, from_event_id=made)) == 0


def test_numbers_stay_and_late_additions_take_the_next(workspace, small, event_id):
    first = do(workspace, roster.number_roster, event_id=event_id)
    stranger = do(workspace, add_person, full_name="Bùi Sau")
    do(workspace, roster.invite, event_id=event_id, who=[stranger], reason="bổ sung")

    second = do(workspace, roster.number_roster, event_id=event_id)

    assert (first.numbers, first.added, second.numbers, second.added) == (4, 4, 5, 1)
    numbered = {row.full_name: row.number for row in ask(workspace, invitee_rows, event_id)}
    assert numbered["Bùi Sau"] == 5
    assert ask(workspace, roster.list_codes, event_id)[3:] == [first.code, second.code]


@pytest.mark.parametrize(
    "text, found", [("1-3, 5", [1, 2, 3, 5]), ("7; 7 9", [7, 9]), ("2 – 4", [2, 3, 4]), ("10\n11", [10, 11])]
)
def test_numbers_are_read_as_people_write_them(text, found):
    assert marking.parse_numbers(text) == found


@pytest.mark.parametrize("text", ["", "a", "3-1", "0", "1-9999999", "-5", "1,,x"])
def test_what_is_no_number_is_named(text):
    with pytest.raises(InputError) as problem:
        marking.parse_numbers(text)

    assert problem.value.code == "attendance.bad_numbers"


def test_who_comes_in_spite_of_a_substitute_is_let_in_once_and_flagged(workspace, small, event_id):
    one = mark_one(workspace, event_id, small.an, kind="substitute", substitute_name="Trần Thay")

    came = mark_one(workspace, event_id, small.an)
    again = mark_one(workspace, event_id, small.an)

    assert (one.result, came.result, again.result) == ("ok", "ok", "already_present")
    standing = ask(workspace, standings, event_id)[came.invitee_id]
    assert (str(standing.status), standing.flagged, standing.duplicates) == ("substituted", True, ())


def test_a_whole_unit_is_marked_in_one_act(workspace, small, event_id):
    done = do(workspace, marking.mark_unit, event_id=event_id, unit_id=small.district)

    assert (done.ok, done.already_present) == (2, 0)
    by_unit = {group.name: group.counts.present for group in ask(workspace, live_count, event_id).by_unit}
    assert by_unit == {"Ban Tuyên giáo Tỉnh ủy": 0, "Huyện ủy Cát Tiên": 2}
    workspace.undo()
    assert counts(workspace, event_id).present == 0


def test_closing_sets_the_rest_absent_only_when_asked(workspace, small, event_id):
    mark_one(workspace, event_id, small.an)
    assert len(ask(workspace, closing_check, event_id).unmarked) == 3

    assert do(workspace, close_event, event_id=event_id) == "closed"
    assert counts(workspace, event_id).not_marked == 3
    assert do(workspace, reopen_event, event_id=event_id, reason="đóng nhầm") == "open"
    assert do(workspace, close_event, event_id=event_id, rest_absent=True) == "closed"
    found = counts(workspace, event_id)
    assert (found.not_marked, found.unexcused, found.present) == (0, 3, 1)


def test_reported_numbers_stand_until_the_named_list_closes(workspace, small, event_id):
    def report(number, **said):
        return do(workspace, marking.head_count, event_id=event_id, site_id=small.site, kind="present", number=number, **said)

    report(40)
    report(45)
    mark_one(workspace, event_id, small.dung, site_id=small.site)

    found = ask(workspace, live_count, event_id)
    assert ([row.number for row in found.head_counts], found.counts.present, found.reported) == ([45], 1, 44)
    do(workspace, marking.close_site_list, event_id=event_id, site_id=small.site)
    assert ask(workspace, live_count, event_id).reported == 0
    do(workspace, marking.close_site_list, event_id=event_id, site_id=small.site, closed=False)
    report(20, category="đảng viên")
    assert ask(workspace, live_count, event_id).reported == 44


@pytest.mark.parametrize(
    "said, code",
    [
        ({"kind": "guess"}, "attendance.unknown_token"),
        ({"number": -1}, "attendance.bad_count"),
    ],
)
def test_a_head_count_that_does_not_fit_is_refused(workspace, small, event_id, said, code):
    given_ = {"event_id": event_id, "site_id": small.site, "kind": "present", "number": 1}

    with pytest.raises(InputError) as problem:
        do(workspace, marking.head_count, **given_ | said)

    assert problem.value.code == code


@pytest.mark.parametrize("said", [{"kind": "vanish"}, {"mode": "by_letter"}, {"source": "guess"}])
def test_an_unknown_token_is_refused(workspace, small, event_id, said):
    with pytest.raises(InputError) as problem:
        mark_one(workspace, event_id, small.an, **said)

    assert problem.value.code == "attendance.unknown_token"


_STEPS = st.lists(
    st.tuples(
        st.integers(0, 3), st.sampled_from(["entry", "exit", "absent", "excuse", "unexcuse", "annul"]), st.integers(0, 300)
    ),
    max_size=12,
)


@pytest.fixture(scope="module")
def one_workspace(tmp_path_factory):
    made = Workspace.create(tmp_path_factory.mktemp("marks") / "workspace")
    yield made, small_office(made)
    made.close()


@settings(max_examples=25)
@given(steps=_STEPS)
def test_everybody_is_counted_once_whatever_is_marked(one_workspace, steps):
    workspace, small = one_workspace
    made = conference(workspace, small, venue_id=None, site_ids=[])
    do(workspace, open_event, event_id=made)
    desk = ask(workspace, Desk, made)
    people = [small.an, small.an_district, small.dung, small.duc]

    for who, kind, minutes in steps:
        answer = mark_one(workspace, made, people[who], kind=kind, at=START + dt.timedelta(minutes=minutes))
        workspace.read(lambda session, one=answer.invitee_id: desk.refresh(session, [one]))

    found = counts(workspace, made)
    assert found.invited == 4
    assert found.invited == found.present + found.substituted + found.excused + found.unexcused + found.not_marked
    assert desk.counts == ask(workspace, live_count, made)
    assert len(ask(workspace, standings, made)) == 4


def test_a_walk_in_whose_mark_was_annulled_is_not_to_be_matched_before_the_door_closes(workspace, small, event_id):
    answer = do(workspace, mark, event_id=event_id, walk_in="Phạm Khách")

    do(workspace, annul, mark_id=answer.mark_id, reason="nhầm")

    assert (counts(workspace, event_id).walk_in, ask(workspace, closing_check, event_id).walk_ins) == (0, ())
