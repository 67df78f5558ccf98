"""Report figures as a workbook: real numbers, native charts, text that looks like a formula stays text."""

from __future__ import annotations

import io
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate
from typing import Any

from baocaovien.documents.charts import SHADES
from baocaovien.documents.fonts import OFFICIAL_NAME
from baocaovien.documents.inputs import Letterhead, ReportChartKind
from baocaovien.documents.pdf.page import SAMPLE_MARK
from baocaovien.documents.text import drawn
from baocaovien.domain.dates import local

Cell = str | int | float | Decimal | None

_CHART_TYPES = {
    ReportChartKind.COLUMNS: "column",
    ReportChartKind.BARS: "bar",
    ReportChartKind.LINES: "line",
    ReportChartKind.PIE: "pie",
}
_CHART_ROWS = 16
_WIDEST = 45
_NOTE_WIDTH = 120
_LINE = 16
"""Points of a line of text."""
_BAR = 24
"""Pixels of a bar and the room beside it."""


@dataclass(frozen=True, slots=True)
class BookChart:
    """A native chart of a table's own cells.

    Args:
        title: shown above.
        kind: form.
        category: column of the categories, from 0.
        values: columns of the series; a pie shows the first.
    """

    title: str
    kind: ReportChartKind
    category: int
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class BookTable:
    """One sheet. `percent` names columns whose numbers are shares (0.982 shows as 98,2%); `total` is the last row."""

    name: str
    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] = ()
    percent: frozenset[int] = frozenset()
    charts: tuple[BookChart, ...] = ()
    filtered: bool = False
    """Whether the head offers to show some rows only."""


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook; `note` says under each table how the figures were made."""

    letter: Letterhead
    title: str
    tables: tuple[BookTable, ...]
    note: str = ""


def xlsx_bytes(book: Workbook) -> bytes:
    """Give a workbook's file; the same book gives the same bytes."""
    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    import xlsxwriter  # noqa: PLC0415 - a report as PDF starts without it

    with xlsxwriter.Workbook(stream, options) as workbook:
        created = local(book.letter.created).replace(tzinfo=None)
        author = drawn(book.letter.office.author or book.letter.office.short_name)
        workbook.set_properties({"title": drawn(book.title), "author": author, "created": created})
        formats = _Formats(workbook)
        for table, name in zip(book.tables, sheet_names(book.tables), strict=True):
            _Sheet(workbook, name, formats).write(table, book)
        if not book.tables:
            workbook.add_worksheet("Số liệu")
    return stream.getvalue()


def sheet_names(tables: Sequence[BookTable]) -> list[str]:
    r"""Give names that a workbook takes: at most 31 characters, none of []:*?/\, no two alike."""
    taken: dict[str, str] = {}
    for number, table in enumerate(tables, 1):
        plain = re.sub(r"[\[\]:*?/\\]", " ", drawn(table.name)).strip(" '")[:31].strip() or f"Bảng {number}"
        name, copy = plain, 2
        while name.casefold() in taken:
            ending = f" ({copy})"
            name, copy = plain[: 31 - len(ending)] + ending, copy + 1
        taken[name.casefold()] = name
    return list(taken.values())


class _Formats:
    """Cell formats; the number forms follow the reader's locale: 1.234,5 in Vietnamese."""

    def __init__(self, workbook: Any) -> None:
        base = {"font_name": OFFICIAL_NAME, "font_size": 12, "valign": "vcenter"}
        grid = {**base, "border": 1}
        self.title = workbook.add_format({**base, "bold": True, "font_size": 14})
        self.note = workbook.add_format({**base, "italic": True, "text_wrap": True, "valign": "top"})
        self.head = workbook.add_format({**grid, "bold": True, "align": "center", "text_wrap": True, "bg_color": "#F2F2F2"})
        self.text = {bold: workbook.add_format({**grid, "bold": bold, "text_wrap": True}) for bold in (False, True)}
        self.whole = {bold: workbook.add_format({**grid, "bold": bold, "num_format": "#,##0"}) for bold in (False, True)}
        self.broken = {bold: workbook.add_format({**grid, "bold": bold, "num_format": "#,##0.0"}) for bold in (False, True)}
        self.share = {bold: workbook.add_format({**grid, "bold": bold, "num_format": "0.0%"}) for bold in (False, True)}


