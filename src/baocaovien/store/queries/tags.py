"""Reads of tags: those in use, and which items bear them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from baocaovien.domain.names import fold
from baocaovien.store.models import ContentItem, ItemTag, Tag

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class TagRow:
    """A tag in use, with how many items bear it."""

    id: UUID
    name: str
    items: int


def tag_rows(session: Session, text: str = "") -> list[TagRow]:
    """Tags that some live item bears, in Vietnamese order; `text` narrows to those with a word that begins so."""
    counted = (
        select(Tag.id, Tag.name, Tag.name_folded, func.count())
        .join(ItemTag, ItemTag.tag_id == Tag.id)
        .join(ContentItem, ContentItem.id == ItemTag.item_id)
        .where(Tag.deleted.is_(False), ItemTag.deleted.is_(False), ContentItem.deleted.is_(False))
        .group_by(Tag.id, Tag.name, Tag.name_folded, Tag.sort_key)
        .order_by(Tag.sort_key, Tag.id)
    )
    wanted = f" {fold(text)}" if fold(text) else ""
    return [TagRow(one, name, count) for one, name, folded, count in session.execute(counted) if wanted in f" {folded}"]


def find_tag(session: Session, text: str) -> UUID | None:
    """The tag of a whole name, with or without its marks; None where no item bears such a one."""
    return next((row.id for row in tag_rows(session) if fold(row.name) == fold(text)), None)


def tags_of(session: Session, item_ids: Sequence[UUID]) -> dict[UUID, tuple[tuple[UUID, str], ...]]:
    """{item: its tags as (id, name), in Vietnamese order}, for those that bear any."""
    found: dict[UUID, list[tuple[UUID, str]]] = defaultdict(list)
    wanted = list(item_ids)
    for start in range(0, len(wanted), _CHUNK):
        chosen = (
            select(ItemTag.item_id, Tag.id, Tag.name)
            .join(Tag, Tag.id == ItemTag.tag_id)
            .where(ItemTag.item_id.in_(wanted[start : start + _CHUNK]), ItemTag.deleted.is_(False), Tag.deleted.is_(False))
            .order_by(Tag.sort_key, Tag.id)
        )
        for item_id, tag_id, name in session.execute(chosen):
            found[item_id].append((tag_id, name))
    return {item_id: tuple(tags) for item_id, tags in found.items()}


def tagged(tag_id: UUID) -> Select[UUID]:
    """Select the ids of the items that bear a tag."""
    return (
        select(ItemTag.item_id)
        .join(Tag, Tag.id == ItemTag.tag_id)
        .where(ItemTag.tag_id == tag_id, ItemTag.deleted.is_(False), Tag.deleted.is_(False))
    )
