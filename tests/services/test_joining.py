"""Two records of one unit become one: what the other had moves, links go on, and it is undone whole."""

from __future__ import annotations

import datetime as dt
from functools import partial

import pytest
from sqlalchemy import func, select

from baocaovien.domain.errors import AppError, ConflictError
from baocaovien.services import backup, lookup
from baocaovien.services.attendance.quotas import set_quotas, unit_quotas
from baocaovien.services.attendance.roster import invite, set_seats
from baocaovien.services.directory import directory
from baocaovien.services.imports.matching import Directory
from baocaovien.store.models import Event, Invitee, Post
from baocaovien.store.queries.directory import People, Sites, Venues, person_card
from baocaovien.store.queries.joins import Difference, person_join, twins_of_unit, unit_join
from baocaovien.store.queries.units import unit_card, unit_tree
from tests.helpers.events import DAY, ask, conference, do, small_office


def entered_twice(workspace, small):
    """The district's second record, with people, a place, a site, a cell below and a conference of its own."""
    twin = do(
        workspace,
        directory.add_unit,
        name="Huyện ủy Cát Tiên (nhập lại)",
        level="district",
        code="HU-CT",
        parent_id=small.province,
    )
    person = do(workspace, directory.add_person, full_name="Hồ Ánh", unit_id=twin, position="Chuyên viên")
    do(workspace, directory.add_post, person_id=small.dung, unit_id=twin, position="Trưởng ban")
    venue = do(workspace, directory.add_venue, name="Hội trường huyện", unit_id=twin)
    site = do(workspace, directory.add_site, name="Điểm cầu huyện", unit_id=twin)
    cell = do(workspace, directory.add_unit, name="Chi bộ 1", level="cell", parent_id=twin)
    return twin, person, venue, site, cell


def units(workspace, day=DAY):
    return [row.name for row in ask(workspace, unit_tree, day)]


def test_what_the_other_record_had_stands_at_the_kept_one(each_workspace):
    small = small_office(each_workspace)
    twin, person, venue, site, cell = entered_twice(each_workspace, small)

    do(each_workspace, directory.join_units, keep_id=small.district, other_id=twin)

    assert "Huyện ủy Cát Tiên (nhập lại)" not in units(each_workspace)
    below = {row.id: row.parent_id for row in ask(each_workspace, unit_tree, DAY)}
    assert below[cell] == small.district
    assert person in each_workspace.read(People(DAY, unit_id=small.district).ids)
    assert ask(each_workspace, person_card, person, DAY).person.unit == "Huyện ủy Cát Tiên"
    (at,) = each_workspace.read(lambda session: Venues(DAY).rows(session, [venue]))
    (of,) = each_workspace.read(lambda session: Sites(DAY).rows(session, [site]))
    assert (at.unit_id, of.unit_id) == (small.district, small.district)
    assert each_workspace.read(backup.check) == ()


def test_undone_everything_stands_where_it_stood_and_redone_it_is_joined_again(each_workspace):
    small = small_office(each_workspace)
    twin, person, venue, _site, cell = entered_twice(each_workspace, small)
    before = units(each_workspace)

    do(each_workspace, directory.join_units, keep_id=small.district, other_id=twin)
    joined = units(each_workspace)
    each_workspace.undo()

    assert units(each_workspace) == before
    assert {row.id: row.parent_id for row in ask(each_workspace, unit_tree, DAY)}[cell] == twin
    assert [post.unit_id for post in ask(each_workspace, person_card, person, DAY).posts] == [twin]
    (at,) = each_workspace.read(lambda session: Venues(DAY).rows(session, [venue]))
    assert at.unit_id == twin
    each_workspace.redo()
    assert units(each_workspace) == joined
    assert each_workspace.read(backup.check) == ()


