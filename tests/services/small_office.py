"""A small office for tests: two units, people, a topic with content, and conferences with their lists."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.domain.dates import at_local
from baocaovien.services.schedule.events import kind_by_code
from baocaovien.store.models import (
    AgendaItem,
    Event,
    EventKind,
    EventRole,
    EventSession,
    Invitee,
    Office,
    Person,
    Post,
    Signatory,
    Unit,
    UnitName,
    fixed_id,
    new_id,
)

DAY = dt.date(2021, 5, 20)


@dataclass(frozen=True, slots=True)
class SmallOffice:
    """Ids of what was made."""

    host: UUID
    units: tuple[UUID, UUID]
    people: tuple[UUID, ...]
    kind: UUID


def make_office(session: Session) -> SmallOffice:
    """Write the office, its units and four people, two in each unit."""
    kind = _kind(session)
    host, first, second = (new_id() for _ in range(3))
    for place, (unit_id, code, level, name) in enumerate(
        (
            (host, "btg", "province", "Ban Tuyên giáo Tỉnh ủy"),
            (first, "a", "district", "Huyện ủy An Bình"),
            (second, "b", "commune", "Đảng ủy xã Bình Minh"),
        )
    ):
        session.add(Unit(id=unit_id, code=code, level=level, rank=f"{place}"))
        session.add(UnitName(unit_id=unit_id, name=name))
    session.add(
        Office(
            id=fixed_id("office"),
            unit_id=host,
            place_name="Lâm Đồng",
            superior_line="TỈNH ỦY LÂM ĐỒNG",
            issuer_line="BAN TUYÊN GIÁO",
            symbol_code="BTGTU",
            default_recipients=["Lưu"],
        )
    )
    session.add(Signatory(full_name="Lương Thanh Mẫu", position="TRƯỞNG BAN", rank="a"))
    session.add(
        Signatory(full_name="Đinh Ngọc Mẫu", position="PHÓ TRƯỞNG BAN", prefix="K/T", on_behalf_of="TRƯỞNG BAN", rank="b")
    )
    people = []
    for name, unit_id in (("Lê An Mẫu", first), ("Trần Bình Mẫu", first), ("Phạm Chi Mẫu", second), ("Võ Dũng Mẫu", second)):
        person = Person(id=new_id(), full_name=name)
        session.add(person)
        session.add(Post(person_id=person.id, unit_id=unit_id, position="Ủy viên"))
        people.append(person.id)
    session.flush()
    return SmallOffice(host, (first, second), tuple(people), kind)


def _kind(session: Session) -> UUID:
    known = session.get(EventKind, fixed_id("event_kind", "reporter_conference"))
    if known is None:
        session.add(
            EventKind(id=fixed_id("event_kind", "reporter_conference"), code="reporter_conference", name="Hội nghị báo cáo viên")
        )
        session.flush()
    return kind_by_code(session, "reporter_conference").id


def make_event(
    session: Session,
    office: SmallOffice,
    *,
    day: dt.date = DAY,
    title: str = "Hội nghị báo cáo viên tháng 5/2021",
    sessions: int = 1,
    invited: int = 4,
    topic_id: UUID | None = None,
    state: str = "scheduled",
    series_id: UUID | None = None,
    unit_id: UUID | None = None,
) -> UUID:
    """Write a conference with a chair, one presented line by the first person, and a list of the first people."""
    event = Event(
        id=new_id(),
        kind_id=office.kind,
        title=title,
        unit_id=unit_id or office.host,
        state=state,
        venue_name="Hội trường A",
        series_id=series_id,
    )
    session.add(event)
    for number in range(sessions):
        start = at_local(day, dt.time(8 + 6 * number))
        session.add(EventSession(event_id=event.id, starts_at=start, ends_at=start + dt.timedelta(hours=3), rank=f"{number}"))
    session.add(
        EventRole(event_id=event.id, role="chair", person_id=office.people[3], full_name="Võ Dũng Mẫu", position="Phó Trưởng ban")
    )
    session.add(
        AgendaItem(
            event_id=event.id,
            title="Chuyên đề một",
            presented=True,
            rank="a",
            topic_id=topic_id,
            speaker_id=office.people[0],
            speaker_name="Lê An Mẫu",
        )
    )
    names = ("Lê An Mẫu", "Trần Bình Mẫu", "Phạm Chi Mẫu", "Võ Dũng Mẫu")
    for number in range(invited):
        person_id = office.people[number]
        session.add(
            Invitee(
                id=fixed_id("invitee", event.id, person_id),
                event_id=event.id,
                person_id=person_id,
                unit_id=office.units[number // 2],
                unit_name=("Huyện ủy An Bình", "Đảng ủy xã Bình Minh")[number // 2],
                full_name=names[number],
                position="Ủy viên",
                honorific="đồng chí",
                protocol_rank=number,
            )
        )
    session.flush()
    return event.id


def invitee_of(office: SmallOffice, event_id: UUID, number: int) -> UUID:
    """The id of the invitation of the person of this place."""
    return fixed_id("invitee", event_id, office.people[number])
