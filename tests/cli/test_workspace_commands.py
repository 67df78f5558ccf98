"""init, backup, check, upgrade, undo, redo, history: by the contract of the command line."""

from __future__ import annotations

import datetime as dt
import json
import os
import sqlite3
import subprocess
import sys
import uuid
from contextlib import closing
from pathlib import Path

import pytest

from baocaovien.domain.local_time import local
from baocaovien.services.office import actors
from baocaovien.services.workspace import Workspace
from baocaovien.store.engine import connect
from baocaovien.store.models import Person
from tests.cli.workspace_calls import Shell
from tests.store.helpers import add_person, change, environment, visible

TEXT = ("--lang", "en")


@pytest.fixture
def shell(tmp_path, capsys):
    """A shell on a workspace folder that does not exist yet."""
    return Shell(tmp_path / "w", capsys)


@pytest.fixture
def made(shell):
    """A shell on an empty workspace."""
    assert shell("init").code == 0
    return shell


def _work(shell, work, actor=None):
    workspace = Workspace.open(shell.folder)
    try:
        if actor:
            workspace.sign_in(actor)
        return work(workspace)
    finally:
        workspace.close()


def test_init_makes_a_workspace_and_says_what(shell):
    told = shell("init")

    assert (told.code, told.err) == (0, "")
    assert told.json["workspace"] == str(shell.folder)
    assert told.json["schema_version"] == "0001"
    assert uuid.UUID(told.json["station"])


def test_init_on_a_server_is_remembered_by_the_folder(shell, postgres_url):
    told = shell("init", options=("--json", "--database", postgres_url))
    listed = shell("history")

    assert (told.code, listed.code, listed.json) == (0, 0, {"operations": []})
    assert not (shell.folder / "workspace.db").exists()


def test_init_twice_changes_nothing(made):
    before = sorted(path.name for path in made.folder.iterdir())
    told = made("init")

    assert (told.code, told.json["error"]["code"]) == (2, "workspace.exists")
    assert sorted(path.name for path in made.folder.iterdir()) == before


@pytest.mark.parametrize("table", ["notes", "alembic_version"])
@pytest.mark.parametrize(
    "words, code",
    [("init", "workspace.other_program"), ("history", "workspace.not_a_workspace"), ("upgrade", "workspace.not_a_workspace")],
)
def test_the_data_of_another_program_stay_as_they_are(shell, table, words, code):
    shell.folder.mkdir(parents=True)
    file = shell.folder / "workspace.db"
    with closing(sqlite3.connect(file)) as other:
        other.execute(f"CREATE TABLE {table} (text)")
    before = file.read_bytes()

    told = shell(words)

    assert (told.code, told.json["error"]["code"], told.json["error"]["where"]) == (3, code, str(file))
    assert (file.read_bytes(), [path.name for path in shell.folder.iterdir()]) == (before, ["workspace.db"])


def test_init_with_an_unknown_unit_leaves_nothing(shell):
    told = shell("init", "--unit", "ZZ")

    assert (told.code, told.json["error"]["code"], told.json["error"]["where"]) == (2, "input.unknown_id", "--unit")
    assert not shell.folder.exists()


def test_an_error_is_one_object_or_one_line(shell):
    as_json = shell("check")
    as_text = shell("check", options=TEXT)

    assert as_json.json == {
        "error": {
            "code": "workspace.missing",
            "message": f"There is no workspace in {shell.folder}.",
            "where": str(shell.folder),
            "hint": "Make one with “init”, or name the right folder with --workspace.",
        }
    }
    assert (as_json.code, as_json.err) == (2, "")
    assert (as_text.code, as_text.out) == (2, "")
    assert as_text.err.splitlines() == [
        f"There is no workspace in {shell.folder}. Make one with “init”, or name the right folder with --workspace."
    ]


