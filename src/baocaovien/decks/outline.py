"""What a deck says, as plain frozen data: services fill it, `build.plan_deck` places it.

Nothing here knows the database or a file format. Text is taken as typed; `text.clean` makes it NFC
and free of control characters where it is placed. Values that are shown (numbers, dates) come
formatted, in Vietnamese; chart values come as numbers, because they stay editable in the file.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal

ChartType = Literal["column", "bar", "line", "pie", "target"]
MUST, SHOULD, MAY = 1, 2, 3
"""Priorities: what stays in every version of the deck, what in the middle one, what only in the long one."""


@dataclass(frozen=True, slots=True)
class RevisionRef:
    """The library revision that an entry was made from, and the hash of its content at that time."""

    revision_id: str
    content_hash: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One source paragraph; it stays one paragraph in the file. level 0 is outermost; at most 4 are shown apart."""

    text: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Points:
    """Paragraphs in one column (bullets, new points, questions, summary, sources, closing)."""

    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class BigFigure:
    """One number for the whole room: "95,5", "%", what it means, and a smaller remark."""

    value: str
    unit: str = ""
    caption: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text under a header; every row has as many cells as the header.

    align: one of "left", "center", "right" for each column; empty means: numbers right, text left.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    align: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Series:
    """A named row of numbers, one for each category; None is a gap."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Numbers to draw. "target" takes two series: what was set, then what was reached. "pie" takes one."""

    type: ChartType
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""
    decimals: int | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words taken as they are, and where they stand."""

    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """Two columns of paragraphs, each with an optional heading."""

    left: tuple[Paragraph, ...]
    right: tuple[Paragraph, ...]
    left_title: str = ""
    right_title: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """The bytes of a picture file, and what it shows (for those who cannot see it)."""

    data: bytes
    description: str


@dataclass(frozen=True, slots=True)
class CaptionedImage:
    """A picture with a line under it."""

    image: Image
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Milestone:
    """A moment on a timeline: "Quý I/2021" and what happens."""

    when: str
    what: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Milestones in order."""

    milestones: tuple[Milestone, ...]


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One aspect before and after."""

    aspect: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Before and after, aspect by aspect."""

    rows: tuple[ComparisonRow, ...]
    before_title: str = "Trước"
    after_title: str = "Sau"


@dataclass(frozen=True, slots=True)
class Video:
    """An MP4 clip that is copied into the file, with the picture shown before it plays."""

    clip: Path
    poster: Image
    caption: str = ""


Content = Points | BigFigure | Table | Chart | Quotation | Columns | CaptionedImage | Timeline | Comparison | Video | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to show: it becomes one slide, or several when it does not fit one.

    Attributes:
        key: stays the same for the life of the entry; letters, digits, "-" and "_" only.
        kind: the code of a slide kind (`slide_kinds.SLIDE_KINDS`).
        content: the payload that the kind accepts; None for kinds that fill themselves
            (cover, agenda, section, sources, closing).
        notes: what the speaker says; one paragraph a line.
        sources: where it comes from, as cited ("Nghị quyết 01-NQ/ĐH, ngày 15/10/2020").
        section: the heading of the deck that it belongs to; the agenda lists these.
        priority: MUST, SHOULD or MAY.
        minutes: how long it takes when the estimate from the notes is not right.
    """

    key: str
    kind: str
    title: str
    content: Content = None
    notes: str = ""
    sources: tuple[str, ...] = ()
    section: str = ""
    priority: int = SHOULD
    revisions: tuple[RevisionRef, ...] = ()
    hidden: bool = False
    minutes: float | None = None


@dataclass(frozen=True, slots=True)
class Outline:
    """A deck before it is placed.

    Attributes:
        created: an aware instant; every time in the file is this one, so that two builds give the same bytes.
        deck_key: the deck's id in the workspace; stands in the file with every slide's key.
        mark: a word printed on every slide, such as "DỮ LIỆU MẪU".
    """

    deck_key: str
    title: str
    created: datetime
    entries: tuple[Entry, ...]
    subtitle: str = ""
    presenter: str = ""
    office: str = ""
    place_date: str = ""
    footer: str = ""
    mark: str = ""
    lang: str = "vi-VN"
    keywords: tuple[str, ...] = field(default=())
