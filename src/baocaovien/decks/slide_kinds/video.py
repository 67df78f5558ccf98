"""A clip that plays on the slide, with a picture shown before it does."""

from __future__ import annotations

from baocaovien.decks.clips import look_at_clip
from baocaovien.decks.kind import Draft, Room, SlideKind
from baocaovien.decks.layout.captions import captioned, whole_inside
from baocaovien.decks.outline import Entry, Video
from baocaovien.decks.pictures import slide_picture
from baocaovien.decks.scene import VideoShape
from baocaovien.decks.text import clean
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def place(entry: Entry, room: Room) -> list[Draft]:
    """Fit the clip above its caption.

    Raises:
        MissingError: `file.missing`.
        InputError: `decks.not_mp4`, `file.unreadable`.
    """
    content = entry.content
    assert isinstance(content, Video)
    box, captions, notes = captioned(room, [content.caption])
    poster = slide_picture(content.poster.data, entry.title)
    alt = clean(content.poster.description) or clean(content.caption) or clean(entry.title) or "Đoạn phim"
    clip = look_at_clip(content.clip)
    place_at, length = whole_inside(poster, box), round(clip.seconds * 1000)
    shape = VideoShape("Đoạn phim", place_at, poster, alt, content.clip, clip.sha256, length)
    return [Draft("title_only", (shape, *captions), notes=notes)]


KIND = SlideKind("video", QT_TRANSLATE_NOOP("Slides", "Video"), (Video,), place)
