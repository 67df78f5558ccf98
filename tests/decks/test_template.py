"""Templates as offices have them: found by role, or told in one sentence."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pptx
import pytest
from pptx.util import Emu

from baocaovien.decks.build import plan_deck
from baocaovien.decks.colours import contrast
from baocaovien.decks.lint.check import lint
from baocaovien.decks.outline import Outline
from baocaovien.decks.pdf import write_pdf
from baocaovien.decks.pptx import write_pptx
from baocaovien.decks.returned.read_back import slide_fingerprint
from baocaovien.decks.scene import TextShape
from baocaovien.decks.template import template_report, template_theme
from baocaovien.decks.theme import Theme, load_theme
from baocaovien.domain.errors import InputError
from tests.decks.samples import every_kind, photo
from tests.helpers.office import convert
from tests.helpers.ooxml import sdk_faults

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
VIETNAMESE = {
    "Title Slide": "Bản chiếu Tiêu đề", "Title and Content": "Tiêu đề và Nội dung", "Section Header": "Đầu trang của Phần",
    "Two Content": "Hai Nội dung", "Title Only": "Chỉ Tiêu đề",
}  # fmt: skip


@pytest.fixture(scope="module")
def base() -> Theme:
    return load_theme("official", office="Ban Tuyên giáo Tỉnh ủy")


def template(*changes: Callable[[Any], None]) -> bytes:
    """python-pptx's own template (4:3, Calibri, eleven layouts), changed."""
    prs = pptx.Presentation()
    for change in changes:
        change(prs)
    target = io.BytesIO()
    prs.save(target)
    return target.getvalue()


def wide(prs: Any) -> None:
    prs.slide_width, prs.slide_height = Emu(12_192_000), Emu(6_858_000)
    prs.part._element.find(f"{P}sldSz").attrib.pop("type", None)


def localised(prs: Any) -> None:
    for layout in prs.slide_layouts:
        layout.name = VIETNAMESE.get(layout.name, f"Khác {layout.name}")


def decomposed(prs: Any) -> None:
    import unicodedata

    localised(prs)
    for layout in prs.slide_layouts:
        layout.name = unicodedata.normalize("NFD", layout.name).upper()


def nameless(prs: Any) -> None:
    for number, layout in enumerate(prs.slide_layouts):
        layout.name = f"{number}_Bố cục riêng"


def with_slides(prs: Any) -> None:
    for _ in range(3):
        slide = prs.slides.add_slide(prs.slide_layouts[1])
        slide.shapes.title.text_frame.text = "Trang mẫu của cơ quan"
        slide.notes_slide.notes_text_frame.text = "ghi chú"


def keep_only(*names: str) -> Callable[[Any], None]:
    def change(prs: Any) -> None:
        for layout in list(prs.slide_layouts):
            if layout.name not in names:
                prs.slide_layouts.remove(layout)

    return change


def untitled(prs: Any) -> None:
    for layout in prs.slide_layouts:
        for slot in list(layout.placeholders):
            if slot.placeholder_format.type in (1, 3):
                slot._element.getparent().remove(slot._element)


def font(name: str) -> Callable[[Any], None]:
    def change(prs: Any) -> None:
        part = next(rel.target_part for rel in prs.slide_masters[0].part.rels.values() if rel.reltype.endswith("/theme"))
        part._blob = part.blob.replace(b'typeface="Calibri"', f'typeface="{name}"'.encode())

    return change


def parked_footer(prs: Any) -> None:
    for layout in prs.slide_layouts:
        for slot in layout.placeholders:
            if slot.placeholder_format.type in (13, 15):
                slot.left, slot.top, slot.width, slot.height = Emu(0), Emu(20_000_000), Emu(900_000), Emu(300_000)


def dark_picture(prs: Any) -> None:
    master = prs.slide_masters[0]
    image = io.BytesIO()
    from PIL import Image

    Image.new("RGB", (64, 48), (10, 20, 70)).save(image, "PNG")
    image.seek(0)
    _, identity = master.part.get_or_add_image_part(image)
    ground = master._element.find(f"{P}cSld/{P}bg")
    if ground is not None:
        ground.getparent().remove(ground)
    xml = (
        '<p:bg xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><p:bgPr><a:blipFill>'
        f'<a:blip r:embed="{identity}"/><a:stretch><a:fillRect/></a:stretch></a:blipFill><a:effectLst/></p:bgPr></p:bg>'
    )
    from pptx.oxml import parse_xml

    master._element.find(f"{P}cSld").insert(0, parse_xml(xml))


def as_potx(content: bytes) -> bytes:
    return _rezipped(
        content,
        lambda name, data: (
            data.replace(b"presentation.main+xml", b"template.main+xml") if name == "[Content_Types].xml" else data
        ),
    )


