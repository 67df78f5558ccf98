"""A change that conflicts stand against: told, with the way to hold it all the same for a reason that is kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QLineEdit

from baocaovien.domain.errors import AppError
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.shell import Level, NoticeAction, Shell
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.fields import Field
from baocaovien.ui.widgets.form_dialog import FormDialog, needed

Change = Callable[..., Any]
"""A use case with its arguments, that takes `force_reason` too where conflicts can refuse it."""


def tell_refused(bridge: Bridge, shell: Shell, code: str, change: Change, problem: AppError) -> None:
    """Say why a change was refused; for conflicts offer to hold it all the same."""
    if problem.code != "schedule.conflicts":
        shell.tell_error(problem)
        return
    again = NoticeAction(
        translate("Forcing", "Hold it all the same…"), partial(ask_reason, bridge, shell, code, change, shell.sentence(problem))
    )
    shell.tell(shell.sentence(problem), level=Level.ATTENTION, actions=(again,))


def ask_reason(bridge: Bridge, shell: Shell, code: str, change: Change, told: str) -> None:
    """Ask for the reason, and do it with that."""
    reason = QLineEdit()

    def work() -> Change:
        if not reason.text().strip():
            raise needed("reason")
        return partial(change, force_reason=reason.text())

    FormDialog(
        bridge,
        shell,
        translate("Forcing", "Hold it all the same"),
        [Field(translate("Forcing", "Reason; it is kept and printed in the change list"), reason)],
        verb=translate("Forcing", "Hold it"),
        code=code,
        work=work,
        told=translate("Forcing", "Done; the reason is kept."),
        note=told,
    ).open()
