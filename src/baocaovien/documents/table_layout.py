"""Lay a table's rows: lines of every cell and height of every row, once, shared by all pages and both painters."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from reportlab.pdfbase import pdfmetrics

from baocaovien.documents.fonts import paper_faces
from baocaovien.documents.measure import TRIM, break_lines
from baocaovien.documents.pieces import Grid
from baocaovien.documents.plan import Align, HeadCell, RowKind, TableRow
from baocaovien.documents.text import drawn

PAD_X = 3.5
"""Points between a cell's edge and its text."""
KEPT_ROWS = 2
"""How many rows of a table stand with the signatures at least."""
PAD_Y = 2.0
"""Points above and below a cell's text."""


@dataclass(frozen=True, slots=True)
class LaidHeadCell:
    """A head cell: edges from the table's left and top, and lines."""

    left: float
    right: float
    top: float
    bottom: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LaidRow:
    """A row of the grid; `whole` rows have one line of text in each column, in column order."""

    lines: tuple[tuple[str, ...], ...]
    kind: RowKind
    span: int
    opens: bool = True
    """False: goes on with the row above, which was taller than a page."""


@dataclass(slots=True)
class LaidTable:
    """All rows with their heights; `tops[i]` is the sum of the heights before row i."""

    edges: tuple[float, ...]
    aligns: tuple[Align, ...]
    head: tuple[LaidHeadCell, ...]
    head_rows: tuple[float, ...]
    rows: list[LaidRow]
    tops: array[float]
    size: float
    pitch: float

    @property
    def width(self) -> float:
        """Width of the table."""
        return self.edges[-1]

    @property
    def head_height(self) -> float:
        """Height of the head rows."""
        return sum(self.head_rows)

    def height(self, start: int, end: int) -> float:
        """Height of the head and the rows `start` to `end` (excluded)."""
        return self.head_height + self.tops[end] - self.tops[start]

    def row_height(self, place: int) -> float:
        """Height of one row."""
        return self.tops[place + 1] - self.tops[place]

    def kept_back(self, start: int, end: int) -> int:
        """Give where the last rows begin that go on with the signatures: two of them, with the heading they stand under."""
        stop = max(end - KEPT_ROWS, start)
        while stop > start and self.rows[stop - 1].kind is RowKind.GROUP:
            stop -= 1
        return stop

    def fitting(self, start: int, end: int, room: float) -> int:
        """Give the end of the longest window from `start` that fits into `room`; a group heading never ends it."""
        stop = bisect_right(self.tops, self.tops[start] + room - self.head_height + 1e-6) - 1
        stop = min(max(stop, start), end)
        if stop < end:
            while stop > start and self.rows[stop - 1].kind is RowKind.GROUP:
                stop -= 1
        return stop


def lay_table(grid: Grid, most: float) -> LaidTable:
    """Lay a grid; a row taller than a page (`most`, with the head) is cut between its lines."""
    table = grid.table
    total = sum(column.width for column in table.columns)
    edges, at = [0.0], 0.0
    for column in table.columns:
        at += column.width
        edges.append(grid.width * at / total)
    head, head_rows = _lay_head(table.head, edges, grid)
    laid = LaidTable(
        tuple(edges),
        tuple(column.align for column in table.columns),
        head,
        head_rows,
        [],
        array("d", [0.0]),
        grid.size,
        grid.pitch,
    )
    _Rows(laid, grid, most - sum(head_rows)).add_all(table.rows)
    return laid


class _Rows:
    def __init__(self, laid: LaidTable, grid: Grid, most: float) -> None:
        self._laid, self._grid = laid, grid
        faces = paper_faces()
        self._faces = {False: faces.regular, True: faces.bold}
        self._most_lines = max(int((most - 2 * PAD_Y) // grid.pitch), 1)
        self._known: dict[tuple[str, float, bool], tuple[str, ...]] = {}

    def add_all(self, rows: tuple[TableRow, ...]) -> None:
        edges, grid = self._laid.edges, self._grid
        widths = [right - left - 2 * PAD_X - TRIM for left, right in pairwise(edges)]
        for row in rows:
            bold = row.kind is not RowKind.ROW
            span = len(widths) if row.kind is RowKind.GROUP else max(row.span, 1)
            first = edges[span] - edges[0] - 2 * PAD_X - TRIM if span > 1 else widths[0]
            cells = [self._lines(row.cells[0] if row.cells else "", first, bold)]
            cells += [self._lines(text, width, bold) for text, width in zip(row.cells[1:], widths[span:], strict=False)]
            count = max(map(len, cells))
            if count <= self._most_lines:
                least = grid.least_row if row.kind is RowKind.ROW else 0
                self._add(LaidRow(tuple(cells), row.kind, span), max(count * grid.pitch + 2 * PAD_Y, least))
                continue
            for start in range(0, count, self._most_lines):
                part = tuple(lines[start : start + self._most_lines] for lines in cells)
                self._add(LaidRow(part, row.kind, span, opens=start == 0), max(map(len, part)) * grid.pitch + 2 * PAD_Y)

    def _add(self, row: LaidRow, height: float) -> None:
        self._laid.rows.append(row)
        self._laid.tops.append(self._laid.tops[-1] + height)

    def _lines(self, text: str, width: float, bold: bool) -> tuple[str, ...]:
        if not text:
            return ("",)
        key = (text, width, bold)
        lines = self._known.get(key)
        if lines is None:
            plain = drawn(text)
            if (
                "\n" not in plain
                and "  " not in plain
                and pdfmetrics.stringWidth(plain, self._faces[bold], self._grid.size) <= width
            ):
                lines = (plain,)
            else:
                lines = tuple(break_lines(plain, width, self._grid.size, bold=bold)) or ("",)
            self._known[key] = lines
        return lines


def _lay_head(
    head: tuple[tuple[HeadCell, ...], ...], edges: list[float], grid: Grid
) -> tuple[tuple[LaidHeadCell, ...], tuple[float, ...]]:
    placed: list[tuple[int, int, HeadCell, tuple[str, ...]]] = []
    taken: set[tuple[int, int]] = set()
    for row, cells in enumerate(head):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            width = edges[column + cell.columns] - edges[column] - 2 * PAD_X - TRIM
            placed.append((row, column, cell, tuple(break_lines(cell.text, width, grid.size, bold=True))))
            taken |= {(row + down, column + across) for down in range(cell.rows) for across in range(cell.columns)}
            column += cell.columns
    heights = [grid.pitch + 2 * PAD_Y] * len(head)
    for row, _column, cell, lines in sorted(placed, key=lambda each: each[2].rows):
        needed = len(lines) * grid.pitch + 2 * PAD_Y
        spanned = range(row, row + cell.rows)
        missing = needed - sum(heights[each] for each in spanned)
        if missing > 0:
            for each in spanned:
                heights[each] += missing / cell.rows
    tops = [sum(heights[:row]) for row in range(len(heights) + 1)]
    laid = tuple(
        LaidHeadCell(edges[column], edges[column + cell.columns], tops[row], tops[row + cell.rows], lines)
        for row, column, cell, lines in placed
    )
    return laid, tuple(heights)
