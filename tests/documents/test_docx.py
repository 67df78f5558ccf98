"""DOCX from the same plan: the same words in the same order and place, as LibreOffice lays them out."""

from __future__ import annotations

import dataclasses
import io
import zipfile

import pypdfium2
import pytest
from docx import Document

from baocaovien.documents.docx import docx_bytes
from baocaovien.documents.inputs import Guest
from baocaovien.documents.kinds import DOCUMENT_KINDS
from baocaovien.documents.make import plan_document
from baocaovien.documents.pdf import pdf_bytes
from baocaovien.documents.plan import Chart
from baocaovien.documents.profile import load_profile
from baocaovien.domain.errors import InputError
from tests.documents.conversion import to_pdf
from tests.documents.reading import words
from tests.documents.samples import EVENT, LONG_NAME, LONG_POSITION, inputs, minutes
from tests.documents.written import write_docx, write_pdf
from tests.helpers.ooxml import sdk_faults

MM = 72 / 25.4
TEXT_KINDS = tuple(kind.code for kind in DOCUMENT_KINDS if kind.text_kind)
OF_EVENT = {
    "letter_of_event": ("official_letter", {"about": "", "paragraphs": (), "event": EVENT, "invited": 40, "contact": "Mai"}),
    "notice_of_event": ("official_letter", {"about": "", "paragraphs": (), "event": EVENT, "as_notice": True}),
    "plan_of_event": ("plan", {"about": "", "opening": (), "parts": (), "event": EVENT, "invited": 40, "units": 12}),
    "coded": ("invitation", {"guests": (Guest("Trần Thị Tuệ", "Trưởng ban", card_number="3844770007033826"),) * 2}),
    "half": (
        "invitation",
        {
            "guests": (Guest("Trần Thị Tuệ", "Trưởng ban", "Huyện uỷ Lâm Hà", card_number="3844770007033826"),) * 2,
            "half_sheet": True,
        },
    ),
    "estimate_of_event": ("cost_estimate", {"lines": (), "invited": 40, "speakers": 2}),
}
"""Kinds that fill themselves from an event."""
CASES = tuple((code, profile) for code in (*TEXT_KINDS, *OF_EVENT) for profile in ("party", "state", "own"))


def without_charts(plan):
    return dataclasses.replace(plan, blocks=tuple(block for block in plan.blocks if not isinstance(block, Chart)))


def plan_of(code, profile):
    kind, changes = OF_EVENT.get(code, (code, {}))
    return without_charts(plan_document(kind, dataclasses.replace(inputs(profile.family)[kind], **changes), profile))


@pytest.fixture(scope="module")
def converted(tmp_path_factory):
    """Every text kind under every profile: (words of our PDF, words of the DOCX through LibreOffice)."""
    folder = tmp_path_factory.mktemp("docx")
    files = []
    for code, name in CASES:
        profile = load_profile(name)
        plan = plan_of(code, profile)
        files.append(folder / f"{code}-{name}.docx")
        write_docx(plan, profile, files[-1])
        write_pdf(plan, profile, files[-1].with_suffix(".pdf"))
    long = minutes("party", 9)
    long = dataclasses.replace(
        long,
        event=dataclasses.replace(
            long.event, chairs=(dataclasses.replace(long.event.chairs[0], name=LONG_NAME, position=LONG_POSITION),)
        ),
    )
    plan, profile = plan_document("minutes", long, load_profile("party")), load_profile("party")
    files.append(folder / "long-party.docx")
    write_docx(plan, profile, files[-1])
    write_pdf(plan, profile, files[-1].with_suffix(".pdf"))
    made = to_pdf(files, folder / "office")
    return {
        tuple(file.stem.rsplit("-", 1)): (words(file.with_suffix(".pdf")), words(pdf))
        for file, pdf in zip(files, made, strict=True)
    }


@pytest.mark.office
@pytest.mark.parametrize("code,profile", [*CASES, ("long", "party")])
def test_docx_has_the_words_of_the_pdf_in_order_and_in_place(converted, code, profile):
    ours, theirs = (_codes_last(found) for found in converted[code, profile])

    assert [word.text for word in theirs] == [word.text for word in ours]
    for one, other in zip(ours, theirs, strict=True):
        assert (other.page, other.size, other.bold, other.italic) == (
            one.page,
            pytest.approx(one.size, abs=0.1),
            one.bold,
            one.italic,
        ), one
        assert abs(other.left - one.left) <= 2 * MM, one
        assert abs(other.baseline - one.baseline) <= 2 * MM, one


