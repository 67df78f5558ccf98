"""Official documents of an event as files: `print_document` for every kind, from the window and the command line."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import pikepdf
from sqlalchemy.orm import Session

from baocaovien.documents.docx import docx_bytes
from baocaovien.documents.kinds import DOCUMENT_KINDS
from baocaovien.documents.make import kind_of, plan_document
from baocaovien.documents.own_docx import fill_docx
from baocaovien.documents.pdf import pdf_bytes
from baocaovien.documents.plan import DocumentPlan, Head
from baocaovien.documents.profile import LayoutProfile
from baocaovien.documents.wording import Wording, load_wording
from baocaovien.domain.errors import AppError, InputError, MissingError
from baocaovien.domain.files import check_place, write_bytes
from baocaovien.services.attendance.cards import issue_cards
from baocaovien.services.attendance.roster import number_roster
from baocaovien.services.documents import register
from baocaovien.services.documents.layout import layout_on, own_docx_of, profile_of, wording_of
from baocaovien.services.documents.minutes import close_minutes, finalised_file, start_minutes
from baocaovien.services.documents.minutes_input import figures_at
from baocaovien.services.documents.print_facts import PrintOptions, document_day, invitees, known_event, signature
from baocaovien.services.documents.print_inputs import BUILDS, ISSUES_CARDS, NAMES_PEOPLE, NUMBERS_LISTS, build_input
from baocaovien.services.history import no_change
from baocaovien.services.workspace import Workspace
from baocaovien.store.models import Invitee
from baocaovien.store.queries.attendance import cards_of
from baocaovien.store.queries.documents import minutes_detail

PDF, DOCX = ".pdf", ".docx"
KINDS = tuple(code.replace("_", "-") for code in BUILDS)
"""The words of the command line."""


def takes_number(code: str) -> bool:
    """Whether a kind's papers bear a number of the register; lists, badges and backdrops don't."""
    return any(kind.code == code for kind in DOCUMENT_KINDS) and "type_code" in load_wording(code, "party").texts


@dataclass(frozen=True, slots=True)
class Printed:
    """What was written. `pages` of a DOCX are the pages of its plan."""

    path: Path
    pages: int
    sha256: str = ""
    layout: str = ""
    """The code of the layout that it follows."""
    note: AppError | None = None
    """That this layout is not the office's, or not in force on the paper's day."""


@dataclass(frozen=True, slots=True)
class PlannedPrint:
    """A document before it is drawn: plain data that a preview and a worker process take as well as a printer."""

    kind: str
    plan: DocumentPlan
    profile: LayoutProfile
    options: PrintOptions
    ready: bytes | None = None
    """A finalised or signed file that is printed as it is."""
    data: Any = None
    wording: Wording | None = None
    own_docx: bytes = b""
    """The office's own document for this kind; empty: the application's layout."""
    note: AppError | None = None
    """What is to be said of the layout: another one stands for it, or none is in force on the paper's day."""

    def pdf(self) -> tuple[bytes, int]:
        """The PDF and its number of pages."""
        if self.ready is not None:
            return self.ready, _pages(self.ready)
        return pdf_bytes(self.plan, self.profile)

    def docx(self) -> bytes:
        """The Word file: the office's own document filled, else the plan.

        Raises:
            InputError: `documents.bad_docx`, `documents.unknown_field`, `documents.bad_template` of an own document.
        """
        if self.own_docx:
            return fill_docx(self.own_docx, self.kind, self.data, self.profile, self.wording, name=f"{self.kind}.docx")
        return docx_bytes(self.plan, self.profile)

    def drawn(self, suffix: str) -> tuple[bytes, int]:
        """The file of a suffix, and the pages of its plan."""
        content, pages = self.pdf()
        return (self.docx(), pages) if suffix == DOCX else (content, pages)


Draw = Callable[[PlannedPrint, str], tuple[bytes, int]]


def _pages(content: bytes) -> int:
    with pikepdf.open(io.BytesIO(content)) as document:  # not PDFium: this runs on threads
        return len(document.pages)


