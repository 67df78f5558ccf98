"""Choose several records: a picker, and the chosen ones as chips below it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from baocaovien.ui.bridge import Bridge
from baocaovien.ui.widgets.basics import ElidedLabel, column, icon_button, row
from baocaovien.ui.widgets.record_picker import Choice, Find, RecordPicker, scrolling


class ChipPicker(QWidget):
    """Records in the order they were chosen; each can be taken out again.

    Signals:
        changed: the choices have changed.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge, find: Find, *, name: str) -> None:
        super().__init__()
        self._chosen: list[Choice] = []
        self.picker = RecordPicker(bridge, find, name=name, placeholder=self.tr("Type a part of the name"))
        self.picker.picked.connect(self._take)
        self.setFocusProxy(self.picker)
        self._lines = column(spacing=2)
        layout = column(self.picker, spacing=4)
        layout.addLayout(self._lines)
        self.setLayout(layout)

    def choices(self) -> tuple[Choice, ...]:
        """What is chosen, in order."""
        return tuple(self._chosen)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Show choices without telling."""
        self._chosen = list(choices)
        self._show()

    def _take(self, choice: object) -> None:
        if isinstance(choice, Choice):
            self.picker.set_choice(None)
            if all(choice.id != known.id for known in self._chosen):
                self._chosen.append(choice)
                self._show()
                self.changed.emit()

    def _drop(self, record_id: UUID) -> None:
        self._chosen = [choice for choice in self._chosen if choice.id != record_id]
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        while self._lines.count():
            item = self._lines.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        before: QWidget = self.picker.line
        for choice in self._chosen:
            chip, out = self._chip(choice)
            self._lines.addWidget(chip)
            QWidget.setTabOrder(before, out)  # a chip that comes later is read before what stands below
            before = out

    def _chip(self, choice: Choice) -> tuple[QWidget, QWidget]:
        """A line with the record, and its button."""
        made = QWidget()
        out = icon_button("x", self.tr("Take out {name}").format(name=choice.title), clicked=lambda: self._drop(choice.id))
        words = f"{choice.title} · {choice.detail}" if choice.detail else choice.title
        layout = row(ElidedLabel(words), out, spacing=4, margins=(8, 0, 0, 0))
        layout.setStretch(0, 1)
        made.setLayout(layout)
        return made, out

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """A form that scrolls shows what has just been chosen below the line, and keeps the line in sight."""
        super().resizeEvent(event)
        if self.picker.line.hasFocus():
            for form in scrolling(self):
                form.ensureWidgetVisible(self, 0, 8)
                form.ensureWidgetVisible(self.picker, 0, 8)
