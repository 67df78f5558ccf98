"""Anonymised entries between machines: the same everywhere in any order, and a copy that knew the names forgets them."""

from __future__ import annotations

import json
import uuid
from itertools import permutations

import pytest
from sqlalchemy import select

from baocaovien.services import backup
from baocaovien.store.fold import rebuild
from baocaovien.store.merge import merge
from baocaovien.store.models import AttendanceMark, Card, Change, Invitee, Quarantine, SessionSummons
from baocaovien.store.operations.anonymise import anonymise
from tests.helpers.dump import dump, speaks_of
from tests.store.helpers import add_event, add_person, carried, mark, packed, visible

NAME = "Bùi Thị Kín"


def roster(workspace, people=3):
    """An event with people, cards, a summons and marks with words; (event, {person: entry})."""
    event_id, session_id, _seat = add_event(workspace)
    keys = [add_person(workspace, f"{NAME} {number}") for number in range(people)]

    def invite(session):
        found = {}
        for number, key in enumerate(keys):
            entry = Invitee(event_id=event_id, person_id=key, full_name=f"{NAME} {number}", number=number + 1)
            session.add(entry)
            session.flush()
            session.add(Card(number=f"10{number}", invitee_id=entry.id))
            found[key] = entry.id
        session.add(SessionSummons(invitee_id=found[keys[0]], session_id=session_id))
        return found

    entries = workspace.execute("roster.invite", invite)
    for entry in entries.values():
        mark(workspace, event_id, entry, reason="Kín ốm")
    return event_id, entries


def forget(workspace, entries):
    """Anonymise entries as one operation; {old id: new id}."""
    keys = {entry: uuid.uuid4() for entry in entries}
    return workspace.execute("attendance.anonymise_rosters", lambda session: anonymise(session, keys), nature="final")


def sent(workspace):
    return workspace.read(lambda session: carried(packed(session)))


def receive(workspace, operations):
    return workspace.execute("exchange.merge", lambda session: merge(session, operations), nature="note")


def assert_nobody(workspace, entries):
    told = workspace.read(dump)
    assert [key for key in entries.values() if speaks_of(told, key)] == []
    rosters = workspace.read(lambda session: dump(session, "invitee", "card", "attendance_mark", "session_summons", "quarantine"))
    log = str(workspace.read(lambda session: [tuple(row) for row in session.execute(_of_rosters)]))
    assert [key for key in entries if speaks_of(rosters + log, key)] == []
    assert "Kín" not in rosters + log
    assert workspace.read(backup.check) == ()


_of_rosters = select(Change.__table__).where(Change.record_type != "person")


def test_entries_get_other_keys_and_everything_that_refers_to_them_follows(each_workspace):
    _event, entries = roster(each_workspace)

    renamed = forget(each_workspace, entries.values())

    assert set(renamed) == set(entries.values())
    assert_nobody(each_workspace, entries)

    def read(session):
        marks = session.scalars(select(AttendanceMark.invitee_id)).all()
        cards = session.scalars(select(Card.invitee_id)).all()
        return sorted(marks), sorted(cards), session.scalars(select(AttendanceMark.reason)).all()

    assert each_workspace.read(read) == (sorted(renamed.values()), sorted(renamed.values()), [""] * 3)
    with each_workspace.database.write_session() as session:
        rebuild(session)
        session.commit()
    assert each_workspace.read(backup.check) == ()


def test_the_operation_that_travels_names_nobody_and_no_place(workspace):
    _event, entries = roster(workspace)
    before = sent(workspace)

    forget(workspace, entries.values())

    told = sent(workspace)[-1]
    text = json.dumps(told)
    assert [key for pair in entries.items() for key in pair if str(key) in text or key.hex in text] == []
    salts = {change["salt"] for operation in before for change in operation["changes"]}
    assert len({change["fields"]["made"]["tag"] for change in told["changes"]}) == 3
    assert salts & {change["salt"] for change in told["changes"]} == set()


@pytest.mark.parametrize("order", list(permutations(("whole", "names", "forgetting"))))
def test_a_copy_that_had_the_names_forgets_them_in_any_order(make_workspace, order):
    first, second = make_workspace("a"), make_workspace("b")
    _event, entries = roster(first)
    names = sent(first)
    forget(first, entries.values())
    pieces = {"whole": sent(first), "names": names, "forgetting": sent(first)[len(names) :]}

    for name in order:
        receive(second, pieces[name])

    assert visible(second) == visible(first)
    assert_nobody(second, entries)
    assert second.read(lambda session: session.scalars(select(Quarantine.id)).all()) == []


def test_a_copy_takes_over_an_anonymised_event(make_workspace):
    first, second = make_workspace("a"), make_workspace("b")
    _event, entries = roster(first)
    forget(first, entries.values())

    taken = receive(second, sent(first))

    assert (taken.waiting, visible(second)) == (0, visible(first))
    assert_nobody(second, entries)


def test_machines_that_anonymised_apart_agree_in_any_order(make_workspace):
    first, second, third = (make_workspace(name) for name in "abc")
    _event, entries = roster(first)
    for other in (second, third):
        receive(other, sent(first))
    forget(first, entries.values())
    forget(second, list(entries.values())[:2])

    for one, other in ((first, second), (second, first), (third, second), (third, first), (first, third), (second, third)):
        receive(one, sent(other))

    assert visible(first) == visible(second) == visible(third)
    for workspace in (first, second, third):
        assert_nobody(workspace, entries)
        merged = workspace.read(lambda session: session.scalars(select(Invitee.counted_as)).all())
        assert len(set(merged)) == len(merged)


def test_a_late_mark_of_a_copy_that_still_had_the_names_is_kept_and_counted(make_workspace):
    first, second = make_workspace("a"), make_workspace("b")
    event_id, entries = roster(first)
    receive(second, sent(first))
    late = mark(second, event_id, next(iter(entries.values())), reason="Kín đi công tác")
    forget(first, entries.values())

    receive(first, sent(second))
    waiting = first.read(lambda session: session.scalars(select(Quarantine.content)).all())
    receive(second, sent(first))
    receive(first, sent(second))

    assert len(waiting) == 1
    assert visible(first) == visible(second)
    assert late in first.read(lambda session: session.scalars(select(AttendanceMark.id)).all())
    assert_nobody(first, entries)
    assert_nobody(second, entries)


def test_what_waited_is_stripped_with_the_list(make_workspace):
    first, second = make_workspace("a"), make_workspace("b")
    event_id, entries = roster(first)
    receive(second, sent(first))
    for _time in range(2):
        mark(second, event_id, next(iter(entries.values())), reason="Kín đi công tác")
    last = sent(second)[-1]

    receive(first, [last])  # the one before it is missing
    forget(first, entries.values())

    ((waits,),) = first.read(lambda session: session.execute(select(Quarantine.content)).all())
    assert waits["header"] == last["header"]
    assert_nobody(first, entries)


def test_an_older_step_that_is_undone_brings_nobody_back(workspace):
    _event, entries = roster(workspace)
    forget(workspace, entries.values())

    for _step in range(5):
        workspace.undo()

    assert_nobody(workspace, entries)
