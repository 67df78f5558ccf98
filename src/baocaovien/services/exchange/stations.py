"""Door stations: a small signed file with what one event needs goes out, operations come back (semantics.md §7)."""

from __future__ import annotations

import datetime as dt
import shutil
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.domain.errors import InputError
from baocaovien.domain.names import fold, optional
from baocaovien.domain.progress import Progress, silent, step
from baocaovien.services.exchange import bundle, peers
from baocaovien.services.exchange.bundle import Contents, Opened
from baocaovien.services.exchange.give import sender
from baocaovien.services.exchange.keys import Identity, adopt, identity, new_identity
from baocaovien.services.workspace import Workspace
from baocaovien.store import migrate
from baocaovien.store.bundle import blobs_of, entries_of, keep_blobs
from baocaovien.store.find import get
from baocaovien.store.intake import Packed
from baocaovien.store.merge import Merged, project
from baocaovien.store.models import AttendanceMark, Event, Invitee, Setting, Station, new_id
from baocaovien.store.operations import current
from baocaovien.store.place import contents
from baocaovien.store.queries.attendance import standings
from baocaovien.store.snapshot import event_facts, event_records, fill, heads_now, set_base

_STATION = "exchange_station"


@dataclass(frozen=True, slots=True)
class Prepared:
    """A station file that was written.

    Attributes:
        records: how many records and facts the station starts with.
    """

    path: Path
    peer_id: uuid.UUID
    records: int
    bytes: int


def prepare_station(
    workspace: Workspace, *, event_id: uuid.UUID, target: Path, name: str = "", progress: Progress = silent
) -> Prepared:
    """Write the file that makes another machine a door station for one event.

    It holds the event, its list and cards and what they refer to, and the keys that the station signs and opens with: what
    comes back from it is trusted. It is to be carried like the list of people that it holds.

    Args:
        name: what the station is called ("Bàn 3"); empty: by the machine that opens it.

    Raises:
        MissingError: `input.unknown_id`.
        EnvironmentFault: the file could not be written; then nothing is kept.
        Cancelled: nothing was written.
    """
    step(progress, 0, 2)
    theirs, own = new_identity(), identity(workspace.folder)
    found = workspace.read(partial(_snapshot, event_id=event_id))
    called = optional(name, "name", most=60)
    manifest = {
        **found.manifest,
        "station": {"event": str(event_id), "name": called, "base": found.heads, "keys": theirs.as_json()},
    }
    manifest["sender"] |= {"sign_key": own.sign_key.hex(), "seal_key": own.seal_key, "station": str(workspace.station_id)}
    content = bundle.write(manifest, Contents((), found.entries, found.blobs), own)
    step(progress, 1, 2)

    def know(session: Session) -> uuid.UUID:
        peer = peers.meet(
            session,
            sign_key=theirs.sign_key,
            seal_key=theirs.seal_key,
            name=called or f"{found.title} ({theirs.sign_key.hex()[:4]})",
            rule={peers.EVENT: str(event_id), peers.PREPARED: current(session).at.isoformat()},
        )
        peer.seen = {station: said["seq"] for station, said in found.heads.items()}
        known.append(peer.id)
        return peer.id

    known: list[uuid.UUID] = []
    noted = partial(workspace.execute, "exchange.prepare_station", know, params={"n": found.count}, nature="note")
    bundle.save(target, content, own, noted)
    return Prepared(target, known[-1], found.count, len(content))


@dataclass(frozen=True, slots=True)
class _Snapshot:
    manifest: dict[str, Any]
    heads: dict[str, dict[str, Any]]
    entries: list[Packed]
    blobs: dict[str, bytes]
    count: int
    title: str


def _snapshot(session: Session, event_id: uuid.UUID) -> _Snapshot:
    event = get(session, Event, event_id)
    wanted = event_records(session, event_id) | event_facts(session, event_id)
    entries = entries_of(session, wanted)
    manifest = {
        "kind": bundle.STATION,
        "id": str(new_id()),
        "made_at": dt.datetime.now(dt.UTC).isoformat(),
        "schema": migrate.HEAD,
        "sender": sender(session),
    }
    return _Snapshot(manifest, heads_now(session), entries, dict(blobs_of(session, entries)), len(wanted), event.title)


def open_station(source: Path, folder: Path, *, database_url: str | None = None) -> Workspace:
    """Make the workspace of a door station from its file; its marks go back as a bundle of operations.

    Raises:
        InputError: `exchange.not_a_station_file`, `exchange.newer_station_file`, `exchange.damaged`, `workspace.exists`, …;
            nothing is left behind.
    """
    return _opened(_read(source), source, folder, database_url)


