"""Any rosters, events and years: every figure of every report is the same before and after, and nobody is left in them."""

from __future__ import annotations

import datetime as dt
import random
import uuid
from dataclasses import replace
from functools import partial

import pytest
from sqlalchemy import select

from baocaovien.services import backup
from baocaovien.services.attendance.attendance import mark
from baocaovien.services.attendance.cards import issue_cards
from baocaovien.services.attendance.marking import head_count, match_walk_in
from baocaovien.services.attendance.retention import anonymise_rosters
from baocaovien.services.attendance.roster import set_seats, summon_to, withdraw_invitees
from baocaovien.services.directory.directory import add_person
from baocaovien.services.reports.behind import rows_behind
from baocaovien.services.reports.measures import MEASURES
from baocaovien.services.reports.reports import build_report
from baocaovien.services.reports.request import DIMENSIONS, ReportRequest
from baocaovien.services.schedule.scheduling import close_event, open_event
from baocaovien.store.models import Change, EventSession, Invitee, Post, fixed_id
from baocaovien.store.queries.attendance import invitee_rows, standings
from baocaovien.store.queries.counts import live_count
from tests.helpers.dump import dump, speaks_of
from tests.helpers.events import HOUR, ask, conference, do, small_office

NOW = dt.datetime(2026, 11, 28, tzinfo=dt.UTC)
YEARS = (2020, 2021, 2022)
KINDS = ("entry", "entry", "entry", "entry", "exit", "excuse", "absent", "substitute")


def any_event(workspace, small, draw, year, people):
    """An event of a random day, kind, list and hour, with marks that people make in any order."""
    start = dt.datetime(year, draw.randint(1, 12), draw.randint(1, 28), 1, 0, tzinfo=dt.UTC)
    site = draw.choice([[small.site], []])
    kind = draw.choice(["reporter_conference", "workshop"])
    invited = draw.choice([[small.province], [small.district], [small.province, small.district]])
    event_id = conference(workspace, small, start=start, end=start + 4 * HOUR, kind=kind, site_ids=site, invited=invited)
    if draw.random() < 0.5:
        do(workspace, set_seats, event_id=event_id, unit_id=small.district, seats=2)
    rows = ask(workspace, invitee_rows, event_id)
    if draw.random() < 0.5:
        session_id = workspace.read(
            lambda session: session.scalar(select(EventSession.id).where(EventSession.event_id == event_id))
        )
        do(workspace, summon_to, invitee_ids=[rows[0].id], session_ids=[session_id])
    do(workspace, issue_cards, event_id=event_id)
    do(workspace, open_event, event_id=event_id)
    for row in draw.choices(rows, k=len(rows) * 2):
        kind = draw.choice(KINDS)
        said = {"reason": "bí mật ốm"} if kind == "excuse" else {"substitute_name": "Bí Mật Thay"} if kind == "substitute" else {}
        at = start + draw.randint(-30, 240) * dt.timedelta(minutes=1)
        do(workspace, mark, event_id=event_id, invitee_id=row.id, kind=kind, at=at, **said)
    if draw.random() < 0.3:
        workspace.undo()
    for name in ("Khách Bí Mật", "Người Bí Mật")[: draw.randint(0, 2)]:
        do(workspace, mark, event_id=event_id, walk_in=name, at=start)
    walk_ins = [row for row in ask(workspace, invitee_rows, event_id) if row.walk_in]
    if walk_ins:
        do(workspace, match_walk_in, invitee_id=walk_ins[0].id, person_id=draw.choice(people))
    if len(rows) > 2 and draw.random() < 0.5:
        do(workspace, withdraw_invitees, invitee_ids=[rows[-1].id], reason="bí mật riêng")
    if site:
        do(
            workspace,
            head_count,
            event_id=event_id,
            site_id=small.site,
            kind="present",
            number=draw.randint(1, 40),
            reported_by="Bí Mật Báo",
        )
    if draw.random() < 0.8:
        do(workspace, close_event, event_id=event_id, rest_absent=draw.random() < 0.5)
    return event_id


def figures(workspace, events):
    """Every number of every report of attendance, by every dimension and view, of each year; and what each event says."""
    found = {}
    for year in YEARS:
        for kind in ("attendance", "activity", "topics"):
            for by in ("topic",) if kind == "topics" else DIMENSIONS:
                for units in ("event", "today"):
                    request = ReportRequest(kind, dt.date(year, 1, 1), dt.date(year, 12, 31), by=by, units=units)
                    report = workspace.read(partial(build_report, request=request, now=NOW))
                    told = ([(one.key, dict(one.values)) for one in report.rows], dict(report.totals.values), report.notes)
                    found[year, kind, by, units] = told
        request = ReportRequest("attendance", dt.date(year, 1, 1), dt.date(year, 12, 31))
        for measure in (one.code for one in MEASURES["attendance"] if not one.share):
            behind = workspace.read(partial(rows_behind, request=request, key=None, measure=measure, now=NOW))
            found[year, measure] = sorted((one.adds, one.status, one.late, one.start or NOW, one.events) for one in behind.rows)
            assert behind.total == found[year, "attendance", "unit", "event"][1][measure]
    for event_id in events:
        count = ask(workspace, live_count, event_id)
        duplicates = sum(len(one.duplicates) for one in ask(workspace, standings, event_id).values())
        found[event_id] = (count.counts, count.reported, [(one.name, one.counts) for one in count.by_unit], duplicates)
    return found


