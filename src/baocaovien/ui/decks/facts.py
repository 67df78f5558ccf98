"""What the studio shows of a deck: its outline with what is known of each entry, read at once as plain data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from baocaovien.decks.outline import Entry
from baocaovien.decks.scene import DeckPlan
from baocaovien.decks.theme import Theme
from baocaovien.domain.local_time import short_moment
from baocaovien.domain.names import fold
from baocaovien.services.decks.files import plan_source
from baocaovien.services.decks.outline import DeckSource, deck_source, pins_of
from baocaovien.services.drafts import KeptDraft, kept_draft
from baocaovien.store.queries.content_search import search_items
from baocaovien.store.queries.decks import DeckList, DeckRow, current_revisions, deck_entries
from baocaovien.store.queries.schedule import Events, event_detail, event_rows
from baocaovien.store.queries.tags import TagRow, tag_rows
from baocaovien.store.queries.topics import topic_rows
from baocaovien.ui.widgets.record_picker import Choice

_MOST = 20


@dataclass(frozen=True, slots=True)
class TagChoice(Choice):
    """A tag that narrows the search, rather than something to present."""


@dataclass(frozen=True, slots=True)
class EntryFacts:
    """An entry of the outline.

    Attributes:
        item_id: the library item that it comes from.
        own_wording: its title or content was changed in this deck only.
        stale: the library has a newer wording, or withdrew it.
    """

    id: UUID
    entry: Entry
    item_id: UUID | None
    own_wording: bool
    stale: bool


@dataclass(frozen=True, slots=True)
class StudioFacts:
    """A deck in the studio.

    Attributes:
        room: the time it has in minutes, None where nobody knows.
        unfinished: what was being typed when the program ended.
    """

    row: DeckRow
    source: DeckSource
    entries: tuple[EntryFacts, ...]
    room: int | None
    unfinished: KeptDraft | None

    @property
    def id(self) -> UUID:
        """The deck's id."""
        return self.row.id

    def of(self, entry_id: UUID | None) -> EntryFacts | None:
        """An entry by its id."""
        return next((facts for facts in self.entries if facts.id == entry_id), None)

    def with_entry(self, changed: Entry) -> DeckSource:
        """The deck as it would be with another entry in place of the one of the same key."""
        entries = tuple(changed if entry.key == changed.key else entry for entry in self.source.outline.entries)
        return replace(self.source, outline=replace(self.source.outline, entries=entries))


@dataclass(frozen=True, slots=True)
class Planned:
    """A deck with every slide placed."""

    plan: DeckPlan
    theme: Theme


def planned(source: DeckSource) -> Planned:
    """Place every slide.

    Raises:
        AppError: what the theme, a picture or a clip says.
    """
    return Planned(*plan_source(source))


def read_studio(session: Any, *, deck_id: UUID) -> StudioFacts | None:
    """Read a deck; None when there is none."""
    rows = DeckList().rows(session, [deck_id])
    if not rows or deck_id not in DeckList().ids(session):
        return None
    source = deck_source(session, deck_id)
    records = deck_entries(session, deck_id)
    pinned = {
        record.id: [(item, revision) for item, revision, _level in pins_of(record)]
        + ([(record.item_id, record.revision_id)] if record.item_id and record.revision_id else [])
        for record in records
    }
    current = current_revisions(session, {item for pins in pinned.values() for item, _revision in pins})
    made = {entry.key: entry for entry in source.outline.entries}
    entries = tuple(
        EntryFacts(
            record.id,
            made[record.id.hex],
            record.item_id,
            bool({"title", "content"} & set(record.payload or {})) and record.item_id is not None,
            any(current.get(item) != revision for item, revision in pinned[record.id]),
        )
        for record in records
    )
    room = source.minutes or _event_minutes(session, rows[0].event_id)
    return StudioFacts(rows[0], source, entries, room, kept_draft(session, draft_place(deck_id)))


def draft_place(deck_id: UUID) -> str:
    """Where the typing in a deck is kept on this machine until it is stored."""
    return f"deck:{deck_id}"


def _event_minutes(session: Any, event_id: UUID | None) -> int | None:
    """The time that an event gives to what is presented: of its agenda, else the whole of it."""
    detail = event_detail(session, event_id) if event_id is not None else None
    if detail is None:
        return None
    agenda = sum(line.minutes or 0 for line in detail.agenda if line.presented)
    return agenda or round((detail.event.end - detail.event.start).total_seconds() / 60)


def decks_of_event(session: Any, *, event_id: UUID) -> Sequence[UUID]:
    """The decks of an event, the newest first."""
    return DeckList(event_id=event_id).ids(session)


@dataclass(frozen=True, slots=True)
class EventChoice:
    """An event that a deck can be made for."""

    id: UUID
    title: str
    when: str


def events_to_build(session: Any, *, since: Any, most: int = 8) -> list[EventChoice]:
    """Events from a day on that present something, the next first."""
    ids = Events(first=since).ids(session)[: most * 4]
    rows = [row for row in event_rows(session, ids) if row.state not in ("cancelled", "postponed")]
    return [EventChoice(row.id, row.title, short_moment(row.start)) for row in rows[:most]]


def find_events(session: Any, words: str) -> Sequence[Choice]:
    """Events whose title has words that begin so, the newest first."""
    ids = Events(text=words, descending=True).ids(session)[:_MOST]
    return [Choice(row.id, row.title, short_moment(row.start)) for row in event_rows(session, ids)]


def find_content(session: Any, words: str) -> Sequence[Choice]:
    """Topics, tags and content items for some words, topics first; `#a tag` and words find what bears the tag."""
    if words.lstrip().startswith("#"):
        return _find_tagged(session, words.lstrip()[1:].strip())
    wanted = fold(words).split()
    topics = [
        Choice(row.id, f"{row.code}  {row.name}".strip())
        for row in topic_rows(session)
        if all(word in fold(f"{row.code} {row.name}") for word in wanted)
    ]
    hits = search_items(session, words, _MOST).hits if wanted else ()
    items = [Choice(hit.id, " ".join(part for part in (hit.number, hit.text) if part), hit.document) for hit in hits]
    tags = [_tag_choice(row) for row in tag_rows(session, words)[:2]] if wanted else []
    return [*topics[: _MOST // 4 if items else _MOST], *tags, *items]


def _find_tagged(session: Any, words: str) -> Sequence[Choice]:
    """What bears the tag that the words begin with, narrowed by the words after it; tags alone while none is whole."""
    rows, key = tag_rows(session), fold(words)
    whole = [row for row in rows if f"{key} ".startswith(f"{fold(row.name)} ")]
    if not whole:
        return [_tag_choice(row) for row in rows if f" {fold(row.name)}".find(f" {key}") >= 0]
    tag = max(whole, key=lambda row: len(fold(row.name)))
    rest = key[len(fold(tag.name)) :].strip()
    longer = [_tag_choice(row) for row in rows if row.id != tag.id and fold(row.name).startswith(key)]
    hits = search_items(session, rest, _MOST, tag_id=tag.id).hits
    return [*longer, *(Choice(hit.id, " ".join(part for part in (hit.number, hit.text) if part), hit.document) for hit in hits)]


def _tag_choice(row: TagRow) -> Choice:
    return TagChoice(row.id, f"#{row.name}", str(row.items))
