"""The list of every page: roomy rows, remembered columns, copy to a spreadsheet, Enter opens, Delete is told."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import QByteArray, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from baocaovien.ui.look import theme
from baocaovien.ui.table_model import TONE_ROLE, Column, TableModel

_PAD = 10


class RowDelegate(QStyledItemDelegate):
    """Paints a cell: hover and selection over the whole row, an icon, words in a tone or as a badge."""

    def __init__(self, view: TableView) -> None:
        super().__init__(view)
        self._view = view

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        look = theme.current()
        rect, state = option.rect, option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("selected"))
        elif index.row() == self._view.hovered:
            painter.fillRect(rect, theme.colour("hover"))
        painter.setPen(theme.colour("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(theme.colour("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        pad = look.px(_PAD)
        room = rect.adjusted(pad, 0, -pad, 0)
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        if icon is not None:
            side = look.px(16)
            icon.paint(painter, QRect(room.left(), room.center().y() - side // 2, side, side))
            room.setLeft(room.left() + side + look.px(8))
        words = index.data(Qt.ItemDataRole.DisplayRole)
        if words:
            self._paint_words(painter, room, words, index)

    def _paint_words(self, painter: QPainter, room: QRect, words: str, index: QModelIndex | QPersistentModelIndex) -> None:
        column = self._view.columns[index.column()]
        tone = index.data(TONE_ROLE)
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(words.replace("\n", " "), Qt.TextElideMode.ElideRight, room.width())
        align = column.align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        if column.badge:
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width() - 16)
            width, height = metrics.horizontalAdvance(shown) + 16, metrics.height() + 3
            box = QRect(room.left(), room.center().y() - height // 2, width, height)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(f"{tone}_soft" if tone in ("good", "attention", "wrong") else "pressed"))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            painter.restore()
            room, align = box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
        painter.setPen(theme.colour(tone or "text"))
        painter.drawText(room, int(align), shown)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + theme.current().px(2 * _PAD), theme.current().row)


class TableView(QTableView):
    """A list of records.

    Signals:
        opened: Enter or a double click on a record.
        delete_asked: Delete with the chosen ids; the page does it at once and offers undo.
        chosen: the chosen ids have changed.
        typed: characters were typed in the list; `filter_with` sends them to a search field.
    """

    opened = Signal(UUID)
    delete_asked = Signal(list)
    chosen = Signal(list)
    typed = Signal(str)

    def __init__(self, model: TableModel[Any], *, name: str, title: str, parent: QWidget | None = None) -> None:
        """Show a model.

        Args:
            name: a stable name ("directory.people"), under which column widths and order are remembered.
            title: what the list holds, for screen readers.
        """
        super().__init__(parent)
        self.name = name
        self.columns: tuple[Column[Any], ...] = model.columns
        self.hovered = -1
        self.rows = model
        self.setModel(model)
        self.setAccessibleName(title)
        self.setItemDelegate(RowDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setProperty("surface", "card")
        self._set_headers()
        self._held: tuple[list[UUID], UUID | None, int] | None = None
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        self.entered.connect(lambda index: self._hover(index.row()))
        self.selectionModel().selectionChanged.connect(lambda _new, _old: self.chosen.emit(self.chosen_ids()))
        model.modelAboutToBeReset.connect(self._hold)
        model.modelReset.connect(self._restore)

    # -- what pages call -----------------------------------------------------------------------------------------

    def chosen_ids(self) -> list[UUID]:
        """The ids of the selected records, in the order shown."""
        ids = self.rows.ids()
        return [ids[row] for row in sorted({index.row() for index in self.selectionModel().selectedRows()}) if row < len(ids)]

    def current_id(self) -> UUID | None:
        """The id of the record under the cursor."""
        return self.rows.id_at(self.currentIndex().row())

    def show_record(self, record_id: UUID) -> bool:
        """Select a record and scroll to it; False where the list does not hold it."""
        row = self.rows.position(record_id)
        if row is None:
            return False
        self.selectRow(row)
        self.scrollTo(self.rows.index(row, 0), QAbstractItemView.ScrollHint.EnsureVisible)
        return True

    def filter_with(self, field: QLineEdit) -> None:
        """Let what is typed in the list go to a search field, and Down in the field go to the list."""

        def pass_on(text: str) -> None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.setText(field.text() + text)

        self.typed.connect(pass_on)

    def copy(self) -> None:
        """Put the chosen rows on the clipboard, as a spreadsheet takes them."""
        lines = ["\t".join(column.title for column in self.columns)]
        for row in sorted({index.row() for index in self.selectionModel().selectedRows()}):
            record = self.rows.row_at(row)
            if record is not None:
                lines.append("\t".join(_cell(column.value(record)) for column in self.columns))
        QGuiApplication.clipboard().setText("\n".join(lines))

    # -- inside --------------------------------------------------------------------------------------------------

    def _set_headers(self) -> None:
        look = theme.current()
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(look.row)
        self.verticalHeader().setDefaultSectionSize(look.row)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(look.px(48))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.sectionResized.connect(lambda _column, _old, _new: self._keep_columns())
        header.sectionMoved.connect(lambda _column, _old, _new: self._keep_columns())
        self._restoring = True
        self._remembered = self._restore_columns()
        self._restoring = False
        self.setSortingEnabled(True)

    def _restore_columns(self) -> bool:
        kept = QSettings().value(f"columns/{self.name}")
        if isinstance(kept, QByteArray) and self.horizontalHeader().restoreState(kept):
            self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            return self.horizontalHeader().count() == len(self.columns)
        return False

    def _keep_columns(self) -> None:
        if not self._restoring and self.isVisible():
            self._remembered = True
            QSettings().setValue(f"columns/{self.name}", self.horizontalHeader().saveState())

    def _spread(self) -> None:
        """Give the columns their widths: hints as they are, the rest shared by those without."""
        px = theme.current().px
        hints = [px(column.width) for column in self.columns]
        free = max(self.viewport().width() - sum(hints), 0)
        shares = max(hints.count(0), 1)
        self._restoring = True
        for at, hint in enumerate(hints):
            self.setColumnWidth(at, hint or max(free // shares, px(120)))
        self._restoring = False

    def _open(self, row: int) -> None:
        record_id = self.rows.id_at(row)
        if record_id is not None:
            self.opened.emit(record_id)

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()

    def _hold(self) -> None:
        self._held = (self.chosen_ids()[:1000], self.current_id(), self.verticalScrollBar().value())

    def _restore(self) -> None:
        if self._held is None:
            return
        (ids, current, scrolled), self._held = self._held, None
        place = self.rows.position(current) if current is not None else None
        if place is not None and len(ids) <= 1:
            self.selectRow(place)
            self.verticalScrollBar().setValue(scrolled)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Delete and self.chosen_ids():
            self.delete_asked.emit(self.chosen_ids())
        elif event.text().isprintable() and event.text().strip() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._remembered:
            self._spread()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.verticalHeader().setMinimumSectionSize(theme.current().row)
            self.verticalHeader().setDefaultSectionSize(theme.current().row)


def _cell(words: str) -> str:
    """A cell's words for a spreadsheet: no tabs or line ends inside, and never read as a formula."""
    flat = " ".join(words.split())
    return f"'{flat}" if flat[:1] in ("=", "+", "@") or (flat[:1] == "-" and not flat[1:2].isdigit() and flat != "-") else flat
