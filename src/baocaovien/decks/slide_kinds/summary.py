"""What to take home: bullets on a card."""

from __future__ import annotations

from baocaovien.decks.kind import Draft, Room, SlideKind
from baocaovien.decks.layout.cards import panel
from baocaovien.decks.layout.parts import body_drafts, inset, points
from baocaovien.decks.outline import Entry, Points
from baocaovien.decks.scene import EMU_MM, BlockShape, Shape, TextShape
from baocaovien.texts.marking import QT_TRANSLATE_NOOP

_PAD = 6


def place(entry: Entry, room: Room) -> list[Draft]:
    """Put the points on a card with a bar of the accent colour."""
    assert isinstance(entry.content, Points)
    frames = room.layout("content")
    area = frames.frames["body"].box

    def around(text: TextShape) -> tuple[Shape, ...]:
        card = panel(text, area, _PAD)
        bar = inset(card, right=card.w // EMU_MM - 3)
        return (BlockShape("Nền", card, frames.palette.surface), BlockShape("Vạch", bar, frames.palette.accent), text)

    make = points(room.theme, frames.palette, entry.content.paragraphs)
    return body_drafts(room, make, box=inset(area, 10, _PAD, 8, _PAD), around=around)


KIND = SlideKind("summary", QT_TRANSLATE_NOOP("Slides", "Summary"), (Points,), place)
