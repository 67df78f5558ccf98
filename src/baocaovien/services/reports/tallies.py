"""Keeping the tallies of a period, for events that changed after they closed or came from another machine."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.domain.errors import EnvironmentFault
from baocaovien.domain.progress import Progress, silent, step
from baocaovien.services.reports.request import ReportRequest
from baocaovien.services.workspace import Workspace
from baocaovien.store.queries.report_shares import tallied
from baocaovien.store.queries.reports import events_that_count, open_events
from baocaovien.store.tallies import make_tallies

_EVER = (dt.date(1900, 1, 1), dt.date(2999, 12, 31))
_AT_ONCE = 5
"""Events in one transaction: at most a tenth of a second of the write lock at ordinary events, so that no mark waits for long."""


def keep_tallies(
    workspace: Workspace, request: ReportRequest, *, now: dt.datetime | None = None, progress: Progress = silent
) -> int:
    """Tally what a report adds up and what has no tally that holds; a report is right without, only slower.

    Events that are open are left: their next mark would undo it. When others are writing it ends early.

    Returns:
        How many events were tallied.

    Raises:
        Cancelled: progress said stop; what was done stays.
        InputError: those of `ReportRequest.checked`.
        EnvironmentFault: what the disk says.
    """
    wanted = workspace.read(partial(_lacking, request=request.checked(), now=now or dt.datetime.now(dt.UTC)))
    return _keep(workspace, wanted, progress)


def keep_all_tallies(workspace: Workspace, *, now: dt.datetime | None = None, most: int | None = None) -> int:
    """Tally ahead whatever any report would add up, so that nobody waits for it; nothing while attendance is open.

    Args:
        most: events at most, so that other work gets its turn.

    Returns:
        How many events were tallied.

    Raises:
        EnvironmentFault: what the disk says.
    """
    wanted = workspace.read(partial(_lacking_ever, now=now or dt.datetime.now(dt.UTC)))
    return _keep(workspace, wanted[:most], silent)


def _keep(workspace: Workspace, wanted: Sequence[UUID], progress: Progress) -> int:
    for at in range(0, len(wanted), _AT_ONCE):
        try:
            workspace.unlogged(partial(make_tallies, event_ids=wanted[at : at + _AT_ONCE]))
        except EnvironmentFault as problem:
            if problem.code != "workspace.locked":
                raise
            return at
        step(progress, min(at + _AT_ONCE, len(wanted)), len(wanted))
    return len(wanted)


def _lacking(session: Session, request: ReportRequest, now: dt.datetime) -> list[UUID]:
    if request.kind == "plan":
        return []
    periods = [request.period, *([request.compared_period] if request.compared_period else [])]
    found = [key for period in periods for key in events_that_count(session, period.first, period.last, now)]
    return _untallied(session, found, open_events(session))


def _lacking_ever(session: Session, now: dt.datetime) -> list[UUID]:
    if open_events(session):
        return []
    return _untallied(session, events_that_count(session, *_EVER, now), set())


def _untallied(session: Session, found: Sequence[UUID], left_out: set[UUID]) -> list[UUID]:
    left_out = tallied(session, found) | left_out
    return [key for key in dict.fromkeys(found) if key not in left_out]
