"""Undo and redo from the log."""

from __future__ import annotations

import datetime as dt
import uuid

import pytest
from sqlalchemy import select

from baocaovien.domain.errors import Cancelled
from baocaovien.services import backup
from baocaovien.services.office import actors
from baocaovien.services.workspace import LeftField, Workspace
from baocaovien.store.bulk import insert_records
from baocaovien.store.find import standing_head_counts
from baocaovien.store.models import AttendanceAttempt, Change, Event, EventSession, HeadCount, Invitee, Person, Post, Unit
from baocaovien.store.operations import current
from tests.store.helpers import START, add_event, add_person, change, mark, visible


def test_undo_and_redo_of_every_verb_give_equal_visible_states(each_workspace):
    workspace = each_workspace
    before = [visible(workspace)]
    person_id = add_person(workspace, "A")
    before.append(visible(workspace))
    change(workspace, Person, person_id, full_name="B", honorific="bà")
    before.append(visible(workspace))
    event_id, session_id, invitee_id = add_event(workspace)
    before.append(visible(workspace))
    change(workspace, EventSession, session_id, starts_at=START + dt.timedelta(hours=1))
    before.append(visible(workspace))
    mark(workspace, event_id, invitee_id)
    before.append(visible(workspace))
    change(workspace, Person, person_id, deleted=True)
    before.append(visible(workspace))
    change(workspace, Person, person_id, deleted=False)
    before.append(visible(workspace))

    for expected in reversed(before[:-1]):
        assert workspace.undo() is not None
        assert visible(workspace) == expected
    assert workspace.undo() is None
    for expected in before[1:]:
        assert workspace.redo() is not None
        assert visible(workspace) == expected
    assert workspace.redo() is None
    assert workspace.read(backup.check) == ()


def test_undo_says_what_it_took_back_and_what_comes_next(workspace):
    person_id = add_person(workspace, "A")
    change(workspace, Person, person_id, full_name="B")

    assert workspace.undo_label() == ("records.change", {})
    done = workspace.undo()

    assert (done.label, done.params, done.left) == ("records.change", {}, ())
    assert workspace.undo_label() == ("people.add", {"n": 1})
    assert workspace.redo_label() == ("records.change", {})


def test_undo_works_after_a_restart(workspace, tmp_path):
    add_person(workspace, "A")
    workspace.close()

    again = Workspace.open(workspace.folder)
    done = again.undo()
    people = visible(again)
    again.close()

    assert (done.label, people) == ("people.add", {"standing marks": []})


def test_something_new_clears_redo(workspace):
    add_person(workspace, "A")
    workspace.undo()
    add_person(workspace, "B")

    assert workspace.redo() is None
    assert workspace.redo_label() is None


def test_notes_and_final_steps_are_skipped(workspace):
    person_id = add_person(workspace, "A")
    workspace.execute("minutes.finalise", lambda session: session.add(Person(full_name="B")), nature="final")
    workspace.execute("documents.printed", lambda _session: None, nature="note")

    done = workspace.undo()

    assert done.label == "people.add"
    assert [row.nature for row in workspace.history()] == ["undo", "note", "final", "do"]
    assert f"person {person_id}" not in visible(workspace)


def test_each_person_undoes_their_own_work(workspace):
    lan, binh = (
        workspace.execute("actors.add", lambda session, name=name: actors.add_actor(session, name=name))
        for name in ("Lan", "Bình")
    )
    workspace.sign_in(lan)
    add_person(workspace, "của Lan")
    workspace.sign_in(binh)
    add_person(workspace, "của Bình")
    workspace.sign_in(lan)

    assert workspace.undo().label == "people.add"
    assert workspace.undo() is None
    names = [row["full_name"] for key, row in visible(workspace).items() if key.startswith("person")]
    assert names == ["của Bình"]


