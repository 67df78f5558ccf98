"""Capture: what each flush did to logged records, folded into one change a record."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

from sqlalchemy import event, inspect, select, update
from sqlalchemy.orm import Mapper, Session
from sqlalchemy.orm.attributes import History

from baocaovien.store.derived import OWN_KEY, derive
from baocaovien.store.models import Base, ContentItem, ContentRevision, Fact, Record
from baocaovien.store.operations.context import OperationContext, Pending, active, current
from baocaovien.store.operations.guard import CAPTURED
from baocaovien.store.wire import DELETED, Shape, shape_of


@event.listens_for(Mapper, "before_mapper_configured")
def _remember_old_values(mapper: Mapper[Any], class_: type[Any]) -> None:
    """Load the old value before a new one is set, also when the attribute has expired."""
    if issubclass(class_, Record):
        for attribute in mapper.column_attrs:
            attribute.active_history = True


@event.listens_for(Session, "before_flush")
def _prepare(session: Session, _flush: Any, _instances: Any) -> None:
    for instance in session.deleted:
        if isinstance(instance, (Record, Fact)):
            raise TypeError(f"{type(instance).__name__} is never removed: set deleted, or write the fact that answers it")
    for instance in session.new:
        if isinstance(instance, Record):
            derive(instance)
        elif isinstance(instance, Fact):
            _place(instance, current(session))
    for instance in session.dirty:
        if isinstance(instance, Record) and _sources_changed(instance):
            derive(instance)


def _sources_changed(record: Record) -> bool:
    attributes = inspect(record).attrs
    sources = {*record.folded, *record.sorted_by, *((OWN_KEY,) if OWN_KEY in attributes else ())}
    return any(attributes[source].history.has_changes() for source in sources)


def _place(fact: Fact, context: OperationContext) -> None:
    fact.operation_id = context.operation_id
    fact.station_id = context.station_id
    fact.seq = context.seq
    fact.lamport = context.lamport


@event.listens_for(Session, "after_flush")
def _capture(session: Session, _flush: Any) -> None:
    context = active(session)
    for instance in session.new:
        if isinstance(instance, (Record, Fact)):
            _made(context or current(session), instance)
    for instance in session.dirty:
        if isinstance(instance, Record):
            _changed(session, context, instance)
        elif isinstance(instance, Fact) and session.is_modified(instance):
            raise TypeError(f"{type(instance).__name__} is a fact: it is never changed")


def _made(context: OperationContext, instance: Record | Fact) -> None:
    shape = shape_of(type(instance))
    fields = shape.plain(vars(instance))
    if not shape.is_fact and fields.get("deleted") is False:
        del fields["deleted"]
    context.changes[shape.wire_name, instance.id] = Pending(made=True, fields=fields, old={}, is_fact=shape.is_fact)
    _note_search(context, instance)


def _changed(session: Session, context: OperationContext | None, record: Record) -> None:
    shape = shape_of(type(record))
    attributes = inspect(record).attrs
    histories = {name: attributes[name].history for name in shape.fields}
    changed = [name for name, history in histories.items() if history.has_changes()]
    if not changed:
        return
    context = context or current(session)
    groups = {shape.fields[name].group for name in changed}
    pending = context.changes.setdefault((shape.wire_name, record.id), Pending(made=False, fields={}, old={}))
    for group in groups:
        for name in shape.members[group]:
            _take(pending, shape, name, histories[name], getattr(record, name))
    _drop_unchanged(pending, shape, groups)
    _note_search(context, record)


def _take(pending: Pending, shape: Shape, name: str, history: History, value: Any) -> None:
    encode = shape.fields[name].encode
    if pending.made:
        if value is None or (name == "deleted" and not value):
            pending.fields.pop(name, None)
        else:
            pending.fields[name] = encode(value)
        return
    if name not in pending.old:
        before = history.deleted[0] if history.deleted else value
        pending.old[name] = None if before is None else encode(before)
    pending.fields[name] = None if value is None else encode(value)


def _drop_unchanged(pending: Pending, shape: Shape, groups: set[str]) -> None:
    """Forget a group that ends as it began."""
    if pending.made:
        return
    for group in groups:
        names = shape.members[group]
        if all(pending.fields[name] == pending.old[name] for name in names):
            for name in names:
                del pending.fields[name], pending.old[name]


def _note_search(context: OperationContext, instance: Base) -> None:
    if isinstance(instance, ContentItem):
        context.searched.add(instance.id)
    elif isinstance(instance, ContentRevision):
        context.searched.add(instance.item_id)


def turn_records(session: Session, shape: Shape, ids: Sequence[uuid.UUID], *, deleted: bool) -> None:
    """Delete live records, or put deleted ones back, in one statement; captured as flushes of them would be.

    None of them may be an object of the session.
    """
    if not ids:
        return
    context = current(session)
    table: Any = shape.model.__table__
    session.execute(update(table).where(table.c.id.in_(ids)).values(deleted=deleted), execution_options=CAPTURED)
    for record_id in ids:
        turned = Pending(made=False, fields={DELETED: deleted}, old={DELETED: not deleted})
        context.changes[shape.wire_name, record_id] = turned
    if shape.model is ContentItem:
        context.searched.update(ids)
    elif shape.model is ContentRevision:
        context.searched.update(session.scalars(select(ContentRevision.item_id).where(ContentRevision.id.in_(ids))))
