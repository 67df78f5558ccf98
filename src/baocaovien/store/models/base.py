"""What every table is made of: keys, tombstones, and how the operation log treats it."""

from __future__ import annotations

import datetime as dt
import uuid
from decimal import Decimal
from typing import Annotated, Any, ClassVar

from sqlalchemy import JSON, ForeignKey, MetaData, Text, Uuid
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from uuid6 import uuid7

from baocaovien.store.types import ExactDecimal, UtcDateTime

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

NAMESPACE = uuid.UUID("6d2f9f0e-5b52-5c6e-9b59-0a7c4b6f2c11")
"""Namespace of the fixed UUIDv5 ids: records that ship with the application, and invitees."""


SortText = Annotated[str, "ordered by code point"]
"""Sort keys and ranks: the same order on every engine (PostgreSQL would use its locale)."""


def new_id() -> uuid.UUID:
    """A UUIDv7: made where the record is made, ordered by time."""
    return uuid.UUID(int=uuid7().int)


def fixed_id(*parts: object) -> uuid.UUID:
    """A UUIDv5 of the parts, so that two machines never make two of one."""
    return uuid.uuid5(NAMESPACE, "/".join(str(part) for part in parts))


def reference(column: str) -> ForeignKey:
    """A foreign key that is checked at commit: records of one operation come in any order."""
    return ForeignKey(column, deferrable=True, initially="DEFERRED")


class Base(DeclarativeBase):
    """All tables."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        uuid.UUID: Uuid(),
        dt.datetime: UtcDateTime(),
        Decimal: ExactDecimal(),
        str: Text(),
        SortText: Text().with_variant(Text(collation="C"), "postgresql"),
        dict[str, Any]: JSON(none_as_null=True),
        list[Any]: JSON(none_as_null=True),
        list[str]: JSON(none_as_null=True),
    }


class Record(Base):
    """An edited record: logged, tombstoned, never removed.

    Class attributes:
        wire_name: the stable name in the log and between machines; never changes.
        atomic: groups of columns that merge as one (start and end; parent and rank).
        unlogged: columns the log leaves out (derived or local).
        folded: {source column: folded twin}; the store fills the twin at every flush.
        sorted_by: {source column: sort key column}; filled the same way where the key is empty or derived.
    """

    __abstract__ = True
    wire_name: ClassVar[str]
    atomic: ClassVar[tuple[tuple[str, ...], ...]] = ()
    unlogged: ClassVar[frozenset[str]] = frozenset()
    folded: ClassVar[dict[str, str]] = {}
    sorted_by: ClassVar[dict[str, str]] = {}

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    deleted: Mapped[bool] = mapped_column(default=False)


class Fact(Base):
    """Something that happened: inserted once, never updated or deleted; its status is derived.

    `operation_id`, `station_id`, `seq` and `lamport` are those of the operation that wrote it and are
    filled by the store; they give the fact its place in order.
    """

    __abstract__ = True
    wire_name: ClassVar[str]
    unlogged: ClassVar[frozenset[str]] = frozenset({"operation_id", "station_id", "seq", "lamport"})

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    operation_id: Mapped[uuid.UUID]
    station_id: Mapped[uuid.UUID]
    seq: Mapped[int]
    lamport: Mapped[int]


class Local(Base):
    """A row of this workspace only: not logged, not exchanged."""

    __abstract__ = True
