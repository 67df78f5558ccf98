"""Taking in a bundle: checked whole, then merged in one transaction, or refused with nothing written."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.domain.errors import InputError
from baocaovien.domain.names import optional
from baocaovien.domain.progress import Progress, silent, step
from baocaovien.services import backup
from baocaovien.services.exchange import bundle, peers, quarantine
from baocaovien.services.exchange.bundle import Opened
from baocaovien.services.exchange.keys import Identity, fingerprint, identity
from baocaovien.services.exchange.own_affairs import without_their_own
from baocaovien.services.workspace import Workspace
from baocaovien.store import station
from baocaovien.store.bundle import keep_blobs, one_at_a_time
from baocaovien.store.merge import Merged, merge, project, vector
from baocaovien.store.models import AttendanceMark, Peer, Station
from baocaovien.store.operations import current
from baocaovien.store.snapshot import fill
from baocaovien.store.tallies import tally_closed

_STEPS = 4


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What a bundle came to.

    Attributes:
        applied: operations that are new here, those included that waited before.
        repeated: operations that were here already.
        conflicts: (wire name, record, group) where machines differ and a person chooses.
        quarantined: everything of this kind that is kept apart now and was not taken in.
        forks: operations whose number is taken by another content: a machine was copied or put back.
        sender: the peer it came from.
        cloned: this very machine was found to be a copy; it goes on as a new station.
        marks: marks of attendance that are new here.
    """

    applied: int = 0
    repeated: int = 0
    conflicts: tuple[tuple[str, uuid.UUID, str], ...] = ()
    quarantined: int = 0
    forks: int = 0
    sender: uuid.UUID | None = None
    cloned: bool = False
    marks: int = 0


def take_in_file(
    workspace: Workspace,
    source: Path,
    *,
    trust: bool = False,
    only_from: uuid.UUID | None = None,
    progress: Progress = silent,
) -> TakenIn:
    """Take in a bundle file; a backup is made first when it brings anything new.

    Args:
        trust: accept a sender that is not known yet.
        only_from: the peer that must have signed it.

    Raises:
        InputError: the file is cut, changed, foreign, or from somebody unknown (`exchange.*`); nothing was written.
        Cancelled: nothing was written.
    """
    step(progress, 0, _STEPS)
    opened = bundle.read(bundle.load(source), identity(workspace.folder), where=source.name)
    _require_sender(workspace, opened, only_from=only_from, trust=trust, where=source.name)
    step(progress, 1, _STEPS)
    if workspace.read(partial(_brings_news, opened)):
        backup.create(workspace, reason="merge")
    step(progress, 2, _STEPS)
    return _take(workspace, opened, trust=trust, where=source.name, progress=progress)


def take_in(
    workspace: Workspace, content: bytes, *, trust: bool = False, only_from: uuid.UUID | None = None, where: str = ""
) -> TakenIn:
    """Take in the bytes of a bundle.

    Args:
        only_from: the peer that must have signed it.

    Raises:
        InputError: as `take_in_file`; `exchange.other_sender`.
    """
    opened = bundle.read(content, identity(workspace.folder), where=where)
    _require_sender(workspace, opened, only_from=only_from, trust=trust, where=where)
    return _take(workspace, opened, trust=trust, where=where)


def _require_sender(workspace: Workspace, opened: Opened, *, only_from: uuid.UUID | None, trust: bool, where: str) -> None:
    if opened.manifest.get("kind") == bundle.STATION and not opened.is_newer:
        raise InputError("exchange.is_a_station_file", where=where)
    if only_from is not None and peers.peer_id(opened.sign_key) != only_from:
        raise InputError("exchange.other_sender", where=where)
    name = optional(str(opened.manifest.get("sender", {}).get("name", "")), "name", most=120)
    own = opened.sign_key == identity(workspace.folder).sign_key
    if not (own or trust or workspace.read(partial(peers.is_trusted, sign_key=opened.sign_key))):
        raise InputError("exchange.unknown_sender", where=where, name=name, fingerprint=fingerprint(opened.sign_key))


def _brings_news(opened: Opened, session: Session) -> bool:
    known = vector(session)
    headers = (operation["header"] for operation in opened.contents.operations)
    return any(found["seq"] > known.get(uuid.UUID(found["station"]), 0) for found in headers)


def try_again(workspace: Workspace) -> TakenIn:
    """Try once more to take in what waits in quarantine."""
    return workspace.execute("exchange.merge", partial(_tried_again, workspace=workspace))


def _tried_again(session: Session, *, workspace: Workspace) -> TakenIn:
    one_at_a_time(session)
    at = current(session).at
    result = _with_waiting(session, merge(session, (), at=at), identity(workspace.folder), at, "")
    workspace.database.announce(session)
    return _told(result, None, cloned=False)


