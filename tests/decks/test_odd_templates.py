"""Templates of the odd shapes that real ones have: parts of add-ins, small placeholders, titles without a place."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pptx
import pytest
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.util import Mm

from baocaovien.decks.build import plan_deck
from baocaovien.decks.layout.flow import Style, shortened, styled
from baocaovien.decks.lint.check import lint
from baocaovien.decks.pptx import write_pptx
from baocaovien.decks.scene import EMU_MM
from baocaovien.decks.template import template_report, template_theme
from baocaovien.decks.theme import Theme, load_theme
from tests.decks.samples import every_kind
from tests.decks.test_template import two_masters
from tests.helpers.ooxml import sdk_faults

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_BODIES = (2, 7)


@pytest.fixture(scope="module")
def base() -> Theme:
    return load_theme("official", office="Ban Tuyên giáo Tỉnh ủy")


def template(change: Callable[[Any], None]) -> bytes:
    prs = pptx.Presentation()
    change(prs)
    target = io.BytesIO()
    prs.save(target)
    return target.getvalue()


def layout(prs: Any, name: str) -> Any:
    return next(found for found in prs.slide_layouts if found.name == name)


def bodies(layout: Any) -> list[Any]:
    return [slot for slot in layout.placeholders if slot.placeholder_format.type in _BODIES]


def resized(slot: Any, x: float, y: float, w: float, h: float) -> None:
    slot.left, slot.top, slot.width, slot.height = Mm(x), Mm(y), Mm(w), Mm(h)


def with_tags(prs: Any) -> None:
    """What add-ins for PowerPoint leave on masters."""
    master = prs.slide_masters[0].part
    for number in (1, 2, 40):
        blob = (
            b'<p:tagLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:tag name="A" val="1"/></p:tagLst>'
        )
        kind = "application/vnd.openxmlformats-officedocument.presentationml.tags+xml"
        part = Part(PackURI(f"/ppt/tags/tag{number}.xml"), kind, prs.part.package, blob)
        master.relate_to(part, f"{RT.SLIDE_MASTER.rpartition('/')[0]}/tags")


def with_other_properties(prs: Any) -> None:
    """Its title, author and dates under the relation of another edition of the standard."""
    package = prs.part.package
    (old,) = [name for name, relation in package._rels.items() if relation.reltype == RT.CORE_PROPERTIES]
    part = package._rels.pop(old).target_part
    package.relate_to(part, "http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/core-properties")


def with_small_bodies(prs: Any) -> None:
    for found in prs.slide_layouts:
        for slot in bodies(found):
            resized(slot, 14, 46, 120, 12)


def without_place_of_titles(prs: Any) -> None:
    for holder in (*prs.slide_layouts, *prs.slide_masters):
        for slot in holder.placeholders:
            if slot.placeholder_format.type in (1, 3):
                frame = slot._element.spPr.find(f"{A}xfrm")
                if frame is not None:
                    slot._element.spPr.remove(frame)


def with_numbers_at_the_top(prs: Any) -> None:
    for found in prs.slide_layouts:
        for slot in found.placeholders:
            if slot.placeholder_format.type == 13:
                resized(slot, 235, 1, 10, 6)


def with_more_small_bodies(prs: Any) -> None:
    """Beside the large one stand two for a date and a heading, and no name is a known one."""
    for number, found in enumerate(prs.slide_layouts):
        found.name = f"Bố cục {number}"
        if len(bodies(found)) == 2:
            for slot, y in zip(bodies(found), (34, 165), strict=True):
                resized(slot, 14, y, 100, 9)
    for number in (1, 3):
        prs.slide_layouts[number]._element.attrib.pop("type", None)


ODD = {
    "tags": with_tags,
    "other-properties": with_other_properties,
    "small-bodies": with_small_bodies,
    "titles-without-place": without_place_of_titles,
    "numbers-at-the-top": with_numbers_at_the_top,
    "more-small-bodies": with_more_small_bodies,
}


@pytest.mark.parametrize("name", ODD)
def test_a_deck_on_an_odd_template_is_sound(name: str, base: Theme, tmp_path: Path) -> None:
    theme = template_theme(template(ODD[name]), base, name="mau.pptx")[0]
    plan = plan_deck(every_kind(), theme)
    write_pptx(plan, theme, tmp_path / "deck.pptx")

    assert lint(tmp_path / "deck.pptx") == []
    assert sdk_faults(tmp_path / "deck.pptx") == []
    assert {theme.layouts[role].frames["body"].box.h >= 60 * EMU_MM for role in ("content", "columns", "title_only")} == {True}
    assert len(pptx.Presentation(str(tmp_path / "deck.pptx")).slides) == len(plan.slides)


def test_layouts_that_are_written_downwards_serve_no_slide(base: Theme) -> None:
    def change(prs: Any) -> None:
        for found in list(prs.slide_layouts):
            if found.name in ("Title and Content", "Content with Caption", "Picture with Caption", "Two Content", "Comparison"):
                prs.slide_layouts.remove(found)
        kept = layout(prs, "Section Header")
        kept.name = "Bố cục riêng"
        kept._element.attrib.pop("type", None)
        resized(bodies(kept)[0], 14, 46, 220, 110)
        listed = prs.slide_masters[0]._element.find(f"{P}sldLayoutIdLst")
        listed.append(listed[prs.slide_layouts.index(kept)])

    uses = {use.role: use.layout for use in template_report(template(change), base, name="m").layouts}

    assert uses["content"] == "Bố cục riêng"


def test_tables_stand_on_the_layout_of_points_where_the_one_with_a_lone_title_has_no_room_below_it(base: Theme) -> None:
    def change(prs: Any) -> None:
        for slot in layout(prs, "Title Only").placeholders:
            if slot.placeholder_format.type == 1:
                resized(slot, 92, 110, 150, 30)

    theme, report = template_theme(template(change), base, name="m")

    assert {use.role: (use.layout, use.found) for use in report.layouts}["title_only"] == ("Title and Content", "instead")
    assert theme.layouts["title_only"].frames["body"].box == theme.layouts["content"].frames["body"].box


@pytest.mark.parametrize("text", ["Năm 2024 (ước thực hiện)", "Wwwwwwww", "Ở"])
def test_shortening_ends_where_not_even_a_letter_has_room(text: str) -> None:
    kept = shortened(styled(text, Style("Arial", 18.0, "000000")), 1.0, 1)

    assert kept.text.endswith("…")
    assert len(kept.text) == 2


def with_a_second_master(first: str, second: str) -> bytes:
    """A template whose layouts for bullets stand on a second master, with other colours and another font."""
    content = two_masters(template(lambda _prs: None), Path())
    prs = pptx.Presentation(io.BytesIO(content))
    for master, accent, font in zip(prs.slide_masters, (first, second), ("Arial", "Times New Roman"), strict=True):
        part = next(rel.target_part for rel in master.part.rels.values() if rel.reltype.endswith("/theme"))
        blob = re.sub(rb'(<a:accent1><a:srgbClr val=")\w{6}', rb"\g<1>" + accent.encode(), part.blob)
        part._blob = blob.replace(b'typeface="Calibri"', f'typeface="{font}"'.encode())
    for found in list(prs.slide_masters[0].slide_layouts):
        if found.name != "Title Slide":
            prs.slide_masters[0].slide_layouts.remove(found)
    target = io.BytesIO()
    prs.save(target)
    return target.getvalue()


def test_colours_and_font_are_those_of_the_master_that_slides_stand_on(base: Theme, tmp_path: Path) -> None:
    theme = template_theme(with_a_second_master("AA0000", "0000AA"), base, name="mau.pptx")[0]
    write_pptx(plan_deck(every_kind(), theme), theme, tmp_path / "deck.pptx")

    assert theme.chart_colours[0] == "0000AA"
    assert (theme.family, theme.explicit_font) == ("Times New Roman", True)
    assert lint(tmp_path / "deck.pptx") == []
    slides = [
        slide for slide in pptx.Presentation(str(tmp_path / "deck.pptx")).slides if slide.slide_layout.name != "Title Slide"
    ]
    named = {found.get("val") for slide in slides for found in slide._element.iter(f"{A}schemeClr")}
    assert named == set()  # accent1 of the first master would be another colour here
