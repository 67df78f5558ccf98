"""Questions for discussion, numbered."""

from __future__ import annotations

from baocaovien.decks.kind import Draft, Room, SlideKind
from baocaovien.decks.layout.parts import body_drafts, points
from baocaovien.decks.outline import Entry, Points
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def place(entry: Entry, room: Room) -> list[Draft]:
    """Number the questions."""
    assert isinstance(entry.content, Points)
    make = points(room.theme, room.layout("content").palette, entry.content.paragraphs, numbered=True)
    return body_drafts(room, make)


KIND = SlideKind("questions", QT_TRANSLATE_NOOP("Slides", "Questions for discussion"), (Points,), place)
