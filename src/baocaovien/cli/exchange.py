"""Commands between machines: bundles, peers, door stations, conflicts, quarantine."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path
from typing import Any

from baocaovien.cli.command import Call, Command, Result
from baocaovien.cli.references import token
from baocaovien.domain.errors import AppError, InputError
from baocaovien.services import lookup
from baocaovien.services.exchange import carriers, conflicts, give, lan, peers, quarantine, stations, take_in
from baocaovien.services.exchange.take_in import TakenIn
from baocaovien.store.queries.merged import merge_notices
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.texts.sentences import tell


def _export_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE.bcvx", help=QT_TRANSLATE_NOOP("Commands", "the bundle"))
    parser.add_argument(
        "--since-peer", metavar="W", help=QT_TRANSLATE_NOOP("Commands", "only what this peer lacks, sealed for it")
    )


def _export(call: Call, arguments: argparse.Namespace) -> Result:
    peer_id = carriers.require_peer(call.ws, arguments.since_peer) if arguments.since_peer else None
    given = give.export(call.ws, arguments.file, since_peer=peer_id)
    return {"path": str(arguments.file), "operations": given.operations, "facts": given.facts}


def _import_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE.bcvx", help=QT_TRANSLATE_NOOP("Commands", "the bundle"))
    parser.add_argument(
        "--trust", action="store_true", help=QT_TRANSLATE_NOOP("Commands", "accept the sender's key at first sight")
    )


def _import(call: Call, arguments: argparse.Namespace) -> Result:
    return _told(call, take_in.take_in_file(call.ws, arguments.file, trust=arguments.trust))


def _told(call: Call, taken: TakenIn) -> dict[str, Any]:
    return {
        "applied": taken.applied,
        "repeated": taken.repeated,
        "conflicts": len(taken.conflicts),
        "quarantined": taken.quarantined,
        "sender": token(taken.sender),
        "notices": _notices(call),
    }


def _notices(call: Call) -> list[str]:
    found = call.ws.read(lambda session: list(quarantine.problems(session)))
    return [tell(InputError(problem.code, where=problem.where, **problem.params), call.language).message for problem in found]


def _peers(call: Call, _arguments: argparse.Namespace) -> Result:
    rows = call.ws.read(peers.list_peers)
    return {
        "peers": [
            {
                "id": str(row.id),
                "name": row.name,
                "trusted": row.trusted,
                "fingerprint": row.fingerprint,
                "event": token(row.event_id),
                "title": row.event,
                "heard_at": row.heard_at,
            }
            for row in rows
        ]
    }


def _sync_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "place", metavar="URL or FOLDER", help=QT_TRANSLATE_NOOP("Commands", "the address of the server, or the shared folder")
    )
    parser.add_argument(
        "--code",
        metavar="DIGITS",
        help=QT_TRANSLATE_NOOP("Commands", "pair first, with the six digits on the other machine's screen"),
    )


def _sync(call: Call, arguments: argparse.Namespace) -> Result:
    folder = Path(arguments.place)
    if "://" not in arguments.place and (folder.is_dir() or ":" not in arguments.place or folder.is_absolute()):
        synced = carriers.sync_folder(call.ws, folder)
        taken, sent, problems = synced.received, synced.sent, list[AppError](synced.problems)
    else:
        if arguments.code:
            lan.pair(call.ws, arguments.place, arguments.code)
        sent, back = lan.sync_server(call.ws, arguments.place)
        taken, problems = [back], []
    return {
        "operations": sent,
        "applied": sum(one.applied for one in taken),
        "repeated": sum(one.repeated for one in taken),
        "conflicts": sum(len(one.conflicts) for one in taken),
        "quarantined": max((one.quarantined for one in taken), default=0),
        "notices": _notices(call) + [tell(problem, call.language).line() for problem in problems],
    }


def _conflicts_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--choose",
        nargs=3,
        metavar=("RECORD", "GROUP", "OPERATION"),
        help=QT_TRANSLATE_NOOP("Commands", "let the value that an operation wrote stand"),
    )


def _conflicts(call: Call, arguments: argparse.Namespace) -> Result:
    if arguments.choose:
        record_id, group, operation_id = arguments.choose
        choice = partial(
            conflicts.settle,
            record_id=conflicts.parse_id(record_id),
            group=group,
            operation_id=conflicts.parse_id(operation_id),
        )
        call.ws.execute("exchange.choose", choice)
    return {
        "conflicts": [_conflict(row) for row in call.ws.read(conflicts.list_conflicts)],
        "merged": [
            {"kind": row.kind, "type": row.record_type, "title": row.title, "ids": [str(one) for one in row.ids]}
            for row in call.ws.read(merge_notices)
        ],
    }


def _conflict(row: conflicts.ConflictRow) -> dict[str, Any]:
    return {
        "type": row.record_type,
        "id": str(row.record_id),
        "group": row.group,
        "title": row.title,
        "versions": [
            {
                "operation": str(version.operation_id),
                "station": version.station,
                "at": version.at,
                "values": dict(version.values),
                "provisional": version.provisional,
            }
            for version in row.versions
        ],
    }


def _quarantine(call: Call, _arguments: argparse.Namespace) -> Result:
    rows = call.ws.read(quarantine.list_quarantine)
    return {
        "quarantined": [
            {
                "id": str(row.id),
                "received_at": row.received_at,
                "sender": row.sender,
                "reason": row.reason,
                "station": row.station,
                "seq": row.seq,
                "label": row.label,
            }
            for row in rows
        ],
        "notices": _notices(call),
    }


def _station_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "event", metavar="EVENT", help=QT_TRANSLATE_NOOP("Commands", "the event: its id or any unambiguous part of it")
    )
    parser.add_argument(
        "--out", required=True, type=Path, metavar="FILE", help=QT_TRANSLATE_NOOP("Commands", "the file to write")
    )
    parser.add_argument(
        "--name", default="", metavar="N", help=QT_TRANSLATE_NOOP("Commands", "what the station is called: “Bàn 2”")
    )


def _station(call: Call, arguments: argparse.Namespace) -> Result:
    event_id = call.ws.read(partial(lookup.find_event, text=arguments.event))
    made = stations.prepare_station(call.ws, event_id=event_id, target=arguments.out, name=arguments.name)
    return {"path": str(made.path), "peer": str(made.peer_id), "records": made.records, "bytes": made.bytes}


def _open_station_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=QT_TRANSLATE_NOOP("Commands", "the file to read"))
    parser.add_argument(
        "folder", type=Path, metavar="DIR", help=QT_TRANSLATE_NOOP("Commands", "the folder to make the workspace in")
    )


def _open_station(call: Call, arguments: argparse.Namespace) -> Result:
    workspace = stations.open_station(arguments.file, arguments.folder.absolute(), database_url=call.database_url)
    try:
        role = workspace.read(stations.station_role)
        assert role is not None
        return {
            "workspace": str(workspace.folder),
            "station": str(workspace.station_id),
            "event": str(role.event_id),
            "name": role.name,
        }
    finally:
        workspace.close()


COMMANDS: tuple[Command, ...] = (
    Command(
        "exchange",
        "export",
        QT_TRANSLATE_NOOP("Commands", "write a bundle of operations for other machines"),
        _export,
        _export_arguments,
    ),
    Command("exchange", "import", QT_TRANSLATE_NOOP("Commands", "take in a bundle"), _import, _import_arguments),
    Command("exchange", "peers", QT_TRANSLATE_NOOP("Commands", "list the machines that are known"), _peers),
    Command(
        "exchange",
        "sync",
        QT_TRANSLATE_NOOP("Commands", "exchange with a station server or through a shared folder"),
        _sync,
        _sync_arguments,
    ),
    Command(
        "exchange",
        "conflicts",
        QT_TRANSLATE_NOOP("Commands", "list what machines made different, and choose"),
        _conflicts,
        _conflicts_arguments,
    ),
    Command("exchange", "quarantine", QT_TRANSLATE_NOOP("Commands", "list what was received and waits"), _quarantine),
    Command(
        "exchange", "station", QT_TRANSLATE_NOOP("Commands", "prepare a door station for an event"), _station, _station_arguments
    ),
    Command(
        "exchange",
        "open-station",
        QT_TRANSLATE_NOOP("Commands", "make the workspace of a door station from its file"),
        _open_station,
        _open_station_arguments,
        needs_workspace=False,
    ),
)
