"""What is said beside a slide: which part of the notes each half of a split slide keeps. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from baocaovien.domain.names import fold

_UNIT_END = re.compile(r"(\n+|(?<=[^\W\d_]{3}[.!?;])\s+)")
_OFF_THE_WAY = 0.01
"""What a sentence loses for standing elsewhere among the others than its point does; less than a shared word gives."""


def share(notes: str, points: Sequence[str], start: int, end: int | None) -> str:
    """The part of notes that belongs to the points from `start` to `end`; the parts of all points are the notes, once."""
    units = _units(notes)
    kept = range(*slice(start, end).indices(len(points)))
    owners = _owners([words for words, _gap in units], points)
    return "".join(words + gap for (words, gap), owner in zip(units, owners, strict=True) if owner in kept).strip()


def _units(notes: str) -> list[tuple[str, str]]:
    """Paragraphs and sentences with the gap that follows each."""
    parts = _UNIT_END.split(notes.strip())
    return [(words, gap) for words, gap in zip(parts[::2], [*parts[1::2], ""], strict=True) if words]


def _owners(units: Sequence[str], points: Sequence[str]) -> list[int]:
    """The point that each sentence is about: in their order, by the words that they share, else by where it stands.

    The first sentence opens: it is said with the first point.
    """
    told = [set(fold(point).split()) for point in points] or [set()]
    seen = Counter(word for words in told for word in words)
    best = [0.0] + [float("-inf")] * (len(told) - 1)
    ways: list[list[int]] = []
    for at, unit in enumerate(units[1:], 1):
        said = set(fold(unit).split())
        way: list[int] = []
        for number in range(len(told)):
            before = way[-1] if way else 0
            way.append(number if best[number] > best[before] else before)
        best = [
            best[way[number]]
            + sum(1 / seen[word] for word in said & words) / (1 + len(words))
            - _OFF_THE_WAY * abs((at + 0.5) / len(units) - (number + 0.5) / len(told))
            for number, words in enumerate(told)
        ]
        ways.append(way)
    owners = [best.index(max(best))]
    for way in reversed(ways):
        owners.append(way[owners[-1]])
    return owners[::-1][: len(units)]
