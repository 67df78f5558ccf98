"""Choose a person, unit or venue by typing a part of its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from baocaovien.domain.errors import InputError
from baocaovien.ui.bridge import Bridge, Job
from baocaovien.ui.look import theme
from baocaovien.ui.widgets.basics import clearable, column

_PAUSE = 80
_MOST = 8
_MOST_TOLD = 60
_WIDEST = 480
_GAP = 2


@dataclass(frozen=True, slots=True)
class Choice:
    """A record that can be chosen: its name, and what tells it from others of the same name."""

    id: UUID
    title: str
    detail: str = ""


Find = Callable[[Any, str], Sequence[Choice]]
"""Answers the best choices for some words: `find(session, words)`; empty words ask for the usual ones."""


class RecordPicker(QWidget):
    """A line with the best choices below it; Enter takes the first.

    Signals:
        picked: a Choice, or None when the line was emptied.
        create_asked: the typed words, when 'Add …' was chosen (only with `create_text`).
    """

    picked = Signal(object)
    create_asked = Signal(str)

    def __init__(self, bridge: Bridge, find: Find, *, name: str, placeholder: str = "", create_text: str = "") -> None:
        """Make an empty picker.

        Args:
            create_text: "Add “{words}”": offers to make what is not there yet.
        """
        super().__init__()
        self._bridge = bridge
        self._find = find
        self._create_text = create_text
        self._choice: Choice | None = None
        self._job: Job | None = None
        self._asked = 0
        self._followed: set[QScrollArea] = set()
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(placeholder or name)
        clearable(self.line)
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self._edited)
        self.setFocusProxy(self.line)
        self.setLayout(column(self.line))
        self.popup = QFrame(self, Qt.WindowType.ToolTip)
        self.popup.setProperty("surface", "notice")
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemClicked.connect(self._take)
        self._inside = QVBoxLayout(self.popup)
        self._inside.setContentsMargins(4, 4, 4, 4)
        self._inside.addWidget(self.list)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._look)

    def choice(self) -> Choice | None:
        """What is chosen."""
        return self._choice

    @property
    def is_open(self) -> bool:
        """Whether something is typed and none of the proposals is taken."""
        return self._choice is None and bool(self.line.text().strip())

    def set_choice(self, choice: Choice | None) -> None:
        """Show a choice without telling."""
        self._choice = choice
        self.line.setText(choice.title if choice else "")
        self.line.setCursorPosition(0)
        self.line.setToolTip(choice.detail if choice else "")

    def _edited(self, text: str) -> None:
        if not text and self._choice is not None:
            self._choice = None
            self.picked.emit(None)
        self._timer.start()

    def _look(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._asked += 1
        words = self.line.text().strip()
        self._job = self._bridge.load(partial(_call, self._find, words), self, partial(self._show, self._asked))

    def _show(self, asked: int, choices: Sequence[Choice]) -> None:
        if asked != self._asked or not self.line.hasFocus():
            return
        self._job = None
        self.list.clear()
        for choice in choices[:_MOST]:
            item = QListWidgetItem(f"{choice.title}   ·   {choice.detail}" if choice.detail else choice.title)
            item.setData(Qt.ItemDataRole.UserRole, choice)
            item.setToolTip(item.text())
            self.list.addItem(item)
        words = self.line.text().strip()
        if self._create_text and words:
            item = QListWidgetItem(theme.icon("plus", "accent"), self._create_text.format(words=words))
            item.setData(Qt.ItemDataRole.UserRole, words)
            self.list.addItem(item)
        self._open()

    def _open(self) -> None:
        if not self.list.count():
            self.popup.hide()
            return
        self.list.setCurrentRow(0)
        self.popup.setGeometry(self._beside_line())
        self.popup.show()
        for form in set(scrolling(self)) - self._followed:
            self._followed.add(form)
            form.verticalScrollBar().valueChanged.connect(self._go_along)

    def _go_along(self) -> None:
        """The line was scrolled: the proposals go with it."""
        if self.popup.isVisible():
            self.popup.setGeometry(self._beside_line())

    def _beside_line(self) -> QRect:
        """Where the proposals stand: below the line, above it where there is more room, never off the screen."""
        px, screen = theme.current().px, self.line.screen().availableGeometry()
        inside = screen & self.window().frameGeometry()
        line = QRect(self.line.mapToGlobal(QPoint(0, 0)), self.line.size())
        around = self._inside.contentsMargins()
        rows = sum(max(self.list.sizeHintForRow(at), 1) for at in range(self.list.count())) + 2 * self.list.frameWidth()
        height = rows + around.top() + around.bottom() + px(4)
        wanted = self.list.sizeHintForColumn(0) + around.left() + around.right() + px(16)
        width = min(max(line.width(), px(280), min(wanted, px(_WIDEST))), max(inside.width(), line.width()))
        below, above = screen.bottom() - line.bottom() - _GAP, line.top() - screen.top() - _GAP
        upwards = height > below and above > below
        height = min(height, max(above if upwards else below, px(48)))
        left = max(min(line.left(), inside.right() - width), screen.left())
        top = line.top() - _GAP - height if upwards else line.bottom() + 1 + _GAP
        return QRect(left, top, width, height)

    def _take(self, item: QListWidgetItem | None) -> None:
        found = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        self.popup.hide()
        if isinstance(found, Choice):
            self.set_choice(found)
            self.picked.emit(found)
        elif isinstance(found, str):
            self.create_asked.emit(found)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line:
            if event.type() == QEvent.Type.FocusOut:
                self._leave()
            elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._take_key(event)
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        self.popup.hide()
        if self._choice is not None and self.line.text() != self._choice.title:
            self.line.setText(self._choice.title)  # an unfinished search leaves what was chosen

    def _take_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Down and not self.popup.isVisible():
            self._look()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.popup.isVisible():
            step = 1 if key == Qt.Key.Key_Down else -1
            self.list.setCurrentRow(min(max(self.list.currentRow() + step, 0), self.list.count() - 1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.popup.isVisible():
            self._take(self.list.currentItem())
        elif key == Qt.Key.Key_Escape and self.popup.isVisible():
            self.popup.hide()
        else:
            return False
        return True


def scrolling(inside: QWidget) -> Iterator[QScrollArea]:
    """The areas that a widget is scrolled in, the nearest first."""
    above = inside.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            yield above
        above = above.parentWidget()


def require_chosen(*pickers: RecordPicker) -> None:
    """Refuse what is typed while a name stands in a picker that is nobody's: nothing is written without it.

    Raises:
        InputError: `input.not_chosen`.
    """
    for picker in pickers:
        if picker.is_open:
            picker.line.setFocus()
            where, value = picker.line.accessibleName(), picker.line.text().strip()[:_MOST_TOLD]
            raise InputError("input.not_chosen", where=where, value=value)


def _call(find: Find, words: str, session: Any) -> Sequence[Choice]:
    return find(session, words)
