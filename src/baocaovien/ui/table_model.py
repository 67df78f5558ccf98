"""One model for every list: the ids first, the rows in blocks when they are painted."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, Protocol, TypeVar
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from baocaovien.domain.names import sort_key
from baocaovien.ui.bridge import Bridge, Job
from baocaovien.ui.look import theme

Row = TypeVar("Row")
_Row_co = TypeVar("_Row_co", covariant=True)
Index = QModelIndex | QPersistentModelIndex

BLOCK = 50
"""A jump that meets two blocks reads both: at 100 rows one frame in twenty took longer than a screen is drawn."""
_MOST_BLOCKS = 120
_MOST_COMPARED = 5000
"""Longer lists are replaced whole; the view finds its place again."""
_MOST_READ = 1000
"""Rows that are read at once to sort by what they show."""
_DATED = re.compile(r"(\d\d)/(\d\d)/(\d{4})(?:\s+(\d\d):(\d\d))?")
_COUNTED = re.compile(r"[-−]?\d[\d.\s]*(?:,\d+)?(?!\S)")
_NOWHERE = QModelIndex()

ID_ROLE = Qt.ItemDataRole.UserRole
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
TONE_ROLE = Qt.ItemDataRole.UserRole + 2
"""The tone of a cell's words: "", muted, good, attention, wrong, accent."""


class ListQuery(Protocol[_Row_co]):
    """A frozen query of `store/queries`, handed on by a service: ids in order, then rows of some ids.

    A query with the fields `sort: str` and `descending: bool` is sorted by the database.
    """

    def ids(self, session: Any, /) -> Sequence[UUID]:
        """The ids of the whole list, in order."""
        ...

    def rows(self, session: Any, ids: Sequence[UUID], /) -> Sequence[_Row_co]:
        """The rows of some ids, in the order asked for."""
        ...


@dataclass(frozen=True)  # no slots: typing marks instances of Generic classes
class Column(Generic[Row]):
    """How one property of a row is shown.

    Args:
        title: translated by the caller.
        value: the words of the cell.
        width: a hint in pixels of the grid; 0 takes the room that is left.
        sort: the query's name for this order, or a key function of a row; None: by what the cell shows.
        icon: the name of an icon before the words, or "".
        tone: the meaning of the words' colour ("", muted, good, attention, wrong, accent); never colour alone.
        badge: show the words as a small tinted label in the tone.
        tip: more words on hover.
        spare: left out while the list is too narrow for all of its columns.
    """

    title: str
    value: Callable[[Row], str]
    width: int = 0
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    sort: str | Callable[[Row], Any] | None = None
    icon: Callable[[Row], str] | None = None
    tone: Callable[[Row], str] | None = None
    badge: bool = False
    tip: Callable[[Row], str] | None = None
    spare: bool = False


class HasId(Protocol):
    """A row that knows its record."""

    @property
    def id(self) -> UUID:
        """The record's id."""
        ...


_Listed = TypeVar("_Listed", bound=HasId)


@dataclass(frozen=True)  # no slots: typing marks instances of Generic classes
class Listed(Generic[_Listed]):
    """Rows that are already read, as a query: for short lists that come whole."""

    listed: tuple[_Listed, ...] = ()

    def ids(self, _session: Any) -> Sequence[UUID]:
        """The ids in the order given."""
        return [row.id for row in self.listed]

    def rows(self, _session: Any, ids: Sequence[UUID]) -> Sequence[_Listed]:
        """The rows of some ids."""
        by_id = {row.id: row for row in self.listed}
        return [by_id[wanted] for wanted in ids if wanted in by_id]