def _rezipped(content: bytes, change: Callable[[str, bytes], bytes | None], more: dict[str, bytes] | None = None) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as archive, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copied:
        for name in archive.namelist():
            data = change(name, archive.read(name))
            if data is not None:
                copied.writestr(name, data)
        for name, data in (more or {}).items():
            copied.writestr(name, data)
    return target.getvalue()


def two_masters(content: bytes, folder: Path) -> bytes:
    """A second master, like the first and with the same layout names, as copying slides in PowerPoint leaves it."""
    from pptx.opc.constants import RELATIONSHIP_TYPE as RT
    from pptx.opc.package import Part
    from pptx.opc.packuri import PackURI

    from baocaovien.decks.open_file import open_presentation

    del folder
    prs = open_presentation(content)
    first = prs.slide_masters[0].part
    package = prs.part.package
    master = type(first).load(PackURI("/ppt/slideMasters/slideMaster2.xml"), first.content_type, package, first.blob)
    for identity, rel in first.rels.items():
        part = rel.target_part
        if rel.reltype == RT.SLIDE_LAYOUT:
            name = PackURI(f"/ppt/slideLayouts/slideLayout{100 + int(identity[3:])}.xml")
            made = type(part).load(name, part.content_type, package, part.blob)
            made.relate_to(master, RT.SLIDE_MASTER)
        else:
            made = Part(PackURI("/ppt/theme/theme9.xml"), part.content_type, package, part.blob)
        new = master.relate_to(made, rel.reltype)
        for element in master._element.iter(f"{P}sldLayoutId"):
            key = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
            if element.get(key) == identity and not element.get("done"):
                element.set(key, new)
                element.set("done", "1")
    for number, element in enumerate(master._element.iter(f"{P}sldLayoutId"), 2147484000):
        element.attrib.pop("done", None)
        element.set("id", str(number))
    listed = prs.part._element.find(f"{P}sldMasterIdLst")
    entry = listed.makeelement(f"{P}sldMasterId", {"id": "2147483990"})
    entry.set(
        "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id", prs.part.relate_to(master, RT.SLIDE_MASTER)
    )
    listed.append(entry)
    target = io.BytesIO()
    prs.save(target)
    return target.getvalue()


def used(content: bytes, base: Theme) -> dict[str, tuple[str, str]]:
    return {use.role: (use.layout, use.found) for use in template_report(content, base, name="mau.potx").layouts}


def built(content: bytes, base: Theme, folder: Path, outline: Outline | None = None) -> tuple[Path, Any, Theme]:
    theme = template_theme(content, base, name="mau.pptx")[0]
    plan = plan_deck(outline or every_kind(), theme)
    write_pptx(plan, theme, folder / "deck.pptx")
    write_pdf(plan, theme, folder / "deck.pdf")
    return folder / "deck.pptx", plan, theme


