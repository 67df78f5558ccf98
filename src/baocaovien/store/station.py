"""Which station this installation is: its id stands in the person's data folder *and* in the database.

A mismatch, a copied folder, a database put back from elsewhere or another machine makes a new id: two copies that
both go on must never write the same numbers.
"""

from __future__ import annotations

import json
import platform
import sys
import uuid
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien import paths
from baocaovien.domain.errors import EnvironmentFault
from baocaovien.domain.files import reason_of, write_bytes
from baocaovien.store.models import Operation, Setting, Station, new_id

if sys.platform == "win32":
    import winreg

_WORKSPACE = "workspace"


@dataclass(frozen=True, slots=True)
class Installed:
    """What the person's data folder remembers of a workspace."""

    workspace: str
    station: str
    machine: str
    seq: int = 0
    head: str = ""
    """Hash of the station's header number `seq`, in hexadecimal."""
    actor: str = ""
    """Who worked here last."""


def recall(folder: Path) -> Installed | None:
    """What is remembered of the workspace in this folder."""
    kept = _all().get(_key(folder))
    try:
        return Installed(**kept) if kept else None
    except TypeError:
        return None


def remember(folder: Path, installed: Installed) -> None:
    """Keep it.

    Raises:
        EnvironmentFault: the person's data folder cannot be written.
    """
    kept = _all() | {_key(folder): asdict(installed)}
    try:
        _file().parent.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        reason = reason_of(problem)
        raise EnvironmentFault("file.unwritable", where=str(_file()), file=str(_file().parent), reason=reason) from problem
    write_bytes(_file(), json.dumps(kept, ensure_ascii=False, indent=1).encode())


def remember_head(session: Session, folder: Path, actor_id: uuid.UUID | None) -> None:
    """Keep how far the station has come, so that a database put back from elsewhere is noticed."""
    installed = recall(folder)
    if installed is None:
        return
    station = session.get(Station, uuid.UUID(installed.station))
    if station is not None:
        head = station.head.hex() if station.head else ""
        newer = replace(installed, seq=station.seq, head=head, actor=str(actor_id or ""))
        if newer != installed:
            remember(folder, newer)


def known_station(session: Session, folder: Path) -> uuid.UUID | None:
    """The id of this installation's station, if the folder and the database agree about it."""
    installed = recall(folder)
    if installed is None or installed.machine != machine() or installed.workspace != workspace_id(session):
        return None
    station = session.get(Station, uuid.UUID(installed.station))
    if station is None or not station.mine or station.retired:
        return None
    if installed.seq and not _has_head(session, station.id, installed):
        return None
    return station.id


def _has_head(session: Session, station_id: uuid.UUID, installed: Installed) -> bool:
    found = session.scalar(select(Operation.hash).where(Operation.station_id == station_id, Operation.seq == installed.seq))
    return found is not None and found.hex() == installed.head


def new_station(session: Session, folder: Path) -> uuid.UUID:
    """Make a station for this installation, in the database and in the person's data folder; the caller commits."""
    before = recall(folder)
    station = Station(id=new_id(), name=platform.node(), seq=0, lamport=0, mine=True, retired=False)
    session.add(station)
    session.flush()
    remember(folder, Installed(_named_workspace(session), str(station.id), machine(), actor=before.actor if before else ""))
    return station.id


def workspace_id(session: Session) -> str | None:
    """The id of the workspace, the same for everybody who shares its database; None before its first station."""
    setting = session.get(Setting, _WORKSPACE)
    return None if setting is None else str(setting.value["id"])


def _named_workspace(session: Session) -> str:
    found = workspace_id(session)
    if found is None:
        found = str(new_id())
        session.add(Setting(name=_WORKSPACE, value={"id": found}))
        session.flush()
    return found


def machine() -> str:
    """A name of this machine that a copied data folder does not take along."""
    if sys.platform == "win32":  # the name alone is no sign: half of an office's machines may be called ADMIN-PC
        return f"{platform.node()} {_machine_guid()}"
    kept = Path("/etc/machine-id")
    return kept.read_text(encoding="ascii").strip() if kept.is_file() else platform.node()


if sys.platform == "win32":

    def _machine_guid() -> str:
        """What Windows called this installation when it was set up; empty where it may not be read."""
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:
                return str(winreg.QueryValueEx(key, "MachineGuid")[0])
        except OSError:
            return ""


def _file() -> Path:
    return paths.user_data() / "stations.json"


def _key(folder: Path) -> str:
    return str(folder.resolve())


def _all() -> dict[str, dict[str, Any]]:
    try:
        kept = json.loads(_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}
