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

EVENT, TOKEN, HEARD = "event", "token_sha256", "heard_at"
"""Names in a peer's rule: the one event it may know of; the hash of its network token; when it was last heard."""


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


def heard(peer: Peer, manifest: Mapping[str, Any], at: dt.datetime) -> None:
    """Keep what a peer says that it has: only its own word counts, never what was sent to it."""
    peer.seen = {station: seq for station, seq in manifest.get("have", {}).items() if isinstance(seq, int)}
    peer.rule = {**peer.rule, HEARD: at.isoformat()}


def rule_of(peer: Peer) -> Rule:
    """What the peer may be given."""
    event_id = peer.rule.get(EVENT)
    return Rule(uuid.UUID(event_id) if event_id else None)


def seen_by(peer: Peer) -> dict[uuid.UUID, int]:
    """The contiguous prefixes that the peer has said it has."""
    return {uuid.UUID(station): seq for station, seq in peer.seen.items()}


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
    at = peer.rule.get(HEARD)
    return PeerRow(
        peer.id,
        peer.name,
        peer.trusted,
        fingerprint(peer.sign_key or b""),
        event_id,
        event.title if event else "",
        dt.datetime.fromisoformat(at) if at else None,
    )
