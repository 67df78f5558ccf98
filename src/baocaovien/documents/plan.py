"""A document as data until the last step: blocks that painters draw by the rules of a profile.

Blocks say what a thing *is* (head, title, heading, table, signatures); sizes, faces and places come from the
`LayoutProfile`. Text is plain: painters escape it and bring it to NFC. Lengths are millimetres.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from baocaovien.documents.facts import AuthorityLine


class Align(StrEnum):
    """Where text stands between its edges."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one face."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False


Runs = tuple[Run, ...]


def runs(*parts: str | Run) -> Runs:
    """Make runs of plain strings and runs."""
    return tuple(part if isinstance(part, Run) else Run(part) for part in parts if part)


@dataclass(frozen=True, slots=True)
class Head:
    """The two columns at the top: issuer with number, national title with place and date."""

    superior: str
    issuer: str
    number: str = ""
    """As the register gave it; "" prints blank for the pen, as do empty type and symbol together."""
    type_code: str = ""
    symbol: str = ""
    place_date: str = ""
    about_letter: str = ""
    """Trích yếu of a letter without a type name; stands under the number."""
    numbered: bool = True
    """False leaves the number line out (lists, agendas that are annexes)."""


@dataclass(frozen=True, slots=True)
class Title:
    """Type name in capitals and trích yếu."""

    name: str
    about: str = ""
    note: str = ""
    """A line in italics under it: "(Kèm theo …)"."""
    closed: bool = True
    """Whether the closing rule or dashes stand under it."""


class Role(StrEnum):
    """What a paragraph is."""

    BODY = "body"
    GROUNDS = "grounds"
    """Căn cứ."""
    CENTERED = "centered"
    NOTE = "note"
    """Italic, centred, small: a date line under the title of a list."""
    FLUSH = "flush"
    """Without first-line indent."""
    SALUTATION = "salutation"
    """Kính gửi."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: Runs
    role: Role = Role.BODY


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered heading: level 1 "I. …" in capitals as given, 2 "1. …", 3 "1.1. …" or "a) …"."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Items:
    """A list whose entries begin with the same mark ("-", "+")."""

    items: tuple[Runs, ...]
    mark: str = "-"
    inset: bool = False
    """Stands in the middle of the line: the addressees under Kính gửi."""


@dataclass(frozen=True, slots=True)
class Column:
    """A table column; `width` is its share, in millimetres when they add up to the text width."""

    width: float
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class HeadCell:
    """A cell of a table's head rows."""

    text: str
    columns: int = 1
    rows: int = 1


class RowKind(StrEnum):
    """What a table row is."""

    ROW = "row"
    GROUP = "group"
    """One cell over the whole width, bold."""
    TOTAL = "total"
    """Bold figures."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """Cells of one row; with `span` the first cell stands over so many columns and the rest follow it."""

    cells: tuple[str, ...]
    kind: RowKind = RowKind.ROW
    span: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A grid with fixed column widths; its head rows stand on every page."""

    columns: tuple[Column, ...]
    head: tuple[tuple[HeadCell, ...], ...]
    rows: tuple[TableRow, ...]
    least_row_mm: float = 0
    """Least height of a row: room to sign."""
    caption: str = ""
    size_pt: float = 0
    """0: the profile's table size."""


@dataclass(frozen=True, slots=True)
class Signer:
    """One signature: powers ("T/M BAN THƯỜNG VỤ"), position, name."""

    position: str
    name: str = ""
    authority: tuple[AuthorityLine, ...] = ()
    note: str = ""
    """In italics under the position: "(Ký, ghi rõ họ tên)"."""


@dataclass(frozen=True, slots=True)
class Signatures:
    """The foot: recipients on the left and one signer on the right, or several signers side by side."""

    signers: tuple[Signer, ...]
    recipients: tuple[str, ...] = ()
    room_mm: float = 0
    """Room for the hand; 0: the profile's."""


class ChartKind(StrEnum):
    """How a chart shows its figures."""

    COLUMNS = "columns"
    BARS = "bars"
    LINES = "lines"
    PIE = "pie"


@dataclass(frozen=True, slots=True)
class Series:
    """One row of figures, as long as the chart's categories."""

    name: str
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of categories and series; a pie shows the first series."""

    kind: ChartKind
    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    height_mm: float = 75


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a new page."""


@dataclass(frozen=True, slots=True)
class NextCopy:
    """What follows is a document of its own in the same file: new page, page numbers from one."""


@dataclass(frozen=True, slots=True)
class CardLine:
    """A centred line on a card, label or backdrop; it is made smaller, down to `least_pt`, before it breaks."""

    text: str
    size_pt: float
    bold: bool = False
    italic: bool = False
    least_pt: float = 7
    color: str = "#000000"
    rule_after: bool = False
    gap_before: float = 0
    """Points of room above the line."""


@dataclass(frozen=True, slots=True)
class Card:
    """One card: lines from its top, an optional code drawn as QR with its digits."""

    lines: tuple[CardLine, ...]
    code: str = ""


@dataclass(frozen=True, slots=True)
class CardSheet:
    """Cards of one size in columns and rows on each sheet, with cut marks; `folded` draws each twice, back to back."""

    width_mm: float
    height_mm: float
    columns: int
    rows: int
    cards: tuple[Card, ...]
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Backdrop:
    """A large-format page: lines centred in a frame, sizes as millimetres of capital height times 1/0.66."""

    lines: tuple[CardLine, ...]
    background: str = "#B5121B"
    foot: tuple[CardLine, ...] = ()


@dataclass(frozen=True, slots=True)
class MarginCode:
    """A card's number as QR with its digits, in the left margin at the foot of the page: it takes no room of the text."""

    code: str


Block = (
    Head
    | Title
    | Paragraph
    | Heading
    | Items
    | Table
    | Signatures
    | Chart
    | PageBreak
    | NextCopy
    | CardSheet
    | Backdrop
    | MarginCode
)


@dataclass(frozen=True, slots=True)
class PageSetup:
    """What differs from the profile's sheet; None keeps the profile's value."""

    width_mm: float | None = None
    height_mm: float | None = None
    margins_mm: tuple[float, float, float, float] | None = None
    """Top, right, bottom, left of a front page."""
    landscape: bool = False
    compact: bool = False
    """Tight pitch and little room to sign: a half sheet (A5)."""


@dataclass(frozen=True, slots=True)
class DocumentPlan:
    """A whole document. `created` goes into the file's properties: the same plan gives the same bytes."""

    title: str
    blocks: tuple[Block, ...]
    created: dt.datetime
    author: str = ""
    page: PageSetup = PageSetup()
    foot_label: str = ""
    """Small text at the bottom of each page: the version code of a list."""
    sample: bool = False
    """Sample data: every page says DỮ LIỆU MẪU."""
    numbered_pages: bool = True
