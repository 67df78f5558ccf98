"""Wrong files, ids, dates, places and machines: one sentence that says what, where and what to do; nothing written; no trace."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import sqlite3
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from baocaovien.services.workspace import Workspace
from baocaovien.store.queries.attendance import Roster
from baocaovien.store.queries.directory import People, Sites, Venues
from baocaovien.store.queries.schedule import Events
from tests.cli.workspace_calls import Shell, Told
from tests.journeys import spoilt_files
from tests.store.helpers import environment

LONG = "Nguyễn " * 1429
UNKNOWN = "00000000-0000-7000-8000-000000000000"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a sample workspace that no test here changes."""
    return tmp_path_factory.mktemp("bad") / "w"


@pytest.fixture
def shell(sample: Path, capsys, monkeypatch) -> Shell:
    monkeypatch.setenv("BAOCAOVIEN_HOME", str(sample.parent / "home"))
    made = Shell(sample, capsys)
    if not sample.exists():
        assert made("init", "--sample").code == 0
    return made


@pytest.fixture
def event(shell: Shell) -> str:
    """The conference that comes next."""
    return _event(shell, "scheduled")


def _event(shell: Shell, state: str) -> str:
    found: str = next(one for one in shell("event", "list").json["events"] if one["state"] == state)["id"]
    return found


def _written(folder: Path) -> tuple[int, int, int, list[str]]:
    """What a refused call must leave alone: operations, changes and facts in the log, and the files beside it."""
    database = sqlite3.connect(folder / "workspace.db")
    try:
        counts = [
            database.execute(f"select count(*) from {table}").fetchone()[0]  # noqa: S608 - names of our own
            for table in ("operation", "change", "attendance_mark")
        ]
    finally:
        database.close()
    files = sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())
    own = [name for name in files if not name.endswith((".lock", "-wal", "-shm"))]
    return counts[0], counts[1], counts[2], own


def _refused(told: Told, exits: tuple[int, ...] = (2,)) -> dict[str, str]:
    """The one JSON object of a refusal, with its four words; anything else fails."""
    assert told.code in exits, (told.code, told.out, told.err)
    error: dict[str, str] = told.json["error"]
    assert set(error) == {"code", "message", "where", "hint"}
    assert error["code"] != "call.defect"
    assert error["message"].strip(), error
    assert "\n" not in error["message"], error
    assert "{" not in error["message"], error
    assert len(error["message"]) < 600, error
    assert error["hint"].strip(), error
    assert "Traceback" not in told.out + told.err
    return error


# -- files that are handed in ----------------------------------------------------------------------------------------


# Each command that takes a file: its words, with FILE and EVENT, and the endings it takes.
TAKES = {
    "content import": ("content import FILE", (".txt", ".docx", ".pdf")),
    "people import": ("people import FILE", (".xlsx", ".csv")),
    "people import --dry-run": ("people import FILE --dry-run", (".xlsx", ".csv")),
    "event roster": ("event roster EVENT --from FILE", (".xlsx", ".csv")),
    "calendar import": ("calendar import FILE", (".ics",)),
    "attendance import": ("attendance import EVENT FILE", (".csv",)),
    "minutes edit": ("minutes edit EVENT --from FILE", (".json",)),
    "deck build": ("deck build --event EVENT --out OUT.pptx --template FILE", (".pptx",)),
    "deck check": ("deck check FILE", (".pptx",)),
    "deck refresh": ("deck refresh FILE --out OUT.pptx", (".pptx",)),
    "demo": ("demo OUT --plan FILE", (".txt", ".docx", ".pdf")),
    "exchange import": ("exchange import FILE", (".bcvx",)),
    "exchange open-station": ("exchange open-station FILE OUT", (".bcvx",)),
}
FILES = [
    pytest.param(words, suffix, spoil, id=f"{name} {suffix} {spoil.__name__}")
    for name, (words, suffixes) in TAKES.items()
    for suffix in suffixes
    for spoil in (*spoilt_files.SPOILT, *((spoilt_files.halved,) if suffix not in (".txt", ".csv", ".bcvx") else ()))
] + [
    pytest.param(words, suffix, spoil, id=f"{name} {suffix} {spoil.__name__}")
    for name, (words, suffixes) in TAKES.items()
    for suffix, spoil in ((".exe", spoilt_files.binary), *((suffixes[0], way) for way in spoilt_files.ENDLESS), *((kind, spoilt_files.zip_of_nothing) for kind in suffixes if kind in (".docx", ".xlsx", ".pptx")))
]  # fmt: skip


