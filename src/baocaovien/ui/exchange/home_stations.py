"""The office's side of the door stations of an event: prepare, serve over the local network, take in, watch."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget
from typing_extensions import override

from baocaovien.domain.errors import AppError, Cancelled
from baocaovien.domain.files import file_name
from baocaovien.domain.local_time import short_moment
from baocaovien.services.exchange.event_stations import EventStation, event_stations
from baocaovien.services.exchange.stations import DuplicatePair, Prepared, duplicate_pairs, prepare_station
from baocaovien.services.exchange.take_in import TakenIn
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.documents.asks import Asks
from baocaovien.ui.exchange.drop import ENDING
from baocaovien.ui.exchange.intake import Intake
from baocaovien.ui.exchange.live import Live
from baocaovien.ui.exchange.words import clock_words, pair_words
from baocaovien.ui.look import theme
from baocaovien.ui.shell import Shell
from baocaovien.ui.table_model import Column, Listed, TableModel
from baocaovien.ui.table_view import TableView
from baocaovien.ui.widgets.basics import Card, ElidedLabel, button, column, label, row
from baocaovien.ui.widgets.fields import Field
from baocaovien.ui.widgets.progress_strip import ProgressStrip

_LOOK_AGAIN = 1000


class HomeStations(QWidget):
    """Two cards to set stations up, and the list of them."""

    def __init__(self, bridge: Bridge, shell: Shell, intake: Intake) -> None:
        super().__init__()
        self._bridge = bridge
        self._shell = shell
        self._intake = intake
        self.asks = Asks(self)
        self.live = Live.of(bridge)
        self._event_id: UUID | None = None
        self._title = ""
        self.model = TableModel[EventStation](Listed(), self._columns(), bridge, self)
        self.list = TableView(self.model, name="exchange.stations", title=self.tr("Stations"))
        self.strip = ProgressStrip()
        self.list.setMinimumHeight(theme.current().px(112))
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # what is left, not what it would like
        self.take_button = button(self.tr("Take in a station's file…"), "download", clicked=self.take)
        head = row(
            label(self.tr("Stations of this conference"), scale="section"),
            None,
            self.take_button,
        )
        self.pairs = ElidedLabel(tone="attention")
        self.pairs.hide()
        self.hint = label(
            self.tr("Files of stations can be dropped anywhere on this window."), scale="caption", tone="muted", wrap=True
        )
        prepare, network = self._prepare_card(), self._network_card()
        for card in (prepare, network):  # wrapped words know their height only at a width: keep the field below them whole
            card.setMinimumHeight(theme.current().px(188))
        cards = row(prepare, network, spacing=12)
        cards.setStretch(0, 1)
        cards.setStretch(1, 1)
        layout = column(self.strip, cards, head, self.list, self.pairs, self.hint)
        layout.setStretch(3, 1)
        self.setLayout(layout)
        self._timer = QTimer(self, interval=_LOOK_AGAIN)
        self._timer.timeout.connect(self.refresh)
        self.live.changed.connect(self.refresh)
        self.live.taken.connect(self._taken)

    def show_event(self, event_id: UUID, title: str) -> None:
        """Show the stations of an event."""
        if event_id != self._event_id:
            self._event_id, self._title = event_id, title
            self.name.setText("")
        self.refresh()
        self.look_for_pairs()

    def look_for_pairs(self) -> None:
        """Read who was let in at two desks; longer than a glance where many were marked."""
        if self._event_id is not None:
            ask = partial(duplicate_pairs, event_id=self._event_id)
            self._bridge.load(ask, self, partial(self._show_pairs, self._event_id))

    def _show_pairs(self, event_id: UUID, found: tuple[DuplicatePair, ...]) -> None:
        if event_id == self._event_id:
            said = [pair_words(pair) for pair in found]
            self.pairs.setText(self.tr("%n marked twice, each counts once:", "", len(said)) + " " + "; ".join(said))
            self.pairs.setVisible(bool(said))

    def _taken(self, taken: TakenIn) -> None:
        self.refresh()
        if taken.applied:
            self.look_for_pairs()

    def refresh(self) -> None:
        """Read the stations and the server anew."""
        self._show_network()
        if self._event_id is None:
            return
        found = self._bridge.read(partial(event_stations, event_id=self._event_id))
        self.model.set_query(Listed(found))
        taken = {one.name for one in found}
        number = next(at for at in range(1, len(taken) + 2) if self._desk(at) not in taken)
        self.name.setPlaceholderText(self._desk(number))

    def take(self) -> None:
        """Choose files of stations and take them in."""
        files = self.asks.sources(self.tr("Files of stations"), self.tr("Exchange files (*.bcvx)"))
        if files:
            self._intake.take(files)

    # -- preparing -----------------------------------------------------------------------------------------------

    def _prepare_card(self) -> Card:
        card = Card(self.tr("Prepare a station"), margin=12)
        words = self.tr(
            "Writes a small signed file with this conference's list. Open it on the other machine; no network is needed."
        )
        card.add(label(words, tone="muted", wrap=True))
        self.name = QLineEdit()
        self.name.setMaxLength(60)
        self.name.returnPressed.connect(self.prepare)
        self.prepare_button = button(self.tr("Write the file…"), "usb", clicked=self.prepare)
        card.add(Field(self.tr("Name of the desk"), self.name))
        card.layout_.addStretch(1)
        card.add(row(self.prepare_button, None))
        return card

    def prepare(self) -> None:
        """Write a station file to a place that the person chooses."""
        if self._event_id is None:
            return
        name = self.name.text().strip() or self.name.placeholderText()
        proposed = file_name(self.tr("{desk} – {event}").format(desk=name, event=self._title)) + ENDING
        target = self.asks.target(self.tr("Prepare a station"), proposed, self.tr("Exchange files (*.bcvx)"))
        if target is None:
            return
        work = partial(prepare_station, self._bridge.workspace, event_id=self._event_id, target=target, name=name)
        job = self._bridge.compute(
            work, self, partial(self._prepared, name), failed=self._failed, progress=self.strip.told, carries=True
        )
        self.strip.start(self.tr("Preparing “{desk}”…").format(desk=name), job)
        self.prepare_button.setEnabled(False)

    def _prepared(self, name: str, made: Prepared) -> None:
        self._ended()
        self.name.setText("")
        text = self.tr("The file of “{desk}” is written: carry it to that machine and open it there.")
        self._shell.tell_file(text.format(desk=name), made.path)
        self.refresh()

    def _failed(self, problem: AppError) -> None:
        self._ended()
        if not isinstance(problem, Cancelled):
            self._shell.tell_error(problem)

    def _ended(self) -> None:
        self.strip.finish()
        self.prepare_button.setEnabled(True)

    def _desk(self, number: int) -> str:
        return self.tr("Desk {number}").format(number=number)

    # -- the local network ---------------------------------------------------------------------------------------

    def _network_card(self) -> Card:
        card = Card(self.tr("Live in the local network"), margin=12)
        self.network_words = label("", tone="muted", wrap=True)
        self.address = label("", scale="section")
        self.address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.address.setAccessibleName(self.tr("Address of this machine"))
        self.code = label("", scale="title")
        self.code.setStyleSheet(f"font-size: {theme.current().px(40)}px; font-weight: 600; letter-spacing: 4px;")
        self.code.setAccessibleName(self.tr("Pairing code"))
        self.serve_button = button("", "monitor", clicked=self._serve)
        for part in (self.network_words, self.address, self.code):
            card.add(part)
        card.layout_.addStretch(1)
        card.add(row(self.serve_button, None))
        self._show_network()
        return card

    def _serve(self) -> None:
        self.serve_button.setEnabled(False)
        if self.live.serving is None:
            self.live.start(self._not_served)
        else:
            self.live.stop()

    def _not_served(self, problem: AppError) -> None:
        self.serve_button.setEnabled(True)
        self._shell.tell_error(problem)

    def _show_network(self) -> None:
        serving = self.live.serving
        for part in (self.address, self.code):
            part.setVisible(serving is not None)
        if serving is None:
            words = self.tr("Stations that are prepared send their marks by themselves while this machine serves them.")
            action = self.tr("Begin to serve")
        else:
            shown = serving.addresses or (self.tr("no local network"),)
            words = self.tr("On the station: type this address and code, once.")
            self.address.setText("  ·  ".join(address.removeprefix("http://") for address in shown[:2]))
            self.code.setText(f"{serving.code[:3]} {serving.code[3:]}")
            action = self.tr("Stop serving")
        self.network_words.setText(words)
        if self.serve_button.text() != action:
            self.serve_button.setText(action)
            theme.set_icon(self.serve_button, "monitor")  # anew: the room beside an icon is there only for words
            self.serve_button.setEnabled(True)

    # -- the list ------------------------------------------------------------------------------------------------

    def _columns(self) -> tuple[Column[EventStation], ...]:
        return (
            Column(self.tr("Station"), lambda one: self.tr("This machine") if one.mine else one.name, sort=lambda one: one.name),
            Column(self.tr("Marks"), lambda one: str(one.marks), width=70, sort=lambda one: one.marks),
            Column(
                self.tr("Taken back"),
                lambda one: str(one.annulled) if one.annulled else "",
                width=90,
                sort=lambda one: one.annulled,
                tone=lambda _one: "muted",
            ),
            Column(self.tr("Last contact"), self._contact, width=150),
            Column(
                self.tr("Clock"),
                lambda one: clock_words(one.clock_ms, measured=one.clock_measured),
                width=150,
                tone=lambda one: "attention" if abs(one.clock_ms or 0) >= 1000 else "muted",
            ),
            Column(self.tr("Way"), self._way, width=130, badge=True, tone=lambda one: "attention" if one.missing else ""),
        )

    def _contact(self, one: EventStation) -> str:
        if one.mine:
            return ""
        return short_moment(one.heard_at) if one.heard_at else self.tr("not yet")

    def _way(self, one: EventStation) -> str:
        if one.mine:
            return ""
        if one.missing:
            return self.tr("lacks {numbers}").format(numbers=one.missing)
        return self.tr("network") if one.paired else self.tr("files")

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
