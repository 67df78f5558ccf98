"""Forms of a unit in time: renamed, put under another one, merged, split, dissolved, and what was written wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QBoxLayout, QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from baocaovien.domain.local_time import today_local
from baocaovien.services.directory.units import (
    NewUnit,
    dissolve_unit,
    edit_unit,
    merge_units,
    move_unit,
    rename_unit,
    split_unit,
)
from baocaovien.store.queries.units import UnitCard
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.directory.choices import find_units
from baocaovien.ui.directory.joining import ask_join_units
from baocaovien.ui.look import theme
from baocaovien.ui.shell import Shell
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import row
from baocaovien.ui.widgets.chips import ChipPicker
from baocaovien.ui.widgets.fields import DateField, Field
from baocaovien.ui.widgets.form_dialog import FormDialog, Work, needed
from baocaovien.ui.widgets.record_picker import Choice, RecordPicker


class _Dated:
    """The day of a change and the decision that says so, as every form here asks for them."""

    def __init__(self) -> None:
        self.day = DateField(translate("UnitForms", "From day"))
        self.day.set_value(today_local())
        self.decision = QLineEdit()

    def fields(self) -> QBoxLayout:
        """Both beside each other."""
        return row(Field(translate("UnitForms", "From day"), self.day), Field(translate("UnitForms", "Decision"), self.decision))

    def values(self, *, decision: bool = True) -> dict[str, Any]:
        """The arguments `on` and `decision`."""
        on = self.day.value()
        if on is None:
            raise needed("day")
        return {"on": on, "decision": self.decision.text()} if decision else {"on": on}


def _offer(
    bridge: Bridge,
    shell: Shell,
    title: str,
    parts: Sequence[QWidget | QBoxLayout],
    *,
    verb: str,
    code: str,
    work: Callable[[], Work],
    note: str = "",
) -> None:
    told = translate("UnitForms", "Saved; what happened before keeps the old names.")
    FormDialog(bridge, shell, title, parts, verb=verb, code=code, work=work, told=told, note=note).open()


def ask_rename(bridge: Bridge, shell: Shell, card: UnitCard) -> None:
    """Another name from a day on."""
    name, short, upper, dated = QLineEdit(card.unit.name), QLineEdit(), QLineEdit(), _Dated()

    def work() -> Work:
        names: dict[str, Any] = {"name": name.text(), "short_name": short.text(), "upper_form": upper.text()}
        return partial(rename_unit, unit_id=card.unit.id, **names, **dated.values())

    _offer(
        bridge,
        shell,
        translate("UnitForms", "New name"),
        [
            Field(translate("UnitForms", "Name"), name),
            row(Field(translate("UnitForms", "Short name"), short), Field(translate("UnitForms", "In capitals"), upper)),
            dated.fields(),
        ],
        verb=translate("UnitForms", "Rename"),
        code="directory.rename_unit",
        work=work,
    )


def ask_correct(bridge: Bridge, shell: Shell, card: UnitCard) -> None:
    """What was written wrong, without a day."""
    unit = card.unit
    name, short, upper, code = (QLineEdit(text) for text in (unit.name, unit.short_name, unit.upper_form, unit.code))

    def work() -> Work:
        return partial(
            edit_unit,
            unit_id=unit.id,
            name=name.text(),
            short_name=short.text(),
            upper_form=upper.text(),
            code=code.text(),
        )

    _offer(
        bridge,
        shell,
        translate("UnitForms", "Correct what was written wrong"),
        [
            Field(translate("UnitForms", "Name"), name),
            row(Field(translate("UnitForms", "Short name"), short), Field(translate("UnitForms", "Code"), code)),
            Field(translate("UnitForms", "In capitals"), upper),
        ],
        verb=translate("UnitForms", "Save"),
        code="directory.edit_unit",
        work=work,
    )


def ask_move(bridge: Bridge, shell: Shell, card: UnitCard) -> None:
    """Another superior unit from a day on."""
    above, dated = RecordPicker(bridge, find_units, name=translate("UnitForms", "Belongs to")), _Dated()

    def work() -> Work:
        chosen = above.choice()
        day = dated.values(decision=False)
        return partial(move_unit, unit_id=card.unit.id, parent_id=chosen.id if chosen else None, **day)

    _offer(
        bridge,
        shell,
        translate("UnitForms", "Put under another unit"),
        [
            Field(translate("UnitForms", "Belongs to"), above, help_text=translate("UnitForms", "Empty: it stands at the top.")),
            Field(translate("UnitForms", "From day"), dated.day),
        ],
        verb=translate("UnitForms", "Move"),
        code="directory.move_unit",
        work=work,
    )


def ask_merge(bridge: Bridge, shell: Shell, card: UnitCard) -> None:
    """Several units go on as one: as one of them, or as a new one."""
    units, dated, name = ChipPicker(bridge, find_units, name=translate("UnitForms", "Units that merge")), _Dated(), QLineEdit()
    units.set_choices([Choice(card.unit.id, card.unit.name)])
    into = RecordPicker(bridge, find_units, name=translate("UnitForms", "Go on as"))

    def work() -> Work:
        target, new = into.choice(), name.text().strip()
        if target is None and not new:
            raise needed("unit")
        made = NewUnit(new, card.unit.level, kind=card.unit.kind, parent_id=card.unit.parent_id) if target is None else None
        return partial(
            merge_units,
            unit_ids=[one.id for one in units.choices()],
            into_id=target.id if target else None,
            new=made,
            **dated.values(),
        )

    _offer(
        bridge,
        shell,
        translate("UnitForms", "Merge units"),
        [
            Field(translate("UnitForms", "Units that merge"), units),
            row(
                Field(translate("UnitForms", "Go on as"), into),
                Field(translate("UnitForms", "or as a new unit named"), name),
            ),
            dated.fields(),
        ],
        verb=translate("UnitForms", "Merge"),
        code="directory.merge_units",
        work=work,
        note=translate("UnitForms", "Reports can count by the units of then or of today. People keep their posts until moved."),
    )


def ask_split(bridge: Bridge, shell: Shell, card: UnitCard) -> None:
    """A unit goes on as several new ones."""
    names, stays, dated = QPlainTextEdit(), QCheckBox(translate("UnitForms", "The unit itself stays beside them")), _Dated()
    names.setFixedHeight(theme.current().px(96))
    names.setTabChangesFocus(True)

    def work() -> Work:
        lines = [line.strip() for line in names.toPlainText().splitlines() if line.strip()]
        unit = card.unit
        return partial(
            split_unit,
            unit_id=unit.id,
            parts=[NewUnit(line, unit.level, kind=unit.kind, parent_id=unit.parent_id) for line in lines],
            keeps_going=stays.isChecked(),
            **dated.values(),
        )

    _offer(
        bridge,
        shell,
        translate("UnitForms", "Split “{name}”").format(name=card.unit.name),
        [Field(translate("UnitForms", "New units, one on a line"), names), stays, dated.fields()],
        verb=translate("UnitForms", "Split"),
        code="directory.split_unit",
        work=work,
    )


def ask_dissolve(bridge: Bridge, shell: Shell, card: UnitCard) -> None:
    """A unit ends, and nothing goes on in its place."""
    dated = _Dated()
    _offer(
        bridge,
        shell,
        translate("UnitForms", "Dissolve “{name}”").format(name=card.unit.name),
        [dated.fields()],
        verb=translate("UnitForms", "Dissolve"),
        code="directory.dissolve_unit",
        work=lambda: partial(dissolve_unit, unit_id=card.unit.id, **dated.values()),
    )


def forms_of_unit() -> tuple[tuple[str, Callable[[Bridge, Shell, UnitCard], None]], ...]:
    """(words, form) of everything that can happen to a unit, the frequent first."""
    return (
        (translate("UnitForms", "Rename from a day on…"), ask_rename),
        (translate("UnitForms", "Put under another unit…"), ask_move),
        (translate("UnitForms", "Merge with other units…"), ask_merge),
        (translate("UnitForms", "Split…"), ask_split),
        (translate("UnitForms", "Dissolve…"), ask_dissolve),
        (translate("UnitForms", "Correct what was written wrong…"), ask_correct),
        (translate("UnitForms", "Join with another record of this unit…"), ask_join_units),
    )
