"""A clip that plays on the slide, with a picture shown before it does; the picture alone where the clip's file is gone."""

from __future__ import annotations

from baocaovien.decks.clips import look_at_clip
from baocaovien.decks.kind import Draft, Room, SlideKind
from baocaovien.decks.layout.captions import captioned, whole_inside
from baocaovien.decks.outline import Entry, Video
from baocaovien.decks.pictures import slide_picture
from baocaovien.decks.scene import PictureShape, VideoShape
from baocaovien.decks.text import clean
from baocaovien.domain.errors import MissingError
from baocaovien.texts.marking import QT_TRANSLATE_NOOP

_NAME = "Đoạn phim"


def place(entry: Entry, room: Room) -> list[Draft]:
    """Fit the clip above its caption.

    Raises:
        InputError: `decks.not_mp4`, `file.unreadable`.
    """
    content = entry.content
    assert isinstance(content, Video)
    box, captions, notes = captioned(room, [content.caption])
    poster = slide_picture(content.poster.data, entry.title)
    alt = clean(content.poster.description) or clean(content.caption) or clean(entry.title) or "Đoạn phim"
    place_at = whole_inside(poster, box)
    try:
        clip = look_at_clip(content.clip)
    except MissingError:  # told as a remark: one file that was moved must not keep the whole deck from the hall
        return [Draft("title_only", (PictureShape(_NAME, place_at, poster, alt), *captions), notes=notes)]
    shape = VideoShape(_NAME, place_at, poster, alt, content.clip, clip.sha256, round(clip.seconds * 1000))
    return [Draft("title_only", (shape, *captions), notes=notes)]


KIND = SlideKind("video", QT_TRANSLATE_NOOP("Slides", "Video"), (Video,), place)