@pytest.mark.parametrize("words, suffix, spoil", FILES)
def test_a_spoilt_file_is_told_and_nothing_is_written(shell, event, tmp_path: Path, words, suffix, spoil):
    file = tmp_path / f"tep{suffix}"
    spoil(file)
    before = _written(shell.folder)

    told = shell(*_filled(words, event, tmp_path, file), options=("--lang", "vi", "--json"))

    said = " ".join(text for key, text in _refused(told).items() if key != "code")
    assert file.name in said
    assert re.search(r"\b(not?|the|is|are|found|error|invalid|binary|whole|many|directory)\b", said) is None, said
    assert _written(shell.folder) == before
    assert {path.name for path in tmp_path.iterdir()} <= {file.name}


def _filled(words: str, event: str, folder: Path, file: Path | None = None) -> list[str]:
    places = {"EVENT": event, "FILE": str(file), "OUT": str(folder / "out"), "LONG": LONG, "UNKNOWN": UNKNOWN}
    found = []
    for word in words.split():
        stem, dot, rest = word.partition(".")
        found.append(places[stem] + dot + rest if stem in places else word.replace("_", " ") if word.isupper() else word)
    return found


def test_text_in_another_form_of_the_same_letters_is_the_same_text(shell, sample: Path, tmp_path: Path):
    own = _copy(sample, tmp_path, shell)
    file = tmp_path / "a.txt"
    file.write_text(unicodedata.normalize("NFD", "I. MỤC ĐÍCH\n1. Đào tạo nguồn nhân lực số.\n"), encoding="utf-8")
    title = "Hội nghị báo cáo viên chuyên đề"

    made = own("content", "import", str(file)).json
    items = own("content", "list", "--document", made["document"]).json["items"]
    added = own(
        "event", "add", "--kind", "workshop", "--title", unicodedata.normalize("NFD", title),
        "--start", "2031-05-05 08:00", "--end", "2031-05-05 11:00",
    )  # fmt: skip

    assert [row["text"] for row in items] == ["MỤC ĐÍCH", "Đào tạo nguồn nhân lực số."]
    assert own("event", "show", added.json["id"]).json["event"]["title"] == title
    assert own("event", "show", unicodedata.normalize("NFD", title)).code == 0


def test_a_list_is_asked_for_ten_thousand_characters_and_answers(shell):
    many = " ".join(f"từ{number}" for number in range(2000))
    day = dt.date(2026, 5, 5)
    asked = (People(day, many), Venues(day, many), Sites(day, many), Events(text=many))
    workspace = Workspace.open(shell.folder)
    try:
        event_id = workspace.read(Events().ids)[0]
        found = [list(workspace.read(query.ids)) for query in (*asked, Roster(event_id, text=many))]
    finally:
        workspace.close()

    assert found == [[]] * 5
    assert shell("people", "list", "--query", many).json == {"people": []}
    assert shell("content", "search", many).json["hits"] == []


# -- words that are wrong --------------------------------------------------------------------------------------------

