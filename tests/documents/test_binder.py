"""The folder of an event as one PDF: contents, bookmarks, papers in order."""

from __future__ import annotations

import io

import pikepdf
import pytest

from baocaovien.documents.binder import Paper, bind, page_numbers
from baocaovien.documents.make import plan_document
from baocaovien.documents.pdf import pdf_bytes
from baocaovien.documents.profile import load_profile
from baocaovien.domain.errors import InputError
from tests.documents.reading import lines
from tests.documents.samples import inputs, letter

PARTY = load_profile("party")


def papers(*codes):
    plans = [plan_document(code, inputs("party")[code], PARTY) for code in codes]
    return [Paper(plan.title, pdf_bytes(plan, PARTY)[0], f"{number:02d}-GM/BTGTU") for number, plan in enumerate(plans, 1)]


def read(content):
    with pikepdf.open(io.BytesIO(content)) as document, document.open_outline() as outline:
        return len(document.pages), [item.title for item in outline.root]


def test_the_contents_say_where_each_paper_begins():
    folder = papers("agenda", "minutes", "delegates")

    content = bind(folder, letter("party"), "Hội nghị", PARTY)

    shown = lines(content)
    numbers = [line.text for line in shown if line.page == 0 and line.text.isdecimal() and line.left > 500]
    starts = [line.page + 1 for line in shown if line.text in ("CHƯƠNG TRÌNH", "BIÊN BẢN", "DANH SÁCH ĐẠI BIỂU")]
    assert numbers == [str(start) for start in starts] == ["2", "3", "6"]
    assert read(content) == (6, ["Mục lục", *(paper.title for paper in folder)])


def test_for_duplex_every_paper_begins_on_a_front_page():
    content = bind(papers("agenda", "minutes", "delegates"), letter("party"), "Hội nghị", PARTY, duplex=True)

    starts = [
        line.page for line in lines(content) if line.text in ("MỤC LỤC HỒ SƠ", "CHƯƠNG TRÌNH", "BIÊN BẢN", "DANH SÁCH ĐẠI BIỂU")
    ]

    assert [start % 2 for start in starts] == [0, 0, 0, 0]


def test_the_same_folder_gives_the_same_bytes():
    folder = papers("agenda", "badges")

    assert bind(folder, letter("party"), "Hội nghị", PARTY) == bind(folder, letter("party"), "Hội nghị", PARTY)


def test_a_paper_that_is_no_pdf_is_named():
    with pytest.raises(InputError) as caught:
        bind([*papers("agenda"), Paper("Bản chụp có chữ ký", b"not a pdf")], letter("party"), "Hội nghị", PARTY)

    assert (caught.value.code, caught.value.where) == ("documents.bad_pdf", "Bản chụp có chữ ký")


def test_an_empty_folder_is_its_contents():
    assert read(bind([], letter("party"), "Hội nghị", PARTY)) == (1, ["Mục lục"])


def test_a_folder_of_many_papers_has_several_pages_of_contents():
    one = papers("agenda")[0]

    content = bind([one] * 90, letter("party"), "Hội nghị", PARTY)

    pages, marks = read(content)
    first = next(line.page + 1 for line in lines(content) if line.text == "CHƯƠNG TRÌNH")
    assert (pages, len(marks)) == (first - 1 + 90, 91)
    assert str(first) in [line.text for line in lines(content) if line.page == 0 and line.left > 500]


def test_a_bound_file_knows_where_each_copy_begins_for_both_sides():
    folder = papers("invitation", "minutes")

    numbers = page_numbers(bind(folder, letter("party"), "Hội nghị", PARTY), folder)

    assert numbers == (1, 1, 1, 1, 2, 3)
