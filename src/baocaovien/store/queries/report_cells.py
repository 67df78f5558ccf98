"""The cells that attendance reports are added up from: every invitee at every session they were summoned to, counted.

Decision: statuses are derived by one set-based statement where the marks of a person at a session leave no question
(no mark; one mark; one entry and one later exit of one station; no annul, no clock offset), and by `domain.attendance`
where they do (annuls, several entries, decisions beside entries, marks without a session at events of several
sessions). A derived table would be faster still, but must be kept right through undo, merges and corrections;
this needs nothing kept. A property test holds the two ways together.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Select,
    String,
    Text,
    and_,
    case,
    cast,
    column,
    exists,
    func,
    literal,
    null,
    or_,
    select,
    true,
    type_coerce,
    values,
)
from sqlalchemy.orm import Session

from baocaovien.store.models import AttendanceMark, Event, EventSession, Invitee, Office, SessionSummons, fixed_id
from baocaovien.store.queries.attendance import DEFAULT_GRACE, standings_by_session
from baocaovien.store.types import UtcDateTime

_CHUNK = 2_000
"""Sessions of one statement: three parameters each, and databases bound their number."""
_COMPLEX = "complex"
PRESENT, SUBSTITUTED = "present", "substituted"
ATTENDED = (PRESENT, SUBSTITUTED)


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
class _Row:
    cell: Cell
    invitee_id: UUID | None
    """Somebody whose marks the rules must look at; the cell is then of this person alone."""


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


def attendance_cells(session: Session, held: Sequence[HeldSession]) -> list[Cell]:
    """The cells of some sessions; people of one event, session, unit, site and standing are counted together."""
    found: list[Cell] = []
    for part in _parts(held):
        found += _cells(session, part)
    return found


def _parts(held: Sequence[HeldSession]) -> Iterator[list[HeldSession]]:
    for alone in (True, False):
        own = [one for one in held if one.alone is alone]
        for start in range(0, len(own), _CHUNK):
            yield own[start : start + _CHUNK]


def _cells(session: Session, held: Sequence[HeldSession]) -> list[Cell]:
    nameless = _events_with_nameless_annuls(session, held)
    plain = [one for one in held if one.event_id not in nameless]
    rows = [_row(row) for row in session.execute(_statement(session, plain))] if plain else []
    careful = [one for one in held if one.event_id in nameless]
    rows += [_row(row) for row in session.execute(_statement(session, careful, all_complex=True))] if careful else []
    asked: dict[UUID, set[UUID]] = defaultdict(set)
    for row in rows:
        if row.invitee_id is not None:
            asked[row.cell.event_id].add(row.invitee_id)
    derived = {event_id: standings_by_session(session, event_id, invitee_ids=sorted(ids)) for event_id, ids in asked.items()}
    cells = []
    for row in rows:
        if row.invitee_id is None:
            cells.append(row.cell)
            continue
        standing = derived[row.cell.event_id].get(row.invitee_id, {}).get(row.cell.session_id)
        if standing is not None:
            cells.append(
                replace(
                    row.cell,
                    status=standing.status.value,
                    late=standing.late,
                    left_early=standing.left_early,
                    online=standing.mode is not None and standing.mode.value == "online",
                    site_id=(standing.site if standing.status.value in ATTENDED else None) or row.cell.site_id,
                )
            )
    return cells


def _events_with_nameless_annuls(session: Session, held: Sequence[HeldSession]) -> set[UUID]:
    ids = {one.event_id for one in held}
    chosen = select(AttendanceMark.event_id).where(AttendanceMark.invitee_id.is_(None), AttendanceMark.kind == "annul").distinct()
    return {event_id for event_id in session.scalars(chosen) if event_id in ids}


def _row(row: Any) -> _Row:
    cell = Cell(
        row.event_id,
        row.session_id,
        row.unit_id,
        UUID(row.sat) if row.sat else row.planned,
        bool(row.walk_in),
        row.status,
        bool(row.late),
        bool(row.left_early),
        bool(row.online),
        row.number,
    )
    return _Row(cell, UUID(row.invitee) if row.invitee else None)


def _hex(session: Session, what: Any) -> Any:
    """An id as 32 hexadecimal characters, so that databases without max(uuid) can pick one."""
    if session.get_bind().dialect.name == "sqlite":
        return type_coerce(what, String)
    return func.replace(cast(what, Text), "-", "")


def _statement(session: Session, held: Sequence[HeldSession], *, all_complex: bool = False) -> Select[Any]:
    """One row for each event, session, unit, site and standing with its count; people with questions one row each."""
    standing = standing_columns(session, held, all_complex=all_complex)
    columns = (
        standing.c.event_id, standing.c.session_id, standing.c.unit_id, standing.c.planned, standing.c.sat, standing.c.walk_in,
        standing.c.status, standing.c.late, standing.c.left_early, standing.c.online, standing.c.invitee,
    )  # fmt: skip
    return select(*columns, func.count().label("number")).group_by(*columns)


def standing_columns(session: Session, held: Sequence[HeldSession], *, all_complex: bool = False) -> Any:
    """The subquery with a row for every invitee at every session they were summoned to, with the derived standing."""
    scope = _scope(held)
    marks = _marks(session, scope, alone=held[0].alone)
    joined = and_(marks.c.event_id == scope.c.event_id, marks.c.invitee_id == Invitee.id)
    if not held[0].alone:
        joined = and_(joined, marks.c.session_id == scope.c.session_id)
    odd = marks.c.odd == 1
    people = Invitee.__table__.join(scope, scope.c.event_id == Invitee.event_id).outerjoin(marks, joined)
    if not held[0].alone:
        strange = _strange_pairs(scope)
        people = people.outerjoin(strange, and_(strange.c.event_id == Invitee.event_id, strange.c.invitee_id == Invitee.id))
        odd = or_(odd, strange.c.invitee_id.is_not(None))
    if all_complex:
        odd = true()
    came = marks.c.entries == 1
    substituted = and_(marks.c.n == 1, marks.c.kind == "substitute")
    sat = case((odd, null()), (or_(came, substituted), marks.c.site))
    late = or_(and_(marks.c.arrived.is_(None), marks.c.late_on_paper == 1), marks.c.arrived > scope.c.late_after)
    early = and_(came, marks.c.left.is_not(None), marks.c.left < scope.c.early_before)
    return (
        select(
            Invitee.event_id.label("event_id"),
            scope.c.session_id.label("session_id"),
            Invitee.unit_id.label("unit_id"),
            Invitee.site_id.label("planned"),
            sat.label("sat"),
            Invitee.walk_in.label("walk_in"),
            _status(odd, came, marks).label("status"),
            _flag(odd, and_(or_(came, substituted), late)).label("late"),
            _flag(odd, early).label("left_early"),
            _flag(odd, and_(or_(came, substituted), marks.c.mode == "online")).label("online"),
            case((odd, _hex(session, Invitee.id))).label("invitee"),
            _hex(session, func.coalesce(Invitee.person_id, Invitee.matched_person_id, Invitee.id)).label("person"),
        )
        .select_from(people)
        .where(Invitee.deleted.is_(False), Invitee.withdrawn.is_(False), *_summoned(session, scope))
        .subquery()
    )


def _flag(odd: Any, condition: Any) -> Any:
    return case((odd, literal(0)), (condition, literal(1)), else_=literal(0))


def _status(odd: Any, came: Any, marks: Any) -> Any:
    decided = {"absent": "unexcused", "unexcuse": "unexcused", "excuse": "excused", "substitute": SUBSTITUTED}
    return case(
        (odd, literal(_COMPLEX)),
        (came, literal(PRESENT)),
        *((marks.c.kind == kind, literal(status)) for kind, status in decided.items()),
        else_=literal("not_marked"),
    )


def _scope(held: Sequence[HeldSession]) -> Any:
    rows = [(one.id, one.event_id, one.late_after, one.early_before) for one in held]
    names = (
        column("session_id", EventSession.id.type),
        column("event_id", EventSession.id.type),
        column("late_after", UtcDateTime()),
        column("early_before", UtcDateTime()),
    )
    return values(*names, name="scope_rows").data(rows).cte("scope")


def _marks(session: Session, scope: Any, *, alone: bool) -> Any:
    """The marks of a person at a session in one row; `odd` says that the rules must look at them."""
    mark = AttendanceMark
    entry, leave = mark.kind == "entry", mark.kind == "exit"
    entries, exits, n = (func.sum(_one(entry)), func.sum(_one(leave)), func.count())
    station = _hex(session, mark.station_id)
    pair = and_(
        n == 2,
        entries == 1,
        exits == 1,
        func.min(station) == func.max(station),
        func.sum(_one(mark.source == "import")) == 0,
        func.max(case((entry, mark.seq))) < func.max(case((leave, mark.seq))),
    )
    questions = [func.sum(_one(mark.kind == "annul")) > 0, func.sum(_one(mark.clock_offset_ms != 0)) > 0]
    if alone:
        stray = and_(mark.session_id.is_not(None), mark.session_id != scope.c.session_id)
        questions.append(func.sum(_one(stray)) > 0)
    odd = case((or_(*questions, and_(n > 1, ~pair)), literal(1)), else_=literal(0))
    arrival = mark.kind.in_(("entry", "substitute"))
    keys = [mark.event_id, mark.invitee_id] if alone else [mark.event_id, mark.invitee_id, mark.session_id]
    where = (
        scope.c.event_id == mark.event_id
        if alone
        else and_(scope.c.event_id == mark.event_id, scope.c.session_id == mark.session_id)
    )
    return (
        select(
            *keys,
            n.label("n"),
            entries.label("entries"),
            odd.label("odd"),
            func.max(mark.kind).label("kind"),
            func.max(case((arrival, mark.occurred_at))).label("arrived"),
            func.max(case((leave, mark.occurred_at))).label("left"),
            func.max(case((arrival, mark.mode))).label("mode"),
            func.max(case((arrival, _hex(session, mark.site_id)))).label("site"),
            func.max(case((and_(arrival, mark.late_on_paper.is_(True)), literal(1)), else_=literal(0))).label("late_on_paper"),
        )
        .join(scope, where)
        .where(mark.invitee_id.is_not(None))
        .group_by(*keys)
        .subquery("marks")
    )


def _one(condition: Any) -> Any:
    return case((condition, literal(1)), else_=literal(0))


def _strange_pairs(scope: Any) -> Any:
    """People of events of several sessions with an annul or a mark of no session: where it belongs is the rules' to say."""
    mark = AttendanceMark
    return (
        select(mark.event_id, mark.invitee_id)
        .where(
            mark.event_id.in_(select(scope.c.event_id)),
            mark.invitee_id.is_not(None),
            or_(mark.kind == "annul", mark.session_id.is_(None)),
        )
        .distinct()
        .subquery("strange")
    )


