"""Days off and days worked in their place, as they were decided for a year; public holidays are known."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from baocaovien.domain.local_time import short_date, today_local
from baocaovien.services.office.office import remove_day_off, set_day_off
from baocaovien.store.queries.office import DayOffRow, days_off
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.shell import Shell
from baocaovien.ui.table_model import Column, Listed, TableModel
from baocaovien.ui.table_view import TableView
from baocaovien.ui.widgets.basics import button, column, label, row
from baocaovien.ui.widgets.fields import DateField, Field, number_field
from baocaovien.ui.widgets.form_dialog import FormDialog, Work, needed
from baocaovien.ui.words import weekday_words


class DaysOffSection(QWidget):
    """The decisions of one year."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__()
        self.bridge, self.shell = bridge, shell
        self.year = number_field(2000, 2199)
        self.year.setAccessibleName(self.tr("Year"))
        self.year.setValue(today_local().year)
        self.year.valueChanged.connect(lambda _year: self.refresh())
        columns = (
            Column[DayOffRow](self.tr("Day"), lambda one: short_date(one.day), width=120, sort=lambda one: one.day),
            Column[DayOffRow](self.tr("Weekday"), lambda one: weekday_words(one.day), width=120),
            Column[DayOffRow](self.tr("What it is"), lambda one: one.name, sort=lambda one: one.name),
            Column[DayOffRow](
                self.tr("Worked"),
                lambda one: self.tr("worked") if one.works else self.tr("off"),
                width=120,
                badge=True,
                tone=lambda one: "good" if one.works else "",
                sort=lambda one: one.works,
            ),
        )
        self.view = TableView(
            TableModel(Listed[DayOffRow](), columns, bridge, self),
            name="settings.days_off",
            title=self.tr("Days off"),
            empty=self.tr("Nothing is written down for this year."),
        )
        self.remove_button = button(self.tr("Take out"), "trash-2", clicked=lambda: self._remove(self.view.chosen_ids()))
        self.view.delete_asked.connect(self._remove)
        self.view.chosen.connect(lambda ids: self.remove_button.setEnabled(bool(ids)))
        self.add_button = button(self.tr("Add a day…"), "plus", clicked=self._add)
        self.remove_button.setEnabled(False)
        words = self.tr(
            "Public holidays are known. Add what was decided for the year: days swapped, bridged or worked in their place. "
            "The schedule warns on days off, and counts working days by them."
        )
        self.setLayout(
            column(
                label(words, tone="muted", wrap=True),
                row(label(self.tr("Year")), self.year, None),
                self.view,
                row(self.add_button, None, self.remove_button),
                spacing=12,
                margins=(0, 0, 8, 0),
            )
        )

    def refresh(self) -> None:
        """Read the year's days anew."""
        self.view.rows.set_query(Listed(self.bridge.read(partial(days_off, year=self.year.value()))))

    def _add(self) -> None:
        day, name, works = DateField(self.tr("Day")), QLineEdit(), QComboBox()
        works.addItem(self.tr("a day off"), userData=False)
        works.addItem(self.tr("worked in place of another day"), userData=True)

        def work() -> Work:
            on = day.value()
            if on is None:
                raise needed("day")
            return partial(set_day_off, day=on, name=name.text(), works=works.currentData())

        FormDialog(
            self.bridge,
            self.shell,
            self.tr("A day off, or worked instead"),
            [Field(self.tr("Day"), day), Field(self.tr("It is"), works), Field(self.tr("What it is"), name)],
            verb=self.tr("Save"),
            code="office.set_day_off",
            work=work,
            told=self.tr("Saved."),
            done=lambda _made: self._shown(day),
        ).open()

    def _shown(self, day: DateField) -> None:
        on = day.value()
        if on is not None and on.year != self.year.value():
            self.year.setValue(on.year)
        else:
            self.refresh()

    def _remove(self, ids: list[UUID]) -> None:
        def remove(session: Any) -> None:
            for day_off_id in ids:
                remove_day_off(session, day_off_id=day_off_id)

        told = self.tr("Taken out.")
        self.bridge.execute("office.remove_day_off", remove, self, lambda _none: self.shell.tell(told, undo=True))
