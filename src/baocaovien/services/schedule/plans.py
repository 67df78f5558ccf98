"""Plans: what units must hold, by when; and how far they are, told from the events that took place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.domain.dates import local_date, short_date
from baocaovien.domain.errors import InputError
from baocaovien.domain.names import required
from baocaovien.services.order import rank_after
from baocaovien.store.find import get, live
from baocaovien.store.models import EventKind, Plan, PlanTask, SourceDocument, Topic, Unit
from baocaovien.store.queries import reports as reads
from baocaovien.store.queries.units import subtree_ids

MOST_TIMES = 1_000


@dataclass(frozen=True, slots=True)
class DutyText:
    """A duty as it is typed; without a unit it is everybody's together."""

    title: str
    unit_id: UUID | None = None
    topic_id: UUID | None = None
    kind_id: UUID | None = None
    times: int = 1
    due: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a duty is: events of its unit (or below it), topic and kind since the plan's first day."""

    duty: reads.PlanDuty
    event_ids: tuple[UUID, ...]
    until: dt.date

    @property
    def done(self) -> bool:
        """Whether it was held as often as asked."""
        return len(self.event_ids) >= self.duty.times

    @property
    def overdue(self) -> bool:
        """Whether its last day is over and it is not done."""
        return not self.done and self.duty.due is not None and self.duty.due < self.until

    @property
    def state_in_words(self) -> str:
        """How paper says it."""
        if self.done:
            return "Hoàn thành"
        return "Quá hạn" if self.overdue else f"Đã tổ chức {len(self.event_ids)}/{self.duty.times}"

    def values(self) -> dict[str, int]:
        """As figures of a report."""
        return {
            "duties": 1,
            "times": self.duty.times,
            "held": len(self.event_ids),
            "done": int(self.done),
            "overdue": int(self.overdue),
        }


def create_plan(
    session: Session,
    *,
    title: str,
    document_id: UUID | None = None,
    starts_on: dt.date | None = None,
    ends_on: dt.date | None = None,
) -> UUID:
    """Add a plan; answer its id.

    Raises:
        InputError: `input.required`, `input.too_long`, `input.end_before_start`.
        MissingError: `input.unknown_id`.
    """
    made = Plan(title=required(title, "title", most=1000))
    _set(session, made, document_id, starts_on, ends_on)
    session.add(made)
    session.flush()
    return made.id


def edit_plan(
    session: Session,
    *,
    plan_id: UUID,
    title: str,
    document_id: UUID | None = None,
    starts_on: dt.date | None = None,
    ends_on: dt.date | None = None,
) -> None:
    """Correct a plan; the same errors as adding one."""
    found = get(session, Plan, plan_id)
    found.title = required(title, "title", most=1000)
    _set(session, found, document_id, starts_on, ends_on)


def _set(session: Session, plan: Plan, document_id: UUID | None, starts_on: dt.date | None, ends_on: dt.date | None) -> None:
    if document_id is not None:
        get(session, SourceDocument, document_id)
    if starts_on and ends_on and ends_on < starts_on:
        raise InputError("input.end_before_start", where="end", start=short_date(starts_on), end=short_date(ends_on))
    plan.document_id, plan.starts_on, plan.ends_on = document_id, starts_on, ends_on


def remove_plan(session: Session, *, plan_id: UUID) -> None:
    """Take a plan with its duties away."""
    get(session, Plan, plan_id).deleted = True
    for duty in session.scalars(live(PlanTask).where(PlanTask.plan_id == plan_id)):
        duty.deleted = True


def add_duty(session: Session, *, plan_id: UUID, duty: DutyText) -> UUID:
    """Add a duty to a plan; answer its id.

    Raises:
        InputError: `input.required`, `input.too_long`, `reports.bad_times`.
        MissingError: `input.unknown_id`.
    """
    get(session, Plan, plan_id)
    order = live(PlanTask).where(PlanTask.plan_id == plan_id).order_by(PlanTask.rank, PlanTask.id)
    made = PlanTask(plan_id=plan_id, rank=rank_after(session, order, None), **_values(session, duty))
    session.add(made)
    session.flush()
    return made.id


def edit_duty(session: Session, *, duty_id: UUID, duty: DutyText) -> None:
    """Correct a duty; the same errors as adding one."""
    found = get(session, PlanTask, duty_id)
    for name, value in _values(session, duty).items():
        setattr(found, name, value)


def remove_duty(session: Session, *, duty_id: UUID) -> None:
    """Take a duty away."""
    get(session, PlanTask, duty_id).deleted = True


def _values(session: Session, duty: DutyText) -> dict[str, object]:
    if not 1 <= duty.times <= MOST_TIMES:
        raise InputError("reports.bad_times", where="times", value=duty.times, most=MOST_TIMES)
    for model, record_id in ((Unit, duty.unit_id), (Topic, duty.topic_id), (EventKind, duty.kind_id)):
        if record_id is not None:
            get(session, model, record_id)
    return {
        "title": required(duty.title, "title", most=1000),
        "unit_id": duty.unit_id,
        "topic_id": duty.topic_id,
        "kind_id": duty.kind_id,
        "times": duty.times,
        "due": duty.due,
    }


def progress_of(session: Session, duties: Sequence[reads.PlanDuty], *, until: dt.date, now: dt.datetime) -> dict[UUID, Progress]:
    """How far each duty is on a day."""
    if not duties:
        return {}
    first = min((duty.first for duty in duties if duty.first), default=dt.date(1901, 1, 1))
    events = reads.held_events(session, reads.events_that_count(session, first, until, now))
    below = {duty.unit_id: subtree_ids(session, duty.unit_id, until) for duty in duties if duty.unit_id}
    return {duty.id: Progress(duty, tuple(_events_for(duty, events.values(), below)), until) for duty in duties}


def _events_for(duty: reads.PlanDuty, events: Iterable[reads.HeldEvent], below: Mapping[UUID, frozenset[UUID]]) -> list[UUID]:
    found = []
    for event in events:
        in_time = duty.first is None or local_date(event.start) >= duty.first
        of_unit = duty.unit_id is None or event.unit_id == duty.unit_id or event.unit_id in below[duty.unit_id]
        of_topic = duty.topic_id is None or any(item.topic_id == duty.topic_id for item in event.presented)
        of_kind = duty.kind_id is None or event.kind_id == duty.kind_id
        if in_time and of_unit and of_topic and of_kind:
            found.append(event.id)
    return found