def _summoned(session: Session, scope: Any) -> list[Any]:
    """Leave out sessions that a person was not summoned to; without a row they are summoned to all."""
    if not session.scalar(select(func.count()).select_from(SessionSummons).where(SessionSummons.deleted.is_(False))):
        return []
    of_person = and_(SessionSummons.invitee_id == Invitee.id, SessionSummons.deleted.is_(False))
    alive = exists().where(
        of_person,
        EventSession.id == SessionSummons.session_id,
        EventSession.deleted.is_(False),
        EventSession.event_id == Invitee.event_id,
    )
    this = exists().where(of_person, SessionSummons.session_id == scope.c.session_id)
    return [or_(~alive, this)]


def people_pairs(session: Session, held: Sequence[HeldSession], group: str) -> set[tuple[str, UUID]]:
    """Distinct (group, person) of those who came themselves; a person that nobody knows counts as their invitation.

    Args:
        group: `unit | site | session | event | none`; the group is the id in hexadecimal, "" for none.
    """
    found: set[tuple[str, UUID]] = set()
    for part in _parts(held):
        nameless = _events_with_nameless_annuls(session, part)
        for careful in (False, True):
            own = [one for one in part if (one.event_id in nameless) is careful]
            if own:
                found |= _pairs(session, own, group, all_complex=careful)
    return found


