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
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from itertools import groupby
from struct import unpack
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import (
    Select,
    String,
    Text,
    Uuid,
    and_,
    bindparam,
    case,
    cast,
    exists,
    func,
    literal_column,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.orm import Session, aliased

from baocaovien.domain.attendance import Standing
from baocaovien.store.models import AttendanceMark, Event, EventSession, Invitee, Office, SessionSummons, fixed_id
from baocaovien.store.queries.attendance import DEFAULT_GRACE, ROSTER_ORDER, standings_by_session

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
    start: dt.datetime


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
        found.append(HeldSession(session_id, event_id, start + grace, end - grace, counts[event_id] == 1, start))
    return found


def read_door(session: Session, held: Sequence[HeldSession]) -> Door:
    """The cells of some sessions, and who came; people of one session, unit, site and standing are counted together."""
    tally = _Tally(session, list(dict.fromkeys(one.event_id for one in held)))
    for event_id, own in groupby(sorted(held, key=lambda one: one.event_id), key=lambda one: one.event_id):
        tally.add_event(event_id, list(own))
    return tally.door()


@dataclass(frozen=True, slots=True)
class CountedEntry:
    """An invitee or walk-in at one session, as the cells count them; `person` is whom `số người` counts once."""

    event_id: UUID
    session_id: UUID
    invitee_id: UUID
    person: UUID
    unit_id: UUID | None
    site_id: UUID | None
    """Where they sat, else were to sit."""
    walk_in: bool
    status: str
    late: bool
    substitute: str
    full_name: str
    position: str
    unit: str


def read_entries(
    session: Session, held: Sequence[HeldSession], *, unit_ids: frozenset[UUID | None] | None = None
) -> Iterator[CountedEntry]:
    """Everybody whom the cells of these sessions count, one by one, in the order of the lists.

    Args:
        unit_ids: only people of these units (None: of no unit).
    """
    tally = _Tally(session, list(dict.fromkeys(one.event_id for one in held)))
    for event_id, own in groupby(held, key=lambda one: one.event_id):
        yield from tally.entries(event_id, list(own), unit_ids)


_Key = tuple[str | None, str | None, bool, str, bool, bool, bool]
"""Unit, site, walk-in, status, late, left early, online."""
_HEX = 32


class _Tally:
    """Rows of the statements, counted as they come: people of an event who stand alike are one row."""

    def __init__(self, session: Session, event_ids: Sequence[UUID]) -> None:
        self._session = session
        self._counts: dict[tuple[UUID, UUID], Counter[_Key]] = defaultdict(Counter)
        self._came: dict[tuple[UUID, str | None, str | None], set[str]] = defaultdict(set)
        self._people: dict[str, str] = {}
        """One string for each person: a year has a million rows of some thousand people."""
        live = select(func.count()).select_from(SessionSummons).where(SessionSummons.deleted.is_(False))
        self._summons = bool(session.scalar(live))
        self._nameless, self._exits = _careful(session, event_ids)
        self._dialect = session.get_bind().dialect.name

    def add_event(self, event_id: UUID, held: Sequence[HeldSession]) -> None:
        """Count an event's sessions; people whose marks leave a question are derived by the rules."""
        asked: list[tuple[UUID, Any]] = []
        for one in held:
            asking = _Asking(self._dialect, one.alone, event_id in self._exits, self._summons, careful=event_id in self._nameless)
            said = {"event": event_id, "held": one.id, "late_after": one.late_after, "early_before": one.early_before}
            for row in self._session.connection().execute(_statement(asking), said).all():
                if row.odd:
                    asked.append((one.id, row))
                else:
                    self._add_plain(event_id, one.id, row)
        if asked:
            self._add_derived(event_id, asked)

    def _add_plain(self, event_id: UUID, session_id: UUID, row: Any) -> None:
        unit, planned, walk_in, kind, mode, sat, late, early, _odd, number, people = row
        status = _STATUS.get(kind, "not_marked")
        site = sat or planned if status in ATTENDED else planned
        key = (unit, site, bool(walk_in), status, bool(late), bool(early), mode == "online")
        self._counts[event_id, session_id][key] += number
        if people:
            one = self._people.setdefault
            self._came[session_id, unit, site].update([one(name, name) for name in split_keys(people)])

    def _add_derived(self, event_id: UUID, asked: Sequence[tuple[UUID, Any]]) -> None:
        named = [(session_id, row, iter(split_keys(row.people))) for session_id, row in asked]
        people = [(session_id, row, invitee, person) for session_id, row, keys in named for invitee, person in zip(keys, keys)]  # noqa: B905
        ids = sorted({UUID(invitee) for _session_id, _row, invitee, _person in people})
        derived = standings_by_session(self._session, event_id, invitee_ids=ids)
        for session_id, row, invitee, person in people:
            standing: Standing | None = derived.get(UUID(invitee), {}).get(session_id)
            if standing is None:
                continue
            status = standing.status.value
            site = standing.site.hex if standing.site and status in ATTENDED else row.planned
            online = standing.mode is not None and standing.mode.value == "online"
            key = (row.unit, site, bool(row.walk_in), status, standing.late, standing.left_early, online)
            self._counts[event_id, session_id][key] += 1
            if status == PRESENT:
                self._came[session_id, row.unit, site].add(self._people.setdefault(person, person))

    def entries(
        self, event_id: UUID, held: Sequence[HeldSession], unit_ids: frozenset[UUID | None] | None
    ) -> Iterator[CountedEntry]:
        """Everybody at an event's sessions; people whose marks leave a question are derived by the rules."""
        found: list[tuple[UUID, Any]] = []
        for one in held:
            asking = _Asking(self._dialect, one.alone, event_id in self._exits, self._summons, careful=event_id in self._nameless)
            said = {"event": event_id, "held": one.id, "late_after": one.late_after, "early_before": one.early_before}
            chosen = _named_statement(asking, unit_ids is not None, unit_ids is not None and None in unit_ids)
            if unit_ids is not None:
                said["units"] = [unit_id for unit_id in unit_ids if unit_id is not None]
            found += [(one.id, row) for row in self._session.connection().execute(chosen, said)]
        odd = sorted({row.invitee for _session_id, row in found if row.odd})
        derived = standings_by_session(self._session, event_id, invitee_ids=odd) if odd else {}
        for session_id, row in found:
            standing = derived.get(row.invitee, {}).get(session_id) if row.odd else None
            if not row.odd or standing is not None:
                yield _entry(event_id, session_id, row, standing)

    def door(self) -> Door:
        """What was counted."""
        cells = tuple(
            Cell(event_id, session_id, _id(key[0]), _id(key[1]), *key[2:], number)
            for (event_id, session_id), counts in self._counts.items()
            for key, number in counts.items()
        )
        came = {(held, _id(unit), _id(site)): frozenset(people) for (held, unit, site), people in self._came.items()}
        return Door(cells, came)


def _entry(event_id: UUID, session_id: UUID, row: Any, standing: Standing | None) -> CountedEntry:
    status = _STATUS.get(row.kind, "not_marked") if standing is None else standing.status.value
    late = bool(row.late) if standing is None else standing.late
    sat = row.sat if standing is None else standing.site
    instead = "" if status != SUBSTITUTED else row.substitute if standing is None else _substitute_of(standing)
    site = sat or row.planned if status in ATTENDED else row.planned
    return CountedEntry(
        event_id, session_id, row.invitee, row.person, row.unit, site, bool(row.walk_in), status, late, instead,
        row.full_name, row.position, row.unit_name,
    )  # fmt: skip


def _substitute_of(standing: Standing) -> str:
    return standing.substitute.name if standing.substitute else ""


def _careful(session: Session, event_ids: Sequence[UUID]) -> tuple[set[UUID], set[UUID]]:
    """Those of the events that have annuls of marks without a person, and those that have exits."""
    mark = AttendanceMark
    nameless: set[UUID] = set()
    exits: set[UUID] = set()
    for at in range(0, len(event_ids), _CHUNK):
        rare = or_(mark.kind == "exit", and_(mark.kind == "annul", mark.invitee_id.is_(None)))
        chosen = select(mark.event_id, mark.kind).where(mark.event_id.in_(list(event_ids[at : at + _CHUNK])), rare)
        for event_id, kind in session.execute(chosen.distinct()):
            (exits if kind == "exit" else nameless).add(event_id)
    return nameless, exits


@lru_cache(maxsize=10_000)
def _id(text: str | None) -> UUID | None:
    return UUID(text) if text else None


def split_keys(joined: str | None) -> list[str]:
    """Keys of 32 characters that stand one behind the other."""
    text = joined or ""
    return [text[at : at + _HEX] for at in range(0, len(text), _HEX)]


def distinct_keys(joined: str | None) -> set[bytes]:
    """Each of such keys once, as bytes: a year joins a million of them, and this takes half the time of `split_keys`."""
    text = (joined or "").encode("ascii")
    return set(unpack(f"{_HEX}s" * (len(text) // _HEX), text))


def hexadecimal(dialect: str, what: Any) -> Any:
    """An id, or several joined, as 32 hexadecimal characters each: a million of them are never made into objects."""
    if dialect == "sqlite":
        return type_coerce(what, String)
    return func.replace(cast(what, Text), "-", "")


class _Asking(NamedTuple):
    """The kinds of statement: each is made once and then only given other parameters."""

    dialect: str
    alone: bool
    """Whether it is its event's only session."""
    exits: bool
    summons: bool
    careful: bool
    """Whether the rules must look at everybody."""


_EVENT, _HELD = bindparam("event", type_=Uuid()), bindparam("held", type_=Uuid())


@cache
def _statement(asking: _Asking) -> Select[Any]:
    """A row for those who were summoned to a session and stand alike, with their number, and who they are.

    `people` are the joined keys of those who came; where the rules must be asked (`odd`): invitation and person of each.
    """
    one, key = _people(asking).subquery("one"), partial(hexadecimal, asking.dialect)
    asked = one.c.odd == 1
    text = String if asking.dialect == "sqlite" else Text
    invitee, person = (
        type_coerce(column, String) if text is String else cast(column, Text) for column in (one.c.invitee, one.c.person)
    )
    names = case((asked, invitee.concat(person)), (one.c.kind == "entry", person))
    grouped = [one.c[name] for name in ("unit", "planned", "walk_in", "kind", "mode", "sat", "late", "early", "odd")]
    shown = [key(column).label(column.name) if column.name in ("unit", "planned", "sat") else column for column in grouped]
    joined = key(func.aggregate_strings(names, ""))
    return select(*shown, func.count().label("number"), joined.label("people")).group_by(*grouped)


@cache
def _named_statement(asking: _Asking, some_units: bool, no_unit: bool) -> Select[Any]:
    """A row for everybody at a session, with what the list calls them; of some units only, or also of none."""
    chosen = _people(asking, named=True).order_by(*ROSTER_ORDER)
    if not some_units:
        return chosen
    own = Invitee.unit_id.in_(bindparam("units", type_=Uuid(), expanding=True))
    return chosen.where(or_(own, Invitee.unit_id.is_(None)) if no_unit else own)


def _people(asking: _Asking, *, named: bool = False) -> Select[Any]:
    """A row for every invitee who was summoned to the session, with the one mark that tells the standing."""
    mark, leave = aliased(AttendanceMark), aliased(AttendanceMark)
    odd = _odd(asking).subquery("odd_people")
    moment = AttendanceMark.__table__.c.occurred_at.type
    late_after, early_before = bindparam("late_after", type_=moment), bindparam("early_before", type_=moment)
    late = or_(and_(mark.occurred_at.is_(None), mark.late_on_paper.is_(True)), mark.occurred_at > late_after)
    arrived = mark.kind.in_(("entry", "substitute"))
    early = _one(and_(mark.kind == "entry", leave.occurred_at < early_before)) if asking.exits else literal_column("0")
    chosen = (
        select(
            Invitee.unit_id.label("unit"),
            Invitee.site_id.label("planned"),
            Invitee.walk_in.label("walk_in"),
            mark.kind.label("kind"),
            case((arrived, mark.mode)).label("mode"),
            mark.site_id.label("sat"),
            _one(and_(arrived, late)).label("late"),
            early.label("early"),
            func.coalesce(Invitee.counted_as, Invitee.person_id, Invitee.matched_person_id, Invitee.id).label("person"),
            (literal_column("1") if asking.careful else _one(odd.c.invitee_id.is_not(None))).label("odd"),
            Invitee.id.label("invitee"),
        )
        .outerjoin(odd, odd.c.invitee_id == Invitee.id)
        .outerjoin(mark, and_(_of(mark, asking), mark.kind != "exit", odd.c.invitee_id.is_(None)))
        .where(Invitee.event_id == _EVENT, Invitee.deleted.is_(False), Invitee.withdrawn.is_(False))
    )
    if named:
        chosen = chosen.add_columns(
            Invitee.full_name, Invitee.position, Invitee.unit_name, mark.substitute_name.label("substitute")
        )
    if asking.exits:
        chosen = chosen.outerjoin(leave, and_(_of(leave, asking), leave.kind == "exit", odd.c.invitee_id.is_(None)))
    return chosen.where(_summoned()) if asking.summons else chosen


def _of(mark: Any, asking: _Asking) -> Any:
    """A mark of the person at this session; the only session of an event takes marks that name none."""
    own = and_(mark.event_id == _EVENT, mark.invitee_id == Invitee.id)
    return own if asking.alone else and_(own, mark.session_id == _HELD)


def _odd(asking: _Asking) -> Select[Any]:
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
    stray = and_(mark.session_id.is_not(None), mark.session_id != _HELD) if asking.alone else mark.session_id.is_(None)
    question = func.max(_one(or_(mark.kind == "annul", mark.clock_offset_ms != 0, stray))) == 1
    keys = [mark.invitee_id] if asking.alone else [mark.invitee_id, mark.session_id]
    found = (
        select(mark.invitee_id)
        .where(mark.event_id == _EVENT, mark.invitee_id.is_not(None))
        .group_by(*keys)
        .having(or_(question, and_(func.count() > 1, ~pair)))
    )
    return found if asking.alone else select(found.subquery().c.invitee_id).distinct()


def _one(condition: Any) -> Any:
    return case((condition, literal_column("1")), else_=literal_column("0"))


def _summoned() -> Any:
    """Leave out sessions that a person was not summoned to; without a row (of a session that is still there) to all."""
    own = and_(SessionSummons.invitee_id == Invitee.id, SessionSummons.deleted.is_(False))
    there = and_(EventSession.id == SessionSummons.session_id, EventSession.deleted.is_(False), EventSession.event_id == _EVENT)
    return or_(~exists().where(own, there), exists().where(own, SessionSummons.session_id == _HELD))
