"""Reads of the content library: the tree, one item in full, and source documents."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from baocaovien.domain.names import fold
from baocaovien.store.find import get, live
from baocaovien.store.models import (
    Actor,
    ContentItem,
    ContentRevision,
    Deck,
    DeckEntry,
    SourceDocument,
    SourceSpan,
    Topic,
    TopicItem,
)
from baocaovien.store.queries.tags import tagged, tags_of

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class ItemRow:
    """A content item as the tree shows it, with its current wording."""

    id: UUID
    parent_id: UUID | None
    document_id: UUID | None
    number: str
    level: str
    depth: int
    """0 at the top of its document."""
    heading: str
    text: str
    state: str
    """`draft | in_review | approved | withdrawn`."""
    newest_state: str
    """State of the newest revision: a draft may wait beside an approved wording."""
    valid_from: dt.date | None
    valid_to: dt.date | None
    children: int


@dataclass(frozen=True, slots=True)
class ContentTree:
    """The items of one document, or of all, parents before children, in order.

    Attributes:
        document_id: only this document; with `own` only items of no document.
        states: only items in these states (their parents are not added); empty: all.
        tag_id: only items that bear this tag (their parents are not added).
    """

    document_id: UUID | None = None
    own: bool = False
    states: tuple[str, ...] = ()
    tag_id: UUID | None = None

    def ids(self, session: Session) -> list[UUID]:
        """Ids of the items in the order they are read."""
        chosen = select(ContentItem.id, ContentItem.parent_id, ContentItem.document_id, ContentItem.state)
        chosen = chosen.where(ContentItem.deleted.is_(False)).order_by(ContentItem.rank, ContentItem.id)
        if self.document_id is not None:
            chosen = chosen.where(ContentItem.document_id == self.document_id)
        elif self.own:
            chosen = chosen.where(ContentItem.document_id.is_(None))
        rows = session.execute(chosen).all()
        there = {row[0] for row in rows}
        below: dict[UUID | None, list[UUID]] = defaultdict(list)
        documents: dict[UUID | None, list[UUID]] = defaultdict(list)
        for item_id, parent_id, document_id, _state in rows:
            if parent_id in there:
                below[parent_id].append(item_id)
            else:
                documents[document_id].append(item_id)
        order = [item for key in _document_order(session, documents) for item in documents[key]]
        shown = {row[0] for row in rows if row[3] in self.states} if self.states else there
        if self.tag_id is not None:
            shown &= set(session.scalars(tagged(self.tag_id)))
        return [item_id for item_id in _flat(order, below) if item_id in shown]

    def rows(self, session: Session, ids: Sequence[UUID]) -> list[ItemRow]:
        """Rows in the order of the ids; the number of queries does not grow with them."""
        return item_rows(session, ids)


def _document_order(session: Session, keys: Iterable[UUID | None]) -> list[UUID | None]:
    """Documents by the time they came in; own items last."""
    wanted = [key for key in keys if key is not None]
    there = set(session.scalars(select(SourceDocument.id).where(SourceDocument.id.in_(wanted))))
    return [*sorted(there), *sorted(set(wanted) - there), None]


def _flat(order: Sequence[UUID], below: dict[UUID | None, list[UUID]]) -> list[UUID]:
    found: dict[UUID, None] = {}
    waiting = list(reversed(order))
    while waiting:
        item_id = waiting.pop()
        if item_id not in found:
            found[item_id] = None
            waiting.extend(reversed(below.get(item_id, ())))
    return list(found)


def item_rows(session: Session, ids: Sequence[UUID]) -> list[ItemRow]:
    """Items by id with their current wording, in the order of the ids; items that are gone are left out."""
    found: dict[UUID, ItemRow] = {}
    for start in range(0, len(ids), _CHUNK):
        chunk = list(ids[start : start + _CHUNK])
        counting = select(ContentItem.parent_id, func.count()).where(
            ContentItem.parent_id.in_(chunk), ContentItem.deleted.is_(False)
        )
        counts = dict(session.execute(counting.group_by(ContentItem.parent_id)).all())
        newest = _newest_states(session, chunk)
        chosen = select(ContentItem, ContentRevision).outerjoin(
            ContentRevision, ContentRevision.id == ContentItem.current_revision_id
        )
        pairs = session.execute(chosen.where(ContentItem.id.in_(chunk), ContentItem.deleted.is_(False))).all()
        depths = _depths(session, [item for item, _revision in pairs])
        for item, revision in pairs:
            heading, text = (revision.heading, revision.text) if item.current_revision_id and revision is not None else ("", "")
            found[item.id] = ItemRow(
                item.id,
                item.parent_id,
                item.document_id,
                item.number,
                item.level,
                depths[item.id],
                heading,
                text,
                item.state,
                newest.get(item.id, item.state),
                item.valid_from,
                item.valid_to,
                counts.get(item.id, 0),
            )
    return [found[item_id] for item_id in ids if item_id in found]


def _newest_states(session: Session, ids: Sequence[UUID]) -> dict[UUID, str]:
    chosen = select(ContentRevision.item_id, ContentRevision.state).where(
        ContentRevision.item_id.in_(ids), ContentRevision.deleted.is_(False)
    )
    return dict(session.execute(chosen.order_by(ContentRevision.number, ContentRevision.id)).all())


def _depths(session: Session, items: Sequence[ContentItem]) -> dict[UUID, int]:
    parents = {item.id: item.parent_id for item in items}
    missing = {parent for parent in parents.values() if parent is not None and parent not in parents}
    while missing:
        chosen = select(ContentItem.id, ContentItem.parent_id).where(ContentItem.id.in_(missing))
        more = dict(session.execute(chosen).all())
        parents.update(more)
        missing = {parent for parent in more.values() if parent is not None and parent not in parents}
    return {item.id: len(_above(parents, item.id)) for item in items}


def _above(parents: dict[UUID, UUID | None], item_id: UUID) -> list[UUID]:
    found: list[UUID] = []
    above = parents.get(item_id)
    while above is not None and above not in found:
        found.append(above)
        above = parents.get(above)
    return found


def path_of(session: Session, item_ids: Sequence[UUID]) -> dict[UUID, tuple[str, ...]]:
    """The short titles of the items above each one, the topmost first."""
    parents: dict[UUID, UUID | None] = {}
    wanted: set[UUID] = set(item_ids)
    while wanted:
        chosen = select(ContentItem.id, ContentItem.parent_id).where(ContentItem.id.in_(wanted))
        found = dict(session.execute(chosen).all())
        parents.update(found)
        wanted = {parent for parent in found.values() if parent is not None and parent not in parents}
    chains = {item_id: _above(parents, item_id) for item_id in item_ids}
    rows = {row.id: row for row in item_rows(session, list({above for chain in chains.values() for above in chain}))}
    return {
        item_id: tuple(_titled(rows[above]) for above in reversed(chain) if above in rows) for item_id, chain in chains.items()
    }


def _titled(row: ItemRow) -> str:
    text = row.heading or row.text
    short = text if len(text) <= 80 else text[:79].rsplit(" ", 1)[0] + "…"
    return f"{row.number} {short}".strip() if row.number not in ("-", "+") else short


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """A wording of an item and who stands behind it."""

    id: UUID
    number: int
    heading: str
    text: str
    talking_points: str
    state: str
    author: str
    written_at: dt.datetime
    approved_by: str
    approved_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class ItemCard:
    """All that the library knows of an item; revisions the newest first."""

    item: ItemRow
    path: tuple[str, ...]
    document: DocumentRow | None
    revisions: tuple[RevisionRow, ...]
    topics: tuple[tuple[UUID, str], ...]
    tags: tuple[tuple[UUID, str], ...]
    decks: tuple[tuple[UUID, str], ...]
    replaced_by: tuple[UUID, str] | None
    source: tuple[int, int] | None
    """Where it stands in the source's text: code points, half-open."""


