"""How long rosters keep names: old ones are anonymised, and every count stays as it was.

What identifies people is taken out of the lists (design.md §3 'erase'), in the tables and in the log. The key of a person
stays, for `số người` and rates are counted by it; whose name the directory still holds can be named there, nowhere else.
"""

from __future__ import annotations

import datetime as dt
import uuid
from calendar import monthrange
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from baocaovien.domain.errors import InputError
from baocaovien.domain.local_time import at_local, local_date
from baocaovien.store.models import AttendanceAttempt, AttendanceMark, Event, EventSession, HeadCount, Invitee, Setting
from baocaovien.store.operations import current
from baocaovien.store.operations.erase import erase
from baocaovien.store.operations.heads import ERASED_TEXT

MOST_MONTHS = 600
_SETTING = "attendance.retention"
_OVER = ("closed", "cancelled", "postponed")
_PERSONAL: tuple[tuple[Any, tuple[str, ...]], ...] = (
    (Invitee, ("full_name", "position", "planned_substitute", "withdrawn_reason")),
    (AttendanceMark, ("raw_code", "reason", "substitute_name", "substitute_position")),
    (AttendanceAttempt, ("raw_code",)),
    (HeadCount, ("reported_by",)),
)
"""Where a roster keeps what says who it was."""


@dataclass(frozen=True, slots=True)
class OldRosters:
    """What anonymising would take, or took: lists of events that ended before a day."""

    before: dt.date
    events: int
    people: int
    """Entries of lists, walk-ins among them."""


def retention_months(session: Session) -> int:
    """How many months rosters keep names here; 0: for good."""
    kept = session.get(Setting, _SETTING)
    return int(kept.value.get("months", 0)) if kept is not None else 0


def set_retention(session: Session, *, months: int) -> None:
    """Say how many months rosters keep names; 0: for good. Nothing is anonymised by this alone.

    Raises:
        InputError: `retention.bad_months`.
    """
    if not 0 <= months <= MOST_MONTHS:
        raise InputError("retention.bad_months", where="months", value=months, most=MOST_MONTHS)
    session.merge(Setting(name=_SETTING, value={"months": months}))


def old_rosters(session: Session, *, months: int, today: dt.date) -> OldRosters:
    """What would be anonymised: lists of closed and cancelled events that ended more than so many months ago."""
    before = months_before(today, months)
    named = _named(session, _old_events(session, before))
    return OldRosters(before, len(named), sum(len(ids) for ids in named.values()))


def anonymise_rosters(session: Session, *, months: int) -> OldRosters:
    """Take names, positions, reasons and codes out of old lists, here and in the log; run it with `nature="final"`.

    It cannot be undone, travels to other machines and is done again after a restore. What stays: finalised papers, scans,
    backups until they are thinned, and bundles already sent.

    Raises:
        InputError: `retention.bad_months` for 0 months.
    """
    if not 1 <= months <= MOST_MONTHS:
        raise InputError("retention.bad_months", where="months", value=months, most=MOST_MONTHS)
    found = old_rosters(session, months=months, today=local_date(current(session).at))
    for event_id in _named(session, _old_events(session, found.before)):
        for model, fields in _PERSONAL:
            _erase_filled(session, model, event_id, fields)
    session.expire_all()
    current(session).params.update(n=found.people, events=found.events)
    return found


def months_before(day: dt.date, months: int) -> dt.date:
    """The day so many months earlier; the last of a shorter month where it lacks the day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _old_events(session: Session, before: dt.date) -> list[uuid.UUID]:
    last = func.max(EventSession.ends_at)
    query = (
        select(Event.id)
        .join(EventSession, EventSession.event_id == Event.id)
        .where(Event.deleted.is_(False), EventSession.deleted.is_(False), Event.state.in_(_OVER))
        .group_by(Event.id)
        .having(last < at_local(before))
        .order_by(last, Event.id)
    )
    return list(session.scalars(query))


def _named(session: Session, events: list[uuid.UUID]) -> dict[uuid.UUID, list[uuid.UUID]]:
    """{event: entries that still say who it was}."""
    found: dict[uuid.UUID, list[uuid.UUID]] = {}
    for event_id in events:
        rows = select(Invitee.id).where(Invitee.event_id == event_id, Invitee.full_name.not_in(("", ERASED_TEXT)))
        ids = list(session.scalars(rows.order_by(Invitee.id)))
        if ids:
            found[event_id] = ids
    return found


def _erase_filled(session: Session, model: Any, event_id: uuid.UUID, fields: tuple[str, ...]) -> None:
    """Erase of each row only what says something: an empty seat stays an empty seat."""
    groups: dict[tuple[str, ...], list[uuid.UUID]] = defaultdict(list)
    columns = [getattr(model, name) for name in fields]
    for row_id, *values in session.execute(select(model.id, *columns).where(model.event_id == event_id).order_by(model.id)):
        filled = tuple(name for name, value in zip(fields, values, strict=True) if value and value != ERASED_TEXT)
        if filled:
            groups[filled].append(row_id)
    for names, ids in groups.items():
        erase(session, model, ids, names)
