"""Use cases on the agenda: lines, their order and lengths, what they present."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select
from sqlalchemy.orm import Session

from baocaovien.domain.errors import ConflictError, InputError, MissingError
from baocaovien.domain.keep import KEEP, Kept
from baocaovien.domain.names import optional, required
from baocaovien.services.order import rank_after
from baocaovien.store.find import get, live
from baocaovien.store.models import (
    AgendaContent,
    AgendaItem,
    ContentItem,
    ContentRevision,
    Event,
    EventSession,
    Person,
    Topic,
    new_id,
)

_OPENING = "Ổn định tổ chức; tuyên bố lý do, giới thiệu đại biểu"
_CLOSING = "Định hướng công tác tuyên truyền, kết luận hội nghị"
_FRAME_MINUTES = 15
_LONGEST_TITLE = 300


def first_agenda(
    session: Session,
    *,
    event_id: uuid.UUID,
    topic_ids: Sequence[uuid.UUID],
    speaker_ids: Sequence[uuid.UUID] = (),
    chair_id: uuid.UUID | None = None,
) -> tuple[uuid.UUID, ...]:
    """Write an agenda to start from: opening, one presented line for each topic in equal parts, closing by the chair.

    Opening and closing are left out where the time is short. Returns the ids of the lines.
    """
    topics = tuple(dict.fromkeys(topic_ids))
    if not topics:
        return ()
    held = min(session.scalars(live(EventSession).where(EventSession.event_id == event_id)), key=lambda row: row.starts_at)
    whole = int((held.ends_at - held.starts_at).total_seconds() // 60)
    room = whole - 2 * _FRAME_MINUTES
    framed = room >= 20 * len(topics)
    part = (room if framed else whole) // len(topics)
    each = part // 5 * 5 or max(part, 1)  # never more than there is time for
    made = []
    if framed:
        made.append(add_line(session, event_id=event_id, session_id=held.id, title=_OPENING, minutes=_FRAME_MINUTES))
    for number, topic_id in enumerate(topics):
        speaker = speaker_ids[min(number, len(speaker_ids) - 1)] if speaker_ids else None
        made.append(
            add_presented(session, event_id=event_id, session_id=held.id, what=topic_id, minutes=each, speaker_id=speaker)
        )
    if framed:
        made.append(
            add_line(session, event_id=event_id, session_id=held.id, title=_CLOSING, minutes=_FRAME_MINUTES, speaker_id=chair_id)
        )
    return tuple(made)


def add_presented(
    session: Session,
    *,
    event_id: uuid.UUID,
    what: uuid.UUID,
    session_id: uuid.UUID | None = None,
    minutes: int | None = None,
    speaker_id: uuid.UUID | None = None,
    after_id: uuid.UUID | None = None,
) -> uuid.UUID:
    """Add a chuyên đề: a topic, or a content item with its whole subtree.

    Raises:
        MissingError: `input.unknown_id`.
    """
    topic = session.get(Topic, what)
    item = session.get(ContentItem, what) if topic is None or topic.deleted else None
    if topic is not None and not topic.deleted:
        title = topic.name
    elif item is not None and not item.deleted:
        title = _heading(session, item)
    else:
        raise MissingError("input.unknown_id", where=str(what), kind="topic", value=str(what))
    line = add_line(
        session,
        event_id=event_id,
        session_id=session_id,
        title=title,
        minutes=minutes,
        speaker_id=speaker_id,
        topic_id=None if item else what,
        presented=True,
        after_id=after_id,
    )
    if item is not None:
        session.add(AgendaContent(agenda_item_id=line, item_id=item.id))
        session.flush()
    return line


def add_line(
    session: Session,
    *,
    event_id: uuid.UUID,
    title: str,
    minutes: int | None = None,
    session_id: uuid.UUID | None = None,
    speaker_id: uuid.UUID | None = None,
    speaker_name: str = "",
    topic_id: uuid.UUID | None = None,
    presented: bool = False,
    note: str = "",
    after_id: uuid.UUID | None = None,
    first: bool = False,
) -> uuid.UUID:
    """Add a line at the end of a session's agenda, or after another line; the lines after it move.

    Args:
        session_id: empty: the event's first session.
        speaker_name: for a speaker who is in no directory.
    """
    _changeable(session, event_id)
    sessions = sorted(session.scalars(live(EventSession).where(EventSession.event_id == event_id)), key=lambda row: row.starts_at)
    held = next((row for row in sessions if row.id == session_id), sessions[0])
    if topic_id is not None:
        get(session, Topic, topic_id)
    line = AgendaItem(
        id=new_id(),
        event_id=event_id,
        session_id=held.id,
        rank=rank_after(session, _order(event_id, held.id), after_id, first=first),
        minutes=_minutes(minutes),
        title=required(title, "title"),
        presented=presented,
        topic_id=topic_id,
        speaker_id=speaker_id,
        speaker_name=get(session, Person, speaker_id).full_name if speaker_id else optional(speaker_name, "speaker"),
        note=optional(note, "note"),
    )
    session.add(line)
    session.flush()
    _flow(session, held)
    return line.id


def edit_line(
    session: Session,
    *,
    line_id: uuid.UUID,
    title: str | Kept = KEEP,
    minutes: int | Kept | None = KEEP,
    presented: bool | Kept = KEEP,
    topic_id: uuid.UUID | Kept | None = KEEP,
    note: str | Kept = KEEP,
) -> None:
    """Change a line; another length moves the lines after it.

    What is not given stays, a topic or length that is None is taken off.
    """
    line = _line(session, line_id)
    if title is not KEEP:
        line.title = required(title, "title")
    if presented is not KEEP:
        line.presented = presented
    if topic_id is not KEEP:
        if topic_id is not None:
            get(session, Topic, topic_id)
        line.topic_id = topic_id
    if note is not KEEP:
        line.note = optional(note, "note")
    if minutes is not KEEP:
        line.minutes = _minutes(minutes)
        _flow_of(session, line)


def set_speaker(session: Session, *, line_id: uuid.UUID, speaker_id: uuid.UUID | None, speaker_name: str = "") -> None:
    """Let somebody else present a line: a person of the directory, or a name."""
    line = _line(session, line_id)
    line.speaker_id = speaker_id
    line.speaker_name = get(session, Person, speaker_id).full_name if speaker_id else optional(speaker_name, "speaker")


def move_line(session: Session, *, line_id: uuid.UUID, after_id: uuid.UUID | None, session_id: uuid.UUID | None = None) -> None:
    """Put a line after another one (None: first), in its session or in another one; times follow."""
    line = _line(session, line_id)
    old = line.session_id
    target = session_id or old
    if target is not None and target != old and get(session, EventSession, target).event_id != line.event_id:
        raise InputError("schedule.other_event", where="session")
    line.session_id = target
    session.flush()
    line.rank = rank_after(session, _order(line.event_id, target, without=line.id), after_id, first=after_id is None)
    session.flush()
    for held_id in dict.fromkeys((old, target)):
        if held_id is not None:
            _flow(session, get(session, EventSession, held_id))


def remove_line(session: Session, *, line_id: uuid.UUID) -> None:
    """Take a line out; the lines after it move up."""
    line = _line(session, line_id)
    line.deleted = True
    session.flush()
    _flow_of(session, line)


def follow_sessions(session: Session, *, event_id: uuid.UUID) -> None:
    """Let every session's lines flow from its start again."""
    session.flush()
    for held in session.scalars(live(EventSession).where(EventSession.event_id == event_id)):
        _flow(session, held)


