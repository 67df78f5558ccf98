"""Paints a planned slide with QPainter: the lines as planned, never broken again; the same drawing as the PDF's."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from baocaovien.decks.scene import (
    EMU_PT,
    BlockShape,
    Box,
    ChartShape,
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
from baocaovien.ui.decks.lettering import Lettering

_RULE = 0.75
_MOST_PICTURES = 48
_SMALL = 3
"""A picture this many times as wide as its place is decoded small."""
_K = TypeVar("_K")


class SlidePainter:
    """Draws the slides of one deck; remembers shaped lines and scaled pictures.

    Args:
        family: the theme's font.
        width, height: of a slide, in EMU.
    """

    def __init__(self, family: str, width: int, height: int) -> None:
        self.width, self.height = width / EMU_PT, height / EMU_PT
        """Of a slide, in points."""
        self.key = (family, width, height)
        """What two painters must have in common to draw alike."""
        self._letters = Lettering(family)
        self._decoded: OrderedDict[str, QImage] = OrderedDict()
        self._scaled: OrderedDict[tuple[str, int, int], QImage] = OrderedDict()
        self._painter: QPainter
        self._unit = 1.0

    def size_in(self, room: QSize) -> QSize:
        """The largest size of a slide's own proportions that stands in a room (device pixels)."""
        scale = min(room.width() / self.width, room.height() / self.height)
        return QSize(max(round(self.width * scale), 1), max(round(self.height * scale), 1))

    def image(self, slide: SlidePlan, width: int) -> QImage:
        """The slide as a picture of a width in device pixels."""
        scale = width / self.width
        drawn = QImage(width, max(round(self.height * scale), 1), QImage.Format.Format_RGB32)
        drawn.fill(_colour(slide.background))
        painter = QPainter(drawn)
        self.paint(painter, slide, scale)
        painter.end()
        return drawn

    def pixmap(self, slide: SlidePlan, width: int, ratio: float = 1.0) -> QPixmap:
        """The slide as a pixmap of a width in device pixels, for a screen of a ratio."""
        drawn = QPixmap.fromImage(self.image(slide, width))
        drawn.setDevicePixelRatio(ratio)
        return drawn

    def paint(self, painter: QPainter, slide: SlidePlan, scale: float) -> None:
        """Draw a slide with its upper left corner at the painter's origin.

        Args:
            painter: on a device of real pixels, without a scale of its own.
            scale: pixels for each point.
        """
        self._painter, self._unit = painter, scale
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(QRectF(0, 0, self.width * scale, self.height * scale), _colour(slide.background))
        for shape in (*slide.backdrop, *slide.shapes):
            self._shape(shape)

    # -- shapes --------------------------------------------------------------------------------------------------

    def _shape(self, shape: Shape) -> None:
        match shape:
            case TextShape():
                self._area(shape.box, shape.fill, shape.outline, shape.geometry)
                self._paragraphs(shape.paragraphs, shape.box.x / EMU_PT, shape.box.y / EMU_PT)
            case BlockShape():
                self._area(shape.box, shape.fill, shape.outline, shape.geometry)
            case PictureShape() | VideoShape():
                self._picture(shape.picture, shape.box)
            case TableShape():
                self._table(shape)
            case ChartShape():
                for mark in shape.marks:
                    self._mark(mark, shape.box.x / EMU_PT, shape.box.y / EMU_PT)

    def _rect(self, box: Box) -> QRectF:
        unit = self._unit / EMU_PT
        return QRectF(box.x * unit, box.y * unit, box.w * unit, box.h * unit)

    def _area(self, box: Box, fill: str, outline: str, geometry: str) -> None:
        if not fill and not outline:
            return
        painter, rect = self._painter, self._rect(box)
        painter.setPen(self._pen(outline, 1.0) if outline else Qt.PenStyle.NoPen)
        painter.setBrush(_colour(fill) if fill else Qt.BrushStyle.NoBrush)
        if geometry == "ellipse":
            painter.drawEllipse(rect)
        elif geometry == "round":
            radius = min(rect.width(), rect.height()) / 6
            painter.drawRoundedRect(rect, radius, radius)
        else:
            painter.drawRect(rect)

    def _pen(self, colour: str, width: float) -> QPen:
        pen = QPen(_colour(colour), width * self._unit)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        return pen

    def _paragraphs(self, paragraphs: Sequence[PlacedParagraph], x: float, y: float) -> None:
        for part in paragraphs:
            if part.bullet and part.lines and part.text:
                first = part.lines[0]
                colour = part.bullet_colour or part.colour
                self._text(part.bullet, x + first.x - part.hanging, y + first.baseline, part.size, colour, part.bold, part.italic)
            for line in part.lines:
                self._text(line.text, x + line.x, y + line.baseline, part.size, part.colour, part.bold, part.italic)

    def _text(
        self, text: str, x: float, baseline: float, size: float, colour: str, bold: bool = False, italic: bool = False
    ) -> None:
        if not text:
            return
        unit, place = self._unit, QPointF(x * self._unit, baseline * self._unit)
        self._letters.draw(self._painter, place, text, size * unit, _colour(colour), bold=bold, italic=italic)

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
            ends = ((table.box.x / EMU_PT, y / EMU_PT), (table.box.right / EMU_PT, y / EMU_PT))
            self._line(ends, table.rule, _RULE)

    def _line(self, points: Sequence[tuple[float, float]], colour: str, width: float) -> None:
        self._painter.setPen(self._pen(colour, width))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPolyline(self._polygon(points))

    def _polygon(self, points: Sequence[tuple[float, float]]) -> QPolygonF:
        return QPolygonF([QPointF(x * self._unit, y * self._unit) for x, y in points])

    # -- pictures ------------------------------------------------------------------------------------------------

    def _picture(self, picture: Picture, box: Box) -> None:
        rect = self._rect(box)
        self._painter.drawImage(rect, self._fitted(picture, max(round(rect.width()), 1), max(round(rect.height()), 1)))

    def _fitted(self, picture: Picture, width: int, height: int) -> QImage:
        """The picture near its size on the device: scaling down in one step would lose fine lines."""
        key = (picture.sha256, width, height)
        found = self._scaled.get(key)
        if found is None:
            whole = self._decoded.get(picture.sha256)
            if whole is None and width * _SMALL < picture.width:
                whole = _decoded_small(picture, width * 2, height * 2)
            elif whole is None:
                whole = _kept(self._decoded, picture.sha256, QImage.fromData(picture.data))
            smaller = width < whole.width()
            found = _kept(
                self._scaled,
                key,
                whole.scaled(width, height, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
                if smaller
                else whole,
            )
        return found

    # -- charts --------------------------------------------------------------------------------------------------

    def _mark(self, mark: Mark, x: float, y: float) -> None:
        unit = self._unit
        match mark:
            case RectMark():
                rect = QRectF((x + mark.x) * unit, (y + mark.y) * unit, mark.w * unit, mark.h * unit)
                self._painter.fillRect(rect, _colour(mark.fill))
            case PathMark():
                moved = [(x + px, y + py) for px, py in mark.points]
                if mark.fill:
                    self._painter.setPen(Qt.PenStyle.NoPen)
                    self._painter.setBrush(_colour(mark.fill))
                    self._painter.drawPolygon(self._polygon(moved))
                else:
                    self._line(moved, mark.stroke, mark.width)
            case WedgeMark():
                self._wedge(mark, (x + mark.x) * unit, (y + mark.y) * unit)
            case TextMark():
                self._text(mark.text, x + mark.x, y + mark.baseline, mark.size, mark.colour, mark.bold)

    def _wedge(self, mark: WedgeMark, x: float, y: float) -> None:
        self._painter.setPen(self._pen(mark.edge, 1.5))
        self._painter.setBrush(_colour(mark.fill))
        radius = mark.radius * self._unit
        around = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
        if mark.sweep >= 359.99:
            self._painter.drawEllipse(around)
        elif mark.sweep > 0:
            path = QPainterPath(QPointF(x, y))
            path.arcTo(around, 90 - mark.start, -mark.sweep)
            path.closeSubpath()
            self._painter.drawPath(path)


def _colour(rgb: str) -> QColor:
    return QColor(f"#{rgb}")


def _decoded_small(picture: Picture, width: int, height: int) -> QImage:
    """A picture decoded at a size near that of a thumbnail: a photograph takes a fifth of the time."""
    data = QByteArray(picture.data)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setScaledSize(QSize(width, height))
    return reader.read()


def _kept(into: OrderedDict[_K, QImage], key: _K, image: QImage) -> QImage:
    into[key] = image
    if len(into) > _MOST_PICTURES:
        into.popitem(last=False)
    return image
