"""The command `report`: statistics of a period as a file."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from baocaovien.cli.command import Call, Command, Result
from baocaovien.cli.references import day
from baocaovien.services.reports.files import check_report_target, write_report
from baocaovien.services.reports.request import COMPARISONS, DIMENSIONS, KINDS, Report, ReportRequest
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", metavar="KIND", choices=KINDS, help=", ".join(KINDS))
    parser.add_argument("--from", dest="first", metavar="D", required=True, help=QT_TRANSLATE_NOOP("Commands", "first day"))
    parser.add_argument("--to", dest="last", metavar="D", required=True, help=QT_TRANSLATE_NOOP("Commands", "last day"))
    parser.add_argument(
        "--by",
        metavar="DIMENSION",
        default="",
        choices=("", *DIMENSIONS),
        help=", ".join(DIMENSIONS),
    )
    parser.add_argument(
        "--compare",
        metavar="PERIOD",
        default="",
        choices=("", *COMPARISONS),
        help=", ".join(COMPARISONS),
    )
    parser.add_argument(
        "--units",
        default="event",
        choices=("event", "today"),
        help=QT_TRANSLATE_NOOP("Commands", "units as of the event, or as of today"),
    )
    help_text = QT_TRANSLATE_NOOP("Commands", "day of the month on which periods close, as --from and --to have it")
    parser.add_argument("--cut-off", dest="cut_off", metavar="DAY", type=int, help=help_text)
    parser.add_argument(
        "--out", metavar="FILE", type=Path, required=True, help=QT_TRANSLATE_NOOP("Commands", ".pdf, .xlsx or .docx")
    )
    parser.add_argument("--profile", metavar="P", help=QT_TRANSLATE_NOOP("Commands", "party, state, or the id of an own profile"))


def _report(call: Call, arguments: argparse.Namespace) -> Result:
    check_report_target(arguments.out)
    first, last = day(arguments.first, "--from"), day(arguments.last, "--to")
    assert first is not None
    assert last is not None
    request = ReportRequest(arguments.kind, first, last, arguments.by, arguments.compare, arguments.units, arguments.cut_off)
    written = write_report(call.ws, request, arguments.out, profile=arguments.profile)
    return {
        "rows": len(written.report.rows),
        "totals": _totals(written.report),
        "path": str(written.path),
        "pages": written.pages,
    }


def _totals(report: Report) -> dict[str, Any]:
    """Every measure of the total; shares as numbers between 0 and 1, None of nothing; `before` beside them where compared."""
    values: dict[str, Any] = dict(report.totals.values)
    for measure in report.measures:
        if measure.share:
            part, whole = (values[code] for code in measure.share)
            values[measure.code] = round(part / whole, 4) if whole else None
    if report.totals.before is not None:
        values["before"] = dict(report.totals.before)
    return values


COMMANDS: tuple[Command, ...] = (
    Command("", "report", QT_TRANSLATE_NOOP("Commands", "statistics of a period"), _report, _arguments),
)
