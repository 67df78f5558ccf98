"""Tallies: a report with them is the report without them, whatever happened since they were made."""

from __future__ import annotations

import datetime as dt
from functools import partial
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from baocaovien.services import backup
from baocaovien.services.attendance.attendance import mark
from baocaovien.services.exchange.give import fill
from baocaovien.services.exchange.take_in import take_in
from baocaovien.services.reports.files import write_report
from baocaovien.services.reports.reports import build_report
from baocaovien.services.reports.request import ReportRequest
from baocaovien.services.reports.tallies import keep_all_tallies, keep_tallies
from baocaovien.services.schedule.event_life import close_event
from baocaovien.services.schedule.event_life import open_event as open_for_attendance
from baocaovien.store import migrate
from baocaovien.store.bulk import insert_records
from baocaovien.store.engine import connect
from baocaovien.store.fold import rebuild, refold
from baocaovien.store.merge import merge, vector
from baocaovien.store.models import (
    AttendanceMark,
    Event,
    EventSession,
    EventTally,
    Invitee,
    Office,
    SessionSummons,
    TallyTouch,
    fixed_id,
    new_id,
)
from baocaovien.store.queries.report_cells import held_sessions, read_door
from baocaovien.store.queries.report_shares import Attendance, Grain, parts_of, read_attendance, tallied
from baocaovien.store.queries.reports import events_that_count
from baocaovien.store.tallies import make_tallies
from tests.services.small_office import DAY, SmallOffice, invitee_of, make_event, make_office
from tests.store.helpers import carried, packed

NOW = dt.datetime(2022, 1, 1, tzinfo=dt.UTC)
YEAR = (dt.date(2021, 1, 1), dt.date(2021, 12, 31))
BY_UNIT = ReportRequest("attendance", *YEAR, "unit")
GRAINS: tuple[Grain, ...] = ("event", "unit", "site")


@pytest.fixture
def office(each_workspace) -> SmallOffice:
    return each_workspace.execute("test.office", make_office)


def add_up(session: Session, attendance: Attendance, ids: list[UUID]) -> object:
    shares = [
        sorted((one.key or "", one.counts, sorted(one.people), sorted(one.events)) for one in attendance.shares(session, grain))
        for grain in GRAINS
    ]
    return shares, {place: number for place, number in attendance.named(session, ids).items() if number}


def both_ways(session: Session) -> tuple[object, object]:
    """What reports add up, with the tallies that hold and from the facts alone."""
    ids = events_that_count(session, *YEAR, NOW)
    facts = Attendance((), tuple(parts_of(read_door(session, held_sessions(session, ids)))))
    return add_up(session, read_attendance(session, ids), ids), add_up(session, facts, ids)


def reports_of(workspace) -> list[object]:
    requests = [ReportRequest("attendance", *YEAR, by) for by in ("unit", "level", "month", "site", "topic", "kind")]
    requests += [ReportRequest("activity", *YEAR, "unit"), ReportRequest("reporters", *YEAR, "person")]
    return [workspace.read(partial(build_report, request=request, now=NOW)) for request in requests]


def holding(workspace) -> set[UUID]:
    return workspace.read(lambda session: tallied(session, events_that_count(session, *YEAR, NOW)))


def put_mark(session: Session, office, event_id, number, *, kind="entry", at=0, which=0, site=False):
    """A fact as the door writes it; by the bulk door where it belongs to no session."""
    spans = session.scalars(
        select(EventSession).where(EventSession.event_id == event_id).order_by(EventSession.starts_at, EventSession.id)
    ).all()
    held = spans[which % len(spans)]
    newest = select(AttendanceMark.id).where(AttendanceMark.event_id == event_id).order_by(AttendanceMark.id.desc()).limit(1)
    before = session.scalar(newest)
    row = {
        "event_id": event_id,
        "session_id": held.id,
        "invitee_id": invitee_of(office, event_id, number),
        "kind": kind,
        "occurred_at": held.starts_at + dt.timedelta(minutes=at),
        "recorded_at": held.starts_at,
        "mode": "online" if site else "in_person",
        "replaces": [str(before)] if before and kind in ("annul", "excuse", "absent") else [],
    }
    if which == 2:
        insert_records(session, AttendanceMark, [row | {"session_id": None}], total=1)
    else:
        session.add(AttendanceMark(**row))


