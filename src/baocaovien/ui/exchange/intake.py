"""Taking in files: progress and Cancel, whom to trust at first sight, and what came of it, all in the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from baocaovien.domain.errors import AppError, Cancelled, InputError
from baocaovien.services.exchange.peers import PeerRow, list_peers
from baocaovien.services.exchange.quarantine import problems
from baocaovien.services.exchange.stations import DuplicatePair, duplicate_pairs
from baocaovien.services.exchange.take_in import TakenIn, take_in_file, try_again
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.exchange.words import clock_words, pair_words
from baocaovien.ui.look import theme
from baocaovien.ui.shell import Shell, Target
from baocaovien.ui.widgets.basics import Card, Icon, button, column, icon_button, label, row
from baocaovien.ui.widgets.progress_strip import ProgressStrip

_MOST_PAIRS = 12


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a person wants to know after something came in."""

    taken: TakenIn
    sender: PeerRow | None
    problems: tuple[AppError, ...]
    pairs: tuple[DuplicatePair, ...]


class Intake(QWidget):
    """Takes files in one after the other; shows nothing until there is something to show.

    Signals:
        finished: a file was taken in or refused; lists beside it are to be read anew.
    """

    finished = Signal()

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__()
        self._bridge = bridge
        self._shell = shell
        self._queue: list[Path] = []
        self._only_from: UUID | None = None
        self.strip = ProgressStrip()
        self.said = column(spacing=6)
        self._close = icon_button("x", self.tr("Close"), clicked=self.clear)
        self.card = Card(margin=12)
        head = row(label(self.tr("What came in"), scale="section"), None, self._close)
        self.card.add(head)
        self.card.add(self.said)
        self.card.hide()
        self.question = IntakeQuestion()
        self.setLayout(column(self.strip, self.question, self.card))
        self._show_any()

    @property
    def lines(self) -> list[str]:
        """What the card says, line by line."""
        found: list[str] = []
        for at in range(self.said.count()):
            item = self.said.itemAt(at)
            widget = item.widget() if item is not None else None
            if isinstance(widget, _Line):
                found.append(widget.words.text())
        return found

    def take(self, files: list[Path], *, only_from: UUID | None = None) -> None:
        """Take files in.

        Args:
            only_from: the peer that must have signed them.
        """
        self.clear()
        self._queue = list(files)
        self._only_from = only_from
        self._next()

    def take_again(self) -> None:
        """Try once more what waits in quarantine."""
        self.clear()
        self.strip.start(self.tr("Trying again what waits…"))
        self._show_any()
        work = partial(try_again, self._bridge.workspace)
        self._bridge.compute(work, self, self._taken, failed=partial(self._refused, None), carries=True)

    def clear(self) -> None:
        """Take the result away."""
        while self.said.count():
            item = self.said.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.card.hide()
        self.question.hide()
        self._show_any()

    # -- one file ------------------------------------------------------------------------------------------------

    def _next(self, *, trust: bool = False) -> None:
        if not self._queue:
            return
        file = self._queue[0]
        work = partial(take_in_file, self._bridge.workspace, file, trust=trust, only_from=self._only_from)
        job = self._bridge.compute(
            work,
            self,
            self._taken_file,
            failed=partial(self._refused, file),
            progress=self.strip.told,
            carries=True,
        )
        self.strip.start(self.tr("Taking in {file}…").format(file=file.name), job)
        self._show_any()

    def _taken_file(self, taken: TakenIn) -> None:
        self._queue.pop(0)
        self._taken(taken)
        self._next()

    def _taken(self, taken: TakenIn) -> None:
        if not self._queue:
            self.strip.finish()
        self._bridge.load(partial(_outcome, taken=taken), self, self._show)
        self.finished.emit()

    def _refused(self, file: Path | None, problem: AppError) -> None:
        if file is not None and problem.code == "exchange.unknown_sender":
            self.strip.finish()
            self.question.trust(file, problem.params, partial(self._trusted, True), partial(self._trusted, False))
        elif file is not None and problem.code == "exchange.is_a_station_file":
            self.strip.finish()
            self.question.station(file, partial(self._open_station, file), partial(self._trusted, False))
        else:
            tone = "attention" if isinstance(problem, (InputError, Cancelled)) else "wrong"
            self._say(tone, self._shell.sentence(problem))
            self._skip()
        self._show_any()

    def _trusted(self, trusted: bool) -> None:
        self.question.hide()
        if trusted:
            self._next(trust=True)
        else:
            self._skip()

    def _skip(self) -> None:
        """Leave the file that was refused, and go on with the others."""
        self.strip.finish()
        self._queue = self._queue[1:]
        self._show_any()
        self._next()
        self.finished.emit()

    def _open_station(self, file: Path) -> None:
        self._queue = []
        self.clear()
        self._shell.open_station(file)

    # -- what came of it -----------------------------------------------------------------------------------------

    def _show(self, found: Outcome) -> None:
        taken, sender = found.taken, found.sender
        if sender is not None:
            self._say("", " · ".join(part for part in (sender.name, sender.event) if part), bold=True)
        for tone, words in self._counts(taken):
            self._say(tone, words)
        if sender is not None and sender.clock_ms is not None and abs(sender.clock_ms) >= 1000:
            clock = clock_words(sender.clock_ms, measured=sender.clock_measured)
            self._say("attention", self.tr("The clock of “{name}” is {clock}.").format(name=sender.name, clock=clock))
        for problem in found.problems:
            self._say("attention", self._shell.sentence(problem))
        if taken.conflicts:
            words = self.tr("%n values differ between machines; somebody has to choose.", "", len(taken.conflicts))
            self._say("attention", words, self.tr("Choose"), lambda: self._shell.go("exchange", Target(command="conflicts")))
        if taken.cloned:
            self._say("attention", self.tr("This machine is a copy of another one; it goes on under a number of its own."))
        if found.pairs:
            words = self.tr("%n people were marked at two desks; each counts once:", "", len(found.pairs))
            self._say("attention", words)
        for pair in found.pairs[:_MOST_PAIRS]:
            self._say("", pair_words(pair))
        self._show_any()

    def _counts(self, taken: TakenIn) -> list[tuple[str, str]]:
        lines: list[tuple[str, str]] = []
        if taken.marks:
            lines.append(("good", self.tr("%n marks taken in", "", taken.marks)))
        elif taken.applied:
            lines.append(("good", self.tr("%n changes taken in", "", taken.applied)))
        elif not taken.quarantined:
            lines.append(("good", self.tr("Nothing new: all of it was here already")))
        if taken.applied and taken.repeated:
            lines.append(("", self.tr("%n were here already; nothing counts twice", "", taken.repeated)))
        if taken.quarantined:
            lines.append(("attention", self.tr("%n are kept apart until what they need is here", "", taken.quarantined)))
        return lines

    def _say(self, tone: str, words: str, action: str = "", run: Callable[[], None] | None = None, *, bold: bool = False) -> None:
        self.said.addWidget(_Line(tone, words, action, run, bold=bold))
        self.card.show()
        self._show_any()

    def _show_any(self) -> None:
        self.setVisible(not (self.strip.isHidden() and self.card.isHidden() and self.question.isHidden()))


