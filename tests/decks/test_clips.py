"""What the file of a clip says, and the picture before it plays."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import pytest
from PIL import Image as Pillow

from baocaovien.decks.build import plan_deck
from baocaovien.decks.clips import LARGE_CLIP, clip_poster, look_at_clip
from baocaovien.decks.outline import Image, Video
from baocaovien.decks.theme import Theme
from baocaovien.domain.errors import AppError
from tests.decks.samples import deck, one, photo

UPRIGHT = (0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000)
LYING = (0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
FTYP = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom"


def box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", len(content) + 8, kind) + content


def track(width: int, height: int, turn: tuple[int, ...] = LYING) -> bytes:
    return box(b"trak", box(b"tkhd", b"\0" * 40 + struct.pack(">9i", *turn) + struct.pack(">II", width << 16, height << 16)))


def clip(folder: Path, *tracks: bytes, codec: bytes = b"avc1", first: bytes = b"") -> Path:
    path = folder / "phim.mp4"
    path.write_bytes(FTYP + first + box(b"moov", b"".join(tracks) + box(b"stsd", codec)))
    return path


def test_a_clip_tells_the_size_of_its_pictures_behind_its_sound_and_data(tmp_path: Path) -> None:
    found = look_at_clip(clip(tmp_path, track(0, 0), track(1920, 1080), first=box(b"mdat", b"\1" * 5000)))

    assert (found.width, found.height, found.common) == (1920, 1080, True)


def test_a_clip_that_a_phone_took_upright_is_upright(tmp_path: Path) -> None:
    found = look_at_clip(clip(tmp_path, track(1920, 1080, UPRIGHT), codec=b"hvc1"))

    assert (found.width, found.height, found.common) == (1080, 1920, False)


@pytest.mark.parametrize(
    "tail", [b"", b"\0\0\0\0moov", b"\0\0\0\1moov", b"\xff\xff\xff\xffmoov", b"\0\0\0\x20moov" + b"\xff" * 24]
)
def test_a_clip_that_does_not_say_its_size_is_still_a_clip(tail: bytes, tmp_path: Path) -> None:
    path = tmp_path / "phim.mp4"
    path.write_bytes(FTYP + tail)
    found = look_at_clip(path)

    assert (found.width, found.height, found.size) == (0, 0, len(FTYP + tail))


@pytest.mark.parametrize(
    "content, code", [(b"RIFF....AVI LIST", "decks.not_mp4"), (b"", "decks.not_mp4"), (None, "file.missing")]
)
def test_what_is_no_clip_is_told(content: bytes | None, code: str, tmp_path: Path) -> None:
    path = tmp_path / "phim.mp4"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(AppError) as caught:
        look_at_clip(path)

    assert (caught.value.code, caught.value.params["file"]) == (code, "phim.mp4")


@pytest.mark.parametrize("picture", [None, photo(640, 480), photo(300, 900)])
def test_a_poster_has_the_proportions_of_its_clip(picture: bytes | None, tmp_path: Path) -> None:
    poster = clip_poster(look_at_clip(clip(tmp_path, track(1920, 1080))), picture)
    with Pillow.open(io.BytesIO(poster)) as opened:
        assert opened.size == (1280, 720)


def test_a_large_clip_in_a_rare_coding_is_remarked_and_planned(theme: Theme, tmp_path: Path) -> None:
    path = clip(tmp_path, track(1920, 1080), codec=b"hev1")
    with path.open("ab") as stream:
        stream.truncate(LARGE_CLIP + 2_000_000)
    plan = plan_deck(deck(one("video", Video(path, Image(photo(), "Ảnh đầu phim")))), theme)

    assert [(remark.code, dict(remark.params)) for remark in plan.remarks] == [
        ("decks.large_clip", {"file": "phim.mp4", "megabytes": "52"}),
        ("decks.rare_clip", {"file": "phim.mp4"}),
    ]
