"""The minutes of an event as their document takes them: agenda, statements, votes, conclusions, tasks, attendance."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.documents.inputs import (
    MinutesInput,
    MinutesItem,
    PersonLine,
    Statement,
    StatementKind,
    TaskLine,
    Vote,
)
from baocaovien.domain.dates import local_date
from baocaovien.services.attendance.block import attendance_block
from baocaovien.services.decks.outline import citation
from baocaovien.services.documents.print_facts import PrintOptions, event_facts, known_event, letterhead
from baocaovien.store.models import Deck, Person
from baocaovien.store.queries import decks as deck_reads
from baocaovien.store.queries.attendance import invitee_rows, marked_after
from baocaovien.store.queries.directory import posts_on
from baocaovien.store.queries.documents import MinutesDetail, StatementRow, TaskRow, attachment_rows, minutes_detail
from baocaovien.store.queries.schedule import AgendaRow, EventDetail
from baocaovien.store.queries.units import unit_names

_KINDS = {"question": StatementKind.QUESTION, "answer": StatementKind.ANSWER}


def minutes_input(
    session: Session, event_id: UUID, *, options: PrintOptions, now: dt.datetime, written: MinutesDetail | None = None
) -> MinutesInput:
    """Everything that the minutes print; without minutes yet, the event's facts with room for the pen.

    Args:
        written: the minutes with what is still being typed, for the preview; None: as they are kept.
    """
    event = known_event(session, event_id)
    written = written or minutes_detail(session, event_id)
    as_of = figures_at(session, event, written, now)
    letter = letterhead(
        session, created=event.event.start, day=local_date(event.event.start), options=options, signed=False, recipients=False
    )
    statements = written.statements if written else ()
    speakers = _Speakers(session, event, statements)
    facts = event_facts(session, event)
    items = _items(event.agenda, statements, speakers, written)
    block = attendance_block(session, event_id, as_of, press=written.press if written else "")
    return MinutesInput(
        letter=letter,
        event=facts,
        attendance=block,
        items=items,
        documents_used=_documents(session, event_id, written),
        other=written.other if written else "",
        conclusions=_conclusions(written, statements),
        tasks=task_lines(session, event, written.tasks if written else ()),
        opened=written.opened_at if written else None,
        closed=written.closed_at if written else None,
        copies=written.copies if written else 0,
    )


def figures_at(session: Session, event: EventDetail, written: MinutesDetail | None, now: dt.datetime) -> dt.datetime:
    """The moment that the figures are of: the chosen one, else when attendance closed for good, else now."""
    if written is not None and written.attendance_as_of is not None:
        return written.attendance_as_of
    closed = event.closed_at
    if closed is None or marked_after(session, event.event.id, closed):
        return now
    return closed


def _items(
    agenda: Sequence[AgendaRow],
    statements: Sequence[StatementRow],
    speakers: _Speakers,
    written: MinutesDetail | None,
) -> tuple[MinutesItem, ...]:
    """What was opened with, each line of the agenda, then what belongs to no line."""
    found = [MinutesItem("Khai mạc", summary=written.opening)] if written and written.opening else []
    for line in agenda:
        own = [one for one in statements if one.agenda_item_id == line.id]
        if own or line.presented:
            presenter = speakers.named(line.speaker_id, line.speaker) if line.presented and line.speaker else None
            found.append(_item(line.title, presenter, own, speakers, conclusions=True))
    known = {line.id for line in agenda}
    loose = [one for one in statements if one.agenda_item_id not in known and one.kind != "conclusion"]
    if loose:
        found.append(_item("Trao đổi, thảo luận", None, loose, speakers, conclusions=False))
    return tuple(found)


def _item(
    title: str, presenter: PersonLine | None, own: Sequence[StatementRow], speakers: _Speakers, *, conclusions: bool
) -> MinutesItem:
    said = tuple(
        Statement(
            one.text,
            speakers.named(one.speaker_id, one.speaker_name, one.speaker_position) if one.speaker_name else None,
            _KINDS.get(one.kind, StatementKind.STATEMENT),
            one.at,
            one.has_paper,
        )
        for one in own
        if one.kind not in ("vote", "conclusion")
    )
    votes = tuple(
        Vote(
            one.text,
            str(one.vote.get("method") or "giơ tay"),
            int(one.vote.get("for", 0)),
            int(one.vote.get("against", 0)),
            int(one.vote.get("abstained", 0)),
        )
        for one in own
        if one.kind == "vote"
    )
    concluded = tuple(one.text for one in own if one.kind == "conclusion") if conclusions else ()
    return MinutesItem(title, presenter, "", said, votes, concluded)


def _conclusions(written: MinutesDetail | None, statements: Sequence[StatementRow]) -> tuple[str, ...]:
    lines = [line.strip() for line in written.conclusion.splitlines()] if written else []
    return tuple(line for line in lines if line) + tuple(
        one.text for one in statements if one.kind == "conclusion" and one.agenda_item_id is None
    )


def conclusions_of(written: MinutesDetail) -> tuple[str, ...]:
    """Every conclusion of the minutes: those of the whole event, then those of its agenda items."""
    by_item = tuple(one.text for one in written.statements if one.kind == "conclusion" and one.agenda_item_id is not None)
    return _conclusions(written, written.statements) + by_item


class _Speakers:
    """Names speakers with position and unit, as the list of the event has them, else as of the event's day."""

    def __init__(self, session: Session, event: EventDetail, statements: Sequence[StatementRow]) -> None:
        ids = {one.speaker_id for one in statements} | {line.speaker_id for line in event.agenda}
        known = [person_id for person_id in ids if person_id is not None]
        day = local_date(event.event.start)
        posts = posts_on(session, known, day)
        units = unit_names(session, {post.unit_id for post in posts.values()}, day)
        self._known = {person: (post.position, units.get(post.unit_id, "")) for person, post in posts.items()}
        self._known |= {
            row.person_id: (row.position, row.unit)
            for row in (invitee_rows(session, event.event.id) if known else ())
            if row.person_id in ids and row.person_id is not None
        }
        self._honorifics = dict(session.execute(select(Person.id, Person.honorific).where(Person.id.in_(known))).all())

    def named(self, person_id: UUID | None, name: str, position: str = "") -> PersonLine:
        known_position, unit = self._known.get(person_id, ("", "")) if person_id else ("", "")
        honorific = self._honorifics.get(person_id, "") if person_id else ""
        return PersonLine(name, position or known_position, "" if position else unit, honorific)


