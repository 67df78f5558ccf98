"""What is new: numbered cards, one for each point."""

from __future__ import annotations

from baocaovien.decks.kind import Draft, Room, SlideKind
from baocaovien.decks.layout.flow import Style, Styled, text_shape
from baocaovien.decks.layout.parts import footed, points
from baocaovien.decks.layout.rows import PAD, CardRow, place_rows
from baocaovien.decks.outline import Entry, Paragraph, Points
from baocaovien.decks.scene import EMU_MM, BlockShape, Box, Insets, Shape
from baocaovien.decks.text import clean
from baocaovien.decks.theme import BODY_SIZES
from baocaovien.texts.marking import QT_TRANSLATE_NOOP

_BADGE = 14 * EMU_MM
_GAP = 3 * EMU_MM
_INNER = Insets(12.0, PAD.top, 8.0, PAD.bottom)


def place(entry: Entry, room: Room) -> list[Draft]:
    """Put each point of the outer level, with what stands under it, on a card of its own."""
    assert isinstance(entry.content, Points)
    foot = footed(room, entry)
    palette = room.layout("title_only").palette
    number_style = Style(room.theme.family, 28.0, palette.on_accent, bold=True, align="center")
    sets = [_rows(room, entry.content.paragraphs, size, number_style) for size in BODY_SIZES]
    # The card's own inner margin is taken off on both sides of the text.
    slimmer = Box(foot.box.x, foot.box.y, foot.box.w - round((_INNER.left + _INNER.right) * 12_700), foot.box.h)
    tried = [place_rows(rows, slimmer, _BADGE, 0, _GAP) for rows in sets]
    slides = next((found for found in tried if len(found) == 1), tried[-1])
    drafts = []
    for placed in slides:
        shapes: list[Shape] = []
        for part in placed:
            card = Box(part.text_box.x, part.text_box.y, foot.box.right - part.text_box.x, part.text_box.h)
            badge = Box(part.label_box.x, card.y, _BADGE, card.h)
            if part.first:
                shapes.append(text_shape("Số", badge, part.row.label, anchor="middle", fill=palette.accent))
            else:
                shapes.append(BlockShape("Số", badge, palette.accent))
            shapes.append(text_shape("Điểm mới", card, part.row.text, insets=_INNER, anchor="middle", fill=palette.surface))
        drafts.append(Draft("title_only", (*shapes, *foot.shapes), notes=foot.notes))
    return drafts


def _rows(room: Room, paragraphs: tuple[Paragraph, ...], size: float, number_style: Style) -> list[CardRow]:
    groups: list[list[Styled]] = []
    for item in points(room.theme, room.layout("title_only").palette, [part for part in paragraphs if clean(part.text)])(size):
        if item.level == 0 or not groups:
            style = Style(item.style.family, item.style.size, item.style.colour)
            groups.append([Styled(item.text, style)])
        else:
            groups[-1].append(item)
    return [CardRow((Styled(str(number), number_style),), tuple(group)) for number, group in enumerate(groups, 1)]


KIND = SlideKind("new_points", QT_TRANSLATE_NOOP("Slides", "New points"), (Points,), place)
