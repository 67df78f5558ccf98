"""How wide text is and where its lines break, from the font's own advances; no window system needed.

Breaks are allowed at blanks, after an en dash, and after a hyphen that no digit follows: what
LibreOffice and PowerPoint agree on (facts on decks §3). A word wider than the line is cut between
characters, as they do. Widths are in em, so one measure serves every size.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from math import inf

import uharfbuzz as hb

from baocaovien.decks import fonts


@dataclass(frozen=True, slots=True)
class Broken:
    """A line: its text, its width, and how wide it would be with the next piece too (both em)."""

    text: str
    width: float
    with_next: float
    forced: bool = False


_Piece = tuple[str, float, bool]
"""(text, width in em, a blank stands before it)"""


class FaceMeasure:
    """Measures one font file; remembers every word it has seen."""

    def __init__(self, face: fonts.Face) -> None:
        self._font = hb.Font(hb.Face(hb.Blob.from_file_path(str(face.path))))
        self._em = float(self._font.face.upem)
        self._words: dict[str, float] = {}
        self._pieces: dict[str, tuple[_Piece, ...]] = {}
        self.characters = fonts.characters(face.path)
        self.space = self._shape(" ")

    def width(self, text: str) -> float:
        """The advance of a text in em."""
        words = text.split(" ")
        return sum(map(self._word, words)) + self.space * (len(words) - 1)

    def break_lines(self, text: str, limit: float) -> list[Broken]:
        """Break a clean paragraph into lines of at most `limit` em."""
        lines: list[Broken] = []
        line: list[str] = []
        width = 0.0
        for piece, advance, blank in self._text_pieces(text):
            gap = self.space if blank and line else 0.0
            if line and width + gap + advance > limit:
                lines.append(Broken("".join(line), width, width + gap + advance))
                line, width, gap = [], 0.0, 0.0
            if advance > limit:
                piece, advance = self._cut(piece, limit, lines)
            if gap:
                line.append(" ")
            line.append(piece)
            width += gap + advance
        lines.append(Broken("".join(line), width, inf))
        return lines

    def _cut(self, piece: str, limit: float, lines: list[Broken]) -> tuple[str, float]:
        part, width = "", 0.0
        for letter in _clusters(piece):
            advance = self._word(letter)
            if part and width + advance > limit:
                lines.append(Broken(part, width, width + advance, forced=True))
                part, width = "", 0.0
            part += letter
            width += advance
        return part, width

    def _text_pieces(self, text: str) -> tuple[_Piece, ...]:
        found = self._pieces.get(text)
        if found is None:
            found = tuple(
                (part, self._word(part), number == 0) for word in text.split(" ") for number, part in enumerate(_parts(word))
            )
            if len(self._pieces) > 20_000:
                self._pieces.clear()
            self._pieces[text] = found
        return found

    def _word(self, word: str) -> float:
        width = self._words.get(word)
        if width is None:
            if len(self._words) > 100_000:
                self._words.clear()
            width = self._words[word] = self._shape(word)
        return width

    def _shape(self, text: str) -> float:
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        hb.shape(self._font, buffer)
        return float(sum(position.x_advance for position in buffer.glyph_positions)) / self._em


def _parts(word: str) -> list[str]:
    """Cut a word after dashes that allow a break."""
    if "-" not in word and "–" not in word:
        return [word]
    parts: list[str] = []
    start = 0
    for place in range(len(word) - 1):
        letter, following = word[place], word[place + 1]
        if following in "-–" or (place == start and letter == "-"):
            continue
        if (letter == "–" and following not in ".,;:!?)]}”’…%/") or (letter == "-" and following.isalpha()):
            parts.append(word[start : place + 1])
            start = place + 1
    parts.append(word[start:])
    return parts


def _clusters(text: str) -> list[str]:
    """Letters with the marks that belong to them."""
    found: list[str] = []
    for letter in text:
        if found and unicodedata.combining(letter):
            found[-1] += letter
        else:
            found.append(letter)
    return found


@cache
def measure(family: str, bold: bool = False, italic: bool = False) -> FaceMeasure:
    """The measure of a face; made once for the life of the process."""
    return FaceMeasure(fonts.find(family, bold=bold, italic=italic))
