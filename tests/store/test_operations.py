"""The log: what an operation writes, the chain, folding of flushes, refusals."""

from __future__ import annotations

import datetime as dt
import uuid
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import UniqueConstraint, delete, insert, select, update
from sqlalchemy.exc import StatementError

from baocaovien.services import backup
from baocaovien.store.bulk import insert_fact, insert_records
from baocaovien.store.models import (
    AttendanceMark,
    Base,
    Change,
    Draft,
    EventSession,
    Operation,
    Person,
    Station,
    Unit,
    Venue,
)
from baocaovien.store.operations import current
from baocaovien.store.wire import logged_tables
from tests.store.helpers import START, add_event, add_person, change, mark


def _changes(workspace, record_id):
    wanted = select(Change).join(Operation, Operation.id == Change.operation_id).where(Change.record_id == record_id)
    return workspace.read(lambda session: session.scalars(wanted.order_by(Operation.seq, Change.n)).all())


def test_a_new_record_is_logged_with_every_field_it_has(each_workspace):
    person_id = add_person(each_workspace, "Trần Thị Hoa")

    (made,) = _changes(each_workspace, person_id)

    assert (made.record_type, made.verb, made.n) == ("person", "make", 0)
    assert made.fields == {"full_name": "Trần Thị Hoa", "honorific": "đồng chí", "own_sort_key": ""}
    assert made.old is None
    assert made.replaces is None


def test_a_change_names_the_operation_it_replaces(each_workspace):
    person_id = add_person(each_workspace, "Trần Thị Hoa")
    change(each_workspace, Person, person_id, full_name="Trần Thị Hòa")

    made, renamed = _changes(each_workspace, person_id)

    assert (renamed.verb, renamed.fields, renamed.old) == ("set", {"full_name": "Trần Thị Hòa"}, {"full_name": "Trần Thị Hoa"})
    assert renamed.replaces == [["full_name", str(made.operation_id)]]


def test_the_flushes_of_one_operation_become_one_change(workspace):
    person_id = add_person(workspace, "A")

    def use_case(session):
        person = session.get_one(Person, person_id)
        person.full_name = "B"
        session.flush()
        person.full_name = "C"
        person.honorific = "bà"
        session.flush()
        person.honorific = "đồng chí"

    workspace.execute("people.change", use_case)
    _made, changed = _changes(workspace, person_id)

    assert (changed.fields, changed.old) == ({"full_name": "C"}, {"full_name": "A"})


def test_a_record_made_and_changed_in_one_operation_is_made_once(workspace):
    def use_case(session):
        person = Person(full_name="A")
        session.add(person)
        session.flush()
        person.full_name = "B"
        return person.id

    (made,) = _changes(workspace, workspace.execute("people.add", use_case))

    assert (made.verb, made.fields["full_name"]) == ("make", "B")


def test_a_change_that_ends_as_it_began_leaves_no_operation(workspace):
    person_id = add_person(workspace, "A")

    def use_case(session):
        session.get_one(Person, person_id).full_name = "B"
        session.flush()
        session.get_one(Person, person_id).full_name = "A"

    workspace.execute("people.change", use_case)

    assert [row.label for row in workspace.history()] == ["people.add"]


def test_an_atomic_group_is_logged_whole(workspace):
    _event, session_id, _invitee = add_event(workspace)
    later = START + dt.timedelta(hours=5)
    change(workspace, EventSession, session_id, ends_at=later)

    _made, moved = _changes(workspace, session_id)

    assert moved.fields == {"starts_at": "2021-05-24T01:00:00.000000Z", "ends_at": "2021-05-24T06:00:00.000000Z"}
    assert [group for group, _operation in moved.replaces] == ["starts_at+ends_at"]


def test_a_value_that_was_not_loaded_still_has_its_old_value_in_the_log(workspace):
    person_id = add_person(workspace, "A")

    def use_case(session):
        person = session.get_one(Person, person_id)
        session.expire(person)
        person.full_name = "B"

    workspace.execute("people.change", use_case)

    assert _changes(workspace, person_id)[1].old == {"full_name": "A"}


