"""The directory as its clerk uses it: find, open, add, remove, take in a list with mistakes in it."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from baocaovien.domain.local_time import today_local
from baocaovien.domain.periods import period_of
from baocaovien.services import backup
from baocaovien.services.directory.directory import add_person
from baocaovien.services.imports.sheets import read_sheet
from baocaovien.services.schedule.scheduling import open_event
from baocaovien.store.models import Person
from baocaovien.store.queries.directory import People
from baocaovien.store.queries.person_attendance import attendance_of
from baocaovien.ui.directory.import_dialog import MANY_ROWS, ImportDialog, people_job
from baocaovien.ui.directory.page import DirectoryPage
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.widgets.form_dialog import FormDialog
from tests.ui.sample_window import WAIT, calm, coming, sample_folder, told, window, written

__all__ = ["sample_folder", "window"]


@pytest.fixture
def page(window: MainWindow, qtbot: Any) -> DirectoryPage:
    """The page with all people listed."""
    window.go("directory")
    calm(window, qtbot)
    shown = window.page("directory")
    assert isinstance(shown, DirectoryPage)
    qtbot.waitUntil(lambda: len(shown.people.rows.ids()) > 10, timeout=WAIT)
    return shown


def count(window: MainWindow) -> int:
    return len(window.bridge.read(People(as_of=today_local()).ids))


def test_the_person_appears_when_chosen_and_goes_when_closed(page, window, qtbot):
    hidden = page.side.isVisibleTo(page)

    page.people.selectRow(2)
    shown = (page.side.isVisibleTo(page), page.person.person_id)
    close = next(one for one in page.person.findChildren(QPushButton) if one.accessibleName() == "Close")
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)

    assert (hidden, shown, page.side.isVisibleTo(page)) == (False, (True, page.people.rows.ids()[2]), False)


def test_the_panel_says_how_often_somebody_came_this_year(page, window, qtbot):
    year = today_local().year
    who = partial(attendance_of, period=period_of("year", today_local()), now=dt.datetime.now(dt.UTC))
    rates = {one: window.bridge.read(partial(who, person_id=one)) for one in page.people.rows.ids()[:12]}
    busiest = max(rates, key=lambda one: rates[one].summoned)

    page.person.show_person(busiest)
    said = f"{year}: came to {rates[busiest].attended} of {rates[busiest].summoned} session"
    qtbot.waitUntil(lambda: any(one.text().startswith(said) for one in page.person.findChildren(QLabel)), timeout=WAIT)

    assert rates[busiest].summoned > 0


def test_columns_that_matter_stay_when_room_is_short(page, window, qtbot):
    titles = [column.title for column in page.people.columns]
    page.people.selectRow(2)
    qtbot.waitUntil(lambda: page.people.isColumnHidden(titles.index("Position")), timeout=WAIT)

    shown = [title for at, title in enumerate(titles) if not page.people.isColumnHidden(at)]
    widths = sum(page.people.columnWidth(titles.index(title)) for title in shown)

    assert {"Full name", "Unit"} <= set(shown)
    assert widths <= page.people.viewport().width()


def test_typing_filters_without_marks(page, window, qtbot):
    everybody = len(page.people.rows.ids())

    page.search.setFocus()
    qtbot.keyClicks(page.search, "nguyen thi")
    qtbot.waitUntil(lambda: 0 < len(page.people.rows.ids()) < everybody, timeout=WAIT)

    names = {page.people.rows.row_at(at).full_name for at in range(len(page.people.rows.ids()))}
    assert all(name.startswith("Nguyễn Thị") for name in names)


def test_a_person_is_added_by_keyboard_and_undone(page, window, qtbot):
    before = count(window)
    page._add_person()
    name = page.person.findChildren(QLineEdit)[0]

    qtbot.keyClicks(name, "Ka Mau")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    calm(window, qtbot)
    added = count(window)
    window.bridge.undo()
    calm(window, qtbot)

    assert (added, count(window)) == (before + 1, before)


def test_a_person_without_a_name_is_told_beside_the_field(page, window, qtbot):
    before = count(window)
    page._add_person()
    name = page.person.findChildren(QLineEdit)[0]

    qtbot.keyClick(name, Qt.Key.Key_Return)
    calm(window, qtbot)

    assert (count(window), name.property("level")) == (before, "wrong")


def test_delete_asks_nothing_and_can_be_undone(page, window, qtbot):
    before = count(window)
    page.people.selectRow(0)
    page.people.setFocus()

    qtbot.keyClick(page.people, Qt.Key.Key_Delete)
    calm(window, qtbot)
    removed = count(window)
    window.bridge.undo()
    calm(window, qtbot)

    assert (removed, count(window)) == (before - 1, before)


def test_many_are_removed_after_their_number_was_said_and_can_be_undone(page, window, qtbot):
    before = count(window)
    page.people.selectAll()
    page.people.setFocus()

    qtbot.keyClick(page.people, Qt.Key.Key_Delete)
    (form,) = [one for one in window.findChildren(FormDialog) if one.isVisible()]
    asked, untouched = form.windowTitle(), count(window)
    with written(window.bridge, qtbot):
        form.verb.click()
    removed = count(window)
    with qtbot.waitSignal(window.bridge.undone, timeout=WAIT):
        window.bridge.undo()
    calm(window, qtbot)

    assert (asked, untouched) == (f"Remove {before} records from the directory?", before)
    assert (removed, count(window)) == (0, before)


def test_what_is_added_is_what_is_listed(page, window, qtbot):
    page.tabs.setCurrentIndex(1)

    page.header.actions()[-1].trigger()

    assert (page.side.currentWidget() is page.form, page.side.isVisibleTo(page)) == (True, True)


def dialog(window: MainWindow, path: Path, qtbot: Any) -> ImportDialog:
    made = ImportDialog(window.bridge, window, people_job(), partial(read_sheet, path), path.name)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made._preview is not None or made.problem.isVisibleTo(made), timeout=WAIT)
    calm(window, qtbot)
    return made


def test_a_big_list_asks_first_while_attendance_is_open_and_can_be_stopped(page, window, qtbot, tmp_path):
    path = tmp_path / "danh-sach.csv"
    lines = (f"Ka Số {number},Chuyên viên,Ban Dân vận Tỉnh ủy" for number in range(MANY_ROWS + 1))
    path.write_text("\n".join(("Họ và tên,Chức vụ,Đơn vị", *lines)), encoding="utf-8")
    coming_event = coming(window)
    window.bridge.execute("schedule.open_event", partial(open_event, event_id=coming_event.id), page)
    calm(window, qtbot)
    before = count(window)
    made = dialog(window, path, qtbot)

    qtbot.mouseClick(made.go, Qt.MouseButton.LeftButton)
    asked, verb = made.problem.text(), made.go.text()
    calm(window, qtbot)
    after_asking = count(window)
    qtbot.mouseClick(made.go, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(made.strip.cancel, Qt.MouseButton.LeftButton)
    calm(window, qtbot)
    after_stop = (count(window), made.isVisible(), made.go.isEnabled())
    with qtbot.waitSignal(made.accepted, timeout=WAIT):
        qtbot.mouseClick(made.go, Qt.MouseButton.LeftButton)
    calm(window, qtbot)

    assert coming_event.title in asked
    assert "5.001" in asked
    assert verb == "Take in now"
    assert (after_asking, after_stop) == (before, (before, True, True))
    assert count(window) == before + MANY_ROWS + 1


def test_a_list_with_wrong_rows_is_taken_in_only_without_them(page, window, qtbot, tmp_path):
    path = tmp_path / "danh-sach.csv"
    path.write_text(
        "Họ và tên,Chức vụ,Đơn vị\nKa Một,Chuyên viên,Ban Dân vận Tỉnh ủy\n,Chuyên viên,Ban Dân vận Tỉnh ủy\n", encoding="utf-8"
    )
    before = count(window)
    made = dialog(window, path, qtbot)
    refused = (made.go.isEnabled(), made.skip.isVisibleTo(made))

    made.skip.click()
    allowed = made.go.isEnabled()
    with qtbot.waitSignal(made.accepted, timeout=WAIT):
        qtbot.mouseClick(made.go, Qt.MouseButton.LeftButton)
    calm(window, qtbot)

    assert (refused, allowed) == ((False, True), True)
    assert count(window) == before + 1
    assert any("danh-sach.csv" in words for words in told(window))


def test_who_a_row_could_be_is_asked_with_everybody_it_could_be(page, window, qtbot, tmp_path):
    known = page.people.rows.row_at(0)
    twins = []
    for position in ("Chuyên viên", "Kế toán"):
        said = partial(add_person, full_name="Cao Song Sinh", unit_id=known.unit_id, position=position)
        window.bridge.execute("directory.add_person", said, page, twins.append)
        calm(window, qtbot)
    path = tmp_path / "danh-sach.csv"
    path.write_text(f"Họ và tên,Danh xưng,Đơn vị\nCao Song Sinh,bà,{known.unit}\n", encoding="utf-8")
    made = dialog(window, path, qtbot)
    asked = (made.go.isEnabled(), len(made.who.buttons), made.skip.isVisibleTo(made))

    (at,) = [at for at, one in enumerate(made.who.buttons) if "Kế toán" in one.text()]
    qtbot.mouseClick(made.who.buttons[at], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(made.go.isEnabled, timeout=WAIT)
    made.reject()
    calm(window, qtbot)
    made = dialog(window, path, qtbot)  # what was said is kept until the file is taken in
    went_on = (made.go.isEnabled(), "continued from" in made.summary.text())
    with qtbot.waitSignal(made.accepted, timeout=WAIT):
        qtbot.mouseClick(made.go, Qt.MouseButton.LeftButton)
    calm(window, qtbot)

    assert (asked, went_on) == ((False, 3, True), (True, True))
    people = window.bridge.read(lambda session: [session.get(Person, twin).honorific for twin in twins])
    assert people == ["đồng chí", "bà"]


def test_a_file_that_is_no_list_is_told_in_the_dialog(page, window, qtbot, tmp_path):
    path = tmp_path / "hong.xlsx"
    path.write_bytes(bytes(range(256)) * 8)

    made = dialog(window, path, qtbot)

    assert "hong.xlsx" in made.problem.text()
    assert (made.go.isEnabled(), made.strip.isVisibleTo(made)) == (False, False)
    made.reject()


def test_erasing_a_person_leaves_no_name_and_a_chain_that_checks(page, window, qtbot):
    person_id = page.people.rows.ids()[0]
    name = page.people.rows.row_at(0).full_name

    page.person.erase(person_id)
    qtbot.waitUntil(lambda: person_id not in list(page.people.rows.ids()), timeout=20_000)

    assert page.bridge.read(backup.check) == ()
    assert list(page.bridge.read(People(as_of=today_local(), text=name).ids)) == []