def test_invitations_and_seats_of_both_are_counted_at_one(workspace):
    small = small_office(workspace)
    twin, *_rest = entered_twice(workspace, small)
    event = conference(workspace, small)
    do(workspace, set_seats, event_id=event, unit_id=small.district, seats=2)
    do(workspace, set_seats, event_id=event, unit_id=twin, seats=3)

    do(workspace, directory.join_units, keep_id=small.district, other_id=twin)

    def seats():
        return {quota.unit_id: quota.seats for quota in ask(workspace, unit_quotas, event)}[small.district]

    assert seats() == 5
    do(workspace, set_quotas, event_id=event, quotas={small.district: 4})
    assert seats() == 4
    do(workspace, invite, event_id=event, who=[twin])
    held = workspace.read(lambda session: set(session.scalars(select(Invitee.unit_id).where(Invitee.event_id == event))))
    assert twin not in held


def test_links_codes_and_names_of_the_other_record_go_on_finding_the_unit(workspace):
    small = small_office(workspace)
    twin, *_rest = entered_twice(workspace, small)
    do(workspace, directory.join_units, keep_id=small.district, other_id=twin)

    for text in (str(twin), "hu-ct", "huyen uy cat tien (nhap lai)", "CT"):
        assert ask(workspace, lookup.find_unit, text) == small.district
    card = ask(workspace, unit_card, twin, DAY)
    assert card.unit.id == small.district
    assert [(row.name, row.of_joined) for row in card.names] == [
        ("Huyện ủy Cát Tiên", False),
        ("Huyện ủy Cát Tiên (nhập lại)", True),
    ]
    known = workspace.read(lambda session: Directory(session, DAY))
    assert known.unit("Huyện ủy Cát Tiên (nhập lại)") == (small.district,)


def test_where_both_say_something_the_kept_one_stands_unless_the_other_is_chosen(workspace):
    small = small_office(workspace)
    twin, *_rest = entered_twice(workspace, small)
    do(workspace, directory.edit_unit, unit_id=twin, short_name="HU Cát Tiên", level="commune")

    told = ask(workspace, unit_join, small.district, twin, DAY)
    do(workspace, directory.join_units, keep_id=small.district, other_id=twin, take=["code", "level"])

    assert told.differences == (
        Difference("name", "Huyện ủy Cát Tiên", "Huyện ủy Cát Tiên (nhập lại)"),
        Difference("code", "CT", "HU-CT"),
        Difference("level", "district", "commune"),
    )
    assert told.moves == {"post": 2, "venue": 1, "site": 1, "unit_parent": 1}
    unit = ask(workspace, unit_card, small.district, DAY).unit
    assert (unit.name, unit.short_name, unit.code, unit.level) == ("Huyện ủy Cát Tiên", "HU Cát Tiên", "HU-CT", "commune")
    assert ask(workspace, lookup.find_unit, "CT") == small.district


def test_a_post_that_somebody_held_at_both_is_one(workspace):
    small = small_office(workspace)
    twin, *_rest = entered_twice(workspace, small)
    post = ask(workspace, person_card, small.dung, DAY).posts[0]
    do(workspace, directory.add_post, person_id=small.dung, unit_id=twin, position=post.position)

    do(workspace, directory.join_units, keep_id=small.district, other_id=twin)

    positions = [row.position for row in ask(workspace, person_card, small.dung, DAY).posts]
    assert sorted(positions) == sorted({post.position, "Trưởng ban"})


def test_what_is_written_to_the_joined_record_later_stands_at_the_kept_one(workspace):
    small = small_office(workspace)
    twin, *_rest = entered_twice(workspace, small)
    do(workspace, directory.join_units, keep_id=small.district, other_id=twin)

    late = do(workspace, directory.add_person, full_name="Đến Sau", unit_id=twin, position="Chuyên viên")

    assert [post.unit_id for post in ask(workspace, person_card, late, DAY).posts] == [small.district]
    workspace.undo()
    workspace.undo()
    assert twin in {row.id for row in ask(workspace, unit_tree, DAY)}


