"""Use cases of the content library (semantics §3): items, their immutable revisions, curation and order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from baocaovien.domain.curation import may_approve
from baocaovien.domain.errors import ConflictError, InputError
from baocaovien.domain.keep import KEEP, Kept
from baocaovien.domain.names import clean_text, optional
from baocaovien.services.office.actors import own_actors
from baocaovien.services.order import rank_after
from baocaovien.store.find import get, live
from baocaovien.store.models import Actor, ContentItem, ContentRevision, SourceDocument
from baocaovien.store.operations import current

LONGEST_TEXT = 20_000
"""Characters of one item's wording."""
LEVELS = ("part", "chapter", "section", "roman", "arabic", "arabic2", "letter", "dash", "plus", "paragraph")
CURATORS = ("curator", "lead")


def create_item(
    session: Session,
    *,
    text: str,
    heading: str = "",
    talking_points: str = "",
    document_id: UUID | None = None,
    parent_id: UUID | None = None,
    after_id: UUID | None = None,
    level: str = "paragraph",
    number: str = "",
) -> UUID:
    """Add an item with a first draft; it stands after `after_id`, or last among its siblings.

    Raises:
        InputError: `input.required`, `input.too_long`, `input.unknown_id`, `library.unknown_level`.
    """
    if level not in LEVELS:
        raise InputError("library.unknown_level", value=level)
    if parent_id is not None:
        document_id = get(session, ContentItem, parent_id).document_id
    elif document_id is not None:
        get(session, SourceDocument, document_id)
    item = ContentItem(
        document_id=document_id,
        parent_id=parent_id,
        level=level,
        number=optional(number, "number", most=40),
        rank=rank_after(session, siblings(document_id, parent_id), after_id),
        state="draft",
    )
    session.add(item)
    session.flush()
    _add_revision(session, item, text=text, heading=heading, talking_points=talking_points)
    return item.id


def siblings(document_id: UUID | None, parent_id: UUID | None) -> Select[Any]:
    """The select of live items under one parent (or at the top of one document), in order."""
    chosen = live(ContentItem).where(
        ContentItem.parent_id == parent_id if parent_id else ContentItem.parent_id.is_(None),
        ContentItem.document_id == document_id if document_id else ContentItem.document_id.is_(None),
    )
    return chosen.order_by(ContentItem.rank, ContentItem.id)


def edit_item(
    session: Session,
    *,
    item_id: UUID,
    text: str | Kept = KEEP,
    heading: str | Kept = KEEP,
    talking_points: str | Kept = KEEP,
) -> UUID:
    """Write a new draft revision; what is not given stays as in the newest one. No change: the newest one's id.

    Raises:
        InputError: `input.required`, `input.too_long`, `input.unknown_id`.
    """
    item = get(session, ContentItem, item_id)
    newest = newest_revision(session, item_id)
    wording = {
        "text": newest.text if text is KEEP else _wording(text),
        "heading": newest.heading if heading is KEEP else optional(heading, "heading"),
        "talking_points": newest.talking_points if talking_points is KEEP else clean_text(talking_points),
    }
    if all(getattr(newest, name) == value for name, value in wording.items()):
        return newest.id
    return _add_revision(session, item, **wording).id


def set_numbering(session: Session, *, item_id: UUID, number: str, level: str) -> None:
    """Correct an item's number and level.

    Raises:
        InputError: `library.unknown_level`, `input.too_long`, `input.unknown_id`.
    """
    if level not in LEVELS:
        raise InputError("library.unknown_level", value=level)
    item = get(session, ContentItem, item_id)
    item.number = optional(number, "number", most=40)
    item.level = level


def submit_items(session: Session, *, item_ids: Sequence[UUID]) -> int:
    """Hand drafts in for approval; answer how many changed."""
    changed = 0
    for item_id in dict.fromkeys(item_ids):
        item, newest = get(session, ContentItem, item_id), newest_revision(session, item_id)
        if newest.state == "draft":
            newest.state = "in_review"
            settle(session, item)
            changed += 1
    return changed


