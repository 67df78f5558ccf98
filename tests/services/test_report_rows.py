"""What a number of a report opens: rows that add up to it, for every number of every report, open and closed."""

from __future__ import annotations

import datetime as dt
import random
from collections import defaultdict
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from baocaovien.domain.errors import Cancelled
from baocaovien.services.attendance.retention import anonymise_rosters
from baocaovien.services.directory.directory import recognise_reporter
from baocaovien.services.library.topics import create_topic
from baocaovien.services.reports.basis import ANONYMOUS, read_basis
from baocaovien.services.reports.behind import BY_NAME, events_behind, parts_of, period_asked, rows_behind, rows_in
from baocaovien.services.reports.closed import freeze_report, kept_behind, kept_report
from baocaovien.services.reports.kept_rows import pack, unpack
from baocaovien.services.reports.reports import build_report
from baocaovien.services.reports.request import KINDS, OFFERED, ReportRequest
from baocaovien.services.reports.sheets import sheets_behind
from baocaovien.services.schedule.event_life import close_event
from baocaovien.services.schedule.plans import DutyText, add_duty, create_plan
from baocaovien.store.models import AgendaItem, Event, EventSite, HeadCount, Site, UnitName, UnitSuccession, new_id
from tests.services.report_world import make_world
from tests.services.small_office import make_office
from tests.services.test_reports import NOW, YEAR, enter, held, office, report

__all__ = ["office"]

ASKED = [(kind, by) for kind, offered in OFFERED.items() for by in offered]
LATER = dt.datetime(2030, 1, 1, tzinfo=dt.UTC)
SEEDS = st.integers(0, 1_000_000)


def cells(found):
    """Every number of a report: (key, measure, of the period compared with, number)."""
    for line in (*found.rows, found.totals):
        key = None if line is found.totals else line.key
        for before, values in ((False, line.values), (True, line.before or {})):
            for measure in found.measures:
                if measure.share is None and (values or not before):
                    yield key, measure.code, before, values[measure.code]


def whole_basis(session, request, *, before):
    asked, _key = period_asked(request, None, before=before)
    basis = read_basis(session, asked, now=LATER)
    return replace(basis, people=list(basis.people))


@pytest.fixture
def years(workspace):
    """A year for each world, so that worlds of one workspace don't meet."""
    workspace.execute("test.office", make_office)
    return iter(range(1902, 2020, 2))


@pytest.mark.parametrize("units", ["event", "today"])
def test_the_rows_behind_every_number_of_every_report_add_up_to_it(workspace, years, units: str):
    @settings(max_examples=3)
    @given(seed=SEEDS)
    def check(seed):
        year, chance = next(years), random.Random(seed)
        workspace.execute("test.world", partial(make_world, year=year, chance=chance))
        for kind, by in ASKED:
            compare = chance.choice(("", "previous", "same-period"))
            span = (dt.date(year, 1, 1), dt.date(year, 12, 31))
            cut_off = chance.choice((None, 15))
            if cut_off:
                span = (dt.date(year - 1, 12, 16), dt.date(year, 12, 15))
            request = ReportRequest(kind, *span, by, compare, units, cut_off)
            workspace.read(partial(compare_all, request=request, chance=chance))

    check()


def compare_all(session, *, request, chance):
    """Every number against the rows of the open report, of a closed one, of the workbook, and as the window asks for them."""
    found = build_report(session, request, now=LATER)
    check_parts(found)
    bases = [whole_basis(session, request, before=before) for before in (False, True)[: 1 + bool(request.compare)]]
    kept = pack(bases)
    counted, live, closed = {}, {}, {}
    for key, code, before, number in cells(found):
        _asked, own = period_asked(request, key, before=before)
        counted[key, code, before] = number
        live[key, code, before] = rows_in(bases[before], request.kind, own, code).total
        closed[key, code, before] = rows_in(unpack(kept, before), request.kind, own, code).total
    assert (live, closed) == (counted, counted), request
    key, code, before = chance.choice(list(counted))
    asked = rows_behind(session, request, key, code, before=before, now=LATER)
    assert asked.total == counted[key, code, before], (request, key, code, before)
    for before, basis in enumerate(bases):
        assert sheet_sums(found, basis, before=bool(before)) == sums_of(found, before=bool(before)), request


def check_parts(found):
    """Rows add up to the total where they should; elsewhere none is above it, and together they are not below."""
    parts, totals = defaultdict(list), {}
    for key, code, before, number in cells(found):
        if key is None:
            totals[code, before] = number
        else:
            parts[code, before].append(number)
    for (code, before), total in totals.items():
        own = parts[code, before]
        if code in found.additive:
            assert sum(own) == total, (found.request, code, before)
        else:
            assert max(own, default=0) <= total, (found.request, code, before)
            if found.request.kind == "reporters":
                assert sum(own) >= total, (found.request, code, before)


