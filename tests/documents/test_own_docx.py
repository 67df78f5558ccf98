"""An office's own DOCX is filled and otherwise left as it is."""

from __future__ import annotations

import dataclasses
import io

import pytest
from docx import Document

from baocaovien.documents.own_docx import fill_docx
from baocaovien.documents.profile import load_profile
from baocaovien.domain.errors import InputError
from tests.documents.samples import inputs

PARTY = load_profile("party")


def template(*paragraphs, table=()):
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if table:
        made = document.add_table(rows=0, cols=len(table[0]))
        for cells in table:
            for cell, text in zip(made.add_row().cells, cells, strict=True):
                cell.text = text
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def filled(content, code="agenda", **options):
    document = Document(io.BytesIO(fill_docx(content, code, inputs("party")[code], PARTY, **options)))
    rows = [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    return [paragraph.text for paragraph in document.paragraphs], rows


def test_fields_are_filled_and_the_rest_stays():
    texts, _rows = filled(
        template("Kính mời dự {{ event }}", "tại {{ venue }}.", "{{ data.letter.office.date }}", "Không đổi <An>")
    )

    assert texts == [
        "Kính mời dự Hội nghị báo cáo viên tháng 5/2021",
        "tại Hội trường tầng 2, số 10 đường Ví Dụ, thành phố Đà Lạt.",
        "ngày 24 tháng 5 năm 2021",
        "Không đổi <An>",
    ]


def test_rows_are_repeated_for_each_line():
    table = (("{%tr for line in data.lines %}", ""), ("{{ line.title }}", "{{ line.start | gio }}"), ("{%tr endfor %}", ""))

    _texts, rows = filled(template(table=table))

    assert rows[:2] == [["Đón đại biểu, ổn định tổ chức", "7 giờ 30"], ["Tuyên bố lý do, giới thiệu đại biểu", "8 giờ 00"]]
    assert len(rows) == 5


def test_money_can_be_written_in_figures_and_words():
    table = (
        ("{%tr for line in data.lines %}", ""),
        ("{{ line.rate | so }}", "{{ line.rate | bangchu }}"),
        ("{%tr endfor %}", ""),
    )

    _texts, rows = filled(template(table=table), "money_list")

    assert rows[0] == ["150.000", "Một trăm năm mươi nghìn đồng"]


@pytest.mark.parametrize(
    "text,code",
    [
        ("{{ nobody }}", "documents.unknown_field"),
        ("{{ data.nobody }}", "documents.unknown_field"),
        ("{{ event ", "documents.bad_template"),
        ("{% for x in %}", "documents.bad_template"),
        ("{{ event.__class__.__mro__ }}", "documents.bad_template"),
        ("{{ event | nothing }}", "documents.bad_template"),
    ],
)
def test_a_template_that_cannot_be_filled_says_why(text, code):
    with pytest.raises(InputError) as caught:
        filled(template(text), name="mau.docx")

    assert (caught.value.code, caught.value.where) == (code, "mau.docx")


@pytest.mark.parametrize("content", [b"", b"PK nothing", b"%PDF-1.4"])
def test_a_file_that_is_no_docx_is_told(content):
    with pytest.raises(InputError) as caught:
        filled(content, name="mau.docx")

    assert caught.value.code == "documents.bad_docx"


def test_markup_in_values_stays_text():
    data = inputs("party")["official_letter"]
    content = fill_docx(template("{{ data.about }}"), "official_letter", type(data)(data.letter, "<w:br/> & <An>", ()), PARTY)

    assert Document(io.BytesIO(content)).paragraphs[0].text == "<w:br/> & <An>"


def test_the_same_template_and_values_give_the_same_bytes():
    content = template("{{ event }}")

    first, second = (fill_docx(content, "agenda", inputs("party")["agenda"], PARTY) for _ in range(2))

    assert first == second


@pytest.mark.parametrize("sample", [True, False])
def test_sample_data_says_so_at_the_head_of_every_page_of_an_office_s_own_paper(*, sample: bool):
    document = Document()
    first, second = document.sections[0], document.add_section()
    first.header.paragraphs[0].text = "Riêng {{ issuer }}"
    second.header.is_linked_to_previous = False
    second.different_first_page_header_footer = True
    stream = io.BytesIO()
    document.save(stream)
    data = inputs("party")["agenda"]
    data = dataclasses.replace(data, letter=dataclasses.replace(data.letter, sample=sample))

    made = Document(io.BytesIO(fill_docx(stream.getvalue(), "agenda", data, PARTY)))

    heads = [made.sections[0].header, made.sections[1].header, made.sections[1].first_page_header]
    assert ["DỮ LIỆU MẪU" in [one.text for one in head.paragraphs] for head in heads] == [sample] * 3
    assert heads[0].paragraphs[0].text == "Riêng BAN TUYÊN GIÁO"
