"""Forms for units, quotas, whose list is taken over, columns that are remembered, candidates that are never guessed."""

from __future__ import annotations

import re

import openpyxl
import pytest

from baocaovien.domain.errors import InputError
from baocaovien.services.attendance import roster
from baocaovien.services.attendance.code_reading import codes_in_file
from baocaovien.services.attendance.quotas import earlier_lists, set_quotas, unit_quotas
from baocaovien.services.directory.directory import add_person
from baocaovien.services.documents.power_cut import power_cut_sheets
from baocaovien.services.documents.printing import print_document
from baocaovien.services.imports.columns import find_columns
from baocaovien.services.imports.forms import write_roster_forms
from baocaovien.services.imports.mappings import remember, remembered
from baocaovien.services.imports.roster import FIELDS, commit_roster, import_roster, roster_difference
from baocaovien.services.imports.sheets import sheet_of_text
from baocaovien.services.office.office import set_up_office
from baocaovien.services.schedule.scheduling import open_event
from baocaovien.store.queries.attendance import cards_of, invitee_rows
from tests.helpers.events import HOUR, START, ask, conference, do, small_office


@pytest.fixture
def small(workspace):
    return small_office(workspace)


@pytest.fixture
def event_id(workspace, small):
    return conference(workspace, small, invited=[])


def seats(workspace, event_id):
    return {one.name: (one.seats, one.named) for one in ask(workspace, unit_quotas, event_id)}


def test_quotas_of_all_units_are_set_in_one_act(workspace, small, event_id):
    quotas = {small.province: 2, small.district: 3}

    assert do(workspace, set_quotas, event_id=event_id, quotas=quotas) == 2
    assert do(workspace, set_quotas, event_id=event_id, quotas=quotas) == 0
    assert seats(workspace, event_id) == {"Ban Tuyên giáo Tỉnh ủy": (2, 0), "Huyện ủy Cát Tiên": (3, 0)}
    do(workspace, set_quotas, event_id=event_id, quotas={small.district: 1})
    assert seats(workspace, event_id)["Huyện ủy Cát Tiên"] == (1, 0)
    workspace.undo()
    assert seats(workspace, event_id)["Huyện ủy Cát Tiên"] == (3, 0)


def test_an_open_list_takes_quotas_with_a_reason(workspace, small, event_id):
    do(workspace, open_event, event_id=event_id)

    with pytest.raises(InputError) as told:
        do(workspace, set_quotas, event_id=event_id, quotas={small.district: 1})

    assert told.value.code == "attendance.reason_needed"
    assert do(workspace, set_quotas, event_id=event_id, quotas={small.district: 1}, reason="bổ sung") == 1


def test_each_unit_gets_its_form_and_what_it_fills_in_comes_back(workspace, small, event_id, tmp_path):
    do(workspace, set_quotas, event_id=event_id, quotas={small.district: 2})

    made = write_roster_forms(workspace, event_id, tmp_path)

    assert [path.name for path in made] == [
        "mau-danh-sach-dai-bieu.xlsx",
        "mau-danh-sach-dai-bieu-huyen-uy-cat-tien.xlsx",
    ]
    book = openpyxl.load_workbook(made[1])
    sheet = book.active
    head = next(row for row in sheet.iter_rows() if row[0].value == "STT")
    texts = [cell.value for row in sheet.iter_rows(max_row=head[0].row - 1) for cell in row if cell.value]
    assert "Đơn vị: Huyện ủy Cát Tiên – số đại biểu được cử: 2" in texts
    for down, cells in enumerate((("Hồ Thị Mới", "Bí thư"), ("=cmd|'/c calc'!A0", "Chủ tịch")), 1):
        sheet.cell(head[0].row + down, 2).value = cells[0]
        sheet.cell(head[0].row + down, 2).data_type = "s"
        sheet.cell(head[0].row + down, 3).value = cells[1]
    assert sheet.cell(head[0].row + 1, 2).number_format == "@"
    book.save(made[1])

    found = import_roster(workspace, event_id, made[1], dry_run=True)

    assert [(row.step, row.values.get("full_name")) for row in found.rows] == [
        ("added", "Hồ Thị Mới"),
        ("rejected", "=cmd|'/c calc'!A0"),
    ]
    assert [note.code for row in found.of("rejected") for note in row.notes] == ["imports.not_a_name"]


