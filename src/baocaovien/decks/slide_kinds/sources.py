"""Every document that the deck cites."""

from __future__ import annotations

from types import NoneType

from baocaovien.decks.kind import Draft, Room, SlideKind
from baocaovien.decks.layout.parts import body_drafts, points
from baocaovien.decks.outline import Entry, Paragraph, Points
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def place(entry: Entry, room: Room) -> list[Draft]:
    """List the entry's own lines, or every source of the deck in order of use."""
    own = entry.content.paragraphs if isinstance(entry.content, Points) else ()
    lines = own or tuple(Paragraph(source) for source in room.sources)
    if not lines:
        return []
    return body_drafts(room, points(room.theme, room.layout("content").palette, lines, numbered=True), sizes=(24.0,))


KIND = SlideKind("sources", QT_TRANSLATE_NOOP("Slides", "Sources"), (Points, NoneType), place, structural=True)
