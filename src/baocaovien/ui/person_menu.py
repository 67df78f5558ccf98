"""Who is working: handed over in one click, with a PIN only where somebody set one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from baocaovien.domain.errors import AppError
from baocaovien.services.office.actors import ActorRow, add_actor, list_actors, set_pin
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.look import theme
from baocaovien.ui.shell import Shell
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import button, column, label, row
from baocaovien.ui.widgets.dialog import Dialog
from baocaovien.ui.widgets.fields import Field
from baocaovien.ui.widgets.form_dialog import FormDialog


class PersonMenu(QMenu):
    """The people who work here; the chosen one stands in every operation from now on."""

    def __init__(self, bridge: Bridge, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._shell = shell
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(self)
        people = bridge.read(list_actors)
        for person in people:
            action = self.addAction(person.name)
            if person.has_pin:
                action.setIcon(theme.icon("lock", "muted"))
            action.setCheckable(True)
            action.setChecked(person.id == bridge.workspace.actor_id)
            group.addAction(action)
            action.triggered.connect(partial(self._choose, person))
        if people:
            self.addSeparator()
        self.addAction(theme.icon("user-plus", "muted"), self.tr("Add somebody…")).triggered.connect(self._add)
        current = next((person for person in people if person.id == bridge.workspace.actor_id), None)
        if current is not None:
            text = self.tr("Change my PIN…") if current.has_pin else self.tr("Guard my name with a PIN…")
            self.addAction(theme.icon("key-round", "muted"), text).triggered.connect(partial(self._guard, current))

    def open_above(self, place: QWidget) -> None:
        """Show the menu above a widget of the status line."""
        self.popup(place.mapToGlobal(QPoint(0, -self.sizeHint().height())))

    def _choose(self, person: ActorRow, _checked: bool = False) -> None:
        if person.id != self._bridge.workspace.actor_id and person.has_pin:
            AskDialog.ask(
                self._shell.window(),
                person.name,
                self.tr("PIN"),
                lambda pin: self._bridge.sign_in(person.id, pin),
                self._shell,
                secret=True,
            )
        else:
            self._bridge.sign_in(person.id)

    def _add(self) -> None:
        ask_new_person(self._bridge, self._shell, self._bridge.sign_in)

    def _guard(self, person: ActorRow) -> None:
        ask_pin(self._bridge, self._shell, person, person.name)


def ask_new_person(bridge: Bridge, shell: Shell, done: Callable[[UUID], None] | None = None) -> None:
    """Ask for the name of somebody who works here."""
    name = QLineEdit()
    FormDialog(
        bridge,
        shell,
        translate("PersonMenu", "Add somebody who works here"),
        [Field(translate("PersonMenu", "Full name"), name)],
        verb=translate("PersonMenu", "Add"),
        code="actors.add",
        work=lambda: partial(add_actor, name=name.text()),
        told=translate("PersonMenu", "Added to those who work here."),
        done=done,
    ).open()


def ask_pin(bridge: Bridge, shell: Shell, person: ActorRow, title: str, done: Callable[[Any], None] | None = None) -> None:
    """Ask for the PIN that guards somebody's name from now on."""
    pin = QLineEdit()
    pin.setEchoMode(QLineEdit.EchoMode.Password)
    FormDialog(
        bridge,
        shell,
        title,
        [Field(translate("PersonMenu", "New PIN (4 characters or more)"), pin)],
        verb=translate("PersonMenu", "Set the PIN"),
        code="actors.set_pin",
        work=lambda: partial(set_pin, actor_id=person.id, pin=pin.text()),
        told=translate("PersonMenu", "The PIN of {name} is set.").format(name=person.name),
        nature="final",  # a PIN stays on this workspace and is no step to undo
        done=done,
    ).open()


class AskDialog(Dialog):
    """Asks for one line; what is wrong with it is said beside it, and the dialog stays."""

    @classmethod
    def ask(
        cls, parent: QWidget, title: str, name: str, take: Callable[[str], None], shell: Shell, *, secret: bool = False
    ) -> AskDialog:
        """Show the dialog; `take(text)` may refuse by an AppError."""
        dialog = cls(parent, title, name, take, shell, secret=secret)
        dialog.open()
        return dialog

    def __init__(
        self, parent: QWidget, title: str, name: str, take: Callable[[str], None], shell: Shell, *, secret: bool
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._take = take
        self._shell = shell
        self.line = QLineEdit()
        if secret:
            self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.field = Field(name, self.line)
        accept = button(self.tr("OK"), kind="primary", clicked=self._accept)
        accept.setDefault(True)
        cancel = button(self.tr("Cancel"), clicked=self.reject)
        head = label(title, scale="section")
        self.setLayout(column(head, self.field, row(None, cancel, accept), spacing=16, margins=(24, 16, 24, 16)))
        self.setMinimumWidth(theme.current().px(360))

    def _accept(self) -> None:
        try:
            self._take(self.line.text())
        except AppError as problem:
            self.field.set_error(self._shell.sentence(problem))
        else:
            self.accept()
