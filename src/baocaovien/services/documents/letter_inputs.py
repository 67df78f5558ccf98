"""Papers that prepare an event: the letter that invites, the plan, the estimate of costs, the week it falls into."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from baocaovien.documents import inputs
from baocaovien.domain.dates import local_date
from baocaovien.services.documents import print_facts as facts
from baocaovien.services.documents.print_facts import PrintOptions
from baocaovien.store.queries.schedule import EventDetail, Events, event_detail
from baocaovien.store.queries.units import unit_names

_OFF = ("cancelled", "postponed", "draft")
_NAMED_UNITS = 3


def _letter(session: Session, event: EventDetail, options: PrintOptions, **how: Any) -> inputs.Letterhead:
    return facts.letterhead(session, created=event.event.start, day=local_date(event.event.start), options=options, **how)


def invited_units(session: Session, event: EventDetail) -> tuple[int, tuple[str, ...]]:
    """How many are invited, and their units in protocol order."""
    people = facts.invitees(session, event.event.id, order="protocol")
    return len(people), tuple(dict.fromkeys(one.unit_name for one in people if one.unit_name))


def official_letter(session: Session, event: EventDetail, options: PrintOptions, _now: dt.datetime) -> inputs.LetterInput:
    """The letter, or notice, that invites the units of the list."""
    invited, units = invited_units(session, event)
    requests = [line.strip().lstrip("-").strip() for line in event.requirements.splitlines()]
    return inputs.LetterInput(
        _letter(session, event, options),
        "",
        (),
        units,
        as_notice=options.as_notice,
        event=facts.event_facts(session, event),
        invited=invited,
        requests=tuple(line for line in requests if line),
        contact=event.contact,
    )


def plan(session: Session, event: EventDetail, options: PrintOptions, _now: dt.datetime) -> inputs.PlanInput:
    """The plan of holding the event."""
    invited, units = invited_units(session, event)
    return inputs.PlanInput(
        _letter(session, event, options),
        "",
        (),
        (),
        event=facts.event_facts(session, event),
        agenda=facts.agenda_lines(event),
        invited=invited,
        units=len(units),
    )


def cost_estimate(session: Session, event: EventDetail, options: PrintOptions, _now: dt.datetime) -> inputs.CostEstimateInput:
    """The estimate: what is paid for stands in the office's wording, how many are counted from the event."""
    invited, _units = invited_units(session, event)
    speakers = {line.speaker for line in event.agenda if line.presented and line.speaker}
    return inputs.CostEstimateInput(
        _letter(session, event, options),
        facts.event_facts(session, event),
        (),
        invited=invited,
        speakers=len(speakers),
    )


def week_plan(session: Session, event: EventDetail, options: PrintOptions, _now: dt.datetime) -> inputs.WeekPlanInput:
    """The week that the event falls into, with everything that is scheduled in it."""
    day = local_date(event.event.start)
    monday = day - dt.timedelta(days=day.weekday())
    ids = Events(first=monday, last=monday + dt.timedelta(days=6)).ids(session)
    lines = [line for each in ids for line in _week_lines(session, event_detail(session, each))]
    return inputs.WeekPlanInput(
        _letter(session, event, options), monday, tuple(sorted(lines, key=lambda line: (line.start, line.title)))
    )


def _week_lines(session: Session, detail: EventDetail | None) -> Iterator[inputs.WeekLine]:
    if detail is None or detail.event.state in _OFF:
        return
    known = facts.event_facts(session, detail)
    _invited, units = invited_units(session, detail)
    named = "; ".join(units[:_NAMED_UNITS]) + ("…" if len(units) > _NAMED_UNITS else "")
    prepared = unit_names(session, {detail.unit_id}, local_date(detail.event.start)) if detail.unit_id else {}
    line = partial(
        inputs.WeekLine,
        title=detail.event.title,
        chair="; ".join(person.name for person in known.chairs),
        participants=named,
        venue=known.venue,
        preparation=prepared.get(detail.unit_id, "") if detail.unit_id else "",
    )
    for one in detail.sessions:
        yield line(start=one.start)
