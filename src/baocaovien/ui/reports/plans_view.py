"""Plans: what units must hold, how often, by when; reports tell from the events how far it is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QLineEdit, QStackedWidget, QWidget

from baocaovien.domain.local_time import short_date, today_local
from baocaovien.domain.names import fold
from baocaovien.services.schedule.plans import (
    MOST_TIMES,
    DutyText,
    add_duty,
    create_plan,
    edit_duty,
    edit_plan,
    remove_duty,
    remove_plan,
)
from baocaovien.store.queries.plans import DutyRow, duty_rows
from baocaovien.store.queries.schedule import event_kinds
from baocaovien.store.queries.topics import topic_rows
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.directory.choices import find_units
from baocaovien.ui.library.library_forms import find_documents
from baocaovien.ui.shell import Shell
from baocaovien.ui.table_model import Column, Listed, TableModel
from baocaovien.ui.table_view import TableView
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import button, column, label, row
from baocaovien.ui.widgets.empty_state import EmptyState
from baocaovien.ui.widgets.fields import DateField, Field, number_field
from baocaovien.ui.widgets.form_dialog import FormDialog, Work
from baocaovien.ui.widgets.record_picker import Choice, RecordPicker


class PlansView(QWidget):
    """All duties of all plans in one table; Enter changes one, Delete takes it out."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__()
        self._bridge, self._shell = bridge, shell
        self._rows: tuple[DutyRow, ...] = ()
        columns = (
            Column[DutyRow](self.tr("Plan"), lambda one: one.plan, sort=lambda one: fold(one.plan)),
            Column[DutyRow](self.tr("Duty"), lambda one: one.title if one.duty else self.tr("(no duty yet)")),
            Column[DutyRow](self.tr("Unit"), lambda one: one.unit, width=150, sort=lambda one: fold(one.unit)),
            Column[DutyRow](self.tr("Times"), lambda one: str(one.times or ""), width=80, sort=lambda one: one.times),
            Column[DutyRow](
                self.tr("By when"),
                lambda one: short_date(one.due) if one.due else "",
                width=110,
                sort=lambda one: one.due.toordinal() if one.due else 0,
            ),
        )
        self.view = TableView(
            TableModel(Listed[DutyRow](), columns, bridge, self), name="reports.plans", title=self.tr("Duties of plans")
        )
        self.view.opened.connect(self._open)
        self.view.delete_asked.connect(self._remove)
        self.view.chosen.connect(lambda _ids: self._offer())
        self.new_duty = button(self.tr("Add a duty…"), "list-checks", clicked=self._ask_duty)
        self.change_plan = button(self.tr("Change the plan…"), "pencil", clicked=self._change_plan)
        self.drop_plan = button(self.tr("Remove the plan"), "trash-2", clicked=self._drop_plan)
        full = QWidget()
        note = self.tr("Each duty is counted from the events of its unit (and those below it), kind and topic.")
        foot = row(self.new_duty, None, self.change_plan, self.drop_plan)
        full.setLayout(column(label(note, tone="muted", wrap=True), self.view, foot, spacing=8))
        empty = EmptyState(
            "list-checks",
            self.tr("No plan yet"),
            self.tr("Write down what units are to hold, how often and by when: the plan's report then tells how far it is."),
            self.tr("Add a plan…"),
            partial(ask_plan, bridge, shell),
        )
        self._body = QStackedWidget()
        self._body.addWidget(full)
        self._body.addWidget(empty)
        self.setLayout(column(self._body))

    def refresh(self) -> None:
        """Read the plans anew; a table is shown as soon as there is one."""
        self._rows = self._bridge.read(partial(duty_rows, as_of=today_local()))
        self.view.rows.set_query(Listed(self._rows))
        self._body.setCurrentIndex(0 if self._rows else 1)
        self._offer()

    # -- inside --------------------------------------------------------------------------------------------------

    def _chosen(self) -> DutyRow | None:
        """The row that is chosen; the only plan's first where none is."""
        ids = self.view.chosen_ids()
        found = next((one for one in self._rows if ids and one.id == ids[0]), None)
        only_one = len({one.plan_id for one in self._rows}) == 1
        return found or (self._rows[0] if only_one else None)

    def _offer(self) -> None:
        for made in (self.new_duty, self.change_plan, self.drop_plan):
            made.setEnabled(self._chosen() is not None)

    def _open(self, row_id: UUID) -> None:
        found = next((one for one in self._rows if one.id == row_id), None)
        if found is not None:
            ask_duty(self._bridge, self._shell, found, known=found if found.duty else None)

    def _ask_duty(self) -> None:
        found = self._chosen()
        if found is not None:
            ask_duty(self._bridge, self._shell, found)

    def _change_plan(self) -> None:
        found = self._chosen()
        if found is not None:
            ask_plan(self._bridge, self._shell, found)

    def _drop_plan(self, row: DutyRow | None = None) -> None:
        found = row or self._chosen()
        if found is not None:
            told = self.tr("Removed the plan “{plan}” with its duties.").format(plan=found.plan)
            change = partial(remove_plan, plan_id=found.plan_id)
            self._bridge.execute("plans.remove_plan", change, self, lambda _none: self._shell.tell(told, undo=True))

    def _remove(self, ids: list[UUID]) -> None:
        rows = [one for one in self._rows if one.id in ids]
        duties = [one.id for one in rows if one.duty]
        if rows and not duties:
            self._drop_plan(rows[0])
        if not duties:
            return

        def remove(session: Any) -> None:
            for duty_id in duties:
                remove_duty(session, duty_id=duty_id)

        told = self.tr("%n duties taken out.", "", len(duties))
        self._bridge.execute("plans.remove_duty", remove, self, lambda _none: self._shell.tell(told, undo=True))


