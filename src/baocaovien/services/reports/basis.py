"""The facts that a report counts, one by one, each with the rows that it belongs to: live, and kept with a closed report.

Everything here is plain text and numbers (ids in hexadecimal, instants in ISO 8601), so that a closed report can keep it.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.domain.dates import short_date
from baocaovien.domain.names import sort_key
from baocaovien.domain.progress import Progress, silent, step
from baocaovien.services.reports.measures import LEVELS
from baocaovien.services.reports.reporters import Work, read_work
from baocaovien.services.reports.reports import duty_key, duty_unit_name
from baocaovien.services.reports.request import ReportRequest
from baocaovien.services.reports.tables import Facts, Keys, grain_of, read_facts, rows_of_events, speaker_key, topic_key, units_of
from baocaovien.services.schedule.plans import progress_of
from baocaovien.store.operations.heads import ERASED_TEXT
from baocaovien.store.queries import reports as reads
from baocaovien.store.queries.report_cells import CountedEntry, held_sessions, read_entries

ANONYMOUS = "(đã ẩn danh)"
_Rows = tuple[str, ...]
"""Keys of the report's rows that count a fact."""


@dataclass(frozen=True, slots=True)
class HeldFact:
    """An event; `start` is that of its first session."""

    id: str
    title: str
    start: str
    host: str
    rows: _Rows = ()


@dataclass(frozen=True, slots=True)
class ItemFact:
    """A chuyên đề that was presented; `speaker_id` is the key by which speakers are counted once."""

    id: str
    event: str
    title: str
    topic_id: str
    topic: str
    speaker_id: str
    speaker: str
    rows: _Rows


@dataclass(frozen=True, slots=True)
class PersonFact:
    """Somebody at a session; `person` is whom `số người` counts once."""

    event: str
    start: str
    person: str
    name: str
    position: str
    unit: str
    status: str
    late: bool
    walk_in: bool
    substitute: str
    rows: _Rows


@dataclass(frozen=True, slots=True)
class SiteFact:
    """What a site reported of a category (empty: in total); or, with `named`, those of them whom lists name: taken off."""

    event: str
    site: str
    named: bool
    category: str
    by: str
    at: str
    number: int
    rows: _Rows


@dataclass(frozen=True, slots=True)
class ReporterFact:
    """Whoever is recognised or presented."""

    id: str
    name: str
    level: str
    recognised: bool
    active: bool
    rows: _Rows


@dataclass(frozen=True, slots=True)
class DutyFact:
    """A duty of a plan, with the events that fulfil it."""

    id: str
    title: str
    plan: str
    unit: str
    topic: str
    due: str
    state: str
    times: int
    done: bool
    overdue: bool
    events: tuple[str, ...]
    rows: _Rows


@dataclass(frozen=True, slots=True)
class Basis:
    """All facts of one period. `people` may be read only once, and only inside the session that it came from."""

    events: Mapping[str, HeldFact]
    """By id, by time."""
    items: tuple[ItemFact, ...] = ()
    people: Iterable[PersonFact] = ()
    sites: tuple[SiteFact, ...] = ()
    reporters: tuple[ReporterFact, ...] = ()
    duties: tuple[DutyFact, ...] = ()


@dataclass(frozen=True, slots=True)
class _Period:
    """One period of a request, and what of it is wanted."""

    session: Session
    request: ReportRequest
    now: dt.datetime
    key: str | None
    progress: Progress = field(default=silent)


def read_basis(
    session: Session, request: ReportRequest, *, now: dt.datetime, key: str | None = None, progress: Progress = silent
) -> Basis:
    """The facts of the days of a request (not of those that it is compared with).

    Args:
        key: read people of this row only; None: everybody.
    """
    asked = _Period(session, request.checked(), now, key, progress)
    if request.kind == "plan":
        return _of_plan(asked)
    return _of_reporters(asked) if request.kind == "reporters" else _of_events(asked)


def _of_events(asked: _Period) -> Basis:
    request, host = asked.request, asked.request.kind == "activity"
    grain = grain_of(request.by, host=host)
    facts = read_facts(asked.session, request, request.first, request.last, now=asked.now, grain=grain)
    keys = Keys(facts, request.by, host)
    rows = rows_of_events(facts, keys)
    topics = _topics(asked.session)
    items = tuple(
        _item(event, item, topics, (topic_key(item),) if request.by == "topic" else rows[event.id])
        for event in facts.events.values()
        for item in event.presented
    )
    units: frozenset[UUID | None] | None = None
    if keys.by_cell and request.by != "site" and asked.key is not None:
        shares = (share for share in facts.shares if asked.key in keys.of_share(share))
        units = frozenset(UUID(share.key) if share.key else None for share in shares)
    wanted = [event_id for event_id in facts.events if asked.key is None or asked.key in rows[event_id]]
    return Basis(
        {event.id.hex: _held(event, facts.units, rows[event.id]) for event in facts.events.values()},
        items,
        _people(asked, wanted, units, keys.of_entry),
        tuple(_sites(asked.session, facts, keys)),
    )