ADD = "event add --kind workshop --title Thử --start 2031-05-05T08:00 --end 2031-05-05T11:00"
CALLS = {
    # ids that nothing has
    **{
        f"unknown id: {words}": words
        for words in (
            "event show UNKNOWN", "event open UNKNOWN", "event close UNKNOWN", "event restore UNKNOWN",
            "event cancel UNKNOWN --reason R", "event postpone UNKNOWN --reason R",
            "event reschedule UNKNOWN --start 2031-01-01T08:00 --end 2031-01-01T09:00 --reason R",
            "event changes UNKNOWN UNKNOWN",
            f"{ADD} --venue UNKNOWN", f"{ADD} --site UNKNOWN", f"{ADD} --chair UNKNOWN", f"{ADD} --speaker UNKNOWN",
            f"{ADD} --topic UNKNOWN", f"{ADD} --invite UNKNOWN", f"{ADD} --unit UNKNOWN", f"{ADD} --secretary UNKNOWN",
            "content list --document UNKNOWN", "content approve UNKNOWN", "people list --unit UNKNOWN",
            "deck build --event UNKNOWN --out OUT.pptx", "deck build --topic UNKNOWN --out OUT.pptx",
            "attendance mark UNKNOWN --walk-in Thử", "attendance mark EVENT --person UNKNOWN",
            "attendance list UNKNOWN", "attendance summary UNKNOWN",
            "attendance mark EVENT --walk-in Thử --session UNKNOWN", "attendance mark EVENT --walk-in Thử --site UNKNOWN",
            "attendance annul UNKNOWN --reason R", "attendance headcount EVENT --site UNKNOWN --kind present --number 3",
            "print invitation UNKNOWN --out OUT.pdf", "print invitation EVENT --out OUT.pdf --signer UNKNOWN",
            "print invitation EVENT --out OUT.pdf --profile UNKNOWN",
            "minutes finalise UNKNOWN", "minutes reopen UNKNOWN --reason R", "backup restore UNKNOWN",
        )
    },
    # days that do not exist, spans that end before they begin
    **{
        f"day: {words}": words
        for words in (
            "event list --from 31/2/2026", "event list --to 2026-02-30", "event conflicts --from 31/4/2026",
            "event list --from 2026-05-05 --to 2026-05-01", "event conflicts --from 2026-05-05 --to 2026-05-01",
            "event add --kind workshop --title T --start 31/2/2031 --end 2031-05-05T11:00",
            "event add --kind workshop --title T --start 2031-05-05T08:00 --end 2031-05-05T07:00",
            "event add --kind workshop --title T --start 2031-05-05T25:00 --end 2031-05-05T26:00",
            "event add --kind workshop --title T --start 99999-05-05T25:00 --end 2031-05-05T26:00",
            "event reschedule EVENT --start 2031-05-05T08:00 --end 2031-05-05T07:00 --reason R",
            "calendar export OUT.ics --from 31/2/2026", "calendar export OUT.ics --from 2026-05-05 --to 2026-05-01",
            "report activity --from 31/2/2026 --to 2026-12-31 --out OUT.pdf",
            "report activity --from 2026-12-31 --to 2026-01-01 --out OUT.pdf",
            "print invitation EVENT --out OUT.pdf --date 29/2/2026",
            "attendance mark EVENT --walk-in T --at 31/2/2026",
        )
    },
    # names of ten thousand characters
    **{
        f"long: {words}": words
        for words in (
            "event add --kind workshop --title LONG --start 2031-05-05T08:00 --end 2031-05-05T11:00",
            "event add --kind LONG --title T --start 2031-05-05T08:00 --end 2031-05-05T11:00",
            "event add --kind workshop --title T --start LONG --end 2031-05-05T11:00",
            f"{ADD} --chair LONG", f"{ADD} --venue LONG", f"{ADD} --invite LONG", f"{ADD} --topic LONG", "event show LONG",
            "event release LONG", "event cancel EVENT --reason LONG", "event list --from LONG", "event changes LONG LONG",
            "attendance mark EVENT --walk-in LONG", "attendance mark EVENT --person LONG",
            "attendance mark EVENT --walk-in T --unit LONG", "attendance mark EVENT --walk-in T --desk LONG",
            "attendance mark EVENT --walk-in T --kind LONG", "attendance mark EVENT --walk-in T --id LONG",
            "content approve LONG", "content import LONG", "people import LONG", "print LONG EVENT --out OUT.pdf",
            "print invitation EVENT --out OUT.pdf --number LONG", "print invitation EVENT --out LONG.pdf",
            "backup restore LONG", "LONG", "event LONG", "deck build --event EVENT --out OUT.pptx --theme LONG",
        )
    },
    # wrong words and numbers
    **{
        f"call: {words}": words
        for words in (
            "event add", "event add --kind nonsense --title T --start 2031-05-05T08:00 --end 2031-05-05T11:00", "nonsense",
            "event nonsense", "content search thử --limit 0", "content search thử --limit x", "deck build --out OUT.pptx",
            "deck build --event EVENT --out OUT.pptx --minutes 0", "deck build --event EVENT --out OUT.pptx --ratio 5:4",
            "deck build --event EVENT --out OUT.pptx --theme nonsense", "deck build --event EVENT --out OUT.doc",
            "attendance headcount EVENT --site EVENT --kind present --number -1", "attendance mark EVENT --walk-in T --mode flying",
            "attendance mark EVENT --walk-in T --kind nonsense", "attendance mark EVENT --walk-in T --id nonsense",
            "attendance mark EVENT --walk-in T --session 99", "report nonsense --from 2026-01-01 --to 2026-02-01 --out OUT.pdf",
            "report activity --from 2026-01-01 --to 2026-02-01 --out OUT.exe", "print badges EVENT --out OUT.docx",
            "people import FILE --map nonsense", "history --limit x", "init",
        )
    },
}  # fmt: skip


