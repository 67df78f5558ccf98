"""Adding cells up: rows and totals of the attendance, activity and topic reports come out of one pass over the same cells."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.services.report_measures import LEVELS
from baocaovien.store.queries import reports as reads
from baocaovien.store.queries.report_cells import ATTENDED, Cell, Door, held_sessions, read_door

NOBODY = ""
"""The key of what has no unit, site, topic or level."""


@dataclass(slots=True)
class Tally:
    """What belongs to one row: additive counts, and sets for what is counted once."""

    counts: Counter[str] = field(default_factory=Counter)
    events: set[UUID] = field(default_factory=set)
    presented: set[UUID] = field(default_factory=set)
    topics: set[UUID] = field(default_factory=set)
    speakers: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)

    def add_event(self, event: reads.HeldEvent, only_topic: UUID | None = None) -> None:
        """Count an event with what it presented (of one topic only, where the row is a topic)."""
        self.events.add(event.id)
        for item in event.presented:
            if only_topic is None or item.topic_id == only_topic:
                self.presented.add(item.id)
                self.topics.update([item.topic_id] if item.topic_id else [])
                self.speakers.update(
                    [str(item.speaker_id) if item.speaker_id else item.speaker_name] if item.speaker_name else []
                )

    def add_cell(self, cell: Cell) -> None:
        """Count people who stand alike."""
        if cell.walk_in:
            self.counts["walk_in"] += cell.number if cell.status in ATTENDED else 0
            return
        self.counts["summoned"] += cell.number
        self.counts[cell.status] += cell.number
        self.counts["attended"] += cell.number if cell.status in ATTENDED else 0
        self.counts["late"] += cell.number if cell.late else 0
        self.counts["left_early"] += cell.number if cell.left_early else 0
        self.counts["online"] += cell.number if cell.online else 0

    def values(self) -> dict[str, int]:
        """All measures of the row."""
        once = {
            "events": len(self.events),
            "presented": len(self.presented),
            "topics": len(self.topics),
            "speakers": len(self.speakers),
            "people": len(self.people),
        }
        return {**self.counts, **once}


@dataclass(frozen=True, slots=True)
class Facts:
    """All that the tables of one period are made from, read once."""

    events: Mapping[UUID, reads.HeldEvent]
    door: Door
    event_of: Mapping[UUID, UUID]
    """The event of each session."""
    reported: Mapping[tuple[UUID, UUID], int]
    """What a site reported beyond those counted there by name, by (event, site)."""
    units: reads.UnitView
    site_units: Mapping[UUID, UUID]
    today: bool

    @property
    def cells(self) -> Sequence[Cell]:
        """Everybody at every session, counted."""
        return self.door.cells

    def unit(self, unit_id: UUID | None) -> UUID | None:
        """Where a unit's figures go."""
        return self.units.today.get(unit_id, unit_id) if unit_id and self.today else unit_id


def read_facts(session: Session, first: dt.date, last: dt.date, *, now: dt.datetime, today: bool) -> Facts:
    """Read the events of some days with their attendance and head counts."""
    ids = reads.events_that_count(session, first, last, now)
    held = held_sessions(session, ids)
    door = read_door(session, held)
    view = reads.unit_view(session, last, now.date())
    return Facts(
        reads.held_events(session, ids),
        door,
        {one.id: one.event_id for one in held},
        _reported(session, ids, door.cells),
        view,
        reads.site_units(session),
        today,
    )


def _reported(session: Session, event_ids: Sequence[UUID], cells: Iterable[Cell]) -> dict[tuple[UUID, UUID], int]:
    reports = reads.reported_counts(session, event_ids)
    if not reports:
        return {}
    named: dict[tuple[UUID, UUID], Counter[UUID]] = defaultdict(Counter)
    for cell in cells:
        if cell.event_id in reports and cell.site_id and cell.status in ATTENDED:
            named[cell.event_id, cell.site_id][cell.session_id] += cell.number
    closed = reads.closed_site_lists(session, reports)
    found: dict[tuple[UUID, UUID], int] = {}
    for event_id, rows in reports.items():
        totals: dict[tuple[UUID, UUID | None], int] = {}
        parts: Counter[tuple[UUID, UUID | None]] = Counter()
        for row in rows:
            if row.site_id is not None and (event_id, row.site_id) not in closed:
                if row.category:
                    parts[row.site_id, row.session_id] += row.number
                else:
                    totals[row.site_id, row.session_id] = row.number
        for (site_id, _session_id), number in (dict(parts) | totals).items():
            more = number - max(named[event_id, site_id].values(), default=0)
            found[event_id, site_id] = max(found.get((event_id, site_id), 0), more)
    return found


