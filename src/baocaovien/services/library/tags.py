"""Use cases of tags: words that content can be found by, whatever document or topic it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.domain.errors import InputError
from baocaovien.domain.names import fold, required
from baocaovien.store.find import get, live
from baocaovien.store.models import ContentItem, ItemTag, Tag, fixed_id, new_id

LONGEST = 60
"""Characters of a tag."""


def put_tag(session: Session, *, item_ids: Sequence[UUID], name: str) -> int:
    """Put a tag on content items, making it where there is none of that name; answer how many did not bear it yet.

    Raises:
        InputError: `input.required`, `input.too_long`, `input.unknown_id`.
    """
    tag_id = _tag(session, name).id
    return sum(_put(session, get(session, ContentItem, item_id).id, tag_id) for item_id in dict.fromkeys(item_ids))


def take_tag(session: Session, *, item_ids: Sequence[UUID], tag_id: UUID) -> int:
    """Take a tag off content items; answer how many bore it."""
    links = session.scalars(live(ItemTag).where(ItemTag.tag_id == tag_id, ItemTag.item_id.in_(item_ids))).all()
    for link in links:
        link.deleted = True
    return len(links)


def rename_tag(session: Session, *, tag_id: UUID, name: str) -> UUID:
    """Spell a tag otherwise; under a name that another tag has, its items go over to that one. Answer the tag that stays.

    Raises:
        InputError: `input.required`, `input.too_long`, `input.unknown_id`.
    """
    tag, cleaned = get(session, Tag, tag_id), _name(name)
    other = _named(session, cleaned, but=tag_id)
    if other is None:
        tag.name = cleaned
        return tag_id
    for link in session.scalars(live(ItemTag).where(ItemTag.tag_id == tag_id)).all():
        _put(session, link.item_id, other.id)
    remove_tag(session, tag_id=tag_id)
    return other.id


def remove_tag(session: Session, *, tag_id: UUID) -> int:
    """Take a tag off everything that bears it; answer how many items did."""
    get(session, Tag, tag_id).deleted = True
    links = session.scalars(live(ItemTag).where(ItemTag.tag_id == tag_id)).all()
    for link in links:
        link.deleted = True
    return len(links)


def _name(name: str) -> str:
    cleaned = required(name.strip().lstrip("#"), "tag", most=LONGEST)
    if not fold(cleaned):
        raise InputError("input.required", where="tag", field="tag")
    return cleaned


def _named(session: Session, name: str, *, but: UUID | None = None) -> Tag | None:
    """The live tag of a name, with or without its marks; the oldest where a merge brought two."""
    session.flush()
    chosen = live(Tag).where(Tag.name_folded == fold(name)).order_by(Tag.id)
    return next((tag for tag in session.scalars(chosen) if tag.id != but), None)


def _tag(session: Session, name: str) -> Tag:
    cleaned = _name(name)
    known = _named(session, cleaned)
    if known is not None:
        return known
    own_id = fixed_id("tag", fold(cleaned))
    before = session.get(Tag, own_id)
    if before is not None and before.deleted:
        before.deleted, before.name = False, cleaned
        return before
    made = Tag(id=own_id if before is None else new_id(), name=cleaned)  # the id is taken where a tag was renamed
    session.add(made)
    session.flush()
    return made


def _put(session: Session, item_id: UUID, tag_id: UUID) -> bool:
    """Tag one item; False where it was tagged before."""
    link = session.get(ItemTag, fixed_id("item_tag", item_id, tag_id))
    if link is None:
        session.add(ItemTag(id=fixed_id("item_tag", item_id, tag_id), item_id=item_id, tag_id=tag_id))
        return True
    was_gone, link.deleted = link.deleted, False
    return was_gone
