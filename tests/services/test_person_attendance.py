"""How often a person came: of the sessions they were summoned to, inside their own term and the period."""

from __future__ import annotations

import datetime as dt
from functools import partial

from baocaovien.domain.attendance_rates import Rate
from baocaovien.domain.dates import PeriodKind, at_local, period
from baocaovien.services.attendance.attendance import mark
from baocaovien.services.workspace import Workspace
from baocaovien.store.find import live
from baocaovien.store.models import Post
from baocaovien.store.queries.person_attendance import attendance_of
from tests.services.small_office import SmallOffice, invitee_of, make_event, make_office

NOW = dt.datetime(2022, 1, 1, tzinfo=dt.UTC)
DAYS = [dt.date(2021, 1, 4) + dt.timedelta(days=5 * n) for n in range(12)]


def rate(workspace: Workspace, office: SmallOffice, number: int, year: int = 2021) -> Rate:
    asked = partial(attendance_of, person_id=office.people[number], period=period(PeriodKind.YEAR, year), now=NOW)
    return workspace.read(asked)


def test_only_sessions_in_the_persons_own_term_count(workspace: Workspace) -> None:
    office = workspace.execute("test.office", make_office)
    events = [workspace.execute("test.event", partial(make_event, office=office, day=day, state="open")) for day in DAYS]

    def came(event_id, day, number, kind, **how):
        moment = at_local(day, dt.time(8))
        use = partial(mark, event_id=event_id, invitee_id=invitee_of(office, event_id, number), kind=kind, at=moment, **how)
        workspace.execute("attendance.mark", use)

    for event_id, day in list(zip(events, DAYS, strict=True))[6:10]:
        came(event_id, day, 0, "entry")
    came(events[10], DAYS[10], 0, "excuse", reason="đi công tác")
    came(events[11], DAYS[11], 0, "substitute", substitute_name="Người Thay")

    def since(session):
        session.scalars(live(Post).where(Post.person_id == office.people[0])).one().valid_from = DAYS[6]

    workspace.execute("test.term", since)

    assert rate(workspace, office, 0) == Rate(6, 4, 1, 1, 0, 0)
    assert rate(workspace, office, 1) == Rate(12, 0, 0, 0, 0, 12)
    assert rate(workspace, office, 0, 2020) == Rate()
