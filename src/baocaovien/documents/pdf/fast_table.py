"""A ReportLab flowable for long tables: every page is a window of indexes over rows that were laid once.

ReportLab's own Table builds a new table of all remaining rows at each page and measures them again, which is
quadratic. Here `wrap` is a difference of two prefix sums, `split` a bisection, and a page draws its own rows only.
"""

# ruff: noqa: SLF001 - text operators are written straight into the page, which needs the canvas's own document
from __future__ import annotations

from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.platypus import CondPageBreak, Flowable

from baocaovien.documents.fonts import paper_faces
from baocaovien.documents.measure import BASELINE
from baocaovien.documents.plan import Align, RowKind
from baocaovien.documents.table_layout import PAD_X, LaidTable

LINE_WIDTH = 0.5
"""Thickness of the grid in points."""


class FastTable(Flowable):
    """The rows `start` to `end` of a laid table, under its head rows."""

    def __init__(self, laid: LaidTable, start: int = 0, end: int | None = None, *, before_foot: bool = False) -> None:
        super().__init__()
        self.before_foot = before_foot
        """The signatures follow: they never stand on a page without rows of the table."""
        self.tail = 0.0
        """Their height, once it is known."""
        self._laid = laid
        self._start = start
        self._end = len(laid.rows) if end is None else end
        self.width = laid.width

    def wrap(self, _room_x: float, room_y: float) -> tuple[float, float]:
        """Give width and height; more than the room where the last rows have to go on with what follows."""
        self.height = self._laid.height(self._start, self._end)
        return self.width, max(self.height, room_y + 1) if self._lets_go(room_y) else self.height

    def _lets_go(self, room: float) -> bool:
        """Whether the whole fits, but not with what follows, and there are rows to give to the next page."""
        return self.height <= room < self.height + self.tail and self._laid.kept_back(self._start, self._end) > self._start

    def split(self, _room_x: float, room_y: float) -> list[Flowable]:
        """Give the window that fits and the rest."""
        laid = self._laid
        kept = laid.kept_back(self._start, self._end) if self.tail else self._end
        if self._lets_go(room_y):
            needed = laid.height(kept, self._end) + self.tail
            return [FastTable(laid, self._start, kept), CondPageBreak(needed), FastTable(laid, kept, self._end)]
        stop = laid.fitting(self._start, self._end, room_y)
        if self._start < kept < stop < self._end:
            stop = kept
        if stop <= self._start:
            return []
        if stop >= self._end:
            return [self]
        rest = FastTable(laid, stop, self._end)
        rest.tail = self.tail
        return [FastTable(laid, self._start, stop), rest]

    def draw(self) -> None:
        """Draw head, rows and grid."""
        page = _Page(self.canv, self._laid, self.height)
        page.head()
        top = self._laid.head_height
        for place in range(self._start, self._end):
            top = page.row(place, top)
        page.finish()


class _Page:
    """Collects grid lines and text operators of one page and writes them in one go each."""

    def __init__(self, canvas: Any, laid: LaidTable, height: float) -> None:
        self._canvas, self._laid, self._height = canvas, laid, height
        faces = paper_faces()
        self._fonts = {bold: pdfmetrics.getFont(name) for bold, name in ((False, faces.regular), (True, faces.bold))}
        self._operators: list[str] = []
        self._bold: bool | None = None
        self._grid: list[tuple[float, float, float, float]] = []
        self._known = _encoded_texts(canvas)

    def head(self) -> None:
        for cell in self._laid.head:
            self._box(cell.left, cell.top, cell.right, cell.bottom)
            self._lines(cell.lines, cell.left, cell.right, cell.top, cell.bottom - cell.top, Align.CENTER, bold=True)

    def row(self, place: int, top: float) -> float:
        laid = self._laid
        row, edges, height = laid.rows[place], laid.edges, laid.row_height(place)
        bottom, bold = top + height, row.kind is not RowKind.ROW
        upper, lower = self._height - top, self._height - bottom
        self._grid += [(edge, upper, edge, lower) for column, edge in enumerate(edges) if not 0 < column < row.span]
        if row.opens:
            self._grid.append((0.0, upper, laid.width, upper))
        self._grid.append((0.0, lower, laid.width, lower))
        for cell, lines in enumerate(row.lines):
            column = cell + row.span - 1 if cell else 0
            align = laid.aligns[column]
            if not cell and row.span > 1:
                align = Align.CENTER if row.kind is RowKind.TOTAL else Align.LEFT
            if lines[:1] != ("",) or len(lines) > 1:
                right = edges[row.span] if not cell else edges[column + 1]
                self._lines(lines, edges[column] if cell else 0.0, right, top, height, align, bold=bold)
        return bottom

    def finish(self) -> None:
        canvas = self._canvas
        canvas.saveState()
        canvas.setLineWidth(LINE_WIDTH)
        canvas.setLineCap(2)
        # Two rows share an edge; one stroke of it is enough.
        canvas.lines(list(dict.fromkeys(self._grid)))
        # Text is written in reading order, so that it is copied and read aloud in that order.
        canvas.addLiteral("BT\n" + "\n".join(self._operators) + "\nET")
        canvas.restoreState()

    def _box(self, left: float, top: float, right: float, bottom: float) -> None:
        upper, lower = self._height - top, self._height - bottom
        self._grid += [
            (left, upper, right, upper),
            (left, lower, right, lower),
            (left, upper, left, lower),
            (right, upper, right, lower),
        ]

    def _lines(
        self, lines: tuple[str, ...], left: float, right: float, top: float, height: float, align: Align, *, bold: bool
    ) -> None:
        laid = self._laid
        size, pitch, font, operators = laid.size, laid.pitch, self._fonts[bold], self._operators
        if bold is not self._bold:
            operators.append(f"{font.getSubsetInternalName(0, self._canvas._doc)} {size:g} Tf")
            self._bold = bold
        y = self._height - top - (height - len(lines) * pitch) / 2 - BASELINE * pitch
        for line in lines:
            if align is Align.CENTER:
                x = (left + right - font.stringWidth(line, size)) / 2
            elif align is Align.RIGHT:
                x = right - PAD_X - font.stringWidth(line, size)
            else:
                x = left + PAD_X
            shown = self._known.get((line, bold))
            if shown is None:
                shown = self._known[line, bold] = self._encoded(font, line)
            operators.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm {shown}")
            y -= pitch

    def _encoded(self, font: Any, line: str) -> str:
        """Give the operators that show a line: one string for each subset of the embedded font."""
        canvas, size = self._canvas, self._laid.size
        parts = font.splitString(line, canvas._doc)
        if all(subset == 0 for subset, _codes in parts):
            return " ".join(f"({canvas._escape(codes)}) Tj" for _subset, codes in parts)
        home = font.getSubsetInternalName(0, canvas._doc)
        shown = (
            f"{font.getSubsetInternalName(subset, canvas._doc)} {size:g} Tf ({canvas._escape(codes)}) Tj"
            for subset, codes in parts
        )
        return f"{' '.join(shown)} {home} {size:g} Tf"


def _encoded_texts(canvas: Any) -> dict[tuple[str, bool], str]:
    """Give the texts that were encoded for this file already; units and positions come again on every page."""
    known: dict[tuple[str, bool], str] | None = getattr(canvas, "_paper_texts", None)
    if known is None:
        known = canvas._paper_texts = {}
    return known
