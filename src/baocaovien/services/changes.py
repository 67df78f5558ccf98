"""What an operation changed, for whoever shows it; and what other processes wrote since the last look."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from baocaovien.store.models import Change, Operation, Station
from baocaovien.store.operations.context import Key


@dataclass(frozen=True, slots=True)
class Changes:
    """What an operation changed, for whoever shows it.

    Attributes:
        records: (wire name, id) of every record and fact that it touched.
    """

    operation_id: uuid.UUID
    label: str
    params: Mapping[str, Any]
    records: frozenset[Key]

    def touches(self, *wire_names: str) -> bool:
        """Whether records of one of these types were changed."""
        return any(record_type in wire_names for record_type, _record_id in self.records)


def heads_of_all(session: Session) -> dict[uuid.UUID, int]:
    """How far each station has come."""
    return dict(session.execute(select(Station.id, Station.seq)).all())


def written_since(seen: Mapping[uuid.UUID, int], session: Session) -> tuple[list[Changes], dict[uuid.UUID, int]]:
    """The operations after those that were seen, oldest first."""
    now = heads_of_all(session)
    moved = [(key, seen.get(key, 0)) for key, seq in now.items() if seq > seen.get(key, 0)]
    if not moved:
        return [], now
    rows = session.execute(
        select(Operation.id, Operation.label, Operation.params, Change.record_type, Change.record_id)
        .outerjoin(Change, Change.operation_id == Operation.id)
        .where(or_(*((Operation.station_id == key) & (Operation.seq > seq) for key, seq in moved)))
        .order_by(Operation.station_id, Operation.seq)
    )
    found = []
    for _key, own in groupby(rows, key=lambda row: row.id):
        changes = list(own)
        touched = frozenset((row.record_type, row.record_id) for row in changes if row.record_id is not None)
        found.append(Changes(changes[0].id, changes[0].label, changes[0].params, touched))
    return found, now
