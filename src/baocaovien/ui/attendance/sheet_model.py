"""The rows of a signed list as cells to fill in: ticks that exclude each other, a substitute's name, a reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from baocaovien.domain.names import fold
from baocaovien.services.attendance.sheet import SheetLine
from baocaovien.ui.look import theme

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
NUMBER, NAME, UNIT, NOW, CAME, ABSENT, LATE, SUBSTITUTE, REASON = range(9)
FIRST_FILLED = CAME
_TICKS = {CAME: "came", ABSENT: "absent", LATE: "late"}
_TEXTS = {SUBSTITUTE: "substitute", REASON: "reason"}
_NO = frozenset({"", "0", "khong", "k", "no", "-"})
"""What a pasted cell holds where nothing is ticked."""
MARK = "x"


@dataclass(frozen=True, slots=True)
class SheetPerson:
    """A numbered row of the list."""

    number: int
    name: str
    unit: str
    now: str
    awaited: bool = True
    """Nothing is on record of them yet."""


class SheetModel(QAbstractTableModel):
    """One row for each number; the first four columns only say who it is.

    Signals:
        filled: something was ticked, typed or pasted.
    """

    filled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._people: Sequence[SheetPerson] = ()
        self._lines: list[SheetLine] = []

    def show_people(self, people: Sequence[SheetPerson]) -> None:
        """Show a list with nothing filled in."""
        self.beginResetModel()
        self._people = people
        self._lines = [SheetLine(one.number) for one in people]
        self.endResetModel()

    def lines(self) -> list[SheetLine]:
        """The rows in which something stands."""
        return [line for line in self._lines if not line.says_nothing]

    def untouched(self) -> list[int]:
        """The numbers in whose rows nothing stands, and of whom nothing is on record: who was let in is not absent."""
        pairs = zip(self._people, self._lines, strict=True)
        return [line.number for one, line in pairs if line.says_nothing and one.awaited]

    def tick(self, numbers: Iterable[int], column: int) -> list[int]:
        """Tick rows by their numbers; answers the numbers that the list does not have."""
        places = {one.number: at for at, one in enumerate(self._people)}
        unknown = []
        for number in numbers:
            if number in places:
                self._set(places[number], column, on=True)
            else:
                unknown.append(number)
        self._tell()
        return unknown

    def toggle(self, row: int, column: int) -> None:
        """Tick a cell, or take its tick back."""
        if column in _TICKS:
            self._set(row, column, on=not getattr(self._lines[row], _TICKS[column]))
            self._tell()

    def paste(self, row: int, column: int, cells: Sequence[Sequence[str]]) -> int:
        """Fill cells from a place on, as a spreadsheet's copy has them; answers how many rows took something."""
        count = 0
        for down, words in enumerate(cells):
            if row + down >= len(self._lines):
                break
            for across, text in enumerate(words):
                if FIRST_FILLED <= column + across <= REASON:
                    self._put(row + down, column + across, text)
            count += 1
        self._tell()
        return count

    def _put(self, row: int, column: int, text: str) -> None:
        if column in _TICKS:
            self._set(row, column, on=fold(text) not in _NO and text.strip() not in _NO)
        elif column == SUBSTITUTE:
            self._lines[row] = replace(self._lines[row], substitute=text.strip())
        elif column == REASON:
            self._lines[row] = replace(self._lines[row], reason=text.strip())

    def _set(self, row: int, column: int, *, on: bool) -> None:
        line = self._lines[row]
        came, absent, late = (on if _TICKS[column] == name else getattr(line, name) for name in ("came", "absent", "late"))
        if on and column == ABSENT:
            came, late = False, False
        elif on:
            absent = False
        self._lines[row] = replace(line, came=came, absent=absent, late=late)

    def _tell(self) -> None:
        if self._lines:
            self.dataChanged.emit(self.index(0, FIRST_FILLED), self.index(len(self._lines) - 1, REASON))
        self.filled.emit()

    # -- the model of Qt -----------------------------------------------------------------------------------------

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._people)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else REASON + 1

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            self.tr("No."),
            self.tr("Full name"),
            self.tr("Unit"),
            self.tr("On record"),
            self.tr("Came"),
            self.tr("Absent"),
            self.tr("Late"),
            self.tr("Substitute"),
            self.tr("Reason"),
        )[section]

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() in _TEXTS else flags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        at, line = index.column(), self._lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._words(index.row(), at)
        if role == Qt.ItemDataRole.TextAlignmentRole and (at in _TICKS or at == NUMBER):
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.BackgroundRole and not line.says_nothing and at >= FIRST_FILLED:
            return theme.colour("good_soft" if line.kind else "wrong_soft")
        if role == Qt.ItemDataRole.ForegroundRole and at == NOW:
            return theme.colour("muted")
        return None

    def _words(self, row: int, column: int) -> str:
        line, one = self._lines[row], self._people[row]
        if column in _TICKS:
            return MARK if getattr(line, _TICKS[column]) else ""
        if column in _TEXTS:
            return str(getattr(line, _TEXTS[column]))
        return (str(one.number), one.name, one.unit, one.now)[column]

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() < FIRST_FILLED:
            return False
        self._put(index.row(), index.column(), str(value))
        self._tell()
        return True
