"""How long lists keep names, and when the desk locks by itself."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QComboBox, QMessageBox, QWidget

from baocaovien.domain.local_time import short_date, today_local
from baocaovien.services.attendance.retention import (
    MOST_MONTHS,
    OldRosters,
    anonymise_rosters,
    old_rosters,
    retention_months,
    set_retention,
)
from baocaovien.settings import LOCK_MINUTES
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.shell import Shell
from baocaovien.ui.widgets.basics import Card, button, column, label, row
from baocaovien.ui.widgets.fields import Field, number_field


class PrivacySection(QWidget):
    """Says first how many lists and people it would take; nothing is anonymised by the setting alone."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__()
        self._bridge, self._shell = bridge, shell
        self.found: OldRosters | None = None
        self.months = number_field(0, MOST_MONTHS)
        self.months.setSpecialValueText(self.tr("for good"))
        self.months.setSuffix(self.tr(" months"))
        self.months.setKeyboardTracking(False)
        self.months.valueChanged.connect(self._keep)
        self.preview = label(tone="muted", wrap=True)
        self.go = button(self.tr("Anonymise them…"), "eye-off", kind="danger", clicked=self._ask)
        lists = Card(self.tr("Old lists of delegates"), spacing=12)
        lists.add(
            Field(
                self.tr("Lists keep names"),
                self.months,
                help_text=self.tr(
                    "Counted from the last day of a conference that is closed. Counts and reports stay as they are."
                ),
            )
        )
        lists.add(self.preview)
        lists.add(row(self.go, None))
        self.lock = QComboBox()
        for minutes in LOCK_MINUTES:
            self.lock.addItem(self.tr("after %n minutes", "", minutes) if minutes else self.tr("only by Ctrl+L"), minutes)
        self.lock.setCurrentIndex(max(self.lock.findData(shell.settings.lock_minutes), 0))
        self.lock.activated.connect(lambda _at: self._set_lock())
        desk = Card(self.tr("The desk's lock"), spacing=12)
        help_text = self.tr("Ctrl+L on the attendance page locks at once: only the count is in sight until the PIN is typed.")
        desk.add(Field(self.tr("Lock by itself"), self.lock, help_text=help_text))
        for card in (lists, desk):
            card.setMaximumWidth(560)
        self.setLayout(column(lists, desk, None, spacing=16, margins=(0, 0, 8, 0)))

    def refresh(self) -> None:
        """Read the setting, and what it comes to today."""
        months = self._bridge.read(retention_months)
        self.months.blockSignals(True)
        self.months.setValue(months)
        self.months.blockSignals(False)
        self._show_preview(months)

    def _show_preview(self, months: int) -> None:
        self.found = None
        self.go.setEnabled(False)
        if not months:
            self.preview.setText(self.tr("Nothing is anonymised."))
            return
        query = partial(_preview, months=months)
        self._bridge.load(query, self, self._tell)

    def _tell(self, found: OldRosters) -> None:
        self.found = found
        self.go.setEnabled(found.people > 0)
        if not found.people:
            words = self.tr("No list before {day} holds names.").format(day=short_date(found.before))
        else:
            lists = self.tr("%n lists", "", found.events)
            people = self.tr("%n people", "", found.people)
            words = self.tr("Before {day}: {lists} with {people} still named.").format(
                day=short_date(found.before), lists=lists, people=people
            )
        self.preview.setText(words)

    def _keep(self, months: int) -> None:
        self._bridge.execute(
            "attendance.set_retention", partial(set_retention, months=months), self, lambda _none: self._show_preview(months)
        )

    def _ask(self) -> None:
        """Say first what it takes and that it can't be undone."""
        assert self.found is not None
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Anonymise old lists"), self.preview.text())
        box.setParent(self._shell.window(), box.windowFlags())
        box.setInformativeText(
            self.tr(
                "Names, positions, reasons and scanned codes go out of these lists for good; counts stay. It cannot be undone. "
                "The directory keeps its people. Papers that were finalised, scans, backups until they are thinned, and "
                "files already sent keep the names."
            )
        )
        go = box.addButton(self.tr("Anonymise"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() is go:
            self.anonymise()

    def anonymise(self) -> None:
        """Anonymise what the setting names."""
        change = partial(anonymise_rosters, months=self.months.value())
        self._bridge.execute("attendance.anonymise_rosters", change, self, self._told, nature="final")

    def _told(self, done: OldRosters) -> None:
        self._shell.tell(self.tr("Anonymised %n entries of old lists.", "", done.people))
        self.refresh()

    def _set_lock(self) -> None:
        self._shell.change_settings(replace(self._shell.settings, lock_minutes=self.lock.currentData()))


def _preview(session: Any, *, months: int) -> OldRosters:
    return old_rosters(session, months=months, today=today_local())
