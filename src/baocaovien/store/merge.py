"""Taking in operations of other stations: a set union of headers, facts, and a fold of the records they touch.

The result is the same for any order, repetition and split. What cannot be applied yet (a gap before it, a record that it
refers to is not here) waits in quarantine and is tried again; nothing received is dropped.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from baocaovien.store.fold import refold
from baocaovien.store.intake import Intake, Packed, hashes_here, verify
from baocaovien.store.kept_rows import drop_rows, replaced_rows
from baocaovien.store.models import Change, FrozenReport, Invitee, Quarantine, Station
from baocaovien.store.operations.anonymise import MADE, named_again
from baocaovien.store.operations.canonical import header_hash
from baocaovien.store.operations.context import Key
from baocaovien.store.operations.erase import apply_erasure, erased_fields
from baocaovien.store.wire import shapes

_CHUNK = 500
WAITS = "waits"
FORK = "fork"
"""Reasons of quarantine: something before it is missing; the same number with another content (a cloned machine)."""


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


def merge(session: Session, received: Iterable[Packed], *, sender: str = "", at: dt.datetime | None = None) -> Merged:
    """Take in operations; the caller commits.

    Raises:
        InputError: `exchange.changed` when a header or a change does not fit its hash; nothing may then be kept.
    """
    result = Merged()
    waiting: dict[tuple[str, int, str], Packed] = {}
    arrived = [*_quarantined(session), *received]
    here = hashes_here(session, arrived)
    for operation in arrived:
        found = operation["header"]
        key = (found["station"], found["seq"], found["id"])
        if key in waiting and _lost_more(operation, waiting[key]):
            waiting[key] = operation  # it was anonymised where it came from, and can be taken in now
        if key in waiting or (found["id"] in here and here[found["id"]] == header_hash(found)):
            result.repeated += 1
        else:
            verify(operation)
            waiting[key] = operation
    session.execute(delete(Quarantine).where(Quarantine.reason == WAITS))
    stations = {station.id: station for station in session.scalars(select(Station))}
    order = sorted(waiting, key=lambda key: (waiting[key]["header"]["lamport"], key[2]))
    intake = Intake(session, waiting.values(), stations)
    _take_all(intake, waiting, order, stations, result)
    intake.finish()
    moment = at or dt.datetime.now(dt.UTC)
    for operation in waiting.values():
        _set_aside(session, operation, stations, sender, moment, result)
    project(session, result)
    return result


def _take_all(
    intake: Intake,
    waiting: dict[tuple[str, int, str], Packed],
    order: Sequence[tuple[str, int, str]],
    stations: dict[uuid.UUID, Station],
    result: Merged,
) -> None:
    """Take in what has everything before it, until nothing more can be."""
    moved = True
    while moved:
        moved = False
        for key in order:
            if key in waiting and _is_next(stations, waiting[key]) and intake.has_targets(waiting[key]):
                result.touched.update(intake.take(waiting.pop(key)))
                result.applied += 1
                moved = True


def _quarantined(session: Session) -> Sequence[Packed]:
    return [row.content for row in session.scalars(select(Quarantine).where(Quarantine.reason == WAITS).order_by(Quarantine.id))]


def _is_next(stations: Mapping[uuid.UUID, Station], operation: Packed) -> bool:
    found = operation["header"]
    station = stations.get(uuid.UUID(found["station"]))
    seq, head = (station.seq, station.head) if station else (0, None)
    return bool(found["seq"] == seq + 1 and found["previous"] == (head.hex() if head else None))


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
    anonymised = list(_anonymising(session, result.touched))
    if anonymised:
        refold(session, _records(result.touched))  # what may have come with it has to stand in the tables
        result.touched |= {(Invitee.wire_name, entry) for entry in named_again(session, anonymised)}
    ids = [record_id for _record_type, record_id in result.touched]
    erased = erased_fields(session, ids)
    by_type: dict[str, dict[uuid.UUID, frozenset[str]]] = {}
    for record_type, record_id in result.touched:
        if record_id in erased and record_type in shapes():
            by_type.setdefault(record_type, {})[record_id] = erased[record_id]
    for record_type, fields in by_type.items():
        apply_erasure(session, record_type, fields)
    for record_id, state in refold(session, _records(result.touched)).items():
        result.conflicts += [(state.shape.wire_name, record_id, group) for group in state.conflicts]
    if any(record_type == FrozenReport.wire_name for record_type, _record_id in result.touched):
        drop_rows(session, replaced_rows(session))


def _records(touched: Collection[Key]) -> list[uuid.UUID]:
    return [record_id for record_type, record_id in touched if record_type in shapes() and not shapes()[record_type].is_fact]


def _anonymising(session: Session, touched: Collection[Key]) -> Iterator[tuple[uuid.UUID, uuid.UUID, Mapping[str, Any]]]:
    """(operation, entry, fields) of the changes that took people out of the entries that were touched."""
    entries = [record_id for record_type, record_id in touched if record_type == Invitee.wire_name]
    for at in range(0, len(entries), _CHUNK):
        rows = select(Change.operation_id, Change.record_id, Change.fields).where(
            Change.verb == "erase", Change.record_id.in_(entries[at : at + _CHUNK])
        )
        for operation, entry, fields in session.execute(rows):
            if fields and MADE in fields:
                yield operation, entry, fields


def _lost_more(operation: Packed, known: Packed) -> bool:
    """Whether a copy of an operation has fewer salts than the one that waits: more of it was erased."""
    return _salts(operation) < _salts(known)


def _salts(operation: Packed) -> int:
    return sum(change["salt"] is not None for change in operation["changes"])
