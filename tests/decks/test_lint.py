"""Our lint finds nothing in our files and something in every file that was broken on purpose."""

from __future__ import annotations

import re
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from baocaovien.decks.lint.check import checked, lint
from baocaovien.domain.errors import InputError

Parts = dict[str, bytes]
Break = Callable[[Parts], None]
SLIDE = "ppt/slides/slide4.xml"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "ppt/presentation.xml"
LAYOUT = "ppt/slideLayouts/slideLayout3.xml"


def swap(part: str, old: str, new: str, count: int = 1) -> Break:
    """Replace text in a part; the text must be there."""

    def edit(parts: Parts) -> None:
        text = parts[part].decode()
        assert re.search(old, text), f"{old} is not in {part}"
        parts[part] = re.sub(old, new, text, count=count).encode()

    return edit


def drop(part: str) -> Break:
    return lambda parts: parts.pop(part) and None


def put(part: str, content: bytes) -> Break:
    return lambda parts: parts.update({part: content})


def first(parts: Parts, pattern: str) -> str:
    return next(name for name in parts if re.search(pattern, name))


def on_first(pattern: str, change: Callable[[bytes], bytes]) -> Break:
    return lambda parts: parts.update({first(parts, pattern): change(parts[first(parts, pattern)])})


def on_part(part: str, change: Callable[[bytes], bytes]) -> Break:
    return lambda parts: parts.update({part: change(parts[part])})


def in_chart(old: str, new: str) -> Break:
    return lambda parts: swap(first(parts, r"charts/chart\d+\.xml$"), old, new)(parts)


def in_table(old: str, new: str) -> Break:
    return lambda parts: swap(next(n for n in parts if n.startswith("ppt/slides/slide") and b"<a:tbl>" in parts[n]), old, new)(
        parts
    )


def in_picture(old: str, new: str) -> Break:
    return lambda parts: swap(next(n for n in parts if n.startswith("ppt/slides/slide") and b"<p:pic>" in parts[n]), old, new)(
        parts
    )


def both(*edits: Break) -> Break:
    return lambda parts: [edit(parts) for edit in edits] and None