def _pairs(session: Session, held: Sequence[HeldSession], group: str, *, all_complex: bool) -> set[tuple[str, UUID]]:
    standing = standing_columns(session, held, all_complex=all_complex)
    sat = func.coalesce(standing.c.sat, _hex(session, standing.c.planned))
    keys = {
        "unit": _hex(session, standing.c.unit_id),
        "site": sat,
        "session": _hex(session, standing.c.session_id),
        "event": _hex(session, standing.c.event_id),
        "none": literal(""),
    }
    found = {
        (key or "", UUID(person))
        for key, person in session.execute(
            select(keys[group].label("key"), standing.c.person).where(standing.c.status == PRESENT).distinct()
        )
    }
    odd = select(
        standing.c.event_id, standing.c.session_id, standing.c.unit_id, standing.c.planned, standing.c.invitee, standing.c.person
    ).where(standing.c.status == _COMPLEX)
    asked: dict[UUID, list[Any]] = defaultdict(list)
    for row in session.execute(odd):
        asked[row.event_id].append(row)
    for event_id, rows in asked.items():
        derived = standings_by_session(session, event_id, invitee_ids=sorted({UUID(row.invitee) for row in rows}))
        for row in rows:
            one = derived.get(UUID(row.invitee), {}).get(row.session_id)
            if one is not None and one.status.value == PRESENT:
                ids = {
                    "unit": row.unit_id,
                    "site": one.site or row.planned,
                    "session": row.session_id,
                    "event": event_id,
                    "none": None,
                }
                chosen = ids[group]
                found.add((chosen.hex if chosen else "", UUID(row.person)))
    return found
