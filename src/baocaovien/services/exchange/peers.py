"""The machines that bundles come from and go to: who is trusted, what each may be given, and what it is known to have."""

from __future__ import annotations

import datetime as dt
import hashlib
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.domain.errors import InputError, MissingError
from baocaovien.domain.names import optional
from baocaovien.services.exchange.keys import fingerprint
from baocaovien.store.bundle import Rule
from baocaovien.store.models import Event, Peer, fixed_id
from baocaovien.store.queries.exchange import operations_beyond

EVENT, TOKEN, HEARD = "event", "token_sha256", "heard_at"
"""Names in a peer's rule: the one event it may know of; the hash of its network token; when it was last heard."""

_RECEIVED, _SENT, _SENT_AT, _SENT_COUNT = "received", "sent", "sent_at", "sent_count"
"""How much came with its last bundle; what was last written for it: the prefixes, when, how many operations."""

PREPARED, _CLOCK, _STATION = "prepared_at", "clock", "station"
"""When its station file was written; how far its clock is, as far as that is known; under which id it writes."""

_NOTED = dt.timedelta(minutes=1)
"""What a carried file shows of a clock's difference counts from here on."""


@dataclass(frozen=True, slots=True)
class PeerRow:
    """A peer as it is shown."""

    id: uuid.UUID
    name: str
    trusted: bool
    fingerprint: str
    event_id: uuid.UUID | None
    event: str
    heard_at: dt.datetime | None
    received: int = 0
    """Operations that were new in its last bundle."""
    sent_at: dt.datetime | None = None
    sent: int = 0
    """Operations in the last bundle written for it."""
    unsent: int = 0
    """Changes that were not written for it yet and that it has not; counted for offices, not for stations."""
    paired: bool = False
    clock_ms: int | None = None
    """Milliseconds from its clock to this one; None: nothing shows a difference."""
    station: str = ""
    """The id under which it writes, once it was heard."""
    clock_measured: bool = False
    """Measured over the network; else only a least difference that a carried file shows."""


def peer_id(sign_key: bytes) -> uuid.UUID:
    """A peer is its key: the same on every machine."""
    return fixed_id("peer", sign_key.hex())


def known(session: Session, sign_key: bytes) -> Peer | None:
    """The peer of this key."""
    return session.get(Peer, peer_id(sign_key))


def is_trusted(session: Session, *, sign_key: bytes) -> bool:
    """Whether what this key has signed is taken in."""
    peer = known(session, sign_key)
    return peer is not None and peer.trusted


def meet(session: Session, *, sign_key: bytes, seal_key: str | None, name: str, rule: Mapping[str, Any] | None = None) -> Peer:
    """Trust a peer from now on; what is known of it stays."""
    peer = known(session, sign_key)
    if peer is None:
        peer = Peer(id=peer_id(sign_key), name=optional(name, "name", most=120), sign_key=sign_key, rule={}, seen={})
        session.add(peer)
    peer.seal_key = seal_key or peer.seal_key
    peer.trusted = True
    peer.rule = {**peer.rule, **(rule or {})}
    session.flush()
    return peer


def heard(peer: Peer, manifest: Mapping[str, Any], at: dt.datetime, received: int = 0) -> None:
    """Keep what a peer says that it has: only its own word counts, never what was sent to it."""
    peer.seen = {station: seq for station, seq in manifest.get("have", {}).items() if isinstance(seq, int)}
    station = str(manifest.get("sender", {}).get("station", ""))
    rule = {**peer.rule, HEARD: at.isoformat(), _RECEIVED: received, _STATION: station}
    found = _clock_of(rule, manifest, at)
    peer.rule = rule if found is None else {**rule, _CLOCK: found}


def _clock_of(rule: Mapping[str, Any], manifest: Mapping[str, Any], at: dt.datetime) -> dict[str, Any] | None:
    """How far the sender's clock is: as it measured it, else as far as its file can't be from the future or the past."""
    measured = manifest.get("clock_offset_ms")
    if isinstance(measured, int):
        return {"ms": measured, "measured": True}
    try:
        made = dt.datetime.fromisoformat(str(manifest.get("made_at")))
        prepared = dt.datetime.fromisoformat(rule[PREPARED]) if PREPARED in rule else made
        off = at - made if made - at > _NOTED else prepared - made if prepared - made > _NOTED else None
    except (ValueError, TypeError):
        return None
    return None if off is None else {"ms": round(off / dt.timedelta(milliseconds=1)), "measured": False}


