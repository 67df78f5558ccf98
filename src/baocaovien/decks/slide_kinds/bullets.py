"""Paragraphs with bullets, up to four levels."""

from __future__ import annotations

from baocaovien.decks.kind import Draft, Room, SlideKind
from baocaovien.decks.layout.parts import body_drafts, points
from baocaovien.decks.outline import Entry, Points
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def place(entry: Entry, room: Room) -> list[Draft]:
    """Flow the paragraphs over as many slides as they need."""
    assert isinstance(entry.content, Points)
    return body_drafts(room, points(room.theme, room.layout("content").palette, entry.content.paragraphs))


KIND = SlideKind("bullets", QT_TRANSLATE_NOOP("Slides", "Bullets"), (Points,), place)
