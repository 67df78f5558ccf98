"""The outline document says what the deck says, as running text."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial
from pathlib import Path

import docx
import pypdfium2
import pytest

from baocaovien.decks.outline import Chart, Entry, Outline, Paragraph, Points, Quotation, Series, Table
from baocaovien.documents.inputs import Letterhead
from baocaovien.documents.plan import Heading, Items, Title
from baocaovien.documents.plan import Paragraph as PaperParagraph
from baocaovien.documents.plan import Table as PaperTable
from baocaovien.domain.errors import InputError
from baocaovien.services.decks.decks import outline_for_topics
from baocaovien.services.decks.paper import outline_document, write_outline
from baocaovien.services.documents.print_facts import PrintOptions, letterhead
from baocaovien.services.library.library import create_item
from tests.services.small_office import make_office

MADE = dt.datetime(2021, 5, 20, 1, 30, tzinfo=dt.UTC)
TABLE = Table(("Chỉ tiêu", "Đạt"), (("Thu", "81,2"), ("Chi", "60")))
ENTRIES = (
    Entry("bia", "cover", ""),
    Entry("a", "bullets", "Kết quả", Points((Paragraph("Ý một"), Paragraph("Ý nhỏ", 1), Paragraph("Ý hai"))), section="Phần đầu", notes="Nói thêm.\nÝ một", sources=("Nghị quyết 01",)),
    Entry("b", "table", "Số liệu", TABLE, section="Phần đầu", sources=("Nghị quyết 01", "Báo cáo 45")),
    Entry("c", "chart", "Vẽ lại", Chart("column", ("Thu", "Chi"), (Series("2025", (81.2, 60.0)),)), section="Phần đầu"),
    Entry("d", "chart", "Mới", Chart("column", ("2024", "2025"), (Series("Khách", (1234.5, None)),), "lượt"), section="Phần sau"),
    Entry("e", "quotation", "Lời dạy", Quotation("“Không có gì quý hơn độc lập, tự do”", "1966"), section="Phần sau"),
    Entry("an", "bullets", "Ẩn", Points((Paragraph("không in"),)), hidden=True),
    Entry("het", "closing", "Cảm ơn"),
)  # fmt: skip
OUTLINE = Outline("d", "Hội nghị báo cáo viên", MADE, ENTRIES)


@pytest.fixture
def letter(workspace) -> Letterhead:
    workspace.execute("office.make", make_office)
    return workspace.read(partial(letterhead, created=MADE, day=MADE.date(), options=PrintOptions(), recipients=False))


def test_sections_entries_points_tables_and_sources_stand_in_order(letter):
    blocks = outline_document(OUTLINE, letter).blocks

    assert next(one for one in blocks if isinstance(one, Title)) == Title("ĐỀ CƯƠNG TUYÊN TRUYỀN", "Hội nghị báo cáo viên")
    assert [(one.level, one.text) for one in blocks if isinstance(one, Heading)] == [
        (1, "I. PHẦN ĐẦU"), (2, "1. Kết quả"), (2, "2. Số liệu"), (1, "II. PHẦN SAU"), (2, "1. Mới"), (2, "2. Lời dạy"),
        (1, "TÀI LIỆU TRÍCH DẪN"),
    ]  # fmt: skip
    lists = [(one.mark, ["".join(run.text for run in item) for item in one.items]) for one in blocks if isinstance(one, Items)]
    assert lists == [("-", ["Ý một"]), ("+", ["Ý nhỏ"]), ("-", ["Ý hai"]), ("-", ["Nghị quyết 01", "Báo cáo 45"])]
    assert [[row.cells for row in one.rows] for one in blocks if isinstance(one, PaperTable)] == [
        [("Thu", "81,2"), ("Chi", "60")],
        [("2024", "1.234,5"), ("2025", "–")],
    ]


def test_numbers_of_the_source_are_kept_and_not_doubled(letter):
    entry = replace(ENTRIES[1], title="I. MỤC TIÊU", content=Points((Paragraph("1. Mục tiêu chung"), Paragraph("Ý"))))

    blocks = outline_document(replace(OUTLINE, entries=(entry,)), letter).blocks

    assert [one.text for one in blocks if isinstance(one, Heading)][:2] == ["PHẦN I. PHẦN ĐẦU", "I. MỤC TIÊU"]
    assert [one.mark for one in blocks if isinstance(one, Items)][:1] == ["-"]


def test_what_has_a_heading_of_its_own_is_not_listed_before_it_too(letter):
    over = Entry("a", "bullets", "I. MỤC TIÊU", Points((Paragraph("1. Kinh tế"), Paragraph("2. Văn hóa"), Paragraph("3. Y tế"))))
    own = Entry("b", "bullets", "1. Kinh tế", Points((Paragraph("Tăng nhanh"),)))
    other = Entry("c", "bullets", "2. Văn hóa:", Points((Paragraph("Giữ gìn"),)))

    blocks = outline_document(replace(OUTLINE, entries=(over, own, other)), letter).blocks

    assert [one.text for one in blocks if isinstance(one, Heading)] == ["I. MỤC TIÊU", "1. Kinh tế", "2. Văn hóa:"]
    assert ["".join(run.text for run in one.text) for one in blocks if isinstance(one, PaperParagraph)] == ["3. Y tế"]


def test_notes_that_repeat_title_and_points_are_left_out(letter):
    said = "Về kinh tế: tăng nhanh, bền vững."
    entry = Entry("a", "bullets", "Về kinh tế", Points((Paragraph("Tăng nhanh, bền vững."),)), notes=f"{said}\nNói thêm.")

    blocks = outline_document(replace(OUTLINE, entries=(entry,)), letter).blocks

    assert ["".join(run.text for run in one.text) for one in blocks if isinstance(one, PaperParagraph)] == ["Nói thêm."]


def test_docx_and_pdf_say_the_same(workspace, letter, tmp_path: Path):
    top = workspace.execute("library.create_item", partial(create_item, text="MỤC TIÊU", level="roman", number="I"))
    workspace.execute(
        "library.create_item", partial(create_item, text="Tăng trưởng nhanh.", level="arabic", number="1", parent_id=top)
    )
    deck_id = workspace.execute("decks.outline_for_topics", partial(outline_for_topics, subject_ids=[top]))

    pages = [write_outline(workspace, deck_id, tmp_path / name) for name in ("a.docx", "a.pdf")]

    words = "\n".join(part.text for part in docx.Document(str(tmp_path / "a.docx")).paragraphs)
    with pypdfium2.PdfDocument(str(tmp_path / "a.pdf")) as printed:
        page = printed[0].get_textpage().get_text_range()
    assert pages == [1, 1]
    assert "Tăng trưởng nhanh." in words
    assert "Tăng trưởng nhanh." in page


def test_other_files_are_refused(workspace, letter, tmp_path: Path):
    with pytest.raises(InputError, match=r"deck\.suffix"):
        write_outline(workspace, letter.created, tmp_path / "a.odt")  # the kind of file is looked at first
