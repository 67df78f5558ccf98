"""Old lists lose their people, here and in the log; no count and no report changes."""

from __future__ import annotations

import datetime as dt
import gzip

import pytest
from sqlalchemy import select

from baocaovien.domain.errors import InputError
from baocaovien.services import backup
from baocaovien.services.attendance.attendance import mark
from baocaovien.services.attendance.marking import head_count
from baocaovien.services.attendance.retention import (
    OldRosters,
    anonymise_rosters,
    due_rosters,
    months_before,
    old_rosters,
    retention_months,
    set_retention,
)
from baocaovien.services.attendance.roster import set_seats
from baocaovien.services.office.first_start import found_office
from baocaovien.services.reports.closed import freeze_report, frozen_pdf, kept_behind
from baocaovien.services.reports.reports import build_report
from baocaovien.services.reports.request import ReportRequest
from baocaovien.services.schedule.scheduling import close_event, open_event
from baocaovien.store.blobs import get_blob
from baocaovien.store.bundle import blobs_of, keep_blobs
from baocaovien.store.merge import merge
from baocaovien.store.models import AttendanceMark, Blob, Change, FrozenReport, HeadCount
from baocaovien.store.queries.attendance import invitee_rows
from baocaovien.store.queries.counts import live_count
from baocaovien.store.queries.directory import person_card
from tests.helpers.dump import dump
from tests.helpers.events import HOUR, START, ask, conference, do, mark_one, small_office
from tests.store.helpers import carried, packed

NOW = dt.datetime(2026, 11, 28, tzinfo=dt.UTC)
SECRETS = ("Trần Thay Kín", "mổ ruột thừa", "Phạm Khách Kín", "Ngô Báo Cáo")


@pytest.fixture
def small(workspace):
    return small_office(workspace)


@pytest.fixture
def event_id(workspace, small):
    """A conference of May 2021 with every kind of mark, closed."""
    made = conference(workspace, small)
    do(workspace, set_seats, event_id=made, unit_id=small.district, seats=1)
    do(workspace, open_event, event_id=made)
    mark_one(workspace, made, small.an)
    listed = {row.person_id: row.id for row in ask(workspace, invitee_rows, made)}
    do(workspace, mark, event_id=made, invitee_id=listed[small.dung], kind="excuse", reason="mổ ruột thừa")
    do(workspace, mark, event_id=made, invitee_id=listed[small.duc], kind="substitute", substitute_name="Trần Thay Kín")
    do(workspace, mark, event_id=made, walk_in="Phạm Khách Kín")
    mark_one(workspace, made, small.an)
    do(
        workspace,
        head_count,
        event_id=made,
        site_id=small.site,
        kind="present",
        number=12,
        reported_by="Ngô Báo Cáo",
    )
    do(workspace, close_event, event_id=made, rest_absent=True)
    return made


def anonymise(workspace, months=24):
    return workspace.execute(
        "attendance.anonymise_rosters", lambda session: anonymise_rosters(session, months=months), nature="final"
    )


def figures(workspace, event_id):
    request = ReportRequest("attendance", dt.date(2021, 1, 1), dt.date(2021, 12, 31)).checked()
    report = workspace.read(lambda session: build_report(session, request, now=NOW))
    count = ask(workspace, live_count, event_id)
    return (
        [(line.key, dict(line.values)) for line in report.rows],
        dict(report.totals.values),
        count.counts,
        count.reported,
        [(group.name, group.counts) for group in count.by_unit],
    )


def everything(workspace):
    return workspace.read(
        lambda session: dump(session, "invitee", "attendance_mark", "attendance_attempt", "head_count", "change")
    )


def test_names_go_and_every_figure_stays(workspace, small, event_id):
    before = figures(workspace, event_id)
    assert all(secret in everything(workspace) for secret in SECRETS)

    done = anonymise(workspace)

    assert (done.events, done.people) == (1, 5)
    assert figures(workspace, event_id) == before
    assert [secret for secret in SECRETS if secret in everything(workspace)] == []
    rows = ask(workspace, invitee_rows, event_id)
    assert {row.full_name for row in rows} == {"", "(đã xóa)"}
    assert {row.position for row in rows} == {""}
    assert workspace.read(lambda session: set(session.scalars(select(AttendanceMark.reason)))) == {""}
    assert workspace.read(lambda session: set(session.scalars(select(HeadCount.reported_by)))) == {""}


def test_the_log_still_checks_and_it_is_not_undone(workspace, event_id):
    anonymise(workspace)
    changed = ask(workspace, live_count, event_id)

    undone = workspace.undo()

    assert undone is None or undone.label != "attendance.anonymise_rosters"
    assert {row.full_name for row in ask(workspace, invitee_rows, event_id)} <= {"", "(đã xóa)"}
    assert ask(workspace, live_count, event_id).counts.invited == changed.counts.invited
    assert workspace.read(backup.check) == ()
    assert workspace.read(lambda session: session.scalars(select(Change.verb).where(Change.verb == "erase")).first()) == "erase"


