"""What the office should know when it opens the program: this week, what waits, what is wrong."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass

from sqlalchemy import ColumnElement, exists, func, select
from sqlalchemy.orm import Session

from baocaovien.domain.local_time import at_local
from baocaovien.services.schedule.clashes import ConflictRow, conflicts_between
from baocaovien.store.models import ContentItem, Deck, DeckEntry, Event, EventSession, Minutes
from baocaovien.store.queries.documents import TaskRow, open_tasks
from baocaovien.store.queries.schedule import EventRow, event_rows, events_between

_AHEAD = dt.timedelta(days=35)
_MOST = 5


@dataclass(frozen=True, slots=True)
class StaleDeck:
    """A deck of an event to come that pins a wording which is no longer the current one."""

    deck_id: uuid.UUID
    title: str
    slides: int


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that the first page shows, as of one moment."""

    week: tuple[EventRow, ...]
    """Events of this week, Monday to Sunday."""
    later: tuple[EventRow, ...]
    """The next events after this week, five at most."""
    conflicts: tuple[ConflictRow, ...]
    """Those of the coming five weeks that nobody has let pass."""
    unsigned: tuple[EventRow, ...]
    """Closed events whose minutes are missing or not finalised, the newest first, five at most."""
    to_sign: tuple[EventRow, ...]
    """Events whose finalised minutes wait for a signature, the newest first, five at most."""
    tasks: tuple[TaskRow, ...]
    in_review: int
    """Content items that wait for approval."""
    stale: tuple[StaleDeck, ...]


def read_overview(session: Session, *, now: dt.datetime, today: dt.date) -> Overview:
    """Read the overview.

    Args:
        now: UTC now.
        today: the local day.
    """
    monday = today - dt.timedelta(days=today.weekday())
    start, end = at_local(monday), at_local(monday + dt.timedelta(days=7))
    coming = events_between(session, end, now + _AHEAD)
    conflicts = [
        row
        for row in conflicts_between(session, now, now + _AHEAD, today=today)
        if row.override is None and row.level != "ignore"
    ]
    return Overview(
        week=tuple(events_between(session, start, end)),
        later=tuple(coming[:_MOST]),
        conflicts=tuple(conflicts),
        unsigned=tuple(event_rows(session, _by_minutes(session, ~_minutes_in("finalised", "signed", "issued")))),
        to_sign=tuple(event_rows(session, _by_minutes(session, _minutes_in("finalised")))),
        tasks=open_tasks(session, limit=_MOST),
        in_review=session.scalar(
            select(func.count()).select_from(ContentItem).where(ContentItem.deleted.is_(False), ContentItem.state == "in_review")
        )
        or 0,
        stale=_stale_decks(session, now),
    )


def _ids(session: Session, condition: object) -> list[uuid.UUID]:
    return list(session.scalars(select(Event.id).where(Event.deleted.is_(False), condition)))  # type: ignore[arg-type]


def _minutes_in(*states: str) -> ColumnElement[bool]:
    return exists().where(Minutes.event_id == Event.id, Minutes.deleted.is_(False), Minutes.state.in_(states))


def _by_minutes(session: Session, condition: ColumnElement[bool]) -> list[uuid.UUID]:
    """Closed events by their minutes, the newest first."""
    last = (
        select(EventSession.event_id, func.max(EventSession.ends_at).label("ended"))
        .where(EventSession.deleted.is_(False))
        .group_by(EventSession.event_id)
        .subquery()
    )
    rows = (
        select(Event.id)
        .join(last, last.c.event_id == Event.id)
        .where(Event.deleted.is_(False), Event.state == "closed", condition)
        .order_by(last.c.ended.desc())
        .limit(_MOST)
    )
    return list(session.scalars(rows))


def _stale_decks(session: Session, now: dt.datetime) -> tuple[StaleDeck, ...]:
    coming = exists().where(EventSession.event_id == Deck.event_id, EventSession.deleted.is_(False), EventSession.ends_at >= now)
    rows = session.execute(
        select(Deck.id, Deck.title, func.count())
        .join(DeckEntry, DeckEntry.deck_id == Deck.id)
        .join(ContentItem, ContentItem.id == DeckEntry.item_id)
        .where(
            Deck.deleted.is_(False),
            DeckEntry.deleted.is_(False),
            DeckEntry.revision_id.is_not(None),
            ContentItem.current_revision_id != DeckEntry.revision_id,
            coming,
        )
        .group_by(Deck.id, Deck.title)
        .order_by(Deck.title)
    )
    return tuple(StaleDeck(deck_id, title, count) for deck_id, title, count in rows)
