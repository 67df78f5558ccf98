"""Marks that need some words first: a reason, a substitute's name, a guest; the words stay until the mark is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QLineEdit

from baocaovien.services.attendance.attendance import MarkAnswer
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.shell import Shell
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.ask_line import ask_line
from baocaovien.ui.widgets.fields import Field
from baocaovien.ui.widgets.form_dialog import FormDialog, needed

Said = dict[str, Any]
Marking = Callable[[Any], MarkAnswer]


@dataclass(frozen=True, slots=True)
class Asked:
    """Asks at the door, and marks.

    Args:
        marking: makes the use case of what was said.
        answered: gets what was said, and the desk's answer.
    """

    bridge: Bridge
    shell: Shell
    marking: Callable[..., Marking]
    answered: Callable[[Said, MarkAnswer], None]

    def line(self, title: str, question: str, said: Callable[[str], Said], *, field: str, proposed: str) -> None:
        """Ask for one line."""
        typed: Said = {}

        def change(line: str) -> Marking:
            typed.clear()
            typed.update(said(line))
            return self.marking(**typed)

        def done(answer: MarkAnswer) -> None:
            self.answered(dict(typed), answer)

        ask_line(
            self.bridge,
            self.shell,
            title,
            question,
            code="attendance.mark",
            change=change,
            done=done,
            field=field,
            proposed=proposed,
        )

    def guest(self, name: str) -> None:
        """Ask who somebody is who is not on the list, and of which unit."""
        title = translate("Door", "Not on the list")
        full_name, unit = QLineEdit(name), QLineEdit()

        def said() -> Said:
            return {"walk_in": full_name.text(), "unit_name": unit.text()}

        def work() -> Marking:
            if not full_name.text().strip():
                raise needed("name")
            return self.marking(**said())

        FormDialog(
            self.bridge,
            self.shell,
            title,
            [
                Field(translate("Door", "Full name"), full_name),
                Field(translate("Door", "Unit (may stay empty)"), unit),
            ],
            verb=translate("Door", "Let in"),
            code="attendance.mark",
            work=work,
            told="",
            done=lambda answer: self.answered(said(), answer),
        ).open()
