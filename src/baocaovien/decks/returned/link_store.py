"""Writing links into a file that came back: on the slide, and among the file's own properties."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI

from baocaovien.decks.fingerprint import KEY_PREFIX
from baocaovien.decks.pptx.links import DECK_PROPERTY, SlideLink, link_properties, properties_xml, tags_xml
from baocaovien.decks.pptx.package import next_number
from baocaovien.decks.pptx.xml import REL, P, R
from baocaovien.decks.returned.link import custom_part

_TAGS = "application/vnd.openxmlformats-officedocument.presentationml.tags+xml"
_CUSTOM = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


def write_tags(slide: Any, link: SlideLink) -> None:
    """Put a link on its slide; tags of other programs stay."""
    content = tags_xml(link).encode()
    for relation in slide.part.rels.values():
        if relation.reltype.endswith("/tags") and not relation.is_external and b"BCV1" in relation.target_part.blob:
            relation.target_part._blob = content  # noqa: SLF001 - a plain part has no door for new content
            return
    package = slide.part.package
    number = next_number([str(part.partname) for part in package.iter_parts()], "/ppt/tags/tag")
    part = Part(PackURI(f"/ppt/tags/tag{number}.xml"), _TAGS, package, content)
    identity = slide.part.relate_to(part, f"{REL}/tags")
    content_element = slide._element.find(f"{{{P}}}cSld")
    holder = content_element.find(f"{{{P}}}custDataLst")
    if holder is None:
        holder = etree.Element(f"{{{P}}}custDataLst")
        content_element.find(f"{{{P}}}spTree").addnext(holder)
    if holder.find(f"{{{P}}}tags") is not None:
        slide.part.drop_rel(identity)  # another program's tags: there is room for one only
        return
    etree.SubElement(holder, f"{{{P}}}tags").set(f"{{{R}}}id", identity)


def write_properties(presentation: Any, deck_key: str, links: Mapping[str, SlideLink]) -> None:
    """Write the links of all keys; properties that are not ours stay."""
    part = custom_part(presentation)
    others = "" if part is None else _others(part.blob)
    pairs = [(DECK_PROPERTY, deck_key), *link_properties(links.values())]
    content = properties_xml(pairs, others).encode()
    if part is None:
        package = presentation.part.package
        made = Part(PackURI("/docProps/custom.xml"), _CUSTOM, package, content)
        package.relate_to(made, RT.CUSTOM_PROPERTIES)
    else:
        part._blob = content  # noqa: SLF001 - as above


def _others(blob: bytes) -> str:
    """Properties of other programs, numbered after any that we write."""
    try:
        root = etree.fromstring(blob, _PARSER)
    except etree.XMLSyntaxError:
        return ""
    kept = [item for item in root if not _ours(item.get("name", ""))]
    for number, item in enumerate(kept, 1_000_000):
        item.set("pid", str(number))
        item.tail = None
    return "".join(etree.tostring(item, encoding="unicode") for item in kept)


def _ours(name: str) -> bool:
    return name == DECK_PROPERTY or name.startswith(KEY_PREFIX)
