"""The JSON keys that cli.md promises, from one walk through every command on the sample."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from tests.cli.workspace_calls import Shell

PLAN = (
    "KẾ HOẠCH\nI. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n- Nâng cao nhận thức về chuyển đổi số.\n2. Yêu cầu\n- Thiết thực, hiệu quả.\n"
)


TEXT_KINDS = ("invitation", "agenda", "minutes", "delegates", "notice-of-change", "certificate", "conclusions")
KINDS = (*TEXT_KINDS, "sign-in", "badges", "backdrop", "money-list")


class Walk:
    """Calls a command and checks its keys; all answers are kept by the command's name."""

    def __init__(self, shell: Shell) -> None:
        self.shell = shell

    def __call__(self, keys: str, *words: str) -> dict[str, Any]:
        told = self.shell(*words)
        assert told.code == 0, (words, told.out, told.err)
        lacking = [key for key in keys.split() if key not in told.json]
        assert lacking == [], (words, lacking, sorted(told.json))
        answer: dict[str, Any] = told.json
        return answer


@pytest.fixture
def walk(tmp_path: Path, home: Path, capsys) -> Walk:
    made = Walk(Shell(tmp_path / "w", capsys))
    made("workspace schema_version station", "init", "--sample")
    return made


def upcoming(walk: Walk) -> str:
    """The id of the sample's next event."""
    return str(next(one for one in walk("events", "event", "list")["events"] if one["state"] == "scheduled")["id"])


def has(keys: str, entry: dict[str, Any]) -> bool:
    """Whether an entry of a list has all the keys."""
    return all(key in entry for key in keys.split())


def test_library_and_directory(walk, tmp_path):
    file = tmp_path / "ke-hoach.txt"
    file.write_text(PLAN, encoding="utf-8")
    roster = tmp_path / "danh-sach.xlsx"
    book = Workbook()
    book.active.append(["Họ và tên", "Chức vụ", "Đơn vị"])
    book.active.append(["Người Thử Một", "Chuyên viên", "Thành ủy Đà Lạt"])
    book.save(roster)

    made = walk("document count levels warnings", "content", "import", str(file))
    items = walk("items", "content", "list", "--document", made["document"])["items"]
    hits = walk("hits total elapsed_ms", "content", "search", "chuyen doi so")["hits"]
    changed = walk("changed", "content", "approve", made["document"])
    people = walk("people", "people", "list", "--query", "an")["people"]
    walk("new updated unchanged rejected", "people", "import", str(roster), "--dry-run")

    assert has("id parent number level text state", items[0])
    assert has("id text path document rank", hits[0])
    assert changed["changed"] == len(items)
    assert has("id full_name position unit", people[0])


def test_schedule(walk, tmp_path):
    file, calendar = tmp_path / "moi.csv", tmp_path / "lich.ics"
    file.write_text("Họ và tên,Đơn vị\nNgười Thử Một,Thành ủy Đà Lạt\n", encoding="utf-8")
    added = walk(
        "id conflicts", "event", "add", "--kind", "workshop", "--title", "Hội thảo thử", "--start", "2031-05-05T08:00",
        "--end", "2031-05-05T11:00",
    )  # fmt: skip
    event = added["id"]
    listed = walk("events", "event", "list", "--from", "2031-05-01", "--to", "2031-05-31")["events"]
    walk("event", "event", "show", event)
    walk("conflicts", "event", "conflicts")
    walk("added removed replaced changed unchanged rejected", "event", "roster", event, "--from", str(file), "--dry-run")
    walk("release", "event", "release", "Lần 1")
    walk("state", "event", "reschedule", event, "--start", "2031-05-06T08:00", "--end", "2031-05-06T11:00", "--reason", "CV 1")
    walk("release", "event", "release", "Lần 2")
    walk("new cancelled moved changed", "event", "changes", "Lần 1", "Lần 2")
    states = [
        walk("state", "event", word, event, *more)["state"]
        for word, *more in (("postpone", "--reason", "CV 2"), ("restore",), ("cancel", "--reason", "CV 3"), ("restore",))
    ]
    walk("count", "calendar", "export", str(calendar))
    walk("new updated unchanged rejected", "calendar", "import", str(calendar), "--dry-run")

    assert has("id title kind start end state", listed[0])
    assert states == ["postponed", "scheduled", "cancelled", "scheduled"]


