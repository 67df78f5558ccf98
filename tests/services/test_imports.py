from __future__ import annotations

import datetime as dt
import unicodedata
import zipfile

import pytest
import xlsxwriter
from openpyxl import Workbook

from baocaovien.domain.errors import InputError
from baocaovien.services.directory.directory import add_person, add_unit
from baocaovien.services.imports.answers import finish, keep_answers, kept_answers, place_of
from baocaovien.services.imports.mappings import remembered
from baocaovien.services.imports.marks import import_marks
from baocaovien.services.imports.people import FIELDS, commit_people, import_people, preview_people
from baocaovien.services.imports.sheets import read_sheet, sheet_of_text
from baocaovien.services.schedule.scheduling import open_event
from baocaovien.store.queries.counts import live_count
from baocaovien.store.queries.directory import People, person_card
from tests.helpers.events import DAY, START, ask, conference, do, small_office

HEADER = ["STT", "Họ và tên", "Chức vụ", "Đơn vị công tác"]
ROWS = [
    [1, "Nguyễn Văn An", "Trưởng ban", "Ban Tuyên giáo Tỉnh ủy"],
    [2, "Hồ Thị Mới", "Bí thư", "Huyện ủy Cát Tiên"],
    [3, "Vũ Lạ", "Chủ tịch", "Đảng ủy xã Đạ Tông"],
]


@pytest.fixture
def small(workspace):
    return small_office(workspace)


def xlsx(path, rows, *, sheet="Danh sách"):
    book = xlsxwriter.Workbook(str(path))
    page = book.add_worksheet(sheet)
    for at, row in enumerate(rows):
        for column, value in enumerate(row):
            page.write(at, column, value)
    book.close()
    return path


def csv(path, rows, *, delimiter=",", encoding="utf-8"):
    path.write_bytes("\n".join(delimiter.join(map(str, row)) for row in rows).encode(encoding))
    return path


def summary(done):
    return done.new, done.updated, done.unchanged, [(one.row, one.code) for one in done.rejected]


def names(workspace, text=""):
    query = People(DAY, text)
    return [row.full_name for row in workspace.read(lambda session: query.rows(session, query.ids(session)))]


def test_a_workbook_is_taken_in_once_and_undone_as_one(workspace, small, tmp_path):
    file = xlsx(tmp_path / "ds.xlsx", [HEADER, *ROWS])

    assert summary(import_people(workspace, file)) == (2, 0, 1, [])
    assert names(workspace) == ["Nguyễn Văn An", "Nguyễn Văn An", "Lê Thị Dung", "Đỗ Đức", "Vũ Lạ", "Hồ Thị Mới"]
    assert summary(import_people(workspace, file)) == (0, 0, 3, [])
    workspace.undo()
    assert names(workspace, "la") == []


def test_a_dry_run_says_the_same_and_writes_nothing(workspace, small, tmp_path):
    file = xlsx(tmp_path / "ds.xlsx", [HEADER, *ROWS])
    before = workspace.history(1)

    assert summary(import_people(workspace, file, dry_run=True)) == (2, 0, 1, [])

    assert workspace.history(1) == before


def test_a_row_in_error_keeps_everything_out_unless_it_is_skipped(workspace, small, tmp_path):
    wrong = [
        *ROWS,
        [4, "", "Phó Bí thư", "Huyện ủy Cát Tiên"],
        [5, "Vũ Lạ", "Chủ tịch", "Đảng ủy xã Đạ Tông"],
        [6, "A" * 400, "", ""],
    ]
    file = xlsx(tmp_path / "ds.xlsx", [HEADER, *wrong])

    with pytest.raises(InputError) as problem:
        import_people(workspace, file)

    assert (problem.value.code, problem.value.params["count"], problem.value.params["row"]) == ("imports.rejected", 3, 5)
    found = problem.value.params["outcome"]["rejected"]
    assert [(one["row"], one["column"], one["code"]) for one in found] == [
        (5, "Họ và tên", "imports.name_missing"),
        (6, "Họ và tên", "imports.twice"),
        (7, "Họ và tên", "input.too_long"),
    ]
    assert len(names(workspace)) == 4
    assert import_people(workspace, file, skip_rejected=True).new == 2
    assert len(names(workspace)) == 6


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_is_read_with_any_delimiter_and_encoding(workspace, small, tmp_path, delimiter, encoding):
    file = csv(tmp_path / "ds.csv", [HEADER, *ROWS], delimiter=delimiter, encoding=encoding)

    assert summary(import_people(workspace, file, dry_run=True)) == (2, 0, 1, [])


