"""How the pictures and the sound of a clip are coded, and what not every machine in a hall can play of it.

PowerPoint plays what Windows decodes: H.264 of the profiles Baseline, Main and High up to level 5.1, and AAC
(Microsoft, "H.264 Video Decoder" and "AAC Decoder" of Media Foundation). Where a file does not say, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from baocaovien.decks.boxes import boxes, inside

_H264 = (b"avc1", b"avc3")
_H264_PROFILES = {66: "Baseline", 77: "Main", 100: "High"}
_OTHER_PROFILES = {44: "CAVLC 4:4:4", 88: "Extended", 110: "High 10", 122: "High 4:2:2", 244: "High 4:4:4"}
_HIGHEST_LEVEL = 51
_PICTURE_HEAD, _SOUND_HEAD = 78, 28
"""How long the fixed part of a description of pictures, and of sound, is."""
_AAC, _MP3 = (0x40, 0x67), (0x69, 0x6B)
_AAC_TYPES = (2, 5, 29)
"""AAC-LC, HE-AAC and HE-AAC v2."""
_NAMES = {
    b"hvc1": "HEVC (H.265)", b"hev1": "HEVC (H.265)", b"dvh1": "Dolby Vision", b"dvhe": "Dolby Vision", b"av01": "AV1",
    b"vp08": "VP8", b"vp09": "VP9", b"mp4v": "MPEG-4 Visual", b"Opus": "Opus", b"fLaC": "FLAC", b"alac": "ALAC",
    b"ac-3": "AC-3", b"ec-3": "E-AC-3", b".mp3": "MP3", b"encv": "DRM", b"enca": "DRM", b"drmi": "DRM", b"drms": "DRM",
}  # fmt: skip


def rare_codings(index: bytes) -> tuple[str, ...]:
    """The names of codings in a clip that not every machine can play; none where all are common or not told.

    Args:
        index: the box that describes the clip.
    """
    return tuple(dict.fromkeys(name for track in boxes(index, b"trak") for name in _rare(track)))


def _rare(track: bytes) -> Iterator[str]:
    """What is rare of pictures or sound; other tracks (text, places) never matter."""
    handler = inside(track, b"mdia", b"hdlr")[8:12]
    described = inside(track, b"mdia", b"minf", b"stbl", b"stsd")[8:]
    coding, about = described[4:8], described[8:]
    if not coding or handler not in (b"vide", b"soun"):
        return
    if handler == b"vide" and coding in _H264:
        yield from _rare_h264(inside(about[_PICTURE_HEAD:], b"avcC"))
    elif handler == b"soun" and coding == b"mp4a":
        yield from _rare_sound(inside(about[_SOUND_HEAD:], b"esds")[4:])
    else:
        yield _NAMES.get(coding) or coding.decode("latin-1").strip()


def _rare_h264(settings: bytes) -> Iterator[str]:
    if len(settings) < 4:
        return
    profile, level = settings[1], settings[3]
    if profile not in _H264_PROFILES:
        yield f"H.264 {_OTHER_PROFILES.get(profile, profile)}"
    elif level > _HIGHEST_LEVEL:
        yield f"H.264 {level // 10}.{level % 10}"


def _rare_sound(descriptors: bytes) -> Iterator[str]:
    """What an elementary stream descriptor says (ISO 14496-1, 7.2.6): which sound it is, and which sort of AAC."""
    stream = _descriptor(descriptors, 3)
    config = _descriptor(stream[_stream_head(stream) :], 4)
    if not config:
        return
    if config[0] not in _AAC:
        yield "MP3" if config[0] in _MP3 else f"AAC {config[0]:#x}"
        return
    own = _descriptor(config[13:], 5)
    if config[0] == _AAC[0] and own and own[0] >> 3 not in _AAC_TYPES:
        yield f"AAC ({own[0] >> 3})"


def _stream_head(stream: bytes) -> int:
    """How long what stands before the next descriptor is: an id and flags, and what the flags announce."""
    flags = stream[2] if len(stream) > 2 else 0
    address = 1 + stream[5 if flags & 0x80 else 3] if flags & 0x40 and len(stream) > 5 else 0
    return 3 + (2 if flags & 0x80 else 0) + address + (2 if flags & 0x20 else 0)


def _descriptor(data: bytes, tag: int) -> bytes:
    """The content of a descriptor at the beginning of some bytes; nothing where another stands there."""
    if not data or data[0] != tag:
        return b""
    length, at = 0, 1
    while at < min(len(data), 5):
        length, more = length << 7 | data[at] & 0x7F, data[at] & 0x80
        at += 1
        if not more:
            break
    return data[at : at + length]
