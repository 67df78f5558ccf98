"""A PowerPoint file that came back: what became of each slide, and the file brought up to date."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox

from baocaovien.decks.open_file import open_presentation
from baocaovien.decks.returned.link import CheckedDeck, FileDeck, read_deck
from baocaovien.decks.text import clean
from baocaovien.domain.errors import AppError
from baocaovien.services.decks.refresh import RefreshedDeck, check_file, refresh_deck
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.decks.check_dialog import CheckDialog
from baocaovien.ui.decks.foreign_file import READING, told
from baocaovien.ui.documents.asks import Asks
from baocaovien.ui.shell import Shell
from baocaovien.ui.widgets.progress_strip import ProgressStrip

_POWERPOINT = "PowerPoint (*.pptx)"


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file, and the title that each of its slides bears."""

    deck: FileDeck
    titles: tuple[str, ...]


def read_with_titles(path: Path) -> ReadFile:
    """Read a file in the worker process: it may come from anywhere.

    Raises:
        AppError: what `read_deck` says.
    """
    deck = read_deck(path)
    titles = [slide.shapes.title for slide in open_presentation(deck.content, name=str(path)).slides]
    return ReadFile(deck, tuple(clean(title.text_frame.text) if title is not None else "" for title in titles))


class FileChecker(QObject):
    """Asks for a file, shows the state of its slides, and writes it anew where the person wants."""

    def __init__(self, bridge: Bridge, shell: Shell, strip: ProgressStrip, asks: Asks) -> None:
        super().__init__(strip)
        self._bridge, self._shell, self._strip, self.asks = bridge, shell, strip, asks
        self.dialog: CheckDialog | None = None
        self.question: QMessageBox | None = None

    def ask(self) -> None:
        """Choose a file and compare it with the library."""
        path = self.asks.source(self.tr("Which PowerPoint file shall be checked?"), _POWERPOINT)
        if path is not None:
            job = self._bridge.compute(
                partial(read_with_titles, path),
                self,
                partial(self._compare, path),
                failed=lambda problem: self._failed(told(path, problem)),
                in_process=True,
                limits=READING,
            )
            self._strip.start(self.tr("Checking {file}").format(file=path.name), job)

    def _compare(self, path: Path, read: ReadFile) -> None:
        self._bridge.load(partial(check_file, file=read.deck), self, partial(self._show, path, read.titles), self._failed)

    def _show(self, path: Path, titles: tuple[str, ...], checked: CheckedDeck) -> None:
        self._strip.finish()
        self.dialog = CheckDialog(path.name, titles, checked, self._shell.window())
        self.dialog.update_asked.connect(partial(self._ask_target, path))
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.open()

    def _ask_target(self, path: Path) -> None:
        proposed = path.with_name(f"{path.stem} (cập nhật){path.suffix}")
        target = self.asks.target(self.tr("Save the updated file"), str(proposed), _POWERPOINT)
        if target is None:
            return
        if _same(path, target):
            self._confirm(path)
        else:
            self._refresh(path, target)

    def _confirm(self, path: Path) -> None:
        """The file itself is only written when the person says so once more."""
        words = self.tr("Write over {file}? A copy of it as it is now is kept beside it.").format(file=path.name)
        self.question = QMessageBox(self.dialog or self._shell.window())
        self.question.setIcon(QMessageBox.Icon.Question)
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setWindowTitle(self.tr("Save the updated file"))
        self.question.setText(words)
        yes = self.question.addButton(self.tr("Write over it"), QMessageBox.ButtonRole.AcceptRole)
        self.question.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        yes.clicked.connect(partial(self._refresh, path, path))
        self.question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.question.open()

    def _refresh(self, path: Path, target: Path, _checked: bool = False) -> None:
        if self.dialog is not None:
            self.dialog.accept()
            self.dialog = None
        job = self._bridge.compute(
            partial(refresh_deck, self._bridge.workspace, path, target),
            self,
            self._refreshed,
            failed=self._failed,
            progress=self._strip.told,
        )
        self._strip.start(self.tr("Writing {file}").format(file=target.name), job)

    def _failed(self, problem: AppError) -> None:
        self._strip.finish()
        self._shell.tell_error(problem)

    def _refreshed(self, made: RefreshedDeck) -> None:
        self._strip.finish()
        done = made.done
        others = done.conflicts or done.kept or done.left
        words = [self.tr("Brought %n slides up to date.", "", done.updated)] if done.updated or not others else []
        if done.conflicts:
            words.append(self.tr("%n slides changed by hand stay; the new wording stands after them.", "", done.conflicts))
        if done.kept:
            words.append(self.tr("%n slides changed by hand stay as they are.", "", done.kept))
        if done.left:
            words.append(self.tr("%n slides could not be updated: their deck is not here.", "", done.left))
        if made.copy is not None:
            words.append(self.tr("What stood there before: {file}").format(file=made.copy.name))
        self._shell.tell_file(" ".join(words), made.target)


def _same(path: Path, other: Path) -> bool:
    return other.exists() and path.samefile(other)
