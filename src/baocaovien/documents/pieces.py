"""Composed pieces: what painters draw, with every size in points and no rule left to decide."""

from __future__ import annotations

from dataclasses import dataclass

from baocaovien.documents.plan import Align, Backdrop, CardSheet, Chart, Runs, Table


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph: exact pitch, the baseline of each line at 80 % of it from the line's top."""

    runs: Runs
    size: float
    pitch: float
    align: Align = Align.LEFT
    first: float = 0
    """First-line indent; negative hangs."""
    left: float = 0
    right: float = 0
    after: float = 0
    with_next: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line of exact length at the bottom of a strip `height` high."""

    length: float
    height: float = 4
    align: Align = Align.CENTER
    after: float = 0
    thickness: float = 0.75


@dataclass(frozen=True, slots=True)
class Gap:
    """Empty height."""

    height: float
    with_next: bool = False


Inner = Text | Rule | Gap


@dataclass(frozen=True, slots=True)
class Columns:
    """Side by side without borders: rows of cells, one cell for each width; never broken over pages."""

    widths: tuple[float, ...]
    rows: tuple[tuple[tuple[Inner, ...], ...], ...]
    after: float = 0


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with its sizes: `size` and `pitch` of its text, `width` of the whole, least row height."""

    table: Table
    width: float
    size: float
    pitch: float
    least_row: float
    after: float
    before_foot: bool = False
    """The signatures follow: they never stand on a page without a row of it."""


@dataclass(frozen=True, slots=True)
class ChartPiece:
    """A chart, `width` by `height`."""

    chart: Chart
    width: float
    height: float
    after: float


@dataclass(frozen=True, slots=True)
class Break:
    """A new page; `restart` begins page numbers again."""

    restart: bool = False


@dataclass(frozen=True, slots=True)
class Cards:
    """Whole pages of cards."""

    sheet: CardSheet


@dataclass(frozen=True, slots=True)
class Poster:
    """One whole page in large format."""

    backdrop: Backdrop


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code beside the text."""

    number: str


Piece = Text | Rule | Gap | Columns | Grid | ChartPiece | Break | Cards | Poster | Code


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page in points; left and right are those of a front page."""

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float
    mirrored: bool
    number_size: float
    number_top: float
    numbered: bool

    @property
    def text_width(self) -> float:
        """Width between the margins."""
        return self.width - self.left - self.right


@dataclass(frozen=True, slots=True)
class Composition:
    """A document ready to be drawn."""

    sheet: Sheet
    pieces: tuple[Piece, ...]
