"""Full-text search of the library, with where each hit stands."""

from __future__ import annotations

import time
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.store.queries.library import ContentTree, document_rows, item_rows, path_of
from baocaovien.store.queries.tags import tags_of
from baocaovien.store.search import count_hits, search


@dataclass(frozen=True, slots=True)
class Hit:
    """A found item: where it stands and how it ranks (1 first)."""

    id: UUID
    text: str
    number: str
    state: str
    path: tuple[str, ...]
    document_id: UUID | None
    document: str
    rank: int
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search found; `total` counts all, `elapsed_ms` is the time of the search itself."""

    hits: tuple[Hit, ...]
    total: int
    elapsed_ms: int


def search_items(session: Session, query: str, limit: int = 50, *, tag_id: UUID | None = None) -> Hits:
    """Full-text search over current wordings, exact marks before folded ones (semantics §3).

    Args:
        tag_id: only items that bear this tag; with it, an empty query finds all of them, in the order they are read.
    """
    began = time.perf_counter()
    if tag_id is not None and not query.strip():
        ids = ContentTree(tag_id=tag_id).ids(session)
        found, total = [(item_id, rank) for rank, item_id in enumerate(ids[:limit], 1)], len(ids)
    else:
        found = search(session, query, limit, tag_id)
        total = count_hits(session, query, tag_id) if len(found) >= limit else len(found)
    elapsed = round((time.perf_counter() - began) * 1000)
    ids = [item_id for item_id, _rank in found]
    rows = {row.id: row for row in item_rows(session, ids)}
    paths = path_of(session, ids)
    tags = tags_of(session, ids)
    documents = [row.document_id for row in rows.values() if row.document_id]
    titles: dict[UUID | None, str] = {row.id: row.title for row in document_rows(session, documents)}
    hits = tuple(
        Hit(
            item_id,
            rows[item_id].text,
            rows[item_id].number,
            rows[item_id].state,
            paths[item_id],
            rows[item_id].document_id,
            titles.get(rows[item_id].document_id, ""),
            rank,
            tuple(name for _tag, name in tags.get(item_id, ())),
        )
        for item_id, rank in found
        if item_id in rows
    )
    return Hits(hits, total, elapsed)