class _Sheet:
    def __init__(self, workbook: Any, name: str, formats: _Formats) -> None:
        self._workbook, self._name, self._formats = workbook, name, formats
        self._sheet = workbook.add_worksheet(name)

    def write(self, table: BookTable, book: Workbook) -> None:
        """Write title, head, rows, total, note and charts."""
        sheet, formats = self._sheet, self._formats
        title = f"{SAMPLE_MARK} – {table.title}" if book.letter.sample else table.title
        sheet.write_string(0, 0, drawn(title), formats.title)
        first = 2
        widths = _widths(table)
        for column, name in enumerate(table.head):
            sheet.write_string(first, column, drawn(name), formats.head)
        self._heighten(first, table.head, widths)
        for place, row in enumerate(table.rows, first + 1):
            self._heighten(place, row, widths)
            self._row(place, row, table, bold=False)
        end = first + len(table.rows)
        if table.total:
            self._row(end + 1, table.total, table, bold=True)
        below = end + (2 if table.total else 1) + 1
        if book.note:
            self._note(below, drawn(book.note), widths)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        sheet.freeze_panes(first + 1, 0)
        if table.filtered and table.rows:
            sheet.autofilter(first, 0, end, len(table.head) - 1)
        sheet.repeat_rows(first)
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        if len(table.head) > 6:
            sheet.set_landscape()
        for place, chart in enumerate(table.charts):
            self._chart(chart, table, first, end, below + 2 + place * _CHART_ROWS)

    def _note(self, place: int, note: str, widths: Sequence[float]) -> None:
        """Write how the figures were made below all columns: beside them it would make the print tiny."""
        rooms = list(accumulate(widths))
        last = next((column for column, room in enumerate(rooms) if room >= _NOTE_WIDTH), len(rooms) - 1)
        lines = math.ceil(len(note) * 1.1 / rooms[last])
        if last:
            self._sheet.merge_range(place, 0, place, last, note, self._formats.note)
        else:
            self._sheet.write_string(place, 0, note, self._formats.note)
        self._sheet.set_row(place, _LINE * lines)

    def _heighten(self, place: int, cells: Sequence[Cell], widths: Sequence[float]) -> None:
        """Make a row as high as its longest text: not every program does so when it opens the file."""
        texts = zip(cells, widths, strict=False)
        lines = max((math.ceil(len(cell) * 1.1 / width) for cell, width in texts if isinstance(cell, str)), default=1)
        if lines > 1:
            self._sheet.set_row(place, _LINE * lines)

    def _row(self, place: int, cells: Sequence[Cell], table: BookTable, *, bold: bool) -> None:
        sheet, formats = self._sheet, self._formats
        for column, cell in enumerate(cells):
            if cell is None:
                sheet.write_blank(place, column, None, formats.text[bold])
            elif isinstance(cell, str):
                # write_string never makes a formula, a link or a number of what a person typed.
                sheet.write_string(place, column, drawn(cell), formats.text[bold])
            else:
                shape = formats.share if column in table.percent else formats.whole if cell == int(cell) else formats.broken
                sheet.write_number(place, column, cell, shape[bold])

    def _chart(self, chart: BookChart, table: BookTable, first: int, end: int, row: int) -> None:
        if end == first:
            return
        native = self._workbook.add_chart({"type": _CHART_TYPES[chart.kind]})
        for number, column in enumerate(chart.values[:1] if chart.kind is ReportChartKind.PIE else chart.values):
            color = {"color": SHADES[number % len(SHADES)]}
            look = {"line": {**color, "width": 2}} if chart.kind is ReportChartKind.LINES else {"fill": color}
            native.add_series(
                {
                    "name": [self._name, first, column],
                    "categories": [self._name, first + 1, chart.category, end, chart.category],
                    "values": [self._name, first + 1, column, end, column],
                    "data_labels": {
                        "value": chart.kind is not ReportChartKind.PIE,
                        "percentage": chart.kind is ReportChartKind.PIE,
                    },
                    **({} if chart.kind is ReportChartKind.PIE else look),
                }
            )
        native.set_title({"name": drawn(chart.title), "name_font": {"name": OFFICIAL_NAME, "size": 13}})
        native.set_legend({"position": "bottom"})
        if len(chart.values) == 1 and chart.kind is not ReportChartKind.PIE:
            native.set_legend({"none": True})
        height = 300
        if chart.kind is ReportChartKind.BARS:
            height = max(height, _BAR * (end - first) * len(chart.values) + 80)
            native.set_y_axis({"reverse": True, "interval_unit": 1})  # the first row on top, as in the table
        native.set_size({"width": 640, "height": height})
        self._sheet.insert_chart(row, 0, native, {"description": drawn(table.title)})


def _widths(table: BookTable) -> list[float]:
    widths = []
    for column, name in enumerate(table.head):
        own = (row[column] for row in (*table.rows, table.total) if column < len(row) and row[column] is not None)
        shown = ["100,0%" if column in table.percent else str(cell) for cell in own]
        longest = max(map(len, shown), default=0)
        widths.append(min(max(longest * 1.1 + 2, min(len(name), 14) + 2, 8), _WIDEST))
    return widths
