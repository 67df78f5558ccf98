from __future__ import annotations

import datetime as dt

import icalendar
import pytest

from baocaovien.domain.errors import InputError, MissingError
from baocaovien.services.schedule.calendar import export_calendar, import_calendar, read_calendar
from baocaovien.services.schedule.releases import release
from baocaovien.services.schedule.scheduling import add_session, cancel_event, edit_event, move_event
from baocaovien.store.queries.schedule import Events, event_detail
from tests.helpers.events import HOUR, START, ask, conference, do, small_office


@pytest.fixture
def small(workspace):
    return small_office(workspace)


def exported(workspace, tmp_path, **said):
    made = ask(workspace, export_calendar, **said)
    file = tmp_path / "lich.ics"
    file.write_bytes(made.content)
    return file, icalendar.Calendar.from_ical(made.content)


def taken(workspace, file):
    done = do(workspace, import_calendar, entries=read_calendar(file))
    return done.new, done.updated, done.unchanged, [one.reason for one in done.rejected]


def test_an_entry_has_a_stable_uid_the_sequence_and_a_real_zone(workspace, small, tmp_path):
    event_id = conference(workspace, small, chair_id=small.an)
    do(workspace, release, name="Lần 1")
    do(workspace, release, name="Lần 2")

    _, calendar = exported(workspace, tmp_path)

    (entry,) = calendar.walk("VEVENT")
    assert (str(entry["uid"]), entry["sequence"], str(entry["summary"])) == (
        f"{event_id}@baocaovien",
        2,
        "Hội nghị báo cáo viên tháng 5/2021",
    )
    assert entry["dtstart"].params["TZID"] == "Asia/Ho_Chi_Minh"
    assert entry["dtstart"].dt.astimezone(dt.UTC) == START
    assert str(calendar.walk("VTIMEZONE")[0]["tzid"]) == "Asia/Ho_Chi_Minh"
    assert "Chủ trì: Nguyễn Văn An" in str(entry["description"])
    assert calendar["method"] == "PUBLISH"


def test_the_same_schedule_gives_the_same_bytes(workspace, small):
    conference(workspace, small)

    assert ask(workspace, export_calendar).content == ask(workspace, export_calendar).content


def test_a_cancelled_event_is_sent_as_cancelled(workspace, small, tmp_path):
    event_id = conference(workspace, small)
    conference(workspace, small, title="Khác", start=START + 48 * HOUR, end=None)
    do(workspace, cancel_event, event_id=event_id, reason="CV 1")

    _, both = exported(workspace, tmp_path)
    _, alone = exported(workspace, tmp_path, event_ids=[event_id])

    assert (both["method"], [str(one["status"]) for one in both.walk("VEVENT")]) == ("PUBLISH", ["CANCELLED", "CONFIRMED"])
    assert (alone["method"], [str(one["status"]) for one in alone.walk("VEVENT")]) == ("CANCEL", ["CANCELLED"])


def test_only_the_days_asked_for_are_exported(workspace, small):
    conference(workspace, small)

    assert ask(workspace, export_calendar, first=dt.date(2021, 5, 25)).count == 0
    assert ask(workspace, export_calendar, first=dt.date(2021, 5, 24), last=dt.date(2021, 5, 24)).count == 1


def test_what_came_from_here_is_not_doubled(workspace, small, tmp_path):
    event_id = conference(workspace, small)
    do(workspace, add_session, event_id=event_id, start=START + 5 * HOUR, end=START + 8 * HOUR, name="Chiều")
    file, calendar = exported(workspace, tmp_path)
    before = workspace.history(1)

    assert len(calendar.walk("VEVENT")) == 2
    assert taken(workspace, file) == (0, 0, 2, [])
    assert workspace.history(1) == before