@pytest.mark.parametrize("words", [pytest.param(words, id=name) for name, words in CALLS.items()])
def test_a_wrong_call_is_told_and_nothing_is_written(shell, event, tmp_path: Path, words: str):
    before = _written(shell.folder)

    told = shell(*_filled(words, event, tmp_path))

    _refused(told)
    assert _written(shell.folder) == before
    assert list(tmp_path.iterdir()) == []


def test_an_id_that_begins_several_is_never_guessed(shell, sample: Path, tmp_path: Path):
    own = _copy(sample, tmp_path, shell)
    day = "event add --kind workshop --title Thử --start 2031-05-0{}T08:00 --end 2031-05-0{}T11:00"
    first, second = (own(*day.format(number, number).split()).json["id"] for number in (5, 6))
    before, files = _written(own.folder), list(tmp_path.iterdir())

    for words in ("event show", "event open", "attendance list", "print invitation --out OUT.pdf", "minutes finalise"):
        told = own(*_filled(words, "", tmp_path), first[:8])
        assert _refused(told)["code"] == "input.ambiguous_id"

    assert first[:8] == second[:8]
    assert (_written(own.folder), list(tmp_path.iterdir())) == (before, files)


@pytest.mark.parametrize("code", ["123456789012", LONG])
def test_a_code_that_nobody_has_leaves_only_its_record(shell, sample: Path, tmp_path: Path, event: str, code: str):
    own = _copy(sample, tmp_path, shell)
    own("event", "open", event)
    operations, _changes, marks, files = _written(own.folder)
    summary = own("attendance", "summary", event).json

    told = own("attendance", "mark", event, "--code", code)

    assert _refused_with_result(told) == "unknown_code"
    assert _written(own.folder)[0] - operations in (0, 1)
    assert (_written(own.folder)[2:], own("attendance", "summary", event).json) == ((marks, files), summary)


def _refused_with_result(told: Told) -> str:
    assert told.code == 2
    assert len(told.json["error"]["message"]) < 600
    result: str = told.json["result"]
    return result


def _copy(sample: Path, tmp_path: Path, shell: Shell) -> Shell:
    """The sample in a folder of the test's own, for calls that do write."""
    folder = tmp_path / "w"
    shutil.copytree(sample, folder, ignore=shutil.ignore_patterns("*.lock"))
    return Shell(folder, shell._capsys)


# -- workspaces that cannot be worked on -----------------------------------------------------------------------------

ON_A_WORKSPACE = ("event list", "undo", "history", "check", "backup create", f"{ADD} --venue UNKNOWN", "people list", "upgrade")


@pytest.mark.parametrize("words", ON_A_WORKSPACE)
@pytest.mark.parametrize("state", ["no folder", "empty folder", "a file", "under a file", "rubbish", "newer"])
def test_a_folder_that_is_no_workspace_of_ours_is_told(sample, shell, tmp_path: Path, capsys, words: str, state: str):
    folder = tmp_path / "w"
    if state == "empty folder":
        folder.mkdir()
    elif state == "a file":
        folder.write_text("x", encoding="utf-8")
    elif state == "under a file":
        (tmp_path / "f").write_text("x", encoding="utf-8")
        folder = tmp_path / "f" / "w"
    elif state in ("rubbish", "newer"):
        shutil.copytree(sample, folder, ignore=shutil.ignore_patterns("*.lock", "backups"))
        if state == "rubbish":
            (folder / "workspace.db").write_bytes(b"rubbish" * 1000)
        else:
            with sqlite3.connect(folder / "workspace.db") as database:
                database.execute("update alembic_version set version_num = '9999'")
            database.close()
    before = _tree(tmp_path)

    told = Shell(folder, capsys)(*_filled(words, "", tmp_path))

    _refused(told, (2, 3))
    assert _tree(tmp_path) == before