def test_door_papers_and_reports(walk, tmp_path):
    coming = upcoming(walk)
    assert walk("state", "event", "open", coming)["state"] == "open"
    people = walk("people", "attendance", "list", coming)["people"]
    mark = walk("result mark person status", "attendance", "mark", coming, "--person", people[0]["person"])
    walk("mark", "attendance", "annul", mark["mark"], "--reason", "nhầm")
    marks = tmp_path / "luot.csv"
    marks.write_text(
        f"id,person,kind,occurred_at,desk\n01890000-0000-7000-8000-000000000001,{people[1]['person']},entry,2031-05-05T08:00,Bàn 1\n",
        encoding="utf-8",
    )
    walk("ok already_present rejected", "attendance", "import", coming, str(marks))
    walk(
        "invited present substituted excused unexcused not_marked late left_early walk_in duplicates",
        "attendance", "summary", coming,
    )  # fmt: skip
    minutes = tmp_path / "bien-ban.json"
    minutes.write_text(json.dumps({"conclusions": ["Thống nhất."]}), encoding="utf-8")
    walk("revision state", "minutes", "edit", coming, "--from", str(minutes))
    walk("path pages", "print", "invitation", coming, "--out", str(tmp_path / "giay-moi.pdf"))
    assert walk("state", "event", "close", coming)["state"] == "closed"
    walk("revision state sha256", "minutes", "finalise", coming)
    walk("revision state", "minutes", "reopen", coming, "--reason", "sửa")
    span = ("--from", "2020-01-01", "--to", "2035-12-31")
    walk("rows totals path", "report", "attendance", *span, "--out", str(tmp_path / "bao-cao.pdf"))

    keys = "person status late left_early mode site first_entry last_exit substitute duplicates"
    assert has(keys, people[0])


def test_decks(walk, tmp_path):
    coming = upcoming(walk)
    deck, again = tmp_path / "bai.pptx", tmp_path / "moi.pptx"
    walk("slides seconds warnings deck", "deck", "build", "--event", coming, "--out", str(deck))
    checked = walk("slides removed counts", "deck", "check", str(deck))
    walk("updated kept conflicts added removed", "deck", "refresh", str(deck), "--out", str(again))

    assert has("number key state", checked["slides"][0])


def test_care_of_the_workspace(walk):
    walk("id conflicts", "event", "add", "--kind", "seminar", "--title", "Tọa đàm thử", "--start", "2031-06-05T08:00")
    walk("operation", "undo")
    walk("operation", "redo")
    history = walk("operations", "history", "--limit", "3")["operations"]
    walk("path", "backup", "create")
    backups = walk("backups", "backup", "list")["backups"]
    walk("ok problems", "check")
    walk("from to", "upgrade")
    walk("station", "backup", "restore", backups[0]["name"])

    assert has("id label at actor undoable", history[0])


