"""What was done in the workspace, by whom and when."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.store.models import Actor, Operation, Station


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """An operation as history shows it.

    Attributes:
        nature: `do | undo | redo | note | final`.
        undoable: it was done here by this person and is not undone, so that undo will come to it.
        undone: it was undone and not done again.
    """

    id: uuid.UUID
    label: str
    params: Mapping[str, Any]
    at: dt.datetime
    actor_id: uuid.UUID | None
    actor: str
    station_id: uuid.UUID
    station: str
    nature: str
    undoable: bool
    undone: bool


def no_change(_session: Session) -> None:
    """Change nothing: all that a note in the history says is its label."""


def history(session: Session, *, station_id: uuid.UUID, actor_id: uuid.UUID | None, limit: int = 50) -> tuple[HistoryRow, ...]:
    """The newest operations of everybody, newest first.

    Args:
        station_id, actor_id: whose undo it is that `undoable` speaks of.
    """
    newest = (
        select(Operation, Actor.name, Station.name)
        .outerjoin(Actor, Actor.id == Operation.actor_id)
        .outerjoin(Station, Station.id == Operation.station_id)
        .order_by(Operation.lamport.desc(), Operation.id.desc())
        .limit(limit)
    )
    answered: dict[uuid.UUID, bool] = {}
    rows = []
    for operation, actor, station in session.execute(newest):
        if operation.nature in ("undo", "redo") and operation.target_id is not None:
            answered.setdefault(operation.target_id, operation.nature == "undo")
        undone = answered.get(operation.id, False)
        mine = operation.station_id == station_id and operation.actor_id == actor_id
        rows.append(
            HistoryRow(
                id=operation.id,
                label=operation.label,
                params=operation.params,
                at=operation.at,
                actor_id=operation.actor_id,
                actor=actor or "",
                station_id=operation.station_id,
                station=station or "",
                nature=operation.nature,
                undoable=mine and operation.nature == "do" and not undone,
                undone=undone,
            )
        )
    return tuple(rows)
