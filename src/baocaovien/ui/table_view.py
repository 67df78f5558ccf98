"""The list of every page: roomy rows, remembered columns, copy to a spreadsheet, Enter opens, Delete is told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QByteArray, QEvent, QModelIndex, QPersistentModelIndex, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
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
from baocaovien.ui.table_model import Column, TableModel

_PAD = 10
_SOFT = ("good", "attention", "wrong")
_MOST_ADVANCES = 4000

# As numbers: joining flags of Qt costs more than drawing a word.
_SELECTED = QStyle.StateFlag.State_Selected.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value
_LINE = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextSingleLine.value
_LEAST_COLUMN = 64
_LEAST_SHARE, _LEAST_NAME = 120, 190
"""What a column without a hint gets at least; the first one names the record, and its name is what one looks for."""
_NAME_OF_ROOM = 0.46
"""But no more than this part of a list that is narrow itself."""
_ROOMY_SHARE = 190
"""What a column without a hint should have before spare ones are shown."""


class RowDelegate(QStyledItemDelegate):
    """Paints a cell: hover and selection over the whole row, an icon, words in a tone or as a badge.

    A screen holds a hundred cells and scrolling has 16 ms: rows are taken from the model without a way through Qt,
    colours and the widths of words are remembered.
    """

    def __init__(self, view: TableView) -> None:
        super().__init__(view)
        self._view = view
        self.forget()

    def forget(self) -> None:
        """The look has changed: take its colours and measures anew."""
        look = theme.current()
        self._pad, self._side, self._gap = look.px(_PAD), look.px(16), look.px(8)
        self._colours: dict[str, QColor] = {}
        self._advances: dict[str, int] = {}

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        row, at = index.row(), index.column()
        rect, state = option.rect, option.state.value
        left, top, width, height = rect.left(), rect.top(), rect.width(), rect.height()
        if state & _SELECTED:
            painter.fillRect(left, top, width, height, self._colour("selected"))
        elif row == self._view.hovered:
            painter.fillRect(left, top, width, height, self._colour("hover"))
        painter.fillRect(left, top + height - 1, width, 1, self._colour("border"))
        if state & _FOCUSED and self._view.hasFocus():
            painter.setPen(self._colour("accent"))
            painter.drawRect(left, top, width - 1, height - 2)
        record = self._view.rows.row_at(row)
        if record is None:
            return
        column = self._view.columns[at]
        tone = column.tone(record) if column.tone is not None else ""
        left, width = left + self._pad, width - 2 * self._pad
        icon = column.icon(record) if column.icon is not None else ""
        if icon:
            drawn = theme.pixmap(icon, tone or "muted", 16, self._view.devicePixelRatioF())
            painter.drawPixmap(left, top + (height - self._side) // 2, drawn)
            left, width = left + self._side + self._gap, width - self._side - self._gap
        words = column.value(record)
        if words:
            self._paint_words(painter, (left, top, width, height), words, column, tone)

    def _paint_words(
        self, painter: QPainter, room: tuple[int, int, int, int], words: str, column: Column[Any], tone: str
    ) -> None:
        left, top, width, height = room
        flags = column.align.value | _LINE
        if column.badge:
            words = self._fitting(painter, words, width - 2 * self._gap)
            size = (
                self._advances[words] if words in self._advances else painter.fontMetrics().horizontalAdvance(words)
            ) + 2 * self._gap
            tall = painter.fontMetrics().height() + 3
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour(f"{tone}_soft" if tone in _SOFT else "pressed"))
            painter.drawRoundedRect(left, top + (height - tall) // 2, size, tall, tall / 2, tall / 2)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            left, width = left + self._gap, size
            flags = _LINE
        else:
            words = self._fitting(painter, words, width)
        painter.setPen(self._colour(tone or "text"))
        painter.drawText(left, top, width, height, flags, words)

    def _fitting(self, painter: QPainter, words: str, width: int) -> str:
        """The words, cut with … where they are too wide."""
        advance = self._advances.get(words)
        if advance is None:
            if len(self._advances) > _MOST_ADVANCES:
                self._advances.clear()
            advance = self._advances[words] = painter.fontMetrics().horizontalAdvance(words)
        if advance <= width and "\n" not in words:
            return words
        return painter.fontMetrics().elidedText(words.replace("\n", " "), Qt.TextElideMode.ElideRight, width)

    def _colour(self, role: str) -> QColor:
        found = self._colours.get(role)
        if found is None:
            found = self._colours[role] = theme.colour(role)
        return found

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
        copied: so many rows went to the clipboard.
    """

    opened = Signal(UUID)
    delete_asked = Signal(list)
    chosen = Signal(list)
    typed = Signal(str)
    copied = Signal(int)

    def __init__(self, model: TableModel[Any], *, name: str, title: str, empty: str = "", parent: QWidget | None = None) -> None:
        """Show a model.

        Args:
            name: a stable name ("directory.people"), under which column widths and order are remembered.
            title: what the list holds, for screen readers.
            empty: what an empty list says: what comes here, and how.
        """
        super().__init__(parent)
        self.name = name
        self._empty = empty
        self._filter: QLineEdit | None = None
        self.columns: tuple[Column[Any], ...] = model.columns
        self.hovered = -1
        self.rows = model
        self.setModel(model)
        self.setAccessibleName(title)
        self._delegate = RowDelegate(self)
        self.setItemDelegate(self._delegate)
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
        for corner in self.findChildren(QAbstractButton):
            corner.setAccessibleName(title)
        self.setProperty("surface", "card")
        self._set_headers()
        self._held: tuple[list[UUID], UUID | None, int] | None = None
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        self.entered.connect(lambda index: self._hover(index.row()))
        self.selectionModel().selectionChanged.connect(lambda _new, _old: self.chosen.emit(self.chosen_ids()))
        model.modelAboutToBeReset.connect(self._hold)
        model.modelReset.connect(self._restore)
        model.loaded.connect(lambda _count: self._tell_empty())

    # -- what pages call -----------------------------------------------------------------------------------------

    def chosen_ids(self) -> list[UUID]:
        """The ids of the selected records, in the order shown."""
        ids = self.rows.ids()
        return [ids[row] for row in self._chosen_rows() if row < len(ids)]

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
        self._filter = field

    @property
    def empty_words(self) -> str:
        """What the list says in place of rows; nothing while it has some, or before it was read."""
        if not self.rows.is_loaded or self.rows.rowCount():
            return ""
        if self._filter is not None and self._filter.text().strip():
            return self.tr("Nothing here is called so. Fewer letters find more.")
        return self._empty

    def copy(self) -> None:
        """Put the chosen rows on the clipboard, as a spreadsheet takes them."""
        lines = ["\t".join(column.title for column in self.columns)]
        for row in self._chosen_rows():
            record = self.rows.row_at(row)
            if record is not None:
                lines.append("\t".join(_cell(column.value(record)) for column in self.columns))
        QGuiApplication.clipboard().setText("\n".join(lines))
        if len(lines) > 1:
            self.copied.emit(len(lines) - 1)

    def _chosen_rows(self) -> list[int]:
        """Row numbers of the selection, from its ranges: all of 100,000 are one range."""
        ranges: Any = self.selectionModel().selection()  # a sequence, though its stubs don't say so
        return sorted({row for part in ranges for row in range(part.top(), part.bottom() + 1)})

    # -- inside --------------------------------------------------------------------------------------------------

    def _set_headers(self) -> None:
        look = theme.current()
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(look.row)
        self.verticalHeader().setDefaultSectionSize(look.row)
        header = self.horizontalHeader()
        header.setAccessibleName(self.accessibleName())
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
        """Give the columns their widths: hints as they are, the rest shared by those without; spare ones go first."""
        self._restoring = True
        room, zoom = self.viewport().width(), theme.current().zoom
        shown = _with_room(self.columns, room, zoom)
        widths = _widths([self.columns[at].width for at in shown], room, zoom)
        for at in range(len(self.columns)):
            self.setColumnHidden(at, at not in shown)
        for at, width in zip(shown, widths, strict=True):
            self.setColumnWidth(at, width)
        self._restoring = False

    def _open(self, row: int) -> None:
        record_id = self.rows.id_at(row)
        if record_id is not None:
            self.opened.emit(record_id)

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()

    def _tell_empty(self) -> None:
        words = self.empty_words
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
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
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        words = self.empty_words
        if words:
            painter = QPainter(self.viewport())
            painter.setPen(theme.colour("muted"))
            side = theme.current().px(24)
            room = self.viewport().rect().adjusted(side, side, -side, -side)
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter.value | Qt.TextFlag.TextWordWrap.value, words)
            painter.end()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_delegate"):
            self._delegate.forget()
            self.verticalHeader().setMinimumSectionSize(theme.current().row)
            self.verticalHeader().setDefaultSectionSize(theme.current().row)


