"""The commands on people, events, calendars and attendance, as scripts call them (cli.md)."""

from __future__ import annotations

import datetime as dt
import json
import uuid

import pytest

from baocaovien.cli.main import main
from baocaovien.services.attendance.cards import issue_cards
from baocaovien.services.workspace import Workspace
from baocaovien.store.models import Operation
from tests.helpers.events import do, small_office

START, END = "2021-05-24T08:00", "2021-05-24T11:30"


@pytest.fixture
def folder(tmp_path):
    """A workspace folder with the small office in it; nobody holds it."""
    made = Workspace.create(tmp_path / "workspace")
    small_office(made)
    made.close()
    return tmp_path / "workspace"


@pytest.fixture
def call(folder, capsys):
    """Run a command; answers (exit code, JSON object). Standard output is exactly one object."""

    def run(*words):
        code = main(["--workspace", str(folder), "--lang", "en", "--json", *map(str, words)])
        out = capsys.readouterr().out
        assert out.count("\n") == 1
        return code, json.loads(out)

    return run


@pytest.fixture
def done(call):
    """Run a command that must succeed; answers its JSON object."""

    def run(*words):
        code, answer = call(*words)
        assert code == 0, answer
        return answer

    return run


@pytest.fixture
def refused(call):
    """Run a command that must be refused with exit code 2; answers its JSON object."""

    def run(*words):
        code, answer = call(*words)
        assert code == 2, answer
        assert {"code", "message", "where", "hint"} <= answer["error"].keys()
        assert answer["error"]["message"]
        return answer

    return run


def people(done, query=""):
    return {row["full_name"] + " " + row["unit"]: row["id"] for row in done("people", "list", "--query", query)["people"]}


@pytest.fixture
def event(done):
    return done(
        "event", "add", "--kind", "reporter_conference", "--title", "Hội nghị báo cáo viên tháng 5/2021", "--start", START, "--end", END,
        "--venue", "Hội trường Tỉnh ủy", "--site", "Điểm cầu Cát Tiên", "--invite", "BTGTU", "--invite", "Huyện ủy Cát Tiên",
    )["id"]  # fmt: skip


def test_people_are_listed_in_vietnamese_order(done):
    found = done("people", "list")["people"]

    assert [(row["full_name"], row["position"], row["unit"]) for row in found] == [
        ("Nguyễn Văn An", "Trưởng ban", "Ban Tuyên giáo Tỉnh ủy"),
        ("Nguyễn Văn An", "Bí thư", "Huyện ủy Cát Tiên"),
        ("Lê Thị Dung", "Chuyên viên", "Huyện ủy Cát Tiên"),
        ("Đỗ Đức", "Chuyên viên", "Ban Tuyên giáo Tỉnh ủy"),
    ]
    assert [row["full_name"] for row in done("people", "list", "--unit", "CT", "--query", "du")["people"]] == ["Lê Thị Dung"]


def test_people_are_imported_with_counts_and_reasons(done, refused, tmp_path):
    file = tmp_path / "ds.csv"
    file.write_text("Họ tên;Chức vụ;Đơn vị\nHồ Mới;Bí thư;Huyện ủy Cát Tiên\n;x;y\nĐỗ Đức;Chuyên viên;BTGTU\n", encoding="utf-8")

    dry = done("people", "import", file, "--dry-run")
    assert (dry["new"], dry["updated"], dry["unchanged"]) == (1, 0, 1)
    assert [(one["row"], one["column"]) for one in dry["rejected"]] == [(3, "Họ tên")]
    assert refused("people", "import", file)["error"]["code"] == "imports.rejected"
    assert done("people", "import", file, "--skip-rejected")["new"] == 1
    assert done("people", "import", file, "--skip-rejected")["new"] == 0
    assert refused("people", "import", file, "--map", "Họ tên")["error"]["code"] == "imports.bad_mapping"
    assert refused("people", "import", tmp_path / "nowhere.csv")["error"]["code"] == "file.missing"


def test_an_event_is_added_listed_shown_and_found_in_conflict(done, refused, event):
    row = done("event", "list", "--from", "2021-05-01", "--to", "31/5/2021")["events"][0]
    assert (row["id"], row["kind"], row["start"], row["end"], row["state"], row["invited"]) == (
        event,
        "reporter_conference",
        "2021-05-24T08:00:00+07:00",
        "2021-05-24T11:30:00+07:00",
        "scheduled",
        4,
    )
    assert done("event", "show", event[-8:])["event"]["venue"] == "Hội trường Tỉnh ủy"
    clash = (
        "event",
        "add",
        "--kind",
        "seminar",
        "--title",
        "Tọa đàm",
        "--start",
        "2021-05-24T10:00",
        "--venue",
        "Hội trường Tỉnh ủy",
    )
    answer = refused(*clash)
    assert answer["error"]["code"] == "schedule.conflicts"
    assert [(one["kind"], one["level"], one["with"], one["from"], one["to"]) for one in answer["conflicts"]] == [
        ("venue_overlap", "block", event, "2021-05-24T10:00:00+07:00", "2021-05-24T11:30:00+07:00")
    ]
    assert len(done("event", "list")["events"]) == 1
    forced = done(*clash, "--force-reason", "chia đôi hội trường")
    assert [one["override"] for one in forced["conflicts"]] == ["chia đôi hội trường"]
    found = done("event", "conflicts", "--from", "2021-05-24", "--to", "2021-05-24")["conflicts"]
    assert [one["kind"] for one in found] == ["venue_overlap"]
    assert done("event", "conflicts", "--from", "2021-06-01")["conflicts"] == []


