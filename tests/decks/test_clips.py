"""What the file of a clip says, and the picture before it plays."""

from __future__ import annotations

import hashlib
import io
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from PIL import Image as Pillow
from pptx import Presentation

from baocaovien.decks.build import plan_deck
from baocaovien.decks.clips import LARGE_CLIP, clip_poster, look_at_clip
from baocaovien.decks.outline import Image, Video
from baocaovien.decks.pptx import write_pptx
from baocaovien.decks.theme import Theme
from baocaovien.domain.errors import AppError
from tests.decks.samples import deck, one, photo

UPRIGHT = (0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000)
LYING = (0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
FTYP = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom"


def box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", len(content) + 8, kind) + content


def track(width: int, height: int, turn: tuple[int, ...] = LYING, *, holds: bytes = b"vide", codec: bytes = b"avc1") -> bytes:
    seen = box(b"tkhd", b"\0" * 40 + struct.pack(">9i", *turn) + struct.pack(">II", width << 16, height << 16))
    coded = box(b"stsd", struct.pack(">II", 0, 1) + box(codec, b"\0" * 70))
    return box(b"trak", seen + box(b"mdia", box(b"hdlr", b"\0" * 8 + holds + b"\0" * 13) + box(b"minf", box(b"stbl", coded))))


def clip(folder: Path, *tracks: bytes, head: bytes = b"", first: bytes = b"") -> Path:
    path = folder / "phim.mp4"
    path.write_bytes(FTYP + first + box(b"moov", head + b"".join(tracks)))
    return path


def test_a_clip_tells_the_size_of_its_pictures_behind_its_sound_and_data(tmp_path: Path) -> None:
    sound = track(0, 0, holds=b"soun", codec=b"mp4a")
    found = look_at_clip(clip(tmp_path, sound, track(1920, 1080), first=box(b"mdat", b"\1" * 5000)))

    assert (found.width, found.height, found.common) == (1920, 1080, True)


def test_a_clip_that_a_phone_took_upright_is_upright(tmp_path: Path) -> None:
    found = look_at_clip(clip(tmp_path, track(1920, 1080, UPRIGHT, codec=b"hvc1")))

    assert (found.width, found.height, found.common) == (1080, 1920, False)


@pytest.mark.parametrize(
    "holds, codec, common",
    [
        (b"vide", b"avc3", True),
        (b"vide", b"hvc1", False),
        (b"vide", b"av01", False),
        (b"vide", b"mp4v", False),
        (b"soun", b"mp4a", True),
        (b"soun", b"Opus", False),
        (b"soun", b"ac-3", False),
        (b"meta", b"mebx", True),
        (b"tmcd", b"tmcd", True),
    ],
)
def test_only_h264_with_aac_is_common(holds: bytes, codec: bytes, common: bool, tmp_path: Path) -> None:
    found = look_at_clip(clip(tmp_path, track(640, 360), track(0, 0, holds=holds, codec=codec)))

    assert found.common == common


@pytest.mark.parametrize(
    "head, seconds",
    [
        (struct.pack(">5I", 0, 0, 0, 1000, 12_500), 12.5),
        (b"\1\0\0\0" + struct.pack(">QQIQ", 0, 0, 600, 1500), 2.5),
        (struct.pack(">5I", 0, 0, 0, 0, 12_500), 0.0),
        (b"\0" * 9, 0.0),
    ],
)
def test_a_clip_tells_how_long_it_is(head: bytes, seconds: float, tmp_path: Path) -> None:
    assert look_at_clip(clip(tmp_path, track(640, 360), head=box(b"mvhd", head))).seconds == seconds


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
    path = clip(tmp_path, track(1920, 1080, codec=b"hev1"))
    with path.open("ab") as stream:
        stream.truncate(LARGE_CLIP + 2_000_000)
    plan = plan_deck(deck(one("video", Video(path, Image(photo(), "Ảnh đầu phim")))), theme)

    assert [(remark.code, dict(remark.params)) for remark in plan.remarks] == [
        ("decks.large_clip", {"file": "phim.mp4", "megabytes": "52"}),
        ("decks.rare_clip", {"file": "phim.mp4"}),
    ]


def test_a_clip_plays_with_the_next_step_and_pauses_by_a_click(theme: Theme, tmp_path: Path) -> None:
    """The nodes that PowerPoint writes for a clip in the click sequence; a remote's button plays it."""
    path = clip(tmp_path, track(1920, 1080), head=box(b"mvhd", struct.pack(">5I", 0, 0, 0, 1000, 12_500)))
    plan = plan_deck(deck(one("video", Video(path, Image(photo(), "Ảnh đầu phim")))), theme)
    write_pptx(plan, theme, tmp_path / "deck.pptx")

    (slide,) = Presentation(tmp_path / "deck.pptx").slides
    timing = slide._element.find(f"{P}timing")
    (shape,) = slide._element.iter(f"{P}pic")
    own = shape.find(f"{P}nvPicPr/{P}cNvPr").get("id")
    sequences = [
        (each.get("nodeType"), next(each.iter(f"{P}cmd")).get("cmd")) for each in timing.iter(f"{P}cTn") if is_sequence(each)
    ]
    assert sequences == [("mainSeq", "playFrom(0.0)"), ("interactiveSeq", "togglePause")]
    assert {each.get("spid") for each in timing.iter(f"{P}spTgt")} == {own}
    assert [each.find(f"{P}cBhvr/{P}cTn").get("dur") for each in timing.iter(f"{P}cmd")] == ["12500", "1"]
    ids = [int(each.get("id")) for each in timing.iter(f"{P}cTn")]
    assert ids == list(range(1, len(ids) + 1))


WRITTEN_BY_POWERPOINT = (76, "e29777d0dff8cb84a4d1d2c9c3d9e9b4")
"""Nodes of `p:timing` and a digest of them: one MP4 with the start "in the click sequence", saved by PowerPoint 16; two such
files gave the same. Ids, the shape's number and the length of the clip are left out."""


def test_the_timing_of_a_clip_is_node_for_node_what_powerpoint_writes(theme: Theme, tmp_path: Path) -> None:
    path = clip(tmp_path, track(1920, 1080), head=box(b"mvhd", struct.pack(">5I", 0, 0, 0, 1000, 12_500)))
    write_pptx(plan_deck(deck(one("video", Video(path, Image(photo(), "Ảnh đầu phim")))), theme), theme, tmp_path / "deck.pptx")

    (slide,) = Presentation(tmp_path / "deck.pptx").slides
    nodes = list(told(slide._element.find(f"{P}timing")))

    assert (len(nodes), hashlib.sha256("\n".join(nodes).encode()).hexdigest()[:32]) == WRITTEN_BY_POWERPOINT


def told(node: Any, depth: int = 0) -> Iterator[str]:
    """A node and those below it: how deep it stands, its name, and what it says."""
    said = {name: value for name, value in node.attrib.items() if name != "id"}
    if "spid" in said:
        said["spid"] = "S"
    if said.get("dur", "1") not in ("1", "indefinite"):
        said["dur"] = "D"
    yield " ".join((str(depth), etree.QName(node).localname, *(f"{name}={said[name]}" for name in sorted(said))))
    for child in node:
        yield from told(child, depth + 1)


def test_a_clip_is_linked_and_embedded_as_powerpoint_does(theme: Theme, tmp_path: Path) -> None:
    path = clip(tmp_path, track(1920, 1080))
    plan = plan_deck(deck(one("video", Video(path, Image(photo(), "Ảnh đầu phim")))), theme)
    write_pptx(plan, theme, tmp_path / "deck.pptx")

    (slide,) = Presentation(tmp_path / "deck.pptx").slides
    (shape,) = slide._element.iter(f"{P}pic")
    linked = next(shape.iter(f"{A}videoFile")).get(f"{R}link")
    embedded = next(shape.iter(f"{P14}media")).get(f"{R}embed")
    poster = next(shape.iter(f"{A}blip")).get(f"{R}embed")
    relations = [
        (slide.part.rels[rid].reltype.rsplit("/", 1)[1], slide.part.rels[rid].target_part) for rid in (linked, embedded, poster)
    ]
    assert [kind for kind, _part in relations] == ["video", "media", "image"]
    assert relations[0][1] is relations[1][1]
    assert (relations[0][1].content_type, relations[0][1].blob) == ("video/mp4", path.read_bytes())
    assert relations[2][1].content_type == "image/png"
    assert next(shape.iter(f"{A}hlinkClick")).get("action") == "ppaction://media"


def is_sequence(node: object) -> bool:
    return str(node.get("nodeType")).endswith("Seq")  # type: ignore[attr-defined]
