"""Taking in operations of other stations: a set union of headers, facts, and a fold of the records they touch.

The result is the same for any order, repetition and split. What cannot be applied yet (a gap before it, a record that it
refers to is not here) waits in quarantine and is tried again; nothing received is dropped.
"""

from __future__ import annotations

import base64
import datetime as dt
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from baocaovien.domain.errors import InputError
from baocaovien.store.fold import refold
from baocaovien.store.models import Change, Operation, Quarantine, Station
from baocaovien.store.operations.canonical import DIGEST_BYTES, digest, header_hash, payload
from baocaovien.store.operations.context import Key
from baocaovien.store.operations.erase import apply_erasure, erased_fields
from baocaovien.store.operations.write import header
from baocaovien.store.wire import shapes
from baocaovien.store.writer import Writer

WAITS = "waits"
FORK = "fork"
"""Reasons of quarantine: something before it is missing; the same number with another content (a cloned machine)."""


Packed = dict[str, Any]
"""An operation as JSON: {header: {…}, changes: [{type, id, verb, fields, old, replaces, salt}, …]}.

A fact's fields are its payload. Where a rule holds payloads back, `partial` is true and each change that came names its place
`n` among the header's digests.
"""


@dataclass(slots=True)
class Merged:
    """What a merge did.

    Attributes:
        conflicts: (wire name, id, group) where machines differ and a person chooses.
    """

    applied: int = 0
    repeated: int = 0
    waiting: int = 0
    forks: int = 0
    touched: set[Key] = field(default_factory=set)
    conflicts: list[tuple[str, uuid.UUID, str]] = field(default_factory=list)


def vector(session: Session) -> dict[uuid.UUID, int]:
    """The contiguous prefix of each station that is here: {station: seq}."""
    return dict(session.execute(select(Station.id, Station.seq).where(Station.seq > 0)).all())


def packed(session: Session, since: Mapping[uuid.UUID, int] | None = None) -> Iterator[Packed]:
    """The operations after those that a peer has, in an order in which they can be taken in."""
    known = since or {}
    operations = session.scalars(select(Operation).order_by(Operation.lamport, Operation.id)).all()
    for operation in operations:
        if operation.seq > known.get(operation.station_id, 0):
            changes = session.scalars(select(Change).where(Change.operation_id == operation.id).order_by(Change.n)).all()
            row = {column.key: getattr(operation, column.key) for column in Operation.__table__.columns}
            yield {"header": header(row), "changes": [_packed_change(session, change) for change in changes]}


def _packed_change(session: Session, change: Change) -> dict[str, Any]:
    fields: Any = change.fields
    if change.verb == "fact":
        shape = shapes()[change.record_type]
        fact = session.get_one(shape.model, change.record_id)
        fields = shape.plain({name: getattr(fact, name) for name in shape.fields})
    return {
        "type": change.record_type,
        "id": str(change.record_id),
        "verb": change.verb,
        "fields": fields,
        "old": change.old,
        "replaces": change.replaces,
        "salt": None if change.salt is None else base64.b64encode(change.salt).decode(),
    }


def merge(session: Session, received: Iterable[Packed], *, sender: str = "", at: dt.datetime | None = None) -> Merged:
    """Take in operations; the caller commits.

    Raises:
        InputError: `exchange.changed` when a header or a change does not fit its hash; nothing may then be kept.
    """
    result = Merged()
    waiting: dict[tuple[str, int, str], Packed] = {}
    for operation in (*_quarantined(session), *received):
        found = operation["header"]
        key = (found["station"], found["seq"], found["id"])
        if key in waiting or _is_here(session, found):
            result.repeated += 1
        else:
            verify(operation)
            waiting[key] = operation
    session.execute(delete(Quarantine).where(Quarantine.reason == WAITS))
    stations = {station.id: station for station in session.scalars(select(Station))}
    order = sorted(waiting, key=lambda key: (waiting[key]["header"]["lamport"], key[2]))
    _take_all(session, waiting, order, stations, result)
    moment = at or dt.datetime.now(dt.UTC)
    for operation in waiting.values():
        _set_aside(session, operation, stations, sender, moment, result)
    project(session, result)
    return result


