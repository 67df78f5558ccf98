"""The list of slides in a presentation and its sections, changed by hand: python-pptx only adds at the end."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT

from baocaovien.decks.pptx.xml import P14, P, R

_SECTION_SLIDE = f"{{{P14}}}sldId"


def insert_after(presentation: Any, slide: Any, before: Any) -> None:
    """List a slide of the package right after another one, in the same section."""
    root = presentation.part._element
    listed = root.find(f"{{{P}}}sldIdLst")
    entries = list(listed)
    number = max((int(entry.get("id")) for entry in entries), default=255) + 1
    relation = presentation.part.relate_to(slide.part, RT.SLIDE)
    entry = etree.Element(f"{{{P}}}sldId", nsmap=listed.nsmap)
    entry.set("id", str(number))
    entry.set(f"{{{R}}}id", relation)
    there = next(one for one in entries if one.get("id") == str(before.slide_id))
    there.addnext(entry)
    for place in root.iter(_SECTION_SLIDE):
        if place.get("id") == str(before.slide_id):
            place.addnext(etree.Element(_SECTION_SLIDE, id=str(number)))
            break
