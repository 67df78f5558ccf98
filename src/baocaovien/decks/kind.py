"""What a slide kind is, and what it is given to place an entry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from baocaovien.decks.outline import Entry, Outline
from baocaovien.decks.scene import Shape
from baocaovien.decks.theme import LayoutFrames, Theme


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the deck: its heading, and the key of the slide where it begins."""

    name: str
    first_slide: str


@dataclass(frozen=True, slots=True)
class Room:
    """The deck around an entry: its theme, its outline, its sections and every source cited in it."""

    theme: Theme
    outline: Outline
    parts: tuple[Part, ...]
    sources: tuple[str, ...]

    def layout(self, role: str) -> LayoutFrames:
        """The frames of a layout."""
        return self.theme.layouts[role]


@dataclass(frozen=True, slots=True)
class Draft:
    """A slide without its title line, footer and key, which are the same for every kind.

    Attributes:
        title: empty means the entry's own.
        notes: added to the entry's notes (what had to be shortened on the slide, in full).
    """

    layout: str
    shapes: tuple[Shape, ...]
    title: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SlideKind:
    """A kind of slide.

    Attributes:
        code: stands in outlines and files.
        name: its English name, marked for translation.
        accepts: the payload types; `NoneType` where it can fill itself.
        place: gives one draft for each slide that the entry needs.
        structural: kept in every shortened version of the deck.
    """

    code: str
    name: str
    accepts: tuple[type, ...]
    place: Callable[[Entry, Room], list[Draft]]
    structural: bool = False
