"""Two records of one person or unit that were joined: what refers to the joined one, refers to the kept one.

Only `merged_into_id` of the joined record is logged. Where it leads is written into the tables here, after each operation,
merge and fold: so a record that another copy goes on writing to the joined one follows as well, in whichever order they
arrive, and a join that is taken back gives every record its own reference again. Decision: derived and not logged, for a join
that set each reference would lose what it did not know of, and its undo what came since.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Text, cast, func, select, update
from sqlalchemy.orm import Session

from baocaovien.store.cycles import cut
from baocaovien.store.models import Change, Person, Record, Setting, Unit
from baocaovien.store.operations.context import Key
from baocaovien.store.operations.guard import CAPTURED
from baocaovien.store.operations.heads import states
from baocaovien.store.wire import Shape, records, shape_of

JOINED: tuple[type[Unit | Person], ...] = (Unit, Person)
MERGED = "merged_into_id"
_KEPT = "joins"
"""The local setting that remembers which joins the tables show now."""
_OWN = {(Unit, MERGED), (Person, MERGED)}
_STAYS = {("unit_name", "unit_id"), ("unit_parent", "unit_id"), ("invitee", "person_id")}
"""What describes the joined record itself, and the person that an invitee's id is made of."""
_CHUNK = 500
_QUIETLY: dict[str, Any] = {**CAPTURED, "synchronize_session": False}

Forwards = dict[uuid.UUID, uuid.UUID]
"""{joined record: the record it stands for now}."""
Follower = tuple[type[Record], str]
"""A column that follows joins."""


@cache
def followers(model: type[Record]) -> tuple[Follower, ...]:
    """The columns that refer to such records and follow their joins."""
    found: list[Follower] = []
    for shape in records():
        table: Any = shape.model.__table__
        for field in shape.fields.values():
            leads = any(key.column.table is model.__table__ for key in table.c[field.column].foreign_keys)
            if leads and (shape.wire_name, field.name) not in _STAYS and (shape.model, field.name) not in _OWN:
                found.append((shape.model, field.name))  # type: ignore[arg-type]
    return tuple(found)


def settle_joins(session: Session, touched: Collection[str]) -> set[Key]:
    """Let records follow the joins that stand now.

    Args:
        touched: wire names of what was written.

    Returns:
        The records whose references were changed.
    """
    moved: set[Key] = set()
    before = _remembered(session, touched)
    if before is None:
        return moved
    now: dict[str, dict[str, str]] = {}
    for model in JOINED:
        name = model.wire_name
        old = {uuid.UUID(one): uuid.UUID(kept) for one, kept in before.get(name, {}).items()}
        shown = _shown(session, model, old) if name in touched else old
        now[name] = {str(one): str(kept) for one, kept in shown.items()}
        forwards = standing(shown)
        left = {one: kept for one, kept in standing(old).items() if forwards.get(one) != kept}
        if left:
            moved |= _release(session, model, left)
        for follower in followers(model):
            if forwards and (forwards != standing(old) or follower[0].wire_name in touched):
                moved |= _follow(session, follower, forwards)
    if now != before:
        session.merge(Setting(name=_KEPT, value=now))
        session.flush()
    if moved:
        session.expire_all()
    return moved


def shown_rings(session: Session) -> dict[type[Unit | Person], list[uuid.UUID]]:
    """The records whose join is cut now: the other one was joined to them, or is gone."""
    kept = session.get(Setting, _KEPT)
    said: dict[str, dict[str, str]] = kept.value if kept else {}
    return {model: [uuid.UUID(one) for one, end in said.get(model.wire_name, {}).items() if one == end] for model in JOINED}


def show_logged(session: Session, model: type[Any], ids: Collection[uuid.UUID]) -> None:
    """Put into the table which join the log says of these records, cut or not: what is taken back is what was written."""
    if model not in JOINED:
        return
    for record_id, state in states(session, list(ids)).items():
        said = state.plain().get(MERGED)
        table: Any = model
        wanted = uuid.UUID(said) if said else None
        session.execute(update(table).where(table.id == record_id).values({MERGED: wanted}), execution_options=_QUIETLY)


def standing(shown: Mapping[uuid.UUID, uuid.UUID]) -> Forwards:
    """The joins that lead somewhere: one that is cut leads to itself."""
    return {one: kept for one, kept in shown.items() if one != kept}


def logged_joins(session: Session) -> dict[type[Record], Forwards]:
    """{model: its joins}, from the log alone."""
    return {model: standing(_ends(session, model, _said_to_be_joined(session, model))) for model in JOINED}


