"""Paper from a deck's plan, A4, with no office program: hand-outs, notes pages, and the speaker's words in 16 points."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from baocaovien.decks.layout.measure import measure
from baocaovien.decks.pdf import PdfPainter, font_name, open_canvas
from baocaovien.decks.scene import EMU_PT, DeckPlan, SlidePlan
from baocaovien.decks.text import clean
from baocaovien.decks.theme import Theme
from baocaovien.domain.files import replacing
from baocaovien.domain.progress import Progress, silent, step

WIDE, HIGH = 595.28, 841.89
MARGIN = 51.0
GAP = 17.0
_HEAD, _FOOT = 24.0, 24.0
_SPEAKER, _NOTE, _SMALL = 16.0, 12.0, 9.0
_PITCH = 1.35
_RULE = 24.0
_GREY = Color(0.45, 0.45, 0.45)
_BLACK = Color(0, 0, 0)
PerPage = Literal[2, 3, 6]


def write_handout(
    plan: DeckPlan, theme: Theme, target: Path, *, per_page: PerPage = 3, mark: str = "", progress: Progress = silent
) -> int:
    """Write slides 2, 3 (with ruled lines to write on) or 6 to a page; answer the number of pages.

    Args:
        mark: a word at the foot of every page, such as "DỮ LIỆU MẪU".

    Raises:
        EnvironmentFault: `decks.no_font`, `file.disk_full`, `file.unwritable`.
        Cancelled: when progress says stop.
    """
    shown = _shown(plan)
    pages = [shown[start : start + per_page] for start in range(0, len(shown), per_page)] or [[]]
    with replacing(target) as part:
        paper = _Paper(plan, theme, part, mark)
        for number, slides in enumerate(pages):
            step(progress, number, len(pages))
            for place, slide in enumerate(slides):
                _cell(paper, slide, per_page, place)
            paper.turn()
        paper.canvas.save()
    return len(pages)


def write_notes_pages(plan: DeckPlan, theme: Theme, target: Path, *, mark: str = "", progress: Progress = silent) -> int:
    """Write a page for each slide: the slide above, its notes below (going on over pages); answer the number of pages.

    Raises:
        EnvironmentFault: `decks.no_font`, `file.disk_full`, `file.unwritable`.
        Cancelled: when progress says stop.
    """
    shown = _shown(plan)
    with replacing(target) as part:
        paper = _Paper(plan, theme, part, mark)
        for number, slide in enumerate(shown):
            step(progress, number, len(shown))
            wide = WIDE - 2 * MARGIN
            high = paper.slide(slide, MARGIN, HIGH - MARGIN - _HEAD, wide)
            paper.y = HIGH - MARGIN - _HEAD - high - GAP
            for line in slide.notes:
                paper.write(line, _NOTE)
            paper.turn()
        if not shown:
            paper.turn()
        paper.canvas.save()
    return paper.pages


def write_speaker_notes(plan: DeckPlan, theme: Theme, target: Path, *, mark: str = "", progress: Progress = silent) -> int:
    """Write what is said, in 16 points under the number and title of each slide, to be read at a lectern; answer the pages.

    Raises:
        EnvironmentFault: `decks.no_font`, `file.disk_full`, `file.unwritable`.
        Cancelled: when progress says stop.
    """
    shown = _shown(plan)
    with replacing(target) as part:
        paper = _Paper(plan, theme, part, mark)
        for number, slide in enumerate(shown):
            step(progress, number, len(shown))
            paper.write(f"Trang {_number(plan, slide)} – {slide.title}", _SPEAKER, bold=True, keep=3)
            for line in slide.notes:
                paper.write(line, _SPEAKER)
            paper.y -= 6
        paper.turn()
        paper.canvas.save()
    return paper.pages


def _shown(plan: DeckPlan) -> list[SlidePlan]:
    return [slide for slide in plan.slides if not slide.hidden]


def _number(plan: DeckPlan, slide: SlidePlan) -> int:
    """The number that stands on the slide: hidden ones count too, as in PowerPoint."""
    return plan.slides.index(slide) + 1


class _Paper:
    """A4 pages with the deck's title above and the page's number below; y is where the next line hangs."""

    def __init__(self, plan: DeckPlan, theme: Theme, target: Path, mark: str) -> None:
        self.plan, self.family, self.mark = plan, theme.family, clean(mark)
        self.canvas: Canvas = open_canvas(target, plan, (WIDE, HIGH))
        self.painter = PdfPainter(self.canvas, theme.family)
        self.ratio = plan.height / plan.width
        self.pages, self.y = 0, HIGH - MARGIN - _HEAD

    def turn(self) -> None:
        """Write head and foot, end the page, begin the next."""
        self.pages += 1
        self.canvas.setFillColor(_GREY)
        title = measure(self.family).break_lines(self.plan.title, (WIDE - 2 * MARGIN) / _SMALL)
        self._text(MARGIN, HIGH - MARGIN, title[0].text + ("…" if len(title) > 1 else "") if title else "", _SMALL)
        self.canvas.setFont(font_name(self.family), _SMALL)
        self.canvas.drawCentredString(WIDE / 2, MARGIN - 12, f"{self.mark} · {self.pages}" if self.mark else str(self.pages))
        self.canvas.showPage()
        self.y = HIGH - MARGIN - _HEAD

    def slide(self, slide: SlidePlan, x: float, top: float, wide: float) -> float:
        """Draw a slide with a thin frame; answer its height in points."""
        high = wide * self.ratio
        full = (self.plan.width / EMU_PT, self.plan.height / EMU_PT)
        self.canvas.saveState()
        clip = self.canvas.beginPath()
        clip.rect(x, top - high, wide, high)
        self.canvas.clipPath(clip, stroke=0, fill=0)
        self.canvas.translate(x, top - high)
        self.canvas.scale(wide / full[0], wide / full[0])
        self.painter.paint(slide, *full)
        self.canvas.restoreState()
        self.canvas.setStrokeColor(_GREY)
        self.canvas.setLineWidth(0.5)
        self.canvas.rect(x, top - high, wide, high, stroke=1, fill=0)
        return high

    def write(self, text: str, size: float, *, bold: bool = False, keep: int = 2) -> None:
        """Write a paragraph over the whole width; `keep` of its lines and of what follows stay on one page."""
        pitch = size * _PITCH
        if self.y - pitch * keep < MARGIN + _FOOT:
            self.turn()
        for line in measure(self.family, bold).break_lines(text, (WIDE - 2 * MARGIN) / size):
            if self.y - pitch < MARGIN + _FOOT:
                self.turn()
            self.y -= pitch
            self.canvas.setFillColor(_BLACK)
            self._text(MARGIN, self.y, line.text, size, bold)
        self.y -= size * 0.4

    def _text(self, x: float, y: float, text: str, size: float, bold: bool = False) -> None:
        self.canvas.setFont(font_name(self.family, bold), size)
        self.canvas.drawString(x, y, text)

    def lines(self, x: float, top: float, wide: float, high: float) -> None:
        """Lines to write on."""
        self.canvas.setStrokeColor(_GREY)
        self.canvas.setLineWidth(0.4)
        for number in range(1, int(high // _RULE) + 1):
            self.canvas.line(x, top - number * _RULE, x + wide, top - number * _RULE)


def _cell(paper: _Paper, slide: SlidePlan, per_page: int, place: int) -> None:
    """Put a slide in its place on the page, as large as the place allows."""
    columns = 2 if per_page == 6 else 1
    rows = per_page // columns
    room_high = (HIGH - 2 * MARGIN - _HEAD - _FOOT - GAP * (rows - 1)) / rows
    room_wide = (WIDE - 2 * MARGIN - GAP * (columns - 1)) / columns
    if per_page == 3:
        room_wide = (room_wide - GAP) * 0.56
    wide = min(room_wide, room_high / paper.ratio)
    row, column = divmod(place, columns)
    top = HIGH - MARGIN - _HEAD - row * (room_high + GAP)
    left = MARGIN + column * (room_wide + GAP) + (0 if per_page == 3 else (room_wide - wide) / 2)
    high = paper.slide(slide, left, top, wide)
    if per_page == 3:
        start = MARGIN + room_wide + GAP
        paper.lines(start, top, WIDE - MARGIN - start, max(high, _RULE * 4))


HANDOUTS: Sequence[PerPage] = (2, 3, 6)
"""How many slides may stand on a page."""
