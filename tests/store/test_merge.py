"""What merging means, by example: conflicts, deletions, gaps, forks, rings, erased data, changed bundles."""

from __future__ import annotations

import uuid

import pytest
from sqlalchemy import select

from baocaovien.domain.errors import InputError, MissingError
from baocaovien.services import backup
from baocaovien.store.fold import cycles
from baocaovien.store.merge import FORK, merge, vector
from baocaovien.store.models import AttendanceMark, ContentItem, EventSession, Person, Quarantine
from baocaovien.store.operations.erase import erase_person
from baocaovien.store.operations.resolve import choose
from tests.store.helpers import START, add_event, add_items, add_person, carried, change, conflicts, mark, packed, visible


def _send(workspace, known=None):
    return workspace.read(lambda session: carried(packed(session, known)))


def _receive(workspace, operations):
    return workspace.execute("exchange.merge", lambda session: merge(session, operations))


def _meet(first, second):
    _receive(second, _send(first, second.read(vector)))
    return _receive(first, _send(second, first.read(vector)))


@pytest.fixture
def two(make_workspace, database):
    """One station of each kind of database, and one on SQLite."""
    return make_workspace("a"), make_workspace("b", database_url=database)


def test_different_fields_merge_silently(two):
    first, second = two
    person_id = add_person(first, "A")
    _meet(first, second)
    change(first, Person, person_id, full_name="B")
    change(second, Person, person_id, honorific="bà")

    merged = _meet(first, second)

    assert merged.conflicts == []
    assert visible(first) == visible(second)
    person = visible(first)[f"person {person_id}"]
    assert (person["full_name"], person["honorific"], person["full_name_folded"]) == ("B", "bà", "b")
    assert (first.read(backup.check), second.read(backup.check)) == ((), ())


def test_the_same_field_changed_twice_is_a_conflict_until_a_person_chooses(two):
    first, second = two
    person_id = add_person(first, "A")
    _meet(first, second)
    change(first, Person, person_id, full_name="Một")
    change(second, Person, person_id, full_name="Hai")

    merged = _meet(first, second)

    assert merged.conflicts == [("person", person_id, "full_name")]
    heads = first.read(lambda session: conflicts(session, person_id))["full_name"]
    assert sorted(head.values["full_name"] for head in heads) == ["Hai", "Một"]
    assert visible(first)[f"person {person_id}"]["full_name"] == heads[-1].values["full_name"]
    assert visible(first) == visible(second)

    loser = heads[0]
    first.execute("exchange.choose", lambda session: choose(session, Person, person_id, "full_name", loser.operation_id))
    merged = _meet(first, second)

    assert merged.conflicts == []
    assert second.read(lambda session: conflicts(session, person_id)) == {}
    assert visible(second)[f"person {person_id}"]["full_name"] == loser.values["full_name"]


def test_choosing_the_provisional_winner_settles_the_conflict_too(two):
    first, second = two
    person_id = add_person(first, "A")
    _meet(first, second)
    change(first, Person, person_id, full_name="Một")
    change(second, Person, person_id, full_name="Hai")
    _meet(first, second)
    winner = second.read(lambda session: conflicts(session, person_id))["full_name"][-1]

    second.execute("exchange.choose", lambda session: choose(session, Person, person_id, "full_name", winner.operation_id))
    _meet(first, second)

    assert first.read(lambda session: conflicts(session, person_id)) == {}
    with pytest.raises(MissingError):
        second.execute("exchange.choose", lambda session: choose(session, Person, person_id, "full_name", winner.operation_id))


def test_start_and_end_win_together(make_workspace):
    first, second = make_workspace("a"), make_workspace("b")
    _event, session_id, _invitee = add_event(first)
    _meet(first, second)
    change(first, EventSession, session_id, starts_at=START.replace(hour=2))
    change(second, EventSession, session_id, ends_at=START.replace(hour=9))

    _meet(first, second)

    spans = {(START.replace(hour=2), START.replace(hour=5)), (START, START.replace(hour=9))}
    found = visible(first)[f"event_session {session_id}"]
    assert (found["starts_at"], found["ends_at"]) in spans
    assert visible(first) == visible(second)


def test_a_deletion_that_had_not_seen_an_edit_comes_back_as_a_conflict(two):
    first, second = two
    person_id = add_person(first, "A")
    _meet(first, second)
    change(first, Person, person_id, deleted=True)
    change(second, Person, person_id, full_name="B")

    merged = _meet(first, second)

    assert merged.conflicts == [("person", person_id, "deleted")]
    assert visible(first)[f"person {person_id}"]["full_name"] == "B"
    assert visible(first) == visible(second)
    tombstone = first.read(lambda session: conflicts(session, person_id))["deleted"][-1]
    first.execute("exchange.choose", lambda session: choose(session, Person, person_id, "deleted", tombstone.operation_id))
    _meet(first, second)
    assert f"person {person_id}" not in visible(second)
    assert second.read(lambda session: conflicts(session, person_id)) == {}


@pytest.mark.parametrize("deleting", [0, 1])
def test_a_record_that_came_back_and_is_edited_then_stays_until_somebody_chooses(two, deleting):
    person_id = add_person(two[0], "A")
    _meet(*two)
    change(two[deleting], Person, person_id, deleted=True)
    change(two[1 - deleting], Person, person_id, full_name="B")
    _meet(*two)

    for number, workspace in enumerate(two):
        change(workspace, Person, person_id, full_name=f"Sửa {number}")
        assert workspace.read(backup.check) == ()
        _meet(*two)
        assert "deleted" in workspace.read(lambda session: conflicts(session, person_id))
        assert visible(two[0])[f"person {person_id}"]["full_name"] == f"Sửa {number}"
        assert visible(two[0]) == visible(two[1])

    change(two[0], Person, person_id, deleted=True)
    _meet(*two)
    assert f"person {person_id}" not in visible(two[1])
    change(two[0], Person, person_id, honorific="bà")
    _meet(*two)
    assert f"person {person_id}" not in visible(two[1])
    assert (two[0].read(backup.check), two[1].read(backup.check)) == ((), ())


