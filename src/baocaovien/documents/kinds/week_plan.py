"""Lịch công tác tuần: one landscape table, a heading row for each day."""

from __future__ import annotations

import datetime as dt

from baocaovien.documents.inputs import WeekLine, WeekPlanInput
from baocaovien.documents.kind import DocumentKind
from baocaovien.documents.phrases import finish, foot, head
from baocaovien.documents.plan import Align, Block, Column, DocumentPlan, HeadCell, PageSetup, RowKind, Table, TableRow, Title
from baocaovien.documents.wording import Wording
from baocaovien.domain.dates import half_day_in_words, local_date, short_date, time_in_words, weekday_in_words
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def build(data: WeekPlanInput, wording: Wording) -> DocumentPlan:
    """Make the schedule's plan."""
    sunday = data.monday + dt.timedelta(days=6)
    about = wording.text("about", **{"from": short_date(data.monday), "to": short_date(sunday)})
    blocks: list[Block] = [
        head(data.letter, wording, numbered=False),
        Title(wording.text("name"), about, closed=False),
        _table(data, wording),
    ]
    if data.letter.signatures or data.letter.recipients:
        blocks.append(foot(data.letter))
    return finish(data.letter, f"{wording.text('name')} {about}", blocks, page=PageSetup(landscape=True))


def _table(data: WeekPlanInput, wording: Wording) -> Table:
    rows: list[TableRow] = []
    for ahead in range(7):
        day = data.monday + dt.timedelta(days=ahead)
        weekday = weekday_in_words(day)
        entries = sorted((line for line in data.lines if local_date(line.start) == day), key=lambda line: line.start)
        # A working day without an entry says so; a free Saturday is left out.
        if entries or ahead < 5:
            rows.append(TableRow((f"{weekday[:1].upper()}{weekday[1:]}, {short_date(day)}",), RowKind.GROUP))
            rows += [_row(line) for line in entries] or [TableRow(("", "", wording.text("none"), "", "", "", ""))]
    columns = (Column(16, Align.CENTER), Column(24, Align.CENTER), Column(72), Column(38), Column(42), Column(34), Column(26))
    names = ("half", "time", "subject", "chair", "participants", "venue", "preparation")
    return Table(columns, (tuple(HeadCell(wording.text(name)) for name in names),), tuple(rows))


def _row(line: WeekLine) -> TableRow:
    half = half_day_in_words(line.start)
    time = time_in_words(line.start)
    return TableRow((half.capitalize(), time, line.title, line.chair, line.participants, line.venue, line.preparation))


KIND = DocumentKind("week_plan", QT_TRANSLATE_NOOP("Documents", "Week plan"), True, WeekPlanInput, build)
