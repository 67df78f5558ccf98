"""Operations for another machine: everything that it lacks, or only what the rule for it allows."""

from __future__ import annotations

import base64
import uuid
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import RowMapping, and_, func, or_, select, text
from sqlalchemy.orm import Session

from baocaovien.store.intake import Packed
from baocaovien.store.kept_rows import replaced_rows
from baocaovien.store.merge import WAITS
from baocaovien.store.models import Blob, Change, Operation, Quarantine, Station
from baocaovien.store.operations.canonical import DIGEST_BYTES
from baocaovien.store.operations.heads import RecordState, states
from baocaovien.store.operations.write import header
from baocaovien.store.snapshot import EVENT_FACTS, base, event_facts, event_records, referred_to
from baocaovien.store.wire import shapes

_CHUNK = 500
_EVENT_FACTS = frozenset(model.wire_name for model in EVENT_FACTS)
_MERGE_LOCK = 0x6263_7678
"""PostgreSQL: one merge at a time in a database."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What a peer may be given: everything, or what one event needs."""

    event_id: uuid.UUID | None = None


@dataclass(frozen=True, slots=True)
class Sending:
    """What goes to a peer.

    Attributes:
        operations: those that it lacks, in order; with held back payloads where the rule says so.
        background: entries of operations that it counts as known, about records that are new to it.
        facts: how many facts are among them.
    """

    operations: list[Packed]
    background: list[Packed]
    facts: int


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers of a station that did not arrive, though later ones did."""

    station_id: uuid.UUID
    station: str
    first: int
    last: int


def one_at_a_time(session: Session) -> None:
    """Let no other merge run in this database until the transaction ends (SQLite: it holds the write lock already)."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MERGE_LOCK})


def operations_for(session: Session, since: Mapping[uuid.UUID, int], rule: Rule) -> Sending:
    """The operations after those that a peer has."""
    operations = list(_packed(session, _newer(session, since)))
    facts = _facts(operations)
    if rule.event_id is None:
        return Sending(operations, [], facts)
    allowed = _allowed(session, operations, rule.event_id)
    kept = [_cut(operation, allowed) for operation in operations]
    return Sending(kept, _background(session, kept, since), _facts(kept))


def _facts(operations: Sequence[Packed]) -> int:
    return sum(change["verb"] == "fact" for operation in operations for change in operation["changes"])


def _newer(session: Session, since: Mapping[uuid.UUID, int]) -> list[RowMapping]:
    """Headers after the peer's prefixes, and after where this workspace itself begins."""
    begins = base(session)
    conditions = []
    for station_id, seq in session.execute(select(Station.id, Station.seq).where(Station.seq > 0)):
        known = max(since.get(station_id, 0), begins[station_id]["seq"] if station_id in begins else 0)
        if seq > known:
            conditions.append(and_(Operation.station_id == station_id, Operation.seq > known))
    if not conditions:
        return []
    rows = select(Operation.__table__).where(or_(*conditions)).order_by(Operation.lamport, Operation.id)
    return list(session.execute(rows).mappings())


def _packed(session: Session, rows: Sequence[RowMapping], only: Collection[uuid.UUID] | None = None) -> Iterator[Packed]:
    """Operations with their changes; with `only`, those of these records, as a part."""
    source = iter(rows)
    while chunk := list(islice(source, _CHUNK)):
        changes = _changes_of(session, [row["id"] for row in chunk])
        for row in chunk:
            found = changes.get(row["id"], [])
            kept = found if only is None else [change for change in found if uuid.UUID(change["id"]) in only]
            yield _marked({"header": header(dict(row)), "changes": kept})


def _marked(operation: Packed) -> Packed:
    """Say so where some of the changes are held back."""
    is_whole = 2 * DIGEST_BYTES * len(operation["changes"]) == len(operation["header"]["digests"])
    return operation if is_whole else {**operation, "partial": True}


def _changes_of(session: Session, operation_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, list[dict[str, Any]]]:
    table: Any = Change.__table__
    wanted = select(table).where(table.c.operation_id.in_(operation_ids)).order_by(table.c.operation_id, table.c.n)
    rows = session.execute(wanted).mappings().all()
    payloads = _payloads(session, rows)
    found: dict[uuid.UUID, list[dict[str, Any]]] = {}
    for row in rows:
        fields = payloads.get(row["record_id"]) if row["verb"] == "fact" and row["fields"] is None else row["fields"]
        found.setdefault(row["operation_id"], []).append(
            {
                "n": row["n"],
                "type": row["record_type"],
                "id": str(row["record_id"]),
                "verb": row["verb"],
                "fields": fields,
                "old": row["old"],
                "replaces": row["replaces"],
                "salt": None if row["salt"] is None else base64.b64encode(row["salt"]).decode(),
            }
        )
    return found


def _payloads(session: Session, rows: Sequence[RowMapping]) -> dict[uuid.UUID, dict[str, Any]]:
    """The payloads of facts: their own rows."""
    by_type: dict[str, list[uuid.UUID]] = {}
    for row in rows:
        if row["verb"] == "fact" and row["fields"] is None and row["record_type"] in shapes():
            by_type.setdefault(row["record_type"], []).append(row["record_id"])
    found: dict[uuid.UUID, dict[str, Any]] = {}
    for record_type, ids in by_type.items():
        shape = shapes()[record_type]
        model: Any = shape.model
        table = model.__table__
        columns = [table.c[field.column] for field in shape.fields.values()]
        for start in range(0, len(ids), _CHUNK):
            wanted = select(table.c.id, *columns).where(table.c.id.in_(ids[start : start + _CHUNK]))
            for fact_id, *values in session.execute(wanted):
                found[fact_id] = shape.plain(dict(zip(shape.fields, values, strict=True)))
    return found