def item_card(session: Session, item_id: UUID) -> ItemCard:
    """An item with its revisions, topics, tags, decks, document and place in the source.

    Raises:
        MissingError: `input.unknown_id`.
    """
    item = get(session, ContentItem, item_id)
    (row,) = item_rows(session, [item_id])
    span = session.scalars(live(SourceSpan).where(SourceSpan.item_id == item_id).order_by(SourceSpan.starts)).all()
    topics = (
        select(Topic.id, Topic.name)
        .join(TopicItem, TopicItem.topic_id == Topic.id)
        .where(TopicItem.item_id == item_id, TopicItem.deleted.is_(False), Topic.deleted.is_(False))
        .order_by(Topic.rank, Topic.id)
    )
    decks = (
        select(Deck.id, Deck.title)
        .join(DeckEntry, DeckEntry.deck_id == Deck.id)
        .where(DeckEntry.item_id == item_id, DeckEntry.deleted.is_(False), Deck.deleted.is_(False))
        .distinct()
        .order_by(Deck.title, Deck.id)
    )
    other = item_rows(session, [item.replaced_by_id]) if item.replaced_by_id else []
    return ItemCard(
        row,
        path_of(session, [item_id])[item_id],
        next(iter(document_rows(session, [item.document_id])), None) if item.document_id else None,
        _revision_rows(session, item_id),
        tuple((topic_id, name) for topic_id, name in session.execute(topics)),
        tags_of(session, [item_id]).get(item_id, ()),
        tuple((deck_id, title) for deck_id, title in session.execute(decks)),
        (other[0].id, _titled(other[0])) if other else None,
        (span[0].starts, span[-1].ends) if span else None,
    )


