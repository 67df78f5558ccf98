"""The line at the foot of the window: which data, who is working, the last backup, what is under way."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QSizePolicy

from baocaovien.ui.facts import WindowFacts
from baocaovien.ui.look import theme
from baocaovien.ui.widgets.basics import label, row

if TYPE_CHECKING:
    from baocaovien.services.exchange.unsent import Unsent

_HERE = ZoneInfo("Asia/Ho_Chi_Minh")
_SHOW_BUSY_AFTER = 400


class StatusLine(QFrame):
    """Facts, each a button that leads to where it is changed.

    Signals:
        workspace_pressed, person_pressed, backup_pressed, unsent_pressed: the person wants to change or see it.
    """

    workspace_pressed = Signal()
    person_pressed = Signal()
    backup_pressed = Signal()
    unsent_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "rail")
        self.setAccessibleName(self.tr("Status"))
        self.workspace = self._button("database", self.workspace_pressed)
        self.person = self._button("circle-user", self.person_pressed)
        self.backup = self._button("shield-check", self.backup_pressed)
        self.unsent = self._button("upload", self.unsent_pressed)
        self.unsent.hide()
        self.busy_text = label(self.tr("Working…"), scale="caption", tone="muted")
        self.busy_bar = QProgressBar()
        self.busy_bar.setRange(0, 0)
        self.busy_bar.setFixedWidth(theme.current().px(80))
        self.busy_bar.setAccessibleName(self.tr("Work under way"))
        self.busy_text.hide()
        self.busy_bar.hide()
        self.setLayout(
            row(
                self.workspace,
                self.person,
                self.backup,
                self.unsent,
                None,
                self.busy_text,
                self.busy_bar,
                spacing=4,
                margins=(8, 2, 16, 2),
            )
        )
        self._later = QTimer(self, singleShot=True, interval=_SHOW_BUSY_AFTER)
        self._later.timeout.connect(lambda: self._show_busy(True))

    def show_facts(self, facts: WindowFacts) -> None:
        """Show which data, who, and the last backup."""
        name = facts.folder.name if facts.folder else ""
        self.workspace.setText(name)
        self.workspace.setToolTip(self.tr("Workspace: {folder}").format(folder=facts.folder or ""))
        self.workspace.setAccessibleName(self.tr("Workspace: {folder}").format(folder=name))
        self.person.setText(facts.person or self.tr("Who is working?"))
        self.person.setToolTip(self.tr("Who is working; press to hand over"))
        if facts.last_backup is None:
            self.backup.setText(self.tr("No backup yet"))
            theme.set_icon(self.backup, "shield-alert", "attention")
        else:
            self.backup.setText(self.tr("Backup {when}").format(when=_when(facts.last_backup)))
            theme.set_icon(self.backup, "shield-check", "muted")
        theme.set_icon(self.workspace, "database", "muted")  # anew: the room beside an icon is there only for words
        theme.set_icon(self.person, "circle-user", "muted")

    def show_unsent(self, found: Unsent | None) -> None:
        """Show what has not been sent yet; nothing where there is nowhere to send to."""
        self.unsent.setVisible(found is not None)
        if found is None:
            return
        if found.marks:
            words = self.tr("%n marks not sent yet", "", found.count)
        else:
            words = self.tr("%n changes not sent yet", "", found.count)
        self.unsent.setText(words if found.count else self.tr("Everything is sent"))
        theme.set_icon(self.unsent, "upload" if found.count else "check-check", "attention" if found.count else "muted")

    def set_busy(self, busy: bool) -> None:
        """Show that work is under way, when it lasts."""
        if busy:
            self._later.start()
        else:
            self._later.stop()
            self._show_busy(False)

    def _show_busy(self, shown: bool) -> None:
        self.busy_text.setVisible(shown)
        self.busy_bar.setVisible(shown)

    def _button(self, icon: str, pressed: object) -> QPushButton:
        made = QPushButton()
        made.setProperty("kind", "status")
        made.setAutoDefault(False)
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.set_icon(made, icon, "muted")
        made.clicked.connect(pressed)
        return made


def _when(moment: dt.datetime) -> str:
    local = moment.astimezone(_HERE)
    return f"{local:%H:%M %d/%m/%Y}"
