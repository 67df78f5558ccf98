"""What a file of a clip says of itself: how large its pictures are, how they are coded, and which bytes it has.

Only the boxes that are needed are read (ISO 14496-12); a clip of a gigabyte is not read whole for them.
"""

from __future__ import annotations

import hashlib
import io
import struct
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PIL import Image as Pillow
from PIL import ImageDraw, ImageOps

from baocaovien.decks.boxes import boxes, inside
from baocaovien.decks.clip_coding import rare_codings
from baocaovien.decks.pictures import slide_picture
from baocaovien.domain.errors import InputError
from baocaovien.domain.files import reason_of, size_of

LARGE_CLIP = 50_000_000
"""Above this many bytes the plan carries the remark `decks.large_clip`."""
_MOST_INDEX = 64_000_000
_POSTER = (1280, 720)
_GROUND, _SIGN = "#1F2A37", "#FFFFFF"
_BORDERS = "#000000"


@dataclass(frozen=True, slots=True)
class Clip:
    """A clip.

    Attributes:
        width, height: of its pictures as they are shown; 0 where the file does not say.
        rare: the codings in it that not every machine can play; none where the file does not say.
        seconds: how long it is; 0.0 where the file does not say.
    """

    sha256: str
    size: int
    width: int
    height: int
    rare: tuple[str, ...]
    seconds: float = 0.0


def look_at_clip(path: Path) -> Clip:
    """Read what an MP4 file says.

    Raises:
        MissingError: `file.missing`.
        InputError: `decks.not_mp4`, `file.unreadable`.
    """
    size_of(path)
    stat = path.stat()
    return _look(path, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=64)
def _look(path: Path, _changed: int, size: int) -> Clip:
    try:
        with path.open("rb") as stream:
            if stream.read(12)[4:8] != b"ftyp":
                raise InputError("decks.not_mp4", where=str(path), file=path.name)
            index = _index(stream, size)
            stream.seek(0)
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as problem:
        raise InputError("file.unreadable", where=str(path), file=path.name, reason=reason_of(problem)) from problem
    width, height = _shown_size(index)
    return Clip(digest, size, width, height, rare_codings(index), _length(index))


def _index(stream: io.BufferedReader, size: int) -> bytes:
    """The box that describes the clip, wherever it stands in the file; nothing where there is none."""
    at = 0
    while at + 8 <= size:
        stream.seek(at)
        length, kind = struct.unpack(">I4s", stream.read(8))
        head = 8
        if length == 1:
            length, head = struct.unpack(">Q", stream.read(8).ljust(8, b"\0"))[0], 16
        if kind == b"moov":
            return stream.read(min(length - head, _MOST_INDEX)) if length > head else b""
        if length < head:
            return b""
        at += length
    return b""


def _length(index: bytes) -> float:
    head = inside(index, b"mvhd")
    at, form = (20, ">IQ") if head[:1] == b"\1" else (12, ">II")
    if len(head) < at + struct.calcsize(form):
        return 0.0
    scale, units = struct.unpack_from(form, head, at)
    return units / scale if scale else 0.0


def _shown_size(index: bytes) -> tuple[int, int]:
    """The size of the first track that is seen; a clip that a phone took upright has its sides changed."""
    for track in boxes(index, b"trak"):
        for head in boxes(track, b"tkhd"):
            if len(head) < 84:
                continue
            width, height = (side >> 16 for side in struct.unpack_from(">II", head, len(head) - 8))
            turn = struct.unpack_from(">9i", head, len(head) - 44)
            if width and height:
                return (height, width) if turn[0] == 0 and turn[4] == 0 else (width, height)
    return 0, 0


def clip_poster(clip: Clip, picture: bytes | None = None, *, name: str = "") -> bytes:
    """The picture to show before a clip plays, in the clip's own proportions, or players would stretch the clip.

    Args:
        picture: what shall be seen; without it a plain ground with a sign to play.

    Raises:
        InputError: `decks.bad_picture`, `decks.picture_too_large`.
    """
    wide, high = (clip.width, clip.height) if clip.width and clip.height else _POSTER
    scale = _POSTER[0] / max(wide, high)
    size = (max(round(wide * scale), 2), max(round(high * scale), 2))
    poster = _plain_poster(size) if picture is None else _bordered(slide_picture(picture, name).data, size)
    target = io.BytesIO()
    poster.save(target, "PNG")
    return target.getvalue()


def _plain_poster(size: tuple[int, int]) -> Pillow.Image:
    poster = Pillow.new("RGB", size, _GROUND)
    draw = ImageDraw.Draw(poster)
    x, y, radius = size[0] / 2, size[1] / 2, min(size) / 6
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=_SIGN, width=max(round(radius / 12), 2))
    draw.polygon(
        ((x - radius * 0.35, y - radius * 0.5), (x - radius * 0.35, y + radius * 0.5), (x + radius * 0.55, y)), fill=_SIGN
    )
    return poster


def _bordered(picture: bytes, size: tuple[int, int]) -> Pillow.Image:
    with Pillow.open(io.BytesIO(picture)) as opened:
        shown = opened.convert("RGB")
    shown = ImageOps.contain(shown, size, Pillow.Resampling.LANCZOS)
    if shown.width * 1.02 >= size[0] and shown.height * 1.02 >= size[1]:
        return shown.resize(size, Pillow.Resampling.LANCZOS)
    poster = Pillow.new("RGB", size, _BORDERS)
    poster.paste(shown, ((size[0] - shown.width) // 2, (size[1] - shown.height) // 2))
    return poster
