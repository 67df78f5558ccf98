"""Reads of decks: the content they are made from, their entries, and the list of decks."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from baocaovien.domain.names import fold
from baocaovien.store.find import live
from baocaovien.store.models import (
    AgendaContent,
    AgendaItem,
    ContentItem,
    ContentRevision,
    Deck,
    DeckBuild,
    DeckEntry,
    Event,
    EventSession,
    Figure,
    SourceDocument,
    TopicFigure,
    TopicItem,
)


@dataclass(frozen=True, slots=True)
class Node:
    """A content item with its current wording and everything live below it."""

    item_id: UUID
    revision_id: UUID
    number: str
    level: str
    heading: str
    text: str
    talking_points: str
    state: str
    valid_from: dt.date | None
    valid_to: dt.date | None
    document_id: UUID | None
    approved_at: dt.datetime | None
    children: tuple[Node, ...] = ()

    def walk(self) -> Iterable[Node]:
        """The node and all below it, parents first."""
        yield self
        for child in self.children:
            yield from child.walk()


def content_trees(session: Session, root_ids: Sequence[UUID]) -> list[Node]:
    """The trees under some items, in the order given; items that are gone are left out. Two queries a level."""
    items: dict[UUID, ContentItem] = {}
    below: dict[UUID, list[UUID]] = defaultdict(list)
    roots = {item.id: item for item in session.scalars(live(ContentItem).where(ContentItem.id.in_(list(root_ids))))}
    items.update(roots)
    layer = list(roots)
    while layer:
        found = session.scalars(
            live(ContentItem).where(ContentItem.parent_id.in_(layer)).order_by(ContentItem.rank, ContentItem.id)
        ).all()
        layer = []
        for item in found:
            if item.parent_id is not None:
                below[item.parent_id].append(item.id)
            if item.id not in items:
                items[item.id] = item
                layer.append(item.id)
    revisions = _revisions(session, (item.current_revision_id for item in items.values()))
    return [_node(items, below, revisions, root_id, ()) for root_id in root_ids if root_id in roots]


def _node(
    items: dict[UUID, ContentItem],
    below: dict[UUID, list[UUID]],
    revisions: dict[UUID, ContentRevision],
    item_id: UUID,
    above: tuple[UUID, ...],
) -> Node:
    item = items[item_id]
    revision = revisions.get(item.current_revision_id) if item.current_revision_id else None
    children = tuple(_node(items, below, revisions, child, (*above, item_id)) for child in below[item_id] if child not in above)
    return Node(
        item_id,
        revision.id if revision else item_id,
        item.number,
        item.level,
        revision.heading if revision else "",
        revision.text if revision else "",
        revision.talking_points if revision else "",
        item.state,
        item.valid_from,
        item.valid_to,
        item.document_id,
        revision.approved_at if revision else None,
        children,
    )


def _revisions(session: Session, ids: Iterable[UUID | None]) -> dict[UUID, ContentRevision]:
    wanted = [revision_id for revision_id in ids if revision_id is not None]
    found: dict[UUID, ContentRevision] = {}
    for start in range(0, len(wanted), 500):
        part = select(ContentRevision).where(ContentRevision.id.in_(wanted[start : start + 500]))
        found.update({revision.id: revision for revision in session.scalars(part)})
    return found


def pinned_revisions(session: Session, ids: Iterable[UUID | None]) -> dict[UUID, ContentRevision]:
    """The revisions of these ids, also of items that were withdrawn or deleted since."""
    return _revisions(session, ids)


@dataclass(frozen=True, slots=True)
class Presented:
    """What an event presents under one agenda item."""

    title: str
    topic_id: UUID | None
    speaker_name: str
    minutes: int | None
    item_ids: tuple[UUID, ...]
    figure_ids: tuple[UUID, ...]


def presented_of_event(session: Session, event_id: UUID) -> list[Presented]:
    """The presented agenda items in order, each with its own content, else with that of its topic."""
    agenda = session.scalars(
        live(AgendaItem)
        .where(AgendaItem.event_id == event_id, AgendaItem.presented.is_(True))
        .order_by(AgendaItem.rank, AgendaItem.id)
    ).all()
    found = []
    for part in agenda:
        own = session.scalars(
            select(AgendaContent.item_id)
            .where(AgendaContent.agenda_item_id == part.id, AgendaContent.deleted.is_(False))
            .order_by(AgendaContent.rank, AgendaContent.id)
        ).all()
        items = tuple(own) or (topic_item_ids(session, part.topic_id) if part.topic_id else ())
        figures = topic_figure_ids(session, part.topic_id) if part.topic_id else ()
        found.append(Presented(part.title, part.topic_id, part.speaker_name, part.minutes, items, figures))
    return found


def topic_item_ids(session: Session, topic_id: UUID) -> tuple[UUID, ...]:
    """Items of a topic, in order."""
    chosen = live(TopicItem).where(TopicItem.topic_id == topic_id).order_by(TopicItem.rank, TopicItem.id)
    return tuple(link.item_id for link in session.scalars(chosen))


def topic_figure_ids(session: Session, topic_id: UUID) -> tuple[UUID, ...]:
    """Figures of a topic, in order."""
    chosen = live(TopicFigure).where(TopicFigure.topic_id == topic_id).order_by(TopicFigure.rank, TopicFigure.id)
    return tuple(link.figure_id for link in session.scalars(chosen))


def figures_by_id(session: Session, ids: Sequence[UUID]) -> list[Figure]:
    """Live figures in the order given."""
    found = {figure.id: figure for figure in session.scalars(live(Figure).where(Figure.id.in_(list(ids))))}
    return [found[figure_id] for figure_id in ids if figure_id in found]


def documents_by_id(session: Session, ids: Iterable[UUID | None]) -> dict[UUID, SourceDocument]:
    """Source documents by id."""
    wanted = [document_id for document_id in ids if document_id is not None]
    chosen = select(SourceDocument).where(SourceDocument.id.in_(wanted))
    return {document.id: document for document in session.scalars(chosen)}


def first_start(session: Session, event_id: UUID) -> dt.datetime | None:
    """When an event begins."""
    chosen = select(func.min(EventSession.starts_at)).where(EventSession.event_id == event_id, EventSession.deleted.is_(False))
    return session.scalar(chosen)


def deck_entries(session: Session, deck_id: UUID) -> list[DeckEntry]:
    """The live entries of a deck, in order."""
    chosen = live(DeckEntry).where(DeckEntry.deck_id == deck_id).order_by(DeckEntry.rank, DeckEntry.id)
    return list(session.scalars(chosen))


def earlier_revision_pins(session: Session, deck_id: UUID) -> set[UUID]:
    """Every revision that decks other than this one pinned, themselves or as points of an entry."""
    pins: set[UUID] = set()
    rows = session.execute(
        select(DeckEntry.revision_id, DeckEntry.payload).where(DeckEntry.deck_id != deck_id, DeckEntry.deleted.is_(False))
    )
    for revision_id, payload in rows:
        if revision_id is not None:
            pins.add(revision_id)
        pins.update(UUID(pin[1]) for pin in (payload or {}).get("pins", ()))
    return pins


@dataclass(frozen=True, slots=True)
class DeckRow:
    """A deck as a list shows it."""

    id: UUID
    title: str
    event_id: UUID | None
    event_title: str
    made_at: dt.datetime
    entries: int
    built_at: dt.datetime | None
    slides: int
    """Slides of the last build; 0: never built."""
    stale: int
    """Entries whose pinned wording is no longer the current one."""


@dataclass(frozen=True, slots=True)
class DeckList:
    """Decks, the newest first; `event_id` narrows to one event, `text` to titles that hold it."""

    event_id: UUID | None = None
    text: str = ""

    def ids(self, session: Session) -> list[UUID]:
        """Ids of the decks that fit."""
        chosen: Any = select(Deck.id).where(Deck.deleted.is_(False))
        if self.event_id is not None:
            chosen = chosen.where(Deck.event_id == self.event_id)
        if self.text:
            chosen = chosen.where(Deck.title_folded.contains(fold(self.text), autoescape=True))
        return list(session.scalars(chosen.order_by(Deck.made_at.desc(), Deck.id.desc())))

    def rows(self, session: Session, ids: Sequence[UUID]) -> list[DeckRow]:
        """Rows in the order of the ids; five queries whatever their number."""
        wanted = list(ids)
        decks = {deck.id: deck for deck in session.scalars(select(Deck).where(Deck.id.in_(wanted)))}
        events = select(Event.id, Event.title).where(Event.id.in_([deck.event_id for deck in decks.values()]))
        titles = dict(session.execute(events).all())
        counting = select(DeckEntry.deck_id, func.count()).where(DeckEntry.deck_id.in_(wanted), DeckEntry.deleted.is_(False))
        counts = dict(session.execute(counting.group_by(DeckEntry.deck_id)).all())
        builds: dict[UUID, tuple[dt.datetime, int]] = {}
        for build in session.scalars(live(DeckBuild).where(DeckBuild.deck_id.in_(wanted)).order_by(DeckBuild.built_at)):
            builds[build.deck_id] = (build.built_at, build.slides)
        stale = stale_counts(session, wanted)
        return [
            DeckRow(
                deck.id,
                deck.title,
                deck.event_id,
                titles.get(deck.event_id, "") if deck.event_id else "",
                deck.made_at,
                counts.get(deck.id, 0),
                builds[deck.id][0] if deck.id in builds else None,
                builds[deck.id][1] if deck.id in builds else 0,
                stale.get(deck.id, 0),
            )
            for deck in (decks[deck_id] for deck_id in wanted if deck_id in decks)
        ]


def stale_counts(session: Session, deck_ids: Sequence[UUID]) -> dict[UUID, int]:
    """How many entries of each deck pin a wording that is no longer current, or a withdrawn item."""
    pairs: dict[UUID, list[list[tuple[UUID, UUID]]]] = defaultdict(list)
    chosen = select(DeckEntry.deck_id, DeckEntry.item_id, DeckEntry.revision_id, DeckEntry.payload)
    rows = session.execute(chosen.where(DeckEntry.deck_id.in_(list(deck_ids)), DeckEntry.deleted.is_(False)))
    for deck_id, item_id, revision_id, payload in rows:
        own = [(item_id, revision_id)] if item_id and revision_id else []
        pairs[deck_id].append(own + [(UUID(pin[0]), UUID(pin[1])) for pin in (payload or {}).get("pins", ())])
    wanted = {item_id for entries in pairs.values() for entry in entries for item_id, _revision in entry}
    current = current_revisions(session, wanted)
    return {
        deck_id: sum(any(current.get(item_id) != revision for item_id, revision in entry) for entry in entries)
        for deck_id, entries in pairs.items()
    }


def current_revisions(session: Session, item_ids: Iterable[UUID]) -> dict[UUID, UUID | None]:
    """The current revision of each item; None for one that is withdrawn; missing for one that is gone."""
    wanted = list(item_ids)
    found: dict[UUID, UUID | None] = {}
    columns = (ContentItem.id, ContentItem.current_revision_id, ContentItem.withdrawn)
    for start in range(0, len(wanted), 500):
        part = select(*columns).where(ContentItem.id.in_(wanted[start : start + 500]), ContentItem.deleted.is_(False))
        found.update({item_id: None if withdrawn else revision for item_id, revision, withdrawn in session.execute(part)})
    return found
