"""Short texts in fixed places: lines of a cover, leads, captions under pictures."""

from __future__ import annotations

from baocaovien.decks.kind import Draft, Room
from baocaovien.decks.layout.flow import Style, Styled, fitted, height_of, set_lines, shortened, styled, text_shape
from baocaovien.decks.layout.parts import whole_mm
from baocaovien.decks.outline import Entry, Points
from baocaovien.decks.scene import EMU_MM, EMU_PT, Box, Picture, Shape, TextShape
from baocaovien.decks.text import clean
from baocaovien.decks.theme import Frame

_CAPTION_SIZES = (22.0, 20.0, 18.0)


def framed(room: Room, frame: Frame, name: str, texts: list[str], role: str) -> tuple[Shape, list[str]]:
    """Put short texts in a frame; what is too long even at the smallest size is cut there and given whole for the notes."""

    def make(size: float) -> list[Styled]:
        style = Style(room.theme.family, size, frame.colour, frame.bold, align=frame.align, space_before=0.25)
        return [styled(text.upper() if frame.caps else text, style) for text in texts]

    width, height = frame.box.w / EMU_PT, frame.box.h / EMU_PT
    items, cut = fitted(make, frame.box, frame.sizes), []
    if items is None:
        cut = [clean(text) for text in texts]
        items = make(frame.sizes[-1])
        lines = max(int(height / items[0].style.pitch / 1.1 / len(items)), 1)
        items = [item if len(set_lines((item,), width).lines[0]) <= lines else shortened(item, width, lines) for item in items]
    return text_shape(name, frame.box, items, anchor=frame.anchor, role=role, even=frame.align == "center"), cut


def titled(entry: Entry, room: Room, layout: str, title: str) -> Draft:
    """A slide with a large title and a few words under it."""
    texts = [part.text for part in entry.content.paragraphs if clean(part.text)] if isinstance(entry.content, Points) else []
    if not texts:
        return Draft(layout, (), clean(title))
    shape, cut = framed(room, room.layout(layout).frames["subtitle"], "Lời dẫn", texts, "subtitle")
    return Draft(layout, (shape,), clean(title), tuple(cut))


def captioned(room: Room, texts: list[str]) -> tuple[Box, tuple[TextShape, ...], tuple[str, ...]]:
    """The box above a caption of at most three lines, the caption, and what of it goes to the notes."""
    frames = room.layout("title_only")
    area = frames.frames["body"].box
    kept = [text for text in texts if clean(text)]
    if not kept:
        return area, (), ()

    def make(size: float) -> list[Styled]:
        looks = (frames.palette.text, frames.palette.muted)
        return [styled(text, Style(room.theme.family, size, looks[min(n, 1)], align="center")) for n, text in enumerate(kept)]

    most = Box(area.x, area.y, area.w, 28 * EMU_MM)
    items = fitted(make, most, _CAPTION_SIZES)
    notes: tuple[str, ...] = ()
    if items is None:
        notes = tuple(clean(text) for text in kept)
        items = [shortened(item, most.w / EMU_PT, 1 if len(kept) > 1 else 3) for item in make(_CAPTION_SIZES[-1])]
    needed = whole_mm(height_of(items, area.w / EMU_PT) * EMU_PT) + EMU_MM
    place_at = Box(area.x, area.bottom - needed, area.w, needed)
    shape = text_shape("Chú thích", place_at, items, anchor="bottom")
    return Box(area.x, area.y, area.w, area.h - needed - 3 * EMU_MM), (shape,), notes


def whole_inside(picture: Picture, box: Box) -> Box:
    """The largest box of the picture's proportions inside another, centred, on whole millimetres."""
    scale = min(box.w / picture.width, box.h / picture.height)
    wide = max(int(picture.width * scale) // EMU_MM, 1) * EMU_MM
    high = max(int(picture.height * scale) // EMU_MM, 1) * EMU_MM
    left = box.x + (box.w - wide) // 2 // EMU_MM * EMU_MM
    return Box(left, box.y + (box.h - high) // 2 // EMU_MM * EMU_MM, wide, high)
