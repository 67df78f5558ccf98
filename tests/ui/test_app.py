"""The program as a whole: opening, changing language and data, going back to a backup, refusing what can't be opened."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox

from baocaovien import paths, settings
from baocaovien.app import Application, main
from baocaovien.domain.errors import MissingError
from baocaovien.services import backup
from baocaovien.services.attendance.retention import set_retention
from baocaovien.services.exchange.stations import prepare_station, station_role
from baocaovien.services.office.actors import add_actor, list_actors
from baocaovien.services.office.first_start import found_office
from baocaovien.services.schedule.scheduling import open_event
from baocaovien.services.workspace import Workspace
from baocaovien.store.queries.report_shares import tallied
from baocaovien.ui.attendance.lock import DeskLock
from baocaovien.ui.exchange.live import Live
from baocaovien.ui.look import theme
from baocaovien.ui.start.page import StartPage
from tests.helpers.events import conference, do, small_office
from tests.ui.sample_window import written


@pytest.fixture
def folder(tmp_path: Path, home: Path) -> Path:
    workspace = Workspace.create(tmp_path / "w")
    office = partial(found_office, unit_name="Ban Tuyên giáo Huyện ủy Mẫu", level="district", place_name="Mẫu")
    workspace.execute("office.set_up", office)
    workspace.close()
    return tmp_path / "w"


@pytest.fixture
def program(look) -> Iterator[Application]:
    made = Application(look)
    yield made
    made.close()
    theme.apply(look, theme.Theme())


def people(program: Application) -> list[str]:
    assert program.bridge is not None
    return [person.name for person in program.bridge.read(list_actors)]


def test_the_first_start_asks_for_the_office_at_the_usual_place(program: Application) -> None:
    program.begin(None)

    assert program.window is not None
    assert isinstance(program.window.stack.currentWidget(), StartPage)
    assert settings.load().workspaces == (str(paths.default_workspace()),)


def test_the_data_of_last_time_is_opened_again(program: Application, folder: Path) -> None:
    settings.save(settings.Settings(workspaces=(str(folder),)))
    program.settings = settings.load()

    program.begin(None)

    assert program.window is not None
    assert (program.window.facts.office, program.window.current_key) == ("Ban Tuyên giáo Huyện ủy Mẫu", "home")


@pytest.mark.parametrize("state", ["newer", "rubbish", "cut"])
def test_data_of_last_time_that_cannot_be_opened_is_told_in_the_window(program: Application, folder: Path, state: str) -> None:
    database = folder / "workspace.db"
    if state == "newer":
        with closing(sqlite3.connect(database)) as connection, connection:
            connection.execute("update alembic_version set version_num = '9999'")
    else:
        database.write_bytes(b"rubbish" * 4096 if state == "rubbish" else database.read_bytes()[:-5000])
    settings.save(settings.Settings(workspaces=(str(folder),)))
    program.settings = settings.load()
    before = database.read_bytes()

    program.begin(None)

    assert program.window is not None
    assert [notice.words.text() for notice in program.window.notices.shown if str(folder) in notice.words.text()] != []
    assert program.bridge is not None
    assert program.bridge.workspace.folder == paths.default_workspace()
    assert database.read_bytes() == before


def test_a_folder_of_last_time_that_nobody_may_look_into_is_told_in_the_window(program: Application, tmp_path: Path) -> None:
    settings.save(settings.Settings(workspaces=(str(tmp_path / ("á" * 200)),)))
    program.settings = settings.load()

    program.begin(None)

    assert program.window is not None
    assert [notice.words.text() for notice in program.window.notices.shown if str(tmp_path) in notice.words.text()] != []
    assert program.bridge is not None
    assert program.bridge.workspace.folder == paths.default_workspace()


def test_a_wrong_word_at_the_start_is_told_in_vietnamese(home: Path, capsys) -> None:
    assert main(["--nope"]) == 2

    told = capsys.readouterr().err
    assert (told.count("\n"), "không hiểu --nope" in told) == (1, True)


def test_another_language_makes_the_window_anew_on_the_same_page(program: Application, folder: Path) -> None:
    program.open(folder)
    first = program.window
    assert first is not None
    first.go("history")

    first.change_settings(replace(first.settings, language="en"))

    assert program.window is not None
    assert program.window is not first
    assert (program.window.current_key, program.window.language, settings.load().language) == ("history", "en", "en")


def test_data_that_is_not_there_leaves_what_is_open(program: Application, folder: Path, tmp_path: Path) -> None:
    program.open(folder)

    with pytest.raises(MissingError):
        program.open(tmp_path / "not-there")

    assert people(program) == []


def test_going_back_to_a_backup_brings_the_data_of_then(program: Application, folder: Path, qtbot) -> None:
    program.open(folder)
    assert program.bridge is not None
    assert program.window is not None
    kept = backup.create(program.bridge.workspace)
    with written(program.bridge, qtbot):
        program.bridge.execute("actors.add", partial(add_actor, name="Lê Thị Mẫu"), program)
    before = people(program)

    program.window.restore(kept.name)
    qtbot.waitUntil(lambda: program.bridge is not None and people(program) == [], timeout=20_000)

    assert before == ["Lê Thị Mẫu"]


def test_a_regular_backup_is_made_and_shown(program: Application, folder: Path, qtbot) -> None:
    program.open(folder)
    assert program.window is not None

    program._back_up()
    qtbot.waitUntil(lambda: program.window is not None and program.window.facts.last_backup is not None)

    assert [kept.reason for kept in backup.existing(folder)] == ["regular"]


def test_what_reports_add_up_is_tallied_ahead_beside_the_backup(program: Application, folder: Path, qtbot) -> None:
    program.open(folder)
    assert program.bridge is not None
    workspace = program.bridge.workspace
    event_id = conference(workspace, small_office(workspace))

    program._back_up()
    qtbot.waitUntil(lambda: program.bridge is not None and not program.bridge.is_busy)

    assert workspace.read(partial(tallied, event_ids=[event_id])) == {event_id}


def test_a_start_that_cannot_be_says_why_and_ends(tmp_path: Path, home: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "baocaovien.app", "--workspace", str(tmp_path / "not-there")],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert (done.returncode, done.stderr.count("\n"), "Traceback" in done.stderr) == (2, 1, False)


def test_who_works_and_the_language_can_be_said_at_the_start(look, folder: Path) -> None:
    workspace = Workspace.open(folder)
    somebody = workspace.execute("actors.add", partial(add_actor, name="Văn thư thứ hai"))
    workspace.close()
    program = Application(look, "en")
    try:
        program.begin(folder, actor="van thu thu hai")

        assert program.bridge is not None
        assert program.window is not None
        assert (program.bridge.workspace.actor_id, program.window.language) == (somebody, "en")
    finally:
        program.close()
        theme.apply(look, theme.Theme())


def test_somebody_unknown_is_not_let_in_and_nothing_stays_open(program: Application, folder: Path) -> None:
    with pytest.raises(MissingError):
        program.begin(folder, actor="Không Ai")

    assert program.window is None
    backup.upgrade(folder)  # needs the workspace alone


def test_the_window_opens_on_a_database_server(program: Application, home: Path, postgres_url: str) -> None:
    Workspace.create(paths.default_workspace(), database_url=postgres_url).close()
    elsewhere = home / "other"

    program.begin(elsewhere, database_url=postgres_url)

    assert program.bridge is not None
    assert (program.bridge.workspace.folder, (elsewhere / "workspace.json").is_file()) == (elsewhere, True)


def test_a_lock_and_what_is_due_are_watched_from_the_start_whichever_page_is_open(
    look, folder: Path, home: Path, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = Workspace.open(folder)
    conference(workspace, small_office(workspace))
    do(workspace, set_retention, months=12)
    workspace.close()
    settings.save(replace(settings.load(), lock_minutes=5, workspaces=(str(folder),)))
    program = Application(look)
    try:
        program.begin(None)
        window = program.window
        assert window is not None
        qtbot.waitUntil(lambda: bool(window.notices.shown), timeout=30_000)
        (lock,) = window.findChildren(DeskLock)
        offered = window.notices.shown[0].buttons
        watching = (window.current_key, lock.idle.isActive(), lock.idle.interval())

        lock.lock_idle()

        assert (watching, len(offered)) == (("home", True, 5 * 60_000), 1)
        assert lock.screen is not None
        assert (lock.is_locked, lock.screen.count.isVisible(), window.centralWidget().isVisible()) == (True, False, False)
        qtbot.mouseClick(lock.screen.go, Qt.MouseButton.LeftButton)
        assert (lock.is_locked, window.page("attendance").lock is lock) == (False, True)
    finally:
        program.close()
        theme.apply(look, theme.Theme())


@pytest.fixture
def station_file(tmp_path: Path, home: Path) -> Path:
    """What an office prepared for its second desk."""
    workspace = Workspace.create(tmp_path / "office")
    office = partial(found_office, unit_name="Ban Tuyên giáo Huyện ủy Mẫu", level="district", place_name="Mẫu")
    workspace.execute("office.set_up", office)
    event_id = conference(workspace, small_office(workspace))
    do(workspace, open_event, event_id=event_id)
    prepare_station(workspace, event_id=event_id, target=tmp_path / "ban-2.bcvx", name="Bàn 2")
    workspace.close()
    return tmp_path / "ban-2.bcvx"


def test_the_first_start_opens_a_door_station_with_one_action(
    program: Application, station_file: Path, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.begin(None)
    assert program.window is not None
    start = program.window.stack.currentWidget()
    assert isinstance(start, StartPage)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_said: ([str(station_file)], ""))

    qtbot.mouseClick(start.station_button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: program.window is not None and program.window.facts.is_station, timeout=30_000)
    assert program.window.current_key == "attendance"
    assert program.bridge is not None
    role = program.bridge.read(station_role)
    assert role is not None
    assert role.name == "Bàn 2"


def test_another_language_leaves_the_station_server_running(program: Application, folder: Path, qtbot) -> None:
    program.open(folder)
    assert program.bridge is not None
    live = Live.of(program.bridge)
    live.host, live.port = "127.0.0.1", 0
    live.start(pytest.fail)
    qtbot.waitUntil(lambda: live.serving is not None, timeout=30_000)
    before = live.serving

    assert program.window is not None
    program.window.change_settings(replace(program.window.settings, language="en"))

    assert program.bridge is not None
    assert Live.of(program.bridge).serving == before


@pytest.fixture
def spoilt(folder: Path) -> Path:
    """Data of last time with a backup, gone to pieces since."""
    workspace = Workspace.open(folder)
    workspace.execute("actors.add", partial(add_actor, name="Người Trong Bản Sao"))
    backup.create(workspace)
    workspace.close()
    (folder / "workspace.db").write_bytes(b"HELLO" * 1000)
    settings.save(settings.Settings(workspaces=(str(folder),)))
    return folder


def answers(monkeypatch: pytest.MonkeyPatch, words: str) -> list[str]:
    """A person who presses a button of the question; what the question said."""
    said: list[str] = []

    def press(box: QMessageBox) -> int:
        said.append(f"{box.text()} {box.informativeText()}")
        (chosen,) = [one for one in box.buttons() if one.text().replace("&", "") == words]
        QTimer.singleShot(0, chosen.click)
        return int(QDialog.exec(box))

    monkeypatch.setattr(QMessageBox, "exec", press)
    return said


def test_data_that_cannot_be_opened_goes_on_from_the_backup_when_that_is_wanted(
    look, spoilt: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = answers(monkeypatch, "Dùng tiếp từ bản sao lưu")
    program = Application(look)
    try:
        program.begin(None)

        assert program.window is not None
        assert program.bridge is not None
        (told,) = [one.accessibleName() for one in program.window.notices.shown]
        (file,) = (spoilt / "backups").glob("*-spoilt.db")
        assert str(spoilt / "workspace.db") in said[0]
        assert (people(program), program.bridge.workspace.folder) == (["Người Trong Bản Sao"], spoilt)
        assert str(file) in told
        assert file.read_bytes() == b"HELLO" * 1000
    finally:
        program.close()
        theme.apply(look, theme.Theme())


def test_data_that_cannot_be_opened_stays_as_it_is_when_nobody_wants_the_backup(
    look, spoilt: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(monkeypatch, "Thôi")
    program = Application(look)
    try:
        program.begin(None)

        assert program.bridge is not None
        assert program.window is not None
        (told,) = [one.accessibleName() for one in program.window.notices.shown]
        assert str(spoilt) in told
        assert program.bridge.workspace.folder == paths.default_workspace()
        assert (spoilt / "workspace.db").read_bytes() == b"HELLO" * 1000
    finally:
        program.close()
        theme.apply(look, theme.Theme())


def test_damaged_data_that_is_open_goes_back_to_a_backup_from_the_settings(look, folder: Path) -> None:
    workspace = Workspace.open(folder)
    workspace.execute("actors.add", partial(add_actor, name="Người Trong Bản Sao"))
    made = backup.create(workspace)
    workspace.close()
    program = Application(look)
    try:
        program.open(folder)
        with (folder / "workspace.db").open("r+b") as stream:
            stream.truncate(200_000)

        program._restore(made.name)

        assert people(program) == ["Người Trong Bản Sao"]
        assert len(list((folder / "backups").glob("*-spoilt.db"))) == 1
    finally:
        program.close()
        theme.apply(look, theme.Theme())


def test_an_empty_usual_folder_without_backups_begins_anew(program: Application) -> None:
    paths.default_workspace().mkdir(parents=True)

    program.begin(None)

    assert program.window is not None
    assert isinstance(program.window.stack.currentWidget(), StartPage)


def test_the_program_has_its_icon_in_the_title_bar(program: Application) -> None:
    icon = program.app.windowIcon()

    assert [icon.actualSize(QSize(side, side)).width() for side in (16, 32, 48)] == [16, 32, 48]
    assert icon.pixmap(32, 32).toImage().pixelColor(16, 16).alpha() == 255


def test_a_wrong_call_ends_quietly_where_nobody_could_read_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)  # as a windowed program starts on Windows

    assert main(["--nope"]) == 2
