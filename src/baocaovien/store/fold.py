"""Tables as the fold of the log: from nothing, for some records, and compared with what the tables hold."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.orm import Session

from baocaovien.store import search
from baocaovien.store.cycles import cut
from baocaovien.store.derived import derived
from baocaovien.store.joins import Forwards, followed, logged_joins, settle_joins
from baocaovien.store.models import Change, ContentItem, ContentRevision, Setting
from baocaovien.store.operations.context import Key
from baocaovien.store.operations.guard import CAPTURED
from baocaovien.store.operations.heads import RecordState, entries, fold_entries, states
from baocaovien.store.problems import Problem
from baocaovien.store.wire import Plain, Shape, facts, records, shape_of
from baocaovien.store.writer import Writer

_CHUNK = 500
_TREE = "parent_id+rank"
_CYCLES = "cycles"
"""The local setting that remembers which items are cut now."""
_QUIETLY: dict[str, Any] = {**CAPTURED, "synchronize_session": False}


def folded(session: Session, shape: Shape) -> Iterator[tuple[uuid.UUID, RecordState]]:
    """Every record of a type that the log knows, by id."""
    rows = session.execute(entries().where(Change.record_type == shape.wire_name), execution_options={"yield_per": 1000})
    for record_id, state in fold_entries(rows):
        if state.exists:
            yield record_id, state


def rebuild(session: Session) -> None:
    """Make the tables of edited records anew from the log; unlogged columns of records that stay keep their values."""
    for shape in records():
        known: set[uuid.UUID] = set()
        source = folded(session, shape)
        while chunk := dict(islice(source, _CHUNK)):
            _write(session, shape, chunk)
            known |= chunk.keys()
        model: Any = shape.model
        stray = [record_id for record_id in session.scalars(select(model.id)) if record_id not in known]
        for start in range(0, len(stray), _CHUNK):
            session.execute(delete(model).where(model.id.in_(stray[start : start + _CHUNK])), execution_options=_QUIETLY)
    _cut_cycles(session)
    settle_joins(session, {shape.wire_name for shape in records()})
    search.index_all(session)
    session.expire_all()


def refold(session: Session, record_ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, RecordState]:
    """Write what the log says about these records into the tables; answers their states."""
    found = {record_id: state for record_id, state in states(session, list(record_ids)).items() if state.exists}
    by_type: dict[str, dict[uuid.UUID, RecordState]] = {}
    for record_id, state in found.items():
        by_type.setdefault(state.shape.wire_name, {})[record_id] = state
    for shape in records():
        pending = by_type.get(shape.wire_name, {})
        ids = list(pending)
        for start in range(0, len(ids), _CHUNK):
            _write(session, shape, {record_id: pending[record_id] for record_id in ids[start : start + _CHUNK]})
    session.expire_all()
    if ContentItem.wire_name in by_type:
        _cut_cycles(session)
    settle_joins(session, by_type.keys())
    search.index_items(session, _searched(session, by_type))
    return found


def _searched(session: Session, by_type: Mapping[str, Mapping[uuid.UUID, RecordState]]) -> set[uuid.UUID]:
    items = set(by_type.get(ContentItem.wire_name, ()))
    revisions = list(by_type.get(ContentRevision.wire_name, ()))
    for start in range(0, len(revisions), _CHUNK):
        of_these = ContentRevision.id.in_(revisions[start : start + _CHUNK])
        items |= set(session.scalars(select(ContentRevision.item_id).where(of_these)))
    return items


def _write(session: Session, shape: Shape, chunk: Mapping[uuid.UUID, RecordState]) -> None:
    model: Any = shape.model
    there = set(session.scalars(select(model.id).where(model.id.in_(chunk))))
    rows = {record_id: _row(shape, state.plain()) for record_id, state in chunk.items()}
    fresh = [{"id": record_id, **row} for record_id, row in rows.items() if record_id not in there]
    if fresh:
        Writer(session, model).write(fresh)
    kept = [{"the_id": record_id, **row} for record_id, row in rows.items() if record_id in there]
    if kept:
        table = model.__table__
        columns = {attribute.key: attribute.columns[0] for attribute in model.__mapper__.column_attrs}
        changed = {columns[name]: bindparam(name, type_=columns[name].type) for name in kept[0] if name != "the_id"}
        statement = update(table).where(table.c.id == bindparam("the_id", type_=table.c.id.type)).values(changed)
        session.connection().execute(statement, kept)


def _row(shape: Shape, plain: Mapping[str, Plain]) -> dict[str, Any]:
    values = shape.values(plain)
    return values | derived(shape.model, values)  # type: ignore[arg-type]


def settle(session: Session, touched: frozenset[Key], *, inverted: bool = False) -> frozenset[Key]:
    """After a local operation: bring in line what the tables derive from the log.

    Where a ring is cut, moving an item may have opened it, so that the cut is taken back; records follow joins.

    Args:
        inverted: it was an undo or a redo, which no use case kept from closing a ring with what others moved since.

    Returns:
        What was touched, with the records that followed.
    """
    types = {record_type for record_type, _record_id in touched}
    items = {record_id for record_type, record_id in touched if record_type == ContentItem.wire_name}
    if items and (_cut_before(session) or (inverted and _in_rings(session, items))):
        _cut_cycles(session)
    return touched | settle_joins(session, types)


def _in_rings(session: Session, items: Iterable[uuid.UUID]) -> bool:
    """Whether items, or what is above them, stand in a ring in the table."""
    parents: dict[uuid.UUID, uuid.UUID | None] = {}
    above = set(items)
    while above:
        chunk = list(islice(above, _CHUNK))
        parents |= dict.fromkeys(chunk)
        parents |= dict(session.execute(select(ContentItem.id, ContentItem.parent_id).where(ContentItem.id.in_(chunk))).all())
        above = (above | {parent for parent in parents.values() if parent is not None}) - parents.keys()
    return bool(cut(parents, lambda _item: 0))


def _cut_before(session: Session) -> set[uuid.UUID]:
    kept = session.get(Setting, _CYCLES)
    return {uuid.UUID(item_id) for item_id in kept.value["items"]} if kept else set()


def shown_cycles(session: Session) -> list[uuid.UUID]:
    """The items that are cut now, without folding anything."""
    return sorted(_cut_before(session))


def _cut_cycles(session: Session) -> None:
    before = _cut_before(session)
    parents, looped = _rings(session)
    for item_id in before.union(looped):
        parent = None if item_id in looped else parents.get(item_id)
        session.execute(update(ContentItem).where(ContentItem.id == item_id).values(parent_id=parent), execution_options=_QUIETLY)
    if before != set(looped):
        session.merge(Setting(name=_CYCLES, value={"items": [str(item_id) for item_id in looped]}))
        session.flush()


def cycles(session: Session) -> tuple[uuid.UUID, ...]:
    """Content items whose move closed a ring after a merge: the later move of each is cut and shown."""
    return _rings(session)[1]


def _rings(session: Session) -> tuple[dict[uuid.UUID, uuid.UUID | None], tuple[uuid.UUID, ...]]:
    """Parents as the log says, and the items that lose theirs."""
    parents: dict[uuid.UUID, uuid.UUID | None] = {}
    order: dict[uuid.UUID, tuple[int, str]] = {}
    for item_id, state in folded(session, shape_of(ContentItem)):
        head = state.heads[_TREE][-1]
        parents[item_id] = uuid.UUID(head.values["parent_id"]) if head.values["parent_id"] else None
        order[item_id] = head.order
    return parents, cut(parents, order.__getitem__)


def differences(session: Session) -> Iterator[Problem]:
    """Where tables and log disagree: records that one of them lacks, and fields that differ."""
    written = set(session.scalars(select(Change.record_type).distinct()))
    looped = set(cycles(session)) if ContentItem.wire_name in written else set()
    joins = logged_joins(session)
    for shape in records():
        yield from _compare(session, shape, looped if shape.wire_name in written else None, joins)
    for shape in facts():
        yield from _compare_facts(session, shape)


def _compare(session: Session, shape: Shape, looped: set[uuid.UUID] | None, joins: Mapping[Any, Forwards]) -> Iterator[Problem]:
    """Compare a type; `looped` is None where the log never speaks of it."""
    model: Any = shape.model
    seen: set[uuid.UUID] = set()
    source = iter(()) if looped is None else folded(session, shape)
    while chunk := dict(islice(source, _CHUNK)):
        seen |= chunk.keys()
        in_table = {record.id: record for record in session.scalars(select(model).where(model.id.in_(chunk)))}
        for record_id, state in chunk.items():
            place = f"{shape.wire_name} {record_id}"
            if record_id not in in_table:
                yield Problem("check.lost_record", place)
                continue
            for name in _differing(shape, in_table[record_id], state, looped or set(), joins):
                yield Problem("check.differs", place, {"field": name})
        for record in in_table.values():
            session.expunge(record)
    for record_id in session.scalars(select(model.id)):
        if record_id not in seen:
            yield Problem("check.unlogged_record", f"{shape.wire_name} {record_id}")


def _differing(
    shape: Shape, record: Any, state: RecordState, looped: set[uuid.UUID], joins: Mapping[Any, Forwards]
) -> Sequence[str]:
    wanted = followed(shape, _row(shape, state.plain()), record.id, joins)
    if record.id in looped:
        wanted["parent_id"] = None
    return [name for name, value in wanted.items() if getattr(record, name) != value]


def _compare_facts(session: Session, shape: Shape) -> Iterator[Problem]:
    model: Any = shape.model
    logged = set(session.scalars(select(Change.record_id).where(Change.record_type == shape.wire_name, Change.verb == "fact")))
    kept = set(session.scalars(select(model.id)))
    yield from (Problem("check.lost_record", f"{shape.wire_name} {fact_id}") for fact_id in sorted(logged - kept))
    yield from (Problem("check.unlogged_record", f"{shape.wire_name} {fact_id}") for fact_id in sorted(kept - logged))
