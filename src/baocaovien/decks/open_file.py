"""Opening a .pptx or .potx that somebody else made: right, or one clear sentence (facts on decks §8)."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path
from typing import Any

import pptx
from lxml import etree
from pptx.exc import PythonPptxError

from baocaovien.domain.errors import InputError
from baocaovien.domain.files import read_whole

_ZIP = b"PK"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MAIN = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
_OTHER_MAINS = (
    b"application/vnd.openxmlformats-officedocument.presentationml.template.main+xml",
    b"application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml",
)
_TYPES = "[Content_Types].xml"
_STRICT = b"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
MOST_BYTES = 1_500_000_000
"""Unpacked; a deck with clips stays below."""
MOST_PACKED = 500 * 1024 * 1024
"""As a file; it is held in memory to be read."""
MOST_RATIO = 200
_SMALL = 50_000_000
"""Below this size any ratio is harmless."""
MOST_PARTS = 60_000


def open_presentation(content: bytes, *, name: str = "") -> Any:
    """Open a file with python-pptx; templates and slide shows are taken as presentations.

    Args:
        name: the file's path, for sentences.

    Raises:
        InputError: `decks.not_pptx`, `decks.old_format` (.ppt), `decks.locked` (a password), `decks.too_big`
            (a zip bomb), `decks.macros`, `decks.strict`, `decks.broken_file`.
    """
    where, file = name, Path(name).name
    _check_head(content, where, file)
    try:
        _check_zip(content, where, file)
        opened = pptx.Presentation(io.BytesIO(_as_presentation(content)))
        if not sum(len(master.slide_layouts) for master in opened.slide_masters):
            raise ValueError("no slide layout")
        for slide in opened.slides:
            _ = slide.slide_layout
        return opened
    except (zipfile.BadZipFile, EOFError, zlib.error, NotImplementedError) as problem:
        raise InputError("decks.not_pptx", where=where, file=file) from problem
    except (PythonPptxError, KeyError, ValueError, AttributeError, TypeError, IndexError, etree.LxmlError, OSError) as problem:
        raise InputError("decks.broken_file", where=where, file=file, detail=str(problem)[:120]) from problem


def read_file(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        MissingError: `file.missing`.
        InputError: `file.unreadable`, `file.too_large`, and of one that is no PowerPoint file what `open_presentation` says.
    """
    content = read_whole(path, most=MOST_PACKED, begins=(_COMPOUND, _ZIP))
    _check_head(content, str(path), path.name)
    return content


def _check_head(content: bytes, where: str, file: str) -> None:
    if content.startswith(_COMPOUND):
        raise InputError("decks.locked" if _ENCRYPTED in content else "decks.old_format", where=where, file=file)
    if not content.startswith(_ZIP):
        raise InputError("decks.not_pptx", where=where, file=file)


def _check_zip(content: bytes, where: str, file: str) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
        unpacked = sum(part.file_size for part in parts)
        if unpacked > MOST_BYTES or len(parts) > MOST_PARTS or (unpacked > _SMALL and unpacked > MOST_RATIO * len(content)):
            raise InputError("decks.too_big", where=where, file=file)
        names = {part.filename.lower() for part in parts}
        if any(part.flag_bits & 1 for part in parts):
            raise InputError("decks.locked", where=where, file=file)
        if any(one.endswith("vbaproject.bin") for one in names):
            raise InputError("decks.macros", where=where, file=file)
        if "_rels/.rels" in names and _STRICT in archive.read("_rels/.rels"):
            raise InputError("decks.strict", where=where, file=file)
        if _TYPES.lower() not in names or "ppt/presentation.xml" not in names:
            raise InputError("decks.not_pptx", where=where, file=file)


def _as_presentation(content: bytes) -> bytes:
    """Templates and shows differ from presentations by one content type, which python-pptx insists on."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        types = archive.read(_TYPES)
        if not any(kind in types for kind in _OTHER_MAINS):
            return content
        for kind in _OTHER_MAINS:
            types = types.replace(kind, _MAIN)
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as copy:
            for part in archive.infolist():
                copy.writestr(part, types if part.filename == _TYPES else archive.read(part))
    return target.getvalue()
