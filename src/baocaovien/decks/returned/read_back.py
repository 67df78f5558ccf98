"""What the slides of a file say: the facts of `fingerprint`, read from any .pptx that comes back.

python-pptx opens the package and knows what placeholders inherit; the shapes are read from their elements,
because a file of 500 slides is to be checked in a second. Kinds of shapes that we never write (groups,
diagrams, equations) count too: whoever added one has edited the slide.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from baocaovien.decks.fingerprint import (
    KEY_PREFIX,
    ShapeFact,
    block_fact,
    chart_fact,
    fingerprint,
    picture_fact,
    place_of,
    table_fact,
    text_fact,
)
from baocaovien.decks.outline import Chart, Series
from baocaovien.decks.pptx.xml import A, C, P, R
from baocaovien.decks.scene import Box

_FURNITURE = ("ftr", "sldNum", "dt")
_CHART = f"{{{C}}}chart"
_TREE = f"{{{P}}}cSld/{{{P}}}spTree"
_NOTHING = Box(0, 0, 0, 0)


def slide_fingerprint(slide: Any) -> str:
    """The fingerprint of a slide that python-pptx opened."""
    return fingerprint((fact for _, found in shapes_of(slide) for fact in found), notes_lines(slide))


def slide_key(slide: Any) -> str:
    """The key in the name of the slide's hidden shape; "" where it has none."""
    for about in slide._element.iter(f"{{{P}}}cNvPr"):
        name = about.get("name", "")
        if name.startswith(KEY_PREFIX) and "#" not in name:
            return str(name[len(KEY_PREFIX) :])
    return ""


def notes_lines(slide: Any) -> list[str]:
    """The paragraphs of a slide's notes that hold something."""
    frame = slide.notes_slide.notes_text_frame if slide.has_notes_slide else None
    if frame is None:
        return []
    return [line for part in frame._element.findall(f"{{{A}}}p") if (line := paragraph_text(part)).strip()]


def shapes_of(slide: Any) -> Iterator[tuple[Any, list[ShapeFact]]]:
    """Each shape that counts, as (element, facts): one fact for an ordinary shape, several for a group."""
    for element in slide._element.find(_TREE):
        found = list(_facts(element, slide))
        if found:
            yield element, found


def paragraph_text(paragraph: Any) -> str:
    """The text of an `a:p`; a forced break is a vertical tab."""
    said = []
    for part in paragraph:
        tag = _name(part)
        if tag in ("r", "fld"):
            said.append(part.findtext(f"{{{A}}}t") or "")
        elif tag == "br":
            said.append("\v")
    return "".join(said)


def paragraph_level(paragraph: Any) -> int:
    """The level of an `a:p`, 0 the outermost."""
    properties = paragraph.find(f"{{{A}}}pPr")
    return int(properties.get("lvl", "0")) if properties is not None else 0


def body_of(element: Any) -> Any | None:
    """The text of a shape, or None."""
    return element.find(f"{{{P}}}txBody")


def chart_part(element: Any, slide: Any) -> Any | None:
    """The part of a chart frame; None where its relation is broken."""
    reference = next(element.iter(_CHART), None)
    return related(slide, reference.get(f"{{{R}}}id") if reference is not None else None)


def picture_blob(element: Any, slide: Any) -> bytes | None:
    """The bytes of a picture (of a clip: what stands before it plays); None for linked and lost ones."""
    blip = next(element.iter(f"{{{A}}}blip"), None)
    part = related(slide, blip.get(f"{{{R}}}embed") if blip is not None else None)
    return None if part is None else bytes(part.blob)


def read_chart(part: Any) -> Chart:
    """Categories and values of a chart as its file caches them."""
    root = part._element
    rows = root.findall(f".//{{{C}}}ser")
    categories = next((found for row in rows if (found := _cached(row, "cat"))), [])
    width = max([len(categories), *(len(_cached(row, "val")) for row in rows)], default=0)
    series = tuple(Series(_first(_cached(row, "tx")), _numbers(_cached(row, "val"), width)) for row in rows)
    named = tuple("" if name is None else name for name in categories)
    return Chart("column", named, series)


