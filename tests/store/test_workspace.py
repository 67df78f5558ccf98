"""Opening, sharing, locking and losing a workspace."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import event, select, text
from sqlalchemy.exc import OperationalError

from baocaovien.domain.errors import Cancelled, EnvironmentFault, InputError, MissingError
from baocaovien.services import backup
from baocaovien.services.office import actors
from baocaovien.services.workspace import Workspace
from baocaovien.store import place, station
from baocaovien.store.engine import connect
from baocaovien.store.lock import WorkspaceLock
from baocaovien.store.models import Operation, Person, Station
from tests.store.helpers import add_person, change, environment, visible


def _fault(call, *arguments, **named):
    with pytest.raises(EnvironmentFault) as refused:
        call(*arguments, **named)
    return refused.value


def test_what_was_written_is_there_after_a_restart(each_workspace):
    person_id = add_person(each_workspace, "Lê Ánh")
    station_id = each_workspace.station_id
    each_workspace.close()

    again = Workspace.open(each_workspace.folder)
    found = visible(again)[f"person {person_id}"]["full_name"], again.station_id
    again.close()

    assert found == ("Lê Ánh", station_id)


def test_a_workspace_is_not_made_twice(each_workspace):
    with pytest.raises(InputError) as refused:
        Workspace.create(each_workspace.folder)

    assert refused.value.code == "workspace.exists"


def test_a_missing_workspace_is_told(tmp_path):
    with pytest.raises(MissingError) as refused:
        Workspace.open(tmp_path / "none")

    assert refused.value.code == "workspace.missing"
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_database_is_told(tmp_path):
    (tmp_path / "workspace.db").write_bytes(b"PK\x03\x04" * 4096)

    assert _fault(Workspace.open, tmp_path).code == "workspace.not_a_workspace"
    assert _fault(Workspace.create, tmp_path).code == "workspace.not_a_workspace"


def test_an_empty_database_is_told(tmp_path):
    (tmp_path / "workspace.db").touch()

    assert _fault(Workspace.open, tmp_path).code == "workspace.not_a_workspace"


def test_a_truncated_database_is_told(workspace):
    workspace.close()
    file = workspace.folder / "workspace.db"
    file.write_bytes(file.read_bytes()[:20_000])

    assert _fault(Workspace.open, workspace.folder).code == "workspace.damaged"


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("x")

    assert _fault(Workspace.create, tmp_path / "file").code == "workspace.not_a_folder"
    assert _fault(Workspace.create, tmp_path / "file" / "below").code == "workspace.not_a_folder"


def test_a_workspace_that_cannot_be_made_leaves_nothing(tmp_path, monkeypatch, home):
    def full(_engine):
        raise OperationalError("CREATE TABLE", {}, _Full())

    with monkeypatch.context() as patched:
        patched.setattr("baocaovien.store.migrate.create_tables", full)
        assert _fault(Workspace.create, tmp_path / "w").code == "workspace.disk_full"
    home.parent.mkdir(parents=True, exist_ok=True)
    home.write_text("a file where the person's data folder should be")
    assert _fault(Workspace.create, tmp_path / "w").code == "file.unwritable"

    assert list(tmp_path.iterdir()) == []


class _Full(Exception):
    sqlite_errorcode = 13


def test_a_full_disk_changes_nothing(workspace):
    add_person(workspace, "A")
    before = visible(workspace)
    pages = []

    def no_more_pages(connection, _record, _proxy):
        cursor = connection.cursor()
        cursor.execute("PRAGMA page_count")
        pages.append(cursor.fetchone()[0])
        cursor.execute(f"PRAGMA max_page_count={pages[-1]}")
        cursor.close()

    event.listen(workspace.database.writer, "checkout", no_more_pages)
    fault = _fault(workspace.execute, "people.add", lambda session: session.add(Person(full_name="x" * 500_000)))
    event.remove(workspace.database.writer, "checkout", no_more_pages)

    assert (fault.code, fault.exit_code) == ("workspace.disk_full", 3)
    assert visible(workspace) == before
    assert workspace.read(backup.check) == ()


def test_a_locked_database_is_told_after_the_wait(workspace):
    workspace.lock_seconds = 0.3
    other = connect(workspace.folder / "workspace.db")
    with other.write_session() as session:
        session.connection()
        fault = _fault(add_person, workspace, "A")
    other.dispose()

    assert fault.code == "workspace.locked"
    assert visible(workspace) == {"standing marks": []}


def test_waiting_for_the_lock_can_be_stopped(workspace):
    workspace.waiting = lambda _seconds: False
    other = connect(workspace.folder / "workspace.db")
    with other.write_session() as session:
        session.connection()
        with pytest.raises(Cancelled):
            add_person(workspace, "A")
    other.dispose()


def test_threads_take_turns(each_workspace):
    problems = []

    def work(number):
        try:
            for step in range(5):
                add_person(each_workspace, f"{number} {step}")
        except Exception as problem:  # noqa: BLE001 - told by the test
            problems.append(problem)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert problems == []
    seqs = each_workspace.read(lambda session: session.scalars(select(Operation.seq).order_by(Operation.seq)).all())
    assert seqs == list(range(1, 21))
    assert each_workspace.read(backup.check) == ()


def test_two_clerks_on_one_server_lose_nothing(make_workspace, postgres_url):
    first = make_workspace("a", database_url=postgres_url)
    person_id = add_person(first, "A")
    second = Workspace.open(first.folder.parent / "b", database_url=postgres_url)
    problems = []

    def work(workspace, field):
        try:
            for step in range(10):
                change(workspace, Person, person_id, **{field: f"{field} {step}"})
        except Exception as problem:  # noqa: BLE001 - told by the test
            problems.append(problem)

    threads = [threading.Thread(target=work, args=pair) for pair in ((first, "full_name"), (second, "honorific"))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert problems == []
    assert first.station_id != second.station_id
    person = visible(first)[f"person {person_id}"]
    assert (person["full_name"], person["honorific"]) == ("full_name 9", "honorific 9")
    assert first.read(backup.check) == ()
    second.close()


def test_window_and_command_line_of_one_station_take_turns_on_a_server(make_workspace, postgres_url):
    first = make_workspace("a", database_url=postgres_url)
    second = Workspace.open(first.folder)
    problems = []

    def work(workspace):
        try:
            for step in range(8):
                add_person(workspace, str(step))
        except Exception as problem:  # noqa: BLE001 - told by the test
            problems.append(problem)

    threads = [threading.Thread(target=work, args=(workspace,)) for workspace in (first, second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert problems == []
    assert first.station_id == second.station_id
    assert first.read(lambda session: session.scalars(select(Operation.seq).order_by(Operation.seq)).all()) == list(range(1, 17))
    assert first.read(backup.check) == ()
    second.close()


def test_the_window_notices_what_the_command_line_did(each_workspace):
    told = []
    each_workspace.subscribe(told.append)
    add_person(each_workspace, "own")
    other = Workspace.open(each_workspace.folder)
    first, second = add_person(other, "A"), add_person(other, "B")
    other.close()

    changes = each_workspace.poll()

    assert other.station_id == each_workspace.station_id
    assert changes.records == {("person", first), ("person", second)}
    assert (changes.label, changes.touches("person"), changes.touches("event", "venue")) == ("people.add", True, False)
    assert each_workspace.poll() is None
    assert len(told) == 1


def test_a_subscriber_can_leave(workspace):
    told = []
    leave = workspace.subscribe(told.append)
    leave()
    add_person(workspace, "A")

    assert told == []


def test_a_replacement_needs_the_workspace_alone_and_names_who_has_it(workspace):
    script = (
        "import os, sys; from pathlib import Path; from baocaovien.services.workspace import Workspace;"
        "w = Workspace.open(Path(sys.argv[1]), holder='window'); print(os.getpid(), flush=True); sys.stdin.readline(); w.close()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(workspace.folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment(),
    ) as process:
        number = int(process.stdout.readline())  # not the process started here: on Windows that is the environment's launcher
        kept = backup.create(workspace)
        fault = _fault(backup.restore, workspace, kept.name)
        process.stdin.write("\n")
        process.stdin.close()
        process.wait(timeout=60)

    assert (fault.code, fault.params["holder"]) == ("workspace.in_use", f"window (process {number})")
    add_person(workspace, "still open")


def test_a_holder_that_died_is_not_named(workspace):
    note = workspace.folder / ".open" / "999999-dead"
    note.write_text(json.dumps({"holder": "window", "pid": 999999}))
    other = Workspace.open(workspace.folder, holder="other")
    fault = _fault(backup.restore, workspace, backup.create(workspace).name)
    other.close()

    assert fault.params["holder"].startswith("other ")
    assert not note.exists()


def test_a_copied_folder_becomes_a_station_of_its_own(workspace, tmp_path):
    add_person(workspace, "A")
    workspace.close()
    shutil.copytree(workspace.folder, tmp_path / "copy")

    copy = Workspace.open(tmp_path / "copy")
    found = copy.station_id
    copy.close()

    assert found != workspace.station_id


def test_a_database_put_back_by_hand_becomes_a_station_of_its_own(workspace):
    add_person(workspace, "A")
    workspace.close()
    file = workspace.folder / "workspace.db"
    old = file.read_bytes()
    later = Workspace.open(workspace.folder)
    add_person(later, "B")
    later.close()
    file.write_bytes(old)

    again = Workspace.open(workspace.folder)
    found = again.station_id
    again.close()

    assert later.station_id == workspace.station_id
    assert found != workspace.station_id


def test_a_workspace_made_again_in_the_same_place_is_a_new_one(workspace):
    add_person(workspace, "A")
    workspace.close()
    shutil.rmtree(workspace.folder)

    again = Workspace.create(workspace.folder)
    found = again.station_id, visible(again)
    again.close()

    assert found[0] != workspace.station_id
    assert found[1] == {"standing marks": []}


def test_another_machine_s_data_folder_is_not_believed(workspace, monkeypatch):
    workspace.close()
    monkeypatch.setattr(station, "machine", lambda: "another")

    again = Workspace.open(workspace.folder)
    found = again.station_id
    count = again.read(lambda session: len(session.scalars(select(Station)).all()))
    again.close()

    assert (found != workspace.station_id, count) == (True, 2)


@pytest.mark.parametrize(
    "folder, expected",
    [("/home/lan/data", "ext4"), ("/mnt/chung/bcv", "cifs"), ("/mnt/thư mục/x", "nfs4"), ("/mnt/chung2", "ext4")],
)
def test_file_systems_are_told_by_the_longest_mount_point(folder, expected):
    mounts = "/dev/sda1 / ext4 rw 0 0\n//server/chung /mnt/chung cifs rw 0 0\nserver:/x /mnt/thư\\040mục nfs4 rw 0 0\nproc /proc proc rw 0 0\n"

    assert place.file_system(place.Path(folder), mounts) == expected


@pytest.mark.parametrize(
    "root, expected",
    [
        ("C:\\", False),
        (r"\\server\chung" + "\\", True),
        (r"\\?\UNC\server\chung" + "\\", True),
        ("\\\\?\\C:\\", False),
        ("\\\\.\\C:\\", False),
    ],
)
def test_a_long_way_to_write_a_drive_is_no_share(root, expected):
    assert place.is_share(root) is expected


def test_letting_go_while_another_program_looks_who_is_there(tmp_path):
    lock = WorkspaceLock(tmp_path, "window")
    (note,) = (tmp_path / ".open").iterdir()

    with note.open("rb"):  # Windows lets nobody remove what somebody reads
        lock.release()

    alone = WorkspaceLock(tmp_path, "command line")
    with alone.exclusive():  # nobody else has it
        pass
    alone.release()


if sys.platform == "win32":

    def test_a_network_share_is_known_by_its_name(tmp_path):
        assert place.on_network(Path(r"\\server\chung\w"))
        assert not place.on_network(tmp_path)
        assert not place.on_network(Path("\\\\?\\" + str(tmp_path)))

else:

    def test_a_network_share_is_refused(tmp_path, monkeypatch):
        monkeypatch.setattr(place, "_mounts", lambda: f"//server/x {tmp_path} cifs rw 0 0\n")

        assert _fault(Workspace.create, tmp_path / "w").code == "workspace.network_share"
        assert not (tmp_path / "w").exists()


@pytest.mark.parametrize("address", ["mysql://x/y", "nonsense", "sqlite:///x.db"])
def test_an_address_that_is_no_server_is_told(tmp_path, address):
    with pytest.raises(InputError) as refused:
        Workspace.create(tmp_path / "w", database_url=address)

    assert refused.value.code == "workspace.bad_url"


def test_a_server_that_does_not_answer_is_told(tmp_path):
    url = f"postgresql://nobody@/none?host={tmp_path}"

    assert _fault(Workspace.create, tmp_path / "w", database_url=url).code == "workspace.server_unreachable"


def test_an_outdated_sqlite_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("baocaovien.store.engine.LEAST_SQLITE", (99, 0, 0))

    assert _fault(Workspace.create, tmp_path / "w").code == "workspace.old_sqlite"


def test_the_connection_recipe_is_in_force(workspace):
    with workspace.database.writer.connect() as connection:
        found = {
            name: connection.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "trusted_schema", "cell_size_check", "temp_store")
        }

    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "temp_store": 2,
    }


def test_closing_folds_the_journal_into_the_file(workspace):
    add_person(workspace, "A")
    workspace.close()

    assert sorted(path.name for path in workspace.folder.iterdir()) == [".open", "backups", "workspace.db", "workspace.lock"]
    assert list((workspace.folder / ".open").iterdir()) == []


def test_who_works_is_chosen_kept_and_guarded_by_a_pin(workspace):
    lan = workspace.execute("actors.add", lambda session: actors.add_actor(session, name="Lan", role="curator"))
    binh = workspace.execute("actors.add", lambda session: actors.add_actor(session, name="Bình", pin="mật khẩu"))
    workspace.sign_in(lan)
    add_person(workspace, "A")
    for wrong in (None, "", "sai"):
        with pytest.raises(InputError) as refused:
            workspace.sign_in(binh, wrong)
        assert refused.value.code == "actors.wrong_pin"
    workspace.close()

    again = Workspace.open(workspace.folder)
    found = again.actor_id, again.history()[0].actor
    again.sign_in(binh, "mật khẩu")  # NFD, as some keyboards write it
    again.close()
    guarded = Workspace.open(workspace.folder)
    after = guarded.actor_id
    rows = guarded.read(actors.list_actors)
    guarded.close()

    assert found == (lan, "Lan")
    assert after is None
    assert [(row.name, row.role, row.has_pin) for row in rows] == [("Bình", "clerk", True), ("Lan", "curator", False)]


def test_a_pin_is_never_logged(workspace):
    binh = workspace.execute("actors.add", lambda session: actors.add_actor(session, name="Bình"))
    workspace.execute("actors.set_pin", lambda session: actors.set_pin(session, actor_id=binh, pin="1234"))

    assert [row.label for row in workspace.history()] == ["actors.add"]
    assert "argon2" not in str(workspace.read(lambda session: session.connection().exec_driver_sql("SELECT * FROM change").all()))


@pytest.mark.parametrize(
    "values, code",
    [
        ({"name": " "}, "input.required"),
        ({"name": "x" * 10_000}, "input.too_long"),
        ({"name": "Lan", "role": "king"}, "actors.bad_role"),
        ({"name": "Lan", "pin": "12"}, "actors.bad_pin"),
        ({"name": "Bình"}, "actors.name_taken"),
    ],
)
def test_somebody_who_cannot_be_added_is_told(workspace, values, code):
    workspace.execute("actors.add", lambda session: actors.add_actor(session, name="Bình"))

    with pytest.raises(InputError) as refused:
        workspace.execute("actors.add", lambda session: actors.add_actor(session, **values))

    assert refused.value.code == code
    assert len(workspace.read(actors.list_actors)) == 1


def test_somebody_is_found_by_name_or_id(workspace):
    binh = workspace.execute("actors.add", lambda session: actors.add_actor(session, name="Bình"))

    for typed in ("Bình", "Bình", "binh", str(binh), str(binh)[-8:]):
        assert workspace.read(lambda session, typed=typed: actors.find_actor(session, typed)) == binh
    with pytest.raises(MissingError):
        workspace.read(lambda session: actors.find_actor(session, "Lan"))
