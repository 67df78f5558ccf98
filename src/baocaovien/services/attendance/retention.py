"""How long rosters say who was on them: old ones are anonymised, and every count stays as it was.

Whole calendar years are taken: a report counts distinct people inside a year, so everybody gets one random key for all events
of a year, and nobody can be followed from one year to the next. Which key was whose is never written down.
"""

from __future__ import annotations

import datetime as dt
import uuid
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import case, delete, func, or_, select
from sqlalchemy.orm import Session

from baocaovien.domain.errors import InputError
from baocaovien.domain.local_time import at_local, local_date
from baocaovien.services.reports.kept_rows import without_people
from baocaovien.store.blobs import get_blob, has_blob, put_blob
from baocaovien.store.kept_rows import drop_rows
from baocaovien.store.models import (
    AttendanceAttempt,
    AttendanceMark,
    Card,
    Draft,
    EventSession,
    FrozenReport,
    HeadCount,
    Invitee,
    Setting,
)
from baocaovien.store.operations import current
from baocaovien.store.operations.anonymise import anonymise
from baocaovien.store.operations.erase import erase, overwrite
from baocaovien.store.operations.heads import ERASED_TEXT
from baocaovien.store.snapshot import base
from baocaovien.store.tallies import make_tallies

MOST_MONTHS = 600
_SETTING = "attendance.retention"
_CHUNK = 500
_AT_ONCE = 100
_WORDS: tuple[tuple[Any, tuple[str, ...]], ...] = (
    (AttendanceMark, ("raw_code", "reason", "substitute_name", "substitute_position")),
    (AttendanceAttempt, ("raw_code",)),
    (HeadCount, ("reported_by",)),
)
"""What facts of an event say about people beside its list: a code nobody knew, who reported a number."""


@dataclass(frozen=True, slots=True)
class OldRosters:
    """What anonymising would take, or took: lists of events before a day, the first of a year."""

    before: dt.date
    events: int
    people: int
    """Entries of lists, walk-ins among them."""

    @property
    def last_year(self) -> int:
        """The last year that is taken."""
        return self.before.year - 1


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
    """What would be anonymised: lists of the calendar years that ended at least so many months ago."""
    before = dt.date(months_before(today, months).year, 1, 1)
    named = _named(session, _events_before(session, before))
    return OldRosters(before, len(named), sum(named.values()))


def due_rosters(session: Session, *, today: dt.date) -> OldRosters | None:
    """What the setting asks to anonymise today; None for nothing, and at a door station, which has only one event's part."""
    months = retention_months(session)
    if not months or base(session):
        return None
    found = old_rosters(session, months=months, today=today)
    return found if found.events else None


def anonymise_rosters(session: Session, *, months: int) -> OldRosters:
    """Take out of old lists, here and in the log, who was on them; run it with `nature="final"`.

    It cannot be undone, travels to other machines and is due again after an older backup is restored. What stays: finalised
    papers, scans, backups until they are thinned, and bundles already sent.

    Raises:
        InputError: `retention.bad_months` for 0 months.
    """
    if not 1 <= months <= MOST_MONTHS:
        raise InputError("retention.bad_months", where="months", value=months, most=MOST_MONTHS)
    found = old_rosters(session, months=months, today=local_date(current(session).at))
    years = _events_before(session, found.before)
    events = list(_named(session, years))
    overwrite(session)
    for event_id in events:
        for model, fields in _WORDS:
            _erase_words(session, model, event_id, fields)
    _erase_cards(session, events)
    keys: _Keys = defaultdict(uuid.uuid4)
    chosen = {event_id: years[event_id] for event_id in events}
    anonymise(session, _keys(session, chosen, keys))
    _anonymise_reports(session, chosen, keys)
    _drop_drafts(session, events)
    for at in range(0, len(events), _AT_ONCE):
        make_tallies(session, events[at : at + _AT_ONCE])
    current(session).params.update(n=found.people, events=found.events)
    return found


