"""Cards behind the points of a slide that says a few things: it does not look half empty, and the eye counts them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from baocaovien.decks.kind import Draft, Room
from baocaovien.decks.layout.flow import Restyle, Styled, fits, height_of, text_shape
from baocaovien.decks.layout.parts import body_drafts, inset, whole_mm
from baocaovien.decks.scene import EMU_MM, EMU_PT, BlockShape, Box, PlacedParagraph, TextShape
from baocaovien.decks.theme import BODY_SIZES, Palette

_PAD, _GAP, _MOST_AIR = 4, 3, 5
"""Above and below the words of a card, between two cards, and what either of the first may grow by; millimetres."""
_SIDE = 8
_BAR = 2


def card_drafts(room: Room, make: Restyle) -> list[Draft]:
    """One slide with a card for each point where they all fit on it, else as many plain slides as they need."""
    frames = room.layout("content")
    area = frames.frames["body"].box
    for size in BODY_SIZES:
        box = inset(area, _SIDE, _PAD, _SIDE, _PAD)
        items = _apart(make(size), 2 * _PAD + _GAP)
        if not fits(items, box):
            continue
        air = _air(items, box)
        roomy = inset(area, _SIDE, _PAD + air, _SIDE, _PAD + air)
        text = text_shape("Nội dung", roomy, _apart(make(size), 2 * (_PAD + air) + _GAP), role="body")
        return [Draft("content", (*_cards(text, area, _PAD + air, frames.palette), text))]
    return body_drafts(room, make)


def panel(text: TextShape, least: Box, pad: int) -> Box:
    """A box as wide as another and as high as some words in it, with room around them."""
    used = whole_mm(words_height(text.paragraphs) * EMU_PT)
    return replace(least, h=min(text.box.y - least.y + used + pad * EMU_MM, least.h))


def words_height(paragraphs: Sequence[PlacedParagraph]) -> float:
    """Where the last line ends, in points from the top of its box."""
    last = paragraphs[-1]
    return last.lines[-1].baseline + 0.2 * last.size


def _apart(items: Sequence[Styled], millimetres: int) -> list[Styled]:
    """The same points with room between them for the edges of two cards; what stands under a point stays with it."""
    points = millimetres * EMU_MM / EMU_PT
    return [
        replace(item, style=replace(item.style, space_before=points / item.style.size)) if number and item.level == 0 else item
        for number, item in enumerate(items)
    ]


def _air(items: Sequence[Styled], box: Box) -> int:
    """By how many millimetres each card may grow above and below its words, so that the slide is filled."""
    count = sum(item.level == 0 for item in items)
    spare = box.h / EMU_PT - height_of(items, box.w / EMU_PT)
    return min(int(spare * EMU_PT / EMU_MM / (2 * count + 2)), _MOST_AIR)


def _cards(text: TextShape, area: Box, pad: int, palette: Palette) -> list[BlockShape]:
    found: list[BlockShape] = []
    for group in _groups(text.paragraphs):
        top = text.box.y + int((group[0].lines[0].baseline - group[0].size) * EMU_PT) // EMU_MM * EMU_MM - pad * EMU_MM
        bottom = text.box.y + whole_mm(words_height(group) * EMU_PT) + pad * EMU_MM
        card = Box(area.x, top, area.w, bottom - top)
        found += [BlockShape("Nền", card, palette.surface), BlockShape("Vạch", replace(card, w=_BAR * EMU_MM), palette.accent)]
    return found


def _groups(paragraphs: Sequence[PlacedParagraph]) -> list[list[PlacedParagraph]]:
    found: list[list[PlacedParagraph]] = []
    for part in paragraphs:
        if part.level == 0 or not found:
            found.append([])
        found[-1].append(part)
    return found
