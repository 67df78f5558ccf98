"""Pieces that several slide kinds share: body styles, source lines, rows of cards."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from baocaovien.decks.kind import Draft, Room
from baocaovien.decks.layout.flow import Restyle, Style, Styled, set_lines, shortened, styled, text_shape
from baocaovien.decks.layout.measure import measure
from baocaovien.decks.layout.paginate import pages
from baocaovien.decks.outline import Entry, Paragraph
from baocaovien.decks.scene import EMU_MM, EMU_PT, Box, Shape, TextShape
from baocaovien.decks.text import clean
from baocaovien.decks.theme import BODY_SIZES, CAPTION_SIZE, LayoutFrames, Palette, Theme

_BULLETS = ("•", "–", "•", "–")
_MARGINS = (0.95, 1.85, 2.7, 3.5)
_NUMBERED = re.compile(r"(?:[IVXL]+|\d+(?:\.\d+)*|[a-zđ])[.)] ")
SOURCE_HEIGHT = 11 * EMU_MM
"""Room for the source line at the foot of a slide's body."""


def body_style(theme: Theme, palette: Palette, size: float, level: int, bullet: str | None = None) -> Style:
    """The style of a body paragraph of a level; `bullet` replaces the level's own."""
    depth = min(max(level, 0), len(_BULLETS) - 1)
    return Style(
        theme.family,
        size if depth == 0 else max(size - 2, BODY_SIZES[-1]),
        palette.text,
        bullet=_BULLETS[depth] if bullet is None else bullet,
        bullet_colour=_bullet_colour(palette),
        margin=_MARGINS[depth],
        hanging=_MARGINS[depth] - (_MARGINS[depth - 1] if depth else 0.15),
        space_before=0.38 if depth == 0 else 0.16,
    )


def _bullet_colour(palette: Palette) -> str:
    return palette.accent


def points(theme: Theme, palette: Palette, paragraphs: Sequence[Paragraph], numbered: bool = False) -> Restyle:
    """Give bulleted (or numbered) paragraphs at a size."""
    kept = [part for part in paragraphs if clean(part.text)] or [Paragraph("")]

    def make(size: float) -> list[Styled]:
        items, number = [], 0
        for part in kept:
            number += part.level <= 0
            own = not numbered and bool(_NUMBERED.match(clean(part.text)))
            bullet = f"{number}." if numbered and part.level <= 0 else "" if own or not part.text else None
            style = body_style(theme, palette, size, part.level, bullet)
            if own:  # a dot before a number would say the same twice; the lines below stand under the text behind it
                begin, wide = style.margin - style.hanging, _number_width(clean(part.text), theme.family)
                style = replace(style, margin=begin + wide, hanging=wide)
            if numbered and part.level <= 0:
                style = replace(style, margin=1.5, hanging=1.5)
            items.append(styled(part.text, style, min(max(part.level, 0), 3)))
        return items

    return make


def _number_width(text: str, family: str) -> float:
    """How much of a line the number at its beginning takes, with the blank behind it; em."""
    found = _NUMBERED.match(text)
    return measure(family).width(found[0]) if found else 0.0


def body_drafts(
    room: Room,
    make: Restyle,
    *,
    layout: str = "content",
    box: Box | None = None,
    sizes: Sequence[float] = BODY_SIZES,
    around: Callable[[TextShape], tuple[Shape, ...]] = lambda shape: (shape,),
) -> list[Draft]:
    """Slides that hold one flow of paragraphs in the body placeholder."""
    where = box or room.layout(layout).frames["body"].box
    return [
        Draft(layout, around(text_shape("Nội dung", where, page, role="body")))
        for page in pages(make, where.w / EMU_PT, where.h / EMU_PT, sizes)
    ]


@dataclass(frozen=True, slots=True)
class Footed:
    """The box that remains above a source line, the line itself, and what of it goes to the notes."""

    box: Box
    shapes: tuple[Shape, ...]
    notes: tuple[str, ...]


def footed(room: Room, entry: Entry, layout: str = "title_only") -> Footed:
    """Put "Nguồn: …" at the foot of the body, on one line."""
    frames = room.layout(layout)
    box = frames.frames["body"].box
    if not entry.sources:
        return Footed(box, (), ())
    whole = styled("Nguồn: " + "; ".join(entry.sources), caption_style(room.theme, frames))
    line = one_line(whole, box.w / EMU_PT)
    place = Box(box.x, box.bottom - SOURCE_HEIGHT + 2 * EMU_MM, box.w, SOURCE_HEIGHT - 2 * EMU_MM)
    shape = text_shape("Nguồn", place, (line,), anchor="bottom")
    return Footed(Box(box.x, box.y, box.w, box.h - SOURCE_HEIGHT), (shape,), ())


def caption_style(theme: Theme, frames: LayoutFrames, size: float = CAPTION_SIZE) -> Style:
    """Small muted text."""
    return Style(theme.family, size, frames.palette.muted)


def one_line(item: Styled, width: float) -> Styled:
    """The text, cut to one line of a width in points."""
    if len(set_lines((item,), width).lines[0]) <= 1:
        return item
    return shortened(item, width, 1)


def inset(box: Box, left: int = 0, top: int = 0, right: int = 0, bottom: int = 0) -> Box:
    """A smaller box; arguments in whole millimetres."""
    return Box(box.x + left * EMU_MM, box.y + top * EMU_MM, box.w - (left + right) * EMU_MM, box.h - (top + bottom) * EMU_MM)


def whole_mm(emu: float) -> int:
    """Round up to a whole millimetre."""
    return -int(-emu // EMU_MM) * EMU_MM


def spread(heights: Sequence[int], gap: int, room: int) -> list[tuple[int, int]]:
    """Put rows on as few slides as hold them, the last the emptiest; answer (first, after last) for each. Lengths in EMU."""
    best: list[tuple[float, int]] = [(0.0, 0)] + [(float("inf"), 0)] * len(heights)
    for start in range(len(heights)):
        filled = -gap
        for end in range(start, len(heights)):
            filled += heights[end] + gap
            if filled > room and end > start:
                break
            empty = 1.0 - min(filled / room, 1.0)
            cost = best[start][0] + 8.0 + 4.0 * empty**2 + 0.5 * empty * (1 - (end + 1) / len(heights))
            if cost < best[end + 1][0]:
                best[end + 1] = (cost, start)
    cuts, end = [], len(heights)
    while end:
        cuts.append((best[end][1], end))
        end = best[end][1]
    return cuts[::-1]