def _take_all(
    session: Session,
    waiting: dict[tuple[str, int, str], Packed],
    order: Sequence[tuple[str, int, str]],
    stations: dict[uuid.UUID, Station],
    result: Merged,
) -> None:
    """Take in what has everything before it, until nothing more can be."""
    known: set[uuid.UUID] = set()
    moved = True
    while moved:
        moved = False
        for key in order:
            if key in waiting and _is_next(stations, waiting[key]) and _has_targets(session, waiting[key], known):
                _take(session, waiting.pop(key), stations, known, result)
                moved = True


def _quarantined(session: Session) -> Sequence[Packed]:
    return [row.content for row in session.scalars(select(Quarantine).where(Quarantine.reason == WAITS).order_by(Quarantine.id))]


def _is_here(session: Session, found: Mapping[str, Any]) -> bool:
    kept: bytes | None = session.scalar(select(Operation.hash).where(Operation.id == uuid.UUID(found["id"])))
    return kept == header_hash(found)


def verify(operation: Packed) -> None:
    """Compare every change that came with its digest in the header.

    Raises:
        InputError: `exchange.changed`.
    """
    digests = bytes.fromhex(operation["header"]["digests"])
    place = f"{operation['header']['station']} {operation['header']['seq']}"
    if len(digests) != DIGEST_BYTES * len(operation["changes"]) and not operation.get("partial"):
        raise InputError("exchange.changed", where=place)
    for n, change in placed(operation):
        if change["salt"] is None:
            continue  # erased where it came from
        told = payload(
            change["type"], uuid.UUID(change["id"]), change["verb"], change["fields"], change["old"], change["replaces"]
        )
        if digest(base64.b64decode(change["salt"]), told) != digests[n * DIGEST_BYTES : (n + 1) * DIGEST_BYTES]:
            raise InputError("exchange.changed", where=place)


def placed(operation: Packed) -> list[tuple[int, dict[str, Any]]]:
    """Each change with its place among the header's digests."""
    return [(change.get("n", n), change) for n, change in enumerate(operation["changes"])]


def _is_next(stations: Mapping[uuid.UUID, Station], operation: Packed) -> bool:
    found = operation["header"]
    station = stations.get(uuid.UUID(found["station"]))
    seq, head = (station.seq, station.head) if station else (0, None)
    return bool(found["seq"] == seq + 1 and found["previous"] == (head.hex() if head else None))


def _has_targets(session: Session, operation: Packed, known: set[uuid.UUID]) -> bool:
    """Whether every record that the operation changes or refers to is here or made by it."""
    made = {uuid.UUID(change["id"]) for change in operation["changes"] if change["verb"] in ("make", "fact")}
    wanted: dict[str, set[uuid.UUID]] = {}
    for change in operation["changes"]:
        shape = shapes().get(change["type"])
        if shape is None:
            continue
        if change["verb"] == "fact":
            _add_about(wanted, change["fields"])
            continue
        if change["verb"] != "make":
            wanted.setdefault(shape.model.__tablename__, set()).add(uuid.UUID(change["id"]))
        for name, value in (change["fields"] or {}).items():
            if value is not None and name in shape.fields:
                for key in shape.model.__table__.c[shape.fields[name].column].foreign_keys:
                    wanted.setdefault(key.column.table.name, set()).add(uuid.UUID(value))
    tables = {shape.model.__tablename__: shape.model for shape in shapes().values()}
    for table, ids in wanted.items():
        missing = ids - made - known
        model: Any = tables[table]
        if missing and missing - set(session.scalars(select(model.id).where(model.id.in_(missing)))):
            return False
    return True


def _add_about(wanted: dict[str, set[uuid.UUID]], fields: Mapping[str, Any]) -> None:
    """A fact about an event or an invitee that is not here waits for it."""
    for name in ("event", "invitee"):
        if fields.get(f"{name}_id"):
            wanted.setdefault(name, set()).add(uuid.UUID(fields[f"{name}_id"]))


def _take(session: Session, operation: Packed, stations: dict[uuid.UUID, Station], known: set[uuid.UUID], result: Merged) -> None:
    found = operation["header"]
    station_id = uuid.UUID(found["station"])
    row = operation_row(found)
    session.execute(insert(Operation), [row])
    changes = [change_row(row["id"], n, change) for n, change in placed(operation)]
    if changes:
        session.execute(insert(Change), changes)
    take_facts(session, row, operation["changes"])
    station = stations.get(station_id)
    if station is None:
        station = Station(id=station_id, name="", seq=0, lamport=0, mine=False, retired=False)
        session.add(station)
        stations[station_id] = station
    station.seq, station.lamport, station.head = row["seq"], max(station.lamport, row["lamport"]), row["hash"]
    session.flush()
    result.applied += 1
    for change in operation["changes"]:
        record_id = uuid.UUID(change["id"])
        known.add(record_id)
        result.touched.add((change["type"], record_id))


