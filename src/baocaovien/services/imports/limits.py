"""What a file must keep to before anything in it is parsed: size, and no archive that swells (facts-data.md §5.5)."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import BinaryIO

from baocaovien.domain.errors import InputError, MissingError
from baocaovien.domain.files import reason_of

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
        InputError: `file.unreadable`, `file.too_large`.
    """
    try:
        found = path.stat()
    except FileNotFoundError as problem:
        raise MissingError("file.missing", where=str(path), file=path.name) from problem
    except OSError as problem:
        raise InputError("file.unreadable", where=str(path), file=path.name, reason=reason_of(problem)) from problem
    if not path.is_file():
        raise InputError("file.unreadable", where=str(path), file=path.name, reason="not a file")
    if found.st_size > MOST_BYTES:
        raise too_large(path.name, found.st_size, MOST_BYTES)
    if found.st_size == 0:
        raise InputError("imports.empty", where=path.name, file=path.name)


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
    try:
        return path.read_bytes()
    except OSError as problem:
        raise InputError("file.unreadable", where=str(path), file=path.name, reason=reason_of(problem)) from problem


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


def too_large(name: str, size: int, most: int) -> InputError:
    """The refusal of a file that is too large."""
    return InputError("file.too_large", where=name, file=name, megabytes=round(size / _MEGABYTE), most=round(most / _MEGABYTE))
