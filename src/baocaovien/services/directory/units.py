"""Use cases on units: names and parents in time, and how one unit goes on as another (domain.md §3.3)."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.domain.dates import local_date
from baocaovien.domain.errors import ConflictError, InputError
from baocaovien.domain.keep import KEEP, Kept
from baocaovien.domain.names import fold, optional, required
from baocaovien.store.find import get, live
from baocaovien.store.models import Event, Invitee, Office, Post, Unit, UnitName, UnitParent, UnitSuccession
from baocaovien.store.operations import current
from baocaovien.store.queries.dated import in_force
from baocaovien.store.queries.units import name_on

LEVELS = ("central", "province", "district", "commune", "base", "cell")
KINDS = ("party", "state", "front", "union", "army", "other")


@dataclass(frozen=True, slots=True)
class NewUnit:
    """What a unit is made from; an empty code is derived from the name."""

    name: str
    level: str
    code: str = ""
    short_name: str = ""
    upper_form: str = ""
    kind: str = "party"
    parent_id: uuid.UUID | None = None


def add_unit(
    session: Session,
    *,
    name: str,
    level: str,
    code: str = "",
    short_name: str = "",
    upper_form: str = "",
    kind: str = "party",
    parent_id: uuid.UUID | None = None,
    founded: dt.date | None = None,
    rank: str = "",
    unit_id: uuid.UUID | None = None,
) -> uuid.UUID:
    """Make a unit with its first name and parent, both from `founded` on (empty: always).

    Raises:
        InputError: no name; `directory.unknown_level`, `directory.unknown_kind`.
        ConflictError: `directory.code_taken`.
    """
    _check_level(level)
    if kind not in KINDS:
        raise InputError("directory.unknown_kind", where="kind", value=kind)
    name = required(name, "unit name")
    code = _free_code(
        session, optional(code, "unit code", most=40) or fold(name).replace(" ", "-")[:40], given=bool(code.strip())
    )
    unit = Unit(code=code, level=level, kind=kind, rank=rank, founded=founded)
    if unit_id is not None:
        unit.id = unit_id
    session.add(unit)
    session.flush()
    session.add(_name(unit.id, name, short_name, upper_form, founded))
    if parent_id is not None:
        get(session, Unit, parent_id)
        session.add(UnitParent(unit_id=unit.id, parent_id=parent_id, valid_from=founded))
    return unit.id


def edit_unit(
    session: Session,
    *,
    unit_id: uuid.UUID,
    name: str | Kept = KEEP,
    short_name: str | Kept = KEEP,
    upper_form: str | Kept = KEEP,
    code: str | Kept = KEEP,
    level: str | Kept = KEEP,
    kind: str | Kept = KEEP,
    rank: str | Kept = KEEP,
) -> None:
    """Correct what was written wrong; for a change on a day use `rename_unit` or `move_unit`. What is not given stays."""
    unit = get(session, Unit, unit_id)
    if code is not KEEP and code.strip() != unit.code:
        unit.code = _free_code(session, required(code, "unit code", most=40), given=True)
    if level is not KEEP:
        _check_level(level)
        unit.level = level
    if kind is not KEEP:
        if kind not in KINDS:
            raise InputError("directory.unknown_kind", where="kind", value=kind)
        unit.kind = kind
    if rank is not KEEP:
        unit.rank = rank
    newest = newest_name(session, unit_id)
    if newest is None:
        return
    if name is not KEEP:
        newest.name = required(name, "unit name")
    if short_name is not KEEP:
        newest.short_name = optional(short_name, "short name")
    if upper_form is not KEEP:
        newest.upper_form = optional(upper_form, "name in capitals")


def rename_unit(
    session: Session,
    *,
    unit_id: uuid.UUID,
    name: str,
    on: dt.date,
    short_name: str = "",
    upper_form: str = "",
    decision: str = "",
) -> None:
    """Give a unit another name from a day on; what happened before keeps the old one.

    Raises:
        InputError: `directory.before_last_change`.
    """
    get(session, Unit, unit_id)
    newest = newest_name(session, unit_id)
    if newest is not None:
        _close(newest, on)
    session.add(_name(unit_id, required(name, "unit name"), short_name, upper_form, on))
    session.add(
        UnitSuccession(from_unit_id=unit_id, to_unit_id=unit_id, kind="rename", on=on, decision=optional(decision, "decision"))
    )


def move_unit(session: Session, *, unit_id: uuid.UUID, parent_id: uuid.UUID | None, on: dt.date | None = None) -> None:
    """Put a unit under another one (None: at the top) from a day on; without a day it was always so.

    Raises:
        ConflictError: `directory.own_ancestor` when the unit would stand below itself.
        InputError: `directory.before_last_change`.
    """
    get(session, Unit, unit_id)
    if parent_id is not None:
        get(session, Unit, parent_id)
        _refuse_cycle(session, unit_id, parent_id, on or local_date(current(session).at))
    for row in session.scalars(live(UnitParent).where(UnitParent.unit_id == unit_id, UnitParent.valid_to.is_(None))):
        if on is None or row.valid_from == on:
            row.deleted = True
        else:
            _close(row, on)
    if parent_id is not None:
        session.add(UnitParent(unit_id=unit_id, parent_id=parent_id, valid_from=on))


def merge_units(
    session: Session,
    *,
    unit_ids: Sequence[uuid.UUID],
    on: dt.date,
    into_id: uuid.UUID | None = None,
    new: NewUnit | None = None,
    decision: str = "",
) -> uuid.UUID:
    """Let several units go on as one from a day on: as one of them or another (`into_id`), or as a `new` one.

    Returns:
        The unit that goes on. The old ones are closed on that day; their people keep their posts until moved.

    Raises:
        InputError: `directory.merge_needs_target` unless exactly one of `into_id` and `new` is given,
            `directory.merge_needs_units` for fewer than two units.
    """
    if (into_id is None) == (new is None):
        raise InputError("directory.merge_needs_target", where="into")
    if len({*unit_ids, *([into_id] if into_id else [])}) < 2:
        raise InputError("directory.merge_needs_units", where="units")
    sources = [get(session, Unit, unit_id) for unit_id in dict.fromkeys(unit_ids)]
    target = into_id if into_id is not None else _add_new(session, new, on, sources[0].id)
    get(session, Unit, target)
    for unit in sources:
        if unit.id != target:
            _close_unit(unit, on)
            session.add(
                UnitSuccession(
                    from_unit_id=unit.id, to_unit_id=target, kind="merge", on=on, decision=optional(decision, "decision")
                )
            )
    return target


def split_unit(
    session: Session, *, unit_id: uuid.UUID, parts: Sequence[NewUnit], on: dt.date, decision: str = "", keeps_going: bool = False
) -> tuple[uuid.UUID, ...]:
    """Let a unit go on as several new ones from a day on.

    Args:
        keeps_going: the unit itself stays beside its new parts.

    Returns:
        The ids of the parts, in the order given.
    """
    unit = get(session, Unit, unit_id)
    if len(parts) + keeps_going < 2:
        raise InputError("directory.split_needs_parts", where="parts")
    made = tuple(_add_new(session, part, on, unit_id) for part in parts)
    for part_id in made:
        session.add(
            UnitSuccession(from_unit_id=unit_id, to_unit_id=part_id, kind="split", on=on, decision=optional(decision, "decision"))
        )
    if not keeps_going:
        _close_unit(unit, on)
    return made


def dissolve_unit(session: Session, *, unit_id: uuid.UUID, on: dt.date, decision: str = "") -> None:
    """End a unit on a day; nothing goes on in its place."""
    unit = get(session, Unit, unit_id)
    _close_unit(unit, on)
    session.add(
        UnitSuccession(from_unit_id=unit_id, to_unit_id=None, kind="dissolve", on=on, decision=optional(decision, "decision"))
    )


def remove_unit(session: Session, *, unit_id: uuid.UUID) -> None:
    """Take back a unit that was entered by mistake.

    Raises:
        ConflictError: `directory.unit_in_use` when people, events, units or the office hang on it.
    """
    unit = get(session, Unit, unit_id)
    used = (
        live(Post).where(Post.unit_id == unit_id),
        live(Event).where(Event.unit_id == unit_id),
        live(Invitee).where(Invitee.unit_id == unit_id),
        live(UnitParent).where(UnitParent.parent_id == unit_id),
        live(Office).where(Office.unit_id == unit_id),
    )
    for query in used:
        if session.scalars(query.limit(1)).first() is not None:
            raise ConflictError("directory.unit_in_use", unit=name_on(session, unit_id, local_date(current(session).at)))
    unit.deleted = True
    for model in (UnitName, UnitParent):
        for row in session.scalars(live(model).where(model.unit_id == unit_id)):
            row.deleted = True


def _name(unit_id: uuid.UUID, name: str, short_name: str, upper_form: str, valid_from: dt.date | None) -> UnitName:
    return UnitName(
        unit_id=unit_id,
        name=name,
        short_name=optional(short_name, "short name"),
        upper_form=optional(upper_form, "name in capitals"),
        valid_from=valid_from,
    )


def _add_new(session: Session, new: NewUnit | None, on: dt.date, beside: uuid.UUID) -> uuid.UUID:
    assert new is not None
    parent = new.parent_id
    if parent is None:
        same_parent = live(UnitParent).where(UnitParent.unit_id == beside, in_force(UnitParent, on))
        row = session.scalars(same_parent.limit(1)).first()
        parent = row.parent_id if row else None
    return add_unit(
        session,
        name=new.name,
        level=new.level,
        code=new.code,
        short_name=new.short_name,
        upper_form=new.upper_form,
        kind=new.kind,
        parent_id=parent,
        founded=on,
    )


def _close_unit(unit: Unit, on: dt.date) -> None:
    if unit.founded is not None and on <= unit.founded:
        raise InputError("directory.before_last_change", where="on", day=on, last=unit.founded)
    unit.closed = on


def _close(row: UnitName | UnitParent, on: dt.date) -> None:
    if row.valid_from is not None and on <= row.valid_from:
        raise InputError("directory.before_last_change", where="on", day=on, last=row.valid_from)
    row.valid_to = on


def newest_name(session: Session, unit_id: uuid.UUID) -> UnitName | None:
    """The name that a unit has and will have."""
    rows = session.scalars(live(UnitName).where(UnitName.unit_id == unit_id, UnitName.valid_to.is_(None)))
    return max(rows, key=lambda row: row.valid_from or dt.date.min, default=None)


def _refuse_cycle(session: Session, unit_id: uuid.UUID, parent_id: uuid.UUID, day: dt.date) -> None:
    above = {row.unit_id: row.parent_id for row in session.scalars(live(UnitParent).where(in_force(UnitParent, day)))}
    step: uuid.UUID | None = parent_id
    for _ in range(len(above) + 1):
        if step == unit_id:
            raise ConflictError("directory.own_ancestor", where="parent", unit=name_on(session, unit_id, day))
        if step is None:
            return
        step = above.get(step)


def _check_level(level: str) -> None:
    if level not in LEVELS:
        raise InputError("directory.unknown_level", where="level", value=level)


def _free_code(session: Session, code: str, *, given: bool) -> str:
    """The code itself when it is free; a derived one gets a number, a given one is refused."""
    taken = set(session.scalars(select(Unit.code).where(Unit.deleted.is_(False), Unit.code.startswith(code, autoescape=True))))
    if code not in taken:
        return code
    if given:
        raise ConflictError("directory.code_taken", where="code", value=code)
    number = 2
    while f"{code}-{number}" in taken:
        number += 1
    return f"{code}-{number}"
