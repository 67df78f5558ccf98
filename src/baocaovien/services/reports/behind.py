"""The rows behind a number of a report: events, items, people, head counts, reporters or duties that add up to it."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.domain.attendance import Status
from baocaovien.domain.progress import Progress, silent
from baocaovien.services.reports.basis import Basis, DutyFact, HeldFact, ItemFact, PersonFact, ReporterFact, SiteFact, read_basis
from baocaovien.services.reports.request import Measure, ReportRequest
from baocaovien.services.reports.tables import month_later
from baocaovien.store.queries import reports as reads
from baocaovien.store.queries.report_cells import ATTENDED

MOST_ROWS = 20_000
_SPACE = uuid.UUID("d7bdb0a9-5a3f-5b57-8a52-2b3c3a9a4f10")

FORMS: dict[str, tuple[str, ...]] = {
    "event": ("name", "start", "host"),
    "item": ("name", "speaker", "topic", "event"),
    "topic": ("name", "events"),
    "speaker": ("name", "events"),
    "entry": ("name", "position", "unit", "event", "status"),
    "person": ("name", "position", "unit", "events"),
    "site": ("site", "told", "by", "at", "event", "adds"),
    "reporter": ("name", "level", "events"),
    "duty": ("name", "plan", "unit", "due", "state", "adds"),
    "held": ("name", "start", "host", "duty"),
}
"""What rows of each form say, column by column."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row behind a number; `adds` is its part of the number.

    Attributes:
        text: what it says, by the codes of `FORMS`.
        event_id, start: the event that it opens, the first where it stands for several.
        events: (start, title) of each event that it stands for, where it is counted once for several.
        status, late: how somebody stood at a session.
    """

    id: UUID
    adds: int
    text: Mapping[str, str]
    event_id: UUID | None = None
    start: dt.datetime | None = None
    events: tuple[tuple[dt.datetime, str], ...] = ()
    status: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True)
class Behind:
    """The rows behind a number; `whole` is false where there are more than were asked for."""

    form: str
    rows: tuple[Row, ...]
    whole: bool = True

    @property
    def total(self) -> int:
        """What the rows add up to: the number, where they are whole."""
        return sum(row.adds for row in self.rows)


def parts_of(measure: Measure, *, compared: bool) -> tuple[tuple[str, bool], ...]:
    """The numbers that a cell is made of, as (measure, whether of the period compared with).

    A share is made of its part and its whole; a difference of the numbers of both periods.
    """
    codes = measure.share or (measure.code,)
    return tuple((code, before) for code in codes for before in ((False, True) if compared else (False,)))


def period_asked(request: ReportRequest, key: str | None, *, before: bool) -> tuple[ReportRequest, str | None]:
    """A request of one period alone, and the key of the same row there: months stand beside other months."""
    request = request.checked()
    compared = request.compared_period
    if not before or compared is None:
        return replace(request, compare=""), key
    if key is not None and request.by == "month":
        key = month_later(key, -request.months_after(compared))
    return replace(request, first=compared.first, last=compared.last, compare=""), key


def rows_behind(
    session: Session,
    request: ReportRequest,
    key: str | None,
    measure: str,
    *,
    now: dt.datetime,
    before: bool = False,
    most: int = MOST_ROWS,
    progress: Progress = silent,
) -> Behind:
    """The rows that add up to a number of a report as it is now.

    Args:
        key: the row's key; None: the whole report.
        measure: a measure that is no share (see `parts_of`).
        before: of the period that the report is compared with.

    Raises:
        Cancelled: progress said stop.
        InputError: those of `ReportRequest.checked`.
    """
    asked, own = period_asked(request, key, before=before)
    return rows_in(read_basis(session, asked, now=now, key=own, progress=progress), asked.kind, own, measure, most=most)


def rows_in(basis: Basis, kind: str, key: str | None, measure: str, *, most: int = MOST_ROWS) -> Behind:
    """The rows of a period's facts that add up to a number."""
    form, make = _MAKERS[kind, measure] if (kind, measure) in _MAKERS else _MAKERS["", measure]
    found: list[Row] = []
    for row in make(basis, key):
        if len(found) == most:
            return Behind(form, tuple(found), whole=False)
        found.append(row)
    return Behind(form, tuple(found))