def test_an_empty_seat_stays_an_empty_seat(workspace, event_id):
    anonymise(workspace)

    seats = [row for row in ask(workspace, invitee_rows, event_id) if row.seat_number is not None]

    assert [(row.full_name, row.is_unnamed_seat) for row in seats] == [("", True)]


def test_the_directory_keeps_its_people(workspace, small, event_id):
    anonymise(workspace)

    card = ask(workspace, person_card, small.an, as_of=dt.date(2021, 6, 1))
    assert card.person.full_name == "Nguyễn Văn An"


def test_whole_years_are_taken_and_said_first_whatever_became_of_the_event(workspace, small, event_id):
    conference(workspace, small, start=START + 24 * HOUR, end=START + 28 * HOUR)  # never held
    days = (dt.date(2022, 12, 31), dt.date(2023, 1, 1))

    asked = [workspace.read(lambda session, on=day: old_rosters(session, months=12, today=on)) for day in days]
    do(workspace, set_retention, months=12)
    due = [workspace.read(lambda session, on=day: due_rosters(session, today=on)) for day in days]

    assert asked == [OldRosters(dt.date(2021, 1, 1), 0, 0), OldRosters(dt.date(2022, 1, 1), 2, 9)]
    assert (due, asked[1].last_year) == ([None, asked[1]], 2021)
    anonymise(workspace)
    assert workspace.read(lambda session: due_rosters(session, today=days[1])) is None


def test_the_setting_alone_takes_nothing(workspace, event_id):
    before = everything(workspace)

    do(workspace, set_retention, months=24)

    assert workspace.read(retention_months) == 24
    assert everything(workspace) == before
    for months in (-1, 601):
        with pytest.raises(InputError) as told:
            do(workspace, set_retention, months=months)
        assert told.value.code == "retention.bad_months"
    with pytest.raises(InputError):
        anonymise(workspace, months=0)


@pytest.mark.parametrize(
    "day, months, wanted",
    [
        (dt.date(2026, 3, 31), 1, dt.date(2026, 2, 28)),
        (dt.date(2024, 3, 31), 1, dt.date(2024, 2, 29)),
        (dt.date(2026, 1, 15), 1, dt.date(2025, 12, 15)),
        (dt.date(2026, 11, 28), 24, dt.date(2024, 11, 28)),
        (dt.date(2026, 12, 1), 12, dt.date(2025, 12, 1)),
    ],
)
def test_months_are_counted_back_by_the_calendar(day, months, wanted):
    assert months_before(day, months) == wanted


def test_what_closed_reports_keep_of_people_is_anonymised_too_here_and_where_it_was_sent(
    workspace, make_workspace, small, event_id
):
    do(workspace, found_office, unit_name="Ban Tuyên giáo Tỉnh ủy", level="province", place_name="Lâm Đồng")
    asked = ReportRequest("attendance", dt.date(2021, 1, 1), dt.date(2021, 12, 31), by="month")
    frozen = freeze_report(workspace, request=asked, now=NOW)
    other = make_workspace("b")
    sent = workspace.read(lambda session: carried(packed(session)))
    blobs = workspace.read(lambda session: dict(blobs_of(session, sent)))
    take(other, sent, blobs)
    measures = ("summoned", "attended", "people", "excused", "walk_in")

    def behind(place):
        return [ask(place, kept_behind, frozen, None, measure).total for measure in measures]

    def rows(place):
        return place.read(lambda session: get_blob(session, session.get_one(FrozenReport, frozen).rows_sha256))

    before = behind(workspace)
    pdf = ask(workspace, frozen_pdf, frozen)
    anonymise(workspace)
    later = workspace.read(lambda session: carried(packed(session)))
    take(other, later, workspace.read(lambda session: dict(blobs_of(session, later))))
    take(other, later, blobs)  # the first bundle once more, with the names

    for place in (workspace, other):
        assert behind(place) == before
        assert ask(place, frozen_pdf, frozen) == pdf
        text = gzip.decompress(rows(place)).decode()
        assert [key for key in (small.an, small.dung, small.duc) if key.hex in text] == []
        assert [secret for secret in (*SECRETS, "Nguyễn Văn An") if secret in text] == []
        kept = place.read(lambda session: session.scalars(select(Blob.content)).all())
        opened = [gzip.decompress(one).decode() for one in kept if one[:2] == b"\x1f\x8b"]
        assert opened == [text]
        assert place.read(backup.check) == ()


def take(workspace, operations, blobs):
    def work(session):
        keep_blobs(session, blobs)
        return merge(session, operations)

    workspace.execute("exchange.merge", work, nature="note")
