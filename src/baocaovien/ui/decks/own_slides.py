"""Slides from files of one's own: pictures, clips, and slides of other decks; read in the worker process."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal

from baocaovien.decks.outline import Video
from baocaovien.decks.returned.foreign import ForeignSlide, TakenSlide
from baocaovien.domain.errors import AppError, InputError
from baocaovien.services.decks.edits import OwnSlide
from baocaovien.services.decks.foreign import office_program, read_foreign, take_as_pictures, take_as_slides
from baocaovien.services.decks.own_files import CLIPS, PICTURES, own_slides, with_poster
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.decks.clip_player import FirstPicture
from baocaovien.ui.decks.foreign_dialog import ForeignDialog
from baocaovien.ui.decks.foreign_file import READING, told
from baocaovien.ui.documents.asks import Asks
from baocaovien.ui.shell import Shell
from baocaovien.ui.widgets.progress_strip import ProgressStrip

DECKS = (".pptx", ".potx", ".ppsx", ".pptm", ".ppt")
"""The last two are told why they can't be taken."""


class OwnSlides(QObject):
    """Reads files and tells the slides that they become.

    Signals:
        ready: a tuple of OwnSlide, and the id of the entry that they come after.
        poster_ready: the Video with its other picture, and the id of its entry.
    """

    ready = Signal(object, object)
    poster_ready = Signal(object, object)

    def __init__(self, bridge: Bridge, shell: Shell, strip: ProgressStrip, asks: Asks) -> None:
        super().__init__(strip)
        self._bridge, self._shell, self._strip, self.asks = bridge, shell, strip, asks
        self.dialog: ForeignDialog | None = None
        self._first_picture: FirstPicture | None = None

    def ask_picture(self, after: UUID | None) -> None:
        """Choose a picture file."""
        self._ask(self.tr("Choose a picture"), self._filter(self.tr("Pictures"), PICTURES), after)

    def ask_clip(self, after: UUID | None) -> None:
        """Choose a clip."""
        self._ask(self.tr("Choose a clip"), self._filter(self.tr("Clips"), CLIPS), after)

    def ask_deck(self, after: UUID | None) -> None:
        """Choose a PowerPoint file, then slides of it."""
        self._ask(self.tr("Whose slides shall be taken over?"), self._filter("PowerPoint", DECKS), after)

    def ask_poster(self, entry_id: UUID, video: Video) -> None:
        """Choose the picture before a clip plays."""
        path = self.asks.source(self.tr("Choose a picture"), self._filter(self.tr("Pictures"), PICTURES))
        if path is not None:
            job = self._bridge.compute(
                partial(with_poster, video, path), self, partial(self._poster, entry_id), failed=self._failed, in_process=True
            )
            self._strip.start(self.tr("Reading {file}").format(file=path.name), job)

    def add(self, files: Sequence[Path], after: UUID | None) -> None:
        """Make slides of files after an entry: pictures and clips at once, a deck after its slides are chosen."""
        decks = [path for path in files if path.suffix.lower() in DECKS]
        others = [path for path in files if path not in decks]
        strange = next((path for path in others if path.suffix.lower() not in (*PICTURES, *CLIPS)), None)
        if strange is not None:
            self._shell.tell_error(InputError("decks.cannot_become_slide", where=str(strange), file=strange.name))
        elif decks and len(files) > 1:
            self._shell.tell_error(InputError("decks.one_deck", where="", file=decks[0].name))
        elif decks:
            self._read_deck(decks[0], after)
        elif others:
            self._read_files(tuple(others), after)

    # -- pictures and clips --------------------------------------------------------------------------------------

    def _ask(self, title: str, filters: str, after: UUID | None) -> None:
        path = self.asks.source(title, filters)
        if path is not None:
            self.add([path], after)

    def _filter(self, name: str, suffixes: Sequence[str]) -> str:
        return f"{name} ({' '.join('*' + suffix for suffix in suffixes)})"

    def _read_files(self, files: tuple[Path, ...], after: UUID | None) -> None:
        """Read files; of a lone clip its first picture is taken where this machine can play it."""
        if len(files) == 1 and files[0].suffix.lower() in CLIPS and FirstPicture.can_be_taken():
            self._first_picture = FirstPicture(files[0], self)
            self._first_picture.taken.connect(partial(self._read_with, files, after))
            self._strip.start(self.tr("Reading {file}").format(file=files[0].name))
            self._first_picture.begin()
        else:
            self._read_with(files, after, None)

    def _read_with(self, files: tuple[Path, ...], after: UUID | None, poster: bytes | None) -> None:
        self._first_picture = None
        work = partial(own_slides, files, (poster,) if poster else ())
        job = self._bridge.compute(work, self, partial(self._made, after), failed=self._failed, in_process=True)
        self._strip.start(self.tr("Reading {file}").format(file=files[0].name), job)

    def _made(self, after: UUID | None, slides: tuple[OwnSlide, ...]) -> None:
        self._strip.finish()
        self.ready.emit(slides, after)

    def _poster(self, entry_id: UUID, video: Video) -> None:
        self._strip.finish()
        self.poster_ready.emit(video, entry_id)

    def _failed(self, problem: AppError) -> None:
        self._strip.finish()
        self._shell.tell_error(problem)

    def _not_read(self, path: Path, problem: AppError) -> None:
        self._failed(told(path, problem))

    # -- slides of other decks -----------------------------------------------------------------------------------

    def _read_deck(self, path: Path, after: UUID | None) -> None:
        job = self._bridge.compute(
            partial(read_foreign, path),
            self,
            partial(self._choose, path, after),
            failed=partial(self._not_read, path),
            in_process=True,
            limits=READING,
        )
        self._strip.start(self.tr("Reading {file}").format(file=path.name), job)

    def _choose(self, path: Path, after: UUID | None, slides: tuple[ForeignSlide, ...]) -> None:
        self._strip.finish()
        self.dialog = ForeignDialog(path.name, slides, self._shell.window(), can_draw=office_program() is not None)
        self.dialog.accepted.connect(partial(self._take, path, after))
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.open()

    def _take(self, path: Path, after: UUID | None) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is None:
            return
        numbers = dialog.numbers()
        then = partial(self._taken, after)
        if dialog.as_pictures:
            work = partial(take_as_pictures, path, numbers)
            moved = self._strip.told
            job = self._bridge.compute(work, self, then, failed=self._failed, progress=moved, in_process=True)
            self._strip.start(self.tr("Drawing the slides of {file}").format(file=path.name), job)
        else:
            failed = partial(self._not_read, path)
            work = partial(take_as_slides, path, numbers)
            job = self._bridge.compute(work, self, then, failed=failed, in_process=True, limits=READING)
            self._strip.start(self.tr("Reading {file}").format(file=path.name), job)

    def _taken(self, after: UUID | None, slides: tuple[TakenSlide, ...]) -> None:
        self._strip.finish()
        self.ready.emit(tuple(OwnSlide(slide.kind, slide.title, slide.content, slide.notes) for slide in slides), after)
