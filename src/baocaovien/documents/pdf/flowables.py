"""ReportLab flowables for composed pieces. User text is escaped here: ReportLab's paragraphs read markup."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Spacer
from reportlab.platypus import Paragraph as RichText

from baocaovien.documents.fonts import paper_faces
from baocaovien.documents.measure import BASELINE, TRIM
from baocaovien.documents.pieces import Columns, Inner, Rule, Text
from baocaovien.documents.plan import Align, Run, Runs
from baocaovien.documents.text import flowing

_ALIGN = {Align.LEFT: TA_LEFT, Align.CENTER: TA_CENTER, Align.RIGHT: TA_RIGHT, Align.JUSTIFY: TA_JUSTIFY}

_ENDLESS = 1e6


def markup(runs: Runs) -> str:
    """Give the runs in ReportLab's markup, their text escaped and in NFC."""
    return "".join(map(_run_markup, runs))


def _run_markup(run: Run) -> str:
    text = escape(flowing(run.text)).replace("\n", "<br/>")
    for wanted, tag in ((run.underline, "u"), (run.italic, "i"), (run.bold, "b")):
        if wanted and text:
            text = f"<{tag}>{text}</{tag}>"
    return text


class PlacedText(RichText):
    """A paragraph whose baselines stand at 80 % of the pitch, where word processors put them."""

    def draw(self) -> None:
        """Draw the paragraph."""
        style = self.style
        self.canv.saveState()
        self.canv.translate(0, style.fontSize - BASELINE * style.leading)
        super().draw()
        self.canv.restoreState()


class RuleLine(Flowable):
    """A rule of exact length."""

    def __init__(self, rule: Rule) -> None:
        super().__init__()
        self._rule = rule
        self._room = rule.length
        self.spaceAfter = rule.after

    def wrap(self, room_x: float, _room_y: float) -> tuple[float, float]:
        """Take the whole width."""
        self._room = room_x
        return room_x, self._rule.height

    def draw(self) -> None:
        """Draw the rule at the bottom of its strip."""
        rule = self._rule
        left = {Align.CENTER: (self._room - rule.length) / 2, Align.RIGHT: self._room - rule.length}.get(rule.align, 0.0)
        self.canv.setLineWidth(rule.thickness)
        self.canv.line(left, 0, left + rule.length, 0)


class SideBySide(Flowable):
    """Cells side by side; moved whole to the next page, and cut only when taller than a page."""

    def __init__(
        self, widths: Sequence[float], rows: Sequence[Sequence[Sequence[Flowable]]], page_height: float, after: float
    ) -> None:
        super().__init__()
        self._widths, self._rows, self._page_height = widths, rows, page_height
        self.spaceAfter = after

    def wrap(self, room_x: float, _room_y: float) -> tuple[float, float]:
        """Give the width and the sum of the rows' heights."""
        self._heights = [
            max((self._cell_height(cell, width) for cell, width in zip(row, self._widths, strict=True)), default=0)
            for row in self._rows
        ]
        self.width, self.height = room_x, sum(self._heights)
        return self.width, self.height

    def split(self, room_x: float, room_y: float) -> list[Flowable]:
        """Cut between the entries of the cells when the whole is taller than a page."""
        _width, height = self.wrap(room_x, room_y)
        if height <= self._page_height or len(self._rows) != 1:
            return []
        first, rest = [], []
        for cell, width in zip(self._rows[0], self._widths, strict=True):
            used, taken = 0.0, 0
            for entry in cell:
                used += self._cell_height((entry,), width)
                if used > room_y:
                    break
                taken += 1
            first.append(cell[:taken])
            rest.append(cell[taken:])
        if not any(first):
            return []
        return [SideBySide(self._widths, (part,), self._page_height, self.spaceAfter) for part in (first, rest)]

    def draw(self) -> None:
        """Draw every cell from its top."""
        top = self.height
        for row, height in zip(self._rows, self._heights, strict=True):
            left = 0.0
            for cell, width in zip(row, self._widths, strict=True):
                y = top
                for entry in cell:
                    _w, high = entry.wrapOn(self.canv, width, self._page_height)
                    entry.drawOn(self.canv, left, y - high)
                    y -= high + entry.getSpaceAfter()
                left += width
            top -= height

    def _cell_height(self, cell: Sequence[Flowable], width: float) -> float:
        return float(sum(entry.wrap(width, self._page_height)[1] + entry.getSpaceAfter() for entry in cell))


class Together(Flowable):
    """Entries that stay with the one that follows them: with the whole of it, or with its first part where it can be cut.

    ReportLab's KeepTogether moves a heading and a table longer than the page to the next page, and leaves a hole.
    """

    def __init__(self, leading: Sequence[Flowable], last: Flowable, page_height: float) -> None:
        super().__init__()
        self._entries, self._page_height = (*leading, last), page_height
        self.last = last
        self.spaceAfter = last.getSpaceAfter()

    def wrap(self, room_x: float, room_y: float) -> tuple[float, float]:
        """Give the width and the height of all entries; more than the room where a table at the end lets its last rows go."""
        *leading, last = self._entries
        taken = sum(entry.wrap(room_x, self._page_height)[1] + entry.getSpaceAfter() for entry in leading)
        self.width, self.height = room_x, taken + last.wrap(room_x, _ENDLESS)[1]
        asked = taken + last.wrap(room_x, room_y - taken)[1] if room_y > taken else self.height
        return self.width, asked

    def split(self, room_x: float, room_y: float) -> list[Flowable]:
        """Cut the last entry; give nothing, to move all to the next page, where not even its first part fits."""
        *leading, last = self._entries
        taken = sum(entry.wrap(room_x, self._page_height)[1] + entry.getSpaceAfter() for entry in leading)
        last.wrap(room_x, self._page_height)
        if taken < room_y:
            parts = last.splitOn(self.canv, room_x, room_y - taken)
            if len(parts) > 1:
                return [*leading, *parts]
        # On an empty page there is no better place.
        return [*leading, last] if room_y > self._page_height - 1 else []

    def draw(self) -> None:
        """Draw the entries from the top."""
        top = self.height
        for entry in self._entries:
            _wide, high = entry.wrapOn(self.canv, self.width, self._page_height)
            entry.drawOn(self.canv, 0, top - high)
            top -= high + entry.getSpaceAfter()


def text_flowable(piece: Text) -> Flowable:
    """Make a paragraph; one without text keeps its line."""
    faces = paper_faces()
    style = ParagraphStyle(
        "paper",
        fontName=faces.regular,
        fontSize=piece.size,
        leading=piece.pitch,
        alignment=_ALIGN[piece.align],
        firstLineIndent=piece.first,
        leftIndent=piece.left,
        spaceAfter=piece.after,
        rightIndent=TRIM + piece.right,
        spaceShrinkage=0,
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=1,
        uriWasteReduce=0,
    )
    return PlacedText(markup(piece.runs) or "\u00a0", style)


def inner_flowable(piece: Inner) -> Flowable:
    """Make a flowable of a piece that may stand in a cell."""
    if isinstance(piece, Text):
        return text_flowable(piece)
    if isinstance(piece, Rule):
        return RuleLine(piece)
    return Spacer(1, piece.height)


def columns_flowable(piece: Columns, page_height: float) -> Flowable:
    """Make cells side by side."""
    rows = [[[inner_flowable(entry) for entry in cell] for cell in row] for row in piece.rows]
    return SideBySide(piece.widths, rows, page_height, piece.after)
