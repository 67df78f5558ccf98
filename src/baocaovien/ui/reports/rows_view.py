"""The people behind a number, one by one: found by name, sorted, copied to a spreadsheet, opened at their event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from baocaovien.domain.local_time import short_moment
from baocaovien.domain.names import fold
from baocaovien.domain.numbers import group_thousands
from baocaovien.services.reports.behind import Behind, CountedPerson
from baocaovien.ui.attendance.words import status_words
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.table_model import Column, Listed, TableModel
from baocaovien.ui.table_view import TableView
from baocaovien.ui.widgets.basics import ElidedLabel, button, column, row
from baocaovien.ui.widgets.search_field import SearchField


@dataclass(frozen=True)
class _Found(Listed[CountedPerson]):
    """Those whose name, unit or event has all the words that were typed."""

    words: str = ""

    def ids(self, _session: Any) -> list[UUID]:
        wanted = fold(self.words).split()
        return [who.id for who in self.listed if all(word in _text(who) for word in wanted)]


def _text(who: CountedPerson) -> str:
    return fold(f"{who.full_name} {who.unit} {who.event}")


class PeopleView(QWidget):
    """Stands in place of the figures while somebody looks behind one of them.

    Signals:
        left: back to the figures.
        event_asked: the event of a row, to be opened.
    """

    left = Signal()
    event_asked = Signal(UUID)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._people: tuple[CountedPerson, ...] = ()
        self._about = ""
        self.title = ElidedLabel(scale="section")
        self.field = SearchField(self.tr("Name, unit or event, with or without marks"))
        self.table = TableView(
            TableModel(_Found(), self._columns(), bridge, self), name="reports.people", title=self.tr("People behind the number")
        )
        self.table.filter_with(self.field)
        back = button(self.tr("Back to the figures"), "arrow-left", clicked=self.left.emit)
        top = row(back, self.title, spacing=12)
        top.setStretch(1, 1)
        self.setLayout(column(top, self.field, self.table, spacing=8))
        self.field.searched.connect(self._find)
        self.field.down_pressed.connect(self.table.setFocus)
        self.table.opened.connect(self._open)

    def wait_for(self, about: str) -> None:
        """Say what is being read."""
        self._about = about
        self.title.setText(self.tr("{about}: reading…").format(about=about))
        self._show(())

    def show_people(self, behind: Behind, number: int) -> None:
        """List the people of a number."""
        told = self.tr("{about}: {number}") if behind.whole else self.tr("{about}: the first {shown} of {number}")
        self.title.setText(
            told.format(about=self._about, number=group_thousands(number), shown=group_thousands(len(behind.people)))
        )
        self._show(behind.people)
        self.table.setFocus()

    # -- inside --------------------------------------------------------------------------------------------------

    def _show(self, people: tuple[CountedPerson, ...]) -> None:
        self._people = people
        self.field.clear()
        self._find("")

    def _find(self, words: str) -> None:
        self.table.rows.set_query(_Found(self._people, words))

    def _open(self, row_id: UUID) -> None:
        at = self.table.rows.position(row_id)
        who = self.table.rows.row_at(at) if at is not None else None
        if who is not None:
            self.event_asked.emit(who.event_id)

    def _columns(self) -> tuple[Column[CountedPerson], ...]:
        return (
            Column(self.tr("Name"), _name, width=190, sort=lambda who: who.full_name, tip=_name),
            Column(self.tr("Position"), lambda who: who.position, spare=True, sort=lambda who: who.position),
            Column(self.tr("Unit"), lambda who: who.unit, sort=lambda who: who.unit, tip=lambda who: who.unit),
            Column(self.tr("Event"), self._event, sort=lambda who: who.start, tip=lambda who: who.event),
            Column(self.tr("Status"), _status, width=150, sort=_status, badge=True, tone=_tone),
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _event(self, who: CountedPerson) -> str:
        if who.times > 1:
            return self.tr("{times} times, first {event}").format(
                times=who.times, event=f"{short_moment(who.start)}  {who.event}"
            )
        return f"{short_moment(who.start)}  {who.event}"


def _name(who: CountedPerson) -> str:
    return f"{who.full_name} ({who.substitute})" if who.substitute else who.full_name


def _status(who: CountedPerson) -> str:
    return status_words(who.status, late=who.late)[0]


def _tone(who: CountedPerson) -> str:
    return status_words(who.status, late=who.late)[1]
