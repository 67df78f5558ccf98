"""A deck when everything has its place: the one thing that the three painters draw.

Boxes are in EMU (1 pt = 12,700; 1 mm = 36,000), sizes of text and positions of lines in points.
A painter draws given lines and never breaks them again. Shapes are in reading order, which is also
the order of drawing. Edges of shapes stand on whole millimetres, so that a round trip through
another program (which moves them by up to 720 EMU) does not change a fingerprint.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from baocaovien.decks.outline import Chart, RevisionRef

EMU_PT = 12_700
EMU_MM = 36_000
LINE_PITCH = 1.2
"""Lines stand 1.2 em apart and the first baseline 1.0 em below the top (facts on decks §3)."""

Align = Literal["left", "center", "right"]
Anchor = Literal["top", "middle", "bottom"]
Geometry = Literal["rect", "round", "ellipse"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in EMU."""

    x: int
    y: int
    w: int
    h: int

    @property
    def right(self) -> int:
        return self.x + self.w

    @property
    def bottom(self) -> int:
        return self.y + self.h


def millimetres(x: float, y: float, w: float, h: float) -> Box:
    """A box from millimetres, with its edges on whole ones."""
    left, top = round(x), round(y)
    return Box(left * EMU_MM, top * EMU_MM, (round(x + w) - left) * EMU_MM, (round(y + h) - top) * EMU_MM)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a paragraph: where it starts and its baseline, in points from the top left of the shape (or cell)."""

    text: str
    x: float
    baseline: float
    width: float


@dataclass(frozen=True, slots=True)
class PlacedParagraph:
    """A paragraph with its lines. Colours are RRGGBB; lengths are points.

    Attributes:
        margin: from the inner left edge of the box to the text; the bullet, or the first line where there is none,
            stands `hanging` before it.
        link: the key of the slide that a click leads to; "" for none.
        field: True when the text is the number of the slide.
    """

    text: str
    lines: tuple[Line, ...]
    size: float
    colour: str
    bold: bool = False
    italic: bool = False
    align: Align = "left"
    level: int = 0
    bullet: str = ""
    bullet_colour: str = ""
    margin: float = 0.0
    hanging: float = 0.0
    space_before: float = 0.0
    link: str = ""
    field: bool = False


@dataclass(frozen=True, slots=True)
class Insets:
    """Room between the edge of a box and its text, in points; the right one is chosen so that lines break alike everywhere."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


@dataclass(frozen=True, slots=True)
class TextShape:
    """Text in a box.

    Attributes:
        role: the placeholder of the layout that this fills: "title", "subtitle", "body", "body2", "footer",
            "number"; "" for a text box.
    """

    name: str
    box: Box
    paragraphs: tuple[PlacedParagraph, ...]
    insets: Insets = Insets()
    anchor: Anchor = "top"
    role: str = ""
    fill: str = ""
    outline: str = ""
    geometry: Geometry = "rect"


@dataclass(frozen=True, slots=True)
class BlockShape:
    """A coloured area that says nothing by itself (alt text: decorative)."""

    name: str
    box: Box
    fill: str
    geometry: Geometry = "rect"
    outline: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that every painter and PowerPoint 2013 can draw: PNG or JPEG, RGB, upright."""

    data: bytes
    sha256: str
    extension: Literal["png", "jpg"]
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class PictureShape:
    """A picture, whole, in a box of its own proportions."""

    name: str
    box: Box
    picture: Picture
    alt: str


@dataclass(frozen=True, slots=True)
class VideoShape:
    """A clip with the picture shown before it plays; 0 milliseconds where its length is not known."""

    name: str
    box: Box
    picture: Picture
    alt: str
    clip: Path
    clip_sha256: str
    milliseconds: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; lines are placed from the cell's top left."""

    paragraph: PlacedParagraph
    insets: Insets
    fill: str


@dataclass(frozen=True, slots=True)
class TableShape:
    """A table without merged cells; the first row is the header. Widths and heights are EMU."""

    name: str
    box: Box
    widths: tuple[int, ...]
    heights: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]
    rule: str
    alt: str


@dataclass(frozen=True, slots=True)
class RectMark:
    """A filled rectangle of a chart; points from the top left of the chart's box."""

    x: float
    y: float
    w: float
    h: float
    fill: str


@dataclass(frozen=True, slots=True)
class PathMark:
    """A broken line of a chart, or a closed area when it has a fill."""

    points: tuple[tuple[float, float], ...]
    stroke: str = ""
    width: float = 0.0
    fill: str = ""


@dataclass(frozen=True, slots=True)
class WedgeMark:
    """A slice of a pie: angles in degrees, clockwise from twelve o'clock."""

    x: float
    y: float
    radius: float
    start: float
    sweep: float
    fill: str
    edge: str


@dataclass(frozen=True, slots=True)
class TextMark:
    """A label of a chart: x is its left edge."""

    text: str
    x: float
    baseline: float
    width: float
    size: float
    colour: str
    bold: bool = False


Mark = RectMark | PathMark | WedgeMark | TextMark


@dataclass(frozen=True, slots=True)
class ChartLook:
    """What fixes the drawing of a native chart in every program.

    Attributes:
        plot: the inner plot area (x, y, w, h) as parts of the chart's box.
        least, most, step: the value axis.
        colours: one for each series (for each category of a pie).
    """

    plot: tuple[float, float, float, float]
    least: float
    most: float
    step: float
    decimals: int
    axis_decimals: int
    size: float
    text: str
    grid: str
    back: str
    colours: tuple[str, ...]
    label_colours: tuple[str, ...]
    values_shown: bool
    gap: int


@dataclass(frozen=True, slots=True)
class ChartShape:
    """A native chart: `chart` and `look` make the file's chart, `marks` are the same drawing for the other painters."""

    name: str
    box: Box
    chart: Chart
    look: ChartLook
    marks: tuple[Mark, ...]
    alt: str


Shape = TextShape | BlockShape | PictureShape | VideoShape | TableShape | ChartShape


@dataclass(frozen=True, slots=True)
class SlidePlan:
    """One slide.

    Attributes:
        key: unique in the deck: the entry's key, with ".2", ".3" … on the slides that continue it.
        layout: the role of its layout in the theme.
        background: RRGGBB; backdrop: what the layout draws below the slide's own shapes.
        title: whole, as in the outline; unique in the deck where the outline's titles are.
        notes: paragraphs, the sources last.
        minutes: the entry's estimated time, on its first slide; 0 on the others.
    """

    key: str
    entry_key: str
    part: int
    kind: str
    layout: str
    title: str
    background: str
    backdrop: tuple[Shape, ...]
    shapes: tuple[Shape, ...]
    notes: tuple[str, ...]
    section: str
    revisions: tuple[RevisionRef, ...]
    hidden: bool
    minutes: float
    fingerprint: str


@dataclass(frozen=True, slots=True)
class PlanRemark:
    """Something a person should know about the plan; `code` has a sentence in `texts`."""

    code: str
    slide_key: str
    params: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class DeckPlan:
    """A deck, ready to be drawn. width and height are EMU; minutes is the estimated length of the talk."""

    deck_key: str
    title: str
    subject: str
    author: str
    keywords: tuple[str, ...]
    lang: str
    created: datetime
    theme: str
    width: int
    height: int
    slides: tuple[SlidePlan, ...]
    minutes: float
    left_out: tuple[str, ...]
    remarks: tuple[PlanRemark, ...]