def _documents(session: Session, event_id: UUID, written: MinutesDetail | None) -> tuple[str, ...]:
    """What somebody wrote, else what the event's decks cite and the files kept with it."""
    lines = [line.strip() for line in written.materials.splitlines() if line.strip()] if written else []
    if lines:
        return tuple(lines)
    decks = session.scalars(
        select(Deck.id).where(Deck.event_id == event_id, Deck.deleted.is_(False)).order_by(Deck.made_at)
    ).all()
    trees = [
        node
        for presented in deck_reads.presented_of_event(session, event_id)
        for node in deck_reads.content_trees(session, presented.item_ids)
    ]
    documents = deck_reads.documents_by_id(session, {node.document_id for node in trees}) if decks else {}
    cited = [citation(one) for one in documents.values()]
    files = [row.file_name for row in attachment_rows(session, [event_id])]
    return tuple(dict.fromkeys([*sorted(cited), *files]))


def task_lines(session: Session, event: EventDetail, rows: Sequence[TaskRow]) -> tuple[TaskLine, ...]:
    """Tasks as printed; a task without a written assignee is its unit's."""
    units = unit_names(session, {row.unit_id for row in rows if row.unit_id}, local_date(event.event.start))
    return tuple(
        TaskLine(row.text, row.assignee or (units.get(row.unit_id, "") if row.unit_id else ""), row.due, row.carried)
        for row in rows
    )
