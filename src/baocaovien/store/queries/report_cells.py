"""The cells that attendance reports are added up from: every invitee at every session they were summoned to, counted.

Decision: statuses are derived by one statement for each session where the marks of a person leave no question (no mark; one
mark; one entry and one later exit of one station; no annul, no clock offset), and by `domain.attendance` where they do
(annuls, several entries, decisions beside entries, marks without a session at events of several sessions). A property test
holds the two ways together. What comes out is kept as a tally (`store.tallies`) until something changes.
Statements are by event because the index of marks is: each reads one stretch of it.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from uuid import UUID

from sqlalchemy import Select, String, Text, and_, case, cast, exists, func, literal, or_, select, type_coerce
from sqlalchemy.orm import Session, aliased

from baocaovien.domain.attendance import Standing
from baocaovien.store.models import AttendanceMark, Event, EventSession, Invitee, Office, SessionSummons, fixed_id
from baocaovien.store.queries.attendance import DEFAULT_GRACE, standings_by_session

_CHUNK = 500
PRESENT, SUBSTITUTED = "present", "substituted"
ATTENDED = (PRESENT, SUBSTITUTED)
_STATUS = {
    "entry": PRESENT,
    "absent": "unexcused",
    "unexcuse": "unexcused",
    "excuse": "excused",
    "substitute": SUBSTITUTED,
}
"""The status that one mark alone gives; no mark, or an exit alone: not marked."""


@dataclass(frozen=True, slots=True)
class HeldSession:
    """A session of the period, with the instants after and before which people are late or left early."""

    id: UUID
    event_id: UUID
    late_after: dt.datetime
    early_before: dt.datetime
    alone: bool
    """Whether it is its event's only session."""


@dataclass(frozen=True, slots=True)
class Cell:
    """How many people (`number`) of a unit at a session stand alike. `site_id` is where they sat, else were to sit."""

    event_id: UUID
    session_id: UUID
    unit_id: UUID | None
    site_id: UUID | None
    walk_in: bool
    status: str
    late: bool
    left_early: bool
    online: bool
    number: int


@dataclass(frozen=True, slots=True)
class Door:
    """What happened at some sessions: the cells, and who came themselves to each session, by unit and site."""

    cells: tuple[Cell, ...]
    came: Mapping[tuple[UUID, UUID | None, UUID | None], frozenset[str]]
    """{(session, unit, site): people}; a person by id in hexadecimal, an unknown one by their invitation's."""


def held_sessions(session: Session, event_ids: Sequence[UUID]) -> list[HeldSession]:
    """The live sessions of some events, by time."""
    office = session.scalar(select(Office.grace_minutes).where(Office.id == fixed_id("office")))
    usual = DEFAULT_GRACE if office is None else office
    rows: list[tuple[UUID, UUID, dt.datetime, dt.datetime, int | None]] = []
    for at in range(0, len(event_ids), _CHUNK):
        chosen = (
            select(EventSession.id, EventSession.event_id, EventSession.starts_at, EventSession.ends_at, Event.grace_minutes)
            .join(Event, Event.id == EventSession.event_id)
            .where(EventSession.deleted.is_(False), EventSession.event_id.in_(list(event_ids[at : at + _CHUNK])))
        )
        rows += session.execute(chosen).all()
    counts = Counter(row[1] for row in rows)
    found = []
    for session_id, event_id, start, end, own in sorted(rows, key=lambda row: (row[2], row[0])):
        grace = dt.timedelta(minutes=usual if own is None else own)
        found.append(HeldSession(session_id, event_id, start + grace, end - grace, counts[event_id] == 1))
    return found


def read_door(session: Session, held: Sequence[HeldSession]) -> Door:
    """The cells of some sessions, and who came; people of one session, unit, site and standing are counted together."""
    tally = _Tally(session)
    for event_id, own in groupby(sorted(held, key=lambda one: one.event_id), key=lambda one: one.event_id):
        tally.add_event(event_id, list(own))
    return tally.door()


