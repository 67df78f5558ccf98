"""New content in a slide of ours that nobody edited: shapes keep their look, their place in the order and their animation.

Only shapes that the fingerprint counts are touched, and only what the new plan says otherwise than the old one.
Footers, comments, timing, transitions and the background are never looked at.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from lxml import etree

from baocaovien.decks.fingerprint import UNCOUNTED_ROLES, ShapeFact, facts_of_plan
from baocaovien.decks.pptx.template import placeholders
from baocaovien.decks.pptx.xml import A, P, R
from baocaovien.decks.returned.chart import renew_chart
from baocaovien.decks.returned.read_back import body_of, picture_blob, place, shapes_of
from baocaovien.decks.returned.rewording import Sizes, reword
from baocaovien.decks.returned.table import renew_table
from baocaovien.decks.returned.transplant import Transplant, highest_id
from baocaovien.decks.scene import (
    EMU_MM,
    EMU_PT,
    Box,
    ChartShape,
    PictureShape,
    Shape,
    SlidePlan,
    TableShape,
    TextShape,
    VideoShape,
)

_INSETS = ("lIns", "tIns", "rIns", "bIns")
_CLOSE = 1_500
"""EMU that another program may move an inset by."""


@dataclass(frozen=True, slots=True)
class _New:
    shape: Shape
    element: Any


@dataclass(frozen=True, slots=True)
class _Pair:
    """A shape of the file with what it becomes (None: it goes) and what it was planned as (None: nobody knows)."""

    element: Any
    new: _New | None
    old: Shape | None


def renew_slide(slide: Any, fresh: Any, plan: SlidePlan, old: SlidePlan | None, carry: Transplant) -> None:
    """Give a slide the content of a freshly built one.

    Args:
        plan: the plan of `fresh`.
        old: the plan that the slide was written from, when it is known; it tells what was changed by hand.
    """
    tree = fresh._element.find(f"{{{P}}}cSld/{{{P}}}spTree")
    elements = list(tree)[2:]
    new = [_New(shape, elements[n]) for n, shape in enumerate(plan.shapes) if getattr(shape, "role", "") not in UNCOUNTED_ROLES]
    pairs = _pairs(slide, new, old)
    for pair in pairs:
        if pair.new is None:
            pair.element.getparent().remove(pair.element)
        else:
            _renew(slide, fresh, pair, pair.new, carry)
    _bring(slide, fresh, new, pairs, carry)
    _renew_notes(slide, fresh, carry)


def _pairs(slide: Any, new: Sequence[_New], old: SlidePlan | None) -> list[_Pair]:
    """Pair the file's shapes with the new ones: through the old plan where it is known, else by kind and place in the order."""
    found = [(element, facts[0]) for element, facts in shapes_of(slide)]
    before = _planned(found, old) if old is not None else [None] * len(found)
    roles = _roles(slide)
    free: dict[tuple[str, ...], list[_New]] = defaultdict(list)
    for one in new:
        free[_mark(one.shape, named=old is not None)].append(one)
    pairs = []
    for (element, fact), shape in zip(found, before, strict=True):
        mark = _mark(shape, named=True) if shape is not None else (fact.kind, _role(element, roles))
        taken = free.get(mark)
        pairs.append(_Pair(element, taken.pop(0) if taken else None, shape))
    return pairs


def _planned(found: Sequence[tuple[Any, ShapeFact]], old: SlidePlan) -> list[Shape | None]:
    waiting: dict[ShapeFact, list[Shape]] = defaultdict(list)
    for shape in old.shapes:
        for fact in facts_of_plan([shape]):
            waiting[fact].append(shape)
    return [waiting[fact].pop(0) if waiting[fact] else None for _, fact in found]


def _mark(shape: Shape, *, named: bool) -> tuple[str, ...]:
    """What a shape is recognised by in another plan of the same entry."""
    kind = facts_of_plan([shape])[0].kind
    role = shape.role if isinstance(shape, TextShape) else ""
    return (kind, role, shape.name) if named else (kind, role)


def _roles(slide: Any) -> dict[tuple[str, str], str]:
    """Roles of the layout's placeholders by type and index."""
    found: dict[tuple[str, str], str] = {}
    for role, written in placeholders(slide.slide_layout).items():
        slot = etree.fromstring(written.replace("p:ph", "ph"))
        found.setdefault((slot.get("type", "obj"), slot.get("idx", "0")), role)
    return found


def _role(element: Any, roles: dict[tuple[str, str], str]) -> str:
    slot = element[0].find(f"{{{P}}}nvPr/{{{P}}}ph")
    if slot is None:
        return ""
    kind = slot.get("type", "obj")
    return "title" if kind in ("title", "ctrTitle") else roles.get((kind, slot.get("idx", "0")), "body")


def _renew(slide: Any, fresh: Any, pair: _Pair, new: _New, carry: Transplant) -> None:
    element, shape = pair.element, new.shape
    seen = place(element, slide)
    _move(element, seen, pair.old.box if pair.old else None, shape.box)
    old = pair.old if type(pair.old) is type(shape) else None
    match shape:
        case TextShape():
            body, fresh_body = body_of(element), body_of(new.element)
            was = old if isinstance(old, TextShape) else None
            _inset(body, fresh_body, was)
            reword(body, fresh_body, lambda part: carry.element(part, fresh.part, slide.part, 1), _sizes(was))
        case TableShape():
            renew_table(element, new.element, old if isinstance(old, TableShape) else None)
        case ChartShape():
            was_chart = old if isinstance(old, ChartShape) else None
            renew_chart(element, slide, new.element, fresh, was_chart, carry)
        case PictureShape() | VideoShape():
            _repicture(element, slide, new.element, fresh, shape.picture.sha256, carry)
        case _:
            pass
    _describe(element, new.element, getattr(old, "alt", None))


