"""Content and decks by what a person named: ids, the beginning or end of one, codes, titles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.domain.errors import InputError, MissingError
from baocaovien.services import lookup
from baocaovien.services.decks.decks import outline_for_event, outline_for_topics, set_template
from baocaovien.services.library import library
from baocaovien.store.blobs import put_blob
from baocaovien.store.find import resolve
from baocaovien.store.models import ContentItem, SourceDocument
from baocaovien.store.queries.content_search import Hits, search_items
from baocaovien.store.queries.library import ContentTree, ItemRow
from baocaovien.store.queries.tags import find_tag, tags_of

Tagged: TypeAlias = dict[UUID, tuple[tuple[UUID, str], ...]]


def items_listed(session: Session, *, document: str = "", tag: str | None = None) -> tuple[list[ItemRow], Tagged]:
    """The tree of one document, or of all, in order, and the tags of each item.

    Args:
        tag: only items that bear it.

    Raises:
        InputError: `input.unknown_id`, `input.ambiguous_id`.
    """
    tree = ContentTree(resolve(session, SourceDocument, document) if document else None, tag_id=_tag(session, tag))
    rows = tree.rows(session, tree.ids(session))
    return rows, tags_of(session, [row.id for row in rows])


def items_found(session: Session, *, query: str, limit: int, tag: str | None = None) -> Hits:
    """What a search finds; with a tag only items that bear it.

    Raises:
        MissingError: `input.unknown_id`: no item bears such a tag.
    """
    return search_items(session, query, limit, tag_id=_tag(session, tag))


def _tag(session: Session, name: str | None) -> UUID | None:
    if name is None:
        return None
    found = find_tag(session, name.strip().lstrip("#"))
    if found is None:
        raise MissingError("input.unknown_id", where=name[:80], kind="tag", value=name[:80])
    return found


def curate(session: Session, *, names: Sequence[str], withdraw: bool = False, trees: bool = False) -> int:
    """Approve items, or take them out of use; a document stands for all of its items. Answer how many changed.

    Args:
        trees: each item with everything below it.

    Raises:
        InputError: `input.unknown_id`, `input.ambiguous_id`.
        ConflictError: `library.own_revision`.
    """
    ids = [item_id for name in names for item_id in _items(session, name)]
    act = library.withdraw_items if withdraw else library.approve_items
    return act(session, item_ids=library.subtree(session, ids) if trees else ids)


def _items(session: Session, name: str) -> list[UUID]:
    try:
        return [resolve(session, ContentItem, name)]
    except InputError as problem:
        if problem.code != "input.unknown_id":
            raise
        try:
            document_id = resolve(session, SourceDocument, name)
        except InputError:
            raise problem from None
        return list(ContentTree(document_id).ids(session))


def outline(
    session: Session,
    *,
    event: str = "",
    topics: Sequence[str] = (),
    theme: str = "",
    ratio: str = "16:9",
    template: bytes | None = None,
    template_name: str = "",
) -> UUID:
    """Make a deck of an event, or of topics and content items; answer its id.

    Raises:
        InputError: `input.unknown_id`, `input.ambiguous_id`, `deck.nothing_to_present`.
    """
    if event:
        deck_id = outline_for_event(session, lookup.find_event(session, event), theme=theme, ratio=ratio)
    else:
        subjects = [lookup.find_topic_or_item(session, name) for name in topics]
        deck_id = outline_for_topics(session, subjects, theme=theme, ratio=ratio)
    if template is not None:
        set_template(session, deck_id=deck_id, sha256=put_blob(session, template), name=template_name)
    return deck_id
