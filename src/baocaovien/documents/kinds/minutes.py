"""Minutes: the form of Hướng dẫn 16-HD/VPTW for the Party, Phụ lục III of NĐ 30/2020/NĐ-CP for state offices."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from baocaovien.documents.inputs import (
    Absentee,
    MinutesInput,
    MinutesItem,
    PersonLine,
    Signature,
    Statement,
    StatementKind,
    TaskLine,
)
from baocaovien.documents.kind import DocumentKind
from baocaovien.documents.phrases import (
    DOTS,
    end_time_in_words,
    finish,
    head,
    honorific_of,
    listed,
    opened,
    paragraphs,
    people_in_words,
    person_in_words,
    said,
    signer,
    start_in_words,
    venue_in_words,
)
from baocaovien.documents.plan import (
    Align,
    Block,
    Column,
    DocumentPlan,
    HeadCell,
    Heading,
    Items,
    Paragraph,
    Role,
    Signatures,
    Table,
    TableRow,
    Title,
    runs,
)
from baocaovien.documents.wording import Wording
from baocaovien.domain.dates import moment_in_words, short_date, time_in_words
from baocaovien.domain.names import fold
from baocaovien.domain.numbers import two_digits
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def build(data: MinutesInput, wording: Wording) -> DocumentPlan:
    """Make the minutes' plan."""
    about = wording.text("about", event=data.event.title)
    blocks = [head(data.letter, wording), Title(wording.text("name"), about), *_Body(data, wording).blocks()]
    return finish(data.letter, f"{wording.text('name')} {about}", blocks)


class _Body:
    def __init__(self, data: MinutesInput, wording: Wording) -> None:
        self._data, self._wording = data, wording
        gathering = data.event.gathering
        self._gathering = {"gathering": gathering, "Gathering": gathering[:1].upper() + gathering[1:]}
        self._shared = _shared_names(data)

    def blocks(self) -> Iterator[Block]:
        data, wording = self._data, self._wording
        yield from self._facts()
        yield from self._people()
        yield Heading(wording.text("part_course", **self._gathering), 2)
        for number, item in enumerate(data.items, 1):
            yield from self._item(number, item)
        yield Heading(wording.text("part_conclusions", **self._gathering), 2)
        yield from paragraphs(data.conclusions) or [self._concluded_above()]
        if data.tasks:
            yield Heading(wording.text("part_tasks", number="4", **self._gathering), 2)
            yield _task_table(data.tasks, wording)
        copies = wording.text("copies", copies=two_digits(data.copies)) if data.copies else ""
        end = time_in_words(data.closed) if data.closed else end_time_in_words(data.event)
        yield said(wording, "closing", end=end, copies=copies, **self._gathering)
        yield from self._foot()

    def _concluded_above(self) -> Paragraph:
        """Where nothing was concluded for the whole, say that it stands with the items; room for the pen where it does not."""
        above = any(item.conclusions for item in self._data.items)
        return said(self._wording, "concluded_above") if above else Paragraph(runs(DOTS))

    def _facts(self) -> Iterator[Block]:
        data, wording = self._data, self._wording
        event = data.event
        start = moment_in_words(data.opened) if data.opened else start_in_words(event)
        yield said(wording, "time", start=start)
        yield said(wording, "venue", venue=venue_in_words(event))
        content = event.content or "; ".join(item.title for item in data.items)
        yield said(wording, "content", content=content or DOTS)
        yield said(wording, "chair", chair=people_in_words(event.chairs, wording) or DOTS)
        secretary = person_in_words(event.secretary, wording) if event.secretary else DOTS
        yield said(wording, "secretary", secretary=secretary)
        if data.documents_used:
            yield said(wording, "documents", documents="; ".join(data.documents_used), **self._gathering)
        if data.other:
            yield said(wording, "other", other=data.other)

    def _people(self) -> Iterator[Block]:
        data, wording = self._data, self._wording
        block = data.attendance
        yield Heading(wording.text("part_people", **self._gathering), 2)
        yield Heading(wording.text("part_delegates"), 3)
        yield said(wording, "invited", invited=two_digits(block.invited))
        came = wording.text("substituted", substituted=two_digits(block.substituted)) if block.substituted else ""
        yield said(wording, "present", present=two_digits(block.present + block.substituted), substituted=came)
        absent = block.excused + block.unexcused
        yield said(
            wording, "absent", absent=two_digits(absent), excused=two_digits(block.excused), unexcused=two_digits(block.unexcused)
        )
        if block.not_marked:
            yield said(wording, "not_marked", not_marked=two_digits(block.not_marked))
        if block.walk_ins:
            yield said(wording, "walk_ins", walk_ins=two_digits(block.walk_ins))
        if block.absentees:
            yield said(wording, "absentees")
            yield Items(listed(runs(self._absentee(each)) for each in block.absentees), mark="+")
        if block.substitutes:
            yield said(wording, "substitutes")
            yield Items(
                listed(
                    wording.runs(
                        "substitute",
                        person=opened(person_in_words(each.person, wording)),
                        absentee=person_in_words(each.in_place_of, wording),
                    )
                    for each in block.substitutes
                ),
                mark="+",
            )
        yield Paragraph(wording.runs("as_of", as_of=moment_in_words(block.as_of)), Role.BODY)
        if block.guests:
            yield Heading(wording.text("part_guests"), 3)
            yield Items(listed(runs(opened(person_in_words(guest, wording))) for guest in block.guests))
        if block.press:
            yield Heading(wording.text("part_press"), 3)
            yield Items(listed(runs(name) for name in block.press))

    def _absentee(self, absentee: Absentee) -> str:
        person = opened(person_in_words(absentee.person, self._wording))
        if absentee.reason:
            return self._wording.text("absent_reason", person=person, reason=absentee.reason)
        return self._wording.text("absent_no_reason", person=person)

    def _item(self, number: int, item: MinutesItem) -> Iterator[Block]:
        wording = self._wording
        yield Heading(wording.text("item", number=str(number), title=item.title), 2)
        if item.presenter:
            yield said(wording, "presenter", **self._called(item.presenter))
        yield from paragraphs((item.summary,))
        for statement in item.statements:
            yield from self._statement(statement)
        for vote in item.votes:
            counts = {"agree": vote.agree, "against": vote.against, "abstain": vote.abstain}
            said_counts = {name: two_digits(count) for name, count in counts.items()}
            yield said(wording, "vote", subject=vote.subject, method=vote.method, **said_counts)
        for conclusion in item.conclusions:
            yield said(wording, "item_conclusion", statement=conclusion)

    def _statement(self, statement: Statement) -> Iterator[Block]:
        wording = self._wording
        first, *rest = statement.text.split("\n")
        if statement.in_writing and not rest:
            first = _with_remark(first, wording.text("in_writing"))
        if statement.speaker is None:
            yield said(wording, "no_speaker", statement=first)
        else:
            name = {StatementKind.QUESTION: "question", StatementKind.ANSWER: "answer"}.get(statement.kind, "statement")
            speaker = wording.text("speaker", **self._called(statement.speaker))
            yield said(wording, name, speaker=speaker, statement=first)
        if rest and statement.in_writing:
            rest[-1] = _with_remark(rest[-1], wording.text("in_writing"))
        yield from paragraphs(rest)

    def _called(self, person: PersonLine) -> dict[str, str]:
        return {"Honorific": opened(honorific_of(person.honorific, self._wording)), "person": self._named(person)}

    def _named(self, person: PersonLine) -> str:
        """Name a speaker; who shares a name is told apart by position and unit."""
        if fold(person.name) in self._shared:
            return ", ".join(part for part in (person.name, person.position, person.unit) if part)
        return person.name

    def _foot(self) -> Iterator[Block]:
        data, wording = self._data, self._wording
        signatures = data.letter.signatures or (
            Signature(wording.text("recorder_title"), data.event.secretary.name if data.event.secretary else ""),
            Signature(wording.text("chair_title"), data.event.chairs[0].name if data.event.chairs else ""),
        )
        kept = tuple(part.strip() for part in wording.text("recipients").split(";") if part.strip())
        yield Signatures(tuple(map(signer, signatures)), data.letter.recipients or kept)


