"""Foreign content files (.txt, .docx, .pdf) as plain text, read with limits; run it in the worker process."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from baocaovien.domain.encodings import decode_text
from baocaovien.domain.errors import InputError
from baocaovien.domain.files import read_whole

MOST_BYTES = 50 * 1024 * 1024
MOST_UNPACKED = 400 * 1024 * 1024
MOST_CHARACTERS = 5_000_000
MOST_PAGES = 3_000
SUFFIXES = (".txt", ".docx", ".pdf")


@dataclass(frozen=True, slots=True)
class SourceText:
    """What was read: the file as it was, and its text. `notes` are codes of warnings with their parameters."""

    file_name: str
    data: bytes
    text: str
    notes: tuple[str, ...] = ()


def read_source_file(path: Path) -> SourceText:
    """Read a file from disk.

    Raises:
        MissingError: `file.missing`.
        InputError: `file.unreadable`, `file.too_large` and those of `read_source`.
    """
    return read_source(path.name, read_whole(path, most=MOST_BYTES))


def read_source(file_name: str, data: bytes) -> SourceText:
    """Read the bytes of a .txt, .docx or .pdf file.

    Raises:
        InputError: `file.too_large`, `library.empty_file`, `library.unknown_format`, `library.broken_file`,
            `library.encrypted`, `library.binary`, `library.no_text`, `library.too_long`.
    """
    name = PurePath(file_name).name
    _check_size(name, len(data))
    if not data.strip(b"\x00 \t\r\n"):
        raise InputError("library.empty_file", where=name, file=name)
    suffix = PurePath(name).suffix.lower()
    if suffix == ".docx":
        text = _docx(name, data)
    elif suffix == ".pdf":
        text = _pdf(name, data)
    elif suffix == ".txt":
        text = _plain(name, data)
    else:
        raise InputError("library.unknown_format", where=name, file=name, suffixes=" ".join(SUFFIXES))
    if not text.strip():
        raise InputError("library.no_text", where=name, file=name)
    if len(text) > MOST_CHARACTERS:
        raise InputError("library.too_long", where=name, file=name, length=len(text), most=MOST_CHARACTERS)
    return SourceText(name, data, text)


def _check_size(name: str, size: int) -> None:
    if size > MOST_BYTES:
        raise InputError(
            "file.too_large", where=name, file=name, megabytes=round(size / 1024 / 1024), most=MOST_BYTES // 1024 // 1024
        )


def _plain(name: str, data: bytes) -> str:
    if data.startswith((b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"\x7fELF", b"MZ\x90")):
        raise InputError("library.binary", where=name, file=name)
    text = decode_text(data, where=name)
    strange = sum(char < " " and char not in "\t\n\r\f\v" for char in text) + text.count("\ufffd")
    if strange * 50 > len(text):
        raise InputError("library.binary", where=name, file=name)
    return text


def _docx(name: str, data: bytes) -> str:
    from docx import Document  # noqa: PLC0415 - loaded when a Word file is read: it costs 0.2 s at start

    from baocaovien.services.library.docx_text import document_text  # noqa: PLC0415 - the same

    if data.startswith(b"\xd0\xcf\x11\xe0"):
        # An OLE container: an old .doc under a new name, or a Word file with a password.
        raise InputError("library.encrypted", where=name, file=name)
    _check_package(name, data)
    try:
        return document_text(Document(io.BytesIO(data)))
    except InputError:
        raise
    except Exception as problem:  # the parser meets whatever a foreign file holds: any failure means "not readable"
        raise InputError("library.broken_file", where=name, file=name) from problem


def _check_package(name: str, data: bytes) -> None:
    """Refuse what is no package, and what would unpack to more than the limit, before a parser opens it."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = package.infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as problem:
        raise InputError("library.broken_file", where=name, file=name) from problem
    if any(entry.flag_bits & 1 for entry in entries):
        raise InputError("library.encrypted", where=name, file=name)
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > MOST_UNPACKED or len(entries) > 20_000:
        raise InputError("library.bomb", where=name, file=name, megabytes=round(unpacked / 1024 / 1024))
    if "word/document.xml" not in {entry.filename for entry in entries}:
        raise InputError("library.broken_file", where=name, file=name)


def _pdf(name: str, data: bytes) -> str:
    import pypdfium2  # noqa: PLC0415 - loaded when a PDF is read: it maps 4 MB of native code

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as problem:
        encrypted = b"/Encrypt" in data
        raise InputError("library.encrypted" if encrypted else "library.broken_file", where=name, file=name) from problem
    try:
        if len(document) > MOST_PAGES:
            raise InputError("library.too_many_pages", where=name, file=name, pages=len(document), most=MOST_PAGES)
        return "\f".join(_page_text(document, number) for number in range(len(document)))
    except pypdfium2.PdfiumError as problem:
        raise InputError("library.broken_file", where=name, file=name) from problem
    finally:
        document.close()


def _page_text(document: Any, number: int) -> str:
    page = document[number]
    try:
        words = page.get_textpage()
        try:
            return str(words.get_text_bounded()).replace("\r\n", "\n").replace("\ufffe", "-")
        finally:
            words.close()
    finally:
        page.close()
