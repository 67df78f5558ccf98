"""The folder of an event (hồ sơ hội nghị): every paper that it has, bound into one PDF and packed into one ZIP."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePath
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.documents.binder import Paper, bind, can_bind, page_numbers
from baocaovien.documents.inputs import Letterhead, NoticeOfChangeInput
from baocaovien.documents.profile import LayoutProfile
from baocaovien.domain.dates import local_date, short_date
from baocaovien.domain.errors import InputError
from baocaovien.domain.files import file_name, replacing, write_bytes
from baocaovien.domain.progress import Progress, silent, step
from baocaovien.services.documents import register
from baocaovien.services.documents.attachments import attached_bytes
from baocaovien.services.documents.layout import layout_on
from baocaovien.services.documents.minutes import minutes_id
from baocaovien.services.documents.print_facts import PrintOptions, known_event, letterhead
from baocaovien.services.documents.printing import note_names, plan_print, prepare_print
from baocaovien.services.workspace import Workspace
from baocaovien.store.queries.documents import AttachmentRow, Register, attachment_rows, minutes_detail
from baocaovien.store.queries.schedule import EventDetail

KINDS = ("invitation", "agenda", "delegates", "notice_of_change", "postponement", "sign_in", "minutes", "conclusions")
"""Papers that belong into the folder, in its order; badges, name cards and the backdrop are printed for the day itself."""
REGISTERED = ("plan", "cost_estimate", "official_letter")
"""Papers that belong into it once they have a line in the register."""
_PDF = "application/pdf"
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class FolderFiles:
    """What was written; `papers` and `files` count what is bound and what is only packed."""

    pdf: Path
    zip: Path
    papers: int
    files: int
    numbers: tuple[int, ...] = ()
    """For every page of the PDF its number within its own paper, for printing both sides."""


def write_folder(workspace: Workspace, event_id: UUID, target: Path, *, progress: Progress = silent) -> FolderFiles:
    """Bind all papers of an event into `target` and pack them, with every attached file, into a ZIP beside it.

    A kind that the event gives no reason for (conclusions without any, a letter for an event that was not put off) is left out.

    Args:
        target: the PDF; the ZIP has its name with .zip.

    Raises:
        MissingError: `input.unknown_id`.
        InputError: `paper.no_office`, `documents.bad_pdf`.
        EnvironmentFault: `documents.no_font`, `file.disk_full`, `file.unwritable`.
        Cancelled: nothing was written.
    """
    event = workspace.read(partial(known_event, event_id=event_id))
    letter, profile = workspace.read(partial(_head, event=event))
    kinds = workspace.read(partial(_wanted, event=event))
    files = workspace.read(partial(_attached, event=event))
    total = len(kinds) + len(files) + 1
    papers: list[Paper] = []
    packed: list[tuple[str, bytes]] = []
    beside: list[str] = []
    for at, (kind, options) in enumerate(kinds):
        step(progress, at, total)
        paper = _paper(workspace, kind, event_id, options)
        if paper is not None:
            papers.append(paper)
            packed.append((f"{len(packed) + 1:02d} {_paper_name(paper.title)}.pdf", paper.content))
    for at, row in enumerate(files, len(kinds)):
        step(progress, at, total)
        content = workspace.read(partial(attached_bytes, attachment_id=row.id))
        if row.media_type == _PDF and can_bind(content):
            papers.append(Paper(PurePath(row.file_name).stem, content))
        else:
            beside.append(row.file_name)
        given = PurePath(row.file_name)  # its ending stays, however long its name is: without it nothing opens the file
        packed.append((f"{len(packed) + 1:02d} {_paper_name(given.stem)}{given.suffix}", content))
    bound = bind(papers, letter, event.event.title, profile, beside=beside)
    step(progress, total, total)
    written = FolderFiles(target, target.with_suffix(".zip"), len(papers), len(packed) - len(papers), page_numbers(bound, papers))
    # Both or neither: a full disk leaves the folder that was made before.
    with replacing(written.pdf) as pdf:
        pdf.write_bytes(bound)
        write_bytes(written.zip, _zip([(f"00 {_paper_name(event.event.title)}.pdf", bound), *packed]))
    note_names(workspace, "delegates", event_id, PrintOptions())
    return written


def _head(session: Session, event: EventDetail) -> tuple[Letterhead, LayoutProfile]:
    day = local_date(event.event.start)
    return letterhead(session, created=event.event.start, day=day, options=PrintOptions()), layout_on(session, day).profile


def _wanted(session: Session, event: EventDetail) -> tuple[tuple[str, PrintOptions], ...]:
    """The kinds that the event has; minutes only when they were begun, a letter as a notice where it went out as one."""
    begun = minutes_detail(session, event.event.id) is not None
    changed = bool(event.ics_sequence)
    sent = [kind for kind in REGISTERED if register.registered(session, kind, event.event.id) is not None]
    notice = register.registered(session, register.NOTICE, event.event.id) is not None
    letters = [("official_letter", PrintOptions(as_notice=True))] if notice else []
    usual = [kind for kind in KINDS if (kind != "minutes" or begun) and (kind != "notice_of_change" or changed)]
    return (*((kind, PrintOptions()) for kind in sent), *letters, *((kind, PrintOptions()) for kind in usual))


def _attached(session: Session, event: EventDetail) -> tuple[AttachmentRow, ...]:
    """Files kept with the event, its agenda, its minutes and its registered documents."""
    targets = [event.event.id, minutes_id(event.event.id), *(item.id for item in event.agenda)]
    return attachment_rows(session, [*targets, *Register(event_id=event.event.id).ids(session)])


def _paper(workspace: Workspace, kind: str, event_id: UUID, options: PrintOptions) -> Paper | None:
    prepare_print(workspace, kind, event_id)
    plan = partial(plan_print, kind=kind, event_id=event_id, options=options, now=dt.datetime.now(dt.UTC))
    try:
        planned = workspace.read(plan)
    except InputError as problem:
        if problem.code in ("paper.no_conclusions", "paper.not_put_off"):
            return None
        raise
    if isinstance(planned.data, NoticeOfChangeInput) and not planned.data.changes:
        return None  # an empty form
    content, _pages = planned.pdf()
    kept = register.NOTICE if options.as_notice else kind
    number = workspace.read(partial(_number, kind=kept, event_id=event_id))
    return Paper(planned.plan.title, content, number)


def _number(session: Session, kind: str, event_id: UUID) -> str:
    known = register.registered(session, kind, event_id)
    if known is None or not known.symbol:
        return ""
    return f"{known.symbol}, {short_date(known.dated)}" if known.dated else known.symbol


def _paper_name(text: str) -> str:
    return file_name(text, longest=100) or "van-ban"


def _zip(files: list[tuple[str, bytes]]) -> bytes:
    """Pack files with a fixed day, so that the same papers give the same bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files:
            packed.writestr(zipfile.ZipInfo(name, _ZIP_DAY), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()
