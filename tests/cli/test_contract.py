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
    coming = next(one for one in walk("events", "event", "list")["events"] if one["state"] == "scheduled")["id"]
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
    coming = next(one for one in walk("events", "event", "list")["events"] if one["state"] == "scheduled")["id"]
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
    walk.shell = Shell(tmp_path / "own", capsys)  # the sample is sent to nobody
    walk("workspace schema_version station", "init", "--unit", "btgtu")
    walk("operations facts", "exchange", "export", str(tmp_path / "a.bcvx"))
    for words, keys in (("peers", ""), ("conflicts", ""), ("quarantine", "")):
        walk(keys, "exchange", words)