def test_a_word_table_is_read(workspace, small, tmp_path):
    import docx

    document = docx.Document()
    document.add_paragraph("DANH SÁCH ĐẠI BIỂU")
    table = document.add_table(rows=0, cols=4)
    for row in [HEADER, *ROWS]:
        for cell, value in zip(table.add_row().cells, row, strict=True):
            cell.text = str(value)
    document.save(str(tmp_path / "ds.docx"))

    assert summary(import_people(workspace, tmp_path / "ds.docx")) == (2, 0, 1, [])


def test_pasted_cells_are_read(workspace, small):
    text = "\n".join("\t".join(map(str, row)) for row in [HEADER, *ROWS])

    preview = ask(workspace, preview_people, sheet=sheet_of_text(text))

    assert [(row.row, row.action, row.state) for row in preview.rows] == [
        (2, "unchanged", "unchanged"),
        (3, "new", "new"),
        (4, "new", "warning"),
    ]


def test_a_title_two_header_rows_merged_cells_and_a_footer_are_understood(workspace, small, tmp_path):
    book = Workbook()
    hidden = book.active
    hidden.title = "Ẩn"
    hidden.append(HEADER)
    hidden.append([1, "Người Ẩn", "", ""])
    hidden.sheet_state = "hidden"
    page = book.create_sheet("Danh sách")
    page["A1"] = "DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ"
    page.merge_cells("A1:F1")
    for cell, value in {
        "A3": "TT",
        "B3": "Họ và tên",
        "D3": "Công tác",
        "B4": "Họ đệm",
        "C4": "Tên",
        "D4": "Chức vụ",
        "E4": "Đơn vị",
    }.items():
        page[cell] = value
    page.merge_cells("B3:C3")
    page.merge_cells("D3:E3")
    page.append([1, 2, 3, 4, 5])
    page.append([1, "Hồ Thị", "Mới", "Bí thư", "Huyện ủy Cát Tiên"])
    page.append([2, "Vũ", "Lạ", "Phó Bí thư", None])
    page.merge_cells("E6:E7")
    page.append([])
    page.append([None, "NGƯỜI LẬP BIỂU"])
    book.save(tmp_path / "ds.xlsx")

    assert summary(import_people(workspace, tmp_path / "ds.xlsx")) == (2, 0, 0, [])

    assert names(workspace, "mới") + names(workspace, "lạ") == ["Hồ Thị Mới", "Vũ Lạ"]
    query = People(DAY, "lạ")
    assert workspace.read(lambda session: query.rows(session, query.ids(session)))[0].unit == "Huyện ủy Cát Tiên"


def test_columns_can_be_said_by_header_letter_or_number(workspace, small, tmp_path):
    file = xlsx(tmp_path / "ds.xlsx", [["a", "b", "c"], ["Hồ Thị Mới", "Bí thư", "Huyện ủy Cát Tiên"]])

    done = import_people(workspace, file, mapping={"a": "full_name", "B": "position", "3": "unit"})

    assert summary(done) == (1, 0, 0, [])
    for mapping, code in [({"zzz": "full_name"}, "imports.unknown_column"), ({"a": "shoe_size"}, "imports.unknown_field")]:
        with pytest.raises(InputError) as problem:
            import_people(workspace, file, mapping=mapping)
        assert problem.value.code == code


