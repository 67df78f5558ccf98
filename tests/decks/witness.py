"""What another program made of a plan: text positions read back from its PDF."""

from __future__ import annotations

import ctypes
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2 as pdfium
from pypdfium2 import raw

from baocaovien.decks.scene import EMU_PT, ChartShape, DeckPlan, Line, PlacedParagraph, SlidePlan, TableShape, TextShape

_HYPHEN = 2
"""How the reader gives a hyphen at the end of a line."""
NEAR = 0.6
"""How far a baseline may be from where the plan has it, in points."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character and the origin of its glyph, in points from the top left of the page."""

    text: str
    x: float
    y: float


@dataclass(slots=True)
class Verdict:
    """What was found over all pages."""

    lines: int = 0
    as_planned: int = 0
    overflows: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    broken_otherwise: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        return self.as_planned / max(self.lines, 1)


def glyphs(page: pdfium.PdfPage) -> list[Glyph]:
    """Every character of a page that is drawn, in the order of the page's content."""
    text = page.get_textpage()
    height = page.get_height()
    x, y = ctypes.c_double(), ctypes.c_double()
    found = []
    for number in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, number)
        if raw.FPDFText_IsGenerated(text, number) == 1 or (code < 32 and code != _HYPHEN):
            continue
        raw.FPDFText_GetCharOrigin(text, number, x, y)
        found.append(Glyph("-" if code == _HYPHEN else chr(code), x.value, height - y.value))
    text.close()
    return found


def said(page: pdfium.PdfPage) -> str:
    """The text of a page without blanks, NFC."""
    text = page.get_textpage()
    whole = text.get_text_range()
    text.close()
    return squeezed(whole)


def squeezed(text: str) -> str:
    """NFC without blanks and hyphenation marks of the reader."""
    return "".join(unicodedata.normalize("NFC", text.replace("\ufffe", "-").replace("\x02", "-")).split())


def placed_text(slide: SlidePlan) -> Iterator[tuple[float, float, float, PlacedParagraph]]:
    """Each paragraph with the corner of its box, and the lower edge of it, in points."""
    for shape in slide.shapes:
        if isinstance(shape, TextShape):
            for part in shape.paragraphs:
                yield shape.box.x / EMU_PT, shape.box.y / EMU_PT, shape.box.bottom / EMU_PT, part
        elif isinstance(shape, TableShape):
            y = shape.box.y
            for height, row in zip(shape.heights, shape.rows, strict=True):
                x = shape.box.x
                for width, cell in zip(shape.widths, row, strict=True):
                    yield x / EMU_PT, y / EMU_PT, (y + height) / EMU_PT, cell.paragraph
                    x += width
                y += height


def compare(plan: DeckPlan, pdf: Path) -> Verdict:
    """Check every page of another program's PDF against the plan."""
    verdict = Verdict()
    document = pdfium.PdfDocument(pdf)
    slides = [slide for slide in plan.slides if not slide.hidden]
    assert len(document) == len(slides)
    for number, slide in enumerate(slides):
        page = document[number]
        _page(slide, page, verdict)
        page.close()
    document.close()
    return verdict


def _page(slide: SlidePlan, page: pdfium.PdfPage, verdict: Verdict) -> None:
    drawn = glyphs(page)
    rows: dict[int, list[int]] = defaultdict(list)
    for number, glyph in enumerate(drawn):
        rows[round(glyph.y)].append(number)
    taken: set[int] = set()
    boxes = []
    for x, y, bottom, part in placed_text(slide):
        boxes.append(bottom)
        for line in part.lines:
            if not line.text:
                continue
            verdict.lines += 1
            mine = _found(drawn, rows, x, y, line)
            if squeezed("".join(drawn[n].text for n in mine)) == squeezed(line.text):
                verdict.as_planned += 1
                taken.update(mine)
            else:
                verdict.broken_otherwise.append(f"{slide.key}: {line.text!r} ≠ {''.join(drawn[n].text for n in mine)!r}")
    _overflows(slide, page, drawn, taken, verdict)
    whole = said(page)
    for _, _, _, part in placed_text(slide):
        if squeezed(part.text) not in whole:
            verdict.lost.append(f"{slide.key}: {part.text}")


def _found(drawn: list[Glyph], rows: dict[int, list[int]], x: float, y: float, line: Line) -> list[int]:
    base = y + line.baseline
    near = [n for row in range(round(base) - 1, round(base) + 2) for n in rows[row] if abs(drawn[n].y - base) <= NEAR]
    left, right = x + line.x - 2.5, x + line.x + line.width + 1.0
    mine = [n for n in near if left <= drawn[n].x <= right and drawn[n].text != " "]
    return sorted(mine, key=lambda n: drawn[n].x)


def _overflows(slide: SlidePlan, page: pdfium.PdfPage, drawn: list[Glyph], taken: set[int], verdict: Verdict) -> None:
    """Text that stands below every box that could hold it, or off the page."""
    places = [
        (x - 45, y - 2, x + max((line.x + line.width for line in part.lines), default=0) + 60, bottom + 0.5)
        for x, y, bottom, part in placed_text(slide)
    ]
    charts = [shape.box for shape in slide.shapes if isinstance(shape, ChartShape)]
    width, height = page.get_width(), page.get_height()
    for number, glyph in enumerate(drawn):
        if not glyph.text.strip() or number in taken:
            continue
        inside = any(left <= glyph.x <= right and top <= glyph.y <= low for left, top, right, low in places)
        inside |= any(
            box.x / EMU_PT <= glyph.x <= box.right / EMU_PT and box.y / EMU_PT <= glyph.y <= box.bottom / EMU_PT for box in charts
        )
        if not inside or not (0 <= glyph.x <= width and 0 <= glyph.y <= height):
            verdict.overflows.append(f"{slide.key}: {glyph.text!r} at {glyph.x:.0f}, {glyph.y:.0f}")
