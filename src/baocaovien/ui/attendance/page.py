"""Attendance: one event at a time, its door, its list, its close."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QMessageBox, QStackedWidget, QTabBar

from baocaovien.domain.local_time import short_moment
from baocaovien.services.desk import Desk
from baocaovien.services.scheduling import close_event, closing_check, open_event, reopen_event
from baocaovien.services.workspace import Changes
from baocaovien.store.queries.schedule import EventRow, Events, event_rows
from baocaovien.ui.attendance.counts import CountsPanel
from baocaovien.ui.attendance.door import Door
from baocaovien.ui.attendance.hall import HallWindow
from baocaovien.ui.attendance.roster_view import RosterView
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.page import Page
from baocaovien.ui.schedule.states import state_words
from baocaovien.ui.shell import Shell, Target
from baocaovien.ui.widgets.basics import row
from baocaovien.ui.widgets.panes import Panes

_AROUND = 40
_DOOR, _LIST = range(2)


class AttendancePage(Page):
    """The clerk's page: works wholly by keyboard, by code reader, or by mouse."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__(bridge, shell, title="", icon="user-check")
        self.header.set_title(self.tr("Attendance"))
        self.setAccessibleName(self.tr("Attendance"))
        self.desk: Desk | None = None
        self.hall: HallWindow | None = None
        self.events = QComboBox()
        self.events.setAccessibleName(self.tr("Event"))
        self.events.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.events.setMinimumContentsLength(30)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("View"))
        for text in (self.tr("Door"), self.tr("List")):
            self.tabs.addTab(text)
        self.door, self.roster, self.counts = Door(bridge, shell), RosterView(bridge, shell), CountsPanel()
        self.views = QStackedWidget()
        self.views.addWidget(self.door)
        self.views.addWidget(self.roster)
        head = row(self.tabs, self.events)
        head.setStretch(1, 1)
        self.body.addLayout(head)
        self.body.addWidget(Panes("attendance.page", self.views, self.counts, sizes=(600, 280)), 1)
        self.header.add_to_menu(self.tr("Window for the hall's screen"), self._show_hall)
        self.header.add_to_menu(self.tr("Print the sign-in sheet…"), self._print_list)
        self.header.add_to_menu(self.tr("Open the list again…"), self._reopen)
        self.tabs.currentChanged.connect(self._show_view)
        self.events.activated.connect(lambda at: self._choose(UUID(self.events.itemData(at))))
        self.door.marked.connect(self._after_mark)
        self.roster.import_asked.connect(self._import)

    def refresh(self) -> None:
        """Read the events to choose from, and the shown one."""
        rows = self._events()
        chosen = self.desk.event_id if self.desk is not None else None
        if not rows:
            self.set_empty(
                self.tr("Attendance is taken here"),
                self.tr("Schedule a conference and invite people; on the day, open the door and mark them as they come in."),
                self.tr("Schedule a conference"),
                lambda: self.shell.go("schedule", Target(command="new")),
            )
            return
        self.set_filled()
        if chosen not in [event.id for event in rows]:
            chosen = self._likely(rows)
        self.events.clear()
        for event in rows:
            words, _tone = state_words(event.state)
            self.events.addItem(f"{short_moment(event.start)}  ·  {event.title}  ({words})", str(event.id))
        self.events.setCurrentIndex(self.events.findData(str(chosen)))
        self._choose(chosen)

    def open(self, target: Target) -> None:
        """Show an event; 'roster' shows its list."""
        if target.record_id is not None:
            if self.events.findData(str(target.record_id)) < 0:
                self.refresh()
            self.events.setCurrentIndex(self.events.findData(str(target.record_id)))
            self._choose(target.record_id)
        self.tabs.setCurrentIndex(_LIST if target.command == "roster" else _DOOR)
        if target.command == "import":
            self._import()

    def _on_changed(self, changes: Changes) -> None:
        if self.desk is None or not self.isVisible():
            self.refresh_later()
        elif changes.touches("event", "event_session", "office"):
            self.refresh()
        elif self.bridge.read(partial(self.desk.apply, records=changes.records)):
            self._show_counts()
            self.door.show_last()
            self.roster.refresh()

    # -- inside --------------------------------------------------------------------------------------------------

    def _events(self) -> list[EventRow]:
        now = dt.datetime.now(dt.UTC).date()
        ids = self.bridge.read(Events(first=now - dt.timedelta(days=120), last=now + dt.timedelta(days=60)).ids)
        rows = self.bridge.read(partial(event_rows, ids=list(ids)[-_AROUND * 2 :]))
        return sorted((event for event in rows if event.state != "draft"), key=lambda event: event.start, reverse=True)[:_AROUND]

    def _likely(self, rows: list[EventRow]) -> UUID:
        """The open one, else the next one to begin, else the newest."""
        opened = next((event.id for event in rows if event.state == "open"), None)
        now = dt.datetime.now(dt.UTC)
        coming = [event for event in rows if event.end >= now and event.state in ("scheduled", "released", "rescheduled")]
        return opened or (min(coming, key=lambda event: event.start).id if coming else rows[0].id)

    def _choose(self, event_id: UUID | None) -> None:
        if event_id is None:
            return
        self.desk = self.bridge.read(partial(_read_desk, event_id=event_id))
        self.door.show_desk(self.desk)
        self.roster.show_event(event_id)
        self._show_primary()
        self._show_counts()
        if self.tabs.currentIndex() == _DOOR:
            self.door.field.setFocus()

    def _show_primary(self) -> None:
        assert self.desk is not None
        words, _tone = state_words(self.desk.state)
        self.header.set_subtitle(f"{self.desk.title} · {words}")
        if self.desk.state == "open":
            self.header.set_primary(self.tr("Close attendance"), "lock", self._close)
        elif self.desk.state == "closed":
            self.header.set_primary(
                self.tr("Write the minutes"), "file-pen", lambda: self.shell.go("documents", Target("event", self._event_id()))
            )
        else:
            self.header.set_primary(self.tr("Open the door"), "door-open", self._open)

    def _event_id(self) -> UUID | None:
        return self.desk.event_id if self.desk is not None else None

    def _show_counts(self) -> None:
        if self.desk is not None:
            count = self.desk.counts
            self.counts.show_count(count)
            if self.hall is not None:
                self.hall.show_count(count)

    def _after_mark(self) -> None:
        self.door.show_last()

    def _show_view(self, at: int) -> None:
        self.views.setCurrentIndex(at)
        if at == _DOOR:
            self.door.field.setFocus()

    def _open(self) -> None:
        event_id = self._event_id()
        if event_id is not None:
            self.bridge.execute("schedule.open_event", partial(open_event, event_id=event_id), self, self._told_open)

    def _told_open(self, _state: str) -> None:
        self.shell.tell(self.tr("The door is open."), undo=True)

    def _close(self) -> None:
        event_id = self._event_id()
        if event_id is None:
            return
        check = self.bridge.read(partial(closing_check, event_id=event_id))
        rest = False
        if check.unmarked:
            box = QMessageBox(self)
            box.setWindowTitle(self.tr("Close attendance"))
            box.setText(self.tr("%n people are not marked.", "", len(check.unmarked)))
            box.setInformativeText(self.tr("They can be set to “absent without reason”, or stay as they are."))
            absent = box.addButton(self.tr("Set them absent and close"), QMessageBox.ButtonRole.AcceptRole)
            box.addButton(self.tr("Close, leave them"), QMessageBox.ButtonRole.DestructiveRole)
            stay = box.addButton(QMessageBox.StandardButton.Cancel)
            box.exec()
            if box.clickedButton() is stay:
                return
            rest = box.clickedButton() is absent
        self.bridge.execute(
            "schedule.close_event", partial(close_event, event_id=event_id, rest_absent=rest), self, self._told_closed
        )

    def _told_closed(self, _state: str) -> None:
        self.shell.tell(self.tr("Attendance is closed; the list goes to the minutes."), undo=True)

    def _reopen(self) -> None:
        event_id = self._event_id()
        if event_id is not None:
            change = partial(reopen_event, event_id=event_id, reason=self.tr("late correction"))
            self.bridge.execute("schedule.reopen_event", change, self, self._told_open)

    def _show_hall(self) -> None:
        if self.desk is not None and self.hall is None:
            self.hall = HallWindow(self.desk.title, self)
            self.hall.destroyed.connect(self._forget_hall)
            self.hall.show()
            self._show_counts()

    def _forget_hall(self) -> None:
        self.hall = None

    def _print_list(self) -> None:
        self.shell.go("documents", Target("event", self._event_id(), "sign-in"))

    def _import(self) -> None:
        from baocaovien.ui.directory.import_dialog import import_roster  # noqa: PLC0415 - loads the importer only when asked

        event_id = self._event_id()
        if event_id is not None:
            import_roster(self.bridge, self.shell, event_id)


def _read_desk(session: Any, *, event_id: UUID) -> Desk:
    return Desk(session, event_id)
