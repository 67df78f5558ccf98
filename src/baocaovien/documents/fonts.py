"""The one type family of paper: Times New Roman where the machine has it whole, else Liberation Serif 2.1 or newer.

A family is taken for what it covers, never for its name: Debian's Liberation 1.07 has the same name and lacks
most Vietnamese letters.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

import uharfbuzz as hb
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from baocaovien import paths
from baocaovien.domain.errors import EnvironmentFault

OFFICIAL_NAME = "Times New Roman"
"""The name that DOCX files bear; readers without it take a family of the same metrics."""

_VOWELS = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")


def _needed() -> frozenset[int]:
    letters = {unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES} | {"đ"}
    letters |= {letter.upper() for letter in letters}
    return frozenset(ord(char) for char in letters) | frozenset(range(0x20, 0x7F)) | frozenset(map(ord, "–—“”‘’…×°§«»½"))


NEEDED = _needed()
"""Code points that paper needs: ASCII, 134 Vietnamese letters with marks, punctuation."""


@dataclass(frozen=True, slots=True)
class FontFamily:
    """Four files of one family."""

    name: str
    regular: Path
    bold: Path
    italic: Path
    bold_italic: Path

    def files(self) -> tuple[Path, ...]:
        """Give the files in the order regular, bold, italic, bold italic."""
        return self.regular, self.bold, self.italic, self.bold_italic


@dataclass(frozen=True, slots=True)
class Faces:
    """The names under which ReportLab knows the four faces."""

    regular: str = "Paper"
    bold: str = "Paper-Bold"
    italic: str = "Paper-Italic"
    bold_italic: str = "Paper-BoldItalic"

    def face(self, bold: bool, italic: bool) -> str:
        """Give the face's name."""
        if bold:
            return self.bold_italic if italic else self.bold
        return self.italic if italic else self.regular


_CANDIDATES = (
    (OFFICIAL_NAME, ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf")),
    (
        OFFICIAL_NAME,
        ("Times_New_Roman.ttf", "Times_New_Roman_Bold.ttf", "Times_New_Roman_Italic.ttf", "Times_New_Roman_Bold_Italic.ttf"),
    ),
    (
        "Liberation Serif",
        (
            "LiberationSerif-Regular.ttf",
            "LiberationSerif-Bold.ttf",
            "LiberationSerif-Italic.ttf",
            "LiberationSerif-BoldItalic.ttf",
        ),
    ),
)


def find_family(folders: Sequence[Path]) -> FontFamily:
    """Find the first family whose four files hold all that paper needs.

    Raises:
        EnvironmentFault: `documents.no_font`.
    """
    found: dict[str, list[Path]] = {}
    for folder in folders:
        for file in sorted(folder.rglob("*.[tT][tT][fF]")) if folder.is_dir() else ():
            found.setdefault(file.name.lower(), []).append(file)
    for name, files in _CANDIDATES:
        whole = [next((file for file in found.get(wanted.lower(), ()) if is_complete(file)), None) for wanted in files]
        regular, bold, italic, bold_italic = whole
        if regular and bold and italic and bold_italic:
            return FontFamily(name, regular, bold, italic, bold_italic)
    raise EnvironmentFault("documents.no_font")


def is_complete(file: Path) -> bool:
    """Tell whether a font file can be read and has every needed letter."""
    try:
        return set(hb.Face(file.read_bytes()).unicodes) >= NEEDED
    except OSError:
        return False


@cache
def system_family() -> FontFamily:
    """Give this machine's family; raises EnvironmentFault `documents.no_font`."""
    return find_family(paths.fonts())


_lock = Lock()


def paper_faces() -> Faces:
    """Register the family with ReportLab, once, and give its face names.

    Raises:
        EnvironmentFault: `documents.no_font`.
    """
    faces = Faces()
    with _lock:
        if faces.bold_italic not in pdfmetrics.getRegisteredFontNames():
            register(system_family(), faces)
    return faces


def _one_at_a_time(cut: Callable[..., Any]) -> Callable[..., Any]:
    """Let threads cut a face's used letters out one after the other: ReportLab keeps its place in the file in the face."""
    alone = Lock()

    def cut_alone(*said: Any) -> Any:
        with alone:
            return cut(*said)

    return cut_alone


def register(family: FontFamily, faces: Faces) -> None:
    """Register four files under our face names.

    ReportLab keeps one face for each PostScript name and silently reuses it for a second file of that name
    (Liberation 1 for Liberation 2): such a face is put out first.
    """
    names = (faces.regular, faces.bold, faces.italic, faces.bold_italic)
    for name, file in zip(names, family.files(), strict=True):
        try:
            font = TTFont(name, str(file))
        except TTFError as problem:
            raise EnvironmentFault("documents.no_font") from problem
        font.face.makeSubset = _one_at_a_time(font.face.makeSubset)
        stale = pdfmetrics._dynFaceNames.pop(font.face.name, None)  # noqa: SLF001 - the registry has no public way to forget a face
        pdfmetrics.registerFont(font)
        if stale is not None and pdfmetrics.getFont(name).face is not font.face:
            raise EnvironmentFault("documents.no_font")
    pdfmetrics.registerFontFamily(faces.regular, *names)
