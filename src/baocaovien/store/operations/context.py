"""The operation that a writing session is in the middle of."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from baocaovien.store.wire import DELETED, Plain

_KEY = "operation"

Key = tuple[str, uuid.UUID]
"""Wire name and id of a record or fact."""


@dataclass(slots=True)
class Pending:
    """What the flushes of one operation did to one record so far: first old, last new."""

    made: bool
    fields: dict[str, Plain]
    old: dict[str, Plain]
    is_fact: bool = False
    erased: bool = False
    retracts: list[list[str]] = field(default_factory=list)
    """Pairs [mark and group, operation] of what is taken back as if it had not been written (`heads.RETRACTED`)."""

    @property
    def verb(self) -> str:
        """How the log names it."""
        if self.is_fact:
            return "fact"
        if self.made:
            return "make"
        if self.erased:
            return "erase"
        if DELETED in self.fields:
            return "tombstone" if self.fields[DELETED] else "restore"
        return "set"

    @property
    def is_empty(self) -> bool:
        """Whether the record ends as it was."""
        return not (self.made or self.is_fact or self.erased or self.fields or self.retracts)


@dataclass(slots=True)
class OperationContext:
    """One operation: who does it, where, when; and what it has changed so far.

    Attributes:
        connection: the transaction that it is written in.
        at: UTC now of this operation; use cases take it as their clock.
        seq: its place in the station's chain.
        lamport: its place in the order of all stations.
        once: what it was given can't be read again, so the operation can't be repeated.
    """

    connection: Connection
    operation_id: uuid.UUID
    station_id: uuid.UUID
    actor_id: uuid.UUID | None
    at: dt.datetime
    label: str
    params: dict[str, Any]
    nature: str
    target_id: uuid.UUID | None
    seq: int
    lamport: int
    previous: bytes | None
    changes: dict[Key, Pending] = field(default_factory=dict)
    bulk: list[Any] = field(default_factory=list)
    """Changes of `insert_records`, already in the table: (key, digest) in order, after those of `changes`."""
    searched: set[uuid.UUID] = field(default_factory=set)
    """Content items whose search entry must be made anew."""
    once: bool = False
    reopened: set[uuid.UUID] = field(default_factory=set)
    """Records that are folded anew once this operation is written: it took back what settled a conflict."""


def current(session: Session) -> OperationContext:
    """The operation that this session writes.

    Raises:
        RuntimeError: the session is not inside `Workspace.execute`.
    """
    found = active(session)
    if found is None:
        raise RuntimeError("no operation: logged records are only changed inside Workspace.execute")
    return found


def active(session: Session) -> OperationContext | None:
    """The operation that this session writes, if it writes one."""
    return session.info.get(_KEY)


def enter(session: Session, context: OperationContext) -> None:
    """Say that everything this session flushes from now on belongs to the operation."""
    session.info[_KEY] = context


def leave(session: Session) -> None:
    """Say that the operation is over."""
    session.info.pop(_KEY, None)
