"""What comes, with a link to each section."""

from __future__ import annotations

from types import NoneType

from baocaovien.decks.kind import Draft, Room, SlideKind
from baocaovien.decks.layout.cards import card_drafts
from baocaovien.decks.layout.flow import Styled
from baocaovien.decks.layout.parts import points
from baocaovien.decks.outline import Entry, Paragraph, Points
from baocaovien.decks.text import clean
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def place(entry: Entry, room: Room) -> list[Draft]:
    """List the deck's sections, or the entry's own lines; a line that names a section leads to it."""
    targets = {clean(part.name): part.first_slide for part in room.parts}
    own = isinstance(entry.content, Points)
    lines = entry.content.paragraphs if isinstance(entry.content, Points) else tuple(Paragraph(name) for name in targets)
    make = points(room.theme, room.layout("content").palette, lines, numbered=True)

    def linked(size: float) -> list[Styled]:
        return [Styled(item.text, item.style, item.level, targets.get(item.text, "")) for item in make(size)]

    return card_drafts(room, linked) if own or targets else []


KIND = SlideKind("agenda", QT_TRANSLATE_NOOP("Slides", "Agenda"), (Points, NoneType), place, structural=True)