def test_a_field_that_somebody_changed_since_is_left_and_named(each_workspace):
    workspace = each_workspace
    lan, binh = (
        workspace.execute("actors.add", lambda session, name=name: actors.add_actor(session, name=name))
        for name in ("Lan", "Bình")
    )
    person_id = add_person(workspace, "A")
    workspace.sign_in(lan)
    change(workspace, Person, person_id, full_name="Lan viết", honorific="bà")
    workspace.sign_in(binh)
    change(workspace, Person, person_id, full_name="Bình viết")
    workspace.sign_in(lan)

    done = workspace.undo()

    person = visible(workspace)[f"person {person_id}"]
    assert done.left == (LeftField("person", person_id, "full_name"),)
    assert (person["full_name"], person["honorific"]) == ("Bình viết", "đồng chí")
    assert workspace.read(backup.check) == ()


def test_a_record_that_somebody_changed_since_is_not_taken_away(workspace):
    binh = workspace.execute("actors.add", lambda session: actors.add_actor(session, name="Bình"))
    person_id = add_person(workspace, "A")
    workspace.sign_in(binh)
    change(workspace, Person, person_id, honorific="ông")
    workspace.sign_in(None)

    done = workspace.undo()

    assert done.left == (LeftField("person", person_id, "deleted"),)
    assert visible(workspace)[f"person {person_id}"]["honorific"] == "ông"


def test_a_record_that_somebody_built_on_is_not_taken_away(workspace):
    binh = workspace.execute("actors.add", lambda session: actors.add_actor(session, name="Bình"))
    event_id, _session, _invitee = add_event(workspace)
    workspace.sign_in(binh)
    workspace.execute("roster.add", lambda session: session.add(Invitee(event_id=event_id, full_name="Của Bình")))
    workspace.sign_in(None)

    done = workspace.undo()

    assert done.left == (LeftField("event", event_id, "deleted"),)
    assert f"event {event_id}" in visible(workspace)
    assert workspace.undo().label == "actors.add"


def test_an_undo_that_had_to_leave_everything_still_counts(workspace):
    binh = workspace.execute("actors.add", lambda session: actors.add_actor(session, name="Bình"))
    person_id = add_person(workspace, "A")
    change(workspace, Person, person_id, honorific="bà")
    workspace.sign_in(binh)
    change(workspace, Person, person_id, honorific="ông")
    workspace.sign_in(None)

    assert workspace.undo().left == (LeftField("person", person_id, "honorific"),)
    assert workspace.undo_label() == ("people.add", {"n": 1})


def test_undoing_a_mark_writes_an_annul_and_redoing_annuls_that(each_workspace):
    event_id, _session, invitee_id = add_event(each_workspace)
    mark_id = mark(each_workspace, event_id, invitee_id)
    standing = []
    for step in (each_workspace.undo, each_workspace.redo, each_workspace.undo, each_workspace.redo):
        step()
        standing.append(visible(each_workspace)["standing marks"])

    assert standing == [[], [str(mark_id)], [], [str(mark_id)]]


def _report(workspace, event_id, number):
    def use_case(session):
        count = HeadCount(event_id=event_id, kind="present", number=number, at=current(session).at)
        session.add(count)
        session.flush()
        return count.id

    return workspace.execute("attendance.head_count", use_case)


def _numbers(workspace):
    return workspace.read(lambda session: sorted(count.number for count in session.scalars(standing_head_counts())))


def test_undoing_a_head_count_annuls_it_and_redoing_reports_it_again(each_workspace):
    event_id, _session, _invitee = add_event(each_workspace)
    _report(each_workspace, event_id, 40)
    _report(each_workspace, event_id, 45)
    seen = []
    for step in (each_workspace.undo, each_workspace.redo, each_workspace.undo, each_workspace.undo, each_workspace.redo):
        step()
        seen.append(_numbers(each_workspace))

    assert seen == [[40], [40, 45], [40], [], [40]]


def test_a_failed_attempt_is_a_note(workspace):
    event_id, _session, _invitee = add_event(workspace)

    def attempt(session):
        session.add(AttendanceAttempt(event_id=event_id, result="unknown_code", raw_code="123", occurred_at=current(session).at))

    workspace.execute("attendance.refused", attempt, nature="note")

    assert workspace.undo().label == "schedule.add_event"


