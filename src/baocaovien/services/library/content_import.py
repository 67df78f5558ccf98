"""A foreign document into the library: its text as it was, a tree of draft items, spans that tile the source."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.domain.content import Node, ParsedDocument, parse_plan
from baocaovien.domain.errors import AppError, InputError
from baocaovien.domain.names import optional
from baocaovien.domain.ranks import ranks_between
from baocaovien.domain.secrecy import secrecy_mark
from baocaovien.services.library.source_text import SourceText, read_source, read_source_file
from baocaovien.store.blobs import put_blob
from baocaovien.store.find import live
from baocaovien.store.models import ContentItem, ContentRevision, SourceDocument, SourceSpan, new_id
from baocaovien.store.operations import current

LONGEST_TITLE = 1000
MOST_ITEMS = 20_000


@dataclass(frozen=True, slots=True)
class PreparedDocument:
    """A file that was read and parsed, ready to be stored; plain data that travels from the worker process."""

    source: SourceText
    parsed: ParsedDocument


@dataclass(frozen=True, slots=True)
class ImportedDocument:
    """What an import made, or found from an earlier import of the same file (`repeated`).

    `levels` counts the items of each level; `warnings` are problems that did not stop it.
    """

    document_id: UUID
    count: int
    levels: Mapping[str, int]
    warnings: tuple[AppError, ...] = ()
    repeated: bool = False


def prepare_file(path: Path) -> PreparedDocument:
    """Read and parse a file; run it in the worker process, for it meets foreign bytes.

    Raises:
        InputError: those of `source_text.read_source_file`, `library.no_items`, and `library.state_secret`.
    """
    return _prepared(read_source_file(path))


def prepare_document(file_name: str, data: bytes) -> PreparedDocument:
    """Read and parse the bytes of a file; the same errors."""
    return _prepared(read_source(file_name, data))


def _prepared(source: SourceText) -> PreparedDocument:
    if mark := secrecy_mark(source.text):
        raise InputError("library.state_secret", where=source.file_name, file=source.file_name, mark=mark)
    # Word keeps paragraphs whole; a PDF and most text files break lines to a width, which the parser finds out.
    parsed = parse_plan(source.text, wrapped=False if source.file_name.lower().endswith(".docx") else None)
    if not parsed.nodes:
        raise InputError("library.no_items", where=source.file_name, file=source.file_name)
    if len(parsed.nodes) > MOST_ITEMS:
        raise InputError(
            "library.too_many_items", where=source.file_name, file=source.file_name, count=len(parsed.nodes), most=MOST_ITEMS
        )
    return PreparedDocument(source, parsed)


def import_document(session: Session, *, file_name: str, data: bytes, title: str | None = None) -> ImportedDocument:
    """Read, parse and store a file in one go; a second import of the same file changes nothing."""
    return store_document(session, prepared=prepare_document(file_name, data), title=title)


def store_document(session: Session, *, prepared: PreparedDocument, title: str | None = None) -> ImportedDocument:
    """Store a prepared document: the file, its text, its record, the items with first drafts, and the spans.

    Raises:
        InputError: `input.too_long` (the title).
    """
    source, parsed = prepared.source, prepared.parsed
    known = _imported_before(session, hashlib.sha256(source.data).hexdigest())
    if known is not None:
        return known
    record = parsed.record
    document = SourceDocument(
        id=new_id(),
        title=optional(title, "title", most=LONGEST_TITLE) or _title(parsed, source.file_name),
        kind=record.kind.capitalize() if record.kind.isupper() else record.kind,
        number=record.number,
        symbol=record.symbol,
        dated=record.dated,
        issuer=_issuer(parsed),
        file_name=source.file_name,
        source_sha256=put_blob(session, source.data),
        text_sha256=put_blob(session, parsed.text.encode()),
        record=record.to_dict(),
    )
    session.add(document)
    ids = _store_items(session, document.id, parsed)
    for piece in parsed.pieces:
        session.add(
            SourceSpan(
                document_id=document.id,
                starts=piece.span.start,
                ends=piece.span.end,
                role=piece.role.value,
                label=piece.label,
                item_id=ids[piece.node] if piece.node is not None else None,
            )
        )
    session.flush()
    return ImportedDocument(document.id, len(ids), dict(parsed.levels), _warnings(prepared))


def _store_items(session: Session, document_id: UUID, parsed: ParsedDocument) -> list[UUID]:
    at, actor_id = current(session).at, current(session).actor_id
    ids = [new_id() for _node in parsed.nodes]
    siblings = Counter(node.parent for node in parsed.nodes)
    ranks = {parent: iter(ranks_between(None, None, count)) for parent, count in siblings.items()}
    for node, item_id in zip(parsed.nodes, ids, strict=True):
        revision_id = new_id()
        session.add(
            ContentItem(
                id=item_id,
                document_id=document_id,
                parent_id=ids[node.parent] if node.parent is not None else None,
                rank=next(ranks[node.parent]),
                level=node.level.value,
                number=node.number,
                current_revision_id=revision_id,
                state="draft",
            )
        )
        session.add(
            ContentRevision(
                id=revision_id,
                item_id=item_id,
                number=1,
                heading=_heading(node),
                text=node.text,
                state="draft",
                author_id=actor_id,
                written_at=at,
            )
        )
    return ids


def _heading(node: Node) -> str:
    """The title that an item begins with; none where the text is only a title, or the title is no short wording."""
    return "" if node.heading == node.text or len(node.heading) > 300 else node.heading


def _imported_before(session: Session, sha256: str) -> ImportedDocument | None:
    document = session.scalars(live(SourceDocument).where(SourceDocument.source_sha256 == sha256).limit(1)).first()
    if document is None:
        return None
    items = session.scalars(live(ContentItem).where(ContentItem.document_id == document.id)).all()
    return ImportedDocument(document.id, len(items), dict(Counter(item.level for item in items)), repeated=True)


def _title(parsed: ParsedDocument, file_name: str) -> str:
    kind, about = parsed.record.kind, parsed.record.title
    kind = kind.capitalize() if kind.isupper() else kind
    title = " ".join(f"{kind} {about}".split()) or Path(file_name).stem.strip() or file_name
    return title[:LONGEST_TITLE]


def _issuer(parsed: ParsedDocument) -> str:
    """Who issued it: the body that is signed for, as the signature block names it."""
    authority = parsed.record.authority
    for prefix in ("T/M", "TM.", "TM"):
        if authority.startswith(prefix):
            return authority.removeprefix(prefix).strip()
    return ""


def _warnings(prepared: PreparedDocument) -> tuple[AppError, ...]:
    parsed, name = prepared.parsed, prepared.source.file_name
    found: list[AppError] = []
    if parsed.out_of_order:
        numbers = ", ".join(parsed.nodes[index].number for index in parsed.out_of_order[:10])
        found.append(InputError("library.out_of_order", where=name, file=name, count=len(parsed.out_of_order), numbers=numbers))
    if not parsed.record.kind:
        found.append(InputError("library.no_head", where=name, file=name))
    if "\ufffd" in parsed.text:
        found.append(InputError("library.lost_characters", where=name, file=name, count=parsed.text.count("\ufffd")))
    return tuple(found)
