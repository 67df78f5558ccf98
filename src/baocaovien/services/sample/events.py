"""The sample schedule: three conferences that were held, a seminar, this week's conference and what comes next."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.domain.local_time import at_local
from baocaovien.services.attendance.attendance import mark
from baocaovien.services.attendance.marking import mark_many, mark_rest_absent
from baocaovien.services.office.unit import shipped_units, unit_id
from baocaovien.services.schedule.plans import DutyText, add_duty, create_plan
from baocaovien.services.schedule.scheduling import add_event, close_event, open_event
from baocaovien.store.find import live
from baocaovien.store.models import Invitee, Person, Post, Site, SourceDocument, Topic, Venue, fixed_id
from baocaovien.store.queries.schedule import event_kinds

_ARRIVALS = (-25, -18, -12, -8, -5, -3, -1, 2, 6, 11, 19, 27)
"""Minutes after the start at which groups of people came in."""
_SEED = 20210610


@dataclass(frozen=True, slots=True)
class SampleDirectory:
    """Ids that the sample events need, by what a person would call them."""

    people: dict[tuple[str, str], UUID]
    venues: dict[str, UUID]
    sites: dict[str, UUID]
    topics: dict[str, UUID]

    def person(self, unit: str, position: str) -> UUID:
        """Somebody by sample unit code and position."""
        return self.people[unit, position]


def sample_directory(session: Session) -> SampleDirectory:
    """Read the sample's ids."""
    codes = {unit_id(unit["code"]): unit["code"] for unit in shipped_units()}
    rows = session.execute(select(Post.unit_id, Post.position, Person.id).join(Person, Person.id == Post.person_id))
    people = {(codes[unit], position): person for unit, position, person in rows if unit in codes}
    return SampleDirectory(
        people,
        {row.name: row.id for row in session.scalars(live(Venue))},
        {row.name: row.id for row in session.scalars(live(Site))},
        {row.code: row.id for row in session.scalars(live(Topic))},
    )


def roster_units(session: Session) -> list[UUID]:
    """The units whose people a provincial conference invites."""
    del session
    return [unit_id(unit["code"]) for unit in shipped_units() if unit["code"] not in ("tinhuy", "btgtu")]


def third_thursday(year: int, month: int) -> dt.date:
    """The day of the monthly conference."""
    first = dt.date(year, month, 1)
    return first + dt.timedelta(days=(3 - first.weekday()) % 7 + 14)