def _flow_of(session: Session, line: AgendaItem) -> None:
    if line.session_id is not None:
        session.flush()
        _flow(session, get(session, EventSession, line.session_id))


def _flow(session: Session, held: EventSession) -> None:
    """Each line begins where the one before ends; after a line without a length nothing is known."""
    at: dt.datetime | None = held.starts_at
    for line in session.scalars(_order(held.event_id, held.id)):
        if line.starts_at != at:
            line.starts_at = at
        at = at + dt.timedelta(minutes=line.minutes) if at is not None and line.minutes else None
    session.flush()


def _order(event_id: uuid.UUID, session_id: uuid.UUID | None, *, without: uuid.UUID | None = None) -> Select[Any]:
    held: Any = AgendaItem.session_id == session_id if session_id else AgendaItem.session_id.is_(None)
    query = live(AgendaItem).where(AgendaItem.event_id == event_id, held)
    if without is not None:
        query = query.where(AgendaItem.id != without)
    return query.order_by(AgendaItem.rank, AgendaItem.id)


def _line(session: Session, line_id: uuid.UUID) -> AgendaItem:
    line = get(session, AgendaItem, line_id)
    _changeable(session, line.event_id)
    return line


def _changeable(session: Session, event_id: uuid.UUID) -> None:
    event = get(session, Event, event_id)
    if event.state in ("closed", "cancelled"):
        raise ConflictError("schedule.not_changeable", event=event.title, state=event.state)


def _minutes(minutes: int | None) -> int | None:
    if minutes is not None and not 1 <= minutes <= 24 * 60:
        raise InputError("schedule.bad_minutes", where="minutes", value=minutes)
    return minutes


def _heading(session: Session, item: ContentItem) -> str:
    """The heading of a content item: its own, else the beginning of its text."""
    revision = session.get(ContentRevision, item.current_revision_id) if item.current_revision_id else None
    text = (revision.heading or revision.text) if revision else item.number
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_TITLE else line[: _LONGEST_TITLE - 1].rstrip() + "…"
