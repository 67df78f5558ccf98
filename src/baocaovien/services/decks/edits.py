"""Use cases of the deck page: one entry at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, get_args
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.decks.conversion import converted
from baocaovien.decks.outline import ChartType, Content
from baocaovien.domain.errors import InputError
from baocaovien.domain.keep import KEEP, Kept
from baocaovien.domain.names import clean_text, optional
from baocaovien.domain.ranks import ranks_between
from baocaovien.services.decks.kept_clips import keep_clip
from baocaovien.services.decks.outline import deck_source, pins_of, text_clauses
from baocaovien.services.decks.payload import pack
from baocaovien.services.decks.slide_notes import share
from baocaovien.services.library.library import edit_item
from baocaovien.store.blobs import put_blob
from baocaovien.store.find import get
from baocaovien.store.models import ContentItem, ContentRevision, Deck, DeckEntry
from baocaovien.store.queries import decks as reads


def move_entries(session: Session, *, entry_ids: Sequence[UUID], after_id: UUID | None) -> None:
    """Put entries of one deck, in the order given, after another entry (None: first).

    Raises:
        InputError: `input.unknown_id`; `deck.other_deck`: they are not of one deck.
    """
    moved = [get(session, DeckEntry, entry_id) for entry_id in dict.fromkeys(entry_ids)]
    if not moved:
        return
    deck_id = moved[0].deck_id
    if any(entry.deck_id != deck_id for entry in moved):
        raise InputError("deck.other_deck")
    gone = {entry.id for entry in moved}
    rest = [entry for entry in reads.deck_entries(session, deck_id) if entry.id not in gone]
    place = 0
    if after_id is not None:
        found = [index for index, entry in enumerate(rest) if entry.id == after_id]
        if not found:
            raise InputError("deck.other_deck")
        place = found[0] + 1
    low = rest[place - 1].rank if place else None
    high = rest[place].rank if place < len(rest) else None
    for entry, rank in zip(moved, ranks_between(low, high, len(moved)), strict=True):
        entry.rank = rank
        entry.section = rest[place - 1].section if place and entry.kind != "section" else entry.section


def hide_entries(session: Session, *, entry_ids: Sequence[UUID], hidden: bool = True) -> int:
    """Leave entries out of the deck without losing them; answer how many changed."""
    changed = [entry for entry_id in entry_ids if (entry := get(session, DeckEntry, entry_id)).hidden != hidden]
    for entry in changed:
        entry.hidden = hidden
    return len(changed)


def remove_entries(session: Session, *, entry_ids: Sequence[UUID]) -> int:
    """Take entries out of the deck; answer how many."""
    for entry_id in entry_ids:
        get(session, DeckEntry, entry_id).deleted = True
    return len(entry_ids)


def set_kind(session: Session, *, entry_id: UUID, kind: str) -> None:
    """Show an entry as another kind of slide; content that the new one does not take is put into its shape.

    Raises:
        InputError: `deck.unknown_slide_kind`; `decks.wrong_content`: this content has no such shape.
    """
    from baocaovien.decks.slide_kinds import SLIDE_KINDS  # noqa: PLC0415 - loads every kind: only when one is changed

    wanted = next((each for each in SLIDE_KINDS if each.code == kind), None)
    if wanted is None:
        raise InputError("deck.unknown_slide_kind", value=kind)
    entry = get(session, DeckEntry, entry_id)
    shown = next(each for each in deck_source(session, entry.deck_id).outline.entries if each.key == entry.id.hex)
    if not isinstance(shown.content, wanted.accepts):
        content = converted(shown.content, wanted)
        if content is None:
            raise InputError("decks.wrong_content", where=shown.title, kind=kind, content=type(shown.content).__name__)
        _change(entry, content=pack(content, partial(put_blob, session)))
    entry.kind = kind


def set_chart_type(session: Session, *, entry_id: UUID, chart: str) -> None:
    """Draw a chart otherwise; its numbers stay where they come from.

    Raises:
        InputError: `deck.unknown_slide_kind`; `deck.no_chart`: the entry shows none.
    """
    if chart not in get_args(ChartType):
        raise InputError("deck.unknown_slide_kind", value=chart)
    entry = get(session, DeckEntry, entry_id)
    payload = entry.payload or {}
    content = payload.get("content")
    if isinstance(content, dict) and content.get("is") == "chart":
        _change(entry, content={**content, "type": chart})
    elif payload.get("figures"):
        _change(entry, chart=chart)
    else:
        raise InputError("deck.no_chart")


def set_priority(session: Session, *, entry_ids: Sequence[UUID], priority: int) -> None:
    """Say in which versions entries stay: 1 in all, 2 not in the shortest, 3 only in the longest.

    Raises:
        InputError: `deck.unknown_priority`.
    """
    if priority not in (1, 2, 3):
        raise InputError("deck.unknown_priority", value=priority)
    for entry_id in entry_ids:
        get(session, DeckEntry, entry_id).priority = priority


def set_notes(session: Session, *, entry_id: UUID, notes: str) -> None:
    """Write the speaker's notes of an entry; empty: those of the library again."""
    entry = get(session, DeckEntry, entry_id)
    entry.notes = clean_text(notes)
    if not entry.notes and (entry.payload or {}).get("said") == "nothing":
        _change(entry, said=None)


