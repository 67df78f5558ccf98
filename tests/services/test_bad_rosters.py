"""Rosters as units really send them, and as nobody should: one clear sentence with the place, nothing half-written."""

from __future__ import annotations

import datetime as dt
import unicodedata

import openpyxl
import pytest
import xlsxwriter

from baocaovien.domain.errors import InputError
from baocaovien.services.imports.limits import MOST_ROWS
from baocaovien.services.imports.roster import import_roster
from baocaovien.store.queries.attendance import invitee_rows
from baocaovien.texts import sentences
from tests.helpers.events import ask, conference, small_office
from tests.services.test_imports import locked

HEADER = ["STT", "Họ và tên", "Chức vụ", "Đơn vị"]


@pytest.fixture
def small(workspace):
    return small_office(workspace)


@pytest.fixture
def event_id(workspace, small):
    return conference(workspace, small, invited=[])


def names(workspace, event_id):
    return sorted((row.full_name, row.position, row.unit) for row in ask(workspace, invitee_rows, event_id))


def book(path, fill):
    made = xlsxwriter.Workbook(str(path))
    fill(made)
    made.close()
    return path


def test_merged_cells_two_header_rows_and_a_hidden_sheet(workspace, event_id, tmp_path):
    def fill(made):
        hidden = made.add_worksheet("Cũ")
        hidden.write_row(0, 0, HEADER)
        hidden.write_row(1, 0, [1, "Kẻ Ẩn", "x", "Huyện ủy Cát Tiên"])
        hidden.hide()
        sheet = made.add_worksheet("Mới")
        sheet.activate()
        sheet.set_first_sheet()
        sheet.merge_range(0, 0, 0, 4, "DANH SÁCH ĐẠI BIỂU")
        sheet.merge_range(2, 0, 3, 0, "STT")
        sheet.merge_range(2, 1, 2, 2, "Họ và tên")
        sheet.write_row(3, 1, ["Họ", "Tên"])
        sheet.merge_range(2, 3, 3, 3, "Chức vụ")
        sheet.merge_range(2, 4, 3, 4, "Đơn vị")
        sheet.merge_range(4, 4, 5, 4, "Huyện ủy Cát Tiên")
        for at, row in enumerate((["1", "Cao", "Thế", "Bí thư"], ["2", "Bùi", "Lạ", "Phó Bí thư"]), 4):
            sheet.write_row(at, 0, row)

    import_roster(workspace, event_id, book(tmp_path / "ds.xlsx", fill))

    assert names(workspace, event_id) == [
        ("Bùi Lạ", "Phó Bí thư", "Huyện ủy Cát Tiên"),
        ("Cao Thế", "Bí thư", "Huyện ủy Cát Tiên"),
    ]


def test_formulas_bring_what_they_show_and_dates_and_numbers_are_no_names(workspace, event_id, tmp_path):
    def fill(made):
        sheet = made.add_worksheet()
        sheet.write_row(0, 0, HEADER)
        sheet.write_formula(1, 1, '="Cao "&"Thế"', None, "Cao Thế")
        sheet.write(1, 2, "Bí thư")
        sheet.write_datetime(2, 1, dt.date(2026, 11, 28), made.add_format({"num_format": "dd/mm/yyyy"}))
        sheet.write(2, 2, "Bí thư")
        sheet.write_number(3, 1, 45123)
        sheet.write(3, 2, "Bí thư")
        sheet.write_string(4, 1, "=cmd|'/c calc'!A0")
        sheet.write(4, 2, "Bí thư")

    path = book(tmp_path / "ds.xlsx", fill)
    with pytest.raises(InputError) as told:
        import_roster(workspace, event_id, path)

    assert names(workspace, event_id) == []
    outcome = told.value.params["outcome"]["rejected"]
    assert [(one["row"], one["column"], one["code"]) for one in outcome] == [
        (3, "Họ và tên", "imports.not_a_name"),
        (4, "Họ và tên", "imports.not_a_name"),
        (5, "Họ và tên", "imports.not_a_name"),
    ]
    line = sentences.tell(told.value, "vi").line()
    assert ("ds.xlsx" in line, "3" in line, "Họ và tên" in line) == (True, True, True)
    import_roster(workspace, event_id, path, skip_rejected=True)
    assert [name for name, _position, _unit in names(workspace, event_id)] == ["Cao Thế"]


def test_a_position_like_a_formula_stays_text(workspace, event_id, tmp_path):
    path = tmp_path / "ds.csv"
    path.write_text("Họ và tên;Chức vụ\nCao Thế;=cmd|'/c calc'!A0\nBùi Lạ;+84 Bí thư\n", encoding="utf-8-sig")

    import_roster(workspace, event_id, path)

    assert [position for _name, position, _unit in names(workspace, event_id)] == ["+84 Bí thư", "=cmd|'/c calc'!A0"]