def events_behind(session: Session, request: ReportRequest, key: str | None, *, now: dt.datetime) -> list[UUID]:
    """Ids of the events behind a row by its key, by time; of the whole report without a key."""
    request = request.checked()
    if key is None and request.kind not in ("reporters", "plan"):
        return reads.events_that_count(session, request.first, request.last, now)
    basis = read_basis(session, replace(request, compare=""), now=now, key=key)
    return [UUID(event.id) for event in basis.events.values() if key is None or key in event.rows]


# -- which facts a measure counts ----------------------------------------------------------------------------------------

_Maker = Callable[[Basis, str | None], Iterator[Row]]
_Fact = TypeVar("_Fact", HeldFact, ItemFact, PersonFact, SiteFact, ReporterFact, DutyFact)
_Holds = Callable[[PersonFact], bool]


def _of(facts: Iterable[_Fact], key: str | None) -> Iterator[_Fact]:
    return (fact for fact in facts if key is None or key in fact.rows)


def _own_id(*parts: object) -> UUID:
    return uuid.uuid5(_SPACE, " ".join(map(str, parts)))


def _begin(event: HeldFact) -> dt.datetime:
    return dt.datetime.fromisoformat(event.start)


def _events(basis: Basis, key: str | None) -> Iterator[Row]:
    for event in _of(basis.events.values(), key):
        yield _event_row(UUID(event.id), event, {"name": event.title, "host": event.host})


def _event_row(row_id: UUID, event: HeldFact, text: Mapping[str, str]) -> Row:
    return Row(row_id, 1, text, UUID(event.id), _begin(event))


def _items(basis: Basis, key: str | None) -> Iterator[Row]:
    for item in _of(basis.items, key):
        event = basis.events[item.event]
        text = {"name": item.title, "speaker": item.speaker, "topic": item.topic, "event": event.title}
        yield _event_row(UUID(item.id), event, text)


def _topics(basis: Basis, key: str | None) -> Iterator[Row]:
    told = ((item.topic_id, {"name": item.topic}, item.event) for item in _of(basis.items, key) if item.topic_id)
    return _once(basis, told)


def _speakers(basis: Basis, key: str | None) -> Iterator[Row]:
    told = ((item.speaker_id, {"name": item.speaker}, item.event) for item in _of(basis.items, key) if item.speaker_id)
    return _once(basis, told)


def _people(basis: Basis, key: str | None) -> Iterator[Row]:
    there = (one for one in _of(basis.people, key) if one.status == Status.PRESENT)
    return _once(basis, ((one.person, _who(one), one.event, one.start) for one in there))


def _who(one: PersonFact) -> dict[str, str]:
    return {"name": one.name, "position": one.position, "unit": one.unit}


def _once(basis: Basis, told: Iterable[tuple[Any, ...]]) -> Iterator[Row]:
    """A row for each id with all the events at which it was met; (id, text, event[, start]) as they come."""
    texts: dict[str, Mapping[str, str]] = {}
    first: dict[str, str] = {}
    met: dict[str, dict[tuple[str, str], None]] = defaultdict(dict)  # in order, and each once: somebody has hundreds in a year
    for own, text, event_id, *start in told:
        event = basis.events[event_id]
        met[own][start[0] if start else event.start, event.title] = None
        texts.setdefault(own, text)
        first.setdefault(own, event.id)
    for own, text in texts.items():
        events = tuple((dt.datetime.fromisoformat(at), title) for at, title in met[own])
        yield Row(_own_id(own), 1, text, UUID(first[own]), events[0][0], events)


def _entries(holds: _Holds) -> _Maker:
    def make(basis: Basis, key: str | None) -> Iterator[Row]:
        for n, one in enumerate(_of(basis.people, key)):
            if holds(one):
                title = basis.events[one.event].title
                text = {**_who(one), "event": title, **({"substitute": one.substitute} if one.substitute else {})}
                at = dt.datetime.fromisoformat(one.start)
                yield Row(_own_id(n, one.event, one.person), 1, text, UUID(one.event), at, (), one.status, one.late)

    return make


