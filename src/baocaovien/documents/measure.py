"""Widths and line breaks of single-face text, from the font files; lengths in points."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from reportlab.pdfbase import pdfmetrics

from baocaovien.documents.fonts import paper_faces
from baocaovien.documents.text import drawn, flowing

MM = 72 / 25.4
"""Points in a millimetre."""

TRIM = 0.5
"""Points by which running lines stay short of the right margin: room for a word processor's rounding (0.2 mm)."""

_ROUNDING = 0.5
"""By how many points a word processor's line may differ from the sum of its advances."""

BASELINE = 0.8
"""The baseline of a line stands at this part of its pitch from the line's top (as word processors set exact pitch)."""


def text_width(text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
    """Give the advance of a line of text."""
    return float(pdfmetrics.stringWidth(drawn(text), paper_faces().face(bold, italic), size))


def break_lines(text: str, width: float, size: float, *, bold: bool = False, italic: bool = False) -> list[str]:
    r"""Break text at spaces into lines not wider than `width`; a word that is wider is cut.

    `\n` always breaks; empty text gives no line.
    """
    face = paper_faces().face(bold, italic)

    def measure(piece: str) -> float:
        return float(pdfmetrics.stringWidth(piece, face, size))

    lines: list[str] = []
    for paragraph in flowing(text).split("\n"):
        if paragraph.strip():
            lines += _broken(paragraph, width, measure)
    return lines


def _broken(paragraph: str, width: float, measure: Callable[[str], float]) -> list[str]:
    lines: list[str] = []
    line, used, space = "", 0.0, measure(" ")
    for word in paragraph.split(" "):
        if not word:
            continue
        wide = measure(word)
        if line and used + space + wide <= width:
            line, used = f"{line} {word}", used + space + wide
            continue
        if line:
            lines.append(line)
        while wide > width and len(word) > 1:
            cut = _longest(word, width, measure)
            lines.append(word[:cut])
            word = word[cut:]
            wide = measure(word)
        line, used = word, wide
    return [*lines, line]


def _longest(word: str, width: float, measure: Callable[[str], float]) -> int:
    low, high = 1, len(word)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(word[:middle]) <= width:
            low = middle
        else:
            high = middle - 1
    return low


def safe_width(pieces: Sequence[tuple[str, bool, bool]], size: float, width: float, first: float = 0) -> float:
    """Give a width near `width` at which a word processor breaks the same lines, though it rounds advances.

    The lines stay the same for any width between the longest line and the shortest line with its next word; the
    answer keeps half a point from both ends where there is room, and the middle where there is not.

    Args:
        pieces: (text, bold, italic) one after the other.
        size: in points.
        width: of the lines, in points.
        first: what the first line is shorter by.
    """
    low, high = 0.0, math.inf
    for paragraph in _word_widths(pieces, size):
        used, space, shorter = 0.0, text_width(" ", size), first
        for wide in paragraph:
            longer = used + (space if used else 0) + wide
            if used and shorter + longer > width:
                high = min(high, shorter + longer)
                used, shorter = wide, 0.0
            else:
                used = longer
            low = max(low, shorter + used)
        first = 0.0
    if high is math.inf:
        return max(width, low + _ROUNDING)
    if high - low < 2 * _ROUNDING:
        return (low + high) / 2
    return min(max(width, low + _ROUNDING), high - _ROUNDING)


def _word_widths(pieces: Sequence[tuple[str, bool, bool]], size: float) -> list[list[float]]:
    r"""Give the widths of the words of each paragraph (`\n` ends one); a word may go over several pieces."""
    paragraphs: list[list[float]] = [[]]
    glued = False
    for text, bold, italic in pieces:
        for place, line in enumerate(flowing(text).split("\n")):
            if place:
                paragraphs.append([])
                glued = False
            words = line.split(" ")
            for number, word in enumerate(words):
                glued = glued and number == 0
                if word:
                    wide = text_width(word, size, bold=bold, italic=italic)
                    if glued and paragraphs[-1]:
                        paragraphs[-1][-1] += wide
                    else:
                        paragraphs[-1].append(wide)
            glued = bool(words[-1])
    return paragraphs


def balanced_width(pieces: Sequence[tuple[str, bool, bool]], size: float, width: float) -> float:
    """Give the least width at which centred text takes no more lines than at `width`: its lines are then as even as may be."""
    paragraphs, space = _word_widths(pieces, size), text_width(" ", size)

    def lines(limit: float) -> int:
        return sum(_line_count(words, space, limit) for words in paragraphs)

    few, low, high = lines(width), 0.0, width
    while few > len(paragraphs) and high - low > 0.25:
        middle = (low + high) / 2
        low, high = (middle, high) if lines(middle) > few else (low, middle)
    return high


def line_count(pieces: Sequence[tuple[str, bool, bool]], size: float, width: float, first: float = 0) -> int:
    """Give how many lines running text takes; `first` is what its first line is shorter by."""
    space = text_width(" ", size)
    counts = [
        _line_count(words, space, width, first if place == 0 else 0.0) for place, words in enumerate(_word_widths(pieces, size))
    ]
    return sum(counts)


def _line_count(words: Sequence[float], space: float, width: float, first: float = 0) -> int:
    lines, used = 1, first
    for place, wide in enumerate(words):
        longer = used + (space if place and used else 0) + wide
        if place and longer > width:
            lines, used = lines + 1, wide
        else:
            used = longer
    return lines


def balanced_lines(text: str, width: float, size: float, *, bold: bool = False, italic: bool = False) -> list[str]:
    """Break centred text into as few lines as `break_lines`, of lengths as even as may be."""
    lines = break_lines(text, width, size, bold=bold, italic=italic)
    low, high = width / max(len(lines), 1), width
    while len(lines) > 1 and high - low > size * 0.1:
        middle = (low + high) / 2
        tried = break_lines(text, middle, size, bold=bold, italic=italic)
        if len(tried) > len(lines):
            low = middle
        else:
            lines, high = tried, middle
    return lines


def fitting_size(text: str, width: float, size: float, least: float, *, bold: bool = False, italic: bool = False) -> float:
    """Give the greatest size, in half points from `size` down to `least`, at which no line of the text has to be broken."""
    whole = max(text_width(line, 1, bold=bold, italic=italic) for line in text.split("\n"))
    while size > least and whole * size > width:
        size = max(size - 0.5, least)
    return size