def edit(session: Session, office, event_id, number, what):
    """One of the later changes that a tally depends on."""
    invitee = session.get_one(Invitee, invitee_of(office, event_id, number))
    held = session.scalars(select(EventSession).where(EventSession.event_id == event_id).order_by(EventSession.id)).all()[-1]
    event = session.get_one(Event, event_id)
    if what == "withdraw":
        invitee.withdrawn = not invitee.withdrawn
    elif what == "unit":
        invitee.unit_id = office.units[number % 2]
    elif what == "walk_in":
        invitee.walk_in = not invitee.walk_in
    elif what == "match":
        invitee.person_id, invitee.matched_person_id = None, office.people[0]
    elif what == "move":
        held.starts_at, held.ends_at = (moment - dt.timedelta(minutes=20) for moment in (held.starts_at, held.ends_at))
    elif what == "drop_session":
        held.deleted = not held.deleted
    elif what == "grace":
        event.grace_minutes = None if event.grace_minutes == 30 else 30
    elif what == "office_grace":
        row = session.get_one(Office, fixed_id("office"))
        row.grace_minutes = 40 if row.grace_minutes != 40 else 5
    else:
        session.add(SessionSummons(invitee_id=invitee.id, session_id=held.id))


numbers, events = st.integers(0, 3), st.integers(0, 1)
marking = st.tuples(
    st.just("mark"),
    events,
    numbers,
    st.sampled_from(["entry", "entry", "exit", "absent", "excuse", "substitute", "annul"]),
    st.sampled_from([-10, 0, 14, 18, 33, 90]),
    st.integers(0, 2),
    st.booleans(),
)
EDITS = ("withdraw", "unit", "walk_in", "match", "move", "drop_session", "grace", "office_grace", "summon")
editing = st.tuples(st.just("edit"), events, numbers, st.sampled_from(EDITS))
steps = st.lists(
    st.one_of(marking, marking, editing, st.sampled_from([("keep",), ("keep",), ("undo",), ("redo",), ("fold",)])), max_size=12
)


def test_reports_with_and_without_tallies_agree_whatever_happens_between(each_workspace, office):
    workspace = each_workspace

    @given(steps=steps)
    @settings(max_examples=12)
    def check(steps):
        for event_id in workspace.read(lambda session: events_that_count(session, *YEAR, NOW)):
            workspace.execute("test.drop", lambda session, key=event_id: setattr(session.get_one(Event, key), "deleted", True))
        made = [
            workspace.execute("test.event", partial(make_event, office=office, sessions=1 + place, title=f"Cuộc {place}"))
            for place in range(2)
        ]
        keep_tallies(workspace, BY_UNIT, now=NOW)
        for what, *said in steps:
            if what == "mark":
                event, number, kind, at, which, site = said
                use = partial(put_mark, kind=kind, at=at, which=which, site=site)
                workspace.execute("test.mark", partial(use, office=office, event_id=made[event], number=number))
            elif what == "edit":
                event, number, how = said
                workspace.execute("test.edit", partial(edit, office=office, event_id=made[event], number=number, what=how))
            elif what == "keep":
                keep_tallies(workspace, BY_UNIT, now=NOW)
            elif what == "fold":
                workspace.unlogged(rebuild)
            elif what == "undo":
                if workspace.undo_label() and workspace.undo_label()[0] in ("test.mark", "test.edit"):
                    workspace.undo()
            else:
                workspace.redo()
            with_tallies, from_facts = workspace.read(both_ways)
            assert with_tallies == from_facts
        before = reports_of(workspace)
        keep_tallies(workspace, BY_UNIT, now=NOW)
        assert len(holding(workspace)) == len(workspace.read(lambda session: events_that_count(session, *YEAR, NOW)))
        assert reports_of(workspace) == before

    check()
    assert workspace.read(backup.check) == ()