def _listed(status: str) -> _Holds:
    return lambda one: not one.walk_in and one.status == status


ENTRIES: dict[str, _Holds] = {
    "summoned": lambda one: not one.walk_in,
    "attended": lambda one: not one.walk_in and one.status in ATTENDED,
    "late": lambda one: not one.walk_in and one.late,
    "walk_in": lambda one: one.walk_in and one.status in ATTENDED,
    **{status: _listed(status) for status in ("substituted", "excused", "unexcused", "not_marked")},
}
"""Measures that count somebody once for each session."""


def _sites(basis: Basis, key: str | None) -> Iterator[Row]:
    for n, told in enumerate(_of(basis.sites, key)):
        event = basis.events[told.event]
        what = BY_NAME if told.named else told.category or IN_TOTAL
        text = {"site": told.site, "told": what, "by": told.by, "at": told.at, "event": event.title}
        yield replace(_event_row(_own_id(n, told.event), event, text), adds=told.number)


IN_TOTAL = "Tổng số"
BY_NAME = "Trừ số đã có tên trong danh sách"


def _reporters(*, active: bool) -> _Maker:
    def make(basis: Basis, key: str | None) -> Iterator[Row]:
        spoke: dict[str, dict[str, None]] = defaultdict(dict)
        for item in _of(basis.items, key):
            spoke[item.speaker_id][item.event] = None
        for one in _of(basis.reporters, key):
            if one.active if active else one.recognised:
                events = [basis.events[event_id] for event_id in spoke[one.id]]
                row = Row(_own_id(one.id), 1, {"name": one.name, "level": one.level})
                if events:
                    met = tuple((_begin(event), event.title) for event in events)
                    row = replace(row, event_id=UUID(events[0].id), start=met[0][0], events=met)
                yield row

    return make


def _duties(adds: Callable[[DutyFact], int]) -> _Maker:
    def make(basis: Basis, key: str | None) -> Iterator[Row]:
        for duty in _of(basis.duties, key):
            if number := adds(duty):
                text = {"name": duty.title, "plan": duty.plan, "unit": duty.unit, "due": duty.due, "state": duty.state}
                row = Row(UUID(duty.id), number, text)
                if duty.events:
                    event = basis.events[duty.events[0]]
                    row = replace(row, event_id=UUID(event.id), start=_begin(event))
                yield row

    return make


def _held(basis: Basis, key: str | None) -> Iterator[Row]:
    for duty in _of(basis.duties, key):
        for event_id in duty.events:
            event = basis.events[event_id]
            text = {"name": event.title, "host": event.host, "duty": duty.title}
            yield _event_row(_own_id(duty.id, event_id), event, text)


_MAKERS: dict[tuple[str, str], tuple[str, _Maker]] = {
    ("", "events"): ("event", _events),
    ("", "presented"): ("item", _items),
    ("", "topics"): ("topic", _topics),
    ("", "speakers"): ("speaker", _speakers),
    ("", "people"): ("person", _people),
    ("", "reported"): ("site", _sites),
    ("", "reporters"): ("reporter", _reporters(active=False)),
    ("", "active"): ("reporter", _reporters(active=True)),
    ("", "duties"): ("duty", _duties(lambda _duty: 1)),
    ("", "times"): ("duty", _duties(lambda duty: duty.times)),
    ("", "done"): ("duty", _duties(lambda duty: int(duty.done))),
    ("", "overdue"): ("duty", _duties(lambda duty: int(duty.overdue))),
    ("", "held"): ("held", _held),
    **{("", measure): ("entry", _entries(holds)) for measure, holds in ENTRIES.items()},
    ("reporters", "attended"): ("entry", _entries(lambda one: one.status in ATTENDED)),
}
"""By kind of report (empty: any) and measure: the form of the rows, and who makes them."""
