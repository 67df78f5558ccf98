"""One line and one verb in a dialog: a reason, a name; it stays typed until what it is for is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QLineEdit

from baocaovien.ui.bridge import Bridge
from baocaovien.ui.shell import Shell
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.fields import Field
from baocaovien.ui.widgets.form_dialog import FormDialog, Nature, Work, needed


def ask_line(
    bridge: Bridge,
    shell: Shell,
    title: str,
    question: str,
    *,
    code: str,
    change: Callable[[str], Work],
    done: Callable[[Any], None],
    field: str = "reason",
    proposed: str = "",
    verb: str = "",
    params: Mapping[str, Any] | None = None,
    nature: Nature = "do",
) -> None:
    """Ask for a line and do what it is for; `done` says that it is done.

    Args:
        change: makes the use case of the line.
        field: what is told to be missing where the line is empty (its code in `texts.words`); empty: it may be.
    """
    line = QLineEdit(proposed)
    line.selectAll()

    def work() -> Work:
        said = line.text().strip()
        if field and not said:
            raise needed(field)
        return change(said)

    FormDialog(
        bridge,
        shell,
        title,
        [Field(question, line)],
        verb=verb or translate("AskLine", "Write down"),
        code=code,
        work=work,
        told="",
        params=params,
        nature=nature,
        done=done,
    ).open()
