"""Reports against figures that plain SQL counts by itself, of a year in which each person has at most one mark a session."""

from __future__ import annotations

import datetime as dt
import random

import pytest
from sqlalchemy import text

from baocaovien.domain.dates import at_local
from baocaovien.services.library.topics import create_topic
from baocaovien.store.models import AgendaItem, AttendanceMark, Event, EventSession, Invitee, Site, new_id
from tests.services.small_office import make_office
from tests.services.test_reports import report

_COUNTED = """
WITH first AS (SELECT event_id, MIN(starts_at) AS starts_at FROM event_session WHERE deleted = 0 GROUP BY event_id),
held AS (
  SELECT event.*, strftime('%Y-%m', first.starts_at, '+7 hours') AS month FROM event JOIN first ON first.event_id = event.id
  WHERE event.deleted = 0 AND event.state IN ('open', 'closed', 'scheduled')
    AND first.starts_at >= '2020-12-31 17:00' AND first.starts_at < '2021-12-31 17:00'
),
line AS (
  SELECT held.id AS event_id, held.month, held.kind_id, held.unit_id AS host, invitee.unit_id, invitee.walk_in, mark.kind AS did,
    COALESCE(invitee.person_id, invitee.matched_person_id, invitee.id) AS who,
    CASE WHEN mark.kind IN ('entry', 'substitute') THEN COALESCE(mark.site_id, invitee.site_id) ELSE invitee.site_id END AS site_id,
    unixepoch(mark.occurred_at) > unixepoch(event_session.starts_at, '+15 minutes') AS late
  FROM held JOIN event_session ON event_session.event_id = held.id AND event_session.deleted = 0
  JOIN invitee ON invitee.event_id = held.id AND invitee.deleted = 0 AND invitee.withdrawn = 0
  LEFT JOIN attendance_mark AS mark ON mark.invitee_id = invitee.id AND mark.session_id = event_session.id
)
"""
_PEOPLE = (
    _COUNTED
    + """
SELECT {by} AS name,
  SUM(walk_in = 0) AS summoned,
  SUM(walk_in = 0 AND did IN ('entry', 'substitute')) AS attended,
  COUNT(DISTINCT CASE WHEN did = 'entry' THEN who END) AS people,
  SUM(walk_in = 0 AND did = 'substitute') AS substituted,
  SUM(walk_in = 0 AND did IN ('entry', 'substitute') AND late) AS late,
  SUM(walk_in = 0 AND did = 'excuse') AS excused,
  SUM(walk_in = 0 AND did = 'absent') AS unexcused,
  SUM(walk_in = 0 AND did IS NULL) AS not_marked,
  SUM(walk_in = 1 AND did IN ('entry', 'substitute')) AS walk_in
FROM line {joined} GROUP BY {by}
"""
)
_EVENTS = (
    _COUNTED
    + """
SELECT {by} AS name, COUNT(DISTINCT held.id) AS events, COUNT(DISTINCT item.id) AS presented,
  COUNT(DISTINCT item.topic_id) AS topics, COUNT(DISTINCT item.speaker_id) AS speakers
FROM held {joined} LEFT JOIN agenda_item AS item ON item.event_id = held.id AND item.deleted = 0 AND item.presented = 1
GROUP BY {by}
"""
)
_NAMES = {
    "unit": ("unit_name.name", "JOIN unit_name ON unit_name.unit_id = line.unit_id"),
    "level": ("unit.level", "JOIN unit ON unit.id = line.unit_id"),
    "kind": ("event_kind.name", "JOIN event_kind ON event_kind.id = line.kind_id"),
    "month": ("line.month", ""),
    "site": ("COALESCE(site.name, 'Hội trường chính')", "LEFT JOIN site ON site.id = line.site_id"),
    "": ("'Tổng cộng'", ""),
}
_SHOWN = {"level": {"district": "Cấp huyện", "commune": "Cấp xã", "province": "Cấp tỉnh"}}


@pytest.fixture
def year(workspace):
    """Twelve events of 2021, others of the days around it, and marks that leave no question."""
    chance = random.Random(20210520)

    def write(session):
        office = make_office(session)
        topics = [create_topic(session, name=name) for name in ("A", "B")]
        sites = [Site(id=new_id(), name=name) for name in ("Điểm cầu Một", "Điểm cầu Hai")]
        session.add_all(sites)
        session.flush()
        days = [dt.date(2020, 12, 31), dt.date(2021, 1, 1), dt.date(2021, 12, 31), dt.date(2022, 1, 1)]
        days += [dt.date(2021, chance.randint(1, 12), chance.randint(1, 28)) for _ in range(10)]
        for day in days:
            _event(session, office, day, topics, [None, *(site.id for site in sites)], chance)

    workspace.execute("test.year", write)


