"""Reporters' work by what they presented, and plans by kind of event and month: exact figures."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from baocaovien.services.directory.directory import recognise_reporter
from baocaovien.services.library.topics import create_topic
from baocaovien.services.reports.behind import rows_behind
from baocaovien.services.reports.closed import differences, freeze_report, kept_behind, kept_report
from baocaovien.services.reports.files import write_report
from baocaovien.services.reports.reporters import SILENT
from baocaovien.services.reports.reports import build_report
from baocaovien.services.reports.request import ReportRequest
from baocaovien.services.schedule.plans import DutyText, add_duty, create_plan
from baocaovien.store.models import AgendaItem, Event, EventKind, EventSite, HeadCount, Site, new_id
from tests.services.test_reports import NOW, YEAR, enter, held, office, report

__all__ = ["office"]

MEASURES = ("reporters", "active", "presented", "events", "topics", "attended")


def figures(found, *, before=False):
    """{row: its measures in order}, with the total."""
    lines = [*found.rows, found.totals]
    return {line.label: tuple((line.before if before else line.values)[code] for code in MEASURES) for line in lines}


@pytest.fixture
def season(workspace, office):
    """Three recognised reporters, one of them silent; two events in March, one in May, at one of them a guest too."""
    topics = [workspace.execute("t", partial(create_topic, name=name)) for name in ("A", "B")]
    seminar = new_id()

    def prepare(session):
        for person in office.people[:3]:
            recognise_reporter(session, person_id=person, level="province", issued_on=dt.date(2020, 1, 1))
        session.add(EventKind(id=seminar, code="seminar", name="Hội thảo", rank="z"))

    workspace.execute("t", prepare)
    days = (dt.date(2021, 3, 8), dt.date(2021, 3, 20), dt.date(2021, 5, 20))
    first, second, third = (held(workspace, office, day=day, topic_id=topics[at // 2]) for at, day in enumerate(days))

    def add_items(session):
        session.get_one(Event, second).kind_id = seminar
        session.add(_item(second, "b", topics[1], speaker_id=office.people[1], speaker_name="Trần Bình Mẫu"))
        session.add(_item(third, "b", None, speaker_name="Khách Mời"))
        session.add(_item(third, "c", topics[0]))

    workspace.execute("t", add_items)
    for event_id, people in ((first, (0, 1)), (second, (2,)), (third, (0, 1, 2))):
        for person in people:
            enter(workspace, office, event_id, person)
    return first, second, third


def _item(event_id, rank, topic_id, **speaker):
    return AgendaItem(event_id=event_id, title=f"Thêm {rank}", presented=True, rank=rank, topic_id=topic_id, **speaker)


TOTAL = (3, 2, 5, 3, 2, 6)


@pytest.mark.parametrize(
    "by, rows",
    [
        ("kind", {"Hội nghị báo cáo viên": (1, 1, 3, 2, 2, 5), "Hội thảo": (2, 2, 2, 1, 2, 1)}),
        ("topic", {"A": (1, 1, 2, 2, 1, 3), "B": (2, 2, 2, 2, 1, 4), "Không ghi chủ đề": (0, 0, 1, 1, 0, 3)}),
        ("month", {"Tháng 3/2021": (2, 2, 3, 2, 2, 3), "Tháng 5/2021": (1, 1, 2, 1, 1, 3)}),
        ("site", {"Hội trường chính": (2, 2, 5, 3, 2, 6)}),
    ],
)
def test_reporters_count_once_in_each_row_of_what_they_presented(workspace, season, by, rows):
    """What nobody named presented counts nowhere, a guest's items count, the guest is no reporter."""
    found = report(workspace, "reporters", by)

    assert figures(found) == {**rows, "Chưa trình bày": (1, 0, 0, 0, 0, 0), "Tổng cộng": TOTAL}
    assert list(figures(found)) == [*rows, "Chưa trình bày", "Tổng cộng"]
    assert "Mỗi báo cáo viên được tính một lần" in found.notes[-1] or by == "topic"


def test_every_site_of_an_event_has_who_presented_there_and_its_own_listeners(workspace, office, season):
    """A site that only reported a number had them too; an event without any list was held in the main hall."""
    first = season[0]
    sites = [new_id(), new_id()]

    def add_sites(session):
        for at, site_id in enumerate(sites):
            session.add(Site(id=site_id, name=f"Điểm cầu {at}"))
            session.add(EventSite(event_id=first, site_id=site_id, name=f"Điểm cầu {at}"))
        session.add(HeadCount(event_id=first, site_id=sites[1], kind="present", number=30, at=NOW))

    workspace.execute("t", add_sites)
    enter(workspace, office, first, 3, site_id=sites[0])
    held(workspace, office, day=dt.date(2021, 6, 1), invited=0)

    assert figures(report(workspace, "reporters", "site")) == {
        "Điểm cầu 0": (1, 1, 1, 1, 1, 1),
        "Điểm cầu 1": (1, 1, 1, 1, 1, 0),
        "Hội trường chính": (2, 2, 6, 4, 2, 6),
        "Chưa trình bày": (1, 0, 0, 0, 0, 0),
        "Tổng cộng": (3, 2, 6, 4, 2, 7),
    }