def ask_plan(bridge: Bridge, shell: Shell, known: DutyRow | None = None) -> None:
    """Ask for a plan's name, its document and its days."""
    title, first, last = QLineEdit(), DateField(translate("Plans", "From")), DateField(translate("Plans", "To"))
    document = RecordPicker(bridge, find_documents, name=translate("Plans", "Document"))
    if known is not None:
        title.setText(known.plan)
        first.set_value(known.starts_on)
        last.set_value(known.ends_on)
        document.set_choice(_document(bridge, known.document_id))

    def work() -> Work:
        chosen = document.choice()
        said = partial(
            create_plan if known is None else partial(edit_plan, plan_id=known.plan_id),
            title=title.text(),
            document_id=chosen.id if chosen else None,
            starts_on=first.value(),
            ends_on=last.value(),
        )
        return said

    FormDialog(
        bridge,
        shell,
        translate("Plans", "A plan") if known is None else translate("Plans", "Change the plan"),
        [
            Field(translate("Plans", "Name of the plan"), title),
            row(Field(translate("Plans", "From"), first), Field(translate("Plans", "To"), last)),
            Field(translate("Plans", "Document, where it is in the library"), document),
        ],
        verb=translate("Plans", "Save"),
        code="plans.create_plan" if known is None else "plans.edit_plan",
        work=work,
        told=translate("Plans", "Saved."),
    ).open()


def _document(bridge: Bridge, document_id: UUID | None) -> Choice | None:
    found = bridge.read(partial(find_documents, words="")) if document_id else []
    return next((one for one in found if one.id == document_id), None)


def ask_duty(bridge: Bridge, shell: Shell, of: DutyRow, *, known: DutyRow | None = None) -> None:
    """Ask what is to be held, by whom, how often and by when."""
    title, due = QLineEdit(), DateField(translate("Plans", "By when"))
    unit = RecordPicker(bridge, find_units, name=translate("Plans", "Unit"))
    kind = _combo([(one.name, one.id) for one in bridge.read(event_kinds)])
    topic = _combo([(one.name, one.id) for one in bridge.read(topic_rows)])
    times = number_field(1, MOST_TIMES)
    due.set_value(of.ends_on)
    if known is not None:
        title.setText(known.title)
        times.setValue(known.times)
        due.set_value(known.due)
        unit.set_choice(Choice(known.unit_id, known.unit) if known.unit_id else None)
        for combo, key in ((kind, known.kind_id), (topic, known.topic_id)):
            combo.setCurrentIndex(max(0, combo.findData(key.hex if key else "")))

    def work() -> Work:
        chosen = unit.choice()
        duty = DutyText(title.text(), chosen.id if chosen else None, _key(topic), _key(kind), times.value(), due.value())
        if known is None:
            return partial(add_duty, plan_id=of.plan_id, duty=duty)
        return partial(edit_duty, duty_id=known.id, duty=duty)

    FormDialog(
        bridge,
        shell,
        translate("Plans", "A duty"),
        [
            Field(translate("Plans", "What is to be held"), title),
            Field(translate("Plans", "Unit; empty: everybody together"), unit),
            row(Field(translate("Plans", "Kind of event"), kind), Field(translate("Plans", "Topic"), topic)),
            row(Field(translate("Plans", "How often"), times), Field(translate("Plans", "By when"), due)),
        ],
        verb=translate("Plans", "Save"),
        code="plans.add_duty" if known is None else "plans.edit_duty",
        work=work,
        note=of.plan,
        told=translate("Plans", "Saved."),
    ).open()


def _combo(choices: Sequence[tuple[str, UUID]]) -> QComboBox:
    made = QComboBox()
    made.addItem(translate("Plans", "any"), "")
    for name, key in choices:
        made.addItem(name, key.hex)  # Qt finds texts again, but no ids
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(12)
    return made


def _key(combo: QComboBox) -> UUID | None:
    return UUID(combo.currentData()) if combo.currentData() else None