def test_an_event_is_tallied_when_it_closes_and_not_again_until_something_changes(each_workspace, office):
    workspace = each_workspace
    event_id = workspace.execute("test.event", partial(make_event, office=office, state="released"))
    workspace.execute("schedule.open_event", partial(open_for_attendance, event_id=event_id))
    first = partial(mark, event_id=event_id, invitee_id=invitee_of(office, event_id, 0), kind="entry")
    workspace.execute("attendance.mark", first)
    assert (holding(workspace), keep_tallies(workspace, BY_UNIT, now=NOW)) == (set(), 0)

    workspace.execute("schedule.close_event", partial(close_event, event_id=event_id, rest_absent=True))

    assert holding(workspace) == {event_id}
    assert keep_tallies(workspace, BY_UNIT, now=NOW) == 0
    workspace.execute("test.title", lambda session: setattr(session.get_one(Event, event_id), "title", "Tên khác"))
    assert holding(workspace) == {event_id}
    workspace.undo()
    workspace.undo()
    assert holding(workspace) == set()
    workspace.redo()
    assert keep_tallies(workspace, BY_UNIT, now=NOW) == 1
    with_tallies, from_facts = workspace.read(both_ways)
    assert with_tallies == from_facts


def test_many_marks_leave_one_touch_for_an_event(workspace):
    office = workspace.execute("test.office", make_office)
    event_id = workspace.execute("test.event", partial(make_event, office=office))
    for number in range(4):
        workspace.execute("test.mark", partial(put_mark, office=office, event_id=event_id, number=number))

    assert workspace.read(lambda session: session.scalar(select(func.count()).select_from(TallyTouch))) == 1


def test_marks_from_another_machine_make_a_tally_old(make_workspace, database):
    first, second = make_workspace("a"), make_workspace("b", database_url=database)
    office = first.execute("test.office", make_office)
    event_id = first.execute("test.event", partial(make_event, office=office, sessions=2))
    receive(second, send(first, None))
    for number in range(2):
        first.execute("test.mark", partial(put_mark, office=office, event_id=event_id, number=number))
        second.execute("test.mark", partial(put_mark, office=office, event_id=event_id, number=number + 1, which=1))
    for workspace in (first, second):
        keep_tallies(workspace, BY_UNIT, now=NOW)

    receive(second, send(first, second.read(vector)))
    receive(first, send(second, first.read(vector)))

    assert (holding(first), holding(second)) == (set(), set())
    for workspace in (first, second):
        with_tallies, from_facts = workspace.read(both_ways)
        assert with_tallies == from_facts
        keep_tallies(workspace, BY_UNIT, now=NOW)
    assert first.read(both_ways) == second.read(both_ways)
    assert holding(first) == holding(second) == {event_id}


def test_marks_that_a_merge_brings_to_a_closed_event_are_tallied_with_it(make_workspace, database):
    first, second = make_workspace("a"), make_workspace("b", database_url=database)
    office = first.execute("test.office", make_office)
    closed, opened = (
        first.execute("test.event", partial(make_event, office=office, state=state)) for state in ("closed", "open")
    )
    take_in(second, fill(first, None).content, trust=True)
    for event_id in (closed, opened):
        first.execute("test.mark", partial(put_mark, office=office, event_id=event_id, number=1))

    take_in(second, fill(first, None).content, trust=True)

    assert holding(second) == {closed}
    with_tallies, from_facts = second.read(both_ways)
    assert with_tallies == from_facts


def test_all_periods_are_tallied_ahead_unless_attendance_is_open(each_workspace, office):
    make = partial(make_event, office=office)
    years = [each_workspace.execute("test.event", partial(make, day=dt.date(year, 5, 5))) for year in (2019, 2021, 2023)]
    going = each_workspace.execute("test.event", partial(make, state="open"))

    assert (keep_all_tallies(each_workspace, now=NOW), holding(each_workspace)) == (0, set())

    each_workspace.execute("schedule.close_event", partial(close_event, event_id=going))
    made = [keep_all_tallies(each_workspace, now=NOW, most=1) for _ in range(3)]
    assert made == [1, 1, 0]  # one is tallied by its closing, one has not begun
    assert holding(each_workspace) == {years[1], going}


