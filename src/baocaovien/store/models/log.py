"""The operation log (design §3): headers, changes, stations, and what exchange needs to remember."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from sqlalchemy import Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from baocaovien.store.models.base import Local, new_id


class Station(Local):
    """One installation that writes operations, and the head of its chain."""

    __tablename__ = "station"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    name: Mapped[str] = mapped_column(default="")
    seq: Mapped[int] = mapped_column(default=0)
    lamport: Mapped[int] = mapped_column(default=0)
    head: Mapped[bytes | None] = mapped_column(LargeBinary)
    """Hash of its last header."""
    mine: Mapped[bool] = mapped_column(default=True)
    retired: Mapped[bool] = mapped_column(default=False)


class Operation(Local):
    """One named step of work: the header always travels and always checks."""

    __tablename__ = "operation"
    __table_args__ = (UniqueConstraint("station_id", "seq"), Index("ix_operation_lamport", "lamport"))

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    station_id: Mapped[uuid.UUID]
    seq: Mapped[int]
    lamport: Mapped[int]
    at: Mapped[dt.datetime]
    label: Mapped[str]
    """A code; its sentence lives in texts. No names in it."""
    params: Mapped[dict[str, Any]]
    """Counts for the label's sentence; no personal data."""
    actor_id: Mapped[uuid.UUID | None]
    version: Mapped[int]
    nature: Mapped[str]
    """`do | undo | redo | note | final`: notes and final steps are skipped by undo."""
    target_id: Mapped[uuid.UUID | None]
    """The operation that an undo or redo answers."""
    digests: Mapped[bytes] = mapped_column(LargeBinary)
    """32 bytes for each change, in order."""
    previous: Mapped[bytes | None] = mapped_column(LargeBinary)
    hash: Mapped[bytes] = mapped_column(LargeBinary)


class Change(Local):
    """What an operation did to one record."""

    __tablename__ = "change"
    __table_args__ = (Index("ix_change_record_id", "record_id"),)

    operation_id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    n: Mapped[int] = mapped_column(primary_key=True)
    record_type: Mapped[str]
    record_id: Mapped[uuid.UUID]
    verb: Mapped[str]
    """`make | set | tombstone | restore | erase | fact`."""
    fields: Mapped[dict[str, Any] | None]
    old: Mapped[dict[str, Any] | None]
    replaces: Mapped[list[Any] | None]
    """{atomic group: operation that wrote the value replaced}, as a list of pairs."""
    salt: Mapped[bytes | None] = mapped_column(LargeBinary)


class Peer(Local):
    """A place that operations are sent to and received from."""

    __tablename__ = "peer"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    name: Mapped[str]
    sign_key: Mapped[bytes | None] = mapped_column(LargeBinary)
    seal_key: Mapped[str | None]
    trusted: Mapped[bool] = mapped_column(default=False)
    rule: Mapped[dict[str, Any]]
    seen: Mapped[dict[str, Any]]
    """Version vector of contiguous prefixes it is known to have: {station: seq}."""


class Quarantine(Local):
    """Something received that can't be applied yet, with the reason; nothing is dropped."""

    __tablename__ = "quarantine"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    received_at: Mapped[dt.datetime]
    sender: Mapped[str]
    reason: Mapped[str]
    content: Mapped[dict[str, Any]]


class SearchEntry(Local):
    """A content item in the search index: gives FTS5 its integer key; filled by `store.search` alone."""

    __tablename__ = "search_entry"

    number: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[uuid.UUID] = mapped_column(unique=True)
    revision_id: Mapped[uuid.UUID]
    words: Mapped[str] = mapped_column(default="")
    """Folded text on PostgreSQL; empty on SQLite, where the contentless FTS5 table has it."""
