"""Conflicts of the schedule across all events."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocaovien.domain.conflicts import (
    Conflict,
    ConflictKind,
    ConflictSettings,
    Level,
    Override,
    PlannedEvent,
    PlannedItem,
    PlannedRole,
    PlannedSession,
    Unavailable,
    find_conflicts,
)
from baocaovien.domain.errors import InputError
from baocaovien.domain.local_time import at_local
from baocaovien.domain.spans import Span
from baocaovien.domain.working_days import WorkCalendar

MONDAY = at_local(date(2021, 5, 24))
HALL, ROOM, AN, BINH = UUID(int=901), UUID(int=902), UUID(int=801), UUID(int=802)
QUIET = ConflictSettings()


def hours(start: float, end: float) -> Span:
    return Span(MONDAY + timedelta(hours=start), MONDAY + timedelta(hours=end))


def event(
    number: int, span: Span, *, venue: UUID | None = None, speaker: UUID | None = None, chair: UUID | None = None
) -> PlannedEvent:
    items = (PlannedItem(UUID(int=number * 10 + 2), speaker),) if speaker else ()
    roles = (PlannedRole("chair", chair),) if chair else ()
    session = PlannedSession(UUID(int=number * 10 + 1), span)
    return PlannedEvent(UUID(int=number), f"Hội nghị {number}", "scheduled", (session,), items, roles, venue)


def kinds(events: list[PlannedEvent], settings: ConflictSettings = QUIET) -> list[str]:
    return [conflict.kind.value for conflict in find_conflicts(events, settings=settings)]


@pytest.mark.parametrize(
    "other, found",
    [
        (hours(10, 12), []),
        (hours(6, 8), []),
        (hours(9.99, 12), ["venue_overlap"]),
        (hours(8.5, 9), ["venue_overlap"]),
        (hours(7, 12), ["venue_overlap"]),
        (hours(8, 10), ["venue_overlap"]),
    ],
)
def test_overlap_is_half_open(other: Span, found: list[str]) -> None:
    assert kinds([event(1, hours(8, 10), venue=HALL), event(2, other, venue=HALL)]) == found


def test_a_conflict_names_both_events_the_thing_and_the_time() -> None:
    found = find_conflicts([event(2, hours(9, 11), venue=HALL), event(1, hours(8, 10), venue=HALL)])

    assert found == [Conflict(ConflictKind.VENUE_OVERLAP, Level.BLOCK, (UUID(int=1), UUID(int=2)), HALL, hours(9, 10))]
    assert found[0].blocks


def test_sites_are_places_too() -> None:
    one, other = event(1, hours(8, 10)), event(2, hours(9, 11))

    assert kinds([replace(one, site_ids=(ROOM,)), replace(other, venue_id=ROOM)]) == ["venue_overlap"]


def test_people_cannot_be_in_two_places() -> None:
    speaks, chairs = event(1, hours(8, 10), speaker=AN), event(2, hours(9, 11), chair=AN)

    assert kinds([speaks, chairs]) == ["speaker_overlap"]
    assert kinds([event(1, hours(8, 10), chair=AN), chairs]) == ["chair_overlap"]
    assert kinds([event(1, hours(8, 10), speaker=BINH), chairs]) == []


def test_a_chair_may_speak_at_the_own_event_but_not_twice_at_a_time() -> None:
    own = event(1, hours(8, 10), speaker=AN, chair=AN)
    twice = replace(own, items=(*own.items, PlannedItem(UUID(int=77), AN)))

    assert kinds([own]) == []
    assert kinds([twice]) == ["speaker_overlap"]


def test_a_speaker_is_needed_only_for_the_own_agenda_item() -> None:
    first = replace(
        event(1, hours(8, 11)), items=(PlannedItem(UUID(int=5), AN, hours(8, 9)),), roles=(PlannedRole("speaker", AN),)
    )

    assert kinds([first, event(2, hours(9, 10), speaker=AN)]) == []


@pytest.mark.parametrize("state", ["cancelled", "postponed"])
def test_what_does_not_take_place_needs_nothing(state: str) -> None:
    events = [event(1, hours(8, 10), venue=HALL), replace(event(2, hours(8, 10), venue=HALL), state=state)]

    assert kinds(events) == []


def test_what_is_over_is_not_told() -> None:
    closed = [replace(event(number, hours(8, 10), venue=HALL), state="closed") for number in (1, 2)]

    assert kinds(closed) == []
    assert kinds([closed[0], event(3, hours(9, 10), venue=HALL)]) == ["venue_overlap"]


def test_absences_of_people_and_places_are_found() -> None:
    away = ConflictSettings(unavailable=(Unavailable(AN, hours(9, 20), "công tác"), Unavailable(HALL, hours(0, 8))))

    found = find_conflicts([event(1, hours(8, 10), speaker=AN, venue=HALL)], settings=away)

    assert [(one.kind, one.subject_id, one.span, dict(one.facts)) for one in found] == [
        (ConflictKind.SPEAKER_UNAVAILABLE, AN, hours(9, 10), {"reason": "công tác"})
    ]


def test_more_people_than_seats_are_found() -> None:
    small = ConflictSettings(capacities={HALL: 100})
    full = replace(event(1, hours(8, 10), venue=HALL), expected=101)

    assert [dict(one.facts) for one in find_conflicts([full], settings=small)] == [{"capacity": 100, "expected": 101}]
    assert kinds([replace(full, expected=100)], small) == []


def test_travel_between_places_takes_time() -> None:
    settings = ConflictSettings(
        places={HALL: "Đà Lạt", ROOM: "Bảo Lộc"}, travel={frozenset({"Đà Lạt", "Bảo Lộc"}): timedelta(hours=3)}
    )
    morning = event(1, hours(8, 10), speaker=AN, venue=HALL)

    found = find_conflicts([morning, event(2, hours(12, 14), chair=AN, venue=ROOM)], settings=settings)

    assert [(one.kind.value, dict(one.facts)) for one in found] == [("travel_time", {"needed_minutes": 180, "free_minutes": 120})]
    assert kinds([morning, event(2, hours(13, 14), chair=AN, venue=ROOM)], settings) == []
    assert kinds([morning, event(2, hours(10, 11), chair=AN, venue=HALL)], settings) == []


def test_holidays_and_short_notice_are_told() -> None:
    calendar = WorkCalendar({date(2021, 5, 24): "Ngày nghỉ"})
    settings = ConflictSettings(calendar=calendar, today=date(2021, 5, 20))

    found = find_conflicts([event(1, hours(8, 10))], settings=settings)

    assert [(one.kind.value, dict(one.facts)) for one in found] == [
        ("holiday", {"day": "24/05/2021", "holiday": "Ngày nghỉ"}),
        ("short_notice", {"notice": 2, "needed": 3}),
    ]
    assert (
        kinds([replace(event(1, hours(8, 10)), invited_on=date(2021, 5, 19))], replace(settings, calendar=WorkCalendar())) == []
    )


@pytest.mark.parametrize(
    "ends, told",
    [
        ((9, 10), None),
        ((9, 10.25), {"minutes": 15, "items": "Mục 2"}),
        ((10.5, 11), {"minutes": 60, "items": "Mục 1; Mục 2"}),
    ],
)
def test_an_agenda_that_goes_on_after_the_end_is_told(ends: tuple[float, float], told: dict[str, object] | None) -> None:
    held = event(1, hours(8, 10))
    items = tuple(
        PlannedItem(UUID(int=50 + n), None, hours(8, end), held.sessions[0].id, f"Mục {n}") for n, end in enumerate(ends, 1)
    )
    afternoon = PlannedSession(UUID(int=99), hours(14, 16))
    nameless = PlannedItem(UUID(int=60), None, None, held.sessions[0].id, "Không có thời lượng")

    found = find_conflicts([replace(held, sessions=(*held.sessions, afternoon), items=(*items, nameless))])

    assert [(one.kind.value, one.level, dict(one.facts)) for one in found] == (
        [] if told is None else [("agenda_overrun", Level.WARN, told)]
    )
    assert find_conflicts([replace(held, items=items, state="closed")]) == []


def test_levels_and_overrides_decide_what_blocks() -> None:
    events = [event(1, hours(8, 10), venue=HALL), event(2, hours(9, 11), venue=HALL)]
    let_pass = ConflictSettings(overrides=(Override(UUID(int=2), "venue_overlap", "Hội trường chia đôi", UUID(int=1)),))
    other_event = ConflictSettings(overrides=(Override(UUID(int=2), "venue_overlap", "Không liên quan", UUID(int=9)),))
    at_release = ConflictSettings(levels={ConflictKind.VENUE_OVERLAP: Level.BLOCK_RELEASE})

    passed = find_conflicts(events, settings=let_pass)[0]
    released = find_conflicts(events, settings=at_release)[0]

    assert (passed.override, passed.blocks, passed.blocks_release) == ("Hội trường chia đôi", False, False)
    assert find_conflicts(events, settings=other_event)[0].blocks
    assert (released.blocks, released.blocks_release) == (False, True)
    assert kinds(events, ConflictSettings(levels={ConflictKind.VENUE_OVERLAP: Level.IGNORE})) == []


STARTS = st.integers(0, 40)
PLANS = st.lists(
    st.tuples(STARTS, st.integers(1, 8), st.sampled_from([None, HALL, ROOM]), st.sampled_from([None, AN, BINH])), max_size=12
)


@given(PLANS)
def test_the_sweep_finds_what_comparing_all_pairs_finds(plans: list[tuple[int, int, UUID | None, UUID | None]]) -> None:
    events = [
        event(n + 1, hours(start, start + length), venue=venue, speaker=who)
        for n, (start, length, venue, who) in enumerate(plans)
    ]
    expected = set()
    for one in events:
        for other in events:
            if one.id < other.id and one.sessions[0].span.overlaps(other.sessions[0].span):
                if one.venue_id and one.venue_id == other.venue_id:
                    expected.add(("venue_overlap", frozenset({one.id, other.id})))
                if one.items and other.items and one.items[0].speaker_id == other.items[0].speaker_id:
                    expected.add(("speaker_overlap", frozenset({one.id, other.id})))

    found = find_conflicts(events)

    assert {(one.kind.value, frozenset(one.event_ids)) for one in found} == expected
    assert len(found) == len(expected)
    assert find_conflicts(events[::-1]) == found


def test_a_year_of_a_province_is_swept() -> None:
    events = [event(n + 1, hours(n * 2, n * 2 + 2), venue=HALL, speaker=AN) for n in range(10_000)]

    assert find_conflicts(events) == []


def test_spans_are_checked() -> None:
    start = datetime(2021, 5, 24, 1, tzinfo=UTC)

    assert hours(8, 10).common(hours(9, 12)) == hours(9, 10)
    assert hours(8, 10).moved(timedelta(hours=1)) == hours(9, 11)
    assert (hours(8, 10).holds(start), hours(8, 10).holds(hours(8, 10).end)) == (True, False)
    with pytest.raises(InputError, match="end_before_start"):
        Span(start, start)
    with pytest.raises(ValueError, match="offset"):
        Span(start.replace(tzinfo=None), start.replace(tzinfo=None) + timedelta(hours=1))


@pytest.mark.parametrize(
    "sent, notice",
    [(date(2021, 5, 24), 3), (date(2021, 5, 22), 3), (date(2021, 5, 25), 2), (date(2021, 5, 27), 0), (date(2021, 5, 30), 0)],
)
def test_notice_counts_working_days(sent: date, notice: int) -> None:
    assert WorkCalendar().notice_days(sent, date(2021, 5, 27)) == notice


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(1, 10))
def test_the_latest_sending_has_just_enough_notice(held: date, notice: int) -> None:
    calendar = WorkCalendar({date(2021, 4, 30): "30/4"}, frozenset({date(2021, 5, 8)}))

    latest = calendar.latest_sending(held, notice)

    assert calendar.notice_days(latest, held) == notice
    assert calendar.notice_days(latest + timedelta(days=1), held) < notice


@pytest.mark.parametrize(
    "day, swapped, worked",
    [(21, (), 21), (22, (), 25), (23, (), 25), (22, (22,), 22)],
)
def test_the_first_worked_day_is_no_weekend_and_no_day_off_unless_it_was_swapped(day, swapped, worked):
    calendar = WorkCalendar({date(2021, 5, 24): "Ngày nghỉ"}, frozenset(date(2021, 5, at) for at in swapped))

    assert calendar.worked_from(date(2021, 5, day)) == date(2021, 5, worked)