def sheet_sums(found, basis, *, before):
    """What the columns of the sheets add up to: {(row, heading): number}, the total's row by None."""
    sums = defaultdict(int)
    for table in sheets_behind(found, basis, before=before):
        titles = {one.label for one in found.measures}
        for at, name in enumerate(table.head):
            plain = name.removesuffix(" (tính vào tổng)")
            if plain in titles:
                for row in table.rows:
                    if name == plain:
                        sums[row[0], plain] += row[at] or 0
                sums[None, plain] = sum(row[at] or 0 for row in table.rows)
                assert table.total[at] in (sums[None, plain], None)
    return {key: number for key, number in sums.items() if number and key[0] != ""}


def sums_of(found, *, before):
    labels = {one.code: one.label for one in found.measures}
    numbers = defaultdict(int)
    for key, code, then, number in cells(found):
        if then == before and number:
            line = next((line for line in found.rows if line.key == key), None)
            name = None if line is None else line.label
            if line is not None and before and found.request.by == "month":
                _asked, own = period_asked(found.request, key, before=True)
                name = f"Tháng {int(own[5:])}/{own[:4]}" if own[:4].isdigit() else name
            numbers[name, labels[code]] += number
    return dict(numbers)


def test_a_number_that_is_made_of_several_opens_each_of_them(workspace, office):
    measures = {one.code: one for one in report(workspace, "attendance").measures}

    assert parts_of(measures["rate"], compared=False) == (("attended", False), ("summoned", False))
    assert parts_of(measures["events"], compared=True) == (("events", False), ("events", True))
    assert len(parts_of(measures["rate"], compared=True)) == 4


def test_a_closed_report_opens_its_rows_as_they_were(workspace, office):
    first, second = held(workspace, office, title="Một"), held(workspace, office, title="Hai", day=dt.date(2020, 5, 20))
    enter(workspace, office, first, 0)
    frozen_id = freeze_report(workspace, ReportRequest("attendance", *YEAR, "unit", "previous"), now=NOW)
    key = office.units[0].hex

    def correct(session):
        session.get_one(Event, first).title = "Tên mới"
        session.get_one(Event, second).deleted = True
        session.add(UnitSuccession(from_unit_id=office.units[0], to_unit_id=office.units[1], kind="merge", on=YEAR[0]))

    enter(workspace, office, first, 1)
    workspace.execute("test.correct", correct)
    rows = {
        (code, before): workspace.read(partial(kept_behind, frozen_id=frozen_id, key=key, measure=code, before=before))
        for code in ("attended", "not_marked", "events")
        for before in (False, True)
    }
    closed = workspace.read(partial(kept_report, frozen_id=frozen_id))
    line = next(line for line in closed.rows if line.key == key)

    assert [row.text["name"] for row in rows["attended", False].rows] == ["Lê An Mẫu"]
    assert [row.text["name"] for row in rows["events", False].rows] == ["Một"]
    assert [row.text["name"] for row in rows["events", True].rows] == ["Hai"]
    for (code, before), behind in rows.items():
        assert behind.total == ((line.before if before else line.values) or {})[code]


def test_rows_of_sites_tell_who_reported_what_and_when(workspace, office):
    event_id, site_id = held(workspace, office), new_id()

    def add_site(session):
        session.add(Site(id=site_id, name="Điểm cầu B", unit_id=office.units[1]))
        session.add(EventSite(event_id=event_id, site_id=site_id, name="Điểm cầu B"))
        for category, number in (("đảng viên", 20), ("nhân dân", 10)):
            count = {"category": category, "number": number, "reported_by": "Bà Năm", "at": NOW}
            session.add(HeadCount(event_id=event_id, site_id=site_id, kind="present", **count))

    workspace.execute("test.site", add_site)
    enter(workspace, office, event_id, 0, site_id=site_id)

    behind = workspace.read(
        partial(rows_behind, request=ReportRequest("attendance", *YEAR, "site"), key=site_id.hex, measure="reported", now=NOW)
    )

    assert [(row.text["told"], row.text["by"], row.adds) for row in behind.rows] == [
        ("đảng viên", "Bà Năm", 20),
        ("nhân dân", "Bà Năm", 10),
        (BY_NAME, "", -1),
    ]
    assert behind.total == 29


