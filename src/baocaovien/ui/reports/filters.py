"""What a report is asked for: kind, period, by what, compared with what, which view of the units."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from baocaovien.domain.local_time import today_local
from baocaovien.services.reports.request import DEFAULT_BY, OFFERED, ReportRequest
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.ui.look import theme
from baocaovien.ui.reports.words import DIMENSIONS, KINDS, PERIODS, days_of, period_named, word
from baocaovien.ui.widgets.basics import column, row
from baocaovien.ui.widgets.fields import DateField, Field

_COMPARISONS = (
    ("", QT_TRANSLATE_NOOP("ReportWords", "Nothing")),
    ("previous", QT_TRANSLATE_NOOP("ReportWords", "The period before")),
    ("same-period", QT_TRANSLATE_NOOP("ReportWords", "Same period last year")),
)
_VIEWS = (
    ("event", QT_TRANSLATE_NOOP("ReportWords", "As of the event")),
    ("today", QT_TRANSLATE_NOOP("ReportWords", "As of today")),
)


class ReportFilters(QWidget):
    """One row of choices; every change asks for the report again.

    Signals:
        changed: another report is asked for.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.kind, self.period, self.by, self.compare, self.units = (QComboBox() for _ in range(5))
        self._cut_off: int | None = None
        for code, text in KINDS.items():
            self.kind.addItem(word(text), code)
        for code, text in PERIODS:
            self.period.addItem(word(text), code)
        self._name_periods()
        for code, text in _COMPARISONS:
            self.compare.addItem(word(text), code)
        for code, text in _VIEWS:
            self.units.addItem(word(text), code)
        self.first, self.last = DateField(self.tr("From")), DateField(self.tr("To"))
        fields = [
            Field(name, widget)
            for name, widget in (
                (self.tr("Report"), self.kind),
                (self.tr("Period"), self.period),
                (self.tr("By"), self.by),
                (self.tr("Compared with"), self.compare),
                (self.tr("Units"), self.units),
            )
        ]
        for combo in (self.kind, self.period, self.by, self.compare, self.units):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(7)
        self.free = QWidget()
        first, last = Field(self.tr("From"), self.first), Field(self.tr("To"), self.last)
        for field in (first, last):
            field.setMaximumWidth(theme.current().px(220))
        self.free.setLayout(row(first, last, None))
        self.free.hide()
        choices = row(*fields)
        for at, share in enumerate((4, 5, 3, 4, 4)):
            choices.setStretch(at, share)
        self.setLayout(column(choices, self.free, spacing=8))
        self._offer()
        self.kind.currentIndexChanged.connect(lambda _at: self._offer())
        self.period.currentIndexChanged.connect(lambda _at: self._show_free())
        for combo in (self.kind, self.period, self.by, self.compare, self.units):
            combo.currentIndexChanged.connect(lambda _at: self.changed.emit())
        for day in (self.first, self.last):
            day.changed.connect(lambda _day: self.changed.emit())

    def request(self) -> ReportRequest | None:
        """What is asked for; None while a day is missing or the last one is before the first."""
        first, last = self._days()
        if first is None or last is None or last < first:
            return None
        return ReportRequest(
            str(self.kind.currentData()),
            first,
            last,
            str(self.by.currentData()),
            str(self.compare.currentData()),
            str(self.units.currentData()),
            self._cut_off if self.period.currentData() != "free" else None,
        )

    def set_cut_off(self, day: int | None) -> None:
        """Close periods on a day of the month; None: with the month."""
        if day != self._cut_off:
            self._cut_off = day
            self._name_periods()

    def _name_periods(self) -> None:
        for at, (code, text) in enumerate(PERIODS):
            if code != "free":
                days = days_of(period_named(code, today_local(), self._cut_off))
                self.period.setItemText(at, f"{word(text)} ({days})")

    @property
    def trouble(self) -> str:
        """Why there is no request."""
        first, last = self._days()
        if first is None or last is None:
            return self.tr("Type the first and the last day.")
        return self.tr("The last day is before the first.") if last < first else ""

    def choose_kind(self, kind: str) -> None:
        """Ask for another kind."""
        at = self.kind.findData(kind)
        if at >= 0:
            self.kind.setCurrentIndex(at)

    def _days(self) -> tuple[dt.date | None, dt.date | None]:
        name = str(self.period.currentData())
        if name == "free":
            return self.first.value(), self.last.value()
        known = period_named(name, today_local(), self._cut_off)
        return known.first, known.last

    def _offer(self) -> None:
        """The dimensions of the kind, its usual one first chosen."""
        kind = str(self.kind.currentData())
        self.by.blockSignals(True)
        self.by.clear()
        for code in OFFERED[kind]:
            self.by.addItem(word(DIMENSIONS[code]), code)
        self.by.setCurrentIndex(self.by.findData(DEFAULT_BY[kind]))
        self.by.blockSignals(False)

    def _show_free(self) -> None:
        free = self.period.currentData() == "free"
        if free and self.first.value() is None:
            known = period_named("this_quarter", today_local())
            self.first.set_value(known.first)
            self.last.set_value(known.last)
        self.free.setVisible(free)
