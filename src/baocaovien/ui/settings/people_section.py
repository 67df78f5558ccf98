"""Who works in this workspace: the list from which one says who is working."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from baocaovien.services.office.actors import ActorRow, change_actor, list_actors, remove_actor, set_pin
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.person_menu import ask_new_person
from baocaovien.ui.shell import Shell
from baocaovien.ui.table_model import Column, Listed, TableModel
from baocaovien.ui.table_view import TableView
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import button, column, label
from baocaovien.ui.widgets.fields import Field
from baocaovien.ui.widgets.flow import tools
from baocaovien.ui.widgets.form_dialog import FormDialog

ROLES = {
    "clerk": QT_TRANSLATE_NOOP("Roles", "Clerk"),
    "reporter": QT_TRANSLATE_NOOP("Roles", "Reporter"),
    "curator": QT_TRANSLATE_NOOP("Roles", "Keeper of the content"),
    "lead": QT_TRANSLATE_NOOP("Roles", "Head"),
}


class PeopleSection(QWidget):
    """Adds, renames and takes off; PINs are optional and stay on this workspace."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__()
        self.bridge = bridge
        self.shell = shell
        self._rows: tuple[ActorRow, ...] = ()
        self.model = TableModel[ActorRow](Listed(), self._columns(), bridge, self)
        self.view = TableView(self.model, name="settings.people", title=self.tr("Who works here"))
        self.view.opened.connect(self._rename)
        self.view.delete_asked.connect(self._remove)
        self.view.chosen.connect(self._show_buttons)
        self.role = QComboBox()
        self.role.setAccessibleName(self.tr("Work of the chosen person"))
        for code, text in ROLES.items():
            self.role.addItem(translate("Roles", text), code)
        # As wide as its longest work, the row would be wider than a small laptop has room for.
        self.role.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.role.setMinimumContentsLength(12)
        self.role.activated.connect(lambda _at: self._set_role())
        self.add_button = button(self.tr("Add somebody"), "user-plus", clicked=self._add)
        self.pin_button = button(self.tr("Take the PIN away"), "lock-open", clicked=self._free)
        self.remove_button = button(self.tr("Take off the list"), "trash-2", clicked=lambda: self._remove(self.view.chosen_ids()))
        words = label(
            self.tr("Everything done is kept with the name of who did it. What they did keeps their name."),
            tone="muted",
            wrap=True,
        )
        buttons = tools(self.add_button, self.role, self.pin_button, self.remove_button, apart=True)
        self.setLayout(column(words, self.view, buttons, spacing=12, margins=(0, 0, 8, 0)))
        self._show_buttons([])

    def refresh(self) -> None:
        """Read the list anew."""
        self._rows = self.bridge.read(list_actors)
        self.model.set_query(Listed(self._rows))

    def _chosen(self) -> list[ActorRow]:
        ids = set(self.view.chosen_ids())
        return [person for person in self._rows if person.id in ids]

    def _add(self) -> None:
        ask_new_person(self.bridge, self.shell)

    def _rename(self, actor_id: UUID) -> None:
        person = next(entry for entry in self._rows if entry.id == actor_id)
        name = QLineEdit(person.name)
        FormDialog(
            self.bridge,
            self.shell,
            person.name,
            [Field(self.tr("Full name"), name)],
            verb=self.tr("Save"),
            code="actors.change",
            work=lambda: partial(change_actor, actor_id=actor_id, name=name.text(), role=person.role),
            told=self.tr("Saved."),
        ).open()

    def _set_role(self) -> None:
        for person in self._chosen():
            work = partial(change_actor, actor_id=person.id, name=person.name, role=self.role.currentData())
            self.bridge.execute("actors.change", work, self)

    def _free(self) -> None:
        for person in self._chosen():
            self.bridge.execute(
                "actors.set_pin", partial(set_pin, actor_id=person.id, pin=None), self, lambda _done: self.refresh()
            )

    def _remove(self, ids: list[UUID]) -> None:
        for actor_id in ids:
            work = partial(remove_actor, actor_id=actor_id)
            self.bridge.execute(
                "actors.remove", work, self, lambda _done: self.shell.tell(self.tr("Taken off the list."), undo=True)
            )

    def _show_buttons(self, ids: list[UUID]) -> None:
        self.role.setEnabled(bool(ids))
        self.remove_button.setEnabled(bool(ids))
        self.pin_button.setEnabled(any(person.has_pin for person in self._chosen()))
        for person in self._chosen()[:1]:
            self.role.setCurrentIndex(max(self.role.findData(person.role), 0))

    def _columns(self) -> tuple[Column[ActorRow], ...]:
        return (
            Column(self.tr("Full name"), lambda person: person.name, icon=lambda _person: "circle-user"),
            Column(self.tr("Work"), lambda person: translate("Roles", ROLES.get(person.role, person.role)), width=200),
            Column(self.tr("PIN"), lambda person: self.tr("set") if person.has_pin else "", width=100, badge=True),
        )