BROKEN: dict[str, tuple[Break, str]] = {
    "override of a part that is not there": (
        swap("[Content_Types].xml", "</Types>", '<Override PartName="/ppt/slideMasters/slideMaster9.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml"/></Types>'),
        "type_without_part",
    ),
    "slide typed as plain XML": (swap("[Content_Types].xml", r'(slide4\.xml" ContentType=")[^"]+', r"\1application/xml"), "wrong_type"),
    "part without a type": (put("ppt/media/strange.xyz", b"?"), "part_without_type"),
    "layout id equal to the master's": (swap("ppt/slideMasters/slideMaster1.xml", 'sldLayoutId id="2147483649"', 'sldLayoutId id="2147483648"'), "bad_master_or_layout_id"),
    "section with an unknown slide": (swap(MAIN, r'(<p14:sldId id=")256"', r'\g<1>9999"'), "sections_against_slides"),
    "section without one of the slides": (swap(MAIN, r'<p14:sldId id="257"/>', ""), "sections_against_slides"),
    "sections in another order": (swap(MAIN, r'<p14:sldId id="256"/><p14:sldId id="257"/>', '<p14:sldId id="257"/><p14:sldId id="256"/>'), "sections_against_slides"),
    "size against its type": (swap(MAIN, "<p:sldSz ", '<p:sldSz type="screen4x3" '), "size_against_type"),
    "slide id too small": (swap(MAIN, r'<p:sldId id="256"', '<p:sldId id="12"'), "bad_slide_id"),
    "slide id twice": (swap(MAIN, r'<p:sldId id="257"', '<p:sldId id="256"'), "slide_id_twice"),
    "slide related but not listed": (swap(MAIN, r'<p:sldId id="256"[^>]*/>', ""), "slide_not_listed"),
    "notes master not listed": (swap(MAIN, r"<p:notesMasterIdLst>.*?</p:notesMasterIdLst>", ""), "notes_master_not_listed"),
    "workbook of a chart is garbage": (on_first(r"\.xlsx$", lambda _: b"not a workbook"), "bad_workbook"),
    "picture is garbage": (on_first(r"media/bcv\d+\.png$", lambda _: b"not a picture"), "bad_picture"),
    "picture is cut": (on_first(r"media/bcv\d+\.png$", lambda data: data[:-40]), "bad_picture"),
    "picture newer than Office 2013": (
        both(put("ppt/media/new.svg", b"<svg/>"), swap("[Content_Types].xml", "<Default ", '<Default Extension="svg" ContentType="image/svg+xml"/><Default ')),
        "picture_too_new",
    ),
    "clip is garbage": (on_first(r"\.mp4$", lambda _: b"not a clip at all"), "bad_clip"),
    "placeholder that the layout lacks": (swap(SLIDE, '<p:ph idx="1"/>', '<p:ph idx="77"/>'), "placeholder_not_in_layout"),
    "no title": (swap(SLIDE, '<p:ph type="title"/>', '<p:ph type="body" idx="1"/>'), "no_title"),
    "empty title": (swap(SLIDE, r"(<p:ph type=\"title\"/>.*?)<a:r>.*?</a:r>", r"\1"), "no_title"),
    "picture without alt text": (in_picture(r'(<p:pic><p:nvPicPr><p:cNvPr id="\d+" name="[^"]*" descr=")[^"]+', r"\1"), "no_alt_text"),
    "chart without alt text": (lambda parts: swap(next(n for n in parts if n.startswith("ppt/slides/slide") and b"c:chart " in parts[n]), r'descr="[^"]+"', 'descr=" "')(parts), "no_alt_text"),
    "length with a fraction": (swap(SLIDE, r'<a:off x="(\d+)"', r'<a:off x="\1.0"'), "not_whole"),
    "shape off the slide": (swap(SLIDE, r'(<p:spPr><a:xfrm><a:off[^>]*/><a:ext cx=")\d+"', r'\g<1>99000000"'), "off_the_slide"),
    "two shapes with one id": (swap(SLIDE, r'<p:cNvPr id="3"', '<p:cNvPr id="2"'), "bad_shape_id"),
    "text before the shape's properties": (swap(SLIDE, r"(<p:spPr>.*?</p:spPr>)(<p:txBody>.*?</p:txBody>)", r"\2\1"), "wrong_order"),
    "run properties after the text": (swap(SLIDE, r"(<a:rPr .*?</a:rPr>)(<a:t>.*?</a:t>)", r"\2\1"), "wrong_order"),
    "text body without a paragraph": (swap(SLIDE, r"(<a:lstStyle/>)<a:p>.*?</p:txBody>", r"\1</p:txBody>"), "text_without_paragraph"),
    "run without a language": (swap(SLIDE, r'<a:rPr lang="vi-VN"', "<a:rPr"), "run_without_language"),
    "guide on a rectangle": (swap(SLIDE, '<a:prstGeom prst="rect"><a:avLst/>', '<a:prstGeom prst="rect"><a:avLst><a:gd name="adj" fmla="val 1"/></a:avLst>'), "guide_on_rectangle"),
    "relation to nothing": (swap("ppt/slides/_rels/slide4.xml.rels", r'Target="\.\./notesSlides/[^"]+"', 'Target="../notesSlides/none.xml"'), "relation_to_nothing"),
    "relation id twice": (swap("ppt/slides/_rels/slide4.xml.rels", 'Id="rId2"', 'Id="rId1"'), "relation_twice"),
    "relation that nobody made": (swap(SLIDE, r'<p:tags r:id="rId\d+"', '<p:tags r:id="rId99"'), "unknown_relation"),
    "relation that nobody made, on a line of its own": (swap(SLIDE, r'<p:tags r:id="rId\d+"', "<p:tags\nr:id = 'rId99'"), "unknown_relation"),
    "relation that nobody made, by another prefix": (swap(SLIDE, r'<p:tags r:id="rId\d+"', f'<p:tags xmlns:q="{RELATIONS}" q:id="rId99"'), "unknown_relation"),
    "relation that nobody made, in UTF-16": (on_part(SLIDE, lambda content: re.sub(r' encoding="UTF-8"| standalone="yes"', "", re.sub(r'(<p:tags r:id=")rId\d+', r"\1rId99", content.decode())).encode("utf-16")), "unknown_relation"),
    "slide without a layout": (swap("ppt/slides/_rels/slide4.xml.rels", r'<Relationship Id="rId1"[^>]*/>', ""), "not_one_layout"),
    "slide part is missing": (drop(SLIDE), "relation_to_nothing"),
    "slide is no XML": (put(SLIDE, b"<p:sld"), "not_xml"),
    "axis id below zero": (in_chart('c:axId val="111111111"', 'c:axId val="-2068027336"'), "bad_axis_id"),
    "chart without its workbook": (in_chart("<c:externalData.*?</c:externalData>", ""), "chart_without_workbook"),
    "more points than counted": (in_chart(r'<c:ptCount val="\d+"', '<c:ptCount val="0"'), "bad_chart_cache"),
    "axes before the bars": (in_chart(r"(<c:barChart>.*?</c:barChart>)(<c:catAx>.*?</c:catAx>)", r"\2\1"), "wrong_order"),
    "table row with a cell too few": (in_table(r"<a:tc>.*?</a:tc>", ""), "uneven_table"),
    "theme with two fills": (swap("ppt/theme/theme1.xml", r"(<a:fillStyleLst>)<a:solidFill>.*?</a:solidFill>", r"\1"), "theme_formats"),
    "key twice": (swap(SLIDE, 'name="bcv1:[^"]+"', 'name="bcv1:bia"'), "key_twice"),
    "no presentation": (swap("_rels/.rels", "relationships/officeDocument", "relationships/other"), "no_presentation"),
}  # fmt: skip