def _event(session, office, day, topics, sites, chance):
    host = chance.choice((office.host, *office.units))
    state = chance.choice(("closed", "closed", "open", "scheduled", "cancelled", "draft"))
    event = Event(id=new_id(), kind_id=office.kind, title=f"Cuộc {day}", unit_id=host, state=state)
    starts = [at_local(day, dt.time(hour)) for hour in (0, 13)[: chance.randint(1, 2)]]
    held = [EventSession(id=new_id(), event_id=event.id, starts_at=at, ends_at=at + dt.timedelta(hours=3)) for at in starts]
    session.add_all([event, *held])
    for n in range(chance.randint(0, 3)):
        speaker, topic = chance.choice(office.people), chance.choice((None, *topics))
        item = {"presented": chance.random() < 0.7, "topic_id": topic, "speaker_id": speaker, "speaker_name": "Có tên"}
        session.add(AgendaItem(event_id=event.id, title=f"Mục {n}", rank=f"{n}", **item))
    people = [
        Invitee(
            id=new_id(), event_id=event.id, full_name="Người dự", unit_id=office.units[n // 2], site_id=chance.choice(sites),
            person_id=None if guest else person, walk_in=guest, matched_person_id=person if guest and n % 2 else None,
            withdrawn=chance.random() < 0.1,
        )
        for n, person in enumerate(office.people)
        for guest in (False, True)
        if chance.random() < (0.3 if guest else 0.9)
    ]  # fmt: skip
    session.add_all(people)
    session.flush()
    marks = [_mark(event, one, who, sites, chance) for who in people for one in held if chance.random() < 0.8]
    if marks:
        session.connection().execute(AttendanceMark.__table__.insert(), marks)


def _mark(event, held, who, sites, chance):
    kind = "entry" if who.walk_in else chance.choice(("entry", "entry", "entry", "substitute", "excuse", "absent"))
    at = held.starts_at + dt.timedelta(minutes=chance.choice((-20, 0, 15, 16, 60)))
    return {
        "id": new_id(), "operation_id": new_id(), "station_id": new_id(), "seq": 1, "lamport": 1, "event_id": event.id,
        "session_id": held.id, "invitee_id": who.id, "kind": kind, "occurred_at": at, "clock_offset_ms": 0, "recorded_at": at,
        "mode": "in_person", "site_id": chance.choice(sites), "source": "name", "late_on_paper": False,
        "substitute_name": "Người thay" if kind == "substitute" else "", "replaces": [], "saw": [],
    }  # fmt: skip


def counted(workspace, statement):
    """{name: {measure: number}} of a statement, without what is nought."""
    rows = workspace.read(lambda session: session.execute(text(statement)).mappings().all())
    return {row["name"]: {code: n for code, n in row.items() if code != "name" and n} for row in rows}


def told(lines, codes):
    return {line.label: {code: line.values[code] for code in codes if line.values[code]} for line in lines}


PEOPLE = ("summoned", "attended", "people", "substituted", "late", "excused", "unexcused", "not_marked", "walk_in")


@pytest.mark.parametrize("by", [name for name in _NAMES if name])
def test_people_are_as_many_as_plain_sql_counts(workspace, year, by):
    found = report(workspace, "attendance", by)
    name, joined = _NAMES[by]
    expected = counted(workspace, _PEOPLE.format(by=name, joined=joined))
    shown = _SHOWN.get(by, {})
    expected = {f"Tháng {int(key[5:])}/{key[:4]}" if by == "month" else shown.get(key, key): own for key, own in expected.items()}
    total = counted(workspace, _PEOPLE.format(by=_NAMES[""][0], joined=""))

    assert {key: own for key, own in told(found.rows, PEOPLE).items() if own} == {
        key: own for key, own in expected.items() if own
    }
    assert told([found.totals], PEOPLE) == total


@pytest.mark.parametrize("by", ["unit", "month"])
def test_events_are_as_many_as_plain_sql_counts(workspace, year, by):
    found = report(workspace, "activity", by)
    name, joined = {"unit": ("unit_name.name", "JOIN unit_name ON unit_name.unit_id = held.unit_id"), "month": ("month", "")}[by]
    expected = counted(workspace, _EVENTS.format(by=name, joined=joined))
    if by == "month":
        expected = {f"Tháng {int(key[5:])}/{key[:4]}": own for key, own in expected.items()}
    total = counted(workspace, _EVENTS.format(by="'Tổng cộng'", joined=""))
    codes = ("events", "presented", "topics", "speakers")

    assert told(found.rows, codes) == expected
    assert told([found.totals], codes) == total
