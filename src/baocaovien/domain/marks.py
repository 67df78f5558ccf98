"""Facts of attendance: what is written at the door or from paper, and how an attempt is answered (semantics.md §1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID


class MarkKind(StrEnum):
    ENTRY = "entry"
    EXIT = "exit"
    ABSENT = "absent"
    EXCUSE = "excuse"
    UNEXCUSE = "unexcuse"
    SUBSTITUTE = "substitute"
    ANNUL = "annul"


DECISIONS = frozenset({MarkKind.ABSENT, MarkKind.EXCUSE, MarkKind.UNEXCUSE, MarkKind.SUBSTITUTE})
"""Kinds that are ordered by what their author had seen, not by clocks."""


class MarkMode(StrEnum):
    IN_PERSON = "in_person"
    ONLINE = "online"


class MarkSource(StrEnum):
    NAME = "name"
    CODE = "code"
    BULK = "bulk"
    PAPER = "paper"
    IMPORT = "import"


class MarkResult(StrEnum):
    """The coded answer to every attempt at a mark."""

    OK = "ok"
    ALREADY_PRESENT = "already_present"
    DUPLICATE = "duplicate"
    UNKNOWN_CODE = "unknown_code"
    NOT_INVITED = "not_invited"
    WRONG_EVENT = "wrong_event"
    EVENT_NOT_OPEN = "event_not_open"
    EVENT_CLOSED = "event_closed"
    EVENT_CANCELLED = "event_cancelled"
    AMBIGUOUS = "ambiguous"
    WITHDRAWN_CARD = "withdrawn_card"
    ANNULLED = "annulled"
    ERROR = "error"


FORCEABLE = frozenset({MarkResult.NOT_INVITED, MarkResult.WITHDRAWN_CARD, MarkResult.EVENT_CLOSED})
"""Refusals that can be forced with a reason; nothing else can."""


@dataclass(frozen=True, slots=True)
class MarkFact:
    """One immutable mark with its place in the log.

    `invitee_id` is an invitee or a walk-in; None for an annul that only names marks. `session_id`
    None: the event's only session, or the one that its time falls in. `replaces` are the decisions (for an
    annul: the marks) that it takes the place of; `saw` the entries its author knew. `station_id`, `seq`
    and `lamport` are those of its operation.
    """

    id: UUID
    event_id: UUID
    invitee_id: UUID | None
    kind: MarkKind
    occurred_at: datetime | None
    recorded_at: datetime
    station_id: UUID
    seq: int
    lamport: int
    session_id: UUID | None = None
    clock_offset_ms: int = 0
    desk: str = ""
    mode: MarkMode = MarkMode.IN_PERSON
    site_id: UUID | None = None
    actor_id: UUID | None = None
    source: MarkSource = MarkSource.NAME
    raw_code: str = ""
    forced: bool = False
    reason: str = ""
    late_on_paper: bool = False
    substitute_name: str = ""
    substitute_position: str = ""
    replaces: tuple[UUID, ...] = ()
    saw: tuple[UUID, ...] = ()

    @property
    def corrected_at(self) -> datetime | None:
        """Give when it happened by the common clock; None for a mark from a paper list."""
        return None if self.occurred_at is None else self.occurred_at + timedelta(milliseconds=self.clock_offset_ms)

    @property
    def rank(self) -> tuple[int, UUID]:
        """Order decisions on every machine alike: Lamport counter, then id."""
        return self.lamport, self.id
