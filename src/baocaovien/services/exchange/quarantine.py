"""What was received and can't be taken in yet: kept with its reason, tried again when more arrives, never dropped."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.services.exchange import bundle
from baocaovien.services.exchange.bundle import Opened
from baocaovien.services.exchange.keys import Identity
from baocaovien.store.bundle import gaps
from baocaovien.store.merge import FORK, WAITS
from baocaovien.store.models import Quarantine, Station
from baocaovien.store.problems import Problem

NEWER = "newer"
"""The reason of a whole bundle that a newer release wrote."""


@dataclass(frozen=True, slots=True)
class QuarantineRow:
    """Something kept apart.

    Attributes:
        reason: `waits` (something before it is missing), `fork` (its number is taken), `newer`.
        seq: the operation's number at its station; 0 for a whole bundle.
    """

    id: uuid.UUID
    received_at: dt.datetime
    sender: str
    reason: str
    station: str
    seq: int
    label: str


def keep_newer(session: Session, opened: Opened, at: dt.datetime) -> int:
    """Keep a bundle of a newer format whole; answers 1, also when it is here already."""
    sha256 = hashlib.sha256(opened.raw).hexdigest()
    kept = session.scalars(select(Quarantine.content).where(Quarantine.reason == NEWER)).all()
    if all(content["sha256"] != sha256 for content in kept):
        sender = str(opened.manifest.get("sender", {}).get("name", ""))
        content = {"sha256": sha256, "bundle": base64.b64encode(opened.raw).decode(), "format": list(opened.manifest["format"])}
        session.add(Quarantine(received_at=at, sender=sender, reason=NEWER, content=content))
        session.flush()
    return 1


def open_again(session: Session, own: Identity) -> list[Opened]:
    """The bundles that waited for a newer release, if this is it; they leave quarantine."""
    found: list[Opened] = []
    for row in session.scalars(select(Quarantine).where(Quarantine.reason == NEWER).order_by(Quarantine.id)):
        if row.content["format"][0] <= bundle.MAJOR:
            found.append(bundle.read(base64.b64decode(row.content["bundle"]), own))
            session.delete(row)
    session.flush()
    return found


def has_fork_of(session: Session, station_id: uuid.UUID) -> bool:
    """Whether an operation is kept apart because its number at this station is taken."""
    contents = session.scalars(select(Quarantine.content).where(Quarantine.reason == FORK))
    return any(content["header"]["station"] == str(station_id) for content in contents)


def list_quarantine(session: Session) -> tuple[QuarantineRow, ...]:
    """Everything that is kept apart, the oldest first."""
    names: dict[uuid.UUID, str] = dict(session.execute(select(Station.id, Station.name)).all())
    rows = session.scalars(select(Quarantine).order_by(Quarantine.received_at, Quarantine.id))
    return tuple(_row(row, names) for row in rows)


def _row(row: Quarantine, names: dict[uuid.UUID, str]) -> QuarantineRow:
    found = row.content.get("header")
    if found is None:
        return QuarantineRow(row.id, row.received_at, row.sender, row.reason, "", 0, "")
    station = names.get(uuid.UUID(found["station"])) or found["station"][-8:]
    return QuarantineRow(row.id, row.received_at, row.sender, row.reason, station, found["seq"], found["label"])


def problems(session: Session) -> Iterator[Problem]:
    """What a person should know of it: gaps by name, machines that were copied, bundles of a newer release."""
    for gap in gaps(session):
        numbers = str(gap.first) if gap.first == gap.last else f"{gap.first}–{gap.last}"
        yield Problem("exchange.gap", gap.station, {"station": gap.station, "numbers": numbers})
    rows = list_quarantine(session)
    for station in dict.fromkeys(row.station for row in rows if row.reason == FORK):
        numbers = ", ".join(str(row.seq) for row in rows if row.reason == FORK and row.station == station)
        yield Problem("exchange.fork", station, {"station": station, "numbers": numbers})
    missing = {gap.station for gap in gaps(session)}
    for station in dict.fromkeys(row.station for row in rows if row.reason == WAITS and row.station not in missing):
        count = sum(row.reason == WAITS and row.station == station for row in rows)
        yield Problem("exchange.lacks_record", station, {"station": station, "n": count})
    for row in rows:
        if row.reason == NEWER:
            yield Problem("exchange.newer", row.sender, {"name": row.sender})
