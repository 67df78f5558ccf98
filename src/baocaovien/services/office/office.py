"""Use cases on the office: its head block, habits on paper, signatories, days off."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from baocaovien.domain.conflicts import ConflictKind, Level
from baocaovien.domain.errors import InputError
from baocaovien.domain.keep import KEEP, Kept
from baocaovien.domain.names import optional, required
from baocaovien.services.office.actors import take_along
from baocaovien.services.order import rank_after
from baocaovien.store.find import get, live
from baocaovien.store.models import DayOff, Office, Signatory, Unit, fixed_id, new_id

PREFIXES = ("", "T/M", "K/T", "T/L", "TUQ", "Q")
"""What stands before the signing capacity, without regard to the profile's dots."""
TONE_STYLES = ("new", "old")


def set_up_office(
    session: Session,
    *,
    unit_id: uuid.UUID | Kept = KEEP,
    place_name: str | Kept = KEEP,
    superior_line: str | Kept = KEEP,
    issuer_line: str | Kept = KEEP,
    symbol_code: str | Kept = KEEP,
    profile: str | Kept = KEEP,
    tone_style: str | Kept = KEEP,
    default_recipients: Sequence[str] | Kept = KEEP,
    gives_numbers: bool | Kept = KEEP,
    term_from: dt.date | Kept | None = KEEP,
    grace_minutes: int | Kept = KEEP,
    conflict_levels: Mapping[str, str] | Kept = KEEP,
    emblem_sha256: str | Kept | None = KEEP,
) -> uuid.UUID:
    """Make the office, or change it; what is not given stays, a first day of the term or an emblem that is None is taken off.

    Raises:
        InputError: `office.unknown_tone_style`, `office.unknown_level`, `schedule.bad_minutes`.
    """
    office = session.get(Office, fixed_id("office"))
    if office is None:
        office = Office(id=fixed_id("office"))
        session.add(office)
    office.deleted = False
    if unit_id is not KEEP:
        get(session, Unit, unit_id)
        take_along(session, unit_id, office.unit_id)
        office.unit_id = unit_id
    texts = {
        "place_name": place_name,
        "superior_line": superior_line,
        "issuer_line": issuer_line,
        "symbol_code": symbol_code,
        "profile": profile,
    }
    for name, text in texts.items():
        if text is not KEEP:
            setattr(office, name, optional(text, name.replace("_", " ")))
    if tone_style is not KEEP:
        office.tone_style = _tone_style(tone_style)
    if default_recipients is not KEEP:
        office.default_recipients = [line for text in default_recipients if (line := optional(text, "recipient"))]
    if gives_numbers is not KEEP:
        office.gives_numbers = gives_numbers
    if term_from is not KEEP:
        office.term_from = term_from
    if grace_minutes is not KEEP:
        office.grace_minutes = _grace(grace_minutes)
    if conflict_levels is not KEEP:
        office.conflict_levels = {kind: _level(kind, level) for kind, level in conflict_levels.items()}
    if emblem_sha256 is not KEEP:
        office.emblem_sha256 = emblem_sha256 or None
    session.flush()
    return office.id


def _grace(minutes: int) -> int:
    if not 0 <= minutes <= 600:
        raise InputError("schedule.bad_minutes", where="grace", value=minutes)
    return minutes


def _tone_style(value: str) -> str:
    if value not in TONE_STYLES:
        raise InputError("office.unknown_tone_style", where="tone style", value=value[:40])
    return value


def _level(kind: str, level: str) -> str:
    if kind not in set(ConflictKind) or level not in set(Level):
        raise InputError("office.unknown_level", where=kind[:40], value=level[:40])
    return level


def add_signatory(session: Session, *, full_name: str, position: str, prefix: str = "", on_behalf_of: str = "") -> uuid.UUID:
    """Add who signs, in which capacity.

    Raises:
        InputError: `office.unknown_prefix`.
    """
    order = live(Signatory).order_by(Signatory.rank, Signatory.id)
    row = Signatory(
        id=new_id(),
        full_name=required(full_name, "full name"),
        position=required(position, "position"),
        prefix=_prefix(prefix),
        on_behalf_of=optional(on_behalf_of, "on behalf of"),
        rank=rank_after(session, order, None),
    )
    session.add(row)
    session.flush()
    return row.id


def edit_signatory(
    session: Session,
    *,
    signatory_id: uuid.UUID,
    full_name: str | Kept = KEEP,
    position: str | Kept = KEEP,
    prefix: str | Kept = KEEP,
    on_behalf_of: str | Kept = KEEP,
) -> None:
    """Change who signs; what is not given stays."""
    row = get(session, Signatory, signatory_id)
    if full_name is not KEEP:
        row.full_name = required(full_name, "full name")
    if position is not KEEP:
        row.position = required(position, "position")
    if prefix is not KEEP:
        row.prefix = _prefix(prefix)
    if on_behalf_of is not KEEP:
        row.on_behalf_of = optional(on_behalf_of, "on behalf of")


def move_signatory(session: Session, *, signatory_id: uuid.UUID, after_id: uuid.UUID | None) -> None:
    """Put a signatory after another one; None: first, and so the one that papers take by themselves."""
    row = get(session, Signatory, signatory_id)
    order = live(Signatory).where(Signatory.id != signatory_id).order_by(Signatory.rank, Signatory.id)
    row.rank = rank_after(session, order, after_id, first=after_id is None)


def remove_signatory(session: Session, *, signatory_id: uuid.UUID) -> None:
    """Take somebody off the list of those who sign; papers keep the name."""
    get(session, Signatory, signatory_id).deleted = True


def _prefix(prefix: str) -> str:
    plain = prefix.strip().rstrip(".").upper()
    known = {"TM": "T/M", "KT": "K/T", "TL": "T/L"}.get(plain, plain)
    if known not in PREFIXES:
        raise InputError("office.unknown_prefix", where="prefix", value=prefix[:40], known=", ".join(PREFIXES[1:]))
    return known


def set_day_off(session: Session, *, day: dt.date, name: str, works: bool = False) -> uuid.UUID:
    """Say that a day is off, or (with `works`) that a swapped day is worked; replaces what was said of that day."""
    for row in session.scalars(live(DayOff).where(DayOff.day == day)):
        row.deleted = True
    row = DayOff(id=new_id(), day=day, name=required(name, "name"), works=works)
    session.add(row)
    return row.id


def remove_day_off(session: Session, *, day_off_id: uuid.UUID) -> None:
    """Take back what was said of a day."""
    get(session, DayOff, day_off_id).deleted = True
