"""A full disk, a missing font, two people who finalise: one clear answer, and what was there before stays whole."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path

import pytest

from baocaovien.domain.errors import AppError, EnvironmentFault
from baocaovien.services.documents.event_folder import write_folder
from baocaovien.services.documents.minutes import finalised_file, start_minutes
from baocaovien.services.documents.printing import finalise_minutes, print_document
from baocaovien.services.workspace import Workspace
from baocaovien.store.queries.documents import Register, minutes_detail
from tests.services.small_office import DAY, make_event, make_office


@pytest.fixture
def event_id(workspace):
    made = workspace.execute("t", partial(make_event, office=workspace.execute("t", make_office)))
    workspace.execute("t", partial(start_minutes, event_id=made))
    return made


def fill_the_disk_for(target: Path) -> None:
    """What is written beside a file runs into a device that is full: the kernel itself says so."""
    target.with_name(f".{target.name}.{os.getpid()}.part").symlink_to("/dev/full")


if Path("/dev/full").exists():

    @pytest.mark.parametrize("name", ["a.pdf", "a.docx"])
    def test_a_disk_that_is_full_in_mid_print_leaves_the_old_file_and_the_register(workspace, event_id, tmp_path: Path, name):
        target = tmp_path / name
        target.write_bytes(b"old")
        fill_the_disk_for(target)

        with pytest.raises(EnvironmentFault) as told:
            print_document(workspace, "invitation", event_id, target, number="27", date=DAY)

        assert (told.value.code, told.value.exit_code, told.value.params) == ("file.disk_full", 3, {"file": name})
        assert target.read_bytes() == b"old"
        assert workspace.read(Register(event_id=event_id).ids) == []
        assert sorted(file.name for file in tmp_path.iterdir()) == [name, "workspace"]

    @pytest.mark.parametrize("full", ["a.pdf", "a.zip"])
    def test_a_disk_that_is_full_for_one_file_of_the_folder_leaves_both_as_they_were(workspace, event_id, tmp_path: Path, full):
        for name in ("a.pdf", "a.zip"):
            (tmp_path / name).write_bytes(name.encode())
        fill_the_disk_for(tmp_path / full)

        with pytest.raises(EnvironmentFault) as told:
            write_folder(workspace, event_id, tmp_path / "a.pdf")

        assert (told.value.code, told.value.params) == ("file.disk_full", {"file": full})
        assert [(tmp_path / name).read_bytes() for name in ("a.pdf", "a.zip")] == [b"a.pdf", b"a.zip"]
        assert sorted(file.name for file in tmp_path.iterdir()) == ["a.pdf", "a.zip", "workspace"]


_WITHOUT_FONTS = """
import sys
from baocaovien import paths
paths.fonts = lambda: ()
from baocaovien.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


def without_fonts(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    call = [sys.executable, "-c", _WITHOUT_FONTS, "-w", str(folder), "--lang", "vi", *words]
    return subprocess.run(call, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", ["a.pdf", "a.docx"])
def test_a_machine_without_a_font_prints_nothing_and_says_what_to_install(workspace, event_id, tmp_path: Path, name):
    (tmp_path / name).write_bytes(b"old")
    workspace.close()

    told = without_fonts(workspace.folder, "print", "invitation", str(event_id), "--out", str(tmp_path / name))

    assert (told.returncode, told.stdout, told.stderr.count("\n")) == (3, "", 1)
    assert "Liberation Serif" in told.stderr
    assert (tmp_path / name).read_bytes() == b"old"


def test_a_machine_without_a_font_leaves_the_minutes_as_they_are(workspace, event_id):
    folder = workspace.folder
    workspace.close()

    told = without_fonts(folder, "minutes", "finalise", str(event_id))

    assert (told.returncode, told.stderr.count("\n")) == (3, 1)
    again = Workspace.open(folder)
    assert again.read(partial(minutes_detail, event_id=event_id)).state == "draft"
    again.close()


def test_two_people_who_finalise_one_database_at_once_make_one_version(each_workspace):
    workspace = each_workspace
    event_id = workspace.execute("t", partial(make_event, office=workspace.execute("t", make_office)))
    workspace.execute("t", partial(start_minutes, event_id=event_id))
    meet = threading.Barrier(2)
    answers: list[str] = []

    def finalise() -> None:
        meet.wait(30)
        try:
            answers.append(finalise_minutes(workspace, event_id).sha256)
        except AppError as problem:
            answers.append(problem.code)

    people = [threading.Thread(target=finalise) for _person in range(2)]
    for person in people:
        person.start()
    for person in people:
        person.join(60)

    found = workspace.read(partial(minutes_detail, event_id=event_id))
    kept = workspace.read(partial(finalised_file, event_id=event_id))
    assert len(found.versions) == 1
    assert hashlib.sha256(kept).hexdigest() in answers
    assert [answer for answer in answers if answer != found.versions[0].pdf_sha256] in (["minutes.closed"], ["minutes.changed"])
