"""Taking back what settled a conflict, as if it had not been written: the conflict is open again with every value."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.store.models import Change
from baocaovien.store.operations.context import OperationContext, Pending
from baocaovien.store.operations.heads import RETRACTED, SEEN, states
from baocaovien.store.wire import DELETED, shapes

_CHUNK = 500


@dataclass(slots=True)
class Reopened:
    """What was dealt with, so that no old value is put back there.

    Attributes:
        records: whose change was taken back, or left.
        left: (wire name, record, field) of what somebody has changed since.
    """

    records: set[uuid.UUID] = field(default_factory=set)
    left: list[tuple[str, uuid.UUID, str]] = field(default_factory=list)


def reopen(session: Session, context: OperationContext, operation_id: uuid.UUID, lamport: int) -> Reopened:
    """Take back the changes of an operation that did nothing but settle conflicts, or that took such back themselves."""
    columns = (Change.record_type, Change.record_id, Change.fields, Change.old, Change.replaces)
    changed = Change.verb.in_(("set", "restore", "tombstone"))
    rows = session.execute(select(*columns).where(Change.operation_id == operation_id, changed)).all()
    answered = _answered_deletions(session, rows)
    result = Reopened()
    for row in rows:
        groups = _settled(row, answered)
        shape = shapes().get(row.record_type)
        written = {shape.fields[name].group for name in row.fields or {} if name in shape.fields} if shape else set()
        if shape is None or not groups or not written <= groups:
            continue
        result.records.add(row.record_id)
        state = states(session, [row.record_id])[row.record_id]
        if any(state.heads[group][-1].order > (lamport, operation_id.hex) for group in groups):
            names = (name for group in sorted(groups) for name in shape.members[group])
            result.left += [(row.record_type, row.record_id, name) for name in names]
            continue
        pending = context.changes.setdefault((row.record_type, row.record_id), Pending(made=False, fields={}, old={}))
        pending.retracts += [[f"{RETRACTED}{group}", str(operation_id)] for group in sorted(groups)]
        context.reopened.add(row.record_id)
    return result


def _settled(row: Any, answered: set[tuple[uuid.UUID, str]]) -> set[str]:
    """The groups in which a change replaced several values, answered a deletion, or took back what did."""
    replaced = _by_group(row.replaces)
    found = {name.removeprefix(RETRACTED) for name in replaced if name.startswith(RETRACTED)}
    found |= {name for name, operations in replaced.items() if len(operations) > 1 and name != SEEN}
    if any((row.record_id, operation) in answered for operation in replaced.get(DELETED, ())):
        found.add(DELETED)
    return found


def _by_group(replaces: Sequence[Any] | None) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, operation in replaces or ():
        found.setdefault(name, []).append(operation)
    return found


def _answered_deletions(session: Session, rows: Sequence[Any]) -> set[tuple[uuid.UUID, str]]:
    """(record, operation) of tombstones that were replaced while the record was shown all the same: a conflict was answered."""
    shown = [row for row in rows if not (row.old or {}).get(DELETED) and DELETED in (row.fields or {})]
    wanted = list({uuid.UUID(operation) for row in shown for operation in _by_group(row.replaces).get(DELETED, ())})
    found: set[tuple[uuid.UUID, str]] = set()
    for start in range(0, len(wanted), _CHUNK):
        some = Change.operation_id.in_(wanted[start : start + _CHUNK])
        of_these = select(Change.record_id, Change.operation_id).where(some, Change.verb == "tombstone")
        found |= {(record_id, str(operation)) for record_id, operation in session.execute(of_these)}
    return found
