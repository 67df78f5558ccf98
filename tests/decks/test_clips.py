"""What the file of a clip says, and the picture before it plays."""

from __future__ import annotations

import hashlib
import io
import re
import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from PIL import Image as Pillow
from pptx import Presentation

from baocaovien.decks.build import plan_deck
from baocaovien.decks.clip_coding import rare_codings
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


def track(
    width: int, height: int, turn: tuple[int, ...] = LYING, *, holds: bytes = b"vide", codec: bytes = b"avc1", more: bytes = b""
) -> bytes:
    seen = box(b"tkhd", b"\0" * 40 + struct.pack(">9i", *turn) + struct.pack(">II", width << 16, height << 16))
    coded = box(b"stsd", struct.pack(">II", 0, 1) + box(codec, b"\0" * (78 if holds == b"vide" else 28) + more))
    return box(b"trak", seen + box(b"mdia", box(b"hdlr", b"\0" * 8 + holds + b"\0" * 13) + box(b"minf", box(b"stbl", coded))))


def clip(folder: Path, *tracks: bytes, head: bytes = b"", first: bytes = b"") -> Path:
    path = folder / "phim.mp4"
    path.write_bytes(FTYP + first + box(b"moov", head + b"".join(tracks)))
    return path


def test_a_clip_tells_the_size_of_its_pictures_behind_its_sound_and_data(tmp_path: Path) -> None:
    sound = track(0, 0, holds=b"soun", codec=b"mp4a")
    found = look_at_clip(clip(tmp_path, sound, track(1920, 1080), first=box(b"mdat", b"\1" * 5000)))

    assert (found.width, found.height, found.rare) == (1920, 1080, ())


def test_a_clip_that_a_phone_took_upright_is_upright(tmp_path: Path) -> None:
    found = look_at_clip(clip(tmp_path, track(1920, 1080, UPRIGHT, codec=b"hvc1")))

    assert (found.width, found.height, found.rare) == (1080, 1920, ("HEVC (H.265)",))


def h264(profile: int, level: int) -> bytes:
    return box(b"avcC", bytes((1, profile, 0, level)) + b"\xff\xe1\0\0")


def sound(kind: int, sort: int, flags: bytes = b"\0", head: bytes = b"") -> bytes:
    """An elementary stream descriptor; lengths take four bytes, as encoders write them."""

    def descriptor(tag: int, content: bytes) -> bytes:
        return bytes((tag, 0x80, 0x80, 0x80, len(content))) + content

    own = descriptor(5, bytes((sort << 3, 0x10)))
    return box(b"esds", b"\0" * 4 + descriptor(3, b"\0\1" + flags + head + descriptor(4, bytes((kind,)) + b"\0" * 12 + own)))


@pytest.mark.parametrize(
    "holds, codec, more, rare",
    [
        (b"vide", b"avc3", b"", ()),
        (b"vide", b"hvc1", b"", ("HEVC (H.265)",)),
        (b"vide", b"av01", b"", ("AV1",)),
        (b"vide", b"vp09", b"", ("VP9",)),
        (b"vide", b"mp4v", b"", ("MPEG-4 Visual",)),
        (b"vide", b"encv", b"", ("DRM",)),
        (b"vide", b"xyz1", b"", ("xyz1",)),
        (b"vide", b"avc1", h264(66, 30), ()),
        (b"vide", b"avc1", h264(77, 31), ()),
        (b"vide", b"avc1", h264(100, 51), ()),
        (b"vide", b"avc1", h264(100, 52), ("H.264 5.2",)),
        (b"vide", b"avc1", h264(110, 31), ("H.264 High 10",)),
        (b"vide", b"avc1", h264(122, 31), ("H.264 High 4:2:2",)),
        (b"vide", b"avc1", h264(244, 31), ("H.264 High 4:4:4",)),
        (b"vide", b"avc1", box(b"avcC", b"\1"), ()),
        (b"soun", b"mp4a", b"", ()),
        (b"soun", b"mp4a", sound(0x40, 2), ()),
        (b"soun", b"mp4a", sound(0x40, 29, b"\x80", b"\0\2"), ()),
        (b"soun", b"mp4a", sound(0x40, 5, b"\x60", b"\3abc\0\0"), ()),
        (b"soun", b"mp4a", sound(0x67, 2), ()),
        (b"soun", b"mp4a", sound(0x40, 4), ("AAC (4)",)),
        (b"soun", b"mp4a", sound(0x6B, 2), ("MP3",)),
        (b"soun", b"mp4a", sound(0x66, 1), ("AAC 0x66",)),
        (b"soun", b"mp4a", box(b"esds", b"\0" * 4 + b"\3\xff\xff"), ()),
        (b"soun", b"Opus", b"", ("Opus",)),
        (b"soun", b"ac-3", b"", ("AC-3",)),
        (b"meta", b"mebx", b"", ()),
        (b"tmcd", b"tmcd", b"", ()),
    ],
)
def test_only_h264_and_aac_that_windows_decodes_are_common(
    holds: bytes, codec: bytes, more: bytes, rare: tuple[str, ...], tmp_path: Path
) -> None:
    found = look_at_clip(clip(tmp_path, track(640, 360), track(0, 0, holds=holds, codec=codec, more=more)))

    assert found.rare == rare


