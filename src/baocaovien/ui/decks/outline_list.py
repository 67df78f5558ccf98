"""The outline of a deck: its entries in order, under their sections; moved by dragging or with Alt and the arrows."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QItemSelectionModel, QMimeData, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from baocaovien.decks.build import KINDS
from baocaovien.decks.outline import MAY, MUST
from baocaovien.ui.decks.facts import EntryFacts
from baocaovien.ui.decks.library_search import CONTENT_MIME, dragged_content
from baocaovien.ui.look import theme
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import at_row

_FACTS = Qt.ItemDataRole.UserRole
_SLIDES, _LEFT_OUT = _FACTS + 1, _FACTS + 2
_ICONS = {
    "cover": "presentation",
    "agenda": "list-ordered",
    "section": "bookmark",
    "bullets": "list",
    "figure": "target",
    "table": "table-2",
    "chart": "chart-column",
    "quotation": "quote",
    "columns": "columns-3",
    "picture": "image",
    "full_picture": "image",
    "timeline": "route",
    "comparison": "arrow-up-down",
    "new_points": "sparkles",
    "questions": "circle-question-mark",
    "summary": "list-checks",
    "video": "video",
    "sources": "book-open",
    "closing": "flag",
}

Move = tuple[list[UUID], UUID | None]
"""(entries in order, the entry that they come after; None: first)."""


def kind_name(code: str) -> str:
    """A kind of slide in the language of the screen."""
    return translate("Slides", KINDS[code].name) if code in KINDS else code


def block_of(order: Sequence[EntryFacts], at: int) -> list[UUID]:
    """An entry, and for a section's opening slide all that stands under it."""
    head = order[at]
    ids = [head.id]
    if head.entry.kind == "section":
        for facts in order[at + 1 :]:
            if facts.entry.kind == "section" or facts.entry.section != head.entry.section:
                break
            ids.append(facts.id)
    return ids


def with_blocks(order: Sequence[EntryFacts], chosen: Collection[UUID]) -> list[UUID]:
    """The chosen entries in order, each section with all that stands under it."""
    wanted = {entry_id for at, facts in enumerate(order) if facts.id in chosen for entry_id in block_of(order, at)}
    return [facts.id for facts in order if facts.id in wanted]


def moves(order: Sequence[EntryFacts], chosen: Collection[UUID], after: UUID | None) -> list[Move]:
    """What to move so that the chosen come after an entry: each section's opening first, then its own entries behind it."""
    made: list[Move] = []
    head: UUID | None = None
    kinds = {facts.id: facts.entry.kind for facts in order}
    for entry_id in with_blocks(order, chosen):
        if kinds[entry_id] == "section":
            made.append(([entry_id], after if not made else made[-1][0][-1]))
            head = entry_id
        elif head is not None and made[-1][0] == [head]:
            made.append(([entry_id], head))
        elif made:
            made[-1][0].append(entry_id)
        else:
            made.append(([entry_id], after))
    return made


def place_after_step(order: Sequence[EntryFacts], chosen: Collection[UUID], step: int) -> tuple[bool, UUID | None]:
    """Where the chosen stand one step earlier (-1) or later (1): (whether they can, after which entry)."""
    moved = with_blocks(order, chosen)
    if not moved:
        return False, None
    ids = [facts.id for facts in order]
    first, last = ids.index(moved[0]), ids.index(moved[-1])
    whole = order[first].entry.kind == "section"
    if step < 0:
        if first == 0:
            return False, None
        before = first - 1
        if whole:
            starts = [at for at in range(first) if order[at].entry.kind == "section" and ids[first - 1] in block_of(order, at)]
            before = starts[-1] if starts else before
        return True, ids[before - 1] if before else None
    if last == len(ids) - 1:
        return False, None
    return True, block_of(order, last + 1)[-1] if whole else ids[last + 1]


