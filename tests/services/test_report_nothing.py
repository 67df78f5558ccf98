"""Reports of periods in which nothing happened: said in a sentence, with a table whose columns stay in line."""

from __future__ import annotations

import datetime as dt
from functools import partial

import pytest

from baocaovien.documents.inputs import ReportInput, ReportPart
from baocaovien.documents.kinds.report import build
from baocaovien.documents.plan import Align, Table
from baocaovien.documents.wording import load_wording
from baocaovien.services.reports.reports import build_report
from baocaovien.services.reports.request import ReportRequest
from baocaovien.services.reports.words import comparison, narrative, paper_tables
from tests.documents.samples import inputs
from tests.services.small_office import make_office

NOW = dt.datetime(2031, 1, 1, tzinfo=dt.UTC)
QUARTER = (dt.date(2030, 1, 1), dt.date(2030, 3, 31))


@pytest.mark.parametrize(
    "kind, by, said",
    [
        ("attendance", "unit", "Trong quý I/2030, không có cuộc nào được tổ chức."),
        ("activity", "month", "Trong quý I/2030, không có cuộc nào được tổ chức."),
        ("topics", "topic", "Trong quý I/2030, không có chuyên đề nào được trình bày."),
        ("reporters", "month", "Trong quý I/2030, có 0 báo cáo viên; không có chuyên đề nào được trình bày."),
        ("plan", "unit", "Tính đến hết quý I/2030, không có nhiệm vụ nào phải thực hiện."),
    ],
)
def test_an_empty_quarter_is_said_in_one_sentence_and_its_table_stays_in_line(workspace, kind: str, by: str, said: str):
    workspace.execute("t", make_office)
    request = ReportRequest(kind, *QUARTER, by, "" if kind == "topics" else "previous")
    report = workspace.read(partial(build_report, request=request, now=NOW))
    tables = (*paper_tables(report), *((comparison(report),) if report.compared else ()))

    letter = inputs("party")["report"].letter
    plan = build(ReportInput(letter, "kết quả", (ReportPart("I", 1, tables=tables),)), load_wording("report", "party"))
    drawn = [block for block in plan.blocks if isinstance(block, Table)]

    first = {(table.head[0], round(table.widths[0] / sum(table.widths) * 165, 6)) for table in paper_tables(report)}

    assert narrative(report) == (said,)
    assert first == {("STT", 12.0)}, "twelve millimetres hold the head of the first column on one line"
    assert [[column.align for column in table.columns][-1] for table in drawn] == [Align.RIGHT] * len(tables)
