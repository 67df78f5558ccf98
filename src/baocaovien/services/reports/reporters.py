"""Reporters' work: who presented what, told by the reporters themselves or by what they presented."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.domain.names import sort_key
from baocaovien.services.reports.measures import LEVELS
from baocaovien.services.reports.request import BY_WHAT, ReportRequest
from baocaovien.services.reports.tables import (
    NOBODY,
    Facts,
    Keys,
    Rows,
    Tally,
    ordered_labels,
    read_facts,
    rows_of_events,
    speaker_key,
    topic_key,
)
from baocaovien.store.queries import reports as reads

SILENT = "silent"
"""The row of recognised reporters who presented nothing, where rows are told by what was presented."""
_SILENT_LABEL = "Chưa trình bày"
_NAMELESS = {"level": "Chưa được công nhận"}


@dataclass(frozen=True, slots=True)
class Work:
    """What was presented by people who are named, and to which rows each of it belongs.

    Attributes:
        names: recognised reporters and whoever else presented, by `speaker_key`; who is only a name is in it nowhere.
        labels: what all of them are called, those with only a name too.
        spoke: for each who presented, the rows of what they presented.
    """

    facts: Facts
    keys: Keys
    by: str
    names: Mapping[str, reads.Reporter]
    labels: Mapping[str, str]
    groups: Mapping[str, str]
    held: Mapping[UUID, tuple[str, ...]]
    spoke: Mapping[str, tuple[str, ...]]

    def items(self) -> Iterator[tuple[reads.HeldEvent, reads.PresentedItem]]:
        """All that was presented by somebody who is named."""
        return _items(self.facts)

    def rows_of(self, event: reads.HeldEvent, item: reads.PresentedItem) -> tuple[str, ...]:
        """The rows that count an item."""
        return _rows_of(self.by, event, item, self.groups, self.held)

    def rows_of_reporters(self) -> dict[str, tuple[str, ...]]:
        """The rows of each who is recognised or presented."""
        if self.by == "person":
            return {key: (key,) for key in self.labels}
        if self.by in BY_WHAT:
            return {key: self.spoke.get(key, (SILENT,)) for key in self.labels}
        return {key: (self.groups.get(key, NOBODY),) for key in self.labels}


def read_work(session: Session, request: ReportRequest, first: dt.date, last: dt.date, *, now: dt.datetime) -> Work:
    """Read what reporters did on some days, as a request tells it."""
    by = request.by
    facts = read_facts(session, request, first, last, now=now, grain="site" if by == "site" else "event", spoken=True)
    keys = Keys(facts, by if by in BY_WHAT else "month", host=True)
    held: Mapping[UUID, tuple[str, ...]] = {}
    if by in BY_WHAT:  # an event that names no site was held in the main hall
        held = {event_id: rows or (NOBODY,) for event_id, rows in rows_of_events(facts, keys).items()}
    names = _named(session, facts, first, last)
    labels = {key: person.full_name for key, person in names.items()}
    groups = _groups(session, request, last, names, facts.units)
    spoke: dict[str, dict[str, None]] = defaultdict(dict)
    for event, item in _items(facts):
        key = speaker_key(item)
        labels.setdefault(key, item.speaker_name)
        spoke[key].update(dict.fromkeys(_rows_of(by, event, item, groups, held)))
    return Work(facts, keys, by, names, labels, groups, held, {key: tuple(rows) for key, rows in spoke.items()})


def _items(facts: Facts) -> Iterator[tuple[reads.HeldEvent, reads.PresentedItem]]:
    return ((event, item) for event in facts.events.values() for item in event.presented if speaker_key(item))


def _rows_of(
    by: str,
    event: reads.HeldEvent,
    item: reads.PresentedItem,
    groups: Mapping[str, str],
    held: Mapping[UUID, tuple[str, ...]],
) -> tuple[str, ...]:
    if by == "person":
        return (speaker_key(item),)
    if by == "topic":
        return (topic_key(item),)
    return held[event.id] if by in BY_WHAT else (groups.get(speaker_key(item), NOBODY),)


def _named(session: Session, facts: Facts, first: dt.date, last: dt.date) -> dict[str, reads.Reporter]:
    known = reads.reporters_between(session, first, last)
    speakers = {item.speaker_id for _event, item in _items(facts) if item.speaker_id}
    people = reads.people_named(session, speakers - known.keys()) | known
    return {person_id.hex: person for person_id, person in people.items()}


def _groups(
    session: Session, request: ReportRequest, last: dt.date, names: Mapping[str, reads.Reporter], view: reads.UnitView
) -> dict[str, str]:
    """The row of each reporter, by level or by the unit of the leading post; who is in none has no row of a name."""
    if request.by == "level":
        return {key: person.level for key, person in names.items()}
    if request.by != "unit":
        return {}
    posts = reads.leading_units(session, [person.id for person in names.values()], last)
    units = {key: posts[person.id] for key, person in names.items() if person.id in posts}
    return {key: (view.today.get(unit, unit) if request.units == "today" else unit).hex for key, unit in units.items()}


def reporter_rows(session: Session, request: ReportRequest, first: dt.date, last: dt.date, now: dt.datetime) -> Rows:
    """Every recognised reporter, also who presented nothing, and whoever presented without being one."""
    work = read_work(session, request, first, last, now=now)
    total, rows = Tally(), defaultdict[str, Tally](Tally)
    for event, item in work.items():
        for own in (total, *(rows[key] for key in work.rows_of(event, item))):
            own.presented.add(item.id)
            own.topics.update([item.topic_id] if item.topic_id else [])
            own.events.add(event.id.hex)
    for key, into in work.rows_of_reporters().items():
        if work.names[key].level if key in work.names else "":
            for own in (total, *(rows[row] for row in into)):
                own.counts["reporters"] += 1
                own.counts["active"] += key in work.spoke
    _add_listeners(work, rows, total)
    labels, text = _labels(session, work, rows)
    return [(key, label, rows[key].values()) for key, label in labels], total.values(), text


def _add_listeners(work: Work, rows: Mapping[str, Tally], total: Tally) -> None:
    """How many attendances the events had, walk-ins included; by site those at the site."""
    came: dict[str, int] = defaultdict(int)
    for share in work.facts.shares:
        came[share.key or NOBODY] += share.came
    total.counts["attended"] = sum(came.values())
    for key, own in rows.items():
        own.counts["attended"] = came[key] if work.by == "site" else sum(came[event] for event in own.events)


def _labels(session: Session, work: Work, rows: Iterable[str]) -> tuple[list[tuple[str, str]], dict[str, Mapping[str, str]]]:
    """(key, label) of the rows in order, and their columns of text."""
    if work.by == "person":
        ordered = sorted(work.labels, key=lambda key: _place(work, key))
        levels = {key: work.names[key].level if key in work.names else "" for key in ordered}
        text = {key: {"level": LEVELS.get(level, level)} for key, level in levels.items()}
        return [(key, work.labels[key]) for key in ordered], dict(text)
    known = set(rows)
    named = ordered_labels(session, work.facts.units, work.by, known - {SILENT}, nobody=_NAMELESS.get(work.by, ""))
    return [*named, *([(SILENT, _SILENT_LABEL)] if SILENT in known else [])], {}


def _place(work: Work, key: str) -> tuple[int, str]:
    """Levels from the top, then by name; who is not recognised last."""
    person, order = work.names.get(key), list(LEVELS)
    level = person.level if person else ""
    return (order.index(level) if level in order else len(order), person.sort_key if person else sort_key(work.labels[key]))
