"""Draws a plan as PDF: embedded subsets, text that can be copied, the same bytes for the same plan.

ReportLab makes no tagged PDF; the file has title, author and language, but no structure tree.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import pairwise

from reportlab.platypus import Flowable, PageBreak, Spacer

from baocaovien.documents.charts import draw_chart
from baocaovien.documents.compose import compose
from baocaovien.documents.pdf.cards import EdgeCode, PosterPage, card_pages
from baocaovien.documents.pdf.fast_table import FastTable
from baocaovien.documents.pdf.flowables import RuleLine, Together, columns_flowable, inner_flowable, text_flowable
from baocaovien.documents.pdf.page import PaperTemplate, first_copy, new_copy
from baocaovien.documents.pieces import Break, Cards, ChartPiece, Code, Columns, Composition, Gap, Grid, Piece, Poster, Rule, Text
from baocaovien.documents.plan import DocumentPlan
from baocaovien.documents.profile import LayoutProfile
from baocaovien.documents.table_layout import lay_table


def pdf_bytes(plan: DocumentPlan, profile: LayoutProfile) -> tuple[bytes, int]:
    """Give a document's PDF and its number of pages; raises EnvironmentFault `documents.no_font`."""
    composition = compose(plan, profile)
    stream = io.BytesIO()
    template = PaperTemplate(stream, composition.sheet, plan)
    flowables = [*first_copy(), *(list(_flowables(composition)) or [Spacer(1, 1)])]
    template.build(flowables, canvasmaker=template.canvas)
    return stream.getvalue(), template.page


def _flowables(composition: Composition) -> list[Flowable]:
    made, sheet = list(_joined(composition)), composition.sheet
    for one, following in pairwise(made):
        table = one.last if isinstance(one, Together) else one
        if isinstance(table, FastTable) and table.before_foot:
            table.tail = following.wrap(sheet.text_width, sheet.height)[1]
    return made


def _joined(composition: Composition) -> Iterator[Flowable]:
    sheet = composition.sheet
    height = sheet.height - sheet.top - sheet.bottom
    leading: list[Flowable] = []
    for piece in composition.pieces:
        for flowable in _flowable(piece, height):
            if isinstance(piece, Text | Gap) and piece.with_next:
                leading.append(flowable)
            elif leading and not isinstance(piece, Break):
                yield Together(leading, flowable, height)
                leading = []
            else:
                yield from leading
                yield flowable
                leading = []
    yield from leading


def _flowable(piece: Piece, height: float) -> Iterator[Flowable]:
    match piece:
        case Text():
            yield text_flowable(piece)
        case Rule():
            yield RuleLine(piece)
        case Gap():
            yield inner_flowable(piece)
        case Columns():
            yield columns_flowable(piece, height)
        case Grid():
            yield FastTable(lay_table(piece, height), before_foot=piece.before_foot)
        case ChartPiece():
            yield draw_chart(piece.chart, piece.width, piece.height)
            yield Spacer(1, piece.after)
        case Break():
            yield from new_copy() if piece.restart else [PageBreak()]
        case Cards():
            for place, page in enumerate(card_pages(piece.sheet)):
                if place:
                    yield PageBreak()
                yield page
        case Code() | Poster():
            yield EdgeCode(piece.number) if isinstance(piece, Code) else PosterPage(piece.backdrop)
