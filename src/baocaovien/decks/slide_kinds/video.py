"""A clip that plays on the slide, with a picture shown before it does."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from baocaovien.decks.captions import captioned, whole_inside
from baocaovien.decks.kind import Draft, Room, SlideKind
from baocaovien.decks.outline import Entry, Video
from baocaovien.decks.pictures import slide_picture
from baocaovien.decks.scene import VideoShape
from baocaovien.decks.text import clean
from baocaovien.domain.errors import InputError, MissingError
from baocaovien.texts.marking import QT_TRANSLATE_NOOP

LARGE_CLIP = 50_000_000
"""Above this many bytes the plan carries the remark `decks.large_clip`."""


def place(entry: Entry, room: Room) -> list[Draft]:
    """Fit the clip above its caption.

    Raises:
        MissingError: `file.missing`.
        InputError: `decks.not_mp4`.
    """
    content = entry.content
    assert isinstance(content, Video)
    box, captions, notes = captioned(room, [content.caption])
    poster = slide_picture(content.poster.data, entry.title)
    alt = clean(content.poster.description) or clean(content.caption) or clean(entry.title) or "Đoạn phim"
    shape = VideoShape("Đoạn phim", whole_inside(poster, box), poster, alt, content.clip, _digest(content.clip))
    return [Draft("title_only", (shape, *captions), notes=notes)]


def _digest(clip: Path) -> str:
    try:
        stat = clip.stat()
    except OSError as problem:
        raise MissingError("file.missing", where=str(clip), file=clip.name) from problem
    return _digest_of(clip, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=64)
def _digest_of(clip: Path, _changed: int, _size: int) -> str:
    with clip.open("rb") as stream:
        if stream.read(12)[4:8] != b"ftyp":
            raise InputError("decks.not_mp4", where=str(clip), file=clip.name)
        stream.seek(0)
        return hashlib.file_digest(stream, "sha256").hexdigest()


KIND = SlideKind("video", QT_TRANSLATE_NOOP("Slides", "Video"), (Video,), place)
