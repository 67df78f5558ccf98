"""Tables: column widths from what stands in them, rows as high as their text, as many slides as needed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from baocaovien.decks.colours import mixed
from baocaovien.decks.layout.flow import SAFE, Style, Styled, place, set_lines
from baocaovien.decks.layout.measure import measure
from baocaovien.decks.layout.parts import spread
from baocaovien.decks.scene import EMU_MM, EMU_PT, LINE_PITCH, Align, Anchor, Box, Cell, Insets, PlacedParagraph, TableShape
from baocaovien.decks.text import clean
from baocaovien.decks.theme import Palette

_T = TypeVar("_T")
SIZES = (24.0, 22.0, 20.0, 18.0)
SPLIT_SIZE = 20.0
"""Tables that need several slides are set at this size, unless their columns ask for the smallest."""
INSETS = Insets(7.0, 4.0, 7.0, 4.0)
_QUARTER = EMU_MM // 4
_AIR = 0.9
"""What a row may have on top of its own height, in em."""
_STEPS = (3 * EMU_MM, 12 * EMU_MM, 30 * EMU_MM)
_MOST_MOVES = 16
_SIDES: dict[str, Align] = {"left": "left", "center": "center", "right": "right"}
_NUMBER = re.compile(r"^[<>≥≤~±+\-–−]?\s?\d[\d.,\s]*(?:[%‰]|[^\d\s]{0,3})?(?:\s?[-–]\s?\d[\d.,]*\s?%?)?$")


@dataclass(frozen=True, slots=True)
class TableLook:
    """Font and colours; `column_fills` replace the header's fill in some columns."""

    family: str
    palette: Palette
    column_fills: tuple[str, ...] = ()
    first_bold: bool = False


@dataclass(frozen=True, slots=True)
class _Grid:
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    align: tuple[Align, ...]
    look: TableLook
    size: float
    widths: tuple[int, ...]

    def style(self, row: int, column: int) -> Style:
        palette = self.look.palette
        heading = row < 0
        colour = palette.on_accent if heading else palette.text
        align: Align = ("left" if self.align[column] == "left" else "center") if heading else self.align[column]
        return Style(self.look.family, self.size, colour, heading or (column == 0 and self.look.first_bold), align=align)

    def items(self, row: int) -> list[Styled]:
        texts = self.header if row < 0 else self.rows[row]
        return [Styled(text, self.style(row, column)) for column, text in enumerate(texts)]

    def height(self, row: int) -> int:
        lines = max(
            round(set_lines((item,), width / EMU_PT - INSETS.left - INSETS.right).needs / item.style.pitch)
            for item, width in zip(self.items(row), self.widths, strict=True)
        )
        return _row_height(lines, self.size)


