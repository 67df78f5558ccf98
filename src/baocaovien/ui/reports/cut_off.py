"""Asks on which day of the month periods close."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from baocaovien.services.reports.cut_off import cut_off_day, set_cut_off
from baocaovien.services.reports.request import LAST_CUT_OFF
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.shell import Shell
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.fields import Field, number_field
from baocaovien.ui.widgets.form_dialog import FormDialog, Work


def ask_cut_off(bridge: Bridge, shell: Shell, done: Callable[[], None]) -> None:
    """Ask for the day; `done` is called when it was kept."""
    day = number_field(0, LAST_CUT_OFF)
    day.setSpecialValueText(translate("CutOff", "the last day of the month"))
    day.setPrefix(translate("CutOff", "day "))
    day.setValue(bridge.read(cut_off_day) or 0)

    def work() -> Work:
        return partial(set_cut_off, day=day.value() or None)

    note = translate(
        "CutOff",
        "Where the superior office asks for figures up to a day, for instance the 15th of the last month: a quarter then runs "
        "from the 16th of the month before it to the 15th of its last month, and so do the periods it is compared with.",
    )
    FormDialog(
        bridge,
        shell,
        translate("CutOff", "Day on which periods close"),
        [Field(translate("CutOff", "Periods close on"), day)],
        verb=translate("CutOff", "Keep"),
        code="reports.set_cut_off",
        work=work,
        told=translate("CutOff", "Periods close on the day that was chosen."),
        note=note,
        nature="final",
        done=lambda _none: done(),
    ).open()
