"""The programme of an event: one table, a heading row for each day when there are several."""

from __future__ import annotations

from baocaovien.documents.inputs import AgendaInput, AgendaLine
from baocaovien.documents.kind import DocumentKind
from baocaovien.documents.phrases import finish, foot, grouped_rows, head, said, times_in_words, venue_in_words
from baocaovien.documents.plan import Align, Block, Column, DocumentPlan, HeadCell, Paragraph, Role, Table, TableRow, Title, runs
from baocaovien.documents.wording import Wording
from baocaovien.domain.dates import date_in_words, local_date, time_in_words, weekday_in_words
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def build(data: AgendaInput, wording: Wording) -> DocumentPlan:
    """Make the programme's plan."""
    letter, event = data.letter, data.event
    about = wording.text("about", event=event.title)
    note = wording.text("annex", annex_to=data.annex_to) if data.annex_to else ""
    blocks: list[Block] = [
        head(letter, wording, numbered=not data.annex_to),
        Title(wording.text("name"), about, note),
        said(wording, "when", when=times_in_words(event)),
        said(wording, "venue", venue=venue_in_words(event)),
    ]
    blocks.append(_table(data.lines, wording) if data.lines else Paragraph(runs(wording.text("empty")), Role.CENTERED))
    if letter.signatures or letter.recipients:
        blocks.append(foot(letter))
    return finish(letter, f"{wording.text('name')} {about}", blocks)


def _table(lines: tuple[AgendaLine, ...], wording: Wording) -> Table:
    days = dict.fromkeys(local_date(line.start) for line in lines if line.start)
    rows = []
    present = ""
    for number, line in enumerate(lines, 1):
        if line.start and len(days) > 1:
            weekday = weekday_in_words(line.start)
            present = wording.text("day", day=f"{weekday[:1].upper()}{weekday[1:]}, {date_in_words(line.start)}")
        rows.append((present, TableRow((str(number), _time(line), line.title, line.speaker, line.note))))
    columns = (Column(12, Align.CENTER), Column(44, Align.CENTER), Column(58), Column(33), Column(18))
    names = ("no", "time", "subject", "who", "note")
    return Table(columns, (tuple(HeadCell(wording.text(name)) for name in names),), tuple(grouped_rows(rows)), least_row_mm=8)


def _time(line: AgendaLine) -> str:
    if not line.start:
        return ""
    start = time_in_words(line.start)
    return f"{start} – {time_in_words(line.end)}" if line.end else start


KIND = DocumentKind("agenda", QT_TRANSLATE_NOOP("Documents", "Agenda"), True, AgendaInput, build)
