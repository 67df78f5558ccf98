"""The desk's own memory of one event: read once, then kept up mark by mark; finds names from the first letter."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.domain.attendance import Status
from baocaovien.domain.names import exact_key, fold
from baocaovien.services.attendance.attendance import MarkAnswer, event_frame, mark
from baocaovien.services.attendance.desk_clock import correction
from baocaovien.services.exchange.clock import clock_offset
from baocaovien.store.find import get
from baocaovien.store.models import AttendanceMark, Event, Invitee
from baocaovien.store.queries.attendance import InviteeRow, invitee_rows, site_names
from baocaovien.store.queries.counts import (
    HeadCountRow,
    LiveCount,
    RunningTally,
    closed_sites,
    head_counts,
    reported_beyond_names,
)

_READ_AGAIN = frozenset({"event", "event_session", "event_site", "session_summons", "office", "site"})
"""Records whose change makes the desk read everything again."""

_LOOSE = 4
"""Added to the rank of a hit whose marks differ from those typed."""


@dataclass(frozen=True, slots=True)
class DeskHit:
    """Somebody who fits what was typed; `exact`: also with the marks that were typed."""

    invitee_id: uuid.UUID
    full_name: str
    position: str
    unit: str
    number: int | None
    status: str
    inside: bool
    walk_in: bool
    exact: bool


@dataclass(frozen=True, slots=True)
class UnitHit:
    """A unit that fits what was typed, with its people and the seats for which no name has arrived."""

    unit_id: uuid.UUID
    name: str
    invited: int
    here: int
    free_seats: tuple[uuid.UUID, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What the field answers while one types."""

    people: tuple[DeskHit, ...]
    units: tuple[UnitHit, ...]
    total: int
    """How many people fit, also those beyond the limit."""

    @property
    def only(self) -> DeskHit | None:
        """Whom Enter takes: the only one that fits, never a guess among several."""
        return self.people[0] if self.total == 1 else None


@dataclass(frozen=True, slots=True)
class _Key:
    """How a person is found: folded and exact words, each after a space; `both` is name and unit."""

    folded: str
    exact: str
    unit: str
    both: str


