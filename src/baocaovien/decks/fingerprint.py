"""What a slide says and where its shapes stand, as a short hash that survives being saved by other programs.

The same facts are read from a plan here and from a file by the link code. Counted: NFC text and level of
each paragraph, cells of tables, values of charts, SHA-256 of pictures, notes, and each shape's place
rounded to whole millimetres (boxes of text and tables keep their place but not their size, which programs
adjust). Not counted: colours, fonts, names, the footer, the slide number and the hidden key. The order of
shapes does not matter. Source: semantics §4.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

from baocaovien.decks.outline import Chart
from baocaovien.decks.scene import (
    EMU_MM,
    BlockShape,
    Box,
    ChartShape,
    PictureShape,
    PlacedParagraph,
    Shape,
    TableShape,
    TextShape,
    VideoShape,
)
from baocaovien.decks.text import clean

KEY_PREFIX = "bcv1:"
"""Begins the name of the hidden shape that carries a slide's key."""
UNCOUNTED_ROLES = ("footer", "number")


@dataclass(frozen=True, slots=True)
class ShapeFact:
    """A shape as the fingerprint sees it: what it is, its place in millimetres, and what it holds."""

    kind: str
    place: tuple[int, ...]
    content: tuple[str, ...]


def place_of(box: Box, sized: bool) -> tuple[int, ...]:
    """Left and top, and with `sized` width and height, in whole millimetres."""
    edges = (box.x, box.y, box.w, box.h) if sized else (box.x, box.y)
    return tuple(round(edge / EMU_MM) for edge in edges)


def text_fact(box: Box, paragraphs: Iterable[tuple[int, str]]) -> ShapeFact:
    """A box of text: (level, text) for each paragraph that is not empty."""
    return ShapeFact(
        "text", place_of(box, sized=False), tuple(f"{level} {clean(text)}" for level, text in paragraphs if clean(text))
    )


def table_fact(box: Box, rows: Iterable[Iterable[str]]) -> ShapeFact:
    """A table: one line for each row, cells parted by tabs."""
    return ShapeFact("table", place_of(box, sized=False), tuple("\t".join(clean(cell) for cell in row) for row in rows))


def chart_fact(box: Box, chart: Chart) -> ShapeFact:
    """A chart: its categories, then each series with its values."""
    values = (" ".join([clean(part.name), *("-" if v is None else f"{v:.10g}" for v in part.values)]) for part in chart.series)
    return ShapeFact("chart", place_of(box, sized=True), ("\t".join(clean(name) for name in chart.categories), *values))


def picture_fact(box: Box, sha256: str) -> ShapeFact:
    """A picture or the poster of a clip."""
    return ShapeFact("picture", place_of(box, sized=True), (sha256,))


def block_fact(box: Box) -> ShapeFact:
    """A shape without words."""
    return ShapeFact("block", place_of(box, sized=True), ())


def fingerprint(facts: Iterable[ShapeFact], notes: Iterable[str]) -> str:
    """32 hexadecimal digits."""
    shapes = sorted([fact.kind, list(fact.place), list(fact.content)] for fact in facts)
    spoken = [clean(line) for line in notes if clean(line)]
    written = json.dumps([shapes, spoken], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()[:32]


def facts_of_plan(shapes: Iterable[Shape]) -> list[ShapeFact]:
    """The facts of a planned slide's shapes."""
    return [fact for shape in shapes if (fact := _fact(shape))]


def _fact(shape: Shape) -> ShapeFact | None:
    match shape:
        case TextShape():
            if shape.role in UNCOUNTED_ROLES:
                return None
            return text_fact(shape.box, map(_said, shape.paragraphs))
        case BlockShape():
            return block_fact(shape.box)
        case TableShape():
            return table_fact(shape.box, [[cell.paragraph.text for cell in row] for row in shape.rows])
        case ChartShape():
            return chart_fact(shape.box, shape.chart)
        case PictureShape() | VideoShape():
            return picture_fact(shape.box, shape.picture.sha256)


def _said(paragraph: PlacedParagraph) -> tuple[int, str]:
    return paragraph.level, paragraph.text