def months_before(day: dt.date, months: int) -> dt.date:
    """The day so many months earlier; the last of a shorter month where it lacks the day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _years(session: Session, chosen: Any) -> dict[uuid.UUID, int]:
    """{event: the local year in which it begins}; by sessions that were deleted where it has no others."""
    live = func.min(case((EventSession.deleted.is_(False), EventSession.starts_at)))
    query = (
        select(EventSession.event_id, live, func.min(EventSession.starts_at))
        .where(EventSession.event_id.in_(chosen))
        .group_by(EventSession.event_id)
    )
    return {event_id: local_date(start or any_start).year for event_id, start, any_start in session.execute(query)}


def _events_before(session: Session, day: dt.date) -> dict[uuid.UUID, int]:
    """{event: its year} of every event before a day, whatever became of it: also of those that were never closed, or deleted."""
    early = select(EventSession.event_id).where(EventSession.starts_at < at_local(day))
    found = _years(session, early)
    return {event_id: year for event_id, year in sorted(found.items()) if year < day.year}


def _named(session: Session, events: Iterable[uuid.UUID]) -> dict[uuid.UUID, int]:
    """{event: how many entries still say who it was}, for events that say it of anybody."""
    wanted = list(events)
    found: dict[uuid.UUID, int] = {}
    says = or_(
        Invitee.full_name.not_in(("", ERASED_TEXT)), Invitee.person_id.is_not(None), Invitee.matched_person_id.is_not(None)
    )
    reported = HeadCount.reported_by.not_in(("", ERASED_TEXT))
    for at in range(0, len(wanted), _CHUNK):
        part = wanted[at : at + _CHUNK]
        found |= dict.fromkeys(session.scalars(select(HeadCount.event_id).where(HeadCount.event_id.in_(part), reported)), 0)
        rows = select(Invitee.event_id, func.count()).where(Invitee.event_id.in_(part), says, Invitee.counted_as.is_(None))
        found |= dict(session.execute(rows.group_by(Invitee.event_id)).all())
    return {event_id: found[event_id] for event_id in wanted if event_id in found}


_Keys = defaultdict[tuple[int, uuid.UUID], uuid.UUID]
"""{(year, person): a random key}, drawn when it is first asked for and forgotten afterwards."""


def _keys(session: Session, years: Mapping[uuid.UUID, int], drawn: _Keys) -> dict[uuid.UUID, uuid.UUID]:
    """{entry: a random key}, one for a person and a year; whom nobody knows has their own, as before."""
    found: dict[uuid.UUID, uuid.UUID] = {}
    for event_id, year in years.items():
        rows = select(Invitee.id, Invitee.person_id, Invitee.matched_person_id)
        for entry, person, matched in session.execute(rows.where(Invitee.event_id == event_id, Invitee.counted_as.is_(None))):
            found[entry] = drawn[year, person or matched or entry]
    return found


def _anonymise_reports(session: Session, years: Mapping[uuid.UUID, int], drawn: _Keys) -> None:
    """Take the same people out of the rows that closed reports keep behind their figures; their papers are records and stay."""

    def key(event: str, person: str) -> str | None:
        year = years.get(uuid.UUID(event))
        if year is None or not person:
            return None if year is None else event
        return drawn[year, uuid.UUID(person)].hex

    for report in session.scalars(select(FrozenReport).order_by(FrozenReport.id)):
        if has_blob(session, report.rows_sha256):
            rows = without_people(get_blob(session, report.rows_sha256), key, ERASED_TEXT)
            if rows is not None:
                report.rows_sha256 = put_blob(session, rows)
    session.flush()
    drop_rows(session, {old for old in _rows_before(session) if old})


def _rows_before(session: Session) -> set[str]:
    """The rows that this operation replaced and that no report keeps any more."""
    changed = (one.old.get("rows_sha256", "") for (kind, _id), one in current(session).changes.items() if kind == "frozen_report")
    return set(changed) - set(session.scalars(select(FrozenReport.rows_sha256)))


def _erase_words(session: Session, model: Any, event_id: uuid.UUID, fields: tuple[str, ...]) -> None:
    """Erase of facts that are about no entry of the list what they say; an entry takes the others' words with it."""
    groups: dict[tuple[str, ...], list[uuid.UUID]] = defaultdict(list)
    columns = [getattr(model, name) for name in fields]
    query = select(model.id, *columns).where(model.event_id == event_id).order_by(model.id)
    if model is not HeadCount:
        query = query.where(model.invitee_id.is_(None))
    for row_id, *values in session.execute(query):
        filled = tuple(name for name, value in zip(fields, values, strict=True) if value and value != ERASED_TEXT)
        if filled:
            groups[filled].append(row_id)
    for names, ids in groups.items():
        erase(session, model, ids, names)


def _erase_cards(session: Session, events: list[uuid.UUID]) -> None:
    """Numbers of cards for these lists go too: a badge that somebody kept would lead back to its entry."""
    for at in range(0, len(events), _CHUNK):
        of_event = select(Invitee.id).where(Invitee.event_id.in_(events[at : at + _CHUNK]))
        cards = select(Card.id).where(Card.invitee_id.in_(of_event), Card.number != "").order_by(Card.id)
        erase(session, Card, session.scalars(cards).all(), ("number",))


def _drop_drafts(session: Session, events: Iterable[uuid.UUID]) -> None:
    """What was begun about these events on this machine and never finished may hold names."""
    named = {str(event_id) for event_id in events}
    places = [place for place in session.scalars(select(Draft.place)) if any(one in named for one in place.split(":"))]
    for at in range(0, len(places), _CHUNK):
        session.execute(delete(Draft).where(Draft.place.in_(places[at : at + _CHUNK])))
