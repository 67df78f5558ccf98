"""Set paragraphs into boxes: lines, sizes, heights, and what goes to the next slide.

Every other program breaks lines with its own arithmetic (LibreOffice's advances are off by up to 0.4 %).
So the width that a box gives to its text is chosen such that no line is a near thing: every line is
shorter than the width by a margin, and would be longer by a margin with its next word. The right inset
of the box takes the difference. Where no such width is near, lines are broken at 98.5 % of the width.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from baocaovien.decks.layout.measure import Broken, measure
from baocaovien.decks.layout.words import break_cost
from baocaovien.decks.scene import EMU_PT, LINE_PITCH, Align, Anchor, Box, Geometry, Insets, Line, PlacedParagraph, TextShape
from baocaovien.decks.text import clean

SAFE = 0.985
MARGIN = 0.004
NARROWEST = 0.91
NARROWEST_OF_RUNTS = 0.86
ROUNDS = 24
_NARROWEST_TITLE = 0.5
_WIDTHS_TRIED = 24
_DASHES = ("-", "–")
RUNT = 0.16
"""A last line shorter than this part of the width, of one word, is avoided where no line more is needed."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph looks; size in points, the other lengths in em.

    Without a bullet, the first line begins `hanging` before the others: room for a number that stands in the text.
    """

    family: str
    size: float
    colour: str
    bold: bool = False
    italic: bool = False
    align: Align = "left"
    bullet: str = ""
    bullet_colour: str = ""
    margin: float = 0.0
    hanging: float = 0.0
    space_before: float = 0.0

    @property
    def pitch(self) -> float:
        """The distance between two baselines, in points."""
        return self.size * LINE_PITCH

    @property
    def outdent(self) -> float:
        """How far the first line begins before the others, in em."""
        return 0.0 if self.bullet else self.hanging


@dataclass(frozen=True, slots=True)
class Styled:
    """A clean paragraph that has a style but no lines yet."""

    text: str
    style: Style
    level: int = 0
    link: str = ""
    field: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """Lines for each paragraph, the height of all of them, and the width they were given (points).

    spare is the room to leave free: a line for each paragraph with a word that is longer than a line.
    """

    lines: tuple[tuple[Broken, ...], ...]
    height: float
    width: float
    spare: float = 0.0

    @property
    def needs(self) -> float:
        """The height that a box must have."""
        return self.height + self.spare


def styled(text: str, style: Style, level: int = 0, link: str = "") -> Styled:
    """Clean a text and give it a style."""
    return Styled(clean(text), style, level, link)


def set_lines(items: Sequence[Styled], width: float, height: float = float("inf")) -> Setting:
    """Break paragraphs for a box of a width; prefer a width at which no line is a near thing and `height` is kept."""
    given, tried = width, list[tuple[int, Setting]]()
    for _ in range(ROUNDS):
        lines = tuple(_broken(item, given) for item in items)
        near, risky, narrower = _near_things(items, lines, given)
        setting = Setting(lines, _height(items, lines), given, spare_of(items, lines, given))
        high = setting.height > height
        if high and not any(line.slash for broken in lines for line in broken):
            break  # narrower is never lower, but where a word with a slash is no longer taken down whole
        if not near and not high:
            return _without_runts(items, setting, width * NARROWEST_OF_RUNTS)
        if not risky and not high:
            tried.append((near, setting))
        given = min(narrower, given - 0.25)
        if given < width * NARROWEST:
            break
    safe = tuple(safe_lines(item, width) for item in items)
    tried.append((_near_things(items, safe, width)[0], Setting(safe, _height(items, safe), width, spare_of(items, safe, width))))
    return min(tried, key=lambda pair: pair[0])[1]


def _without_runts(items: Sequence[Styled], setting: Setting, narrowest: float) -> Setting:
    """The same paragraphs, as high, in a narrower width: fewer words alone on a last line, fewer ranges and symbols cut."""
    best, given = setting, setting.width
    fewest, wanted = _runts(items, setting.lines, given)
    for _ in range(ROUNDS // 2):
        given = wanted
        if not fewest or given < narrowest:
            break
        lines = tuple(_broken(item, given) for item in items)
        if _height(items, lines) > setting.height:
            break
        near, _risky, narrower = _near_things(items, lines, given)
        count, wanted = _runts(items, lines, given)
        if near:
            wanted = narrower
        elif count < fewest:
            best, fewest = Setting(lines, setting.height, given, spare_of(items, lines, given)), count
    return best


def _runts(items: Sequence[Styled], lines: Sequence[Sequence[Broken]], width: float) -> tuple[int, float]:
    """Count last lines of one short word, and ranges of numbers that are cut; give the width at which the first is mended."""
    count, narrower = 0, width - 0.25
    for item, broken in zip(items, lines, strict=True):
        style = item.style
        for number, (line, following) in enumerate(pairwise(broken)):
            lone = number == len(broken) - 2 and " " not in following.text and following.width * style.size < RUNT * width
            if lone or (line.slash and line.text.endswith(_DASHES)) or _cuts_range(line.text, following.text):
                margin = style.margin - (0.0 if number else style.outdent)
                narrower = min(narrower, (line.width * (1 - MARGIN) + margin) * style.size) if not count else narrower
                count += 1
    return count, narrower


def _cuts_range(line: str, following: str) -> bool:
    """Whether a line ends inside "6,5 - 7 %": before or behind the dash."""
    *_, before, last = ("", "", *line.split(" "))
    first, then, *_ = (*following.split(" "), "", "")
    behind = last in _DASHES and before[-1:].isdigit() and first[:1].isdigit()
    return behind or (first in _DASHES and last[-1:].isdigit() and then[:1].isdigit())


def _near_things(items: Sequence[Styled], lines: Sequence[Sequence[Broken]], width: float) -> tuple[int, bool, float]:
    """Count lines that come too near to a width; tell whether one might not fit; give a width to try next."""
    count, risky, narrower = 0, False, width
    for item, broken in zip(items, lines, strict=True):
        size = item.style.size
        for number, line in enumerate(broken):
            margin = item.style.margin - (0.0 if number else item.style.outdent)
            room = width / size - margin
            least, most = room * (1 - MARGIN), room * (1 + MARGIN)
            near = line.with_next if line.with_next < most else line.width if line.width > least or line.weak else 0.0
            if near:
                count += 1
                risky = risky or line.width > least
                wanted = (near / (1 + MARGIN * 1.05) + margin) * size
                narrower = min(narrower, wanted, width - 0.25)
    return count, risky, narrower


def safe_lines(item: Styled, width: float) -> tuple[Broken, ...]:
    """The lines of a paragraph that every program can keep: broken at 98.5 % of a width in points."""
    return _broken(item, width * SAFE)


def _broken(item: Styled, width: float) -> tuple[Broken, ...]:
    style = item.style
    room = width / style.size - style.margin
    return measure(style.family, style.bold, style.italic).break_lines(item.text, max(room, 1.0), style.outdent)


def _height(items: Sequence[Styled], lines: Sequence[Sequence[Broken]]) -> float:
    total = 0.0
    for number, (item, broken) in enumerate(zip(items, lines, strict=True)):
        style = item.style
        total += len(broken) * style.pitch + (style.space_before * style.size if number else 0.0)
    return total


def spare_of(items: Sequence[Styled], lines: Sequence[Sequence[Broken]], width: float) -> float:
    """The room in points to leave free for the lines that other programs may need more.

    They break words that don't fit one line elsewhere, and LibreOffice takes the outdent off paragraphs without bullets when
    it saves a placeholder: a number then stands above the text behind it, and the first line holds less.
    """
    return sum(item.style.pitch * _more_lines(item, broken, width) for item, broken in zip(items, lines, strict=True))


def _more_lines(item: Styled, broken: Sequence[Broken], width: float) -> int:
    room = (width / item.style.size - item.style.margin) * (1 + MARGIN)
    cut = int(any(line.cut or (line.slash and line.with_next <= room) for line in broken))
    if not item.style.outdent:
        return cut
    flush = safe_lines(replace(item, style=replace(item.style, hanging=0.0)), width)
    return max(cut, len(flush) - len(broken))


def height_of(items: Sequence[Styled], width: float) -> float:
    """The height in points that paragraphs need at a width, near things kept out of it."""
    return set_lines(items, width).height


def fits(items: Sequence[Styled], box: Box, insets: Insets = Insets()) -> bool:
    """Tell whether paragraphs fit a box whole."""
    width, height = _inner(box, insets)
    return set_lines(items, width, height).needs <= height + 0.01


def _inner(box: Box, insets: Insets) -> tuple[float, float]:
    return box.w / EMU_PT - insets.left - insets.right, box.h / EMU_PT - insets.top - insets.bottom


def text_shape(
    name: str,
    box: Box,
    items: Sequence[Styled],
    *,
    insets: Insets = Insets(),
    anchor: Anchor = "top",
    role: str = "",
    fill: str = "",
    outline: str = "",
    geometry: Geometry = "rect",
    even: bool = False,
) -> TextShape:
    """Place paragraphs in a box; the box must be high enough (`fits`). even makes their lines of about one length."""
    placed, used = place(items, box, insets, anchor, even=even)
    return TextShape(name, box, placed, used, anchor, role, fill, outline, geometry)


def place(
    items: Sequence[Styled], box: Box, insets: Insets, anchor: Anchor, *, even: bool = False
) -> tuple[tuple[PlacedParagraph, ...], Insets]:
    """Place paragraphs and answer the insets that make other programs break the same lines."""
    width, height = _inner(box, insets)
    setting = set_lines(items, width, height)
    if even and any(len(broken) > 1 for broken in setting.lines):
        setting = _evened(items, setting)
    used = _narrowed(insets, width - setting.width, items[0].style.align if items else "left")
    rest = height - setting.height
    y = insets.top + (rest / 2 if anchor == "middle" else rest if anchor == "bottom" else 0.0)
    placed = []
    for number, (item, broken) in enumerate(zip(items, setting.lines, strict=True)):
        space = item.style.space_before * item.style.size if number else 0.0
        y += space
        placed.append(_placed(item, broken, used.left, setting.width, y, space))
        y += len(broken) * item.style.pitch
    return tuple(placed), used


def _evened(items: Sequence[Styled], setting: Setting) -> Setting:
    """As many lines of about one length, broken where the words allow: a large title without a lonely last word."""
    best, least = setting, _unevenness(setting)
    for part in range(_WIDTHS_TRIED):
        given = setting.width * (1.0 - (1.0 - _NARROWEST_TITLE) * part / _WIDTHS_TRIED)
        tried = set_lines(items, given, setting.height)
        if tried.height > setting.height or _near_things(items, tried.lines, tried.width)[0]:
            continue
        cost = _unevenness(tried)
        if cost < least - 0.001:
            best, least = tried, cost
    return best


def _unevenness(setting: Setting) -> float:
    """How much shorter than the longest the other lines are, and how badly they end."""
    cost = 0.0
    for broken in setting.lines:
        longest = max(line.width for line in broken) or 1.0
        cost += sum((1.0 - line.width / longest) ** 2 for line in broken)
        cost += sum(float(line.cut) for line in broken)
        cost += sum(break_cost(line.text, following.text) for line, following in pairwise(broken))
    return cost


def _narrowed(insets: Insets, slack: float, align: Align) -> Insets:
    if slack <= 0:
        return insets
    left = {"left": 0.0, "center": slack / 2, "right": slack}[align]
    return replace(insets, left=insets.left + left, right=insets.right + slack - left)


def _placed(item: Styled, broken: Sequence[Broken], left: float, width: float, top: float, space: float) -> PlacedParagraph:
    style = item.style
    margin = style.margin * style.size
    lines = []
    for number, line in enumerate(broken):
        begin = margin - (0.0 if number else style.outdent * style.size)
        room, advance = width - begin, line.width * style.size
        shift = {"left": 0.0, "center": (room - advance) / 2, "right": room - advance}[style.align]
        lines.append(Line(line.text, left + begin + shift, top + style.size + number * style.pitch, advance))
    return PlacedParagraph(
        item.text,
        tuple(lines),
        style.size,
        style.colour,
        style.bold,
        style.italic,
        style.align,
        item.level,
        style.bullet,
        style.bullet_colour,
        margin,
        style.hanging * style.size,
        space,
        item.link,
        item.field,
    )


Restyle = Callable[[float], Sequence[Styled]]
"""Gives the same paragraphs at a size."""


def fitted(make: Restyle, box: Box, sizes: Sequence[float], insets: Insets = Insets()) -> Sequence[Styled] | None:
    """The paragraphs at the largest of the sizes that fits; None when even the smallest does not."""
    for size in sizes:
        items = make(size)
        if fits(items, box, insets):
            return items
    return None


def shortened(item: Styled, width: float, lines: int) -> Styled:
    """Cut a paragraph to a number of lines, ending in "…"; only for titles, whose whole text goes to the notes."""
    words = item.text.split(" ")
    low, high = 1, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        kept = replace(item, text=" ".join(words[:middle]) + "…")
        low, high = (middle, high) if len(_broken(kept, width * SAFE)) <= lines else (low, middle - 1)
    kept = replace(item, text=" ".join(words[:low]) + "…")
    while len(kept.text) > 2 and len(_broken(kept, width * SAFE)) > lines:
        stem = kept.text.rstrip("… ")
        kept = replace(item, text=stem[: max(min(len(stem) * 3 // 4, len(stem) - 1), 1)].rstrip() + "…")
    return kept
