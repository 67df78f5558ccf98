"""Reads of units as of a day: the tree with names, one unit's history, choices for a field."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from baocaovien.domain.dated import nearest
from baocaovien.store.models import Post, Unit, UnitName, UnitParent, UnitSuccession
from baocaovien.store.queries.dated import in_force


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit as it was on a day; `depth` counts from 0 at the top, rows come parents first."""

    id: uuid.UUID
    code: str
    name: str
    short_name: str
    upper_form: str
    level: str
    kind: str
    parent_id: uuid.UUID | None
    depth: int
    founded: dt.date | None
    closed: dt.date | None
    people: int
    """People who hold a post in it on that day, its sub-units not counted."""


@dataclass(frozen=True, slots=True)
class UnitNameRow:
    """A name in a span of days."""

    id: uuid.UUID
    name: str
    short_name: str
    upper_form: str
    valid_from: dt.date | None
    valid_to: dt.date | None
    of_joined: bool = False
    """It is written on a record that was joined to this unit."""


@dataclass(frozen=True, slots=True)
class SuccessionRow:
    """How a unit came from or went on as another one; `other` is that one's name then."""

    kind: str
    on: dt.date
    other_id: uuid.UUID | None
    other: str
    forward: bool
    """True: this unit went on as the other."""
    decision: str


@dataclass(frozen=True, slots=True)
class UnitCard:
    """One unit with its names in time and its successions."""

    unit: UnitRow
    names: tuple[UnitNameRow, ...]
    successions: tuple[SuccessionRow, ...]


def unit_tree(session: Session, as_of: dt.date, *, closed: bool = False) -> tuple[UnitRow, ...]:
    """All units that existed on a day in the order of the tree; siblings by rank, then by name.

    Args:
        closed: also those that were closed by then or founded later.
    """
    units = {
        unit.id: unit
        for unit in session.scalars(select(Unit).where(Unit.deleted.is_(False), Unit.merged_into_id.is_(None)))
        if closed or ((unit.founded is None or unit.founded <= as_of) and (unit.closed is None or as_of < unit.closed))
    }
    names = names_on(session, as_of)
    parents = dict(
        session.execute(
            select(UnitParent.unit_id, UnitParent.parent_id).where(UnitParent.deleted.is_(False), in_force(UnitParent, as_of))
        ).all()
    )
    people = _people_counts(session, as_of)
    children: dict[uuid.UUID | None, list[Unit]] = defaultdict(list)
    for unit in units.values():
        parent = parents.get(unit.id)
        children[parent if parent in units else None].append(unit)
    for siblings in children.values():
        siblings.sort(key=lambda unit: (unit.rank == "", unit.rank, names[unit.id].sort_key if unit.id in names else "", unit.id))
    found: list[UnitRow] = []
    seen: set[uuid.UUID] = set()

    def walk(start: list[Unit], depth: int) -> None:
        stack = [(unit, depth) for unit in reversed(start)]
        while stack:
            unit, at = stack.pop()
            if unit.id in seen:
                continue
            seen.add(unit.id)
            name = names.get(unit.id)
            parent = parents.get(unit.id)
            found.append(
                UnitRow(
                    unit.id,
                    unit.code,
                    name.name if name else unit.code,
                    name.short_name if name else "",
                    name.upper_form if name else "",
                    unit.level,
                    unit.kind,
                    parent if parent in units else None,
                    at,
                    unit.founded,
                    unit.closed,
                    people.get(unit.id, 0),
                )
            )
            stack.extend((child, at + 1) for child in reversed(children.get(unit.id, [])))

    walk(children[None], 0)
    walk([unit for unit in units.values() if unit.id not in seen], 0)  # a cycle that a merge of machines brought
    return tuple(found)


def names_on(session: Session, day: dt.date) -> dict[uuid.UUID, UnitName]:
    """Every unit's name on a day; where none held on it, the nearest one."""
    return _nearest(session.scalars(_by_time(select(UnitName))), day)


def _by_time(chosen: Any) -> Any:
    return chosen.where(UnitName.deleted.is_(False)).order_by(UnitName.valid_from.nulls_first(), UnitName.id)