def _sizes(shape: TextShape | None) -> Sizes:
    return None if shape is None else {part.level: round(part.size * 100) for part in reversed(shape.paragraphs)}


def _move(element: Any, seen: Box, old: Box | None, new: Box) -> None:
    """Put a shape where the new plan has it; a size that was changed by hand stays."""
    by_hand = old is not None and (abs(seen.w - old.w) > EMU_MM or abs(seen.h - old.h) > EMU_MM)
    wide, high = (seen.w, seen.h) if by_hand else (new.w, new.h)
    if max(abs(seen.x - new.x), abs(seen.y - new.y), abs(seen.w - wide), abs(seen.h - high)) < EMU_MM // 2:
        return
    frame = element.find(f"{{{P}}}xfrm")
    properties = element.find(f"{{{P}}}spPr")
    if frame is None and properties is not None:
        frame = properties.find(f"{{{A}}}xfrm")
        if frame is None:
            frame = etree.Element(f"{{{A}}}xfrm")
            properties.insert(0, frame)
    if frame is None:
        return
    for child in list(frame)[2:]:
        frame.remove(child)
    while len(frame) < 2:
        etree.SubElement(frame, f"{{{A}}}{('off', 'ext')[len(frame)]}")
    frame[0].set("x", str(new.x))
    frame[0].set("y", str(new.y))
    frame[1].set("cx", str(wide))
    frame[1].set("cy", str(high))


def _inset(body: Any, fresh_body: Any, old: TextShape | None) -> None:
    """Take the new insets (they decide where lines break) unless somebody set others."""
    there, wanted = body.find(f"{{{A}}}bodyPr"), fresh_body.find(f"{{{A}}}bodyPr")
    if there is None or wanted is None:
        return
    if old is not None:
        planned = (old.insets.left, old.insets.top, old.insets.right, old.insets.bottom)
        for name, points in zip(_INSETS, planned, strict=True):
            if abs(int(there.get(name, "0")) - points * EMU_PT) > _CLOSE:
                return
    for name in _INSETS:
        there.set(name, wanted.get(name, "0"))


def _repicture(element: Any, slide: Any, fresh_element: Any, fresh: Any, sha256: str, carry: Transplant) -> None:
    blob = picture_blob(element, slide)
    if blob is not None and hashlib.sha256(blob).hexdigest() == sha256:
        return
    blip, wanted = next(element.iter(f"{{{A}}}blip")), next(fresh_element.iter(f"{{{A}}}blip"))
    blip.set(f"{{{R}}}embed", wanted.get(f"{{{R}}}embed"))
    carry.relate(blip, fresh.part, slide.part)


def _describe(element: Any, fresh_element: Any, planned: str | None) -> None:
    """Take the new alternative text unless somebody wrote an own one."""
    about, wanted = element[0][0], fresh_element[0][0].get("descr")
    if wanted and (planned is None or about.get("descr", "") in ("", planned)):
        about.set("descr", wanted)


def _bring(slide: Any, fresh: Any, new: Sequence[_New], pairs: Sequence[_Pair], carry: Transplant) -> None:
    """Put in what the new plan has more, after the shape that it follows there."""
    placed = {id(pair.new.element): pair.element for pair in pairs if pair.new}
    before: Any = None
    for one in new:
        there = placed.get(id(one.element))
        if there is None:
            there = carry.element(one.element, fresh.part, slide.part, highest_id(slide) + 1)
            _loosen(there, slide)
            tree = slide._element.find(f"{{{P}}}cSld/{{{P}}}spTree")
            if before is None:
                tree.insert(2, there)
            else:
                before.addnext(there)
        before = there


def _loosen(element: Any, slide: Any) -> None:
    """A placeholder that the slide's layout lacks, or that is taken, becomes a text box."""
    slot = element[0].find(f"{{{P}}}nvPr/{{{P}}}ph")
    if slot is None:
        return
    taken = Counter(part.get("idx", "0") for part in slide._element.iter(f"{{{P}}}ph"))
    if slot.get("idx", "0") in taken or (slot.get("type", "obj"), slot.get("idx", "0")) not in _roles(slide):
        slot.getparent().remove(slot)
        element[0][1].set("txBox", "1")
        for locks in list(element[0][1]):
            element[0][1].remove(locks)


def _renew_notes(slide: Any, fresh: Any, carry: Transplant) -> None:
    frame = fresh.notes_slide.notes_text_frame if fresh.has_notes_slide else None
    said = frame is not None and bool(frame.text.strip())
    if not said and not slide.has_notes_slide:
        return
    there = slide.notes_slide.notes_text_frame
    if there is None or frame is None:
        return
    source, into = fresh.notes_slide.part, slide.notes_slide.part
    reword(there._element, frame._element, lambda part: carry.element(part, source, into, 1), {})
