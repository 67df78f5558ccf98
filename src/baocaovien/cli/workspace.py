"""Commands that care for a workspace: making it, backups, checking, undo, redo and history."""

from __future__ import annotations

import argparse
from typing import Any

from baocaovien.cli.command import Call, Command, Result
from baocaovien.domain.errors import InputError, MissingError
from baocaovien.domain.local_time import local
from baocaovien.services import backup
from baocaovien.services.history import HistoryRow
from baocaovien.services.office import unit as office_unit
from baocaovien.services.workspace import Undone, Workspace
from baocaovien.store.migrate import HEAD
from baocaovien.store.place import contents, put_back
from baocaovien.texts.labels import sentence
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.texts.sentences import tell


def _init_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--sample", action="store_true", help=QT_TRANSLATE_NOOP("Commands", "with the sample office, people, content and events")
    )
    parser.add_argument("--unit", metavar="CODE", help=QT_TRANSLATE_NOOP("Commands", "the code of the office's own unit"))


def _init(call: Call, arguments: argparse.Namespace) -> Result:
    before = contents(call.folder)
    workspace = Workspace.create(call.folder, database_url=call.database_url, holder="command line")
    try:
        if arguments.sample:
            # Loaded here: no other command needs the sample.
            from baocaovien.services import sample  # noqa: PLC0415

            sample.fill(workspace)
        if arguments.unit:
            workspace.execute("office.choose_unit", lambda session: office_unit.choose(session, code=arguments.unit))
        answer = {"workspace": str(call.folder), "schema_version": HEAD, "station": str(workspace.station_id)}
    except BaseException:
        workspace.close()
        if not call.database_url:
            put_back(call.folder, before)
        raise
    workspace.close()
    return answer


def _backup_create(call: Call, _arguments: argparse.Namespace) -> Result:
    made = backup.create(call.ws, reason="asked")
    return {"path": str(made.path), "bytes": made.size}


def _backup_list(call: Call, _arguments: argparse.Namespace) -> Result:
    return {
        "backups": [
            {"name": found.name, "at": found.at, "bytes": found.size, "reason": found.reason, "path": str(found.path)}
            for found in backup.existing(call.folder)
        ]
    }


def _restore_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help=QT_TRANSLATE_NOOP("Commands", "a name from “backup list”"))


def _backup_restore(call: Call, arguments: argparse.Namespace) -> Result:
    kept = backup.restore(call.ws, arguments.name)
    return {"station": str(call.ws.station_id), "kept": str(kept.path)}


def _recover(call: Call, arguments: argparse.Namespace) -> Result:
    """Put a copy in the place of a database that can't be opened."""
    # Loaded here: only a database that can't be opened needs it.
    from baocaovien.services.recovery import recover  # noqa: PLC0415

    done = recover(call.folder, arguments.name, database_url=call.database_url)
    workspace = Workspace.open(call.folder, database_url=call.database_url, holder="command line")
    try:
        return {"station": str(workspace.station_id), "kept": str(done.kept) if done.kept else None}
    finally:
        workspace.close()


def _check(call: Call, _arguments: argparse.Namespace) -> Result:
    problems = call.ws.read(backup.check)
    told = [tell(InputError(problem.code, where=problem.where, **problem.params), call.language).message for problem in problems]
    return {"ok": not problems, "problems": told}


def _upgrade(call: Call, _arguments: argparse.Namespace) -> Result:
    before, after = backup.upgrade(call.folder, database_url=call.database_url)
    return {"from": before, "to": after}


def _undo(call: Call, _arguments: argparse.Namespace) -> Result:
    return _stepped(call, call.ws.undo(), "undo.nothing")


def _redo(call: Call, _arguments: argparse.Namespace) -> Result:
    return _stepped(call, call.ws.redo(), "redo.nothing")


def _stepped(call: Call, done: Undone | None, otherwise: str) -> Result:
    if done is None:
        raise MissingError(otherwise)
    left = [{"type": field.record_type, "id": str(field.record_id), "field": field.field} for field in done.left]
    return {
        "operation": str(done.operation_id),
        "label": done.label,
        "text": sentence(done.label, done.params, call.language),
        "left": left,
    }


_MOST_ROWS = 2**31 - 1  # what every database takes as a limit


def _history_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--limit", type=int, default=50, metavar="N", help=QT_TRANSLATE_NOOP("Commands", "how many of the newest (50)")
    )


def _history(call: Call, arguments: argparse.Namespace) -> Result:
    return {"operations": [_told(call, row) for row in call.ws.history(min(max(arguments.limit, 0), _MOST_ROWS))]}


def _told(call: Call, row: HistoryRow) -> dict[str, Any]:
    return {
        "id": str(row.id),
        "label": row.label,
        "text": sentence(row.label, row.params, call.language),
        "at": row.at,
        "actor": row.actor or None,
        "station": str(row.station_id),
        "nature": row.nature,
        "undoable": row.undoable,
        "undone": row.undone,
    }


def _history_text(result: Result, _language: str) -> str:
    """A line for each operation: when, the last digits of its id, what, who; an undone one in brackets."""
    return "\n".join(_history_line(row) for row in result["operations"])


def _history_line(row: dict[str, Any]) -> str:
    told = f"({row['text']})" if row["undone"] else row["text"]
    sign = {"undo": "↶ ", "redo": "↷ "}.get(row["nature"], "")
    at = local(row["at"]).strftime("%d/%m/%Y %H:%M")
    return "  ".join(part for part in (at, row["id"][-8:], sign + told, row["actor"] or "") if part)


def _backups_text(result: Result, _language: str) -> str:
    return "\n".join(
        f"{local(kept['at']).strftime('%d/%m/%Y %H:%M')}  {kept['bytes'] / 1_000_000:8.1f} MB  {kept['name']}"
        for kept in result["backups"]
    )


COMMANDS: tuple[Command, ...] = (
    Command("", "init", QT_TRANSLATE_NOOP("Commands", "make a workspace"), _init, _init_arguments, needs_workspace=False),
    Command("backup", "create", QT_TRANSLATE_NOOP("Commands", "make a checked copy of the workspace"), _backup_create),
    Command(
        "backup",
        "list",
        QT_TRANSLATE_NOOP("Commands", "list the copies"),
        _backup_list,
        text=_backups_text,
        needs_workspace=False,
    ),
    Command(
        "backup",
        "restore",
        QT_TRANSLATE_NOOP("Commands", "put a copy in the workspace's place; the present state is kept"),
        _backup_restore,
        _restore_arguments,
        instead=_recover,
    ),
    Command("", "check", QT_TRANSLATE_NOOP("Commands", "check the database, the chain of operations and the tables"), _check),
    Command(
        "",
        "upgrade",
        QT_TRANSLATE_NOOP("Commands", "bring an older workspace to this version; a copy is made first"),
        _upgrade,
        needs_workspace=False,
    ),
    Command("", "undo", QT_TRANSLATE_NOOP("Commands", "take back the newest operation"), _undo),
    Command("", "redo", QT_TRANSLATE_NOOP("Commands", "do again what was undone last"), _redo),
    Command("", "history", QT_TRANSLATE_NOOP("Commands", "list what was done"), _history, _history_arguments, _history_text),
)