def test_between_machines(walk, tmp_path, capsys):
    here, there = Walk(Shell(tmp_path / "here", capsys)), Walk(Shell(tmp_path / "there", capsys))
    bundle, folder = tmp_path / "a.bcvx", tmp_path / "chung"
    folder.mkdir()
    for one in (here, there):
        one("workspace schema_version station", "init")
    event = here("id conflicts", "event", "add", "--kind", "forum", "--title", "Diễn đàn", "--start", "2031-05-05T08:00")["id"]
    given = here("operations facts", "exchange", "export", str(bundle))
    keys = "applied repeated conflicts quarantined"

    stranger = there.shell("exchange", "import", str(bundle))
    first = there(keys, "exchange", "import", str(bundle), "--trust")
    second = there(keys, "exchange", "import", str(bundle))
    for one, day in ((here, "06"), (there, "07")):
        span = ("--start", f"2031-05-{day}T08:00", "--end", f"2031-05-{day}T11:00")
        one("state", "event", "reschedule", event, *span, "--reason", "CV 1")
    there("operations facts", "exchange", "export", str(bundle))
    merged = here(keys, "exchange", "import", str(bundle), "--trust")
    peer = here("peers", "exchange", "peers")["peers"][0]
    since = here("operations facts", "exchange", "export", str(bundle), "--since-peer", peer["id"][-8:])
    synced = [one("operations", "exchange", "sync", str(folder))["applied"] for one in (here, there)]
    kept = here("quarantined", "exchange", "quarantine")["quarantined"]
    sample = walk.shell("exchange", "export", str(tmp_path / "mau.bcvx"))

    assert (stranger.code, stranger.json["error"]["code"]) == (2, "exchange.unknown_sender")
    assert (first["applied"], second["applied"], second["repeated"]) == (given["operations"], 0, given["operations"])
    assert merged["conflicts"] == len(here("conflicts", "exchange", "conflicts")["conflicts"]) > 0
    assert since["operations"] == 2
    assert (synced[0], synced[1] > 0, kept) == (0, True, [])
    assert (sample.code, sample.json["error"]["code"]) == (2, "exchange.sample_stays")


def test_an_id_is_known_by_its_beginning_or_ending_of_six(walk):
    event = upcoming(walk)

    found = [walk("event", "event", "show", part)["event"]["id"] for part in (event, event[:6], event[-6:])]
    short = walk.shell("event", "show", event[:5])

    assert found == [event] * 3
    assert (short.code, short.json["error"]["code"]) == (2, "input.unknown_id")


def test_a_time_without_offset_is_that_of_ho_chi_minh(walk):
    events = []
    for start, end in (("2031-05-05T08:00", "2031-05-05T11:00"), ("2031-05-06T01:00Z", "2031-05-06T04:00+00:00")):
        words = ("--kind", "seminar", "--title", "Tọa đàm thử", "--start", start, "--end", end)
        events.append(walk("id conflicts", "event", "add", *words)["id"])
    shown = [walk("event", "event", "show", event)["event"] for event in events]

    assert [(one["start"], one["end"]) for one in shown] == [
        ("2031-05-05T08:00:00+07:00", "2031-05-05T11:00:00+07:00"),
        ("2031-05-06T08:00:00+07:00", "2031-05-06T11:00:00+07:00"),
    ]


def test_sites_report_their_numbers(walk):
    event = upcoming(walk)
    site = ("--site", "Điểm cầu Bảo Lộc")
    walk("state", "event", "open", event)

    for kind in ("summoned", "registered", "present"):
        walk("mark", "attendance", "headcount", event, *site, "--kind", kind, "--number", "25", "--category", "đảng viên")
    refused = walk.shell("attendance", "headcount", event, *site, "--kind", "present", "--number", "-1")

    assert (refused.code, refused.json["error"]["code"]) == (2, "attendance.bad_count")


def test_people_are_imported_with_columns_named_by_hand(walk, tmp_path):
    book = Workbook()
    book.create_sheet("Kỳ 2").append(["Ai", "Ở đâu"])
    book["Kỳ 2"].append(["Người Thử Hai", "Thành ủy Đà Lạt"])
    roster = tmp_path / "ky-2.xlsx"
    book.save(roster)
    words = ("people", "import", str(roster), "--sheet", "Kỳ 2", "--map", "Ai=full_name", "--map", "Ở đâu=unit")

    first = walk("new updated unchanged rejected", *words, "--skip-rejected")
    second = walk("new updated unchanged rejected", *words)

    assert (first["new"], second["new"], second["unchanged"]) == (1, 0, 1)


