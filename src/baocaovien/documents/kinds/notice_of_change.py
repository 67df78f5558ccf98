"""Thông báo thay đổi: what differs between two releases, before and after."""

from __future__ import annotations

from baocaovien.documents.inputs import NoticeOfChangeInput
from baocaovien.documents.kind import DocumentKind
from baocaovien.documents.phrases import finish, foot, head, said
from baocaovien.documents.plan import Align, Block, Column, DocumentPlan, HeadCell, Table, TableRow, Title
from baocaovien.documents.wording import Wording
from baocaovien.texts.marking import QT_TRANSLATE_NOOP

_BLANK_ROWS = 3
_PEN_ROW_MM = 12


def build(data: NoticeOfChangeInput, wording: Wording) -> DocumentPlan:
    """Make the notice's plan."""
    office = data.letter.office.short_name
    about = wording.text("about", about=data.about)
    opening = (
        said(wording, "opening_reference", reference=data.reference, office=office, about=data.about)
        if data.reference
        else said(wording, "opening", office=office, about=data.about)
    )
    blocks: list[Block] = [head(data.letter, wording), Title(wording.text("name"), about), opening]
    blocks.append(_table(data, wording))
    blocks += [said(wording, "closing"), foot(data.letter)]
    return finish(data.letter, f"{wording.text('name')} {about}", blocks)


def _table(data: NoticeOfChangeInput, wording: Wording) -> Table:
    reasons = any(change.reason for change in data.changes)
    names = ["no", "subject", "before", "after", *(["reason"] if reasons else [])]
    columns = [Column(12, Align.CENTER), Column(43), Column(40), Column(40), *([Column(30)] if reasons else [])]
    rows = tuple(
        TableRow((str(number), change.subject, change.before, change.after, *((change.reason,) if reasons else ())))
        for number, change in enumerate(data.changes, 1)
    )
    # Before anything has changed the paper is a form for the pen.
    blank = tuple(TableRow((str(number), "", "", "")) for number in range(1, _BLANK_ROWS + 1))
    head = (tuple(HeadCell(wording.text(name)) for name in names),)
    return Table(tuple(columns), head, rows or blank, least_row_mm=0 if rows else _PEN_ROW_MM)


KIND = DocumentKind("notice_of_change", QT_TRANSLATE_NOOP("Documents", "Notice of change"), True, NoticeOfChangeInput, build)