@dataclass(frozen=True)  # no slots: typing marks instances of Generic classes
class _Sorted(Generic[Row]):
    """A query whose order is made here by a key of its rows; for lists of some thousand rows."""

    query: ListQuery[Row]
    key: Callable[[Row], Any]
    descending: bool

    def ids(self, session: Any) -> Sequence[UUID]:
        found = self.query.ids(session)
        keyed: list[tuple[Any, UUID]] = []
        for start in range(0, len(found), _MOST_READ):
            ids = found[start : start + _MOST_READ]
            rows = self.query.rows(session, ids)
            keyed.extend((self.key(one), at) for one, at in zip(rows, ids, strict=False))
        return [at for _key, at in sorted(keyed, key=lambda pair: pair[0], reverse=self.descending)]

    def rows(self, session: Any, ids: Sequence[UUID]) -> Sequence[Row]:
        return self.query.rows(session, ids)


class TableModel(QAbstractTableModel, Generic[Row]):
    """The rows of a query; ten or a hundred thousand behave the same.

    Signals:
        loaded: the ids have come (again); with their count.
    """

    loaded = Signal(int)

    def __init__(
        self, query: ListQuery[Row], columns: Sequence[Column[Row]], bridge: Bridge, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._query = query
        self.columns = tuple(columns)
        self._bridge = bridge
        self._ids: Sequence[UUID] = ()
        self._rows: dict[int, Row] = {}
        self._blocks: list[int] = []
        self._sort: tuple[int, bool] | None = None
        self._job: Job | None = None
        self._asked = 0
        self.is_loaded = False

    # -- what pages call -----------------------------------------------------------------------------------------

    @property
    def query(self) -> ListQuery[Row]:
        """The query that is shown."""
        return self._query

    def set_query(self, query: ListQuery[Row]) -> None:
        """Show another query (a filter was typed); the old rows stay until the new ids are there."""
        if query != self._query or not self.is_loaded:
            self._query = query
            self.refresh()

    def refresh(self) -> None:
        """Read the ids anew away from the Qt thread; the latest call wins."""
        if self._job is not None:
            self._job.cancel()
        self._asked += 1
        self._job = self._bridge.load(self._ordered().ids, self, partial(self._take, self._asked))

    def ids(self) -> Sequence[UUID]:
        """The ids in the order shown."""
        return self._ids

    def id_at(self, row: int) -> UUID | None:
        """The id of a row number."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_at(self, row: int) -> Row | None:
        """The row of a row number; None where the record is gone by now."""
        if not 0 <= row < len(self._ids):
            return None
        if row not in self._rows:
            self._fetch(row // BLOCK)
        return self._rows.get(row)

    def position(self, record_id: UUID) -> int | None:
        """The row number of an id."""
        try:
            return self._ids.index(record_id)
        except ValueError:
            return None

    # -- the model of Qt -----------------------------------------------------------------------------------------

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == ID_ROLE:
            return self._ids[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[index.column()].align | Qt.AlignmentFlag.AlignVCenter
        answer = _ANSWERS.get(role)
        if answer is None:
            return None
        row = self.row_at(index.row())
        return None if row is None else answer(self.columns[index.column()], row)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[section].align | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column >= len(self.columns):
            return
        wanted = None if column < 0 else (column, order == Qt.SortOrder.DescendingOrder)
        if wanted != self._sort:
            self._sort = wanted
            self.refresh()

    # -- inside --------------------------------------------------------------------------------------------------

    def _ordered(self) -> ListQuery[Row]:
        if self._sort is None:
            return self._query
        column, descending = self._sort
        key = self.columns[column].sort or partial(_as_shown, self.columns[column].value)
        if callable(key):
            return _Sorted(self._query, key, descending)
        query: Any = self._query
        sorted_query: ListQuery[Row] = dataclasses.replace(query, sort=key, descending=descending)
        return sorted_query

    def _take(self, asked: int, ids: Sequence[UUID]) -> None:
        if asked != self._asked:
            return
        self._job = None
        self._rows.clear()
        self._blocks.clear()
        if self.is_loaded:
            self._replace(ids)
        else:
            self.is_loaded = True
            self.beginResetModel()
            self._ids = ids
            self.endResetModel()
        self.loaded.emit(len(ids))

    def _replace(self, ids: Sequence[UUID]) -> None:
        """Change as few rows as possible, so that selection and scrolling stay."""
        old = self._ids
        if old == ids:
            self._tell_all_changed()
            return
        start, tail = _equal_ends(old, ids) if max(len(old), len(ids)) <= _MOST_COMPARED else (0, 0)
        if max(len(old), len(ids)) - start - tail > max(BLOCK, (start + tail) // 2):
            self.beginResetModel()
            self._ids = ids
            self.endResetModel()
            return
        if len(old) > start + tail:
            self.beginRemoveRows(_NOWHERE, start, len(old) - tail - 1)
            self._ids = [*old[:start], *old[len(old) - tail :]]
            self.endRemoveRows()
        if len(ids) > start + tail:
            self.beginInsertRows(_NOWHERE, start, len(ids) - tail - 1)
            self._ids = ids
            self.endInsertRows()
        self._ids = ids
        self._tell_all_changed()

    def _tell_all_changed(self) -> None:
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns) - 1))

    def _fetch(self, block: int) -> None:
        first = block * BLOCK
        wanted = self._ids[first : first + BLOCK]
        found = self._bridge.read(partial(_read_rows, self._query, wanted))
        if len(found) == len(wanted):
            self._rows.update(enumerate(found, first))
        else:  # records went away since the ids were read; a refresh is on its way
            by_id = {getattr(row, "id", None): row for row in found}
            self._rows.update((first + at, by_id[wanted_id]) for at, wanted_id in enumerate(wanted) if wanted_id in by_id)
        self._blocks.append(block)
        if len(self._blocks) > _MOST_BLOCKS:
            old = self._blocks.pop(0) * BLOCK
            for at in range(old, old + BLOCK):
                self._rows.pop(at, None)


def _read_rows(query: ListQuery[Row], ids: Sequence[UUID], session: Any) -> Sequence[Row]:
    return query.rows(session, ids)


def _equal_ends(old: Sequence[UUID], new: Sequence[UUID]) -> tuple[int, int]:
    """How many ids are the same at the start, and how many at the end."""
    most = min(len(old), len(new))
    start = 0
    while start < most and old[start] == new[start]:
        start += 1
    tail = 0
    while tail < most - start and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return start, tail


def _as_shown(value: Callable[[Any], str], row: Any) -> tuple[Any, ...]:
    """A key of what a cell shows: dates by time, numbers by size, words in Vietnamese order; empty cells last."""
    words = value(row).strip()
    dated = _DATED.match(words)
    if dated is not None:
        day, month, year, hour, minute = (int(part or 0) for part in dated.groups())
        return (0, ((year * 12 + month) * 31 + day) * 1440 + hour * 60 + minute, "")
    counted = _COUNTED.match(words)
    if counted is not None:
        plain = counted[0].replace("−", "-").replace(".", "").replace(",", ".")
        return (1, float("".join(plain.split())), words)
    return (2 if words else 3, 0, sort_key(words))


def _words(column: Column[Row], row: Row) -> str:
    return column.value(row)


def _icon(column: Column[Row], row: Row) -> Any:
    name = column.icon(row) if column.icon is not None else ""
    return theme.icon(name, (column.tone(row) if column.tone is not None else "") or "muted") if name else None


def _tone(column: Column[Row], row: Row) -> str:
    return column.tone(row) if column.tone is not None else ""


def _tip(column: Column[Row], row: Row) -> str | None:
    return column.tip(row) if column.tip is not None else None


def _whole(_column: Column[Row], row: Row) -> Row:
    return row


_ANSWERS: dict[int, Callable[[Column[Any], Any], Any]] = {
    Qt.ItemDataRole.DisplayRole: _words,
    Qt.ItemDataRole.AccessibleTextRole: _words,
    Qt.ItemDataRole.DecorationRole: _icon,
    Qt.ItemDataRole.ToolTipRole: _tip,
    TONE_ROLE: _tone,
    ROW_ROLE: _whole,
}
