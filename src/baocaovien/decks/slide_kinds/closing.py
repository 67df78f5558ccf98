"""The last slide: thanks, and whom to ask."""

from __future__ import annotations

from types import NoneType

from baocaovien.decks.kind import Draft, Room, SlideKind
from baocaovien.decks.layout.captions import titled
from baocaovien.decks.outline import Entry, Points
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def place(entry: Entry, room: Room) -> list[Draft]:
    """Show the words of thanks."""
    return [titled(entry, room, "closing", entry.title or "Trân trọng cảm ơn!")]


KIND = SlideKind("closing", QT_TRANSLATE_NOOP("Slides", "Closing"), (Points, NoneType), place, structural=True)
