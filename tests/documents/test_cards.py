"""Cards: cut marks where the cards end, codes that a reader reads, names as large as they fit."""

from __future__ import annotations

import dataclasses

import pypdfium2
import pytest
import zxingcpp

from baocaovien.documents.inputs import BackdropInput
from baocaovien.documents.make import plan_document
from baocaovien.documents.pdf import pdf_bytes
from baocaovien.documents.plan import CardSheet
from baocaovien.documents.profile import load_profile
from baocaovien.domain.errors import InputError
from tests.documents.reading import lines, strokes
from tests.documents.samples import EVENT, LONG_NAME, inputs, invitees, letter

MM = 72 / 25.4
PARTY = load_profile("party")


def drawn(code, **changes):
    plan = plan_document(code, dataclasses.replace(inputs("party")[code], **changes), PARTY)
    return plan, *pdf_bytes(plan, PARTY)


def test_every_code_on_a_sheet_is_read_back():
    people = invitees(23)
    _plan, content, pages = drawn("badges", lines=people)

    read = []
    with pypdfium2.PdfDocument(content) as document:
        for page in document:
            picture = page.render(scale=150 / 72, grayscale=True).to_pil()
            read += [code.text for code in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)]

    assert pages == 3
    assert sorted(read) == sorted(person.card_number for person in people)


def test_cut_marks_stand_on_the_edges_of_the_cards():
    plan, content, _pages = drawn("badges")
    sheet = next(block for block in plan.blocks if isinstance(block, CardSheet))
    left = (210 - sheet.columns * sheet.width_mm) / 2

    upright = {
        round(each.left / MM, 1)
        for each in strokes(content)
        if abs(each.right - each.left) < 0.1 and each.bottom - each.top > 3 * MM
    }

    assert upright == {round(left + column * sheet.width_mm, 1) for column in range(sheet.columns + 1)}


def test_a_long_name_is_made_smaller_before_it_breaks():
    people = (dataclasses.replace(invitees(1)[0], name="Lê Ẩn"), dataclasses.replace(invitees(1)[0], name=LONG_NAME))
    _plan, content, _pages = drawn("badges", lines=people)

    shown = lines(content)
    short = next(line for line in shown if line.text == "Lê Ẩn")
    long = [line for line in shown if line.bold and line.text in LONG_NAME and line.text != "Lê Ẩn"]

    assert short.size == pytest.approx(17)
    assert " ".join(line.text for line in long) == LONG_NAME
    assert all(6 <= line.size < 17 for line in long)


def test_a_card_without_a_number_has_no_code():
    people = tuple(dataclasses.replace(person, card_number="") for person in invitees(2))
    _plan, content, _pages = drawn("badges", lines=people)

    with pypdfium2.PdfDocument(content) as document:
        picture = document[0].render(scale=2, grayscale=True).to_pil()

    assert zxingcpp.read_barcodes(picture) == []


def test_table_cards_say_the_name_on_both_sides():
    _plan, content, pages = drawn("table_cards", lines=invitees(2))

    with pypdfium2.PdfDocument(content) as document:
        texts = [page.get_textpage().get_text_range() for page in document]

    assert pages == 2
    assert [text.count(person.name) for text, person in zip(texts, invitees(2), strict=True)] == [2, 2]


@pytest.mark.parametrize("code", ["badges", "table_cards"])
def test_a_card_larger_than_the_sheet_is_refused(code):
    with pytest.raises(InputError) as caught:
        drawn(code, width_mm=300)

    assert caught.value.code == "documents.cards_too_large"


@pytest.mark.parametrize("width,height,page", [(4000, 2400, (4000, 2400)), (8000, 4000, (800, 400))])
def test_a_backdrop_has_its_size_or_a_tenth_of_it(width, height, page):
    plan = plan_document("backdrop", BackdropInput(letter("party"), EVENT, width, height), PARTY)

    with pypdfium2.PdfDocument(pdf_bytes(plan, PARTY)[0]) as document:
        size = document[0].get_size()

    assert size == pytest.approx((page[0] * MM, page[1] * MM), abs=0.5)
    assert ("1:10" in plan.title) == (width > 5080)


@pytest.mark.parametrize(
    "title,shown",
    [
        ("Hội nghị báo cáo viên tháng 5/2021", ["HỘI NGHỊ BÁO CÁO VIÊN", "THÁNG 5/2021"]),
        ("Hội nghị sơ kết 6 tháng đầu năm 2021", ["HỘI NGHỊ SƠ KẾT", "6 THÁNG ĐẦU NĂM 2021"]),
        ("Tọa đàm\nvăn hoá đọc", ["TỌA ĐÀM", "VĂN HOÁ ĐỌC"]),
        ("Hội nghị toàn quốc", ["HỘI NGHỊ TOÀN QUỐC"]),
    ],
)
def test_a_backdrops_title_breaks_where_people_break_it(title, shown):
    event = dataclasses.replace(EVENT, title=title)
    plan = plan_document("backdrop", BackdropInput(letter("party"), event), PARTY)

    texts = [line.text for line in lines(pdf_bytes(plan, PARTY)[0])]

    assert texts[2:-1] == shown
