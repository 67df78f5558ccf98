"""Adding shares up: rows and totals of the attendance, activity and topic reports come out of one pass over the same shares."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.domain.dates import local_date
from baocaovien.domain.names import fold
from baocaovien.domain.periods import PeriodKind, period_of
from baocaovien.domain.site_counts import Reported, beyond_names
from baocaovien.services.reports.measures import LEVELS
from baocaovien.services.reports.request import ReportRequest
from baocaovien.store.queries import reports as reads
from baocaovien.store.queries.counts import HeadCountRow
from baocaovien.store.queries.report_cells import ATTENDED, CountedEntry
from baocaovien.store.queries.report_shares import COUNTED, Attendance, Grain, Share, read_attendance

Values = dict[str, int]
Rows = tuple[list[tuple[str, str, Values]], Values, dict[str, Mapping[str, str]]]
"""The rows of a report as (key, label, measures), the totals, and columns of text by row."""
NOBODY = ""
"""The key of what has no unit, site, topic or level."""


def month_key(day: dt.date, cut_off: int | None) -> str:
    """The row of a day in a report by month."""
    month = period_of(PeriodKind.MONTH, day, cut_off=cut_off)
    return f"{month.year:04d}-{month.part:02d}"


def is_month(key: str) -> bool:
    """Whether a row of a report by month is one, not of what has none."""
    return key[:4].isdigit()


def month_name(key: str) -> str:
    """What the row of a month is called."""
    return f"Tháng {int(key[5:])}/{key[:4]}"


def month_later(key: str, months: int) -> str:
    """The month so many months after the one of a row; a row that is no month stays."""
    if not is_month(key):
        return key
    year, month = divmod(int(key[:4]) * 12 + int(key[5:]) - 1 + months, 12)
    return f"{year:04d}-{month + 1:02d}"


class Told(NamedTuple):
    """What an event adds to a row, once."""

    presented: tuple[UUID, ...]
    topics: tuple[UUID, ...]
    speakers: tuple[str, ...]


def _told(event: reads.HeldEvent, only_topic: str | None = None) -> Told:
    items = [item for item in event.presented if only_topic is None or topic_key(item) == only_topic]
    return Told(
        tuple(item.id for item in items),
        tuple(item.topic_id for item in items if item.topic_id),
        tuple(key for key in map(speaker_key, items) if key),
    )


def topic_key(item: reads.PresentedItem) -> str:
    """The row of an item in a report by topic."""
    return item.topic_id.hex if item.topic_id else NOBODY


def speaker_key(item: reads.PresentedItem) -> str:
    """Who presented an item: the person, else the name; empty where nobody is named."""
    return item.speaker_id.hex if item.speaker_id else f"name:{fold(item.speaker_name)}" if item.speaker_name else ""


@dataclass(slots=True)
class Tally:
    """What belongs to one row: additive counts, and sets for what is counted once."""

    counts: Counter[str] = field(default_factory=Counter)
    events: set[str] = field(default_factory=set)
    """By id in hexadecimal."""
    presented: set[UUID] = field(default_factory=set)
    topics: set[UUID] = field(default_factory=set)
    speakers: set[str] = field(default_factory=set)
    people: set[bytes] = field(default_factory=set)

    def add_event(self, event: reads.HeldEvent, only_topic: str | None = None) -> None:
        """Count an event with what it presented (of one topic only, or of none, where the row is a topic)."""
        self.events.add(event.id.hex)
        self._present([_told(event, only_topic)])

    def add_told(self, events: Collection[str], told: Mapping[str, Told]) -> None:
        """Count events that were looked at already, once for each row: a year of units adds up a quarter of a million.

        Args:
            told: what was presented, by event, for those at which something was.
        """
        self.events.update(events)
        self._present([told[event] for event in told.keys() & events])

    def _present(self, events: Sequence[Told]) -> None:
        self.presented.update(*[told.presented for told in events])
        self.topics.update(*[told.topics for told in events])
        self.speakers.update(*[told.speakers for told in events])

    def add_share(self, share: Share) -> None:
        """Count the attendances of a share (`people` are added apart)."""
        counts = dict(zip(COUNTED, share.counts, strict=True))
        self.counts.update(counts)
        self.counts["attended"] += sum(counts[status] for status in ATTENDED)

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
    shares: Sequence[Share]
    """The attendance of these events, added up by the grain that was asked for."""
    reported: Mapping[tuple[UUID, UUID], Reported[HeadCountRow]]
    """What a site reported beyond those counted there by name, by (event, site), where it is more."""
    units: reads.UnitView
    site_units: Mapping[UUID, UUID]
    today: bool
    cut_off: int | None
    """The day that closes a month, where it is not the last one."""

    def unit(self, unit_id: UUID | None) -> UUID | None:
        """Where a unit's figures go."""
        return self.units.today.get(unit_id, unit_id) if unit_id and self.today else unit_id