def test_a_deletion_that_had_seen_everything_stays(make_workspace):
    first, second = make_workspace("a"), make_workspace("b")
    person_id = add_person(first, "A")
    change(first, Person, person_id, full_name="B")
    _meet(first, second)
    change(second, Person, person_id, deleted=True)

    assert _meet(first, second).conflicts == []
    assert f"person {person_id}" not in visible(first)


def test_facts_are_a_set_union(two):
    first, second = two
    event_id, _session, invitee_id = add_event(first)
    _meet(first, second)
    marks = {mark(first, event_id, invitee_id), mark(second, event_id, invitee_id)}

    _meet(first, second)
    again = _receive(first, _send(second))

    assert again.applied == 0
    kept = first.read(lambda session: set(session.scalars(select(AttendanceMark.id))))
    assert kept == marks
    assert visible(first) == visible(second)


def test_what_comes_before_its_cause_waits_and_is_taken_in_later(two):
    first, second = two
    person_id = add_person(first, "A")
    change(first, Person, person_id, full_name="B")
    operations = _send(first)

    early = _receive(second, operations[1:])
    late = _receive(second, operations[:1])

    assert (early.applied, early.waiting) == (0, 1)
    assert (late.applied, late.waiting) == (2, 0)
    assert visible(second)[f"person {person_id}"]["full_name"] == "B"
    assert second.read(lambda session: session.scalars(select(Quarantine)).all()) == []


def test_the_same_number_with_another_content_is_kept_apart(make_workspace, tmp_path):
    first, second, third = make_workspace("a"), make_workspace("b"), make_workspace("c")
    add_person(first, "A")
    clone = third
    forged = _send(first)
    _receive(second, forged)
    add_person(first, "B")
    honest = _send(first)[1:]
    _receive(second, honest)
    other = [dict(honest[0], header=dict(honest[0]["header"], id=str(uuid.UUID(int=5))))]

    merged = _receive(second, other)
    again = _receive(second, other)

    assert (merged.applied, merged.forks, again.forks) == (0, 1, 1)
    reasons = second.read(lambda session: session.scalars(select(Quarantine.reason)).all())
    assert reasons == [FORK]
    assert clone.read(vector) == {}


def test_a_changed_bundle_is_refused_whole(make_workspace):
    first, second = make_workspace("a"), make_workspace("b")
    add_person(first, "A")
    add_person(first, "B")
    operations = _send(first)
    operations[1]["changes"][0]["fields"]["full_name"] = "C"

    with pytest.raises(InputError) as refused:
        _receive(second, operations)

    assert refused.value.code == "exchange.changed"
    assert visible(second) == {"standing marks": []}
    assert second.read(vector) == {}


def test_two_moves_that_make_a_ring_are_cut_at_the_later_one(two):
    first, second = two
    one, two_ = add_items(first, "ab")
    _meet(first, second)
    change(first, ContentItem, one, parent_id=two_)
    add_person(second, "later")
    change(second, ContentItem, two_, parent_id=one)

    _meet(first, second)

    parents = {key: visible(first)[f"content_item {key}"]["parent_id"] for key in (one, two_)}
    assert parents == {one: two_, two_: None}
    assert first.read(cycles) == (two_,)
    assert visible(first) == visible(second)
    assert first.read(backup.check) == ()

    change(first, ContentItem, one, parent_id=None)
    _meet(first, second)
    parents = {key: visible(second)[f"content_item {key}"]["parent_id"] for key in (one, two_)}
    assert parents == {one: None, two_: one}
    assert (visible(first), first.read(backup.check)) == (visible(second), ())


def test_a_redo_that_closes_a_ring_with_what_was_moved_elsewhere_is_cut_too(two):
    first, second = two
    one, two_ = add_items(first, "ab")
    _meet(first, second)
    change(first, ContentItem, one, parent_id=two_)
    first.undo()
    change(second, ContentItem, two_, parent_id=one)
    _receive(first, _send(second, first.read(vector)))

    first.redo()

    assert first.read(cycles) == (one,)
    assert visible(first)[f"content_item {one}"]["parent_id"] is None
    assert first.read(backup.check) == ()
    _meet(first, second)
    assert (visible(first), second.read(backup.check)) == (visible(second), ())
    first.undo()
    parents = {key: visible(first)[f"content_item {key}"]["parent_id"] for key in (one, two_)}
    assert (parents, first.read(backup.check)) == ({one: None, two_: one}, ())


def test_erased_data_stays_erased_when_a_copy_of_it_arrives(two):
    first, second = two
    person_id = add_person(first, "Nguyễn Văn Kín")
    before = _send(first)
    _receive(second, before)
    change(second, Person, person_id, full_name="Nguyễn Văn Kín Đáo")
    first.execute("directory.erase_person", lambda session: erase_person(session, person_id), nature="final")

    _meet(first, second)
    _receive(first, before)

    for workspace in two:
        person = workspace.read(lambda session: session.get_one(Person, person_id))
        assert (person.full_name, person.deleted) == ("(đã xóa)", True)
        assert workspace.read(backup.check) == ()
        assert "Kín" not in str(_send(workspace))
