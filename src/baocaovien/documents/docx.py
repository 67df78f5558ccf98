"""Draws a plan as DOCX: the pieces of the PDF, in their order, with their sizes."""

from __future__ import annotations

import copy
import datetime as dt
import io
import re
import zipfile
from typing import Any

import pypdfium2
import segno
from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.shared import Emu, Length
from reportlab.graphics import renderPDF

from baocaovien.documents.charts import draw_chart
from baocaovien.documents.compose import compose
from baocaovien.documents.docx_xml import (
    NAMESPACES,
    columns_xml,
    empty_xml,
    gap_xml,
    grid_xml,
    inner_xml,
    paragraph_xml,
    twips,
)
from baocaovien.documents.fonts import OFFICIAL_NAME
from baocaovien.documents.pdf.cards import DIGITS_HIGH, EDGE_BOTTOM, EDGE_LEFT, EDGE_SIDE, digits_size
from baocaovien.documents.pdf.page import SAMPLE_MARK
from baocaovien.documents.pieces import Break, Cards, ChartPiece, Code, Columns, Gap, Grid, Piece, Poster, Rule, Sheet, Text
from baocaovien.documents.plan import Align, DocumentPlan, Run
from baocaovien.documents.profile import LayoutProfile
from baocaovien.documents.table_layout import lay_table
from baocaovien.documents.text import drawn
from baocaovien.domain.cards import printed_card_number
from baocaovien.domain.errors import InputError

_EMU = 12700
"""Units of DrawingML in a point."""
_CHART_DPI = 200
_LONGEST_PROPERTY = 255  # what a property of a Word file holds
_COMPATIBILITY = (
    "<w:compat><w:doNotExpandShiftReturn/>"
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
)
"""Layout as Word 2013 and newer does it: a table's edge, not its text, stands on the margin."""

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def docx_bytes(plan: DocumentPlan, profile: LayoutProfile) -> bytes:
    """Give a document's DOCX; raises InputError `documents.not_text`."""
    composition = compose(plan, profile)
    document = Document()
    _set_up(document, composition.sheet, plan)
    writer = _Writer(document, composition.sheet, plan.title)
    for piece in composition.pieces:
        writer.add(piece)
    writer.finish()
    stream = io.BytesIO()
    document.save(stream)
    return timeless(stream.getvalue())


class _Writer:
    def __init__(self, document: DocumentObject, sheet: Sheet, title: str) -> None:
        self._document, self._sheet, self._title = document, sheet, title
        self._body = document.element.body
        self._after_table = False

    def add(self, piece: Piece) -> None:
        """Append one piece."""
        match piece:
            case Text():
                self._append(paragraph_xml(piece, self._sheet.text_width))
            case Rule():
                self._append(inner_xml(piece, self._sheet.text_width))
            case Gap():
                self._append(gap_xml(piece))
            case Columns():
                self._append_table(columns_xml(piece), piece.after)
            case Grid():
                laid = lay_table(piece, self._sheet.height - self._sheet.top - self._sheet.bottom)
                self._append_table(grid_xml(laid, before_foot=piece.before_foot), 0)
            case ChartPiece():
                self._append_chart(piece)
            case Break():
                self._break(restart=piece.restart)
            case Code():
                self._append_code(piece.number)
            case Cards() | Poster():
                raise InputError("documents.not_text", kind=self._title)

    def finish(self) -> None:
        """End the body: a table must be followed by a paragraph."""
        if self._after_table:
            self._append(empty_xml())

    def _append(self, xml: str) -> None:
        self._body.insert_element_before(_parsed(xml), "w:sectPr")
        self._after_table = False

    def _append_table(self, xml: str, after: float) -> None:
        if self._after_table:
            self._append(empty_xml())
        self._append(xml)
        self._after_table = True
        if after:
            self._append(empty_xml(after))

    def _append_chart(self, piece: ChartPiece) -> None:
        drawing = draw_chart(piece.chart, piece.width, piece.height)
        with pypdfium2.PdfDocument(renderPDF.drawToString(drawing)) as pages:
            picture = pages[0].render(scale=_CHART_DPI / 72).to_pil()
        stream = io.BytesIO()
        picture.save(stream, "PNG")
        paragraph = self._document.add_paragraph()
        size = Emu(round(piece.width * _EMU)), Emu(round(piece.height * _EMU))
        shape = paragraph.add_run().add_picture(stream, *size)
        properties = shape._inline.docPr  # noqa: SLF001 - python-docx has no public way to describe a picture
        properties.set("descr", drawn(piece.chart.title))
        paragraph.paragraph_format.space_before = Length(0)
        paragraph.paragraph_format.space_after = Emu(round(piece.after * _EMU))
        self._after_table = False

    def _append_code(self, number: str) -> None:
        """Put a code where the PDF has it: in a frame on the page's left margin, outside the text."""
        stream = io.BytesIO()
        segno.make(number, error="m").save(stream, kind="png", scale=8, border=0)
        side = EDGE_SIDE - DIGITS_HIGH
        top = self._sheet.height - EDGE_BOTTOM - EDGE_SIDE
        frame = (
            f'<w:framePr w:w="{twips(EDGE_SIDE)}" w:hSpace="0" w:wrap="around" w:vAnchor="page" w:hAnchor="page" '
            f'w:x="{twips(EDGE_LEFT)}" w:y="{twips(top)}"/>'
        )
        size = digits_size(number, EDGE_SIDE)
        line = Text((Run(printed_card_number(number)),), size, DIGITS_HIGH, Align.CENTER)
        picture = empty_xml(side).replace(f'w:line="{twips(side)}" w:lineRule="exact"', 'w:line="240" w:lineRule="auto"')
        picture = picture.replace("<w:rPr>", '<w:jc w:val="center"/><w:rPr>', 1)
        for xml in (picture, paragraph_xml(line, EDGE_SIDE)):
            self._append(xml.replace("<w:pPr>", f"<w:pPr>{frame}", 1))
        paragraph = self._document.paragraphs[-2]
        shape = paragraph.add_run().add_picture(stream, width=Emu(round(side * _EMU)))
        shape._inline.docPr.set("descr", number)  # noqa: SLF001 - as for a chart

    def _break(self, *, restart: bool) -> None:
        if not restart:
            self._append(empty_xml(inside="").replace("<w:pPr>", "<w:pPr><w:pageBreakBefore/>", 1))
            return
        mark = _parsed(empty_xml())
        mark.pPr.append(copy.deepcopy(self._body.sectPr))
        self._body.insert_element_before(mark, "w:sectPr")
        self._after_table = False