def grain_of(by: str, *, host: bool) -> Grain:
    """What attendance must be told apart by, for rows of a dimension (see `tally`)."""
    if by == "site":
        return "site"
    return "unit" if by in ("unit", "level") and not host else "event"


def read_facts(
    session: Session,
    request: ReportRequest,
    first: dt.date,
    last: dt.date,
    *,
    now: dt.datetime,
    grain: Grain,
    spoken: bool = False,
) -> Facts:
    """Read the events of some days with their attendance and head counts, as a request sees units and months.

    Args:
        spoken: only events at which somebody presented who is named.
    """
    today = request.units == "today"
    ids = reads.events_that_count(session, first, last, now)
    events = reads.held_events(session, ids)
    if spoken:
        ids = [event_id for event_id in ids if any(map(speaker_key, events[event_id].presented))]
        events = {event_id: events[event_id] for event_id in ids}
    attendance = read_attendance(session, ids)
    view = units_of(session, last, now=now, today=today)
    return Facts(
        events,
        attendance.shares(session, grain),
        _reported(session, ids, attendance),
        view,
        reads.site_units(session),
        today,
        request.cut_off,
    )


def units_of(session: Session, last: dt.date, *, now: dt.datetime, today: bool) -> reads.UnitView:
    """The units as a report shows them: named as on its last day, or as of today."""
    day = local_date(now)
    return reads.unit_view(session, day if today else last, day)


def _reported(
    session: Session, event_ids: Sequence[UUID], attendance: Attendance
) -> dict[tuple[UUID, UUID], Reported[HeadCountRow]]:
    reports = reads.reported_counts(session, event_ids)
    if not reports:
        return {}
    named: dict[UUID, dict[UUID, int]] = defaultdict(dict)
    for (event_id, site_id), number in attendance.named(session, reports).items():
        named[event_id][site_id] = number
    closed: dict[UUID, set[UUID]] = defaultdict(set)
    for event_id, site_id in reads.closed_site_lists(session, reports):
        closed[event_id].add(site_id)
    return {
        (event_id, site_id): told
        for event_id, rows in reports.items()
        for site_id, told in beyond_names(rows, named[event_id], closed=closed[event_id]).items()
    }


def tally(facts: Facts, by: str, *, host: bool) -> tuple[dict[str, Tally], Tally]:
    """Rows by their key, and the total of the same shares.

    Args:
        by: a dimension; keys are ids in hexadecimal, level codes or "YYYY-MM".
        host: whether units and levels are those that held the events, or those of the people.
    """
    rows: dict[str, Tally] = defaultdict(Tally)
    total = Tally()
    grouped = Keys(facts, by, host)
    for event in facts.events.values():
        total.add_event(event)
        for key in grouped.of_event(event):
            rows[key].add_event(event, key if by == "topic" else None)
    for share in facts.shares:
        total.add_share(share)
        for key in grouped.of_share(share):
            rows[key].add_share(share)
            rows[key].people.update(share.people)
            if grouped.by_cell:
                rows[key].add_told(share.events, grouped.told)
    for (event_id, site_id), told in facts.reported.items():
        total.counts["reported"] += told.beyond
        for key in grouped.of_report(event_id, site_id):
            rows[key].counts["reported"] += told.beyond
            if grouped.by_cell:  # it was held there too, although no list names anybody
                rows[key].add_told((event_id.hex,), grouped.told)
    total.people.update(*(row.people for row in rows.values()))
    return dict(rows), total