def test_another_workspace_takes_it_in_once_and_then_its_changes(workspace, make_workspace, small, tmp_path):
    event_id = conference(workspace, small)
    other = make_workspace("other")
    file, _ = exported(workspace, tmp_path)

    assert taken(other, file) == (1, 0, 0, [])
    assert taken(other, file) == (0, 0, 1, [])
    do(workspace, move_event, event_id=event_id, start=START + 24 * HOUR)
    do(workspace, edit_event, event_id=event_id, title="Hội nghị khác")
    do(workspace, release, name="Lần 1")
    file, _ = exported(workspace, tmp_path)
    assert taken(other, file) == (0, 1, 0, [])
    (found,) = other.read(lambda session: [event_detail(session, one) for one in Events().ids(session)])
    assert (found.event.title, found.event.start, found.event.venue) == ("Hội nghị khác", START + 24 * HOUR, "Hội trường Tỉnh ủy")
    do(workspace, cancel_event, event_id=event_id, reason="CV")
    do(workspace, release, name="Lần 2")
    file, _ = exported(workspace, tmp_path)
    assert taken(other, file) == (0, 1, 0, [])
    assert other.read(lambda session: event_detail(session, found.event.id)).event.state == "cancelled"


def ics(tmp_path, *lines):
    file = tmp_path / "x.ics"
    body = "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", *lines, "END:VCALENDAR", ""])
    file.write_bytes(body.encode())
    return file


def entry(uid, title, start, *more):
    return [
        "BEGIN:VEVENT",
        *([f"UID:{uid}"] if uid else []),
        f"SUMMARY:{title}",
        *([start] if start else []),
        *more,
        "END:VEVENT",
    ]


def test_foreign_entries_are_read_as_they_come_and_what_lacks_is_named(workspace, small, tmp_path):
    file = ics(
        tmp_path,
        *entry("a", "Cả ngày", "DTSTART;VALUE=DATE:20210601"),
        *entry("b", "Không múi giờ", "DTSTART:20210602T080000", "DURATION:PT90M"),
        *entry("c", "UTC", "DTSTART:20210603T010000Z", "DTEND:20210603T030000Z"),
        *entry("", "Không UID", "DTSTART:20210603T010000Z"),
        *entry("d", "", "DTSTART:20210603T010000Z"),
        *entry("e", "Không giờ", ""),
        *entry("f", "Ngược", "DTSTART:20210603T030000Z", "DTEND:20210603T010000Z"),
        *entry("g", "Cả năm", "DTSTART:20210603T010000Z", "DTEND:20220603T010000Z"),
    )

    done = taken(workspace, file)

    assert done[:3] == (3, 0, 0)
    assert sorted(done[3]) == [
        "imports.ends_before",
        "imports.no_start",
        "imports.no_title",
        "imports.no_uid",
        "imports.too_long",
    ]
    rows = workspace.read(lambda session: Events().rows(session, Events().ids(session)))
    assert [(row.title, row.start, row.end - row.start) for row in rows] == [
        ("Cả ngày", dt.datetime(2021, 6, 1, 0, 30, tzinfo=dt.UTC), dt.timedelta(minutes=210)),
        ("Không múi giờ", dt.datetime(2021, 6, 2, 1, tzinfo=dt.UTC), dt.timedelta(minutes=90)),
        ("UTC", dt.datetime(2021, 6, 3, 1, tzinfo=dt.UTC), dt.timedelta(hours=2)),
    ]


@pytest.mark.parametrize(
    "content", [b"hello", b"\x00\xff\x10" * 50, b"BEGIN:VEVENT\r\nEND:VEVENT\r\n", b"BEGIN:VCALENDAR\r\nnonsense"]
)
def test_what_is_no_calendar_is_refused(tmp_path, content):
    file = tmp_path / "x.ics"
    file.write_bytes(content)

    with pytest.raises(InputError) as problem:
        read_calendar(file)

    assert problem.value.code == "imports.not_a_calendar"


def test_a_missing_calendar_is_missing(tmp_path):
    with pytest.raises(MissingError):
        read_calendar(tmp_path / "nowhere.ics")
