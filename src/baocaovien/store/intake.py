"""Writing received operations: checked against their digests, many at a time, once everything they refer to is here."""

from __future__ import annotations

import base64
import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.domain.errors import InputError
from baocaovien.store.models import Change, Operation, Station
from baocaovien.store.operations.anonymise import MADE, is_anonymising
from baocaovien.store.operations.canonical import DIGEST_BYTES, digest, header_hash, payload
from baocaovien.store.wire import shapes
from baocaovien.store.writer import Writer

_CHUNK = 500

Packed = dict[str, Any]
"""An operation as JSON: {header: {…}, changes: [{type, id, verb, fields, old, replaces, salt}, …]}.

A fact's fields are its payload. Where a rule holds payloads back, `partial` is true and each change that came names its place
`n` among the header's digests.
"""


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


def hashes_here(session: Session, operations: Iterable[Packed]) -> dict[str, bytes]:
    """{id of an operation: its header's hash}, for those that are in the log."""
    ids = [uuid.UUID(operation["header"]["id"]) for operation in operations]
    found: dict[str, bytes] = {}
    for start in range(0, len(ids), _CHUNK):
        wanted = select(Operation.id, Operation.hash).where(Operation.id.in_(ids[start : start + _CHUNK]))
        found |= {str(operation_id): kept for operation_id, kept in session.execute(wanted)}
    return found


class Intake:
    """Takes in operations whose turn it is, one after the other; they are written together by `finish`."""

    def __init__(self, session: Session, operations: Collection[Packed], stations: dict[uuid.UUID, Station]) -> None:
        """Look up once which of the records that the operations refer to are here."""
        self._session = session
        self._stations = stations
        self._here = _records_here(session, operations)
        self._made: set[uuid.UUID] = set()
        self._operations: list[dict[str, Any]] = []
        self._changes: list[dict[str, Any]] = []
        self._facts: dict[str, list[dict[str, Any]]] = defaultdict(list)

    def has_targets(self, operation: Packed) -> bool:
        """Whether every record that the operation changes or refers to is here or made by it."""
        own = {uuid.UUID(change["id"]) for change in operation["changes"] if change["verb"] in ("make", "fact")}
        wanted = (ids for ids in targets(operation).values())
        return all(one in self._here or one in self._made or one in own for ids in wanted for one in ids)

    def take(self, operation: Packed) -> list[tuple[str, uuid.UUID]]:
        """Append the operation to its station's chain; answers the records and facts that it touches."""
        found = operation["header"]
        row = operation_row(found)
        self._operations.append(row)
        self._changes += [change_row(row["id"], n, change) for n, change in placed(operation)]
        for record_type, facts in fact_rows(row, operation["changes"]).items():
            self._facts[record_type] += facts
        station = self._stations.get(row["station_id"])
        if station is None:
            station = Station(id=row["station_id"], name="", seq=0, lamport=0, mine=False, retired=False)
            self._session.add(station)
            self._stations[row["station_id"]] = station
        station.seq, station.lamport, station.head = row["seq"], max(station.lamport, row["lamport"]), row["hash"]
        touched = [(change["type"], uuid.UUID(change["id"])) for change in operation["changes"]]
        self._made.update(record_id for _record_type, record_id in touched)
        self._made.add(row["id"])
        return touched

    def finish(self) -> None:
        """Write what was taken."""
        self._session.flush()
        write_rows(self._session, Operation, self._operations)
        write_rows(self._session, Change, self._changes)
        for record_type, rows in self._facts.items():
            write_rows(self._session, shapes()[record_type].model, rows)


def write_rows(session: Session, model: Any, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows, some hundred at a time."""
    writer = Writer(session, model)
    for start in range(0, len(rows), _CHUNK):
        writer.write(rows[start : start + _CHUNK])


def targets(operation: Packed) -> dict[str, set[uuid.UUID]]:
    """{table: ids} of the records that the operation changes or refers to."""
    wanted: dict[str, set[uuid.UUID]] = {}
    for change in operation["changes"]:
        shape = shapes().get(change["type"])
        if shape is None:
            continue
        if change["verb"] == "fact":
            _add_about(wanted, change["fields"])
            continue
        if is_anonymising(change):  # it names an operation, and the entry by what only that one tells
            wanted.setdefault(Operation.__tablename__, set()).add(uuid.UUID(change["fields"][MADE]["operation"]))
            continue
        if change["verb"] != "make":
            wanted.setdefault(shape.model.__tablename__, set()).add(uuid.UUID(change["id"]))
        for name, value in (change["fields"] or {}).items():
            if value is not None and name in shape.fields:
                for key in shape.model.__table__.c[shape.fields[name].column].foreign_keys:
                    wanted.setdefault(key.column.table.name, set()).add(uuid.UUID(value))
    return wanted


def _add_about(wanted: dict[str, set[uuid.UUID]], fields: Mapping[str, Any]) -> None:
    """A fact about an event or an invitee that is not here waits for it."""
    for name in ("event", "invitee"):
        if fields.get(f"{name}_id"):
            wanted.setdefault(name, set()).add(uuid.UUID(fields[f"{name}_id"]))


def _records_here(session: Session, operations: Iterable[Packed]) -> set[uuid.UUID]:
    wanted: dict[str, set[uuid.UUID]] = defaultdict(set)
    for operation in operations:
        for table, ids in targets(operation).items():
            wanted[table] |= ids
    models: dict[str, Any] = {shape.model.__tablename__: shape.model for shape in shapes().values()}
    models[Operation.__tablename__] = Operation
    found: set[uuid.UUID] = set()
    for table, needed in wanted.items():
        some = list(needed)
        for start in range(0, len(some), _CHUNK):
            found.update(session.scalars(select(models[table].id).where(models[table].id.in_(some[start : start + _CHUNK]))))
    return found


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


def fact_rows(row: Mapping[str, Any], changes: Sequence[Mapping[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """{wire name: rows} of the facts among the changes of an operation."""
    by_type: dict[str, list[dict[str, Any]]] = {}
    place = {"operation_id": row["id"], "station_id": row["station_id"], "seq": row["seq"], "lamport": row["lamport"]}
    for change in changes:
        shape = shapes().get(change["type"])
        if shape is not None and shape.is_fact and change["verb"] == "fact":
            values = shape.values(change["fields"])
            by_type.setdefault(change["type"], []).append({"id": uuid.UUID(change["id"]), **values, **place})
    return by_type