class Keys:
    """To which rows an event, a cell, a person at a session or a site's report belongs."""

    def __init__(self, facts: Facts, by: str, host: bool) -> None:
        self.facts, self.by = facts, by
        self.by_cell = by == "site" or (by in ("unit", "level") and not host)
        """Whether a row is told by the people, not by the event."""
        self.told = {event.id.hex: _told(event) for event in facts.events.values() if event.presented}
        """What was presented, by event, where something was."""

    def of_event(self, event: reads.HeldEvent) -> tuple[str, ...]:
        """The rows of an event, where rows are told by events."""
        if self.by_cell:
            return ()
        if self.by == "topic":
            topics = dict.fromkeys(map(topic_key, event.presented))
            return tuple(topics) or (NOBODY,)
        if self.by == "kind":
            return (event.kind_id.hex,)
        if self.by == "month":
            return (month_key(local_date(event.start), self.facts.cut_off),)
        return (self.of_unit(event.unit_id),)

    def of_share(self, share: Share) -> tuple[str, ...]:
        """The rows of attendance that was added up."""
        own = UUID(share.key) if share.key else None
        if not self.by_cell:
            return self.of_event(self.facts.events[own]) if own else ()
        if self.by == "site":
            return (share.key or NOBODY,)
        return (self.of_unit(own),)

    def of_entry(self, entry: CountedEntry) -> tuple[str, ...]:
        """The rows that count somebody at a session."""
        if not self.by_cell:
            return self.of_event(self.facts.events[entry.event_id])
        if self.by == "site":
            return (entry.site_id.hex if entry.site_id else NOBODY,)
        return (self.of_unit(entry.unit_id),)

    def of_report(self, event_id: UUID, site_id: UUID) -> tuple[str, ...]:
        """The rows of what a site reported."""
        if not self.by_cell:
            return self.of_event(self.facts.events[event_id])
        return (site_id.hex,) if self.by == "site" else (self.of_unit(self.facts.site_units.get(site_id)),)

    def of_unit(self, unit_id: UUID | None) -> str:
        """The row of a unit, or of its level."""
        unit = self.facts.unit(unit_id)
        if self.by == "level":
            return self.facts.units.levels.get(unit, NOBODY) if unit else NOBODY
        return unit.hex if unit else NOBODY


def rows_of_events(facts: Facts, keys: Keys) -> dict[UUID, tuple[str, ...]]:
    """The rows of each event; where rows are told by people, of all who were summoned or came, or were reported by sites."""
    if not keys.by_cell:
        return {event.id: keys.of_event(event) for event in facts.events.values()}
    found: dict[UUID, dict[str, None]] = {event_id: {} for event_id in facts.events}
    for share in facts.shares:
        for key in keys.of_share(share):
            for event in share.events:
                found[UUID(event)][key] = None
    for event_id, site_id in facts.reported:
        found[event_id].update(dict.fromkeys(keys.of_report(event_id, site_id)))
    return {event_id: tuple(rows) for event_id, rows in found.items()}


def ordered_labels(
    session: Session, units: reads.UnitView, by: str, keys: Iterable[str], *, nobody: str = ""
) -> list[tuple[str, str]]:
    """(key, label) of the rows, in the order of the subject: the directory's, the calendar's, levels from the top.

    Args:
        nobody: what the last row is called, of all that have no unit, topic or whatever it is told by.
    """
    wanted = set(keys)
    last = [(NOBODY, nobody or _NAMELESS[by])] if NOBODY in wanted else []
    if by == "month":
        return [*((key, month_name(key)) for key in sorted(wanted - {NOBODY})), *last]
    names = _names(session, units, by)
    found = [(key, name) for key, name in names.items() if key in wanted]
    rest = sorted(wanted - names.keys() - {NOBODY})
    return [*found, *((key, f"({key[-8:]})") for key in rest), *last]


_NAMELESS = {
    "unit": "Không ghi đơn vị",
    "level": "Không rõ cấp",
    "kind": "Khác",
    "topic": "Không ghi chủ đề",
    "site": "Hội trường chính",
}


def _names(session: Session, units: reads.UnitView, by: str) -> dict[str, str]:
    if by == "level":
        return LEVELS
    if by == "unit":
        return _hexed(units.names)
    if by == "kind":
        return _hexed(reads.kind_names(session))
    return _hexed(reads.topic_names(session) if by == "topic" else reads.all_site_names(session))


def _hexed(names: Mapping[UUID, str]) -> dict[str, str]:
    return {key.hex: name for key, name in names.items()}
