"""Random facts for reports: units that merge and split, events of two years, lists, marks of every kind, head counts, plans."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.domain.dates import at_local
from baocaovien.services.library.topics import create_topic
from baocaovien.services.schedule.event_kinds import kind_by_code
from baocaovien.services.schedule.plans import DutyText, add_duty, create_plan
from baocaovien.store.models import (
    AgendaItem,
    AttendanceMark,
    Event,
    EventKind,
    EventSession,
    EventSite,
    HeadCount,
    Invitee,
    Person,
    Post,
    ReporterRecognition,
    SessionSummons,
    Site,
    Unit,
    UnitName,
    UnitSuccession,
    new_id,
)

STATIONS = (UUID(int=1), UUID(int=2))
KINDS = ("entry", "entry", "entry", "exit", "absent", "excuse", "unexcuse", "substitute", "annul")


@dataclass(frozen=True, slots=True)
class World:
    """What there is to choose from; everything of one world lies in `year` and the year before."""

    year: int
    units: list[UUID]
    people: list[tuple[UUID, UUID]]
    """(person, unit of the leading post)."""
    sites: list[UUID]
    topics: list[UUID | None]
    kinds: list[UUID]


def make_world(session: Session, *, year: int, chance: random.Random) -> World:
    """Write a world."""
    units = [
        _unit(session, f"{year}-{n}", level) for n, level in enumerate(("province", "district", "commune", "commune", "base"))
    ]
    middle = dt.date(year, 7, 1)
    # The second merges into the fourth; the third splits into the fourth and the fifth.
    for old, new, kind in ((1, 3, "merge"), (2, 3, "split"), (2, 4, "split")):
        session.add(UnitSuccession(from_unit_id=units[old], to_unit_id=units[new], kind=kind, on=middle))
    people = [_person(session, f"Người Thứ {n}", units[n % 5]) for n in range(6)]
    for n in range(2):
        since = dt.date(year - 1, 1 + n * 9, 1)
        session.add(ReporterRecognition(person_id=people[n][0], level=("province", "commune")[n], issued_on=since))
    sites = [_site(session, f"Điểm cầu {n}", units[n]) for n in (1, 3)]
    kinds = [kind_by_code(session, "reporter_conference").id, _kind(session, f"k{year}")]
    topics: list[UUID | None] = [create_topic(session, name=f"Chủ đề {year} {n}") for n in range(2)]
    world = World(year, units, people, sites, [None, *topics], kinds)
    session.flush()
    for _ in range(chance.randint(2, 6)):
        _event(session, world, chance)
    plan_id = create_plan(session, title="Kế hoạch", starts_on=dt.date(year - 1, 1, 1), ends_on=dt.date(year, 12, 31))
    for n in range(chance.randint(0, 4)):
        due = chance.choice([None, dt.date(year, chance.randint(1, 12), chance.randint(1, 28))])
        unit, topic = chance.choice([None, *units]), chance.choice(world.topics)
        duty = DutyText(f"Nhiệm vụ {n}", unit, topic, chance.choice([None, *kinds]), chance.randint(1, 3), due)
        add_duty(session, plan_id=plan_id, duty=duty)
    return world


def _unit(session: Session, code: str, level: str) -> UUID:
    unit = Unit(id=new_id(), code=code, level=level, rank=code)
    session.add(unit)
    session.add(UnitName(unit_id=unit.id, name=f"Đơn vị {code}"))
    return unit.id


def _person(session: Session, name: str, unit_id: UUID) -> tuple[UUID, UUID]:
    person = Person(id=new_id(), full_name=name)
    session.add(person)
    session.add(Post(person_id=person.id, unit_id=unit_id, position="Ủy viên"))
    return person.id, unit_id


def _site(session: Session, name: str, unit_id: UUID) -> UUID:
    site = Site(id=new_id(), name=name, unit_id=unit_id)
    session.add(site)
    return site.id


def _kind(session: Session, code: str) -> UUID:
    kind = EventKind(id=new_id(), code=code, name=f"Tọa đàm {code}", rank=code)
    session.add(kind)
    return kind.id


def _event(session: Session, world: World, chance: random.Random) -> None:
    day = dt.date(world.year - chance.randint(0, 1), chance.randint(1, 12), chance.randint(1, 28))
    state = chance.choice(("open", "closed", "closed", "scheduled", "cancelled"))
    event = Event(
        id=new_id(),
        kind_id=chance.choice(world.kinds),
        title=f"Cuộc {day}",
        unit_id=chance.choice([None, *world.units]),
        state=state,
    )
    session.add(event)
    starts = [at_local(day, dt.time(8 + 6 * n)) for n in range(chance.randint(1, 2))]
    sessions = [EventSession(id=new_id(), event_id=event.id, starts_at=at, ends_at=at + dt.timedelta(hours=3)) for at in starts]
    session.add_all(sessions)
    for n in range(chance.randint(0, 3)):
        speaker = chance.choice([None, *(person for person, _unit in world.people)])
        name = "Có Tên" if speaker else chance.choice(("", "Khách Mời", "khách mời"))
        session.add(
            AgendaItem(
                event_id=event.id, title=f"Chuyên đề {n}", presented=chance.random() < 0.8, rank=f"{n}",
                topic_id=chance.choice(world.topics), speaker_id=speaker, speaker_name=name,
            )
        )  # fmt: skip
    session.flush()
    invitees = _list(session, world, event.id, chance)
    _marks(session, world, event.id, sessions, invitees, chance)
    for site_id in world.sites:
        session.add(EventSite(event_id=event.id, site_id=site_id, name="Điểm cầu", list_closed=chance.random() < 0.2))
        for _ in range(chance.randint(0, 3)):
            session.add(
                HeadCount(
                    event_id=event.id, site_id=site_id, session_id=chance.choice([None, sessions[0].id]), kind="present",
                    category=chance.choice(("", "đảng viên", "nhân dân")), number=chance.randint(0, 9), at=starts[0],
                    reported_by="Người báo",
                )
            )  # fmt: skip
    session.flush()


def _list(session: Session, world: World, event_id: UUID, chance: random.Random) -> list[UUID]:
    made = []
    for person_id, unit_id in chance.sample(world.people, chance.randint(0, 5)):
        who: dict[str, Any] = {"person_id": person_id, "full_name": "Người dự", "unit_id": chance.choice([None, unit_id])}
        sort = chance.choice(("named", "named", "named", "walk-in", "matched", "seat"))
        if sort != "named":
            who["person_id"] = None
        if sort == "seat":
            who |= {"seat_number": len(made) + 1, "full_name": ""}
        else:
            who |= {"walk_in": sort != "named", "matched_person_id": person_id if sort == "matched" else None}
        invitee = Invitee(
            id=new_id(), event_id=event_id, position="Ủy viên", site_id=chance.choice([None, *world.sites]),
            withdrawn=chance.random() < 0.1, **who,
        )  # fmt: skip
        session.add(invitee)
        made.append(invitee.id)
    session.flush()
    return made


def _marks(
    session: Session, world: World, event_id: UUID, sessions: list[EventSession], invitees: list[UUID], chance: random.Random
) -> None:
    if not invitees:
        return
    for invitee_id in invitees:
        if len(sessions) > 1 and chance.random() < 0.3:
            session.add(SessionSummons(invitee_id=invitee_id, session_id=chance.choice(sessions).id))
    rows: list[dict[str, Any]] = []
    for place in range(chance.randint(0, 8)):
        own, kind = chance.choice(invitees), chance.choice(KINDS)
        minutes = chance.choice((None, -30, 0, 14, 16, 90, 170))
        start = sessions[0].starts_at
        rows.append(
            {
                "id": new_id(), "operation_id": new_id(), "station_id": chance.choice(STATIONS), "seq": place, "lamport": place + 1,
                "event_id": event_id, "session_id": chance.choice([None, *(one.id for one in sessions)]), "invitee_id": own,
                "kind": kind, "occurred_at": None if minutes is None else start + dt.timedelta(minutes=minutes),
                "clock_offset_ms": 0, "recorded_at": start, "mode": "in_person", "site_id": chance.choice([None, *world.sites]),
                "source": "name", "late_on_paper": chance.random() < 0.2,
                "substitute_name": "Người thay" if kind == "substitute" else "",
                "replaces": [str(rows[-1]["id"])] if rows and kind == "annul" else [], "saw": [],
            }
        )  # fmt: skip
    if rows:
        session.connection().execute(AttendanceMark.__table__.insert(), rows)
