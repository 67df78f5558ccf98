"""A picture over the whole slide: a photograph for the hall, or a slide of another deck as it looks.

The title stays the slide's own, for its outline and for those who listen to it; a ground and the picture lie over it.
"""

from __future__ import annotations

from baocaovien.decks.kind import Draft, Room, SlideKind
from baocaovien.decks.layout.captions import whole_inside
from baocaovien.decks.outline import CaptionedImage, Entry
from baocaovien.decks.pictures import slide_picture
from baocaovien.decks.scene import EMU_MM, BlockShape, Box, PictureShape
from baocaovien.decks.text import clean
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def place(entry: Entry, room: Room) -> list[Draft]:
    """Fit the picture between the upper edge and the foot; its caption goes to the notes."""
    content = entry.content
    assert isinstance(content, CaptionedImage)
    layout, theme = room.layout("title_only"), room.theme
    feet = [layout.frames[name].box.y for name in ("footer", "number") if name in layout.frames]
    area = Box(0, 0, theme.width, min([theme.height, *feet]) // EMU_MM * EMU_MM)
    picture = slide_picture(content.image.data, entry.title)
    caption = clean(content.caption)
    alt = clean(content.image.description) or caption or clean(entry.title) or "Hình"
    shapes = (
        BlockShape("Nền", area, layout.palette.background),
        PictureShape("Hình", whole_inside(picture, area), picture, alt),
    )
    return [Draft("title_only", shapes, notes=(caption,) if caption else ())]


KIND = SlideKind("full_picture", QT_TRANSLATE_NOOP("Slides", "Picture over the whole slide"), (CaptionedImage,), place)
