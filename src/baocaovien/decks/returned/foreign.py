"""What the slides of somebody else's file say, as content of our own: text, tables, charts, pictures and notes.

Each slide gives one entry for its text and one for each table, chart and picture; how it looked is not taken over.
What can't be read (a drawing of an old program, a linked picture) is left out; the counts say what there is.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from lxml import etree
from PIL import Image as Pillow
from pptx.exc import PythonPptxError

from baocaovien.decks.open_file import open_presentation
from baocaovien.decks.outline import CaptionedImage, Chart, ChartType, Columns, Content, Image, Paragraph, Points, Table
from baocaovien.decks.pictures import slide_picture
from baocaovien.decks.pptx.xml import A, C, P, R
from baocaovien.decks.returned.read_back import (
    body_of,
    cell_text,
    chart_part,
    notes_lines,
    paragraph_level,
    paragraph_text,
    picture_blob,
    place,
    read_chart,
    related,
)
from baocaovien.decks.scene import Box
from baocaovien.decks.text import clean
from baocaovien.domain.errors import InputError

_TREE = f"{{{P}}}cSld/{{{P}}}spTree"
_TITLES, _FURNITURE = ("title", "ctrTitle"), ("ftr", "sldNum", "dt")
_MARK = re.compile(r"^([-–•·▪●◦*+])\s+")
_DEEPEST = 3
_LONGEST_TITLE, _LONGEST_LABEL = 200, 160
_LEAST_SHARE = 0.015
"""A picture that covers less of its slide is a logo or a sign."""
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_FILE_NAME = re.compile(r"\.\w{3,4}$")


@dataclass(frozen=True, slots=True)
class ForeignSlide:
    """What a slide holds, for a person who chooses: counts of its paragraphs, tables, charts and pictures; its notes."""

    number: int
    title: str
    paragraphs: int
    tables: int
    charts: int
    pictures: int
    notes: str


@dataclass(frozen=True, slots=True)
class TakenSlide:
    """A slide of our own to be."""

    kind: str
    title: str
    content: Content
    notes: str = ""


@dataclass(slots=True)
class _Found:
    """What stands on a slide, in reading order."""

    title: str = ""
    blocks: list[tuple[bool, list[Paragraph]]] = field(default_factory=list)
    """The texts; True where a placeholder of the layout holds one."""
    tables: list[Table] = field(default_factory=list)
    charts: list[Chart] = field(default_factory=list)
    pictures: list[tuple[Any, str]] = field(default_factory=list)
    """Elements, with what their author says that they show."""


def list_slides(content: bytes, *, name: str = "") -> tuple[ForeignSlide, ...]:
    """Tell what the slides of a file hold.

    Raises:
        InputError: what `open_presentation` says; `decks.no_slides`.
    """
    presentation = open_presentation(content, name=name)
    with _whole(name):
        found = tuple(_listed(number, slide, presentation) for number, slide in enumerate(presentation.slides, 1))
    if not found:
        raise InputError("decks.no_slides", where=name, file=Path(name).name)
    return found


def take_slides(content: bytes, numbers: Sequence[int], *, name: str = "") -> tuple[TakenSlide, ...]:
    """Read some slides, by their numbers from 1, as content of our own.

    Raises:
        InputError: what `open_presentation` says.
    """
    presentation = open_presentation(content, name=name)
    with _whole(name):
        slides = list(presentation.slides)
        chosen = [slides[number - 1] for number in sorted(set(numbers)) if 0 < number <= len(slides)]
        return tuple(made for slide in chosen for made in _taken(slide, presentation))


@contextmanager
def _whole(name: str) -> Iterator[None]:
    """Say in one sentence that a file is damaged where its parts don't hold what they should."""
    try:
        yield
    except (PythonPptxError, KeyError, ValueError, AttributeError, TypeError, IndexError, RecursionError) as problem:
        raise InputError("decks.broken_file", where=name, file=Path(name).name, detail=str(problem)[:120]) from problem


def _listed(number: int, slide: Any, presentation: Any) -> ForeignSlide:
    found = _found(slide, presentation)
    said = sum(len(paragraphs) for _, paragraphs in found.blocks)
    counts = (said, len(found.tables), len(found.charts), len(found.pictures))
    return ForeignSlide(number, found.title, *counts, _notes(slide))