def _tree(folder: Path) -> dict[str, int]:
    """Every file and folder with its size, but for what a database keeps beside itself while it is open."""
    return {
        str(path.relative_to(folder)): path.stat().st_size if path.is_file() else 0
        for path in folder.rglob("*")
        if not path.name.endswith((".lock", "-wal", "-shm"))
    }


_OPENS = ("init", "upgrade", "backup restore x", "demo FOLDER", *ON_A_WORKSPACE[:4])
UNSEEN = [("too long a name", words) for words in _OPENS]
if sys.platform != "win32":  # there a folder with too long a name is one that is missing, and who works may make no links
    UNSEEN += [("too long a name", "backup list"), *(("a link to itself", words) for words in _OPENS)]


@pytest.mark.parametrize("state, words", UNSEEN)
def test_a_folder_that_cannot_be_looked_into_is_told(shell, tmp_path: Path, capsys, words: str, state: str):
    folder = tmp_path / ("á" * 200 if state == "too long a name" else "w")
    if state == "a link to itself":
        folder.symlink_to("w")
    before = list(tmp_path.iterdir())

    told = Shell(folder, capsys)(*(str(folder) if word == "FOLDER" else word for word in words.split()))

    _refused(told, (2, 3))
    assert list(tmp_path.iterdir()) == before


_HOLD = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("begin immediate")
print("held", flush=True)
sys.stdin.read()
"""


def test_a_locked_database_is_told_after_the_wait(shell, event):
    before = _written(shell.folder)
    command = [sys.executable, "-c", _HOLD, str(shell.folder / "workspace.db")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        told = shell("event", "cancel", event, "--reason", "thử", options=("--lang", "en", "--json", "--wait", "0.1"))
        holder.communicate("")

    assert _refused(told, (3,))["code"] == "workspace.locked"
    assert _written(shell.folder) == before


if sys.platform != "win32":
    _LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
from baocaovien.cli.main import main
sys.exit(main(sys.argv[2:]))
"""
    FULL = [
        pytest.param("print badges EVENT --out OUT.pdf", 8_000, id="print"),
        pytest.param("report activity --from 2026-01-01 --to 2026-12-31 --out OUT.xlsx", 5_000, id="report xlsx"),
        pytest.param("calendar export OUT.ics", 200, id="calendar"),
        pytest.param("backup create", 100_000, id="backup"),
        pytest.param("event cancel EVENT --reason R", 5_000, id="the log itself"),
        pytest.param("content import FILE.txt", 5_000, id="content import"),
        pytest.param("demo OUT", 2_000, id="demo"),
        pytest.param("upgrade", 10, id="the note of who works"),
    ]

    @pytest.mark.parametrize("words, most", FULL)
    def test_a_file_that_has_no_room_is_told_and_the_log_stays_whole(sample, shell, event, tmp_path: Path, words: str, most: int):
        folder = tmp_path / "w"
        shutil.copytree(sample, folder, ignore=shutil.ignore_patterns("*.lock"))
        (tmp_path / "a.txt").write_text("I. MỤC ĐÍCH\n" + "1. Thử nghiệm nội dung.\n" * 400, encoding="utf-8")
        before, files = _written(folder), {path.name for path in tmp_path.iterdir()}
        call = [sys.executable, "-c", _LIMITED, str(most), "-w", str(folder), "--lang", "en", "--json"]

        done = subprocess.run(
            [*call, *_filled(words, event, tmp_path, tmp_path / "a")],
            env={**environment(), "BAOCAOVIEN_HOME": str(tmp_path / "home")},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

        _refused(Told(done.returncode, done.stdout, done.stderr), (3,))
        assert _written(folder) == before
        assert {path.name for path in tmp_path.iterdir()} <= files | {"home"}
        assert Shell(folder, shell._capsys)("check").json == {"ok": True, "problems": []}
