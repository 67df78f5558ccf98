"""The sample library: a plan of our own wording, content for two topics, figures with their sources."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien import paths
from baocaovien.domain.names import fold
from baocaovien.services.library.content_import import import_document
from baocaovien.services.library.figures import FigureText, create_figure
from baocaovien.services.library.library import approve_items
from baocaovien.services.library.tags import put_tag
from baocaovien.services.library.topics import create_topic, put_figures, put_items
from baocaovien.services.sample.office import data
from baocaovien.store.models import ContentItem, ContentRevision, SourceDocument


def add_library(session: Session) -> None:
    """Import and approve the sample texts, and put them with figures under topics."""
    found = data("library.toml")
    _import(session, "ke-hoach.txt", approve=False)
    content_id = _import(session, "noi-dung.txt", approve=True)
    sources: dict[str, UUID] = {}
    for document in found["document"]:
        record = SourceDocument(title=document["title"], kind=document["kind"], issuer=document["issuer"], term=document["term"])
        session.add(record)
        session.flush()
        sources[document["key"]] = record.id
    figures = {
        figure["key"]: create_figure(
            session,
            figure=FigureText(
                name=figure["name"],
                value=_shown(figure),
                group=figure["group"],
                unit=figure["unit"],
                sign=figure.get("sign", ""),
                period=figure["period"],
                as_of=dt.date(2021, 6, 1),
                document_id=sources[figure["document"]],
                source=figure["source"],
                checked=figure["checked"],
            ),
        )
        for figure in found["figure"]
    }
    for tag in found["tag"]:
        put_tag(session, item_ids=_items_saying(session, content_id, tag["words"]), name=tag["name"])
    sections = _sections(session, content_id)
    for topic in found["topic"]:
        topic_id = create_topic(
            session, name=topic.get("short", topic["name"]), code=topic["code"], description=topic["name"], period=topic["period"]
        )
        put_items(session, topic_id=topic_id, item_ids=[sections[number] for number in topic.get("sections", ())])
        put_figures(session, topic_id=topic_id, figure_ids=[figures[key] for key in topic.get("figures", ())])


def _import(session: Session, name: str, *, approve: bool) -> UUID:
    made = import_document(session, file_name=name, data=paths.resource("sample", name).read_bytes())
    if approve:
        ids = session.scalars(select(ContentItem.id).where(ContentItem.document_id == made.document_id)).all()
        approve_items(session, item_ids=ids)
    return made.document_id


def _sections(session: Session, document_id: UUID) -> dict[str, UUID]:
    rows = session.execute(
        select(ContentItem.number, ContentItem.id).where(ContentItem.document_id == document_id, ContentItem.parent_id.is_(None))
    )
    return {number.rstrip("."): item_id for number, item_id in rows}


def _items_saying(session: Session, document_id: UUID, words: Sequence[str]) -> list[UUID]:
    """The items of a document, below its headings, that say one of these words."""
    rows = session.execute(
        select(ContentItem.id, ContentRevision.text_folded)
        .join(ContentRevision, ContentRevision.id == ContentItem.current_revision_id)
        .where(ContentItem.document_id == document_id, ContentItem.parent_id.is_not(None))
        .order_by(ContentItem.rank, ContentItem.id)
    )
    return [item_id for item_id, text in rows if any(fold(word) in text for word in words)]


def _shown(figure: dict[str, str]) -> str:
    def vietnamese(text: str) -> str:
        return text.replace(".", ",")

    if "value" in figure:
        return vietnamese(figure["value"])
    return f"{vietnamese(figure['low'])} - {vietnamese(figure['high'])}"
