"""Curated content: source documents, the tree of items with immutable revisions, figures, topics."""

from __future__ import annotations

import datetime as dt
import uuid
from decimal import Decimal
from typing import Any, ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from baocaovien.store.models.base import Record, SortText, reference


class SourceDocument(Record):
    """A cited document; the source it was imported from is kept as it was."""

    __tablename__ = "source_document"
    wire_name: ClassVar[str] = "source_document"
    folded: ClassVar[dict[str, str]] = {"title": "title_folded"}

    title: Mapped[str]
    kind: Mapped[str] = mapped_column(default="")
    """Type name: Nghị quyết, Kế hoạch, Chỉ thị, …"""
    number: Mapped[str] = mapped_column(default="")
    symbol: Mapped[str] = mapped_column(default="")
    dated: Mapped[dt.date | None]
    issuer: Mapped[str] = mapped_column(default="")
    term: Mapped[str] = mapped_column(default="")
    file_name: Mapped[str] = mapped_column(default="")
    source_sha256: Mapped[str | None]
    """Blob of the file as it was."""
    text_sha256: Mapped[str | None]
    """Blob of the text (UTF-8) that the spans count in, in code points."""
    record: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """Head block, addressees, signature as found in the source."""
    title_folded: Mapped[str] = mapped_column(default="")


class SourceSpan(Record):
    """A piece of a source; all spans of a document tile its text without gap or overlap."""

    __tablename__ = "source_span"
    wire_name: ClassVar[str] = "source_span"

    document_id: Mapped[uuid.UUID] = mapped_column(reference("source_document.id"), index=True)
    starts: Mapped[int]
    ends: Mapped[int]
    """Code points, half-open."""
    role: Mapped[str]
    """`node | record | dropped`."""
    label: Mapped[str] = mapped_column(default="")
    item_id: Mapped[uuid.UUID | None] = mapped_column(reference("content_item.id"))


class ContentItem(Record):
    """A node of a document's tree, or an own item without a document."""

    __tablename__ = "content_item"
    wire_name: ClassVar[str] = "content_item"
    atomic: ClassVar[tuple[tuple[str, ...], ...]] = (("parent_id", "rank"), ("valid_from", "valid_to"))

    document_id: Mapped[uuid.UUID | None] = mapped_column(reference("source_document.id"), index=True)
    parent_id: Mapped[uuid.UUID | None] = mapped_column(reference("content_item.id"), index=True)
    rank: Mapped[SortText]
    level: Mapped[str]
    """`part | chapter | section | roman | arabic | arabic2 | letter | dash | plus | paragraph`."""
    number: Mapped[str] = mapped_column(default="")
    withdrawn: Mapped[bool] = mapped_column(default=False)
    valid_from: Mapped[dt.date | None]
    valid_to: Mapped[dt.date | None]
    replaced_by_id: Mapped[uuid.UUID | None] = mapped_column(reference("content_item.id"))
    current_revision_id: Mapped[uuid.UUID | None]
    """The newest approved revision, else the newest; kept by the use cases of the library."""
    state: Mapped[str] = mapped_column(default="draft", index=True)
    """State of the current revision, or `withdrawn`."""


class ContentRevision(Record):
    """A wording of an item; its text never changes, only its state does."""

    __tablename__ = "content_revision"
    wire_name: ClassVar[str] = "content_revision"
    folded: ClassVar[dict[str, str]] = {"text": "text_folded"}

    item_id: Mapped[uuid.UUID] = mapped_column(reference("content_item.id"), index=True)
    number: Mapped[int]
    heading: Mapped[str] = mapped_column(default="")
    """A short wording for the slide's title; empty: from the text."""
    text: Mapped[str]
    talking_points: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default="draft")
    author_id: Mapped[uuid.UUID | None]
    written_at: Mapped[dt.datetime]
    approved_by_id: Mapped[uuid.UUID | None]
    approved_at: Mapped[dt.datetime | None]
    text_folded: Mapped[str] = mapped_column(default="")


class Figure(Record):
    """A target or a result as data; two sources may disagree and both are kept."""

    __tablename__ = "figure"
    wire_name: ClassVar[str] = "figure"
    atomic: ClassVar[tuple[tuple[str, ...], ...]] = (("value", "low", "high", "unit"),)
    folded: ClassVar[dict[str, str]] = {"name": "name_folded"}

    name: Mapped[str]
    group: Mapped[str] = mapped_column("group_name", default="")
    value: Mapped[Decimal | None]
    low: Mapped[Decimal | None]
    high: Mapped[Decimal | None]
    unit: Mapped[str] = mapped_column(default="")
    sign: Mapped[str] = mapped_column(default="")
    """`>`, `<`, `≥`, `≤`, `≈` or empty, as the source writes it."""
    period: Mapped[str] = mapped_column(default="")
    kind: Mapped[str] = mapped_column(default="target")
    """`target | result`."""
    as_of: Mapped[dt.date | None]
    document_id: Mapped[uuid.UUID | None] = mapped_column(reference("source_document.id"))
    source: Mapped[str] = mapped_column(default="")
    checked: Mapped[bool] = mapped_column(default=False)
    """Checked against the original by a person."""
    rank: Mapped[SortText] = mapped_column(default="")
    name_folded: Mapped[str] = mapped_column(default="")


class Topic(Record):
    """A chủ đề: what is spoken about; the Plan's topics and the office's own."""

    __tablename__ = "topic"
    wire_name: ClassVar[str] = "topic"
    folded: ClassVar[dict[str, str]] = {"name": "name_folded"}

    code: Mapped[str] = mapped_column(default="")
    name: Mapped[str]
    description: Mapped[str] = mapped_column(default="")
    period: Mapped[str] = mapped_column(default="")
    rank: Mapped[SortText] = mapped_column(default="")
    name_folded: Mapped[str] = mapped_column(default="")


class TopicItem(Record):
    """A content item (with its whole subtree) that belongs to a topic."""

    __tablename__ = "topic_item"
    wire_name: ClassVar[str] = "topic_item"

    topic_id: Mapped[uuid.UUID] = mapped_column(reference("topic.id"), index=True)
    item_id: Mapped[uuid.UUID] = mapped_column(reference("content_item.id"), index=True)
    rank: Mapped[SortText] = mapped_column(default="")


class Tag(Record):
    """A word that content can be found by; id = fixed_id("tag", its folded name), so that two machines make one of it."""

    __tablename__ = "tag"
    wire_name: ClassVar[str] = "tag"
    folded: ClassVar[dict[str, str]] = {"name": "name_folded"}
    sorted_by: ClassVar[dict[str, str]] = {"name": "sort_key"}

    name: Mapped[str]
    name_folded: Mapped[str] = mapped_column(default="", index=True)
    sort_key: Mapped[SortText] = mapped_column(default="")


class ItemTag(Record):
    """A tag on a content item; id = fixed_id("item_tag", item, tag): each pair merges by itself, as a member of a set."""

    __tablename__ = "item_tag"
    wire_name: ClassVar[str] = "item_tag"

    item_id: Mapped[uuid.UUID] = mapped_column(reference("content_item.id"), index=True)
    tag_id: Mapped[uuid.UUID] = mapped_column(reference("tag.id"), index=True)


class TopicFigure(Record):
    """A figure that belongs to a topic."""

    __tablename__ = "topic_figure"
    wire_name: ClassVar[str] = "topic_figure"

    topic_id: Mapped[uuid.UUID] = mapped_column(reference("topic.id"), index=True)
    figure_id: Mapped[uuid.UUID] = mapped_column(reference("figure.id"), index=True)
    rank: Mapped[SortText] = mapped_column(default="")
