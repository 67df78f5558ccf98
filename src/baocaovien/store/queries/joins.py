"""What joining two records of one person or unit would do: what moves, and in which fields they differ."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.domain.names import fold
from baocaovien.store.find import live
from baocaovien.store.joins import names_joined
from baocaovien.store.models import Person, Unit, UnitName, UnitParent
from baocaovien.store.queries.dated import in_force
from baocaovien.store.queries.units import name_on

UNIT_FIELDS = ("name", "short_name", "upper_form", "code", "level", "kind", "parent", "founded", "closed")


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which both records say something, and not the same: codes, names and days, as a person reads them."""

    field: str
    kept: Any
    other: Any


@dataclass(frozen=True, slots=True)
class JoinPreview:
    """What a join would do.

    Attributes:
        moves: {wire name: live records that name the other one}.
        differences: the fields to choose in.
    """

    moves: Mapping[str, int]
    differences: tuple[Difference, ...] = ()


def unit_join(session: Session, keep_id: uuid.UUID, other_id: uuid.UUID, day: dt.date) -> JoinPreview:
    """What joining a unit's record to another would do."""
    mine, theirs = _fields(session, keep_id, day), _fields(session, other_id, day)
    found = tuple(
        Difference(field, mine[field], theirs[field])
        for field in UNIT_FIELDS
        if mine[field] not in (None, "") and theirs[field] not in (None, "") and mine[field] != theirs[field]
    )
    return JoinPreview(names_joined(session, Unit, other_id), found)


def person_join(session: Session, other_id: uuid.UUID) -> JoinPreview:
    """What joining a person's record to another would do."""
    return JoinPreview(names_joined(session, Person, other_id))


def present_parent(session: Session, unit_id: uuid.UUID, day: dt.date) -> UnitParent | None:
    """Under what a unit stands on a day."""
    chosen = live(UnitParent).where(UnitParent.unit_id == unit_id, in_force(UnitParent, day))
    return session.scalars(chosen.order_by(UnitParent.valid_from.desc().nulls_last(), UnitParent.id).limit(1)).first()


def twins_of_unit(session: Session, unit_id: uuid.UUID, day: dt.date) -> list[tuple[uuid.UUID, str]]:
    """Other units that are called the same on a day under the same unit: perhaps one unit, entered twice."""
    name, parent = fold(name_on(session, unit_id, day)), present_parent(session, unit_id, day)
    same = (
        select(UnitName.unit_id, UnitName.name)
        .join(Unit, Unit.id == UnitName.unit_id)
        .where(UnitName.name_folded == name, UnitName.deleted.is_(False), in_force(UnitName, day), Unit.id != unit_id)
        .where(Unit.deleted.is_(False), Unit.merged_into_id.is_(None))
        .order_by(Unit.id)
    )
    found = []
    for other_id, called in session.execute(same):
        above = present_parent(session, other_id, day)
        if (above.parent_id if above else None) == (parent.parent_id if parent else None):
            found.append((other_id, called))
    return found


def _fields(session: Session, unit_id: uuid.UUID, day: dt.date) -> dict[str, Any]:
    unit, parent = session.get_one(Unit, unit_id), present_parent(session, unit_id, day)
    names = session.scalars(live(UnitName).where(UnitName.unit_id == unit_id, UnitName.valid_to.is_(None)))
    name = max(names, key=lambda row: row.valid_from or dt.date.min, default=None)
    return {
        "name": name.name if name else "",
        "short_name": name.short_name if name else "",
        "upper_form": name.upper_form if name else "",
        "code": unit.code,
        "level": unit.level,
        "kind": unit.kind,
        "parent": name_on(session, parent.parent_id, day) if parent else "",
        "founded": unit.founded,
        "closed": unit.closed,
    }
