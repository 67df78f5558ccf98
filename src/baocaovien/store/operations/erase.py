"""Erasing personal data: the one verb that takes payloads out of the log, while the chain goes on checking.

The erasing operation names records and fields, never values. It strips those fields and the salts from every entry of the
record, sets them in the table to what `erased_value` says, and is applied again wherever an entry of the record arrives later.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import or_, select, text, update
from sqlalchemy.orm import Session

from baocaovien.store.derived import derived
from baocaovien.store.models import (
    AgendaItem,
    AttendanceAttempt,
    AttendanceMark,
    Change,
    EventRole,
    Fact,
    Invitee,
    Person,
    Post,
    Record,
    ReporterRecognition,
    Statement,
    Task,
)
from baocaovien.store.operations.context import Pending, current
from baocaovien.store.operations.guard import CAPTURED
from baocaovien.store.operations.heads import erased_value
from baocaovien.store.wire import DELETED, shape_of, shapes

_QUIETLY: dict[str, Any] = {**CAPTURED, "synchronize_session": False}
_CHUNK = 500

_SNAPSHOTS: tuple[tuple[type[Record], str, tuple[str, ...]], ...] = (
    (Post, "person_id", ("position",)),
    (ReporterRecognition, "person_id", ("decision", "card_number")),
    (Invitee, "person_id", ("full_name", "position", "honorific", "planned_substitute", "withdrawn_reason")),
    (Invitee, "matched_person_id", ("full_name", "position", "honorific", "planned_substitute", "withdrawn_reason")),
    (EventRole, "person_id", ("full_name", "position")),
    (AgendaItem, "speaker_id", ("speaker_name",)),
    (Statement, "speaker_id", ("speaker_name", "speaker_position")),
    (Task, "person_id", ("assignee",)),
)
"""Where records keep a person's name or position: (model, the reference, the fields)."""

_FACTS: tuple[tuple[type[Fact], tuple[str, ...]], ...] = (
    (AttendanceMark, ("raw_code", "reason", "substitute_name", "substitute_position")),
    (AttendanceAttempt, ("raw_code",)),
)
"""Facts about an invitee that may hold personal data."""


def erase_person(session: Session, person_id: uuid.UUID) -> int:
    """Erase what identifies a person: the record (which is also deleted) and every snapshot of name and position.

    To be run in an operation of nature `final`: it can't be undone. What stays: finalised papers, scans, backups until they are
    thinned, bundles already sent.

    Returns:
        How many records and facts were erased.
    """
    overwrite(session)
    erased = erase(session, Person, [person_id], ("full_name", "honorific", "own_sort_key"), tombstone=True)
    for model, reference, fields in _SNAPSHOTS:
        table: Any = model
        ids = session.scalars(select(table.id).where(getattr(table, reference) == person_id)).all()
        erased += erase(session, model, ids, fields)
    invitees = session.scalars(
        select(Invitee.id).where(or_(Invitee.person_id == person_id, Invitee.matched_person_id == person_id))
    ).all()
    for fact_model, fields in _FACTS:
        fact: Any = fact_model
        ids = session.scalars(select(fact.id).where(fact.invitee_id.in_(invitees))).all()
        erased += erase(session, fact_model, ids, fields)
    session.expire_all()
    return erased


def overwrite(session: Session) -> None:
    """Let SQLite overwrite what is emptied from here on, so that its file doesn't hold it either."""
    if session.get_bind().dialect.name == "sqlite":
        session.execute(text("PRAGMA secure_delete=ON"))


def erase(
    session: Session,
    model: type[Record | Fact],
    ids: Iterable[uuid.UUID],
    fields: Collection[str],
    *,
    tombstone: bool = False,
) -> int:
    """Erase fields of records or facts, in the tables and in the log; answers how many."""
    context = current(session)
    session.flush()
    shape = shape_of(model)
    wanted = list(ids)
    for record_id in wanted:
        named: dict[str, Any] = dict.fromkeys(fields)
        if tombstone:
            named[DELETED] = True
        context.changes[shape.wire_name, record_id] = Pending(made=False, fields=named, old={}, erased=True)
    for start in range(0, len(wanted), _CHUNK):
        chunk = wanted[start : start + _CHUNK]
        _blank(session, model, chunk, fields, tombstone=tombstone)
        strip(session, dict.fromkeys(chunk, frozenset(fields)))
    return len(wanted)


