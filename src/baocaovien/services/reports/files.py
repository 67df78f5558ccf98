"""Reports as files, and reports that were closed ('chốt'): stored with their figures, PDF and SHA-256, never altered after."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.documents.inputs import Letterhead, ReportInput
from baocaovien.documents.make import plan_document
from baocaovien.documents.pdf import pdf_bytes
from baocaovien.documents.plan import DocumentPlan
from baocaovien.documents.profile import LayoutProfile
from baocaovien.documents.wording import Wording
from baocaovien.domain.dates import at_local
from baocaovien.domain.errors import InputError
from baocaovien.domain.files import write_bytes
from baocaovien.services.documents.layout import layout_on, own_docx_of, wording_of
from baocaovien.services.documents.print_facts import PrintOptions, letterhead
from baocaovien.services.history import no_change
from baocaovien.services.reports.reports import build_report
from baocaovien.services.reports.request import Line, Report, ReportRequest
from baocaovien.services.reports.tallies import keep_tallies
from baocaovien.services.reports.words import about, report_input, workbook
from baocaovien.services.workspace import Workspace
from baocaovien.store.blobs import get_blob, put_blob
from baocaovien.store.find import get, live
from baocaovien.store.models import FrozenReport
from baocaovien.store.operations import current

SUFFIXES = (".pdf", ".xlsx", ".docx")
NAMES_PEOPLE = ("reporters",)
"""Reports that name people."""


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


def write_report(
    workspace: Workspace, request: ReportRequest, target: Path, *, now: dt.datetime | None = None, profile: str | None = None
) -> WrittenReport:
    """Make a report and write it as .pdf, .xlsx, or .docx (in the official outline, to be completed in Word).

    Raises:
        InputError: `reports.suffix`, `paper.no_office`, and those of the request.
        EnvironmentFault: `documents.no_font`, `file.disk_full`, `file.unwritable`.
    """
    suffix = check_report_target(target)
    moment = now or dt.datetime.now(dt.UTC)
    make = partial(plan_report, request=request.checked(), now=moment, profile=profile, outline=suffix == ".docx")
    keep_tallies(workspace, request, now=moment)
    planned = workspace.read(make)
    pages = 0
    if suffix == ".xlsx":
        from baocaovien.documents.xlsx import xlsx_bytes  # noqa: PLC0415 - the other forms start faster

        content = xlsx_bytes(workbook(planned.report, planned.letter))
    else:
        content, pages = pdf_bytes(planned.plan, planned.profile)
        if suffix == ".docx":
            content = planned.docx()
    write_bytes(target, content)
    note_report_names(workspace, request)
    return WrittenReport(planned.report, target, pages)


def note_report_names(workspace: Workspace, request: ReportRequest) -> None:
    """Say in the history that a report which names people was printed or saved."""
    if request.kind in NAMES_PEOPLE:
        workspace.execute("reports.names_out", no_change, nature="note")


def figures_of(report: Report) -> dict[str, Any]:
    """The figures of a report as JSON values."""

    def line(one: Line) -> dict[str, Any]:
        return {"key": one.key, "label": one.label, "values": dict(one.values), "text": dict(one.text)}

    return {"rows": [line(one) for one in report.rows], "totals": line(report.totals), "notes": list(report.notes)}


def freeze_report(
    workspace: Workspace, request: ReportRequest, *, now: dt.datetime | None = None, profile: str | None = None
) -> UUID:
    """Close a report: its figures, request and PDF are kept under a SHA-256; later corrections never alter it.

    Raises:
        InputError: `paper.no_office`, and those of the request.
        EnvironmentFault: `documents.no_font`.
    """
    moment = now or dt.datetime.now(dt.UTC)
    keep_tallies(workspace, request, now=moment)
    planned = workspace.read(partial(plan_report, request=request.checked(), now=moment, profile=profile))
    content, _pages = pdf_bytes(planned.plan, planned.profile)
    return workspace.execute("reports.freeze", partial(_keep, planned=planned, content=content), nature="final")


def _keep(session: Session, *, planned: PlannedReport, content: bytes) -> UUID:
    figures = figures_of(planned.report)
    kept = {"request": planned.report.request.to_json(), "figures": figures}
    digest = hashlib.sha256(json.dumps(kept, ensure_ascii=False, sort_keys=True).encode() + content).hexdigest()
    made = FrozenReport(
        kind=planned.report.request.kind,
        title=about(planned.report),
        request=kept["request"],
        figures=figures,
        frozen_at=current(session).at,
        pdf_sha256=put_blob(session, content),
        sha256=digest,
    )
    session.add(made)
    session.flush()
    return made.id


def frozen_reports(session: Session) -> list[FrozenReport]:
    """Reports that were closed, the newest first."""
    return list(session.scalars(live(FrozenReport).order_by(FrozenReport.frozen_at.desc(), FrozenReport.id.desc())))


def frozen_pdf(session: Session, frozen_id: UUID) -> bytes:
    """The PDF of a closed report, byte for byte."""
    return get_blob(session, get(session, FrozenReport, frozen_id).pdf_sha256)


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure that is another one today than when the report was closed."""

    label: str
    measure: str
    frozen: int
    now: int


def request_of(kept: Mapping[str, str]) -> ReportRequest:
    """The request of a closed report."""
    return ReportRequest(
        kept["kind"],
        dt.date.fromisoformat(kept["from"]),
        dt.date.fromisoformat(kept["to"]),
        kept["by"],
        kept["compare"],
        kept["units"],
    )


def differences(session: Session, frozen_id: UUID, *, now: dt.datetime) -> tuple[Difference, ...]:
    """What corrections since the closing would change, row by row, the total last."""
    frozen = get(session, FrozenReport, frozen_id)
    report = build_report(session, request_of(frozen.request), now=now)
    old = {line["key"]: line for line in frozen.figures["rows"]}
    new = {line.key: line for line in report.rows}
    found = []
    for key in [*old, *(key for key in new if key not in old)]:
        label = new[key].label if key in new else old[key]["label"]
        found += _changed(label, old.get(key, {}).get("values", {}), new[key].values if key in new else {})
    return (*found, *_changed(report.totals.label, frozen.figures["totals"]["values"], report.totals.values))


def _changed(label: str, old: Mapping[str, int], new: Mapping[str, int]) -> list[Difference]:
    names = dict.fromkeys([*old, *new])
    return [Difference(label, name, old.get(name, 0), new.get(name, 0)) for name in names if old.get(name, 0) != new.get(name, 0)]
