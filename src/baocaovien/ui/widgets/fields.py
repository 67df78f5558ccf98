"""Form fields: a label above, what goes wrong below while one types, and dates as people type them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QValidator
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QSpinBox,
    QWidget,
    QWidgetAction,
)
from typing_extensions import override

from baocaovien.domain.errors import InputError
from baocaovien.domain.local_time import local, short_date, short_moment, short_time
from baocaovien.domain.typed_dates import parse_date, parse_moment, parse_time
from baocaovien.ui.look import theme
from baocaovien.ui.look.tokens import GRID
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import column, icon_button, label, row, set_property, set_tone
from baocaovien.ui.words import weekday_words

V = TypeVar("V")
_MOST_TOLD = 60
"""Characters of what was typed in a sentence about it."""


class Field(QWidget):
    """A widget with its label above and a line for help or an error below."""

    def __init__(self, text: str, widget: QWidget, *, help_text: str = "") -> None:
        super().__init__()
        self.widget = widget
        self.setProperty("field", True)
        self.name = label(text, scale="caption", tone="muted")
        self.name.setBuddy(widget)
        self._help = help_text
        self.below = label(help_text, scale="caption", tone="muted", wrap=True)
        if not help_text:
            self.below.hide()
        if not widget.accessibleName():
            widget.setAccessibleName(text)
        self.setLayout(column(self.name, widget, self.below, spacing=4))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    @override
    def sizeHint(self) -> QSize:
        hint, layout = super().sizeHint(), self.layout()
        if layout is not None and layout.hasHeightForWidth():  # what stands below may need two lines in a narrow place
            hint.setHeight(max(hint.height(), layout.totalHeightForWidth(self.width())))
        return hint

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and not self.below.isHidden():
            self.updateGeometry()

    def set_error(self, text: str) -> None:
        """Say below what is wrong; empty takes it back. What was typed stays."""
        self.below.setText(text or self._help)
        self.below.setVisible(bool(text or self._help))
        set_tone(self.below, "wrong" if text else "muted")
        set_property(self.widget, "level", "wrong" if text else "")
        self.widget.setAccessibleDescription(text)


class TypedField(QWidget, Generic[V]):
    """A line that is read as a value while one types; below it stands how it was understood.

    Signals:
        changed: the value (None while the line is empty or can't be read).
    """

    changed = Signal(object)

    def __init__(
        self, name: str, read: Callable[[str], V], show: Callable[[V], str], explain: Callable[[V], str], example: str
    ) -> None:
        super().__init__()
        self._read, self._show, self._explain = read, show, explain
        self._value: V | None = None
        self.in_tip = False
        """Say how it was understood in the tool tip: there is no room below."""
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(example)
        self.below = label("", scale="caption", tone="muted")
        self.below.hide()
        self._beside = row(self.line, spacing=4)
        layout = column(spacing=2)
        layout.addLayout(self._beside)
        layout.addWidget(self.below)
        self.setLayout(layout)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(lambda _text: self._take())
        self.line.editingFinished.connect(self._tidy)

    def value(self) -> V | None:
        """The value, or None."""
        return self._value

    @property
    def is_wrong(self) -> bool:
        """Whether something is typed that can't be read."""
        return self._value is None and bool(self.line.text().strip())

    def set_value(self, value: V | None) -> None:
        """Show a value without telling that it changed."""
        self._value = value
        self.line.setText("" if value is None else self._show(value))
        self._say("" if value is None else self._explain(value))
        set_tone(self.below, "muted")
        set_property(self.line, "level", "")

    def choose(self, value: V) -> None:
        """Take a value as if it had been typed."""
        self.set_value(value)
        self.changed.emit(value)

    def _take(self) -> None:
        text = self.line.text().strip()
        before = self._value
        try:
            self._value = self._read(text) if text else None
        except InputError:
            self._value = None
        wrong = self.is_wrong
        said = "" if self._value is None else self._explain(self._value)
        self._say(self.tr("Not a date or time that exists") if wrong else said)
        set_tone(self.below, "wrong" if wrong else "muted")
        set_property(self.line, "level", "wrong" if wrong else "")
        if self._value != before:
            self.changed.emit(self._value)

    def _say(self, words: str) -> None:
        self.below.setText(words)
        self.below.setVisible(bool(words) and not self.in_tip)
        if self.in_tip:
            self.line.setToolTip(words)

    def _tidy(self) -> None:
        if self._value is not None:
            self.set_value(self._value)


class DateField(TypedField[dt.date]):
    """A day: 5/6, 05/06/2026, mai, thứ hai tới; with a calendar beside it."""

    def __init__(self, name: str) -> None:
        example = translate("TypedField", "5/6, 05/06/2026…")
        super().__init__(name, parse_date, short_date, weekday_words, example)
        self._button = icon_button("calendar", self.tr("Choose in the calendar"), clicked=self._show_calendar)
        self._beside.addWidget(self._button)

    def _show_calendar(self) -> None:
        menu = QMenu(self)
        calendar = QCalendarWidget()
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        day = self.value()
        if day is not None:
            calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)

        def pick(chosen: QDate) -> None:
            menu.close()
            self.choose(dt.date(chosen.year(), chosen.month(), chosen.day()))

        calendar.clicked.connect(pick)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(QPoint(0, self._button.height() + 4)))


class TimeField(TypedField[dt.time]):
    """A wall-clock time: 8h30, 8 giờ 30, 14:00."""

    def __init__(self, name: str) -> None:
        super().__init__(name, parse_time, short_time, lambda _clock: "", "8h30")


class MomentField(TypedField[dt.datetime]):
    """An instant (UTC inside, local time on the screen): 8h30 5/6, thứ hai tới 14 giờ."""

    def __init__(self, name: str) -> None:
        example = translate("TypedField", "8h30 5/6, 14:00 05/06/2026…")
        super().__init__(name, parse_moment, short_moment, lambda moment: weekday_words(local(moment)), example)


def require_read(*fields: TypedField[Any]) -> None:
    """Refuse what is typed while one of the fields can't be read: nothing is written without it.

    Raises:
        InputError: `input.not_a_date`.
    """
    for field in fields:
        if field.is_wrong:
            field.line.setFocus()
            raise InputError("input.not_a_date", where=field.line.accessibleName(), value=field.line.text().strip()[:_MOST_TOLD])


def number_field(least: int, most: int, suffix: str = "") -> QSpinBox:
    """A whole number between two others."""
    made = QSpinBox()
    made.setRange(least, most)
    made.setSuffix(suffix)
    made.lineEdit().setTextMargins(theme.current().px(GRID), 0, 0, 0)  # the stylesheet can't reach inside
    return made


class DecimalField(QDoubleSpinBox):
    """A number with a part, read with a comma and with a dot: number pads have only one of them."""

    @override
    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        state, _read, at = super().validate(self._local(text), pos)
        return state, text, at

    @override
    def valueFromText(self, text: str) -> float:
        return super().valueFromText(self._local(text))

    @override
    def fixup(self, text: str) -> str:
        return super().fixup(self._local(text))

    def _local(self, text: str) -> str:
        return text.replace(".", ",").replace(",", self.locale().decimalPoint())


def form_label(text: str, buddy: QWidget) -> QLabel:
    """A label of a form's row that names its widget."""
    made = label(text, tone="muted")
    made.setBuddy(buddy)
    if not buddy.accessibleName():
        buddy.setAccessibleName(text)
    return made