def _with_room(columns: Sequence[Column[Any]], room: int, zoom: float) -> list[int]:
    """The places of the columns that are shown: spare ones are left out from the right until the others fit."""
    shown = list(range(len(columns)))
    for at in reversed(range(len(columns))):
        wanted = sum(columns[one].width or _ROOMY_SHARE for one in shown)
        if columns[at].spare and wanted * zoom > room:
            shown.remove(at)
    return shown


def _widths(hints: list[int], room: int, zoom: float) -> list[int]:
    """Widths in pixels: columns without a hint share what is left; where that is too little, the hints give way first."""
    share, name = round(_LEAST_SHARE * zoom), round(_LEAST_NAME * zoom)
    least = [0 if hint else share if at else min(name, max(share, round(room * _NAME_OF_ROOM))) for at, hint in enumerate(hints)]
    wanted = round(sum(hints) * zoom)
    scale = min(1.0, max(room - sum(least), 0) / wanted) if wanted else 1.0
    widths = [max(round(hint * zoom * scale), round(min(hint, _LEAST_COLUMN) * zoom)) if hint else 0 for hint in hints]
    sharing = [at for at, hint in enumerate(hints) if not hint]
    for done, at in enumerate(sharing):
        widths[at] = max(least[at], (room - sum(widths)) // (len(sharing) - done))
    return widths


def _cell(words: str) -> str:
    """A cell's words for a spreadsheet: no tabs or line ends inside, and never read as a formula."""
    flat = " ".join(words.split())
    return f"'{flat}" if flat[:1] in ("=", "+", "@") or (flat[:1] == "-" and not flat[1:2].isdigit() and flat != "-") else flat
