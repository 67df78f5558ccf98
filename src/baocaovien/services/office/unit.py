"""Which unit of the directory the office of this workspace is, and the units that ship with the application."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien import paths
from baocaovien.domain.errors import MissingError
from baocaovien.domain.ranks import ranks_between
from baocaovien.services.directory.units import add_unit
from baocaovien.services.office.actors import take_along
from baocaovien.store.find import live
from baocaovien.store.models import Office, Unit, fixed_id


@cache
def shipped_units() -> tuple[dict[str, Any], ...]:
    """The units of `resources/catalog/units.toml`, parents first."""
    return tuple(tomllib.loads(paths.resource("catalog", "units.toml").read_text(encoding="utf-8"))["unit"])


def unit_id(code: str) -> UUID:
    """The fixed id of a unit that ships: two machines never make two of one."""
    return fixed_id("unit", code.upper())


def add_shipped_units(session: Session) -> int:
    """Write the units that ship, but for those that are there; answer how many were made."""
    made = 0
    units = shipped_units()
    for rank, unit in zip(ranks_between(None, None, len(units)), units, strict=True):
        if session.get(Unit, unit_id(unit["code"])) is None:
            add_unit(
                session,
                unit_id=unit_id(unit["code"]),
                code=unit["code"].upper(),
                name=unit["name"],
                short_name=unit.get("short", ""),
                upper_form=unit["upper"],
                level=unit["level"],
                kind=unit["kind"],
                parent_id=unit_id(unit["parent"]) if "parent" in unit else None,
                rank=rank,
            )
            made += 1
    return made


def choose(session: Session, *, code: str) -> None:
    """Make the unit of this code the office's own; one that ships is written with all that ship.

    Raises:
        MissingError: `input.unknown_id`.
    """
    wanted = code.strip().upper()
    unit = session.scalars(live(Unit).where(Unit.code == wanted)).first()
    if unit is None and any(shipped["code"].upper() == wanted for shipped in shipped_units()):
        add_shipped_units(session)
        session.flush()
        unit = session.get(Unit, unit_id(wanted))
    if unit is None:
        raise MissingError("input.unknown_id", where="--unit", kind="unit", value=code)
    office = session.get(Office, fixed_id("office"))
    if office is None:
        office = Office(id=fixed_id("office"))
        session.add(office)
    standing = unit.merged_into_id or unit.id
    take_along(session, standing, office.unit_id)
    office.unit_id = standing