@pytest.mark.parametrize(
    "words, code",
    [
        (("--start", "2021-02-30T08:00"), "input.not_a_date"),
        (("--start", START, "--end", "2021-05-24T07:00"), "input.end_before_start"),
        (("--start", START, "--kind", "picnic"), "schedule.unknown_kind"),
        (("--start", START, "--venue", "Không có"), "input.unknown_id"),
        (("--start", START, "--chair", "Nguyễn Văn An"), "input.ambiguous_id"),
        (("--start", START, "--title", " "), "input.required"),
        (("--start", START, "--title", "A" * 10_000), "input.too_long"),
        ((), "call.wrong"),
    ],
)
def test_an_event_that_does_not_fit_is_refused(refused, done, words, code):
    given = ["event", "add", "--kind", "forum", "--title", "Diễn đàn", *words]

    assert refused(*given)["error"]["code"] == code
    assert done("event", "list")["events"] == []


def test_the_schedule_is_released_and_compared(done, refused, event):
    done("event", "release", "Lần 1")
    done("event", "reschedule", event, "--start", "2021-05-25T08:00", "--end", "2021-05-25T11:30", "--reason", "CV 12")
    done("event", "release", "Lần 2")

    found = done("event", "changes", "Lần 1", "Lần 2")

    assert {key: len(value) for key, value in found.items()} == {"new": 0, "cancelled": 0, "moved": 1, "changed": 0}
    assert found["moved"][0]["id"] == event
    assert refused("event", "release", "Lần 1")["error"]["code"] == "schedule.release_taken"
    assert refused("event", "changes", "Lần 1", "Lần 9")["error"]["code"] == "input.unknown_id"


def test_the_life_of_an_event(done, refused, event):
    assert done("event", "postpone", event, "--reason", "CV 1") == {"state": "postponed"}
    assert done("event", "restore", event) == {"state": "scheduled"}
    assert done("event", "open", event) == {"state": "open"}
    assert done("event", "close", event) == {"state": "closed"}
    assert refused("event", "cancel", event, "--reason", "CV 2")["error"]["code"] == "schedule.wrong_state"
    assert refused("event", "cancel", event)["error"]["code"] == "call.wrong"


def test_marks_are_answered_with_their_tokens(done, refused, event, folder):
    an = people(done)["Nguyễn Văn An Ban Tuyên giáo Tỉnh ủy"]
    early = refused("attendance", "mark", event, "--person", an)
    assert (early["result"], early["error"]["code"]) == ("event_not_open", "attendance.event_not_open")
    done("event", "open", event)

    first = done("attendance", "mark", event, "--person", an, "--at", "2021-05-24T08:20", "--desk", "B1")
    again = done("attendance", "mark", event, "--person", an)
    guest = done("attendance", "mark", event, "--walk-in", "Phạm Khách")
    left = done("attendance", "mark", event, "--person", an, "--kind", "exit", "--at", "2021-05-24T10:00")

    assert (first["result"], first["person"], first["status"]) == ("ok", an, "present")
    assert (again["result"], guest["result"], left["result"]) == ("already_present", "ok", "ok")
    assert refused("attendance", "mark", event, "--code", "123")["result"] == "unknown_code"
    summary = done("attendance", "summary", event)
    assert {key: summary[key] for key in ("invited", "present", "not_marked", "late", "left_early", "walk_in", "duplicates")} == {
        "invited": 4,
        "present": 1,
        "not_marked": 3,
        "late": 1,
        "left_early": 1,
        "walk_in": 1,
        "duplicates": 0,
    }
    row = next(one for one in done("attendance", "list", event)["people"] if one["person"] == an)
    keys = ("status", "late", "left_early", "mode", "first_entry", "last_exit", "substitute", "duplicates")
    assert [row[key] for key in keys] == [
        "present", True, True, "in_person", "2021-05-24T08:20:00+07:00", "2021-05-24T10:00:00+07:00", None, 0,
    ]  # fmt: skip
    assert done("attendance", "annul", first["mark"], "--reason", "nhầm người")["status"] == "not_marked"


def test_a_card_and_an_own_id_mark_once(done, refused, event, folder):
    done("event", "open", event)
    workspace = Workspace.open(folder)
    number = next(iter(do(workspace, issue_cards, event_id=uuid.UUID(event)).values()))
    workspace.close()
    own = str(uuid.UUID(int=5))

    first = done("attendance", "mark", event, "--code", number, "--id", own)
    again = done("attendance", "mark", event, "--code", number, "--id", own)

    assert (first["result"], first["mark"], again["result"], again["mark"]) == ("ok", own, "ok", own)
    assert done("attendance", "summary", event)["present"] == 1
    assert refused("attendance", "mark", event, "--walk-in", "Ai Đó", "--id", own)["result"] == "error"
    assert refused("attendance", "mark", event, "--walk-in", "Ai Đó", "--id", "xyz")["error"]["code"] == "attendance.bad_id"


