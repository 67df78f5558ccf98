"""Reads of the office: who owns the workspace, who signs, which days are off."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.domain.conflicts import DEFAULT_LEVELS
from baocaovien.store.models import DayOff, Office, Signatory, fixed_id
from baocaovien.store.queries.units import name_on


@dataclass(frozen=True, slots=True)
class SignatoryRow:
    """Who signs: "T/M BAN THƯỜNG VỤ" is prefix and on_behalf_of."""

    id: uuid.UUID
    full_name: str
    position: str
    prefix: str
    on_behalf_of: str


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """The office and its habits on paper; all empty before it is set up.

    `conflict_levels` has a level for every kind of conflict: the office's, else the default.
    """

    set_up: bool
    unit_id: uuid.UUID | None = None
    unit: str = ""
    place_name: str = ""
    superior_line: str = ""
    issuer_line: str = ""
    symbol_code: str = ""
    profile: str = "party"
    tone_style: str = "new"
    default_recipients: tuple[str, ...] = ()
    gives_numbers: bool = False
    term_from: dt.date | None = None
    grace_minutes: int = 15
    conflict_levels: Mapping[str, str] = field(default_factory=dict)
    emblem_sha256: str | None = None
    is_sample: bool = False
    signatories: tuple[SignatoryRow, ...] = ()


def office_row(session: Session, as_of: dt.date | None = None) -> OfficeRow:
    """The office; the unit's name is that of a day (the newest one without)."""
    office = session.get(Office, fixed_id("office"))
    levels = {str(kind): str(level) for kind, level in DEFAULT_LEVELS.items()}
    if office is None or office.deleted:
        return OfficeRow(set_up=False, conflict_levels=levels, signatories=signatories(session))
    return OfficeRow(
        set_up=True,
        unit_id=office.unit_id,
        unit=name_on(session, office.unit_id, as_of or dt.date.max),
        place_name=office.place_name,
        superior_line=office.superior_line,
        issuer_line=office.issuer_line,
        symbol_code=office.symbol_code,
        profile=office.profile,
        tone_style=office.tone_style,
        default_recipients=tuple(office.default_recipients),
        gives_numbers=office.gives_numbers,
        term_from=office.term_from,
        grace_minutes=office.grace_minutes,
        conflict_levels=levels | {kind: level for kind, level in office.conflict_levels.items() if kind in levels},
        emblem_sha256=office.emblem_sha256,
        is_sample=office.is_sample,
        signatories=signatories(session),
    )


def signatories(session: Session) -> tuple[SignatoryRow, ...]:
    """Who signs, in the office's order."""
    rows = session.scalars(select(Signatory).where(Signatory.deleted.is_(False)).order_by(Signatory.rank, Signatory.id))
    return tuple(SignatoryRow(row.id, row.full_name, row.position, row.prefix, row.on_behalf_of) for row in rows)


@dataclass(frozen=True, slots=True)
class DayOffRow:
    """A holiday or swapped day as the office decided for a year."""

    id: uuid.UUID
    day: dt.date
    name: str
    works: bool


def days_off(session: Session, year: int) -> tuple[DayOffRow, ...]:
    """What was decided for a year, beside the public holidays."""
    rows = session.scalars(
        select(DayOff)
        .where(DayOff.deleted.is_(False), DayOff.day >= dt.date(year, 1, 1), DayOff.day <= dt.date(year, 12, 31))
        .order_by(DayOff.day, DayOff.id)
    )
    return tuple(DayOffRow(row.id, row.day, row.name, row.works) for row in rows)