def test_an_empty_form_brings_nobody_and_takes_nobody_off_the_list(workspace, small, tmp_path):
    made = conference(workspace, small)

    for path in write_roster_forms(workspace, made, tmp_path):
        with pytest.raises(InputError) as told:
            import_roster(workspace, made, path)
        assert told.value.code == "imports.empty"

    assert [row.withdrawn for row in ask(workspace, invitee_rows, made)] == [False] * 4


def test_the_last_list_of_the_same_kind_stands_first(workspace, small):
    first = conference(workspace, small)
    other = conference(workspace, small, kind="seminar", start=START + 24 * HOUR, end=START + 28 * HOUR)
    empty = conference(workspace, small, start=START + 48 * HOUR, end=START + 52 * HOUR, invited=[])
    last = conference(workspace, small, start=START + 72 * HOUR, end=START + 76 * HOUR, invited=[])
    later = conference(workspace, small, start=START + 96 * HOUR, end=START + 100 * HOUR)

    found = [one.event_id for one in ask(workspace, earlier_lists, last)]

    assert found == [first, other]
    assert {empty, later}.isdisjoint(found)


def test_what_a_column_holds_is_remembered_for_files_of_its_shape(workspace, small):
    sheet = sheet_of_text("Người\tLàm gì\nCao Thế\tBí thư\n", "a.csv")
    again = sheet_of_text("NGƯỜI\tLàm gì\nBùi Lạ\tChủ tịch\n", "b.csv")
    other = sheet_of_text("Người\tỞ đâu\nBùi Lạ\tĐà Lạt\n", "c.csv")
    mapping = {"A": "full_name", "B": "position"}

    workspace.execute("test.step", lambda session: remember(session, kind="roster", sheet=sheet, fields=FIELDS, mapping=mapping))

    assert workspace.read(lambda session: remembered(session, "roster", again, FIELDS)) == mapping
    assert workspace.read(lambda session: remembered(session, "roster", other, FIELDS)) == {}
    assert workspace.read(lambda session: remembered(session, "people", sheet, FIELDS)) == {}
    assert dict(find_columns(again, FIELDS, ("full_name",), mapping).fields) == {"full_name": 0, "position": 1}


def test_a_column_can_be_left_out():
    sheet = sheet_of_text("Họ và tên\tChức vụ\nCao Thế\tBí thư\n", "a.csv")

    assert dict(find_columns(sheet, FIELDS, ("full_name",), {"B": ""}).fields) == {"full_name": 0}


def difference(workspace, event_id, text, chosen=None):
    sheet = sheet_of_text(text, "moi.csv")
    return workspace.read(lambda session: roster_difference(session, event_id=event_id, sheet=sheet, chosen=chosen))


def test_who_could_be_several_people_is_asked_and_the_answer_is_taken(workspace, small, event_id):
    twin = do(workspace, add_person, full_name="Lê Thị Dung", unit_id=small.district, position="Chuyên viên", protocol_rank=60)
    text = "Họ và tên\tChức vụ\tĐơn vị\nLê Thị Dung\tChuyên viên\tHuyện ủy Cát Tiên\n"

    (asked,) = difference(workspace, event_id, text).rows
    (taken,) = difference(workspace, event_id, text, {2: twin}).rows
    (new,) = difference(workspace, event_id, text, {2: None}).rows

    assert (asked.step, set(asked.candidates), [note.code for note in asked.notes]) == (
        "rejected",
        {small.dung, twin},
        ["imports.ambiguous_person"],
    )
    assert (taken.step, taken.person_id, taken.notes) == ("added", twin, ())
    assert (new.step, new.person_id) == ("added", None)
    found = difference(workspace, event_id, text, {2: twin})
    do(workspace, commit_roster, event_id=event_id, difference=found)
    assert [row.person_id for row in ask(workspace, invitee_rows, event_id)] == [twin]
    assert difference(workspace, event_id, text, {2: twin}).rows[0].step == "unchanged"