def _blank(
    session: Session, model: type[Record | Fact], ids: Collection[uuid.UUID], fields: Iterable[str], *, tombstone: bool
) -> None:
    shape = shape_of(model)
    values = {name: shape.fields[name].decode(value) if (value := erased_value(shape, name)) else value for name in fields}
    if issubclass(model, Record):
        values |= blank_twins(model, values)
        if tombstone:
            values[DELETED] = True
    table: Any = model
    session.execute(update(table).where(table.id.in_(ids)).values(values), execution_options=_QUIETLY)


def blank_twins(model: type[Record], values: Mapping[str, Any]) -> dict[str, str]:
    """The twins and sort keys of what is emptied."""
    sources: list[tuple[str, str]] = [*model.folded.items(), *model.sorted_by.items()]
    made = derived(model, values)
    return {twin: made[twin] for source, twin in sources if source in values}


def strip(session: Session, erased: Mapping[uuid.UUID, frozenset[str]]) -> None:
    """Take erased fields out of the log's entries of these records, and the salts that could confirm a guess."""
    entries = select(Change).where(Change.record_id.in_(erased), Change.verb != "erase", Change.salt.is_not(None))
    for change in session.scalars(entries).all():
        names = erased[change.record_id]
        if change.verb != "fact" and names.isdisjoint([*(change.fields or ()), *(change.old or ())]):
            continue
        change.fields = _without(change.fields, names)
        change.old = _without(change.old, names)
        change.salt = None
    session.flush()


def _without(fields: Mapping[str, Any] | None, names: Collection[str]) -> dict[str, Any] | None:
    return None if fields is None else {name: value for name, value in fields.items() if name not in names}


def erased_fields(session: Session, ids: Collection[uuid.UUID]) -> dict[uuid.UUID, frozenset[str]]:
    """{record or fact: the fields that were erased from it}, for those of the ids that were."""
    found: dict[uuid.UUID, set[str]] = {}
    wanted = list(ids)
    for start in range(0, len(wanted), _CHUNK):
        rows = select(Change.record_id, Change.fields).where(
            Change.verb == "erase", Change.record_id.in_(wanted[start : start + _CHUNK])
        )
        for record_id, fields in session.execute(rows):
            found.setdefault(record_id, set()).update(name for name, value in (fields or {}).items() if value is None)
    return {record_id: frozenset(names) for record_id, names in found.items()}


Erased = dict[tuple[str, uuid.UUID], frozenset[str]]
"""{(wire name, record or fact): the fields that were erased, `deleted` among them where the record went as well}."""


def erasures(session: Session) -> Erased:
    """All that was ever erased here."""
    found: dict[tuple[str, uuid.UUID], set[str]] = {}
    for record_type, record_id, fields in session.execute(
        select(Change.record_type, Change.record_id, Change.fields).where(Change.verb == "erase")
    ):
        found.setdefault((record_type, record_id), set()).update(fields or {})
    return {key: frozenset(names) for key, names in found.items()}


def still_there(session: Session, *, erased: Erased) -> Erased:
    """Those of the erasures that this database does not know, of records and facts that it has: it was put back."""
    known = erasures(session)
    missing = {key: names for key, names in erased.items() if key[0] in shapes() and not names <= known.get(key, frozenset())}
    found: Erased = {}
    for record_type in {key[0] for key in missing}:
        model: Any = shapes()[record_type].model
        ids = [record_id for kind, record_id in missing if kind == record_type]
        for start in range(0, len(ids), _CHUNK):
            there = session.scalars(select(model.id).where(model.id.in_(ids[start : start + _CHUNK])))
            found |= {(record_type, record_id): missing[record_type, record_id] for record_id in there}
    return found


def erase_again(session: Session, *, erased: Erased) -> int:
    """Erase what came back with a backup; run it with `nature="final"`. Answers how many records and facts."""
    if session.get_bind().dialect.name == "sqlite":
        session.execute(text("PRAGMA secure_delete=ON"))
    groups: dict[tuple[str, frozenset[str]], list[uuid.UUID]] = {}
    for (record_type, record_id), names in erased.items():
        groups.setdefault((record_type, names), []).append(record_id)
    for (record_type, names), ids in groups.items():
        erase(session, shapes()[record_type].model, ids, sorted(names - {DELETED}), tombstone=DELETED in names)
    session.expire_all()
    return len(erased)


def apply_erasure(session: Session, record_type: str, erased: Mapping[uuid.UUID, frozenset[str]]) -> None:
    """Erase once more after entries arrived: in the log, and in facts (records are folded)."""
    strip(session, erased)
    shape = shapes()[record_type]
    if shape.is_fact:
        for record_id, names in erased.items():
            _blank(session, shape.model, [record_id], names, tombstone=False)