def test_a_fact_is_logged_by_its_digest_alone_and_knows_its_place(each_workspace):
    event_id, _session, invitee_id = add_event(each_workspace)
    mark_id = mark(each_workspace, event_id, invitee_id)

    (logged,) = _changes(each_workspace, mark_id)
    fact = each_workspace.read(lambda session: session.get_one(AttendanceMark, mark_id))
    operation = each_workspace.read(lambda session: session.get_one(Operation, logged.operation_id))

    assert (logged.verb, logged.fields, logged.old, logged.replaces) == ("fact", None, None, None)
    assert (fact.operation_id, fact.station_id, fact.seq, fact.lamport) == (
        operation.id,
        each_workspace.station_id,
        operation.seq,
        operation.lamport,
    )


def test_a_fact_without_an_object_is_logged_in_its_turn_like_one_with(each_workspace):
    event_id, _session, invitee_id = add_event(each_workspace)

    def use_case(session):
        at = current(session).at
        values = {"event_id": event_id, "invitee_id": invitee_id, "kind": "entry", "recorded_at": at}
        session.add(AttendanceMark(id=uuid.UUID(int=1), **values))
        session.add(Person(id=uuid.UUID(int=2), full_name="A"))
        insert_fact(session, AttendanceMark, {"id": uuid.UUID(int=3), **values})
        return insert_fact(session, AttendanceMark, {"kind": "exit", **values})

    last = each_workspace.execute("attendance.mark", use_case)

    ids = (uuid.UUID(int=1), uuid.UUID(int=2), uuid.UUID(int=3), last)
    logged = [_changes(each_workspace, one)[0] for one in ids]
    facts = each_workspace.read(lambda session: [session.get_one(AttendanceMark, one) for one in (ids[0], ids[2])])
    assert [(entry.verb, entry.fields is None) for entry in logged] == [
        ("fact", True),
        ("make", False),
        ("fact", True),
        ("fact", True),
    ]
    assert sorted(entry.n for entry in logged) == [0, 1, 2, 3]
    assert [entry.n for entry in logged[2:]] == [2, 3]
    first, second = ({key: value for key, value in vars(fact).items() if not key.startswith("_")} for fact in facts)
    assert first | {"id": second["id"]} == second
    assert each_workspace.read(backup.check) == ()


def test_operations_are_numbered_without_gaps_and_chained(each_workspace):
    for name in ("A", "B", "C"):
        add_person(each_workspace, name)

    operations = each_workspace.read(lambda session: session.scalars(select(Operation).order_by(Operation.seq)).all())
    station = each_workspace.read(lambda session: session.get_one(Station, each_workspace.station_id))

    assert [operation.seq for operation in operations] == [1, 2, 3]
    assert [operation.lamport for operation in operations] == [1, 2, 3]
    assert [operation.previous for operation in operations] == [None, operations[0].hash, operations[1].hash]
    assert (station.seq, station.lamport, station.head) == (3, 3, operations[2].hash)


def test_a_failing_use_case_leaves_nothing_and_no_gap(each_workspace):
    def use_case(session):
        session.add(Person(full_name="A"))
        session.flush()
        raise ValueError("stop")

    with pytest.raises(ValueError, match="stop"):
        each_workspace.execute("people.add", use_case)
    add_person(each_workspace, "B")

    assert [(row.label, row.params) for row in each_workspace.history()] == [("people.add", {"n": 1})]
    assert each_workspace.read(backup.check) == ()


def test_the_operation_tells_who_when_and_how_many(workspace):
    seen = {}

    def use_case(session):
        context = current(session)
        context.params["n"] = 2
        seen["at"] = context.at
        session.add_all([Person(full_name="A"), Person(full_name="B")])

    workspace.execute("people.add", use_case, params={"n": 0})

    (row,) = workspace.history()
    assert (row.label, row.params, row.at, row.actor_id, row.nature) == ("people.add", {"n": 2}, seen["at"], None, "do")


@pytest.mark.parametrize(
    "statement",
    [
        update(Person).values(honorific="bà"),
        delete(Person),
        insert(Person).values(id=uuid.UUID(int=1), full_name="A"),
        update(Person.__table__).values(honorific="bà"),
    ],
    ids=["update", "delete", "insert", "core update"],
)
def test_statements_behind_the_log_s_back_are_refused(workspace, statement):
    with pytest.raises(TypeError, match="person is logged"):
        workspace.execute("people.change", lambda session: session.execute(statement))


