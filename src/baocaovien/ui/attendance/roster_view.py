"""The list of an event's delegates: who is invited, how they stand; change it, mark many, take in a file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QInputDialog, QMenu, QWidget

from baocaovien.domain.errors import AppError
from baocaovien.domain.local_time import short_time
from baocaovien.domain.names import capitalised
from baocaovien.services.attendance.marking import MarkedMany, mark_many, mark_numbers
from baocaovien.services.attendance.roster import invite, invite_like, invite_reporters, set_seats, withdraw_invitees
from baocaovien.store.queries.attendance import InviteeRow, Roster
from baocaovien.store.queries.schedule import Events
from baocaovien.ui.attendance.words import status_words
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.directory.choices import find_people, find_units
from baocaovien.ui.shell import Shell
from baocaovien.ui.table_model import Column, TableModel
from baocaovien.ui.table_view import TableView
from baocaovien.ui.widgets.basics import button, column, row
from baocaovien.ui.widgets.record_picker import Choice, RecordPicker
from baocaovien.ui.widgets.search_field import SearchField


class RosterView(QWidget):
    """Delegates with filters and bulk actions.

    Signals:
        import_asked: take in a list from a file.
    """

    import_asked = Signal()

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__()
        self._bridge = bridge
        self._shell = shell
        self._event_id: UUID | None = None
        self.search = SearchField(self.tr("Name, unit or number"))
        self.status = QComboBox()
        self.status.setAccessibleName(self.tr("Status"))
        self.status.addItem(self.tr("Everybody"), "")
        for code in ("not_marked", "present", "substituted", "excused", "unexcused", "walk_in"):
            words = self.tr("not on the list") if code == "walk_in" else status_words(code)[0]
            self.status.addItem(capitalised(words), code)
        self.list: TableView | None = None
        self.people = RecordPicker(bridge, find_people, name=self.tr("Invite a person"), placeholder=self.tr("Invite a person…"))
        self.units = RecordPicker(bridge, find_units, name=self.tr("Invite a unit"), placeholder=self.tr("Invite a unit…"))
        more = button(self.tr("More"), "chevron-down")
        more.setMenu(self._more_menu(more))
        self.mark = button(self.tr("Mark the chosen as here"), "user-check", clicked=partial(self._mark_chosen, "entry"))
        head = row(self.search, self.status, more)
        head.setStretch(0, 1)
        # Above the list: notices at the foot of the window never cover what one needs next.
        tools = row(self.mark, self.people, self.units)
        tools.setStretch(1, 1)
        tools.setStretch(2, 1)
        self._layout = column(head, tools)
        self.setLayout(self._layout)
        self.search.searched.connect(lambda _words: self._filter())
        self.status.currentIndexChanged.connect(lambda _at: self._filter())
        self.people.picked.connect(self._invite)
        self.units.picked.connect(self._invite)

    def show_event(self, event_id: UUID) -> None:
        """List an event's delegates."""
        self._event_id = event_id
        if self.list is None:
            self.list = TableView(
                TableModel(Roster(event_id), self._columns(), self._bridge, self),
                name="attendance.roster",
                title=self.tr("Delegates"),
            )
            self.list.filter_with(self.search)
            self.list.delete_asked.connect(self._withdraw)
            self._layout.addWidget(self.list, 1)
        self._filter()

    def show_status(self, status: str) -> None:
        """List only who stands so; empty: everybody."""
        self.search.clear()
        self.status.setCurrentIndex(max(self.status.findData(status), 0))

    def refresh(self) -> None:
        """Read the list anew."""
        if self.list is not None:
            self.list.rows.refresh()

    def _columns(self) -> tuple[Column[InviteeRow], ...]:
        return (
            Column[InviteeRow](self.tr("No."), lambda one: str(one.number or ""), width=64, sort="number"),
            Column[InviteeRow](
                self.tr("Full name"), lambda one: one.full_name or self.tr("(no name yet)"), width=140, sort="name"
            ),
            Column[InviteeRow](self.tr("Position"), lambda one: one.position, width=140, spare=True),
            Column[InviteeRow](self.tr("Unit"), lambda one: one.unit, sort="unit"),
            Column[InviteeRow](
                self.tr("Status"),
                lambda one: status_words(str(one.standing.status), late=one.standing.late, inside=one.standing.inside)[0],
                width=144,
                badge=True,
                tone=lambda one: status_words(str(one.standing.status), late=one.standing.late)[1],
            ),
            Column[InviteeRow](
                self.tr("Came at"),
                lambda one: short_time(one.standing.first_entry) if one.standing.first_entry else "",
                width=76,
                spare=True,
            ),
        )

    def _more_menu(self, of: QWidget) -> QMenu:
        menu = QMenu(of)
        menu.addAction(self.tr("Take in a list from a file…"), self.import_asked.emit)
        menu.addAction(self.tr("Invite as last time"), self._like_last)
        menu.addAction(self.tr("Invite all recognised reporters"), self._reporters)
        menu.addAction(self.tr("Give a unit seats without names…"), self._seats)
        menu.addSeparator()
        menu.addAction(self.tr("Type in a signed list by numbers…"), self._numbers)
        menu.addAction(self.tr("The chosen are absent"), partial(self._mark_chosen, "absent"))
        menu.addAction(self.tr("The chosen are excused…"), self._excuse_chosen)
        menu.addAction(self.tr("Withdraw the chosen"), lambda: self._withdraw(self._chosen()))
        return menu

    def _filter(self) -> None:
        if self.list is not None and self._event_id is not None:
            self.list.rows.set_query(Roster(self._event_id, text=self.search.words(), status=self.status.currentData()))

    def _chosen(self) -> list[UUID]:
        return self.list.chosen_ids() if self.list is not None else []

    def _invite(self, choice: Choice | None) -> None:
        if choice is None or self._event_id is None:
            return
        self.people.set_choice(None)
        self.units.set_choice(None)
        self._do("attendance.invite", partial(invite, event_id=self._event_id, who=[choice.id]), self._told_invited)

    def _told_invited(self, made: object) -> None:
        count = len(made) if isinstance(made, tuple) else 0
        self._shell.tell(self.tr("%n invited.", "", count), undo=count > 0)

    def _like_last(self) -> None:
        if self._event_id is None:
            return
        ids = [one for one in self._bridge.read(Events(sort="start", descending=True).ids) if one != self._event_id]
        if ids:
            self._do(
                "attendance.invite_like", partial(invite_like, event_id=self._event_id, from_event_id=ids[0]), self._told_invited
            )

    def _reporters(self) -> None:
        if self._event_id is not None:
            self._do("attendance.invite_reporters", partial(invite_reporters, event_id=self._event_id), self._told_invited)

    def _seats(self) -> None:
        found = self._bridge.read(partial(find_units, words=""))
        names = [choice.title for choice in found]
        name, given = QInputDialog.getItem(self, self.tr("Seats without names"), self.tr("Unit"), names, editable=False)
        if not given or self._event_id is None:
            return
        seats, given = QInputDialog.getInt(self, name, self.tr("How many seats"), 3, 1, 500)
        if given:
            unit_id = found[names.index(name)].id
            self._do(
                "attendance.set_seats",
                partial(set_seats, event_id=self._event_id, unit_id=unit_id, seats=seats),
                self._told_invited,
            )

    def _withdraw(self, ids: list[UUID]) -> None:
        if ids:
            change = partial(withdraw_invitees, invitee_ids=ids, reason=self.tr("withdrawn by the office"))
            self._bridge.execute("attendance.withdraw_invitees", change, self, self._told_withdrawn, params={"n": len(ids)})

    def _told_withdrawn(self, count: int) -> None:
        self._shell.tell(self.tr("Withdrew %n delegates.", "", count), undo=True)

    def _mark_chosen(self, kind: str, reason: str = "") -> None:
        ids = self._chosen()
        if ids and self._event_id is not None:
            self._do(
                "attendance.mark_many",
                partial(mark_many, event_id=self._event_id, invitee_ids=ids, kind=kind, reason=reason),
                self._told_marked,
            )

    def _excuse_chosen(self) -> None:
        reason, given = QInputDialog.getText(self, self.tr("Excused"), self.tr("Reason of the absence"))
        if given and reason.strip():
            self._mark_chosen("excuse", reason)

    def _numbers(self) -> None:
        code, given = QInputDialog.getText(self, self.tr("Signed list"), self.tr("Code of the list (at its foot)"))
        if not given or not code.strip() or self._event_id is None:
            return
        numbers, given = QInputDialog.getText(self, self.tr("Signed list"), self.tr("Numbers that signed, as 1-40, 43, 50-52"))
        if given:
            self._do(
                "attendance.mark_numbers",
                partial(mark_numbers, event_id=self._event_id, numbers=numbers, list_code=code),
                self._told_marked,
            )

    def _told_marked(self, made: MarkedMany) -> None:
        words = self.tr("Marked %n people.", "", made.ok)
        if made.refused:
            words += " " + self.tr("%n could not be marked: is the door open?", "", len(made.refused))
        self._shell.tell(words, undo=made.ok > 0)

    def _do(self, code: str, change: Callable[[Any], Any], then: Callable[[Any], None]) -> None:
        self._bridge.execute(code, change, self, then, self._refused)

    def _refused(self, problem: AppError) -> None:
        self._shell.tell_error(problem)
