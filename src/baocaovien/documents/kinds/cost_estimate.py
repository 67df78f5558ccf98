"""Dự trù kinh phí: quantities and prices by group, the total in figures and in words."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from baocaovien.documents.inputs import CostEstimateInput, CostLine
from baocaovien.documents.kind import DocumentKind
from baocaovien.documents.phrases import DOTS, finish, foot, grouped_rows, head, said
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
from baocaovien.domain.errors import InputError
from baocaovien.domain.numbers import format_decimal, group_thousands, money_in_words
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def build(data: CostEstimateInput, wording: Wording) -> DocumentPlan:
    """Make the estimate's plan."""
    about = wording.text("about", event=data.event.title)
    lines = data.lines or _lines(data, wording)
    total = sum(line.amount for line in lines)
    blocks: list[Block] = [
        head(data.letter, wording),
        Title(wording.text("name"), about),
        _table(lines, wording, total),
        said(wording, "total", Role.FLUSH, total=group_thousands(total) if total else DOTS),
        Paragraph(wording.runs("words", words=money_in_words(total) if total else DOTS * 3), Role.FLUSH),
    ]
    if data.funding:
        blocks.append(said(wording, "funding", funding=data.funding))
    blocks.append(foot(data.letter))
    return finish(data.letter, f"{wording.text('name')} {about}", blocks)


def _lines(data: CostEstimateInput, wording: Wording) -> tuple[CostLine, ...]:
    """Read the office's lines "group | item | unit | quantity | price"; quantities are products: "{invited} x {sessions}".

    Raises:
        InputError: `documents.bad_cost_line`.
    """
    counts = {
        "invited": str(data.invited),
        "speakers": str(data.speakers),
        "sessions": str(len(data.event.sessions)),
    }
    found = []
    for line in wording.text("lines", **counts).splitlines():
        if not line.strip():
            continue
        parts = [part.strip() for part in line.split("|")]
        try:
            group, item, unit, quantity, price = parts
            found.append(CostLine(item, unit, _product(quantity), int(_product(price)), group=group))
        except (ValueError, ArithmeticError) as problem:
            raise InputError("documents.bad_cost_line", where="cost_estimate.lines", line=line.strip()[:120]) from problem
    return tuple(found)


def _product(text: str) -> Decimal:
    """Multiply "3 x 1,5"; "150.000" has its thousands set apart."""
    product = Decimal(1)
    for factor in text.replace("×", "x").split("x"):
        product *= Decimal(factor.strip().replace(".", "").replace(",", "."))
    return product


def _table(lines: Sequence[CostLine], wording: Wording, total: int) -> Table:
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
                    group_thousands(line.price) if line.price else "",
                    group_thousands(line.amount) if line.price else "",
                    line.note,
                )
            ),
        )
        for number, line in enumerate(lines, 1)
    )
    rows.append(TableRow((wording.text("sum"), group_thousands(total) if total else "", ""), RowKind.TOTAL, span=5))
    return Table(columns, (tuple(HeadCell(wording.text(name)) for name in names),), tuple(rows))


KIND = DocumentKind("cost_estimate", QT_TRANSLATE_NOOP("Documents", "Cost estimate"), True, CostEstimateInput, build)
