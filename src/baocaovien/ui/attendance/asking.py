"""What a mark still needs to know, asked in the page: a few lines, Enter goes on, Escape leaves."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QWidget
from typing_extensions import override

from baocaovien.domain.cards import DIGITS
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.directory.choices import find_units
from baocaovien.ui.widgets.basics import button, column, label, row
from baocaovien.ui.widgets.fields import Field
from baocaovien.ui.widgets.record_picker import RecordPicker

CODE_LEAST = DIGITS - 4
"""So many digits are a code, not a number on the list."""
_CODE_AFTER_WORDS = re.compile(rf"(?<=\D)\d{{{CODE_LEAST},}}$")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

Done = Callable[[Mapping[str, Any]], None]


@dataclass(frozen=True, slots=True)
class Ask:
    """A line to fill in.

    Attributes:
        key: what its text is called in the answer; of a unit `unit_id` and `unit_name`.
        text: what stands in it at first.
        needed: it can't stay empty.
    """

    key: str
    name: str
    text: str = ""
    needed: bool = False
    is_unit: bool = False


def is_code(text: str) -> bool:
    """Whether a reader typed this, and not a person."""
    digits = text.replace(" ", "").replace("-", "")
    return digits.isdigit() and len(digits) >= CODE_LEAST


def read_code(text: str) -> tuple[str, str] | None:
    """What a person had typed, and the code that a reader put after it; None where no code was read."""
    if is_code(text):
        return "", text
    found = _CODE_AFTER_WORDS.search(text)
    return (text[: found.start()], found.group()) if found is not None else None


class DeskForm(QFrame):
    """One form at a time, in the place of who fits; a code that is read meanwhile is marked and the form stays.

    Signals:
        left: it was closed, with or without an answer.
        scanned: a code was read into one of its lines.
    """

    left = Signal()
    scanned = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._asks: tuple[Ask, ...] = ()
        self._done: Done | None = None
        self.lines: dict[str, QLineEdit | RecordPicker] = {}
        self.setProperty("surface", "card")
        self.title = label(scale="section", wrap=True)
        self._fields = row(spacing=12)
        self.go = button("", kind="primary", clicked=self.give)
        self.cancel = button(self.tr("Cancel (Esc)"), clicked=self.leave)
        self.setLayout(column(self.title, self._fields, row(None, self.cancel, self.go), spacing=8, margins=(16, 12, 16, 12)))
        self.hide()

    def ask(self, title: str, asks: Sequence[Ask], verb: str, done: Done) -> None:
        """Ask for some lines; the first empty one has the cursor."""
        self._clear()
        self._asks, self._done = tuple(asks), done
        self.title.setText(title)
        self.go.setText(verb)
        self.go.setEnabled(True)
        self.setAccessibleName(title)
        for ask in asks:
            line = self._line(ask)
            self.lines[ask.key] = line
            self._fields.addWidget(Field(ask.name, line), 3 if ask.needed or ask.is_unit else 2)
        self._order()
        self.show()
        self._editor(next((ask for ask in asks if not ask.text), asks[-1])).setFocus()

    def _line(self, ask: Ask) -> QLineEdit | RecordPicker:
        if ask.is_unit:
            picker = RecordPicker(self._bridge, find_units, name=ask.name, placeholder=self.tr("A few letters"))
            picker.picked.connect(lambda found: self._next(ask) if found is not None else None)
            picker.line.installEventFilter(self)
            return picker
        line = QLineEdit(ask.text)
        line.installEventFilter(self)
        return line

    def _order(self) -> None:
        widgets: list[QWidget] = [self._editor(ask) for ask in self._asks]
        widgets += [self.go, self.cancel]
        for before, after in pairwise(widgets):
            QWidget.setTabOrder(before, after)

    def _editor(self, ask: Ask) -> QLineEdit:
        line = self.lines[ask.key]
        return line.line if isinstance(line, RecordPicker) else line

    def _next(self, ask: Ask) -> None:
        at = self._asks.index(ask) + 1
        (self._editor(self._asks[at]) if at < len(self._asks) else self.go).setFocus()

    def give(self) -> None:
        """Hand over what was typed, or go to the line that can't stay empty; `leave` or `stay` ends it."""
        if not self.go.isEnabled():
            return  # what was given is being written
        lacking = next((ask for ask in self._asks if ask.needed and not self._editor(ask).text().strip()), None)
        if lacking is not None:
            self._editor(lacking).setFocus()
            self._told(lacking)
            return
        answer: dict[str, Any] = {}
        for ask in self._asks:
            line, text = self.lines[ask.key], self._editor(ask).text().strip()
            choice = line.choice() if isinstance(line, RecordPicker) else None
            answer |= {ask.key: text} if not ask.is_unit else {"unit_id": choice.id} if choice else {"unit_name": text}
        if self._done is not None:
            self.go.setEnabled(False)
            self._done(answer)

    def stay(self) -> None:
        """Nothing was written: what was typed stands, to be given once more."""
        self.go.setEnabled(True)
        if self._asks:
            self._editor(self._asks[0]).setFocus()

    def _told(self, lacking: Ask) -> None:
        field = self.lines[lacking.key].parentWidget()
        if isinstance(field, Field):
            field.set_error(self.tr("Type {name} first.").format(name=lacking.name.lower()))

    def leave(self) -> None:
        """Close: it was written, or shall not be."""
        self._clear()
        self.hide()
        self.left.emit()

    def _clear(self) -> None:
        self._done = None
        self.lines = {}
        while (item := self._fields.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            return self._entered(watched)
        return super().eventFilter(watched, event)

    def _entered(self, watched: QObject) -> bool:
        picker = watched.parent()
        if isinstance(picker, RecordPicker) and picker.popup.isVisible():
            return False  # Enter takes what is offered
        if isinstance(watched, QLineEdit) and (read := read_code(watched.text())) is not None:
            watched.setText(read[0])
            self.scanned.emit(read[1])
            return True
        self.give()
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in _ENTER and isinstance(self.focusWidget(), QPushButton):
            self.leave() if self.cancel.hasFocus() else self.give()
        else:
            super().keyPressEvent(event)