def print_document(
    workspace: Workspace,
    kind: str,
    event_id: UUID,
    target: Path,
    *,
    profile: str | None = None,
    number: str | None = None,
    date: dt.date | None = None,
    signer: str | None = None,
    blank: bool = False,
    rate: int = 0,
    half_sheet: bool = False,
    as_notice: bool = False,
    only: tuple[UUID, ...] = (),
    by_unit: bool = False,
    draw: Draw = PlannedPrint.drawn,
) -> Printed:
    """Print a document of an event to a .pdf or, for kinds that are text, a .docx.

    The first print of a list fixes its numbers, badges get their cards, and a number that is given goes to the register.

    Args:
        kind: a word of `KINDS`, with hyphens or underscores.
        number: as the registry gave it ("27" or "27-GM/BTGTU"); a list, which bears none, is printed without it.
        signer: id or name of a signatory.
        only: badges of these invitees alone.
        draw: makes the file of a suffix from the plan; the window has it done in its worker process.

    Raises:
        MissingError: `documents.unknown_kind`, `documents.unknown_profile`, `input.unknown_id`, `paper.unknown_signatory`.
        InputError: `paper.docx_text_only`, `paper.suffix`, `paper.no_office`, `paper.bad_number`, …
        ConflictError: `paper.number_taken`.
        EnvironmentFault: `documents.no_font`, `file.disk_full`, `file.unwritable`.
    """
    code = check_target(kind, target)
    typed = register.parse_number(number or "") if takes_number(code) else None
    options = PrintOptions(
        str(typed or ""),
        date,
        signer or "",
        blank,
        rate,
        half_sheet=half_sheet,
        as_notice=as_notice,
        by_unit=by_unit,
        only=only,
    )
    # What cannot be printed is refused before numbers are fixed and cards are issued.
    workspace.read(partial(profile_of, wanted=profile))
    workspace.read(partial(signature, wanted=options.signer))
    check_place(target)
    prepare_print(workspace, code, event_id)
    now = dt.datetime.now(dt.UTC)
    suffix = target.suffix.lower()
    plan = partial(plan_print, kind=code, event_id=event_id, profile=profile, options=options, now=now, word=suffix == DOCX)
    planned = workspace.read(plan)
    content, pages = draw(planned, suffix)
    if typed and not blank:
        workspace.read(partial(check_number, kind=code, event_id=event_id, planned=planned))
    write_bytes(target, content)
    note_names(workspace, code, event_id, options)
    if takes_number(code) and (typed or date or planned.options.number):
        note = partial(register_print, kind=code, event_id=event_id, planned=planned, content=content, file_name=target.name)
        workspace.execute("documents.print", note, params={"pages": pages}, nature="note")
    return Printed(target, pages, layout=planned.profile.code, note=planned.note)


def check_target(kind: str, target: Path) -> str:
    """The code of a kind, when it can be written to such a file.

    Raises:
        MissingError: `documents.unknown_kind`.
        InputError: `paper.suffix`, `paper.docx_text_only`.
    """
    code = kind.replace("-", "_")
    if code not in BUILDS:
        raise MissingError("documents.unknown_kind", where=kind[:80], kind=kind[:80])
    suffix = target.suffix.lower()
    if suffix not in (PDF, DOCX):
        raise InputError("paper.suffix", where=str(target), file=target.name)
    if suffix == DOCX and not kind_of(code).text_kind:
        raise InputError("paper.docx_text_only", where=str(target), kind=kind)
    return code


def prepare_print(workspace: Workspace, code: str, event_id: UUID) -> None:
    """Fix the numbers of a list and issue cards, where the kind asks for it and something lacks them."""
    workspace.read(partial(known_event, event_id=event_id))
    if code in NUMBERS_LISTS and workspace.read(partial(_lacks_numbers, event_id=event_id)):
        workspace.execute("attendance.number_roster", partial(number_roster, event_id=event_id))
    if code in ISSUES_CARDS and workspace.read(partial(_lacks_cards, event_id=event_id)):
        workspace.execute("attendance.issue_cards", partial(issue_cards, event_id=event_id))


def note_names(workspace: Workspace, code: str, event_id: UUID, options: PrintOptions) -> None:
    """Say in the history that a paper with names was printed or saved: by whom, when, of how many people."""
    count = workspace.read(partial(names_in, code=code, event_id=event_id, options=options))
    if count:
        workspace.execute("documents.names_out", no_change, params={"n": count}, nature="note")


def names_in(session: Session, *, code: str, event_id: UUID, options: PrintOptions) -> int:
    """How many people of the list a paper names; 0 for a blank form and for papers that name nobody of it."""
    if code not in NAMES_PEOPLE or options.blank:
        return 0
    return len(options.only) or len(_waiting(session, event_id))


def _waiting(session: Session, event_id: UUID) -> list[Invitee]:
    return list(invitees(session, event_id))


def _lacks_numbers(session: Session, event_id: UUID) -> bool:
    return any(one.number is None for one in _waiting(session, event_id))


def _lacks_cards(session: Session, event_id: UUID) -> bool:
    known = cards_of(session, event_id)
    return any(one.id not in known for one in _waiting(session, event_id))


