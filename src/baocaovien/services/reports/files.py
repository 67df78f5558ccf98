"""Reports as files: what they show is read first, then drawn apart from the database."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from baocaovien.documents.inputs import Letterhead, ReportInput
from baocaovien.documents.make import plan_document
from baocaovien.documents.pdf import pdf_bytes
from baocaovien.documents.plan import DocumentPlan
from baocaovien.documents.profile import LayoutProfile
from baocaovien.documents.wording import Wording
from baocaovien.documents.xlsx import BookTable
from baocaovien.domain.dates import at_local
from baocaovien.domain.errors import InputError
from baocaovien.domain.files import write_bytes
from baocaovien.domain.progress import Progress, silent
from baocaovien.services.documents.layout import layout_on, own_docx_of, wording_of
from baocaovien.services.documents.print_facts import PrintOptions, letterhead
from baocaovien.services.history import no_change
from baocaovien.services.reports.basis import read_basis
from baocaovien.services.reports.behind import period_asked
from baocaovien.services.reports.reports import build_report
from baocaovien.services.reports.request import Report, ReportRequest
from baocaovien.services.reports.sheets import sheets_behind
from baocaovien.services.reports.tallies import keep_tallies
from baocaovien.services.reports.words import report_input, workbook
from baocaovien.services.workspace import Workspace

SUFFIXES = (".pdf", ".xlsx", ".docx")


@dataclass(frozen=True, slots=True)
class WrittenReport:
    """What was written."""

    report: Report
    path: Path
    pages: int
    """0 for a workbook."""


@dataclass(frozen=True, slots=True)
class PlannedReport:
    """A report with its letterhead and plan, for preview, printer and files."""

    report: Report
    letter: Letterhead
    plan: DocumentPlan
    profile: LayoutProfile
    data: ReportInput | None = None
    wording: Wording | None = None
    own_docx: bytes = b""

    def docx(self) -> bytes:
        """The Word file: the office's own document filled, else the plan."""
        if self.own_docx:
            from baocaovien.documents.own_docx import fill_docx  # noqa: PLC0415 - the other forms start faster

            return fill_docx(self.own_docx, "report", self.data, self.profile, self.wording, name="report.docx")
        from baocaovien.documents.docx import docx_bytes  # noqa: PLC0415 - the other forms start faster

        return docx_bytes(self.plan, self.profile)


def check_report_target(target: Path) -> str:
    """The suffix of a report's file.

    Raises:
        InputError: `reports.suffix`.
    """
    suffix = target.suffix.lower()
    if suffix not in SUFFIXES:
        raise InputError("reports.suffix", where=str(target), file=target.name, suffixes=" ".join(SUFFIXES))
    return suffix


def plan_report(
    session: Session,
    *,
    request: ReportRequest,
    now: dt.datetime,
    profile: str | None = None,
    options: PrintOptions | None = None,
    outline: bool = False,
    wording: Wording | None = None,
) -> PlannedReport:
    """Make a report and plan its document.

    Raises:
        InputError: `paper.no_office`, and those of the request.
        MissingError: `documents.unknown_profile`.
    """
    report = build_report(session, request, now=now)
    layout = layout_on(session, request.last, profile).profile
    made = at_local(request.last)
    letter = letterhead(session, created=made, day=request.last, options=options or PrintOptions())
    words = wording or wording_of(session, "report", layout, request.last)
    data = report_input(report, letter, outline=outline)
    plan = plan_document("report", data, layout, words)
    own = own_docx_of(session, "report", layout, request.last) if outline else b""
    return PlannedReport(report, letter, plan, layout, data, words, own)


@dataclass(frozen=True, slots=True)
class ReadyReport:
    """Everything a file of a report needs: plain data that a worker process takes."""

    planned: PlannedReport
    suffix: str
    behind: tuple[BookTable, ...] = ()
    """Sheets of the rows behind the numbers, for a workbook."""

    def drawn(self) -> tuple[bytes, int]:
        """The file and its pages (0 of a workbook).

        Raises:
            EnvironmentFault: `documents.no_font`.
            InputError: what is wrong in the office's own Word document.
        """
        if self.suffix == ".xlsx":
            from baocaovien.documents.xlsx import xlsx_bytes  # noqa: PLC0415 - the other forms start faster

            return xlsx_bytes(workbook(self.planned.report, self.planned.letter, self.behind)), 0
        content, pages = pdf_bytes(self.planned.plan, self.planned.profile)
        return (self.planned.docx() if self.suffix == ".docx" else content), pages


def ready_report(
    workspace: Workspace,
    request: ReportRequest,
    suffix: str,
    *,
    now: dt.datetime | None = None,
    profile: str | None = None,
    progress: Progress = silent,
) -> ReadyReport:
    """Read all that a report's file shows, from one state of the database.

    Raises:
        Cancelled: progress said stop.
        InputError: `paper.no_office`, and those of the request.
    """
    moment = now or dt.datetime.now(dt.UTC)
    asked = request.checked()
    keep_tallies(workspace, asked, now=moment, progress=progress)

    def read(session: Session) -> ReadyReport:
        planned = plan_report(session, request=asked, now=moment, profile=profile, outline=suffix == ".docx")
        if suffix != ".xlsx":
            return ReadyReport(planned, suffix)
        found = sheets_behind(planned.report, read_basis(session, asked, now=moment, progress=progress))
        if planned.report.compared is not None:
            earlier, _key = period_asked(asked, None, before=True)
            basis = read_basis(session, earlier, now=moment, progress=progress)
            found += sheets_behind(planned.report, basis, before=True)
        return ReadyReport(planned, suffix, found)

    return workspace.read(read)


def write_report(
    workspace: Workspace, request: ReportRequest, target: Path, *, now: dt.datetime | None = None, profile: str | None = None
) -> WrittenReport:
    """Make a report and write it as .pdf, .xlsx, or .docx (in the official outline, to be completed in Word).

    Raises:
        InputError: `reports.suffix`, `paper.no_office`, and those of the request.
        EnvironmentFault: `documents.no_font`, `file.disk_full`, `file.unwritable`.
    """
    ready = ready_report(workspace, request, check_report_target(target), now=now, profile=profile)
    content, pages = ready.drawn()
    return save_report(workspace, ready.planned.report, target, content, pages)


def save_report(workspace: Workspace, report: Report, target: Path, content: bytes, pages: int) -> WrittenReport:
    """Write a report's file, and say in the history when it names people.

    Raises:
        EnvironmentFault: `file.disk_full`, `file.unwritable`.
    """
    write_bytes(target, content)
    note_report_names(workspace, report.request, target.suffix.lower())
    return WrittenReport(report, target, pages)


def note_report_names(workspace: Workspace, request: ReportRequest, suffix: str = ".pdf") -> None:
    """Say in the history that a report which names people was printed or saved."""
    if request.kind == "reporters" or (suffix == ".xlsx" and request.kind != "plan"):
        workspace.execute("reports.names_out", no_change, nature="note")
