"""Danh sách ký nhận tiền: rates, sums, the total in figures and in words."""

from __future__ import annotations

from baocaovien.documents.inputs import MoneyListInput
from baocaovien.documents.kind import DocumentKind
from baocaovien.documents.phrases import DOTS, days_in_words, finish, head, said, signer, venue_in_words
from baocaovien.documents.plan import (
    Align,
    Block,
    Column,
    DocumentPlan,
    HeadCell,
    Paragraph,
    Role,
    RowKind,
    Signatures,
    Signer,
    Table,
    TableRow,
    Title,
)
from baocaovien.documents.wording import Wording
from baocaovien.domain.numbers import format_decimal, group_thousands, money_in_words, two_digits
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def build(data: MoneyListInput, wording: Wording) -> DocumentPlan:
    """Make the list's plan."""
    letter, event = data.letter, data.event
    about = (
        wording.text("about", purpose=data.purpose, event=event.title)
        if data.purpose
        else wording.text("about_plain", event=event.title)
    )
    note = wording.text("basis", basis=data.basis) if data.basis else ""
    when = wording.runs("when", when=days_in_words(event), venue=venue_in_words(event))
    total = sum(line.amount for line in data.lines)
    signers = (Signer(wording.text("maker")), Signer(wording.text("accountant")), *map(signer, letter.signatures))
    blocks: list[Block] = [
        head(letter, wording, numbered=False),
        Title(wording.text("name"), about, note, closed=False),
        Paragraph(when, Role.NOTE),
        _table(data, wording, total),
        said(wording, "total", Role.FLUSH, count=two_digits(len(data.lines)), total=_figures(total)),
        Paragraph(wording.runs("words", words=money_in_words(total) if total else DOTS * 3), Role.FLUSH),
        Signatures(signers, room_mm=22),
    ]
    return finish(letter, f"{wording.text('name')} {about}", blocks)


def _figures(total: int) -> str:
    """Write a sum; where no rate is known yet there is room for the pen."""
    return group_thousands(total) if total else DOTS


def _table(data: MoneyListInput, wording: Wording, total: int) -> Table:
    columns = (
        Column(12, Align.CENTER),
        Column(34),
        Column(42),
        Column(11, Align.CENTER),
        Column(21, Align.RIGHT),
        Column(23, Align.RIGHT),
        Column(22),
    )
    names = ("no", "person", "unit")
    cells = (
        *(HeadCell(wording.text(name)) for name in names),
        HeadCell(data.unit_name),
        *(HeadCell(wording.text(name)) for name in ("rate", "amount", "signature")),
    )
    rows = [
        TableRow(
            (
                str(number),
                line.person.name,
                ", ".join(part for part in (line.person.position, line.person.unit) if part),
                format_decimal(line.days, 0 if line.days == line.days.to_integral_value() else 1),
                group_thousands(line.rate) if line.rate else "",
                group_thousands(line.amount) if line.rate else "",
                "",
            )
        )
        for number, line in enumerate(data.lines, 1)
    ]
    rows.append(TableRow((wording.text("sum"), group_thousands(total) if total else "", ""), RowKind.TOTAL, span=5))
    return Table(columns, (cells,), tuple(rows), least_row_mm=9)


KIND = DocumentKind("money_list", QT_TRANSLATE_NOOP("Documents", "Money list"), False, MoneyListInput, build)
