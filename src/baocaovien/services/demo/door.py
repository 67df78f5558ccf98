"""The demo's door: people marked by name, by code, from no list; one mark taken back; the list closed."""

from __future__ import annotations

import datetime as dt
from functools import partial
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.services.attendance.attendance import MarkAnswer, annul, mark
from baocaovien.services.attendance.desk import Desk
from baocaovien.services.attendance.marking import mark_many
from baocaovien.services.schedule.scheduling import close_event, open_event
from baocaovien.services.workspace import Workspace
from baocaovien.store.models import Card, Invitee

_BY_NAME, _BY_CODE = 8, 12
_ARRIVAL = dt.timedelta(seconds=40)


def hold_event(workspace: Workspace, event_id: UUID, *, start: dt.datetime) -> None:
    """Open the door, let people in, close it; `start` is when the event begins."""
    workspace.execute("schedule.open_event", partial(open_event, event_id=event_id))
    desk = workspace.read(lambda session: Desk(session, event_id))
    waiting = desk.missing()
    clock = start - dt.timedelta(minutes=25)

    def let_in(**said: object) -> MarkAnswer:
        nonlocal clock
        clock += _ARRIVAL
        return workspace.execute("attendance.mark", desk.use_case(at=clock, desk="Bàn 1", **said))

    for person in waiting[:_BY_NAME]:
        found = desk.search(person.full_name)
        let_in(invitee_id=next(hit.invitee_id for hit in found.people if hit.invitee_id == person.id))
    numbers = workspace.read(partial(_card_numbers, event_id=event_id))
    for person in waiting[_BY_NAME : _BY_NAME + _BY_CODE]:
        if person.id in numbers:
            let_in(code=numbers[person.id])
    taken_back = let_in(invitee_id=waiting[_BY_NAME + _BY_CODE].id)
    if taken_back.mark_id is not None:
        workspace.execute("attendance.annul", partial(annul, mark_id=taken_back.mark_id, reason="Ghi nhầm người"))
    let_in(walk_in="Đại biểu ngoài danh sách (mẫu)", position="Chuyên viên", unit_name="Cơ quan báo chí (mẫu)")
    rest = [one.id for one in waiting[_BY_NAME + _BY_CODE :]]
    came, late = rest[: len(rest) * 8 // 10], rest[len(rest) * 8 // 10 : len(rest) * 9 // 10]
    for ids, minutes in ((came, -6), (late, 22)):
        at = start + dt.timedelta(minutes=minutes)
        workspace.execute("attendance.mark_many", partial(mark_many, event_id=event_id, invitee_ids=ids, at=at, desk="Bàn 2"))
    left = rest[len(came) + len(late) :]
    for one in left[: len(left) // 2]:
        excuse = partial(mark, event_id=event_id, invitee_id=one, kind="excuse", at=start, reason="Đi công tác theo phân công")
        workspace.execute("attendance.mark", excuse)
    workspace.execute("schedule.close_event", partial(close_event, event_id=event_id, rest_absent=True))


def _card_numbers(session: Session, *, event_id: UUID) -> dict[UUID, str]:
    rows = session.execute(
        select(Card.invitee_id, Card.number)
        .join(Invitee, Invitee.id == Card.invitee_id)
        .where(Invitee.event_id == event_id, Card.withdrawn.is_(False), Card.deleted.is_(False))
    )
    return {invitee_id: number for invitee_id, number in rows if invitee_id is not None}
