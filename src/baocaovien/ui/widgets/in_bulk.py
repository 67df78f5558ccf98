"""What touches many records at once says how many before it is done; a few are done at once, and undo takes either back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from baocaovien.domain.errors import AppError
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.shell import Shell
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.form_dialog import FormDialog, Work

MANY = 10
"""From so many on one has not counted them oneself."""


def do_in_bulk(
    bridge: Bridge,
    shell: Shell,
    count: int,
    *,
    title: str,
    verb: str,
    code: str,
    work: Work,
    done: Callable[[Any], None],
    refused: Callable[[AppError], None] | None = None,
) -> None:
    """Do it to the records; with many of them, after the person has read how many they are.

    Args:
        title: asks with the number: "Withdraw 42 delegates from the list?".
    """
    params = {"n": count}
    if count < MANY:
        bridge.execute(code, work, shell.window(), done, refused, params=params)
        return
    note = translate("InBulk", "It can be undone afterwards.")
    FormDialog(
        bridge, shell, title, [], verb=verb, code=code, work=lambda: work, told="", note=note, params=params, done=done
    ).open()