def gave(peer: Peer, have: Mapping[str, int], operations: int, at: dt.datetime) -> None:
    """Keep what was written for a peer, for the person to see; what is sent next still follows its own word alone."""
    peer.rule = {**peer.rule, _SENT: dict(have), _SENT_AT: at.isoformat(), _SENT_COUNT: operations}


def rule_of(peer: Peer) -> Rule:
    """What the peer may be given."""
    event_id = peer.rule.get(EVENT)
    return Rule(uuid.UUID(event_id) if event_id else None)


def seen_by(peer: Peer) -> dict[uuid.UUID, int]:
    """The contiguous prefixes that the peer has said it has."""
    return {uuid.UUID(station): seq for station, seq in peer.seen.items()}


def known_to(peer: Peer) -> dict[uuid.UUID, int]:
    """What the peer has said it has, and what was written for it since."""
    known = seen_by(peer)
    for station, seq in peer.rule.get(_SENT, {}).items():
        known[uuid.UUID(station)] = max(seq, known.get(uuid.UUID(station), 0))
    return known


def offices(session: Session) -> list[Peer]:
    """The trusted peers that get everything, the one written for last first."""
    trusted = session.scalars(select(Peer).where(Peer.trusted.is_(True), Peer.sign_key.is_not(None)).order_by(Peer.name, Peer.id))
    found = [peer for peer in trusted if rule_of(peer).event_id is None]
    return sorted(found, key=lambda peer: str(peer.rule.get(_SENT_AT, "")), reverse=True)


def forget(session: Session, *, peer_id: uuid.UUID) -> None:
    """Trust a peer no longer; its name and key stay, so that it is recognised.

    Raises:
        MissingError: `exchange.unknown_peer`.
    """
    peer = session.get(Peer, peer_id)
    if peer is None:
        raise MissingError("exchange.unknown_peer", where=str(peer_id), value=str(peer_id))
    peer.trusted = False
    peer.rule = {name: value for name, value in peer.rule.items() if name != TOKEN}


def find_peer(session: Session, text: str) -> uuid.UUID:
    """The peer that a person named by its name, or by its id or an end of it.

    Raises:
        MissingError: `exchange.unknown_peer`.
        InputError: `input.ambiguous_id`.
    """
    wanted = text.strip().casefold()
    digits = wanted.replace("-", "")
    peers = session.scalars(select(Peer).order_by(Peer.id)).all()
    found = [peer for peer in peers if peer.name.casefold() == wanted]
    if not found and len(digits) >= 6:
        found = [peer for peer in peers if peer.id.hex.startswith(digits) or peer.id.hex.endswith(digits)]
    if not found:
        raise MissingError("exchange.unknown_peer", where=text[:80], value=text[:80])
    if len(found) > 1:
        raise InputError("input.ambiguous_id", where=text[:80], kind="peer", value=text[:80])
    return found[0].id


def by_token(session: Session, token: str) -> Peer | None:
    """The trusted peer that was given this network token."""
    wanted = hashlib.sha256(token.encode()).hexdigest()
    trusted = session.scalars(select(Peer).where(Peer.trusted.is_(True)))
    return next((peer for peer in trusted if peer.rule.get(TOKEN) == wanted), None)


def list_peers(session: Session) -> tuple[PeerRow, ...]:
    """All peers, by name."""
    rows = session.scalars(select(Peer).where(Peer.sign_key.is_not(None)).order_by(Peer.name, Peer.id))
    return tuple(_row(session, peer) for peer in rows)


def _row(session: Session, peer: Peer) -> PeerRow:
    event_id = rule_of(peer).event_id
    event = session.get(Event, event_id) if event_id else None
    clock = peer.rule.get(_CLOCK, {})
    return PeerRow(
        peer.id,
        peer.name,
        peer.trusted,
        fingerprint(peer.sign_key or b""),
        event_id,
        event.title if event else "",
        _moment(peer, HEARD),
        peer.rule.get(_RECEIVED, 0),
        _moment(peer, _SENT_AT),
        peer.rule.get(_SENT_COUNT, 0),
        operations_beyond(session, known_to(peer)) if peer.trusted and event_id is None else 0,
        TOKEN in peer.rule,
        clock.get("ms"),
        peer.rule.get(_STATION, ""),
        clock.get("measured", False),
    )


def _moment(peer: Peer, name: str) -> dt.datetime | None:
    kept = peer.rule.get(name)
    return dt.datetime.fromisoformat(kept) if kept else None
