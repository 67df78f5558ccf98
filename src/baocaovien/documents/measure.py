"""Widths and line breaks of single-face text, from the font files; lengths in points."""

from __future__ import annotations

from collections.abc import Callable

from reportlab.pdfbase import pdfmetrics

from baocaovien.documents.fonts import paper_faces
from baocaovien.documents.text import drawn

MM = 72 / 25.4
"""Points in a millimetre."""

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
    for paragraph in drawn(text).split("\n"):
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
    """Give the greatest size, in half points from `size` down to `least`, at which the text is one line."""
    whole = text_width(text, 1, bold=bold, italic=italic)
    while size > least and whole * size > width:
        size = max(size - 0.5, least)
    return size
