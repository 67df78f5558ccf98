"""A picture as large as the slide allows, with a line under it."""

from __future__ import annotations

from baocaovien.decks.kind import Draft, Room, SlideKind
from baocaovien.decks.layout.captions import captioned, whole_inside
from baocaovien.decks.outline import CaptionedImage, Entry
from baocaovien.decks.pictures import slide_picture
from baocaovien.decks.scene import PictureShape, Shape
from baocaovien.decks.text import clean
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def place(entry: Entry, room: Room) -> list[Draft]:
    """Fit the picture above its caption."""
    content = entry.content
    assert isinstance(content, CaptionedImage)
    source = f"Nguồn: {'; '.join(entry.sources)}" if entry.sources else ""
    box, captions, notes = captioned(room, [content.caption, source])
    picture = slide_picture(content.image.data, entry.title)
    alt = clean(content.image.description) or clean(content.caption) or clean(entry.title) or "Hình"
    shapes: list[Shape] = [PictureShape("Hình", whole_inside(picture, box), picture, alt), *captions]
    return [Draft("title_only", tuple(shapes), notes=notes)]


KIND = SlideKind("picture", QT_TRANSLATE_NOOP("Slides", "Picture with caption"), (CaptionedImage,), place)
