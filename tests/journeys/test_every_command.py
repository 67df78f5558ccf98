"""Each command on a disk that takes nothing, beside a program that writes, and on data that it cannot work on."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3
from sqlalchemy import event as database_event
from sqlalchemy.pool import Pool

from baocaovien.cli import main as command_line
from tests.cli.workspace_calls import Shell
from tests.journeys import spoilt_files, test_bad_input
from tests.journeys.test_bad_input import UNKNOWN, _refused, _written

DAY = ("--start", "2031-05-05T08:00", "--end", "2031-05-05T11:00")

WRITES: dict[str, str] = {
    "backup create": "backup create",
    "undo": "undo",
    "redo": "redo",
    "content import": "content import OTHER",
    "content approve": "content approve ITEM",
    "people import": "people import LIST --skip-rejected",
    "event add": "event add --kind workshop --title Thử --start 2031-05-05T08:00 --end 2031-05-05T11:00",
    "event roster": "event roster COMING --from LIST --skip-rejected",
    "event release": "event release Lần_ba --force-reason thử",
    "event open": "event open COMING",
    "event close": "event close OPEN",
    "event cancel": "event cancel COMING --reason thử",
    "event postpone": "event postpone COMING --reason thử",
    "event reschedule": "event reschedule COMING --start 2031-05-05T08:00 --end 2031-05-05T11:00 --reason thử --force-reason thử",
    "event restore": "event restore CANCELLED",
    "calendar import": "calendar import CALENDAR",
    "deck build": "deck build --event COMING --out OUT.pptx",
    "attendance mark": "attendance mark OPEN --walk-in Khách",
    "attendance headcount": "attendance headcount OPEN --site SITE --kind present --number 12",
    "attendance import": "attendance import OPEN MARKS",
    "attendance annul": "attendance annul MARK --reason nhầm",
    "print": "print invitation COMING --out OUT.pdf --number 12",
    "minutes edit": "minutes edit OPEN --from MINUTES",
    "minutes finalise": "minutes finalise OPEN",
    "minutes reopen": "minutes reopen FINAL --reason thử",
}
"""Commands that write into the log, on the workspace that `office` prepares."""

READS: dict[str, str] = {
    "backup list": "backup list",
    "check": "check",
    "history": "history",
    "content list": "content list",
    "content search": "content search thử",
    "people list": "people list",
    "event list": "event list",
    "event show": "event show COMING",
    "event conflicts": "event conflicts",
    "event changes": "event changes R1 R2",
    "calendar export": "calendar export OUT.ics",
    "deck check": "deck check DECK",
    "attendance list": "attendance list OPEN",
    "attendance summary": "attendance summary OPEN",
    "report": "report activity --from 2026-01-01 --to 2026-12-31 --out OUT.pdf",
    "exchange peers": "exchange peers",
    "exchange conflicts": "exchange conflicts",
    "exchange quarantine": "exchange quarantine",
}
"""Commands that read, and at most write a file."""

ELSEWHERE: dict[str, str] = {
    "init": "makes the workspace: test_bad_input",
    "demo": "makes its own workspace: test_bad_input",
    "upgrade": "only where the data are older: test_workspace_commands",
    "backup restore": "replaces the database, and takes the lock of all: test_workspace_commands",
    "exchange export": "the sample is never sent: below, on an office's own data",
    "exchange import": "spoilt files in test_bad_input",
    "exchange sync": "needs a peer: test_exchange_commands",
    "deck refresh": "notes only what changed: below",
    "exchange station": "below, on an office's own data",
    "exchange open-station": "makes a workspace: test_bad_input",
}


def leaves() -> set[str]:
    return {f"{one.group} {one.name}".strip() for one in command_line._all_commands()}


def test_every_command_is_tried() -> None:
    assert leaves() == {*WRITES, *READS, *ELSEWHERE}


class Office:
    """A sample with something for each command."""

    def __init__(self, shell: Shell, folder: Path) -> None:
        self.shell, self.files = shell, folder
        self.words: dict[str, str] = {"UNKNOWN": UNKNOWN}

    def call(self, words: str) -> list[str]:
        found = []
        for word in words.split():
            stem, dot, rest = word.partition(".")
            found.append(self.words[stem] + dot + rest if stem in self.words else word.replace("_", " "))
        return found

    def do(self, words: str) -> dict[str, Any]:
        told = self.shell(*self.call(words))
        assert told.code == 0, (words, told.out, told.err)
        answer: dict[str, Any] = told.json
        return answer


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("every-command")


@pytest.fixture
def office(prepared: Path, capsys: Any, monkeypatch: Any) -> Office:
    monkeypatch.setenv("BAOCAOVIEN_HOME", str(prepared / "home"))
    made = Office(Shell(prepared / "w", capsys), prepared / "files")
    kept = prepared / "words.json"
    if not kept.exists():
        _prepare(made)
        kept.write_text(json.dumps(made.words), encoding="utf-8")
    made.words = {**json.loads(kept.read_text(encoding="utf-8")), "OUT": str(made.files / "out")}
    return made


def _prepare(made: Office) -> None:
    made.files.mkdir(exist_ok=True)
    for name, suffix in (("LIST", ".xlsx"), ("CALENDAR", ".ics"), ("MINUTES", ".json"), ("PLAN", ".txt")):
        path = made.files / f"{name.lower()}{suffix}"
        spoilt_files.WHOLE[suffix](path)
        made.words[name] = str(path)
    assert made.shell("init", "--sample").code == 0
    events = made.do("event list")["events"]
    made.words["COMING"] = next(one["id"] for one in events if one["state"] == "scheduled")
    site = made.do("event show COMING")["event"]["sites"][0]
    made.words["SITE"] = str(site["site"])
    for name in ("OPEN", "FINAL", "CANCELLED"):
        title, day = f"Hội nghị {name}", {"OPEN": 6, "FINAL": 7, "CANCELLED": 8}[name]
        times = ("--start", f"2031-06-0{day}T08:00", "--end", f"2031-06-0{day}T10:00")
        added = made.shell("event", "add", "--kind", "workshop", "--title", title, *times, "--site", made.words["SITE"])
        made.words[name] = added.json["id"]
    made.do("event cancel CANCELLED --reason thử")
    for name in ("OPEN", "FINAL"):
        made.do(f"event open {name}")
    made.words["MARK"] = made.do("attendance mark OPEN --walk-in Khách_một")["mark"]
    marks = made.files / "marks.csv"
    person = made.do("people list")["people"][0]["id"]
    marks.write_text(f"id,code,person,kind,occurred_at,desk\n,,{person},entry,2031-06-06T08:05:00+07:00,A\n", encoding="utf-8")
    made.words["MARKS"] = str(marks)
    for name in ("OPEN", "FINAL"):
        made.do(f"minutes edit {name} --from MINUTES")
    made.do("event close FINAL")
    made.do("minutes finalise FINAL")
    made.do("content import PLAN")
    other = made.files / "other.txt"
    other.write_text("I. YÊU CẦU\n1. Một văn bản khác.\n", encoding="utf-8")
    made.words["OTHER"] = str(other)
    items = made.do("content list")["items"]
    made.words["ITEM"] = next(one["id"] for one in items if one["state"] == "draft")
    made.words["R1"] = made.do("event release Lần_một --force-reason thử")["release"]
    made.words["R2"] = made.do("event release Lần_hai --force-reason thử")["release"]
    made.words["COMING"] = next(one["id"] for one in made.do("event list")["events"] if one["state"] == "released")
    made.words["DECK"] = str(made.files / "deck.pptx")
    assert made.shell("deck", "build", "--event", made.words["COMING"], "--out", made.words["DECK"]).code == 0
    made.do("event add --kind workshop --title Hoàn_tác --start 2031-07-05T08:00 --end 2031-07-05T11:00")
    made.do("event add --kind workshop --title Làm_lại --start 2031-07-06T08:00 --end 2031-07-06T11:00")
    made.do("undo")


_FULL = """
CREATE TEMP TRIGGER no_room_{number} BEFORE INSERT ON {table}
BEGIN INSERT OR REPLACE INTO draft (place, content, saved_at) VALUES ('no room', zeroblob(4000000), 0); END
"""


def _full(connection: Any, _record: Any, _proxy: Any) -> None:
    if connection.execute("PRAGMA query_only").fetchone()[0]:
        return  # a connection that only reads needs no room
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count={pages}")
    for number, table in enumerate(("operation", "draft")):
        connection.execute(f"DROP TRIGGER IF EXISTS no_room_{number}")
        connection.execute(_FULL.format(number=number, table=table))


def _read_only(connection: Any, _record: Any, _proxy: Any) -> None:
    connection.execute("PRAGMA query_only=1")


@contextmanager
def disk(property_of: Any) -> Iterator[None]:
    """Let every connection to a database find the disk so."""
    database_event.listen(Pool, "checkout", property_of)
    yield
    database_event.remove(Pool, "checkout", property_of)


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Another program that does not come to an end."""
    other = sqlcipher3.connect(folder / "workspace.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.execute("ROLLBACK")
    other.close()


def _files(office: Office) -> set[str]:
    return {path.name for path in office.files.iterdir()}


@pytest.mark.parametrize("name", sorted(set(WRITES) - {"backup create"}))
def test_a_command_that_cannot_write_says_so_and_leaves_everything(office: Office, name: str) -> None:
    before, files = _written(office.shell.folder), _files(office)

    for property_of, code in ((_full, "workspace.disk_full"), (_read_only, "workspace.read_only")):
        with disk(property_of):
            told = office.shell(*office.call(WRITES[name]))
        assert _refused(told, (3,))["code"] == code
        assert (_written(office.shell.folder), _files(office)) == (before, files)

    with writing(office.shell.folder):
        told = office.shell(*office.call(WRITES[name]), options=("--lang", "en", "--json", "--wait", "0.02"))
    assert _refused(told, (3,))["code"] == "workspace.locked"
    assert (_written(office.shell.folder), _files(office)) == (before, files)


@pytest.mark.parametrize("name", sorted(READS))
def test_a_command_that_reads_works_where_nothing_can_be_written(office: Office, name: str) -> None:
    before = _written(office.shell.folder)

    with disk(_read_only):
        assert office.shell(*office.call(READS[name])).code == 0
    with writing(office.shell.folder):
        assert office.shell(*office.call(READS[name]), options=("--lang", "en", "--json", "--wait", "0.02")).code == 0

    assert _written(office.shell.folder) == before
    for made in office.files.glob("out*"):
        made.unlink()


@pytest.mark.parametrize("state", ["no folder", "rubbish", "newer"])
@pytest.mark.parametrize("name", sorted({*WRITES, *READS} - {"backup list"}))
def test_no_command_works_on_data_that_are_not_ours(office: Office, spoilt: dict[str, Path], capsys: Any, name: str, state: str):
    folder = spoilt[state]
    before = test_bad_input._tree(folder.parent)

    told = Shell(folder, capsys)(*office.call({**WRITES, **READS}[name]))

    _refused(told, (2, 3))
    assert test_bad_input._tree(folder.parent) == before


@pytest.fixture
def spoilt(office: Office, prepared: Path) -> dict[str, Path]:
    """Workspaces that cannot be opened."""
    places = {state: prepared / "spoilt" / state for state in ("no folder", "rubbish", "newer")}
    if not places["newer"].exists():
        for state in ("rubbish", "newer"):
            shutil.copytree(office.shell.folder, places[state], ignore=shutil.ignore_patterns("*.lock", "backups"))
        (places["rubbish"] / "workspace.db").write_bytes(b"rubbish" * 1000)
        with sqlcipher3.connect(places["newer"] / "workspace.db") as database:
            database.execute("update alembic_version set version_num = '9999'")
        database.close()
    return places


def test_a_deck_is_refreshed_and_noted_or_neither(office: Office) -> None:
    before, files = _written(office.shell.folder), _files(office)
    call = office.call("deck refresh DECK --out OUT.pptx")

    with disk(_read_only):
        closed = office.shell(*call)
    with writing(office.shell.folder):
        held = office.shell(*call, options=("--lang", "en", "--json", "--wait", "0.02"))

    assert [_refused(told, (3,))["code"] for told in (closed, held)] == ["workspace.read_only", "workspace.locked"]
    assert (_written(office.shell.folder), _files(office)) == (before, files)


@pytest.fixture
def own(prepared: Path, capsys: Any, monkeypatch: Any) -> Shell:
    """An office's own data, that may be sent, with one event."""
    monkeypatch.setenv("BAOCAOVIEN_HOME", str(prepared / "own home"))
    shell = Shell(prepared / "own", capsys)
    if not shell.folder.exists():
        assert shell("init", "--unit", "btgtu").code == 0, shell("init", "--unit", "btgtu")
        said = ("--kind", "workshop", "--title", "Hội nghị", *DAY)
        assert shell("event", "add", *said).code == 0
    return shell


@pytest.mark.parametrize("words", ["exchange export OUT.bcvx", "exchange station EVENT --out OUT.bcvx"])
def test_what_is_sent_is_noted_or_not_sent(own: Shell, tmp_path: Path, words: str) -> None:
    event = own("event", "list").json["events"][0]["id"]
    places = {"EVENT": event, "OUT.bcvx": str(tmp_path / "out.bcvx")}
    call = [places.get(word, word) for word in words.split()]
    before = _written(own.folder)

    with disk(_full):
        full = own(*call)
    with disk(_read_only):
        closed = own(*call)
    with writing(own.folder):
        held = own(*call, options=("--lang", "en", "--json", "--wait", "0.02"))

    (tmp_path / "out.bcvx").mkdir()
    taken = own(*call)
    (tmp_path / "out.bcvx").rmdir()

    assert _refused(taken)["code"] == "file.unwritable"
    codes = [_refused(told, (3,))["code"] for told in (full, closed, held)]
    assert codes == ["workspace.disk_full", "workspace.read_only", "workspace.locked"]
    assert _written(own.folder) == before
    assert list(tmp_path.iterdir()) == []
