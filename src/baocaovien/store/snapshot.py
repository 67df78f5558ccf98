"""A part of a log: what a door station starts from, and what it is sent later about records that are new to it.

A station has the records of its event as the entries of the log that wrote them, under their true headers, so that its own
changes name what they replace. Of other operations before its beginning it has nothing: `base` says where each chain begins.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from baocaovien.store.intake import change_row, fact_rows, operation_row, placed, verify, write_rows
from baocaovien.store.models import (
    Actor,
    AttendanceMark,
    Card,
    Change,
    EventRole,
    EventSession,
    EventSite,
    HeadCount,
    Invitee,
    Office,
    Operation,
    Person,
    SessionSummons,
    Setting,
    Station,
    Unit,
    UnitName,
)
from baocaovien.store.operations.context import Key
from baocaovien.store.wire import records, shapes

_BASE = "exchange_base"
_CHUNK = 500
EVENT_FACTS: tuple[type[AttendanceMark | HeadCount], ...] = (AttendanceMark, HeadCount)
"""The facts of an event that its stations see: attempts stay where they were made."""

Base = dict[uuid.UUID, dict[str, Any]]
"""{station: {seq, hash, lamport}}: the last operation before which this workspace has only a part."""


def base(session: Session) -> Base:
    """Where the chains of a door station begin; empty for a workspace that has everything."""
    kept = session.get(Setting, _BASE)
    found = kept.value["stations"] if kept else {}
    return {
        uuid.UUID(station): {"seq": said["seq"], "hash": bytes.fromhex(said["hash"]), "lamport": said["lamport"]}
        for station, said in found.items()
    }


def heads_now(session: Session) -> dict[str, dict[str, Any]]:
    """The head of every chain, as `set_base` takes it."""
    rows = session.execute(select(Station.id, Station.seq, Station.head, Station.lamport, Station.name).where(Station.seq > 0))
    return {str(row.id): {"seq": row.seq, "hash": row.head.hex(), "lamport": row.lamport, "name": row.name} for row in rows}


def set_base(session: Session, found: Mapping[str, Mapping[str, Any]]) -> None:
    """Let the chains of an empty workspace begin after these operations."""
    for station, said in found.items():
        head = bytes.fromhex(said["hash"])
        name = str(said.get("name", ""))
        row = {"id": uuid.UUID(station), "name": name, "seq": said["seq"], "lamport": said["lamport"], "head": head}
        session.add(Station(**row, mine=False, retired=False))
    session.add(Setting(name=_BASE, value={"stations": {station: dict(said) for station, said in found.items()}}))
    session.flush()


def event_records(session: Session, event_id: uuid.UUID) -> set[uuid.UUID]:
    """Ids of the records that a door needs for an event: it, its list and cards, and everything these refer to."""
    own: dict[str, set[uuid.UUID]] = {"event": {event_id}}

    def add(model: Any, *conditions: Any) -> set[uuid.UUID]:
        found = set(session.scalars(select(model.id).where(*conditions)))
        own.setdefault(model.__tablename__, set()).update(found)
        return found

    for model in (EventSession, EventSite, EventRole, Invitee):
        add(model, model.event_id == event_id)
    of_event = select(Invitee.id).where(Invitee.event_id == event_id)
    add(SessionSummons, SessionSummons.invitee_id.in_(of_event))
    add(Card, Card.invitee_id.in_(of_event))
    add(Office)
    add(Actor)
    referred = referred_to(session, own)
    units = [record_id for record_id, table in referred.items() if table == "unit"]
    people = [record_id for record_id, table in referred.items() if table == "person"]
    # The log names joined records where the tables name those they stand for.
    joined = add(Unit, Unit.merged_into_id.in_(units)) | add(Person, Person.merged_into_id.in_(people))
    return referred.keys() | joined | add(UnitName, UnitName.unit_id.in_(units))


def referred_to(session: Session, by_table: Mapping[str, Collection[uuid.UUID]]) -> dict[uuid.UUID, str]:
    """{id: table} of these records and of everything they refer to, and so on."""
    shapes_by_table = {shape.model.__tablename__: shape for shape in records()}
    found: dict[uuid.UUID, str] = {}
    pending = {table: set(ids) for table, ids in by_table.items() if ids}
    while pending:
        table, ids = pending.popitem()
        fresh = [record_id for record_id in ids if record_id not in found]
        found |= dict.fromkeys(fresh, table)
        columns = shapes_by_table[table].model.__table__.c
        for column in columns:
            for key in column.foreign_keys:
                targets = _targets(session, columns, column, fresh)
                if targets:
                    pending.setdefault(key.column.table.name, set()).update(targets)
    return found


def _targets(session: Session, columns: Any, column: Any, ids: list[uuid.UUID]) -> set[uuid.UUID]:
    found: set[uuid.UUID] = set()
    for start in range(0, len(ids), _CHUNK):
        wanted = select(column).where(columns.id.in_(ids[start : start + _CHUNK]), column.is_not(None)).distinct()
        found.update(session.scalars(wanted))
    return found


def event_facts(session: Session, event_id: uuid.UUID, among: Collection[uuid.UUID] | None = None) -> set[uuid.UUID]:
    """Ids of the marks and head counts of an event; with `among`, those of them."""
    found: set[uuid.UUID] = set()
    for model in EVENT_FACTS:
        of_event = select(model.id).where(model.event_id == event_id)
        if among is None:
            found.update(session.scalars(of_event))
            continue
        ids = list(among)
        for start in range(0, len(ids), _CHUNK):
            found.update(session.scalars(of_event.where(model.id.in_(ids[start : start + _CHUNK]))))
    return found


def fill(session: Session, entries: Iterable[Mapping[str, Any]]) -> set[Key]:
    """Keep entries of operations that this workspace counts as known but has only in part; what is here already stays.

    Returns:
        The records and facts that came; the caller projects them.
    """
    begins = base(session)
    touched: set[Key] = set()
    for entry in entries:
        verify({**entry, "partial": True})
        row = operation_row(entry["header"])
        there = session.scalar(select(Operation.hash).where(Operation.id == row["id"]))
        if there is None and row["seq"] > begins.get(row["station_id"], {"seq": 0})["seq"]:
            continue  # it comes with its chain
        if there is None:
            session.execute(insert(Operation), [row])
        elif there != row["hash"]:
            continue  # a fork: told where the chain meets it
        known = set(session.scalars(select(Change.n).where(Change.operation_id == row["id"])))
        fresh = [(n, change) for n, change in placed(dict(entry)) if n not in known]
        if fresh:
            session.execute(insert(Change), [change_row(row["id"], n, change) for n, change in fresh])
            for record_type, rows in fact_rows(row, [change for _n, change in fresh]).items():
                write_rows(session, shapes()[record_type].model, rows)
            touched.update((change["type"], uuid.UUID(change["id"])) for _n, change in fresh)
    session.flush()
    return touched
