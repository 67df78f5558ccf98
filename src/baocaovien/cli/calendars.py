"""Commands that carry the schedule to and from calendars."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path

from baocaovien.cli.command import Call, Command, Result
from baocaovien.cli.references import days
from baocaovien.domain.files import write_bytes
from baocaovien.services import backup
from baocaovien.services.schedule.calendar import export_calendar, import_calendar, read_calendar
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def _export_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE.ics", help=QT_TRANSLATE_NOOP("Commands", "the calendar file"))
    parser.add_argument("--from", dest="first", metavar="D", help=QT_TRANSLATE_NOOP("Commands", "first day"))
    parser.add_argument("--to", dest="last", metavar="D", help=QT_TRANSLATE_NOOP("Commands", "last day"))


def _export(call: Call, arguments: argparse.Namespace) -> Result:
    first, last = days(arguments.first, arguments.last)
    made = call.ws.read(partial(export_calendar, first=first, last=last))
    write_bytes(arguments.file, made.content)
    return {"count": made.count, "path": str(arguments.file)}


def _import_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE.ics", help=QT_TRANSLATE_NOOP("Commands", "the calendar file"))
    parser.add_argument(
        "--dry-run", action="store_true", help=QT_TRANSLATE_NOOP("Commands", "say what would happen, write nothing")
    )


def _import(call: Call, arguments: argparse.Namespace) -> Result:
    entries = read_calendar(arguments.file)
    use_case = partial(import_calendar, entries=entries, write=not arguments.dry_run)
    done = call.ws.read(use_case) if arguments.dry_run else backup.take_in(call.ws, "schedule.import_calendar", use_case)
    return {
        "new": done.new,
        "updated": done.updated,
        "unchanged": done.unchanged,
        "rejected": [{"uid": one.uid, "title": one.title, "reason": one.reason} for one in done.rejected],
    }


COMMANDS: tuple[Command, ...] = (
    Command("calendar", "export", QT_TRANSLATE_NOOP("Commands", "write the schedule as iCalendar"), _export, _export_arguments),
    Command("calendar", "import", QT_TRANSLATE_NOOP("Commands", "take in an iCalendar file"), _import, _import_arguments),
)