def send(workspace, known):
    return workspace.read(lambda session: carried(packed(session, known)))


def receive(workspace, operations):
    return workspace.execute("exchange.merge", lambda session: merge(session, operations))


def test_folding_records_anew_makes_their_tally_old(each_workspace, office):
    event_id = each_workspace.execute("test.event", partial(make_event, office=office))
    keep_tallies(each_workspace, BY_UNIT, now=NOW)

    each_workspace.unlogged(lambda session: refold(session, [invitee_of(office, event_id, 0)]) and None)

    assert holding(each_workspace) == set()


def test_a_tally_by_other_rules_does_not_hold(each_workspace, office):
    event_id = each_workspace.execute("test.event", partial(make_event, office=office))
    keep_tallies(each_workspace, BY_UNIT, now=NOW)
    assert holding(each_workspace) == {event_id}

    each_workspace.unlogged(lambda session: setattr(session.get_one(EventTally, event_id), "rules", 0))

    assert holding(each_workspace) == set()


@pytest.mark.parametrize("marked_before", [True, False])
def test_on_a_server_a_mark_under_way_leaves_its_touch(make_workspace, postgres_url, marked_before):
    """Another clerk's transaction is open while the event is tallied: its mark is not in the tally, and is not lost."""
    workspace = make_workspace(database_url=postgres_url)
    office = workspace.execute("test.office", make_office)
    event_id = workspace.execute("test.event", partial(make_event, office=office))
    keep_tallies(workspace, BY_UNIT, now=NOW)
    row = {
        "id": new_id(),
        "operation_id": new_id(),
        "station_id": new_id(),
        "seq": 1,
        "lamport": 1,
        "event_id": event_id,
        "invitee_id": invitee_of(office, event_id, 0),
        "kind": "entry",
        "occurred_at": NOW,
        "recorded_at": NOW,
    }
    with workspace._database.write_session() as other:
        other.scalar(select(func.count()).select_from(TallyTouch))  # its view of the database begins here
        if marked_before:
            other.connection().execute(AttendanceMark.__table__.insert(), row)
        workspace.unlogged(partial(make_tallies, event_ids=[event_id]))
        if not marked_before:
            other.connection().execute(AttendanceMark.__table__.insert(), row)
        assert holding(workspace) == {event_id}
        other.commit()

    assert holding(workspace) == set()
    with_tallies, from_facts = workspace.read(both_ways)
    assert with_tallies == from_facts


def test_a_report_file_leaves_tallies_behind(each_workspace, office, tmp_path):
    event_id = each_workspace.execute("test.event", partial(make_event, office=office, day=DAY))

    write_report(each_workspace, BY_UNIT, tmp_path / "bao-cao.xlsx", now=NOW)

    assert holding(each_workspace) == {event_id}


def test_the_migration_makes_the_same_triggers(database, tmp_path):
    migrated, created = (connect(tmp_path / name) for name in ("migrated.db", "created.db"))
    if database:
        migrated.dispose(), created.dispose()
        migrated = created = connect(database)
    migrate.upgrade(migrated)
    by_migration = triggers(migrated)
    if database:
        migrate.downgrade(migrated, to="base")
        with migrated.writer.begin() as connection:
            connection.execute(text("DROP TABLE alembic_version"))
    migrate.create_tables(created.writer)

    assert triggers(created) == by_migration
    assert len(by_migration) == (16 if database else 12)
    migrated.dispose(), created.dispose()


def triggers(database):
    on_server = "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal ORDER BY tgname"
    on_file = "SELECT sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
    with database.reader.connect() as connection:
        return list(connection.scalars(text(on_file if database.is_sqlite else on_server)))
