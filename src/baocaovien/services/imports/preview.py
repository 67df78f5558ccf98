"""What an import would do, row by row and cell by cell, before anything is written."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from baocaovien.domain.errors import InputError
from baocaovien.services.imports.columns import Columns
from baocaovien.services.imports.sheets import Sheet
from baocaovien.texts import sentences

State = Literal["new", "update", "unchanged", "warning", "error"]
"""`warning` is a row that is taken in but should be looked at: its `action` says how."""


@dataclass(frozen=True, slots=True)
class CellNote:
    """Something about a cell: a code of `texts`, and what it names."""

    column: str
    """As the file calls it."""
    code: str
    level: Literal["warning", "error"]
    params: Mapping[str, Any] = field(default_factory=dict)

    def words(self, language: str) -> str:
        """The sentence in a language."""
        told = sentences.tell(InputError(self.code, **self.params), language)
        return told.message


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row of the file.

    Attributes:
        row: its number in the file, from 1.
        state: what the screen shows.
        action: what would be written: `new | update | unchanged | none`.
        values: {field: text} as it would be taken.
        changes: fields that an update changes.
        match_id: the record it was matched with.
        candidates: records it could be, where none was taken.
    """

    row: int
    state: State
    action: Literal["new", "update", "unchanged", "none"]
    values: Mapping[str, str]
    notes: tuple[CellNote, ...] = ()
    changes: tuple[str, ...] = ()
    match_id: uuid.UUID | None = None
    candidates: tuple[uuid.UUID, ...] = ()
    """People, or units, that it could mean; a person says which."""
    unit_id: uuid.UUID | None = None
    said: bool = False
    """Whether a person said who it is (`match_id`; None: somebody new)."""


@dataclass(frozen=True, slots=True)
class Preview:
    """All rows of a file with what each would come to."""

    file: str
    sheet: str
    columns: Mapping[str, str]
    """{field: the file's name for its column}."""
    unknown: tuple[str, ...]
    """Headers that nothing is taken from."""
    rows: tuple[PreviewRow, ...]

    @property
    def rejected(self) -> tuple[PreviewRow, ...]:
        """Rows that can't be taken in."""
        return tuple(row for row in self.rows if row.state == "error")

    def count(self, action: str) -> int:
        """How many rows would do this."""
        return sum(row.action == action for row in self.rows)


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that was not taken, with the first cell that speaks against it."""

    row: int
    column: str
    reason: str
    code: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import came to (or would come to)."""

    new: int
    updated: int
    unchanged: int
    rejected: tuple[Rejected, ...]
    preview: Preview
    language: str = "vi"

    def _warned(self) -> Iterator[PreviewRow]:
        return (row for row in self.preview.rows if row.state == "warning")

    def as_result(self) -> dict[str, Any]:
        """The JSON object of `people import`."""
        return {
            "new": self.new,
            "updated": self.updated,
            "unchanged": self.unchanged,
            "rejected": [asdict(one) for one in self.rejected],
            "warnings": [asdict(one) for one in told_rows(self._warned(), "warning", self.language)],
        }


def told_rows(rows: Iterable[PreviewRow], level: str = "error", language: str = "vi") -> tuple[Rejected, ...]:
    """The notes of rows as they are told: one entry for each cell."""
    return tuple(
        Rejected(row.row, note.column, note.words(language), note.code)
        for row in rows
        for note in row.notes
        if note.level == level
    )


def imported(preview: Preview, language: str = "vi") -> Imported:
    """The counts of a preview."""
    rejected = told_rows(preview.rejected, language=language)
    return Imported(preview.count("new"), preview.count("update"), preview.count("unchanged"), rejected, preview, language)


def refuse_rejected(done: Any, file: str, *, skip_rejected: bool) -> None:
    """Refuse a file with rows in error, all of them named, unless they may be skipped.

    Raises:
        InputError: `imports.rejected`.
    """
    if done.rejected and not skip_rejected:
        first = done.rejected[0]
        raise InputError(
            "imports.rejected",
            where=file,
            count=len({one.row for one in done.rejected}),
            row=first.row,
            column=first.column,
            reason=first.reason,
            outcome=done.as_result(),
        )


def cells_of(sheet: Sheet, columns: Columns) -> list[tuple[int, dict[str, str]]]:
    """(row number, {field: text}) of every row that holds data; headings, numberings and footers are left out."""
    found = []
    numbered = columns.fields.get("number")
    for at in range(columns.first, len(sheet.rows)):
        row = sheet.rows[at]
        filled = [cell for cell in row if cell]
        if not filled:
            continue
        distinct = set(filled)
        if len(filled) > 1 and all(cell.strip("()").isdigit() for cell in filled):
            continue  # a line that numbers the columns
        if len(distinct) == 1 and (len(filled) > 1 or (numbered is not None and not row[numbered])):
            continue  # a heading over a group, or a line below the list
        found.append((at + 1, {field: row[column] for field, column in columns.fields.items()}))
    return found


def full_name_of(values: Mapping[str, str]) -> str:
    """The name of a row, also when it stands in two columns."""
    if values.get("full_name"):
        return values["full_name"]
    return " ".join(part for part in (values.get("family_names", ""), values.get("given_name", "")) if part)