class _Line(QWidget):
    """A sentence with its meaning, and sometimes what to do."""

    def __init__(self, tone: str, words: str, action: str, run: Callable[[], None] | None, *, bold: bool) -> None:
        super().__init__()
        icons = {"good": "circle-check", "attention": "triangle-alert", "wrong": "circle-alert"}
        self.words = label(words, wrap=True)
        self.words.setMinimumWidth(1)
        if bold:
            font = self.words.font()
            font.setBold(True)
            self.words.setFont(font)
        parts: list[QWidget] = [self.words]
        if tone in icons:
            parts.insert(0, Icon(icons[tone], tone))
        if run is not None:
            parts.append(button(action, kind="link", clicked=run))
        made = row(*parts)
        made.setStretch(parts.index(self.words), 1)
        self.setLayout(made)


class IntakeQuestion(Card):
    """A question that a file raises: is its sender to be trusted, shall a door station be opened."""

    def __init__(self) -> None:
        super().__init__(margin=12)
        self.question = label("", wrap=True)
        self.key = label("", scale="section")
        self.help = label("", tone="muted", wrap=True)
        self.yes = button("", "check", kind="primary", clicked=self._answer_yes)
        self.no = button(self.tr("Leave it"), "x", clicked=self._answer_no)
        self._answers: tuple[Callable[[], None], Callable[[], None]] | None = None
        for part in (self.question, self.key, self.help):
            self.add(part)
        self.add(row(None, self.no, self.yes))
        self.hide()

    def trust(self, file: Path, said: Any, yes: Callable[[], None], no: Callable[[], None]) -> None:
        """Ask whether a sender is trusted from now on."""
        name = said.get("name") or file.name
        self.question.setText(self.tr("{file} is the first one from “{name}”.").format(file=file.name, name=name))
        self.key.setText(str(said.get("fingerprint", "")))
        self.key.setVisible(True)
        self.help.setText(
            self.tr(
                "Ring the sender and compare these numbers: they stand on their page “Exchange”. Trusted once, never asked again."
            )
        )
        self._open(self.tr("They agree: trust and take in"), yes, no)

    def station(self, file: Path, yes: Callable[[], None], no: Callable[[], None]) -> None:
        """Ask whether this machine becomes a door station."""
        self.question.setText(self.tr("{file} makes a machine a door station of its conference.").format(file=file.name))
        self.key.hide()
        self.help.setText(self.tr("It opens beside your data, which stays as it is; File → Open other data leads back."))
        self._open(self.tr("Open the station here"), yes, no)

    def _open(self, words: str, yes: Callable[[], None], no: Callable[[], None]) -> None:
        self.yes.setText(words)
        theme.set_icon(self.yes, "check", "on_accent")  # anew: the room beside an icon is there only for words
        self._answers = (yes, no)
        self.show()

    def _answer_yes(self) -> None:
        if self._answers is not None:
            self._answers[0]()

    def _answer_no(self) -> None:
        if self._answers is not None:
            self._answers[1]()


def _outcome(session: Any, *, taken: TakenIn) -> Outcome:
    sender = next((peer for peer in list_peers(session) if peer.id == taken.sender), None)
    pairs = duplicate_pairs(session, sender.event_id) if sender is not None and sender.event_id is not None else ()
    told = tuple(InputError(found.code, where=found.where, **found.params) for found in problems(session))
    return Outcome(taken, sender, told, pairs)
