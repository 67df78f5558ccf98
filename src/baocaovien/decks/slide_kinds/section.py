"""The opening slide of a section."""

from __future__ import annotations

from types import NoneType

from baocaovien.decks.kind import Draft, Room, SlideKind
from baocaovien.decks.layout.captions import titled
from baocaovien.decks.outline import Entry, Points
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def place(entry: Entry, room: Room) -> list[Draft]:
    """Show the section's name, and a short lead where there is one."""
    return [titled(entry, room, "section", entry.title or entry.section)]


KIND = SlideKind("section", QT_TRANSLATE_NOOP("Slides", "Section"), (Points, NoneType), place, structural=True)