def rewrite(source: Path, target: Path, edit: Break) -> None:
    with zipfile.ZipFile(source) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    edit(parts)
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def test_our_own_file_is_sound(written: Path) -> None:
    assert lint(written) == []


def test_words_that_look_like_a_relation_are_words(written: Path, tmp_path: Path) -> None:
    target = tmp_path / "words.pptx"
    rewrite(written, target, swap(SLIDE, "<a:t>", """<a:t>r:id="rId99" xmlns:r='' """))

    assert lint(target) == []


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_found(name: str, written: Path, tmp_path: Path) -> None:
    edit, code = BROKEN[name]
    target = tmp_path / "broken.pptx"
    rewrite(written, target, edit)

    found = {finding.code for finding in lint(target)}

    assert code in found


def test_a_name_twice_in_the_zip_is_found(written: Path, tmp_path: Path) -> None:
    target = tmp_path / "broken.pptx"
    target.write_bytes(written.read_bytes())
    with warnings.catch_warnings(), zipfile.ZipFile(target, "a") as archive:
        warnings.simplefilter("ignore", UserWarning)
        archive.writestr(SLIDE, archive.read(SLIDE))

    assert [finding.code for finding in lint(target)] == ["twice_in_zip"]


def test_a_cut_file_is_found(written: Path, tmp_path: Path) -> None:
    target = tmp_path / "cut.pptx"
    target.write_bytes(written.read_bytes()[:-3000])

    assert lint(target) != []


def test_a_file_that_is_no_package_is_found(tmp_path: Path) -> None:
    target = tmp_path / "text.pptx"
    target.write_bytes(b"not a package")

    assert [finding.code for finding in lint(target)] == ["not_a_package"]


def test_a_fault_is_told_with_its_place(written: Path, tmp_path: Path) -> None:
    target = tmp_path / "broken.pptx"
    rewrite(written, target, BROKEN["two shapes with one id"][0])

    with pytest.raises(InputError) as told:
        checked(target)

    assert (told.value.code, told.value.where, told.value.params["fault"]) == ("decks.not_sound", f"/{SLIDE}", "bad_shape_id")
