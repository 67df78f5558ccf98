"""The search in the library: Enter or a click adds what was found, and a result can be dragged to its place in the outline."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QObject, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QDrag, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QListWidgetItem
from typing_extensions import override

from baocaovien.ui.bridge import Bridge
from baocaovien.ui.decks.facts import TagChoice, find_content
from baocaovien.ui.look import theme
from baocaovien.ui.widgets.basics import label
from baocaovien.ui.widgets.record_picker import Choice, RecordPicker

CONTENT_MIME = "application/x-baocaovien-content"
_WIDE = 280


def content_mime(choice: Choice) -> QMimeData:
    """What is dragged: a topic or an item of the library by its id, with its words for other programs."""
    data = QMimeData()
    data.setData(CONTENT_MIME, QByteArray(choice.id.bytes))
    data.setText(choice.title)
    return data


def dragged_content(data: QMimeData) -> Choice | None:
    """The topic or item that is dragged; None where something else is."""
    if not data.hasFormat(CONTENT_MIME):
        return None
    kept = data.data(CONTENT_MIME).data()
    return Choice(UUID(bytes=bytes(kept)), data.text()) if len(kept) == len(UUID(int=0).bytes) else None


class LibrarySearch(RecordPicker):
    """A line with the best finds below it."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge, find_content, name=self.tr("Add content"), placeholder="")
        self.line.setPlaceholderText(self.tr("Add from the library: a few words, or # and a tag"))
        self.hint = label(self.tr("Drag into the outline, or Enter to add after the chosen slide"), scale="caption", tone="muted")
        self.hint.setContentsMargins(8, 2, 8, 2)
        inside = self.popup.layout()
        if inside is not None:
            inside.addWidget(self.hint)
        self._pressed: tuple[QPointF, QListWidgetItem] | None = None
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.viewport().installEventFilter(self)

    @override
    def _take(self, item: QListWidgetItem | None) -> None:
        found = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if isinstance(found, TagChoice):
            self.line.setText(f"{found.title} ")  # the search goes on within the tag
            self._look()
        else:
            super()._take(item)

    @override
    def _open(self) -> None:
        for at in range(self.list.count()):
            item = self.list.item(at)
            item.setSizeHint(QSize(1, theme.current().row))  # long words end in … instead of making the list wider
            item.setToolTip(item.text())
        super()._open()
        if self.popup.isVisible():
            self.popup.resize(
                max(self.popup.width(), self.hint.sizeHint().width() + 16), self.popup.height() + self.hint.sizeHint().height()
            )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._is_for_the_deck(event):
            event.ignore()
            return True
        if watched is not self.line and isinstance(event, QMouseEvent):
            return self._follow(event)
        return super().eventFilter(watched, event)

    def _is_for_the_deck(self, event: QKeyEvent) -> bool:
        """Whether an undo is meant for the deck: what was added last, because nothing is typed."""
        undo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
        return not self.line.text() and any(event.matches(key) for key in undo)

    def _follow(self, event: QMouseEvent) -> bool:
        """Begin to drag when the pressed mouse has gone far enough."""
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            item = self.list.itemAt(event.position().toPoint())
            self._pressed = (event.position(), item) if item is not None else None
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._pressed = None
        elif event.type() == QEvent.Type.MouseMove and self._pressed is not None:
            place, item = self._pressed
            if (event.position() - place).manhattanLength() >= QApplication.startDragDistance():
                self._pressed = None
                self._drag(item.data(Qt.ItemDataRole.UserRole))
            return True
        return False

    def _drag(self, choice: Choice) -> None:
        self.popup.hide()  # it lies over the outline
        drag = QDrag(self.line)
        drag.setMimeData(content_mime(choice))
        drag.setPixmap(self._card(choice.title))
        drag.setHotSpot(QPoint(-8, -8))
        drag.exec(Qt.DropAction.CopyAction)

    def _card(self, title: str) -> QPixmap:
        """What hangs at the mouse."""
        look, ratio = theme.current(), self.devicePixelRatioF()
        wide, high = look.px(_WIDE), look.row
        card = QPixmap(round(wide * ratio), round(high * ratio))
        card.setDevicePixelRatio(ratio)
        card.fill(theme.colour("selected"))
        painter = QPainter(card)
        painter.setFont(self.font())
        painter.setPen(theme.colour("text"))
        words = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, wide - 16)
        painter.drawText(8, 0, wide - 16, high, int(Qt.AlignmentFlag.AlignVCenter), words)
        painter.end()
        return card
