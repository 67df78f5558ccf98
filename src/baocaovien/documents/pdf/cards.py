"""Whole pages of cards with cut marks, and the large-format backdrop."""

from __future__ import annotations

from typing import Any

import zxingcpp
from reportlab.lib.colors import HexColor, black
from reportlab.platypus import Flowable

from baocaovien.documents.fonts import paper_faces
from baocaovien.documents.measure import MM, balanced_lines, fitting_size, text_width
from baocaovien.documents.plan import Backdrop, Card, CardLine, CardSheet
from baocaovien.documents.text import drawn
from baocaovien.domain.cards import printed_card_number

_PITCH = 1.2
_MARK = 4 * MM
_PAD = 3 * MM
_CODE = 22 * MM
"""Side of the QR code on a card: 22 mm is read at 100 dpi."""

EDGE_LEFT, EDGE_BOTTOM, EDGE_SIDE = 5 * MM, 12 * MM, 19 * MM
"""Where a code stands at the foot of the left margin, and how large it is with its digits."""
DIGITS_HIGH = 8.0
"""A code in the margin: beside the narrowest text, out of reach of a printer's edge."""


class CardPage(Flowable):
    """One sheet of cards, drawn in the middle of the room it gets."""

    def __init__(self, sheet: CardSheet, cards: tuple[Card, ...]) -> None:
        super().__init__()
        self._sheet, self._cards = sheet, cards

    def wrap(self, room_x: float, room_y: float) -> tuple[float, float]:
        """Take the whole page."""
        self.width, self.height = room_x, room_y
        return room_x, room_y

    def draw(self) -> None:
        """Draw marks and cards."""
        sheet = self._sheet
        wide, high = sheet.width_mm * MM, sheet.height_mm * MM * (2 if sheet.folded else 1)
        left = (self.width - sheet.columns * wide) / 2
        top = self.height - (self.height - sheet.rows * high) / 2
        _cut_marks(self.canv, left, top, sheet.columns, sheet.rows, wide, high)
        for place, card in enumerate(self._cards):
            row, column = divmod(place, sheet.columns)
            x, y = left + column * wide, top - (row + 1) * high
            if sheet.folded:
                half = high / 2
                draw_card(self.canv, card, x, y, wide, half)
                self.canv.saveState()
                self.canv.translate(x + wide, y + high)
                self.canv.rotate(180)
                draw_card(self.canv, card, 0, 0, wide, half)
                self.canv.restoreState()
                self.canv.saveState()
                self.canv.setDash(2, 3)
                self.canv.setLineWidth(0.3)
                self.canv.line(x, y + half, x + wide, y + half)
                self.canv.restoreState()
            else:
                draw_card(self.canv, card, x, y, wide, high)


def card_pages(sheet: CardSheet) -> list[CardPage]:
    """Give the pages that hold all cards."""
    each = sheet.columns * sheet.rows
    return [CardPage(sheet, sheet.cards[start : start + each]) for start in range(0, len(sheet.cards), each)]


def _cut_marks(canvas: Any, left: float, top: float, columns: int, rows: int, wide: float, high: float) -> None:
    canvas.saveState()
    canvas.setLineWidth(0.3)
    right, bottom = left + columns * wide, top - rows * high
    marks = []
    for column in range(columns + 1):
        x = left + column * wide
        marks += [(x, top + 1 * MM, x, top + 1 * MM + _MARK), (x, bottom - 1 * MM, x, bottom - 1 * MM - _MARK)]
    for row in range(rows + 1):
        y = top - row * high
        marks += [(left - 1 * MM, y, left - 1 * MM - _MARK, y), (right + 1 * MM, y, right + 1 * MM + _MARK, y)]
    # Crosses inside the sheet help where two cards meet.
    for column in range(1, columns):
        for row in range(1, rows):
            x, y = left + column * wide, top - row * high
            marks += [(x - 1 * MM, y, x + 1 * MM, y), (x, y - 1 * MM, x, y + 1 * MM)]
    canvas.lines(marks)
    canvas.restoreState()


def draw_card(canvas: Any, card: Card, x: float, y: float, wide: float, high: float) -> None:
    """Draw one card into a box; the lines are centred in what the code leaves free."""
    room = wide - 2 * _PAD
    if card.code:
        side = min(_CODE, high - 2 * _PAD)
        draw_code(canvas, card.code, x + wide - _PAD - side, y + _PAD, side)
        room -= side + _PAD / 2
    lines = fitted(card.lines, room, high - 2 * _PAD)
    total = height_of(lines)
    draw_lines(canvas, lines, x + _PAD + room / 2, y + (high + total) / 2)


def height_of(lines: Placed) -> float:
    """Give the height of lines with the room above them."""
    return sum(size * _PITCH for _line, _text, size in lines) + sum(
        line.gap_before for line in dict.fromkeys(each[0] for each in lines)
    )


