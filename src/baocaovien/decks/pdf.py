"""Paints a plan as PDF with ReportLab: no window system, no office program.

Text is drawn line by line where the plan put it, with embedded subsets of the measured fonts; the same
plan gives the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

from reportlab.lib.colors import Color
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from baocaovien.decks.colours import channels
from baocaovien.decks.layout import fonts
from baocaovien.decks.layout.measure import measure
from baocaovien.decks.scene import (
    EMU_PT,
    BlockShape,
    Box,
    ChartShape,
    DeckPlan,
    Mark,
    PathMark,
    Picture,
    PictureShape,
    PlacedParagraph,
    RectMark,
    Shape,
    SlidePlan,
    TableShape,
    TextMark,
    TextShape,
    VideoShape,
    WedgeMark,
)
from baocaovien.decks.theme import Theme
from baocaovien.domain.files import replacing
from baocaovien.domain.progress import Progress, silent, step

_RULE = 0.75


def write_pdf(plan: DeckPlan, theme: Theme, target: Path, *, progress: Progress = silent, hidden: bool = False) -> None:
    """Write one page for each slide.

    Args:
        hidden: print hidden slides too.

    Raises:
        EnvironmentFault: `decks.no_font`, `file.disk_full`, `file.unwritable`.
        Cancelled: when progress says stop.
    """
    slides = [slide for slide in plan.slides if hidden or not slide.hidden]
    width, height = plan.width / EMU_PT, plan.height / EMU_PT
    with replacing(target) as part:
        canvas = open_canvas(part, plan, (width, height))
        painter = PdfPainter(canvas, theme.family, frozenset(slide.key for slide in slides))
        section = ""
        for number, slide in enumerate(slides):
            step(progress, number, len(slides))
            canvas.bookmarkPage(slide.key)
            if slide.section and slide.section != section:
                section = slide.section
                canvas.addOutlineEntry(section, slide.key, 0)
            canvas.addOutlineEntry(slide.title, slide.key, 1 if section else 0)
            painter.paint(slide, width, height)
            canvas.showPage()
        canvas.save()


def open_canvas(target: Path, plan: DeckPlan, size: tuple[float, float]) -> Canvas:
    """A canvas that names the deck and writes the same bytes each time; size in points."""
    canvas = Canvas(str(target), pagesize=size, invariant=1, pageCompression=1, lang=plan.lang)
    canvas.setTitle(plan.title)
    canvas.setAuthor(plan.author)
    canvas.setSubject(plan.subject)
    canvas.setKeywords(", ".join(plan.keywords))
    canvas.setCreator("baocaovien")
    canvas.setProducer("baocaovien")
    return canvas


def font_name(family: str, bold: bool = False, italic: bool = False) -> str:
    """Register the face with ReportLab and answer its name there."""
    face = fonts.find(family, bold=bold, italic=italic)
    name = f"slides-{face.code}"
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, str(face.path)))
    return name


class PdfPainter:
    """Draws slides on a canvas whose unit is the point; links lead to bookmarks named by the slides' keys."""

    def __init__(self, canvas: Canvas, family: str, keys: frozenset[str] = frozenset()) -> None:
        self._canvas, self._family, self._keys = canvas, family, keys
        self._readers: dict[str, ImageReader] = {}
        self._height = 0.0

    def paint(self, slide: SlidePlan, width: float, height: float) -> None:
        """Draw a slide with its lower left corner at the canvas's origin, width and height in points."""
        self._height = height
        self._fill(slide.background)
        self._canvas.rect(0, 0, width, height, stroke=0, fill=1)
        for shape in (*slide.backdrop, *slide.shapes):
            self._shape(shape)

    def _shape(self, shape: Shape) -> None:
        match shape:
            case TextShape():
                self._area(shape.box, shape.fill, shape.outline, shape.geometry)
                self._paragraphs(shape.paragraphs, shape.box.x / EMU_PT, shape.box.y / EMU_PT)
            case BlockShape():
                self._area(shape.box, shape.fill, shape.outline, shape.geometry)
            case PictureShape():
                self._picture(shape.picture, shape.box)
            case VideoShape():
                self._picture(shape.picture, shape.box)
            case TableShape():
                self._table(shape)
            case ChartShape():
                for mark in shape.marks:
                    self._mark(mark, shape.box.x / EMU_PT, shape.box.y / EMU_PT)

    def _fill(self, colour: str) -> None:
        red, green, blue = channels(colour)
        self._canvas.setFillColor(Color(red / 255, green / 255, blue / 255))

    def _stroke(self, colour: str, width: float) -> None:
        red, green, blue = channels(colour)
        self._canvas.setStrokeColor(Color(red / 255, green / 255, blue / 255))
        self._canvas.setLineWidth(width)

    def _area(self, box: Box, fill: str, outline: str, geometry: str) -> None:
        if not fill and not outline:
            return
        if fill:
            self._fill(fill)
        if outline:
            self._stroke(outline, 1.0)
        x, y, w, h = box.x / EMU_PT, self._height - box.bottom / EMU_PT, box.w / EMU_PT, box.h / EMU_PT
        if geometry == "ellipse":
            self._canvas.ellipse(x, y, x + w, y + h, stroke=int(bool(outline)), fill=int(bool(fill)))
        elif geometry == "round":
            self._canvas.roundRect(x, y, w, h, min(w, h) / 6, stroke=int(bool(outline)), fill=int(bool(fill)))
        else:
            self._canvas.rect(x, y, w, h, stroke=int(bool(outline)), fill=int(bool(fill)))

    def _paragraphs(self, paragraphs: Sequence[PlacedParagraph], x: float, y: float) -> None:
        for part in paragraphs:
            font = font_name(self._family, part.bold, part.italic)
            if part.bullet and part.lines and part.text:
                first = part.lines[0]
                self._fill(part.bullet_colour or part.colour)
                self._canvas.setFont(font, part.size)
                self._canvas.drawString(x + first.x - part.hanging, self._height - y - first.baseline, part.bullet)
            self._fill(part.colour)
            self._canvas.setFont(font, part.size)
            face = measure(self._family, part.bold, part.italic)
            for line in part.lines:
                for run, offset in face.runs(line.text):
                    self._canvas.drawString(x + line.x + offset * part.size, self._height - y - line.baseline, run)
                if part.link in self._keys:
                    base = self._height - y - line.baseline
                    area = (x + line.x, base - part.size * 0.25, x + line.x + line.width, base + part.size * 0.9)
                    self._canvas.linkRect("", part.link, area, relative=1, thickness=0)

    def _picture(self, picture: Picture, box: Box) -> None:
        reader = self._readers.get(picture.sha256)
        if reader is None:
            reader = self._readers[picture.sha256] = ImageReader(io.BytesIO(picture.data))
        x, y = box.x / EMU_PT, self._height - box.bottom / EMU_PT
        self._canvas.drawImage(reader, x, y, box.w / EMU_PT, box.h / EMU_PT, mask="auto")

    def _table(self, table: TableShape) -> None:
        y = table.box.y
        for height, row in zip(table.heights, table.rows, strict=True):
            x = table.box.x
            for width, cell in zip(table.widths, row, strict=True):
                self._area(Box(x, y, width, height), cell.fill, "", "rect")
                self._paragraphs((cell.paragraph,), x / EMU_PT, y / EMU_PT)
                x += width
            y += height
        y = table.box.y
        for height in table.heights:  # after all fills, or the next row's would cover half of a rule
            y += height
            self._line(((table.box.x / EMU_PT, y / EMU_PT), (table.box.right / EMU_PT, y / EMU_PT)), table.rule, _RULE)

    def _line(self, points: Sequence[tuple[float, float]], colour: str, width: float) -> None:
        self._stroke(colour, width)
        path = self._canvas.beginPath()
        path.moveTo(points[0][0], self._height - points[0][1])
        for x, y in points[1:]:
            path.lineTo(x, self._height - y)
        self._canvas.drawPath(path, stroke=1, fill=0)

    def _mark(self, mark: Mark, x: float, y: float) -> None:
        match mark:
            case RectMark():
                self._fill(mark.fill)
                self._canvas.rect(x + mark.x, self._height - y - mark.y - mark.h, mark.w, mark.h, stroke=0, fill=1)
            case PathMark():
                self._path(mark, x, y)
            case WedgeMark():
                self._wedge(mark, x + mark.x, self._height - y - mark.y)
            case TextMark():
                self._fill(mark.colour)
                self._canvas.setFont(font_name(self._family, mark.bold), mark.size)
                self._canvas.drawString(x + mark.x, self._height - y - mark.baseline, mark.text)

    def _path(self, mark: PathMark, x: float, y: float) -> None:
        moved = [(x + px, y + py) for px, py in mark.points]
        if not mark.fill:
            self._line(moved, mark.stroke, mark.width)
            return
        self._fill(mark.fill)
        path = self._canvas.beginPath()
        path.moveTo(moved[0][0], self._height - moved[0][1])
        for px, py in moved[1:]:
            path.lineTo(px, self._height - py)
        path.close()
        self._canvas.drawPath(path, stroke=0, fill=1)

    def _wedge(self, mark: WedgeMark, x: float, y: float) -> None:
        self._fill(mark.fill)
        self._stroke(mark.edge, 1.5)
        box = (x - mark.radius, y - mark.radius, x + mark.radius, y + mark.radius)
        if mark.sweep >= 359.99:
            self._canvas.ellipse(*box, stroke=1, fill=1)
        elif mark.sweep > 0:
            self._canvas.wedge(*box, 90 - mark.start - mark.sweep, mark.sweep, stroke=1, fill=1)
