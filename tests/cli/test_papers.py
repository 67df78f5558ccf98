"""content, deck, print, minutes and report by the contract of the command line, on the sample workspace."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from pptx import Presentation

from baocaovien.services.reports.request import DIMENSIONS
from tests.cli.workspace_calls import Shell


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """A sample workspace that is made once and copied for each test: [folder, …]."""
    return tmp_path_factory.mktemp("sample") / "w"


@pytest.fixture
def shell(sample: Path, tmp_path: Path, capsys, monkeypatch):
    monkeypatch.setenv("BAOCAOVIEN_HOME", str(sample.parent / "home"))
    if not sample.exists():
        assert Shell(sample, capsys)("init", "--sample").code == 0
    shutil.copytree(sample, tmp_path / "w", ignore=shutil.ignore_patterns("*.lock"))
    return Shell(tmp_path / "w", capsys)


@pytest.fixture
def event(shell):
    """The id of an event that has been held."""
    return next(one for one in shell("event", "list").json["events"] if one["state"] == "closed")["id"]


@pytest.fixture
def coming(shell):
    """The id of the conference that comes next; its topics have content."""
    return next(one for one in shell("event", "list").json["events"] if one["state"] == "scheduled")["id"]


def write(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


def refused(told, code: str) -> None:
    """Exit 2 and one JSON object that names the code and what to do."""
    assert (told.code, told.json["error"]["code"]) == (2, code)
    assert told.json["error"]["message"]
    assert "?" not in told.json["error"]["message"]


def test_content_is_imported_listed_approved_and_found(shell, tmp_path: Path):
    made = shell(
        "content", "import", write(tmp_path / "a.txt", "KẾ HOẠCH\nThử nghiệm\n-----\nI. MỤC ĐÍCH\n1. Đào tạo nhân lực số.\n")
    ).json
    assert (made["count"], made["levels"], made["warnings"]) == (2, {"roman": 1, "arabic": 1}, [])

    items = shell("content", "list", "--document", made["document"]).json["items"]
    assert [(row["number"], row["level"], row["text"], row["state"], row["parent"]) for row in items] == [
        ("I", "roman", "MỤC ĐÍCH", "draft", None),
        ("1", "arabic", "Đào tạo nhân lực số.", "draft", items[0]["id"]),
    ]

    assert shell("content", "approve", items[0]["id"], "--tree").json == {"changed": 2}
    assert shell("content", "approve", items[1]["id"][-8:], "--withdraw").json == {"changed": 1}
    found = shell("content", "search", "dao tao nhan luc so").json
    assert [(hit["id"], hit["path"], hit["document"], hit["rank"]) for hit in found["hits"]] == [
        (items[1]["id"], "I MỤC ĐÍCH", made["document"], 1)
    ]
    assert (found["total"], isinstance(found["elapsed_ms"], int)) == (1, True)
    assert shell("content", "import", str(tmp_path / "a.txt")).json["repeated"] is True
    assert shell("content", "approve", made["document"]).json == {"changed": 1}


def test_bad_content_is_refused_in_one_sentence(shell, tmp_path: Path):
    refused(shell("content", "import", str(tmp_path / "none.txt")), "file.missing")
    refused(shell("content", "import", write(tmp_path / "empty.txt", "")), "library.empty_file")
    refused(shell("content", "import", write(tmp_path / "a.odt", "x")), "library.unknown_format")
    refused(shell("content", "approve", "00000000"), "input.unknown_id")
    refused(shell("content", "search", "x", "--limit", "0"), "library.bad_limit")
    refused(shell("content", "list", "--document", "zz"), "input.unknown_id")


def test_a_deck_is_built_of_an_event_and_of_topics(shell, coming, tmp_path: Path):
    out, pdf = tmp_path / "a.pptx", tmp_path / "a.pdf"

    made = shell("deck", "build", "--event", coming, "--out", str(out), "--pdf", str(pdf), "--minutes", "60").json

    assert made["slides"] == len(Presentation(str(out)).slides)
    assert (pdf.read_bytes()[:5], isinstance(made["seconds"], float), len(made["deck"])) == (b"%PDF-", True, 36)
    topics = shell("deck", "build", "--topic", "A1", "--topic", "A2", "--out", str(tmp_path / "b.pptx"), "--ratio", "4:3").json
    assert topics["slides"] > 5
    assert any("Tỷ lệ che phủ rừng" in warning for warning in topics["warnings"])


def test_a_deck_that_cannot_be_built_leaves_nothing(shell, coming, tmp_path: Path):
    before = shell("history", "--limit", "1").json

    refused(shell("deck", "build", "--event", coming, "--out", str(tmp_path / "a.ppt")), "deck.suffix")
    refused(shell("deck", "build", "--event", coming, "--out", str(tmp_path / "a.pptx"), "--minutes", "0"), "deck.bad_minutes")
    refused(shell("deck", "build", "--topic", "A3", "--out", str(tmp_path / "a.pptx")), "deck.nothing_to_present")
    refused(
        shell("deck", "build", "--event", coming, "--out", str(tmp_path / "a.pptx"), "--template", str(tmp_path / "x.pptx")),
        "file.missing",
    )
    assert shell("history", "--limit", "1").json == before
    refused(shell("deck", "build", "--event", coming, "--out", str(tmp_path / "no" / "a.pptx")), "file.unwritable")
    assert not list(tmp_path.glob("*.ppt*"))


def test_papers_are_printed(shell, event, tmp_path: Path):
    for kind in ("invitation", "sign-in", "badges", "minutes"):
        told = shell("print", kind, event, "--out", str(tmp_path / f"{kind}.pdf"))
        assert (told.code, told.json["path"]) == (0, str(tmp_path / f"{kind}.pdf"))
        assert told.json["pages"] >= 1
    told = shell(
        "print",
        "invitation",
        event[-8:],
        "--out",
        str(tmp_path / "a.docx"),
        "--profile",
        "state",
        "--number",
        "5",
        "--date",
        "24/5/2021",
    )
    assert (told.code, (tmp_path / "a.docx").read_bytes()[:2]) == (0, b"PK")


def test_papers_that_cannot_be_printed_are_refused(shell, event, tmp_path: Path):
    out = ("--out", str(tmp_path / "a.pdf"))
    refused(shell("print", "invitation", "00000000", *out), "input.unknown_id")
    refused(shell("print", "invitation", event, "--out", str(tmp_path / "a.odt")), "paper.suffix")
    refused(shell("print", "badges", event, "--out", str(tmp_path / "a.docx")), "paper.docx_text_only")
    refused(shell("print", "invitation", event, *out, "--date", "31/02/2021"), "input.not_a_date")
    refused(shell("print", "invitation", event, *out, "--signer", "Ai đó"), "paper.unknown_signatory")
    refused(shell("print", "money-list", event, *out, "--rate", "-1"), "paper.bad_rate")
    refused(shell("print", "poem", event, *out), "call.wrong")
    assert not (tmp_path / "a.pdf").exists()


def test_minutes_are_written_closed_and_reopened(shell, event, tmp_path: Path):
    file = write(
        tmp_path / "m.json",
        json.dumps({"statements": [{"agenda": 2, "speaker": "Người Mẫu", "text": "Nhất trí."}], "conclusions": ["Làm ngay."]}),
    )

    written = shell("minutes", "edit", event, "--from", file).json
    assert (written["state"], written["sha256"], written["statements"]) == ("draft", None, 2)
    closed = shell("minutes", "finalise", event).json
    assert (closed["state"], closed["revision"], len(closed["sha256"])) == ("finalised", written["revision"], 64)
    refused(shell("minutes", "finalise", event), "minutes.closed")
    opened = shell("minutes", "reopen", event, "--reason", "sai tên").json
    assert (opened["state"], opened["sha256"]) == ("reopened", closed["sha256"])
    refused(shell("minutes", "edit", event, "--from", write(tmp_path / "bad.json", "{")), "minutes.bad_json")
    refused(shell("minutes", "edit", event, "--from", write(tmp_path / "old.json", '{"revision": 1}')), "minutes.changed")


@pytest.mark.parametrize("kind", ["attendance", "activity", "reporters", "plan"])
@pytest.mark.parametrize("suffix", [".pdf", ".xlsx", ".docx"])
def test_reports_are_written(shell, tmp_path: Path, kind: str, suffix: str):
    out = tmp_path / f"a{suffix}"

    told = shell("report", kind, "--from", "2020-01-01", "--to", "2039-12-31", "--out", str(out)).json

    assert (told["path"], out.is_file(), isinstance(told["rows"], int)) == (str(out), True, True)
    assert told["totals"]


def test_a_report_is_made_by_a_dimension_and_compared(shell, tmp_path: Path):
    call = ("report", "attendance", "--from", "2026-07-01", "--to", "2026-09-30", "--out", str(tmp_path / "a.pdf"))

    told = shell(*call, "--by", "month", "--compare", "same-period").json

    assert set(told["totals"]["before"]) >= {"events", "attended"}
    refused(shell(*call[:-2], "--out", str(tmp_path / "a.csv")), "reports.suffix")
    refused(
        shell("report", "attendance", "--from", "2021-09-30", "--to", "2021-01-01", "--out", str(tmp_path / "b.pdf")),
        "input.end_before_start",
    )
    refused(shell(*call[:2], "--from", "never", *call[4:]), "input.not_a_date")


@pytest.mark.parametrize("kind, by", [("reporters", by) for by in DIMENSIONS] + [("plan", by) for by in DIMENSIONS[:-1]])
def test_reporters_and_plan_are_told_by_every_dimension_that_has_a_meaning(shell, tmp_path: Path, kind: str, by: str):
    out = tmp_path / "a.xlsx"
    call = ("report", kind, "--from", "2020-01-01", "--to", "2039-12-31", "--by", by, "--compare", "previous")

    told = shell(*call, "--out", str(out)).json

    assert (out.is_file(), told["rows"] > 0) == (True, True)
    assert told["totals"] == shell(*call[:-4], *call[-2:], "--out", str(out)).json["totals"]


@pytest.mark.parametrize(
    "language, message, hint",
    [
        (
            "vi",
            "Báo cáo “kế hoạch” không chia dòng theo “điểm cầu”.",
            "Có thể chia theo: nhiệm vụ của kế hoạch, đơn vị, cấp, loại hội nghị, chủ đề, tháng.",
        ),
        (
            "en",
            "A report of “plan” has no rows by “site”.",
            "It can have rows by: task of a plan, unit, level, kind of event, topic, month.",
        ),
    ],
)
def test_a_dimension_without_a_meaning_is_refused_in_words(shell, tmp_path: Path, language: str, message: str, hint: str):
    call = ("--from", "2026-07-01", "--to", "2026-09-30", "--out", str(tmp_path / "a.pdf"))

    told = shell("report", "plan", *call, "--by", "site", options=("--lang", language, "--json")).json["error"]
    topics = shell("report", "topics", *call, "--by", "month", options=("--lang", language, "--json")).json["error"]

    assert (told["code"], told["message"], told["hint"]) == ("reports.unknown_dimension", message, hint)
    assert (topics["code"], "month" in topics["message"]) == ("reports.unknown_dimension", language == "en")


@pytest.mark.parametrize("kind", ["attendance", "activity", "topics", "reporters", "plan"])
def test_the_figures_of_a_report_are_told_in_words(shell, tmp_path: Path, kind: str):
    call = ("report", kind, "--from", "2026-01-01", "--to", "2026-12-31", "--out", str(tmp_path / "a.pdf"))
    compared = () if kind == "topics" else ("--compare", "previous")

    codes = set(shell(*call, *compared).json["totals"])
    told = shell(*call, *compared, options=("--lang", "vi")).out

    shown = {line.split(":")[0].strip() for line in told.splitlines()}
    assert codes & shown == set()
    assert ("số lượt người dự" in shown) is (kind != "plan")


def test_answers_for_people_are_text(shell, event):
    told = shell("content", "search", "mục tiêu phát triển", "--limit", "2", options=("--lang", "vi"))

    assert told.code == 0
    assert "MỤC TIÊU PHÁT TRIỂN" in told.out
    assert shell("content", "list", options=("--lang", "vi")).out.count("\n") > 20


def test_every_file_with_names_stands_in_the_history_and_blank_ones_do_not(shell, event, tmp_path: Path):
    def kept() -> list[tuple[str, str]]:
        rows = shell("history", "--limit", "50").json["operations"]
        return [(row["label"], row["nature"]) for row in rows if "names_out" in row["label"]]

    for words in (
        ("print", "sign-in", event, "--out", str(tmp_path / "trong.pdf"), "--blank"),
        ("print", "agenda", event, "--out", str(tmp_path / "ct.pdf")),
    ):
        assert shell(*words).code == 0
    without = kept()
    assert shell("print", "sign-in", event, "--out", str(tmp_path / "ds.pdf")).code == 0
    assert (
        shell("report", "reporters", "--from", "2021-01-01", "--to", "2026-12-31", "--out", str(tmp_path / "bc.xlsx")).code == 0
    )

    assert without == []
    assert kept() == [("reports.names_out", "note"), ("documents.names_out", "note")]


def test_print_takes_the_switches_of_a_kind_and_refuses_them_elsewhere(shell, coming, tmp_path: Path):
    made = [
        shell("print", kind, coming, "--out", str(tmp_path / f"{kind}{switch}.pdf"), *([switch] if switch else ())).json
        for kind, switch in (("sign-in", ""), ("sign-in", "--by-unit"), ("official-letter", "--notice"), ("invitation", "--a5"))
    ]

    assert made[0]["pages"] < made[1]["pages"]
    assert [(one["layout"], one["warnings"]) for one in made] == [("party", [])] * 4
    refused(shell("print", "agenda", coming, "--out", str(tmp_path / "a.pdf"), "--a5"), "paper.option_of_kind")
    assert not (tmp_path / "a.pdf").exists()


def test_print_says_when_the_layout_is_not_in_force_on_the_papers_day(shell, coming, tmp_path: Path):
    told = shell("print", "agenda", coming, "--out", str(tmp_path / "a.pdf"), "--date", "2017-01-05").json

    assert (told["layout"], len(told["warnings"])) == ("party", 1)
    assert "03/04/2018" in told["warnings"][0]
