"""Settings: a list of sections at the left, the chosen one at the right; most take effect at once."""

from __future__ import annotations

from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStackedWidget, QWidget
from typing_extensions import override

from baocaovien.services.workspace import Changes
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.look import theme
from baocaovien.ui.page import Page
from baocaovien.ui.settings.backup_section import BackupSection
from baocaovien.ui.settings.days_off_section import DaysOffSection
from baocaovien.ui.settings.layout_section import LayoutSection
from baocaovien.ui.settings.look_section import LookSection
from baocaovien.ui.settings.office_section import OfficeSection
from baocaovien.ui.settings.people_section import PeopleSection
from baocaovien.ui.settings.privacy_section import PrivacySection
from baocaovien.ui.settings.schedule_section import ScheduleSection
from baocaovien.ui.settings.signatory_section import SignatorySection
from baocaovien.ui.settings.wording_section import WordingSection
from baocaovien.ui.shell import Shell, Target
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import ScrollArea, row

_SHOWN = (
    "office",
    "signatory",
    "actor",
    "unit",
    "unit_name",
    "own_profile",
    "wording",
    "event",
    "event_kind",
    "day_off",
)
"""What the sections show."""


class SettingsPage(Page):
    """Its sections; `open(Target(command="backup"))` shows one of them."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__(bridge, shell, title=translate("Pages", "Settings"), icon="settings")
        self.sections = QListWidget()
        self.sections.setAccessibleName(self.tr("Sections"))
        self.sections.setFixedWidth(theme.current().px(200))
        self.sections.setProperty("surface", "card")
        self.shown = QStackedWidget()
        self.office = OfficeSection(bridge, shell)
        self.signatories = SignatorySection(bridge, shell)
        self.layouts = LayoutSection(bridge, shell)
        self.wordings = WordingSection(bridge, shell)
        self.schedule = ScheduleSection(bridge, shell)
        self.days_off = DaysOffSection(bridge, shell)
        self.people = PeopleSection(bridge, shell)
        self.looks = LookSection(shell)
        self.privacy = PrivacySection(bridge, shell)
        self.backups = BackupSection(bridge, shell)
        self._keys: list[str] = []
        self._add("office", "building-2", self.tr("Office and papers"), self.office)
        self._add("signatories", "signature", self.tr("Who signs"), self.signatories)
        self._add("layouts", "ruler", self.tr("Layout of papers"), self.layouts, scrolls=False)
        self._add("wordings", "text-cursor-input", self.tr("Wording of papers"), self.wordings, scrolls=False)
        self._add("schedule", "calendar-days", self.tr("Schedule and conflicts"), self.schedule)
        self._add("days_off", "sun", self.tr("Days off"), self.days_off)
        self._add("people", "users", self.tr("Who works here"), self.people)
        self._add("look", "palette", self.tr("Look and language"), self.looks)
        self._add("privacy", "shield-check", self.tr("Privacy and lock"), self.privacy)
        self._add("backup", "database-backup", self.tr("Data and backups"), self.backups)
        self.sections.currentRowChanged.connect(self.shown.setCurrentIndex)
        self.sections.setCurrentRow(0)
        layout = row(self.sections, self.shown, spacing=16)
        layout.setStretch(1, 1)
        self.body.addLayout(layout)

    def refresh(self) -> None:
        """Read every section anew."""
        for section in (
            self.office,
            self.signatories,
            self.layouts,
            self.wordings,
            self.schedule,
            self.days_off,
            self.people,
            self.privacy,
            self.backups,
        ):
            section.refresh()

    def open(self, target: Target) -> None:
        """Show a section by its key."""
        if target.command in self._keys:
            self.sections.setCurrentRow(self._keys.index(target.command))

    @override
    def may_leave(self) -> bool:
        """What was typed in layout and wording is kept before the window closes."""
        self.layouts.keep()
        self.wordings.keep()
        return True

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*_SHOWN):
            self.refresh_later()

    def _add(self, key: str, icon: str, text: str, section: QWidget, *, scrolls: bool = True) -> None:
        self._keys.append(key)
        self.sections.addItem(QListWidgetItem(theme.icon(icon, "muted"), text))
        if not scrolls:
            self.shown.addWidget(section)
            return
        area = ScrollArea()
        area.setAccessibleName(text)
        area.setWidget(section)
        self.shown.addWidget(area)