def test_a_namesake_elsewhere_is_shown_and_not_taken(workspace, small, event_id):
    (row,) = difference(workspace, event_id, "Họ và tên\tĐơn vị\nĐỗ Đức\tHuyện ủy Cát Tiên\n").rows

    assert (row.step, row.person_id, row.candidates) == ("added", None, (small.duc,))
    assert [note.code for note in row.notes] == ["imports.same_name"]


@pytest.fixture
def office(workspace, small):
    do(
        workspace,
        set_up_office,
        unit_id=small.province,
        place_name="Lâm Đồng",
        superior_line="TỈNH ỦY LÂM ĐỒNG",
        issuer_line="BAN TUYÊN GIÁO",
        symbol_code="BTGTU",
    )


def labels(workspace):
    return [(row.label, row.nature, row.params.get("n")) for row in workspace.history(20) if "names_out" in row.label]


def test_sheets_for_a_power_cut_bear_numbers_and_code_and_are_kept_in_the_history(workspace, small, office, tmp_path):
    made = conference(workspace, small)
    target = tmp_path / "ky-ten.pdf"

    printed = power_cut_sheets(workspace, made, target)

    import pypdfium2

    with pypdfium2.PdfDocument(target) as document:
        first, *blank = [document[at].get_textpage().get_text_range() for at in range(printed.pages)]
    assert ask(workspace, roster.list_codes, made)[-1] in first
    assert ("Đỗ Đức" in first, [page for page in blank if "Đỗ Đức" in page], bool(blank)) == (True, [], True)
    assert labels(workspace) == [("documents.names_out", "note", 4)]


def test_one_new_card_is_printed_alone_and_every_print_with_names_is_kept(workspace, small, office, tmp_path):
    made = conference(workspace, small)
    one = next(row.id for row in ask(workspace, invitee_rows, made) if row.person_id == small.duc)

    print_document(workspace, "badges", made, tmp_path / "the.pdf", only=(one,))
    print_document(workspace, "agenda", made, tmp_path / "chuong-trinh.pdf")
    print_document(workspace, "sign-in", made, tmp_path / "trong.pdf", blank=True)
    print_document(workspace, "delegates", made, tmp_path / "danh-sach.pdf")

    import pypdfium2

    with pypdfium2.PdfDocument(tmp_path / "the.pdf") as document:
        words = document[0].get_textpage().get_text_range()
    assert ("Đỗ Đức" in words, "Lê Thị Dung" in words) == (True, False)
    assert ask(workspace, cards_of, made)[one]
    assert labels(workspace) == [("documents.names_out", "note", 4), ("documents.names_out", "note", 1)]


def test_pasted_cells_of_a_word_table_are_a_list(workspace, small, event_id):
    text = "STT\tHọ và tên\tChức vụ\tĐơn vị\r\n1\tĐỗ Đức\tChuyên viên\tBan Tuyên giáo Tỉnh ủy\r\n"

    (row,) = difference(workspace, event_id, text).rows

    assert (row.step, row.person_id) == ("added", small.duc)


@pytest.mark.parametrize("half_sheet", [False, True])
def test_each_invitation_carries_the_code_of_its_guest(workspace, small, office, tmp_path, half_sheet):
    made = conference(workspace, small)
    target = tmp_path / "giay-moi.pdf"

    printed = print_document(workspace, "invitation", made, target, half_sheet=half_sheet)

    assert printed.pages == 4
    assert sorted(codes_in_file(target)) == sorted(ask(workspace, cards_of, made).values())
    assert len(set(codes_in_file(target))) == 4


def test_an_invitation_in_word_shows_its_code_and_digits(workspace, small, office, tmp_path):
    import docx

    made = conference(workspace, small)
    print_document(workspace, "invitation", made, tmp_path / "giay-moi.docx")

    document = docx.Document(str(tmp_path / "giay-moi.docx"))

    numbers = ask(workspace, cards_of, made).values()
    told = {re.sub(r"\s", "", paragraph.text) for paragraph in document.paragraphs}  # in groups of four
    assert len(document.inline_shapes) == 4
    assert told >= set(numbers)
