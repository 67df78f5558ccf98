"""Building a deck's files: read the data, plan, write, record what the file was made from."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.decks.build import plan_deck
from baocaovien.decks.open_file import open_presentation
from baocaovien.decks.pdf import write_pdf
from baocaovien.decks.pptx import write_pptx
from baocaovien.decks.scene import DeckPlan
from baocaovien.decks.template import template_theme
from baocaovien.decks.theme import Theme, load_theme, theme_codes
from baocaovien.domain.errors import AppError, InputError
from baocaovien.domain.files import check_place, replacing
from baocaovien.domain.progress import Progress, silent
from baocaovien.services.decks.decks import BuiltDeck, record_build
from baocaovien.services.decks.outline import DeckSource, deck_source
from baocaovien.services.documents.attachments import read_attachment
from baocaovien.services.workspace import Workspace

PPTX, PDF = ".pptx", ".pdf"


@dataclass(frozen=True, slots=True)
class DeckFiles:
    """Which files to write; `pdf` beside the deck where it is named."""

    target: Path
    pdf: Path | None = None
    minutes: int | None = None
    """The length of the talk; None: the deck's own, else everything."""


@dataclass(frozen=True, slots=True)
class WrittenDeck:
    """What was written: plain data that comes back from the worker process."""

    slides: int
    sha256: str
    manifest: Mapping[str, Any]
    warnings: tuple[AppError, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class Built:
    """A finished build."""

    deck_id: UUID
    target: Path
    pdf: Path | None
    slides: int
    warnings: tuple[AppError, ...]
    seconds: float


def read_template(path: Path) -> bytes:
    """Read the office's own template; its layouts are checked when the deck is planned.

    Raises:
        MissingError: `file.missing`.
        InputError: `file.unreadable`, `file.too_large`, `library.empty_file`, and what `open_presentation` says.
    """
    content = read_attachment(path)
    open_presentation(content, name=str(path))
    return content


def check_look(theme: str, ratio: str) -> None:
    """Refuse a theme or a ratio that is not there, before any work.

    Raises:
        MissingError: `decks.unknown_theme`.
        InputError: `decks.unknown_aspect`.
    """
    load_theme(theme or theme_codes()[0], aspect=ratio)


def check_targets(files: DeckFiles) -> None:
    """Refuse other kinds of files, and places where none can be, before any work.

    Raises:
        InputError: `deck.suffix`, `file.unwritable`.
    """
    if files.target.suffix.lower() != PPTX:
        raise InputError("deck.suffix", where=str(files.target), file=files.target.name, suffix=PPTX)
    if files.pdf is not None and files.pdf.suffix.lower() != PDF:
        raise InputError("deck.suffix", where=str(files.pdf), file=files.pdf.name, suffix=PDF)
    for target in filter(None, (files.target, files.pdf)):
        check_place(target)


def theme_of(source: DeckSource) -> Theme:
    """The theme of a deck: the office's template where it has one, else one of our own.

    Raises:
        MissingError: `decks.unknown_theme`.
        InputError: `decks.unknown_aspect`, `decks.bad_picture`, and what the template says.
    """
    theme = load_theme(source.theme or theme_codes()[0], aspect=source.ratio, office=source.office, emblem=source.emblem)
    return template_theme(source.template, theme, name=source.template_name)[0] if source.template else theme


def plan_source(source: DeckSource, *, minutes: int | None = None, progress: Progress = silent) -> tuple[DeckPlan, Theme]:
    """Place every slide of a deck; pure, for preview and files alike."""
    theme = theme_of(source)
    return plan_deck(source.outline, theme, minutes=minutes or source.minutes, progress=progress), theme


def write_deck(source: DeckSource, files: DeckFiles, progress: Progress = silent) -> WrittenDeck:
    """Plan and write a deck's files; plain data in, plain data out, to be run in the worker process.

    Raises:
        AppError: of planning and writing; what stood at the targets stays whole.
    """
    check_targets(files)
    with _beside(files) as parts:
        return _written(source, parts, progress)


@contextmanager
def _beside(files: DeckFiles) -> Iterator[DeckFiles]:
    """The files under temporary names, put in place together."""
    with ExitStack() as places:
        parts = [places.enter_context(replacing(target)) for target in filter(None, (files.target, files.pdf))]
        yield DeckFiles(parts[0], parts[1] if files.pdf else None, files.minutes)


def _written(source: DeckSource, files: DeckFiles, progress: Progress) -> WrittenDeck:
    began = time.perf_counter()
    plan, theme = plan_source(source, minutes=files.minutes, progress=progress)
    write_pptx(plan, theme, files.target, progress=progress)
    if files.pdf is not None:
        write_pdf(plan, theme, files.pdf, progress=progress)
    remarks = tuple(InputError(remark.code, where=remark.slide_key, **dict(remark.params)) for remark in plan.remarks)
    return WrittenDeck(
        len(plan.slides),
        hashlib.sha256(files.target.read_bytes()).hexdigest(),
        manifest_of(plan),
        (*source.warnings, *remarks),
        time.perf_counter() - began,
    )


def manifest_of(plan: DeckPlan) -> dict[str, Any]:
    """What each slide was made from: {slide key: {entry, revisions: [[id, hash]], fingerprint}}."""
    return {
        slide.key: {
            "entry": slide.entry_key,
            "revisions": [[ref.revision_id, ref.content_hash] for ref in slide.revisions],
            "fingerprint": slide.fingerprint,
        }
        for slide in plan.slides
    }


def built_deck(written: WrittenDeck, target: Path) -> BuiltDeck:
    """What a written deck leaves in the workspace."""
    return BuiltDeck(target.name, written.sha256, written.slides, dict(written.manifest))


def build_deck(workspace: Workspace, deck_id: UUID, files: DeckFiles, *, progress: Progress = silent) -> Built:
    """Write a deck's files and record the build.

    Raises:
        MissingError: `input.unknown_id`, `decks.unknown_theme`.
        InputError: `deck.suffix`, `deck.bad_payload`, and what planning says.
        EnvironmentFault: `decks.no_font`, `file.disk_full`, `file.unwritable`.
        Cancelled: when progress says stop.
    """
    source = workspace.read(partial(deck_source, deck_id=deck_id))
    return _recorded(workspace, deck_id, files, write_deck(source, files, progress))


def build_new_deck(
    workspace: Workspace, label: str, make: Callable[[Session], UUID], files: DeckFiles, *, progress: Progress = silent
) -> Built:
    """Make a deck and its files in one go: a deck without its file is of no use, so there are both or none.

    Args:
        label: of the operation.
        make: the use case that makes the deck.

    Raises:
        as `build_deck`, and what `make` says; nothing was written.
    """
    check_targets(files)
    made: tuple[UUID, WrittenDeck] | None = None

    def use_case(session: Session, parts: DeckFiles) -> tuple[UUID, WrittenDeck]:
        deck_id = make(session)
        return deck_id, _written(deck_source(session, deck_id=deck_id), parts, progress)

    try:
        with _beside(files) as parts:
            made = workspace.execute(label, partial(use_case, parts=parts))
    except AppError:
        if made is not None:
            workspace.undo()  # another program holds the old file: the new one could not take its place
        raise
    return _recorded(workspace, made[0], files, made[1])


def _recorded(workspace: Workspace, deck_id: UUID, files: DeckFiles, written: WrittenDeck) -> Built:
    record = partial(record_build, deck_id=deck_id, built=built_deck(written, files.target))
    workspace.execute("decks.build", record, params={"slides": written.slides}, nature="note")
    return Built(deck_id, files.target, files.pdf, written.slides, written.warnings, written.seconds)