def set_minutes(session: Session, *, entry_id: UUID, minutes: float | None) -> None:
    """Say how long an entry takes; None: from the words of its notes."""
    _change(get(session, DeckEntry, entry_id), minutes=minutes)


def set_wording(session: Session, *, entry_id: UUID, title: str | None = None, content: Content = None) -> None:
    """Give an entry a local title or content; the library stays as it is. What is None stays as it was."""
    entry = get(session, DeckEntry, entry_id)
    changes: dict[str, Any] = {}
    if title is not None:
        changes["title"] = optional(title, "title", most=1000)
    if content is not None:
        changes["content"] = pack(keep_clip(session, content), partial(put_blob, session))
    _change(entry, **changes)


def reset_wording(session: Session, *, entry_id: UUID) -> None:
    """Take an entry's local wording off: it says again what the library says."""
    entry = get(session, DeckEntry, entry_id)
    was = (entry.payload or {}).get("content")
    if entry.item_id and isinstance(was, dict) and was.get("is") != "points":
        entry.kind = "bullets"  # the library speaks in points; another kind would not take them
    kept = {name: value for name, value in (entry.payload or {}).items() if name not in ("title", "content")}
    entry.payload = kept if entry.item_id or entry.payload.get("pins") or entry.payload.get("figures") else entry.payload
    entry.notes = ""
    if (entry.payload or {}).get("said") == "nothing":
        _change(entry, said=None)  # the notes that were shared out are gone; the library's say it again


@dataclass(frozen=True, slots=True)
class OwnSlide:
    """A slide that does not come from the library."""

    kind: str
    title: str
    content: Content = None
    notes: str = ""


def add_slides(
    session: Session, *, deck_id: UUID, slides: Sequence[OwnSlide], after_id: UUID | None = None, priority: int = 2
) -> list[UUID]:
    """Add own slides, in order, after an entry (None: last); answer the entries' ids.

    Raises:
        MissingError: `input.unknown_id`.
        InputError: `deck.other_deck`: the entry is not of this deck (any more).
    """
    get(session, Deck, deck_id)
    there = reads.deck_entries(session, deck_id)
    places = {entry.id: at for at, entry in enumerate(there, 1)}
    if after_id is not None and after_id not in places:
        raise InputError("deck.other_deck")
    place = len(there) if after_id is None else places[after_id]
    low, high = there[place - 1].rank if place else None, there[place].rank if place < len(there) else None
    made = [
        DeckEntry(
            deck_id=deck_id,
            rank=rank,
            kind=slide.kind,
            section=there[place - 1].section if place else "",
            payload={
                "title": optional(slide.title, "title", most=1000),
                "content": pack(keep_clip(session, slide.content), partial(put_blob, session)),
            },
            notes=clean_text(slide.notes),
            priority=priority,
        )
        for slide, rank in zip(slides, ranks_between(low, high, len(slides)), strict=True)
    ]
    session.add_all(made)
    session.flush()
    return [entry.id for entry in made]