def test_an_import_is_undone_as_one_step(each_workspace):
    rows = [{"full_name": f"Nguyễn Văn {number}"} for number in range(1200)]
    each_workspace.execute("people.import", lambda session: insert_records(session, Person, rows), params={"n": len(rows)})
    after = visible(each_workspace)

    each_workspace.undo()
    assert visible(each_workspace) == {"standing marks": []}
    each_workspace.redo()
    assert visible(each_workspace) == after
    assert each_workspace.read(backup.check) == ()


def test_undo_of_an_import_leaves_what_others_changed_deleted_or_built_on_since(each_workspace):
    workspace = each_workspace
    binh = workspace.execute("actors.add", lambda session: actors.add_actor(session, name="Bình"))
    rows = [{"full_name": f"Người {number}"} for number in range(4)]
    changed, gone, used, mine = workspace.execute("people.import", lambda session: insert_records(session, Person, rows))
    unit_id = workspace.execute(
        "units.import", lambda session: insert_records(session, Unit, [{"code": "X", "level": "commune"}])
    )[0]
    workspace.undo()
    workspace.redo()
    workspace.sign_in(binh)
    change(workspace, Person, changed, honorific="ông")
    change(workspace, Person, gone, deleted=True)
    workspace.execute("posts.add", lambda session: session.add(Post(person_id=used, unit_id=unit_id, position="Bí thư")))
    workspace.sign_in(None)

    assert workspace.undo().left == (LeftField("unit", unit_id, "deleted"),)
    done = workspace.undo()

    assert set(done.left) == {LeftField("person", one, "deleted") for one in (changed, used)}
    live = {key for key in visible(workspace) if key.startswith("person ")}
    assert live == {f"person {one}" for one in (changed, used)}
    assert workspace.read(backup.check) == ()
    workspace.redo()
    assert f"person {mine}" in visible(workspace)
    assert f"person {gone}" not in visible(workspace)
    assert workspace.read(backup.check) == ()


def test_undoing_and_redoing_an_import_names_what_it_replaces_as_step_by_step_does(each_workspace):
    workspace = each_workspace
    (one,) = workspace.execute("people.import", lambda session: insert_records(session, Person, [{"full_name": "A"}]))
    workspace.undo()
    workspace.redo()

    made, gone, back = workspace.read(
        lambda session: session.scalars(select(Change).where(Change.record_id == one).order_by(Change.operation_id)).all()
    )
    maker, remover = str(made.operation_id), str(gone.operation_id)
    assert (gone.verb, gone.fields, gone.old) == ("tombstone", {"deleted": True}, {"deleted": False})
    assert gone.replaces == [["deleted", maker], ["*", maker]]
    assert (back.verb, back.fields, back.old) == ("restore", {"deleted": False}, {"deleted": True})
    assert back.replaces == [["deleted", remover]]


def test_an_undo_tells_how_far_it_is_and_stops_when_told(workspace):
    rows = [{"full_name": f"Nguyễn Văn {number}"} for number in range(3000)]
    workspace.execute("people.import", lambda session: insert_records(session, Person, rows))
    after = visible(workspace)
    told = []

    with pytest.raises(Cancelled):
        workspace.undo(lambda done, total: told.append((done, total)) or done < 2000)
    assert visible(workspace) == after
    workspace.undo(lambda done, total: told.append((done, total)) or True)

    assert told == [(2000, 3000), (2000, 3000), (3000, 3000)]
    assert visible(workspace) == {"standing marks": []}


def test_history_tells_what_can_be_undone(workspace):
    person_id = add_person(workspace, "A")
    change(workspace, Person, person_id, full_name="B")
    workspace.undo()

    rows = [(row.label, row.nature, row.undoable, row.undone) for row in workspace.history()]

    assert rows == [
        ("records.change", "undo", False, False),
        ("records.change", "do", False, True),
        ("people.add", "do", True, False),
    ]
    assert len(workspace.history(limit=1)) == 1


def test_undo_of_a_deleted_event_brings_back_its_state(workspace):
    event_id, _session, _invitee = add_event(workspace)
    change(workspace, Event, event_id, deleted=True, state="cancelled", state_reason="bão")
    workspace.undo()

    event = visible(workspace)[f"event {event_id}"]
    assert (event["state"], event["state_reason"], event["deleted"]) == ("draft", "", False)
    assert isinstance(event["id"], uuid.UUID)
