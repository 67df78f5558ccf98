"""Exchange: send to the province and take in with one click each; what differs, and what is kept apart."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from baocaovien.domain.errors import AppError, Cancelled, InputError, MissingError
from baocaovien.domain.files import file_name
from baocaovien.domain.local_time import short_moment
from baocaovien.domain.progress import Progress, silent
from baocaovien.services.exchange import carriers
from baocaovien.services.exchange.conflicts import ConflictRow, list_conflicts
from baocaovien.services.exchange.give import Given, export
from baocaovien.services.exchange.keys import fingerprint, identity
from baocaovien.services.exchange.peers import PeerRow, forget, list_peers
from baocaovien.services.exchange.quarantine import QuarantineRow, list_quarantine, problems
from baocaovien.services.exchange.stations import station_role
from baocaovien.services.workspace import Changes, Workspace
from baocaovien.store.queries.exchange import MOST_COUNTED
from baocaovien.store.queries.merged import MergeNotice, merge_notices
from baocaovien.texts.labels import sentence
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.documents.asks import Asks
from baocaovien.ui.exchange.conflict_list import ConflictList
from baocaovien.ui.exchange.drop import ENDING
from baocaovien.ui.exchange.intake import Intake
from baocaovien.ui.exchange.places import folder_of, remember_folder
from baocaovien.ui.exchange.station_panel import StationPanel
from baocaovien.ui.exchange.words import reason_words
from baocaovien.ui.page import Page
from baocaovien.ui.shell import Level, NoticeAction, Shell, Target
from baocaovien.ui.table_model import Column, Listed, TableModel
from baocaovien.ui.table_view import TableView
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import button, column, label, row
from baocaovien.ui.widgets.empty_state import EmptyState
from baocaovien.ui.widgets.progress_strip import ProgressStrip

_PLACES, _DIFFER, _APART = range(3)
_MOST_TOLD = 4


@dataclass(frozen=True, slots=True)
class _Lists:
    """Everything that the page lists."""

    peers: tuple[PeerRow, ...]
    conflicts: tuple[ConflictRow, ...]
    notices: tuple[MergeNotice, ...]
    apart: tuple[QuarantineRow, ...]
    problems: tuple[AppError, ...]


class ExchangePage(Page):
    """Three lists: places to exchange with, what differs, what is kept apart."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__(bridge, shell, title=translate("Pages", "Exchange"), icon="send")
        self.asks = Asks(self)
        self._peers: tuple[PeerRow, ...] = ()
        self._role = bridge.read(station_role)
        self.intake = Intake(bridge, shell)
        self.strip = ProgressStrip()
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("What to list"))
        for text in (self.tr("Places"), self.tr("Differ, to choose"), self.tr("Kept apart")):
            self.tabs.addTab(text)
        self.differing = ConflictList(bridge, shell)
        self.places = TableModel[PeerRow](Listed(), self._place_columns(), bridge, self)
        self.apart = TableModel[QuarantineRow](Listed(), self._apart_columns(), bridge, self)
        self.lists = QStackedWidget()
        for part in (self._places_part(), self.differing, self._apart_part()):
            self.lists.addWidget(part)
        self.body.addWidget(self.strip)
        self.body.addWidget(self.intake)
        self.body.addLayout(row(self.tabs, None))
        self.body.addWidget(self.lists, 1)
        self.header.set_subtitle(self.tr("Everything travels as signed files; what was sent twice counts once."))
        self.send_button = self.header.set_primary(self._send_words(), "send", self.send)
        self.take_button = self.header.add_secondary(self.tr("Take in"), "download", self.take)
        self.header.add_to_menu(self.tr("Take in other files…"), self.choose_files)
        self.header.add_to_menu(self.tr("Open a door station's file…"), self._open_station)
        self.tabs.currentChanged.connect(self.lists.setCurrentIndex)
        self.intake.finished.connect(self.refresh_later)
        self.places_view.chosen.connect(lambda _ids: self._show_buttons())

    def refresh(self) -> None:
        """Read the three lists anew."""
        sample = self.shell.is_sample and self._role is None
        if sample:
            self.send_button.setEnabled(False)
        if sample and self.intake.isHidden():
            self.set_empty(
                self.tr("Sample data is never sent to anybody"),
                self.tr("With your office's own data, files go to the province and come back from here, by one click each."),
                self.tr("Set up my office's own data"),
                self.shell.begin_own_office,
                action_icon="building-2",
            )
            return
        self.bridge.load(_read, self, self._show)
        if self.station is not None:
            self.station.refresh()

    def open(self, target: Target) -> None:
        """`Target(command="conflicts")` shows what differs, "apart" what is kept apart."""
        self.tabs.setCurrentIndex({"conflicts": _DIFFER, "apart": _APART}.get(target.command, _PLACES))

    def take_files(self, files: list[Path]) -> bool:
        """Take in files that were dropped on the window."""
        self.set_filled()
        self.intake.take(files)
        return True

    def _on_changed(self, changes: Changes) -> None:
        del changes
        self.refresh_later()

    # -- the three lists -----------------------------------------------------------------------------------------

    def _places_part(self) -> QWidget:
        self.places_view = TableView(self.places, name="exchange.places", title=self.tr("Places"))
        self.folder_button = button(self.tr("Other folder…"), "folder-open", clicked=self.choose_folder)
        self.forget_button = button(self.tr("Trust no longer"), "shield-alert", clicked=self.forget)
        own = fingerprint(identity(self.bridge.workspace.folder).sign_key)
        self.own_key = label(self.tr("This machine's key: {key}").format(key=own), scale="caption", tone="muted")
        self.station = StationPanel(self.bridge, self.shell, self.intake, self._role) if self._role is not None else None
        self._none = EmptyState(
            "send",
            self.tr("Nobody to exchange with yet"),
            self.tr(
                "Send writes the first file for the province: hand it over yourself, it is not sealed yet. "
                "After their first answer one click is enough, and only they can open it."
            ),
        )
        self._filled = QWidget()
        tools = row(self.own_key, None, self.folder_button, self.forget_button)
        self._filled.setLayout(column(self.places_view, tools))
        self._place_pages = QStackedWidget()
        for part in (self._filled, self._none):
            self._place_pages.addWidget(part)
        if self.station is not None:
            self._place_pages.addWidget(self.station)
        return self._place_pages

    def _apart_part(self) -> QWidget:
        made = QWidget()
        self.apart_view = TableView(self.apart, name="exchange.apart", title=self.tr("Kept apart"))
        self.again_button = button(self.tr("Try again"), "refresh-cw", clicked=self.intake.take_again)
        words = label(
            self.tr("Nothing that was received is dropped: this waits for what it needs, and is tried again with every file."),
            tone="muted",
            wrap=True,
        )
        words.setMinimumWidth(1)
        head = row(words, self.again_button)
        head.setStretch(0, 1)
        self.missing = label("", tone="attention", wrap=True)
        self.missing.setMinimumWidth(1)
        made.setLayout(column(head, self.missing, self.apart_view))
        return made

    def _show(self, found: _Lists) -> None:
        self._peers = found.peers
        self.set_filled()
        self.places.set_query(Listed(found.peers))
        self.apart.set_query(Listed(found.apart))
        self.differing.show_rows(found.conflicts, found.notices)
        self._count(_DIFFER, self.tr("Differ, to choose"), len(found.conflicts) + len(found.notices))
        self._count(_APART, self.tr("Kept apart"), len(found.apart))
        self.again_button.setEnabled(bool(found.apart))
        self.missing.setText("\n".join(self.shell.sentence(problem) for problem in found.problems[:_MOST_TOLD]))
        self.missing.setVisible(bool(found.problems))
        self._place_pages.setCurrentIndex(2 if self.station is not None else 0 if found.peers else 1)
        self._show_buttons()

    def _count(self, at: int, words: str, count: int) -> None:
        self.tabs.setTabText(at, f"{words} ({count})" if count else words)

    def _show_buttons(self) -> None:
        chosen = self._chosen()
        self.folder_button.setEnabled(chosen is not None and chosen.trusted)
        self.forget_button.setEnabled(chosen is not None and chosen.trusted)

    def _chosen(self) -> PeerRow | None:
        ids = self.places_view.chosen_ids()
        return next((peer for peer in self._peers if len(ids) == 1 and peer.id == ids[0]), None)

    def _place(self) -> PeerRow | None:
        """Whom the two buttons mean: the chosen place, else the one that was written to last."""
        chosen = self._chosen()
        if chosen is not None and chosen.trusted:
            return chosen
        home = self._role.peer_id if self._role is not None else None
        rows = [peer for peer in self._peers if peer.trusted and (peer.id == home if home else peer.event_id is None)]
        return max(rows, key=lambda peer: peer.sent_at.isoformat() if peer.sent_at else "", default=None)

    # -- sending -------------------------------------------------------------------------------------------------

    def _send_words(self) -> str:
        return self.tr("Send to the office") if self._role is not None else self.tr("Send to the province")

    def send(self) -> None:
        """Write what the place lacks: into its folder, after it was chosen once; the first file of all anywhere."""
        place = self._place()
        if place is None:
            target = self.asks.target(self._send_words(), file_name(self.tr("First file")) + ENDING, self._filter())
            if target is not None:
                self._send(target, None)
            return
        folder = folder_of(place.id) or self._ask_folder(place)
        if folder is not None:
            self._send(carriers.file_for(self.bridge.workspace, folder, place.id), place)

    def _send(self, target: Path, place: PeerRow | None) -> None:
        work = partial(_written, self.bridge.workspace, target, place.id if place is not None else None)
        job = self.bridge.compute(
            work,
            self,
            partial(self._sent, target, place),
            failed=partial(self._not_sent, place),
            progress=self.strip.told,
            carries=True,
        )
        name = place.name if place is not None else target.name
        self.strip.start(self.tr("Writing for {name}…").format(name=name), job)
        self.send_button.setEnabled(False)

    def _sent(self, target: Path, place: PeerRow | None, given: Given) -> None:
        self._ended()
        if place is None:
            text = self.tr("%n changes are in the first file: hand it over yourself.", "", given.operations)
        elif given.operations:
            text = self.tr("%n changes are written for {name}.", "", given.operations).format(name=place.name)
        else:
            text = self.tr("Nothing new for {name}; the file says so.").format(name=place.name)
        self.shell.tell_file(text, target)
        self.refresh()

    def _not_sent(self, place: PeerRow | None, problem: AppError) -> None:
        self._ended()
        if isinstance(problem, Cancelled):
            return
        if place is not None:
            again = NoticeAction(self.tr("Other folder…"), partial(self._send_elsewhere, place))
            self.shell.tell(self.shell.sentence(problem), level=Level.ATTENTION, actions=(again,))
        else:
            self.shell.tell_error(problem)

    def _send_elsewhere(self, place: PeerRow) -> None:
        if self._ask_folder(place) is not None:
            self.send()

    def _ended(self) -> None:
        self.strip.finish()
        self.send_button.setEnabled(True)

    # -- taking in -----------------------------------------------------------------------------------------------

    def take(self) -> None:
        """Take in what stands in the place's folder for this machine; without one, choose files."""
        place = self._place()
        folder = folder_of(place.id) if place is not None else None
        if place is not None and folder is not None:
            source = carriers.file_from(self.bridge.workspace, folder, place.id)
            if source.is_file():
                self.intake.take([source], only_from=place.id)
                return
        self.choose_files()

    def choose_files(self) -> None:
        """Choose files and take them in."""
        place = self._place()
        folder = folder_of(place.id) if place is not None else None
        files = self.asks.sources(self.tr("Take in"), self._filter(), str(folder or ""))
        if files:
            self.intake.take(files)

    def _open_station(self) -> None:
        self.shell.open_station()

    # -- places --------------------------------------------------------------------------------------------------

    def choose_folder(self) -> None:
        """Choose where files to and from the chosen place are kept."""
        chosen = self._chosen()
        if chosen is not None and self._ask_folder(chosen) is not None:
            self.places.set_query(Listed(self._peers))

    def _ask_folder(self, place: PeerRow) -> Path | None:
        before = folder_of(place.id)
        title = self.tr("Stick or shared folder for {name}").format(name=place.name)
        chosen = self.asks.folder(title, str(before or ""))
        if chosen is not None:
            remember_folder(place.id, chosen)
        return chosen

    def forget(self) -> None:
        """Trust the chosen place no longer; its next file asks again."""
        chosen = self._chosen()
        if chosen is not None:
            work = partial(_forgotten, self.bridge.workspace, chosen.id)
            self.bridge.compute(work, self, lambda _none: self._told_forgotten(chosen.name))

    def _told_forgotten(self, name: str) -> None:
        self.shell.tell(self.tr("{name} is trusted no longer; its next file asks again.").format(name=name))
        self.refresh()

    def _filter(self) -> str:
        return self.tr("Exchange files (*.bcvx)")

    def _place_columns(self) -> tuple[Column[PeerRow], ...]:
        return (
            Column(self.tr("Place"), _place_name, sort=lambda peer: peer.name),
            Column(self.tr("Not sent"), self._unsent, width=90, tone=lambda peer: "attention" if peer.unsent else ""),
            Column(self.tr("Sent"), lambda peer: _when(peer.sent_at, peer.sent), width=160),
            Column(self.tr("Received"), lambda peer: _when(peer.heard_at, peer.received), width=160),
            Column(self.tr("Folder"), lambda peer: str(folder_of(peer.id) or ""), width=120, spare=True),
            Column(
                self.tr("Trust"),
                lambda peer: self.tr("trusted") if peer.trusted else self.tr("not trusted"),
                width=110,
                badge=True,
                tone=lambda peer: "good" if peer.trusted else "attention",
                tip=lambda peer: peer.fingerprint,
            ),
        )

    def _unsent(self, peer: PeerRow) -> str:
        if peer.event_id is not None or not peer.trusted:
            return ""
        return f"{peer.unsent}+" if peer.unsent >= MOST_COUNTED else str(peer.unsent)

    def _apart_columns(self) -> tuple[Column[QuarantineRow], ...]:
        return (
            Column(self.tr("What"), lambda one: sentence(one.label, {}, self.shell.language) if one.label else self.tr("A file")),
            Column(self.tr("Why"), lambda one: reason_words(one.reason), width=240),
            Column(self.tr("Station"), lambda one: one.station, width=120),
            Column(self.tr("Number"), lambda one: str(one.seq) if one.seq else "", width=80),
            Column(self.tr("From"), lambda one: one.sender, width=140, spare=True),
            Column(self.tr("Received"), lambda one: short_moment(one.received_at), width=130),
        )


def _place_name(peer: PeerRow) -> str:
    """A place; a door station with its event."""
    return " · ".join(part for part in (peer.name or peer.fingerprint, peer.event) if part)


def _when(moment: Any, count: int) -> str:
    return f"{short_moment(moment)} ({count})" if moment is not None else "–"


def _written(workspace: Workspace, target: Path, peer_id: UUID | None, *, progress: Progress = silent) -> Given:
    """Write a bundle into a folder that is there.

    Raises:
        MissingError: `exchange.no_folder`.
    """
    if not target.parent.is_dir():
        raise MissingError("exchange.no_folder", where=str(target.parent))
    return export(workspace, target, since_peer=peer_id, progress=progress)


def _forgotten(workspace: Workspace, peer_id: UUID) -> None:
    workspace.unlogged(partial(forget, peer_id=peer_id))


def _read(session: Any) -> _Lists:
    told = tuple(InputError(found.code, where=found.where, **found.params) for found in problems(session))
    return _Lists(list_peers(session), list_conflicts(session), merge_notices(session), list_quarantine(session), told)
