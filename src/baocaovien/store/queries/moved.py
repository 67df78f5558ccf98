"""What a moved event was before: read from the operation that moved it, since the event itself says only where it is now."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import defaultdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.store.models import Change, EventSession, Operation


def start_before_move(session: Session, event_id: uuid.UUID) -> dt.datetime | None:
    """When an event was to begin before its sessions were last moved; None where the log tells nothing of it any more."""
    sessions = select(EventSession.id).where(EventSession.event_id == event_id)
    moves = (
        select(Change.operation_id, Change.old)
        .join(Operation, Operation.id == Change.operation_id)
        .where(Change.record_id.in_(sessions), Change.verb == "set")
        .order_by(Operation.lamport, Operation.id)
    )
    begins: dict[uuid.UUID, list[str]] = defaultdict(list)
    for operation_id, old in session.execute(moves):
        if old and old.get("starts_at"):
            begins[operation_id].append(old["starts_at"])
    return dt.datetime.fromisoformat(min(list(begins.values())[-1])) if begins else None