def _codes_last(found):
    """A code stands in the margin, outside the order of the text."""
    return sorted(found, key=lambda word: len(word.text) == 4 and word.text.isdecimal() and word.size < 8)


def test_docx_names_the_official_font_and_the_language():
    profile = load_profile("party")

    document = Document(io.BytesIO(docx_bytes(plan_of("minutes", profile), profile)))

    assert document.styles["Normal"].font.name == "Times New Roman"
    properties = document.core_properties
    assert (properties.title, properties.author, properties.language) == (
        "BIÊN BẢN Hội nghị báo cáo viên tháng 5/2021",
        "Ban Tuyên giáo Tỉnh uỷ",
        "vi-VN",
    )


def test_charts_stand_in_docx_as_described_pictures():
    profile = load_profile("party")
    plan = plan_document("report", inputs("party")["report"], profile)

    content = docx_bytes(plan, profile)

    document = Document(io.BytesIO(content))
    charts = [block for block in plan.blocks if isinstance(block, Chart)]
    pictures = document.inline_shapes
    assert [round(shape.width / 12700) for shape in pictures] == [round(165 * MM)] * len(charts)
    assert [shape._inline.docPr.get("descr") for shape in pictures] == [chart.title for chart in charts]


def test_the_same_plan_gives_the_same_docx():
    profile = load_profile("state")

    assert docx_bytes(plan_of("report", profile), profile) == docx_bytes(plan_of("report", profile), profile)


def test_cards_are_refused_as_text():
    profile = load_profile("party")

    with pytest.raises(InputError) as caught:
        docx_bytes(plan_document("badges", inputs("party")["badges"], profile), profile)

    assert caught.value.code == "documents.not_text"


def test_an_old_docx_stays_whole_when_the_new_one_fails(tmp_path):
    profile = load_profile("party")
    target = tmp_path / "the.docx"
    target.write_bytes(b"old")

    with pytest.raises(InputError):
        write_docx(plan_document("badges", inputs("party")["badges"], profile), profile, target)

    assert (target.read_bytes(), [file.name for file in tmp_path.iterdir()]) == (b"old", ["the.docx"])


def test_merged_invitations_restart_their_page_numbers():
    profile = load_profile("party")
    content = docx_bytes(plan_of("invitation", profile), profile)

    with zipfile.ZipFile(io.BytesIO(content)) as package:
        body = package.read("word/document.xml").decode()

    assert body.count('<w:pgNumType w:start="1"/>') == 2
    assert pdf_bytes(plan_of("invitation", profile), profile)[1] == 2


@pytest.mark.office
def test_stacked_capitals_are_not_clipped_in_either_paper(tmp_path):
    profile = load_profile("party")
    data = inputs("party")["minutes"]
    office = dataclasses.replace(data.letter.office, issuer="ẴẴẴẴ")
    plan = plan_document("minutes", dataclasses.replace(data, letter=dataclasses.replace(data.letter, office=office)), profile)
    write_pdf(plan, profile, tmp_path / "a.pdf")
    write_docx(plan, profile, tmp_path / "a.docx")

    for file in (tmp_path / "a.pdf", *to_pdf([tmp_path / "a.docx"], tmp_path / "office")):
        word = next(word for word in words(file) if word.text == "ẴẴẴẴ")
        # In Liberation Serif Bold and in Times New Roman Bold the tallest capital rises above 0.9 em.
        assert ink_above(file, word) == pytest.approx(0.9155 * word.size, abs=0.35)


def ink_above(file, word):
    """How far ink rises above a word's baseline, in points."""
    scale = 8
    with pypdfium2.PdfDocument(file) as document:
        picture = document[word.page].render(scale=scale, grayscale=True).to_numpy()
    top = int((word.baseline - 1.2 * word.size) * scale)
    area = picture[top : int(word.baseline * scale), int(word.left * scale) : int(word.right * scale)]
    rows = [row for row in range(area.shape[0]) if area[row].min() < 128]
    return word.baseline - (top + rows[0]) / scale


@pytest.mark.parametrize("code", [*TEXT_KINDS, *OF_EVENT])
def test_the_open_xml_sdk_finds_nothing_wrong(tmp_path, code):
    rules = load_profile("state")
    write_docx(plan_of(code, rules), rules, tmp_path / "a.docx")

    assert sdk_faults(tmp_path / "a.docx") == []
