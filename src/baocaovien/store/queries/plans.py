"""Plans and their duties, as the list of them shows all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from baocaovien.store.models import EventKind, Plan, PlanTask, Topic
from baocaovien.store.queries.units import names_on


@dataclass(frozen=True, slots=True)
class DutyRow:
    """A duty of a plan; a plan without any stands as one row of its own, with the plan's id."""

    id: UUID
    plan_id: UUID
    plan: str
    document_id: UUID | None
    starts_on: dt.date | None
    ends_on: dt.date | None
    duty: bool
    title: str = ""
    unit_id: UUID | None = None
    unit: str = ""
    topic_id: UUID | None = None
    topic: str = ""
    kind_id: UUID | None = None
    kind: str = ""
    times: int = 0
    due: dt.date | None = None


def duty_rows(session: Session, as_of: dt.date) -> tuple[DutyRow, ...]:
    """Every plan's duties, the newest plan first; units by their names on a day."""
    chosen = (
        select(Plan, PlanTask, Topic.name, EventKind.name)
        .outerjoin(PlanTask, and_(PlanTask.plan_id == Plan.id, PlanTask.deleted.is_(False)))
        .outerjoin(Topic, Topic.id == PlanTask.topic_id)
        .outerjoin(EventKind, EventKind.id == PlanTask.kind_id)
        .where(Plan.deleted.is_(False))
        .order_by(Plan.starts_on.desc().nulls_last(), Plan.id.desc(), PlanTask.rank, PlanTask.id)
    )
    names = {unit_id: row.name for unit_id, row in names_on(session, as_of).items()}
    return tuple(_row(plan, duty, topic, kind, names) for plan, duty, topic, kind in session.execute(chosen))


def _row(plan: Plan, duty: PlanTask | None, topic: str | None, kind: str | None, names: Mapping[UUID, str]) -> DutyRow:
    of_plan = (plan.id, plan.title, plan.document_id, plan.starts_on, plan.ends_on)
    if duty is None:
        return DutyRow(plan.id, *of_plan, duty=False)
    unit = names.get(duty.unit_id, "") if duty.unit_id else ""
    return DutyRow(
        duty.id, *of_plan, True, duty.title, duty.unit_id, unit, duty.topic_id, topic or "", duty.kind_id, kind or "",
        duty.times, duty.due,
    )  # fmt: skip