_Key = tuple[str | None, str | None, bool, str, bool, bool, bool]
"""Unit, site, walk-in, status, late, left early, online."""
_COUNTED = 8
"""Columns of the statement that tell how somebody stands; then: person, odd, invitee."""


class _Tally:
    """Rows of the statements, counted as they come: most of the work is one `Counter` over plain tuples."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._counts: dict[tuple[UUID, UUID], Counter[_Key]] = defaultdict(Counter)
        self._came: dict[tuple[UUID, str | None, str | None], set[str]] = defaultdict(set)
        self._people: dict[str, str] = {}
        """One string for each person: a year has a million rows of some thousand people."""
        live = select(func.count()).select_from(SessionSummons).where(SessionSummons.deleted.is_(False))
        self._summons = bool(session.scalar(live))
        nameless = select(AttendanceMark.event_id).where(AttendanceMark.invitee_id.is_(None), AttendanceMark.kind == "annul")
        self._nameless = set(session.scalars(nameless.distinct()))
        exits = select(AttendanceMark.event_id).where(AttendanceMark.kind == "exit").distinct()
        self._exits = set(session.scalars(exits))

    def add_event(self, event_id: UUID, held: Sequence[HeldSession]) -> None:
        """Count an event's sessions; people whose marks leave a question are derived by the rules."""
        asked: list[tuple[UUID, Any]] = []
        careful = event_id in self._nameless
        for one in held:
            statement = _statement(self._session, one, exits=event_id in self._exits, summons=self._summons)
            rows = self._session.connection().execute(statement).all()
            plain = [] if careful else [row for row in rows if not row[-2]]
            asked += [(one.id, row) for row in rows if careful or row[-2]]
            self._add_plain(event_id, one.id, plain)
        if asked:
            self._add_derived(event_id, asked)

    def _add_plain(self, event_id: UUID, session_id: UUID, rows: Sequence[Any]) -> None:
        counts, came, people = self._counts[event_id, session_id], self._came, self._people
        for (unit, planned, walk_in, kind, mode, sat, late, early), number in Counter(row[:_COUNTED] for row in rows).items():
            status = _STATUS.get(kind, "not_marked")
            site = sat or planned if status in ATTENDED else planned
            counts[unit, site, bool(walk_in), status, bool(late), bool(early), mode == "online"] += number
        for row in rows:
            if row[3] == "entry":
                came[session_id, row[0], row[5] or row[1]].add(people.setdefault(row[-3], row[-3]))

    def _add_derived(self, event_id: UUID, asked: Sequence[tuple[UUID, Any]]) -> None:
        ids = sorted({UUID(row[-1]) for _session_id, row in asked})
        derived = standings_by_session(self._session, event_id, invitee_ids=ids)
        for session_id, row in asked:
            standing: Standing | None = derived.get(UUID(row[-1]), {}).get(session_id)
            if standing is None:
                continue
            status = standing.status.value
            site = standing.site.hex if standing.site and status in ATTENDED else row[1]
            online = standing.mode is not None and standing.mode.value == "online"
            key = (row[0], site, bool(row[2]), status, standing.late, standing.left_early, online)
            self._counts[event_id, session_id][key] += 1
            if status == PRESENT:
                self._came[session_id, row[0], site].add(self._people.setdefault(row[-3], row[-3]))

    def door(self) -> Door:
        """What was counted."""
        cells = tuple(
            Cell(event_id, session_id, _id(key[0]), _id(key[1]), *key[2:], number)
            for (event_id, session_id), counts in self._counts.items()
            for key, number in counts.items()
        )
        came = {(held, _id(unit), _id(site)): frozenset(people) for (held, unit, site), people in self._came.items()}
        return Door(cells, came)


def _id(text: str | None) -> UUID | None:
    return UUID(text) if text else None


def hexadecimal(session: Session, what: Any) -> Any:
    """An id as 32 hexadecimal characters: a million of them are never made into objects."""
    if session.get_bind().dialect.name == "sqlite":
        return type_coerce(what, String)
    return func.replace(cast(what, Text), "-", "")


