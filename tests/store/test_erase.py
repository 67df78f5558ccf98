"""Erasing a person's data: gone from tables and log, the chain still checks."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from baocaovien.domain.errors import ConflictError
from baocaovien.services import backup
from baocaovien.store.fold import rebuild
from baocaovien.store.models import AttendanceMark, Change, Invitee, Person, Post, Unit
from baocaovien.store.operations import current
from baocaovien.store.operations.erase import erase_person
from baocaovien.store.operations.heads import states
from tests.store.helpers import add_event, add_person, change

NAME = "Bùi Thị Kín"


@pytest.fixture
def erased(each_workspace):
    """(workspace, person, invitee, mark) after the person was erased."""
    workspace = each_workspace
    person_id = add_person(workspace, NAME)
    change(workspace, Person, person_id, honorific="bà Kín")
    event_id, _session, _invitee = add_event(workspace)

    def attend(session):
        unit = Unit(code="X", level="commune")
        session.add(unit)
        session.flush()
        session.add(Post(person_id=person_id, unit_id=unit.id, position="Chủ tịch Kín"))
        invitee = Invitee(event_id=event_id, person_id=person_id, full_name=NAME, unit_name="xã Đạ Tông")
        session.add(invitee)
        session.flush()
        mark = AttendanceMark(
            event_id=event_id, invitee_id=invitee.id, kind="excuse", reason="Kín ốm", recorded_at=current(session).at
        )
        session.add(mark)
        session.flush()
        return invitee.id, mark.id

    invitee_id, mark_id = workspace.execute("attendance.mark", attend)
    workspace.execute("directory.erase_person", lambda session: erase_person(session, person_id), nature="final")
    return workspace, person_id, invitee_id, mark_id


def test_nothing_personal_is_left_in_tables_or_log(erased):
    workspace, person_id, invitee_id, mark_id = erased

    def all_text(session):
        connection = session.connection()
        tables = ("person", "post", "invitee", "attendance_mark", "change", "operation")
        return str([tuple(row) for table in tables for row in connection.exec_driver_sql(f"SELECT * FROM {table}")])  # noqa: S608

    assert "Kín" not in workspace.read(all_text)
    person = workspace.read(lambda session: session.get_one(Person, person_id))
    assert (person.full_name, person.honorific, person.sort_key, person.deleted) == ("(đã xóa)", "đồng chí", "xoa 4 d~a 3", True)
    invitee = workspace.read(lambda session: session.get_one(Invitee, invitee_id))
    assert (invitee.full_name, invitee.unit_name, invitee.deleted) == ("(đã xóa)", "xã Đạ Tông", False)
    assert workspace.read(lambda session: session.get_one(AttendanceMark, mark_id).reason) == ""


def test_the_chain_still_checks_and_the_fold_shows_what_was_erased(erased):
    workspace, person_id, _invitee, _mark = erased

    assert workspace.read(backup.check) == ()
    state = workspace.read(lambda session: states(session, [person_id]))[person_id]
    assert state.erased == {"full_name", "honorific", "own_sort_key"}
    with workspace.database.write_session() as session:
        rebuild(session)
        session.commit()
    assert workspace.read(backup.check) == ()


def test_the_erasing_operation_names_fields_and_no_values(erased):
    workspace, person_id, _invitee, _mark = erased

    entry = workspace.read(
        lambda session: session.scalars(select(Change).where(Change.record_id == person_id, Change.verb == "erase")).one()
    )

    assert entry.fields == {"full_name": None, "honorific": None, "own_sort_key": None, "deleted": True}
    assert entry.old is None


def test_an_erasure_is_not_undone(erased):
    workspace, _person, _invitee, _mark = erased

    assert workspace.undo_label()[0] == "attendance.mark"
    assert workspace.history()[0].undoable is False


def test_erased_data_cannot_be_filled_in_again(erased):
    workspace, person_id, _invitee, _mark = erased

    with pytest.raises(ConflictError) as refused:
        change(workspace, Person, person_id, full_name=NAME)

    assert refused.value.code == "workspace.erased"
    assert "Kín" not in str(workspace.read(lambda session: session.get_one(Person, person_id).full_name))


def test_undoing_older_work_does_not_bring_erased_data_back(erased):
    workspace, person_id, _invitee, _mark = erased
    for _step in range(4):
        workspace.undo()

    assert workspace.read(lambda session: session.get_one(Person, person_id).full_name) == "(đã xóa)"
    assert workspace.read(backup.check) == ()


def test_a_tampered_log_is_found(each_workspace):
    person_id = add_person(each_workspace, "A")
    with each_workspace.database.write_session() as session:
        entry = session.scalars(select(Change).where(Change.record_id == person_id)).one()
        entry.fields = dict(entry.fields, full_name="B")
        session.commit()

    found = {problem.code for problem in each_workspace.read(backup.check)}

    assert found == {"check.digest", "check.differs"}
