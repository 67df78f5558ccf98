"""The PPTX file: valid to every validator, complete, editable, and the same bytes each time."""

from __future__ import annotations

import io
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pptx
import pytest
from lxml import etree

from baocaovien.decks.build import plan_deck
from baocaovien.decks.lint.check import lint
from baocaovien.decks.outline import CaptionedImage, Entry, Image, RevisionRef
from baocaovien.decks.pptx import write_pptx
from baocaovien.decks.pptx.links import links_of_properties
from baocaovien.decks.scene import DeckPlan, TextShape
from baocaovien.decks.theme import Theme, load_theme, theme_codes
from baocaovien.domain.errors import Cancelled, EnvironmentFault, InputError
from tests.decks.facts import slide_fingerprint
from tests.decks.samples import deck, every_kind, hostile_deck, one, photo, points
from tests.helpers.ooxml import audit_faults, sdk_faults

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


@pytest.fixture(scope="module")
def opened(written: Path) -> object:
    return pptx.Presentation(str(written))


def parts(path: Path, stem: str) -> list[tuple[str, etree._Element]]:
    with zipfile.ZipFile(path) as archive:
        return [
            (name, etree.fromstring(archive.read(name)))
            for name in archive.namelist()
            if name.startswith(stem) and name.endswith(".xml")
        ]


def custom_properties(path: Path) -> dict[str, str]:
    with zipfile.ZipFile(path) as archive:
        root = etree.fromstring(archive.read("docProps/custom.xml"))
    return {item.get("name"): "".join(item.itertext()) for item in root}


@pytest.mark.validator
@pytest.mark.parametrize("level", ["Office2013", "Microsoft365"])
def test_the_open_xml_sdk_finds_nothing(written: Path, level: str) -> None:
    assert sdk_faults(written, level) == []


def test_nothing_in_the_file_is_newer_than_office_2013(written: Path) -> None:
    with zipfile.ZipFile(written) as archive:
        names = archive.namelist()
        types = archive.read("[Content_Types].xml").decode()
    media = {Path(name).suffix for name in names if name.startswith("ppt/media/")}

    assert media == {".png", ".mp4"}
    assert [kind for kind in ("svg", "webp", "chartex") if kind in types] == []
    assert [name for name in names if "chartEx" in name] == []


def test_shapes_stand_in_reading_order_and_say_what_they_show(opened: object) -> None:
    """The title first, then what the slide holds from the top to the bottom, footer and number last; what is drawn is described."""
    for slide in opened.slides:  # type: ignore[attr-defined]
        *shapes, key = slide.shapes
        roles = [shape.placeholder_format.type.name if shape.is_placeholder else "" for shape in shapes]
        assert roles[0] in ("TITLE", "CENTER_TITLE")
        assert "TITLE" not in roles[1:]
        feet = [number for number, role in enumerate(roles) if role in ("FOOTER", "SLIDE_NUMBER")]
        assert feet == list(range(len(shapes) - len(feet), len(shapes)))
        assert key.name.startswith("bcv1:")
        for shape in shapes:
            if not shape.has_text_frame:
                assert shape._element[0][0].get("descr"), (slide.shapes.title.text_frame.text, shape.name)


def test_numbers_of_slides_count_by_themselves_and_footers_say_whose_deck_it_is(opened: object) -> None:
    for at, slide in enumerate(opened.slides, 1):  # type: ignore[attr-defined]
        feet = {shape.placeholder_format.type.name: shape for shape in slide.placeholders}
        has_feet = {"FOOTER", "SLIDE_NUMBER"} <= {slot.placeholder_format.type.name for slot in slide.slide_layout.placeholders}
        assert ("SLIDE_NUMBER" in feet, "FOOTER" in feet) == (has_feet, has_feet)
        if has_feet:
            (field,) = feet["SLIDE_NUMBER"]._element.iter(f"{A}fld")
            assert (field.get("type"), field.find(f"{A}t").text) == ("slidenum", str(at))
            assert feet["FOOTER"].text_frame.text == "Ban Tuyên giáo Tỉnh ủy"


def test_openxml_audit_finds_nothing(written: Path) -> None:
    assert audit_faults(written) == []


@pytest.mark.parametrize("aspect", ["16:9", "4:3"])
@pytest.mark.parametrize("code", theme_codes())
def test_every_theme_writes_a_sound_file(code: str, aspect: str, tmp_path: Path) -> None:
    theme = load_theme(code, aspect=aspect)
    target = tmp_path / "deck.pptx"

    write_pptx(plan_deck(every_kind(), theme), theme, target)

    assert lint(target) == []
    assert audit_faults(target) == []