def test_people_are_matched_by_name_unit_and_position_never_guessed(workspace, small, tmp_path):
    do(workspace, add_person, full_name="Nguyễn Văn An", unit_id=small.province, position="Chuyên viên")
    rows = [
        ["Nguyễn Văn An", "Trưởng ban", "Ban Tuyên giáo Tỉnh ủy"],
        ["Nguyen Van An", "Bí thư", "Huyện ủy Cát Tiên"],
        ["Đỗ Đức", "Phó Trưởng ban", "BTGTU"],
        ["Nguyễn Văn An", "", "Ban Tuyên giáo Tỉnh ủy"],
        ["Đỗ Đức", "Kế toán", "Huyện ủy Cát Tiên"],
    ]
    preview = ask(
        workspace,
        preview_people,
        sheet=sheet_of_text("\n".join(";".join(row) for row in [["Họ tên", "Chức vụ", "Đơn vị"], *rows])),
    )

    assert [(row.state, row.action, [note.code for note in row.notes]) for row in preview.rows] == [
        ("unchanged", "unchanged", []),
        ("warning", "unchanged", ["imports.marks_differ"]),
        ("warning", "update", ["imports.position_differs"]),
        ("error", "none", ["imports.ambiguous_person"]),
        ("warning", "new", ["imports.same_name"]),
    ]
    assert preview.rows[2].changes == ("position",)
    assert len(preview.rows[3].candidates) == 2


def test_who_a_row_is_can_be_said_and_is_taken_in_as_said(workspace, small):
    twin = do(workspace, add_person, full_name="Nguyễn Văn An", unit_id=small.province, position="Chuyên viên")
    other = do(workspace, add_unit, name="Huyện ủy Cát Tiên", level="district", code="CT2", parent_id=None)
    rows = [
        ["Nguyễn Văn An", "", "Ban Tuyên giáo Tỉnh ủy"],  # two are called so there
        ["Đỗ Đức", "Kế toán", "Cát Tiên 2"],  # one is called so elsewhere; the unit is new
        ["Nguyễn Văn An", "Chuyên viên", "Ban Tuyên giáo Tỉnh ủy"],
        ["Lê Thị Dung", "Văn thư", "Huyện ủy Cát Tiên"],  # two units are called so
    ]
    sheet = sheet_of_text("\n".join(";".join(row) for row in [["Họ tên", "Chức vụ", "Đơn vị"], *rows]))

    def preview(chosen):
        return ask(workspace, preview_people, sheet=sheet, chosen=chosen)

    asked = preview({})
    said = preview({2: small.an, 3: small.duc, 4: None, 5: other})
    do(workspace, commit_people, preview=said)

    assert [row.state for row in asked.rows] == ["error", "warning", "unchanged", "error"]
    assert [set(asked.rows[at].candidates) for at in (0, 3)] == [{small.an, twin}, {small.district, other}]
    assert [(row.action, row.match_id) for row in said.rows] == [
        ("unchanged", small.an),
        ("update", small.duc),
        ("new", None),
        ("new", None),
    ]
    posts = ask(workspace, person_card, small.duc, DAY).posts
    assert {(post.unit, post.position) for post in posts} == {
        ("Ban Tuyên giáo Tỉnh ủy", "Chuyên viên"),
        ("Cát Tiên 2", "Kế toán"),
    }
    assert len(workspace.read(People(DAY, "nguyen van an").ids)) == 4
    assert [row.unit_id for row in preview({5: other}).rows][3] == other
    assert preview({2: small.an, 3: small.duc, 5: other}).rows[1].action == "unchanged"  # a second time it changes nothing


def test_dates_numbers_and_recognition_are_read(workspace, small, tmp_path):
    header = [*HEADER, "Từ ngày", "Báo cáo viên cấp", "Ngày công nhận", "Số thẻ"]
    book = Workbook()
    book.active.append(header)
    book.active.append([1, "Hồ Thị Mới", "Bí thư", "Huyện ủy Cát Tiên", dt.date(2020, 3, 1), "tỉnh", "05/06/2020", "0012"])
    book.save(tmp_path / "ds.xlsx")

    assert summary(import_people(workspace, tmp_path / "ds.xlsx")) == (1, 0, 0, [])

    person = workspace.read(People(DAY, "mới").ids)[0]
    card = ask(workspace, person_card, person, DAY)
    assert card.posts[0].valid_from == dt.date(2020, 3, 1)
    assert [(row.level, row.issued_on, row.card_number) for row in card.recognitions] == [("tỉnh", dt.date(2020, 6, 5), "0012")]