def _with_remark(text: str, remark: str) -> str:
    """Put a remark in brackets before the full stop."""
    return f"{text.rstrip()[:-1]}{remark}." if text.rstrip().endswith(".") else text + remark


def _shared_names(data: MinutesInput) -> frozenset[str]:
    """Give the folded names that two different people of the event bear."""
    people: dict[str, set[tuple[str, str]]] = defaultdict(set)
    block = data.attendance
    spoken = [statement.speaker for item in data.items for statement in item.statements]
    presented = [item.presenter for item in data.items]
    named = [
        *spoken,
        *presented,
        *data.event.chairs,
        data.event.secretary,
        *block.guests,
        *(each.person for each in block.absentees),
    ]
    for person in named:
        if person is not None:
            people[fold(person.name)].add((fold(person.position), fold(person.unit)))
    return frozenset(name for name, posts in people.items() if len(posts) > 1)


def _task_table(tasks: tuple[TaskLine, ...], wording: Wording) -> Table:
    carried = wording.text("task_carried")
    rows = tuple(
        TableRow(
            (str(number), (carried if task.carried else "") + task.text, task.owner, short_date(task.due) if task.due else "")
        )
        for number, task in enumerate(tasks, 1)
    )
    columns = (Column(12, Align.CENTER), Column(85), Column(45), Column(23, Align.CENTER))
    names = ("task_no", "task", "task_owner", "task_due")
    return Table(columns, (tuple(HeadCell(wording.text(name)) for name in names),), rows)


KIND = DocumentKind("minutes", QT_TRANSLATE_NOOP("Documents", "Minutes"), True, MinutesInput, build)