def followed(
    shape: Shape, values: dict[str, Any], record_id: uuid.UUID, joins: Mapping[type[Record], Forwards]
) -> dict[str, Any]:
    """The values of a record as the tables show them, from those that the log says."""
    for model, forwards in joins.items():
        if shape.model is model:
            values[MERGED] = forwards.get(record_id)
        for of, attribute in followers(model):
            if of is shape.model:
                values[attribute] = forwards.get(values[attribute], values[attribute])
    return values


def names_joined(session: Session, model: type[Unit | Person], record_id: uuid.UUID) -> dict[str, int]:
    """{wire name: how many live records would follow}, if this record were joined to another."""
    counts: dict[str, int] = defaultdict(int)
    for of, attribute in followers(model):
        column = getattr(of, attribute)
        number = session.scalar(select(func.count()).where(column == record_id, of.deleted.is_(False)))
        counts[of.wire_name] += number or 0
    return {name: number for name, number in counts.items() if number}


def _remembered(session: Session, touched: Collection[str]) -> dict[str, dict[str, str]] | None:
    """What the tables show of joins; None where nothing that was written has to do with any."""
    changed = any(model.wire_name in touched for model in JOINED)
    if not changed and not any(of.wire_name in touched for model in JOINED for of, _attribute in followers(model)):
        return None
    kept = session.get(Setting, _KEPT)
    found: dict[str, dict[str, str]] = kept.value if kept else {}
    return found if changed or any(found.values()) else None


def _shown(session: Session, model: type[Unit | Person], old: Mapping[uuid.UUID, uuid.UUID]) -> Forwards:
    """Where each joined record leads now, itself where its join is cut; it is written into the table."""
    there = dict(session.execute(select(model.id, model.merged_into_id).where(model.merged_into_id.is_not(None))).all())
    ends = _ends(session, model, {*there, *old})
    for record_id in {*there, *old}:
        wanted = standing(ends).get(record_id)
        if there.get(record_id) != wanted:
            session.execute(update(model).where(model.id == record_id).values(merged_into_id=wanted), execution_options=_QUIETLY)
    return ends


def _ends(session: Session, model: type[Record], ids: Iterable[uuid.UUID]) -> Forwards:
    """{record that the log says is joined: where the chain of joins ends}.

    A join to a deleted record does not hold, and of a ring that two machines made the later join is cut.
    """
    said: Forwards = {}
    order: dict[uuid.UUID, tuple[int, str]] = {}
    for record_id, state in states(session, list(ids)).items():
        target = state.plain().get(MERGED)
        if target:
            said[record_id], order[record_id] = uuid.UUID(target), state.heads[MERGED][-1].order
    table: Any = model
    targets = list(said.values())
    gone = set(session.scalars(select(table.id).where(table.id.in_(targets), table.deleted))) if targets else set()
    holding = {record_id: target for record_id, target in said.items() if target not in gone}
    for record_id in cut(holding, order.__getitem__):
        del holding[record_id]
    return {record_id: _end(holding, record_id) for record_id in said}


def _end(holding: Mapping[uuid.UUID, uuid.UUID], record_id: uuid.UUID) -> uuid.UUID:
    while record_id in holding:
        record_id = holding[record_id]
    return record_id


def _said_to_be_joined(session: Session, model: type[Record]) -> list[uuid.UUID]:
    told = cast(Change.fields, Text).contains(MERGED)
    return list(session.scalars(select(Change.record_id).where(Change.record_type == model.wire_name, told).distinct()))


def _follow(session: Session, follower: Follower, forwards: Forwards) -> set[Key]:
    model, attribute = follower
    table: Any = model
    column = getattr(model, attribute)
    moved: set[Key] = set()
    for kept in set(forwards.values()):
        joined = [one for one, end in forwards.items() if end == kept]
        statement = update(table).where(column.in_(joined)).values({attribute: kept}).returning(table.id)
        moved |= {(model.wire_name, one) for one in session.scalars(statement, execution_options=_QUIETLY)}
    return moved


def _release(session: Session, model: type[Record], left: Forwards) -> set[Key]:
    """Give records their own references again, as the log has them."""
    moved: set[Key] = set()
    for of, attribute in followers(model):
        table: Any = of
        column = getattr(of, attribute)
        field = shape_of(of).fields[attribute]
        candidates = list(session.scalars(select(table.id).where(column.in_(set(left.values())))))
        for start in range(0, len(candidates), _CHUNK):
            for record_id, state in states(session, candidates[start : start + _CHUNK]).items():
                said = state.plain().get(attribute)
                own = field.decode(said) if said is not None else None
                if own in left:
                    statement = update(table).where(table.id == record_id).values({attribute: own})
                    session.execute(statement, execution_options=_QUIETLY)
                    moved.add((of.wire_name, record_id))
    return moved