@pytest.mark.parametrize("seed", range(4))
def test_every_figure_stays_and_nobody_does(each_workspace, seed):
    workspace, draw = each_workspace, random.Random(seed)
    small = small_office(workspace)
    people = [small.an, small.an_district, small.dung, small.duc]
    for number in range(4):
        unit = draw.choice([small.province, small.district])
        people.append(do(workspace, add_person, full_name=f"Bí Mật {number}", unit_id=unit, position="Bí mật viên"))
    events = [any_event(workspace, small, draw, draw.choice(YEARS), people) for _event in range(5)]
    before = figures(workspace, events)
    kept = {row.id: row for event_id in events for row in ask(workspace, invitee_rows, event_id)}

    workspace.execute("attendance.anonymise_rosters", lambda session: anonymise_rosters(session, months=12), nature="final")

    assert figures(workspace, events) == before
    assert workspace.read(backup.check) == ()
    rosters = workspace.read(
        lambda session: dump(
            session,
            *("invitee", "session_summons", "card", "attendance_mark", "attendance_attempt", "head_count"),
            *("tally_part", "draft", "quarantine"),
        )
    )
    assert [key for key in people if speaks_of(rosters, key)] == []
    assert "mật" not in rosters.casefold()
    log = workspace.read(_log_of_rosters)
    assert [key for key in people if speaks_of(log, key)] == []
    assert "mật" not in log.casefold()
    everywhere = workspace.read(dump)
    assert [key for key in kept if speaks_of(everywhere, key)] == []


def _log_of_rosters(session):
    """What the log says of anything but the directory and the programme."""
    rows = session.execute(select(Change.__table__).where(Change.record_type.not_in(("person", "post", "event_role")))).all()
    return str([tuple(row) for row in rows])


def test_keys_cannot_be_made_again_and_differ_between_years(workspace):
    small = small_office(workspace)
    draw = random.Random(7)
    events = [any_event(workspace, small, draw, year, [small.an]) for year in (2020, 2020, 2021)]
    listed = [ask(workspace, invitee_rows, event_id) for event_id in events]
    known = [{row.person_id or row.matched_person_id for row in rows} - {None} for rows in listed]

    workspace.execute("attendance.anonymise_rosters", lambda session: anonymise_rosters(session, months=12), nature="final")

    now = [ask(workspace, invitee_rows, event_id) for event_id in events]
    keys = [{row.counted_as for row in rows} for rows in now]
    people = workspace.read(lambda session: session.scalars(select(Post.person_id)).all())
    made = {fixed_id("invitee", event_id, person) for event_id in events for person in people}
    assert len(keys[0] & keys[1]) == len(known[0] & known[1]) > 0
    assert (keys[0] | keys[1]) & keys[2] == set()
    assert made & set(workspace.read(lambda session: session.scalars(select(Invitee.id)).all())) == set()
    assert made & set(workspace.read(lambda session: session.scalars(select(Change.record_id)).all())) == set()
    assert {key.version for rows in now for key in [row.counted_as for row in rows] if isinstance(key, uuid.UUID)} == {4}


def test_a_report_over_several_years_says_that_people_are_counted_by_year(workspace):
    small = small_office(workspace)
    draw = random.Random(3)
    for year in (2020, 2021):
        any_event(workspace, small, draw, year, [small.an])
    asked = ReportRequest("attendance", dt.date(2020, 1, 1), dt.date(2021, 12, 31))
    before = workspace.read(partial(build_report, request=asked, now=NOW))

    workspace.execute("attendance.anonymise_rosters", lambda session: anonymise_rosters(session, months=12), nature="final")

    after = workspace.read(partial(build_report, request=asked, now=NOW))
    one = workspace.read(partial(build_report, request=replace(asked, last=dt.date(2020, 12, 31)), now=NOW))
    note = "Danh sách đại biểu năm 2020, 2021 đã ẩn danh: số người của các năm này đếm riêng từng năm rồi cộng lại."
    assert note not in before.notes
    assert (after.notes[-1], note in one.notes) == (note, False)
    assert after.totals.values["attended"] == before.totals.values["attended"]
    assert after.totals.values["people"] >= before.totals.values["people"]