def repin(session: Session, *, entry_ids: Sequence[UUID]) -> int:
    """Bring entries to the library's current wording; local wording stays. Answer how many changed."""
    changed = 0
    for entry_id in entry_ids:
        entry = get(session, DeckEntry, entry_id)
        items = [item for item, _revision, _level in pins_of(entry)] + ([entry.item_id] if entry.item_id else [])
        current = {item: revision for item, revision in reads.current_revisions(session, items).items() if revision}
        pins = [[str(item), str(current.get(item, revision)), level] for item, revision, level in pins_of(entry)]
        own = current.get(entry.item_id, entry.revision_id) if entry.item_id else entry.revision_id
        if own != entry.revision_id or (pins and pins != entry.payload.get("pins")):
            entry.revision_id = own
            if pins:
                _change(entry, pins=pins)
            changed += 1
    return changed


def save_back(session: Session, *, entry_id: UUID) -> UUID:
    """Hand an entry's local wording to the library as a draft revision of its item; answer the revision's id.

    Raises:
        InputError: `deck.not_from_library`; `deck.nothing_to_save`: there is no local wording.
    """
    entry = get(session, DeckEntry, entry_id)
    if entry.item_id is None:
        raise InputError("deck.not_from_library")
    payload = entry.payload or {}
    get(session, ContentItem, entry.item_id)
    content = payload.get("content")
    lines = [str(each["text"]) for each in content.get("paragraphs", ())] if isinstance(content, dict) else []
    title = payload.get("title")
    if not lines and not title:
        raise InputError("deck.nothing_to_save")
    clauses = lines and payload.get("layout") == "clauses"
    return edit_item(
        session,
        item_id=entry.item_id,
        text=_whole_text(session, entry, lines) if clauses else KEEP,
        heading=KEEP if title is None else title,
        talking_points=_whole_notes(session, entry),
    )


def _whole_text(session: Session, entry: DeckEntry, lines: Sequence[str]) -> str:
    """The item's text with an entry's lines in it: what its title and other slides of the same text say stays."""
    payload, said = entry.payload or {}, "\n".join(lines)
    if entry.revision_id is None:
        return said
    revision = get(session, ContentRevision, entry.revision_id)
    every = text_clauses(revision)
    start, end = payload.get("span") or (0, None)
    before, after = every[:start], every[end:] if end is not None else ()
    whole, shown = " ".join(revision.text.split()), " ".join(every)
    lead = whole[: -len(shown)].rstrip() if "title" not in payload and whole.casefold().endswith(shown.casefold()) else ""
    return " ".join(part for part in (lead, *before, said, *after) if part)


def _whole_notes(session: Session, entry: DeckEntry) -> str | Kept:
    """The item's talking points with an entry's notes in them; where others of its slides say the most, they stay."""
    payload = entry.payload or {}
    if not entry.notes or "said" in payload or entry.revision_id is None:
        return entry.notes if entry.notes and "said" not in payload else KEEP
    revision = get(session, ContentRevision, entry.revision_id)
    start, end = payload.get("span") or (0, None)
    points = text_clauses(revision)
    before = share(revision.talking_points, points, 0, start)
    after = share(revision.talking_points, points, end, None) if end is not None else ""
    return "\n".join(part for part in (before, entry.notes, after) if part)


def _change(entry: DeckEntry, **values: Any) -> None:
    """Set keys of the payload; None takes one away. The dictionary is a new one, so that the change is seen."""
    payload = {**(entry.payload or {}), **values}
    entry.payload = {name: value for name, value in payload.items() if value is not None}
