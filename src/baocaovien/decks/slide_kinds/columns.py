"""Two columns of paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from baocaovien.decks.kind import Draft, Room, SlideKind
from baocaovien.decks.layout.cards import panel
from baocaovien.decks.layout.flow import Restyle, Style, Styled, set_lines, styled, text_shape
from baocaovien.decks.layout.paginate import pages
from baocaovien.decks.layout.parts import inset, points
from baocaovien.decks.outline import Columns, Entry, Paragraph
from baocaovien.decks.scene import EMU_MM, EMU_PT, BlockShape, Box, Shape, TextShape
from baocaovien.decks.text import clean
from baocaovien.decks.theme import BODY_SIZES
from baocaovien.texts.marking import QT_TRANSLATE_NOOP

_PAD = 5


def place(entry: Entry, room: Room) -> list[Draft]:
    """Flow both columns at one size; the longer one says how many slides there are."""
    columns = entry.content
    assert isinstance(columns, Columns)
    frames = room.layout("columns").frames
    areas = (frames["body"].box, frames["body2"].box)
    boxes = (inset(areas[0], _PAD, _PAD, _PAD, _PAD), inset(areas[1], _PAD, _PAD, _PAD, _PAD))
    flows = (_flow(room, columns.left_title, columns.left), _flow(room, columns.right_title, columns.right))
    size = next(
        (size for size in BODY_SIZES if all(_fits(f, b, size) for f, b in zip(flows, boxes, strict=True))), BODY_SIZES[-1]
    )
    sides = [pages(flow, box.w / EMU_PT, box.h / EMU_PT, (size,)) for flow, box in zip(flows, boxes, strict=True)]
    drafts = []
    for left, right in zip_longest(*sides):
        texts = [
            text_shape(name, box, page, role=role)
            for name, role, box, page in (("Cột trái", "body", boxes[0], left), ("Cột phải", "body2", boxes[1], right))
            if page and any(item.text for item in page)
        ]
        drafts.append(Draft("columns", (*_panels(room, areas, texts), *texts)))
    return drafts


def _panels(room: Room, areas: Sequence[Box], texts: Sequence[TextShape]) -> list[Shape]:
    """A card behind each column, both as high as the longer one."""
    palette = room.layout("columns").palette
    cards = [panel(text, area, _PAD) for text in texts for area in areas if area.x < text.box.x < area.right]
    high = max((card.h for card in cards), default=0)
    found: list[Shape] = []
    for card in cards:
        whole = replace(card, h=high)
        found += [BlockShape("Nền", whole, palette.surface), BlockShape("Vạch", replace(whole, h=EMU_MM), palette.accent)]
    return found


def _fits(flow: Restyle, box: Box, size: float) -> bool:
    height = box.h / EMU_PT
    return set_lines(flow(size), box.w / EMU_PT, height).needs <= height


def _flow(room: Room, title: str, paragraphs: tuple[Paragraph, ...]) -> Restyle:
    palette = room.layout("columns").palette
    body = points(room.theme, palette, paragraphs)

    def make(size: float) -> list[Styled]:
        heading = Style(room.theme.family, size, palette.accent, bold=True)
        return ([styled(title, heading)] if clean(title) else []) + list(body(size))

    return make


KIND = SlideKind("columns", QT_TRANSLATE_NOOP("Slides", "Two columns"), (Columns,), place)
