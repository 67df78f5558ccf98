"""Joining two records of one person or unit: what moves is said before, and where both differ one chooses."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from baocaovien.domain.local_time import short_date, today_local
from baocaovien.services.directory.directory import join_units, merge_people
from baocaovien.store.queries.directory import PersonCard
from baocaovien.store.queries.joins import JoinPreview, person_join, unit_join
from baocaovien.store.queries.units import UnitCard
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.directory.choices import find_people, find_units
from baocaovien.ui.look import theme
from baocaovien.ui.shell import Shell
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import column, label
from baocaovien.ui.widgets.fields import Field
from baocaovien.ui.widgets.form_dialog import FormDialog, Work, needed
from baocaovien.ui.widgets.record_picker import Choice, RecordPicker

_MOVES = {
    "post": QT_TRANSLATE_NOOP("Joining", "posts: {n}"),
    "reporter_recognition": QT_TRANSLATE_NOOP("Joining", "recognitions: {n}"),
    "unavailability": QT_TRANSLATE_NOOP("Joining", "absences: {n}"),
    "unit_parent": QT_TRANSLATE_NOOP("Joining", "units below: {n}"),
    "unit_succession": QT_TRANSLATE_NOOP("Joining", "dated changes: {n}"),
    "venue": QT_TRANSLATE_NOOP("Joining", "venues: {n}"),
    "site": QT_TRANSLATE_NOOP("Joining", "sites: {n}"),
    "event": QT_TRANSLATE_NOOP("Joining", "conferences: {n}"),
    "event_role": QT_TRANSLATE_NOOP("Joining", "roles at conferences: {n}"),
    "agenda_item": QT_TRANSLATE_NOOP("Joining", "agenda items: {n}"),
    "invitee": QT_TRANSLATE_NOOP("Joining", "invitations and seats: {n}"),
    "card": QT_TRANSLATE_NOOP("Joining", "cards: {n}"),
    "statement": QT_TRANSLATE_NOOP("Joining", "statements in minutes: {n}"),
    "task": QT_TRANSLATE_NOOP("Joining", "tasks: {n}"),
    "plan_task": QT_TRANSLATE_NOOP("Joining", "tasks of plans: {n}"),
    "office": QT_TRANSLATE_NOOP("Joining", "the unit of this office"),
}
_FIELDS = {
    "name": QT_TRANSLATE_NOOP("Joining", "Name"),
    "short_name": QT_TRANSLATE_NOOP("Joining", "Short name"),
    "upper_form": QT_TRANSLATE_NOOP("Joining", "In capitals"),
    "code": QT_TRANSLATE_NOOP("Joining", "Code"),
    "level": QT_TRANSLATE_NOOP("Joining", "Level"),
    "kind": QT_TRANSLATE_NOOP("Joining", "Kind"),
    "parent": QT_TRANSLATE_NOOP("Joining", "Stands under"),
    "founded": QT_TRANSLATE_NOOP("Joining", "Founded"),
    "closed": QT_TRANSLATE_NOOP("Joining", "Ended"),
}
_CODES = {
    "central": QT_TRANSLATE_NOOP("Joining", "central"),
    "province": QT_TRANSLATE_NOOP("Joining", "province"),
    "district": QT_TRANSLATE_NOOP("Joining", "district"),
    "commune": QT_TRANSLATE_NOOP("Joining", "commune"),
    "base": QT_TRANSLATE_NOOP("Joining", "base organisation"),
    "cell": QT_TRANSLATE_NOOP("Joining", "cell"),
    "party": QT_TRANSLATE_NOOP("Joining", "Party"),
    "state": QT_TRANSLATE_NOOP("Joining", "State"),
    "front": QT_TRANSLATE_NOOP("Joining", "Fatherland Front"),
    "union": QT_TRANSLATE_NOOP("Joining", "mass organisation"),
    "army": QT_TRANSLATE_NOOP("Joining", "armed forces"),
    "other": QT_TRANSLATE_NOOP("Joining", "other"),
}


class JoinParts(QWidget):
    """The other record; once it is chosen, what moves with it and the fields in which one has to choose."""

    def __init__(self, bridge: Bridge, picker: RecordPicker, preview: Callable[..., JoinPreview]) -> None:
        """Make it.

        Args:
            preview: `preview(session, other_id)`.
        """
        super().__init__()
        self._bridge, self._preview = bridge, preview
        self.picker = picker
        self.moves = label("", wrap=True)
        self.moves.hide()
        self.fields: dict[str, QComboBox] = {}
        self._below = QGridLayout()
        self._below.setSpacing(theme.current().px(8))
        whole = column(Field(picker.line.accessibleName(), picker), self.moves, spacing=8)
        whole.addLayout(self._below)
        self.setLayout(whole)
        picker.picked.connect(self._show)

    def take(self) -> list[str]:
        """The fields in which the other record is right."""
        return [field for field, choice in self.fields.items() if choice.currentIndex() == 1]

    def _show(self, choice: Choice | None) -> None:
        while self._below.count():
            item = self._below.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.fields = {}
        self.moves.setVisible(choice is not None)
        if choice is None:
            return
        found = self._bridge.read(partial(self._preview, other_id=choice.id))
        parts = [translate("Joining", _MOVES[name]).format(n=number) for name, number in found.moves.items() if name in _MOVES]
        moving = translate("Joining", "Moves here: {what}.").format(what=", ".join(parts))
        said = moving if parts else translate("Joining", "Nothing refers to the other record.")
        if found.differences:
            differ = translate("Joining", "The records differ here; what is shown stays:")
            said = f"{said} {differ}"
        self.moves.setText(said)
        for at, one in enumerate(found.differences):
            field = self.fields[one.field] = QComboBox()
            field.addItems([_shown(one.kept), _shown(one.other)])
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            self._below.addWidget(Field(translate("Joining", _FIELDS[one.field]), field), at // 2, at % 2)
        QTimer.singleShot(0, self, lambda: self.window().adjustSize())  # once the new fields are dressed


def _shown(value: object) -> str:
    if isinstance(value, dt.date):
        return short_date(value)
    return translate("Joining", _CODES[value]) if isinstance(value, str) and value in _CODES else str(value)


def ask_join_units(bridge: Bridge, shell: Shell, card: UnitCard) -> None:
    """Choose the other record of the same unit; unlike a merger it has no day and no decision."""
    unit = card.unit

    def others(session: Any, words: str) -> list[Choice]:
        return [choice for choice in find_units(session, words) if choice.id != unit.id]

    def preview(session: Any, other_id: Any) -> JoinPreview:
        return unit_join(session, unit.id, other_id, today_local())

    picker = RecordPicker(bridge, others, name=translate("Joining", "The other record"))
    parts = JoinParts(bridge, picker, preview)

    def work() -> Work:
        chosen = picker.choice()
        if chosen is None:
            raise needed("unit")
        return partial(join_units, keep_id=unit.id, other_id=chosen.id, take=parts.take())

    _offer(
        bridge,
        shell,
        translate("Joining", "Join with another record of {name}").format(name=unit.name),
        parts,
        code="directory.join_units",
        work=work,
        told=translate("Joining", "Joined: everything of the unit stands at one record."),
        note=translate(
            "Joining",
            "For one unit that was entered twice. This record stays and links to the other one lead here; it can be undone. "
            "Two units that became one by a decision are merged instead, with the day: each keeps its own past.",
        ),
    )


def ask_join_people(bridge: Bridge, shell: Shell, card: PersonCard) -> None:
    """Choose the other record of the same person."""

    def others(session: Any, words: str) -> list[Choice]:
        return [choice for choice in find_people(session, words) if choice.id != card.person.id]

    picker = RecordPicker(bridge, others, name=translate("Joining", "The other record"))
    parts = JoinParts(bridge, picker, person_join)

    def work() -> Work:
        chosen = picker.choice()
        if chosen is None:
            raise needed("person")
        return partial(merge_people, keep_id=card.person.id, other_id=chosen.id)

    _offer(
        bridge,
        shell,
        translate("Joining", "Join with another record of {name}").format(name=card.person.full_name),
        parts,
        code="directory.merge_people",
        work=work,
        told=translate("Joining", "Joined: posts, recognitions, roles and cards stand at one record."),
        note=translate("Joining", "This record stays; what named the other one names this one. It can be undone."),
    )


def _offer(
    bridge: Bridge, shell: Shell, title: str, parts: QWidget, *, code: str, work: Callable[[], Work], told: str, note: str
) -> None:
    form = FormDialog(
        bridge, shell, title, [parts], verb=translate("Joining", "Join"), code=code, work=work, told=told, note=note
    )
    form.setMinimumWidth(theme.current().px(540))
    form.open()
