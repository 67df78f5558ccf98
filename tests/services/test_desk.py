"""The desk's memory of an event: whom it finds, and how it keeps up with marks of its own and of others."""

from __future__ import annotations

import datetime as dt

import pytest

from baocaovien.services.attendance import marking, roster
from baocaovien.services.attendance.attendance import mark
from baocaovien.services.attendance.desk import Desk
from baocaovien.services.directory.directory import add_site
from baocaovien.services.schedule.scheduling import (
    open_event,
)
from baocaovien.services.workspace import Workspace
from baocaovien.store.models import Event, EventSession
from baocaovien.store.queries.attendance import Roster, invitee_rows
from baocaovien.store.queries.counts import live_count
from baocaovien.store.queries.schedule import session_rows
from tests.helpers.events import HOUR, START, ask, conference, do, mark_one, small_office
from tests.store.helpers import change


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


def invitee_of(workspace, event_id, person_id):
    return next(row for row in ask(workspace, invitee_rows, event_id) if row.person_id == person_id)


def test_the_roster_finds_names_units_numbers_and_statuses(workspace, small, event_id):
    do(workspace, roster.number_roster, event_id=event_id)
    mark_one(workspace, event_id, small.an)

    def found(**said):
        query = Roster(event_id, **said)
        return [row.full_name for row in workspace.read(lambda session: query.rows(session, query.ids(session)))]

    assert found() == ["Nguyễn Văn An", "Nguyễn Văn An", "Đỗ Đức", "Lê Thị Dung"]
    assert found(text="cat tien") == ["Nguyễn Văn An", "Lê Thị Dung"]
    assert found(text="1") == ["Nguyễn Văn An"]
    assert found(status="present") == ["Nguyễn Văn An"]
    assert found(status="not_marked", sort="name") == ["Nguyễn Văn An", "Lê Thị Dung", "Đỗ Đức"]


def test_who_came_to_another_site_than_planned_is_shown_to_both(workspace, small, event_id):
    other = do(workspace, add_site, name="Điểm cầu Đạ Tẻh")
    duc = next(row for row in ask(workspace, invitee_rows, event_id) if row.person_id == small.duc)
    do(workspace, roster.edit_invitee, invitee_id=duc.id, site_id=small.site, reason="theo đơn vị")
    do(workspace, mark, event_id=event_id, person_id=small.duc, site_id=other)

    def shown(site):
        rows = ask(workspace, lambda session: invitee_rows(session, event_id, Roster(event_id, site_id=site).ids(session)))
        return [(row.full_name, row.site, row.sits_at) for row in rows]

    moved = ("Đỗ Đức", "Điểm cầu Cát Tiên", "Điểm cầu Đạ Tẻh")
    assert moved in shown(small.site)
    assert shown(other) == [moved]


def test_the_desk_finds_from_the_first_letter_and_never_guesses(workspace, small, event_id):
    desk = ask(workspace, Desk, event_id)

    assert [hit.full_name for hit in desk.search("đ").people] == ["Đỗ Đức", "Lê Thị Dung"]
    assert [hit.exact for hit in desk.search("đ").people] == [True, False]
    assert desk.search("nguyen van a").only is None
    assert desk.search("dung").only.invitee_id == invitee_of(workspace, event_id, small.dung).id
    assert desk.search("an cat").only.invitee_id == invitee_of(workspace, event_id, small.an_district).id
    assert [hit.name for hit in desk.search("cat").units] == ["Huyện ủy Cát Tiên"]
    assert desk.search("  ").people == ()


def test_the_desk_keeps_up_with_its_own_and_other_marks(workspace, small, event_id):
    desk = ask(workspace, Desk, event_id)
    seen = []
    stop = workspace.subscribe(lambda changes: seen.append(workspace.read(lambda session: desk.apply(session, changes.records))))

    workspace.execute("attendance.mark", desk.use_case(invitee_id=invitee_of(workspace, event_id, small.an).id))
    do(workspace, mark, event_id=event_id, walk_in="Phạm Khách")
    do(workspace, marking.mark_unit, event_id=event_id, unit_id=small.district)
    workspace.undo()
    do(workspace, roster.withdraw_invitees, invitee_ids=[invitee_of(workspace, event_id, small.duc).id], reason="x")
    stop()

    assert seen == [True] * 5
    assert desk.counts == ask(workspace, live_count, event_id)
    assert (desk.counts.counts.present, desk.counts.counts.walk_in, desk.counts.counts.invited) == (1, 1, 3)
    assert [row.full_name for row in desk.missing()] == ["Nguyễn Văn An", "Lê Thị Dung"]


def test_a_desk_marks_by_what_another_program_has_changed_meanwhile(workspace, small, event_id):
    desk = workspace.read(lambda session: Desk(session, event_id))
    (held,) = ask(workspace, session_rows, event_id)
    other = Workspace.open(workspace.folder)
    change(other, EventSession, held.id, starts_at=START + 2 * HOUR, ends_at=START + 6 * HOUR)

    came = workspace.execute("attendance.mark", desk.use_case(person_id=small.an, at=START + HOUR))
    change(other, Event, event_id, grace_minutes=0)
    late = workspace.execute(
        "attendance.mark", desk.use_case(person_id=small.dung, at=START + 2 * HOUR + dt.timedelta(minutes=1))
    )
    change(other, Event, event_id, state="closed")
    other.close()
    refused = workspace.execute("attendance.mark", desk.use_case(person_id=small.duc, at=START + 3 * HOUR))

    assert (came.result, came.standing.late) == ("ok", False)
    assert (late.result, late.standing.late) == ("ok", True)
    assert refused.result == "event_closed"