def test_months_of_reporters_close_on_the_cut_off_and_stand_beside_those_compared(workspace, season):
    """8/3 is of month 3, 20/3 of month 4; the quarter before had nothing, and who is silent stays silent."""
    request = ReportRequest("reporters", dt.date(2021, 3, 16), dt.date(2021, 6, 15), "month", "previous", cut_off=15)

    found = workspace.read(partial(build_report, request=request, now=NOW))

    assert figures(found) == {
        "Tháng 4/2021": (2, 2, 2, 1, 2, 1),
        "Tháng 6/2021": (1, 1, 2, 1, 1, 3),
        "Chưa trình bày": (1, 0, 0, 0, 0, 0),
        "Tổng cộng": (3, 2, 4, 2, 2, 4),
    }
    assert figures(found, before=True) == {
        "Tháng 4/2021": (0, 0, 0, 0, 0, 0),
        "Tháng 6/2021": (1, 1, 1, 1, 1, 2),
        "Chưa trình bày": (2, 0, 0, 0, 0, 0),
        "Tổng cộng": (3, 1, 1, 1, 1, 2),
    }


def test_a_number_of_reporters_opens_them_with_the_events_of_its_row(workspace, season):
    request = ReportRequest("reporters", *YEAR, "month")
    ask = partial(rows_behind, request=request, measure="reporters", now=NOW)

    march, silent, everybody = (workspace.read(partial(ask, key=key)) for key in ("2021-03", SILENT, None))

    assert [(row.text["name"], len(row.events)) for row in march.rows] == [("Lê An Mẫu", 2), ("Trần Bình Mẫu", 1)]
    assert [(row.text["name"], row.events) for row in silent.rows] == [("Phạm Chi Mẫu", ())]
    assert everybody.total == 3


def test_a_closed_report_by_month_keeps_its_rows_and_tells_what_changed(workspace, office, season):
    _first, second, _third = season
    frozen_id = freeze_report(workspace, ReportRequest("reporters", *YEAR, "month", "previous"), now=NOW)

    def correct(session):
        session.get_one(Event, second).deleted = True

    workspace.execute("t", correct)
    changed = {
        (one.label, one.measure): (one.frozen, one.now)
        for one in workspace.read(partial(differences, frozen_id=frozen_id, now=NOW))
        if one.measure == "active" or one.label == "Chưa trình bày"
    }
    rows = workspace.read(partial(kept_behind, frozen_id=frozen_id, key="2021-03", measure="active")).rows

    assert changed == {
        ("Tháng 3/2021", "active"): (2, 1),
        ("Chưa trình bày", "reporters"): (1, 2),
        ("Tổng cộng", "active"): (2, 1),
    }
    assert figures(workspace.read(partial(kept_report, frozen_id=frozen_id)))["Tổng cộng"] == TOTAL
    assert [row.text["name"] for row in rows] == ["Lê An Mẫu", "Trần Bình Mẫu"]


def test_a_workbook_of_reporters_by_month_has_a_row_for_each_and_the_rows_behind(workspace, season, tmp_path: Path):
    write_report(workspace, ReportRequest("reporters", *YEAR, "month", "previous"), tmp_path / "a.xlsx", now=NOW)

    book = CalamineWorkbook.from_path(str(tmp_path / "a.xlsx"))
    figures_sheet, behind = (book.get_sheet_by_name(name).to_python() for name in ("Tháng", "Báo cáo viên"))

    assert [row[:3] for row in figures_sheet if row[0] in ("Tháng 3/2021", "Chưa trình bày", "Tổng cộng")] == [
        ["Tháng 3/2021", 2.0, 2.0],
        ["Chưa trình bày", 1.0, 0.0],
        ["Tổng cộng", 3.0, 2.0],
    ]
    assert sorted(row[0] for row in behind if row[1] in ("Lê An Mẫu", "Phạm Chi Mẫu")) == [
        "Chưa trình bày",
        "Tháng 3/2021",
        "Tháng 5/2021",
    ]