def test_hostile_text_writes_a_sound_file(theme: Theme, tmp_path: Path) -> None:
    target = tmp_path / "deck.pptx"

    write_pptx(plan_deck(hostile_deck(60), theme), theme, target)

    assert lint(target) == []


def test_python_pptx_reads_the_same_words(opened: object, plan: DeckPlan) -> None:
    slides = list(opened.slides)  # type: ignore[attr-defined]
    assert [slide.shapes.title.text_frame.text for slide in slides] == [
        next(
            part.text
            for shape in slide.shapes
            if isinstance(shape, TextShape) and shape.role == "title"
            for part in shape.paragraphs
        )
        for slide in plan.slides
    ]
    assert [tuple(filter(None, (part.text for part in slide.notes_slide.notes_text_frame.paragraphs))) for slide in slides] == [
        slide.notes for slide in plan.slides
    ]


def test_text_stands_in_placeholders_of_the_layout(opened: object) -> None:
    for slide in opened.slides:  # type: ignore[attr-defined]
        allowed = {item.placeholder_format.idx for item in slide.slide_layout.placeholders}
        assert {item.placeholder_format.idx for item in slide.placeholders} <= allowed


def test_a_source_paragraph_is_one_paragraph_without_forced_breaks(written: Path) -> None:
    for _, root in parts(written, "ppt/slides/slide"):
        assert list(root.iter(f"{A}br")) == []


def test_every_run_is_vietnamese_and_nothing_fits_itself(written: Path) -> None:
    for name, root in parts(written, "ppt/slides/slide"):
        assert {run.get("lang") for run in root.iter(f"{A}rPr", f"{A}endParaRPr")} == {"vi-VN"}, name
        assert list(root.iter(f"{A}normAutofit", f"{A}spAutoFit")) == []


def test_the_key_is_a_hidden_shape_and_its_data_stand_twice(written: Path, plan: DeckPlan) -> None:
    keys = []
    for _, root in sorted(parts(written, "ppt/slides/slide"), key=lambda item: int(item[0][16:-4])):
        (about,) = [item for item in root.iter(f"{P}cNvPr") if item.get("name", "").startswith("bcv1:")]
        assert about.get("hidden") == "1"
        keys.append(about.get("name").removeprefix("bcv1:"))
    links = links_of_properties(custom_properties(written))
    tags = [item.get("val") for _, root in parts(written, "ppt/tags/") for item in root]

    assert keys == [slide.key for slide in plan.slides]
    assert {key: link.fingerprint for key, link in links.items()} == {slide.key: slide.fingerprint for slide in plan.slides}
    assert links["gach-1"].revisions == next(slide.revisions for slide in plan.slides if slide.key == "gach-1")
    assert sorted(tags) == sorted(link.written() for link in links.values())
    assert all(len(value) <= 255 for value in custom_properties(written).values())


def test_the_fingerprint_of_the_file_is_that_of_the_plan(opened: object, plan: DeckPlan) -> None:
    assert [slide_fingerprint(slide) for slide in opened.slides] == [slide.fingerprint for slide in plan.slides]  # type: ignore[attr-defined]


def test_a_link_of_many_revisions_is_cut_and_put_together(theme: Theme, tmp_path: Path) -> None:
    refs = tuple(RevisionRef(f"revision-{n}", "f" * 64) for n in range(9))
    plan = plan_deck(deck(one("bullets", points("Ý"), revisions=refs)), theme)
    target = tmp_path / "deck.pptx"

    write_pptx(plan, theme, target)

    assert links_of_properties(custom_properties(target))["k"].revisions == refs


def test_sections_name_every_slide_in_order(written: Path) -> None:
    (root,) = [root for name, root in parts(written, "ppt/presentation")]
    space = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
    names = [item.get("name") for item in root.iter(f"{space}section")]
    listed = [item.get("id") for item in root.iter(f"{space}sldId")]

    assert names == ["Mở đầu", "Kết quả 6 tháng đầu năm", "Số liệu", "Thảo luận"]
    assert listed == [item.get("id") for item in root.iter(f"{P}sldId")]


def test_the_agenda_links_to_slides(opened: object, plan: DeckPlan) -> None:
    slide = opened.slides[1]  # type: ignore[attr-defined]
    body = next(item for item in slide.placeholders if item.placeholder_format.idx == 1)
    links = [run._r.find(f"{A}rPr/{A}hlinkClick") for part in body.text_frame.paragraphs for run in part.runs]
    relation = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    targets = [slide.part.related_part(link.get(relation)).slide.shapes.title.text_frame.text for link in links]

    assert targets == ["Kết quả 6 tháng đầu năm", "Các chỉ tiêu chủ yếu đến năm 2025", "Lộ trình"]


