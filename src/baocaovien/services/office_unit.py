"""Which unit of the directory the office of this workspace is."""

from __future__ import annotations

from sqlalchemy.orm import Session

from baocaovien.domain.errors import MissingError
from baocaovien.store.find import live
from baocaovien.store.models import Office, Unit, fixed_id


def choose(session: Session, *, code: str) -> None:
    """Make the unit of this code the office's own.

    Raises:
        MissingError: `input.unknown_id`.
    """
    unit = session.scalars(live(Unit).where(Unit.code == code)).first()
    if unit is None:
        raise MissingError("input.unknown_id", where="--unit", kind="unit", value=code)
    office = session.get(Office, fixed_id("office"))
    if office is None:
        office = Office(id=fixed_id("office"))
        session.add(office)
    office.unit_id = unit.id
