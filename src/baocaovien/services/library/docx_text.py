"""The text of a Word file in document order, with the numbers that Word computes and legacy fonts read per run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.text.run import CT_R
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from baocaovien.domain.encodings import from_font
from baocaovien.domain.numbers import to_roman


def document_text(document: Document) -> str:
    """Every paragraph a line, tables row by row with tabs between cells; text as typed, numbers of lists in front."""
    numbers = _Numbers(document)
    return "\n".join(_blocks(document.element.body, document, numbers))


def _blocks(parent: Any, owner: Any, numbers: _Numbers) -> Iterator[str]:
    for child in parent.iterchildren():
        if child.tag == qn("w:p"):
            paragraph = Paragraph(child, owner)
            yield numbers.label(paragraph) + _paragraph_text(paragraph)
        elif child.tag == qn("w:tbl"):
            yield from _table_rows(Table(child, owner), numbers)
        elif child.tag == qn("w:sdt"):
            content = child.find(qn("w:sdtContent"))
            if content is not None:
                yield from _blocks(content, owner, numbers)


def _table_rows(table: Table, numbers: _Numbers) -> Iterator[str]:
    for row in table.rows:
        cells: list[str] = []
        seen: set[int] = set()
        for cell in row.cells:
            if id(cell._tc) not in seen:
                seen.add(id(cell._tc))
                cells.append(" ".join(" ".join(_blocks(cell._tc, cell, numbers)).split()))
        yield "\t".join(cells)


def _paragraph_text(paragraph: Paragraph) -> str:
    """The runs in order, also those inside links and accepted insertions; a break inside a paragraph is a line end."""
    style_font = _font_of(getattr(paragraph.style, "font", None))
    pieces: list[str] = []
    for element in paragraph._p.iter(qn("w:r")):
        holder = element.getparent()
        if holder is not None and holder.tag in (qn("w:del"), qn("w:moveFrom")):
            continue
        run = Run(cast("CT_R", element), paragraph)
        text = run.text
        if text:
            pieces.append(from_font(text, _run_font(run) or style_font))
    return "".join(pieces)


def _run_font(run: Run) -> str:
    properties = run._r.rPr
    fonts = properties.find(qn("w:rFonts")) if properties is not None else None
    if fonts is not None:
        for name in ("w:ascii", "w:hAnsi", "w:cs"):
            found = fonts.get(qn(name))
            if found:
                return str(found)
    return _font_of(getattr(run.style, "font", None))


def _font_of(font: Any) -> str:
    return (getattr(font, "name", None) or "") if font is not None else ""


class _Numbers:
    """Counts the automatic lists of a document, as Word does: they are not in its text."""

    def __init__(self, document: Document) -> None:
        self._levels: dict[tuple[str, int], tuple[str, str, int]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._abstract: dict[str, str] = {}
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return
        for abstract in root.iter(qn("w:abstractNum")):
            self._read_levels(abstract)
        for number in root.iter(qn("w:num")):
            link = number.find(qn("w:abstractNumId"))
            if link is not None:
                self._abstract[number.get(qn("w:numId"), "")] = link.get(qn("w:val"), "")

    def _read_levels(self, abstract: Any) -> None:
        for level in abstract.iter(qn("w:lvl")):
            found = {tag: level.find(qn(f"w:{tag}")) for tag in ("numFmt", "lvlText", "start")}
            values = {tag: each.get(qn("w:val"), "") if each is not None else "" for tag, each in found.items()}
            key = (abstract.get(qn("w:abstractNumId"), ""), int(level.get(qn("w:ilvl"), "0")))
            start = int(values["start"]) if values["start"].isdigit() else 1
            self._levels[key] = (values["numFmt"], values["lvlText"], start)

    def label(self, paragraph: Paragraph) -> str:
        """The number that Word shows before a paragraph, with a space after it; empty where there is none."""
        place = self._place(paragraph)
        if place is None:
            return ""
        abstract, level = place
        numbering, form, start = self._levels[place]
        counts = self._counts.setdefault(abstract, {})
        counts[level] = counts.get(level, start - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        if numbering == "bullet":
            return "- " if level == 0 else "+ "
        for upper in range(level + 1):
            kind, _form, first = self._levels.get((abstract, upper), ("decimal", "", 1))
            form = form.replace(f"%{upper + 1}", _written(counts.get(upper, first), kind))
        return f"{form} " if form.strip() and numbering != "none" else ""

    def _place(self, paragraph: Paragraph) -> tuple[str, int] | None:
        for holder in (paragraph._p.pPr, *_style_properties(paragraph.style)):
            numbering = holder.find(qn("w:numPr")) if holder is not None else None
            if numbering is None:
                continue
            number, level = numbering.find(qn("w:numId")), numbering.find(qn("w:ilvl"))
            if number is None or number.get(qn("w:val")) == "0":
                return None
            depth = level.get(qn("w:val"), "0") if level is not None else "0"
            place = self._abstract.get(number.get(qn("w:val"), ""), ""), int(depth) if depth.isdigit() else 0
            return place if place in self._levels else None
        return None


def _style_properties(style: Any) -> Iterator[Any]:
    """Paragraph properties of a style and of those it is based on."""
    seen = 0
    while style is not None and seen < 20:
        yield style.element.find(qn("w:pPr"))
        style = style.base_style
        seen += 1


def _written(count: int, kind: str) -> str:
    if kind in ("upperRoman", "lowerRoman") and 0 < count < 4000:
        roman = to_roman(count)
        return roman if kind == "upperRoman" else roman.lower()
    if kind in ("upperLetter", "lowerLetter") and count > 0:
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter.upper() if kind == "upperLetter" else letter
    return f"{count:02d}" if kind == "decimalZero" else str(count)