def tally(facts: Facts, by: str, *, host: bool) -> tuple[dict[str, Tally], Tally]:
    """Rows by their key, and the total of the same cells.

    Args:
        by: a dimension; keys are ids in hexadecimal, level codes or "YYYY-MM".
        host: whether units and levels are those that held the events, or those of the people.
    """
    rows: dict[str, Tally] = defaultdict(Tally)
    total = Tally()
    grouped = _Keys(facts, by, host)
    for event in facts.events.values():
        total.add_event(event)
        for key in grouped.of_event(event):
            rows[key].add_event(event, UUID(key) if by == "topic" and key else None)
    for cell in facts.cells:
        total.add_cell(cell)
        for key in grouped.of_people(cell.event_id, cell.unit_id, cell.site_id):
            rows[key].add_cell(cell)
            if grouped.by_cell:
                rows[key].add_event(facts.events[cell.event_id])
    for (event_id, site_id), number in facts.reported.items():
        if number > 0:
            total.counts["reported"] += number
            for key in grouped.of_report(event_id, site_id):
                rows[key].counts["reported"] += number
    _count_people(facts, grouped, rows, total)
    return dict(rows), total


class _Keys:
    """To which rows an event, a cell or a site's report belongs."""

    def __init__(self, facts: Facts, by: str, host: bool) -> None:
        self.facts, self.by = facts, by
        self.by_cell = by == "site" or (by in ("unit", "level") and not host)
        """Whether a row is told by the people, not by the event."""

    def of_event(self, event: reads.HeldEvent) -> tuple[str, ...]:
        if self.by_cell:
            return ()
        if self.by == "topic":
            topics = dict.fromkeys(item.topic_id.hex if item.topic_id else NOBODY for item in event.presented)
            return tuple(topics) or (NOBODY,)
        if self.by == "kind":
            return (event.kind_id.hex,)
        if self.by == "month":
            return ("{:04d}-{:02d}".format(*reads.month_of(event.start)),)
        return (self._of_unit(event.unit_id),)

    def of_people(self, event_id: UUID, unit_id: UUID | None, site_id: UUID | None) -> tuple[str, ...]:
        if not self.by_cell:
            return self.of_event(self.facts.events[event_id])
        if self.by == "site":
            return (site_id.hex if site_id else NOBODY,)
        return (self._of_unit(unit_id),)

    def of_report(self, event_id: UUID, site_id: UUID) -> tuple[str, ...]:
        if not self.by_cell:
            return self.of_event(self.facts.events[event_id])
        return (site_id.hex,) if self.by == "site" else (self._of_unit(self.facts.site_units.get(site_id)),)

    def _of_unit(self, unit_id: UUID | None) -> str:
        unit = self.facts.unit(unit_id)
        if self.by == "level":
            return self.facts.units.levels.get(unit, NOBODY) if unit else NOBODY
        return unit.hex if unit else NOBODY


def _count_people(facts: Facts, keys: _Keys, rows: dict[str, Tally], total: Tally) -> None:
    """Distinct people who came themselves, for each row and for the total."""
    for (session_id, unit_id, site_id), people in facts.door.came.items():
        for key in keys.of_people(facts.event_of[session_id], unit_id, site_id):
            rows[key].people |= people
        total.people |= people


def ordered_labels(session: Session, facts: Facts, by: str, keys: Iterable[str]) -> list[tuple[str, str]]:
    """(key, label) of the rows, in the order of the subject: the directory's, the calendar's, levels from the top."""
    wanted = set(keys)
    if by == "month":
        return [(key, f"Tháng {int(key[5:])}/{key[:4]}") for key in sorted(wanted)]
    names = _names(session, facts, by)
    found = [(key, name) for key, name in names.items() if key in wanted]
    rest = sorted(wanted - names.keys() - {NOBODY})
    last = [(NOBODY, _NAMELESS[by])] if NOBODY in wanted else []
    return [*found, *((key, f"({key[-8:]})") for key in rest), *last]


_NAMELESS = {
    "unit": "Không ghi đơn vị",
    "level": "Không rõ cấp",
    "kind": "Khác",
    "topic": "Không ghi chủ đề",
    "site": "Hội trường chính",
    "person": "Khác",
    "task": "Khác",
}


def _names(session: Session, facts: Facts, by: str) -> dict[str, str]:
    if by == "level":
        return LEVELS
    if by == "unit":
        return _hexed(facts.units.names)
    if by == "kind":
        return _hexed(reads.kind_names(session))
    return _hexed(reads.topic_names(session) if by == "topic" else reads.all_site_names(session))


def _hexed(names: Mapping[UUID, str]) -> dict[str, str]:
    return {key.hex: name for key, name in names.items()}
