"""Lines of slides as glyphs, from the same font files that the plan was measured with.

Shaping is HarfBuzz's with the file's own advances, as in `decks.measure`, so a line is as wide here as in the plan;
Qt only draws the glyphs. Names of families play no part: a system's older font of the same name can't slip in.
"""

from __future__ import annotations

from collections import OrderedDict
from functools import cache
from math import floor

import uharfbuzz as hb
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFont, QGlyphRun, QImage, QPainter, QPainterPath, QRawFont

from baocaovien.decks.layout import fonts

_MOST_RUNS = 6000
_MOST_FONTS = 120
_MOST_LARGE = 40
_LARGEST_GLYPH = 56.0
"""From this size in pixels letters are filled as outlines: Qt keeps no larger glyphs and draws none of them."""

_NUDGE = 0.375
"""Pixels to the left: Qt's glyphs stand at the next quarter of a pixel, those of LibreOffice and PDFium at the one before."""

_LargeKey = tuple[str, str, float, int, tuple[int, int]]
"""(text, font file, pixels, colour, where it starts in its pixel: quarters to the right and down)"""


@cache
def _shaper(path: str) -> hb.Font:
    return hb.Font(hb.Face(hb.Blob.from_file_path(path)))


class Lettering:
    """Draws lines of one family; remembers what it has shaped. For the Qt thread only."""

    def __init__(self, family: str) -> None:
        self.family = family
        self._lines: OrderedDict[tuple[str, str, float], QGlyphRun | QPainterPath] = OrderedDict()
        self._large: OrderedDict[_LargeKey, tuple[QPoint, QImage]] = OrderedDict()
        self._fonts: OrderedDict[tuple[str, float], QRawFont] = OrderedDict()

    def draw(
        self,
        painter: QPainter,
        place: QPointF,
        text: str,
        pixels: float,
        colour: QColor,
        *,
        bold: bool = False,
        italic: bool = False,
    ) -> None:
        """Draw a line from its start on the baseline, at a size in device pixels.

        Raises:
            EnvironmentFault: `decks.no_font`.
        """
        path = str(fonts.find(self.family, bold=bold, italic=italic).path)
        drawn = self._line(text, path, pixels)
        if isinstance(drawn, QPainterPath):
            whole = QPoint(floor(place.x()), floor(place.y()))
            quarters = (round((place.x() - whole.x()) * 4), round((place.y() - whole.y()) * 4))
            offset, image = self._filled((text, path, pixels, colour.rgb(), quarters), drawn)
            painter.drawImage(whole + offset, image)
        else:
            painter.setPen(colour)
            painter.drawGlyphRun(QPointF(place.x() - _NUDGE, place.y()), drawn)

    def _line(self, text: str, path: str, pixels: float) -> QGlyphRun | QPainterPath:
        key = (text, path, pixels)
        found = self._lines.get(key)
        if found is None:
            glyphs, places = _shaped(text, path, pixels)
            make = self._outline if pixels >= _LARGEST_GLYPH else self._run
            found = self._lines[key] = make(self._font(path, pixels), glyphs, places)
            if len(self._lines) > _MOST_RUNS:
                self._lines.popitem(last=False)
        else:
            self._lines.move_to_end(key)
        return found

    def _filled(self, key: _LargeKey, outline: QPainterPath) -> tuple[QPoint, QImage]:
        """Filled outlines, and where they stand from the line's start; filling them each time would take milliseconds."""
        found = self._large.get(key)
        if found is None:
            shift = QPointF(key[4][0] / 4, key[4][1] / 4)
            area = outline.boundingRect().translated(shift).toAlignedRect().adjusted(-1, -1, 1, 1)
            image = QImage(area.size(), QImage.Format.Format_ARGB32_Premultiplied)
            image.fill(0)
            painter = QPainter(image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(shift - QPointF(area.topLeft()))
            painter.fillPath(outline, QColor(key[3]))
            painter.end()
            found = self._large[key] = (area.topLeft(), image)
            if len(self._large) > _MOST_LARGE:
                self._large.popitem(last=False)
        return found

    def _run(self, font: QRawFont, glyphs: list[int], places: list[QPointF]) -> QGlyphRun:
        run = QGlyphRun()
        run.setRawFont(font)
        run.setGlyphIndexes(glyphs)
        run.setPositions(places)
        return run

    def _outline(self, font: QRawFont, glyphs: list[int], places: list[QPointF]) -> QPainterPath:
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for glyph, place in zip(glyphs, places, strict=True):
            path.addPath(font.pathForGlyph(glyph).translated(place))
        return path

    def _font(self, path: str, pixels: float) -> QRawFont:
        key = (path, pixels)
        found = self._fonts.get(key)
        if found is None:
            found = self._fonts[key] = QRawFont(path, pixels, QFont.HintingPreference.PreferNoHinting)
            if len(self._fonts) > _MOST_FONTS:
                self._fonts.popitem(last=False)
        return found


def _shaped(text: str, path: str, pixels: float) -> tuple[list[int], list[QPointF]]:
    """The glyphs of a line and where each stands from its start."""
    shaper = _shaper(path)
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(shaper, buffer)
    unit = pixels / float(shaper.face.upem)
    x, glyphs, places = 0.0, [], []
    for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        glyphs.append(glyph.codepoint)
        places.append(QPointF(x + place.x_offset * unit, -place.y_offset * unit))
        x += place.x_advance * unit
    return glyphs, places
