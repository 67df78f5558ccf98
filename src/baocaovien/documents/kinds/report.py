"""Báo cáo: the official outline with paragraphs, tables and charts under each heading."""

from __future__ import annotations

from collections.abc import Iterator

from baocaovien.documents.inputs import ReportChart, ReportChartKind, ReportInput, ReportPart, ReportTable
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
    PageSetup,
    RowKind,
    Series,
    Table,
    TableRow,
    Title,
)
from baocaovien.documents.wording import Wording
from baocaovien.texts.marking import QT_TRANSLATE_NOOP

_PORTRAIT_COLUMNS = 9
"""A report with a wider table is printed landscape."""
_CHART_HEIGHT, _TALLEST, _BAR, _AROUND = 75.0, 180.0, 2.6, 28.0
"""Millimetres of a chart: usual, at most, for each bar, and around the bars."""


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
    widest = max((len(table.head) for part in data.parts for table in part.tables), default=0)
    page = PageSetup(landscape=widest > _PORTRAIT_COLUMNS)
    return finish(data.letter, f"{wording.text('name')} {about}", blocks, page=page)


def _part(part: ReportPart) -> Iterator[Block]:
    yield Heading(part.heading, part.level)
    yield from paragraphs(part.paragraphs)
    for table in part.tables:
        yield _table(table)
    for chart in part.charts:
        series = tuple(Series(name, values) for name, values in chart.series)
        yield Chart(ChartKind(chart.kind.value), chart.title, chart.categories, series, _height(chart))


def _height(chart: ReportChart) -> float:
    """Millimetres: bars beside each other need room for each of their names."""
    if chart.kind is not ReportChartKind.BARS:
        return _CHART_HEIGHT
    return min(max(_CHART_HEIGHT, _BAR * (1 + len(chart.series)) * len(chart.categories) + _AROUND), _TALLEST)


def _table(table: ReportTable) -> Table:
    told = table.rows or ((table.total,) if table.total else ())  # without rows the total alone says what a column holds
    figures = [_figures(tuple(row[column] for row in told)) for column in range(len(table.head))]
    widths = table.widths or tuple(1.0 if figure else 3.0 for figure in figures)
    columns = tuple(Column(width, Align.RIGHT if figure else Align.LEFT) for width, figure in zip(widths, figures, strict=True))
    rows = [TableRow(row) for row in table.rows]
    if table.total:
        rows.append(TableRow(table.total, RowKind.TOTAL))
    return Table(columns, _head(table), tuple(rows), caption=table.title)


def _head(table: ReportTable) -> tuple[tuple[HeadCell, ...], ...]:
    if not table.upper:
        return (tuple(map(HeadCell, table.head)),)
    first, second, column = [], [], 0
    for text, columns in table.upper:
        if text:
            first.append(HeadCell(text, columns=columns))
            second += [HeadCell(name) for name in table.head[column : column + columns]]
        else:
            first += [HeadCell(name, rows=2) for name in table.head[column : column + columns]]
        column += columns
    return tuple(first), tuple(second)


def _figures(cells: tuple[str, ...]) -> bool:
    """Tell whether a column holds figures only: digits with their signs, or nothing."""
    shown = [cell for cell in cells if cell]
    return bool(shown) and all(set(cell) <= set("0123456789.,%+-−–± ") for cell in shown)


KIND = DocumentKind("report", QT_TRANSLATE_NOOP("Documents", "Report"), True, ReportInput, build)
