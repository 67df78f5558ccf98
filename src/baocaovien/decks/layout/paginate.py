"""Spread paragraphs over slides by sense.

A slide holds whole paragraphs where it can; one that is taller than a slide is cut after a sentence,
else after a word. Slides are filled evenly; a paragraph stays with what stands under it, and no slide
holds one lonely line. Text is split rather than made smaller than the smallest size given.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf

from baocaovien.decks.layout.flow import Restyle, Styled, safe_lines, set_lines, spare_of
from baocaovien.decks.text import sentences

Page = tuple[Styled, ...]
_FILL = 0.8
"""How much of a slide a few points may take by standing further apart."""
_MOST_AIR = 0.6
_SMALLER = 0.4
"""What the next smaller size costs, where it cuts less through what belongs together."""


@dataclass(frozen=True, slots=True)
class _Unit:
    item: Styled
    lines: int
    height: float
    space: float
    goes_on: bool


def pages(make: Restyle, width: float, height: float, sizes: Sequence[float]) -> list[Page]:
    """Give the paragraphs of each slide, at one size for all of them.

    Args:
        width, height: the box, in points. sizes: allowed, the largest first.
    """
    for size in sizes:
        items = tuple(make(size))
        needs = set_lines(items, width, height).needs
        if needs <= height:
            return [_airy(items, height * _FILL - needs)]
    tried = [_split(make(size), width, height) for size in sizes]
    fewest = min(len(found) for found, _cost in tried)
    costs = [cost + _SMALLER * number if len(found) == fewest else inf for number, (found, cost) in enumerate(tried)]
    return tried[costs.index(min(costs))][0]


def _airy(items: Page, spare: float) -> Page:
    """The points of a short slide further apart, so that it does not look empty; what stands under a point stays with it."""
    gaps = [number for number, item in enumerate(items) if number and item.level == 0]
    if spare <= 0 or not gaps:
        return items
    each = spare / len(gaps)
    return tuple(_further(item, each) if number in gaps else item for number, item in enumerate(items))


def _further(item: Styled, points: float) -> Styled:
    more = round(min(points / item.style.size, _MOST_AIR), 2)
    return replace(item, style=replace(item.style, space_before=item.style.space_before + more))


def _split(items: Sequence[Styled], width: float, height: float) -> tuple[list[Page], float]:
    """The best slides of one size, and how bad they are."""
    units = [unit for item in items for unit in _units(item, width, height)]
    best: list[tuple[float, int]] = [(0.0, 0)] + [(float("inf"), 0)] * len(units)
    for start in range(len(units)):
        if best[start][0] == float("inf"):
            continue
        filled, lines = 0.0, 0
        for end in range(start, len(units)):
            unit = units[end]
            filled += unit.height + (unit.space if end > start else 0.0)
            if filled > height + 0.01 and end > start:
                break
            lines += unit.lines
            cost = best[start][0] + _page_cost(units, end, filled / height, lines)
            if cost < best[end + 1][0]:
                best[end + 1] = (cost, start)
    cuts, end = [], len(units)
    while end:
        cuts.append((best[end][1], end))
        end = best[end][1]
    return [tuple(unit.item for unit in units[start:end]) for start, end in reversed(cuts)], best[-1][0]


def _page_cost(units: Sequence[_Unit], end: int, fill: float, lines: int) -> float:
    """How bad a slide is: each slide costs, then emptiness, a lonely line, and a cut through what belongs together."""
    cost = 8.0 + 4.0 * (1.0 - fill) ** 2
    if end + 1 < len(units):  # of two slides the first is better the fuller one
        cost += 0.5 * (1.0 - fill)
    if lines < 2:
        cost += 30.0
    if end + 1 < len(units):
        following, last = units[end + 1], units[end]
        if following.goes_on:
            cost += 0.8
        elif following.item.level > last.item.level:
            cost += 3.0
        elif following.item.level > 0:  # what stands under one point stays on one slide
            cost += 1.6
    return cost


def _units(item: Styled, width: float, height: float) -> list[_Unit]:
    most = max(int((height + 0.01) / item.style.pitch), 1)
    parts = _cut(item, width, most)
    found = []
    for number, part in enumerate(parts):
        broken = safe_lines(part, width)
        lines = len(broken)
        space = item.style.space_before * item.style.size
        found.append(_Unit(part, lines, lines * item.style.pitch + spare_of((part,), (broken,), width), space, number > 0))
    return found


def _cut(item: Styled, width: float, most: int) -> list[Styled]:
    """Cut a paragraph into parts of at most `most` lines, after sentences, else after words."""
    if _line_count(item, item.text, width) <= most:
        return [item]
    parts: list[str] = []
    for sentence in sentences(item.text):
        joined = f"{parts[-1]} {sentence}" if parts else sentence
        if parts and _line_count(item, joined, width) <= most:
            parts[-1] = joined
        else:
            parts.extend(_by_words(item, sentence, width, most))
    if len(parts) > 1 and _line_count(item, parts[-1], width) < 2:
        parts[-2:] = _halves(f"{parts[-2]} {parts[-1]}")
    kept = [replace(item, text=parts[0])]
    return kept + [replace(item, text=part, style=replace(item.style, bullet="", hanging=0.0)) for part in parts[1:]]


def _line_count(item: Styled, text: str, width: float) -> int:
    return len(safe_lines(replace(item, text=text), width))


def _by_words(item: Styled, text: str, width: float, most: int) -> list[str]:
    parts: list[str] = []
    while True:
        lines = [line.text for line in safe_lines(replace(item, text=text), width)]
        if len(lines) <= most:
            return [*parts, text]
        taken = most - 1 if len(lines) == most + 1 and most > 2 else most
        length = _length_of(text, lines[:taken])
        parts.append(text[:length].rstrip(" "))
        text = text[length:].lstrip(" ")


def _length_of(text: str, lines: Sequence[str]) -> int:
    """How many characters of the text stand in its first lines (a blank is lost at a break)."""
    place = 0
    for line in lines:
        if text.startswith(" ", place):
            place += 1
        place += len(line)
    return place


def _halves(text: str) -> list[str]:
    words = text.split(" ")
    if len(words) < 2:
        return [text[: len(text) // 2], text[len(text) // 2 :]]
    middle = max(len(words) * 3 // 5, 1)
    return [" ".join(words[:middle]), " ".join(words[middle:])]
