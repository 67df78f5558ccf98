"""Questions for discussion, numbered."""

from __future__ import annotations

from baocaovien.decks.kind import Draft, Room, SlideKind
from baocaovien.decks.layout.cards import card_drafts
from baocaovien.decks.layout.parts import points
from baocaovien.decks.outline import Entry, Points
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def place(entry: Entry, room: Room) -> list[Draft]:
    """Number the questions, each on a card."""
    assert isinstance(entry.content, Points)
    make = points(room.theme, room.layout("content").palette, entry.content.paragraphs, numbered=True)
    return card_drafts(room, make)


KIND = SlideKind("questions", QT_TRANSLATE_NOOP("Slides", "Questions for discussion"), (Points,), place)
