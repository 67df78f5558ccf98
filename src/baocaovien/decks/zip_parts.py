"""Zip archives of many small parts, written and read at the speed of their compression.

`zipfile` spends more time on each entry than on its bytes (seeks, locks, two headers each): a third of what a
deck costs. The directory of an archive is still read by `zipfile`, which knows every sort of archive.
Names are ASCII, times are fixed, archives stay below 4 GB.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from functools import lru_cache
from mmap import mmap
from pathlib import Path
from typing import BinaryIO

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION = 20
_FIRST_OF_1980 = (0, 33)
_REGULAR_FILE = 0o600 << 16
_MADE_ON_UNIX = 3 << 8 | _VERSION
_PIECE = 1 << 20


class ZipWriter:
    """Writes entries one after the other to a stream; `finish` writes the directory."""

    def __init__(self, stream: BinaryIO, level: int = 3) -> None:
        self._stream, self._level = stream, level
        self._directory: list[bytes] = []
        self._at = 0

    def add(self, name: str, content: bytes, *, compressed: bool = True) -> None:
        """Write an entry."""
        data = _deflated(content, self._level) if compressed else content
        self._header(name, zlib.crc32(content), len(data), len(content), compressed)
        self._stream.write(data)
        self._at += len(data)

    def add_fixed(self, name: str, content: bytes) -> None:
        """Write an entry whose content is the same in many archives."""
        data = _deflated_once(content, self._level)
        self._header(name, zlib.crc32(content), len(data), len(content), True)
        self._stream.write(data)
        self._at += len(data)

    def add_file(self, name: str, source: Path) -> None:
        """Copy a file into an entry, without compression and without holding it in memory."""
        check = 0
        with source.open("rb") as stream:
            while piece := stream.read(_PIECE):
                check = zlib.crc32(piece, check)
            size = stream.tell()
            self._header(name, check, size, size, False)
            stream.seek(0)
            while piece := stream.read(_PIECE):
                self._stream.write(piece)
        self._at += size

    def finish(self) -> None:
        """Write the directory."""
        directory = b"".join(self._directory)
        count = len(self._directory)
        self._stream.write(directory)
        self._stream.write(_END.pack(b"PK\5\6", 0, 0, count, count, len(directory), self._at, 0))

    def _header(self, name: str, check: int, packed: int, size: int, compressed: bool) -> None:
        path = name.encode("ascii")
        method = zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED
        shared = (_VERSION, 0, method, *_FIRST_OF_1980, check, packed, size, len(path), 0)
        self._directory.append(_CENTRAL.pack(b"PK\1\2", _MADE_ON_UNIX, *shared, 0, 0, 0, _REGULAR_FILE, self._at) + path)
        header = _LOCAL.pack(b"PK\3\4", *shared) + path
        self._stream.write(header)
        self._at += len(header)


def _deflated(content: bytes, level: int) -> bytes:
    packer = zlib.compressobj(level, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()


@lru_cache(maxsize=32)
def _deflated_once(content: bytes, level: int) -> bytes:
    return _deflated(content, level)


def read_entry(data: bytes | mmap, entry: zipfile.ZipInfo, largest: int) -> bytes:
    """An entry's bytes from the bytes of its archive, checked.

    Raises:
        zipfile.BadZipFile: where it is cut, changed, encrypted, packed in an unknown way or larger than `largest`.
    """
    start = entry.header_offset
    signature, *_, name, extra = _LOCAL.unpack_from(data, start) if start + _LOCAL.size <= len(data) else (b"", 0, 0)
    begin = start + _LOCAL.size + name + extra
    if signature != b"PK\3\4" or entry.flag_bits & 1 or entry.file_size > largest:
        raise zipfile.BadZipFile(entry.filename)
    packed = data[begin : begin + entry.compress_size]
    try:
        content = packed if entry.compress_type == zipfile.ZIP_STORED else zlib.decompressobj(-15).decompress(packed, largest)
    except zlib.error as problem:
        raise zipfile.BadZipFile(entry.filename) from problem
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) or zlib.crc32(content) != entry.CRC:
        raise zipfile.BadZipFile(entry.filename)
    return content
