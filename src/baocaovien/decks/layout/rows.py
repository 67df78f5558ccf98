"""Rows of cards: a label at the left, text at the right; used where things stand in an order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from baocaovien.decks.layout.flow import Styled, height_of, set_lines
from baocaovien.decks.layout.paginate import pages
from baocaovien.decks.layout.parts import spread, whole_mm
from baocaovien.decks.scene import EMU_MM, EMU_PT, Box, Insets

PAD = Insets(0.0, 5.0, 0.0, 5.0)


@dataclass(frozen=True, slots=True)
class CardRow:
    """A label and its text, unset."""

    label: tuple[Styled, ...]
    text: tuple[Styled, ...]


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row with its boxes; first tells whether it begins its card (the label is shown there)."""

    row: CardRow
    label_box: Box
    text_box: Box
    first: bool


def place_rows(rows: Sequence[CardRow], box: Box, label_width: int, gap_between: int, gap: int) -> list[list[PlacedRow]]:
    """Spread rows over slides; text taller than a slide goes on in a row without label. Lengths in EMU."""
    text_width = box.w - label_width - gap_between
    cut = [part for row in rows for part in _cut(row, text_width / EMU_PT, box.h / EMU_PT - PAD.top - PAD.bottom)]
    heights = [max(_high(row.label, label_width), _high(row.text, text_width)) for row, _ in cut]
    found = []
    for start, end in spread(heights, gap, box.h):
        spare = box.h - sum(heights[start:end]) - gap * (end - start - 1)
        air = min(spare // (end - start), 9 * EMU_MM) // EMU_MM * EMU_MM
        y, placed = box.y, []
        for (row, first), height in zip(cut[start:end], heights[start:end], strict=True):
            high = height + air
            label = Box(box.x, y, label_width, high)
            placed.append(PlacedRow(row, label, Box(box.x + label_width + gap_between, y, text_width, high), first))
            y += high + gap
        found.append(placed)
    return found


def _high(items: Sequence[Styled], width: int) -> int:
    if not items:
        return 0
    return whole_mm((height_of(items, width / EMU_PT) + PAD.top + PAD.bottom) * EMU_PT)


def _cut(row: CardRow, width: float, height: float) -> list[tuple[CardRow, bool]]:
    if set_lines(row.text, width, height).needs <= height:
        return [(row, True)]
    parts = pages(lambda _: row.text, width, height - 1.0, (row.text[0].style.size,))
    return [(CardRow(row.label if number == 0 else (), part), number == 0) for number, part in enumerate(parts)]
