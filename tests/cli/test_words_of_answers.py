"""Text for people says words, JSON keeps the tokens of the contract."""

from __future__ import annotations

import re

import pytest

from baocaovien.decks.returned.link import STATES
from baocaovien.domain.attendance import MarkMode, Status
from baocaovien.domain.content.document import Level as ContentLevel
from baocaovien.domain.curation import ContentState
from baocaovien.domain.event_states import EventState
from baocaovien.domain.marks import MarkResult
from baocaovien.domain.planned import ConflictKind, Level
from baocaovien.services import sample as samples
from baocaovien.services.schedule.events import ROLES
from baocaovien.services.workspace import Workspace
from baocaovien.texts.tokens import token_words
from tests.cli.workspace_calls import Shell

TOKENS = {
    "state": (*STATES, *ContentState, *EventState, "finalised", "reopened", "signed", "issued"),
    "status": tuple(Status),
    "result": tuple(MarkResult),
    "mode": tuple(MarkMode),
    "role": ROLES,
    "level": (*Level, *ContentLevel),
    "levels": tuple(ContentLevel),
    "kind": (*ConflictKind, "summoned", "registered", "present"),
}
TEXT = ("--lang", "vi")
RAW = re.compile(r"\b(" + "|".join(sorted({str(token) for tokens in TOKENS.values() for token in tokens})) + r")\b")


@pytest.fixture
def shell(tmp_path, capsys, home):
    workspace = Workspace.create(tmp_path / "mau")
    samples.fill(workspace)
    workspace.close()
    return Shell(tmp_path / "mau", capsys)


@pytest.mark.parametrize("key", TOKENS)
def test_every_token_has_a_word_in_vietnamese(key):
    raw = [str(token) for token in TOKENS[key] if token_words(key, str(token), "vi") == str(token)]

    assert raw == []


def test_no_answer_in_text_shows_a_token(shell, tmp_path):
    events = shell("event", "list").json["events"]
    coming = next(one["id"] for one in events if one["state"] == "scheduled")
    closed = next(one["id"] for one in events if one["state"] == "closed")
    people = shell("attendance", "list", closed).json["people"]
    site = shell("event", "show", coming).json["event"]["sites"][0]["site"]
    deck, marks, plan = tmp_path / "bai.pptx", tmp_path / "m.csv", tmp_path / "ke-hoach.txt"
    marks.write_text("person,kind,occurred_at\nKhông Ai,entry,2021-05-20T08:00\n", encoding="utf-8")
    plan.write_text("I. MỤC TIÊU\n1. Đọc sách\n- Mỗi xã một điểm\n", encoding="utf-8")
    calls = (
        ("event", "list"),
        ("event", "show", coming),
        ("event", "conflicts"),
        ("event", "add", "--kind", "workshop", "--title", "Thử", "--start", "2031-05-04T08:00", "--force-reason", "thử"),
        ("event", "open", coming),
        ("content", "list"),
        ("content", "import", str(plan)),
        ("content", "search", "chuyen doi so", "--tag", "chuyen doi so"),
        ("attendance", "mark", coming, "--person", people[0]["person"]),
        ("attendance", "mark", coming, "--person", people[0]["person"]),
        ("attendance", "import", coming, str(marks)),
        ("attendance", "headcount", coming, "--site", site, "--kind", "registered", "--number", "9"),
        ("attendance", "summary", coming),
        ("attendance", "list", closed),
        ("deck", "build", "--event", coming, "--out", str(deck)),
        ("deck", "check", str(deck)),
        ("minutes", "finalise", coming),
        ("history",),
    )
    seen = {" ".join(call[:2]): shell(*call, options=TEXT) for call in calls}

    assert {name: told.code for name, told in seen.items() if told.code} == {}
    assert {name: found for name, told in seen.items() if (found := RAW.findall(told.out.replace(str(tmp_path), "")))} == {}
    assert "vắng có lý do" in seen["attendance list"].out
    assert {one["status"] for one in people} >= {"present", "excused"}


def test_a_list_that_bears_no_number_is_printed_without_it_and_takes_none(shell, tmp_path):
    event = shell("event", "list").json["events"][0]["id"]
    printed = [
        shell("print", kind, event, "--out", str(tmp_path / f"{kind}.pdf"), "--number", "7")
        for kind in ("sign-in", "badges", "backdrop", "delegates", "money-list")
    ]
    dated = shell("print", "sign-in", event, "--out", str(tmp_path / "sign-in.pdf"), "--date", "2021-05-20")
    letter = shell("print", "invitation", event, "--out", str(tmp_path / "giay-moi.pdf"), "--number", "7")

    assert [(told.code, len(told.json["warnings"])) for told in printed] == [(0, 1)] * 5
    assert printed[0].json["warnings"] == [
        "--number: This paper (sign-in sheet) bears no number of the register. It was printed without one."
    ]
    assert (dated.json["warnings"], letter.code, letter.json["warnings"]) == ([], 0, [])


def test_a_step_out_of_turn_says_of_which_event(shell):
    (first, *_rest) = shell("event", "list").json["events"]

    told = shell("event", "close", first["id"])

    assert told.code == 2
    assert (told.json["error"]["code"], told.json["error"]["where"]) == ("schedule.wrong_state", first["title"])
