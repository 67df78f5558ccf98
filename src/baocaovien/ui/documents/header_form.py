"""What stands over and under the minutes: when and where, the opening words, press, materials, the closing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSpinBox, QWidget
from typing_extensions import override

from baocaovien.store.queries.documents import MinutesDetail
from baocaovien.ui.look import theme
from baocaovien.ui.widgets.basics import ScrollArea, column, row
from baocaovien.ui.widgets.fields import Field, MomentField, number_field

_LONG = ("opening", "press", "materials", "other", "conclusion")
_MOMENTS = ("opened_at", "closed_at")
_NAMES = ("opened_at", "closed_at", "place", *_LONG, "copies")


@dataclass(frozen=True, slots=True)
class Taken:
    """Fields that were changed: their new values, what they held before, and the revision they were begun on."""

    values: dict[str, Any]
    seen: dict[str, Any]
    revision: int


class HeaderForm(ScrollArea):
    """A field is kept when one leaves it; a field that is being typed in is never rewritten.

    Signals:
        typed: something was changed by hand.
        finished: a field was left; with {name: value} of what was changed.
    """

    typed = Signal()
    finished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Opening and closing"))
        self._kept: dict[str, Any] = {}
        self._since: dict[str, int] = {}
        self._in_hand: Counter[str] = Counter()
        self._revision = 0
        self.moments = {
            name: MomentField(text) for name, text in zip(_MOMENTS, (self.tr("Opened"), self.tr("Closed")), strict=True)
        }
        self.place = QLineEdit()
        self.copies: QSpinBox = number_field(1, 99)
        self.texts = {name: QPlainTextEdit() for name in _LONG}
        self._lay_out()
        for name, moment in self.moments.items():
            moment.changed.connect(partial(self._edited, name))
            moment.line.installEventFilter(self)
        self.place.textEdited.connect(partial(self._edited, "place"))
        self.place.installEventFilter(self)
        self.copies.valueChanged.connect(partial(self._edited, "copies"))
        self.copies.installEventFilter(self)
        for name, text in self.texts.items():
            text.textChanged.connect(partial(self._edited, name))
            text.setTabChangesFocus(True)
            text.installEventFilter(self)

    def show_minutes(self, written: MinutesDetail, *, writable: bool) -> None:
        """Show what is kept; what is being typed stays."""
        for name in _NAMES:
            stored = getattr(written, name)
            if self._in_hand[name]:
                continue  # it is on its way: what is stored is older than what stands here
            if name in self._since:
                if stored == self._kept.get(name):
                    self._since[name] = written.revision
                continue
            self._kept[name] = stored
            self._set(name, stored)
        self._revision = written.revision
        self._inside.setEnabled(writable)

    def forget(self, names: Iterable[str] = _NAMES) -> None:
        """What was typed into these fields is given up, or other minutes are shown next."""
        for name in names:
            self._since.pop(name, None)
            self._in_hand.pop(name, None)

    def changed_values(self) -> dict[str, Any]:
        """What was changed and not kept yet; a time that can't be read waits until it can."""
        return {name: self._get(name) for name in self._since if not self._is_wrong(name)}

    def take(self) -> Taken:
        """What was changed; it is not written over until `settle` says that it is kept or refused."""
        values = self.changed_values()
        taken = Taken(values, {name: self._kept.get(name) for name in values}, min(self._since.values(), default=self._revision))
        self._since = {name: since for name, since in self._since.items() if name not in values}
        self._kept.update(values)
        self._in_hand.update(values.keys())
        return taken

    def settle(self, names: Iterable[str]) -> None:
        """What was taken of these fields has landed."""
        self._in_hand.subtract(name for name in names if self._in_hand[name])

    def put(self, values: Mapping[str, Any], revision: int) -> None:
        """Show what was typed before, as still being typed."""
        for name, value in values.items():
            if name in _NAMES:
                self._set(name, value)
                self._since[name] = revision

    # -- inside --------------------------------------------------------------------------------------------------

    def _is_wrong(self, name: str) -> bool:
        return name in self.moments and self.moments[name].is_wrong

    def _get(self, name: str) -> Any:
        if name in self.moments:
            return self.moments[name].value()
        if name == "place":
            return self.place.text()
        return self.copies.value() if name == "copies" else self.texts[name].toPlainText()

    def _set(self, name: str, value: Any) -> None:
        if self._get(name) == value:
            return
        if name in self.moments:
            self.moments[name].set_value(value)
            return
        widget = self.place if name == "place" else self.copies if name == "copies" else self.texts[name]
        widget.blockSignals(True)
        if isinstance(widget, QSpinBox):
            widget.setValue(value)
        elif isinstance(widget, QLineEdit):
            widget.setText(value)
        else:
            widget.setPlainText(value)
        widget.blockSignals(False)

    def _edited(self, name: str, *_value: Any) -> None:
        if self._get(name) == self._kept.get(name):
            self._since.pop(name, None)
        else:
            self._since.setdefault(name, self._revision)
        self.typed.emit()

    def _lay_out(self) -> None:
        names: dict[str, tuple[str, str]] = {
            "opening": (self.tr("Opening"), ""),
            "press": (self.tr("Press and television, one on a line"), ""),
            "materials": (
                self.tr("Documents used, one on a line"),
                self.tr("Empty: those that the decks cite and the files kept with the event."),
            ),
            "conclusion": (self.tr("Conclusions of the chair, one on a line"), ""),
            "other": (self.tr("Other matters"), ""),
        }
        px = theme.current().px

        def made(name: str) -> Field:
            return Field(names[name][0], self.texts[name], help_text=names[name][1])

        for name, tall in zip(_LONG, (72, 48, 56, 48, 72), strict=True):
            self.texts[name].setFixedHeight(px(tall))
        copies = Field(self.tr("Copies"), self.copies)
        copies.setFixedWidth(px(96))
        self._inside = QWidget()
        self._inside.setLayout(
            column(
                row(Field(self.tr("Opened"), self.moments["opened_at"]), Field(self.tr("Closed"), self.moments["closed_at"])),
                row(Field(self.tr("Place"), self.place), copies),
                made("opening"),
                made("conclusion"),
                made("materials"),
                made("press"),
                made("other"),
                None,
                spacing=8,
                margins=(0, 0, 8, 8),
            )
        )
        self.setWidget(self._inside)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self._since and hasattr(self, "texts"):
            self.finished.emit(self.changed_values())
        return super().eventFilter(watched, event)
