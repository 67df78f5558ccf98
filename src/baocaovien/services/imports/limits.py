"""What a file must keep to before anything in it is parsed: size, and no archive that swells (facts-data.md §5.5)."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import BinaryIO

from baocaovien.domain.errors import InputError
from baocaovien.domain.files import read_whole, reason_of, size_of, too_large

MOST_BYTES = 100 * 1024 * 1024
MOST_UNPACKED = 400 * 1024 * 1024
MOST_RATIO = 200
MOST_ENTRIES = 5_000
MOST_ROWS = 200_000
MOST_COLUMNS = 200

_MEGABYTE = 1024 * 1024


def check_file(path: Path) -> None:
    """Refuse a file that is missing, no file, empty, unreadable or too large, by looking at its entry alone.

    Raises:
        MissingError: `file.missing`.
        InputError: `file.unreadable`, `file.too_large`, `library.empty_file`.
    """
    size = size_of(path)
    if size > MOST_BYTES:
        raise too_large(path.name, size, MOST_BYTES)
    if size == 0:
        raise InputError("library.empty_file", where=path.name, file=path.name)


def opened(path: Path) -> BinaryIO:
    """The file, open for reading; on Windows another program may keep it for itself.

    Raises:
        InputError: `file.unreadable`.
    """
    try:
        return path.open("rb")
    except OSError as problem:
        raise InputError("file.unreadable", where=str(path), file=path.name, reason=reason_of(problem)) from problem


def read_bytes(path: Path) -> bytes:
    """The bytes of a file that keeps the limits."""
    check_file(path)
    return read_whole(path, most=MOST_BYTES)


def check_archive(path: Path) -> None:
    """Refuse an archive (.xlsx, .docx, …) that is damaged or unpacks to far more than it is.

    Raises:
        InputError: `file.unreadable`, `file.too_large`.
    """
    try:
        with opened(path) as stream, zipfile.ZipFile(stream) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError) as problem:
        raise InputError("file.unreadable", where=path.name, file=path.name, reason="not whole") from problem
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    swells = unpacked > 10 * _MEGABYTE and unpacked > MOST_RATIO * max(1, packed)
    if len(entries) > MOST_ENTRIES or unpacked > MOST_UNPACKED or swells:
        raise too_large(path.name, unpacked, MOST_UNPACKED)
