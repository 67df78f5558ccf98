"""What a person's attendance is, derived from facts (semantics.md §1).

The one place that derives it. The result depends only on the set of facts, not on the order in
which they came, on repetitions, or on how they were split over files.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from baocaovien.domain.marks import DECISIONS, MarkFact, MarkKind, MarkMode, MarkResult, MarkSource
from baocaovien.domain.spans import Span

__all__ = [
    "DEFAULT_GRACE",
    "MarkFact",
    "MarkKind",
    "MarkMode",
    "MarkResult",
    "MarkSource",
    "Standing",
    "Status",
    "Substitute",
    "Summary",
    "annulled",
    "combine",
    "derive",
    "derive_all",
    "heads",
    "summary",
]

DEFAULT_GRACE = timedelta(minutes=15)
_BEGINNING = datetime.min.replace(tzinfo=UTC)


class Status(StrEnum):
    PRESENT = "present"
    SUBSTITUTED = "substituted"
    EXCUSED = "excused"
    UNEXCUSED = "unexcused"
    NOT_MARKED = "not_marked"


_DECIDED = {
    MarkKind.ABSENT: Status.UNEXCUSED,
    MarkKind.UNEXCUSE: Status.UNEXCUSED,
    MarkKind.EXCUSE: Status.EXCUSED,
    MarkKind.SUBSTITUTE: Status.SUBSTITUTED,
}


@dataclass(frozen=True, slots=True)
class Substitute:
    """Who came instead."""

    name: str
    position: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """One person at one session (or, combined, at one event).

    `inside` tells whether the last entry or exit is an entry: that person is there now, and marking
    them again is `already_present`. A person who came and left stays `present`.
    `first_entry` and `last_exit` are instants of the common clock. `duplicates` are pairs (entry that let the person
    in, entry that let them in again). `conflict` holds the decisions that differ, empty when there is none; the
    status is then provisional. `flagged`: an entry that no decision had seen speaks against it.
    `by_paper`: known only from a signed list.
    """

    status: Status = Status.NOT_MARKED
    late: bool = False
    left_early: bool = False
    mode: MarkMode | None = None
    site: UUID | None = None
    first_entry: datetime | None = None
    last_exit: datetime | None = None
    substitute: Substitute | None = None
    reason: str = ""
    duplicates: tuple[tuple[UUID, UUID], ...] = ()
    conflict: tuple[UUID, ...] = ()
    flagged: bool = False
    inside: bool = False
    by_paper: bool = False


def annulled(facts: Iterable[MarkFact]) -> frozenset[UUID]:
    """Give the ids of facts that a standing annul takes back; an annulled annul takes nothing back."""
    known = {fact.id: fact for fact in facts}
    annuls = [fact for fact in known.values() if fact.kind is MarkKind.ANNUL]
    if not annuls:
        return frozenset()
    dead: set[UUID] = set()
    for fact in sorted(annuls, key=lambda one: one.rank, reverse=True):
        if fact.id not in dead:
            # Nobody can have seen what was written later: such a reference is void, so no cycle can decide.
            dead.update(target for target in fact.replaces if target not in known or known[target].rank < fact.rank)
    return frozenset(dead)


def heads(facts: Iterable[MarkFact]) -> list[MarkFact]:
    """Give the standing decisions that no other standing decision replaces, the provisional one last."""
    known = _distinct(facts)
    if not any(fact.kind in DECISIONS for fact in known):
        return []
    dead = annulled(known)
    standing = {fact.id: fact for fact in known if fact.kind in DECISIONS and fact.id not in dead}
    replaced = {
        target
        for fact in standing.values()
        for target in fact.replaces
        if target in standing and standing[target].rank < fact.rank
    }
    return sorted((fact for fact in standing.values() if fact.id not in replaced), key=lambda fact: fact.rank)


def derive(
    facts: Iterable[MarkFact], *, start: datetime | None = None, end: datetime | None = None, grace: timedelta = DEFAULT_GRACE
) -> Standing:
    """Derive one person's standing at one session.

    Args:
        facts: the marks of that person and session, with every annul that may name one of them.
        start: when the session begins; None: nobody is late.
        end: when it ends; None: nobody left early.
        grace: how much later or earlier counts as on time.
    """
    known = _distinct(facts)
    dead = annulled(known)
    moves = [fact for fact in known if fact.kind in (MarkKind.ENTRY, MarkKind.EXIT) and fact.id not in dead]
    decisions = heads(known)
    came = _moves(_in_order(moves), start, end, grace)
    if not decisions:
        return came
    seen = {entry for fact in decisions for entry in fact.saw}
    unseen = [fact for fact in moves if fact.kind is MarkKind.ENTRY and fact.id not in seen]
    conflict = tuple(fact.id for fact in decisions) if len({_value(fact) for fact in decisions}) > 1 else ()
    decided = _decided(decisions[-1], start, grace)
    if unseen and decided.status is not Status.SUBSTITUTED:
        return replace(came, flagged=True, conflict=conflict)
    return replace(decided, conflict=conflict, flagged=bool(unseen), duplicates=came.duplicates)


def _distinct(facts: Iterable[MarkFact]) -> list[MarkFact]:
    return list({fact.id: fact for fact in facts}.values())


def _value(decision: MarkFact) -> tuple[Status, str, str]:
    return _DECIDED[decision.kind], decision.substitute_name, decision.substitute_position


def _decided(decision: MarkFact, start: datetime | None, grace: timedelta) -> Standing:
    status = _DECIDED[decision.kind]
    if status is not Status.SUBSTITUTED:
        return Standing(status, reason=decision.reason)
    at = decision.corrected_at
    return Standing(
        status,
        late=_is_late(decision, start, grace),
        mode=decision.mode,
        site=decision.site_id,
        first_entry=at,
        substitute=Substitute(decision.substitute_name, decision.substitute_position),
        reason=decision.reason,
        by_paper=at is None,
        inside=True,
    )


def _in_order(moves: Sequence[MarkFact]) -> list[MarkFact]:
    """Order entries and exits: within a station by its sequence alone, between stations by the corrected clock.

    A station's clock never runs backwards here: a mark after a power cut that says 2009 keeps its
    place behind the marks before it. Imported marks follow their own times, each desk as a station.
    """
    streams: dict[tuple[str, str], list[MarkFact]] = defaultdict(list)
    for fact in moves:
        imported = fact.source is MarkSource.IMPORT
        streams[("desk", fact.desk) if imported else ("station", str(fact.station_id))].append(fact)
    placed: list[tuple[datetime, tuple[str, str], int, MarkFact]] = []
    for stream, facts in streams.items():
        latest = _BEGINNING
        for place, fact in enumerate(sorted(facts, key=_own_order if stream[0] == "desk" else _sequence)):
            latest = max(latest, fact.corrected_at or latest)
            placed.append((latest, stream, place, fact))
    return [fact for _at, _stream, _place, fact in sorted(placed, key=lambda one: one[:3])]


def _sequence(fact: MarkFact) -> tuple[int, UUID]:
    return fact.seq, fact.id


def _own_order(fact: MarkFact) -> tuple[datetime, int, UUID]:
    return fact.corrected_at or _BEGINNING, fact.seq, fact.id


def _moves(ordered: Sequence[MarkFact], start: datetime | None, end: datetime | None, grace: timedelta) -> Standing:
    """Derive from entries and exits alone."""
    entries = [fact for fact in ordered if fact.kind is MarkKind.ENTRY]
    exits = [fact for fact in ordered if fact.kind is MarkKind.EXIT]
    last_exit = exits[-1].corrected_at if exits else None
    if not entries:
        return Standing(last_exit=last_exit)
    inside = ordered[-1].kind is MarkKind.ENTRY
    timed = [fact for fact in entries if fact.corrected_at is not None]
    arrivals = [*timed[:1], *(fact for fact in entries if fact.corrected_at is None)]
    return Standing(
        Status.PRESENT,
        late=all(_is_late(fact, start, grace) for fact in arrivals),
        left_early=not inside and end is not None and last_exit is not None and last_exit < end - grace,
        mode=entries[-1].mode,
        site=entries[-1].site_id,
        first_entry=timed[0].corrected_at if timed else None,
        last_exit=last_exit,
        duplicates=_duplicates(ordered),
        inside=inside,
        by_paper=not timed,
    )


def _is_late(arrival: MarkFact, start: datetime | None, grace: timedelta) -> bool:
    """A mark from a signed list is on time unless the sheet says otherwise."""
    at = arrival.corrected_at
    if at is None:
        return arrival.late_on_paper
    return start is not None and at > start + grace


def _duplicates(ordered: Sequence[MarkFact]) -> tuple[tuple[UUID, UUID], ...]:
    pairs: list[tuple[UUID, UUID]] = []
    let_in: UUID | None = None
    for fact in ordered:
        if fact.kind is MarkKind.EXIT:
            let_in = None
        elif let_in is None:
            let_in = fact.id
        else:
            pairs.append((let_in, fact.id))
    return tuple(pairs)


def derive_all(
    facts: Iterable[MarkFact], invitees: Iterable[UUID], sessions: Mapping[UUID, Span], *, grace: timedelta = DEFAULT_GRACE
) -> dict[UUID, dict[UUID, Standing]]:
    """Derive every invitee's standing at every session of one event: {invitee: {session: standing}}.

    A mark without a session belongs to the first session that had not ended when it happened (a
    decision without one to all sessions). Sessions are taken in the order of their times.
    """
    in_time = sorted(sessions.items(), key=lambda one: (one[1], one[0]))
    known = _distinct(facts)
    dead = annulled(known)
    own: dict[tuple[UUID, UUID], list[MarkFact]] = defaultdict(list)
    for fact in known:
        if fact.invitee_id is None or fact.kind is MarkKind.ANNUL or fact.id in dead:
            continue
        for session_id in _sessions_of(fact, in_time):
            own[fact.invitee_id, session_id].append(fact)
    return {
        invitee: {key: derive(own.get((invitee, key), ()), start=span.start, end=span.end, grace=grace) for key, span in in_time}
        for invitee in invitees
    }


def _sessions_of(fact: MarkFact, in_time: Sequence[tuple[UUID, Span]]) -> list[UUID]:
    if fact.session_id is not None:
        return [fact.session_id]
    if fact.kind in DECISIONS:
        return [key for key, _span in in_time]
    at = fact.corrected_at
    running = [key for key, span in in_time if at is None or at < span.end]
    return running[:1] or [key for key, _span in in_time[-1:]]


_PRECEDENCE = (Status.PRESENT, Status.SUBSTITUTED, Status.EXCUSED, Status.UNEXCUSED, Status.NOT_MARKED)


def combine(standings: Sequence[Standing]) -> Standing:
    """Give one person's standing at a whole event from those at its sessions, in order of time.

    Who came to one session came to the event; late is who was late at the first session they came to, left early
    who did so at the last; inside is whose last move, at whichever session, was an entry.
    """
    if not standings:
        return Standing()
    if len(standings) == 1:
        return standings[0]
    status = min((one.status for one in standings), key=_PRECEDENCE.index)
    deciding = [one for one in standings if one.status is status]
    first, last = deciding[0], deciding[-1]
    return replace(
        last,
        late=first.late,
        first_entry=next((one.first_entry for one in deciding if one.first_entry), None),
        last_exit=next((one.last_exit for one in reversed(standings) if one.last_exit), None),
        duplicates=tuple(pair for one in standings for pair in one.duplicates),
        conflict=tuple(dict.fromkeys(key for one in standings for key in one.conflict)),
        flagged=any(one.flagged for one in standings),
        inside=next((one.inside for one in reversed(standings) if one.inside or one.last_exit), False),
        by_paper=all(one.by_paper for one in deciding),
    )


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of one session or event: invited = present + substituted + excused + unexcused + not_marked, always.

    Walk-ins who came are counted beside it. `late`, `left_early`, `online`, `inside`, `left` (who came and went, at
    any hour), `flagged` and `conflicts` count invitees; `duplicates` counts pairs, walk-ins' included.
    """

    present: int = 0
    substituted: int = 0
    excused: int = 0
    unexcused: int = 0
    not_marked: int = 0
    late: int = 0
    left_early: int = 0
    online: int = 0
    inside: int = 0
    left: int = 0
    flagged: int = 0
    conflicts: int = 0
    walk_in: int = 0
    duplicates: int = 0

    @property
    def invited(self) -> int:
        """Give the number of invitees."""
        return self.present + self.substituted + self.excused + self.unexcused + self.not_marked

    @property
    def absent(self) -> int:
        """Give the absences; excused ones are a part of them."""
        return self.excused + self.unexcused


def _has_left(one: Standing) -> bool:
    return one.status in (Status.PRESENT, Status.SUBSTITUTED) and not one.inside and one.last_exit is not None


def summary(standings: Iterable[Standing], walk_ins: Iterable[Standing] = ()) -> Summary:
    """Count standings of invitees, and beside them those of walk-ins."""
    invited, beside = list(standings), list(walk_ins)
    count = {status: sum(one.status is status for one in invited) for status in Status}
    return Summary(
        present=count[Status.PRESENT],
        substituted=count[Status.SUBSTITUTED],
        excused=count[Status.EXCUSED],
        unexcused=count[Status.UNEXCUSED],
        not_marked=count[Status.NOT_MARKED],
        late=sum(one.late for one in invited),
        left_early=sum(one.left_early for one in invited),
        online=sum(one.mode is MarkMode.ONLINE for one in invited),
        inside=sum(one.inside for one in invited),
        left=sum(_has_left(one) for one in invited),
        flagged=sum(one.flagged for one in invited),
        conflicts=sum(bool(one.conflict) for one in invited),
        walk_in=sum(one.status in (Status.PRESENT, Status.SUBSTITUTED) for one in beside),
        duplicates=sum(len(one.duplicates) for one in (*invited, *beside)),
    )
