"""How library wording becomes the words of a slide: titles, clauses, figures as text. Pure."""

from __future__ import annotations

import hashlib
import json
import re
from decimal import Decimal

from baocaovien.decks.layout.words import break_cost
from baocaovien.domain.numbers import format_decimal
from baocaovien.store.models import ContentRevision, Figure

LONGEST_TITLE = 96
LONGEST_OPENING = 60
"""What the title of a slide is shortened to whose only point begins with the same words."""
LONGEST_LINE = 140
"""What a longer point is shortened to in a list of titles."""
LONGEST_TEXT = 1_000_000
LONGEST_POINT = 240
"""A point over this length is told on a slide of its own."""

_CLAUSE_END = re.compile(r"(?<=;)\s+|(?<=[^\W\d_]{3}[.!?])\s+(?=[^\W\d_a-zà-ỹđ])")
_LEAD = re.compile(r"^(?P<lead>[^:;]{8,96}):\s+(?P<rest>\S.*)$", re.DOTALL)
_CUT = re.compile(r"[,;:](?=\s)|\s[–-](?=\s)")


_DIVISIONS = {"part": "Phần", "chapter": "Chương", "section": "Mục"}


def numbered(level: str, number: str, text: str) -> str:
    """Put an item's number before its text as plans write it: "I. …", "2.1. …", "a) …"; dashes and plus signs stay off."""
    if not number or level in ("dash", "plus", "paragraph"):
        return text
    if level in _DIVISIONS:
        return f"{_DIVISIONS[level]} {number}. {text}"
    return f"{number}) {text}" if level == "letter" else f"{number}. {text}"


def shorten(text: str, most: int = LONGEST_TITLE) -> str:
    """A text cut to a title: at the end of a clause where one ends late enough, else between two words, with an ellipsis."""
    line = " ".join(text.split()).rstrip(":;, ")
    if len(line) <= most:
        return line
    ends = [found.start() for found in _CUT.finditer(line[:most])]
    if ends and ends[-1] >= most // 2:
        return line[: ends[-1]].rstrip() + "…"
    return line[: _between_words(line, most)].rstrip(",;:– -") + "…"


def _between_words(line: str, most: int) -> int:
    """Where a line of at most `most` letters with its ellipsis may end: late, and not inside a word of several syllables."""
    blanks = [found.start() for found in re.finditer(" ", line[:most])]
    late = [end for end in blanks if end >= most * 0.7] or blanks[-1:] or [most - 1]
    return min(late, key=lambda end: (break_cost(line[:end], line[end + 1 :]), -end))


def clauses(text: str) -> tuple[str, ...]:
    """A long text as points: cut after semicolons and sentences; joined by spaces they are the text again."""
    line = " ".join(text.split())
    if len(line) <= LONGEST_POINT:
        return (line,)
    return tuple(part for part in _CLAUSE_END.split(line) if part)


def lead_and_rest(text: str, heading: str = "") -> tuple[str, str]:
    """Cut "Tuyên truyền trực quan: Tăng cường …" in title and body; ("", text) where no short lead stands.

    A heading that the text begins with is not said twice; one of its own is the title over the whole text.
    """
    if heading:
        return heading, text.removeprefix(heading).lstrip(":. ") or text
    found = _LEAD.match(" ".join(text.split()))
    return (found["lead"], found["rest"]) if found and len(found["rest"]) > 40 else ("", text)


def point(text: str, heading: str) -> str:
    """What an item says as one point: a short wording of a curator's own, else its whole text."""
    return heading if heading and not text.startswith(heading) else text


def figure_value(figure: Figure) -> str:
    """A figure's value as an office writes it: "≥ 80", "6,5–7", "4.700–5.000"; without its unit."""
    low = figure.low if figure.value is None else figure.value
    high = figure.high if figure.value is None else None
    text = "–".join(plain_number(each) for each in (low, high) if each is not None)
    return f"{figure.sign} {text}" if figure.sign and text else text


def figure_text(figure: Figure) -> str:
    """Value and unit: "≥ 80%", "6,5–7%/năm", "4.700–5.000 USD"."""
    value = figure_value(figure)
    return value + ("" if figure.unit.startswith("%") else " ") + figure.unit if figure.unit else value


def plain_number(value: Decimal) -> str:
    """A number with just the decimals that it was written with."""
    exponent = value.normalize().as_tuple().exponent
    return format_decimal(value, max(-exponent, 0) if isinstance(exponent, int) else 0)


def middle(figure: Figure) -> float | None:
    """The number that a chart draws: the value, or the middle of a range."""
    if figure.value is not None:
        return float(figure.value)
    ends = [float(each) for each in (figure.low, figure.high) if each is not None]
    return sum(ends) / len(ends) if ends else None


def low_end(figure: Figure) -> float | None:
    """The low end of a range, or the value."""
    found = figure.low if figure.value is None else figure.value
    return float(found) if found is not None else None


def high_end(figure: Figure) -> float | None:
    """The high end of a range, or the value."""
    found = figure.high if figure.value is None else figure.value
    return float(found) if found is not None else None


def revision_hash(revision: ContentRevision) -> str:
    """What tells one wording from another, for the link between slide and library."""
    return _digest([revision.heading, revision.text, revision.talking_points])


def figure_hash(figure: Figure) -> str:
    """The same for a figure."""
    return _digest([figure.name, figure_text(figure), figure.period, figure.kind, figure.source])


def _digest(parts: list[str]) -> str:
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()[:32]