def logo(prs: Any) -> None:
    """The office's emblem in the corner of the master, as a group of a picture and a line of words."""
    master = prs.slide_masters[0]
    _, identity = master.part.get_or_add_image_part(io.BytesIO(photo(90, 90)))
    words = "Ban Tuyên giáo Tỉnh ủy"
    spaces = (
        'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    )
    place = '<a:off x="8400000" y="100000"/><a:ext cx="500000" cy="500000"/>'
    xml = (
        f'<p:grpSp {spaces}><p:nvGrpSpPr><p:cNvPr id="90" name="Biểu trưng"/><p:cNvGrpSpPr/><p:nvPr userDrawn="1"/></p:nvGrpSpPr>'
        f'<p:grpSpPr><a:xfrm>{place}<a:chOff x="8400000" y="100000"/><a:chExt cx="500000" cy="500000"/></a:xfrm></p:grpSpPr>'
        '<p:pic><p:nvPicPr><p:cNvPr id="91" name="Hình"/><p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill>'
        f'<a:blip r:embed="{identity}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm>{place}</a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
        '<p:sp><p:nvSpPr><p:cNvPr id="92" name="Chữ"/><p:cNvSpPr txBox="1"/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm>'
        f'{place}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="vi-VN"/>'
        f"<a:t>{words}</a:t></a:r></a:p></p:txBody></p:sp></p:grpSp>"
    )
    from pptx.oxml import parse_xml

    master.shapes._spTree.append(parse_xml(xml))


def without_feet(prs: Any) -> None:
    for holder in (*prs.slide_layouts, *prs.slide_masters):
        for slot in list(holder.placeholders):
            if slot.placeholder_format.type in (13, 15, 16):
                slot._element.getparent().remove(slot._element)


def unplaced(prs: Any) -> None:
    """Layouts whose placeholders stand where the master has them, as PowerPoint writes what nobody moved."""
    for layout in prs.slide_layouts:
        for slot in layout.placeholders:
            xfrm = slot._element.spPr.find("{http://schemas.openxmlformats.org/drawingml/2006/main}xfrm")
            if xfrm is not None and slot.placeholder_format.type in (1, 13, 15):
                slot._element.spPr.remove(xfrm)


GOOD = {
    "english": (),
    "wide": (wide,),
    "vietnamese": (localised,),
    "decomposed": (decomposed,),
    "nameless": (nameless,),
    "with-slides": (with_slides,),
    "content-only": (keep_only("Title and Content"),),
    "no-columns": (keep_only("Title Slide", "Title and Content", "Title Only"),),
    "strange-font": (font("VNI-Times"),),
    "parked-footer": (parked_footer,),
    "dark-picture": (dark_picture, wide),
    "logo": (logo,),
    "without-feet": (without_feet,),
    "unplaced": (unplaced, wide),
}


@pytest.mark.parametrize("name", GOOD)
def test_a_deck_on_an_offices_template_is_sound_and_links(name: str, base: Theme, tmp_path: Path) -> None:
    path, plan, theme = built(template(*GOOD[name]), base, tmp_path)

    prs = pptx.Presentation(str(path))
    assert lint(path) == []
    assert [slide_fingerprint(slide) for slide in prs.slides] == [slide.fingerprint for slide in plan.slides]
    assert (prs.slide_width, prs.slide_height) == (theme.width, theme.height)
    assert {
        shape.box.right <= theme.width and shape.box.bottom <= theme.height for slide in plan.slides for shape in slide.shapes
    } == {True}


def test_a_deck_of_ours_can_be_the_template_of_another(base: Theme, tmp_path: Path) -> None:
    first, *_ = built(template(wide, localised), base, tmp_path)
    (tmp_path / "again").mkdir()

    path, plan, _ = built(first.read_bytes(), base, tmp_path / "again")

    assert lint(path) == []
    assert [slide_fingerprint(slide) for slide in pptx.Presentation(str(path)).slides] == [
        slide.fingerprint for slide in plan.slides
    ]


@pytest.mark.office
@pytest.mark.parametrize("kind", ["pptx", "potx"])
def test_a_template_that_libreoffice_saved_serves(kind: str, base: Theme, tmp_path: Path) -> None:
    (tmp_path / "mau.pptx").write_bytes(template(wide, localised, with_slides))
    saved = convert(tmp_path / "mau.pptx", tmp_path / "saved", kind)

    path, plan, _ = built(saved.read_bytes(), base, tmp_path)

    assert [slide_fingerprint(slide) for slide in pptx.Presentation(str(path)).slides] == [
        slide.fingerprint for slide in plan.slides
    ]
    assert "Trang mẫu của cơ quan" not in [slide.title for slide in plan.slides]


@pytest.mark.validator
def test_the_open_xml_sdk_finds_no_fault_of_ours(base: Theme, tmp_path: Path) -> None:
    path, *_ = built(template(wide, localised), base, tmp_path)

    assert [
        fault
        for fault in sdk_faults(path)
        if "slide" in str(fault).lower() and "slideLayout" not in str(fault) and "slideMaster" not in str(fault)
    ] == []


@pytest.mark.parametrize("name", ["english", "vietnamese", "decomposed"])
def test_layouts_are_found_by_their_names(name: str, base: Theme) -> None:
    assert [found for _layout, found in used(template(*GOOD[name]), base).values()] == ["alias"] * 5 + ["instead"]


def test_layouts_without_known_names_are_found_by_their_placeholders(base: Theme) -> None:
    found = used(template(nameless), base)

    assert {role: layout[0] for role, (layout, _) in found.items()} == {
        "cover": "0",
        "section": "2",
        "content": "1",
        "columns": "3",
        "title_only": "5",
        "closing": "0",
    }


def test_an_office_may_choose_its_layouts(base: Theme) -> None:
    report = template_theme(template(), base, name="m", layouts={"closing": "title only"})[1]

    assert [(use.layout, use.found) for use in report.layouts if use.role == "closing"] == [("Title Only", "name")]
    with pytest.raises(InputError, match=r"decks\.no_layout"):
        template_theme(template(), base, name="m", layouts={"closing": "Không có"})


def test_what_a_template_lacks_is_reported(base: Theme) -> None:
    report = template_report(
        template(keep_only("Title and Content", "Title Slide"), font("VNI-Times"), with_slides), base, name="m"
    )

    assert report.lacks == ("section", "columns", "title_only", "closing")
    assert (report.fonts, report.family, report.aspect, report.slides_dropped) == (
        (("VNI-Times", False),),
        "Times New Roman",
        "4:3",
        3,
    )


def test_with_two_masters_of_the_same_names_slides_stand_on_the_first(base: Theme, tmp_path: Path) -> None:
    path, plan, _ = built(two_masters(template(wide), tmp_path), base, tmp_path)

    prs = pptx.Presentation(str(path))
    assert len(prs.slide_masters) == 2
    assert {str(slide.slide_layout.slide_master.part.partname) for slide in prs.slides} == {"/ppt/slideMasters/slideMaster1.xml"}
    assert len(prs.slides) == len(plan.slides)


def test_a_potx_is_taken_and_its_slides_dropped(base: Theme, tmp_path: Path) -> None:
    path, plan, _ = built(as_potx(template(with_slides)), base, tmp_path)

    with zipfile.ZipFile(path) as archive:
        assert sum(name.startswith("ppt/slides/slide") for name in archive.namelist()) == len(plan.slides)
        assert b"template.main+xml" not in archive.read("[Content_Types].xml")
    assert "Trang mẫu của cơ quan" not in [slide.title for slide in plan.slides]


def test_text_reads_on_a_dark_picture(base: Theme, tmp_path: Path) -> None:
    _, plan, theme = built(template(dark_picture, wide), base, tmp_path)

    texts = [
        shape
        for slide in plan.slides
        if slide.kind == "bullets"
        for shape in slide.shapes
        if isinstance(shape, TextShape) and not shape.fill
    ]
    assert min(contrast(part.colour, "0A1446") for shape in texts for part in shape.paragraphs) >= 4.5
    assert len(theme.layouts["content"].drawn) == 1


def test_a_font_that_cannot_be_measured_is_replaced_on_every_run(base: Theme, tmp_path: Path) -> None:
    path, *_ = built(template(font("Verdana")), base, tmp_path)

    runs = [
        run
        for slide in pptx.Presentation(str(path)).slides
        for shape in slide.shapes
        if shape.has_text_frame
        for part in shape.text_frame.paragraphs
        for run in part.runs
    ]
    assert {run.font.name for run in runs} == {"Arial"}


def test_two_decks_on_a_template_are_the_same_bytes(base: Theme, tmp_path: Path) -> None:
    content = template(wide)
    (tmp_path / "b").mkdir()

    first, second = built(content, base, tmp_path)[0], built(content, base, tmp_path / "b")[0]

    assert first.read_bytes() == second.read_bytes()


def strict(content: bytes) -> bytes:
    """The names of parts and relations as PowerPoint's "Strict Open XML Presentation" has them."""
    return _rezipped(
        content,
        lambda _name, data: data.replace(
            b"schemas.openxmlformats.org/officeDocument/2006", b"purl.oclc.org/ooxml/officeDocument"
        ),
    )


BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "no-title": (lambda: template(untitled), "decks.template_without_layout"),
    "no-body": (lambda: template(keep_only("Title Only", "Blank")), "decks.template_without_layout"),
    "tiny": (lambda: template(lambda prs: setattr(prs, "slide_height", Emu(1_000_000))), "decks.template_too_small"),
    "not-zip": (lambda: b"hello", "decks.not_pptx"),
    "a-docx": (lambda: _rezipped(template(), lambda name, data: None if name == "ppt/presentation.xml" else data), "decks.not_pptx"),
    "cut": (lambda: template()[:9000], "decks.not_pptx"),
    "macros": (lambda: _rezipped(template(), lambda _name, data: data, {"ppt/vbaProject.bin": b"x"}), "decks.macros"),
    "broken-relation": (lambda: _rezipped(template(), lambda name, data: None if name == "ppt/slideMasters/slideMaster1.xml" else data), "decks.broken_file"),
    "broken-xml": (lambda: _rezipped(template(), lambda name, data: data[:400] if name == "ppt/presentation.xml" else data), "decks.broken_file"),
    "bomb": (lambda: _rezipped(template(), lambda _name, data: data, {"ppt/media/a.bin": bytes(80_000_000)}), "decks.too_big"),
    "strict": (lambda: strict(template()), "decks.strict"),
    "ppt": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "decks.old_format"),
    "picture": (photo, "decks.not_pptx"),
    "password": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le"), "decks.locked"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_serve_is_told_in_one_sentence(name: str, base: Theme) -> None:
    make, code = BAD[name]

    with pytest.raises(InputError) as caught:
        template_theme(make(), base, name="mau.pptx")

    assert (caught.value.code, caught.value.params["file"]) == (code, "mau.pptx")
