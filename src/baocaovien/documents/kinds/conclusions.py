"""Thông báo kết luận: what the chair concluded, and who does what until when."""

from __future__ import annotations

from baocaovien.documents.inputs import ConclusionsInput
from baocaovien.documents.kind import DocumentKind
from baocaovien.documents.phrases import days_in_words, finish, foot, head, opened, paragraphs, person_in_words, said
from baocaovien.documents.plan import Align, Block, Column, DocumentPlan, HeadCell, Table, TableRow, Title
from baocaovien.documents.wording import Wording
from baocaovien.domain.dates import short_date
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def build(data: ConclusionsInput, wording: Wording) -> DocumentPlan:
    """Make the notice's plan."""
    event, office = data.event, data.letter.office.short_name
    if event.chairs:
        chair = person_in_words(event.chairs[0], wording)
        about = wording.text("about", chair=chair, event=event.title)
        after = said(wording, "after_chair", Chair=opened(chair), gathering=event.gathering)
    else:
        about = wording.text("about_plain", event=event.title)
        after = said(wording, "after", Gathering=opened(event.gathering))
    blocks: list[Block] = [
        head(data.letter, wording),
        Title(wording.text("name"), about),
        said(
            wording,
            "opening",
            venue=event.venue or "…………",
            days=days_in_words(event),
            office=office,
            event=event.title,
            opening=data.opening,
        ),
        after,
        *paragraphs(data.conclusions),
    ]
    if data.tasks:
        blocks += [said(wording, "tasks"), _table(data, wording)]
    blocks += [said(wording, "closing", office=office), foot(data.letter)]
    return finish(data.letter, f"{wording.text('name')} {about}", blocks)


def _table(data: ConclusionsInput, wording: Wording) -> Table:
    columns = (Column(12, Align.CENTER), Column(83), Column(45), Column(25, Align.CENTER))
    rows = tuple(
        TableRow((str(number), task.text, task.owner, short_date(task.due) if task.due else ""))
        for number, task in enumerate(data.tasks, 1)
    )
    return Table(columns, (tuple(HeadCell(wording.text(name)) for name in ("no", "task", "owner", "due")),), rows)


KIND = DocumentKind("conclusions", QT_TRANSLATE_NOOP("Documents", "Notice of conclusions"), True, ConclusionsInput, build)