def _statement(session: Session, held: HeldSession, *, exits: bool, summons: bool) -> Select[Any]:
    """A row for every invitee who was summoned to the session, with the one mark that tells the standing."""
    mark, leave = aliased(AttendanceMark), aliased(AttendanceMark)
    odd = _odd(held).subquery("odd_people")
    late = or_(and_(mark.occurred_at.is_(None), mark.late_on_paper.is_(True)), mark.occurred_at > held.late_after)
    arrived = mark.kind.in_(("entry", "substitute"))
    early = and_(mark.kind == "entry", leave.occurred_at < held.early_before) if exits else None
    chosen = (
        select(
            hexadecimal(session, Invitee.unit_id).label("unit"),
            hexadecimal(session, Invitee.site_id).label("planned"),
            Invitee.walk_in.label("walk_in"),
            mark.kind.label("kind"),
            case((arrived, mark.mode)).label("mode"),
            hexadecimal(session, mark.site_id).label("sat"),
            case((and_(arrived, late), literal(1)), else_=literal(0)).label("late"),
            (case((early, literal(1)), else_=literal(0)) if early is not None else literal(0)).label("early"),
            hexadecimal(session, func.coalesce(Invitee.person_id, Invitee.matched_person_id, Invitee.id)).label("person"),
            case((odd.c.invitee_id.is_not(None), literal(1)), else_=literal(0)).label("odd"),
            hexadecimal(session, Invitee.id).label("invitee"),
        )
        .outerjoin(odd, odd.c.invitee_id == Invitee.id)
        .outerjoin(mark, and_(_of(mark, held), mark.kind != "exit", odd.c.invitee_id.is_(None)))
        .where(Invitee.event_id == held.event_id, Invitee.deleted.is_(False), Invitee.withdrawn.is_(False))
    )
    if exits:
        chosen = chosen.outerjoin(leave, and_(_of(leave, held), leave.kind == "exit", odd.c.invitee_id.is_(None)))
    return chosen.where(_summoned(held)) if summons else chosen


def _of(mark: Any, held: HeldSession) -> Any:
    """A mark of the person at this session; the only session of an event takes marks that name none."""
    own = and_(mark.event_id == held.event_id, mark.invitee_id == Invitee.id)
    return own if held.alone else and_(own, mark.session_id == held.id)


def _odd(held: HeldSession) -> Select[Any]:
    """Invitees whose marks the rules must look at: at any session of the event, for marks without one may be of this."""
    mark = AttendanceMark
    entry, leave = mark.kind == "entry", mark.kind == "exit"
    pair = and_(
        func.count() == 2,
        func.sum(_one(entry)) == 1,
        func.sum(_one(leave)) == 1,
        func.sum(_one(mark.source == "import")) == 0,
        func.max(case((entry, mark.seq))) < func.max(case((leave, mark.seq))),
        func.count(mark.station_id.distinct()) == 1,
    )
    stray = and_(mark.session_id.is_not(None), mark.session_id != held.id) if held.alone else mark.session_id.is_(None)
    question = func.max(_one(or_(mark.kind == "annul", mark.clock_offset_ms != 0, stray))) == 1
    keys = [mark.invitee_id] if held.alone else [mark.invitee_id, mark.session_id]
    found = (
        select(mark.invitee_id)
        .where(mark.event_id == held.event_id, mark.invitee_id.is_not(None))
        .group_by(*keys)
        .having(or_(question, and_(func.count() > 1, ~pair)))
    )
    return found if held.alone else select(found.subquery().c.invitee_id).distinct()


def _one(condition: Any) -> Any:
    return case((condition, literal(1)), else_=literal(0))


def _summoned(held: HeldSession) -> Any:
    """Leave out sessions that a person was not summoned to; without a row (of a session that is still there) to all."""
    own = and_(SessionSummons.invitee_id == Invitee.id, SessionSummons.deleted.is_(False))
    there = and_(
        EventSession.id == SessionSummons.session_id, EventSession.deleted.is_(False), EventSession.event_id == held.event_id
    )
    return or_(~exists().where(own, there), exists().where(own, SessionSummons.session_id == held.id))