def operation_row(found: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of an operation from its header."""
    return {
        "id": uuid.UUID(found["id"]),
        "station_id": uuid.UUID(found["station"]),
        "seq": found["seq"],
        "lamport": found["lamport"],
        "at": dt.datetime.fromisoformat(found["at"]),
        "label": found["label"],
        "params": found["params"],
        "actor_id": uuid.UUID(found["actor"]) if found["actor"] else None,
        "version": found["version"],
        "nature": found["nature"],
        "target_id": uuid.UUID(found["target"]) if found["target"] else None,
        "digests": bytes.fromhex(found["digests"]),
        "previous": bytes.fromhex(found["previous"]) if found["previous"] else None,
        "hash": header_hash(found),
    }


def change_row(operation_id: uuid.UUID, n: int, change: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of a change; a fact's payload is its own row, unless that can't hold all of it (a newer release wrote it)."""
    shape = shapes().get(change["type"])
    is_kept_fact = change["verb"] == "fact" and shape is not None and shape.fields.keys() >= (change["fields"] or {}).keys()
    return {
        "operation_id": operation_id,
        "n": n,
        "record_type": change["type"],
        "record_id": uuid.UUID(change["id"]),
        "verb": change["verb"],
        "fields": None if is_kept_fact else change["fields"],
        "old": change["old"],
        "replaces": change["replaces"],
        "salt": None if change["salt"] is None else base64.b64decode(change["salt"]),
    }


def take_facts(session: Session, row: Mapping[str, Any], changes: Sequence[Mapping[str, Any]]) -> None:
    """Insert the facts among the changes of an operation."""
    by_type: dict[str, list[dict[str, Any]]] = {}
    for change in changes:
        shape = shapes().get(change["type"])
        if shape is not None and shape.is_fact and change["verb"] == "fact":
            place = {"operation_id": row["id"], "station_id": row["station_id"], "seq": row["seq"], "lamport": row["lamport"]}
            values = shape.values(change["fields"])
            by_type.setdefault(change["type"], []).append({"id": uuid.UUID(change["id"]), **values, **place})
    for record_type, rows in by_type.items():
        Writer(session, shapes()[record_type].model).write(rows)


def _set_aside(
    session: Session,
    operation: Packed,
    stations: Mapping[uuid.UUID, Station],
    sender: str,
    moment: dt.datetime,
    result: Merged,
) -> None:
    found = operation["header"]
    station = stations.get(uuid.UUID(found["station"]))
    forked = station is not None and (found["seq"] <= station.seq or _breaks_chain(station, found))
    if forked:
        result.forks += 1
        known = session.scalars(select(Quarantine.content).where(Quarantine.reason == FORK)).all()
        if any(content["header"] == found for content in known):
            return
    else:
        result.waiting += 1
    session.add(Quarantine(received_at=moment, sender=sender, reason=FORK if forked else WAITS, content=operation))
    session.flush()


def _breaks_chain(station: Station, found: Mapping[str, Any]) -> bool:
    return bool(found["seq"] == station.seq + 1 and found["previous"] != (station.head.hex() if station.head else None))


def project(session: Session, result: Merged) -> None:
    """Erase again what was erased, and fold the records that were touched."""
    ids = [record_id for _record_type, record_id in result.touched]
    erased = erased_fields(session, ids)
    by_type: dict[str, dict[uuid.UUID, frozenset[str]]] = {}
    for record_type, record_id in result.touched:
        if record_id in erased and record_type in shapes():
            by_type.setdefault(record_type, {})[record_id] = erased[record_id]
    for record_type, fields in by_type.items():
        apply_erasure(session, record_type, fields)
    records = [
        record_id for record_type, record_id in result.touched if record_type in shapes() and not shapes()[record_type].is_fact
    ]
    for record_id, state in refold(session, records).items():
        result.conflicts += [(state.shape.wire_name, record_id, group) for group in state.conflicts]
