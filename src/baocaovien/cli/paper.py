"""The command `print`: official documents of an event."""

from __future__ import annotations

import argparse
from pathlib import Path

from baocaovien.cli.command import Call, Command, Result
from baocaovien.cli.references import day
from baocaovien.domain.errors import InputError
from baocaovien.services import lookup
from baocaovien.services.documents.printing import KINDS, print_document, takes_number
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.texts.sentences import tell

MOST_MONEY = 1_000_000_000
_OF_KIND = {
    "--a5": ("half_sheet", "invitation"),
    "--by-unit": ("by_unit", "sign-in"),
    "--notice": ("as_notice", "official-letter"),
}
"""Switches that one kind knows: the argument and the kind."""


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", metavar="KIND", choices=KINDS, help=", ".join(KINDS))
    parser.add_argument(
        "event", metavar="EVENT", help=QT_TRANSLATE_NOOP("Commands", "the event: its id or any unambiguous part of it")
    )
    parser.add_argument(
        "--out",
        metavar="FILE",
        type=Path,
        required=True,
        help=QT_TRANSLATE_NOOP("Commands", ".pdf, or .docx for kinds that are text"),
    )
    parser.add_argument("--profile", metavar="P", help=QT_TRANSLATE_NOOP("Commands", "party, state, or the id of an own profile"))
    parser.add_argument("--number", metavar="N", help=QT_TRANSLATE_NOOP("Commands", "as the registry gave it"))
    parser.add_argument("--date", metavar="D", help=QT_TRANSLATE_NOOP("Commands", "of the document"))
    parser.add_argument("--signer", metavar="P", help=QT_TRANSLATE_NOOP("Commands", "a signatory: id or name"))
    parser.add_argument(
        "--blank", action="store_true", help=QT_TRANSLATE_NOOP("Commands", "leave number, date and names for the pen")
    )
    parser.add_argument(
        "--rate", metavar="VND", type=int, default=0, help=QT_TRANSLATE_NOOP("Commands", "for each session, in a money list")
    )
    parser.add_argument(
        "--a5", dest="half_sheet", action="store_true", help=QT_TRANSLATE_NOOP("Commands", "half sheets for invitations")
    )
    parser.add_argument(
        "--by-unit", action="store_true", help=QT_TRANSLATE_NOOP("Commands", "the sign-in list under a heading for each unit")
    )
    parser.add_argument(
        "--notice",
        dest="as_notice",
        action="store_true",
        help=QT_TRANSLATE_NOOP("Commands", "the official letter as a notice of invitation"),
    )


def _print(call: Call, arguments: argparse.Namespace) -> Result:
    if not 0 <= arguments.rate <= MOST_MONEY:
        raise InputError("paper.bad_rate", where="--rate", value=arguments.rate, most=MOST_MONEY)
    for option, (name, kind) in _OF_KIND.items():
        if getattr(arguments, name) and arguments.kind != kind:
            raise InputError("paper.option_of_kind", where=option, option=option, kind=arguments.kind, kinds=kind)
    event_id = call.ws.read(lambda session: lookup.find_event(session, arguments.event))
    printed = print_document(
        call.ws,
        arguments.kind,
        event_id,
        arguments.out,
        profile=arguments.profile,
        number=arguments.number,
        date=day(arguments.date, "--date"),
        signer=arguments.signer,
        blank=arguments.blank,
        rate=arguments.rate,
        half_sheet=arguments.half_sheet,
        by_unit=arguments.by_unit,
        as_notice=arguments.as_notice,
    )
    warnings = [] if printed.note is None else [tell(printed.note, call.language).line()]
    warnings += _no_number(call, arguments)
    return {"path": str(printed.path), "pages": printed.pages, "layout": printed.layout, "warnings": warnings}


def _no_number(call: Call, arguments: argparse.Namespace) -> list[str]:
    """A list bears no number: one that was given is left out, and takes no line of the register."""
    if not arguments.number or takes_number(arguments.kind.replace("-", "_")):
        return []
    return [tell(InputError("paper.no_number", where="--number", kind=arguments.kind), call.language).line()]


COMMANDS: tuple[Command, ...] = (
    Command("", "print", QT_TRANSLATE_NOOP("Commands", "official documents of an event"), _print, _arguments),
)
