"""What a receiving office sends a paper back for: broken hours, lonely words, signatures alone, forms that miss a line."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from baocaovien.documents.inputs import AgendaLine, Guest, PostponementKind
from baocaovien.documents.make import plan_document
from baocaovien.documents.pdf import pdf_bytes
from baocaovien.documents.plan import (
    Column,
    DocumentPlan,
    HeadCell,
    Paragraph,
    Role,
    RowKind,
    Run,
    Signatures,
    Signer,
    Table,
    TableRow,
    Title,
)
from baocaovien.documents.profile import load_profile
from baocaovien.domain.dates import at_local
from tests.documents.conversion import to_pdf
from tests.documents.reading import lines, words
from tests.documents.samples import CREATED, inputs
from tests.documents.written import write_docx

PARTY, STATE = load_profile("party"), load_profile("state")


def drawn(code, profile=PARTY, **changes):
    data = dataclasses.replace(inputs(profile.family)[code], **changes)
    return pdf_bytes(plan_document(code, data, profile), profile)


def said(code, profile=PARTY, **changes):
    return " ".join(word.text for word in words(drawn(code, profile, **changes)[0]))


def alone(*blocks):
    return DocumentPlan("Thử", blocks, CREATED)


def test_state_papers_have_the_sizes_and_faces_of_the_decree():
    """Nghị định 30/2020/NĐ-CP, Phụ lục I, mục IV (bảng mẫu chữ)."""
    head, title, body, sign, to = STATE.head, STATE.title, STATE.body, STATE.signature, STATE.recipients
    faces = {
        "quốc hiệu": (head.national_lines[0], (12, 13), True, False),
        "tiêu ngữ": (head.national_lines[1], (13, 14), True, False),
        "cơ quan chủ quản": (head.superior, (12, 13), False, False),
        "cơ quan ban hành": (head.issuer, (12, 13), True, False),
        "số, ký hiệu": (head.number, (13, 13), False, False),
        "địa danh, thời gian": (head.date, (13, 14), False, True),
        "trích yếu công văn": (head.about_letter, (12, 13), False, False),
        "tên loại": (title.name, (13, 14), True, False),
        "trích yếu": (title.about, (13, 14), True, False),
        "kính gửi": (body.salutation, (13, 14), False, False),
        "quyền hạn ký": (sign.authority, (13, 14), True, False),
        "chức vụ": (sign.position, (13, 14), True, False),
        "họ tên": (sign.name, (13, 14), True, False),
        "nơi nhận": (to.label, (12, 12), True, True),
        "dòng nơi nhận": (to.line, (11, 11), False, False),
    }

    for name, (rules, (least, most), bold, italic) in faces.items():
        assert least <= rules.size_pt <= most, name
        assert (rules.bold, rules.italic, rules.underline) == (bold, italic, False), name
    assert 13 <= body.size_pt <= 14
    assert body.gap_pt >= 6
    assert 1.0 <= body.pitch_pt / (1.15 * body.size_pt) <= 1.5
    assert body.first_line_mm in (10, 12.7)


@pytest.mark.parametrize("profile", [PARTY, STATE])
def test_a_half_sheet_with_everything_on_it_is_one_page_for_each_guest(profile):
    guests = (Guest("Trần Thị Tuệ", "Phó Bí thư Thường trực", "Đảng uỷ Khối các cơ quan tỉnh", card_number="384477"),) * 3
    data = inputs(profile.family)["invitation"]
    letter = dataclasses.replace(data.letter, recipients=(*(f"Đơn vị nhận số {number}" for number in range(7)), "Lưu VT"))
    request = "Đề nghị các đơn vị gửi danh sách đại biểu trước ngày hội nghị 03 ngày làm việc"

    content, pages = drawn(
        "invitation", profile, guests=guests, half_sheet=True, letter=letter, requests=(request,), contact="Phòng Tuyên truyền"
    )

    shown = lines(content)
    assert pages == 3
    assert [line.page for line in shown if line.text.startswith("- Như trên")] == [0, 1, 2]
    assert [line.page for line in shown if line.text.startswith("- Lưu VT")] == [0, 1, 2]
    assert not any("Đơn vị nhận" in line.text for line in shown)
    assert min(word.size for word in words(content) if word.text == "Thời") >= profile.body.size_pt - 3


def test_a_half_sheet_with_little_on_it_keeps_its_usual_size():
    content, _pages = drawn("invitation", half_sheet=True, requests=(), contact="", participants="")

    assert {word.size for word in words(content) if word.text == "Thời"} == {PARTY.body.size_pt - 1}


def test_lines_never_end_before_a_dash_or_inside_an_hour():
    text = " ".join(f"chữ{'ơ' * (at % 7)} 11 giờ 30 – 12 giờ 00 chính trị - xã hội" for at in range(60))
    plan = alone(Paragraph((Run(text),)), Signatures((), ("chính trị - xã hội " * 9,)))

    shown = [line.text for line in lines(pdf_bytes(plan, PARTY)[0])]

    assert len(shown) > 20
    assert not [line for line in shown if line.startswith(("– ", "-  "))]
    assert not [line for line in shown if line.split()[-1] in ("giờ", "11", "12")]
    assert " ".join(" ".join(shown).split()).startswith(" ".join(text.split()[:40]))


def test_hours_of_an_agenda_stand_whole_in_their_column():
    start = at_local(dt.date(2021, 5, 24), dt.time(11, 15))

    shown = [line.text for line in lines(drawn("agenda", lines=(AgendaLine("Kết luận", start, start.replace(minute=30)),))[0])]

    assert "11 giờ 15 – 11 giờ 30" in shown


@pytest.mark.parametrize("role", [None, Role.CENTERED, Role.NOTE])
def test_centred_lines_are_even_and_no_word_stands_alone(role):
    text = "Kết luận của đồng chí Đinh Ngọc Hà, Phó Trưởng ban, Ban Tuyên giáo Tỉnh uỷ tại hội nghị"
    block = Title("THÔNG BÁO", text, closed=False) if role is None else Paragraph((Run(text),), role)

    shown = [line for line in lines(pdf_bytes(alone(block), PARTY)[0]) if line.text != "THÔNG BÁO"]

    assert len(shown) == 2
    assert min(line.right - line.left for line in shown) > 0.6 * max(line.right - line.left for line in shown)
    assert [line.middle == pytest.approx(shown[0].middle, abs=0.5) for line in shown] == [True, True]


def table_and_signature(rows):
    made = tuple(TableRow((str(number), "việc")) for number in range(1, rows + 1))
    grid = Table((Column(20), Column(145)), ((HeadCell("TT"), HeadCell("Nội dung")),), made, least_row_mm=8)
    return alone(grid, Signatures((Signer("BÍ THƯ", "Lê Văn Bình"),), ("Lưu VT",)))


@pytest.mark.parametrize("rows", range(20, 34))
def test_a_signature_never_stands_on_a_page_without_rows_of_its_table(rows):
    content, _pages = pdf_bytes(table_and_signature(rows), PARTY)

    page = next(line.page for line in lines(content) if line.text == "BÍ THƯ")
    numbers = [(word.page, int(word.text)) for word in words(content) if word.text.isdecimal() and word.size == 12]
    assert [number for _page, number in numbers] == list(range(1, rows + 1))
    assert len([number for at, number in numbers if at == page]) >= 2


@pytest.mark.office
def test_a_word_file_keeps_the_last_rows_with_the_signature_too(tmp_path):
    for rows in (24, 26, 28):
        write_docx(table_and_signature(rows), PARTY, tmp_path / f"{rows}.docx")

    for made in to_pdf(sorted(tmp_path.glob("*.docx")), tmp_path / "office"):
        page = next(line.page for line in lines(made) if line.text == "BÍ THƯ")
        assert [word for word in words(made) if word.page == page and word.text == "việc"]


def test_a_group_heading_goes_on_with_the_rows_that_are_kept_for_the_signature():
    day = (TableRow(("Thứ Sáu",), RowKind.GROUP), TableRow(("1", "(Không có lịch.)")))
    rows = tuple(TableRow((str(number), "việc")) for number in range(1, 27))
    grid = Table((Column(20), Column(145)), ((HeadCell("TT"), HeadCell("Nội dung")),), (*rows, *day), least_row_mm=8)

    content, pages = pdf_bytes(alone(grid, Signatures((Signer("BÍ THƯ", "Lê Văn Bình"),))), PARTY)

    assert pages == 2
    assert {line.page for line in lines(content) if line.text in ("Thứ Sáu", "BÍ THƯ")} == {1}


def test_a_notice_before_anything_has_changed_is_a_form_for_the_pen():
    content, pages = drawn("notice_of_change", changes=())

    assert pages == 1
    assert [word.text for word in words(content) if word.text in "123" and word.size == 12] == ["1", "2", "3"]
    assert "Không có thay đổi" not in " ".join(line.text for line in lines(content))


def test_a_letter_names_those_it_goes_to_first_among_the_recipients():
    letter = inputs("party")["official_letter"].letter

    for to, expected in ((("Lưu VT",), "- Như trên, - Lưu VT."), (("Như Kính gửi", "Lưu VT"), "- Như Kính gửi, - Lưu VT.")):
        shown = said("official_letter", letter=dataclasses.replace(letter, recipients=to))
        assert shown.count(expected) == 1
    assert "Như trên" not in said("report")
    assert "- Như trên," in said("postponement", kind=PostponementKind.POSTPONED, to=("Huyện uỷ Lâm Hà",))


def test_a_letter_that_postpones_goes_to_the_list_when_there_are_many():
    to = tuple(f"Đơn vị {number}" for number in range(13))

    assert "Kính gửi: Các cơ quan, đơn vị, cá nhân theo danh sách mời" in said("postponement", to=to)


def test_an_invitation_ends_with_the_guests_own_form_of_address():
    shown = said("invitation", guests=(Guest("Trần Thị Tuệ", honorific="bà"),))

    assert "kính mời: bà Trần Thị Tuệ" in shown
    assert "Trân trọng kính mời bà đến dự" in shown


def test_lists_in_minutes_end_with_semicolons_and_a_stop_and_remarks_stand_before_the_stop():
    shown = said("minutes")

    assert "lý do: đi công tác;" in shown
    assert ". (có văn bản kèm theo)" not in shown


def test_the_money_list_is_approved_by_who_signs_for_the_office():
    content, _pages = drawn("money_list")

    row = [line.text for line in lines(content) if line.text in ("NGƯỜI LẬP", "KẾ TOÁN")]
    approved = inputs("party")["money_list"].letter.signatures
    assert row == ["NGƯỜI LẬP", "KẾ TOÁN"]
    assert all(signature.name in said("money_list") for signature in approved)


@pytest.mark.parametrize(
    "title, broken",
    [
        (
            "Kết luận của đồng chí Đinh Ngọc Hà, Phó Trưởng ban, Ban Tuyên giáo Tỉnh ủy tại Hội nghị báo cáo viên tháng 10/2026",
            [
                "Kết luận của đồng chí Đinh Ngọc Hà, Phó Trưởng ban,",
                "Ban Tuyên giáo Tỉnh ủy tại Hội nghị báo cáo viên tháng 10/2026",
            ],
        ),
        ("Tổ chức Hội nghị", ["Tổ chức Hội nghị"]),
    ],
)
def test_a_title_is_broken_where_a_typist_breaks_it(title, broken):
    shown = [line.text for line in lines(pdf_bytes(alone(Title("THÔNG BÁO", title, closed=False)), PARTY)[0])]

    assert shown == ["THÔNG BÁO", *broken]


def test_a_table_right_under_its_title_lets_rows_go_to_the_signature():
    rows = tuple(TableRow((str(number), "việc")) for number in range(1, 27))
    grid = Table((Column(20), Column(145)), ((HeadCell("TT"), HeadCell("Nội dung")),), rows, least_row_mm=8)

    content, pages = pdf_bytes(alone(Title("LỊCH", closed=False), grid, Signatures((Signer("BÍ THƯ", "Lê Văn Bình"),))), PARTY)

    assert pages == 2
    assert [word.page for word in words(content) if word.text in ("25", "26", "BÍ")] == [1, 1, 1]
    assert [word.page for word in words(content) if word.text in ("LỊCH", "24")] == [0, 0]


def test_conclusions_that_stand_with_the_items_are_pointed_to():
    data = inputs("party")["minutes"]
    item = dataclasses.replace(data.items[0], conclusions=("Làm ngay.",))

    above = said("minutes", items=(item,), conclusions=())
    nowhere = said("minutes", items=(dataclasses.replace(item, conclusions=()),), conclusions=())

    assert "Các kết luận được ghi tại từng nội dung ở mục 2." in above
    assert ("Các kết luận được ghi" in nowhere, "…………" in nowhere) == (False, True)
