"""Whether every copy of a document stands on one page: a half sheet is set tighter until it does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from baocaovien.documents.measure import TRIM, line_count
from baocaovien.documents.pieces import Break, Columns, Gap, Inner, Piece, Rule, Sheet, Text


@dataclass(frozen=True, slots=True)
class Tightness:
    """How tight a half sheet is set: points less than the body's size, points between paragraphs, room for the hand."""

    smaller_pt: float
    gap_pt: float
    room_mm: float


TIGHTER = (
    Tightness(1, 2, 14),
    Tightness(1.5, 1.5, 13),
    Tightness(2, 1, 12),
    Tightness(2.5, 0.5, 11),
    Tightness(3, 0, 10),
)
"""From the usual half sheet to the tightest that can still be read and signed."""


def on_one_page_each(pieces: Sequence[Piece], sheet: Sheet) -> bool:
    """Tell whether every copy fits on a page of its own."""
    room = sheet.height - sheet.top - sheet.bottom
    return all(_height(copy, sheet.text_width) <= room for copy in _copies(pieces))


def _copies(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    copy: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Break):
            yield copy
            copy = []
        else:
            copy.append(piece)
    yield copy


def _height(pieces: Iterable[Piece], width: float) -> float:
    return sum(_piece_height(piece, width) for piece in pieces)


def _piece_height(piece: Piece, width: float) -> float:
    if isinstance(piece, Columns):
        cells = (
            max((_height(cell, wide) for cell, wide in zip(row, piece.widths, strict=True)), default=0.0) for row in piece.rows
        )
        return sum(cells) + piece.after
    if isinstance(piece, Text | Rule | Gap):
        return _inner_height(piece, width)
    return 0.0


def _inner_height(piece: Inner, width: float) -> float:
    if isinstance(piece, Gap):
        return piece.height
    if isinstance(piece, Rule):
        return piece.height + piece.after
    texts = [(run.text, run.bold, run.italic) for run in piece.runs]
    return line_count(texts, piece.size, width - piece.left - piece.right - TRIM, piece.first) * piece.pitch + piece.after