def add_events(session: Session, *, today: dt.date) -> tuple[UUID, UUID]:
    """Write the sample schedule around a day; answer the conference of this week (or the next), and the last that was held."""
    known = sample_directory(session)
    held = []
    for back, topics in ((3, ("A3", "A4")), (2, ("A5", "A7")), (1, ("A1", "A6"))):
        month = today.year * 12 + today.month - 1 - back
        day = third_thursday(month // 12, month % 12 + 1)
        held.append(_held_conference(session, known, day=day, topics=topics, seed=_SEED + back))
    _held_seminar(session, known, day=_weekday(today - dt.timedelta(days=12), 1))
    thursday = today + dt.timedelta(days=(3 - today.weekday()) % 7)
    upcoming = _conference(session, known, day=thursday, topics=("A1", "A2"), key="upcoming")
    add_event(
        session,
        event_id=fixed_id("sample", "event", "workshop"),
        kind="workshop",
        title="Hội thảo “Đưa nghị quyết vào cuộc sống từ cơ sở”",
        start=at_local(_weekday(today + dt.timedelta(days=20), 2), dt.time(8)),
        venue_id=known.venues["Hội trường Thành ủy Bảo Lộc"],
        chair_id=known.person("btgtu", "Phó Trưởng ban"),
        topic_ids=[known.topics["B2"]],
        speaker_ids=[known.person("baoloc", "Trưởng ban Tuyên giáo")],
        invited=[unit_id(code) for code in ("baoloc", "baolam", "dahuoai", "dateh", "cattien", "dilinh")],
    )
    return upcoming, held[-1]


def add_plan(session: Session, *, today: dt.date) -> None:
    """Write what the sample plan asks for in the quarter of a day: who holds what, how often, by when."""
    first = dt.date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
    last = (first + dt.timedelta(days=95)).replace(day=1) - dt.timedelta(days=1)
    kinds = {kind.code: kind.id for kind in event_kinds(session)}
    document = session.scalars(live(SourceDocument).where(SourceDocument.file_name == "ke-hoach.txt")).first()
    plan_id = create_plan(
        session,
        title=f"Kế hoạch hội nghị báo cáo viên quý {(today.month + 2) // 3}/{today.year}",
        document_id=document.id if document else None,
        starts_on=first,
        ends_on=last,
    )
    for unit, kind, times, title in (
        ("btgtu", "reporter_conference", 3, "Hội nghị báo cáo viên hằng tháng của tỉnh"),
        ("btgtu", "seminar", 1, "Tọa đàm gắn với thực tiễn của tỉnh"),
        ("baoloc", "workshop", 1, "Hội thảo chuyên đề tại Bảo Lộc"),
    ):
        duty = DutyText(title=title, unit_id=unit_id(unit), kind_id=kinds[kind], times=times, due=last)
        add_duty(session, plan_id=plan_id, duty=duty)


def _weekday(day: dt.date, weekday: int) -> dt.date:
    return day + dt.timedelta(days=(weekday - day.weekday()) % 7)


def _conference(session: Session, known: SampleDirectory, *, day: dt.date, topics: Sequence[str], key: str) -> UUID:
    speakers = [known.person("btgtu", "Trưởng phòng Tuyên truyền"), known.person("btgtu", "Trưởng phòng Lý luận chính trị")]
    return add_event(
        session,
        event_id=fixed_id("sample", "event", key),
        kind="reporter_conference",
        title=f"Hội nghị báo cáo viên tháng {day.month}/{day.year}",
        start=at_local(day, dt.time(8)),
        end=at_local(day, dt.time(11, 30)),
        venue_id=known.venues["Hội trường Tỉnh ủy"],
        site_ids=[known.sites[name] for name in ("Điểm cầu tỉnh", "Điểm cầu Bảo Lộc", "Điểm cầu Đức Trọng")],
        chair_id=known.person("btgtu", "Phó Trưởng ban"),
        secretary_id=_clerk(session),
        speaker_ids=speakers,
        topic_ids=[known.topics[code] for code in topics],
        invited=roster_units(session),
        requirements="Đề nghị các đơn vị gửi danh sách đại biểu trước ngày hội nghị 03 ngày làm việc.",
        contact="Phòng Tuyên truyền, Ban Tuyên giáo Tỉnh ủy",
    ).id


def _clerk(session: Session) -> UUID:
    rows = session.execute(
        select(Person.id)
        .join(Post, Post.person_id == Person.id)
        .where(Post.unit_id == unit_id("btgtu"), Post.position == "Chuyên viên")
        .order_by(Person.sort_key, Person.id)
    )
    return rows.scalars().first() or fixed_id("nobody")


def _held_conference(session: Session, known: SampleDirectory, *, day: dt.date, topics: Sequence[str], seed: int) -> UUID:
    event_id = _conference(session, known, day=day, topics=topics, key=f"held-{day:%Y-%m}")
    _hold(session, event_id, at_local(day, dt.time(8)), seed)
    return event_id


def _held_seminar(session: Session, known: SampleDirectory, *, day: dt.date) -> None:
    start = at_local(day, dt.time(13, 30))
    event_id = add_event(
        session,
        event_id=fixed_id("sample", "event", "seminar"),
        kind="seminar",
        title="Tọa đàm “Nâng cao chất lượng chuyên đề của báo cáo viên”",
        start=start,
        venue_id=known.venues["Phòng họp số 2 Ban Tuyên giáo Tỉnh ủy"],
        chair_id=known.person("btgtu", "Trưởng ban"),
        secretary_id=_clerk(session),
        speaker_ids=[known.person("dalat", "Trưởng ban Tuyên giáo")],
        topic_ids=[known.topics["A4"]],
        invited=[unit_id(code) for code in ("dalat", "baoloc", "ductrong", "lamha", "mttq", "tinhdoan", "hlhpn")],
    ).id
    _hold(session, event_id, start, _SEED)


def _hold(session: Session, event_id: UUID, start: dt.datetime, seed: int) -> None:
    """Open the event, let most people come in over half an hour, excuse some, and close it."""
    chance = random.Random(seed)
    open_event(session, event_id=event_id)
    # The unit tells people of the same name apart; keys are new in every workspace and must not decide who came when.
    by_name = live(Invitee).where(Invitee.event_id == event_id).order_by(Invitee.sort_key, Invitee.unit_name, Invitee.id)
    invitees = session.scalars(by_name).all()
    came: dict[int, list[UUID]] = {minutes: [] for minutes in _ARRIVALS}
    for invitee in invitees:
        lot = chance.random()
        if lot < 0.88:
            came[chance.choice(_ARRIVALS)].append(invitee.id)
        elif lot < 0.94:
            _excuse(session, event_id, invitee, start, chance)
    for minutes, ids in came.items():
        if ids:
            mark_many(session, event_id=event_id, invitee_ids=ids, at=start + dt.timedelta(minutes=minutes), desk="Bàn 1")
    mark_rest_absent(session, event_id=event_id)
    close_event(session, event_id=event_id)


def _excuse(session: Session, event_id: UUID, invitee: Invitee, start: dt.datetime, chance: random.Random) -> None:
    if chance.random() < 0.4:
        mark(
            session,
            event_id=event_id,
            invitee_id=invitee.id,
            kind="substitute",
            at=start,
            substitute_name="Đại biểu được cử dự thay (mẫu)",
            substitute_position="Chuyên viên",
        )
    else:
        mark(session, event_id=event_id, invitee_id=invitee.id, kind="excuse", at=start, reason="Đi công tác theo phân công")
