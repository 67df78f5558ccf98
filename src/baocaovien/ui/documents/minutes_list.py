"""The minutes as a list: the lines of the agenda, and under each what was said, voted and concluded; the tasks last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from baocaovien.domain.local_time import short_date, short_time
from baocaovien.store.queries.documents import MinutesDetail, StatementRow, TaskRow
from baocaovien.store.queries.schedule import AgendaRow
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.ui.documents.words import entry_kind
from baocaovien.ui.look import theme
from baocaovien.ui.translator import translate

_LINE = Qt.ItemDataRole.UserRole
_MOST_LINES = 4
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)


@dataclass(frozen=True, slots=True)
class MinutesLine:
    """A line of the list: a heading (no record), or an entry or task with its record."""

    title: str
    caption: str = ""
    agenda_item_id: UUID | None = None
    row: StatementRow | TaskRow | None = None
    kind: str = "statement"
    """What a new entry under this heading would be."""


class MinutesList(QListWidget):
    """Shows what is written; Enter or a double click changes an entry, Delete takes it out, Alt+arrows move it.

    Signals:
        edit_asked: a StatementRow or TaskRow.
        remove_asked: a StatementRow or TaskRow.
        move_asked: a StatementRow and -1 or 1.
        place_chosen: a MinutesLine: write under it.
        done_asked: a TaskRow that is done, or open again.
    """

    edit_asked = Signal(object)
    remove_asked = Signal(object)
    move_asked = Signal(object, int)
    place_chosen = Signal(object)
    done_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.setAccessibleName(self.tr("What is written"))
        self.setItemDelegate(_LineDelegate(self))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.itemActivated.connect(lambda item: self._open(item.data(_LINE)))
        self.itemClicked.connect(lambda item: self.place_chosen.emit(item.data(_LINE)))

    def show_minutes(self, agenda: Sequence[AgendaRow], written: MinutesDetail) -> None:
        """Show minutes; selection and scrolling stay."""
        kept = self.current_row()
        scrolled = self.verticalScrollBar().value()
        at_end = scrolled >= self.verticalScrollBar().maximum() - 4 and self.count() > 0
        self.clear()
        for line in lines_of(agenda, written):
            item = QListWidgetItem(f"{line.caption}  {line.title}".strip())
            item.setData(_LINE, line)
            self.addItem(item)
            if kept is not None and line.row is not None and line.row.id == kept.id:
                self.setCurrentItem(item)
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum() if at_end else scrolled)

    def current_row(self) -> StatementRow | TaskRow | None:
        """The entry or task under the cursor."""
        line = self.currentItem().data(_LINE) if self.currentRow() >= 0 else None
        return line.row if isinstance(line, MinutesLine) else None

    def show_record(self, record_id: UUID) -> None:
        """Bring an entry into sight."""
        for at in range(self.count()):
            line = self.item(at).data(_LINE)
            if line.row is not None and line.row.id == record_id:
                self.setCurrentRow(at)
                self.scrollToItem(self.item(at))

    def lines(self) -> list[MinutesLine]:
        """What is shown."""
        return [self.item(at).data(_LINE) for at in range(self.count())]

    def _open(self, line: MinutesLine) -> None:
        if line.row is not None:
            self.edit_asked.emit(line.row)
        else:
            self.place_chosen.emit(line)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a task; the key for menus asks at the line under the cursor."""
        row = self.current_row()
        if isinstance(row, TaskRow):
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            words = self.tr("Mark as done today") if row.done_on is None else self.tr("Not done yet")
            menu.addAction(words, lambda: self.done_asked.emit(row))
            menu.popup(event.globalPos())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row()
        if event.key() == Qt.Key.Key_Delete and row is not None:
            self.remove_asked.emit(row)
        elif (
            event.modifiers() & Qt.KeyboardModifier.AltModifier
            and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
            and isinstance(row, StatementRow)
        ):
            self.move_asked.emit(row, -1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


def lines_of(agenda: Sequence[AgendaRow], written: MinutesDetail) -> list[MinutesLine]:
    """The lines of minutes in the order of the paper."""
    found: list[MinutesLine] = []
    known = {line.id for line in agenda}
    for line in agenda:
        clock = short_time(line.start) if line.start is not None else ""
        found.append(MinutesLine(line.title, " · ".join(part for part in (clock, line.speaker) if part), line.id))
        found += [_entry(one) for one in written.statements if one.agenda_item_id == line.id]
    loose = [one for one in written.statements if one.agenda_item_id not in known]
    whole = translate("MinutesList", QT_TRANSLATE_NOOP("MinutesList", "The whole conference"))
    found.append(MinutesLine(whole, translate("MinutesList", QT_TRANSLATE_NOOP("MinutesList", "discussion and conclusions"))))
    found += [_entry(one) for one in loose if one.kind != "conclusion"] + [
        _entry(one) for one in loose if one.kind == "conclusion"
    ]
    found.append(MinutesLine(translate("MinutesList", QT_TRANSLATE_NOOP("MinutesList", "Tasks")), kind="task"))
    found += [_task(one) for one in written.tasks]
    return found


def _entry(one: StatementRow) -> MinutesLine:
    parts = [short_time(one.at) if one.at is not None else "", one.speaker_name, one.speaker_position]
    if one.kind != "statement":
        parts.append(entry_kind(one.kind))
    title = one.text
    if one.kind == "vote":
        counts = translate(
            "MinutesList", QT_TRANSLATE_NOOP("MinutesList", "{method}: {yes} for, {no} against, {none} abstained")
        ).format(
            method=one.vote.get("method", ""),
            yes=one.vote.get("for", 0),
            no=one.vote.get("against", 0),
            none=one.vote.get("abstained", 0),
        )
        title = f"{title} ({counts})"
    return MinutesLine(title, " · ".join(part for part in parts if part), one.agenda_item_id, one, one.kind)


def _task(one: TaskRow) -> MinutesLine:
    due = short_date(one.due) if one.due is not None else ""
    carried = translate("MinutesList", QT_TRANSLATE_NOOP("MinutesList", "carried over")) if one.carried else ""
    done = ""
    if one.done_on is not None:
        done = translate("MinutesList", QT_TRANSLATE_NOOP("MinutesList", "done on {day}")).format(day=short_date(one.done_on))
    return MinutesLine(one.text, " · ".join(part for part in (one.assignee, due, carried, done) if part), None, one, "task")


class _LineDelegate(QStyledItemDelegate):
    """A heading in bold, or an entry: who and when small above the words, wrapped over a few lines."""

    def __init__(self, view: MinutesList) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        px = theme.current().px
        line = index.data(_LINE)
        if line.row is None:
            return QSize(px(80), px(32))
        width = self._view.viewport().width() - px(36)
        words = QFontMetrics(self._view.font())
        tall = words.boundingRect(QRect(0, 0, max(width, px(80)), 10_000), _WRAP, line.title).height()
        caption = QFontMetrics(self._caption()).height() if line.caption else 0
        return QSize(px(80), min(tall, words.lineSpacing() * _MOST_LINES) + caption + px(12))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        px = theme.current().px
        line, state, rect = index.data(_LINE), option.state, option.rect
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("selected"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("hover"))
        painter.save()
        if line.row is None:
            self._paint_heading(painter, rect.adjusted(px(12), 0, -px(12), 0), line)
        else:
            painter.fillRect(
                QRect(rect.left() + px(13), rect.top() + px(6), px(2), rect.height() - px(12)), theme.colour("border")
            )
            self._paint_entry(painter, rect.adjusted(px(24), px(6), -px(12), -px(6)), line)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, line: MinutesLine) -> None:
        bold = QFont(self._view.font())
        bold.setWeight(QFont.Weight.DemiBold)
        caption = QFontMetrics(self._caption()).horizontalAdvance(line.caption) if line.caption else 0
        caption = min(caption, rect.width() // 2)
        room = QRect(rect.left(), rect.top(), rect.width() - caption - theme.current().px(12), rect.height())
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.setFont(bold)
        painter.setPen(theme.colour("text"))
        shown = QFontMetrics(bold).elidedText(line.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, flags, shown)
        painter.setFont(self._caption())
        painter.setPen(theme.colour("muted"))
        beside = QRect(rect.right() - caption, rect.top(), caption + 1, rect.height())
        painter.drawText(
            beside,
            flags,
            QFontMetrics(self._caption()).elidedText(line.caption, Qt.TextElideMode.ElideRight, beside.width()),
        )

    def _paint_entry(self, painter: QPainter, rect: QRect, line: MinutesLine) -> None:
        top = rect.top()
        if line.caption:
            caption = QFontMetrics(self._caption())
            painter.setFont(self._caption())
            painter.setPen(theme.colour("muted"))
            room = QRect(rect.left(), top, rect.width(), caption.height())
            shown = caption.elidedText(line.caption, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
            top += caption.height()
        painter.setFont(self._view.font())
        painter.setPen(theme.colour("text"))
        painter.drawText(QRect(rect.left(), top, rect.width(), rect.bottom() - top + 1), _WRAP, line.title)

    def _caption(self) -> QFont:
        small = QFont(self._view.font())
        small.setPixelSize(theme.current().px(12))
        return small
