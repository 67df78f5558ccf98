"""Filling a bundle for a peer, or for whoever gets it."""

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

from baocaovien.domain.errors import InputError, MissingError
from baocaovien.domain.progress import Progress, silent, step
from baocaovien.services.exchange import bundle, peers
from baocaovien.services.exchange.bundle import Contents
from baocaovien.services.exchange.clock import measured_offset
from baocaovien.services.exchange.keys import identity
from baocaovien.services.exchange.peers import rule_of, seen_by
from baocaovien.services.workspace import Workspace
from baocaovien.store import migrate, station
from baocaovien.store.bundle import Rule, Sending, blobs_of, operations_for
from baocaovien.store.merge import vector
from baocaovien.store.models import Office, Peer, Station, fixed_id, new_id
from baocaovien.store.operations import current
from baocaovien.store.queries.exchange import is_station
from baocaovien.store.queries.office import office_row
from baocaovien.store.queries.units import name_on


@dataclass(frozen=True, slots=True)
class Given:
    """What a bundle holds.

    Attributes:
        operations: how many operations; 0 where the peer has everything.
        facts: how many facts are among them.
        have: the contiguous prefixes that this machine has.
    """

    content: bytes
    operations: int
    facts: int
    have: Mapping[str, int]


def export(workspace: Workspace, target: Path, *, since_peer: uuid.UUID | None = None, progress: Progress = silent) -> Given:
    """Write a bundle file and note in the log that data left this machine.

    Args:
        since_peer: only what this peer lacks and may be given, sealed for it; without one everything, sealed for all
            trusted peers that may have everything.

    Raises:
        MissingError: `exchange.unknown_peer`.
        InputError: `exchange.sample_stays`.
        EnvironmentFault: the file could not be written or did not read back the same; nothing is left behind.
    """
    step(progress, 0, 2)
    given = fill(workspace, since_peer)
    step(progress, 1, 2)
    counts = {"n": given.operations, "facts": given.facts}
    use_case = partial(_noted, given=given, peer_id=since_peer)
    noted = partial(workspace.execute, "exchange.export", use_case, params=counts, nature="note")
    bundle.save(target, given.content, identity(workspace.folder), noted)
    return given


def _noted(session: Session, *, given: Given, peer_id: uuid.UUID | None) -> None:
    """Keep for whom it was written: the one peer, else all for whom it is sealed."""
    at = current(session).at
    for peer in peers.offices(session) if peer_id is None else [session.get_one(Peer, peer_id)]:
        peers.gave(peer, given.have, given.operations, at)


def fill(workspace: Workspace, peer_id: uuid.UUID | None) -> Given:
    """Make a bundle for one peer (None: for everybody who may have everything)."""
    own = identity(workspace.folder)
    manifest, sending, blobs, recipients = workspace.read(partial(_filled, peer_id=peer_id))
    manifest["sender"] |= {
        "sign_key": own.sign_key.hex(),
        "seal_key": own.seal_key,
        "station": str(workspace.station_id),
    }
    content = bundle.write(manifest, Contents(sending.operations, sending.background, blobs), own, recipients)
    return Given(content, len(sending.operations), sending.facts, manifest["have"])


def _filled(session: Session, peer_id: uuid.UUID | None) -> tuple[dict[str, Any], Sending, dict[str, bytes], tuple[str, ...]]:
    rule, since = Rule(), dict[uuid.UUID, int]()
    recipients = tuple(peer.seal_key for peer in peers.offices(session) if peer.seal_key)
    if peer_id is not None:
        peer = session.get(Peer, peer_id)
        if peer is None or not peer.trusted:
            raise MissingError("exchange.unknown_peer", where=str(peer_id), value=str(peer_id))
        rule, since, recipients = rule_of(peer), seen_by(peer), (peer.seal_key,) if peer.seal_key else ()
    _require_own(session, rule)
    sending = operations_for(session, since, rule)
    blobs = dict(blobs_of(session, sending.operations))
    return _manifest(session, sending, since), sending, blobs, recipients


def _require_own(session: Session, rule: Rule) -> None:
    """Let sample data go to nobody; the doors of its conferences may be tried out, for they are machines of this office.

    Raises:
        InputError: `exchange.sample_stays`.
    """
    if rule.event_id is None and office_row(session).is_sample and not is_station(session):
        raise InputError("exchange.sample_stays", where=office_row(session).unit)


def _manifest(session: Session, sending: Sending, since: Mapping[uuid.UUID, int]) -> dict[str, Any]:
    prefixes: dict[str, int] = {}
    for operation in sending.operations:
        found = operation["header"]
        prefixes[found["station"]] = max(prefixes.get(found["station"], 0), found["seq"])
    measured = measured_offset(session)
    return {
        **({} if measured is None else {"clock_offset_ms": measured}),
        "kind": bundle.BUNDLE,
        "id": str(new_id()),
        "made_at": dt.datetime.now(dt.UTC).isoformat(),
        "schema": migrate.HEAD,
        "sender": sender(session),
        "from": {str(found): seq for found, seq in since.items()},
        "to": prefixes,
        "have": {str(found): seq for found, seq in vector(session).items()},
        "stations": station_names(session),
    }


def sender(session: Session) -> dict[str, Any]:
    """Who sends, as far as the database knows."""
    mine = session.scalars(select(Station).where(Station.mine, Station.retired.is_(False)).order_by(Station.id.desc())).first()
    name = mine.name if mine else ""
    workspace = station.workspace_id(session) or ""
    office = session.get(Office, fixed_id("office"))
    if office is None or is_station(session):  # a door station is its desk, not the office that prepared it
        return {"name": name, "workspace": workspace}
    unit = name_on(session, office.unit_id, dt.date.max)
    return {"name": f"{unit} – {name}" if name else unit, "workspace": workspace, "office": str(office.unit_id)}


def station_names(session: Session) -> dict[str, str]:
    """{station: its name}, for those that have one."""
    rows = session.execute(select(Station.id, Station.name).where(Station.name != ""))
    return {str(found): name for found, name in rows}
