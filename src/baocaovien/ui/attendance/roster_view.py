"""The list of an event's delegates: who is invited, how they stand; change it, mark many, take in a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QMenu, QWidget

from baocaovien.domain.errors import AppError
from baocaovien.domain.local_time import short_time
from baocaovien.domain.names import capitalised
from baocaovien.services.attendance.desk import Desk
from baocaovien.services.attendance.marking import MarkedMany, mark_many
from baocaovien.services.attendance.roster import withdraw_invitees
from baocaovien.services.history import no_change
from baocaovien.store.queries.attendance import InviteeRow, Roster
from baocaovien.store.queries.schedule import EventSiteRow
from baocaovien.ui.attendance.invitee_dialog import InviteeDialog
from baocaovien.ui.attendance.inviter import Inviter
from baocaovien.ui.attendance.reasons import do_with_reason
from baocaovien.ui.attendance.words import status_words
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.directory.choices import find_people, find_units
from baocaovien.ui.shell import Shell
from baocaovien.ui.table_model import Column, TableModel
from baocaovien.ui.table_view import TableView
from baocaovien.ui.widgets.ask_line import ask_line
from baocaovien.ui.widgets.basics import button, column, row
from baocaovien.ui.widgets.record_picker import Choice, RecordPicker
from baocaovien.ui.widgets.search_field import SearchField


class RosterView(QWidget):
    """Delegates with filters and bulk actions.

    Signals:
        import_asked, paste_asked: take in a list from a file, or what a spreadsheet copied.
        templates_asked: make forms for units to fill in.
        sheet_asked: type a signed list back in.
        card_wanted: the invitee whose new card is to be printed.
    """

    import_asked = Signal()
    paste_asked = Signal()
    templates_asked = Signal()
    sheet_asked = Signal()
    card_wanted = Signal(UUID)

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__()
        self._bridge = bridge
        self._shell = shell
        self._event_id: UUID | None = None
        self._session_id: UUID | None = None
        self._state = ""
        self.inviter = Inviter(bridge, shell, self)
        self.search = SearchField(self.tr("Name, unit or number"))
        self.status = QComboBox()
        self.status.setAccessibleName(self.tr("Status"))
        self.status.addItem(self.tr("Everybody"), "")
        further = {
            "late": self.tr("late"),
            "inside": self.tr("inside now"),
            "walk_in": self.tr("not on the list"),
            "duplicate": self.tr("marked twice"),
            "conflict": self.tr("contradictory"),
            "withdrawn": self.tr("withdrawn"),
        }
        for code in ("not_marked", "present", "substituted", "excused", "unexcused", *further):
            self.status.addItem(capitalised(further.get(code) or status_words(code)[0]), code)
        self.site = QComboBox()
        self.site.setAccessibleName(self.tr("Site"))
        self.site.hide()
        self.list: TableView | None = None
        self.people = RecordPicker(bridge, find_people, name=self.tr("Invite a person"), placeholder=self.tr("Invite a person…"))
        self.units = RecordPicker(bridge, find_units, name=self.tr("Invite a unit"), placeholder=self.tr("Invite a unit…"))
        more = button(self.tr("More"), "chevron-down")
        more.setMenu(self._more_menu(more))
        self.mark = button(self.tr("Mark the chosen as here"), "user-check", clicked=partial(self._mark_chosen, "entry"))
        self.mark.setEnabled(False)
        for choice in (self.status, self.site):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(9)
        head = row(self.search, self.status, self.site, more)
        head.setStretch(0, 1)
        # Above the list: notices at the foot of the window never cover what one needs next.
        tools = row(self.mark, self.people, self.units)
        tools.setStretch(1, 1)
        tools.setStretch(2, 1)
        self._layout = column(head, tools)
        self.setLayout(self._layout)
        self.search.searched.connect(lambda _words: self._filter())
        self.status.currentIndexChanged.connect(lambda _at: self._filter())
        self.site.activated.connect(lambda _at: self._filter())
        self.people.picked.connect(self._invite)
        self.units.picked.connect(self._invite)

    def show_event(self, desk: Desk, sites: Sequence[EventSiteRow]) -> None:
        """List the delegates of the desk's event."""
        other = desk.event_id != self._event_id
        self._event_id, self._session_id, self._state = desk.event_id, desk.session_id, desk.state
        self.inviter.event_id, self.inviter.state = desk.event_id, desk.state
        if self.list is None:
            self.list = TableView(
                TableModel(Roster(desk.event_id), self._columns(), self._bridge, self),
                name="attendance.roster",
                title=self.tr("Delegates"),
            )
            self.list.filter_with(self.search)
            self.list.delete_asked.connect(self._withdraw)
            self.list.opened.connect(self._open)
            self.list.copied.connect(self._note_copied)
            self.list.chosen.connect(lambda _ids: self._count_chosen())
            self.list.rows.loaded.connect(lambda _count: self._count_chosen())
            self._layout.addWidget(self.list, 1)
            QWidget.setTabOrder(self.units.line, self.list)
        if other:
            self.site.clear()
            self.site.addItem(self.tr("All sites"), "")
            for one in sites:
                self.site.addItem(one.name, str(one.site_id))
            self.site.setVisible(bool(sites))
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
            Column[InviteeRow](self.tr("No."), lambda one: str(one.number or ""), width=48, sort="number"),
            Column[InviteeRow](
                self.tr("Full name"), lambda one: one.full_name or self.tr("(no name yet)"), width=140, sort="name"
            ),
            Column[InviteeRow](self.tr("Position"), lambda one: one.position, width=140, spare=True),
            Column[InviteeRow](self.tr("Unit"), lambda one: one.unit, sort="unit"),
            Column[InviteeRow](
                self.tr("Status"),
                lambda one: status_words(str(one.standing.status), late=one.standing.late, inside=one.standing.inside)[0],
                width=172,
                badge=True,
                tone=lambda one: status_words(str(one.standing.status), late=one.standing.late)[1],
            ),
            Column[InviteeRow](
                self.tr("Site"),
                lambda one: f"{one.site} → {one.sits_at}".removeprefix(" → ") if one.sits_at else one.site,
                width=150,
                spare=True,
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
        menu.addAction(self.tr("Take in copied cells"), self.paste_asked.emit)
        menu.addAction(self.tr("Forms for units to fill in…"), self.templates_asked.emit)
        menu.addSeparator()
        menu.addAction(self.tr("Invite as at an earlier conference…"), self.inviter.like)
        menu.addAction(self.tr("Invite by position…"), self.inviter.by_position)
        menu.addAction(self.tr("Invite a group…"), self.inviter.by_group)
        menu.addAction(self.tr("Seats for each unit…"), self.inviter.quotas)
        menu.addSeparator()
        menu.addAction(self.tr("Type in a signed list…"), self.sheet_asked.emit)
        menu.addAction(self.tr("The chosen are absent"), partial(self._mark_chosen, "absent"))
        menu.addAction(self.tr("The chosen are excused…"), self._excuse_chosen)
        menu.addAction(self.tr("The chosen leave"), partial(self._mark_chosen, "exit"))
        menu.addSeparator()
        menu.addAction(self.tr("Open the chosen one…"), self._open_chosen)
        menu.addAction(self.tr("Withdraw the chosen"), lambda: self._withdraw(self._chosen()))
        return menu

    def _filter(self) -> None:
        if self.list is not None and self._event_id is not None:
            site = self.site.currentData()
            query = Roster(
                self._event_id,
                text=self.search.words(),
                status=self.status.currentData(),
                site_id=UUID(site) if site else None,
                session_id=self._session_id,
            )
            self.list.rows.set_query(query)

    def _count_chosen(self) -> None:
        """Say on the button how many it would mark."""
        count = len(self._chosen())
        self.mark.setEnabled(count > 0)
        self.mark.setText(self.tr("Mark %n chosen as here", "", count) if count else self.tr("Mark the chosen as here"))

    def _chosen(self) -> list[UUID]:
        return self.list.chosen_ids() if self.list is not None else []

    def _invite(self, choice: Choice | None) -> None:
        if choice is not None:
            self.people.set_choice(None)
            self.units.set_choice(None)
            self.inviter.one(choice.id)

    def _open_chosen(self) -> None:
        for invitee_id in self._chosen()[:1]:
            self._open(invitee_id)

    def _open(self, invitee_id: UUID) -> None:
        if self._event_id is not None:
            dialog = InviteeDialog(self._bridge, self._shell, self._event_id, invitee_id)
            dialog.card_replaced.connect(self.card_wanted)
            dialog.open()

    def _withdraw(self, ids: list[UUID]) -> None:
        if not ids:
            return
        by_us = self.tr("withdrawn by the office")
        do_with_reason(
            self._bridge,
            self._shell,
            self._state,
            title=self.tr("Withdraw %n delegates from the list?", "", len(ids)),
            verb=self.tr("Withdraw"),
            code="attendance.withdraw_invitees",
            change=lambda reason: partial(withdraw_invitees, invitee_ids=ids, reason=reason or by_us),
            done=self._told_withdrawn,
            refused=self._refused,
            proposed=by_us,
            params={"n": len(ids)},
            count=len(ids),
        )

    def _told_withdrawn(self, count: int) -> None:
        self._shell.tell(self.tr("Withdrew %n delegates.", "", count), undo=True)

    def _mark_chosen(self, kind: str) -> None:
        """Mark the chosen; once the list is closed it is a late correction, with a reason."""
        ids = self._chosen()
        if not ids or self._event_id is None:
            return
        if self._state == "closed":
            title, words = self.tr("Correct a closed list"), self.tr("Reason, kept with the list")
            self._ask_mark(kind, ids, title, words, self.tr("late correction"))
        else:
            change = self._marking(ids, kind, "")
            self._bridge.execute("attendance.mark_many", change, self, self._told_marked, self._refused)

    def _excuse_chosen(self) -> None:
        ids = self._chosen()
        if ids and self._event_id is not None:
            self._ask_mark("excuse", ids, self.tr("Excused"), self.tr("Reason of the absence"), "")

    def _ask_mark(self, kind: str, ids: list[UUID], title: str, question: str, proposed: str) -> None:
        ask_line(
            self._bridge,
            self._shell,
            title,
            question,
            code="attendance.mark_many",
            change=partial(self._marking, ids, kind),
            done=self._told_marked,
            proposed=proposed,
        )

    def _marking(self, ids: list[UUID], kind: str, reason: str) -> Callable[[Any], MarkedMany]:
        assert self._event_id is not None
        return partial(
            mark_many,
            event_id=self._event_id,
            invitee_ids=ids,
            kind=kind,
            reason=reason,
            session_id=self._session_id,
            force=self._state == "closed",
        )

    def _told_marked(self, made: MarkedMany) -> None:
        words = self.tr("Marked %n people.", "", made.ok)
        if made.refused:
            words += " " + self.tr("%n could not be marked: is the door open?", "", len(made.refused))
        self._shell.tell(words, undo=made.ok > 0)

    def _note_copied(self, count: int) -> None:
        """Names that leave the program are kept in the history."""
        self._bridge.execute("attendance.copied_names", no_change, self, params={"n": count}, nature="note")

    def _refused(self, problem: AppError) -> None:
        self._shell.tell_error(problem)