def test_a_dated_merger_between_the_two_is_none_any_more(workspace):
    small = small_office(workspace)
    twin, *_rest = entered_twice(workspace, small)
    do(workspace, directory.merge_units, unit_ids=[twin], into_id=small.district, on=dt.date(2025, 7, 1))

    do(workspace, directory.join_units, keep_id=small.district, other_id=twin)

    assert ask(workspace, unit_card, small.district, DAY).successions == ()


def test_records_of_a_chain_of_joins_stand_at_its_end(workspace):
    small = small_office(workspace)
    twin, person, *_rest = entered_twice(workspace, small)
    third = do(workspace, directory.add_unit, name="Cát Tiên", level="district", parent_id=small.province)

    do(workspace, directory.join_units, keep_id=small.district, other_id=twin)
    do(workspace, directory.join_units, keep_id=third, other_id=small.district)

    assert [post.unit_id for post in ask(workspace, person_card, person, DAY).posts] == [third]
    workspace.undo()
    assert [post.unit_id for post in ask(workspace, person_card, person, DAY).posts] == [small.district]
    workspace.undo()
    assert [post.unit_id for post in ask(workspace, person_card, person, DAY).posts] == [twin]


@pytest.mark.parametrize("which, code", [("same", "directory.same_unit"), ("below", "directory.joins_upper")])
def test_what_is_not_two_records_of_one_unit_is_refused(workspace, which, code):
    small = small_office(workspace)
    other = small.district if which == "same" else small.province
    before = workspace.history(1)

    with pytest.raises(ConflictError) as problem:
        do(workspace, directory.join_units, keep_id=small.district, other_id=other)

    assert (problem.value.code, workspace.history(1)) == (code, before)


def test_a_field_that_no_unit_has_is_refused(workspace):
    small = small_office(workspace)
    twin, *_rest = entered_twice(workspace, small)

    with pytest.raises(AppError) as problem:
        do(workspace, directory.join_units, keep_id=small.district, other_id=twin, take=["colour"])

    assert problem.value.code == "directory.unknown_field"


def test_units_of_one_name_in_one_place_are_told(workspace):
    small = small_office(workspace)
    twin = do(workspace, directory.add_unit, name="Huyện uỷ Cát Tiên", level="district", parent_id=small.province)
    do(workspace, directory.add_unit, name="Huyện ủy Cát Tiên", level="district")

    assert ask(workspace, twins_of_unit, small.district, DAY) == [(twin, "Huyện uỷ Cát Tiên")]
    do(workspace, directory.join_units, keep_id=small.district, other_id=twin)
    assert ask(workspace, twins_of_unit, small.district, DAY) == []


def test_a_joined_person_of_whom_more_is_written_stays_one(workspace):
    small = small_office(workspace)
    told = workspace.read(partial(person_join, other_id=small.an_district))
    do(workspace, directory.merge_people, keep_id=small.an, other_id=small.an_district)

    do(workspace, directory.recognise_reporter, person_id=small.an_district, level="province", decision="QĐ 9")

    assert told.moves == {"post": 1}
    card = ask(workspace, person_card, small.an_district, DAY)
    assert (card.person.id, [row.decision for row in card.recognitions]) == (small.an, ["QĐ 9"])
    assert workspace.read(backup.check) == ()


def test_nothing_names_a_joined_unit_any_more(workspace):
    small = small_office(workspace)
    twin, *_rest = entered_twice(workspace, small)
    event = conference(workspace, small, unit_id=twin)

    do(workspace, directory.join_units, keep_id=small.district, other_id=twin)

    def naming(session):
        models = (Post, Event, Invitee)
        return [session.scalar(select(func.count()).where(model.unit_id == twin)) for model in models]

    assert workspace.read(naming) == [0, 0, 0]
    assert workspace.read(lambda session: session.get_one(Event, event).unit_id) == small.district