def test_undo_redo_and_history_act_for_this_station_and_person(made):
    person_id = _work(made, lambda workspace: add_person(workspace, "A"))
    _work(made, lambda workspace: change(workspace, Person, person_id, full_name="B"))

    undone, again, redone = made("undo"), made("undo"), made("redo")
    rows = made("history").json["operations"]
    in_words = made("undo", options=TEXT).out.splitlines()

    assert [told.code for told in (undone, again, redone)] == [0, 0, 0]
    assert in_words[1:] == ["code of the work: people.add", "what was done: people.add", "left as they are:"]
    assert (undone.json["label"], again.json["label"], redone.json["label"]) == ("records.change", "people.add", "people.add")
    assert undone.json["operation"] == rows[3]["id"]
    assert [(row["label"], row["nature"], row["undoable"]) for row in rows] == [
        ("people.add", "redo", False),
        ("people.add", "undo", False),
        ("records.change", "undo", False),
        ("records.change", "do", False),
        ("people.add", "do", True),
    ]
    assert set(rows[0]) >= {"id", "label", "at", "actor", "undoable"}
    assert all(row["at"][19:] == "+07:00" for row in rows)
    assert len(made("history", "--limit", "2").json["operations"]) == 2


def test_history_and_backups_read_as_lines_for_people(made):
    _work(made, lambda workspace: add_person(workspace, "A"))
    operation = made("history").json["operations"][0]
    made("undo")
    made("backup", "create")
    at = local(dt.datetime.fromisoformat(operation["at"])).strftime("%d/%m/%Y %H:%M")

    newest, oldest = made("history", options=TEXT).out.splitlines()
    (listed,) = made("backup", "list", options=TEXT).out.splitlines()

    assert newest.split("  ")[2].startswith("↶ ")
    assert oldest == f"{at}  {operation['id'][-8:]}  ({operation['text']})"
    assert listed.endswith("-001-asked.db")


def test_nothing_to_undo_is_told(made):
    assert (made("undo").code, made("undo").json["error"]["code"]) == (2, "undo.nothing")
    assert (made("redo").code, made("redo").json["error"]["code"]) == (2, "redo.nothing")


def test_what_an_undo_left_is_named(made):
    binh = _work(made, lambda workspace: workspace.execute("actors.add", lambda session: actors.add_actor(session, name="Bình")))
    person_id = _work(made, lambda workspace: add_person(workspace, "A"))
    _work(made, lambda workspace: change(workspace, Person, person_id, honorific="bà"))
    _work(made, lambda workspace: change(workspace, Person, person_id, honorific="ông"), actor=binh)
    _work(made, lambda workspace: workspace.sign_in(None))

    told = made("undo")

    assert told.json["left"] == [{"type": "person", "id": str(person_id), "field": "honorific"}]


def test_as_says_who_works(made):
    lan, binh = (
        _work(
            made,
            lambda workspace, name=name: workspace.execute("actors.add", lambda session: actors.add_actor(session, name=name)),
        )
        for name in ("Lan", "Bình")
    )
    _work(made, lambda workspace: add_person(workspace, "của Lan"), actor=lan)

    for typed in ("Bình", "binh", str(binh), str(binh)[-8:]):
        told = made("undo", options=("--json", "--as", typed))
        assert (told.code, told.json["error"]["code"]) == (2, "undo.nothing")
    assert made("undo", options=("--json", "--as", "Lan")).json["label"] == "people.add"
    unknown = made("undo", options=("--lang", "en", "--json", "--as", "Nobody"))
    assert (unknown.code, unknown.json["error"]["message"]) == (2, "There is no person working here “Nobody”.")


def test_a_pin_is_asked_for(made, monkeypatch):
    _work(
        made, lambda workspace: workspace.execute("actors.add", lambda session: actors.add_actor(session, name="Lan", pin="1234"))
    )

    refused = made("history", options=("--json", "--as", "Lan"))
    monkeypatch.setenv("BAOCAOVIEN_PIN", "1234")

    assert (refused.code, refused.json["error"]["code"]) == (2, "actors.wrong_pin")
    assert made("history", options=("--json", "--as", "Lan")).code == 0


