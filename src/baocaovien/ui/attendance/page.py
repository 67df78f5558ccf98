"""Attendance: one event at a time, its door, its list, its close."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QSettings
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QStackedWidget, QTabBar
from typing_extensions import override

from baocaovien.domain.errors import AppError
from baocaovien.domain.local_time import short_moment
from baocaovien.services.attendance.desk import Desk
from baocaovien.services.attendance.marking import close_site_list, head_count
from baocaovien.services.schedule.scheduling import close_event, closing_check, open_event, reopen_event
from baocaovien.services.workspace import Changes
from baocaovien.store.queries.schedule import EventRow, Events, SessionRow, event_detail, event_rows, session_rows
from baocaovien.ui.attendance.closing import ClosingDialog
from baocaovien.ui.attendance.code_input import CodeReading
from baocaovien.ui.attendance.counts import CountsPanel
from baocaovien.ui.attendance.desk_name import DeskNameDialog
from baocaovien.ui.attendance.desk_paper import DeskPaper
from baocaovien.ui.attendance.door import DESK, SOUND, Door
from baocaovien.ui.attendance.full_screen import FullScreen
from baocaovien.ui.attendance.hall import NAMES, HallWindow
from baocaovien.ui.attendance.lock import DeskLock
from baocaovien.ui.attendance.roster_view import RosterView
from baocaovien.ui.attendance.sheet_dialog import SheetDialog
from baocaovien.ui.attendance.site_count import SiteCountDialog
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.page import Page
from baocaovien.ui.schedule.event_chooser import EventChooser
from baocaovien.ui.schedule.states import state_words
from baocaovien.ui.shell import Level, Shell, Target
from baocaovien.ui.widgets.ask_line import ask_line
from baocaovien.ui.widgets.basics import row
from baocaovien.ui.widgets.panes import Panes

if TYPE_CHECKING:
    from baocaovien.ui.exchange.stations_view import StationsView

_AROUND = 40
_DOOR, _LIST, _STATIONS = range(3)


class AttendancePage(Page):
    """The clerk's page: works wholly by keyboard, by code reader, or by mouse."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__(bridge, shell, title="", icon="user-check")
        self.header.set_title(self.tr("Attendance"))
        self.setAccessibleName(self.tr("Attendance"))
        self.desk: Desk | None = None
        self.hall: HallWindow | None = None
        self.full: FullScreen | None = None
        self.events = EventChooser()
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("View"))
        for text in (self.tr("Door"), self.tr("List"), self.tr("Stations")):
            self.tabs.addTab(text)
        self.door, self.roster, self.counts = Door(bridge, shell), RosterView(bridge, shell), CountsPanel()
        self.stations: StationsView | None = None  # made when it is first wanted: its cryptography takes a moment to load
        self.views = QStackedWidget()
        self.views.addWidget(self.door)
        self.views.addWidget(self.roster)
        self.sessions = QComboBox()
        self.sessions.setAccessibleName(self.tr("Session"))
        self.sessions.hide()
        head = row(self.tabs, self.events, self.sessions)
        head.setStretch(1, 1)
        self.body.addLayout(head)
        self.body.addWidget(Panes("attendance.page", self.views, self.counts, sizes=(600, 280)), 1)
        self.paper = DeskPaper(bridge, shell, self)
        self.lock = DeskLock.of(bridge, shell)
        self.lock.title = lambda: self.desk.title if self.desk is not None else ""
        self.codes = CodeReading(bridge, shell, self)
        self._make_menu()
        self._connect()
        self._connect_roster()

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_view)
        self.events.chosen.connect(self._choose)
        self.sessions.activated.connect(lambda _at: self._choose(self._event_id(), self._session_id()))
        self.door.marked.connect(self._after_mark)
        self.door.welcomed.connect(self._welcome)
        self.counts.unit_chosen.connect(self._show_unit)
        self.door.picture.setVisible(False)
        self.lock.locked.connect(self._show_counts)
        self.lock.unlocked.connect(self._unlocked)
        self.codes.read.connect(self.door.mark_code)
        self.codes.roster_dropped.connect(self._import_file)
        self.codes.seen.connect(self.door.show_picture)

    def _make_menu(self) -> None:
        add = self.header.add_to_menu
        sheets = self.header.add_secondary(self.tr("Sheets for a power cut"), "printer", self.paper.power_cut)
        sheets.setToolTip(self.tr("The list to sign with its numbers and code, and an empty sheet, as one file"))
        add(self.tr("Fill the screen with the desk"), self._fill_screen, shortcut="F11")
        self._lock_key = add(self.tr("Lock the desk"), self.lock.lock, shortcut="Ctrl+L")
        add(self.tr("Window for the hall's screen"), self._show_hall)
        self._names = add(self.tr("Welcome people by name on the hall's screen"), self._keep_names)
        self._camera = add(self.codes.camera_words(), self._switch_camera)
        self._camera.setEnabled(self.codes.has_camera_part)
        add(self.tr("Read a code from a picture…"), self.codes.ask_picture)
        add(self.tr("Number reported by a site…"), self._ask_site_count)
        add(self.tr("Name of this desk…"), self._ask_desk)
        add(self.tr("Print the sign-in sheet…"), self._print_list)
        add(self.tr("Type in a signed list…"), self._enter_sheet)
        add(self.tr("Prepare a station…"), lambda: self.tabs.setCurrentIndex(_STATIONS))
        self._again = add(self.tr("Open the list again…"), self._reopen)
        for key in self.door.keys:  # in the page's menu and on the sheet of shortcuts too
            self.header.addAction(key)
        self._sound = add(self.tr("Sound when a mark is refused"), self._keep_sound)
        for action, key_ in ((self._sound, SOUND), (self._names, NAMES)):
            action.setCheckable(True)
            action.setChecked(bool(QSettings().value(key_, False, type=bool)))
        self._camera.setCheckable(True)

    def _connect_roster(self) -> None:
        self.roster.import_asked.connect(self._import)
        self.roster.paste_asked.connect(self._paste)
        self.roster.templates_asked.connect(self.paper.forms)
        self.roster.sheet_asked.connect(self._enter_sheet)
        self.roster.card_wanted.connect(self.paper.card)

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
        self.events.show_events(rows, chosen)
        self._choose(chosen, self._session_id() if chosen == self._event_id() else None)

    def open(self, target: Target) -> None:
        """Show an event; 'roster' shows its list."""
        if target.record_id is not None:
            if not self.events.show_event(target.record_id):
                self.refresh()
                self.events.show_event(target.record_id)
            self._choose(target.record_id)
        self.tabs.setCurrentIndex({"roster": _LIST, "stations": _STATIONS}.get(target.command, _DOOR))
        if target.command == "import":
            self._import()

    def _on_changed(self, changes: Changes) -> None:
        if self.desk is None or not (self.isVisible() or self.lock.is_locked or self.full is not None):
            self.refresh_later()
        elif changes.touches("event", "event_session", "office"):
            self.refresh()
        elif self.bridge.read(partial(self.desk.apply, records=changes.records)):
            self._show_counts()
            self.door.show_last()
            self.roster.refresh()
            if self.stations is not None and self.stations.isVisible():
                self.stations.refresh()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Take the cursor into the desk's field, each time: a reader's burst that comes to the rail would be lost."""
        super().showEvent(event)
        if self.door.field.isVisible():
            self.door.field.setFocus()

    @override
    def take_keyboard(self) -> None:
        """Go to the desk's field where it is in sight."""
        if self.door.field.isVisible():
            self.door.field.setFocus()
        else:
            super().take_keyboard()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.door.take_key(event):
            super().keyPressEvent(event)

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

    def _choose(self, event_id: UUID | None, session_id: UUID | None = None) -> None:
        if event_id is None:
            return
        held = self.bridge.read(partial(session_rows, event_id=event_id))
        if session_id not in [one.id for one in held]:
            session_id = None
        self.desk = self.bridge.read(partial(_read_desk, event_id=event_id, session_id=session_id))
        self._show_sessions(held, session_id)
        if self.hall is not None:
            self.hall.title.setText(self.desk.title)
        self.door.show_desk(self.desk)
        event = self.bridge.read(partial(event_detail, event_id=event_id))
        self.roster.show_event(self.desk, event.sites if event is not None else ())
        self.paper.event_id, self.paper.title = event_id, self.desk.title
        if self.stations is not None:
            self.stations.show_event(event_id, self.desk.title)
        self._show_primary()
        self._show_counts()
        if self.stations is not None:
            self.stations.show_event(event_id, self.desk.title)
        if self.tabs.currentIndex() == _DOOR:
            self.door.come_back()

    def _show_sessions(self, held: tuple[SessionRow, ...], chosen: UUID | None) -> None:
        """Offer the sessions of an event that has several; the whole event is the first choice."""
        self.sessions.clear()
        self.sessions.addItem(self.tr("All sessions"), "")
        for number, one in enumerate(held, 1):
            name = one.name or self.tr("Session {number}").format(number=number)
            self.sessions.addItem(f"{name}  {short_moment(one.start)}", str(one.id))
        self.sessions.setCurrentIndex(max(self.sessions.findData(str(chosen)), 0))
        self.sessions.setVisible(len(held) > 1)

    def _session_id(self) -> UUID | None:
        found = self.sessions.currentData()
        return UUID(found) if found else None

    def _show_primary(self) -> None:
        assert self.desk is not None
        words, _tone = state_words(self.desk.state)
        self.header.set_subtitle(f"{self.desk.title} · {words}")
        self._again.setVisible(self.desk.state == "closed")
        if self.desk.state == "open":
            self.header.set_primary(self.tr("Close attendance"), "lock", self._close)
        elif self.desk.state == "closed":
            self.header.set_primary(
                self.tr("Write the minutes"), "file-pen", lambda: self.shell.go("documents", Target("event", self._event_id()))
            )
        else:
            self.header.set_primary(self.tr("Open the door"), "door-open", self._open, shortcut="Ctrl+N")

    def _event_id(self) -> UUID | None:
        return self.desk.event_id if self.desk is not None else None

    def _show_counts(self) -> None:
        if self.desk is not None:
            count = self.desk.counts
            self.counts.show_count(count)
            if self.hall is not None:
                self.hall.show_count(count)
            if self.lock.screen is not None:
                self.lock.screen.show_count(count)

    def _after_mark(self) -> None:
        self.door.show_last()

    def take_files(self, files: list[Path]) -> bool:
        """Take in files of stations that were dropped on the window."""
        if self.desk is None:
            return False
        self.tabs.setCurrentIndex(_STATIONS)
        self._stations_view().take_files(files)
        return True

    def _stations_view(self) -> StationsView:
        if self.stations is None:
            from baocaovien.ui.exchange.stations_view import StationsView  # noqa: PLC0415 - keeps the door fast to open

            self.stations = StationsView(self.bridge, self.shell)
            self.views.addWidget(self.stations)
            if self.desk is not None:
                self.stations.show_event(self.desk.event_id, self.desk.title)
        return self.stations

    def _show_view(self, at: int) -> None:
        if at == _STATIONS:
            self._stations_view().refresh()
        self.counts.setVisible(at != _STATIONS)
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
        assert self.desk is not None
        dialog = ClosingDialog(self.bridge.read(partial(closing_check, event_id=event_id)), self.desk.counts, self)
        dialog.look_asked.connect(self._look_at)
        dialog.decided.connect(self._close_with)
        dialog.open()

    def _look_at(self, status: str) -> None:
        self.tabs.setCurrentIndex(_LIST)
        self.roster.show_status(status)

    def _close_with(self, rest_absent: bool) -> None:
        event_id = self._event_id()
        if event_id is not None:
            change = partial(close_event, event_id=event_id, rest_absent=rest_absent)
            self.bridge.execute("schedule.close_event", change, self, self._told_closed)

    def _told_closed(self, _state: str) -> None:
        self.shell.tell(self.tr("Attendance is closed; the list goes to the minutes."), undo=True)

    def _reopen(self) -> None:
        event_id = self._event_id()
        if event_id is None:
            return
        ask_line(
            self.bridge,
            self.shell,
            self.tr("Open the list again"),
            self.tr("Reason, kept with the list"),
            code="schedule.reopen_event",
            change=lambda reason: partial(reopen_event, event_id=event_id, reason=reason),
            done=self._told_open,
            proposed=self.tr("late correction"),
        )

    def _show_hall(self) -> None:
        if self.desk is not None and self.hall is None:
            self.hall = HallWindow(self.desk.title, self)
            self.hall.destroyed.connect(self._forget_hall)
            self.hall.show()
            self._show_counts()

    def _forget_hall(self) -> None:
        self.hall = None

    def _fill_screen(self) -> None:
        """Give the whole screen to the desk; F11 there brings it back."""
        if self.desk is None or self.full is not None:
            return
        self.tabs.setCurrentIndex(_DOOR)
        self.full = FullScreen(self.desk.title, self.take_body(), self)
        self.full.left.connect(self._leave_screen)
        self.codes.drops.install(self.full)
        self.full.addAction(self._lock_key)
        self.full.keyed.connect(self.door.take_key)
        self.full.showFullScreen()
        self.door.field.setFocus()

    def _leave_screen(self) -> None:
        self.full = None
        self.put_body_back()
        self.door.field.setFocus()

    def _keep_sound(self) -> None:
        QSettings().setValue(SOUND, self._sound.isChecked())

    def _ask_desk(self) -> None:
        DeskNameDialog(self.door.desk_name, self._name_desk, self).open()

    def _name_desk(self, name: str) -> None:
        self.door.desk_name = name
        QSettings().setValue(DESK, name)
        self.shell.tell(
            self.tr("Marks made here are of “{name}”.").format(name=name) if name else self.tr("This desk has no name.")
        )

    def _show_unit(self, name: str) -> None:
        self.tabs.setCurrentIndex(_DOOR)
        self.door.show_words(name)

    def _keep_names(self) -> None:
        QSettings().setValue(NAMES, self._names.isChecked())

    def _welcome(self, name: str) -> None:
        if self.hall is not None and self._names.isChecked():
            self.hall.welcome(name)

    def _switch_camera(self) -> None:
        on = self.codes.switch_camera(on=self._camera.isChecked())
        self._camera.setChecked(on)
        self.door.picture.setVisible(on)
        self.tabs.setCurrentIndex(_DOOR)

    def _unlocked(self) -> None:
        self._show_view(self.tabs.currentIndex())

    def _enter_sheet(self) -> None:
        event_id = self._event_id()
        if event_id is not None and self.desk is not None:
            correcting = self.desk.state == "closed"
            SheetDialog(self.bridge, self.shell, event_id, self._session_id(), correcting=correcting).open()

    def _ask_site_count(self) -> None:
        event_id = self._event_id()
        if event_id is None:
            return
        found = self.bridge.read(partial(event_detail, event_id=event_id))
        if found is None or not found.sites:
            self.shell.tell(self.tr("This event has no sites: add them on the schedule first."), level=Level.ATTENTION)
            return
        asked = SiteCountDialog(found.sites, self)
        asked.keeper = self.shell
        asked.given.connect(partial(self._record_count, event_id, self._session_id(), asked))
        asked.open()

    def _record_count(self, event_id: UUID, session_id: UUID | None, asked: SiteCountDialog) -> None:
        said, closed = asked.values(), asked.list_closed()
        change = partial(_record_count, event_id=event_id, session_id=session_id, list_closed=closed, **said)

        def recorded(_none: None) -> None:
            asked.accept()
            self.shell.tell(self.tr("Recorded."), undo=True)

        def refused(problem: AppError) -> None:
            asked.refuse(self.shell.sentence(problem))

        self.bridge.execute("attendance.head_count", change, asked, recorded, refused)

    def _print_list(self) -> None:
        self.shell.go("documents", Target("event", self._event_id(), "sign-in"))

    def _import(self) -> None:
        from baocaovien.ui.directory.import_dialog import import_roster  # noqa: PLC0415 - loads the importer only when asked

        event_id = self._event_id()
        if event_id is not None:
            import_roster(self.bridge, self.shell, event_id)

    def _paste(self) -> None:
        from baocaovien.ui.directory.import_dialog import paste_roster  # noqa: PLC0415 - as above

        event_id = self._event_id()
        if event_id is not None:
            paste_roster(self.bridge, self.shell, event_id)

    def _import_file(self, path: Path) -> None:
        from baocaovien.ui.directory.import_dialog import import_roster_file  # noqa: PLC0415 - as above

        event_id = self._event_id()
        if event_id is not None:
            import_roster_file(self.bridge, self.shell, event_id, path)


def _record_count(session: Any, *, event_id: UUID, site_id: UUID, list_closed: bool | None, **said: Any) -> None:
    """Record a number and, with it, whether the site's names are complete; a site that only closes its list reports 0."""
    if said["number"] or list_closed is None:
        head_count(session, event_id=event_id, site_id=site_id, **said)
    if list_closed is not None:
        close_site_list(session, event_id=event_id, site_id=site_id, closed=list_closed)


def _read_desk(session: Any, *, event_id: UUID, session_id: UUID | None) -> Desk:
    return Desk(session, event_id, session_id)
