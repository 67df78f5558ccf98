"""Reports that were closed ('chốt'): kept with figures, the rows behind them, PDF and SHA-256, never altered after."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.documents.pdf import pdf_bytes
from baocaovien.domain.progress import Progress, silent
from baocaovien.services.reports.basis import Basis, read_basis
from baocaovien.services.reports.behind import MOST_ROWS, Behind, period_asked, rows_in
from baocaovien.services.reports.files import PlannedReport, plan_report
from baocaovien.services.reports.kept_rows import pack, unpack
from baocaovien.services.reports.measures import HEADINGS, MEASURES, additive
from baocaovien.services.reports.reports import TEXT_COLUMNS, build_report
from baocaovien.services.reports.request import Line, Report, ReportRequest
from baocaovien.services.reports.tallies import keep_tallies
from baocaovien.services.reports.words import about
from baocaovien.services.workspace import Workspace
from baocaovien.store.blobs import get_blob, put_blob
from baocaovien.store.find import get, live
from baocaovien.store.models import FrozenReport
from baocaovien.store.operations import current


def freeze_report(
    workspace: Workspace,
    request: ReportRequest,
    *,
    now: dt.datetime | None = None,
    profile: str | None = None,
    progress: Progress = silent,
) -> UUID:
    """Close a report: its figures, the rows behind them, request and PDF are kept; later corrections never alter it.

    Raises:
        Cancelled: progress said stop; nothing is kept.
        InputError: `paper.no_office`, and those of the request.
        EnvironmentFault: `documents.no_font`.
    """
    moment = now or dt.datetime.now(dt.UTC)
    asked = request.checked()
    keep_tallies(workspace, asked, now=moment, progress=progress)

    def read(session: Session) -> tuple[PlannedReport, bytes]:
        planned = plan_report(session, request=asked, now=moment, profile=profile)
        return planned, pack(_periods(session, asked, moment, progress))

    planned, rows = workspace.read(read)
    content, _pages = pdf_bytes(planned.plan, planned.profile)
    return workspace.execute("reports.freeze", partial(_keep, planned=planned, content=content, rows=rows), nature="final")


def _periods(session: Session, request: ReportRequest, now: dt.datetime, progress: Progress) -> Iterator[Basis]:
    for before in (False, True) if request.compare else (False,):
        asked, _key = period_asked(request, None, before=before)
        yield read_basis(session, asked, now=now, progress=progress)


def _keep(session: Session, *, planned: PlannedReport, content: bytes, rows: bytes) -> UUID:
    figures = figures_of(planned.report)
    rows_sha256 = put_blob(session, rows)
    kept = {"request": planned.report.request.to_json(), "figures": figures, "rows": rows_sha256}
    digest = hashlib.sha256(json.dumps(kept, ensure_ascii=False, sort_keys=True).encode() + content).hexdigest()
    made = FrozenReport(
        kind=planned.report.request.kind,
        title=about(planned.report),
        request=kept["request"],
        figures=figures,
        frozen_at=current(session).at,
        pdf_sha256=put_blob(session, content),
        rows_sha256=rows_sha256,
        sha256=digest,
    )
    session.add(made)
    session.flush()
    return made.id


def figures_of(report: Report) -> dict[str, Any]:
    """The figures of a report as JSON values."""

    def line(one: Line) -> dict[str, Any]:
        before = None if one.before is None else dict(one.before)
        return {"key": one.key, "label": one.label, "values": dict(one.values), "before": before, "text": dict(one.text)}

    return {"rows": [line(one) for one in report.rows], "totals": line(report.totals), "notes": list(report.notes)}


def frozen_reports(session: Session) -> list[FrozenReport]:
    """Reports that were closed, the newest first."""
    return list(session.scalars(live(FrozenReport).order_by(FrozenReport.frozen_at.desc(), FrozenReport.id.desc())))


def frozen_pdf(session: Session, frozen_id: UUID) -> bytes:
    """The PDF of a closed report, byte for byte."""
    return get_blob(session, get(session, FrozenReport, frozen_id).pdf_sha256)


def kept_report(session: Session, frozen_id: UUID) -> Report:
    """A closed report with its figures as they were."""
    frozen = get(session, FrozenReport, frozen_id)
    request, figures = request_of(frozen.request), frozen.figures
    return Report(
        request,
        request.period,
        request.compared_period,
        HEADINGS[request.by],
        MEASURES[request.kind],
        tuple(map(_line, figures["rows"])),
        _line(figures["totals"]),
        additive(request.kind, request.by),
        tuple(figures["notes"]),
        TEXT_COLUMNS.get(request.by, ()),
    )


def _line(kept: Mapping[str, Any]) -> Line:
    return Line(kept["key"], kept["label"], kept["values"], kept["before"], kept["text"])


def kept_behind(
    session: Session, frozen_id: UUID, key: str | None, measure: str, *, before: bool = False, most: int = MOST_ROWS
) -> Behind:
    """The rows behind a number of a closed report, as they were when it was closed."""
    frozen = get(session, FrozenReport, frozen_id)
    _asked, own = period_asked(request_of(frozen.request), key, before=before)
    basis = unpack(get_blob(session, frozen.rows_sha256), int(before))
    return rows_in(basis, frozen.kind, own, measure, most=most)


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure that is another one today than when the report was closed; `before`: of the period compared with."""

    key: str | None
    """Of the row; None: the total."""
    label: str
    measure: str
    frozen: int
    now: int
    before: bool = False


def request_of(kept: Mapping[str, str]) -> ReportRequest:
    """The request of a closed report."""
    return ReportRequest(
        kept["kind"],
        dt.date.fromisoformat(kept["from"]),
        dt.date.fromisoformat(kept["to"]),
        kept["by"],
        kept["compare"],
        kept["units"],
        int(kept["cut_off"]) if "cut_off" in kept else None,
    )


def differences(session: Session, frozen_id: UUID, *, now: dt.datetime) -> tuple[Difference, ...]:
    """What corrections since the closing would change, row by row, the total last."""
    closed = kept_report(session, frozen_id)
    report = build_report(session, closed.request, now=now)
    old, new = ({line.key: line for line in one.rows} for one in (closed, report))
    found: list[Difference] = []
    for key in [*old, *(key for key in new if key not in old)]:
        found += _changed(key, old.get(key), new.get(key))
    return (*found, *_changed(None, closed.totals, report.totals))


def _changed(key: str | None, old: Line | None, new: Line | None) -> Iterator[Difference]:
    label = (new or old or Line("", "", {})).label
    for before in (False, True):
        was, now = ((_values(line, before=before)) for line in (old, new))
        for name in dict.fromkeys([*was, *now]):
            if was.get(name, 0) != now.get(name, 0):
                yield Difference(key, label, name, was.get(name, 0), now.get(name, 0), before)


def _values(line: Line | None, *, before: bool) -> Mapping[str, int]:
    if line is None:
        return {}
    return (line.before or {}) if before else line.values