def _taken(slide: Any, presentation: Any) -> Iterator[TakenSlide]:
    found = _found(slide, presentation)
    made: list[TakenSlide] = []
    labels = _labels(found)
    texts = [paragraphs for _, paragraphs in found.blocks] if not labels else []
    if len(texts) == 2 and all(own for own, _ in found.blocks):
        made.append(TakenSlide("columns", found.title, Columns(tuple(texts[0]), tuple(texts[1]))))
    elif texts:
        made.append(TakenSlide("bullets", found.title, Points(tuple(part for text in texts for part in text))))
    made += [TakenSlide("table", found.title, table) for table in found.tables]
    made += [TakenSlide("chart", found.title, chart) for chart in found.charts]
    made += [picture for element, alt in found.pictures if (picture := _picture(element, slide, found.title, alt))]
    notes = _notes(slide)
    if labels and made and isinstance(made[0].content, CaptionedImage):
        made[0] = replace(made[0], content=replace(made[0].content, caption=labels))
    elif labels:
        notes = "\n".join(filter(None, (notes, labels)))
    if not made and (found.title or notes):
        made.append(TakenSlide("bullets", found.title, Points(())))
    if made:
        made[0] = replace(made[0], notes=notes)
    yield from made


def _labels(found: _Found) -> str:
    """A few words beside a table, chart or picture, in boxes of their own: a caption or a source, no slide by itself."""
    if not (found.tables or found.charts or found.pictures) or any(own for own, _ in found.blocks):
        return ""
    said = "; ".join(part.text for _, paragraphs in found.blocks for part in paragraphs)
    return said if len(said) <= _LONGEST_LABEL else ""


def _notes(slide: Any) -> str:
    return "\n".join(clean(line) for line in notes_lines(slide))


def _found(slide: Any, presentation: Any) -> _Found:
    found = _Found()
    area = max(int(presentation.slide_width or 1) * int(presentation.slide_height or 1), 1)
    for element in _shapes(slide._element.find(_TREE)):
        tag, slot = _name(element), _slot(element)
        if slot in _FURNITURE:
            continue
        if tag == "sp":
            _take_text(element, slot, found)
        elif tag == "graphicFrame":
            _take_frame(element, slide, found)
        if _is_picture(element) and _share(element, slide, area) >= _LEAST_SHARE and picture_blob(element, slide) is not None:
            found.pictures.append((element, _alt(element)))
    if not found.title and found.blocks:
        _, first = found.blocks[0]
        if len(first[0].text) <= _LONGEST_TITLE:
            found.title = first.pop(0).text
            found.blocks = [block for block in found.blocks if block[1]]
    return found


def _shapes(tree: Any) -> Iterator[Any]:
    """The shapes of a slide one by one: out of groups, and of what newer programs write beside an older way."""
    for element in tree if tree is not None else ():
        tag = _name(element)
        if tag == "grpSp":
            yield from _shapes(element)
        elif tag == "AlternateContent":
            yield from _shapes(element[0] if len(element) else None)
        elif tag in ("sp", "pic", "graphicFrame") and not _is_hidden(element):
            yield element


def _take_text(element: Any, slot: str | None, found: _Found) -> None:
    body = body_of(element)
    paragraphs = [] if body is None else _paragraphs(body)
    if not paragraphs:
        return
    whole = " ".join(part.text for part in paragraphs)
    if slot in _TITLES and not found.title and len(whole) <= _LONGEST_TITLE:
        found.title = whole
    else:
        found.blocks.append((slot is not None, paragraphs))


def _take_frame(element: Any, slide: Any, found: _Found) -> None:
    table = next(element.iter(f"{{{A}}}tbl"), None)
    if table is not None:
        read = _table(table)
        if read is not None:
            found.tables.append(read)
    elif next(element.iter(f"{{{C}}}chart"), None) is not None:
        chart = _chart(chart_part(element, slide))
        if chart is not None:
            found.charts.append(chart)
    else:
        paragraphs = _diagram(element, slide)
        if paragraphs:
            found.blocks.append((False, paragraphs))


def _paragraphs(body: Any) -> list[Paragraph]:
    read = (_paragraph(paragraph_text(part), paragraph_level(part)) for part in body.findall(f"{{{A}}}p"))
    return [part for part in read if part.text]


def _paragraph(text: str, level: int) -> Paragraph:
    """A paragraph without the mark that somebody typed before it; a plus stands one level below."""
    said = clean(text.replace("\v", " "))
    mark = _MARK.match(said)
    if mark:
        said, level = said[mark.end() :], max(level, 1) if mark.group(1) == "+" else level
    return Paragraph(said, min(max(level, 0), _DEEPEST))