class _Rows(QStyledItemDelegate):
    """Paints an entry: the icon of its kind, its title, what is special about it, the numbers of its slides."""

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, theme.current().row)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        facts: EntryFacts = index.data(_FACTS)
        entry, look, rect = facts.entry, theme.current(), option.rect
        px, ratio = look.px, option.widget.devicePixelRatioF()
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("selected"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("hover"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.colour("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        away = entry.hidden or bool(index.data(_LEFT_OUT))
        tone = "muted" if away else "text"
        left = rect.left() + px(6 if entry.kind == "section" or not entry.section else 18)
        middle = rect.top() + (rect.height() - px(16)) // 2
        painter.drawPixmap(left, middle, theme.pixmap(_ICONS.get(entry.kind, "square"), "muted", 16, ratio))
        right = rect.right() - px(6)
        font = painter.font()
        small = option.font
        small.setPixelSize(px(12))
        painter.setFont(small)
        numbers = str(index.data(_SLIDES) or "")
        painter.setPen(theme.colour("muted"))
        wide = painter.fontMetrics().horizontalAdvance(numbers)
        painter.drawText(QRect(right - wide, rect.top(), wide, rect.height()), int(Qt.AlignmentFlag.AlignVCenter), numbers)
        right -= wide + px(4)
        for icon, role in _signs(facts):
            right -= px(14)
            painter.drawPixmap(right, rect.top() + (rect.height() - px(14)) // 2, theme.pixmap(icon, role, 14, ratio))
            right -= px(2)
        font.setPixelSize(px(14))
        font.setBold(entry.kind == "section")
        font.setItalic(away)
        painter.setFont(font)
        painter.setPen(theme.colour(tone))
        room = QRect(left + px(22), rect.top(), max(right - left - px(24), 0), rect.height())
        words = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), words)
        font.setBold(False)
        font.setItalic(False)
        painter.setFont(font)


def _signs(facts: EntryFacts) -> list[tuple[str, str]]:
    """Small icons at the right, the most pressing outermost."""
    found = [("eye-off", "muted")] if facts.entry.hidden else []
    if facts.stale:
        found.append(("refresh-cw", "attention"))
    if facts.own_wording:
        found.append(("pencil", "muted"))
    if facts.entry.priority <= MUST:
        found.append(("star", "muted"))
    elif facts.entry.priority >= MAY:
        found.append(("arrow-down", "muted"))
    return found


class OutlineList(QListWidget):
    """The entries; several can be chosen.

    Signals:
        entry_shown: the id of the entry that has become the current one.
        move_asked: a list of Move.
        remove_asked: the chosen ids.
        menu_asked: a place on the screen.
        content_dropped: a Choice of the library, and the id of the entry that it comes after.
        files_dropped: paths from the desktop, and the id of the entry that they come after.
    """

    entry_shown = Signal(object)
    move_asked = Signal(object)
    remove_asked = Signal(object)
    menu_asked = Signal(object)
    content_dropped = Signal(object, object)
    files_dropped = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Outline"))
        self.setProperty("surface", "card")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Rows(self))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda place: self.menu_asked.emit(at_row(self, place)))
        self.currentItemChanged.connect(self._tell)
        self._order: tuple[EntryFacts, ...] = ()

    @property
    def order(self) -> tuple[EntryFacts, ...]:
        """The entries as they stand."""
        return self._order

    def show_entries(self, entries: Sequence[EntryFacts]) -> None:
        """Show the entries; the chosen ones stay chosen, and where the current one is gone its neighbour is."""
        chosen, current, at = set(self.chosen()), self.current_id(), self.currentRow()
        scrolled = self.verticalScrollBar().value()
        self._order = tuple(entries)
        self.blockSignals(True)
        self.clear()
        for facts in entries:
            item = QListWidgetItem(facts.entry.title or facts.entry.section or kind_name(facts.entry.kind))
            item.setData(_FACTS, facts)
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)  # things are dropped between entries only
            item.setToolTip(self._tip(facts))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self._tip(facts).replace("\n", ", "))
            self.addItem(item)
            item.setSelected(facts.id in chosen)
        self.blockSignals(False)
        ids = [facts.id for facts in entries]
        if current in ids:
            self.blockSignals(True)
            self.setCurrentRow(ids.index(current), QItemSelectionModel.SelectionFlag.NoUpdate)
            self.blockSignals(False)
        elif ids:
            self.setCurrentRow(min(max(at, 0), len(ids) - 1), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.verticalScrollBar().setValue(scrolled)

    def show_plan(self, numbers: Mapping[str, str], left_out: Collection[str]) -> None:
        """Show the numbers of the slides of each entry (by its key), and which are not in this version."""
        for at, facts in enumerate(self._order):
            item = self.item(at)
            if item is not None:
                item.setData(_SLIDES, numbers.get(facts.entry.key, ""))
                item.setData(_LEFT_OUT, facts.entry.key in left_out)

    def chosen(self) -> list[UUID]:
        """The chosen entries in order."""
        rows = sorted(self.row(item) for item in self.selectedItems())
        return [self._order[at].id for at in rows]

    def current_id(self) -> UUID | None:
        """The current entry."""
        at = self.currentRow()
        return self._order[at].id if 0 <= at < len(self._order) else None

    def choose(self, entry_id: UUID | None, *, quiet: bool = True) -> None:
        """Make an entry the current one."""
        for at, facts in enumerate(self._order):
            if facts.id == entry_id and at != self.currentRow():
                self.blockSignals(quiet)
                self.setCurrentRow(at, QItemSelectionModel.SelectionFlag.ClearAndSelect)
                self.blockSignals(False)

    def step(self, step: int) -> None:
        """Ask to move the chosen entries one place."""
        can, after = place_after_step(self._order, self.chosen(), step)
        if can:
            self.move_asked.emit(moves(self._order, self.chosen(), after))

    def _tip(self, facts: EntryFacts) -> str:
        entry = facts.entry
        parts = [entry.title or entry.section, kind_name(entry.kind)]
        if entry.hidden:
            parts.append(self.tr("hidden"))
        if facts.stale:
            parts.append(self.tr("the library has a newer wording"))
        if facts.own_wording:
            parts.append(self.tr("worded for this deck only"))
        if entry.priority <= MUST:
            parts.append(self.tr("in every version"))
        elif entry.priority >= MAY:
            parts.append(self.tr("only in the long version"))
        return "\n".join(part for part in parts if part)

    def _tell(self, now: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if now is not None:
            self.entry_shown.emit(now.data(_FACTS).id)

    @override
    def mimeTypes(self) -> list[str]:
        return [*super().mimeTypes(), CONTENT_MIME, "text/uri-list"]

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._takes(event):
            super().dragEnterEvent(event)
        else:
            event.ignore()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        place = self._place(event)
        choice, files = dragged_content(event.mimeData()), _files(event.mimeData())
        if event.source() is self:
            self.drop_at(place)
            event.setDropAction(Qt.DropAction.IgnoreAction)
        else:
            super().dragLeaveEvent(QDragLeaveEvent())  # takes the line of the place away
            after = self._order[max(place - 1, 0)].id if self._order else None
            if choice is not None:
                self.content_dropped.emit(choice, after)
            elif files:
                self.files_dropped.emit(files, after)
            event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def _takes(self, event: QDropEvent) -> bool:
        data = event.mimeData()
        return event.source() is self or dragged_content(data) is not None or bool(_files(data))

    def _place(self, event: QDropEvent) -> int:
        """The row before which something is dropped."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return len(self._order)
        middle = self.visualRect(index).center().y()
        return index.row() + (event.position().y() > middle)

    def drop_at(self, place: int) -> None:
        """Ask to move the chosen entries before the row of a number."""
        moved = set(with_blocks(self._order, self.chosen()))
        before = [facts.id for facts in self._order[:place] if facts.id not in moved]
        asked = moves(self._order, self.chosen(), before[-1] if before else None)
        if asked:
            self.move_asked.emit(asked)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Delete and self.chosen():
            self.remove_asked.emit(self.chosen())
        else:
            super().keyPressEvent(event)


def _files(data: QMimeData) -> list[Path]:
    """Files that are dragged in from elsewhere."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
