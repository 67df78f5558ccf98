"""Words taken as they are, with where they stand."""

from __future__ import annotations

from dataclasses import replace

from baocaovien.decks.kind import Draft, Room, SlideKind
from baocaovien.decks.layout.cards import words_height
from baocaovien.decks.layout.flow import Style, Styled, styled
from baocaovien.decks.layout.parts import body_drafts, inset
from baocaovien.decks.outline import Entry, Quotation
from baocaovien.decks.scene import EMU_MM, EMU_PT, BlockShape, Box, Shape, TextShape
from baocaovien.decks.text import paragraphs
from baocaovien.texts.marking import QT_TRANSLATE_NOOP

_SIZES = (36.0, 32.0, 28.0, 26.0, 24.0)
_PAD = 8
"""How far the bar reaches over the words, in millimetres."""


def place(entry: Entry, room: Room) -> list[Draft]:
    """Show the words large, in italics, beside a bar; the source under them."""
    quotation = entry.content
    assert isinstance(quotation, Quotation)
    palette = room.layout("content").palette
    area = room.layout("content").frames["body"].box
    source = quotation.source or "; ".join(entry.sources)

    def make(size: float) -> list[Styled]:
        words = Style(room.theme.family, size, palette.text, italic=True, space_before=0.3)
        items = [styled(line, words) for line in paragraphs(quotation.text)] or [styled("", words)]
        if source:
            items.append(styled(source, Style(room.theme.family, 24.0, palette.muted, align="left", space_before=0.6)))
        return items

    def around(text: TextShape) -> tuple[Shape, ...]:
        spare = int(text.box.h / EMU_MM - words_height(text.paragraphs) * EMU_PT / EMU_MM) // 2
        bar = inset(text.box, top=max(spare - _PAD, 0), bottom=max(spare - _PAD, 0))
        return (BlockShape("Vạch", Box(area.x, bar.y, 3 * EMU_MM, bar.h), palette.rule), _centred(text))

    return body_drafts(room, make, box=inset(area, 12, 4, 6, 4), sizes=_SIZES, around=around)


def _centred(shape: TextShape) -> TextShape:
    """Move the lines to the middle of the box."""
    rest = (shape.box.h / EMU_PT - words_height(shape.paragraphs)) / 2
    moved = tuple(
        replace(part, lines=tuple(replace(line, baseline=line.baseline + rest) for line in part.lines))
        for part in shape.paragraphs
    )
    return replace(shape, paragraphs=moved, anchor="middle")


KIND = SlideKind("quotation", QT_TRANSLATE_NOOP("Slides", "Quotation"), (Quotation,), place)
