"""Name cards that stand on the table: each card twice, back to back, with a fold between."""

from __future__ import annotations

from baocaovien.documents.inputs import InviteeLine, TableCardsInput
from baocaovien.documents.kind import DocumentKind
from baocaovien.documents.phrases import finish
from baocaovien.documents.plan import Card, CardLine, CardSheet, DocumentPlan, PageSetup
from baocaovien.documents.wording import Wording
from baocaovien.domain.errors import InputError
from baocaovien.texts.marking import QT_TRANSLATE_NOOP

_SHEET_MM = (210.0, 297.0)
_EDGE_MM = 8.0


def build(data: TableCardsInput, wording: Wording) -> DocumentPlan:
    """Make the sheets' plan; raises InputError `documents.cards_too_large`."""
    columns = int((_SHEET_MM[0] - 2 * _EDGE_MM) // data.width_mm)
    rows = int((_SHEET_MM[1] - 2 * _EDGE_MM) // (2 * data.height_mm))
    if not columns or not rows:
        raise InputError("documents.cards_too_large", width=f"{data.width_mm:g}", height=f"{2 * data.height_mm:g}")
    page = PageSetup(width_mm=_SHEET_MM[0], height_mm=_SHEET_MM[1], margins_mm=(0, 0, 0, 0))
    sheet = CardSheet(data.width_mm, data.height_mm, columns, rows, tuple(map(_card, data.lines)), folded=True)
    return finish(data.letter, f"{wording.text('name')} {data.event.title}", (sheet,), page=page, numbered_pages=False)


def _card(line: InviteeLine) -> Card:
    lines = [CardLine(line.name, 54, bold=True, least_pt=28)]
    lines += [CardLine(text, 24, least_pt=14) for text in (line.position, line.unit) if text]
    return Card(tuple(lines))


KIND = DocumentKind("table_cards", QT_TRANSLATE_NOOP("Documents", "Table name cards"), False, TableCardsInput, build)
