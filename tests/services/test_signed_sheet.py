"""Typing a signed list back in: row by row, one operation, only with the code of the printed list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocaovien.domain.errors import InputError
from baocaovien.services.attendance import roster
from baocaovien.services.attendance.sheet import SheetLine, enter_sheet
from baocaovien.services.directory.directory import add_person
from baocaovien.services.schedule.scheduling import close_event, open_event
from baocaovien.store.queries.attendance import invitee_rows
from baocaovien.store.queries.counts import live_count
from tests.helpers.events import ask, conference, do, mark_one, small_office


@pytest.fixture
def small(workspace):
    return small_office(workspace)


@pytest.fixture
def event_id(workspace, small):
    made = conference(workspace, small)
    do(workspace, open_event, event_id=made)
    return made


@pytest.fixture
def code(workspace, event_id):
    return do(workspace, roster.number_roster, event_id=event_id).code


def standings(workspace, event_id):
    return {
        row.number: (str(row.standing.status), row.standing.late, row.standing.reason)
        for row in ask(workspace, invitee_rows, event_id)
    }


def enter(workspace, event_id, code, *lines, **said):
    return workspace.execute(
        "attendance.enter_sheet",
        lambda session: enter_sheet(session, event_id=event_id, list_code=code, lines=lines, **said),
    )


def test_each_row_becomes_what_it_says_and_all_of_it_is_undone_at_once(workspace, event_id, code):
    done = enter(
        workspace,
        event_id,
        code,
        SheetLine(1, came=True),
        SheetLine(2, late=True),
        SheetLine(3, reason="đi công tác"),
        SheetLine(4, substitute="Trần Thay", reason="ốm"),
    )

    assert (done.ok, done.refused) == (4, ())
    assert standings(workspace, event_id) == {
        1: ("present", False, ""),
        2: ("present", True, ""),
        3: ("excused", False, "đi công tác"),
        4: ("substituted", False, "ốm"),
    }
    assert (workspace.history(1)[0].label, workspace.history(1)[0].params["n"]) == ("attendance.enter_sheet", 4)
    workspace.undo()
    assert {one[0] for one in standings(workspace, event_id).values()} == {"not_marked"}


def test_a_row_without_a_reason_is_an_absence_and_an_empty_row_says_nothing(workspace, event_id, code):
    enter(workspace, event_id, code, SheetLine(1, absent=True), SheetLine(2))

    found = standings(workspace, event_id)
    assert (found[1][0], found[2][0]) == ("unexcused", "not_marked")


def test_who_was_scanned_before_stands_so_already(workspace, small, event_id, code):
    mark_one(workspace, event_id, small.an)
    number = next(row.number for row in ask(workspace, invitee_rows, event_id) if row.person_id == small.an)

    done = enter(workspace, event_id, code, SheetLine(number, came=True))

    assert (done.ok, done.already_present) == (0, 1)


@pytest.mark.parametrize(
    "lines, problem, value",
    [
        ([SheetLine(1, came=True, absent=True)], "attendance.sheet_contradiction", "1"),
        ([SheetLine(2, came=True, substitute="Ai")], "attendance.sheet_contradiction", "2"),
        ([SheetLine(3, late=True, absent=True)], "attendance.sheet_contradiction", "3"),
        ([SheetLine(1, came=True), SheetLine(1, late=True)], "attendance.sheet_twice", "1"),
        ([SheetLine(1, came=True), SheetLine(9, came=True)], "attendance.no_such_number", "9"),
    ],
)
def test_a_sheet_that_cannot_be_is_refused_whole(workspace, event_id, code, lines, problem, value):
    before = workspace.history(1)

    with pytest.raises(InputError) as told:
        enter(workspace, event_id, code, *lines)

    assert (told.value.code, told.value.params["value"]) == (problem, value)
    assert workspace.history(1) == before
    assert {one[0] for one in standings(workspace, event_id).values()} == {"not_marked"}


def test_a_number_that_came_after_the_sheet_was_printed_is_not_on_it(workspace, event_id, code):
    stranger = do(workspace, add_person, full_name="Bùi Sau")
    do(workspace, roster.invite, event_id=event_id, who=[stranger], reason="bổ sung")
    newer = do(workspace, roster.number_roster, event_id=event_id).code

    with pytest.raises(InputError) as told:
        enter(workspace, event_id, code, SheetLine(5, came=True))
    enter(workspace, event_id, newer, SheetLine(5, came=True))

    assert told.value.code == "attendance.no_such_number"
    assert standings(workspace, event_id)[5][0] == "present"


def test_without_the_right_code_nothing_is_taken(workspace, event_id, code):
    with pytest.raises(InputError) as told:
        enter(workspace, event_id, "4-0000", SheetLine(1, came=True))

    assert told.value.code == "attendance.wrong_list"


def test_a_closed_list_is_corrected_with_a_reason(workspace, event_id, code):
    do(workspace, close_event, event_id=event_id)

    refused = enter(workspace, event_id, code, SheetLine(1, came=True))
    done = enter(workspace, event_id, code, SheetLine(1, came=True), correction="ký bổ sung")

    assert ([one.result for one in refused.refused], done.ok) == (["event_closed"], 1)
    assert ask(workspace, live_count, event_id).counts.present == 1


@given(st.booleans(), st.booleans(), st.booleans(), st.sampled_from(["", "Trần Thay"]), st.sampled_from(["", "ốm"]))
def test_every_row_is_one_mark_or_a_contradiction(came, absent, late, substitute, reason):
    line = SheetLine(1, came, absent, late, substitute, reason)

    here, other = came or late, absent and not substitute
    if substitute:
        wanted = "" if came else "substitute"
    elif here:
        wanted = "" if other else "entry"
    else:
        wanted = "excuse" if reason else "absent"
    assert line.kind == wanted
    assert line.says_nothing == (not any((came, absent, late, substitute, reason)))
