"""What a person said of a file that is previewed and not taken in yet: kept on this machine, there again after a crash.

The preview itself is made anew from the file, for what it is compared with may have changed meanwhile (semantics §6).
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.services.drafts import keep_draft, kept_draft
from baocaovien.services.imports.mappings import remember
from baocaovien.services.imports.sheets import Sheet


@dataclass(frozen=True, slots=True)
class Answers:
    """What was said, and when.

    Attributes:
        mapping: {column: field}.
        chosen: {row: whom or what the row is; None: somebody new}.
    """

    mapping: Mapping[str, str]
    chosen: Mapping[int, UUID | None]
    saved_at: dt.datetime


def place_of(kind: str, sheet: Sheet) -> str:
    """Where the answers of a file are kept: by what the import is for, and by every cell.

    Args:
        kind: the import, with the event that it is for where there is one.
    """
    cells = hashlib.sha256()
    for row in sheet.rows:
        cells.update("\x1f".join(row).encode())
        cells.update(b"\x1e")
    return f"import:{kind}:{cells.hexdigest()[:24]}"


def keep_answers(session: Session, *, place: str, mapping: Mapping[str, str], chosen: Mapping[int, UUID | None]) -> None:
    """Keep what was said of a file so far."""
    rows = {str(row): str(one) if one is not None else None for row, one in chosen.items()}
    keep_draft(session, place=place, content={"mapping": dict(mapping), "chosen": rows} if mapping or rows else {})


def kept_answers(session: Session, place: str) -> Answers | None:
    """What was said of the same file before and not taken in."""
    kept = kept_draft(session, place)
    if kept is None:
        return None
    rows = {int(row): UUID(one) if one else None for row, one in kept.content["chosen"].items()}
    return Answers(kept.content["mapping"], rows, kept.saved_at)


def finish(session: Session, *, place: str, kind: str, sheet: Sheet, fields: Sequence[str], mapping: Mapping[str, str]) -> None:
    """The file is taken in: its answers are done with, its columns are remembered for files of the same shape."""
    keep_draft(session, place=place, content={})
    remember(session, kind=kind, sheet=sheet, fields=fields, mapping=mapping)
