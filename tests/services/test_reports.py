"""Reports agree with the facts, and their parts add up."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from baocaovien.domain.dates import at_local
from baocaovien.domain.errors import InputError
from baocaovien.services.attendance.attendance import mark
from baocaovien.services.directory.units import NewUnit, split_unit
from baocaovien.services.library.topics import create_topic
from baocaovien.services.reports.behind import events_behind
from baocaovien.services.reports.files import write_report
from baocaovien.services.reports.reports import build_report
from baocaovien.services.reports.request import DIMENSIONS, ReportRequest
from baocaovien.services.schedule.plans import DutyText, add_duty, create_plan
from baocaovien.services.workspace import Workspace
from baocaovien.store.models import (
    AttendanceMark,
    Event,
    EventSession,
    EventSite,
    HeadCount,
    Invitee,
    SessionSummons,
    Site,
    UnitName,
    UnitSuccession,
    new_id,
)
from baocaovien.store.queries.attendance import standings_by_session
from baocaovien.store.queries.report_cells import held_sessions, read_door
from tests.services.small_office import DAY, SmallOffice, invitee_of, make_event, make_office

NOW = dt.datetime(2022, 1, 1, tzinfo=dt.UTC)
YEAR = (dt.date(2021, 1, 1), dt.date(2021, 12, 31))
STATIONS = (UUID(int=1), UUID(int=2))


@pytest.fixture
def office(workspace: Workspace) -> SmallOffice:
    return workspace.execute("test.office", make_office)


def report(workspace, kind, by="", compare="", first=YEAR[0], last=YEAR[1], units="event"):
    return workspace.read(partial(build_report, request=ReportRequest(kind, first, last, by, compare, units), now=NOW))


def enter(workspace, office, event_id, number, kind="entry", at="08:00", **how):
    moment = at_local(DAY, dt.time.fromisoformat(at))
    use = partial(mark, event_id=event_id, invitee_id=invitee_of(office, event_id, number), kind=kind, at=moment, **how)
    return workspace.execute("attendance.mark", use)


def open_event(session: Session, event_id: UUID) -> None:
    session.get_one(Event, event_id).state = "open"


def held(workspace, office, **how):
    event_id = workspace.execute("test.event", partial(make_event, office=office, **how))
    workspace.execute("test.open", partial(open_event, event_id=event_id))
    return event_id


def lines(found):
    return {line.label: dict(line.values) for line in found.rows}


def test_attendance_by_unit_counts_statuses_people_and_the_rate(workspace, office):
    event_id = held(workspace, office)
    enter(workspace, office, event_id, 0)
    enter(workspace, office, event_id, 1, at="08:30")
    enter(workspace, office, event_id, 2, kind="excuse", reason="ốm")

    found = report(workspace, "attendance", "unit")

    assert [
        (line.label, line.values["summoned"], line.values["attended"], line.values["late"], line.values["excused"])
        for line in found.rows
    ] == [
        ("Huyện ủy An Bình", 2, 2, 1, 0),
        ("Đảng ủy xã Bình Minh", 2, 0, 0, 1),
    ]
    assert found.totals.values == {
        "events": 1, "presented": 1, "summoned": 4, "attended": 2, "people": 2, "substituted": 0, "late": 1, "excused": 1,
        "unexcused": 0, "not_marked": 1, "walk_in": 0, "reported": 0,
    }  # fmt: skip


def test_one_person_at_two_events_is_two_attendances_and_one_person(workspace, office):
    for title in ("Một", "Hai"):
        enter(workspace, office, held(workspace, office, title=title), 0)

    totals = report(workspace, "attendance", "kind").totals.values

    assert (totals["attended"], totals["people"], totals["events"]) == (2, 1, 2)


def test_events_that_are_put_off_or_still_to_come_do_not_count(workspace, office):
    workspace.execute("test.event", partial(make_event, office=office, state="cancelled"))
    workspace.execute("test.event", partial(make_event, office=office, day=dt.date(2021, 12, 30), state="scheduled"))

    early = dt.datetime(2021, 12, 1, tzinfo=dt.UTC)
    found = workspace.read(partial(build_report, request=ReportRequest("activity", *YEAR), now=early))

    assert found.totals.values["events"] == 0


def test_a_period_is_compared_with_the_one_before_month_by_month(workspace, office):
    held(workspace, office, day=dt.date(2021, 4, 8))
    held(workspace, office, day=dt.date(2021, 4, 9))
    held(workspace, office, day=dt.date(2021, 1, 20))

    found = report(workspace, "activity", "month", "previous", dt.date(2021, 4, 1), dt.date(2021, 6, 30))

    assert [(line.label, line.values["events"], line.before["events"]) for line in found.rows] == [("Tháng 4/2021", 2, 1)]
    assert (found.totals.values["events"], found.totals.before["events"]) == (2, 1)


def test_units_of_today_take_over_the_figures_of_units_that_were_merged(workspace, office):
    event_id = held(workspace, office)
    enter(workspace, office, event_id, 0)

    def merge(session):
        first, second = office.units
        session.add(UnitSuccession(from_unit_id=first, to_unit_id=second, kind="merge", on=dt.date(2021, 7, 1)))

    workspace.execute("test.merge", merge)

    assert list(lines(report(workspace, "attendance", "unit"))) == ["Huyện ủy An Bình", "Đảng ủy xã Bình Minh"]
    assert [(line.label, line.values["summoned"]) for line in report(workspace, "attendance", "unit", units="today").rows] == [
        ("Đảng ủy xã Bình Minh", 4)
    ]


def test_a_unit_out_of_which_a_part_was_taken_keeps_its_figures_today(workspace, office):
    event_id = held(workspace, office)
    enter(workspace, office, event_id, 0)
    taken_out = partial(
        split_unit, unit_id=office.units[0], parts=[NewUnit("Phường Mới", "commune")], on=dt.date(2021, 7, 1), keeps_going=True
    )
    workspace.execute("directory.split_unit", taken_out)

    rows = [(line.label, line.values["summoned"]) for line in report(workspace, "attendance", "unit", units="today").rows]

    assert rows == [("Huyện ủy An Bình", 2), ("Đảng ủy xã Bình Minh", 2)]


def test_a_unit_is_named_as_it_was_at_the_end_of_the_period(workspace, office):
    held(workspace, office)

    def rename(session):
        for row in session.query(UnitName).filter(UnitName.unit_id == office.units[0]):
            row.valid_to = dt.date(2022, 1, 1)
        session.add(UnitName(unit_id=office.units[0], name="Tên mới", valid_from=dt.date(2022, 1, 1)))

    workspace.execute("test.rename", rename)

    assert "Huyện ủy An Bình" in lines(report(workspace, "attendance", "unit"))


def test_what_sites_report_stands_apart_until_their_list_is_closed(workspace, office):
    event_id = held(workspace, office)
    site_id = new_id()

    def add_site(session):
        session.add(Site(id=site_id, name="Điểm cầu B", unit_id=office.units[1]))
        session.add(EventSite(event_id=event_id, site_id=site_id, name="Điểm cầu B"))
        session.add(HeadCount(event_id=event_id, site_id=site_id, kind="present", number=30, at=NOW))

    workspace.execute("test.site", add_site)
    enter(workspace, office, event_id, 0, site_id=site_id)

    totals = report(workspace, "attendance", "site").totals.values
    by_unit = lines(report(workspace, "attendance", "unit"))

    assert (totals["attended"], totals["reported"]) == (1, 29)
    assert (by_unit["Đảng ủy xã Bình Minh"]["events"], by_unit["Đảng ủy xã Bình Minh"]["presented"]) == (1, 1)
    assert by_unit["Đảng ủy xã Bình Minh"]["reported"] == 29

    def close(session):
        session.query(EventSite).filter(EventSite.site_id == site_id).one().list_closed = True

    workspace.execute("test.close", close)
    assert report(workspace, "attendance", "site").totals.values["reported"] == 0


def test_a_site_that_only_reports_a_number_held_the_event_too(workspace, office):
    event_id, site_id = held(workspace, office, invited=0), new_id()

    def add_site(session):
        session.add(Site(id=site_id, name="Điểm cầu B", unit_id=office.units[1]))
        session.add(EventSite(event_id=event_id, site_id=site_id, name="Điểm cầu B"))
        session.add(HeadCount(event_id=event_id, site_id=site_id, kind="present", number=30, at=NOW))

    workspace.execute("test.site", add_site)

    for by, name in (("site", "Điểm cầu B"), ("unit", "Đảng ủy xã Bình Minh"), ("level", "Cấp xã")):
        found = lines(report(workspace, "attendance", by))
        assert (list(found), found[name]["events"], found[name]["presented"], found[name]["reported"]) == ([name], 1, 1, 30)


def test_reporters_are_listed_with_what_they_presented_also_with_nothing(workspace, office):
    from baocaovien.store.models import ReporterRecognition

    def recognise(session):
        for number in (0, 1):
            session.add(ReporterRecognition(person_id=office.people[number], level="province", issued_on=dt.date(2020, 1, 1)))

    workspace.execute("test.recognise", recognise)
    event_id = held(workspace, office)
    enter(workspace, office, event_id, 2)

    found = report(workspace, "reporters")

    assert [(line.label, line.text["level"], line.values["presented"], line.values["attended"]) for line in found.rows] == [
        ("Lê An Mẫu", "Cấp tỉnh", 1, 1),
        ("Trần Bình Mẫu", "Cấp tỉnh", 0, 0),
    ]
    assert (found.totals.values["reporters"], found.totals.values["active"]) == (2, 1)
    assert lines(report(workspace, "reporters", "level"))["Cấp tỉnh"]["presented"] == 1
    assert lines(report(workspace, "reporters", "unit"))["Huyện ủy An Bình"]["reporters"] == 2


def test_a_plan_tells_what_is_done_and_what_is_overdue(workspace, office):
    topic_id = workspace.execute("t", partial(create_topic, name="Chủ đề A"))
    plan_id = workspace.execute("t", partial(create_plan, title="Kế hoạch năm", starts_on=YEAR[0], ends_on=YEAR[1]))
    for title, unit_id in (("Tỉnh tổ chức", office.host), ("Huyện tổ chức", office.units[0])):
        duty = DutyText(title, unit_id, topic_id=topic_id, due=dt.date(2021, 6, 30))
        workspace.execute("t", partial(add_duty, plan_id=plan_id, duty=duty))
    held(workspace, office, topic_id=topic_id)

    found = report(workspace, "plan")

    assert [(line.label, line.text["unit"], line.text["state"]) for line in found.rows] == [
        ("Tỉnh tổ chức", "Ban Tuyên giáo Tỉnh ủy", "Hoàn thành"),
        ("Huyện tổ chức", "Huyện ủy An Bình", "Quá hạn"),
    ]
    assert found.totals.values == {"duties": 2, "times": 2, "held": 1, "done": 1, "overdue": 1}
    assert report(workspace, "topics").totals.values["presented"] == 1


def test_a_number_opens_the_events_behind_it(workspace, office):
    event_id = held(workspace, office)
    other = held(workspace, office, invited=2, title="Khác")
    key = office.units[1].hex

    behind = workspace.read(partial(events_behind, request=ReportRequest("attendance", *YEAR, "unit"), key=key, now=NOW))

    assert behind == [event_id]
    assert other != event_id


@pytest.mark.parametrize(
    "change, code",
    [
        ({"kind": "gossip"}, "reports.unknown_kind"),
        ({"by": "weather"}, "reports.unknown_dimension"),
        ({"kind": "plan", "by": "site"}, "reports.unknown_dimension"),
        ({"kind": "topics", "by": "month"}, "reports.unknown_dimension"),
        ({"compare": "never"}, "reports.unknown_comparison"),
        ({"first": dt.date(2022, 1, 1)}, "input.end_before_start"),
        ({"cut_off": 31}, "reports.bad_cut_off"),
        ({"first": dt.date(1990, 1, 1)}, "reports.long_period"),
    ],
)
def test_a_request_that_makes_no_sense_is_refused(change, code):
    values = {"kind": "attendance", "first": YEAR[0], "last": YEAR[1], "by": "unit", "compare": ""} | change

    with pytest.raises(InputError) as refused:
        ReportRequest(**values).checked()

    assert refused.value.code == code


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".xlsx"])
def test_a_report_is_written_with_the_same_bytes_each_time(workspace, office, tmp_path: Path, suffix: str):
    enter(workspace, office, held(workspace, office), 0)
    request = ReportRequest("attendance", *YEAR, "unit", "same-period")

    contents = []
    for name in ("a", "b"):
        write_report(workspace, request, tmp_path / f"{name}{suffix}", now=NOW)
        contents.append((tmp_path / f"{name}{suffix}").read_bytes())

    assert contents[0] == contents[1]


def test_a_workbook_holds_real_numbers(workspace, office, tmp_path: Path):
    from python_calamine import CalamineWorkbook

    enter(workspace, office, held(workspace, office), 0)
    write_report(workspace, ReportRequest("attendance", *YEAR, "unit"), tmp_path / "a.xlsx", now=NOW)

    rows = CalamineWorkbook.from_path(str(tmp_path / "a.xlsx")).get_sheet_by_index(0).to_python()

    total = next(row for row in rows if row[0] == "Tổng cộng")
    assert total[1:7] == [1.0, 1.0, 4.0, 1.0, 1.0, 0.25]


def test_a_report_is_refused_for_another_kind_of_file_and_without_an_office(workspace, tmp_path: Path):
    with pytest.raises(InputError) as suffix:
        write_report(workspace, ReportRequest("attendance", *YEAR), tmp_path / "a.txt", now=NOW)
    with pytest.raises(InputError) as office:
        write_report(workspace, ReportRequest("attendance", *YEAR), tmp_path / "a.pdf", now=NOW)

    assert (suffix.value.code, office.value.code) == ("reports.suffix", "paper.no_office")
    assert list(tmp_path.glob("a.*")) == []


# -- the set-based statement agrees with the rules ---------------------------------------------------------------------

KINDS = ("entry", "entry", "entry", "exit", "absent", "excuse", "unexcuse", "substitute", "annul")
marks = st.lists(
    st.fixed_dictionaries(
        {
            "invitee": st.integers(0, 3),
            "kind": st.sampled_from(KINDS),
            "minutes": st.one_of(st.none(), st.sampled_from([-30, 0, 14, 15, 16, 90, 170, 200])),
            "session": st.sampled_from([None, 0, 1]),
            "station": st.integers(0, 1),
            "same_seq": st.booleans(),
            "offset": st.sampled_from([0, 0, 0, 0, 120_000]),
            "source": st.sampled_from(["name", "name", "import", "paper"]),
            "online": st.booleans(),
            "late_on_paper": st.booleans(),
            "replaces": st.lists(st.integers(0, 7), max_size=2),
            "saw": st.lists(st.integers(0, 7), max_size=2),
            "nameless": st.booleans(),
        }
    ),
    max_size=8,
)


@pytest.mark.parametrize("sessions", [1, 2])
def test_cells_agree_with_the_rules_of_attendance(workspace, office, sessions: int):
    @given(marks=marks, summons=st.sets(st.tuples(st.integers(0, 3), st.integers(0, sessions - 1))), withdrawn=st.booleans())
    def check(marks, summons, withdrawn):
        event_id = workspace.execute("test.event", partial(make_event, office=office, sessions=sessions))
        workspace.execute(
            "test.marks",
            partial(write_marks, office=office, event_id=event_id, marks=marks, summons=summons, withdrawn=withdrawn),
        )

        workspace.read(partial(compare, event_id=event_id))

    check()


def write_marks(session, office, event_id, marks, summons, withdrawn):
    """Put the facts in as several stations wrote them."""
    ids = [new_id() for _ in marks]
    spans = session.query(EventSession).filter(EventSession.event_id == event_id).order_by(EventSession.starts_at).all()
    start = spans[0].starts_at
    seqs = [0, 0]
    rows = []
    for place, one in enumerate(marks):
        if not one["same_seq"]:
            seqs[one["station"]] += 1
        annul = one["kind"] == "annul"
        pointed = [str(ids[target]) for target in one["replaces"] if target < place]
        wanted = one["session"]
        rows.append(
            {
                "id": ids[place],
                "operation_id": new_id(),
                "station_id": STATIONS[one["station"]],
                "seq": seqs[one["station"]],
                "lamport": place + 1,
                "event_id": event_id,
                "session_id": spans[wanted].id if wanted is not None and wanted < len(spans) else None,
                "invitee_id": None if annul and one["nameless"] else invitee_of(office, event_id, one["invitee"]),
                "kind": one["kind"],
                "occurred_at": None if one["minutes"] is None else start + dt.timedelta(minutes=one["minutes"]),
                "clock_offset_ms": one["offset"],
                "recorded_at": start,
                "mode": "online" if one["online"] else "in_person",
                "source": one["source"],
                "late_on_paper": one["late_on_paper"],
                "substitute_name": "Người thay" if one["kind"] == "substitute" else "",
                "replaces": pointed,
                "saw": [str(ids[target]) for target in one["saw"] if target < place],
            }
        )
    if rows:
        session.connection().execute(AttendanceMark.__table__.insert(), rows)
    for number, which in summons:
        session.add(SessionSummons(invitee_id=invitee_of(office, event_id, number), session_id=spans[which].id))
    if withdrawn:
        session.get_one(Invitee, invitee_of(office, event_id, 3)).withdrawn = True


def compare(session, event_id):
    """Every cell of the statement against every standing of the rules; then the people who came."""
    held = held_sessions(session, [event_id])
    door = read_door(session, held)
    by_rule = standings_by_session(session, event_id)
    units = {row.id: row.unit_id for row in session.query(Invitee).filter(Invitee.event_id == event_id)}
    expected: dict[tuple[object, ...], int] = {}
    for invitee_id, own in by_rule.items():
        for session_id, one in own.items():
            key = (
                session_id,
                units[invitee_id],
                one.status.value,
                one.late,
                one.left_early,
                one.mode is not None and one.mode.value == "online",
            )
            expected[key] = expected.get(key, 0) + 1
    found: dict[tuple[object, ...], int] = {}
    for cell in door.cells:
        key = (cell.session_id, cell.unit_id, cell.status, cell.late, cell.left_early, cell.online)
        found[key] = found.get(key, 0) + cell.number
    assert found == expected
    came = {
        session.get_one(Invitee, invitee_id).person_id
        for invitee_id, own in by_rule.items()
        if any(one.status.value == "present" for one in own.values())
    }
    assert {UUID(person) for people in door.came.values() for person in people} == came


def test_parts_add_up_in_every_table(workspace, office):
    topics = [workspace.execute("t", partial(create_topic, name=name)) for name in ("A", "B")]
    for number in range(4):
        event_id = held(
            workspace,
            office,
            day=dt.date(2021, 1 + number, 8),
            topic_id=topics[number % 2],
            sessions=1 + number % 2,
            title=f"Cuộc {number}",
        )
        for person in range(number + 1):
            enter(workspace, office, event_id, person)

    for kind in ("attendance", "activity"):
        for by in DIMENSIONS:
            found = report(workspace, kind, by)
            for measure in (one.code for one in found.measures if one.share is None):
                parts = [line.values[measure] for line in found.rows]
                if measure in found.additive:
                    assert sum(parts) == found.totals.values[measure], (kind, by, measure)
                else:
                    assert max(parts) <= found.totals.values[measure] <= sum(parts), (kind, by, measure)


def test_reports_of_both_databases_agree(each_workspace: Workspace):
    workspace = each_workspace
    office = workspace.execute("test.office", make_office)
    event_id = held(workspace, office, sessions=2)
    enter(workspace, office, event_id, 0)
    enter(workspace, office, event_id, 1, kind="substitute", substitute_name="Người thay")
    site_id = new_id()
    workspace.execute("test.site", lambda session: session.add(Site(id=site_id, name="Điểm cầu")))
    enter(workspace, office, event_id, 2, site_id=site_id)

    by_site = lines(report(workspace, "attendance", "site"))
    by_unit = lines(report(workspace, "attendance", "unit"))

    assert by_site["Điểm cầu"]["attended"] == 1
    assert [(line["attended"], line["people"]) for line in by_unit.values()] == [(3, 1), (1, 1)]
