"""The list that delegates sign: signature columns by half day, groups by unit or site, blank rows, a version code."""

from __future__ import annotations

from baocaovien.documents.inputs import SignInInput
from baocaovien.documents.kind import DocumentKind
from baocaovien.documents.phrases import (
    DOTS,
    days_in_words,
    finish,
    grouped_rows,
    head,
    number_column,
    numbered,
    said,
    signer,
    venue_in_words,
)
from baocaovien.documents.plan import (
    Align,
    Block,
    Column,
    DocumentPlan,
    HeadCell,
    PageSetup,
    Paragraph,
    Role,
    Signatures,
    Signer,
    Table,
    TableRow,
    Title,
)
from baocaovien.documents.wording import Wording
from baocaovien.texts.marking import QT_TRANSLATE_NOOP

_SIGN_ROW_MM = 9
_SIGN_ROOM_MM = 22
_UPRIGHT_SLOTS = 2
"""More columns to sign in are printed landscape."""


def build(data: SignInInput, wording: Wording) -> DocumentPlan:
    """Make the list's plan."""
    letter, event = data.letter, data.event
    about = wording.text("about", event=event.title)
    when = wording.runs("when", when=days_in_words(event), venue=venue_in_words(event))
    blocks: list[Block] = [head(letter, wording, numbered=False)] if data.with_head else []
    blocks += [
        Title(wording.text("name"), about, closed=False),
        Paragraph(when, Role.NOTE),
        _table(data, wording),
        said(wording, "total", Role.FLUSH, count=str(len(data.lines) or DOTS)),
        _foot(data, wording),
    ]
    label = wording.text("version", version=data.version_code) if data.version_code else ""
    page = PageSetup(landscape=data.landscape or len(data.slots) > _UPRIGHT_SLOTS)
    return finish(letter, f"{wording.text('name')} {about}", blocks, page=page, foot_label=label)


def _foot(data: SignInInput, wording: Wording) -> Signatures:
    if data.letter.signatures:
        return Signatures(tuple(map(signer, data.letter.signatures)), room_mm=_SIGN_ROOM_MM)
    chair = data.event.chairs[0].name if data.event.chairs else ""
    return Signatures((Signer(wording.text("maker")), Signer(wording.text("chair"), chair)), room_mm=_SIGN_ROOM_MM)


def _slots(data: SignInInput, wording: Wording) -> list[str]:
    """Heads of the columns to sign in: the half days, with their day where there are several."""
    if data.slots:
        return [f"{wording.text(half)} {day.day}/{day.month}" for day, half in data.slots]
    halves = (("morning", data.morning), ("afternoon", data.afternoon))
    return [wording.text(name) for name, wanted in halves if wanted]


def _table(data: SignInInput, wording: Wording) -> Table:
    halves = _slots(data, wording)
    columns = [number_column(len(data.lines) + data.blank_rows), Column(39), Column(34), Column(39)]
    first = [HeadCell(wording.text(name), rows=2 if halves else 1) for name in ("no", "person", "position", "unit")]
    if data.show_card:
        columns.append(Column(20, Align.CENTER))
        first.append(HeadCell(wording.text("card"), rows=2 if halves else 1))
    if halves:
        first.append(HeadCell(wording.text("signature"), columns=len(halves)))
        columns += [Column(24 if len(halves) <= _UPRIGHT_SLOTS else 19)] * len(halves)
    columns.append(Column(17))
    first.append(HeadCell(wording.text("note"), rows=2 if halves else 1))
    head_rows = (tuple(first), tuple(map(HeadCell, halves))) if halves else (tuple(first),)
    signs = ("",) * len(halves)
    lines = numbered(data.lines)
    rows = grouped_rows(
        (
            line.group,
            TableRow(
                (
                    str(number),
                    line.name,
                    line.position,
                    line.unit,
                    *((line.card_number,) if data.show_card else ()),
                    *signs,
                    line.note,
                )
            ),
        )
        for number, line in lines
    )
    last = max((number for number, _line in lines), default=0)
    empty = ("",) * (len(columns) - 1)
    rows += [TableRow((str(last + place), *empty)) for place in range(1, data.blank_rows + 1)]
    return Table(tuple(columns), head_rows, tuple(rows), least_row_mm=_SIGN_ROW_MM)


KIND = DocumentKind("sign_in", QT_TRANSLATE_NOOP("Documents", "Sign-in list"), False, SignInInput, build)