def test_head_counts_stand_beside_the_names(done, refused, event):
    site = "Điểm cầu Cát Tiên"

    assert done("attendance", "headcount", event, "--site", site, "--kind", "present", "--number", 45)["mark"]
    assert done("attendance", "summary", event)["reported"] == 45
    wrong = ("attendance", "headcount", event, "--site", site, "--kind", "guess", "--number", 1)
    assert refused(*wrong)["error"]["code"] == "attendance.unknown_token"


def test_marks_come_from_a_file_in_the_order_of_their_times(done, event, tmp_path):
    done("event", "open", event)
    duc = people(done)["Đỗ Đức Ban Tuyên giáo Tỉnh ủy"]
    own = uuid.UUID(int=9)
    file = tmp_path / "marks.csv"
    file.write_text(
        f"id,code,person,kind,occurred_at,desk\n{own},,{duc},entry,2021-05-24T07:50,B1\n,,{duc},entry,2021-05-24T07:55,B2\n,,ffffff,entry,,B1\n",
        encoding="utf-8",
    )

    first, second = (done("attendance", "import", event, file) for _ in range(2))

    assert (first["ok"], first["already_present"], [(one["row"], one["result"]) for one in first["rejected"]]) == (
        1,
        1,
        [(4, "not_invited")],
    )
    assert (second["ok"], second["already_present"]) == (1, 1)
    assert done("attendance", "summary", event)["present"] == 1


def test_a_roster_is_taken_in_as_a_difference(done, refused, event, tmp_path):
    file = tmp_path / "moi.csv"
    file.write_text(
        "Họ tên,Chức vụ,Đơn vị\nNguyễn Văn An,Trưởng ban,Ban Tuyên giáo Tỉnh ủy\nHồ Mới,Chuyên viên,Huyện ủy Cát Tiên\n",
        encoding="utf-8",
    )

    dry = done("event", "roster", event, "--from", file, "--dry-run")
    assert [dry[key] for key in ("added", "removed", "replaced", "changed", "unchanged", "rejected")] == [0, 2, 1, 0, 1, []]
    done("event", "roster", event, "--from", file)
    assert done("attendance", "summary", event)["invited"] == 2
    done("undo")
    assert done("attendance", "summary", event)["invited"] == 4


def test_the_calendar_goes_out_and_comes_back_without_doubles(done, refused, event, tmp_path):
    file = tmp_path / "lich.ics"

    assert done("calendar", "export", file)["count"] == 1
    assert done("calendar", "import", file) == {"new": 0, "updated": 0, "unchanged": 1, "rejected": []}
    other = file.read_bytes().replace(event.encode(), b"foreign")
    file.write_bytes(other)
    assert done("calendar", "import", file, "--dry-run")["new"] == 1
    assert len(done("event", "list")["events"]) == 1
    assert done("calendar", "import", file)["new"] == 1
    assert refused("calendar", "export", tmp_path / "no" / "where.ics")["error"]["code"] == "file.unwritable"
    file.write_text("hello", encoding="utf-8")
    assert refused("calendar", "import", file)["error"]["code"] == "imports.not_a_calendar"


@pytest.mark.parametrize(
    "words",
    [
        ("event", "show", "ffffffff"),
        ("event", "open", "nothing"),
        ("attendance", "summary", "000000"),
        ("attendance", "list", "Không có"),
        ("attendance", "annul", "abcdef12", "--reason", "x"),
    ],
)
def test_what_is_not_there_is_named(refused, words):
    answer = refused(*words)

    assert answer["error"]["code"] == "input.unknown_id"
    assert words[2] in answer["error"]["message"]


def test_text_for_people_is_short(folder, capsys):
    assert main(["--workspace", str(folder), "people", "list", "--query", "dung"]) == 0

    assert capsys.readouterr().out.strip().endswith("Lê Thị Dung  Chuyên viên  Huyện ủy Cát Tiên")


def test_times_without_an_offset_are_local(done, event):
    start = done("event", "show", event)["event"]["start"]

    assert dt.datetime.fromisoformat(start) == dt.datetime(2021, 5, 24, 1, 0, tzinfo=dt.UTC)


def test_a_clock_that_went_back_is_told_before_a_mark_unless_the_time_is_said(call, event, folder):
    call("event", "open", event)
    workspace = Workspace.open(folder)

    def ahead(session):
        newest = session.query(Operation).order_by(Operation.seq.desc()).first()
        newest.at += dt.timedelta(days=400)

    workspace.unlogged(ahead)
    workspace.close()
    guest = ("attendance", "mark", event, "--walk-in", "Khách Mời")

    code, answer = call(*guest)
    said, _marked = call(*guest, "--at", "2021-05-24T08:00")

    assert (code, answer["error"]["code"], said) == (3, "attendance.clock_behind", 0)