@pytest.mark.parametrize(
    "by, told",
    [
        ("month", {"Tháng 3/2021": ["08/03/2021", "20/03/2021"], "Tháng 5/2021": ["20/05/2021"]}),
        ("kind", {"Hội nghị báo cáo viên": ["08/03/2021", "20/05/2021"], "Hội thảo": ["20/03/2021"]}),
        ("topic", {"A": ["08/03/2021", "20/03/2021"], "B": ["20/05/2021"]}),
    ],
)
def test_a_workbook_tells_a_reporters_events_of_each_row_alone(workspace, season, tmp_path: Path, by: str, told):
    write_report(workspace, ReportRequest("reporters", *YEAR, by), tmp_path / "a.xlsx", now=NOW)

    sheet = CalamineWorkbook.from_path(str(tmp_path / "a.xlsx")).get_sheet_by_name("Báo cáo viên").to_python()

    own = {row[0]: [event.split(" ")[0] for event in row[3].split("; ")] for row in sheet if row[1] == "Lê An Mẫu"}
    assert own == told
    assert [row[3] for row in sheet if row[0] == "Chưa trình bày"] == [""]


PLANNED = ("duties", "times", "held", "done", "overdue")


@pytest.fixture
def plan(workspace, office, season):
    """Duties of two kinds of event and of any, due in March and in June, one without a last day."""

    def write(session):
        seminar = session.query(EventKind).filter(EventKind.code == "seminar").one().id
        plan_id = create_plan(session, title="Kế hoạch", starts_on=YEAR[0], ends_on=YEAR[1])
        for duty in (
            DutyText("Hai hội thảo", kind_id=seminar, times=2, due=dt.date(2021, 6, 20)),
            DutyText("Hai hội nghị", kind_id=office.kind, times=2, due=dt.date(2021, 6, 15)),
            DutyText("Cuộc nào cũng được", times=4, due=dt.date(2021, 3, 31)),
            DutyText("Không hạn", kind_id=office.kind),
        ):
            add_duty(session, plan_id=plan_id, duty=duty)

    workspace.execute("t", write)


@pytest.mark.parametrize(
    "by, cut_off, rows",
    [
        (
            "kind",
            None,
            {"Hội nghị báo cáo viên": (2, 3, 4, 2, 0), "Hội thảo": (1, 2, 1, 0, 1), "Mọi loại hội nghị": (1, 4, 3, 0, 1)},
        ),
        ("month", None, {"Tháng 3/2021": (1, 4, 3, 0, 1), "Tháng 6/2021": (2, 4, 3, 1, 1), "Không có thời hạn": (1, 1, 2, 1, 0)}),
        (
            "month",
            15,
            {
                "Tháng 4/2021": (1, 4, 3, 0, 1),
                "Tháng 6/2021": (1, 2, 2, 1, 0),
                "Tháng 7/2021": (1, 2, 1, 0, 1),
                "Không có thời hạn": (1, 1, 2, 1, 0),
            },
        ),
    ],
)
def test_duties_are_told_by_the_kind_that_they_ask_for_and_by_the_month_of_their_last_day(workspace, plan, by, cut_off, rows):
    request = ReportRequest("plan", *YEAR, by, cut_off=cut_off)

    found = workspace.read(partial(build_report, request=request, now=NOW))

    told = {line.label: tuple(line.values[code] for code in PLANNED) for line in (*found.rows, found.totals)}
    assert told == {**rows, "Tổng cộng": (4, 9, 8, 2, 2)}
    assert list(told) == [*rows, "Tổng cộng"]


def test_months_of_a_plan_stand_beside_those_of_the_year_before(workspace, plan):
    """A duty of June of the plan before stands beside June; what has no last day beside what has none."""

    def write(session):
        plan_id = create_plan(session, title="Kế hoạch 2020", starts_on=dt.date(2020, 1, 1), ends_on=dt.date(2020, 12, 31))
        for due in (dt.date(2020, 6, 30), dt.date(2020, 9, 30), None):
            add_duty(session, plan_id=plan_id, duty=DutyText("Một cuộc", due=due))

    workspace.execute("t", write)

    found = report(workspace, "plan", "month", "same-period")

    assert [(line.label, line.values["duties"], line.before["duties"]) for line in found.rows] == [
        ("Tháng 3/2021", 1, 0),
        ("Tháng 6/2021", 2, 1),
        ("Tháng 9/2021", 0, 1),
        ("Không có thời hạn", 1, 1),
    ]
    behind = partial(rows_behind, request=found.request, key="2021-06", measure="duties", before=True, now=NOW)
    assert [row.text["due"] for row in workspace.read(behind).rows] == ["30/06/2020"]
