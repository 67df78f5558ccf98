"""The full-text index of the library: filled and asked here alone (FTS5 on SQLite, tsvector on PostgreSQL)."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, bindparam, column, delete, event, func, insert, literal_column, select, table, text
from sqlalchemy.orm import Session, aliased

from baocaovien.domain.names import exact_key, fold
from baocaovien.store.models import ContentItem, ContentRevision, ItemTag, SearchEntry

CREATE_SQLITE = "CREATE VIRTUAL TABLE content_search USING fts5(words, content='', contentless_delete=1, tokenize='unicode61')"
CREATE_POSTGRESQL = "CREATE INDEX ix_search_entry_tsvector ON search_entry USING gin (to_tsvector('simple', words))"

_INDEX = table("content_search", column("rowid"), column("rank"))
_CHUNK = 500
_LOOKED_AT = 200
"""Hits that are put in order by their marks."""
_LEAST_PREFIX = 2
"""Letters of the last word that may be the beginning of a longer one; one letter would match half the index."""


@event.listens_for(SearchEntry.__table__, "after_create")
def _create(_table: Any, connection: Connection, **_options: Any) -> None:
    connection.exec_driver_sql(CREATE_SQLITE if connection.dialect.name == "sqlite" else CREATE_POSTGRESQL)


def index_items(session: Session, item_ids: Collection[uuid.UUID]) -> None:
    """Make the entries of these content items anew from their current (else newest) revisions; deleted items leave the index."""
    ids = list(item_ids)
    for start in range(0, len(ids), _CHUNK):
        chunk = ids[start : start + _CHUNK]
        _forget(session, chunk)
        _remember(session, [row for row in _wordings(session, chunk) if row.words])


def index_all(session: Session) -> None:
    """Make the whole index anew."""
    _clear(session)
    index_items(session, session.scalars(select(ContentItem.id)).all())


def _clear(session: Session) -> None:
    session.execute(delete(SearchEntry), execution_options={"synchronize_session": False})
    if _is_sqlite(session):
        session.execute(text("DELETE FROM content_search"))


def _forget(session: Session, item_ids: Sequence[uuid.UUID]) -> None:
    numbers = session.scalars(select(SearchEntry.number).where(SearchEntry.item_id.in_(item_ids))).all()
    if not numbers:
        return
    if _is_sqlite(session):
        gone = text("DELETE FROM content_search WHERE rowid IN :numbers").bindparams(bindparam("numbers", expanding=True))
        session.execute(gone, {"numbers": numbers})
    session.execute(delete(SearchEntry).where(SearchEntry.number.in_(numbers)), execution_options={"synchronize_session": False})


def _wordings(session: Session, item_ids: Sequence[uuid.UUID]) -> Iterable[Row[Any]]:
    """(item_id, revision_id, words) of live items."""
    other = aliased(ContentRevision)
    newest = (
        select(other.id)
        .where(other.item_id == ContentItem.id, other.deleted.is_(False))
        .order_by(other.number.desc(), other.id.desc())
        .limit(1)
        .correlate(ContentItem)
        .scalar_subquery()
    )
    shown = func.coalesce(ContentItem.current_revision_id, newest)
    wording = (
        ContentItem.id.label("item_id"),
        ContentRevision.id.label("revision_id"),
        ContentRevision.text_folded.label("words"),
    )
    return session.execute(
        select(*wording)
        .join(ContentRevision, ContentRevision.id == shown)
        .where(ContentItem.id.in_(item_ids), ContentItem.deleted.is_(False), ContentRevision.deleted.is_(False))
    )


def _remember(session: Session, rows: Sequence[Row[Any]]) -> None:
    if not rows:
        return
    keep_words = not _is_sqlite(session)
    kept = [{"item_id": row.item_id, "revision_id": row.revision_id, "words": row.words if keep_words else ""} for row in rows]
    session.execute(insert(SearchEntry), kept)
    if keep_words:
        return
    mine = SearchEntry.item_id.in_([row.item_id for row in rows])
    pairs = session.execute(select(SearchEntry.item_id, SearchEntry.number).where(mine))
    numbers: dict[uuid.UUID, int] = dict(pairs.all())
    words = [{"number": numbers[row.item_id], "words": row.words} for row in rows]
    session.execute(text("INSERT INTO content_search (rowid, words) VALUES (:number, :words)"), words)


def search(session: Session, query: str, limit: int = 50, tag_id: uuid.UUID | None = None) -> list[tuple[uuid.UUID, int]]:
    """Live items that contain all words of the query, with or without marks.

    The last word may be the beginning of a longer one. Exact marks come first: the query as one phrase, then all its words,
    then the folded phrase, then folded words; within each by the engine's own rank (facts-data §2.4).

    Args:
        tag_id: only items that bear this tag.

    Returns:
        (item id, rank), rank 1 first.
    """
    words = fold(query).split()
    if not words:
        return []
    hits = session.execute(_ranked(session, words, tag_id).limit(max(limit, _LOOKED_AT))).all()
    exact, folded = exact_key(query), " ".join(words)
    wanted = exact.split()
    order = sorted(range(len(hits)), key=lambda place: (_kind(hits[place].text, exact, wanted, folded), place))
    return [(hits[place].item_id, rank) for rank, place in enumerate(order[:limit], 1)]


def count_hits(session: Session, query: str, tag_id: uuid.UUID | None = None) -> int:
    """How many live items contain all words of the query, and bear the tag where one is given."""
    words = fold(query).split()
    if not words:
        return 0
    return session.scalar(select(func.count()).select_from(_ranked(session, words, tag_id).order_by(None).subquery())) or 0


def _ranked(session: Session, words: Sequence[str], tag_id: uuid.UUID | None) -> Any:
    found = select(SearchEntry.item_id, ContentRevision.text).join(ContentRevision, ContentRevision.id == SearchEntry.revision_id)
    if tag_id is not None:
        bears = select(ItemTag.item_id).where(ItemTag.tag_id == tag_id, ItemTag.deleted.is_(False))
        found = found.where(SearchEntry.item_id.in_(bears))
    begins = len(words[-1]) >= _LEAST_PREFIX
    if _is_sqlite(session):
        asked = " ".join(f'"{word}"' for word in words) + ("*" if begins else "")
        matching = (_INDEX.c.rowid == SearchEntry.number) & literal_column("content_search").op("MATCH")(asked)
        return found.join(_INDEX, matching).order_by(_INDEX.c.rank, SearchEntry.number)
    asked = " & ".join(f"'{word}'" for word in words) + (":*" if begins else "")
    vector = func.to_tsvector(literal_column("'simple'"), SearchEntry.words)
    sought = func.to_tsquery(literal_column("'simple'"), asked)
    return found.where(vector.op("@@")(sought)).order_by(func.ts_rank_cd(vector, sought).desc(), SearchEntry.number)


def _kind(found: str, exact: str, wanted: Sequence[str], folded: str) -> int:
    key = exact_key(found)
    if _has(key, exact):
        return 0
    if all(_has(key, word) for word in wanted):
        return 1
    return 2 if _has(fold(found), folded) else 3


def _has(key: str, part: str) -> bool:
    """Whether the words of `part` stand in `key` together, the last one perhaps as a beginning."""
    return f" {part}" in f" {key}"


def _is_sqlite(session: Session) -> bool:
    return session.get_bind().dialect.name == "sqlite"
