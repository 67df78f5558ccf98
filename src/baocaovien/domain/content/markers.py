"""Markers of a plan's items: Phần, Chương, Mục, I., 1., 1.1, a), -, + and whether they follow each other."""

from __future__ import annotations

import re
from dataclasses import dataclass

from baocaovien.domain.content.document import Level
from baocaovien.domain.content.lines import is_caps
from baocaovien.domain.numbers import from_roman

_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_LETTERS = "abcdđeghiklmnopqrstuvxy"

_DIVISION = re.compile(
    r"(?P<word>phần|chương|mục|điều)\s+(?:thứ\s+)?(?P<number>[ivxlc]+|\d{1,3}|"
    + "|".join(_ORDINALS)
    + r")(?![\w/])\s*(?P<mark>[.:–-]?)\s*",
    re.IGNORECASE,
)
_DIVISION_LEVELS = {"phần": Level.PART, "chương": Level.CHAPTER, "mục": Level.SECTION, "điều": Level.ROMAN}
_CAPITAL = re.compile(r"(?P<number>[A-ZĐ])\s*[.)-]\s+(?=\S)")
_ROMAN = re.compile(r"(?P<number>[IVXLC]+)\s*[.)/-]\s*(?=[^\W\d_]|[“\"(])")
_DOTTED = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){1,3})\.?(?:\s+|(?=[^\W\d_]))(?=[^\W\d_]|[“\"(])")
_ARABIC = re.compile(r"(?P<number>\d{1,2})\s*\.\s*(?=[^\W\d_]|[“\"(])")
_LETTER = re.compile(r"\(?(?P<number>[a-zđ]|\d{1,2})\s*\)\s*(?=\S)|(?P<dotted>[a-zđ])\.\s+(?=\S)")
_BULLET = re.compile(r"(?P<mark>[-–—•*+])(?:\s+|(?=[^\W\d_]))(?=\S)")


@dataclass(frozen=True, slots=True)
class Marker:
    """The marker at the head of a line; `length` counts its characters with the space after it."""

    level: Level
    number: str
    length: int

    @property
    def depth(self) -> tuple[int, int]:
        """Order markers by how deep they stand; 1.1.1 stands deeper than 1.1."""
        return _DEPTH[self.level], self.number.count(".")


_DEPTH = {level: depth for depth, level in enumerate(Level)}


def find_marker(text: str) -> Marker | None:
    """Read the marker that a clean line begins with."""
    return _division(text) or _numbered(text) or _lettered(text) or _bullet(text)


def _division(text: str) -> Marker | None:
    match = _DIVISION.match(text)
    if not match:
        return None
    rest = text[match.end() :]
    starts_high = match["word"][0].isupper()
    if not starts_high or (rest and not match["mark"] and not is_caps(rest)):
        return None
    word = match["word"].casefold()
    number = match["number"]
    shown = number.upper() if from_roman(number) else number.casefold()
    return Marker(_DIVISION_LEVELS[word], f"Điều {shown}" if word == "điều" else shown, match.end())


def _numbered(text: str) -> Marker | None:
    roman = _ROMAN.match(text)
    if roman and from_roman(roman["number"]):
        return Marker(Level.ROMAN, roman["number"], roman.end())
    capital = _CAPITAL.match(text)
    if capital and is_caps(text[capital.end() :]):
        return Marker(Level.PART, capital["number"], capital.end())
    dotted = _DOTTED.match(text)
    if dotted:
        return Marker(Level.ARABIC2, dotted["number"], dotted.end())
    arabic = _ARABIC.match(text)
    return Marker(Level.ARABIC, arabic["number"], arabic.end()) if arabic else None


def _lettered(text: str) -> Marker | None:
    match = _LETTER.match(text)
    if not match:
        return None
    return Marker(Level.LETTER, match["number"] or match["dotted"], match.end())


def _bullet(text: str) -> Marker | None:
    match = _BULLET.match(text)
    if not match:
        return None
    level = Level.PLUS if match["mark"] == "+" else Level.DASH
    return Marker(level, "+" if level is Level.PLUS else "-", match.end())


def _place(marker: Marker) -> int | None:
    """Count a number within its siblings from 1; None where it can't be counted."""
    number = marker.number.removeprefix("Điều ").rsplit(".", 1)[-1]
    if marker.level is Level.LETTER:
        return int(number) if number.isdigit() else _LETTERS.find(number) + 1 or None
    if number in _ORDINALS:
        return _ORDINALS.index(number) + 1
    if marker.level is Level.PART and len(number) == 1 and number in "ABDĐEGHK":
        return "ABCDĐEGHIK".index(number) + 1
    return int(number) if number.isdigit() else from_roman(number)


def follows(marker: Marker, before: Marker | None) -> bool:
    """Tell whether a marker is the first of its kind or comes right after the sibling before it."""
    if marker.level in (Level.DASH, Level.PLUS):
        return True
    if marker.level is Level.PART and before and before.level is Level.PART and marker.number == "C" and before.number == "B":
        return True
    place = _place(marker)
    if before is None or before.number.rpartition(".")[0] != marker.number.rpartition(".")[0]:
        return place == 1
    earlier = _place(before)
    return place is not None and earlier is not None and place == earlier + 1