def open_station_file(source: Path, home: Path, *, progress: Progress = silent) -> Path:
    """Make the workspace of a door station in a folder of its own below `home`; answers that folder.

    The same file again answers the workspace that it made, with its marks: a machine is one station, however often it is opened.

    Raises:
        As `open_station`.
        Cancelled: nothing was written.
    """
    step(progress, 0, 2)
    opened = _read(source)
    said = opened.manifest.get("station", {})
    words = fold(str(said.get("name", ""))).split() if isinstance(said, Mapping) else []
    folder = home / "-".join([*words[:6], str(opened.manifest.get("id", ""))[-8:]])
    if folder.exists():
        _require_station(folder)
        return folder
    step(progress, 1, 2)
    _opened(opened, source, folder, None).close()
    return folder


def _require_station(folder: Path) -> None:
    workspace = Workspace.open(folder)
    try:
        if workspace.read(station_role) is None:
            raise InputError("workspace.exists", where=str(folder))
    finally:
        workspace.close()


def _read(source: Path) -> Opened:
    opened = bundle.read(bundle.load(source), new_identity(), where=source.name)
    if opened.is_newer:
        raise InputError("exchange.newer_station_file", where=source.name)
    if opened.manifest.get("kind") != bundle.STATION:
        raise InputError("exchange.not_a_station_file", where=source.name)
    return opened


def _opened(opened: Opened, source: Path, folder: Path, database_url: str | None) -> Workspace:
    was_there = contents(folder) is not None
    workspace = Workspace.create(folder, database_url=database_url)
    try:
        adopt(workspace.folder, Identity.from_json(opened.manifest["station"]["keys"]))
        workspace.execute("exchange.open_station", partial(_unfold, opened=opened, own_id=workspace.station_id))
    except BaseException as problem:
        workspace.close()
        if not was_there:
            shutil.rmtree(folder, ignore_errors=True)
        if isinstance(problem, (ValueError, KeyError, TypeError)):
            raise InputError("exchange.damaged", where=source.name) from problem
        raise
    return workspace


def _unfold(session: Session, *, opened: Opened, own_id: uuid.UUID) -> None:
    said: Mapping[str, Any] = opened.manifest["station"]
    set_base(session, said["base"])
    keep_blobs(session, opened.contents.blobs)
    project(session, Merged(touched=fill(session, opened.contents.background)))
    home = opened.manifest["sender"]
    main = peers.meet(session, sign_key=opened.sign_key, seal_key=home.get("seal_key"), name=str(home.get("name", "")))
    main.seen = {station: found["seq"] for station, found in said["base"].items()}
    session.add(Setting(name=_STATION, value={"event": said["event"], "name": said["name"], "peer": str(main.id)}))
    if said["name"]:
        session.get_one(Station, own_id).name = said["name"]
    session.flush()


@dataclass(frozen=True, slots=True)
class StationRole:
    """What a workspace is when it is a door station.

    Attributes:
        peer_id: where its marks go.
    """

    event_id: uuid.UUID
    name: str
    peer_id: uuid.UUID


def station_role(session: Session) -> StationRole | None:
    """The event and the home of this door station; None for an office's own workspace."""
    kept = session.get(Setting, _STATION)
    if kept is None:
        return None
    return StationRole(uuid.UUID(kept.value["event"]), kept.value["name"], uuid.UUID(kept.value["peer"]))


@dataclass(frozen=True, slots=True)
class DuplicatePair:
    """Two stations or desks each let the same person in: both facts stay, the person counts once.

    A station without a name is this machine.
    """

    invitee_id: uuid.UUID
    full_name: str
    first_mark: uuid.UUID
    first_desk: str
    first_station: str
    second_mark: uuid.UUID
    second_desk: str
    second_station: str


def duplicate_pairs(session: Session, event_id: uuid.UUID) -> tuple[DuplicatePair, ...]:
    """The duplicate pairs of an event, by name of the person."""
    pairs = [(invitee_id, *pair) for invitee_id, standing in standings(session, event_id).items() for pair in standing.duplicates]
    marks = _by_id(session, AttendanceMark, {mark_id for pair in pairs for mark_id in pair[1:]})
    people = _by_id(session, Invitee, {pair[0] for pair in pairs})
    stations = _by_id(session, Station, {mark.station_id for mark in marks.values()})

    def place(mark_id: uuid.UUID) -> tuple[uuid.UUID, str, str]:
        mark = marks[mark_id]
        station = stations.get(mark.station_id)
        if station is not None and station.mine:
            return mark_id, mark.desk, ""
        return mark_id, mark.desk, (station.name if station else "") or str(mark.station_id)[-8:]

    rows = [
        DuplicatePair(invitee_id, people[invitee_id].full_name, *place(first), *place(second))
        for invitee_id, first, second in pairs
    ]
    return tuple(sorted(rows, key=lambda row: (people[row.invitee_id].sort_key, row.first_mark.hex, row.second_mark.hex)))


def _by_id(session: Session, model: Any, ids: set[uuid.UUID]) -> dict[uuid.UUID, Any]:
    wanted = list(ids)
    found: dict[uuid.UUID, Any] = {}
    for start in range(0, len(wanted), 500):
        rows = session.scalars(select(model).where(model.id.in_(wanted[start : start + 500])))
        found |= {row.id: row for row in rows}
    return found
