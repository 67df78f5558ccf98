"""The boxes of an MP4 file (ISO 14496-12): only what is asked for is looked at."""

from __future__ import annotations

import struct
from collections.abc import Iterator


def boxes(data: bytes, kind: bytes) -> Iterator[bytes]:
    """The boxes of a kind that stand directly in another."""
    at = 0
    while at + 8 <= len(data):
        length, found = struct.unpack_from(">I4s", data, at)
        if length < 8:
            return
        if found == kind:
            yield data[at + 8 : at + length]
        at += length


def inside(data: bytes, *kinds: bytes) -> bytes:
    """What stands in the first box of a kind, in the first of the next kind in it, and so on; nothing where one is missing."""
    for kind in kinds:
        data = next(boxes(data, kind), b"")
    return data
