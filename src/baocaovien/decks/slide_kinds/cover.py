"""The first slide: emblem, office, title, who speaks, where and when."""

from __future__ import annotations

from types import NoneType

from baocaovien.decks.kind import Draft, Room, SlideKind
from baocaovien.decks.layout.captions import framed
from baocaovien.decks.outline import Entry
from baocaovien.decks.scene import EMU_MM, Box, PictureShape, Shape, millimetres
from baocaovien.decks.text import clean
from baocaovien.decks.theme import LayoutFrames
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def place(entry: Entry, room: Room) -> list[Draft]:
    """Fill the cover from the outline; the entry's title replaces the outline's."""
    outline, frames = room.outline, room.layout("cover")
    shapes: list[Shape] = []
    notes: list[str] = []
    if room.theme.emblem:
        shapes.append(_emblem(room, frames))
    lines = (
        ("subtitle", "Phụ đề", (outline.subtitle,), "subtitle"),
        ("office", "Cơ quan", (outline.office or room.theme.office,), ""),
        ("presenter", "Người trình bày", (outline.presenter, outline.place_date), ""),
    )
    for slot, name, texts, role in lines:
        kept = [text for text in texts if clean(text)]
        if kept and slot in frames.frames:
            shape, cut = framed(room, frames.frames[slot], name, kept, role)
            shapes.append(shape)
            notes += cut
    return [Draft("cover", tuple(shapes), clean(entry.title) or clean(outline.title), tuple(notes))]


def _emblem(room: Room, frames: LayoutFrames) -> PictureShape:
    picture = room.theme.emblem
    assert picture is not None
    office = frames.frames["office"]
    top, bottom = 8, max(office.box.y // EMU_MM - 2, 20)
    high = bottom - top
    wide = max(min(round(high * picture.width / picture.height), 80), 4)
    middle = office.box.x + office.box.w // 2
    left = middle / EMU_MM - wide / 2 if office.align == "center" else office.box.x / EMU_MM
    where: Box = millimetres(left, top, wide, round(wide * picture.height / picture.width))
    return PictureShape("Biểu trưng", where, picture, f"Biểu trưng {room.outline.office or room.theme.office}".strip())


KIND = SlideKind("cover", QT_TRANSLATE_NOOP("Slides", "Cover"), (NoneType,), place, structural=True)
