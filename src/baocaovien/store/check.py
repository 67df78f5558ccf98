"""Checks of a whole workspace: the file, the chain of every station, each digest, and tables against the log."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, islice
from typing import Any

from sqlalchemy import RowMapping, select, text
from sqlalchemy.orm import Session

from baocaovien.store.fold import differences
from baocaovien.store.models import Blob, Change, Operation, Station
from baocaovien.store.operations.canonical import DIGEST_BYTES, digest, header_hash, payload
from baocaovien.store.operations.write import header
from baocaovien.store.problems import Problem
from baocaovien.store.snapshot import base
from baocaovien.store.wire import shapes

_CHUNK = 200


def check(session: Session) -> list[Problem]:
    """Everything that is wrong with the workspace; empty when it is sound."""
    found = list(_file(session))
    if any(problem.code == "check.file" for problem in found):
        return found
    return [*found, *chains(session), *differences(session), *_files(session)]


def _file(session: Session) -> Iterator[Problem]:
    if session.get_bind().dialect.name != "sqlite":
        return
    # A query makes FTS5 read its structure anew; the check alone trusts what this connection remembers of it.
    session.execute(text("SELECT rowid FROM content_search WHERE content_search MATCH 'a' LIMIT 1")).all()
    for (line,) in session.execute(text("PRAGMA quick_check")):
        if line != "ok":
            yield Problem("check.file", str(line))
    for table, row, target, _number in session.execute(text("PRAGMA foreign_key_check")):
        yield Problem("check.reference", f"{table} {row}", {"target": target})


def _files(session: Session) -> Iterator[Problem]:
    """Kept files that are not what they were, and those that a record names and nobody has."""
    kept = set()
    for (sha256,) in session.execute(select(Blob.sha256).order_by(Blob.sha256)).all():
        content = session.scalar(select(Blob.content).where(Blob.sha256 == sha256))  # one at a time: up to 50 MB each
        kept.add(sha256)
        if content is None or hashlib.sha256(content).hexdigest() != sha256:
            yield Problem("check.spoilt_file", sha256)
    if base(session):
        return  # a door station has only the files that its event needs
    for name, column in _naming_files():
        model: Any = shapes()[name].model
        for record_id, sha256 in session.execute(select(model.id, column).where(column.is_not(None), column != "")):
            if sha256 not in kept:
                yield Problem("check.lost_file", f"{name} {record_id}", {"sha256": sha256[:12]})


def _naming_files() -> Iterator[tuple[str, Any]]:
    """The columns of records that name a kept file."""
    for name, shape in shapes().items():
        for field in shape.fields:
            if field.endswith("_sha256") or (name, field) == ("attachment", "sha256"):
                yield name, getattr(shape.model, field)


def chains(session: Session) -> Iterator[Problem]:
    """Gaps, headers that don't fit their hash or the one before, and changes that don't fit their digests."""
    erased = set(session.scalars(select(Change.record_id).where(Change.verb == "erase")))
    rows = session.execute(
        select(Operation.__table__).order_by(Operation.station_id, Operation.seq), execution_options={"yield_per": _CHUNK}
    ).mappings()
    heads: dict[uuid.UUID, tuple[int, bytes]] = {}
    begins = base(session)
    for station_id, operations in groupby(rows, key=lambda row: row["station_id"]):
        before: Mapping[Any, Any] | None = begins.get(station_id)
        while chunk := list(islice(operations, _CHUNK)):
            for row in chunk:
                if before is None or station_id not in begins or row["seq"] > begins[station_id]["seq"]:
                    yield from _header(before, row)
                    before = row
            yield from _changes(session, chunk, erased, whole=not begins)
        if before is not None:
            heads[station_id] = (before["seq"], before["hash"])
    for station in session.scalars(select(Station).where(Station.mine)):
        if (station.seq, station.head) != heads.get(station.id, (0, None)):
            yield Problem("check.head", str(station.id), {"seq": station.seq})


def _header(before: Mapping[Any, Any] | None, row: RowMapping) -> Iterator[Problem]:
    place = f"{row['station_id']} {row['seq']}"
    seq, previous = (before["seq"], before["hash"]) if before else (0, None)
    if row["seq"] != seq + 1:
        yield Problem("check.gap", place, {"first": seq + 1, "last": row["seq"] - 1})
    elif row["previous"] != previous:
        yield Problem("check.chain", place)
    if header_hash(header(dict(row))) != row["hash"]:
        yield Problem("check.header", place)


def _changes(session: Session, operations: Sequence[RowMapping], erased: set[uuid.UUID], *, whole: bool) -> Iterator[Problem]:
    """Changes against the digests; at a door station, which has only what its event needs, some may be absent."""
    wanted = {row["id"]: row for row in operations}
    changes = session.execute(
        select(Change.__table__).where(Change.operation_id.in_(wanted)).order_by(Change.operation_id, Change.n)
    ).mappings()
    counted = dict.fromkeys(wanted, 0)
    while chunk := list(islice(changes, _CHUNK)):
        facts = _fact_fields(session, chunk)
        for change in chunk:
            digests = wanted[change["operation_id"]]["digests"]
            n = counted[change["operation_id"]] if whole else change["n"]
            counted[change["operation_id"]] += 1
            expected = digests[n * DIGEST_BYTES : (n + 1) * DIGEST_BYTES]
            if change["n"] != n or not _fits(change, facts, expected, erased):
                yield Problem("check.digest", f"{change['record_type']} {change['record_id']}")
    for operation_id, count in counted.items():
        if whole and count * DIGEST_BYTES != len(wanted[operation_id]["digests"]):
            yield Problem("check.lost_change", str(operation_id))


def _fits(change: RowMapping, facts: Mapping[uuid.UUID, Any], expected: bytes, erased: set[uuid.UUID]) -> bool:
    if change["salt"] is None and change["record_id"] in erased:
        return True
    fields = facts.get(change["record_id"]) if change["verb"] == "fact" and change["fields"] is None else change["fields"]
    if change["salt"] is None:
        return _about(fields, change["old"]) in erased
    told = payload(change["record_type"], change["record_id"], change["verb"], fields, change["old"], change["replaces"])
    return digest(change["salt"], told) == expected


def _about(*said: Mapping[str, Any] | None) -> uuid.UUID | None:
    """The entry of a roster that a change speaks of: what was taken out of it is taken out of what refers to it."""
    found = next((one["invitee_id"] for one in said if one and one.get("invitee_id")), None)
    return uuid.UUID(found) if found else None


def _fact_fields(session: Session, changes: Sequence[RowMapping]) -> dict[uuid.UUID, Any]:
    """The payloads of the facts among the changes: the fact rows are their own payload."""
    by_type: dict[str, list[uuid.UUID]] = {}
    for change in changes:
        if change["verb"] == "fact" and change["record_type"] in shapes():
            by_type.setdefault(change["record_type"], []).append(change["record_id"])
    found: dict[uuid.UUID, Any] = {}
    for record_type, ids in by_type.items():
        shape = shapes()[record_type]
        model: Any = shape.model
        columns = [getattr(model, name) for name in shape.fields]
        for fact_id, *values in session.execute(select(model.id, *columns).where(model.id.in_(ids))):
            found[fact_id] = shape.plain(dict(zip(shape.fields, values, strict=True)))
    return found
