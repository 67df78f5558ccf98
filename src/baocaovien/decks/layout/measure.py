"""How wide text is and where its lines break, from the font's own advances; no window system needed.

Breaks are allowed at blanks, after an en dash, and after a hyphen between letters: what LibreOffice and
PowerPoint agree on (facts on decks §3). LibreOffice also breaks after a hyphen before a digit;
such a break is `weak`: `flow` looks for a width at which none is needed. "57-NQ/TW" it breaks after the hyphen only
where the line has no room for "NQ/T"; where it has, the whole word goes down. A word wider than the line is cut
between characters. Widths are in em, so one measure serves every size.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import inf

import uharfbuzz as hb

from baocaovien.decks.layout import fonts


@dataclass(frozen=True, slots=True)
class Broken:
    """A line: its text, its width, and how wide it would be with the next piece too (both em).

    weak tells that not every program would break after it; cut, that it ends inside a word, where no two programs agree;
    slash, that it ends inside or before a word with a slash, and `with_next` is how wide it may be for it to end there.
    """

    text: str
    width: float
    with_next: float
    weak: bool = False
    cut: bool = False
    slash: bool = False


_Piece = tuple[str, float, str]
"""(text, width in em, what stands before it: " ", "-" for an allowed break, "~" for a weak one)"""


@dataclass(frozen=True, slots=True)
class _Glyph:
    """Where a glyph starts, how wide it is by itself, and where the pen stands after it; em."""

    origin: float
    plain: float
    end: float


class FaceMeasure:
    """Measures one font file; remembers every word it has seen."""

    def __init__(self, face: fonts.Face) -> None:
        self._font = hb.Font(hb.Face(hb.Blob.from_file_path(str(face.path))))
        self._em = float(self._font.face.upem)
        self._words: dict[str, float] = {}
        self._kernings: dict[str, tuple[tuple[str, float], ...]] = {}
        self._pieces: dict[str, tuple[_Piece, ...]] = {}
        self._broken: dict[tuple[str, float, float], tuple[Broken, ...]] = {}
        self.characters = fonts.characters(face.path)
        self.space = self._shape(" ")

    def width(self, text: str) -> float:
        """The advance of a text in em."""
        words = text.split(" ")
        return sum(map(self._word, words)) + self.space * (len(words) - 1)

    def break_lines(self, text: str, limit: float, more: float = 0.0) -> tuple[Broken, ...]:
        """Break a clean paragraph into lines of at most `limit` em; the first may have `more`.

        Each text is broken at least twice at one width: to see what fits on a slide, and to place it there.
        """
        asked = (text, limit, more)
        found = self._broken.get(asked)
        if found is None:
            if len(self._broken) > 20_000:
                self._broken.clear()
            found = self._broken[asked] = tuple(self._lines(text, limit, more))
        return found

    def _lines(self, text: str, limit: float, more: float) -> list[Broken]:
        lines: list[Broken] = []
        line: list[str] = []
        width, word, word_at = 0.0, 0, 0.0
        for piece, advance, before in self._text_pieces(text):
            gap = self.space if before == " " and line else 0.0
            while line and width + gap + advance > limit + (0.0 if lines else more):
                past = self._past_slash(piece) if before != " " and "/" in piece else 0.0
                past += width if past else 0.0
                if past and word and past <= limit + (0.0 if lines else more):
                    lines.append(Broken("".join(line[:word]), word_at, past, slash=True))
                    line, width = line[word + 1 :], width - word_at - self.space
                else:
                    lines.append(Broken("".join(line), width, past or width + gap + advance, before == "~", slash=past > 0))
                    line, width = [], 0.0
                word, gap = 0, 0.0
            if advance > limit + (0.0 if lines else more):
                piece, advance = self._cut(piece, limit, lines, more, at_slash=not lines or before != " ")
            if gap:
                word, word_at = len(line), width
                line.append(" ")
            line.append(piece)
            width += gap + advance
        lines.append(Broken("".join(line), width, inf))
        return lines

    def _past_slash(self, piece: str) -> float:
        """How wide the beginning of a piece is with the first letter behind its slash; LibreOffice looks no further.

        0.0 where no slash divides it.
        """
        end = next((at + 1 for at in range(1, len(piece)) if _divides(piece, at)), 0)
        return self._word(piece[:end]) if end else 0.0

    def _cut(self, piece: str, limit: float, lines: list[Broken], more: float, *, at_slash: bool) -> tuple[str, float]:
        """Cut a piece that is wider than a line as LibreOffice does: after a slash where there is one, else between letters.

        Args:
            at_slash: whether that holds for the first line too; of a word that came down after a blank it does not.
        """
        part, width = "", 0.0
        for letter in _clusters(piece):
            advance = self._word(letter)
            if part and width + advance > limit + (0.0 if lines else more):
                end = _after_slash(part, letter) if at_slash else len(part)
                at_slash = True
                kept, part = part[:end], part[end:]
                lines.append(Broken(kept, self._word(kept) if part else width, width + advance, cut=True))
                width = self._word(part)
            part += letter
            width += advance
        return part, width

    def _text_pieces(self, text: str) -> tuple[_Piece, ...]:
        found = self._pieces.get(text)
        if found is None:
            found = tuple(piece for word in text.split(" ") for piece in self._word_pieces(word))
            if len(self._pieces) > 20_000:
                self._pieces.clear()
            self._pieces[text] = found
        return found

    def _word_pieces(self, word: str) -> tuple[_Piece, ...]:
        return tuple((part, self._word(part), before) for part, before in _parts(word))

    def runs(self, line: str) -> list[tuple[str, float]]:
        """Cut a line where two letters are drawn nearer to each other: (text, where it starts in em).

        For painters that cannot kern; most lines are one run.
        """
        found: list[tuple[str, float]] = []
        run, start, x = "", 0.0, 0.0
        for number, word in enumerate(line.split(" ")):
            if number:
                run += " "
                x += self.space
            first, *others = self._kerned(word)
            run += first[0]
            for part, offset in others:
                found.append((run, start))
                run, start = part, x + offset
            x += self._word(word)
        return [*found, (run, start)]

    def _kerned(self, word: str) -> tuple[tuple[str, float], ...]:
        parts = self._kernings.get(word)
        if parts is None:
            if len(self._kernings) > 100_000:
                self._kernings.clear()
            parts = self._kernings[word] = tuple(self._parts_between_kerns(word)) if word else ((word, 0.0),)
        return parts

    def _parts_between_kerns(self, word: str) -> list[tuple[str, float]]:
        glyphs = self._glyphs(word)
        parts, start, begin = list[tuple[str, float]](), 0, 0.0
        if len(glyphs) == len(word):
            for place, (left, right) in enumerate(pairwise(glyphs), 1):
                if abs(right.origin - left.origin - left.plain) > 1e-4:
                    parts.append((word[start:place], begin))
                    start, begin = place, right.origin
        return [*parts, (word[start:], begin)]

    def _word(self, word: str) -> float:
        width = self._words.get(word)
        if width is None:
            if len(self._words) > 100_000:
                self._words.clear()
            width = self._words[word] = self._shape(word)
        return width

    def _shape(self, text: str) -> float:
        return self._glyphs(text)[-1].end if text else 0.0

    def _glyphs(self, text: str) -> list[_Glyph]:
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        hb.shape(self._font, buffer)
        found, x = [], 0.0
        for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            plain = self._font.get_glyph_h_advance(glyph.codepoint) / self._em
            origin = x + place.x_offset / self._em
            x += place.x_advance / self._em
            found.append(_Glyph(origin, plain, x))
        return found


def _parts(word: str) -> list[tuple[str, str]]:
    """Cut a word where a line may end, with what kind of break stands before each part."""
    if "-" not in word and "–" not in word:
        return [(word, " ")]
    parts: list[tuple[str, str]] = []
    start, before = 0, " "
    for place in range(1, len(word)):
        kind = _break_between(word[place - 1], word[place], place - 1 == start)
        if kind:
            parts.append((word[start:place], before))
            start, before = place, kind
    parts.append((word[start:], before))
    return parts


def _break_between(sign: str, following: str, first: bool) -> str:
    """Tell whether a line may end after a sign inside a word: "-" everywhere, "~" in some programs, "" nowhere."""
    if sign not in "–-" or following in _CLOSING or (first and sign == "-"):
        return ""
    return "-" if sign == "–" or following.isalpha() else "~"


_CLOSING = frozenset(".,;:!?)]}”’…%/-–—")


def _after_slash(text: str, following: str) -> int:
    """Where in a text that fills a line the line ends: after the last slash that is no fraction's, else at its end."""
    whole = text + following
    return next((at for at in range(len(text), 0, -1) if _divides(whole, at)), len(text))


def _divides(text: str, at: int) -> bool:
    """Tell whether a slash that is no fraction's stands before a place in a text."""
    before, after = text[max(at - 2, 0) : at - 1], text[at]
    return text[at - 1] == "/" and after not in _CLOSING and not (before.isdigit() and after.isdigit())


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