def place(element: Any, slide: Any) -> Box:
    """Where a shape stands; a placeholder without a place of its own stands where its layout says."""
    frame = next((part for part in _frames(element)), None)
    if frame is not None and len(frame) >= 2:
        offset, size = frame[0], frame[1]
        return Box(
            *(int(float(part.get(name, "0"))) for part, name in ((offset, "x"), (offset, "y"), (size, "cx"), (size, "cy")))
        )
    identity = element[0][0].get("id")
    for shape in slide.placeholders:
        if str(shape.shape_id) == identity:
            return Box(shape.left or 0, shape.top or 0, shape.width or 0, shape.height or 0)
    return _NOTHING


def _frames(element: Any) -> Iterator[Any]:
    direct = element.find(f"{{{P}}}xfrm")
    if direct is not None:
        yield direct
    for holder in ("spPr", "grpSpPr"):
        found = element.find(f"{{{P}}}{holder}/{{{A}}}xfrm")
        if found is not None:
            yield found


def _facts(element: Any, slide: Any) -> Iterator[ShapeFact]:
    tag = _name(element)
    if tag in ("nvGrpSpPr", "grpSpPr", "extLst") or not tag:
        return
    if tag not in ("sp", "pic", "graphicFrame", "grpSp", "cxnSp"):
        yield ShapeFact("other", (), (tag, *(text for part in element.iter(f"{{{A}}}p") if (text := paragraph_text(part)))))
        return
    if element[0][0].get("name", "").startswith(KEY_PREFIX) or _is_furniture(element):
        return
    box = place(element, slide)
    if tag == "grpSp":
        yield ShapeFact("group", place_of(box, sized=True), ())
        for child in element:
            yield from _facts(child, slide)
    elif tag == "sp":
        yield _text_or_block(element, box)
    elif tag == "pic":
        blob = picture_blob(element, slide)
        yield picture_fact(box, "" if blob is None else hashlib.sha256(blob).hexdigest())
    elif tag == "graphicFrame":
        yield _framed(element, slide, box)
    else:
        yield block_fact(box)


def _text_or_block(element: Any, box: Box) -> ShapeFact:
    body = body_of(element)
    said = [] if body is None else [(paragraph_level(part), paragraph_text(part)) for part in body.findall(f"{{{A}}}p")]
    return text_fact(box, said) if any(text.strip() for _, text in said) else block_fact(box)


def _framed(element: Any, slide: Any, box: Box) -> ShapeFact:
    table = next(element.iter(f"{{{A}}}tbl"), None)
    if table is not None:
        return table_fact(box, [[cell_text(cell) for cell in row.findall(f"{{{A}}}tc")] for row in table.findall(f"{{{A}}}tr")])
    if next(element.iter(_CHART), None) is not None:
        part = chart_part(element, slide)
        return ShapeFact("chart", place_of(box, sized=True), ()) if part is None else chart_fact(box, read_chart(part))
    return ShapeFact("other", place_of(box, sized=True), ())


def cell_text(cell: Any) -> str:
    """The text of a table's cell, a line for each paragraph."""
    return "\n".join(paragraph_text(part) for part in cell.iter(f"{{{A}}}p"))


def _is_furniture(element: Any) -> bool:
    slot = element[0].find(f"{{{P}}}nvPr/{{{P}}}ph")
    return slot is not None and slot.get("type") in _FURNITURE


def related(slide: Any, identity: str | None) -> Any | None:
    relation = slide.part.rels.get(identity) if identity else None
    return None if relation is None or relation.is_external else relation.target_part


def _cached(row: Any, tag: str) -> list[str | None]:
    """The points that a series caches under `cat`, `val` or `tx`, gaps as None; a literal name of a series is one point."""
    holder = row.find(f"{{{C}}}{tag}")
    if holder is None:
        return []
    count = holder.find(f".//{{{C}}}ptCount")
    points = {int(point.get("idx", "0")): point.findtext(f"{{{C}}}v") or "" for point in holder.iter(f"{{{C}}}pt")}
    if not points and count is None:
        literal = holder.findtext(f"{{{C}}}v")
        return [] if literal is None else [literal]
    most = max([int(count.get("val", "0")) if count is not None else 0, *(number + 1 for number in points)])
    return [points.get(number) for number in range(min(most, 100_000))]


def _first(points: list[str | None]) -> str:
    return points[0] or "" if points else ""


def _numbers(points: list[str | None], width: int) -> tuple[float | None, ...]:
    return tuple(_number(point) for point in (*points, *([None] * (width - len(points)))))


def _number(point: str | None) -> float | None:
    try:
        return None if point is None else float(point)
    except ValueError:
        return None


def _name(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
