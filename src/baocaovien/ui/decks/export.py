"""Files of a deck: PowerPoint, PDF, and the folder for the USB stick; written in the worker process."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from baocaovien.decks.handouts import write_speaker_notes
from baocaovien.decks.scene import VideoShape
from baocaovien.domain.errors import AppError, InputError
from baocaovien.domain.files import file_name, filling, replacing
from baocaovien.domain.progress import Progress, silent
from baocaovien.services.decks.decks import record_build
from baocaovien.services.decks.files import DeckFiles, WrittenDeck, built_deck, plan_source, write_deck
from baocaovien.services.decks.outline import DeckSource
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.decks.facts import StudioFacts
from baocaovien.ui.shell import Shell
from baocaovien.ui.widgets.progress_strip import ProgressStrip


def deck_name(title: str) -> str:
    """A deck's title as the name of its file."""
    return file_name(title, longest=100) or "Bài trình chiếu"


@dataclass(frozen=True, slots=True)
class Packed:
    """What was put into a folder."""

    written: WrittenDeck
    files: tuple[Path, ...]


def pack(source: DeckSource, folder: Path, progress: Progress = silent) -> Packed:
    """Write all that a hall needs into a folder: PPTX, PDF, the notes in 16 points, and the clips.

    Raises:
        AppError: of planning and writing.
    """
    name = deck_name(source.outline.title)
    with filling(folder) as part:
        files = DeckFiles(part / f"{name}.pptx", part / f"{name}.pdf")
        written = write_deck(source, files, progress)
        plan, theme = plan_source(source)
        notes = part / f"{name} – lời trình bày.pdf"
        write_speaker_notes(plan, theme, notes, mark=source.outline.mark, progress=progress)
        shown = [shape for slide in plan.slides if not slide.hidden for shape in slide.shapes]
        clips = [shape.clip for shape in shown if isinstance(shape, VideoShape)]
        assert files.pdf is not None
        made = (files.target, files.pdf, notes, *_copied(dict.fromkeys(clips), part))
    return Packed(written, tuple(folder / one.name for one in made))


def _copied(clips: Iterable[Path], folder: Path) -> list[Path]:
    """Copy clips; two of one name stand beside each other."""
    made: list[Path] = []
    for clip in clips:
        target = folder / clip.name
        while target in made:
            target = target.with_stem(f"{target.stem} (2)")
        with replacing(target) as part:
            shutil.copyfile(clip, part)
        made.append(target)
    return made


class Exporter(QObject):
    """Asks where to, writes with progress and Cancel, tells the files."""

    def __init__(self, bridge: Bridge, shell: Shell, strip: ProgressStrip) -> None:
        super().__init__(strip)
        self._bridge, self._shell, self._strip = bridge, shell, strip

    def ask_file(self, facts: StudioFacts, *, with_pdf: bool = False) -> None:
        """Ask for the name of the file and write it."""
        proposed = documents_folder() / f"{deck_name(facts.row.title)}.pptx"
        name, _filter = QFileDialog.getSaveFileName(
            self._shell.window(), self.tr("Save the PowerPoint file"), str(proposed), "PowerPoint (*.pptx)"
        )
        if name:
            target = Path(name)
            target = target if target.suffix.lower() == ".pptx" else target.with_name(f"{target.name}.pptx")
            self.write(facts.id, facts.source, DeckFiles(target, target.with_suffix(".pdf") if with_pdf else None))

    def ask_folder(self, facts: StudioFacts) -> None:
        """Ask for a place (a USB stick) and pack a folder there."""
        name = QFileDialog.getExistingDirectory(
            self._shell.window(), self.tr("Where shall the folder go?"), str(documents_folder())
        )
        if name:
            self.take_along(facts.id, facts.source, Path(name) / deck_name(facts.row.title))

    def write(self, deck_id: UUID, source: DeckSource, files: DeckFiles) -> None:
        """Write the files."""
        job = self._bridge.compute(
            partial(write_deck, source, files),
            self,
            partial(self._written, deck_id, files),
            failed=self._failed,
            progress=self._strip.told,
            in_process=True,
        )
        self._strip.start(self.tr("Writing {file}").format(file=files.target.name), job)

    def take_along(self, deck_id: UUID, source: DeckSource, folder: Path) -> None:
        """Pack a folder."""
        job = self._bridge.compute(
            partial(pack, source, folder),
            self,
            partial(self._packed, deck_id),
            failed=self._failed,
            progress=self._strip.told,
            in_process=True,
        )
        self._strip.start(self.tr("Packing {folder}").format(folder=folder.name), job)

    def _failed(self, problem: AppError) -> None:
        self._strip.finish()
        self._shell.tell_error(problem)

    def _record(self, deck_id: UUID, written: WrittenDeck, target: Path) -> None:
        record = partial(record_build, deck_id=deck_id, built=built_deck(written, target))
        self._bridge.execute("decks.build", record, self, params={"slides": written.slides}, nature="note")

    def _written(self, deck_id: UUID, files: DeckFiles, written: WrittenDeck) -> None:
        self._strip.finish()
        self._record(deck_id, written, files.target)
        words = self.tr("Saved %n slides.", "", written.slides)
        self._shell.tell_file(words, files.target, *((files.pdf,) if files.pdf is not None else ()))
        self._say_what_lacks(written)

    def _packed(self, deck_id: UUID, packed: Packed) -> None:
        self._strip.finish()
        self._record(deck_id, packed.written, packed.files[0])
        self._shell.tell_file(self.tr("Packed %n files.", "", len(packed.files)), *packed.files)
        self._say_what_lacks(packed.written)

    def _say_what_lacks(self, written: WrittenDeck) -> None:
        """Say of each clip that is not there that the hall will not see it; whoever packs must know."""
        for warning in written.warnings:
            if warning.code == "decks.clip_gone":
                self._shell.tell_error(InputError(warning.code, **warning.params))


def documents_folder() -> Path:
    """Where the person keeps documents."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
