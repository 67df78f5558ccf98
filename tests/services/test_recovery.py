"""A database that can't be opened any more: told in one sentence, and a backup stands in for it; nothing is lost."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from baocaovien.domain.errors import AppError, EnvironmentFault, InputError
from baocaovien.services import backup
from baocaovien.services.directory.directory import add_person, erase_person
from baocaovien.services.recovery import recover, way_out
from baocaovien.services.workspace import Workspace
from baocaovien.services.workspace_place import BACKUPS, CONFIG, DATABASE
from baocaovien.store.models import Person


def halved(path: Path) -> None:
    with path.open("r+b") as stream:
        stream.truncate(path.stat().st_size // 2)


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def another_file(path: Path) -> None:
    path.write_bytes(b"HELLO" * 1000)


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


SPOILS: tuple[tuple[Callable[[Path], None], str], ...] = (
    (halved, "workspace.damaged"),
    (emptied, "workspace.not_a_workspace"),
    (another_file, "workspace.not_a_workspace"),
    (Path.unlink, "workspace.missing"),
    (a_folder, "workspace.missing"),
)


@pytest.fixture
def kept(workspace: Workspace) -> backup.Kept:
    """A closed workspace with a backup of one person; a second one came after it."""
    workspace.execute("directory.add_person", partial(add_person, full_name="Người Trước"))
    made = backup.create(workspace)
    workspace.execute("directory.add_person", partial(add_person, full_name="Người Sau"))
    workspace.close()
    return made


def people(folder: Path) -> list[str]:
    workspace = Workspace.open(folder)
    try:
        return workspace.read(lambda session: [person.full_name for person in session.query(Person).order_by(Person.full_name)])
    finally:
        workspace.close()


def refused(folder: Path) -> AppError:
    with pytest.raises(AppError) as problem:
        Workspace.open(folder)
    return problem.value


@pytest.mark.parametrize("spoil, code", SPOILS)
def test_a_backup_stands_in_for_what_cannot_be_opened(
    workspace: Workspace, kept: backup.Kept, spoil: Callable[[Path], None], code: str
) -> None:
    folder, station = workspace.folder, workspace.station_id
    spoil(folder / DATABASE)
    spoilt = (folder / DATABASE).read_bytes() if (folder / DATABASE).is_file() else b""

    problem = refused(folder)
    offered = way_out(folder, problem)
    done = recover(folder, kept.name)

    assert (problem.code, offered, done.backup) == (code, kept, kept)
    assert people(folder) == ["Người Trước"]
    opened = Workspace.open(folder)
    assert opened.station_id != station
    opened.close()
    assert (done.kept is None) == (spoil is Path.unlink)
    if done.kept is not None and done.kept.is_file():
        assert (done.kept.parent, done.kept.read_bytes()) == (folder / BACKUPS, spoilt)


def test_without_a_sound_backup_there_is_no_way_out(workspace: Workspace, kept: backup.Kept) -> None:
    folder = workspace.folder
    another_file(folder / DATABASE)
    halved(kept.path)

    problem = refused(folder)
    with pytest.raises(EnvironmentFault) as told:
        recover(folder, kept.name)

    assert (way_out(folder, problem), told.value.code) == (None, "workspace.bad_backup")
    assert (folder / DATABASE).read_bytes() == b"HELLO" * 1000


def test_an_older_sound_backup_is_offered_where_the_newest_is_spoilt(workspace: Workspace) -> None:
    workspace.execute("directory.add_person", partial(add_person, full_name="Người Trước"))
    older, newer = backup.create(workspace), backup.create(workspace)
    workspace.close()
    emptied(newer.path)
    emptied(workspace.folder / DATABASE)

    assert way_out(workspace.folder, refused(workspace.folder)) == older


def test_who_holds_the_workspace_is_named_and_nothing_is_moved(workspace: Workspace) -> None:
    workspace.execute("directory.add_person", partial(add_person, full_name="Người Trước"))
    made = backup.create(workspace)

    with pytest.raises(EnvironmentFault) as told:
        recover(workspace.folder, made.name)

    assert told.value.code == "workspace.in_use"
    assert sorted(path.name for path in (workspace.folder / BACKUPS).iterdir()) == [made.name]


def test_what_was_erased_since_is_erased_again_where_the_file_still_says_so(workspace: Workspace) -> None:
    person_id = workspace.execute("directory.add_person", partial(add_person, full_name="Người Bị Xóa"))
    made = backup.create(workspace)
    workspace.execute("directory.erase_person", partial(erase_person, person_id=person_id), nature="final")
    workspace.close()

    done = recover(workspace.folder, made.name)

    assert done.erased_known
    assert "Người Bị Xóa" not in people(workspace.folder)


def test_what_was_erased_can_no_longer_be_told_of_a_file_that_is_gone_to_pieces(workspace: Workspace, kept: backup.Kept) -> None:
    another_file(workspace.folder / DATABASE)

    assert not recover(workspace.folder, kept.name).erased_known


def test_a_servers_log_is_no_copy_of_a_file(workspace: Workspace, kept: backup.Kept) -> None:
    log = kept.path.with_suffix(".bcvlog")
    shutil.copyfile(kept.path, log)
    emptied(workspace.folder / DATABASE)

    with pytest.raises(InputError) as told:
        recover(workspace.folder, log.name)

    assert told.value.code == "workspace.other_engine"


@pytest.mark.parametrize("spoil", [halved, emptied, another_file, a_folder])
def test_a_spoilt_backup_is_told_as_one_and_the_present_stays(
    workspace: Workspace, kept: backup.Kept, spoil: Callable[[Path], None]
) -> None:
    spoil(kept.path)
    opened = Workspace.open(workspace.folder)

    with pytest.raises(EnvironmentFault) as told:
        backup.restore(opened, kept.name)

    opened.close()
    assert (told.value.code, told.value.params["value"]) == ("workspace.bad_backup", kept.name)
    assert people(workspace.folder) == ["Người Sau", "Người Trước"]


def test_a_file_in_place_of_the_folder_is_told_as_that(tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("x", encoding="utf-8")

    with pytest.raises(EnvironmentFault) as told:
        Workspace.create(tmp_path / "tep")

    assert (told.value.code, (tmp_path / "tep").read_text(encoding="utf-8")) == ("workspace.not_a_folder", "x")


def test_a_note_of_the_server_that_cannot_be_read_is_told(workspace: Workspace) -> None:
    workspace.close()
    (workspace.folder / CONFIG).write_text("rác", encoding="utf-8")

    assert refused(workspace.folder).code == "workspace.bad_config"


if Path("/dev/full").exists():

    def test_a_full_disk_leaves_the_damaged_file_in_its_place(kept, workspace):
        database = workspace.folder / DATABASE
        halved(database)
        before = database.read_bytes()
        database.with_name(f".{DATABASE}.{os.getpid()}.part").symlink_to("/dev/full")

        with pytest.raises(EnvironmentFault) as problem:
            recover(workspace.folder, kept.name)

        assert problem.value.code == "file.disk_full"
        assert database.read_bytes() == before
        assert list((workspace.folder / BACKUPS).glob("*-spoilt.db")) == []
