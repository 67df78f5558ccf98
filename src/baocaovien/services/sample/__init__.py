"""The sample workspace: an invented office with real work in it, marked as a sample everywhere."""

from __future__ import annotations

import datetime as dt
from functools import partial
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.domain.local_time import today_local
from baocaovien.services.sample.events import add_events, add_plan
from baocaovien.services.sample.library import add_library
from baocaovien.services.sample.office import add_office
from baocaovien.services.sample.papers import add_papers
from baocaovien.services.workspace import Workspace


def fill(workspace: Workspace, *, today: dt.date | None = None) -> UUID:
    """Write the sample into an empty workspace; answer the id of the conference that comes next.

    Args:
        today: the day around which the sample's events lie; today when not given.
    """
    day = today or today_local()
    workspace.execute("sample.office", add_office)
    workspace.execute("sample.library", add_library)
    coming, held = workspace.execute("sample.schedule", partial(_schedule, day=day))
    workspace.execute("sample.papers", partial(add_papers, event_id=held))
    return coming


def _schedule(session: Session, *, day: dt.date) -> tuple[UUID, UUID]:
    events = add_events(session, today=day)
    add_plan(session, today=day)
    return events
