"""Attendance derived from facts: the table of rules, and that order, repetition and split don't matter."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocaovien.domain.attendance import (
    MarkFact,
    MarkKind,
    MarkMode,
    MarkSource,
    Standing,
    Status,
    Substitute,
    annulled,
    combine,
    derive,
    derive_all,
    heads,
    summary,
)
from baocaovien.domain.attendance_rates import Summoned, person_rate
from baocaovien.domain.dates import PeriodKind, at_local, period
from baocaovien.domain.spans import Span

DAY = at_local(date(2021, 5, 24))
EVENT, INVITEE, SESSION, NOON = UUID(int=1), UUID(int=2), UUID(int=3), UUID(int=4)
DOOR_A, DOOR_B = UUID(int=101), UUID(int=102)
START, END = DAY + timedelta(hours=8), DAY + timedelta(hours=11)


def at(clock: str) -> datetime:
    hour, minute = clock.split(":")
    return DAY + timedelta(hours=int(hour), minutes=int(minute))


def mark(number: int, kind: str, clock: str | None = "8:00", *, station: UUID = DOOR_A, **more: Any) -> MarkFact:
    occurred = at(clock) if clock else None
    return MarkFact(
        UUID(int=1000 + number), EVENT, INVITEE, MarkKind(kind), occurred, occurred or END, station, number, number, **more
    )  # fmt: skip


def ids(*numbers: int) -> tuple[UUID, ...]:
    return tuple(UUID(int=1000 + number) for number in numbers)


def stand(*facts: MarkFact) -> Standing:
    return derive(facts, start=START, end=END)


ABSENT_SEEN = mark(9, "absent", "9:00", saw=ids(1))


@pytest.mark.parametrize(
    "facts, status",
    [
        ([], "not_marked"),
        ([mark(1, "entry")], "present"),
        ([mark(1, "absent")], "unexcused"),
        ([mark(1, "excuse", reason="ốm")], "excused"),
        ([mark(1, "excuse"), mark(2, "unexcuse", replaces=ids(1))], "unexcused"),
        ([mark(1, "unexcuse"), mark(2, "excuse", replaces=ids(1))], "excused"),
        ([mark(1, "substitute", substitute_name="Lê B")], "substituted"),
        ([mark(1, "entry"), mark(2, "annul", replaces=ids(1))], "not_marked"),
        ([mark(1, "entry"), mark(2, "annul", replaces=ids(1)), mark(3, "annul", replaces=ids(2))], "present"),
        ([mark(1, "excuse"), mark(2, "annul", replaces=ids(1))], "not_marked"),
        ([mark(1, "excuse"), mark(2, "unexcuse", replaces=ids(1)), mark(3, "annul", replaces=ids(2))], "excused"),
        ([mark(1, "entry"), ABSENT_SEEN], "unexcused"),
        ([mark(1, "entry"), mark(2, "entry", station=DOOR_B), ABSENT_SEEN], "present"),
        ([mark(1, "exit")], "not_marked"),
        ([mark(1, "entry"), mark(2, "exit", "9:00")], "present"),
        ([mark(1, "entry", None, source=MarkSource.PAPER)], "present"),
    ],
)
def test_status_follows_the_rules(facts: list[MarkFact], status: str) -> None:
    assert stand(*facts).status == status


@pytest.mark.parametrize(
    "facts, late, left_early, inside",
    [
        ([mark(1, "entry", "8:15")], False, False, True),
        ([mark(1, "entry", "8:16")], True, False, True),
        ([mark(1, "entry", "8:20", clock_offset_ms=-600_000)], False, False, True),
        ([mark(1, "entry", "7:50"), mark(2, "entry", "9:00", station=DOOR_B)], False, False, True),
        ([mark(1, "entry", "7:50"), mark(2, "exit", "10:44")], False, True, False),
        ([mark(1, "entry", "7:50"), mark(2, "exit", "10:45")], False, False, False),
        ([mark(1, "entry", "7:50"), mark(2, "exit", "9:00"), mark(3, "entry", "9:10")], False, False, True),
        ([mark(1, "entry", None, source=MarkSource.PAPER)], False, False, True),
        ([mark(1, "entry", None, source=MarkSource.PAPER, late_on_paper=True)], True, False, True),
        ([mark(1, "entry", None, source=MarkSource.PAPER, late_on_paper=True), mark(2, "entry", "8:05")], False, False, True),
    ],
)
def test_flags_are_independent_of_the_status(facts: list[MarkFact], late: bool, left_early: bool, inside: bool) -> None:
    found = stand(*facts)

    assert (found.status, found.late, found.left_early, found.inside) == (Status.PRESENT, late, left_early, inside)


def test_within_a_station_the_sequence_decides_not_the_clock() -> None:
    after_power_cut = replace(mark(2, "exit"), occurred_at=datetime.fromisoformat("2009-01-01T00:00:00+00:00"))

    assert stand(mark(1, "entry"), after_power_cut).inside is False
    assert stand(mark(1, "entry"), after_power_cut, mark(3, "entry", "8:30")).inside is True


def test_between_stations_the_corrected_clock_decides() -> None:
    entry = mark(1, "entry", "8:00", station=DOOR_A)
    leaves = mark(2, "exit", "7:58", station=DOOR_B, clock_offset_ms=180_000)

    assert stand(entry, leaves).inside is False
    assert stand(entry, replace(leaves, clock_offset_ms=0)).inside is True


def test_imported_marks_follow_their_own_times() -> None:
    imported: dict[str, Any] = {"source": MarkSource.IMPORT, "desk": "Bàn 1"}

    found = stand(mark(2, "entry", "8:00", **imported), mark(1, "exit", "9:00", **imported))

    assert (found.inside, found.first_entry, found.last_exit) == (False, at("8:00"), at("9:00"))


def test_an_arrival_that_no_decision_had_seen_is_flagged() -> None:
    found = stand(mark(1, "excuse"), mark(2, "entry", station=DOOR_B))
    seen = stand(mark(1, "entry"), mark(2, "absent", saw=ids(1)))

    assert (found.status, found.flagged) == (Status.PRESENT, True)
    assert (seen.status, seen.flagged) == (Status.UNEXCUSED, False)


def test_decisions_that_differ_are_a_conflict_with_one_provisional_value() -> None:
    one, other = mark(1, "excuse", station=DOOR_A), mark(2, "absent", station=DOOR_B)
    settled = mark(3, "excuse", replaces=ids(1, 2))

    assert (stand(one, other).status, stand(one, other).conflict) == (Status.UNEXCUSED, ids(1, 2))
    assert (stand(one, other, settled).status, stand(one, other, settled).conflict) == (Status.EXCUSED, ())
    assert stand(one, mark(2, "excuse", station=DOOR_B)).conflict == ()
    assert stand(mark(1, "absent"), mark(2, "unexcuse", station=DOOR_B)).conflict == ()
    assert [fact.id for fact in heads([other, one])] == list(ids(1, 2))


def test_two_doors_that_let_the_same_person_in_are_a_duplicate_pair() -> None:
    first, second = mark(1, "entry", "8:00"), mark(2, "entry", "8:01", station=DOOR_B)

    assert stand(second, first).duplicates == (ids(1, 2),)
    assert stand(first, second, mark(3, "annul", replaces=ids(2))).duplicates == ()
    assert stand(mark(1, "entry"), mark(2, "exit", "8:10"), mark(3, "entry", "8:20")).duplicates == ()
    assert summary([stand(second, first)]).present == 1


def test_mode_and_site_are_where_they_sit() -> None:
    site = UUID(int=55)

    found = stand(mark(1, "entry", "8:00", mode=MarkMode.ONLINE), mark(2, "entry", "8:30", station=DOOR_B, site_id=site))

    assert (found.mode, found.site, found.first_entry) == (MarkMode.IN_PERSON, site, at("8:00"))


def test_a_substitute_is_named_and_may_be_late() -> None:
    found = stand(mark(1, "substitute", "8:30", substitute_name="Lê B", substitute_position="Phó phòng"))

    assert (found.status, found.late, found.substitute) == (Status.SUBSTITUTED, True, Substitute("Lê B", "Phó phòng"))


def test_paper_alone_has_no_time() -> None:
    found = stand(mark(1, "entry", None, source=MarkSource.PAPER))

    assert (found.by_paper, found.first_entry) == (True, None)


def test_an_annul_cannot_name_what_came_after_it() -> None:
    loop = [mark(1, "annul", replaces=ids(2)), mark(2, "annul", replaces=ids(1)), mark(3, "entry")]

    assert annulled(loop) == frozenset(ids(1))


KINDS = st.sampled_from(list(MarkKind))


@st.composite
def histories(draw: st.DrawFn) -> list[MarkFact]:
    facts = []
    for number in range(1, draw(st.integers(0, 9)) + 1):
        kind = draw(KINDS)
        earlier = st.lists(st.integers(1, number), max_size=2).map(lambda numbers: ids(*numbers))
        facts.append(
            mark(
                number,
                kind,
                draw(st.sampled_from(["7:50", "8:00", "8:20", "10:00", None])),
                station=draw(st.sampled_from([DOOR_A, DOOR_B])),
                source=draw(st.sampled_from([MarkSource.NAME, MarkSource.IMPORT])),
                clock_offset_ms=draw(st.sampled_from([0, 600_000])),
                replaces=draw(earlier),
                saw=draw(earlier),
            )
        )
    return facts


@given(histories(), st.randoms(use_true_random=False), st.integers(0, 9))
def test_order_repetition_and_split_do_not_matter(facts: list[MarkFact], chance: Any, cut: int) -> None:
    shuffled = [*facts, *facts[:cut]]
    chance.shuffle(shuffled)

    assert stand(*shuffled) == stand(*facts)
    assert stand(*facts[cut:], *facts[:cut]) == stand(*facts)


@given(histories())
def test_a_physical_arrival_never_disappears(facts: list[MarkFact]) -> None:
    dead = annulled(facts)
    seen = {entry for decision in heads(facts) for entry in decision.saw}
    arrived = any(fact.kind is MarkKind.ENTRY and fact.id not in dead | seen for fact in facts)

    if arrived:
        assert stand(*facts).status in (Status.PRESENT, Status.SUBSTITUTED)


@given(histories())
def test_undoing_a_mark_gives_what_was_before(facts: list[MarkFact]) -> None:
    before = [replace(fact, replaces=(), saw=()) if fact.kind is MarkKind.ANNUL else fact for fact in facts]
    added = mark(50, "entry", "9:00", station=DOOR_B)

    assert stand(*before, added, mark(51, "annul", replaces=ids(50))) == stand(*before)
    undone_twice = stand(*before, added, mark(51, "annul", replaces=ids(50)), mark(52, "annul", replaces=ids(51)))
    assert undone_twice == stand(*before, added)


STANDINGS = st.builds(
    Standing,
    st.sampled_from(list(Status)),
    late=st.booleans(),
    mode=st.sampled_from([None, *MarkMode]),
    flagged=st.booleans(),
)


@given(st.lists(STANDINGS, max_size=20), st.lists(STANDINGS, max_size=5))
def test_the_parts_always_add_up(standings: list[Standing], walk_ins: list[Standing]) -> None:
    counted = summary(standings, walk_ins)

    parts = counted.present + counted.substituted + counted.excused + counted.unexcused + counted.not_marked
    assert (counted.invited, parts) == (len(standings), len(standings))
    assert counted.walk_in == sum(one.status in ("present", "substituted") for one in walk_ins)


def test_sessions_of_an_event_are_told_apart_and_combined() -> None:
    sessions = {NOON: Span(at("13:30"), at("16:30")), SESSION: Span(START, END)}
    facts = [
        mark(1, "entry", "8:30"),
        mark(2, "exit", "10:00"),
        mark(3, "entry", "13:25"),
        mark(4, "absent", session_id=UUID(int=9)),
    ]

    found = derive_all(facts, [INVITEE, UUID(int=77)], sessions)

    morning, afternoon = found[INVITEE][SESSION], found[INVITEE][NOON]
    assert (morning.late, morning.left_early, afternoon.late, afternoon.inside) == (True, True, False, True)
    whole = combine([morning, afternoon])
    assert (whole.status, whole.late, whole.left_early, whole.inside) == (Status.PRESENT, True, False, True)
    assert (whole.first_entry, whole.last_exit) == (at("8:30"), at("10:00"))
    assert combine(list(found[UUID(int=77)].values())) == combine([]) == Standing()


def test_who_left_is_counted_beside_who_came() -> None:
    sessions = {SESSION: Span(START, END), NOON: Span(at("13:30"), at("16:30"))}
    stays = [mark(1, "entry", "7:55")]
    leaves = [*stays, mark(2, "exit", "10:00")]
    comes_back = [*leaves, mark(3, "entry", "13:25")]
    turns_round = [*leaves, mark(3, "entry", "10:05")]

    cases = (stays, leaves, comes_back, turns_round)
    wholes = [combine(list(derive_all(facts, [INVITEE], sessions)[INVITEE].values())) for facts in cases]

    assert [(whole.inside, summary([whole]).left) for whole in wholes] == [(True, 0), (False, 1), (True, 0), (True, 0)]
    assert summary(wholes).present == 4


def test_excused_in_the_morning_and_present_in_the_afternoon_is_present() -> None:
    sessions = {SESSION: Span(START, END), NOON: Span(at("13:30"), at("16:30"))}
    facts = [mark(1, "excuse", session_id=SESSION), mark(2, "entry", "13:20", session_id=NOON)]

    whole = combine(list(derive_all(facts, [INVITEE], sessions)[INVITEE].values()))

    assert (whole.status, whole.flagged) == (Status.PRESENT, False)


YEAR = period(PeriodKind.YEAR, 2021)


@dataclass(frozen=True)
class Post:
    valid_from: date | None = None
    valid_to: date | None = None


def test_the_rate_counts_only_the_own_term() -> None:
    days = [date(2021, 1, 4) + timedelta(days=5 * n) for n in range(60)]
    attended = [Summoned(day, Standing(Status.PRESENT if n < 20 else Status.EXCUSED)) for n, day in enumerate(days[30:])]
    before_the_term = [Summoned(day, Standing()) for day in days[:30]]

    rate = person_rate([*before_the_term, *attended], terms=[Post(days[30])], period=YEAR)

    assert (rate.attended, rate.summoned, rate.excused, rate.absent) == (20, 30, 10, 10)
    assert rate.share == Decimal(20) / 30


def test_a_substitute_does_not_count_for_the_invitee() -> None:
    sent = [Summoned(date(2021, 5, 24), Standing(Status.SUBSTITUTED)), Summoned(date(2022, 5, 24), Standing(Status.PRESENT))]

    rate = person_rate(sent, terms=[Post()], period=YEAR)

    assert (rate.attended, rate.summoned, rate.substituted) == (0, 1, 1)
    assert person_rate([], terms=[], period=YEAR).share is None
    assert (rate + rate).summoned == 2
