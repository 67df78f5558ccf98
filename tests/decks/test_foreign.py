"""Slides of other people's files as content of our own."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from PIL import Image as Pillow
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.util import Cm

from baocaovien.decks.outline import CaptionedImage, Chart, Columns, Paragraph, Points, Series, Table
from baocaovien.decks.returned.foreign import ForeignSlide, TakenSlide, list_slides, take_slides
from baocaovien.domain.errors import InputError
from tests.decks.samples import photo

TITLE_SLIDE, CONTENT, TWO, TITLE_ONLY, BLANK = 0, 1, 3, 5, 6


def saved(prs: Any) -> bytes:
    target = io.BytesIO()
    prs.save(target)
    return target.getvalue()


def bulleted(prs: Any, title: str, *lines: tuple[str, int], notes: str = "") -> Any:
    slide = prs.slides.add_slide(prs.slide_layouts[CONTENT])
    slide.shapes.title.text = title
    frame = slide.placeholders[1].text_frame
    for number, (text, level) in enumerate(lines):
        paragraph = frame.paragraphs[0] if not number else frame.add_paragraph()
        paragraph.text, paragraph.level = text, level
    if notes:
        slide.notes_slide.notes_text_frame.text = notes
    return slide


def titled(prs: Any, title: str) -> Any:
    slide = prs.slides.add_slide(prs.slide_layouts[TITLE_ONLY])
    slide.shapes.title.text = title
    return slide


@pytest.fixture(scope="module")
def foreign() -> bytes:
    """A deck as somebody else's office makes it."""
    prs = Presentation()
    bulleted(prs, "Kết quả\vnổi bật", ("Tăng trưởng 7,2 %", 0), ("- Nông nghiệp", 1), ("", 0), notes="Nói chậm.\nDừng lại.")
    table = titled(prs, "Chỉ tiêu").shapes.add_table(3, 2, Cm(2), Cm(5), Cm(20), Cm(5)).table
    for row, cells in enumerate((("Tên", "Đạt"), ("GRDP", "7,2"), ("", ""))):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    data = CategoryChartData()
    data.categories = ("2024", "2025")
    data.add_series("Thu", (1.5, 2.5))
    charted = titled(prs, "Thu ngân sách").shapes
    charted.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, Cm(2), Cm(5), Cm(20), Cm(9), data)
    charted.add_textbox(Cm(2), Cm(15), Cm(10), Cm(1)).text_frame.text = "Nguồn: Sở Tài chính"
    pictured = titled(prs, "Hình ảnh").shapes
    picture = pictured.add_picture(io.BytesIO(photo(800, 400)), Cm(2), Cm(4), Cm(16), Cm(8))
    picture.crop_left, picture._element.nvPicPr.cNvPr.attrib["descr"] = 0.5, "Toàn cảnh hội nghị"
    pictured.add_textbox(Cm(2), Cm(13), Cm(10), Cm(1)).text_frame.text = "Ảnh: phòng Tuyên truyền"
    pictured.add_picture(io.BytesIO(photo(60, 60)), Cm(24), Cm(0), Cm(1), Cm(1))  # a logo
    columns = prs.slides.add_slide(prs.slide_layouts[TWO])
    columns.shapes.title.text = "Thuận lợi và khó khăn"
    columns.placeholders[1].text_frame.text, columns.placeholders[2].text_frame.text = "Đoàn kết", "Thiếu vốn"
    grouped = prs.slides.add_slide(prs.slide_layouts[BLANK]).shapes.add_group_shape()
    for at, text in enumerate(("Không có ô tiêu đề", "+ Việc thứ nhất")):
        grouped.shapes.add_textbox(Cm(2), Cm(2 + 3 * at), Cm(10), Cm(2)).text_frame.text = text
    prs.slides.add_slide(prs.slide_layouts[BLANK])
    return saved(prs)


def test_a_list_tells_what_every_slide_holds(foreign: bytes) -> None:
    assert list_slides(foreign) == (
        ForeignSlide(1, "Kết quả nổi bật", 2, 0, 0, 0, "Nói chậm.\nDừng lại."),
        ForeignSlide(2, "Chỉ tiêu", 0, 1, 0, 0, ""),
        ForeignSlide(3, "Thu ngân sách", 1, 0, 1, 0, ""),
        ForeignSlide(4, "Hình ảnh", 1, 0, 0, 1, ""),
        ForeignSlide(5, "Thuận lợi và khó khăn", 2, 0, 0, 0, ""),
        ForeignSlide(6, "Không có ô tiêu đề", 1, 0, 0, 0, ""),
        ForeignSlide(7, "", 0, 0, 0, 0, ""),
    )