def approve_items(session: Session, *, item_ids: Sequence[UUID]) -> int:
    """Approve the newest revision of each item, and take withdrawn items back into use; answer how many changed.

    Raises:
        ConflictError: `library.own_revision`: an author may not approve their own wording where there is a
            second curator.
    """
    at, actor_id = current(session).at, current(session).actor_id
    others = _other_curators(session, actor_id)
    changed = 0
    for item_id in dict.fromkeys(item_ids):
        item, newest = get(session, ContentItem, item_id), newest_revision(session, item_id)
        if newest.state == "approved" and not item.withdrawn:
            continue
        if newest.state != "approved":
            if not may_approve(actor_id, newest.author_id, list(others)):
                raise ConflictError("library.own_revision", text=shown(newest), others=", ".join(others.values()))
            newest.state = "approved"
            newest.approved_by_id = actor_id
            newest.approved_at = at
        item.withdrawn = False
        settle(session, item)
        changed += 1
    return changed


def may_approve_own(session: Session, *, actor_id: UUID | None) -> bool:
    """Whether somebody may approve what they wrote themselves: nobody else is there to do it."""
    return may_approve(actor_id, actor_id, list(_other_curators(session, actor_id)))


def return_items(session: Session, *, item_ids: Sequence[UUID]) -> int:
    """Give items in review back to their authors as drafts; answer how many changed."""
    changed = 0
    for item_id in dict.fromkeys(item_ids):
        item, newest = get(session, ContentItem, item_id), newest_revision(session, item_id)
        if newest.state == "in_review":
            newest.state = "draft"
            settle(session, item)
            changed += 1
    return changed


def withdraw_items(session: Session, *, item_ids: Sequence[UUID]) -> int:
    """Take items out of use; their text stays and decks that hold them say so. Answer how many changed."""
    changed = 0
    for item_id in dict.fromkeys(item_ids):
        item = get(session, ContentItem, item_id)
        if not item.withdrawn:
            item.withdrawn = True
            settle(session, item)
            changed += 1
    return changed


def replace_item(session: Session, *, item_id: UUID, by_id: UUID) -> None:
    """Say that an item is replaced by another one; it goes out of use.

    Raises:
        InputError: `library.replaces_itself`: the other one leads back to this one.
    """
    item, other = get(session, ContentItem, item_id), get(session, ContentItem, by_id)
    seen: ContentItem | None = other
    while seen is not None:
        if seen.id == item_id:
            raise InputError("library.replaces_itself")
        seen = session.get(ContentItem, seen.replaced_by_id) if seen.replaced_by_id else None
    item.replaced_by_id = by_id
    item.withdrawn = True
    settle(session, item)


def move_item(session: Session, *, item_id: UUID, parent_id: UUID | None, after_id: UUID | None = None) -> None:
    """Put an item with its subtree under another parent, after a sibling (None: first).

    Raises:
        InputError: `library.under_itself`, `library.other_document`.
    """
    item = get(session, ContentItem, item_id)
    parent = get(session, ContentItem, parent_id) if parent_id else None
    if parent is not None:
        if item_id in {parent.id, *ancestors(session, parent.id)}:
            raise InputError("library.under_itself")
        if parent.document_id != item.document_id:
            raise InputError("library.other_document")
    order = siblings(item.document_id, parent_id).where(ContentItem.id != item_id)
    rank = rank_after(session, order, after_id, first=after_id is None)
    item.parent_id, item.rank = parent_id, rank


def set_validity(session: Session, *, item_ids: Sequence[UUID], valid_from: dt.date | None, valid_to: dt.date | None) -> None:
    """Say in which days items may be used; `valid_to` is the first day they may not.

    Raises:
        InputError: `input.end_before_start`.
    """
    if valid_from and valid_to and valid_to <= valid_from:
        raise InputError("input.end_before_start", start=valid_from.isoformat(), end=valid_to.isoformat())
    for item_id in item_ids:
        item = get(session, ContentItem, item_id)
        item.valid_from, item.valid_to = valid_from, valid_to


