"""Who was invited, and the facts of who came (semantics §1)."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import ClassVar

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from baocaovien.store.models.base import Fact, Record, SortText, reference


class Invitee(Record):
    """A person or a unit's unnamed seat, invited to an event; id = fixed_id("invitee", event, person or seat).

    Name, position and unit are snapshots; they are frozen when the event opens.
    """

    __tablename__ = "invitee"
    wire_name: ClassVar[str] = "invitee"
    folded: ClassVar[dict[str, str]] = {"full_name": "full_name_folded", "unit_name": "unit_name_folded"}
    sorted_by: ClassVar[dict[str, str]] = {"full_name": "sort_key"}

    event_id: Mapped[uuid.UUID] = mapped_column(reference("event.id"), index=True)
    person_id: Mapped[uuid.UUID | None] = mapped_column(reference("person.id"), index=True)
    unit_id: Mapped[uuid.UUID | None] = mapped_column(reference("unit.id"), index=True)
    seat_number: Mapped[int | None]
    """1, 2, … of a unit's unnamed seats."""
    full_name: Mapped[str] = mapped_column(default="")
    position: Mapped[str] = mapped_column(default="")
    unit_name: Mapped[str] = mapped_column(default="")
    honorific: Mapped[str] = mapped_column(default="")
    protocol_rank: Mapped[int] = mapped_column(default=1000)
    site_id: Mapped[uuid.UUID | None] = mapped_column(reference("site.id"))
    guest: Mapped[bool] = mapped_column(default=False)
    """Khách mời: invited, beside the delegates."""
    number: Mapped[int | None]
    """STT, fixed when a list is first printed."""
    walk_in: Mapped[bool] = mapped_column(default=False)
    """Came without an invitation; counted beside `invited`."""
    matched_person_id: Mapped[uuid.UUID | None] = mapped_column(reference("person.id"))
    """A walk-in later matched with a known person."""
    counted_as: Mapped[uuid.UUID | None]
    """Whom an entry that was anonymised counts as: a random key for a person and a year; it leads to nobody."""
    planned_substitute: Mapped[str] = mapped_column(default="")
    withdrawn: Mapped[bool] = mapped_column(default=False)
    withdrawn_reason: Mapped[str] = mapped_column(default="")
    full_name_folded: Mapped[str] = mapped_column(default="", index=True)
    unit_name_folded: Mapped[str] = mapped_column(default="")
    sort_key: Mapped[SortText] = mapped_column(default="")


class SessionSummons(Record):
    """Restricts an invitee to some sessions; without rows a person is summoned to all."""

    __tablename__ = "session_summons"
    wire_name: ClassVar[str] = "session_summons"

    invitee_id: Mapped[uuid.UUID] = mapped_column(reference("invitee.id"), index=True)
    session_id: Mapped[uuid.UUID] = mapped_column(reference("event_session.id"), index=True)


class Card(Record):
    """A random, revocable card number of digits with check digits; no personal data in it."""

    __tablename__ = "card"
    wire_name: ClassVar[str] = "card"

    number: Mapped[str] = mapped_column(index=True)
    invitee_id: Mapped[uuid.UUID | None] = mapped_column(reference("invitee.id"), index=True)
    withdrawn: Mapped[bool] = mapped_column(default=False)


class AttendanceMark(Fact):
    """One mark at the door or from paper. Nothing is updated; undo writes an `annul`."""

    __tablename__ = "attendance_mark"
    wire_name: ClassVar[str] = "attendance_mark"

    event_id: Mapped[uuid.UUID]
    session_id: Mapped[uuid.UUID | None]
    invitee_id: Mapped[uuid.UUID | None]
    """An invitee or a walk-in; empty for an annul that names only marks."""
    kind: Mapped[str]
    """`entry | exit | absent | excuse | unexcuse | substitute | annul`."""
    occurred_at: Mapped[dt.datetime | None]
    """Empty for a mark from a paper list."""
    clock_offset_ms: Mapped[int] = mapped_column(default=0)
    recorded_at: Mapped[dt.datetime]
    desk: Mapped[str] = mapped_column(default="")
    mode: Mapped[str] = mapped_column(default="in_person")
    site_id: Mapped[uuid.UUID | None]
    actor_id: Mapped[uuid.UUID | None]
    source: Mapped[str] = mapped_column(default="name")
    """`name | code | bulk | paper | import`."""
    raw_code: Mapped[str] = mapped_column(default="")
    forced: Mapped[bool] = mapped_column(default=False)
    reason: Mapped[str] = mapped_column(default="")
    late_on_paper: Mapped[bool] = mapped_column(default=False)
    """The signed sheet's 'đến muộn' column."""
    substitute_name: Mapped[str] = mapped_column(default="")
    substitute_position: Mapped[str] = mapped_column(default="")
    replaces: Mapped[list[str]] = mapped_column(default=list)
    """Ids of the decisions (or, for an annul, of the marks) that it replaces."""
    saw: Mapped[list[str]] = mapped_column(default=list)
    """Ids of the entries that its author knew of."""


class AttendanceAttempt(Fact):
    """A mark that was refused, kept with the raw code."""

    __tablename__ = "attendance_attempt"
    wire_name: ClassVar[str] = "attendance_attempt"

    event_id: Mapped[uuid.UUID] = mapped_column(index=True)
    result: Mapped[str]
    raw_code: Mapped[str] = mapped_column(default="")
    invitee_id: Mapped[uuid.UUID | None]
    desk: Mapped[str] = mapped_column(default="")
    occurred_at: Mapped[dt.datetime]
    actor_id: Mapped[uuid.UUID | None]


class HeadCount(Fact):
    """A number reported for a site: totals, never a mark on a person."""

    __tablename__ = "head_count"
    wire_name: ClassVar[str] = "head_count"

    event_id: Mapped[uuid.UUID] = mapped_column(index=True)
    session_id: Mapped[uuid.UUID | None]
    site_id: Mapped[uuid.UUID | None]
    kind: Mapped[str]
    """`summoned | registered | present`."""
    category: Mapped[str] = mapped_column(default="")
    number: Mapped[int]
    reported_by: Mapped[str] = mapped_column(default="")
    at: Mapped[dt.datetime]
    source: Mapped[str] = mapped_column(default="")
    actor_id: Mapped[uuid.UUID | None]
    annuls_id: Mapped[uuid.UUID | None] = mapped_column(index=True)
    """The report that this one takes back (undo); `number` is then that of the other and doesn't count."""


Index("ix_attendance_mark_event_invitee", AttendanceMark.event_id, AttendanceMark.invitee_id)
