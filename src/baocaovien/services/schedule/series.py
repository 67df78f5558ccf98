"""Use cases on series: events by a monthly rule with exceptions; edits of this one, this and following, or all."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.domain.dates import at_local, local, local_date
from baocaovien.domain.errors import ConflictError, InputError
from baocaovien.domain.keep import KEEP, Kept
from baocaovien.domain.local_time import short_date
from baocaovien.domain.recurrence import EditScope, MonthlyRule
from baocaovien.services.schedule.clashes import ConflictRow, settle
from baocaovien.services.schedule.copying import copy_event, title_of_month
from baocaovien.services.schedule.events import edit_event, sessions_of, set_role, set_venue, shift
from baocaovien.store.find import get, live
from baocaovien.store.models import Event, Series, new_id
from baocaovien.store.operations import current

_HELD = ("open", "closed", "cancelled")
_HORIZON = dt.timedelta(days=3 * 366)


@dataclass(frozen=True, slots=True)
class AddedSeries:
    """A series and its events by time, the first one included."""

    id: uuid.UUID
    event_ids: tuple[uuid.UUID, ...]
    conflicts: tuple[ConflictRow, ...]


def add_series(
    session: Session, *, event_id: uuid.UUID, rule: MonthlyRule, until: dt.date, force_reason: str | None = None
) -> AddedSeries:
    """Repeat an event by a monthly rule up to a day; each one is like the first, its title naming its own month.

    Args:
        rule: its `first` is set to the day of the event.

    Raises:
        InputError: `schedule.too_far` for more than three years; `input.end_before_start`.
        ConflictError: `schedule.conflicts`; `schedule.in_series` for an event that belongs to a series already.
    """
    event = get(session, Event, event_id)
    if event.series_id is not None:
        raise ConflictError("schedule.in_series", where=event.title)
    day = _day(session, event_id)
    _check_horizon(day, until)
    series = Series(
        id=new_id(), title=event.title, rule=_plain(rule, day), exceptions=sorted(one.isoformat() for one in rule.skipped)
    )
    session.add(series)
    session.flush()
    event.series_id = series.id
    made = [
        event_id,
        *_fill(session, series, event_id, series_rule(series).occurrences(day + dt.timedelta(days=1), until), force_reason),
    ]
    current(session).params["n"] = len(made)
    return AddedSeries(series.id, tuple(made), settle(session, made, force_reason=force_reason))


def extend_series(
    session: Session, *, series_id: uuid.UUID, until: dt.date, force_reason: str | None = None
) -> tuple[uuid.UUID, ...]:
    """Make the events of a series that are still missing up to a day, like its last one; returns their ids."""
    series = get(session, Series, series_id)
    events = _events(session, series_id)
    if not events:
        raise ConflictError("schedule.empty_series", where=series.title)
    last_day, last = events[-1]
    _check_horizon(last_day, until)
    days = series_rule(series).occurrences(last_day + dt.timedelta(days=1), until)
    made = _fill(session, series, last.id, days, force_reason)
    current(session).params["n"] = len(made)
    return tuple(made)


def edit_series(
    session: Session,
    *,
    event_id: uuid.UUID,
    scope: str,
    title: str | Kept = KEEP,
    kind: str | Kept = KEEP,
    requirements: str | Kept = KEEP,
    contact: str | Kept = KEEP,
    venue_id: uuid.UUID | Kept | None = KEEP,
    chair_id: uuid.UUID | Kept | None = KEEP,
    secretary_id: uuid.UUID | Kept | None = KEEP,
    begins: dt.time | Kept = KEEP,
    minutes: int | Kept = KEEP,
    force_reason: str | None = None,
) -> AddedSeries:
    """Change this event, this and the following, or all of its series; held events stay.

    What is not given stays; a venue, chair or secretary that is None is taken off.


    Args:
        scope: `this | following | all`.
        title: a month that it names is that of this event; each other event gets its own.
        begins: local time at which the first session begins.
        minutes: length of the first session.
    """
    chosen = _in_scope(session, event_id, scope)
    own_day = _day(session, event_id)

    def change(event: Event, day: dt.date) -> None:
        named = KEEP if title is KEEP else title_of_month(title, own_day, day)
        edit_event(session, event_id=event.id, title=named, kind=kind, requirements=requirements, contact=contact)
        if venue_id is not KEEP:
            set_venue(session, event_id=event.id, venue_id=venue_id, force_reason=force_reason)
        for role, person_id in (("chair", chair_id), ("secretary", secretary_id)):
            if person_id is not KEEP:
                set_role(session, event_id=event.id, role=role, person_id=person_id, force_reason=force_reason)
        first = sessions_of(session, event.id)[0]
        if begins is not KEEP:
            shift(session, event.id, at_local(day, begins) - first.starts_at)
        if minutes is not KEEP:
            if not 5 <= minutes <= 24 * 60:
                raise InputError("schedule.bad_minutes", where="minutes", value=minutes)
            first.ends_at = first.starts_at + dt.timedelta(minutes=minutes)

    return _each(session, event_id, chosen, change, force_reason)


def move_series(
    session: Session, *, event_id: uuid.UUID, scope: str, rule: MonthlyRule, force_reason: str | None = None
) -> AddedSeries:
    """Let this event and the following (or all) be held by another rule: each moves to its new day at the same time.

    With scope `this` the event alone moves to the rule's first day in its month and the series keeps its rule.
    """
    chosen = _in_scope(session, event_id, scope)
    series = _series_of(session, event_id)
    first_day = chosen[0][0]
    wanted = MonthlyRule(first_day.replace(day=1), rule.day, rule.weekday, rule.nth, rule.every, rule.until)
    days = wanted.occurrences(first_day.replace(day=1), first_day + _HORIZON)[: len(chosen)]
    if len(days) < len(chosen):
        raise InputError("schedule.bad_series")
    new_days = {event.id: day for (_, event), day in zip(chosen, days, strict=True)}

    def change(event: Event, day: dt.date) -> None:
        first = sessions_of(session, event.id)[0]
        target = at_local(new_days[event.id], local(first.starts_at).time())
        event.title = title_of_month(event.title, day, new_days[event.id])
        shift(session, event.id, target - first.starts_at)

    if EditScope(scope) is not EditScope.THIS:
        series.rule = _plain(rule, days[0])
    return _each(session, event_id, chosen, change, force_reason)


def skip_date(session: Session, *, event_id: uuid.UUID) -> dt.date:
    """Leave one date of a series out: its event is removed, and the date can be put back."""
    series = _series_of(session, event_id)
    event = get(session, Event, event_id)
    if event.state in _HELD:
        raise ConflictError("schedule.not_changeable", event=event.title, state=event.state)
    day = _day(session, event_id)
    series.exceptions = sorted({*series.exceptions, day.isoformat()})
    event.deleted = True
    return day


def put_back_date(session: Session, *, series_id: uuid.UUID, day: dt.date, force_reason: str | None = None) -> uuid.UUID:
    """Take a skipped date in again: as it was, or like the event before it."""
    series = get(session, Series, series_id)
    if day.isoformat() not in series.exceptions:
        raise InputError("schedule.not_skipped", where=day.isoformat())
    series.exceptions = [one for one in series.exceptions if one != day.isoformat()]
    for row in session.scalars(select(Event).where(Event.series_id == series_id)):
        if row.deleted and _day(session, row.id) == day:
            row.deleted = False
            session.flush()
            settle(session, [row.id], force_reason=force_reason)
            return row.id
    events = _events(session, series_id)
    if not events:
        raise ConflictError("schedule.empty_series", where=series.title)
    before = [event for at, event in events if at < day] or [events[0][1]]
    return _fill(session, series, before[-1].id, [day], force_reason)[0]


def end_series(session: Session, *, event_id: uuid.UUID) -> int:
    """End a series before this event: it and the following that were not held are removed. Returns how many."""
    series = _series_of(session, event_id)
    day = _day(session, event_id)
    chosen = _in_scope(session, event_id, EditScope.FOLLOWING)
    for _, event in chosen:
        event.deleted = True
    series.rule = {**series.rule, "until": (day - dt.timedelta(days=1)).isoformat()}
    current(session).params["n"] = len(chosen)
    return len(chosen)


def _each(
    session: Session,
    event_id: uuid.UUID,
    chosen: list[tuple[dt.date, Event]],
    change: Callable[[Event, dt.date], None],
    force_reason: str | None,
) -> AddedSeries:
    for day, event in chosen:
        change(event, day)
    ids = tuple(event.id for _, event in chosen)
    current(session).params["n"] = len(ids)
    series = get(session, Event, event_id).series_id
    return AddedSeries(series or event_id, ids, settle(session, ids, force_reason=force_reason))


def _in_scope(session: Session, event_id: uuid.UUID, scope: str) -> list[tuple[dt.date, Event]]:
    """The events that an edit is about, by time, those that were held or called off left out."""
    if scope not in set(EditScope):
        raise InputError("schedule.bad_scope", where="scope", value=scope[:40])
    if scope == EditScope.THIS:
        return [(_day(session, event_id), get(session, Event, event_id))]
    day = _day(session, event_id)
    events = _events(session, _series_of(session, event_id).id)
    following = scope == EditScope.FOLLOWING
    return [(at, event) for at, event in events if event.state not in _HELD and (not following or at >= day)]


def _fill(session: Session, series: Series, like_id: uuid.UUID, days: list[dt.date], force_reason: str | None) -> list[uuid.UUID]:
    """Make events like one of them; conflicts that block are refused with the reason missing."""
    clock = local(sessions_of(session, like_id)[0].starts_at).time()
    return [
        copy_event(
            session,
            event_id=like_id,
            start=at_local(day, clock),
            series_id=series.id,
            with_topics=False,
            force_reason=force_reason,
        ).id
        for day in days
    ]


def _events(session: Session, series_id: uuid.UUID) -> list[tuple[dt.date, Event]]:
    rows = [(_day(session, event.id), event) for event in session.scalars(live(Event).where(Event.series_id == series_id))]
    return sorted(rows, key=lambda row: (row[0], row[1].id))


def _series_of(session: Session, event_id: uuid.UUID) -> Series:
    event = get(session, Event, event_id)
    if event.series_id is None:
        raise InputError("schedule.not_in_series", where=event.title)
    return get(session, Series, event.series_id)


def _day(session: Session, event_id: uuid.UUID) -> dt.date:
    return local_date(sessions_of(session, event_id)[0].starts_at)


def _check_horizon(first: dt.date, until: dt.date) -> None:
    if until <= first:
        raise InputError("input.end_before_start", where="until", start=short_date(first), end=short_date(until))
    if until - first > _HORIZON:
        raise InputError("schedule.too_far", where="until", value=until.isoformat())


def _plain(rule: MonthlyRule, first: dt.date) -> dict[str, Any]:
    return {
        "first": first.isoformat(),
        "day": rule.day,
        "weekday": rule.weekday,
        "nth": rule.nth,
        "every": rule.every,
        "until": rule.until.isoformat() if rule.until else None,
    }


def series_rule(series: Series) -> MonthlyRule:
    """The rule of a series."""
    plain: Mapping[str, Any] = series.rule
    return MonthlyRule(
        dt.date.fromisoformat(plain["first"]),
        plain.get("day"),
        plain.get("weekday"),
        plain.get("nth") or 1,
        plain.get("every") or 1,
        dt.date.fromisoformat(plain["until"]) if plain.get("until") else None,
        frozenset(dt.date.fromisoformat(one) for one in series.exceptions),
    )
