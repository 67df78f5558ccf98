"""Use cases of source documents: what they are called and by whom they were issued, as they are cited."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.domain.names import optional, required
from baocaovien.services.library.content_import import LONGEST_TITLE
from baocaovien.store.find import get, live
from baocaovien.store.models import ContentItem, SourceDocument


@dataclass(frozen=True, slots=True)
class DocumentText:
    """A document's particulars as a person types them."""

    title: str
    kind: str = ""
    symbol: str = ""
    dated: dt.date | None = None
    issuer: str = ""
    term: str = ""


def edit_document(session: Session, *, document_id: UUID, document: DocumentText) -> None:
    """Correct what a document is called; its stored source stays as it was.

    Raises:
        InputError: `input.required`, `input.too_long`, `input.unknown_id`.
    """
    record = get(session, SourceDocument, document_id)
    values = {
        "title": required(document.title, "title", most=LONGEST_TITLE),
        "kind": optional(document.kind, "kind", most=80),
        "symbol": optional(document.symbol, "symbol", most=80),
        "dated": document.dated,
        "issuer": optional(document.issuer, "issuer"),
        "term": optional(document.term, "term", most=60),
    }
    for name, value in values.items():
        if getattr(record, name) != value:
            setattr(record, name, value)


def remove_document(session: Session, *, document_id: UUID) -> int:
    """Take a document with its items out of the library (undo brings them back); answer how many items."""
    get(session, SourceDocument, document_id).deleted = True
    items = session.scalars(live(ContentItem).where(ContentItem.document_id == document_id)).all()
    for item in items:
        item.deleted = True
    return len(items)