def test_an_instant_without_a_zone_is_refused_and_one_in_any_zone_is_kept(each_workspace):
    _event_id, session_id, _invitee = add_event(each_workspace)
    noon = dt.datetime(2021, 5, 24, 12, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))

    with pytest.raises(StatementError, match="naive datetime"):
        change(each_workspace, EventSession, session_id, ends_at=noon.replace(tzinfo=None))
    change(each_workspace, EventSession, session_id, ends_at=noon)

    kept = each_workspace.read(lambda session: session.get_one(EventSession, session_id).ends_at)
    assert (kept, kept.tzinfo) == (noon, dt.UTC)


def test_logged_tables_are_unique_by_id_alone_and_refer_to_each_other_at_commit():
    logged = [Base.metadata.tables[name] for name in sorted(logged_tables())]

    unique = [table.name for table in logged if any(isinstance(one, UniqueConstraint) for one in table.constraints)]
    unique += [index.name for table in logged for index in table.indexes if index.unique]
    at_once = [
        str(key.parent) for table in logged for key in table.foreign_keys if (key.deferrable, key.initially) != (True, "DEFERRED")
    ]

    assert (unique, at_once) == ([], [])


def test_statements_on_local_tables_are_not_refused(workspace):
    row = {"place": "minutes", "content": {"text": "Kết luận"}, "saved_at": START}

    workspace.execute("drafts.save", lambda session: session.execute(insert(Draft).values(row)))

    assert workspace.read(lambda session: session.get_one(Draft, "minutes").content) == {"text": "Kết luận"}
    assert workspace.history() == ()


def test_removing_a_record_is_refused(workspace):
    person_id = add_person(workspace, "A")

    with pytest.raises(TypeError, match="never removed"):
        workspace.execute("people.remove", lambda session: session.delete(session.get_one(Person, person_id)))


def test_changing_a_fact_is_refused(workspace):
    event_id, _session, invitee_id = add_event(workspace)
    mark_id = mark(workspace, event_id, invitee_id)

    with pytest.raises(TypeError, match="never changed"):
        workspace.execute("x.y", lambda session: setattr(session.get_one(AttendanceMark, mark_id), "desk", "2"))


def test_records_cannot_be_changed_outside_an_operation(workspace):
    with workspace.database.write_session() as session:
        session.add(Person(full_name="A"))
        with pytest.raises(RuntimeError, match="no operation"):
            session.flush()


def test_reading_cannot_write(each_workspace):
    def write(session):
        session.execute(insert(Draft).values(place="x", content={}, saved_at=START))

    with pytest.raises(Exception, match=r"readonly|read-only"):
        each_workspace.read(write)


def test_folded_twins_and_sort_keys_are_filled(workspace):
    person_id = add_person(workspace, "Nguyễn Thị Ánh Đào")
    own_id = add_person(workspace, "H' Hen Niê", own_sort_key="Hen Niê")

    rows = workspace.read(
        lambda session: [
            (session.get_one(Person, key).full_name_folded, session.get_one(Person, key).sort_key) for key in (person_id, own_id)
        ]
    )

    assert rows == [("nguyen thi anh dao", "d~ao 1 nguye~n 3 thi!anh 54"), ("h hen nie", "hen!nie~ 00")]


def test_many_records_at_once_are_logged_like_one(each_workspace):
    rows = [{"name": f"Hội trường {number}", "capacity": number} for number in range(5)]

    ids = each_workspace.execute("venues.import", lambda session: insert_records(session, Venue, rows))

    (made,) = _changes(each_workspace, ids[3])
    assert (made.n, made.verb) == (3, "make")
    assert made.fields == {"name": "Hội trường 3", "address": "", "capacity": 3}
    assert each_workspace.read(lambda session: session.get_one(Venue, ids[3]).name_folded) == "hoi truong 3"
    assert each_workspace.read(backup.check) == ()


def test_bulk_and_single_records_of_one_operation_share_its_chain(each_workspace):
    def use_case(session):
        (unit_id,) = insert_records(session, Unit, [{"code": "X", "level": "commune"}])
        session.get_one(Unit, unit_id).code = "Y"
        session.add(Person(full_name="A"))
        return unit_id

    unit_id = each_workspace.execute("units.import", use_case)

    assert [(entry.n, entry.verb) for entry in _changes(each_workspace, unit_id)] == [(0, "make"), (2, "set")]
    assert each_workspace.read(backup.check) == ()
    each_workspace.undo()
    assert each_workspace.read(lambda session: session.get_one(Unit, unit_id).deleted) is True
    assert each_workspace.read(backup.check) == ()
