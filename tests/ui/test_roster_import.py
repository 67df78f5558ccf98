"""An event's new list in the window: what each row comes to, who is asked about, what is remembered."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from baocaovien.services.attendance.roster import withdraw_invitees
from baocaovien.services.directory.directory import add_person
from baocaovien.store.queries.attendance import invitee_rows
from baocaovien.ui.directory.import_dialog import ImportDialog
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.shell import Target
from tests.ui.sample_window import WAIT, calm, coming, sample_folder, told, window

__all__ = ["sample_folder", "window"]


@pytest.fixture
def page(window: MainWindow, qtbot: Any) -> Any:
    """The list of the coming conference, not open yet, with its first four delegates alone."""
    conference = coming(window)
    window.go("attendance", Target("event", conference.id, "roster"))
    shown = window.page("attendance")
    rest = [row.id for row in rows(shown, conference.id)][4:]
    change = partial(withdraw_invitees, invitee_ids=rest, reason="thử")
    window.bridge.execute("attendance.withdraw_invitees", change, shown)
    calm(window, qtbot)
    return shown


def rows(page: Any, event_id: Any = None) -> list[Any]:
    event_id = event_id or page.desk.event_id
    return [row for row in page.bridge.read(lambda session: invitee_rows(session, event_id)) if not row.withdrawn]


def open_file(page: Any, qtbot: Any, path: Any) -> ImportDialog:
    page._import_file(path)
    return ready(qtbot)


def ready(qtbot: Any) -> ImportDialog:
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, ImportDialog) and one.isVisible())
    qtbot.waitUntil(lambda: dialog._preview is not None or dialog.problem.isVisibleTo(dialog), timeout=WAIT)
    return dialog


def line(row: Any, **other: str) -> str:
    values = {"name": row.full_name, "position": row.position, "unit": row.unit} | other
    return "\t".join(values.values())


HEAD = "Họ và tên\tChức vụ\tĐơn vị"


def shown_steps(dialog: ImportDialog) -> list[str]:
    return [dialog.model.line(at).step for at in range(dialog.model.rowCount())]


def shown_names(dialog: ImportDialog) -> list[str]:
    return [dialog.model.line(at).values["full_name"] for at in range(dialog.model.rowCount())]


def test_who_is_missing_stays_unless_one_says_otherwise(page, window, qtbot, tmp_path):
    first, second, third, fourth = rows(page)
    path = tmp_path / "moi.csv"
    path.write_text("\n".join([HEAD, line(first), line(second), line(third, position="Quyền Bí thư")]), encoding="utf-8")
    dialog = open_file(page, qtbot, path)
    assert shown_steps(dialog) == ["unchanged", "unchanged", "changed", "removed"]
    assert (dialog.missing.isVisibleTo(dialog), dialog.missing.isChecked()) == (True, False)

    with qtbot.waitSignal(dialog.accepted, timeout=WAIT):
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    calm(window, qtbot)

    assert {row.id: row.position for row in rows(page)} == {
        first.id: first.position,
        second.id: second.position,
        third.id: "Quyền Bí thư",
        fourth.id: fourth.position,
    }


def test_another_sheet_of_a_workbook_can_be_chosen(page, window, qtbot, tmp_path):
    first, second, *_rest = rows(page)
    path = tmp_path / "hai-trang.xlsx"
    book = Workbook()
    book.active.append(["Ghi chú", "của văn phòng"])
    book.active.append(["Họ và tên", "xem trang sau"])
    book.create_sheet("Danh sách")
    for cells in (HEAD, line(first), line(second)):
        book["Danh sách"].append(cells.split("\t"))
    book.save(path)
    dialog = open_file(page, qtbot, path)
    assert [dialog.sheet.itemText(at) for at in range(dialog.sheet.count())] == ["Sheet", "Danh sách"]

    dialog.sheet.setCurrentIndex(1)
    dialog.sheet.activated.emit(1)
    qtbot.waitUntil(lambda: shown_steps(dialog)[:2] == ["unchanged", "unchanged"], timeout=WAIT)

    assert dialog.problem.isHidden()


def test_the_sheet_that_was_chosen_last_is_shown(page, window, qtbot, tmp_path):
    first, second, *_rest = rows(page)
    path = tmp_path / "hai-trang.xlsx"
    book = Workbook()
    book.create_sheet("Khác")
    for sheet, cells in zip(book.worksheets, (line(first), line(second)), strict=True):
        sheet.append(HEAD.split("\t"))
        sheet.append(cells.split("\t"))
    book.save(path)
    dialog = open_file(page, qtbot, path)

    for at in (1, 0):
        dialog.sheet.setCurrentIndex(at)
        dialog.sheet.activated.emit(at)
    qtbot.waitUntil(lambda: shown_names(dialog)[:1] == [first.full_name], timeout=WAIT)
    calm(window, qtbot)

    assert (dialog.sheet.currentText(), shown_names(dialog)[0]) == ("Sheet", first.full_name)


def test_a_list_in_an_old_code_is_told(page, window, qtbot, tmp_path):
    path = tmp_path / "cu.csv"
    path.write_bytes("Hä vµ tªn\nNguyÔn V¨n ThuËn\nTrÇn ThÞ HuÖ\n".encode("cp1252"))
    dialog = open_file(page, qtbot, path)

    assert "written in TCVN3, shown in Unicode" in dialog.summary.text()


def test_who_is_missing_is_withdrawn_when_that_is_ticked_and_it_is_undone_as_one(page, window, qtbot, tmp_path):
    listed = rows(page)
    path = tmp_path / "moi.csv"
    path.write_text("\n".join([HEAD, *map(line, listed[:3])]), encoding="utf-8")
    dialog = open_file(page, qtbot, path)
    assert not dialog.go.isEnabled()

    dialog.missing.click()
    with qtbot.waitSignal(dialog.accepted, timeout=WAIT):
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    calm(window, qtbot)
    left = [row.id for row in rows(page)]
    window.bridge.undo()
    calm(window, qtbot)

    assert left == [row.id for row in listed[:3]]
    assert [row.id for row in rows(page)] == [row.id for row in listed]


def test_who_could_be_two_people_is_asked_and_never_guessed(page, window, qtbot, tmp_path):
    first = rows(page)[0]
    twins = []
    for _time in range(2):
        use_case = partial(add_person, full_name="Cao Song Sinh", unit_id=first.unit_id, position="Chuyên viên")
        window.bridge.execute("directory.add_person", use_case, page, twins.append)
        calm(window, qtbot)
    path = tmp_path / "moi.csv"
    path.write_text("\n".join([HEAD, *map(line, rows(page)), f"Cao Song Sinh\tChuyên viên\t{first.unit}"]), encoding="utf-8")
    dialog = open_file(page, qtbot, path)
    asked = (dialog.go.isEnabled(), len(dialog.who.buttons), "Cao Song Sinh" in dialog.note.text())

    at = next(at for at, twin in enumerate(sorted(twins)) if twin == twins[1])
    qtbot.mouseClick(dialog.who.buttons[at], Qt.MouseButton.LeftButton)
    calm(window, qtbot)
    qtbot.waitUntil(dialog.go.isEnabled, timeout=WAIT)
    with qtbot.waitSignal(dialog.accepted, timeout=WAIT):
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    calm(window, qtbot)

    assert asked == (False, 3, True)
    assert [row.person_id for row in rows(page) if row.full_name == "Cao Song Sinh"] == [twins[1]]


def test_a_column_that_was_named_once_is_known_the_next_time(page, window, qtbot, tmp_path):
    first = rows(page)[0]
    paths = [tmp_path / name for name in ("a.csv", "b.csv")]
    for path, name, work in zip(paths, ("Bùi Một", "Bùi Hai"), ("Bí thư", "Thư ký"), strict=True):
        path.write_text(f"Người\tViệc\tĐơn vị\n{name}\t{work}\t{first.unit}\n", encoding="utf-8")
    dialog = open_file(page, qtbot, paths[0])
    assert (dialog.problem.isVisibleTo(dialog), dialog.columns.isVisibleTo(dialog)) == (True, True)

    for at, field in ((0, "full_name"), (1, "position")):
        choice = dialog.columns.choices[at]
        choice.setCurrentIndex(choice.findData(field))
        choice.activated.emit(choice.currentIndex())
        calm(window, qtbot)
    qtbot.waitUntil(dialog.go.isEnabled, timeout=WAIT)
    with qtbot.waitSignal(dialog.accepted, timeout=WAIT):
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    calm(window, qtbot)
    again = open_file(page, qtbot, paths[1])

    assert [(row.full_name, row.position) for row in rows(page) if row.full_name.startswith("Bùi M")] == [("Bùi Một", "Bí thư")]
    assert (again.problem.isVisibleTo(again), shown_steps(again)[0]) == (False, "added")
    assert [choice.currentData() for choice in again.columns.choices] == ["full_name", "position", "unit"]
    again.reject()


def test_copied_cells_are_a_list_too(page, window, qtbot):
    QGuiApplication.clipboard().setText("\n".join([HEAD, *map(line, rows(page)), "Bùi Dán\tBí thư\tHuyện ủy Lâm Hà"]))

    page._paste()
    dialog = ready(qtbot)

    assert shown_steps(dialog) == ["unchanged"] * 4 + ["added"]
    dialog.only_odd.click()
    assert shown_steps(dialog) == []
    dialog.reject()


def test_nothing_copied_is_told(page, window):
    QGuiApplication.clipboard().clear()

    page._paste()

    assert any("copied" in words for words in told(window))


def test_a_cell_that_speaks_against_the_row_is_marked_and_the_rest_can_be_taken(page, window, qtbot, tmp_path):
    path = tmp_path / "moi.csv"
    path.write_text(
        "\n".join(
            [HEAD, *map(line, rows(page)), "=cmd|'/c calc'!A0\tBí thư\tHuyện ủy Lâm Hà", "Bùi Tốt\tBí thư\tHuyện ủy Lâm Hà"]
        ),
        encoding="utf-8",
    )
    dialog = open_file(page, qtbot, path)
    model = dialog.model
    bad = next(at for at in range(model.rowCount()) if model.line(at).step == "rejected")
    marked = [
        model.headerData(at, Qt.Orientation.Horizontal)
        for at in range(2, model.columnCount())
        if model.data(model.index(bad, at), Qt.ItemDataRole.BackgroundRole) is not None
    ]
    refused = dialog.go.isEnabled()

    dialog.skip.click()
    with qtbot.waitSignal(dialog.accepted, timeout=WAIT):
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    calm(window, qtbot)

    assert (marked, refused) == (["Full name"], False)
    assert sorted(row.full_name for row in rows(page) if row.full_name[0] in "B=")[-1:] == ["Bùi Tốt"]


def test_who_is_replaced_stays_beside_the_new_one_unless_one_says_otherwise(page, window, qtbot, tmp_path):
    listed = rows(page)
    path = tmp_path / "moi.csv"
    path.write_text("\n".join([HEAD, line(listed[0], name="Bùi Thế"), *map(line, listed[1:])]), encoding="utf-8")
    dialog = open_file(page, qtbot, path)
    steps = shown_steps(dialog)

    with qtbot.waitSignal(dialog.accepted, timeout=WAIT):
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    calm(window, qtbot)

    assert (steps[0], {row.full_name for row in rows(page)}) == ("replaced", {"Bùi Thế", *(row.full_name for row in listed)})
