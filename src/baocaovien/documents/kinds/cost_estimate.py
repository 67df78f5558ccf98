"""Dự trù kinh phí: quantities and prices by group, the total in figures and in words."""

from __future__ import annotations

from baocaovien.documents.inputs import CostEstimateInput
from baocaovien.documents.kind import DocumentKind
from baocaovien.documents.phrases import finish, foot, grouped_rows, head, said
from baocaovien.documents.plan import (
    Align,
    Block,
    Column,
    DocumentPlan,
    HeadCell,
    Paragraph,
    Role,
    RowKind,
    Table,
    TableRow,
    Title,
)
from baocaovien.documents.wording import Wording
from baocaovien.domain.numbers import format_decimal, group_thousands, money_in_words
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def build(data: CostEstimateInput, wording: Wording) -> DocumentPlan:
    """Make the estimate's plan."""
    about = wording.text("about", event=data.event.title)
    total = sum(line.amount for line in data.lines)
    blocks: list[Block] = [
        head(data.letter, wording),
        Title(wording.text("name"), about),
        _table(data, wording, total),
        said(wording, "total", Role.FLUSH, total=group_thousands(total)),
        Paragraph(wording.runs("words", words=money_in_words(total)), Role.FLUSH),
    ]
    if data.funding:
        blocks.append(said(wording, "funding", funding=data.funding))
    blocks.append(foot(data.letter))
    return finish(data.letter, f"{wording.text('name')} {about}", blocks)


def _table(data: CostEstimateInput, wording: Wording, total: int) -> Table:
    columns = (
        Column(12, Align.CENTER),
        Column(52),
        Column(20, Align.CENTER),
        Column(18, Align.CENTER),
        Column(24, Align.RIGHT),
        Column(27, Align.RIGHT),
        Column(20),
    )
    names = ("no", "item", "unit", "quantity", "price", "amount", "note")
    rows = grouped_rows(
        (
            line.group,
            TableRow(
                (
                    str(number),
                    line.item,
                    line.unit,
                    format_decimal(line.quantity, 0 if line.quantity == line.quantity.to_integral_value() else 1),
                    group_thousands(line.price),
                    group_thousands(line.amount),
                    line.note,
                )
            ),
        )
        for number, line in enumerate(data.lines, 1)
    )
    rows.append(TableRow((wording.text("sum"), group_thousands(total), ""), RowKind.TOTAL, span=5))
    return Table(columns, (tuple(HeadCell(wording.text(name)) for name in names),), tuple(rows))


KIND = DocumentKind("cost_estimate", QT_TRANSLATE_NOOP("Documents", "Cost estimate"), True, CostEstimateInput, build)