def _revision_rows(session: Session, item_id: UUID) -> tuple[RevisionRow, ...]:
    revisions = session.scalars(
        live(ContentRevision)
        .where(ContentRevision.item_id == item_id)
        .order_by(ContentRevision.number.desc(), ContentRevision.id.desc())
    ).all()
    ids = {each for revision in revisions for each in (revision.author_id, revision.approved_by_id) if each}
    names = dict(session.execute(select(Actor.id, Actor.name).where(Actor.id.in_(ids))).all())
    return tuple(
        RevisionRow(
            revision.id,
            revision.number,
            revision.heading,
            revision.text,
            revision.talking_points,
            revision.state,
            names.get(revision.author_id, "") if revision.author_id else "",
            revision.written_at,
            names.get(revision.approved_by_id, "") if revision.approved_by_id else "",
            revision.approved_at,
        )
        for revision in revisions
    )


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A source document with the states of its items."""

    id: UUID
    title: str
    kind: str
    symbol: str
    dated: dt.date | None
    issuer: str
    term: str
    file_name: str
    items: int
    approved: int
    waiting: int
    """Items in review."""


def document_ids(session: Session, *, text: str = "") -> list[UUID]:
    """Ids of the live source documents, the newest import first."""
    chosen = select(SourceDocument.id).where(SourceDocument.deleted.is_(False))
    if text.strip():
        chosen = chosen.where(SourceDocument.title_folded.contains(fold(text), autoescape=True))
    return list(session.scalars(chosen.order_by(SourceDocument.id.desc())))


def document_rows(session: Session, ids: Sequence[UUID]) -> list[DocumentRow]:
    """Documents in the order of the ids, with how many items stand in which state."""
    wanted = list(ids)
    counting = select(ContentItem.document_id, ContentItem.state, func.count()).where(
        ContentItem.document_id.in_(wanted), ContentItem.deleted.is_(False)
    )
    counts: dict[UUID, dict[str, int]] = defaultdict(dict)
    for document_id, state, number in session.execute(counting.group_by(ContentItem.document_id, ContentItem.state)):
        if document_id is not None:
            counts[document_id][state] = number
    documents = {one.id: one for one in session.scalars(select(SourceDocument).where(SourceDocument.id.in_(wanted)))}
    return [
        DocumentRow(
            one.id,
            one.title,
            one.kind,
            one.symbol or one.number,
            one.dated,
            one.issuer,
            one.term,
            one.file_name,
            sum(counts[one.id].values()),
            counts[one.id].get("approved", 0),
            counts[one.id].get("in_review", 0),
        )
        for one in (documents[document_id] for document_id in wanted if document_id in documents)
    ]