def test_decomposed_names_and_those_of_an_old_font_become_whole(workspace, small, event_id, tmp_path):
    decomposed = tmp_path / "nfd.csv"
    decomposed.write_text(unicodedata.normalize("NFD", "Họ và tên;Đơn vị\nĐỗ Đức;Ban Tuyên giáo Tỉnh ủy\n"), encoding="utf-8")
    old = tmp_path / "tcvn3.xlsx"

    def fill(made):
        sheet = made.add_worksheet()
        sheet.write_row(0, 0, ["Hä vµ tªn", "Chøc vô", "§¬n vÞ"])
        sheet.write_row(1, 0, ["NguyÔn ThÞ Ph­¬ng Th¶o", "BÝ th­", "HuyÖn ñy C¸t Tiªn"])

    import_roster(workspace, event_id, decomposed)
    import_roster(workspace, event_id, book(old, fill), keep_missing=True)

    assert names(workspace, event_id) == [
        ("Nguyễn Thị Phương Thảo", "Bí thư", "Huyện ủy Cát Tiên"),
        ("Đỗ Đức", "Chuyên viên", "Ban Tuyên giáo Tỉnh ủy"),
    ]
    assert [row.person_id for row in ask(workspace, invitee_rows, event_id) if row.full_name == "Đỗ Đức"] == [small.duc]


def test_a_million_rows_are_refused_at_once_with_the_limit(workspace, event_id, tmp_path):
    path = tmp_path / "trieu-dong.xlsx"
    made = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = made.add_worksheet("Tất cả")
    sheet.write_row(0, 0, HEADER)
    sheet.write_row(1, 0, [1, "Cao Thế", "Bí thư", "x"])
    sheet.write_row(1_048_575, 0, [2, "Bùi Lạ", "Bí thư", "x"])
    made.close()
    text = tmp_path / "trieu-dong.csv"
    with text.open("w", encoding="utf-8") as stream:
        stream.write("Họ và tên\n")
        stream.writelines("A B\n" for _ in range(1_000_000))

    for file in (path, text):
        with pytest.raises(InputError) as told:
            import_roster(workspace, event_id, file)
        assert (told.value.code, told.value.params["most"]) == ("imports.too_many_rows", MOST_ROWS)
        assert file.name in told.value.where
    assert names(workspace, event_id) == []


@pytest.mark.parametrize("name", ["khoa.xlsx", "khoa.docx"])
def test_a_file_under_a_password_says_so(workspace, event_id, tmp_path, name):
    locked(tmp_path / name)

    with pytest.raises(InputError) as told:
        import_roster(workspace, event_id, tmp_path / name)

    assert (told.value.code, told.value.params["file"]) == ("imports.password", name)
    assert "mật khẩu" in sentences.tell(told.value, "vi").line()


def test_a_half_written_list_never_happens(workspace, event_id, tmp_path):
    """A fault in the last row of many keeps the first ones out as well."""
    made = openpyxl.Workbook()
    made.active.append(HEADER)
    for number in range(1, 400):
        made.active.append([number, f"Người Thứ {chr(64 + number % 26)}{number}", "Bí thư", "Huyện ủy Cát Tiên"])
    made.active.append([400, "Người Thứ A1", "x" * 400, "Huyện ủy Cát Tiên"])
    made.save(tmp_path / "dai.xlsx")
    before = workspace.history(1)

    with pytest.raises(InputError) as told:
        import_roster(workspace, event_id, tmp_path / "dai.xlsx")

    assert [(one["row"], one["code"]) for one in told.value.params["outcome"]["rejected"]] == [(401, "input.too_long")]
    assert (names(workspace, event_id), workspace.history(1)) == ([], before)


def test_headers_that_nobody_knows_are_told_with_what_is_there(workspace, event_id, tmp_path):
    path = tmp_path / "la.csv"
    path.write_text("Người;Việc\nCao Thế;Bí thư\n", encoding="utf-8")

    with pytest.raises(InputError) as told:
        import_roster(workspace, event_id, path)
    import_roster(workspace, event_id, path, mapping={"A": "full_name", "Việc": "position"})

    assert (told.value.code, told.value.where) == ("imports.no_header", "la.csv")
    assert told.value.params["found"] == "Người, Việc"
    assert names(workspace, event_id) == [("Cao Thế", "Bí thư", "")]


def test_a_heading_over_name_and_position_is_not_a_name_in_two_halves(workspace, event_id, tmp_path):
    def fill(made):
        sheet = made.add_worksheet()
        sheet.merge_range("A1:D1", "DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ")
        sheet.merge_range("A2:A3", "STT")
        sheet.merge_range("B2:C2", "Đại biểu")
        sheet.write_row("B3", ["Họ và tên", "Chức vụ"])
        sheet.merge_range("D2:D3", "Đơn vị")
        sheet.merge_range("A4:D4", "I. Khối Đảng")
        sheet.write_row("A5", [1, "Cao Thế", "Bí thư", "Huyện ủy Cát Tiên"])

    import_roster(workspace, event_id, book(tmp_path / "ds.xlsx", fill))

    assert names(workspace, event_id) == [("Cao Thế", "Bí thư", "Huyện ủy Cát Tiên")]
