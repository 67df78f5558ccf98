"""What to take home: bullets on a card."""

from __future__ import annotations

from baocaovien.decks.kind import Draft, Room, SlideKind
from baocaovien.decks.layout.parts import body_drafts, inset, points
from baocaovien.decks.outline import Entry, Points
from baocaovien.decks.scene import BlockShape, Shape, TextShape
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def place(entry: Entry, room: Room) -> list[Draft]:
    """Put the points on a card with a bar of the accent colour."""
    assert isinstance(entry.content, Points)
    frames = room.layout("content")
    card = frames.frames["body"].box
    bar = inset(card, right=card.w // 36_000 - 3)
    back = (BlockShape("Nền", card, frames.palette.surface), BlockShape("Vạch", bar, frames.palette.accent))

    def around(text: TextShape) -> tuple[Shape, ...]:
        return (*back, text)

    make = points(room.theme, frames.palette, entry.content.paragraphs)
    return body_drafts(room, make, box=inset(card, 10, 6, 8, 6), around=around)


KIND = SlideKind("summary", QT_TRANSLATE_NOOP("Slides", "Summary"), (Points,), place)
