"""The command line speaks: help and reasons in Vietnamese and in English, one sentence, exit code 2."""

from __future__ import annotations

import json

import pytest

from baocaovien.cli.main import _all_commands, main
from baocaovien.cli.parser import Parser, speaker
from tests.cli.workspace_calls import Shell

COMMANDS = {" ".join(filter(None, (command.group, command.name))): command for command in _all_commands()}
CONTRACT = {
    "init": "--sample --unit",
    "demo": "OUT_DIR --plan",
    "content import": "FILE --title",
    "content list": "--document",
    "content search": "QUERY --limit",
    "content approve": "ID --withdraw",
    "people import": "FILE --sheet --map --dry-run --skip-rejected",
    "people list": "--unit --query",
    "event add": "--kind --title --start --end --venue --site --chair --secretary --speaker --topic --invite --force-reason",
    "event list": "--from --to",
    "event show": "ID",
    "event conflicts": "--from --to",
    "event roster": "EVENT --from --dry-run",
    "event release": "NAME",
    "event changes": "OLD NEW",
    "event open": "ID",
    "event close": "ID",
    "event cancel": "ID --reason",
    "event postpone": "ID --reason",
    "event reschedule": "ID --start --end --reason",
    "event restore": "ID",
    "calendar export": "FILE.ics --from --to",
    "calendar import": "FILE.ics --dry-run",
    "deck build": "--event --topic --out --template --pdf --minutes",
    "deck check": "FILE.pptx",
    "deck refresh": "FILE.pptx --out",
    "attendance mark": "EVENT --person --code --walk-in --kind --session --at --desk --mode --reason --id --force",
    "attendance headcount": "EVENT --site --kind --number --category",
    "attendance import": "EVENT FILE.csv",
    "attendance list": "EVENT",
    "attendance summary": "EVENT",
    "attendance annul": "MARK --reason",
    "print": "KIND EVENT --out --profile --number --date --signer --blank",
    "minutes edit": "EVENT --from",
    "minutes finalise": "EVENT",
    "minutes reopen": "EVENT --reason",
    "report": "KIND --from --to --by --compare --out",
    "exchange export": "FILE.bcvx --since-peer",
    "exchange import": "FILE.bcvx --trust",
    "exchange peers": "",
    "exchange sync": "URL",
    "exchange conflicts": "",
    "exchange quarantine": "",
    "backup create": "",
    "backup list": "",
    "backup restore": "NAME",
    "check": "",
    "upgrade": "",
    "undo": "",
    "redo": "",
    "history": "--limit",
}
"""Every command that cli.md promises, with what it takes."""


def help_of(capsys, *words: str) -> str:
    assert main([*words, "--help"]) == 0
    told: str = capsys.readouterr().out
    return told


@pytest.mark.parametrize("command", CONTRACT)
def test_every_promised_command_takes_what_is_promised(home, capsys, command) -> None:
    told = help_of(capsys, *command.split())

    assert [word for word in CONTRACT[command].split() if word not in told] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_of_every_command_is_explained(command) -> None:
    parser = Parser(prog=command, language="vi")
    COMMANDS[command].arguments(parser)

    silent = [action.dest for action in parser._actions if not action.help]

    assert silent == []


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_in_the_language_that_is_asked_for(home, capsys, command) -> None:
    vietnamese = help_of(capsys, *command.split())
    english = help_of(capsys, "--lang", "en", *command.split())

    assert vietnamese.startswith("cách dùng: ")
    assert "options:" not in vietnamese
    assert english.startswith("usage: ")
    assert COMMANDS[command].help in english
    assert speaker("vi")(COMMANDS[command].help) in " ".join(vietnamese.split())


WRONG = (
    (("event", "add"), "thiếu --kind, --title, --start", "--kind, --title, --start is missing"),
    (("event", "add", "--kind"), "thiếu giá trị sau --kind", "a value is missing after --kind"),
    (("event", "dance"), "không có lệnh “event dance”", "there is no command “event dance”"),
    (("event", "show", "a", "b"), "không hiểu b", "it does not know b"),
    (("content", "search", "x", "--limit", "ab"), "ab sau --limit không phải là số", "ab after --limit is not a number"),
    (
        ("attendance", "mark", "E", "--person", "a", "--code", "b"),
        "--code và --person không đi cùng nhau",
        "--code and --person don't go together",
    ),
    (("attendance", "mark", "E"), "thiếu một trong --person --code --walk-in", "one of --person --code --walk-in is missing"),
    (("init", "--sample=yes"), "--sample không nhận giá trị", "--sample takes no value"),
    (("--lang", "fr", "check"), "fr không phải giá trị của --lang", "fr không phải giá trị của --lang"),
    (("--nope",), "không hiểu --nope", "it does not know --nope"),
)


@pytest.mark.parametrize("words, vietnamese, english", WRONG, ids=lambda given: " ".join(given)[:30])
def test_a_wrong_call_is_told_in_one_sentence(home, capsys, words, vietnamese, english) -> None:
    spoken = [] if "--lang" in words else ["--lang", "en"]

    answers = [main(list(words)), capsys.readouterr(), main([*spoken, *words]), capsys.readouterr()]
    as_json = main(["--json", *words]), capsys.readouterr()

    assert (answers[0], answers[2], as_json[0]) == (2, 2, 2)
    assert (answers[1].out, answers[3].out, as_json[1].err) == ("", "", "")
    assert vietnamese in answers[1].err
    assert english in answers[3].err
    assert (answers[1].err.count("\n"), answers[3].err.count("\n")) == (1, 1)
    error = json.loads(as_json[1].out)["error"]
    assert sorted(error) == ["code", "hint", "message", "where"]
    assert (error["code"], vietnamese in error["message"]) == ("call.wrong", True)


def test_answers_for_people_name_their_keys_in_the_language(home, capsys, tmp_path) -> None:
    assert main(["-w", str(tmp_path / "w"), "init"]) == 0
    vietnamese = capsys.readouterr().out
    assert main(["-w", str(tmp_path / "v"), "--lang", "en", "init"]) == 0
    english = capsys.readouterr().out

    assert [line.split(":")[0] for line in vietnamese.splitlines()][:3] == ["bộ dữ liệu", "phiên bản dữ liệu", "máy"]
    assert [line.split(":")[0] for line in english.splitlines()][:3] == ["workspace", "version of the data", "station"]


def test_answers_for_people_have_no_english_key(tmp_path, home, capsys):
    call = Shell(tmp_path / "w", capsys)
    call("init", "--sample")
    event = next(one for one in call("event", "list").json["events"] if one["state"] == "scheduled")["id"]
    spoken = ("--lang", "vi")

    summary = call("attendance", "summary", event, options=spoken).out
    shown = call("event", "show", event, options=spoken).out.splitlines()
    checked = call("check", options=spoken).out

    assert [line.split(":")[0] for line in summary.splitlines()] == [
        "được mời", "có mặt", "dự thay", "vắng có lý do", "vắng không có lý do", "chưa điểm danh", "đến muộn", "về sớm",
        "ngoài danh sách", "điểm danh trùng", "trực tuyến", "đang trong hội trường", "số người điểm cầu báo",
        "số liệu điểm cầu báo",
    ]  # fmt: skip
    assert shown[:2] == ["hội nghị:", f"  mã: {event}"]
    assert "  trạng thái: đã xếp lịch" in shown
    assert checked == "xong: có\nvấn đề:\n"