@pytest.mark.parametrize(
    "cells, code",
    [
        (["Hồ Mới", "", "", "31/02/2020"], "imports.not_a_date"),
        (["=cmd|' /C calc'!A0", "", "", ""], "imports.not_a_name"),
        (["12345", "", "", ""], "imports.not_a_name"),
    ],
)
def test_a_cell_that_does_not_fit_is_named(workspace, small, tmp_path, cells, code):
    file = csv(tmp_path / "ds.csv", [["Họ tên", "Chức vụ", "Đơn vị", "Từ ngày"], cells, ["Vũ Lạ", "x", "BTGTU", ""]])

    assert [one.code for one in import_people(workspace, file, dry_run=True).rejected] == [code]


def test_formula_like_text_stays_text(workspace, small, tmp_path):
    file = csv(tmp_path / "ds.csv", [["Họ tên", "Chức vụ", "Đơn vị"], ["Hồ Mới", "=1+1", "BTGTU"]])

    import_people(workspace, file)

    query = People(DAY, "mới")
    assert workspace.read(lambda session: query.rows(session, query.ids(session)))[0].position == "=1+1"


def test_decomposed_and_old_font_names_become_nfc(workspace, small, tmp_path):
    nfd = unicodedata.normalize("NFD", "Hồ Thị Mới")
    old = "NguyÔn V¨n ThuËn"
    book = xlsx(tmp_path / "abc.xlsx", [["Họ tên"], [old], ["TrÇn ThÞ HuÖ"], ["§Æng Quèc ViÖt"]])

    import_people(workspace, csv(tmp_path / "nfd.csv", [["Họ tên", "Chức vụ"], [nfd, "x"]]))
    table = read_sheet(book)
    import_people(workspace, book, mapping={"A": "full_name"})

    assert table.converted == "tcvn3"
    assert names(workspace, "mới") == ["Hồ Thị Mới"]
    assert names(workspace, "thuan") == ["Nguyễn Văn Thuận"]


def test_what_was_previewed_is_checked_again(workspace, small, tmp_path):
    table = read_sheet(xlsx(tmp_path / "ds.xlsx", [HEADER, *ROWS]))
    preview = ask(workspace, preview_people, sheet=table)
    do(workspace, add_person, full_name="Hồ Thị Mới", unit_id=small.district, position="Bí thư")

    with pytest.raises(InputError) as problem:
        do(workspace, commit_people, preview=preview)

    assert problem.value.code == "imports.changed_since"
    assert names(workspace, "la") == []


def test_what_was_said_of_a_file_is_kept_on_this_machine_until_it_is_taken_in(workspace, small, tmp_path):
    table = read_sheet(csv(tmp_path / "a.csv", [HEADER, *ROWS]))
    other = read_sheet(csv(tmp_path / "a.csv", [HEADER, *ROWS[:2]]))
    place, before = place_of("directory.import_people:", table), workspace.history(1)

    do(workspace, keep_answers, place=place, mapping={"B": "full_name"}, chosen={2: small.an, 3: None})
    kept = ask(workspace, kept_answers, place)
    for_another = ask(workspace, kept_answers, place_of("directory.import_people:", other))
    do(workspace, finish, place=place, kind="directory.import_people", sheet=table, fields=FIELDS, mapping=kept.mapping)

    assert (kept.mapping, kept.chosen, for_another) == ({"B": "full_name"}, {2: small.an, 3: None}, None)
    assert ask(workspace, kept_answers, place) is None
    assert workspace.read(lambda session: remembered(session, "directory.import_people", table, FIELDS)) == {"B": "full_name"}
    assert workspace.history(1) == before


def locked(path):
    path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600))
    return path


def bomb(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (60 * 1024 * 1024))
    return path


def sparse(path):
    with path.open("wb") as stream:
        stream.truncate(500 * 1024 * 1024)
    return path


