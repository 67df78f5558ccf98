"""How long lists keep names, and when the desk locks by itself."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QMessageBox, QWidget

from baocaovien.domain.local_time import today_local
from baocaovien.services.attendance.retention import (
    MOST_MONTHS,
    OldRosters,
    anonymise_rosters,
    due_rosters,
    old_rosters,
    retention_months,
    set_retention,
)
from baocaovien.settings import LOCK_MINUTES
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.shell import Level, NoticeAction, Shell, Target
from baocaovien.ui.widgets.basics import Card, button, column, label, row
from baocaovien.ui.widgets.fields import Field, number_field


class PrivacySection(QWidget):
    """Says first how many lists and people it would take; nothing is anonymised by the setting alone."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__()
        self._bridge, self._shell = bridge, shell
        self.found: OldRosters | None = None
        self._words = OldLists(self)
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
                    "Whole calendar years that ended this long ago are due; the program says so at its start and waits for you. "
                    "Counts and reports stay as they are."
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
        secrets = Card(self.tr("State secrets"), spacing=12)
        words = self.tr(
            "Nothing that is marked MẬT, TỐI MẬT or TUYỆT MẬT may be entered: no document, no title, no statement in minutes. "
            "A document that bears such a mark is not taken in."
        )
        secrets.add(label(words, tone="muted", wrap=True))
        for card in (lists, desk, secrets):
            card.setMaximumWidth(560)
        self.setLayout(column(lists, desk, secrets, None, spacing=16, margins=(0, 0, 8, 0)))

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
        self.go.setEnabled(found.events > 0)
        if not found.events:
            words = self.tr("No list up to the end of {year} names anybody.").format(year=found.last_year)
        else:
            words = self._words.told(found)
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
                "Afterwards nothing here says who was on these lists: names, positions, reasons, numbers and cards go, and "
                "nobody in the directory can be found in them. It cannot be undone. Every count stays; people are counted once "
                "within a year. The directory keeps its people. Minutes and other papers that were finalised are records and "
                "stay as they are, and so do scans, backups until they are thinned, and files already sent."
            )
        )
        go = box.addButton(self.tr("Anonymise"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
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


class OldLists(QObject):
    """What is due to be anonymised, in words: for the settings, and for the notice at the start."""

    def told(self, found: OldRosters) -> str:
        """What is due, in numbers."""
        lists = self.tr("%n lists", "", found.events)
        people = self.tr("%n people", "", found.people)
        words = self.tr("Up to the end of {year}: {lists} still name {people}.")
        return words.format(year=found.last_year, lists=lists, people=people)

    def offer(self, shell: Shell, found: OldRosters) -> None:
        """Say it in the window, with the way there."""
        action = NoticeAction(self.tr("See and anonymise…"), lambda: shell.go("settings", Target(command="privacy")))
        words = self.tr("Old lists are due to be anonymised.")
        shell.tell(f"{words} {self.told(found)}", level=Level.ATTENTION, actions=[action])


def offer_due(bridge: Bridge, shell: Shell) -> None:
    """Say once, at the start, that old lists are due to be anonymised; nothing is done unasked."""
    words = OldLists(shell.window())
    bridge.load(_due, words, lambda found: words.offer(shell, found) if found is not None else None)


def _due(session: Any) -> OldRosters | None:
    return due_rosters(session, today=today_local())


def _preview(session: Any, *, months: int) -> OldRosters:
    return old_rosters(session, months=months, today=today_local())
