"""Commands on people."""

from __future__ import annotations

import argparse
from pathlib import Path

from baocaovien.cli.command import Call, Command, Result
from baocaovien.domain.dates import today_local
from baocaovien.domain.errors import InputError
from baocaovien.services import lookup
from baocaovien.services.imports.people import import_people
from baocaovien.services.lookup import DataSession
from baocaovien.store.queries.directory import People, PersonRow
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def _import_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=QT_TRANSLATE_NOOP("Commands", "the file to read"))
    parser.add_argument(
        "--sheet", metavar="S", help=QT_TRANSLATE_NOOP("Commands", "the sheet of a workbook; empty: the first that is shown")
    )
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="COLUMN=FIELD",
        help=QT_TRANSLATE_NOOP("Commands", "which column is which field"),
    )
    parser.add_argument(
        "--dry-run", action="store_true", help=QT_TRANSLATE_NOOP("Commands", "say what would happen, write nothing")
    )
    parser.add_argument(
        "--skip-rejected", action="store_true", help=QT_TRANSLATE_NOOP("Commands", "take the other rows when some are rejected")
    )


def mapping(pairs: list[str]) -> dict[str, str]:
    """Read COLUMN=FIELD pairs.

    Raises:
        InputError: `imports.bad_mapping`.
    """
    found = {}
    for pair in pairs:
        column, equals, field = pair.rpartition("=")
        if not equals or not column.strip() or not field.strip():
            raise InputError("imports.bad_mapping", where="--map", value=pair[:80])
        found[column.strip()] = field.strip()
    return found


def _import(call: Call, arguments: argparse.Namespace) -> Result:
    done = import_people(
        call.ws,
        arguments.file,
        sheet=arguments.sheet,
        mapping=mapping(arguments.map),
        dry_run=arguments.dry_run,
        skip_rejected=arguments.skip_rejected,
        progress=call.progress,
        language=call.language,
    )
    return done.as_result()


def _list_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--unit", metavar="ID", help=QT_TRANSLATE_NOOP("Commands", "only people of this unit and those below it"))
    parser.add_argument(
        "--query", default="", metavar="Q", help=QT_TRANSLATE_NOOP("Commands", "words of the name, with or without marks")
    )


def _list(call: Call, arguments: argparse.Namespace) -> Result:
    def read(session: DataSession) -> list[PersonRow]:
        unit_id = lookup.find_unit(session, arguments.unit) if arguments.unit else None
        query = People(today_local(), arguments.query, unit_id)
        ids = query.ids(session)
        return [row for start in range(0, len(ids), 500) for row in query.rows(session, ids[start : start + 500])]

    return {
        "people": [
            {
                "id": str(row.id),
                "full_name": row.full_name,
                "position": row.position,
                "unit": row.unit,
                "reporter": row.reporter_level,
            }
            for row in call.ws.read(read)
        ]
    }


def _list_text(result: Result, _language: str) -> str:
    people = result["people"]
    return "\n".join("  ".join(filter(None, (row["id"][-8:], row["full_name"], row["position"], row["unit"]))) for row in people)


COMMANDS: tuple[Command, ...] = (
    Command(
        "people", "import", QT_TRANSLATE_NOOP("Commands", "take in a roster of people and units"), _import, _import_arguments
    ),
    Command(
        "people",
        "list",
        QT_TRANSLATE_NOOP("Commands", "people in Vietnamese order of given names"),
        _list,
        _list_arguments,
        _list_text,
    ),
)