def test_backups_are_made_listed_and_put_back(made):
    _work(made, lambda workspace: add_person(workspace, "A"))
    station = made("history").json["operations"][0]["station"]
    path = made("backup", "create").json["path"]
    _work(made, lambda workspace: add_person(workspace, "B"))

    (listed,) = made("backup", "list").json["backups"]
    restored = made("backup", "restore", listed["name"])

    assert listed["path"] == path
    assert (listed["reason"], restored.code) == ("asked", 0)
    assert restored.json["station"] != station
    people = _work(made, visible)
    assert [row["full_name"] for key, row in people.items() if key.startswith("person")] == ["A"]
    assert [kept["reason"] for kept in made("backup", "list").json["backups"]] == ["restore", "asked"]
    unknown = made("backup", "restore", "none")
    assert (unknown.code, unknown.json["error"]["code"]) == (2, "workspace.unknown_backup")


def test_check_tells_what_is_wrong(made):
    person_id = _work(made, lambda workspace: add_person(workspace, "A"))
    sound = made("check")
    database = connect(made.folder / "workspace.db")
    with database.writer.begin() as connection:
        connection.exec_driver_sql("UPDATE person SET full_name = 'B'")
    database.dispose()

    wrong = made("check")

    assert (sound.code, sound.json) == (0, {"ok": True, "problems": []})
    assert (wrong.code, wrong.json["ok"]) == (0, False)
    assert wrong.json["problems"] == [f"person {person_id}: “full_name” is not what the log says."]


def test_upgrade_of_a_current_workspace_does_nothing(made):
    assert made("upgrade").json == {"from": "0001", "to": "0001"}
    assert made("backup", "list").json == {"backups": []}


def test_a_newer_workspace_is_exit_3(made):
    database = connect(made.folder / "workspace.db")
    with database.writer.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    database.dispose()

    for command in (("history",), ("upgrade",), ("check",)):
        told = made(*command)
        assert (told.code, told.json["error"]["code"]) == (3, "workspace.newer")


@pytest.mark.parametrize("limit, many", [("-1", 0), ("0", 0), ("1", 1), ("9" * 30, 2)])
def test_any_limit_of_the_history_is_taken(made, limit, many):
    _work(made, lambda workspace: [add_person(workspace, name) for name in "AB"])

    assert len(made("history", "--limit", limit).json["operations"]) == many


@pytest.mark.parametrize("command", ["upgrade", "history", "check"])
def test_a_lock_that_cannot_be_taken_is_exit_3(made, command):
    lock = made.folder / "workspace.lock"
    lock.unlink()
    lock.mkdir()

    told = made(command)

    code = "workspace.read_only" if sys.platform == "win32" else "workspace.cannot_open"  # there a folder is "access denied"
    assert (told.code, told.json["error"]["code"]) == (3, code)


def test_a_locked_database_is_exit_3(made):
    _work(made, lambda workspace: add_person(workspace, "A"))
    database = connect(made.folder / "workspace.db")
    with database.write_session() as session:
        session.connection()
        told = made("undo", options=("--lang", "en", "--json", "--wait", "0.3"))
    database.dispose()

    assert (told.code, told.json["error"]["code"]) == (3, "workspace.locked")


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04" * 2000, b"SQLite format 3\x00" + b"\xff" * 8000, "Kế hoạch".encode()],
    ids=["empty", "zip", "torn", "text"],
)
def test_a_file_that_is_no_workspace_is_exit_3(shell, content):
    shell.folder.mkdir()
    (shell.folder / "workspace.db").write_bytes(content)

    for command in (("history",), ("check",), ("upgrade",), ("undo",)):
        told = shell(*command)
        assert told.code == 3
        assert told.json["error"]["message"]
    assert (shell.folder / "workspace.db").read_bytes() == content


@pytest.mark.parametrize(
    "words",
    [
        ("bogus",),
        ("backup",),
        ("backup", "bogus"),
        ("backup", "restore"),
        ("history", "--limit", "x"),
        ("history", "--bogus"),
        ("init", "--unit"),
        ("--bogus",),
        ("--lang",),
        ("undo", "surplus"),
    ],
)
def test_a_wrong_call_is_exit_2_with_one_line(made, words):
    as_json = made(*words)
    as_text = made(*words, options=TEXT)

    assert (as_json.code, as_json.json["error"]["code"], as_json.err) == (2, "call.wrong", "")
    assert (as_text.code, as_text.out, len(as_text.err.splitlines())) == (2, "", 1)


