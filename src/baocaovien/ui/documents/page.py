"""Documents: the minutes of an event, its papers, and the register of what went out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QTabBar
from typing_extensions import override

from baocaovien.services.workspace import Changes
from baocaovien.store.queries.documents import minutes_detail
from baocaovien.store.queries.schedule import EventRow, Events, event_rows
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.documents.asks import Asks
from baocaovien.ui.documents.minutes_steps import MinutesSteps
from baocaovien.ui.documents.minutes_view import MinutesView
from baocaovien.ui.documents.papers_view import PapersView
from baocaovien.ui.documents.register_view import RegisterView
from baocaovien.ui.duplex import forget_all
from baocaovien.ui.page import Page
from baocaovien.ui.schedule.event_chooser import EventChooser
from baocaovien.ui.shell import Shell, Target
from baocaovien.ui.widgets.basics import row

_AROUND = 80
_MINUTES, _PAPERS, _REGISTER = range(3)
_OF_EVENT = (
    "event",
    "event_session",
    "event_role",
    "event_site",
    "agenda_item",
    "invitee",
    "attendance_mark",
    "office",
    "signatory",
)
_OF_MINUTES = ("minutes", "statement", "task", "minutes_version")


class DocumentsPage(Page):
    """One event at a time: written, printed, signed; the register holds what got a number."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__(bridge, shell, title="", icon="file-text")
        self.header.set_title(self.tr("Documents"))
        self.setAccessibleName(self.tr("Documents"))
        self._event_id: UUID | None = None
        self.asks = Asks(self)
        self.events = EventChooser()
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("View"))
        for text in (self.tr("Minutes"), self.tr("Papers to print"), self.tr("Register")):
            self.tabs.addTab(text)
        self.minutes = MinutesView(bridge, shell)
        self.papers = PapersView(bridge, shell, self.asks)
        self.register = RegisterView(bridge, shell, self.asks)
        self.steps = MinutesSteps(bridge, shell, self.minutes, self.asks)
        self.views = QStackedWidget()
        for view in (self.minutes, self.papers, self.register):
            self.views.addWidget(view)
        head = row(self.tabs, self.events)
        head.setStretch(1, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.views, 1)
        self.folder = self.header.add_secondary(self.tr("Whole folder…"), "files", self._bind_folder)
        self.folder.setToolTip(self.tr("All papers of the event in one PDF, and one ZIP"))
        self._menu: dict[str, QAction] = {
            "reopen": self.header.add_to_menu(self.tr("Reopen the minutes to correct…"), self.steps.reopen),
            "sign": self.header.add_to_menu(self.tr("Attach the signed minutes…"), self.steps.sign),
            "certificate": self.header.add_to_menu(self.tr("Sign with a certificate file…"), self.steps.sign_with_certificate),
            "issue": self.header.add_to_menu(self.tr("The minutes are issued"), self.steps.issue),
            "again": self.header.add_to_menu(self.tr("Print the finalised minutes…"), self.steps.print_again),
            "versions": self.header.add_to_menu(self.tr("Finalised versions…"), self.steps.show_versions),
            "cancel": self.header.add_to_menu(self.tr("Cancel the chosen number…"), self.register.cancel_number),
        }
        self.header.add_to_menu(self.tr("Files kept with the event"), self._show_files)
        self.header.add_to_menu(self.tr("Ask again how printers print both sides"), self._ask_again)
        self._primary: tuple[str, str] = ("", "")
        self.tabs.currentChanged.connect(self._show_view)
        self.events.chosen.connect(self._choose)
        self.minutes.shown.connect(self._show_primary)
        self.minutes.said_saved.connect(self._show_state)
        self.minutes.preview.print_asked.connect(self._print_minutes)
        self.papers.chosen.connect(lambda _code: self._show_primary())
        self.register.chosen.connect(self._show_primary)

    def refresh(self) -> None:
        """Read the events to choose from, and what is shown of the chosen one."""
        rows = self._events()
        if not rows:
            self.set_empty(
                self.tr("Minutes and papers are made here"),
                self.tr("Schedule a conference; its invitations, lists and minutes fill themselves in from what is known."),
                self.tr("Schedule a conference"),
                lambda: self.shell.go("schedule", Target(command="new")),
            )
            return
        self.set_filled()
        if self._event_id is None or all(event.id != self._event_id for event in rows):
            self._event_id = self._likely(rows)
        self.events.show_events(rows, self._event_id)
        self._show_event()

    def open(self, target: Target) -> None:
        """Show an event: its papers before it, its minutes then; a command goes straight to that paper, or to the register."""
        if target.record_type == "event" and target.record_id is not None:
            if not self.events.show_event(target.record_id):
                self._event_id = target.record_id
                self.refresh()
            self._choose(target.record_id)
        if target.command == "register":
            self.tabs.setCurrentIndex(_REGISTER)
        elif target.command and target.command != "minutes":
            self.tabs.setCurrentIndex(_PAPERS)
            self.papers.show_paper(target.command)
        elif target.record_id is not None:
            self.tabs.setCurrentIndex(_MINUTES if target.command or self._has_begun() else _PAPERS)

    @override
    def may_leave(self) -> bool:
        """What is typed is written down before the window closes."""
        self.minutes.flush()
        return True

    def _on_changed(self, changes: Changes) -> None:
        if not self.isVisible():
            self.refresh_later()
        elif changes.touches("event", "event_session"):
            self.refresh()
        elif changes.touches(*_OF_EVENT, *_OF_MINUTES, "official_document", "attachment"):
            self._show_event()

    # -- inside --------------------------------------------------------------------------------------------------

    def _events(self) -> list[EventRow]:
        today = dt.datetime.now(dt.UTC).date()
        ids = self.bridge.read(Events(first=today - dt.timedelta(days=400), last=today + dt.timedelta(days=60)).ids)
        wanted = list(ids)[-_AROUND:]
        if self._event_id is not None and self._event_id not in wanted:
            wanted.append(self._event_id)
        rows = self.bridge.read(partial(event_rows, ids=wanted))
        return sorted(rows, key=lambda event: event.start, reverse=True)

    def _likely(self, rows: list[EventRow]) -> UUID:
        """The open one, else the one that ended last without finalised minutes, else the next to begin."""
        now = dt.datetime.now(dt.UTC)
        opened = next((event.id for event in rows if event.state == "open"), None)
        if opened is not None:
            return opened
        for event in rows[:12]:
            if event.state == "closed" and not self.bridge.read(partial(_has_final_minutes, event_id=event.id)):
                return event.id
        coming = [event for event in rows if event.end >= now and event.state not in ("cancelled", "postponed")]
        return min(coming, key=lambda event: event.start).id if coming else rows[0].id

    def _has_begun(self) -> bool:
        """Whether minutes come next; before an event its invitations and lists do."""
        detail = self.minutes.detail
        return self.minutes.written is not None or (detail is not None and detail.event.state in ("open", "closed"))

    def _choose(self, event_id: UUID) -> None:
        self._event_id = event_id
        self._show_event()

    def _show_event(self) -> None:
        if self._event_id is None:
            return
        at = self.tabs.currentIndex()
        self.minutes.show_event(self._event_id)
        title = self.minutes.detail.event.title if self.minutes.detail is not None else ""
        if at == _PAPERS:
            self.papers.show_event(self._event_id, title)
        elif at == _REGISTER:
            self.register.show_event(self._event_id, title)
        self._show_primary()

    def _show_view(self, at: int) -> None:
        if at != _MINUTES:
            self.minutes.flush()
        self.views.setCurrentIndex(at)
        self._show_event()

    def _show_primary(self) -> None:
        """The one thing to do next: by tab, and for minutes by their state."""
        at = self.tabs.currentIndex()
        written = self.minutes.written if at == _MINUTES else None
        state = written.state if written is not None else ""
        wanted: dict[str, tuple[str, str, Callable[[], None]]] = {
            "begin": (self.tr("Begin the minutes"), "file-pen", self.minutes.start),
            "finalise": (self.tr("Finalise and print"), "printer", self.steps.finalise_and_print),
            "sign": (self.tr("Attach the signed minutes…"), "signature", self.steps.sign),
            "issue": (self.tr("The minutes are issued"), "send", self.steps.issue),
            "again": (self.tr("Print…"), "printer", self.steps.print_again),
            "print": (self.tr("Print…"), "printer", self.papers.print_paper),
            "record": (self.tr("Record a number"), "stamp", self.register.begin_new),
        }
        steps = {
            "": "begin",
            "draft": "finalise",
            "reopened": "finalise",
            "finalised": "sign",
            "signed": "issue",
            "issued": "again",
        }
        step = {_PAPERS: "print", _REGISTER: "record"}.get(at, steps.get(state, "begin"))
        if self._primary != (step, self.header.title.text()):
            self._primary = (step, self.header.title.text())
            text, icon, run = wanted[step]
            keys = {"begin": "Ctrl+N", "record": "Ctrl+N", "print": "Ctrl+P", "again": "Ctrl+P", "finalise": "Ctrl+P"}
            self.header.set_primary(text, icon, run, shortcut=keys.get(step, ""))
        self._menu["reopen"].setVisible(state == "finalised")
        self._menu["sign"].setVisible(state in ("finalised", "signed"))
        self._menu["certificate"].setVisible(state == "finalised")
        self._menu["issue"].setVisible(state == "signed")
        self._menu["again"].setVisible(state in ("finalised", "signed", "issued"))
        self._menu["versions"].setVisible(written is not None and bool(written.versions))
        self._menu["cancel"].setVisible(at == _REGISTER and self.register.can_cancel)
        self.folder.setVisible(at != _REGISTER)
        self._show_state()

    def _show_state(self, saved: str = "") -> None:
        """Below the title: for the minutes how far they are, else what the tab is for."""
        at = self.tabs.currentIndex()
        if at == _MINUTES:
            known = [self.minutes.state_words, saved] if self.minutes.written is not None else [self.tr("no minutes yet")]
            self.header.set_subtitle(self.tr("Minutes: {state}").format(state=" · ".join(part for part in known if part)))
        elif at == _PAPERS:
            self.header.set_subtitle(self.tr("Choose a paper on the left; what you see is what is printed"))
        else:
            self.header.set_subtitle(self.tr("Numbers that the registry gave, and the files that belong to them"))

    def _print_minutes(self) -> None:
        """Print what the preview shows: finalised minutes as kept, a draft as it is."""
        if self.minutes.written is not None and not self.minutes.writable:
            self.steps.print_again()
        elif self.minutes.preview.pdf:
            title = self.minutes.detail.event.title if self.minutes.detail is not None else ""
            self.asks.printer(self.minutes.preview.pdf, self.tr("Draft minutes of {title}").format(title=title))

    def _ask_again(self) -> None:
        forget_all()
        self.shell.tell(self.tr("The next print asks again; what was remembered for each printer is forgotten."))

    def _show_files(self) -> None:
        self.tabs.setCurrentIndex(_PAPERS)
        self.papers.show_paper("files")

    def _bind_folder(self) -> None:
        if self._event_id is not None and self.minutes.detail is not None:
            self.tabs.setCurrentIndex(_PAPERS)
            self.papers.bind_folder()


def _has_final_minutes(session: Any, *, event_id: UUID) -> bool:
    written = minutes_detail(session, event_id)
    return written is not None and written.state in ("finalised", "signed", "issued")
