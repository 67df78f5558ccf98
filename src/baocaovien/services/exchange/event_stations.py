"""The machines of one event as its clerk watches them: what each brought, when it was last heard, how its clock goes."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass

from sqlalchemy.orm import Session

from baocaovien.services.exchange.peers import PeerRow, list_peers
from baocaovien.store.bundle import gaps
from baocaovien.store.queries.exchange import StationMarks, station_marks


@dataclass(frozen=True, slots=True)
class EventStation:
    """A machine that marks at an event.

    Attributes:
        name: its desk; empty for this machine.
        paired: it may send over the network.
        clock_ms: milliseconds from its clock to this one; None where nothing shows a difference.
        marks, annulled: that stand; that were taken back.
        missing: numbers that did not arrive though later ones did ("17–20"); empty where none.
    """

    id: uuid.UUID
    name: str
    mine: bool
    marks: int
    annulled: int
    heard_at: dt.datetime | None
    paired: bool
    clock_ms: int | None
    clock_measured: bool
    missing: str


def event_stations(session: Session, event_id: uuid.UUID) -> tuple[EventStation, ...]:
    """The stations that were prepared for an event, by name, then other machines that marked at it."""
    marked = {str(found.station_id): found for found in station_marks(session, event_id)}
    missing: dict[str, str] = {}
    for gap in gaps(session):
        numbers = str(gap.first) if gap.first == gap.last else f"{gap.first}–{gap.last}"
        station = str(gap.station_id)
        missing[station] = f"{missing[station]}, {numbers}" if station in missing else numbers
    rows = [
        _prepared(peer, marked.pop(peer.station, None), missing.get(peer.station, ""))
        for peer in list_peers(session)
        if peer.event_id == event_id
    ]
    return (*rows, *(_other(found, missing.get(station, "")) for station, found in marked.items()))


def _prepared(peer: PeerRow, found: StationMarks | None, missing: str) -> EventStation:
    return EventStation(
        peer.id,
        peer.name,
        False,
        found.marks if found else 0,
        found.annulled if found else 0,
        peer.heard_at,
        peer.paired,
        peer.clock_ms,
        peer.clock_measured,
        missing,
    )


def _other(found: StationMarks, missing: str) -> EventStation:
    name = "" if found.mine else found.station
    return EventStation(found.station_id, name, found.mine, found.marks, found.annulled, None, False, None, False, missing)
