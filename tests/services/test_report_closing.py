"""When periods close, and reports that were closed."""

from __future__ import annotations

import datetime as dt
from functools import partial

from baocaovien.domain.dates import at_local
from baocaovien.services.reports.behind import rows_behind
from baocaovien.services.reports.closed import differences, freeze_report, frozen_pdf, frozen_reports, kept_report
from baocaovien.services.reports.cut_off import cut_off_day, set_cut_off
from baocaovien.services.reports.reports import build_report
from baocaovien.services.reports.request import ReportRequest
from tests.services.test_reports import NOW, YEAR, enter, held, office

__all__ = ["office"]


def test_a_quarter_that_closes_on_the_fifteenth_is_named_compared_and_told_by_months_so(workspace, office):
    """From 16/3 to 15/6: an event of 15/6 counts, one of 16/6 is of the next quarter."""
    for day in (dt.date(2021, 3, 16), dt.date(2021, 6, 15), dt.date(2021, 6, 16), dt.date(2021, 3, 15), dt.date(2020, 12, 16)):
        held(workspace, office, day=day)
    request = ReportRequest("activity", dt.date(2021, 3, 16), dt.date(2021, 6, 15), "month", "previous", cut_off=15)

    found = workspace.read(partial(build_report, request=request, now=NOW))

    assert [(line.label, line.values["events"], line.before["events"]) for line in found.rows] == [
        ("Tháng 4/2021", 1, 1),
        ("Tháng 6/2021", 1, 1),
    ]
    assert (found.compared.first, found.compared.last) == (dt.date(2020, 12, 16), dt.date(2021, 3, 15))
    assert found.notes[0].startswith("Số liệu quý II/2021 (chốt từ ngày 16/03/2021 đến ngày 15/06/2021)")
    behind = partial(rows_behind, request=request, key="2021-04", measure="events", before=True, now=NOW)
    assert [row.start for row in workspace.read(behind).rows] == [at_local(dt.date(2020, 12, 16), dt.time(8))]


def test_a_report_of_a_cut_off_that_was_closed_keeps_it(workspace, office):
    held(workspace, office)
    request = ReportRequest("activity", dt.date(2021, 3, 16), dt.date(2021, 6, 15), "month", cut_off=15)
    frozen_id = freeze_report(workspace, request, now=NOW)

    assert workspace.read(partial(kept_report, frozen_id=frozen_id)).request == request
    assert workspace.read(partial(differences, frozen_id=frozen_id, now=NOW)) == ()


def test_the_day_of_cut_off_is_kept_for_the_office_and_can_be_taken_back(workspace):
    kept = []
    for day in (15, None):
        workspace.execute("reports.set_cut_off", partial(set_cut_off, day=day))
        kept.append(workspace.read(cut_off_day))

    assert kept == [15, None]


def test_a_closed_report_stays_and_tells_what_was_corrected_since(workspace, office):
    event_id = held(workspace, office)
    enter(workspace, office, event_id, 0)
    frozen_id = freeze_report(workspace, ReportRequest("attendance", *YEAR, "unit"), now=NOW)
    before = workspace.read(partial(frozen_pdf, frozen_id=frozen_id))

    enter(workspace, office, event_id, 1)

    changed = {
        (one.label, one.measure, one.frozen, one.now)
        for one in workspace.read(partial(differences, frozen_id=frozen_id, now=NOW))
    }
    assert ("Tổng cộng", "attended", 1, 2) in changed
    assert ("Huyện ủy An Bình", "not_marked", 1, 0) in changed
    assert workspace.read(partial(frozen_pdf, frozen_id=frozen_id)) == before
    assert [one.sha256 for one in workspace.read(frozen_reports)] != [""]
