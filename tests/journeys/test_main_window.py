"""The main job through the main window, as its users do it: content, schedule, door, minutes, report."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from baocaovien import paths
from baocaovien.domain.local_time import today_local
from baocaovien.services.library.library import approve_items
from baocaovien.services.office.first_start import make_sample
from baocaovien.services.workspace import Workspace
from baocaovien.settings import Settings
from baocaovien.store.queries.library import document_ids, document_rows
from baocaovien.store.queries.schedule import Events, event_rows
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.facts import read_facts
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.shell import Target
from baocaovien.ui.widgets.record_picker import Choice

WAIT = 30_000


@pytest.fixture
def window(look, qtbot, tmp_path: Path) -> Iterator[MainWindow]:
    workspace = Workspace.open(make_sample(tmp_path / "du-lieu-mau"))
    bridge = Bridge(workspace)
    made = MainWindow(bridge, Settings(), read_facts(bridge))
    qtbot.addWidget(made)
    made.resize(1093, 614)
    made.show()
    yield made
    made.hide()
    bridge.close()
    workspace.close()


def calm(window: MainWindow, qtbot) -> None:
    qtbot.waitUntil(lambda: not window.bridge.is_busy, timeout=WAIT)
    qtbot.wait(1)
    qtbot.waitUntil(lambda: not window.bridge.is_busy, timeout=WAIT)


def test_a_document_becomes_approved_content_and_is_found_without_marks(window: MainWindow, qtbot, tmp_path: Path) -> None:
    window.go("library")
    page = window.page("library")
    source = tmp_path / "ke-hoach-moi.txt"
    source.write_text("I. MỤC TIÊU\n1. Phổ biến chuyên đề đường sách cộng đồng\n- Mỗi xã một điểm đọc sách\n", encoding="utf-8")

    page.import_file(source)
    qtbot.waitUntil(lambda: len(window.bridge.read(document_ids)) == 5, timeout=WAIT)
    calm(window, qtbot)
    newest = window.bridge.read(lambda session: document_rows(session, document_ids(session))[0])
    page._each_of(newest.id, approve_items)
    calm(window, qtbot)
    page.search.setText("duong sach cong dong")
    found = []

    def one_hit() -> bool:
        found[:] = [page.tree.topLevelItem(at).text(0) for at in range(page.tree.topLevelItemCount())]
        return len(found) == 1 and "đường sách" in found[0]

    qtbot.waitUntil(one_hit, timeout=WAIT)

    after = window.bridge.read(lambda session: document_rows(session, [newest.id])[0])
    assert (newest.items, after.approved) == (3, 3)


def test_a_conference_is_scheduled_and_its_taken_speaker_is_told(window: MainWindow, qtbot) -> None:
    window.go("schedule", Target(command="new"))
    page = window.page("schedule")
    form = page.form
    known = window.bridge.read(lambda session: event_rows(session, Events(text="hoi nghi bao cao vien").ids(session)))
    this_week = max(known, key=lambda event: event.start)
    from baocaovien.ui.directory.choices import find_reporters

    speaker = window.bridge.read(lambda session: find_reporters(session, this_week.speakers[0]))[0]

    form.title.clear()
    qtbot.keyClicks(form.title, "Sinh hoat tai co so")
    form.day.choose(this_week.start.astimezone().date())
    form.speakers.set_choices([Choice(speaker.id, speaker.title)])
    form._try()
    calm(window, qtbot)
    assert form.reason_field.isVisible()

    form.day.choose(today_local() + dt.timedelta(days=40))
    form._try()
    calm(window, qtbot)
    assert not form.reason_field.isVisible()
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    calm(window, qtbot)

    made = window.bridge.read(lambda session: event_rows(session, Events(text="sinh hoat tai co so").ids(session)))
    assert [event.speakers for event in made] == [(this_week.speakers[0],)]
    assert page.panel.event_id == made[0].id


def test_the_door_marks_by_name_and_code_and_takes_back(window: MainWindow, qtbot) -> None:
    window.go("attendance")
    page = window.page("attendance")
    page._open()
    calm(window, qtbot)
    first, second = page.desk.missing()[:2]
    from baocaovien.services.attendance.cards import issue_cards

    numbers: dict = {}
    window.bridge.execute("attendance.issue_cards", lambda s: issue_cards(s, event_id=page.desk.event_id), page, numbers.update)
    calm(window, qtbot)

    qtbot.keyClicks(page.door.field, "xyz khong co ai")
    qtbot.keyClick(page.door.field, Qt.Key.Key_Return)
    assert page.door.verdict.tone == "wrong"
    page.door.field.clear()
    for character in numbers[first.id]:
        qtbot.keyClick(page.door.field, character, delay=1)
    qtbot.keyClick(page.door.field, Qt.Key.Key_Return)
    calm(window, qtbot)
    assert (page.door.verdict.who, page.counts.big.here) == (first.full_name, 1)
    assert page.door.field.text() == ""
    page.door._mark(invitee_id=second.id)
    calm(window, qtbot)
    assert page.counts.big.here == 2
    qtbot.mouseClick(page.door.take_back, Qt.MouseButton.LeftButton)
    calm(window, qtbot)
    assert page.counts.big.here == 1
    window.bridge.undo()
    calm(window, qtbot)
    assert page.counts.big.here == 2


def test_a_person_is_added_found_and_taken_back(window: MainWindow, qtbot) -> None:
    window.go("directory")
    page = window.page("directory")
    calm(window, qtbot)
    page._add_person()
    from PySide6.QtWidgets import QLineEdit, QPushButton

    name = page.person.widget().findChildren(QLineEdit)[0]
    name.insert("Trần Thử Nghiệm")
    add = next(one for one in page.person.widget().findChildren(QPushButton) if one.property("kind") == "primary")
    qtbot.waitUntil(lambda: add.width() > 20, timeout=WAIT)  # the panel has just been opened
    qtbot.mouseClick(add, Qt.MouseButton.LeftButton)
    calm(window, qtbot)
    page.search.setText("tran thu nghiem")
    qtbot.waitUntil(lambda: len(page.people.rows.ids()) == 1, timeout=WAIT)

    window.bridge.undo()
    calm(window, qtbot)

    assert len(page.people.rows.ids()) == 0


def test_what_another_process_changes_is_seen_in_the_window(window: MainWindow, qtbot) -> None:
    window.go("directory")
    page = window.page("directory")
    calm(window, qtbot)
    from baocaovien.cli.main import main

    roster = paths.user_data() / "them.csv"
    roster.parent.mkdir(parents=True, exist_ok=True)
    roster.write_text("Họ và tên,Chức vụ,Đơn vị\nĐỗ Ngoài Cửa Sổ,Chuyên viên,Thành ủy Đà Lạt\n", encoding="utf-8")
    before = len(page.people.rows.ids())

    assert main(["-w", str(window.bridge.workspace.folder), "people", "import", str(roster)]) == 0

    qtbot.waitUntil(lambda: len(page.people.rows.ids()) == before + 1, timeout=WAIT)