def _row_height(lines: int, size: float) -> int:
    """A whole number of quarter millimetres, so that every program draws the rules at the same place."""
    return -int(-(lines * size * LINE_PITCH + INSETS.top + INSETS.bottom) * EMU_PT // _QUARTER) * _QUARTER


def table_shapes(
    name: str, alt: str, header: Sequence[str], rows: Sequence[Sequence[str]], align: Sequence[str], box: Box, look: TableLook
) -> list[TableShape]:
    """Place a table; answer one shape for each slide, the header on each.

    A table too wide for its words goes on to the right on further slides, the first column on each.
    """
    heads = tuple(clean(text) for text in header)
    body = tuple(tuple(clean(text) for text in (*row, *[""] * len(heads))[: len(heads)]) for row in rows)
    sides = tuple(_align(column, align, body) for column in range(len(heads)))
    grids = [_grid(heads, body, sides, look, size, box.w) for size in SIZES]
    for grid in grids[:-1]:
        if grid is not None and _total(grid) <= box.h:
            return [_shape(name, alt, grid, range(len(body)), box, _airy(grid, box))]
    parts = _parts(heads, body, sides, look, box.w) if grids[-1] is None else []
    if parts:
        return [
            shape
            for columns in parts
            for shape in table_shapes(
                name, alt, _some(heads, columns), [_some(row, columns) for row in body], _some(sides, columns), box, look
            )
        ]
    split = grids[SIZES.index(SPLIT_SIZE)] or grids[-1] or _grid(heads, body, sides, look, SIZES[-1], box.w, force=True)
    assert split is not None
    return _split(name, alt, split, box)


def _parts(
    heads: tuple[str, ...], rows: tuple[tuple[str, ...], ...], align: tuple[Align, ...], look: TableLook, width: int
) -> list[tuple[int, ...]]:
    """The columns of each part of a table that is too wide, as few parts as its words allow; none where no parting helps."""
    count = len(heads)
    for number in range(2, count if not look.column_fills else 0):
        each = -(-(count - 1) // number)
        parts = [(0, *range(start, min(start + each, count))) for start in range(1, count, each)]
        tried = (
            _grid(_some(heads, part), tuple(_some(row, part) for row in rows), _some(align, part), look, SIZES[-1], width)
            for part in parts
        )
        if all(grid is not None for grid in tried):
            return parts
    return []


def _some(row: Sequence[_T], columns: Sequence[int]) -> tuple[_T, ...]:
    return tuple(row[column] for column in columns)


def _align(column: int, given: Sequence[str], rows: Sequence[Sequence[str]]) -> Align:
    if column < len(given) and given[column] in _SIDES:
        return _SIDES[given[column]]
    texts = [row[column] for row in rows if row[column]]
    return "right" if texts and all(_NUMBER.match(text) for text in texts) else "left"


def _grid(
    heads: tuple[str, ...],
    rows: tuple[tuple[str, ...], ...],
    align: tuple[Align, ...],
    look: TableLook,
    size: float,
    width: int,
    force: bool = False,
) -> _Grid | None:
    """The table at a size; None when a word would have to be cut."""
    pad = INSETS.left + INSETS.right + 2.0
    total = width / EMU_PT
    natural, least = [], []
    for column, head in enumerate(heads):
        bold, plain = measure(look.family, True), measure(look.family, look.first_bold and column == 0)
        texts = [row[column] for row in rows]
        natural.append(max([bold.width(head), *(plain.width(text) for text in texts)]) * size * 1.02 + pad)
        words = [bold.width(word) for word in head.split(" ")] + [
            plain.width(word) for text in texts for word in set(text.split(" "))
        ]
        least.append(max(words) * size * 1.02 + pad)
    if sum(least) > total and not force:
        return None
    floor = [part * min(1.0, total / sum(least)) for part in least]
    extra = [max(want - low, 0.0) ** 0.75 for want, low in zip(natural, floor, strict=True)]
    if sum(natural) <= total:
        shares = [want * total / sum(natural) for want in natural]
    else:
        rest = total - sum(floor)
        shares = [low + rest * part / (sum(extra) or 1.0) for low, part in zip(floor, extra, strict=True)]
    widths = [int(share * EMU_PT) // EMU_MM * EMU_MM for share in shares]
    widths[natural.index(max(natural))] += width - sum(widths)
    grid = _Grid(heads, rows, align, look, size, tuple(widths))
    return grid if sum(natural) <= total else _balanced(grid, [-int(-low * EMU_PT // 1) for low in floor])


def _balanced(grid: _Grid, least: Sequence[int]) -> _Grid:
    """Give width from column to column while that saves lines: half as many slides, and words that stay together."""
    widths = list(grid.widths)
    faces = [grid.style(0, column) for column in range(len(widths))]
    counted: dict[tuple[int, int], tuple[int, ...]] = {}

    def lines(column: int, width: int) -> tuple[int, ...]:
        """How many lines each row has in a column of a width."""
        found = counted.get((column, width))
        if found is None:
            style = faces[column]
            room = max((width / EMU_PT - INSETS.left - INSETS.right) * SAFE / grid.size, 1.0)
            face = measure(style.family, style.bold)
            found = counted[column, width] = tuple(len(face.break_lines(row[column], room)) for row in grid.rows)
        return found

    def total(given: Sequence[int]) -> int:
        return sum(map(max, zip(*(lines(column, width) for column, width in enumerate(given)), strict=True)))

    best = total(widths)
    for _ in range(_MOST_MOVES):
        tried = [(total(moved), moved) for moved in _moves(widths, least)]
        fewest, moved = min(tried, key=lambda pair: pair[0], default=(best, widths))
        if fewest >= best:
            break
        best, widths = fewest, moved
    return replace(grid, widths=tuple(widths))


def _moves(widths: Sequence[int], least: Sequence[int]) -> Iterator[list[int]]:
    """The same columns with some width of one given to another."""
    for giver in range(len(widths)):
        for taker in range(len(widths)):
            for step in _STEPS:
                if giver != taker and widths[giver] - step >= least[giver]:
                    moved = list(widths)
                    moved[giver] -= step
                    moved[taker] += step
                    yield moved


def _total(grid: _Grid) -> int:
    return sum(grid.height(row) for row in range(-1, len(grid.rows)))


def _airy(grid: _Grid, box: Box) -> int:
    """What each row may have on top of its own height, so that a short table does not look lost."""
    spare = box.h - _total(grid)
    return min(spare // (len(grid.rows) + 1), round(grid.size * _AIR) * EMU_PT) // _QUARTER * _QUARTER


def _split(name: str, alt: str, grid: _Grid, box: Box) -> list[TableShape]:
    head = grid.height(-1)
    room = box.h - head
    most = max(int((room / EMU_PT - INSETS.top - INSETS.bottom) / (grid.size * LINE_PITCH)), 1)
    whole = replace(grid, rows=tuple(part for row in range(len(grid.rows)) for part in _cut_row(grid, row, most)))
    heights = [whole.height(row) for row in range(len(whole.rows))]
    found = []
    for start, end in spread(heights, 0, room):
        spare = room - sum(heights[start:end])
        air = max(min(spare // (end - start + 1), round(grid.size * _AIR) * EMU_PT), 0) // _QUARTER * _QUARTER
        found.append(_shape(name, alt, whole, range(start, end), box, air))
    return found


def _cut_row(grid: _Grid, row: int, most: int) -> list[tuple[str, ...]]:
    """Cut a row that is taller than a slide into rows that are not."""
    broken = [
        [line.text for line in set_lines((item,), width / EMU_PT - INSETS.left - INSETS.right).lines[0]]
        for item, width in zip(grid.items(row), grid.widths, strict=True)
    ]
    parts = max(-(-len(lines) // most) for lines in broken)
    if parts == 1:
        return [grid.rows[row]]
    texts = grid.rows[row]
    return [
        tuple(_part_of(text, lines, part, most - (1 if most > 4 else 0)) for text, lines in zip(texts, broken, strict=True))
        for part in range(-(-max(len(lines) for lines in broken) // (most - (1 if most > 4 else 0))))
    ]


def _part_of(text: str, lines: list[str], part: int, most: int) -> str:
    """Lines `part * most` and on of a cell, joined as they stand in its text."""
    place, cuts = 0, []
    for line in lines:
        start = text.index(line, place)
        cuts.append((start, start + len(line)))
        place = start + len(line)
    mine = cuts[part * most : (part + 1) * most]
    return text[mine[0][0] : mine[-1][1]] if mine else ""


def _shape(name: str, alt: str, grid: _Grid, rows: range, box: Box, air: int) -> TableShape:
    heights = [grid.height(row) + air for row in (-1, *rows)]
    cells = tuple(_row(grid, row, height, number) for number, (row, height) in enumerate(zip((-1, *rows), heights, strict=True)))
    whole = Box(box.x, box.y, box.w, sum(heights))
    return TableShape(name, whole, grid.widths, tuple(heights), cells, _rule(grid.look.palette), alt)


def _rule(palette: Palette) -> str:
    return mixed(palette.background, palette.muted, 0.45)


def _row(grid: _Grid, row: int, height: int, number: int) -> tuple[Cell, ...]:
    palette = grid.look.palette
    anchor: Anchor = "middle"
    cells = []
    for column, item in enumerate(grid.items(row)):
        width = grid.widths[column]
        placed, insets = place((item,), Box(0, 0, width, height), INSETS, anchor)
        fill = palette.background if number % 2 else palette.surface
        if row < 0:
            fills = grid.look.column_fills
            fill = fills[column] if fills else palette.accent
        cells.append(Cell(_raised(placed[0]), insets, fill))
    return tuple(cells)


def _raised(paragraph: PlacedParagraph) -> PlacedParagraph:
    """Lines of an exact pitch stand a little higher than others (measured in LibreOffice at 18 to 24 pt)."""
    rise = 0.007 * paragraph.size
    return replace(paragraph, lines=tuple(replace(line, baseline=line.baseline - rise) for line in paragraph.lines))