Placed = list[tuple[CardLine, str, float]]


def fitted(lines: tuple[CardLine, ...], width: float, height: float) -> Placed:
    """Give the lines as (line, text, size): each shrunk to its least size before it breaks, all shrunk to the height."""
    scale = 1.0
    while True:
        placed: Placed = []
        for line in lines:
            size = max(line.size_pt * scale, min(line.least_pt, line.size_pt) * 0.6)
            size = fitting_size(line.text, width, size, min(line.least_pt, size), bold=line.bold, italic=line.italic)
            broken = balanced_lines(line.text, width, size, bold=line.bold, italic=line.italic)
            placed += [(line, text, size) for text in broken]
        if height_of(placed) <= height or scale < 0.3:
            return placed
        scale *= 0.94


def draw_lines(canvas: Any, lines: Placed, middle: float, top: float) -> None:
    """Draw lines centred on `middle`, downwards from `top`."""
    faces = paper_faces()
    for place, (line, text, size) in enumerate(lines):
        first_of_line = place == 0 or lines[place - 1][0] is not line
        top -= size * _PITCH + (line.gap_before if first_of_line else 0)
        canvas.setFillColor(HexColor(line.color))
        canvas.setFont(faces.face(line.bold, line.italic), size)
        canvas.drawCentredString(middle, top + 0.26 * size, drawn(text))
        last_of_line = place + 1 == len(lines) or lines[place + 1][0] is not line
        if line.rule_after and last_of_line:
            half = text_width(text, size, bold=line.bold, italic=line.italic) / 2
            canvas.setStrokeColor(HexColor(line.color))
            canvas.setLineWidth(max(size * 0.05, 0.5))
            canvas.line(middle - half, top, middle + half, top)
    canvas.setFillColor(black)
    canvas.setStrokeColor(black)


def digits_size(code: str, side: float) -> float:
    """Give the size at which a code's digits stand under it."""
    return fitting_size(printed_card_number(code), side, 7, 4)


def draw_code(canvas: Any, code: str, x: float, y: float, side: float) -> None:
    """Draw a QR code as one filled path, with its digits under it."""
    barcode = zxingcpp.create_barcode(code, zxingcpp.BarcodeFormat.QRCode)
    image: Any = barcode.to_image(scale=1, add_quiet_zones=False)
    modules: Any = memoryview(image).tolist()
    side -= DIGITS_HIGH
    x += DIGITS_HIGH / 2
    y += DIGITS_HIGH
    columns = len(modules[0])
    unit = side / len(modules)
    path = canvas.beginPath()
    for row, cells in enumerate(modules):
        start = None
        for column in range(columns + 1):
            dark = column < columns and cells[column] == 0
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                path.rect(x + start * unit, y + side - (row + 1) * unit, (column - start) * unit, unit)
                start = None
    canvas.setFillColor(black)
    canvas.drawPath(path, stroke=0, fill=1)
    size = digits_size(code, side + DIGITS_HIGH)
    canvas.setFont(paper_faces().regular, size)
    canvas.drawCentredString(x + side / 2, y - size, printed_card_number(code))


class EdgeCode(Flowable):
    """A code in the left margin at the foot of the page on which it stands; it takes no room."""

    def __init__(self, number: str) -> None:
        super().__init__()
        self._number = number

    def wrap(self, room_x: float, room_y: float) -> tuple[float, float]:
        """Take nothing."""
        del room_y
        return room_x, 0

    def draw(self) -> None:
        """Draw by the corner of the page."""
        left, bottom = self.canv.absolutePosition(0, 0)
        draw_code(self.canv, self._number, EDGE_LEFT - left, EDGE_BOTTOM - bottom, EDGE_SIDE)


class PosterPage(Flowable):
    """The backdrop: coloured ground, lines centred, a foot line at the bottom."""

    def __init__(self, backdrop: Backdrop) -> None:
        super().__init__()
        self._backdrop = backdrop

    def wrap(self, room_x: float, room_y: float) -> tuple[float, float]:
        """Take the whole page."""
        self.width, self.height = room_x, room_y
        return room_x, room_y

    def draw(self) -> None:
        """Draw ground and lines."""
        canvas, backdrop, width, height = self.canv, self._backdrop, self.width, self.height
        canvas.setFillColor(HexColor(backdrop.background))
        canvas.rect(0, 0, width, height, stroke=0, fill=1)
        room = width * 0.9
        foot = fitted(backdrop.foot, room, height * 0.12)
        lines = fitted(backdrop.lines, room, height * 0.76)
        total = height_of(lines)
        draw_lines(canvas, lines, width / 2, height * 0.54 + total / 2)
        draw_lines(canvas, foot, width / 2, height * 0.04 + height_of(foot))
