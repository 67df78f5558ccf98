"""Use cases of decks: made from an event or from topics, edited, built into files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.domain.errors import InputError
from baocaovien.domain.keep import KEEP, Kept
from baocaovien.domain.names import optional, required
from baocaovien.domain.ranks import ranks_between
from baocaovien.services.decks.composition import NewEntry, Part, compose, part_entries
from baocaovien.store.find import get, live
from baocaovien.store.models import ContentItem, Deck, DeckBuild, DeckEntry, Event, EventRole, Topic
from baocaovien.store.operations import current
from baocaovien.store.queries import decks as reads

DEFAULT_THEME = ""
"""Empty: the first of our own themes."""


def outline_for_event(session: Session, event_id: UUID, *, theme: str = DEFAULT_THEME, ratio: str = "16:9") -> UUID:
    """Make a deck of all that an event presents; answer its id.

    Raises:
        MissingError: `input.unknown_id`.
        InputError: `deck.nothing_to_present`: no presented agenda item has content or figures.
    """
    event = get(session, Event, event_id)
    parts = [
        Part(
            one.title,
            one.speaker_name,
            tuple(reads.content_trees(session, one.item_ids)),
            tuple(reads.figures_by_id(session, one.figure_ids)),
        )
        for one in reads.presented_of_event(session, event_id)
    ]
    if not any(part.trees or part.figures for part in parts):
        raise InputError("deck.nothing_to_present", where=event.title, title=event.title)
    speakers = list(dict.fromkeys(part.speaker for part in parts if part.speaker)) or _speakers(session, event_id)
    deck = _new_deck(session, event.title, event_id=event_id, theme=theme, ratio=ratio, presenter=", ".join(speakers))
    deck.subtitle = event.unit_name
    _compose(session, deck, parts)
    return deck.id


def outline_for_topics(
    session: Session, subject_ids: Sequence[UUID], *, title: str = "", theme: str = DEFAULT_THEME, ratio: str = "16:9"
) -> UUID:
    """Make a deck of topics or content items (each with its subtree); answer its id.

    Raises:
        MissingError: `input.unknown_id`.
        InputError: `deck.nothing_to_present`, `input.required` (no topic at all).
    """
    if not subject_ids:
        raise InputError("input.required", where="topic", field="topic")
    parts = [_part_of(session, subject_id) for subject_id in dict.fromkeys(subject_ids)]
    if not any(part.trees or part.figures for part in parts):
        raise InputError("deck.nothing_to_present", where=parts[0].title, title=parts[0].title)
    deck = _new_deck(session, title or _common_title(session, parts), event_id=None, theme=theme, ratio=ratio)
    _compose(session, deck, parts)
    return deck.id


def _common_title(session: Session, parts: Sequence[Part]) -> str:
    """What several topics are about: the one document they all come from, else the first of them."""
    documents = {tree.document_id for part in parts for tree in part.trees}
    if len(parts) > 1 and len(documents) == 1:
        for document in reads.documents_by_id(session, documents).values():
            return document.title
    return parts[0].title


def _part_of(session: Session, subject_id: UUID) -> Part:
    topic = session.get(Topic, subject_id)
    if topic is not None and not topic.deleted:
        trees = reads.content_trees(session, reads.topic_item_ids(session, subject_id))
        figures = reads.figures_by_id(session, reads.topic_figure_ids(session, subject_id))
        return Part(topic.name, "", tuple(trees), tuple(figures))
    get(session, ContentItem, subject_id)
    (tree,) = reads.content_trees(session, [subject_id])
    return Part(tree.heading or tree.text, "", (tree,), ())


def _speakers(session: Session, event_id: UUID) -> list[str]:
    chosen = live(EventRole).where(EventRole.event_id == event_id, EventRole.role == "speaker")
    return [role.full_name for role in session.scalars(chosen.order_by(EventRole.rank, EventRole.id))]


def _new_deck(session: Session, title: str, *, event_id: UUID | None, theme: str, ratio: str, presenter: str = "") -> Deck:
    deck = Deck(
        title=required(title, "title", most=1000),
        event_id=event_id,
        presenter=presenter,
        theme=theme,
        ratio=ratio,
        made_at=current(session).at,
    )
    session.add(deck)
    session.flush()
    return deck


def _compose(session: Session, deck: Deck, parts: Sequence[Part]) -> None:
    before = session.scalar(select(Deck.made_at).where(Deck.id != deck.id, Deck.deleted.is_(False)).order_by(Deck.made_at.desc()))
    known = frozenset(reads.earlier_revision_pins(session, deck.id)) if before else None
    _append(session, deck.id, compose(parts, known=known, since=before))


def _append(session: Session, deck_id: UUID, entries: Sequence[NewEntry], *, after_id: UUID | None = None) -> list[UUID]:
    there = reads.deck_entries(session, deck_id)
    places = {entry.id: at for at, entry in enumerate(there, 1)}
    if after_id is not None and after_id not in places:
        raise InputError("deck.other_deck")
    place = len(there) if after_id is None else places[after_id]
    low = there[place - 1].rank if place else None
    high = there[place].rank if place < len(there) else None
    made = []
    for entry, rank in zip(entries, ranks_between(low, high, len(entries)), strict=True):
        record = DeckEntry(
            deck_id=deck_id,
            rank=rank,
            kind=entry.kind,
            section=entry.section,
            item_id=entry.item_id,
            revision_id=entry.revision_id,
            payload=entry.payload,
            notes=entry.notes,
            priority=entry.priority,
        )
        session.add(record)
        made.append(record)
    session.flush()
    return [record.id for record in made]


def add_content(session: Session, *, deck_id: UUID, subject_ids: Sequence[UUID], after_id: UUID | None = None) -> list[UUID]:
    """Add library content (topics or items with their subtrees) after an entry, or before the closing slides.

    Answers the ids of the new entries. Each subject becomes a section of its own; in the middle of a section it joins that.

    Raises:
        MissingError: `input.unknown_id`.
        InputError: `deck.other_deck`: the entry is not of this deck (any more).
    """
    get(session, Deck, deck_id)
    entries = [entry for subject_id in subject_ids for entry in part_entries(_part_of(session, subject_id))]
    around = _section_around(session, deck_id, after_id)
    if around:
        entries = [replace(entry, section=around) for entry in entries if entry.kind != "section"]
    return _append(session, deck_id, entries, after_id=after_id or _before_closing(session, deck_id))


def _section_around(session: Session, deck_id: UUID, after_id: UUID | None) -> str:
    """The section that an entry and the one after it both stand in; "" between two sections."""
    there = reads.deck_entries(session, deck_id)
    pairs = ((entry, below) for entry, below in pairwise(there) if entry.id == after_id and below.kind != "section")
    return next((entry.section for entry, below in pairs if entry.section == below.section), "")


def _before_closing(session: Session, deck_id: UUID) -> UUID | None:
    body = [entry.id for entry in reads.deck_entries(session, deck_id) if entry.kind not in ("sources", "closing", "summary")]
    return body[-1] if body else None


@dataclass(frozen=True, slots=True)
class BuiltDeck:
    """What a build wrote, to be recorded. `manifest` is {slide key: {entry, revisions, fingerprint}}."""

    file_name: str
    sha256: str
    slides: int
    manifest: dict[str, Any]


def record_build(session: Session, *, deck_id: UUID, built: BuiltDeck) -> UUID:
    """Keep what a file was made from, for `deck check`; the file itself is the person's."""
    get(session, Deck, deck_id)
    made = DeckBuild(
        deck_id=deck_id,
        built_at=current(session).at,
        file_name=built.file_name,
        sha256=built.sha256,
        slides=built.slides,
        manifest=built.manifest,
    )
    session.add(made)
    session.flush()
    return made.id


