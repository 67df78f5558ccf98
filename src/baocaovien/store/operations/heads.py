"""The fold of one record: which operations wrote the values it has (heads), and what wins where machines differ."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session

from baocaovien.store.models import Change, Operation
from baocaovien.store.operations.payloads import upcast
from baocaovien.store.wire import DELETED, Plain, Shape, shapes

SEEN = "*"
"""In `replaces`: not replaced, but known to the author (a tombstone names what it saw)."""

RETRACTED = "~"
"""In `replaces`, before a group: what an operation said about it, replacing included, is taken back as if it never was.

So an undone choice leaves the conflict open as it was, with every value; and a retraction can be retracted.
"""

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Head:
    """A value of an atomic group that no known change replaced."""

    lamport: int
    operation_id: uuid.UUID
    station_id: uuid.UUID
    seq: int
    values: Mapping[str, Plain]

    @property
    def order(self) -> tuple[int, str]:
        """The greatest wins: Lamport counter, then id; the same on every machine."""
        return self.lamport, self.operation_id.hex


@dataclass(slots=True)
class RecordState:
    """What the log says about one record."""

    shape: Shape
    heads: dict[str, list[Head]] = field(default_factory=dict)
    """{atomic group: its heads}, the winner last."""
    erased: frozenset[str] = frozenset()
    returned: tuple[Head, ...] = ()
    """Edits that a deletion elsewhere had not seen: the record is shown, and a person decides."""

    @property
    def exists(self) -> bool:
        """Whether its making is known."""
        return len(self.heads) == len(self.shape.members)

    @property
    def conflicts(self) -> dict[str, list[Head]]:
        """Groups whose heads have different values; the last of each is the provisional winner."""
        differing = {group: heads for group, heads in self.heads.items() if any(head.values != heads[0].values for head in heads)}
        if self.returned:
            differing[DELETED] = [*self.returned, self.heads[DELETED][-1]]
        return differing

    def plain(self) -> dict[str, Plain]:
        """The values as the log writes them; erased ones as `erased_value` says."""
        values = {name: value for heads in self.heads.values() for name, value in heads[-1].values.items()}
        values[DELETED] = bool(values.get(DELETED)) and not self.returned
        return values | {name: erased_value(self.shape, name) for name in self.erased}


@dataclass(slots=True)
class _Written:
    """Heads in the making."""

    writes: dict[str, dict[uuid.UUID, Head]]
    replaced: dict[str, set[uuid.UUID]]
    seen: dict[uuid.UUID, set[uuid.UUID]]
    erasers: set[uuid.UUID]


Entry = Row[Any]
"""A change with the order of its operation, as `entries` selects it."""

ERASED_TEXT = "(đã xóa)"


def erased_value(shape: Shape, name: str) -> Plain:
    """What stands in the place of an erased value: a text that has to be there says that it was erased."""
    column = shape.model.__table__.c[shape.fields[name].column]
    if column.nullable:
        return None
    if column.default is None or name.endswith("name"):
        return ERASED_TEXT
    return shape.fields[name].encode(shape.fields[name].absent())


def entries() -> Select[Any]:
    """Changes of edited records with their operations, in the order of the fold."""
    return (
        select(
            Change.record_type,
            Change.record_id,
            Change.verb,
            Change.fields,
            Change.replaces,
            Operation.id,
            Operation.station_id,
            Operation.seq,
            Operation.lamport,
            Operation.version,
        )
        .join(Operation, Operation.id == Change.operation_id)
        .where(Change.verb != "fact")
        .order_by(Change.record_id, Operation.lamport, Operation.id, Change.n)
    )


def fold_entries(rows: Iterable[Entry]) -> Iterator[tuple[uuid.UUID, RecordState]]:
    """The state of each record, from entries in the order of `entries()`; types this release does not know are passed over."""
    for record_id, changes in groupby(rows, key=lambda row: row.record_id):
        known = list(changes)
        if known[0].record_type in shapes():
            yield record_id, fold_record(shapes()[known[0].record_type], known)


def fold_record(shape: Shape, changes: Iterable[Entry]) -> RecordState:
    """Fold the changes of one record, given in order of Lamport counter, id and place."""
    written = _Written({}, {}, {}, set())
    erased: set[str] = set()
    known = list(changes)
    gone = _retracted(known)
    for change in known:
        erased |= _apply(shape, change, written, gone)
    state = RecordState(shape, erased=frozenset(erased))
    for group, writes in written.writes.items():
        replaced = written.replaced.get(group, set())
        kept = [head for operation, head in writes.items() if operation not in replaced]
        state.heads[group] = sorted(kept, key=lambda head: head.order)
    if state.heads.get(DELETED):
        state.returned = _unseen(state, written)
    return state


def _retracted(changes: Sequence[Entry]) -> set[tuple[str, uuid.UUID]]:
    """(group, operation) of what was taken back, the newest retraction first."""
    gone: set[tuple[str, uuid.UUID]] = set()
    for change in reversed(changes):
        for name, operation in change.replaces or ():
            group = name.removeprefix(RETRACTED)
            if group != name and (group, change.id) not in gone:
                gone.add((group, uuid.UUID(operation)))
    return gone


def _apply(shape: Shape, change: Entry, written: _Written, gone: Collection[tuple[str, uuid.UUID]]) -> set[str]:
    fields = upcast(change.version, change.record_type, change.fields or {})
    erased: set[str] = set()
    if change.verb == "make":
        groups: Iterable[str] = shape.members
    elif change.verb == "erase":
        said = {name: value for name, value in fields.items() if name in shape.fields}
        groups = dict.fromkeys(shape.fields[name].group for name, value in said.items() if value is not None)
        erased = {name for name, value in said.items() if value is None}
        written.erasers.add(change.id)
    else:
        groups = dict.fromkeys(shape.fields[name].group for name in fields if name in shape.fields)
    if gone:
        groups = [group for group in groups if (group, change.id) not in gone]
    for group in groups:
        values = {name: fields.get(name) for name in shape.members[group]}
        if group == DELETED:
            values[DELETED] = bool(values[DELETED])
        head = Head(change.lamport, change.id, change.station_id, change.seq, values)
        written.writes.setdefault(group, {})[change.id] = head
    for group, operation in change.replaces or ():
        if group == SEEN:
            written.seen.setdefault(change.id, set()).add(uuid.UUID(operation))
        elif group in groups:
            written.replaced.setdefault(group, set()).add(uuid.UUID(operation))
    return erased


def _unseen(state: RecordState, written: _Written) -> tuple[Head, ...]:
    """Edits that the winning tombstone had not seen, and whose authors had not seen it; an erasure asks nobody."""
    tombstone = state.heads[DELETED][-1]
    if not tombstone.values[DELETED] or tombstone.operation_id in written.erasers:
        return ()
    seen = written.seen.get(tombstone.operation_id, set())
    others = {
        head.operation_id: head
        for group, heads in state.heads.items()
        if group != DELETED
        for head in heads
        if head.operation_id != tombstone.operation_id
        and head.operation_id not in seen
        and tombstone.operation_id not in written.seen.get(head.operation_id, ())
    }
    return tuple(sorted(others.values(), key=lambda head: head.order))


def states(session: Session, record_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, RecordState]:
    """What the log says about these records."""
    found: dict[uuid.UUID, RecordState] = {}
    for start in range(0, len(record_ids), _CHUNK):
        chunk = record_ids[start : start + _CHUNK]
        found |= dict(fold_entries(session.execute(entries().where(Change.record_id.in_(chunk)))))
    return found


def only_made(session: Session, record_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, uuid.UUID]:
    """{record: the operation that made it}, for those of which the log says nothing else; they need no fold."""
    found: dict[uuid.UUID, list[tuple[str, uuid.UUID]]] = {}
    for start in range(0, len(record_ids), _CHUNK):
        some = Change.record_id.in_(record_ids[start : start + _CHUNK])
        rows = session.execute(select(Change.record_id, Change.verb, Change.operation_id).where(some, Change.verb != "fact"))
        for record_id, verb, operation_id in rows:
            found.setdefault(record_id, []).append((verb, operation_id))
    return {record_id: own[0][1] for record_id, own in found.items() if len(own) == 1 and own[0][0] == "make"}
