"""Badges and code cards on label sheets, with cut marks; the code is the card's number."""

from __future__ import annotations

from baocaovien.documents.inputs import BadgesInput, InviteeLine
from baocaovien.documents.kind import DocumentKind
from baocaovien.documents.phrases import finish
from baocaovien.documents.plan import Card, CardLine, CardSheet, DocumentPlan, PageSetup
from baocaovien.documents.wording import Wording
from baocaovien.domain.errors import InputError
from baocaovien.texts.marking import QT_TRANSLATE_NOOP

_SHEET_MM = (210.0, 297.0)
_EDGE_MM = 8.0
"""What the cut marks and a printer's edge need."""


def build(data: BadgesInput, wording: Wording) -> DocumentPlan:
    """Make the sheets' plan; raises InputError `documents.cards_too_large`."""
    columns, rows = (
        int((room - 2 * _EDGE_MM) // side) for room, side in zip(_SHEET_MM, (data.width_mm, data.height_mm), strict=True)
    )
    if not columns or not rows:
        raise InputError("documents.cards_too_large", width=f"{data.width_mm:g}", height=f"{data.height_mm:g}")
    cards = tuple(_card(line, data, wording) for line in data.lines)
    page = PageSetup(width_mm=_SHEET_MM[0], height_mm=_SHEET_MM[1], margins_mm=(0, 0, 0, 0))
    sheet = CardSheet(data.width_mm, data.height_mm, columns, rows, cards)
    title = f"{wording.text('name')} {data.event.title}"
    return finish(data.letter, title, (sheet,), page=page, numbered_pages=False)


def _card(line: InviteeLine, data: BadgesInput, wording: Wording) -> Card:
    lines = [
        CardLine(data.letter.office.issuer, 8, bold=True, least_pt=5.5),
        CardLine(wording.text("event", event=data.event.title), 8, least_pt=6),
        CardLine(line.rank.upper() or wording.text("rank"), 11, bold=True, color="#B5121B", gap_before=5),
        CardLine(line.name, 17, bold=True, least_pt=11, gap_before=3),
    ]
    lines += [CardLine(text, 10, least_pt=7) for text in (line.position, line.unit) if text]
    return Card(tuple(lines), line.card_number)


KIND = DocumentKind("badges", QT_TRANSLATE_NOOP("Documents", "Badges and code cards"), False, BadgesInput, build)
