"""What was done or went wrong, told in the window and never in a dialog; with 'Undo' beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from baocaovien.ui.look import theme
from baocaovien.ui.shell import Level, NoticeAction
from baocaovien.ui.widgets.basics import Icon, button, icon_button, label, row

_ICONS = {Level.GOOD: "circle-check", Level.ATTENTION: "triangle-alert", Level.WRONG: "circle-alert"}
_SECONDS = 8
_MOST = 3
_WIDTH, _LEAST = 640, 420
_FREE = 16
"""The margin below every page, in pixels of the grid: a notice may stand there."""


class Notice(QFrame):
    """One notice; good ones go by themselves, unless the pointer rests on them.

    Signals:
        closed: it is to be taken away.
    """

    closed = Signal()

    def __init__(self, text: str, level: Level, actions: Sequence[NoticeAction], close: str) -> None:
        super().__init__()
        self.setProperty("surface", "notice")
        self.setAccessibleName(text)
        self.level = level
        self.words = label(text, wrap=True)
        self.words.setMargin(theme.current().px(3))
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.buttons = [button(action.text, kind="link", clicked=self._runner(action.run)) for action in actions]
        self.undo_button: QPushButton | None = None
        self.close_button = icon_button("x", close, clicked=self.closed.emit)
        layout = row(Icon(_ICONS[level], level.value, 20), self.words, *self.buttons, self.close_button, margins=(12, 1, 4, 1))
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.timer = QTimer(self, singleShot=True, interval=_SECONDS * 1000)
        self.timer.timeout.connect(self.closed)
        if level == Level.GOOD:
            self.timer.start()

    def _runner(self, run: Callable[[], None]) -> Callable[[], None]:
        def do() -> None:
            self.closed.emit()
            run()

        return do

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self.timer.stop()
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        if self.level == Level.GOOD:
            self.timer.start()
        super().leaveEvent(event)


class Notices(QWidget):
    """The notices at the foot of the window, over the free end of the status line.

    One of a line moves nothing. What is higher, as two of them are, gets its room from the page, so that nothing is covered.

    Signals:
        undo_asked: 'Undo' was pressed.
        room_wanted: so many pixels above the status line must be kept free.
    """

    undo_asked = Signal()
    room_wanted = Signal(int)

    def __init__(self, area: QWidget, foot: QWidget) -> None:
        super().__init__(area)
        self._area, self._foot = area, foot
        self._room = 0
        self.shown: list[Notice] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.setAccessibleName(self.tr("Notices"))
        area.installEventFilter(self)
        self.hide()

    def tell(self, text: str, *, level: Level = Level.GOOD, undo: bool = False, actions: Sequence[NoticeAction] = ()) -> Notice:
        """Show a notice; the same words again replace the old one, and at most three stand."""
        for old in [notice for notice in self.shown if notice.words.text() == text]:
            self._take_away(old)
        while len(self.shown) >= _MOST:
            self._take_away(self.shown[0])
        offered = (*actions, NoticeAction(self.tr("Undo"), self.undo_asked.emit)) if undo else tuple(actions)
        notice = Notice(text, level, offered, self.tr("Close notice"))
        if undo:
            self.end_undo()
            notice.undo_button = notice.buttons[-1]
        notice.closed.connect(lambda: self._take_away(notice))
        self.shown.append(notice)
        self._column.addWidget(notice)
        self.show()
        self._place()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        return notice

    def end_undo(self) -> None:
        """Offer no undo beside what is shown: only the newest operation is undone, and these tell of older ones."""
        for notice in self.shown:
            if notice.undo_button is not None:
                notice.undo_button.hide()
                notice.undo_button = None

    def clear(self) -> None:
        """Take all notices away."""
        for notice in list(self.shown):
            self._take_away(notice)

    def _take_away(self, notice: Notice) -> None:
        if notice in self.shown:
            self.shown.remove(notice)
            notice.hide()
            self._column.removeWidget(notice)
            notice.deleteLater()
            self.setVisible(bool(self.shown))
            self._place()

    def _place(self) -> None:
        px = theme.current().px
        facts = [one.geometry().right() for one in self._foot.findChildren(QPushButton) if one.isVisible()]
        beside = self._area.width() - max(facts, default=0) - px(24)
        width = min(px(_WIDTH), max(beside, px(_LEAST)), self._area.width() - px(32))
        self.setFixedWidth(max(width, 0))
        height = sum(_height(notice, width) for notice in self.shown)
        height += self._column.spacing() * max(len(self.shown) - 1, 0)
        self.resize(self.width(), height)
        self.move(self._area.width() - self.width() - px(8), self._area.height() - height - px(1))
        self.raise_()
        above = height + px(1) - self._foot.height() - px(_FREE)
        room = max(above, 0) if self.shown else 0
        if room != self._room:
            self._room = room
            self.room_wanted.emit(room)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.shown:
            self._place()
        return super().eventFilter(watched, event)


def _height(notice: Notice, width: int) -> int:
    return notice.heightForWidth(width) if notice.hasHeightForWidth() else notice.sizeHint().height()