@pytest.mark.parametrize("profile", ["party", "state"])
def test_every_kind_is_printed(walk, tmp_path, profile):
    event = upcoming(walk)
    minutes = tmp_path / "bien-ban.json"
    minutes.write_text(json.dumps({"conclusions": ["Thống nhất."]}), encoding="utf-8")
    walk("revision state sha256", "minutes", "edit", event, "--from", str(minutes))

    for number, kind in enumerate(KINDS, 12):
        words = ("--profile", profile, "--number", str(number), "--date", "2031-05-01")
        pdf, word = tmp_path / f"{kind}.pdf", tmp_path / f"{kind}.docx"
        printed = walk("path pages", "print", kind, event, "--out", str(pdf), *words)
        blank = walk("path pages", "print", kind, event, "--out", str(tmp_path / "trang.pdf"), "--blank")
        told = walk.shell("print", kind, event, "--out", str(word), *words)
        assert printed["pages"] > 0 < blank["pages"]
        assert pdf.read_bytes()[:5] == b"%PDF-"
        assert (told.code, word.exists()) == ((0, True) if kind in TEXT_KINDS else (2, False)), told.out


def test_every_report_is_written(walk, tmp_path):
    span = ("--from", "2020-01-01", "--to", "2035-12-31")

    for kind in ("attendance", "activity", "reporters", "plan"):
        for suffix, comparison in ((".pdf", "previous"), (".xlsx", "same-period"), (".docx", "previous")):
            words = ("--by", "unit", "--compare", comparison, "--out", str(tmp_path / f"{kind}{suffix}"))
            told = walk("rows totals path", "report", kind, *span, *words)
            assert Path(told["path"]).stat().st_size > 0


def test_decks_of_topics_in_an_own_template_and_as_pages(walk, tmp_path):
    event = upcoming(walk)
    subject = walk("items", "content", "list")["items"][0]["id"]
    own, deck, pages = tmp_path / "mau.pptx", tmp_path / "bai.pptx", tmp_path / "bai.pdf"
    walk("slides seconds warnings deck", "deck", "build", "--event", event, "--out", str(own), "--minutes", "30")
    words = ("--topic", subject, "--out", str(deck), "--template", str(own), "--pdf", str(pages))

    built = walk("slides seconds warnings deck", "deck", "build", *words)
    checked = walk("slides removed counts", "deck", "check", str(deck))

    assert pages.read_bytes()[:5] == b"%PDF-"
    assert {slide["state"] for slide in checked["slides"]} == {"current"}
    assert len(checked["slides"]) == built["slides"]
    assert set(checked["counts"]) == {
        "current", "source_changed", "edited", "conflict", "source_withdrawn", "source_missing", "foreign",
    }  # fmt: skip


def test_long_titles_go_into_every_file(walk, tmp_path):
    """Office files hold 255 characters in their properties; titles here are longer."""
    title = "Hội thảo " + "về đưa nghị quyết vào cuộc sống " * 9
    words = ("--kind", "workshop", "--title", title.strip(), "--start", "2031-05-05T08:00", "--invite", "Thành ủy Đà Lạt")
    event = walk("id conflicts", "event", "add", *words)["id"]
    subject = max(walk("items", "content", "list")["items"], key=lambda item: len(item["text"]))

    for kind in TEXT_KINDS[:-1]:
        walk("path pages", "print", kind, event, "--out", str(tmp_path / f"{kind}.docx"))
        walk("path pages", "print", kind, event, "--out", str(tmp_path / f"{kind}.pdf"))
    walk("count", "calendar", "export", str(tmp_path / "lich.ics"))
    walk("slides", "deck", "build", "--topic", subject["id"], "--out", str(tmp_path / "a.pptx"), "--pdf", str(tmp_path / "a.pdf"))

    assert min(len(title), len(subject["text"])) > 255