def _allowed(session: Session, operations: Sequence[Packed], event_id: uuid.UUID) -> set[str]:
    """Which of the changed records and facts belong to the event."""
    allowed: set[str] = set()
    erased: set[uuid.UUID] = set()
    changed: set[str] = set()
    for change in (change for operation in operations for change in operation["changes"]):
        shape = shapes().get(change["type"])
        if shape is None or not shape.is_fact:
            changed.add(change["id"])
        elif change["verb"] != "fact" or not change["fields"]:
            erased.add(uuid.UUID(change["id"]))
        elif change["type"] in _EVENT_FACTS and change["fields"]["event_id"] == str(event_id):
            allowed.add(change["id"])
    found = event_facts(session, event_id, erased) if erased else set()
    found |= event_records(session, event_id) if changed else set()
    return allowed | {key for one in found if (key := str(one)) in changed or one in erased}


def _cut(operation: Packed, allowed: Collection[str]) -> Packed:
    changes = [change for change in operation["changes"] if change["id"] in allowed]
    return _marked({**operation, "changes": changes})


def _background(session: Session, operations: Sequence[Packed], since: Mapping[uuid.UUID, int]) -> list[Packed]:
    """Earlier entries of the records that are changed or referred to: the peer may never have needed them before."""
    by_table: dict[str, set[uuid.UUID]] = {}
    for operation in operations:
        for change in operation["changes"]:
            shape = shapes().get(change["type"])
            if shape is not None and not shape.is_fact:
                by_table.setdefault(shape.model.__tablename__, set()).add(uuid.UUID(change["id"]))
    if not by_table:
        return []
    return entries_of(session, set(referred_to(session, by_table)), since)


def entries_of(session: Session, record_ids: Collection[uuid.UUID], upto: Mapping[uuid.UUID, int] | None = None) -> list[Packed]:
    """The entries of these records and facts under their whole headers, oldest first.

    Args:
        upto: only operations within these prefixes.
    """
    wanted = list(record_ids)
    ids: set[uuid.UUID] = set()
    for start in range(0, len(wanted), _CHUNK):
        of_these = select(Change.operation_id).where(Change.record_id.in_(wanted[start : start + _CHUNK]))
        ids.update(session.scalars(of_these))
    rows: list[RowMapping] = []
    some = list(ids)
    for start in range(0, len(some), _CHUNK):
        headers = select(Operation.__table__).where(Operation.id.in_(some[start : start + _CHUNK]))
        rows += session.execute(headers).mappings()
    if upto is not None:
        rows = [row for row in rows if row["seq"] <= upto.get(row["station_id"], 0)]
    rows.sort(key=lambda row: (row["lamport"], row["id"].hex))
    return list(_packed(session, rows, set(record_ids)))


def blobs_of(session: Session, operations: Sequence[Packed]) -> Iterator[tuple[str, bytes]]:
    """The stored files that the changed records name by their SHA-256."""
    named: dict[str, None] = {}
    for operation in operations:
        for change in operation["changes"]:
            for name, value in (change["fields"] or {}).items():
                if name.endswith("sha256") and isinstance(value, str):
                    named[value] = None
    for sha256 in named:
        content = session.scalar(select(Blob.content).where(Blob.sha256 == sha256))
        if content is not None:
            yield sha256, content


def keep_blobs(session: Session, blobs: Mapping[str, bytes]) -> None:
    """Keep stored files that are not here yet; the caller has checked their SHA-256."""
    replaced = replaced_rows(session)
    for sha256, content in blobs.items():
        if sha256 not in replaced and session.get(Blob, sha256) is None:
            session.add(Blob(sha256=sha256, content=content))
    session.flush()


def gaps(session: Session) -> list[Gap]:
    """Which numbers of which station are missing before those that wait in quarantine."""
    waiting: dict[uuid.UUID, set[int]] = {}
    for content in session.scalars(select(Quarantine.content).where(Quarantine.reason == WAITS)):
        waiting.setdefault(uuid.UUID(content["header"]["station"]), set()).add(content["header"]["seq"])
    stations = {station.id: station for station in session.scalars(select(Station).where(Station.id.in_(waiting)))}
    found: list[Gap] = []
    for station_id, seqs in sorted(waiting.items(), key=lambda pair: pair[0].hex):
        station = stations.get(station_id)
        before = station.seq if station else 0
        name = (station.name if station else "") or str(station_id)[-8:]
        for seq in sorted(seqs):
            if seq > before + 1:
                found.append(Gap(station_id, name, before + 1, seq - 1))
            before = max(before, seq)
    return found


def differing(session: Session) -> dict[uuid.UUID, RecordState]:
    """The records that machines changed without knowing of each other, with differing values."""
    several = (
        select(Change.record_id)
        .join(Operation, Operation.id == Change.operation_id)
        .where(Change.verb != "fact")
        .group_by(Change.record_id)
        .having(func.count(Operation.station_id.distinct()) > 1)
    )
    ids = list(session.scalars(several))
    return {record_id: state for record_id, state in states(session, ids).items() if state.exists and state.conflicts}