@given(st.binary(max_size=120))
def test_damaged_descriptions_are_no_fault(data: bytes) -> None:
    parts = (track(8, 8, more=box(b"avcC", data)), track(0, 0, holds=b"soun", codec=b"mp4a", more=box(b"esds", data)), data)

    assert isinstance(rare_codings(b"".join(parts)), tuple)


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
        ("decks.rare_clip", {"file": "phim.mp4", "coding": "HEVC (H.265)"}),
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


PICTURE_OF_A_CLIP = """\
0 pic
1 nvPicPr
2 cNvPr
3 hlinkClick action=ppaction://media r:id=
2 cNvPicPr
3 picLocks noChangeAspect=1
2 nvPr
3 videoFile r:link=video
3 extLst
4 ext uri={DAA4B4D4-6D71-4841-9C94-3DE7FCFB9230}
5 media r:embed=media
1 blipFill
2 blip r:embed=image
2 stretch
3 fillRect
1 spPr
2 xfrm
3 off
3 ext
2 prstGeom prst=rect
3 avLst"""
"""What four files with an MP4 that PowerPoint saved all hold (14 for Mac: python-pptx, features/steps/test_files/
shp-movie-props.pptx; 16: Apache POI, test-data/slideshow/EmbeddedVideo.pptx, and ShapeCrawler, 040_video.pptx and
video-case001.pptx), and what `p14:media` of [MS-PPTX] asks for: names, ids, places and `a16:creationId` are left out."""


def test_the_picture_of_a_clip_is_node_for_node_what_powerpoint_writes(theme: Theme, tmp_path: Path) -> None:
    plan = plan_deck(deck(one("video", Video(clip(tmp_path, track(1920, 1080)), Image(photo(), "Ảnh đầu phim")))), theme)
    write_pptx(plan, theme, tmp_path / "deck.pptx")

    (slide,) = Presentation(tmp_path / "deck.pptx").slides
    (shape,) = slide._element.iter(f"{P}pic")
    kinds = {rid: relation.reltype.rsplit("/", 1)[1] for rid, relation in slide.part.rels.items()}

    assert "\n".join(pictured(shape, kinds)) == PICTURE_OF_A_CLIP
    with zipfile.ZipFile(tmp_path / "deck.pptx") as package:
        types, relations = package.read("[Content_Types].xml"), package.read("ppt/slides/_rels/slide1.xml.rels").decode()
    assert b'<Default Extension="mp4" ContentType="video/mp4"/>' in types
    clips = re.findall(r'Type="([^"]+)" Target="\.\./media/clip1\.mp4"', relations)
    assert sorted(clips) == [
        "http://schemas.microsoft.com/office/2007/relationships/media",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/video",
    ]


def pictured(node: Any, kinds: dict[str, str], depth: int = 0) -> Iterator[str]:
    """A node of a picture and those below it, relations by their kind."""
    said = {name.replace(R, "r:"): kinds.get(value, value) for name, value in node.attrib.items()}
    for own in ("id", "name", "descr", "x", "y", "cx", "cy"):
        said.pop(own, None)
    yield " ".join((str(depth), etree.QName(node).localname, *(f"{name}={said[name]}" for name in sorted(said))))
    for child in node:
        yield from pictured(child, kinds, depth + 1)


def is_sequence(node: object) -> bool:
    return str(node.get("nodeType")).endswith("Seq")  # type: ignore[attr-defined]
