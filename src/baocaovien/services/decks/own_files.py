"""Pictures and clips of one's own: made fit for slides, and clips kept with the workspace while they are small enough."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from baocaovien.decks.clips import clip_poster, look_at_clip
from baocaovien.decks.outline import CaptionedImage, Image, Video
from baocaovien.decks.pictures import slide_picture
from baocaovien.domain.errors import InputError
from baocaovien.services.decks.edits import OwnSlide
from baocaovien.services.documents.attachments import read_attachment

PICTURES = (".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff", ".gif", ".webp")
CLIPS = (".mp4", ".m4v")
_CAMERA = re.compile(r"(?i)(img|dsc[fn]?|pxl|mvi|vid|photo|image|video|screenshot|whatsapp|zalo|received|z?\d)[\W\d_]")


def own_slides(files: Sequence[Path], posters: Sequence[bytes | None] = ()) -> tuple[OwnSlide, ...]:
    """Make a slide of each picture or clip; to be run in the worker process.

    Args:
        posters: what shall be seen before each clip plays; None and missing ones: a plain ground.

    Raises:
        MissingError: `file.missing`.
        InputError: `file.unreadable`, `file.too_large`, `library.empty_file`, `decks.bad_picture`,
            `decks.picture_too_large`, `decks.not_mp4`, `decks.cannot_become_slide`.
    """
    seen = (*posters, *(None,) * len(files))
    return tuple(_own_slide(path, poster) for path, poster in zip(files, seen, strict=False))


def _own_slide(path: Path, poster: bytes | None) -> OwnSlide:
    suffix = path.suffix.lower()
    if suffix in CLIPS:
        clip = look_at_clip(path)
        return OwnSlide("video", _title(path), Video(path, Image(clip_poster(clip, poster, name=path.name), "")))
    if suffix not in PICTURES:
        raise InputError("decks.cannot_become_slide", where=str(path), file=path.name)
    picture = slide_picture(read_attachment(path), path.name).data
    return OwnSlide("picture", _title(path), CaptionedImage(Image(picture, "")))


def _title(path: Path) -> str:
    """The name of a file where a person gave it; cameras and telephones give names that say nothing."""
    words = " ".join(path.stem.replace("_", " ").split())
    return "" if _CAMERA.match(words) else words


def with_poster(video: Video, picture: Path) -> Video:
    """The same clip with another picture before it plays.

    Raises:
        as `own_slides`.
    """
    poster = clip_poster(look_at_clip(video.clip), read_attachment(picture), name=picture.name)
    return replace(video, poster=replace(video.poster, data=poster))
