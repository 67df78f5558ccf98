"""What was done here and has not left yet, for the line at the foot of the window."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from baocaovien.services.exchange import peers
from baocaovien.services.exchange.stations import station_role
from baocaovien.store.models import Peer
from baocaovien.store.queries.exchange import marks_beyond, operations_beyond


@dataclass(frozen=True, slots=True)
class Unsent:
    """How much waits.

    Attributes:
        count: what was not sent, nor written into a file.
        unconfirmed: marks of which the home has not yet said that it has them.
        marks: marks of a door station, else changes of an office.
    """

    count: int
    unconfirmed: int
    marks: bool


def unsent(session: Session) -> Unsent | None:
    """What a door station's home, or the office that was written to last, has not been sent; None without such a place."""
    role = station_role(session)
    if role is not None:
        home = session.get(Peer, role.peer_id)
        if home is None:
            return Unsent(0, 0, marks=True)
        return Unsent(marks_beyond(session, peers.known_to(home)), marks_beyond(session, peers.seen_by(home)), marks=True)
    for office in peers.offices(session):
        return Unsent(operations_beyond(session, peers.known_to(office)), 0, marks=False)
    return None