class Desk:
    """One event, or one session of it, as the desk page shows it.

    Attributes:
        state: the event's state when it was read last.
        people: rows by id, walk-ins included, withdrawn ones not.
    """

    def __init__(self, session: Session, event_id: uuid.UUID, session_id: uuid.UUID | None = None) -> None:
        """Read the event.

        Raises:
            MissingError: `input.unknown_id`.
        """
        self.event_id = event_id
        self.session_id = session_id
        self.people: dict[uuid.UUID, InviteeRow] = {}
        self.read(session)

    def read(self, session: Session) -> None:
        """Read everything again."""
        event = get(session, Event, self.event_id)
        self.title, self.state = event.title, event.state
        self.frame = event_frame(session, self.event_id)
        self._sites = site_names(session, self.event_id)
        self._clock_offset = clock_offset(session) + correction(session, dt.datetime.now(dt.UTC))
        self._tally = RunningTally()
        self._keys: dict[uuid.UUID, _Key] = {}
        self._order: list[uuid.UUID] = []
        self._both: list[str] = []
        self._units: dict[uuid.UUID, tuple[str, list[uuid.UUID]]] = {}
        self.people = {}
        for row in invitee_rows(session, self.event_id, session_id=self.session_id):
            if not row.withdrawn:
                self._put(row)
        self._sort()
        self._read_head_counts(session)

    def use_case(self, **said: object) -> Callable[[Session], MarkAnswer]:
        """The use case that marks one person here, for `Workspace.execute`; arguments as of `attendance.mark`."""
        if self.session_id is not None:
            said.setdefault("session_id", self.session_id)
        said.setdefault("clock_offset_ms", self._clock_offset)
        return partial(mark, event_id=self.event_id, **said)  # type: ignore[arg-type]

    def refresh(self, session: Session, invitee_ids: Iterable[uuid.UUID]) -> None:
        """Read some invitees again after they were marked or changed."""
        wanted = list(dict.fromkeys(invitee_ids))
        rows = {
            row.id: row for row in invitee_rows(session, self.event_id, wanted, session_id=self.session_id) if not row.withdrawn
        }
        sort = False
        for one in wanted:
            before, after = self.people.get(one), rows.get(one)
            if before is not None:
                self._tally.remove(before.standing, before.unit_id, before.site_id, walk_in=before.walk_in)
            if after is not None:
                sort = sort or before is None or (before.full_name, before.unit) != (after.full_name, after.unit)
                self._put(after)
            elif before is not None:
                sort = True
                del self.people[one], self._keys[one]
        if sort:
            self._sort()

    def apply(self, session: Session, records: Iterable[tuple[str, uuid.UUID]]) -> bool:
        """Take in what an operation changed (`Changes.records`); tells whether anything here did.

        Marks of other desks and machines come this way as well.
        """
        touched: dict[str, list[uuid.UUID]] = defaultdict(list)
        for wire_name, record_id in records:
            touched[wire_name].append(record_id)
        if _READ_AGAIN & touched.keys():
            self.read(session)
            return True
        people = set(touched.get("invitee", ()))
        marks = touched.get("attendance_mark", [])
        for start in range(0, len(marks), 500):
            block = marks[start : start + 500]
            query = select(AttendanceMark.invitee_id).where(
                AttendanceMark.id.in_(block), AttendanceMark.event_id == self.event_id
            )
            people.update(one for one in session.scalars(query) if one is not None)
        if people:
            own = select(Invitee.id).where(Invitee.event_id == self.event_id, Invitee.id.in_(people))
            found = list(session.scalars(own)) if len(people) <= 500 else None
            if found is None:
                self.read(session)
                return True
            self.refresh(session, found)
        if "head_count" in touched:
            self._read_head_counts(session)
        return bool(people) or "head_count" in touched

    @property
    def counts(self) -> LiveCount:
        """The live count."""
        counts, by_unit, by_site = self._tally.groups({row.unit_id: row.unit for row in self.people.values()}, self._sites)
        there = {group.id: group.counts for group in by_site}
        reported = reported_beyond_names(self._head_counts, self._closed_sites, there)
        return LiveCount(counts, by_unit, by_site, self._head_counts, reported)

    def search(self, text: str, limit: int = 20) -> Found:
        """Who and which units fit: each typed word begins a word of the name (or of the unit), with or without marks.

        Exact marks come first, then who is still awaited, then Vietnamese order; digits alone are a number on the list.
        """
        typed = text.strip()
        if typed.isdigit():
            hits = [self._hit(row, exact=True) for row in self.people.values() if row.number == int(typed)]
            return Found(tuple(hits[:limit]), (), len(hits))
        words = [f" {word}" for word in fold(typed).split()]
        if not words:
            return Found((), (), 0)
        exact = [f" {word}" for word in exact_key(typed).split()]
        rarest = max(words, key=len)
        places = [place for place, both in enumerate(self._both) if rarest in both]
        for word in words:
            if word is not rarest:
                places = [place for place in places if word in self._both[place]]
        ranked = sorted((self._rank(words, exact, self._order[place]), place) for place in places)
        people = tuple(self._hit(self.people[self._order[place]], exact=rank < _LOOSE) for rank, place in ranked[:limit])
        return Found(people, self._found_units(words, limit), len(ranked))

    def _rank(self, words: Sequence[str], exact: Sequence[str], one: uuid.UUID) -> int:
        """Below 4 the marks fit too; within that the words stand together; within that, who is not here yet; units last."""
        key = self._keys[one]
        if not all(word in key.folded for word in words):
            return 2 * _LOOSE
        loose = 0 if all(word in key.exact for word in exact) else _LOOSE
        apart = 0 if len(words) == 1 or "".join(words) in key.folded else 2
        return loose + apart + self.people[one].standing.inside

    def _hit(self, row: InviteeRow, *, exact: bool) -> DeskHit:
        standing = row.standing
        return DeskHit(
            row.id,
            row.full_name,
            row.position,
            row.unit,
            row.number,
            str(standing.status),
            standing.inside,
            row.walk_in,
            exact,
        )

    def _found_units(self, words: Sequence[str], limit: int) -> tuple[UnitHit, ...]:
        fitting = [(name, unit_id) for unit_id, (name, _) in self._units.items() if all(word in name for word in words)]
        return tuple(self._unit_hit(unit_id) for _, unit_id in sorted(fitting)[:limit])

    def _unit_hit(self, unit_id: uuid.UUID) -> UnitHit:
        rows = [self.people[one] for one in self._units[unit_id][1]]
        return UnitHit(
            unit_id,
            rows[0].unit,
            len(rows),
            sum(row.standing.status in (Status.PRESENT, Status.SUBSTITUTED) for row in rows),
            tuple(row.id for row in rows if row.is_unnamed_seat and row.standing.status is Status.NOT_MARKED),
        )

    def _put(self, row: InviteeRow) -> None:
        known = self.people.get(row.id)
        if known is None or (known.full_name, known.unit) != (row.full_name, row.unit):
            folded, unit = f" {fold(row.full_name)}", f" {fold(row.unit)}"
            self._keys[row.id] = _Key(folded, f" {exact_key(row.full_name)}", unit, folded + unit)
        self.people[row.id] = row
        self._tally.add(row.standing, row.unit_id, row.site_id, walk_in=row.walk_in)

    def _sort(self) -> None:
        """Keep names in Vietnamese order, as lists show them, and what they are found by beside them."""
        self._order = sorted(self.people, key=lambda one: (self.people[one].sort_key, self.people[one].unit, one))
        self._both = [self._keys[one].both for one in self._order]
        self._units = {}
        for one in self._order:
            row = self.people[one]
            if row.unit_id is not None and not row.walk_in:
                self._units.setdefault(row.unit_id, (self._keys[one].unit, []))[1].append(one)

    def _read_head_counts(self, session: Session) -> None:
        self._head_counts: tuple[HeadCountRow, ...] = head_counts(session, self.event_id, self.session_id)
        self._closed_sites = closed_sites(session, self.event_id)

    def missing(self) -> list[InviteeRow]:
        """Who is still awaited, in Vietnamese order."""
        return [row for one in self._order if not (row := self.people[one]).walk_in and row.standing.status is Status.NOT_MARKED]