def remove_items(session: Session, *, item_ids: Sequence[UUID]) -> int:
    """Take items with their subtrees out of the library (undo brings them back); answer how many."""
    gone = subtree(session, item_ids)
    for item_id in gone:
        get(session, ContentItem, item_id).deleted = True
    return len(gone)


def newest_revision(session: Session, item_id: UUID) -> ContentRevision:
    """The revision with the highest number, ties by id."""
    found = session.scalars(
        live(ContentRevision)
        .where(ContentRevision.item_id == item_id)
        .order_by(ContentRevision.number.desc(), ContentRevision.id.desc())
        .limit(1)
    ).one()
    return found


def settle(session: Session, item: ContentItem) -> None:
    """Bring the item's current revision and state in line: the newest approved one, else the newest."""
    session.flush()
    revisions = session.scalars(
        live(ContentRevision).where(ContentRevision.item_id == item.id).order_by(ContentRevision.number, ContentRevision.id)
    ).all()
    approved = [revision for revision in revisions if revision.state == "approved"]
    chosen = (approved or list(revisions))[-1]
    if item.current_revision_id != chosen.id:
        item.current_revision_id = chosen.id
    state = "withdrawn" if item.withdrawn else chosen.state
    if item.state != state:
        item.state = state


def ancestors(session: Session, item_id: UUID) -> list[UUID]:
    """Ids of the items above one, the nearest first; a cycle that a merge made ends it."""
    found: list[UUID] = []
    above = session.scalar(select(ContentItem.parent_id).where(ContentItem.id == item_id))
    while above is not None and above not in found and above != item_id:
        found.append(above)
        above = session.scalar(select(ContentItem.parent_id).where(ContentItem.id == above))
    return found


def subtree(session: Session, item_ids: Iterable[UUID]) -> list[UUID]:
    """Ids of the items and everything live below them, parents first."""
    found = dict.fromkeys(item_ids)
    layer = list(found)
    while layer:
        below = session.scalars(
            select(ContentItem.id)
            .where(ContentItem.parent_id.in_(layer), ContentItem.deleted.is_(False))
            .order_by(ContentItem.rank, ContentItem.id)
        )
        layer = [item_id for item_id in below if item_id not in found]
        found.update(dict.fromkeys(layer))
    return list(found)


def shown(revision: ContentRevision) -> str:
    """A wording short enough to name the item in a sentence."""
    text = revision.heading or revision.text
    return text if len(text) <= 60 else text[:59].rstrip() + "…"


def _add_revision(session: Session, item: ContentItem, *, text: str, heading: str, talking_points: str) -> ContentRevision:
    numbers = session.scalars(select(ContentRevision.number).where(ContentRevision.item_id == item.id)).all()
    revision = ContentRevision(
        item_id=item.id,
        number=max(numbers, default=0) + 1,
        text=_wording(text),
        heading=optional(heading, "heading"),
        talking_points=clean_text(talking_points),
        state="draft",
        author_id=current(session).actor_id,
        written_at=current(session).at,
    )
    session.add(revision)
    settle(session, item)
    return revision


def _wording(text: str) -> str:
    found = clean_text(text)
    if not found:
        raise InputError("input.required", where="text", field="text")
    if len(found) > LONGEST_TEXT:
        raise InputError("input.too_long", where="text", field="text", length=len(found), most=LONGEST_TEXT)
    return found


def _other_curators(session: Session, actor_id: UUID | None) -> dict[UUID, str]:
    """{curator other than this one: name}, in their order."""
    chosen = own_actors(session).where(Actor.role.in_(CURATORS), Actor.id != actor_id).order_by(Actor.rank, Actor.id)
    return {actor.id: actor.name for actor in session.scalars(chosen)} if actor_id else {}
