"""Where a workspace's database is: the file in its folder, or the server that the folder remembers."""

from __future__ import annotations

import json
from pathlib import Path

from baocaovien.domain.errors import EnvironmentFault, MissingError
from baocaovien.domain.files import reason_of, write_bytes
from baocaovien.store.migrate import is_of_another_program
from baocaovien.store.place import look_into

DATABASE = "workspace.db"
CONFIG = "workspace.json"
BACKUPS = "backups"


def database_target(folder: Path, database_url: str | None) -> Path | str:
    """The database of a workspace: the URL given, else the one the folder remembers, else the file in it.

    Raises:
        EnvironmentFault: `workspace.cannot_open`, `workspace.bad_config`.
    """
    if database_url:
        return database_url
    look_into(folder)
    config = folder / CONFIG
    if config.is_file():
        try:
            kept = json.loads(config.read_text(encoding="utf-8"))
            if isinstance(kept, dict) and kept.get("database"):
                return str(kept["database"])
        except (OSError, ValueError) as problem:
            reason = reason_of(problem) if isinstance(problem, OSError) else "not whole"
            raise EnvironmentFault("workspace.bad_config", where=str(config), reason=reason) from problem
    return folder / DATABASE


def require_file(target: Path | str, folder: Path) -> None:
    """Refuse a folder without a database, and a file that SQLite would make one of.

    Raises:
        MissingError: `workspace.missing`.
        EnvironmentFault: `workspace.not_a_workspace` for an empty file, and for one of another program.
    """
    if isinstance(target, Path):
        if not target.is_file():
            raise MissingError("workspace.missing", where=str(folder))
        if target.stat().st_size == 0 or is_of_another_program(target):
            raise EnvironmentFault("workspace.not_a_workspace", where=str(target))


def remember_server(folder: Path, database_url: str | None) -> None:
    """Keep in the folder which server holds its database."""
    if database_url:
        config = folder / CONFIG
        write_bytes(config, json.dumps({"database": database_url}).encode())
        config.chmod(0o600)