def _parsed(xml: str) -> Any:
    # The first tag's name ends before its first attribute or its end.
    return parse_xml(re.sub(r"^<[\w:]+", lambda tag: f"{tag.group()} {NAMESPACES}", xml, count=1))


def _set_up(document: DocumentObject, sheet: Sheet, plan: DocumentPlan) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Emu(round(sheet.width * _EMU)), Emu(round(sheet.height * _EMU))
    section.orientation = WD_ORIENT.LANDSCAPE if sheet.width > sheet.height else WD_ORIENT.PORTRAIT
    section.top_margin, section.bottom_margin = Emu(round(sheet.top * _EMU)), Emu(round(sheet.bottom * _EMU))
    section.left_margin, section.right_margin = Emu(round(sheet.left * _EMU)), Emu(round(sheet.right * _EMU))
    section.gutter = Emu(0)
    section.header_distance = Emu(round(sheet.number_top * _EMU))
    section.footer_distance = Emu(round(max(sheet.bottom - 24, 11) * _EMU))
    section.different_first_page_header_footer = True
    margins = next(each for each in section._sectPr if each.tag.endswith("}pgMar"))
    margins.addnext(_parsed('<w:pgNumType w:start="1"/>'))
    _normal_style(document)
    _headers(section, sheet, plan)
    settings = document.settings.element
    if sheet.mirrored:
        zoom = settings.find(f"{{{settings.nsmap['w']}}}zoom")
        settings.insert(0 if zoom is None else settings.index(zoom) + 1, _parsed("<w:mirrorMargins/>"))
    compatibility = next(each for each in settings if each.tag.endswith("}compat"))
    compatibility.addnext(_parsed(_COMPATIBILITY))
    settings.remove(compatibility)
    properties = document.core_properties
    title, author = drawn(plan.title)[:_LONGEST_PROPERTY], drawn(plan.author)[:_LONGEST_PROPERTY]
    properties.title, properties.author, properties.subject = title, author, title
    properties.comments, properties.language, properties.last_modified_by = "", "vi-VN", author
    properties.created = properties.modified = plan.created.astimezone(dt.UTC).replace(tzinfo=None)
    properties.revision = 1


def _normal_style(document: DocumentObject) -> None:
    style = document.styles["Normal"]
    font = (
        f'<w:rPr><w:rFonts w:ascii="{OFFICIAL_NAME}" w:hAnsi="{OFFICIAL_NAME}" w:eastAsia="{OFFICIAL_NAME}" '
        f'w:cs="{OFFICIAL_NAME}"/>'
        '<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN"/></w:rPr>'
    )
    for old in style.element.findall(f"{{{style.element.nsmap['w']}}}rPr"):
        style.element.remove(old)
    style.element.append(_parsed(font))


def _headers(section: Any, sheet: Sheet, plan: DocumentPlan) -> None:
    size = sheet.number_size
    number = Text((Run("0"),), size, size * 1.2, Align.CENTER)
    field = '<w:fldSimple w:instr=" PAGE ">'
    xml = paragraph_xml(number, sheet.text_width) if sheet.numbered else empty_xml()
    xml = xml.replace("<w:r>", f"{field}<w:r>").replace("</w:r>", "</w:r></w:fldSimple>") if sheet.numbered else xml
    foot = " – ".join(text for text in (SAMPLE_MARK if plan.sample else "", plan.foot_label) if text)
    foot_xml = paragraph_xml(Text((Run(foot),), 9, 11, Align.RIGHT), sheet.text_width) if foot else empty_xml()
    for part, content in (
        (section.header, xml),
        (section.first_page_header, empty_xml()),
        (section.footer, foot_xml),
        (section.first_page_footer, foot_xml),
    ):
        part.is_linked_to_previous = False
        for paragraph in part.paragraphs:
            paragraph._p.getparent().remove(paragraph._p)
        part._element.append(_parsed(content))


def timeless(content: bytes) -> bytes:
    """Write the package again without the time of day, so that the same plan gives the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _ZIP_TIME), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