def _take(workspace: Workspace, opened: Opened, *, trust: bool, where: str, progress: Progress = silent) -> TakenIn:
    own = identity(workspace.folder)
    work = partial(_merged, opened=opened, own=own, workspace=workspace, trust=trust, where=where, progress=progress)
    taken = workspace.execute("exchange.merge", work)
    if taken.cloned:
        workspace.station_id = workspace.execute(
            "exchange.new_station", lambda session: station.new_station(session, workspace.folder)
        )
    return taken


def _merged(
    session: Session,
    *,
    opened: Opened,
    own: Identity,
    workspace: Workspace,
    trust: bool,
    where: str,
    progress: Progress,
) -> TakenIn:
    one_at_a_time(session)
    at = current(session).at
    peer = _peer(session, opened, own, trust=trust)
    if opened.is_newer:
        kept = quarantine.keep_newer(session, opened, at)
        return TakenIn(quarantined=kept, sender=peer.id if peer else None)
    result = _with_waiting(session, _apply(session, opened, at, where), own, at, where)
    if peer is not None:
        peers.heard(peer, opened.manifest, at, result.applied)
    workspace.database.announce(session)
    step(progress, _STEPS - 1, _STEPS)  # the last place to turn back: what follows is the commit
    return _told(result, peer, cloned=_is_cloned(session, workspace.station_id, result))


def _with_waiting(session: Session, result: Merged, own: Identity, at: dt.datetime, where: str) -> Merged:
    """Take in besides what waited for a newer release, if this is it."""
    for waiting in quarantine.open_again(session, own):
        later = _apply(session, waiting, at, where)
        result.applied += later.applied
        result.repeated += later.repeated
        result.conflicts += later.conflicts
        result.touched |= later.touched
        result.waiting, result.forks = later.waiting, result.forks + later.forks
    tally_closed(session)  # else the next report derives every mark that came, while a person waits
    return result


def _told(result: Merged, peer: Peer | None, *, cloned: bool) -> TakenIn:
    return TakenIn(
        result.applied,
        result.repeated,
        tuple(dict.fromkeys(result.conflicts)),
        result.waiting + result.forks,
        result.forks,
        peer.id if peer else None,
        cloned,
        sum(record_type == AttendanceMark.wire_name for record_type, _record_id in result.touched),
    )


def _peer(session: Session, opened: Opened, own: Identity, *, trust: bool) -> Peer | None:
    """The sender, met now if it is trusted at first sight; None for a bundle of our own."""
    if opened.sign_key == own.sign_key:
        return None
    peer = peers.known(session, opened.sign_key)
    if peer is None or (trust and not peer.trusted):
        said = opened.manifest.get("sender", {})
        return peers.meet(session, sign_key=opened.sign_key, seal_key=said.get("seal_key"), name=str(said.get("name", "")))
    return peer


def _apply(session: Session, opened: Opened, at: dt.datetime, where: str) -> Merged:
    """Merge what a bundle holds, and refresh what is derived from it."""
    try:
        name_stations(session, opened.manifest.get("stations", {}))
        keep_blobs(session, opened.contents.blobs)
        # An operation that is here may bring an entry that was held back before.
        operations = without_their_own(session, opened)
        parts = (operation for operation in operations if operation.get("partial"))
        touched = fill(session, (*opened.contents.background, *parts))
        if touched:
            project(session, Merged(touched=touched))
        sender = str(opened.manifest.get("sender", {}).get("name", ""))
        return merge(session, operations, sender=sender, at=at)
    except (ValueError, KeyError, TypeError, AttributeError) as problem:
        raise InputError("exchange.damaged", where=where) from problem


def name_stations(session: Session, names: Mapping[str, Any]) -> None:
    """Keep what other stations are called, so that a gap can be told by name."""
    wanted = [uuid.UUID(station_id) for station_id in names]
    known = {found.id: found for found in session.scalars(select(Station).where(Station.id.in_(wanted)))}
    for station_id, name in names.items():
        found = known.get(uuid.UUID(station_id))
        if found is None:
            session.add(Station(id=uuid.UUID(station_id), name=optional(str(name), "name", most=120), mine=False))
        elif not found.mine:
            found.name = optional(str(name), "name", most=120)
    session.flush()


def _is_cloned(session: Session, station_id: uuid.UUID, result: Merged) -> bool:
    """Whether somebody else writes under this station's number; then it ends here."""
    if not result.forks or not quarantine.has_fork_of(session, station_id):
        return False
    mine = session.scalars(select(Station).where(Station.id == station_id)).one()
    mine.retired = True
    session.flush()
    return True