BAD = {
    "missing.csv": (lambda path: path, "file.missing"),
    "empty.csv": (lambda path: (path.write_bytes(b"") and path) or path, "library.empty_file"),
    "blank.csv": (lambda path: path.write_bytes(b"\n\n;;\n") and path, "imports.no_header"),
    "head.csv": (lambda path: path.write_text("Họ tên;Đơn vị\n") and path, "imports.empty"),
    "binary.csv": (lambda path: path.write_bytes(bytes(range(256)) * 20) and path, "file.unreadable"),
    "text.xlsx": (lambda path: path.write_text("hello") and path, "file.unreadable"),
    "huge.csv": (sparse, "file.too_large"),
    "huge.xlsx": (sparse, "file.too_large"),
    "bomb.xlsx": (bomb, "file.too_large"),
    "locked.xlsx": (locked, "imports.password"),
    "locked.docx": (locked, "imports.password"),
    "picture.png": (lambda path: path.write_bytes(b"\x89PNG") and path, "imports.unknown_type"),
    "folder.csv": (lambda path: path.mkdir() or path, "file.unreadable"),
    "words.csv": (lambda path: path.write_text("một;hai\nba;bốn\n") and path, "imports.no_header"),
    "plain.docx": (bomb, "file.too_large"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_with_its_name_and_nothing_is_written(workspace, small, tmp_path, name):
    make, code = BAD[name]
    file = tmp_path / name
    make(file)
    before = workspace.history(1)

    with pytest.raises(InputError) as problem:
        import_people(workspace, file)

    assert problem.value.code == code
    assert name in (problem.value.where + str(problem.value.params))
    assert workspace.history(1) == before


def test_a_cut_workbook_and_an_unknown_sheet_are_refused(workspace, small, tmp_path):
    file = xlsx(tmp_path / "ds.xlsx", [HEADER, *ROWS])
    with pytest.raises(InputError) as problem:
        import_people(workspace, file, sheet="Nowhere")
    assert problem.value.code == "imports.no_sheet"
    file.write_bytes(file.read_bytes()[:-200])

    with pytest.raises(InputError) as problem:
        import_people(workspace, file)

    assert problem.value.code == "file.unreadable"


def test_two_units_of_one_name_are_not_guessed(workspace, small, tmp_path):
    do(workspace, add_unit, name="Huyện ủy Cát Tiên", level="base", code="CT2")
    file = csv(
        tmp_path / "ds.csv",
        [["Họ tên", "Đơn vị", "Mã đơn vị"], ["Hồ Mới", "Huyện ủy Cát Tiên", ""], ["Hồ Hai", "Huyện ủy Cát Tiên", "CT2"]],
    )

    done = import_people(workspace, file, dry_run=True)

    assert summary(done) == (1, 0, 0, [(2, "imports.ambiguous_unit")])


@pytest.fixture
def event_id(workspace, small):
    return conference(workspace, small)


def test_marks_of_a_file_are_taken_in_by_their_own_times(workspace, small, event_id, tmp_path):
    do(workspace, open_event, event_id=event_id)
    at = [(START + dt.timedelta(minutes=minutes)).isoformat() for minutes in (-10, 30, 60)]
    rows = [
        ["id", "code", "person", "kind", "occurred_at", "desk"],
        ["", "", small.an, "exit", at[2], "B1"],
        ["", "", small.an, "entry", at[0], "B1"],
        ["", "", "Lê Thị Dung", "vào", at[1], "B1"],
        ["", "", "Nguyễn Văn An", "entry", at[1], "B1"],
        ["", "123", "", "entry", at[1], "B1"],
        ["", "", small.duc, "entry", "32/13/2021", "B1"],
        ["", "", small.duc, "dance", at[1], "B1"],
        ["not-a-uuid", "", small.duc, "entry", at[1], "B1"],
    ]
    file = csv(tmp_path / "marks.csv", rows)

    first = import_marks(workspace, event_id, file)
    second = import_marks(workspace, event_id, file)

    rejected = [(5, "ambiguous"), (6, "unknown_code"), (7, "error"), (8, "error"), (9, "error")]
    assert (first.ok, first.already_present, [(one.row, one.result) for one in first.rejected]) == (3, 0, rejected)
    assert (second.ok, second.already_present) == (0, 3)
    found = ask(workspace, live_count, event_id).counts
    assert (found.present, found.late, found.left_early) == (2, 1, 1)