def _table(element: Any) -> Table | None:
    rows = [[clean(cell_text(cell)) for cell in row.findall(f"{{{A}}}tc")] for row in element.findall(f"{{{A}}}tr")]
    wide = max(map(len, rows), default=0)
    if not wide or not any(cell for row in rows for cell in row):
        return None
    head, *rest = ((*row, *("",) * (wide - len(row))) for row in rows)
    return Table(head, tuple(rest))


def _chart(part: Any | None) -> Chart | None:
    read = read_chart(part) if part is not None else None
    if read is None or not any(value is not None for series in read.series for value in series.values):
        return None
    width = len(read.series[0].values)
    names = (*(clean(name) for name in read.categories), *(str(number) for number in range(len(read.categories) + 1, width + 1)))
    kind = _chart_type(part._element if part is not None else None)
    series = read.series[:1] if kind == "pie" else read.series
    return Chart(kind, names[:width], tuple(replace(each, name=clean(each.name)) for each in series))


def _chart_type(root: Any) -> ChartType:
    tags = {_name(element) for element in root.iter()}
    if tags & {"pieChart", "pie3DChart", "doughnutChart", "ofPieChart"}:
        return "pie"
    if tags & {"barChart", "bar3DChart"}:
        direction = next(root.iter(f"{{{C}}}barDir"), None)
        return "bar" if direction is not None and direction.get("val") == "bar" else "column"
    return "line" if tags & {"lineChart", "line3DChart", "areaChart", "area3DChart"} else "column"


def _diagram(element: Any, slide: Any) -> list[Paragraph]:
    """The words of a diagram (SmartArt), point by point."""
    ids = next(element.iter(f"{_DIAGRAM}relIds"), None)
    part = related(slide, ids.get(f"{{{R}}}dm")) if ids is not None else None
    if part is None:
        return []
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(part.blob, parser)
    except etree.XMLSyntaxError:
        return []
    return [said for body in root.iter(f"{_DIAGRAM}t") for said in _paragraphs(body)]


def _picture(element: Any, slide: Any, title: str, alt: str) -> TakenSlide | None:
    """A picture as it is shown, its cut edges left away; None where it can't be read."""
    blob = picture_blob(element, slide)
    try:
        picture = slide_picture(_cropped(blob or b"", element))
    except InputError:
        return None
    return TakenSlide("picture", title, CaptionedImage(Image(picture.data, alt or title or "Hình")))


def _cropped(blob: bytes, element: Any) -> bytes:
    edges = next(element.iter(f"{{{A}}}srcRect"), None)
    cut = [max(float(edges.get(side, "0")) / 100_000, 0.0) for side in "ltrb"] if edges is not None else []
    if not any(cut) or cut[0] + cut[2] >= 1 or cut[1] + cut[3] >= 1:
        return blob
    slide_picture(blob)  # its limits first
    with Pillow.open(io.BytesIO(blob)) as opened:
        wide, high = opened.size
        box = (round(cut[0] * wide), round(cut[1] * high), round(wide - cut[2] * wide), round(high - cut[3] * high))
        target = io.BytesIO()
        opened.convert("RGBA" if opened.mode in ("RGBA", "LA", "P") else "RGB").crop(box).save(target, "PNG")
    return target.getvalue()


def _is_picture(element: Any) -> bool:
    if _name(element) == "pic":
        return True
    return _name(element) == "sp" and element.find(f"{{{P}}}spPr/{{{A}}}blipFill") is not None


def _share(element: Any, slide: Any, area: int) -> float:
    box: Box = place(element, slide)
    return box.w * box.h / area


def _alt(element: Any) -> str:
    """What the author wrote about a picture; the name of a file is nothing that anybody wrote."""
    said = clean(element[0][0].get("descr", ""))
    return "" if _FILE_NAME.search(said) else said


def _slot(element: Any) -> str | None:
    """The type of placeholder that an element fills; None where it fills none."""
    slot = element[0].find(f"{{{P}}}nvPr/{{{P}}}ph")
    return None if slot is None else str(slot.get("type", "obj"))


def _is_hidden(element: Any) -> bool:
    return len(element) > 0 and len(element[0]) > 0 and element[0][0].get("hidden") in ("1", "true")


def _name(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
