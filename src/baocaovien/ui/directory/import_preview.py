"""The rows of a file as a preview shows them: what each comes to, and which cells speak against it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from baocaovien.services.imports.preview import CellNote
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.ui.look import theme
from baocaovien.ui.translator import translate

STEPS: dict[str, tuple[str, str]] = {
    "new": (QT_TRANSLATE_NOOP("ImportSteps", "new"), "good"),
    "added": (QT_TRANSLATE_NOOP("ImportSteps", "added"), "good"),
    "update": (QT_TRANSLATE_NOOP("ImportSteps", "changed"), "attention"),
    "changed": (QT_TRANSLATE_NOOP("ImportSteps", "changed"), "attention"),
    "replaced": (QT_TRANSLATE_NOOP("ImportSteps", "replaced"), "attention"),
    "removed": (QT_TRANSLATE_NOOP("ImportSteps", "missing from the file"), "attention"),
    "unchanged": (QT_TRANSLATE_NOOP("ImportSteps", "as it was"), ""),
    "warning": (QT_TRANSLATE_NOOP("ImportSteps", "look at it"), "attention"),
    "error": (QT_TRANSLATE_NOOP("ImportSteps", "cannot be taken in"), "wrong"),
    "rejected": (QT_TRANSLATE_NOOP("ImportSteps", "cannot be taken in"), "wrong"),
}
FIELDS: dict[str, str] = {
    "full_name": QT_TRANSLATE_NOOP("ImportFields", "Full name"),
    "family_names": QT_TRANSLATE_NOOP("ImportFields", "Family and middle names"),
    "given_name": QT_TRANSLATE_NOOP("ImportFields", "Given name"),
    "position": QT_TRANSLATE_NOOP("ImportFields", "Position"),
    "unit": QT_TRANSLATE_NOOP("ImportFields", "Unit"),
    "unit_code": QT_TRANSLATE_NOOP("ImportFields", "Unit code"),
    "unit_level": QT_TRANSLATE_NOOP("ImportFields", "Unit level"),
    "parent_unit": QT_TRANSLATE_NOOP("ImportFields", "Belongs to"),
    "honorific": QT_TRANSLATE_NOOP("ImportFields", "Form of address"),
    "protocol_rank": QT_TRANSLATE_NOOP("ImportFields", "Protocol rank"),
    "valid_from": QT_TRANSLATE_NOOP("ImportFields", "From"),
    "valid_to": QT_TRANSLATE_NOOP("ImportFields", "To"),
    "reporter_level": QT_TRANSLATE_NOOP("ImportFields", "Reporter level"),
    "decision": QT_TRANSLATE_NOOP("ImportFields", "Decision"),
    "recognised_on": QT_TRANSLATE_NOOP("ImportFields", "Recognised on"),
    "term": QT_TRANSLATE_NOOP("ImportFields", "Term"),
    "card_number": QT_TRANSLATE_NOOP("ImportFields", "Card number"),
    "number": QT_TRANSLATE_NOOP("ImportFields", "No."),
    "site": QT_TRANSLATE_NOOP("ImportFields", "Site"),
    "guest": QT_TRANSLATE_NOOP("ImportFields", "Guest"),
    "seats": QT_TRANSLATE_NOOP("ImportFields", "Seats"),
    "substitute": QT_TRANSLATE_NOOP("ImportFields", "Substitute"),
}
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
QUIET = ("new", "added", "unchanged")
"""What needs no look, unless a cell has a note."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a preview, whatever is imported."""

    number: int
    step: str
    values: Mapping[str, str]
    notes: tuple[CellNote, ...]
    changed: frozenset[str]
    candidates: tuple[UUID, ...] = ()
    """Who it could be, where nobody was taken silently."""

    @property
    def wants_a_look(self) -> bool:
        """Whether a person should look at it before it is taken in."""
        return bool(self.notes or self.candidates) or self.step not in QUIET


class PreviewModel(QAbstractTableModel):
    """The rows of a file with what each comes to; cells that speak against it are marked."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._lines: list[Line] = []
        self._fields: list[str] = []
        self._columns: Mapping[str, str] = {}

    def show_lines(self, lines: list[Line], columns: Mapping[str, str], fields: list[str]) -> None:
        """Show other lines.

        Args:
            columns: {field: the file's name for its column}, as notes name it.
        """
        self.beginResetModel()
        self._lines, self._columns, self._fields = lines, columns, fields
        self.endResetModel()

    def line(self, row: int) -> Line | None:
        """The line of a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def words(self, line: Line) -> str:
        """Everything that is said about a line."""
        return "  ".join(f"{note.column}: {note.words(self._language)}" for note in line.notes)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._fields) + 2

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        names = [
            self.tr("Row"),
            self.tr("Comes to"),
            *(translate("ImportFields", FIELDS.get(field, field)) for field in self._fields),
        ]
        return names[section]

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one, at = self._lines[index.row()], index.column()
        words, tone = STEPS.get(one.step, (one.step, ""))
        if role == Qt.ItemDataRole.DisplayRole:
            if at == 0:
                return str(one.number or "")
            return translate("ImportSteps", words) if at == 1 else one.values.get(self._fields[at - 2], "")
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(note.words(self._language) for note in one.notes if at < 2 or self._is_about(note, at))
        if role == Qt.ItemDataRole.ForegroundRole and at == 1 and tone:
            return theme.colour(tone)
        if role == Qt.ItemDataRole.BackgroundRole and at >= 2:
            return self._background(one, at)
        return None

    def _background(self, one: Line, at: int) -> Any:
        levels = {note.level for note in one.notes if self._is_about(note, at)}
        if "error" in levels:
            return theme.colour("wrong_soft")
        if levels or self._fields[at - 2] in one.changed:
            return theme.colour("attention_soft")
        return None

    def _is_about(self, note: CellNote, at: int) -> bool:
        field = self._fields[at - 2]
        if note.column in (self._columns.get(field), field):
            return True
        # A note about a cell whose column the file lacks stands at the name.
        return at == 2 and note.column not in {self._columns.get(shown, shown) for shown in self._fields}
