"""The rows behind a number of a report: the events, and the people one by one as they were counted."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.domain.attendance import Standing, Status
from baocaovien.services.reports.reports import duty_key, reporter_groups, speaker_key
from baocaovien.services.reports.request import ReportRequest
from baocaovien.services.reports.tables import NOBODY, Facts, grain_of, read_facts, tally
from baocaovien.services.schedule.plans import progress_of
from baocaovien.store.queries import reports as reads
from baocaovien.store.queries.attendance import InviteeRow, invitee_rows, session_spans, standings_by_session
from baocaovien.store.queries.report_cells import ATTENDED

MOST_ROWS = 5000
_SPACE = uuid.UUID("d7bdb0a9-5a3f-5b57-8a52-2b3c3a9a4f10")

_Holds = Callable[[InviteeRow, Standing], bool]


def _listed(status: str) -> _Holds:
    return lambda who, standing: not who.walk_in and standing.status == status


_COUNTS: dict[str, _Holds] = {
    "summoned": lambda who, _standing: not who.walk_in,
    "attended": lambda who, standing: not who.walk_in and standing.status in ATTENDED,
    "people": lambda _who, standing: standing.status == Status.PRESENT,
    "late": lambda who, standing: not who.walk_in and standing.late,
    "walk_in": lambda who, standing: who.walk_in and standing.status in ATTENDED,
    **{status: _listed(status) for status in ("substituted", "excused", "unexcused", "not_marked")},
}
PERSONAL = tuple(_COUNTS)
"""Measures that count people, by name."""


@dataclass(frozen=True, slots=True)
class CountedPerson:
    """Somebody who was counted: at a session, or (for `people`) once, with how often they were there."""

    id: UUID
    event_id: UUID
    event: str
    start: dt.datetime
    full_name: str
    position: str
    unit: str
    status: str
    late: bool
    substitute: str
    times: int = 1


@dataclass(frozen=True, slots=True)
class Behind:
    """The people behind a number; `whole` is false where there are more than were asked for."""

    people: tuple[CountedPerson, ...]
    whole: bool


def events_behind(session: Session, request: ReportRequest, key: str | None, *, now: dt.datetime) -> list[UUID]:
    """Ids of the events behind a row by its key, by time; of the whole report without a key."""
    request = request.checked()
    if request.kind == "plan":
        return _events_of_duties(session, request, key, now)
    if key is None and request.kind != "reporters":
        return reads.events_that_count(session, request.first, request.last, now)
    host = request.kind in ("activity", "reporters")
    grain = grain_of(request.by, host=host)
    facts = read_facts(session, request.first, request.last, now=now, today=request.units == "today", grain=grain)
    if request.kind == "reporters":
        return _events_of_speakers(session, request, key, facts)
    rows, _total = tally(facts, request.by, host=host)
    chosen = rows[key].events if key is not None and key in rows else set()
    return [event_id for event_id in facts.events if event_id in chosen]


def _events_of_speakers(session: Session, request: ReportRequest, key: str | None, facts: Facts) -> list[UUID]:
    """The events at which somebody of a row presented; without a key, anybody."""
    spoke = {event.id: {speaker_key(item) for item in event.presented} - {""} for event in facts.events.values()}
    row_of = {speaker: speaker for speakers in spoke.values() for speaker in speakers}
    if request.by != "person":
        known = reads.reporters_between(session, request.first, request.last)
        ids = {item.speaker_id for event in facts.events.values() for item in event.presented if item.speaker_id}
        people = reads.people_named(session, ids - known.keys()) | known
        groups = reporter_groups(session, request.by, request.last, {one.hex: who for one, who in people.items()})
        row_of = {speaker: groups.get(speaker, NOBODY) for speaker in row_of}
    return [event_id for event_id, speakers in spoke.items() if any(key in (None, row_of[speaker]) for speaker in speakers)]


def _events_of_duties(session: Session, request: ReportRequest, key: str | None, now: dt.datetime) -> list[UUID]:
    """The events that fulfil the duties of a row, each once, by time."""
    duties = reads.duties_between(session, request.first, request.last)
    progress = progress_of(session, duties, until=request.last, now=now)
    view = reads.unit_view(session, request.last, now.date())
    wanted = (duty for duty in duties if key is None or duty_key(duty, request.by, view) == key)
    events = reads.held_events(session, {event_id for duty in wanted for event_id in progress[duty.id].event_ids})
    return sorted(events, key=lambda event_id: (events[event_id].start, event_id))


def people_behind(
    session: Session, request: ReportRequest, key: str | None, measure: str, *, now: dt.datetime, most: int = MOST_ROWS
) -> Behind:
    """Everybody whom a number counts: as many rows as the number says.

    Args:
        key: the row's key; None: the whole report.
        measure: one of `PERSONAL`.
    """
    request = request.checked()
    found: dict[UUID | str, CountedPerson] = {}
    for who, row in _counted(session, request, key, measure, now):
        own: UUID | str = row.id
        if measure == "people":
            own = (who.counted_as or who.person_id or who.matched_person_id or who.id).hex
        known = found.get(own)
        if known is None and len(found) == most:
            return Behind(tuple(found.values()), whole=False)
        found[own] = row if known is None else replace(known, times=known.times + 1)
    return Behind(tuple(found.values()), whole=True)


def _counted(
    session: Session, request: ReportRequest, key: str | None, measure: str, now: dt.datetime
) -> Iterator[tuple[InviteeRow, CountedPerson]]:
    holds, belongs = _COUNTS[measure], _row_of(session, request, key, now)
    ids = events_behind(session, request, key, now=now)
    events = reads.held_events(session, ids)
    for event_id in ids:
        spans = session_spans(session, event_id)
        standings = standings_by_session(session, event_id)
        for who in invitee_rows(session, event_id, by_session={}):
            for session_id, standing in standings.get(who.id, {}).items():
                if holds(who, standing) and belongs(who, standing):
                    substitute = standing.substitute.name if standing.substitute else ""
                    yield (
                        who,
                        CountedPerson(
                            uuid.uuid5(_SPACE, f"{who.id} {session_id}"),
                            event_id,
                            events[event_id].title,
                            spans[session_id].start,
                            who.full_name,
                            who.position,
                            who.unit,
                            standing.status,
                            standing.late,
                            substitute,
                        ),
                    )


def _row_of(session: Session, request: ReportRequest, key: str | None, now: dt.datetime) -> _Holds:
    """Whether somebody belongs to the row: by unit, level and site of the people; else by the event, which was chosen."""
    by_people = request.by == "site" or (request.kind == "attendance" and request.by in ("unit", "level"))
    if key is None or not by_people:
        return lambda _who, _standing: True
    if request.by == "site":

        def sat(who: InviteeRow, standing: Standing) -> bool:
            site = standing.site if standing.site and standing.status in ATTENDED else who.site_id
            return (site.hex if site else NOBODY) == key

        return sat
    view = reads.unit_view(session, request.last, now.date())

    def of_unit(who: InviteeRow, _standing: Standing) -> bool:
        unit = view.today.get(who.unit_id, who.unit_id) if who.unit_id and request.units == "today" else who.unit_id
        if request.by == "level":
            return (view.levels.get(unit, NOBODY) if unit else NOBODY) == key
        return (unit.hex if unit else NOBODY) == key

    return of_unit
