"""The tree of a document's items: numbers, wording, state."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem
from typing_extensions import override

from baocaovien.store.queries.content_search import Hit
from baocaovien.store.queries.library import ItemRow
from baocaovien.ui.library.words import content_state_words
from baocaovien.ui.look import theme

_ID = Qt.ItemDataRole.UserRole
_OPEN_BELOW = 400
"""A tree of fewer items is shown unfolded."""


class ContentTreeView(QTreeWidget):
    """Items under their parents, or what a search found.

    Signals:
        item_chosen: the id of the item under the cursor.
        items_chosen: ids of all selected items.
        delete_asked: Delete with the chosen ids; the page does it at once and offers undo.
        typed: characters were typed in the tree; they belong into the search.
    """

    item_chosen = Signal(UUID)
    items_chosen = Signal(list)
    delete_asked = Signal(list)
    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderLabels([self.tr("Content"), self.tr("State")])
        self.setAccessibleName(self.tr("Content"))
        self.setProperty("surface", "card")
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setIndentation(theme.current().px(18))
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.currentItemChanged.connect(lambda now, _before: self.item_chosen.emit(now.data(0, _ID)) if now else None)
        self.itemSelectionChanged.connect(lambda: self.items_chosen.emit(self.chosen()))

    def chosen(self) -> list[UUID]:
        """Ids of the selected items, in order."""
        return [item.data(0, _ID) for item in self.selectedItems()]

    def copy(self) -> None:
        """Put the chosen items on the clipboard, as a spreadsheet takes them."""
        lines = ["\t".join(item.text(column) for column in (0, 1)) for item in self.selectedItems()]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def show_items(self, rows: Sequence[ItemRow]) -> None:
        """Show a tree; what was chosen stays chosen."""
        now: QTreeWidgetItem | None = self.currentItem()
        kept = now.data(0, _ID) if now is not None else None
        chosen = set(self.chosen())
        folded = {item.data(0, _ID) for item in self._all() if item.childCount() and not item.isExpanded()}
        first = self.topLevelItemCount() == 0
        self.blockSignals(True)
        self.clear()
        made: dict[UUID, QTreeWidgetItem] = {}
        for row in rows:
            number = row.number if row.number not in ("-", "+") else "–" if row.number == "-" else "+"
            item = self._item(row.id, f"{number} {row.heading or row.text}".strip(), row.state, row.text)
            above = made.get(row.parent_id) if row.parent_id else None
            if above is None:
                self.addTopLevelItem(item)
            else:
                above.addChild(item)
            made[row.id] = item
        for item in made.values():
            item.setExpanded(item.data(0, _ID) not in folded if not first or len(rows) < _OPEN_BELOW else False)
        if kept in made:
            self.setCurrentItem(made[kept])
        for item_id in chosen & made.keys():
            made[item_id].setSelected(True)
        self.blockSignals(False)

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show what a search found, the best first, with where each stands."""
        self.blockSignals(True)
        self.clear()
        for hit in hits:
            number = hit.number if hit.number not in ("-", "+") else ""
            self.addTopLevelItem(
                self._item(hit.id, f"{number} {hit.text}".strip(), hit.state, " › ".join((hit.document, *hit.path)))
            )
        self.blockSignals(False)

    def show_record(self, item_id: UUID) -> bool:
        """Select an item and scroll to it; False where it is not shown."""
        for item in self._all():
            if item.data(0, _ID) == item_id:
                self.setCurrentItem(item)
                self.scrollToItem(item)
                return True
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Delete and self.chosen():
            self.delete_asked.emit(self.chosen())
        elif plain and event.text().isprintable() and event.text().strip() and event.text() not in "+-*":
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _all(self) -> list[QTreeWidgetItem]:
        found = []
        waiting = [item for at in range(self.topLevelItemCount()) if (item := self.topLevelItem(at)) is not None]
        while waiting:
            item = waiting.pop()
            found.append(item)
            waiting.extend(child for at in range(item.childCount()) if (child := item.child(at)) is not None)
        return found

    def _item(self, item_id: UUID, words: str, state: str, tip: str) -> QTreeWidgetItem:
        shown, tone = content_state_words(state)
        item = QTreeWidgetItem([words.replace("\n", " "), shown])
        item.setData(0, _ID, item_id)
        item.setToolTip(0, tip)
        item.setForeground(1, theme.colour(tone or "muted"))
        item.setSizeHint(0, QSize(0, theme.current().row))
        return item
