"""One number for the whole room."""

from __future__ import annotations

from baocaovien.decks.kind import Draft, Room, SlideKind
from baocaovien.decks.layout.flow import Style, Styled, fitted, styled, text_shape
from baocaovien.decks.layout.paginate import pages
from baocaovien.decks.layout.parts import footed, inset
from baocaovien.decks.outline import BigFigure, Entry
from baocaovien.decks.scene import EMU_PT, BlockShape, Box
from baocaovien.decks.text import clean
from baocaovien.decks.theme import BODY_SIZES
from baocaovien.texts.marking import QT_TRANSLATE_NOOP

_SIZES = (138.0, 115.0, 96.0, 80.0, 66.0, 54.0, 44.0, 36.0, 28.0)


def place(entry: Entry, room: Room) -> list[Draft]:
    """Set the number as large as it and its words allow; words that need more go on to the next slide."""
    figure = entry.content
    assert isinstance(figure, BigFigure)
    palette = room.layout("content").palette
    foot = footed(room, entry, "content")
    card = BlockShape("Nền", foot.box, palette.surface)
    box = inset(foot.box, 8, 4, 8, 4)
    number = clean(f"{figure.value} {figure.unit}" if figure.unit else figure.value)

    def words(size: float) -> list[Styled]:
        style = Style(room.theme.family, size, palette.text, align="center", space_before=0.3)
        small = Style(room.theme.family, BODY_SIZES[-1], palette.muted, align="center", space_before=0.4)
        pairs = ((figure.caption, style), (figure.remark, small))
        return [styled(text, look) for text, look in pairs if clean(text)]

    def whole(size: float) -> list[Styled]:
        big = Style(room.theme.family, size, palette.accent, bold=True, align="center")
        return [styled(number, big), *words(max(BODY_SIZES[0] if size >= 54 else BODY_SIZES[-1], BODY_SIZES[-1]))]

    def sized(size: float) -> list[Styled] | None:
        items = fitted(whole, box, (size,))
        return list(items) if items and fitted(lambda _: whole(size)[:1], _one_line(box, size), (size,)) else None

    items = next((found for size in _SIZES if (found := sized(size))), None)
    if items is not None:
        shape = text_shape("Số liệu", box, items, anchor="middle", role="body")
        return [Draft("content", (card, shape, *foot.shapes), notes=foot.notes)]
    flow = [tuple(page) for page in pages(whole, box.w / EMU_PT, box.h / EMU_PT, (BODY_SIZES[0], BODY_SIZES[-1]))]
    return [
        Draft("content", (card, text_shape("Số liệu", box, page, anchor="middle", role="body"), *foot.shapes), notes=foot.notes)
        for page in flow
    ]


def _one_line(box: Box, size: float) -> Box:
    return Box(box.x, box.y, box.w, round(size * 1.25 * EMU_PT))


KIND = SlideKind("figure", QT_TRANSLATE_NOOP("Slides", "Big figure"), (BigFigure,), place)