def _held(event: reads.HeldEvent, units: reads.UnitView, rows: _Rows) -> HeldFact:
    host = units.names.get(event.unit_id, "") if event.unit_id else ""
    return HeldFact(event.id.hex, event.title, event.start.isoformat(), host, rows)


def _topics(session: Session) -> dict[str, str]:
    return {topic_id.hex: name for topic_id, name in reads.topic_names(session).items()}


def _item(event: reads.HeldEvent, item: reads.PresentedItem, topics: Mapping[str, str], rows: _Rows) -> ItemFact:
    topic = topic_key(item)
    return ItemFact(
        item.id.hex, event.id.hex, item.title, topic, topics.get(topic, ""), speaker_key(item), item.speaker_name, rows
    )


def _people(
    asked: _Period, wanted: list[UUID], units: frozenset[UUID | None] | None, rows_of: Callable[[CountedEntry], _Rows]
) -> Iterator[PersonFact]:
    """Everybody at the sessions of some events, in the order of time and of the lists."""
    held = held_sessions(asked.session, wanted)
    place = {event_id: number for number, event_id in enumerate(wanted)}
    held.sort(key=lambda one: place[one.event_id])
    starts = {one.id: one.start.isoformat() for one in held}
    at: UUID | None = None
    for entry in read_entries(asked.session, held, unit_ids=units):
        if entry.event_id != at:
            at = entry.event_id
            step(asked.progress, place[at], len(wanted))
        rows = rows_of(entry)
        if asked.key is None or asked.key in rows:
            yield PersonFact(
                entry.event_id.hex, starts[entry.session_id], entry.person.hex, _said(entry.full_name), _said(entry.position),
                entry.unit, entry.status, entry.late, entry.walk_in, _said(entry.substitute), rows,
            )  # fmt: skip
    step(asked.progress, len(wanted), len(wanted))


def _said(name: str) -> str:
    """What a list calls somebody; what was erased of an old list is not a word of it."""
    return ANONYMOUS if name == ERASED_TEXT else name


def _sites(session: Session, facts: Facts, keys: Keys) -> Iterator[SiteFact]:
    """What sites reported beyond names: the reports, then those who are known by name, taken off."""
    names = reads.all_site_names(session) if facts.reported else {}
    for (event_id, site_id), told in facts.reported.items():
        rows, event, site = keys.of_report(event_id, site_id), event_id.hex, names.get(site_id, "")
        for row in sorted(told.reports, key=lambda row: sort_key(row.category)):
            at = row.at.isoformat()
            yield SiteFact(event, row.site or site, False, row.category, _said(row.reported_by), at, row.number, rows)
        if told.named:
            yield SiteFact(event, site, True, "", "", "", -told.named, rows)


def _of_reporters(asked: _Period) -> Basis:
    request = asked.request
    work = read_work(asked.session, request, request.first, request.last, now=asked.now)
    facts, topics = work.facts, _topics(asked.session)
    items = tuple(_item(event, item, topics, work.rows_of(event, item)) for event, item in work.items())
    rows: dict[str, dict[str, None]] = defaultdict(dict)
    for told in items:
        rows[told.event].update(dict.fromkeys(told.rows))
    events = {event.id.hex: _held(event, facts.units, tuple(rows[event.id.hex])) for event in facts.events.values()}
    wanted = [UUID(one.id) for one in events.values() if asked.key is None or asked.key in one.rows]

    def rows_of(entry: CountedEntry) -> _Rows:
        return work.keys.of_entry(entry) if work.keys.by_cell else events[entry.event_id.hex].rows

    return Basis(events, items, _people(asked, wanted, None, rows_of), reporters=tuple(_reporters(work)))


def _reporters(work: Work) -> Iterator[ReporterFact]:
    for key, rows in work.rows_of_reporters().items():
        level = work.names[key].level if key in work.names else ""
        yield ReporterFact(key, work.labels[key], LEVELS.get(level, level), bool(level), bool(level) and key in work.spoke, rows)


def _of_plan(asked: _Period) -> Basis:
    session, request = asked.session, asked.request
    duties = reads.duties_between(session, request.first, request.last)
    progress = progress_of(session, duties, until=request.last, now=asked.now)
    view = units_of(session, request.last, now=asked.now, today=request.units == "today")
    topics = reads.topic_names(session)
    held = reads.held_events(session, {event_id for own in progress.values() for event_id in own.event_ids})
    rows: dict[UUID, dict[str, None]] = defaultdict(dict)
    found = []
    for duty in duties:
        own, key = progress[duty.id], duty_key(duty, request, view)
        for event_id in own.event_ids:
            rows[event_id][key] = None
        found.append(
            DutyFact(
                duty.id.hex,
                duty.title,
                duty.plan,
                duty_unit_name(duty, request, view),
                topics.get(duty.topic_id, "") if duty.topic_id else "",
                short_date(duty.due) if duty.due else "",
                own.state_in_words,
                duty.times,
                own.done,
                own.overdue,
                tuple(event_id.hex for event_id in own.event_ids),
                (key,),
            )
        )
    ordered = sorted(held.values(), key=lambda event: (event.start, event.id))
    return Basis({event.id.hex: _held(event, view, tuple(rows[event.id])) for event in ordered}, duties=tuple(found))