def test_old_lists_without_names_still_open_their_rows(workspace, office):
    event_id = held(workspace, office)
    enter(workspace, office, event_id, 0)
    workspace.execute("test.close", partial(close_event, event_id=event_id))
    before = report(workspace, "attendance", "unit")
    workspace.execute("attendance.anonymise", partial(anonymise_rosters, months=1), nature="final")
    request = ReportRequest("attendance", *YEAR, "unit")

    people = workspace.read(partial(rows_behind, request=request, key=None, measure="people", now=NOW))

    assert report(workspace, "attendance", "unit").totals.values == before.totals.values
    assert [(row.adds, row.text["name"]) for row in people.rows] == [(1, ANONYMOUS)]


def test_a_topic_without_items_of_its_own_counts_none_of_another(workspace, office):
    """The row of no topic counts what has none, not everything of an event that has both."""
    topic = workspace.execute("t", partial(create_topic, name="A"))
    event_id = held(workspace, office, topic_id=topic)
    item = partial(AgendaItem, event_id=event_id, title="Không chủ đề", presented=True, rank="b")
    workspace.execute("t", lambda session: session.add(item()))

    found = report(workspace, "topics", "topic")

    assert [(line.label, line.values["presented"]) for line in found.rows] == [("A", 1), ("Không ghi chủ đề", 1)]
    assert found.totals.values["presented"] == 2


def test_units_of_today_are_named_and_joined_as_they_are_today(workspace, office):
    """Also reporters by unit, and duties of units that were merged."""
    held(workspace, office)

    def merge_and_rename(session):
        old, new = office.units
        session.add(UnitSuccession(from_unit_id=old, to_unit_id=new, kind="merge", on=dt.date(2021, 7, 1)))
        session.add(UnitName(unit_id=new, name="Đảng ủy xã Tên Mới", valid_from=dt.date(2022, 1, 1)))
        recognise_reporter(session, person_id=office.people[0], level="province", issued_on=dt.date(2020, 1, 1))
        plan_id = create_plan(session, title="Kế hoạch", starts_on=YEAR[0], ends_on=YEAR[1])
        add_duty(session, plan_id=plan_id, duty=DutyText(title="Một cuộc", unit_id=old))

    workspace.execute("t", merge_and_rename)

    named = {kind: [line.label for line in report(workspace, kind, "unit", units="today").rows] for kind in KINDS[:4]}
    then = [line.label for line in report(workspace, "reporters", "unit").rows]

    assert named["attendance"] == named["reporters"] == named["plan"] == ["Đảng ủy xã Tên Mới"]
    assert then == ["Huyện ủy An Bình"]


def test_as_many_events_stand_behind_every_row_as_it_says(workspace, office):
    topic = workspace.execute("t", partial(create_topic, name="A"))
    for month in (1, 2, 3):
        held(workspace, office, day=dt.date(2021, month, 8), topic_id=topic if month > 1 else None)

    def plan(session):
        recognise_reporter(session, person_id=office.people[0], level="province", issued_on=dt.date(2020, 1, 1))
        plan_id = create_plan(session, title="Kế hoạch", starts_on=YEAR[0], ends_on=YEAR[1])
        add_duty(session, plan_id=plan_id, duty=DutyText(title="Ba cuộc", times=3))
        add_duty(session, plan_id=plan_id, duty=DutyText(title="Một chủ đề", topic_id=topic, times=1))

    workspace.execute("t", plan)
    counted, behind = {}, {}
    for kind, by in ASKED:
        found = report(workspace, kind, by)
        for line in found.rows:
            counted[kind, by, line.label] = line.values.get("events", line.values.get("held"))
            ids = workspace.read(partial(events_behind, request=found.request, key=line.key, now=NOW))
            behind[kind, by, line.label] = len(ids)
    for by, label in (
        ("level", "Các cấp"),
        ("unit", "Các đơn vị"),
        ("kind", "Mọi loại hội nghị"),
        ("month", "Không có thời hạn"),
    ):
        counted["plan", by, label] = 3  # one event fulfils two duties of the row

    assert behind == counted


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
    asked = partial(rows_behind, request=ReportRequest("attendance", *YEAR, "unit"), key=None, measure="attended", now=NOW)

    cut, whole = (workspace.read(partial(asked, most=most)) for most in (2, 3))

    assert (len(cut.rows), cut.whole, len(whole.rows), whole.whole) == (2, False, 3, True)


def test_reading_rows_tells_how_far_it_is_and_can_be_stopped(workspace, office):
    for month in (1, 2):
        held(workspace, office, day=dt.date(2021, month, 8))
    asked = partial(rows_behind, request=ReportRequest("attendance", *YEAR, "unit"), key=None, measure="summoned", now=NOW)
    told = []

    workspace.read(partial(asked, progress=lambda done, total: told.append((done, total)) is None))
    with pytest.raises(Cancelled):
        workspace.read(partial(asked, progress=lambda _done, _total: False))

    assert told == [(0, 2), (1, 2), (2, 2)]
