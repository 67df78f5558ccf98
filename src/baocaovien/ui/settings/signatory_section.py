"""Who signs papers, in the order in which they are offered."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from baocaovien.domain.errors import AppError
from baocaovien.services.office.office import add_signatory, edit_signatory, move_signatory, remove_signatory
from baocaovien.store.queries.office import SignatoryRow, signatories
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.look import theme
from baocaovien.ui.shell import Shell
from baocaovien.ui.start.office_form import PREFIXES
from baocaovien.ui.table_model import Column, Listed, TableModel
from baocaovien.ui.table_view import TableView
from baocaovien.ui.widgets.basics import button, column, label, row
from baocaovien.ui.widgets.dialog import Dialog
from baocaovien.ui.widgets.fields import Field
from baocaovien.ui.widgets.flow import tools
from baocaovien.ui.widgets.room import scrolling


class SignatorySection(QWidget):
    """The list of those who sign; the first one is taken when nobody chooses."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__()
        self.bridge = bridge
        self.shell = shell
        self._rows: tuple[SignatoryRow, ...] = ()
        self.model = TableModel[SignatoryRow](Listed(), self._columns(), bridge, self)
        self.view = TableView(self.model, name="settings.signatories", title=self.tr("Who signs"))
        self.view.opened.connect(self._edit)
        self.view.delete_asked.connect(self._remove)
        self.add_button = button(self.tr("Add who signs"), "plus", clicked=self._add)
        self.first_button = button(self.tr("Put first"), "arrow-up", clicked=self._put_first)
        self.remove_button = button(self.tr("Take off the list"), "trash-2", clicked=lambda: self._remove(self.view.chosen_ids()))
        words = label(self.tr("Papers take the first one by themselves; each paper may choose another."), tone="muted", wrap=True)
        self.setLayout(
            column(
                words,
                self.view,
                tools(self.add_button, self.first_button, self.remove_button, apart=True),
                spacing=12,
                margins=(0, 0, 8, 0),
            )
        )
        self.view.chosen.connect(self._show_buttons)
        self._show_buttons([])

    def refresh(self) -> None:
        """Read the list anew."""
        self._rows = self.bridge.read(signatories)
        self.model.set_query(Listed(self._rows))

    def _add(self) -> None:
        def add(values: dict[str, Any]) -> None:
            self.bridge.execute("office.add_signatory", partial(add_signatory, **values), self, dialog.close_kept, dialog.refuse)

        dialog = SignatoryDialog(self.shell, self.tr("Add who signs"), None, add)
        dialog.open()

    def _edit(self, signatory_id: UUID) -> None:
        old = next(entry for entry in self._rows if entry.id == signatory_id)

        def edit(values: dict[str, Any]) -> None:
            work = partial(edit_signatory, signatory_id=signatory_id, **values)
            self.bridge.execute("office.edit_signatory", work, self, dialog.close_kept, dialog.refuse)

        dialog = SignatoryDialog(self.shell, old.full_name, old, edit)
        dialog.open()

    def _put_first(self) -> None:
        for signatory_id in self.view.chosen_ids()[:1]:
            work = partial(move_signatory, signatory_id=signatory_id, after_id=None)
            self.bridge.execute("office.move_signatory", work, self)

    def _remove(self, ids: list[UUID]) -> None:
        for signatory_id in ids:
            work = partial(remove_signatory, signatory_id=signatory_id)
            self.bridge.execute("office.remove_signatory", work, self, self._tell_removed)

    def _tell_removed(self, _done: None) -> None:
        self.shell.tell(self.tr("Taken off the list; papers keep the name."), undo=True)

    def _show_buttons(self, ids: list[UUID]) -> None:
        self.first_button.setEnabled(len(ids) == 1)
        self.remove_button.setEnabled(bool(ids))

    def _columns(self) -> tuple[Column[SignatoryRow], ...]:
        return (
            Column(self.tr("Full name"), lambda entry: entry.full_name),
            Column(self.tr("Position, as printed"), lambda entry: entry.position, width=200),
            Column(self.tr("Signs by the power of"), lambda entry: f"{entry.prefix} {entry.on_behalf_of}".strip(), width=240),
        )


class SignatoryDialog(Dialog):
    """Name, position and power of one who signs; what is wrong is said in it, and it stays."""

    def __init__(self, shell: Shell, title: str, old: SignatoryRow | None, take: Callable[[dict[str, Any]], None]) -> None:
        super().__init__(shell.window())
        self.setWindowTitle(title)
        self.finished.connect(self.deleteLater)
        self._shell = self.keeper = shell
        self._take = take
        self.full_name, self.position, self.on_behalf_of = QLineEdit(), QLineEdit(), QLineEdit()
        self.prefix = QComboBox()
        self.prefix.addItems(PREFIXES)
        if old is not None:
            self.full_name.setText(old.full_name)
            self.position.setText(old.position)
            self.on_behalf_of.setText(old.on_behalf_of)
            self.prefix.setCurrentText(old.prefix)
        self.problem = label("", tone="wrong", wrap=True)
        self.problem.hide()
        self.save = button(self.tr("Save"), "save", kind="primary", clicked=self._save)
        self.save.setDefault(True)
        cancel = button(self.tr("Cancel"), clicked=self.reject)
        power = row(
            Field(self.tr("Signs by the power of"), self.prefix), Field(self.tr("On behalf of, in capitals"), self.on_behalf_of)
        )
        power.setStretch(1, 1)
        asked = column(
            label(title, scale="section"),
            Field(self.tr("Full name"), self.full_name),
            Field(self.tr("Position, as printed"), self.position),
            power,
            self.problem,
            spacing=12,
            margins=(24, 16, 24, 16),
        )
        self.setLayout(scrolling(asked, row(None, cancel, self.save)))
        self.setMinimumWidth(theme.current().px(480))

    def refuse(self, problem: AppError) -> None:
        """Say what is wrong."""
        self.save.setEnabled(True)
        self.problem.setText(self._shell.sentence(problem))
        self.problem.show()

    def close_kept(self, _answer: Any) -> None:
        """Close; what was typed is kept."""
        self._shell.tell(self.tr("Saved."), undo=True)
        self.accept()

    def _save(self) -> None:
        self.save.setEnabled(False)  # a double click is no second wish
        self._take(
            {
                "full_name": self.full_name.text(),
                "position": self.position.text(),
                "prefix": self.prefix.currentText(),
                "on_behalf_of": self.on_behalf_of.text(),
            }
        )
