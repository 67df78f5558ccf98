"""The reason that a change of the list needs once the event is open, asked once; it stays typed until it is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from baocaovien.domain.errors import AppError
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.shell import Shell
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.ask_line import ask_line
from baocaovien.ui.widgets.form_dialog import Work
from baocaovien.ui.widgets.in_bulk import MANY, do_in_bulk

_NEED_ONE = ("open", "closed")


def do_with_reason(
    bridge: Bridge,
    shell: Shell,
    state: str,
    *,
    title: str,
    code: str,
    change: Callable[[str], Work],
    done: Callable[[Any], None],
    refused: Callable[[AppError], None],
    proposed: str = "",
    params: Mapping[str, Any] | None = None,
    verb: str = "",
    count: int = 1,
) -> None:
    """Change a list at once, or with a reason where the event's state asks for one.

    Args:
        change: makes the use case of the reason; "" where none is asked for.
        refused: told of what is wrong where no reason was asked for; else it is said beside the reason.
        count: how many it touches; of many, `title` says it before, and `verb` does it.
    """
    if state in _NEED_ONE:
        words = translate("Reasons", "Reason, kept with the list")
        ask_line(bridge, shell, title, words, code=code, change=change, done=done, proposed=proposed, verb=verb, params=params)
    elif count >= MANY:
        do_in_bulk(bridge, shell, count, title=title, verb=verb, code=code, work=change(""), done=done)
    else:
        bridge.execute(code, change(""), shell.window(), done, refused, params=params)
