"""The rules that find conflicts, one function each; `RULES` is their list.

Each sweeps the uses of one thing in the order of their starts, so that the work grows with the
number of uses and of conflicts found, not with the square of the events.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from baocaovien.domain.local_time import local_date, short_date
from baocaovien.domain.planned import Conflict, ConflictKind, ConflictSettings, PlannedEvent
from baocaovien.domain.spans import Span


@dataclass(frozen=True, slots=True)
class Use:
    """A person or a place that is needed for a time; `part_id` is the session or the agenda item."""

    span: Span
    event_id: UUID
    part_id: UUID
    role: str
    place: str = ""


Finder = Callable[[Sequence[PlannedEvent], ConflictSettings], Iterable[Conflict]]


def overlapping(uses: Iterable[Use]) -> Iterator[tuple[Use, Use]]:
    """Give each pair of uses that share time, the one that starts first in front."""
    active: list[tuple[object, int, Use]] = []
    for number, use in enumerate(sorted(uses, key=lambda one: (one.span, one.event_id, one.part_id, one.role))):
        while active and active[0][2].span.end <= use.span.start:
            heapq.heappop(active)
        for _end, _number, earlier in sorted(active, key=lambda entry: entry[1]):
            yield earlier, use
        heapq.heappush(active, (use.span.end, number, use))


def places_used(events: Sequence[PlannedEvent]) -> Mapping[UUID, list[Use]]:
    """Give the uses of each venue and site."""
    uses: dict[UUID, list[Use]] = defaultdict(list)
    for event in events:
        for place_id in dict.fromkeys((*((event.venue_id,) if event.venue_id else ()), *event.site_ids)):
            uses[place_id].extend(Use(session.span, event.id, session.id, "venue") for session in event.sessions)
    return uses


def people_used(events: Sequence[PlannedEvent], settings: ConflictSettings) -> Mapping[UUID, list[Use]]:
    """Give when each person is needed: speakers for their agenda items, everybody else for every session."""
    uses: dict[UUID, list[Use]] = defaultdict(list)
    for event in events:
        venue = settings.places.get(event.venue_id, "") if event.venue_id else ""
        sessions = {session.id: session.span for session in event.sessions}
        speaking = set()
        for item in event.items:
            if item.speaker_id is None:
                continue
            speaking.add(item.speaker_id)
            own = sessions.get(item.session_id) if item.session_id else None
            spans = [item.span] if item.span else [own] if own else list(sessions.values())
            uses[item.speaker_id].extend(Use(span, event.id, item.id, "speaker", venue) for span in spans)
        for role in event.roles:
            if role.role == "speaker" and role.person_id in speaking:
                continue
            place = settings.places.get(role.site_id, "") if role.site_id else venue
            uses[role.person_id].extend(Use(session.span, event.id, session.id, role.role, place) for session in event.sessions)
    return uses


def find_venue_overlaps(events: Sequence[PlannedEvent], settings: ConflictSettings) -> Iterator[Conflict]:
    """Find places that two sessions use at a time."""
    for place_id, uses in places_used(events).items():
        yield from _pairs(ConflictKind.VENUE_OVERLAP, place_id, overlapping(uses), settings)


def find_speaker_overlaps(events: Sequence[PlannedEvent], settings: ConflictSettings) -> Iterator[Conflict]:
    """Find people who speak while they are needed elsewhere, or who have two agenda items at a time."""
    for person_id, uses in people_used(events, settings).items():
        pairs = (pair for pair in overlapping(uses) if "speaker" in (pair[0].role, pair[1].role) and _elsewhere(*pair))
        yield from _pairs(ConflictKind.SPEAKER_OVERLAP, person_id, pairs, settings)


def find_chair_overlaps(events: Sequence[PlannedEvent], settings: ConflictSettings) -> Iterator[Conflict]:
    """Find people who chair one event while they serve (but don't speak) at another one."""
    for person_id, uses in people_used(events, settings).items():
        pairs = (
            (one, other)
            for one, other in overlapping(uses)
            if one.event_id != other.event_id and "chair" in (one.role, other.role) and "speaker" not in (one.role, other.role)
        )
        yield from _pairs(ConflictKind.CHAIR_OVERLAP, person_id, pairs, settings)


def _elsewhere(one: Use, other: Use) -> bool:
    """A chair who speaks at the own event is where they should be; two agenda items at a time are not."""
    return one.event_id != other.event_id or (one.role == other.role == "speaker" and one.part_id != other.part_id)


def _pairs(
    kind: ConflictKind, subject_id: UUID, pairs: Iterable[tuple[Use, Use]], settings: ConflictSettings
) -> Iterator[Conflict]:
    """Tell each pair of events once, with the first time they share."""
    seen: dict[tuple[UUID, UUID], Conflict] = {}
    for one, other in pairs:
        shared = one.span.common(other.span)
        pair = (one.event_id, other.event_id) if one.event_id <= other.event_id else (other.event_id, one.event_id)
        if shared and pair not in seen:
            ids = (one.event_id, other.event_id) if one.event_id != other.event_id else (one.event_id,)
            seen[pair] = Conflict(kind, settings.level_of(kind), ids, subject_id, shared)
    yield from seen.values()


def find_unavailable_people(events: Sequence[PlannedEvent], settings: ConflictSettings) -> Iterator[Conflict]:
    """Find speakers and chairs who can't be had at the time."""
    used = people_used(events, settings)
    needed = {person: [use for use in uses if use.role in ("speaker", "chair")] for person, uses in used.items()}
    yield from _unavailable(ConflictKind.SPEAKER_UNAVAILABLE, needed, settings)


def find_unavailable_places(events: Sequence[PlannedEvent], settings: ConflictSettings) -> Iterator[Conflict]:
    """Find venues and sites that can't be had at the time."""
    yield from _unavailable(ConflictKind.VENUE_UNAVAILABLE, places_used(events), settings)


def _unavailable(kind: ConflictKind, used: Mapping[UUID, list[Use]], settings: ConflictSettings) -> Iterator[Conflict]:
    away: dict[UUID, list[tuple[Span, str]]] = defaultdict(list)
    for absent in settings.unavailable:
        away[absent.subject_id].append((absent.span, absent.reason))
    for subject_id, spans in away.items():
        told = set()
        marked = [Use(span, subject_id, subject_id, f"away:{n}") for n, (span, _reason) in enumerate(spans)]
        for one, other in overlapping([*used.get(subject_id, ()), *marked]):
            absence, use = (one, other) if one.role.startswith("away:") else (other, one)
            shared = use.span.common(absence.span)
            if use.role.startswith("away:") or not absence.role.startswith("away:") or not shared:
                continue
            reason = spans[int(absence.role.removeprefix("away:"))][1]
            if (use.event_id, absence.role) not in told:
                told.add((use.event_id, absence.role))
                yield Conflict(kind, settings.level_of(kind), (use.event_id,), subject_id, shared, {"reason": reason})


def find_over_capacity(events: Sequence[PlannedEvent], settings: ConflictSettings) -> Iterator[Conflict]:
    """Find events that expect more people than the venue holds."""
    kind = ConflictKind.OVER_CAPACITY
    for event in events:
        capacity = settings.capacities.get(event.venue_id, 0) if event.venue_id else 0
        if event.sessions and 0 < capacity < event.expected:
            span = min(session.span for session in event.sessions)
            facts = {"capacity": capacity, "expected": event.expected}
            yield Conflict(kind, settings.level_of(kind), (event.id,), event.venue_id, span, facts)


def find_travel(events: Sequence[PlannedEvent], settings: ConflictSettings) -> Iterator[Conflict]:
    """Find people who can't get from one event to the next one in time."""
    kind = ConflictKind.TRAVEL_TIME
    longest = max([settings.travel_default, *settings.travel.values()])
    for person_id, uses in people_used(events, settings).items():
        placed = sorted((use for use in uses if use.place), key=lambda use: (use.span, use.event_id))
        told = set()
        for one, other in _within(placed, longest):
            needed = settings.travel_between(one.place, other.place)
            free = other.span.start - one.span.end
            pair = (one.event_id, other.event_id)
            if one.event_id != other.event_id and free < needed and pair not in told:
                told.add(pair)
                facts = {"needed_minutes": _minutes(needed), "free_minutes": _minutes(free)}
                span = Span(one.span.start, other.span.end)
                yield Conflict(kind, settings.level_of(kind), pair, person_id, span, facts)


def _within(uses: Sequence[Use], longest: timedelta) -> Iterator[tuple[Use, Use]]:
    """Give the pairs of uses in which the second begins after the first one's end, by less than `longest`."""
    recent: list[tuple[object, int, Use]] = []
    for number, use in enumerate(uses):
        while recent and recent[0][2].span.end + longest <= use.span.start:
            heapq.heappop(recent)
        for _end, _number, earlier in sorted(recent, key=lambda entry: entry[1]):
            if earlier.span.end <= use.span.start:
                yield earlier, use
        heapq.heappush(recent, (use.span.end, number, use))


def _minutes(length: timedelta) -> int:
    return int(length.total_seconds() // 60)


def find_holidays(events: Sequence[PlannedEvent], settings: ConflictSettings) -> Iterator[Conflict]:
    """Find sessions on a public holiday."""
    kind = ConflictKind.HOLIDAY
    for event in events:
        days = {local_date(session.span.start): session.span for session in event.sessions}
        for day, span in sorted(days.items()):
            name = settings.calendar.days_off.get(day)
            if name is not None and day not in settings.calendar.swapped_in:
                facts = {"day": short_date(day), "holiday": name}
                yield Conflict(kind, settings.level_of(kind), (event.id,), None, span, facts)


def find_short_notice(events: Sequence[PlannedEvent], settings: ConflictSettings) -> Iterator[Conflict]:
    """Find invitations that went out, or would go out today, too few working days before."""
    kind = ConflictKind.SHORT_NOTICE
    for event in events:
        sent = event.invited_on or settings.today
        if sent is None or not event.sessions:
            continue
        span = min(session.span for session in event.sessions)
        held = local_date(span.start)
        if event.invited_on is None and held < sent:
            continue
        notice = (
            settings.calendar.notice_days(sent, held) if (held - sent).days <= settings.notice_days + 30 else settings.notice_days
        )
        if notice < settings.notice_days:
            facts = {"notice": notice, "needed": settings.notice_days}
            yield Conflict(kind, settings.level_of(kind), (event.id,), None, span, facts)


def find_agenda_overruns(events: Sequence[PlannedEvent], settings: ConflictSettings) -> Iterator[Conflict]:
    """Find sessions whose agenda goes on after their end: the session was made shorter, or a line longer."""
    kind = ConflictKind.AGENDA_OVERRUN
    for event in events:
        for session in event.sessions:
            late = sorted(
                (item.span, item.title)
                for item in event.items
                if item.session_id == session.id and item.span is not None and item.span.end > session.span.end
            )
            if late:
                past = Span(session.span.end, max(span.end for span, _title in late))
                facts: dict[str, str | int] = {
                    "minutes": _minutes(past.length),
                    "items": "; ".join(title for _span, title in late),
                }
                yield Conflict(kind, settings.level_of(kind), (event.id,), None, past, facts)


RULES: tuple[tuple[ConflictKind, Finder], ...] = (
    (ConflictKind.VENUE_OVERLAP, find_venue_overlaps),
    (ConflictKind.SPEAKER_OVERLAP, find_speaker_overlaps),
    (ConflictKind.CHAIR_OVERLAP, find_chair_overlaps),
    (ConflictKind.SPEAKER_UNAVAILABLE, find_unavailable_people),
    (ConflictKind.VENUE_UNAVAILABLE, find_unavailable_places),
    (ConflictKind.OVER_CAPACITY, find_over_capacity),
    (ConflictKind.TRAVEL_TIME, find_travel),
    (ConflictKind.HOLIDAY, find_holidays),
    (ConflictKind.SHORT_NOTICE, find_short_notice),
    (ConflictKind.AGENDA_OVERRUN, find_agenda_overruns),
)
