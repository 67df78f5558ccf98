"""Báo cáo: the official outline with paragraphs, tables and charts under each heading."""

from __future__ import annotations

from collections.abc import Iterator

from baocaovien.documents.inputs import ReportInput, ReportPart, ReportTable
from baocaovien.documents.kind import DocumentKind
from baocaovien.documents.phrases import addressees, finish, foot, head, paragraphs, said
from baocaovien.documents.plan import (
    Align,
    Block,
    Chart,
    ChartKind,
    Column,
    DocumentPlan,
    HeadCell,
    Heading,
    RowKind,
    Series,
    Table,
    TableRow,
    Title,
)
from baocaovien.documents.wording import Wording
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def build(data: ReportInput, wording: Wording) -> DocumentPlan:
    """Make the report's plan."""
    office = data.letter.office.short_name
    about = wording.text("about", about=data.about)
    blocks: list[Block] = [head(data.letter, wording), Title(wording.text("name"), about), *addressees(data.to, wording)]
    blocks += paragraphs((data.opening,)) or [said(wording, "opening", office=office, about=data.about)]
    for part in data.parts:
        blocks += _part(part)
    if data.foot_note:
        blocks.append(said(wording, "foot_note", note=data.foot_note))
    blocks.append(foot(data.letter))
    return finish(data.letter, f"{wording.text('name')} {about}", blocks)


def _part(part: ReportPart) -> Iterator[Block]:
    yield Heading(part.heading, part.level)
    yield from paragraphs(part.paragraphs)
    for table in part.tables:
        yield _table(table)
    for chart in part.charts:
        series = tuple(Series(name, values) for name, values in chart.series)
        yield Chart(ChartKind(chart.kind.value), chart.title, chart.categories, series)


def _table(table: ReportTable) -> Table:
    figures = [_figures(tuple(row[column] for row in table.rows)) for column in range(len(table.head))]
    widths = table.widths or tuple(1.0 if figure else 3.0 for figure in figures)
    columns = tuple(Column(width, Align.RIGHT if figure else Align.LEFT) for width, figure in zip(widths, figures, strict=True))
    rows = [TableRow(row) for row in table.rows]
    if table.total:
        rows.append(TableRow(table.total, RowKind.TOTAL))
    return Table(columns, (tuple(map(HeadCell, table.head)),), tuple(rows), caption=table.title)


def _figures(cells: tuple[str, ...]) -> bool:
    """Tell whether a column holds figures only: digits with their signs, or nothing."""
    shown = [cell for cell in cells if cell]
    return bool(shown) and all(set(cell) <= set("0123456789.,%+-−–± ") for cell in shown)


KIND = DocumentKind("report", QT_TRANSLATE_NOOP("Documents", "Report"), True, ReportInput, build)