def plan_print(
    session: Session,
    *,
    kind: str,
    event_id: UUID,
    options: PrintOptions,
    now: dt.datetime,
    profile: str | LayoutProfile | None = None,
    wording: Wording | None = None,
    word: bool = False,
) -> PlannedPrint:
    """Plan a document of an event for preview, printer or file; number and date on record stand unless others are given.

    Args:
        kind: the kind's code (with underscores).
        now: what 'as of now' means in it.
        profile: a layout by code, id or name, or one that is being edited; None: the office's.
        wording: one that is being edited; None: the one that stands on the day.
        word: a Word file is wanted: with the office's own document, where there is one.
    """
    event = known_event(session, event_id)
    known = register.registered(session, _register_kind(kind, options), event_id)
    if known is not None and not options.blank:
        number = options.number or (str(known.number) if known.number else "")
        options = replace(options, number=number, date=options.date or known.dated)
    day = document_day(event, options, now)
    if isinstance(profile, LayoutProfile):  # it is being edited: nothing is to be said of its days
        layout, note = profile, None
    else:
        choice = layout_on(session, day, profile)
        layout, note = choice.profile, choice.note
    words = wording or wording_of(session, kind, layout, day)
    data = build_input(session, kind, event_id, options, now)
    ready = finalised_file(session, event_id) if kind == "minutes" and not options.blank else None
    own = own_docx_of(session, kind, layout, day) if word else b""
    said = None if ready else note
    return PlannedPrint(kind, plan_document(kind, data, layout, words), layout, options, ready, data, words, own, said)


def _register_kind(kind: str, options: PrintOptions) -> str:
    return register.NOTICE if kind == "official_letter" and options.as_notice else kind


def next_paper_number(session: Session, *, kind: str, dated: dt.date, as_notice: bool = False) -> int:
    """The next number of the series that a kind's papers run in, where numbers are given here.

    Raises:
        ConflictError: `paper.gives_no_numbers`.
    """
    layout = layout_on(session, dated).profile
    texts = wording_of(session, kind, layout, dated).texts
    type_code = texts.get("notice_code" if as_notice else "type_code", "")
    return register.next_number(session, type_code=type_code, family=layout.family, dated=dated)


def _entry(kind: str, event_id: UUID, planned: PlannedPrint) -> register.Entry:
    signer = planned.options.signer
    return register.Entry(
        kind=_register_kind(kind, planned.options),
        type_code=next((block.type_code for block in planned.plan.blocks if isinstance(block, Head)), ""),
        title=planned.plan.title,
        number=int(planned.options.number or 0),
        dated=planned.options.date,
        event_id=event_id,
        signer=signer,
    )


def check_number(session: Session, *, kind: str, event_id: UUID, planned: PlannedPrint) -> None:
    """Refuse a number that the series has already, before the file is written.

    Raises:
        ConflictError: `paper.number_taken`.
    """
    entry = _entry(kind, event_id, planned)
    own = register.registered(session, entry.kind, event_id, entry.number)
    register.check_free(session, entry, planned.profile.family, own.id if own else None)


def register_print(session: Session, *, kind: str, event_id: UUID, planned: PlannedPrint, content: bytes, file_name: str) -> None:
    """Write what was printed with a number or date into the register.

    Raises:
        ConflictError: `paper.number_taken`.
    """
    register.record(
        session, entry=_entry(kind, event_id, planned), family=planned.profile.family, content=content, file_name=file_name
    )


@dataclass(frozen=True, slots=True)
class Finalised:
    """Minutes that were closed."""

    revision: int
    state: str
    sha256: str
    number: int
    """Which version: 1, 2, …"""
    note: AppError | None = None
    """What is to be said of the layout."""


def finalise_minutes(workspace: Workspace, event_id: UUID, *, profile: str | None = None) -> Finalised:
    """Close the minutes of an event: their PDF is made and kept, byte for byte, with what was written.

    Raises:
        ConflictError: `minutes.closed`, `minutes.changed` (somebody saved, or closed them, meanwhile).
        InputError: `paper.no_office`.
        EnvironmentFault: `documents.no_font`.
    """
    event = workspace.read(partial(known_event, event_id=event_id))
    if workspace.read(partial(minutes_detail, event_id=event_id)) is None:
        workspace.execute("minutes.start", partial(start_minutes, event_id=event_id))
    written = workspace.read(partial(minutes_detail, event_id=event_id))
    assert written is not None
    now = dt.datetime.now(dt.UTC)
    as_of = workspace.read(partial(figures_at, event=event, written=written, now=now))
    plan = partial(plan_print, kind="minutes", event_id=event_id, profile=profile, options=PrintOptions(), now=as_of)
    planned = workspace.read(plan)
    content, _pages_of = replace(planned, ready=None).pdf()
    close: Any = partial(_close, event_id=event_id, revision=written.revision, pdf=content, as_of=as_of)
    done: Finalised = workspace.execute("minutes.finalise", close, nature="final")
    return replace(done, note=planned.note)


def _close(session: Session, *, event_id: UUID, revision: int, pdf: bytes, as_of: dt.datetime) -> Finalised:
    version = close_minutes(session, event_id=event_id, revision=revision, pdf=pdf, as_of=as_of)
    return Finalised(revision, "finalised", version.pdf_sha256, version.number)