def test_messages_are_vietnamese_unless_asked_otherwise(shell):
    from baocaovien.texts import catalogue

    told = shell("check", options=("--lang", "vi"))
    source = "There is no workspace in {where}."
    expected = catalogue.translate("Errors", source, language="vi").format(where=shell.folder)

    assert told.err.startswith(expected)


def test_help_and_version_answer_without_a_workspace(shell):
    for words in ((), ("backup",)):
        told = shell(*words, "--help", options=())
        assert (told.code, "backup restore" in told.out) == (0, True)
    assert shell("history", "--help", options=()).out.startswith("cách dùng: baocaovien history")
    assert shell("--version", options=()).out == "baocaovien 0.1.0\n"


def test_a_defect_is_exit_1_with_the_log_s_path_and_no_trace(made, monkeypatch, home):
    def fail(self, limit=50):
        raise ZeroDivisionError("Nguyễn Văn Bí Mật")

    monkeypatch.setattr(Workspace, "history", fail)
    told = made("history")
    log = home / "logs" / "baocaovien.log"

    assert (told.code, told.json["error"]["code"]) == (1, "call.defect")
    assert str(log) in told.json["error"]["hint"]
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")
    assert "Bí Mật" not in log.read_text(encoding="utf-8")


def test_a_reader_that_has_enough_is_no_defect(made):
    _work(made, lambda workspace: [add_person(workspace, f"{number}") for number in range(300)])
    command = [sys.executable, "-m", "baocaovien.cli.main", "-w", str(made.folder), "--json", "history", "--limit", "300"]
    reader, writer = os.pipe()
    os.close(reader)

    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, env=environment(), timeout=60, check=False)
    os.close(writer)

    assert (done.returncode, done.stderr) == (0, b"")


def test_json_is_exactly_one_object_in_utf_8(made):
    _work(made, lambda workspace: add_person(workspace, "A"))
    command = [sys.executable, "-m", "baocaovien.cli.main", "-w", str(made.folder), "--json", "undo"]

    done = subprocess.run(command, capture_output=True, env={**environment(), "LC_ALL": "C"}, timeout=60, check=True)

    assert json.loads(done.stdout.decode("utf-8"))["label"] == "people.add"
    assert done.stdout.count(b"\n") == 1
    assert done.stderr == b""


if Path("/dev/full").exists():

    @pytest.mark.parametrize("words", ["--json history", "history", "--json undo"])
    def test_an_answer_that_has_no_room_is_exit_3_in_one_line(made, words):
        call = [sys.executable, "-m", "baocaovien.cli.main", "-w", str(made.folder), "--lang", "en", *words.split()]
        _work(made, lambda workspace: add_person(workspace, "A"))
        with Path("/dev/full").open("w") as full:
            told = subprocess.run(call, stdout=full, stderr=subprocess.PIPE, text=True, check=False)

        assert (told.returncode, told.stderr.count("\n")) == (3, 1), told.stderr
        assert "stdout" in told.stderr


def test_a_backup_is_restored_where_the_database_cannot_be_opened(made):
    kept = Path(made("backup", "create").json["path"])
    database = made.folder / "workspace.db"
    database.write_bytes(b"HELLO" * 1000)

    refused = made("history")
    restored = made("backup", "restore", kept.name)

    assert (refused.code, refused.json["error"]["code"]) == (3, "workspace.not_a_workspace")
    assert str(database) in refused.json["error"]["message"] + refused.json["error"]["where"]
    assert restored.code == 0
    assert Path(restored.json["kept"]).read_bytes() == b"HELLO" * 1000
    assert uuid.UUID(restored.json["station"])
    assert made("check").json == {"ok": True, "problems": []}


def test_an_empty_backup_is_told_as_damaged(made):
    kept = Path(made("backup", "create").json["path"])
    kept.write_bytes(b"")

    refused = made("backup", "restore", kept.name)

    assert (refused.code, refused.json["error"]["code"]) == (3, "workspace.bad_backup")
    assert made("check").json == {"ok": True, "problems": []}
