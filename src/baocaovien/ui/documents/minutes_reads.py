"""What the minutes editor reads: an event with its minutes and count, and the paper with what is being typed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from baocaovien.services.documents.minutes_preview import Typing, plan_typed_minutes
from baocaovien.services.workspace import Workspace
from baocaovien.store.queries.counts import LiveCount, live_count
from baocaovien.store.queries.documents import MinutesDetail, StatementRow, TaskRow, minutes_detail
from baocaovien.store.queries.schedule import EventDetail, event_detail


@dataclass(frozen=True, slots=True)
class Shown:
    """All that the view shows of an event, read at once."""

    event: EventDetail
    written: MinutesDetail | None
    count: LiveCount


def rows_by_id(written: MinutesDetail) -> dict[UUID, StatementRow | TaskRow]:
    """The entries and tasks of the minutes."""
    return {one.id: one for one in written.statements} | {one.id: one for one in written.tasks}


def read_minutes(session: Any, *, event_id: UUID) -> Shown | None:
    """All that is shown of an event; None when it is gone."""
    event = event_detail(session, event_id)
    return Shown(event, minutes_detail(session, event_id), live_count(session, event_id)) if event is not None else None


def draw_typed(workspace: Workspace, event_id: UUID, typing: Typing) -> bytes:
    """The minutes as a PDF, with what is being typed."""
    plan = partial(plan_typed_minutes, event_id=event_id, typing=typing, now=dt.datetime.now(dt.UTC))
    return workspace.read(plan).pdf()[0]