def test_text_tables_charts_and_columns_become_slides_of_our_own(foreign: bytes) -> None:
    text, table, chart, columns, grouped = take_slides(foreign, (1, 2, 3, 5, 6, 7))

    assert text == TakenSlide(
        "bullets",
        "Kết quả nổi bật",
        Points((Paragraph("Tăng trưởng 7,2 %"), Paragraph("Nông nghiệp", 1))),
        "Nói chậm.\nDừng lại.",
    )
    assert table == TakenSlide("table", "Chỉ tiêu", Table(("Tên", "Đạt"), (("GRDP", "7,2"), ("", ""))))
    assert chart == TakenSlide(
        "chart", "Thu ngân sách", Chart("bar", ("2024", "2025"), (Series("Thu", (1.5, 2.5)),)), "Nguồn: Sở Tài chính"
    )
    assert columns == TakenSlide("columns", "Thuận lợi và khó khăn", Columns((Paragraph("Đoàn kết"),), (Paragraph("Thiếu vốn"),)))
    assert grouped == TakenSlide("bullets", "Không có ô tiêu đề", Points((Paragraph("Việc thứ nhất", 1),)))


def test_a_picture_comes_as_it_was_cut_with_its_caption(foreign: bytes) -> None:
    (taken,) = take_slides(foreign, (4,))
    assert isinstance(taken.content, CaptionedImage)
    with Pillow.open(io.BytesIO(taken.content.image.data)) as picture:
        size = picture.size

    assert (taken.kind, taken.content.caption, taken.content.image.description) == (
        "picture", "Ảnh: phòng Tuyên truyền", "Toàn cảnh hội nghị",
    )  # fmt: skip
    assert size == (400, 400)


DIAGRAM = (
    '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:ptLst>{points}</dgm:ptLst></dgm:dataModel>'
)
FRAME = (
    '<p:graphicFrame xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><p:nvGraphicFramePr>'
    '<p:cNvPr id="9" name="Sơ đồ"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>'
    '<p:xfrm><a:off x="0" y="0"/><a:ext cx="9000" cy="9000"/></p:xfrm><a:graphic><a:graphicData uri="{uri}">'
    '<dgm:relIds xmlns:dgm="{uri}" r:dm="{dm}"/></a:graphicData></a:graphic></p:graphicFrame>'
)


@pytest.mark.parametrize(
    "whole, expected", [(True, [("bullets", "Quy trình", ["Tiếp nhận", "Xử lý"])]), (False, [("bullets", "Quy trình", [])])]
)
def test_the_words_of_a_diagram_come_as_points(whole: bool, expected: list[Any]) -> None:
    prs = Presentation()
    slide = titled(prs, "Quy trình")
    points = "".join(
        f"<dgm:pt><dgm:t><a:p><a:r><a:t>{text}</a:t></a:r></a:p></dgm:t></dgm:pt>" for text in ("Tiếp nhận", "Xử lý")
    )
    data = DIAGRAM.format(points=points).encode()
    part = Part(PackURI("/ppt/diagrams/data1.xml"), CT.DML_DIAGRAM_DATA, prs.part.package, data if whole else data[:90])
    uri = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
    slide.shapes._spTree.append(parse_xml(FRAME.format(uri=uri, dm=slide.part.relate_to(part, RT.DIAGRAM_DATA))))

    taken = take_slides(saved(prs), (1,))

    assert [(each.kind, each.title, [part.text for part in each.content.paragraphs]) for each in taken] == expected


def test_slides_come_in_their_order_whatever_order_they_are_named_in(foreign: bytes) -> None:
    assert [taken.title for taken in take_slides(foreign, (5, 2, 2, 99))] == ["Chỉ tiêu", "Thuận lợi và khó khăn"]


def _with(content: bytes, name: str, data: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            if part.filename != name:
                new.writestr(part, old.read(part))
        new.writestr(name, data)
    return target.getvalue()


def _bad_files(good: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(good)) as archive:
        slide = archive.read("ppt/slides/slide1.xml")
    return {
        "decks.not_pptx": b"khong phai tep PowerPoint",
        "decks.old_format": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        "decks.locked": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
        "decks.macros": _with(good, "ppt/vbaProject.bin", b"macro"),
        "decks.too_big": _with(good, "ppt/media/bomb.bin", b"\0" * 60_000_000),
        "decks.broken_file": _with(good, "ppt/slides/_rels/slide1.xml.rels", b"<Relationships/>"),
        "decks.no_slides": saved(Presentation()),
        "cut": good[: len(good) // 2],
        "bad numbers": _with(good, "ppt/slides/slide1.xml", slide.replace(b'lvl="1"', b'lvl="nhieu"')),
    }


@pytest.mark.parametrize(
    "name",
    [
        "decks.not_pptx",
        "decks.old_format",
        "decks.locked",
        "decks.macros",
        "decks.too_big",
        "decks.broken_file",
        "decks.no_slides",
        "cut",
        "bad numbers",
    ],
)
def test_a_bad_file_is_told_in_one_sentence(name: str, foreign: bytes) -> None:
    with pytest.raises(InputError) as caught:
        list_slides(_bad_files(foreign)[name], name="/tep/bai.pptx")

    expected = {"cut": "decks.not_pptx", "bad numbers": "decks.broken_file"}.get(name, name)
    assert (caught.value.code, caught.value.params["file"]) == (expected, "bai.pptx")
