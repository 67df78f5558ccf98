"""Decks: what they were made from, and each build."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any, ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from baocaovien.store.models.base import Record, SortText, reference


class Deck(Record):
    """A bài trình chiếu: an outline with a theme."""

    __tablename__ = "deck"
    wire_name: ClassVar[str] = "deck"
    folded: ClassVar[dict[str, str]] = {"title": "title_folded"}

    title: Mapped[str]
    subtitle: Mapped[str] = mapped_column(default="")
    event_id: Mapped[uuid.UUID | None] = mapped_column(reference("event.id"), index=True)
    presenter: Mapped[str] = mapped_column(default="")
    theme: Mapped[str] = mapped_column(default="")
    ratio: Mapped[str] = mapped_column(default="16:9")
    minutes: Mapped[int | None]
    template_sha256: Mapped[str | None]
    template_name: Mapped[str] = mapped_column(default="")
    options: Mapped[dict[str, Any]] = mapped_column(default=dict)
    made_at: Mapped[dt.datetime]
    title_folded: Mapped[str] = mapped_column(default="")


class DeckEntry(Record):
    """One entry of the outline: it may become several slides."""

    __tablename__ = "deck_entry"
    wire_name: ClassVar[str] = "deck_entry"

    deck_id: Mapped[uuid.UUID] = mapped_column(reference("deck.id"), index=True)
    rank: Mapped[SortText]
    kind: Mapped[str]
    """A slide kind's code."""
    section: Mapped[str] = mapped_column(default="")
    item_id: Mapped[uuid.UUID | None] = mapped_column(reference("content_item.id"), index=True)
    revision_id: Mapped[uuid.UUID | None]
    """The pinned revision."""
    payload: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """Own content or local wording; empty: all from the library."""
    notes: Mapped[str] = mapped_column(default="")
    hidden: Mapped[bool] = mapped_column(default=False)
    priority: Mapped[int] = mapped_column(default=1)
    """1 stays in the shortest version, 3 only in the longest."""


class DeckBuild(Record):
    """A file that was built: its hash, and what each slide was made from."""

    __tablename__ = "deck_build"
    wire_name: ClassVar[str] = "deck_build"

    deck_id: Mapped[uuid.UUID] = mapped_column(reference("deck.id"), index=True)
    built_at: Mapped[dt.datetime]
    file_name: Mapped[str]
    sha256: Mapped[str]
    slides: Mapped[int]
    manifest: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """{slide key: {entry, revisions, fingerprint}}."""
