"""The delegates' list, in the order given: protocol order is decided before, and never changed here."""

from __future__ import annotations

from baocaovien.documents.inputs import DelegatesInput
from baocaovien.documents.kind import DocumentKind
from baocaovien.documents.phrases import (
    days_in_words,
    finish,
    foot,
    grouped_rows,
    head,
    number_column,
    numbered,
    said,
    venue_in_words,
)
from baocaovien.documents.plan import Block, Column, DocumentPlan, HeadCell, Paragraph, Role, Table, TableRow, Title
from baocaovien.documents.wording import Wording
from baocaovien.domain.numbers import two_digits
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def build(data: DelegatesInput, wording: Wording) -> DocumentPlan:
    """Make the list's plan."""
    letter, event = data.letter, data.event
    about = wording.text("about", event=event.title)
    note = wording.text("annex", annex_to=data.annex_to) if data.annex_to else ""
    when = wording.runs("when", when=days_in_words(event), venue=venue_in_words(event))
    columns = (number_column(len(data.lines)), Column(40), Column(48), Column(47), Column(18))
    names = ("no", "person", "position", "unit", "note")
    rows = grouped_rows(
        (line.group, TableRow((str(number), line.name, line.position, line.unit, line.note)))
        for number, line in numbered(data.lines)
    )
    count = two_digits(len(data.lines))
    blocks: list[Block] = [
        head(letter, wording, numbered=False),
        Title(wording.text("name"), about, note, closed=False),
        Paragraph(when, Role.NOTE),
        Table(columns, (tuple(HeadCell(wording.text(name)) for name in names),), tuple(rows), least_row_mm=8),
    ]
    if data.attendance:
        came = data.attendance.present + data.attendance.substituted
        absent = data.attendance.excused + data.attendance.unexcused
        blocks.append(said(wording, "attendance", Role.FLUSH, count=count, present=two_digits(came), absent=two_digits(absent)))
    else:
        blocks.append(said(wording, "total", Role.FLUSH, count=count))
    if letter.signatures or letter.recipients:
        blocks.append(foot(letter))
    return finish(letter, f"{wording.text('name')} {about}", blocks)


KIND = DocumentKind("delegates", QT_TRANSLATE_NOOP("Documents", "Delegates' list"), True, DelegatesInput, build)