def _nearest(rows: Iterable[Any], day: dt.date) -> dict[uuid.UUID, Any]:
    by_unit: dict[uuid.UUID, list[Any]] = defaultdict(list)
    for row in rows:
        by_unit[row.unit_id].append(row)
    return {unit_id: nearest(own, day) for unit_id, own in by_unit.items()}


def name_on(session: Session, unit_id: uuid.UUID | None, day: dt.date) -> str:
    """What a unit was called on a day; its nearest name where none held; empty without a unit."""
    if unit_id is None:
        return ""
    row = nearest(session.scalars(_by_time(select(UnitName).where(UnitName.unit_id == unit_id))), day)
    return row.name if row else ""


def subtree_ids(session: Session, unit_id: uuid.UUID, day: dt.date) -> frozenset[uuid.UUID]:
    """The unit and all units below it on a day."""
    children: dict[uuid.UUID, list[uuid.UUID]] = defaultdict(list)
    pairs = select(UnitParent.unit_id, UnitParent.parent_id).where(UnitParent.deleted.is_(False), in_force(UnitParent, day))
    for child, parent in session.execute(pairs):
        children[parent].append(child)
    found = {unit_id}
    waiting = [unit_id]
    while waiting:
        for child in children.get(waiting.pop(), ()):
            if child not in found:
                found.add(child)
                waiting.append(child)
    return frozenset(found)


def unit_card(session: Session, unit_id: uuid.UUID, as_of: dt.date) -> UnitCard | None:
    """One unit with its history; a record that was joined answers the one it was joined to; None when there is none."""
    unit_id = standing_unit(session, unit_id)
    joined = select(Unit.id).where(Unit.merged_into_id == unit_id, Unit.deleted.is_(False))
    unit = next((row for row in unit_tree(session, as_of, closed=True) if row.id == unit_id), None)
    if unit is None:
        return None
    names = session.scalars(
        select(UnitName)
        .where((UnitName.unit_id == unit_id) | UnitName.unit_id.in_(joined), UnitName.deleted.is_(False))
        .order_by(UnitName.unit_id != unit_id, UnitName.valid_from.nulls_first(), UnitName.id)
    )
    links = session.scalars(
        select(UnitSuccession)
        .where(
            UnitSuccession.deleted.is_(False),
            (UnitSuccession.from_unit_id == unit_id) | (UnitSuccession.to_unit_id == unit_id),
            # A merger of two records that were joined since is none: both are this unit.
            (UnitSuccession.kind == "rename") | UnitSuccession.from_unit_id.is_distinct_from(UnitSuccession.to_unit_id),
        )
        .order_by(UnitSuccession.on, UnitSuccession.id)
    ).all()
    return UnitCard(
        unit,
        tuple(
            UnitNameRow(row.id, row.name, row.short_name, row.upper_form, row.valid_from, row.valid_to, row.unit_id != unit_id)
            for row in names
        ),
        tuple(_succession(session, link, unit_id) for link in links),
    )


def standing_unit(session: Session, unit_id: uuid.UUID) -> uuid.UUID:
    """The record that stands for a unit: the one itself, or the one that it was joined to."""
    unit = session.get(Unit, unit_id)
    return unit.merged_into_id if unit is not None and unit.merged_into_id is not None else unit_id


def _succession(session: Session, link: UnitSuccession, unit_id: uuid.UUID) -> SuccessionRow:
    forward = link.from_unit_id == unit_id
    other = link.to_unit_id if forward else link.from_unit_id
    day = link.on if forward else link.on - dt.timedelta(days=1)
    return SuccessionRow(link.kind, link.on, other, name_on(session, other, day), forward, link.decision)


def _people_counts(session: Session, day: dt.date) -> dict[uuid.UUID, int]:
    counted = (
        select(Post.unit_id, func.count(Post.person_id.distinct()))
        .where(Post.deleted.is_(False), in_force(Post, day))
        .group_by(Post.unit_id)
    )
    return dict(session.execute(counted).all())


def unit_names(session: Session, unit_ids: Iterable[uuid.UUID], day: dt.date) -> dict[uuid.UUID, str]:
    """The names of some units on a day."""
    chosen = select(UnitName.unit_id, UnitName.name, UnitName.valid_from, UnitName.valid_to)
    rows = session.execute(_by_time(chosen).where(UnitName.unit_id.in_(list(unit_ids))))
    return {unit_id: row.name for unit_id, row in _nearest(rows, day).items()}
