"""A few fields and one verb in a dialog; what is wrong is said in it, and it stays with what was typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Literal

from PySide6.QtWidgets import QApplication, QBoxLayout, QLineEdit, QWidget

from baocaovien.domain.errors import AppError, InputError
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.look import theme
from baocaovien.ui.shell import Shell
from baocaovien.ui.widgets.basics import button, column, label, row
from baocaovien.ui.widgets.dialog import Dialog
from baocaovien.ui.widgets.fields import Field, TypedField, require_read
from baocaovien.ui.widgets.record_picker import RecordPicker, require_chosen
from baocaovien.ui.widgets.room import scrolling

Work = Callable[..., Any]
"""A use case with its arguments, called with the session."""
Nature = Literal["do", "final"]


def needed(field: str) -> InputError:
    """What is told of a field (its code in `texts.words`) that is empty or can't be read."""
    return InputError("input.required", field=field)


class FormDialog(Dialog):
    """Asks for what a use case needs, runs it, and closes when it is done."""

    def __init__(
        self,
        bridge: Bridge,
        shell: Shell,
        title: str,
        parts: Sequence[QWidget | QBoxLayout],
        *,
        verb: str,
        code: str,
        work: Callable[[], Work],
        told: str | Callable[[Any], str],
        note: str = "",
        forcible: bool = False,
        nature: Nature = "do",
        params: Mapping[str, Any] | None = None,
        done: Callable[[Any], None] | None = None,
    ) -> None:
        """Show the fields.

        Args:
            work: makes the use case of what was typed when the verb is pressed; an AppError that it raises is told.
            told: said in the window when it is done, with undo beside it unless its `nature` is final; empty: `done` says it.
            forcible: the use case takes `force_reason`; it is asked for when conflicts stand against it.
            params: counts for the operation's sentence.
        """
        # Over what the person has before them: another dialog, or the desk that fills the screen.
        super().__init__(QApplication.activeWindow() or shell.window())
        self.setWindowTitle(title)
        self._bridge, self._shell, self.keeper = bridge, shell, shell
        self._code, self._work, self._told, self._forcible, self._after = code, work, told, forcible, done
        self._nature, self._params = nature, params
        self.reason = QLineEdit()
        self.reason_field = Field(self.tr("Reason for holding it all the same"), self.reason)
        self.reason_field.hide()
        self.problem = label("", tone="wrong", wrap=True)
        self.problem.hide()
        self.verb = button(verb, kind="primary", clicked=self.save)
        self.verb.setDefault(True)
        inside = column(label(title, scale="section"), spacing=12, margins=(24, 16, 24, 16))
        if note:
            inside.addWidget(label(note, tone="muted", wrap=True))
        for part in parts:
            if isinstance(part, QWidget):
                inside.addWidget(part)
            else:
                inside.addLayout(part)
        inside.addWidget(self.problem)
        inside.addWidget(self.reason_field)
        inside.addStretch(1)
        self.setLayout(scrolling(inside, row(None, button(self.tr("Cancel"), clicked=self.reject), self.verb)))
        self.setMinimumWidth(theme.current().px(460))
        self.finished.connect(self.deleteLater)

    def save(self) -> None:
        """Do it with what is typed, once: a double click is no second wish."""
        if not self.verb.isEnabled():
            return
        try:
            require_read(*self.findChildren(TypedField))
            require_chosen(*self.findChildren(RecordPicker))
            work = self._work()
        except AppError as problem:
            self.refuse(problem)
            return
        if self._forcible:
            work = partial(work, force_reason=self.reason.text().strip() or None)
        self.verb.setEnabled(False)
        self._bridge.execute(self._code, work, self, self._close_kept, self.refuse, params=self._params, nature=self._nature)

    def refuse(self, problem: AppError) -> None:
        """Say what is wrong; where conflicts stand against it, ask for the reason to hold it all the same."""
        self.verb.setEnabled(True)
        self.problem.setText(self._shell.sentence(problem))
        self.problem.show()
        if self._forcible and problem.code == "schedule.conflicts":
            self.reason_field.show()
            self.reason.setFocus()

    def _close_kept(self, answer: Any) -> None:
        words = self._told if isinstance(self._told, str) else self._told(answer)
        if words:
            self._shell.tell(words, undo=self._nature == "do")
        self.accept()
        if self._after is not None:
            self._after(answer)
