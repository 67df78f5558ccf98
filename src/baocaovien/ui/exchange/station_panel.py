"""The station's own side: what it has not sent, the way over the local network, and the file for where there is none."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QWidget

from baocaovien.domain.errors import AppError, Cancelled, InputError
from baocaovien.domain.files import file_name
from baocaovien.services.exchange.give import Given, export
from baocaovien.services.exchange.stations import StationRole
from baocaovien.services.exchange.unsent import Unsent, unsent
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.documents.asks import Asks
from baocaovien.ui.exchange.drop import ENDING
from baocaovien.ui.exchange.intake import Intake
from baocaovien.ui.exchange.live import Live
from baocaovien.ui.exchange.places import folder_of, remember_folder
from baocaovien.ui.shell import Shell
from baocaovien.ui.widgets.badges import Badge
from baocaovien.ui.widgets.basics import Card, Icon, button, column, label, row
from baocaovien.ui.widgets.fields import Field
from baocaovien.ui.widgets.progress_strip import ProgressStrip


class StationPanel(QWidget):
    """Shown on a machine that was opened from a station file."""

    def __init__(self, bridge: Bridge, shell: Shell, intake: Intake, role: StationRole) -> None:
        super().__init__()
        self._bridge = bridge
        self._shell = shell
        self._intake = intake
        self._role = role
        self.asks = Asks(self)
        self.live = Live.of(bridge)
        self.strip = ProgressStrip()
        self.icon = Icon("upload", "attention", 24)
        self.status = label("", scale="section", wrap=True)
        self.detail = label("", tone="muted", wrap=True)
        state = Card(margin=12)
        said = row(self.icon, column(self.status, self.detail, spacing=2), spacing=12)
        said.setStretch(1, 1)
        state.add(said)
        cards = row(self._network_card(), self._file_card(), spacing=12)
        cards.setStretch(0, 1)
        cards.setStretch(1, 1)
        self.setLayout(column(self.strip, state, cards, None, spacing=12))
        self.live.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read what waits, and how the way is."""
        self._show_status(self._bridge.read(unsent) or Unsent(0, 0, marks=True))
        self._show_way()

    # -- what waits ----------------------------------------------------------------------------------------------

    def _show_status(self, found: Unsent) -> None:
        name = self._role.name or self.tr("This station")
        if found.count:
            self.status.setText(self.tr("%n marks not sent yet", "", found.count))
            self.icon.set("upload", "attention")
        elif found.unconfirmed:
            self.status.setText(
                self.tr("%n marks are in the file; the office has not said yet that it has them", "", found.unconfirmed)
            )
            self.icon.set("usb", "muted")
        else:
            self.status.setText(self.tr("The office has every mark"))
            self.icon.set("circle-check", "good")
        self.detail.setText(self.tr("{desk}: go on marking; nothing is lost while there is no way.").format(desk=name))

    # -- the local network ---------------------------------------------------------------------------------------

    def _network_card(self) -> Card:
        card = Card(self.tr("In the local network"), margin=12)
        self.way = Badge()
        self.address, self.code = QLineEdit(), QLineEdit()
        self.address.setPlaceholderText("192.168.1.5:8765")
        self.code.setPlaceholderText("123 456")
        self.address_field = Field(self.tr("Address on the office's screen"), self.address)
        self.code_field = Field(self.tr("Code of six digits"), self.code)
        self.pair_button = button(self.tr("Pair"), "link", clicked=self.pair)
        self.send_button = button(self.tr("Send now"), "send", clicked=self.live.send)
        self.again_button = button(self.tr("Pair anew…"), kind="link", clicked=self._ask_again)
        self.code.returnPressed.connect(self.pair)
        self.words = label("", tone="muted", wrap=True)
        for part in (row(self.way, None), self.words, self.address_field, self.code_field):
            card.add(part)
        card.layout_.addStretch(1)
        card.add(row(self.pair_button, self.send_button, self.again_button, None))
        return card

    def pair(self) -> None:
        """Pair with the office; marks go by themselves from then on."""
        code = "".join(self.code.text().split())
        if not (len(code) == 6 and code.isdigit()):
            self.code_field.set_error(self.tr("Six digits, as they stand on the office's screen"))
            return
        try:
            job = self.live.pair(self.address.text(), code, self._paired, self._not_paired)
        except InputError as problem:
            self.address_field.set_error(self._shell.sentence(problem))
            return
        for field in (self.address_field, self.code_field):
            field.set_error("")
        self.pair_button.setEnabled(False)
        self.strip.start(self.tr("Looking for the office's machine…"), job)

    def _paired(self) -> None:
        self.strip.finish()
        self.pair_button.setEnabled(True)
        self.code.clear()
        self._show_way()
        self._shell.tell(self.tr("Paired: marks go to the office by themselves."))

    def _not_paired(self, problem: AppError) -> None:
        self.strip.finish()
        self.pair_button.setEnabled(True)
        if isinstance(problem, Cancelled):
            return
        field = self.code_field if problem.code == "exchange.wrong_code" else self.address_field
        field.set_error(self._shell.sentence(problem))

    def _ask_again(self) -> None:
        self.address.setText(self.live.url.removeprefix("http://"))
        self._show_way(asking=True)
        self.code.setFocus()

    def _show_way(self, *, asking: bool = False) -> None:
        paired = bool(self.live.url) and not asking
        asked: tuple[QWidget, ...] = (self.address_field, self.code_field, self.pair_button)
        for part in (*asked, self.way, self.send_button, self.again_button):
            part.setVisible(paired != (part in asked))
        if not paired:
            self.words.setText(self.tr("Typed once; then marks go by themselves whenever there is a way."))
            return
        self.words.setText(self.live.url.removeprefix("http://"))
        if self.live.problem is not None:
            self.way.set(self.tr("refused"), "wrong")
            self.words.setText(self._shell.sentence(self.live.problem))
        elif self.live.reached:
            self.way.set(self.tr("connected"), "good")
        else:
            self.way.set(self.tr("no way now; it is tried again by itself"), "attention")

    # -- a file --------------------------------------------------------------------------------------------------

    def _file_card(self) -> Card:
        card = Card(self.tr("Without a network"), margin=12)
        words = self.tr(
            "Write this station's marks into a file and carry it to the office. Twice is no harm: nothing counts twice."
        )
        card.add(label(words, tone="muted", wrap=True))
        self.write_button = button(self.tr("Write the marks…"), "usb", clicked=self.write)
        self.take_button = button(self.tr("Take in a file of the office…"), "download", kind="link", clicked=self.take)
        card.layout_.addStretch(1)
        card.add(row(self.write_button, None))
        card.add(row(self.take_button, None))
        return card

    def write(self) -> None:
        """Write the marks into a file where the person wants it."""
        name = file_name(self.tr("{desk} – marks").format(desk=self._role.name or self.tr("This station"))) + ENDING
        folder = folder_of(self._role.peer_id)
        proposed = str(folder / name) if folder is not None and folder.is_dir() else name
        target = self.asks.target(self.tr("Write the marks"), proposed, self.tr("Exchange files (*.bcvx)"))
        if target is not None:
            self._write(target, self._role.peer_id)

    def _write(self, target: Path, peer_id: UUID) -> None:
        remember_folder(peer_id, target.parent)
        work = partial(export, self._bridge.workspace, target, since_peer=peer_id)
        job = self._bridge.compute(
            work, self, partial(self._written, target), failed=self._failed, progress=self.strip.told, carries=True
        )
        self.strip.start(self.tr("Writing the marks…"), job)

    def _written(self, target: Path, given: Given) -> None:
        self.strip.finish()
        self._shell.tell_file(self.tr("%n marks are in the file: carry it to the office.", "", given.facts), target)
        self.refresh()

    def _failed(self, problem: AppError) -> None:
        self.strip.finish()
        if not isinstance(problem, Cancelled):
            self._shell.tell_error(problem)

    def take(self) -> None:
        """Take in what the office has for this station: late invitations, marks of other doors."""
        files = self.asks.sources(self.tr("File of the office"), self.tr("Exchange files (*.bcvx)"))
        if files:
            self._intake.take(files)
