"""What the columns of a file hold, as a person said it once: remembered on this machine for files of the same shape."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from baocaovien.domain.names import fold
from baocaovien.services.drafts import keep_draft, kept_draft
from baocaovien.services.imports.columns import find_columns, letter
from baocaovien.services.imports.sheets import Sheet

_SEARCHED_ROWS = 25


def header_cells(sheet: Sheet, fields: Sequence[str]) -> tuple[str, ...]:
    """The header of each column as the file has it; where no header is known, the row with the most different words."""
    found = find_columns(sheet, fields).headers
    if not any(found):
        rows = sheet.rows[:_SEARCHED_ROWS]
        found = max(rows, key=lambda row: len({cell for cell in row if cell and not cell.isdigit()}), default=())
    return tuple(cell or letter(at) for at, cell in enumerate(found))


def remembered(session: Session, kind: str, sheet: Sheet, fields: Sequence[str]) -> dict[str, str]:
    """{column: field} as it was said for the last file of this shape; empty when nothing was."""
    kept = kept_draft(session, _place(kind, sheet, fields))
    return {str(column): str(field) for column, field in kept.content.items()} if kept is not None else {}


def remember(session: Session, *, kind: str, sheet: Sheet, fields: Sequence[str], mapping: Mapping[str, str]) -> None:
    """Remember what the columns of a file hold; an empty mapping forgets it."""
    keep_draft(session, place=_place(kind, sheet, fields), content=dict(mapping))


def _place(kind: str, sheet: Sheet, fields: Sequence[str]) -> str:
    """The shape of a file: the words of its headers, whatever their case and marks."""
    words = "\x1f".join(fold(cell) for cell in header_cells(sheet, fields))
    return f"columns:{kind}:{hashlib.sha256(words.encode()).hexdigest()[:24]}"