def test_chart_numbers_can_be_edited(opened: object) -> None:
    chart = next(shape.chart for slide in opened.slides for shape in slide.shapes if shape.has_chart)  # type: ignore[attr-defined]
    book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    rows = [[cell.value for cell in row] for row in book.active.iter_rows()]

    assert rows == [[None, "GRDP"], ["2021", 81.2], ["2022", 90.5], ["2023", 101.7], ["2024", 113.4], ["2025", 126]]
    assert list(chart.plots[0].categories) == ["2021", "2022", "2023", "2024", "2025"]


def test_the_clip_is_in_the_file(written: Path, deck_folder: Path) -> None:
    with zipfile.ZipFile(written) as archive:
        assert archive.read("ppt/media/clip1.mp4") == (deck_folder / "phong-su.mp4").read_bytes()


def test_properties_come_from_the_outline(opened: object) -> None:
    core = opened.core_properties  # type: ignore[attr-defined]

    assert (core.title, core.language, core.author) == (
        "Hội nghị báo cáo viên cấp tỉnh tháng 5 năm 2021",
        "vi-VN",
        "Người trình bày: Báo cáo viên cấp tỉnh",
    )
    assert core.created.isoformat() == core.modified.isoformat() == "2021-05-20T01:30:00"


def test_two_builds_are_the_same_bytes(written: Path, theme: Theme, deck_folder: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.pptx"

    write_pptx(plan_deck(every_kind(deck_folder / "phong-su.mp4"), theme), theme, again)

    assert again.read_bytes() == written.read_bytes()


def test_a_shared_picture_stands_once_in_the_file(theme: Theme, tmp_path: Path) -> None:
    first = one("picture", CaptionedImage(Image(photo(), "Ảnh")))
    target = tmp_path / "deck.pptx"
    write_pptx(plan_deck(deck(*(replace(first, key=f"k{n}") for n in range(5))), theme), theme, target)

    with zipfile.ZipFile(target) as archive:
        assert [name for name in archive.namelist() if name.startswith("ppt/media/bcv")] == ["ppt/media/bcv1.png"]


def test_a_hidden_entry_is_a_hidden_slide(theme: Theme, tmp_path: Path) -> None:
    target = tmp_path / "deck.pptx"
    write_pptx(plan_deck(deck(one("bullets", points("Ý"), hidden=True)), theme), theme, target)

    (root,) = [root for _, root in parts(target, "ppt/slides/slide")]
    assert root.get("show") == "0"


def test_stopping_leaves_the_old_file_whole(plan: DeckPlan, theme: Theme, tmp_path: Path) -> None:
    target = tmp_path / "deck.pptx"
    target.write_bytes(b"old")

    with pytest.raises(Cancelled):
        write_pptx(plan, theme, target, progress=lambda done, _total: done < 5)

    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["deck.pptx"]


def test_a_folder_that_is_not_there_is_told(plan: DeckPlan, theme: Theme, tmp_path: Path) -> None:
    with pytest.raises((EnvironmentFault, InputError)) as told:
        write_pptx(plan, theme, tmp_path / "none" / "deck.pptx")
    assert told.value.code == "file.unwritable"


def test_layouts_are_named_and_typed(opened: object) -> None:
    names = [layout.name for layout in opened.slide_layouts]  # type: ignore[attr-defined]

    assert names == ["Bìa", "Mục lớn", "Tiêu đề và nội dung", "Hai cột nội dung", "Chỉ có tiêu đề", "Kết thúc"]


def calls_to_write(size: int, theme: Theme, target: Path) -> int:
    """How many functions are called to write a deck of so many slides."""
    plan = plan_deck(deck(*(Entry(f"k{n}", "bullets", f"Trang {n}", points("Ý một", "Ý hai")) for n in range(size))), theme)
    calls = 0

    def count(_frame: object, event: str, _arg: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    try:
        write_pptx(plan, theme, target)
    finally:
        sys.setprofile(None)
    return calls


def test_the_work_grows_with_the_slides_and_no_faster(theme: Theme, tmp_path: Path) -> None:
    few, many = (calls_to_write(size, theme, tmp_path / f"{size}.pptx") for size in (40, 400))

    assert many < few * 10
