"""Where the data is, its copies, and going back to one of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid5

from PySide6.QtWidgets import QMessageBox, QWidget

from baocaovien.domain.local_time import short_moment
from baocaovien.services.backup import Kept, existing
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.shell import Shell
from baocaovien.ui.table_model import Column, Listed, TableModel
from baocaovien.ui.table_view import TableView
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import button, column, label
from baocaovien.ui.widgets.flow import tools

REASONS = {
    "asked": QT_TRANSLATE_NOOP("Backups", "Asked for"),
    "regular": QT_TRANSLATE_NOOP("Backups", "Regular"),
    "upgrade": QT_TRANSLATE_NOOP("Backups", "Before an upgrade"),
    "import": QT_TRANSLATE_NOOP("Backups", "Before an import"),
    "restore": QT_TRANSLATE_NOOP("Backups", "Before going back"),
    "merge": QT_TRANSLATE_NOOP("Backups", "Before taking in"),
}
_NAMES = UUID("6f1b7a52-6c1f-4f5e-9c0a-54b6f3f6d0aa")


@dataclass(frozen=True, slots=True)
class _Row:
    id: UUID
    kept: Kept


class BackupSection(QWidget):
    """The copies, the newest first; regular ones are made by themselves while there are changes."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__()
        self.bridge = bridge
        self.shell = shell
        self.folder: Path = bridge.workspace.folder
        self.place = label(self.tr("The data is in {folder}.").format(folder=self.folder), tone="muted", wrap=True)
        words = label(
            self.tr(
                "A copy is made by itself every half hour while there are changes, and each is checked. "
                "Keep one on a USB stick as well."
            ),
            tone="muted",
            wrap=True,
        )
        self.model = TableModel[_Row](Listed(), self._columns(), bridge, self)
        self.view = TableView(
            self.model,
            name="settings.backups",
            title=self.tr("Backups"),
            empty=self.tr("There is no copy yet. The first one is made by itself, or now by “Back up now”."),
        )
        self.now_button = button(self.tr("Back up now"), "database-backup", clicked=shell.back_up)
        self.folder_button = button(
            self.tr("Open folder"), "folder-open", clicked=lambda: shell.tell_file(str(self.folder), self.folder / "backups")
        )
        self.restore_button = button(self.tr("Go back to this copy…"), "archive-restore", kind="danger", clicked=self._restore)
        self.restore_button.setEnabled(False)
        self.view.chosen.connect(lambda ids: self.restore_button.setEnabled(len(ids) == 1))
        buttons = tools(self.now_button, self.folder_button, self.restore_button, apart=True)
        self.setLayout(column(self.place, words, self.view, buttons, spacing=12, margins=(0, 0, 8, 0)))

    def refresh(self) -> None:
        """List the copies."""
        self.model.set_query(Listed(tuple(_Row(uuid5(_NAMES, kept.name), kept) for kept in existing(self.folder))))

    def _restore(self) -> None:
        (row_id,) = self.view.chosen_ids()
        at = self.model.position(row_id)
        chosen = self.model.row_at(at) if at is not None else None
        if chosen is None:
            return
        when = short_moment(chosen.kept.at)
        question = QMessageBox(self.window())
        question.setIcon(QMessageBox.Icon.Warning)
        question.setText(self.tr("Go back to the data of {when}?").format(when=when))
        question.setInformativeText(
            self.tr("Everything done since then disappears from view. The data of now is saved as a copy first.")
        )
        go = question.addButton(self.tr("Go back"), QMessageBox.ButtonRole.AcceptRole)
        question.addButton(QMessageBox.StandardButton.Cancel)
        question.buttonClicked.connect(lambda pressed: self.shell.restore(chosen.kept.name) if pressed is go else None)
        question.open()

    def _columns(self) -> tuple[Column[_Row], ...]:
        return (
            Column(self.tr("When"), lambda entry: short_moment(entry.kept.at), width=170),
            Column(
                self.tr("Why"), lambda entry: translate("Backups", REASONS.get(entry.kept.reason, entry.kept.reason)), width=170
            ),
            Column(self.tr("File"), lambda entry: entry.kept.path.name),
            Column(self.tr("Size"), lambda entry: f"{entry.kept.size / 1_000_000:.1f} MB".replace(".", ","), width=100),
        )