def set_deck(
    session: Session,
    *,
    deck_id: UUID,
    title: str | Kept = KEEP,
    subtitle: str | Kept = KEEP,
    presenter: str | Kept = KEEP,
    theme: str | Kept = KEEP,
    ratio: str | Kept = KEEP,
    minutes: int | Kept | None = KEEP,
) -> None:
    """Change what stands over a whole deck; what is not given stays, minutes that are None are taken off.

    Raises:
        InputError: `input.required`, `input.too_long`, `deck.bad_minutes`.
    """
    deck = get(session, Deck, deck_id)
    if title is not KEEP:
        deck.title = required(title, "title", most=1000)
    if subtitle is not KEEP:
        deck.subtitle = optional(subtitle, "subtitle")
    if presenter is not KEEP:
        deck.presenter = optional(presenter, "presenter")
    deck.theme = deck.theme if theme is KEEP else theme
    deck.ratio = deck.ratio if ratio is KEEP else ratio
    if minutes is not KEEP:
        deck.minutes = None if minutes is None else _minutes(minutes)


def _minutes(minutes: int) -> int:
    if not 1 <= minutes <= 600:
        raise InputError("deck.bad_minutes", value=minutes)
    return minutes


def set_template(session: Session, *, deck_id: UUID, sha256: str | None, name: str = "") -> None:
    """Use an office's own template that is kept as a blob, or none."""
    deck = get(session, Deck, deck_id)
    deck.template_sha256, deck.template_name = sha256, optional(name, "name")


def remove_deck(session: Session, *, deck_id: UUID) -> None:
    """Take a deck away; files that were built stay where they are."""
    get(session, Deck, deck_id).deleted = True
    for entry in reads.deck_entries(session, deck_id):
        entry.deleted = True


def copy_deck(session: Session, *, deck_id: UUID, title: str = "") -> UUID:
    """Make a deck with the same entries."""
    old = get(session, Deck, deck_id)
    new = _new_deck(session, title or old.title, event_id=old.event_id, theme=old.theme, ratio=old.ratio, presenter=old.presenter)
    new.subtitle, new.minutes, new.options = old.subtitle, old.minutes, dict(old.options or {})
    new.template_sha256, new.template_name = old.template_sha256, old.template_name
    for entry in reads.deck_entries(session, deck_id):
        session.add(
            DeckEntry(
                deck_id=new.id,
                rank=entry.rank,
                kind=entry.kind,
                section=entry.section,
                item_id=entry.item_id,
                revision_id=entry.revision_id,
                payload=dict(entry.payload or {}),
                notes=entry.notes,
                hidden=entry.hidden,
                priority=entry.priority,
            )
        )
    session.flush()
    return new.id
