"""What a number of a report opens: as many events and people as it says."""

from __future__ import annotations

import datetime as dt
from functools import partial

import pytest
from sqlalchemy import select

from baocaovien.services.directory.directory import recognise_reporter
from baocaovien.services.library.topics import create_topic
from baocaovien.services.reports.behind import PERSONAL, events_behind, people_behind
from baocaovien.services.reports.request import DIMENSIONS, VIEWS, ReportRequest
from baocaovien.services.schedule.plans import DutyText, add_duty, create_plan
from baocaovien.store.models import AgendaItem, Site, new_id
from tests.services.test_reports import NOW, YEAR, enter, held, office, report

__all__ = ["office"]


@pytest.mark.parametrize("units", VIEWS)
def test_as_many_people_stand_behind_a_number_as_it_says(workspace, office, units: str):
    topic = workspace.execute("t", partial(create_topic, name="A"))
    site_id = new_id()
    workspace.execute("t", lambda session: session.add(Site(id=site_id, name="Điểm cầu")))
    for number in range(3):
        event_id = held(workspace, office, day=dt.date(2021, 1 + number, 8), topic_id=topic, sessions=1 + number % 2)
        for person in range(number + 1):
            enter(workspace, office, event_id, person, at="08:40" if person else "08:00", site_id=site_id if person else None)
        enter(workspace, office, event_id, 3, kind=("excuse", "absent", "substitute")[number], substitute_name="Người thay")

    for kind in ("attendance", "activity", "topics"):
        for by in DIMENSIONS if kind != "topics" else ("topic",):
            found = report(workspace, kind, by, units=units)
            for line in (*found.rows, found.totals):
                key = None if line is found.totals else line.key
                for measure in PERSONAL:
                    behind = workspace.read(partial(people_behind, request=found.request, key=key, measure=measure, now=NOW))
                    assert (measure, len(behind.people)) == (measure, line.values.get(measure, len(behind.people))), (kind, by)


def test_as_many_events_stand_behind_every_row_as_it_says(workspace, office):
    topic = workspace.execute("t", partial(create_topic, name="A"))
    events = [held(workspace, office, day=dt.date(2021, month, 8), topic_id=topic if month > 1 else None) for month in (1, 2, 3)]

    def speak_and_plan(session):
        items = session.scalars(select(AgendaItem).where(AgendaItem.presented.is_(True)).order_by(AgendaItem.event_id)).all()
        for item in items:
            at = events.index(item.event_id)
            item.speaker_id, item.speaker_name = [(item.speaker_id, "Lê An Mẫu"), (None, "Người Lạ"), (None, "")][at]
        recognise_reporter(session, person_id=office.people[0], level="province", issued_on=dt.date(2020, 1, 1))
        plan_id = create_plan(session, title="Kế hoạch", starts_on=YEAR[0], ends_on=YEAR[1])
        add_duty(session, plan_id=plan_id, duty=DutyText(title="Ba cuộc", times=3))
        add_duty(session, plan_id=plan_id, duty=DutyText(title="Một chủ đề", topic_id=topic, times=1))

    workspace.execute("t", speak_and_plan)
    asked = [(kind, by) for kind in ("attendance", "activity") for by in DIMENSIONS]
    asked += [("topics", "topic"), *(("reporters", by) for by in ("person", "level", "unit"))]
    asked += [("plan", by) for by in ("task", "topic", "level", "unit")]
    counted, behind = {}, {}
    for kind, by in asked:
        found = report(workspace, kind, by)
        for line in found.rows:
            counted[kind, by, line.label] = line.values.get("events", line.values.get("held"))
            ids = workspace.read(partial(events_behind, request=found.request, key=line.key, now=NOW))
            behind[kind, by, line.label] = len(ids)
    counted["plan", "level", "Các cấp"] = counted["plan", "unit", "Các đơn vị"] = 3  # one event fulfils two duties of the row

    assert behind == counted
    assert [n for key, n in behind.items() if key[:2] == ("reporters", "unit")] == [1, 1]


@pytest.mark.parametrize("kind, there", [("reporters", 1), ("plan", 2), ("activity", 2)])
def test_the_total_opens_what_its_report_counts(workspace, office, kind, there):
    for month, named in ((1, True), (2, False)):
        event_id = held(workspace, office, day=dt.date(2021, month, 8))
        if not named:
            own = select(AgendaItem).where(AgendaItem.event_id == event_id)

            def nobody(session, own=own):
                for item in session.scalars(own):
                    item.speaker_id, item.speaker_name = None, ""

            workspace.execute("t", nobody)
    plan_id = workspace.execute("t", partial(create_plan, title="Kế hoạch", starts_on=YEAR[0], ends_on=YEAR[1]))
    workspace.execute("t", partial(add_duty, plan_id=plan_id, duty=DutyText(title="Hai cuộc", times=2)))

    ids = workspace.read(partial(events_behind, request=ReportRequest(kind, *YEAR), key=None, now=NOW))

    assert len(ids) == there


def test_a_long_list_behind_a_number_is_cut_and_says_so(workspace, office):
    event_id = held(workspace, office)
    for person in range(3):
        enter(workspace, office, event_id, person)
    request = ReportRequest("attendance", *YEAR, "unit")

    cut = workspace.read(partial(people_behind, request=request, key=None, measure="attended", now=NOW, most=2))
    whole = workspace.read(partial(people_behind, request=request, key=None, measure="attended", now=NOW, most=3))

    assert (len(cut.people), cut.whole, len(whole.people), whole.whole) == (2, False, 3, True)
