"""Two slides of one: points, notes and time go with the half that they belong to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.decks.outline import Points
from baocaovien.domain.errors import InputError
from baocaovien.domain.ranks import rank_between
from baocaovien.services.decks.outline import deck_source, text_clauses
from baocaovien.services.decks.slide_notes import share
from baocaovien.store.find import get
from baocaovien.store.models import ContentRevision, DeckEntry
from baocaovien.store.queries import decks as reads


def split_entry(session: Session, *, entry_id: UUID, at: int) -> UUID:
    """Make two slides of one: the points from the index `at` on go to a new entry after it; answer its id.

    Raises:
        InputError: `deck.cannot_split`.
    """
    entry = get(session, DeckEntry, entry_id)
    payload = dict(entry.payload or {})
    key, points = _points_of(session, entry)
    if not points or not 0 < at < len(points):
        raise InputError("deck.cannot_split")
    first, second = _halves(payload, key, points, at)
    if key == "content":
        _share_what_is_beneath(session, entry, (first, second), at / len(points))
    spoken = _spoken(session, entry, key, at, len(points))
    if spoken is not None:
        first["said"] = second["said"] = "nothing"
    elif key == "pins":
        second["said"] = "points"
    if payload.get("minutes") is not None:
        first["minutes"] = round(payload["minutes"] * at / len(points) * 2) / 2
        second["minutes"] = payload["minutes"] - first["minutes"]
    there = reads.deck_entries(session, entry.deck_id)
    place = [each.id for each in there].index(entry_id) + 1
    made = DeckEntry(
        deck_id=entry.deck_id,
        rank=rank_between(entry.rank, there[place].rank if place < len(there) else None),
        kind=entry.kind,
        section=entry.section,
        item_id=entry.item_id,
        revision_id=entry.revision_id,
        payload=second,
        notes=spoken[1] if spoken else "",
        hidden=entry.hidden,
        priority=entry.priority,
    )
    entry.payload = first
    if spoken:
        entry.notes = spoken[0]
    session.add(made)
    session.flush()
    return made.id


def _points_of(session: Session, entry: DeckEntry) -> tuple[str, list[Any]]:
    """The key of the payload that holds what an entry shows point by point, and its points."""
    payload = entry.payload or {}
    if payload.get("content"):
        return "content", list(payload["content"].get("paragraphs") or ())
    return _library_points(session, entry)


def _library_points(session: Session, entry: DeckEntry) -> tuple[str, list[Any]]:
    """What the library says of an entry, also where wording of its own stands over it: the key of the payload and the points."""
    payload = entry.payload or {}
    if payload.get("layout") == "clauses" and entry.revision_id is not None:
        revision = get(session, ContentRevision, entry.revision_id)
        start, end = payload.get("span") or (0, None)
        return "span", list(range(*slice(start, end).indices(len(text_clauses(revision)))))
    return "pins", list(payload.get("pins") or ())


def _halves(payload: dict[str, Any], key: str, points: list[Any], at: int) -> tuple[dict[str, Any], dict[str, Any]]:
    first: Any = points[:at]
    second: Any = points[at:]
    if key == "span":
        end = (payload.get("span") or (0, None))[1]  # open at the end: what the library adds belongs to the last
        first, second = [first[0], second[0]], [second[0], end]
    if key == "content":
        first, second = ({**payload[key], "paragraphs": half} for half in (first, second))
    return {**payload, key: first}, {**payload, key: second}


def _share_what_is_beneath(session: Session, entry: DeckEntry, halves: Sequence[dict[str, Any]], share_of_first: float) -> None:
    """Give each half its part of the library's points under its own wording: taken off one day, that part is shown, not all."""
    key, points = _library_points(session, entry)
    if len(points) > 1:
        at = min(max(round(len(points) * share_of_first), 1), len(points) - 1)
        for half, beneath in zip(halves, _halves(entry.payload or {}, key, points, at), strict=True):
            half[key] = beneath[key]


def _spoken(session: Session, entry: DeckEntry, key: str, at: int, count: int) -> tuple[str, str] | None:
    """The notes of both halves where they were written here; None: each half has the library's own."""
    if not entry.notes and key != "content":
        return None
    outline = deck_source(session, entry.deck_id).outline
    shown = next(each for each in outline.entries if each.key == entry.id.hex)
    texts = [part.text for part in shown.content.paragraphs] if isinstance(shown.content, Points) else []
    if len(texts) != count:
        texts = [""] * count  # a point is gone from the library: by where the sentences stand
    return share(shown.notes, texts, 0, at), share(shown.notes, texts, at, None)
