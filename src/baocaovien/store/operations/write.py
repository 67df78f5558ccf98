"""Writing an operation: its place in the chain at the start, its header and changes at the end."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.orm import Session

from baocaovien.domain.errors import ConflictError, EnvironmentFault
from baocaovien.store import search
from baocaovien.store.models import Change, Operation, Station, new_id
from baocaovien.store.operations import capture, guard
from baocaovien.store.operations.canonical import canonical, digest, header_hash, joined, salt
from baocaovien.store.operations.context import Key, OperationContext, Pending, enter, leave
from baocaovien.store.operations.heads import SEEN, RecordState, only_made, states
from baocaovien.store.operations.payloads import VERSION
from baocaovien.store.prepared import Prepared
from baocaovien.store.types import stamp
from baocaovien.store.wire import DELETED, Shape, shapes
from baocaovien.store.writer import JsonText, Writer

__all__ = ["begin", "capture", "finish", "guard", "header"]

_STATION = Station.__table__.c
_PLACE = Prepared(
    select(_STATION.seq, _STATION.lamport, _STATION.head, select(func.max(Operation.lamport)).scalar_subquery())
    .where(_STATION.id == bindparam("station", type_=_STATION.id.type))
    .with_for_update()
)
_MOVE = Prepared(
    update(Station.__table__)  # type: ignore[arg-type]
    .where(_STATION.id == bindparam("station", type_=_STATION.id.type))
    .values(
        seq=bindparam("new_seq", type_=_STATION.seq.type),
        lamport=bindparam("new_lamport", type_=_STATION.lamport.type),
        head=bindparam("new_head", type_=_STATION.head.type),
    )
)
_CHUNK = 500
_ALWAYS = ("note", "undo", "redo")
"""Natures that are written also when they changed nothing: an undo that had to leave everything still counts."""


def begin(
    session: Session,
    *,
    station_id: uuid.UUID,
    actor_id: uuid.UUID | None,
    label: str,
    params: Mapping[str, Any] | None = None,
    nature: str = "do",
    target_id: uuid.UUID | None = None,
    at: dt.datetime | None = None,
) -> OperationContext:
    """Take the station's row and the next place in its chain; from here on the session's flushes are captured.

    On SQLite the transaction holds the write lock already; on PostgreSQL the row lock keeps the processes of one
    station in order, and clerks at other stations don't wait.

    Raises:
        EnvironmentFault: `workspace.replaced` where the database does not know this station any more.
    """
    connection = session.connection()
    place = _PLACE.rows(connection, station=station_id)
    if not place:
        raise EnvironmentFault("workspace.replaced", where=str(connection.engine.url.database))
    ((seq, lamport, head, newest),) = place
    context = OperationContext(
        connection=connection,
        operation_id=new_id(),
        station_id=station_id,
        actor_id=actor_id,
        at=at or dt.datetime.now(dt.UTC),
        label=label,
        params=dict(params or {}),
        nature=nature,
        target_id=target_id,
        seq=seq + 1,
        lamport=max(lamport, newest or 0) + 1,
        previous=head,
    )
    enter(session, context)
    return context


def finish(session: Session) -> frozenset[Key] | None:
    """Flush, and write the header and the changes.

    Returns:
        The records and facts that the operation touched; None when it did nothing and is not in the log.
        A note, an undo and a redo are written even when they touched nothing.
    """
    context = session.info["operation"]
    session.flush()
    changes = {key: pending for key, pending in context.changes.items() if not pending.is_empty}
    if changes or context.bulk or context.nature in _ALWAYS:
        digests = [found for _key, found in context.bulk] + _write_changes(session, context, changes)
        _write_header(context, b"".join(digests))
        if context.searched:
            search.index_items(session, context.searched)
        touched = frozenset((*changes, *(key for key, _digest in context.bulk)))
    else:
        touched = None
    leave(session)
    return touched


def _write_changes(session: Session, context: OperationContext, changes: Mapping[Key, Pending]) -> list[bytes]:
    digests: list[bytes] = []
    items = iter(changes.items())
    first = len(context.bulk)
    while chunk := list(islice(items, _CHUNK)):
        rows = list(_rows(session, context, chunk, first + len(digests)))
        digests += [row.pop("digest") for row in rows]
        Writer(context.connection, Change).write(rows)
    return digests


def _rows(
    session: Session, context: OperationContext, chunk: Sequence[tuple[Key, Pending]], first: int
) -> Iterator[dict[str, Any]]:
    edited = [key[1] for key, pending in chunk if not (pending.made or pending.is_fact)]
    makers = only_made(session, [key[1] for key, pending in chunk if not pending.made and DELETED in pending.fields])
    known = states(session, [key for key in edited if key not in makers])
    for n, ((record_type, record_id), pending) in enumerate(chunk, first):
        verb, salted = pending.verb, salt()
        if pending.made or pending.is_fact:
            replaces = None
        elif record_id in makers:
            replaces = _replaced_making(shapes()[record_type], pending, makers[record_id])
        else:
            replaces = _replaced(record_id, pending, known.get(record_id))
        fields, old, replaced = canonical(pending.fields), canonical(pending.old or None), canonical(replaces)
        yield {
            "operation_id": context.operation_id,
            "n": n,
            "record_type": record_type,
            "record_id": record_id,
            "verb": verb,
            "fields": None if pending.is_fact else JsonText(fields),
            "old": JsonText(old) if pending.old else None,
            "replaces": None if replaces is None else JsonText(replaced),
            "salt": salted,
            "digest": digest(salted, joined(record_type, record_id, verb, fields, old, replaced)),
        }


def _replaced_making(shape: Shape, pending: Pending, maker: uuid.UUID) -> list[Any]:
    """What `_replaced` answers of a deletion or restoring when a record was only made: its making is the head of every group."""
    pairs = [[group, str(maker)] for group in dict.fromkeys(shape.fields[name].group for name in pending.fields)]
    return [*pairs, [SEEN, str(maker)]] if pending.fields.get(DELETED) else pairs


def _replaced(record_id: uuid.UUID, pending: Pending, known: RecordState | None) -> list[Any]:
    """Pairs [group, operation] that this change replaces; and what else it had seen, where that decides about a deletion.

    Who edits a record that came back from a deletion edits what is shown: that it stays is still to be decided.

    Raises:
        ConflictError: `workspace.erased` when it would fill in what was erased.
    """
    if known is None:  # made by this very operation, in bulk
        return []
    if not pending.fields and not pending.erased:
        return list(pending.retracts)
    if not pending.erased and known.erased.intersection(pending.fields):
        raise ConflictError("workspace.erased", where=str(record_id))
    groups = dict.fromkeys(known.shape.fields[name].group for name in pending.fields if name in known.shape.fields)
    pairs = [[group, str(head.operation_id)] for group in groups for head in known.heads.get(group, ())]
    heads = {str(head.operation_id) for heads in known.heads.values() for head in heads}
    if pending.fields.get(DELETED):
        pairs += [[SEEN, operation] for operation in sorted(heads)]
    elif DELETED not in groups and known.heads[DELETED][-1].values[DELETED] and not known.returned:
        pairs += [[SEEN, str(known.heads[DELETED][-1].operation_id)]]
    return pairs + pending.retracts


def header(row: Mapping[str, Any]) -> dict[str, Any]:
    """What a header's hash is taken of, from the columns of an operation."""
    return {
        "id": str(row["id"]),
        "station": str(row["station_id"]),
        "seq": row["seq"],
        "lamport": row["lamport"],
        "at": stamp(row["at"]),
        "label": row["label"],
        "params": row["params"],
        "actor": str(row["actor_id"]) if row["actor_id"] else None,
        "version": row["version"],
        "nature": row["nature"],
        "target": str(row["target_id"]) if row["target_id"] else None,
        "digests": row["digests"].hex(),
        "previous": row["previous"].hex() if row["previous"] else None,
    }


def _write_header(context: OperationContext, digests: bytes) -> None:
    row: dict[str, Any] = {
        "id": context.operation_id,
        "station_id": context.station_id,
        "seq": context.seq,
        "lamport": context.lamport,
        "at": context.at,
        "label": context.label,
        "params": context.params,
        "actor_id": context.actor_id,
        "version": VERSION,
        "nature": context.nature,
        "target_id": context.target_id,
        "digests": digests,
        "previous": context.previous,
    }
    row["hash"] = header_hash(header(row))
    Writer(context.connection, Operation).write([row])
    _MOVE.run(
        context.connection,
        station=context.station_id,
        new_seq=context.seq,
        new_lamport=context.lamport,
        new_head=row["hash"],
    )
