"""Carrying slides and shapes of a freshly built deck into another file: their parts, relations and ids with them."""

from __future__ import annotations

import copy
import io
from collections.abc import Iterator, Mapping
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part, XmlPart
from pptx.opc.packuri import PackURI
from pptx.parts.slide import NotesSlidePart, SlidePart

from baocaovien.decks.pptx.package import next_number
from baocaovien.decks.pptx.template import placeholders
from baocaovien.decks.pptx.xml import A, P, R
from baocaovien.decks.returned.read_back import slide_key

_IDENTITY = f"{{{R}}}"


class Transplant:
    """Brings parts from one opened file into another; a part that was brought once is used again.

    Args:
        slides: the slides of the target by key: where links lead.
    """

    def __init__(self, source: Any, target: Any, slides: Mapping[str, Any]) -> None:
        self.target = target
        self._package = target.part.package
        self._keys = {slide.part: slide_key(slide) for slide in source.slides}
        self.slides = dict(slides)
        self._brought: dict[Part, Part] = {}

    def element(self, element: Any, source: Part, into: Part, first_id: int) -> Any:
        """A copy of a shape's element with its relations made on the part `into`; its ids begin at first_id."""
        made = copy.deepcopy(element)
        self.relate(made, source, into)
        for number, about in enumerate(made.iter(f"{{{P}}}cNvPr"), first_id):
            about.set("id", str(number))
        return made

    def relate(self, tree: Any, source: Part, into: Part) -> None:
        """Make every relation that a copied tree names on its new part; links to slides that are not there are taken off."""
        made: dict[str, str | None] = {}
        for element in list(tree.iter()):
            for name, identity in list(element.attrib.items()):
                if not str(name).startswith(_IDENTITY) or not identity:
                    continue
                if identity not in made:
                    made[identity] = self._relation(source, identity, into)
                if made[identity] is None:
                    element.getparent().remove(element)
                    break
                element.set(name, made[identity])

    def _relation(self, source: Part, identity: str, into: Part) -> str | None:
        relation = source.rels.get(identity)
        if relation is None:
            return None
        if relation.is_external:
            return str(into.relate_to(relation.target_ref, relation.reltype, is_external=True))
        part = self._part(relation.target_part)
        return None if part is None else str(into.relate_to(part, relation.reltype))

    def _part(self, part: Part) -> Part | None:
        if part in self._keys:
            slide = self.slides.get(self._keys[part])
            return None if slide is None else slide.part
        if part not in self._brought:
            if part.content_type.startswith("image/"):
                self._brought[part] = self._package.get_or_add_image_part(io.BytesIO(part.blob))
            else:
                self._brought[part] = self._copy(part)
        return self._brought[part]

    def _copy(self, part: Part) -> Part:
        made = type(part).load(self._free_name(part), part.content_type, self._package, part.blob)
        self._brought[part] = made
        if isinstance(made, XmlPart):
            self.relate(made._element, part, made)
        return made

    def _free_name(self, part: Part) -> PackURI:
        stem = str(part.partname).rpartition(".")[0].rstrip("0123456789")
        paths = [str(one.partname) for one in (*self._package.iter_parts(), *self._brought.values())]
        return PackURI(f"{stem}{next_number(paths, stem)}.{part.partname.ext}")

    def slide(self, fresh: Any, layout: Any) -> Any:
        """A copy of a slide on a layout of the target; it belongs to the target but is not listed yet."""
        name = self._free_name(fresh.part)
        part = SlidePart.load(name, fresh.part.content_type, self._package, fresh.part.blob)
        part.relate_to(layout.part, RT.SLIDE_LAYOUT)
        self._brought[fresh.part] = part
        _stand_on(part._element, fresh.slide_layout, layout)
        self.relate(part._element, fresh.part, part)
        self._notes(fresh, part)
        made = part.slide
        self.slides[slide_key(fresh)] = made
        return made

    def _notes(self, fresh: Any, part: Any) -> None:
        if not fresh.has_notes_slide or not fresh.notes_slide.notes_text_frame.text:
            return
        source = fresh.notes_slide.part
        notes = NotesSlidePart.load(self._free_name(source), source.content_type, self._package, source.blob)
        notes.relate_to(self.target.part.notes_master_part, RT.NOTES_MASTER)
        notes.relate_to(part, RT.SLIDE)
        self.relate(notes._element, source, notes)
        part.relate_to(notes, RT.NOTES_SLIDE)


def _stand_on(tree: Any, old: Any, new: Any) -> None:
    """Tie placeholders to those of another layout by their role; those that it lacks become text boxes."""
    roles = {_place(slot): role for role, slot in placeholders(old).items()}
    slots = placeholders(new)
    for slot in list(tree.iter(f"{{{P}}}ph")):
        wanted = slots.get(roles.get((slot.get("type", "obj"), slot.get("idx", "0")), ""))
        if wanted is None:
            shape = slot.getparent().getparent().getparent()
            shape.find(f"{{{P}}}nvSpPr/{{{P}}}cNvSpPr").set("txBox", "1")
            for locks in shape.iter(f"{{{A}}}spLocks"):
                locks.getparent().remove(locks)
            slot.getparent().remove(slot)
            continue
        for name in ("type", "orient", "sz", "idx"):
            slot.attrib.pop(name, None)
        for name, value in _attributes(wanted):
            slot.set(name, value)


def _place(written: str) -> tuple[str, str]:
    found = dict(_attributes(written))
    return found.get("type", "obj"), found.get("idx", "0")


def _attributes(written: str) -> Iterator[tuple[str, str]]:
    for piece in written.removeprefix("<p:ph").removesuffix("/>").split():
        name, _, value = piece.partition("=")
        yield name, value.strip('"')


def highest_id(slide: Any) -> int:
    """The highest id of a shape on a slide."""
    return max((int(about.get("id", "0")) for about in slide._element.iter(f"{{{P}}}cNvPr")), default=1)
