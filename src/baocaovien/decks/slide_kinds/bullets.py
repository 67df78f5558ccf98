"""Paragraphs with bullets, up to four levels; a few short ones stand on cards, or the slide would look empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from baocaovien.decks.kind import Draft, Room, SlideKind
from baocaovien.decks.layout.cards import card_drafts
from baocaovien.decks.layout.flow import Restyle, Styled, height_of
from baocaovien.decks.layout.parts import body_drafts, points
from baocaovien.decks.outline import Entry, Points
from baocaovien.decks.scene import EMU_PT
from baocaovien.decks.theme import BODY_SIZES
from baocaovien.texts.marking import QT_TRANSLATE_NOOP

_MOST_CARDS = 4
_SHORT = 0.4
"""How much of a slide points may fill to be short."""


def place(entry: Entry, room: Room) -> list[Draft]:
    """Flow the paragraphs over as many slides as they need."""
    assert isinstance(entry.content, Points)
    make = points(room.theme, room.layout("content").palette, entry.content.paragraphs)
    return card_drafts(room, _plain(make)) if _is_short(room, make(BODY_SIZES[0])) else body_drafts(room, make)


def _is_short(room: Room, items: Sequence[Styled]) -> bool:
    """Whether there are two to four points, none below another, that fill little of the slide."""
    box = room.layout("content").frames["body"].box
    few = 2 <= len(items) <= _MOST_CARDS and all(item.level == 0 for item in items)
    return few and height_of(items, box.w / EMU_PT) <= _SHORT * box.h / EMU_PT


def _plain(make: Restyle) -> Restyle:
    """The same points without bullets: the cards count them."""

    def plain(size: float) -> list[Styled]:
        return [
            replace(item, style=replace(item.style, bullet="", margin=0.0, hanging=0.0)) if item.style.bullet else item
            for item in make(size)
        ]

    return plain


KIND = SlideKind("bullets", QT_TRANSLATE_NOOP("Slides", "Bullets"), (Points,), place)
