"""Commands of minutes: `minutes edit | finalise | reopen`."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path

from baocaovien.cli.command import Call, Command, Result
from baocaovien.services import lookup
from baocaovien.services.documents.minutes import reopen_minutes
from baocaovien.services.documents.minutes_file import edit_from_data, read_minutes_file
from baocaovien.services.documents.printing import finalise_minutes
from baocaovien.store.queries.documents import minutes_detail
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.texts.sentences import tell


def _event(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "event", metavar="EVENT", help=QT_TRANSLATE_NOOP("Commands", "the event: its id or any unambiguous part of it")
    )


def _edit_arguments(parser: argparse.ArgumentParser) -> None:
    _event(parser)
    parser.add_argument(
        "--from",
        dest="file",
        metavar="FILE.json",
        type=Path,
        required=True,
        help=QT_TRANSLATE_NOOP("Commands", "opening, statements, votes, …"),
    )


def _edit(call: Call, arguments: argparse.Namespace) -> Result:
    data = read_minutes_file(arguments.file)
    event_id = call.ws.read(lambda session: lookup.find_event(session, arguments.event))
    call.ws.execute("minutes.edit_from_data", partial(edit_from_data, event_id=event_id, data=data))
    found = call.ws.read(partial(minutes_detail, event_id=event_id))
    assert found is not None
    return {
        "revision": found.revision,
        "state": found.state,
        "sha256": None,
        "statements": len(found.statements),
        "tasks": len(found.tasks),
    }


def _finalise_arguments(parser: argparse.ArgumentParser) -> None:
    _event(parser)
    parser.add_argument("--profile", metavar="P", help=QT_TRANSLATE_NOOP("Commands", "party, state, or the id of an own profile"))


def _finalise(call: Call, arguments: argparse.Namespace) -> Result:
    event_id = call.ws.read(lambda session: lookup.find_event(session, arguments.event))
    done = finalise_minutes(call.ws, event_id, profile=arguments.profile)
    warnings = [] if done.note is None else [tell(done.note, call.language).line()]
    return {
        "revision": done.revision,
        "state": done.state,
        "sha256": done.sha256,
        "version": done.number,
        "warnings": warnings,
    }


def _reopen_arguments(parser: argparse.ArgumentParser) -> None:
    _event(parser)
    parser.add_argument("--reason", metavar="R", required=True, help=QT_TRANSLATE_NOOP("Commands", "why"))


def _reopen(call: Call, arguments: argparse.Namespace) -> Result:
    event_id = call.ws.read(lambda session: lookup.find_event(session, arguments.event))
    reopen = partial(reopen_minutes, event_id=event_id, reason=arguments.reason)
    call.ws.execute("minutes.reopen", reopen, nature="final")
    found = call.ws.read(partial(minutes_detail, event_id=event_id))
    assert found is not None
    return {"revision": found.revision, "state": found.state, "sha256": found.versions[-1].pdf_sha256}


COMMANDS: tuple[Command, ...] = (
    Command(
        "minutes", "edit", QT_TRANSLATE_NOOP("Commands", "write the minutes of an event from a file"), _edit, _edit_arguments
    ),
    Command(
        "minutes",
        "finalise",
        QT_TRANSLATE_NOOP("Commands", "close the minutes and keep their PDF"),
        _finalise,
        _finalise_arguments,
    ),
    Command(
        "minutes",
        "reopen",
        QT_TRANSLATE_NOOP("Commands", "open closed minutes again to correct them"),
        _reopen,
        _reopen_arguments,
    ),
)
