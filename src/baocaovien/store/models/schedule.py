"""Events with sessions, agenda, roles and sites; series; frozen releases of the schedule."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any, ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from baocaovien.store.models.base import Record, SortText, reference


class EventKind(Record):
    """A kind of event; those that ship have fixed ids (`fixed_id("event_kind", code)`)."""

    __tablename__ = "event_kind"
    wire_name: ClassVar[str] = "event_kind"

    code: Mapped[str]
    name: Mapped[str]
    default_minutes: Mapped[int] = mapped_column(default=240)
    rank: Mapped[SortText] = mapped_column(default="")


class Series(Record):
    """Events that repeat by a monthly rule with exceptions."""

    __tablename__ = "series"
    wire_name: ClassVar[str] = "series"

    title: Mapped[str]
    rule: Mapped[dict[str, Any]] = mapped_column(default=dict)
    exceptions: Mapped[list[str]] = mapped_column(default=list)


class Event(Record):
    """A hội nghị. The unit's name is kept as it was on its day."""

    __tablename__ = "event"
    wire_name: ClassVar[str] = "event"
    atomic: ClassVar[tuple[tuple[str, ...], ...]] = (("state", "state_reason", "state_document"),)
    folded: ClassVar[dict[str, str]] = {"title": "title_folded"}

    kind_id: Mapped[uuid.UUID] = mapped_column(reference("event_kind.id"))
    title: Mapped[str]
    unit_id: Mapped[uuid.UUID | None] = mapped_column(reference("unit.id"), index=True)
    unit_name: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default="draft")
    """`draft | scheduled | released | open | closed | postponed | rescheduled | cancelled`."""
    state_reason: Mapped[str] = mapped_column(default="")
    state_document: Mapped[str] = mapped_column(default="")
    """The document that postpones, reschedules or cancels."""
    venue_id: Mapped[uuid.UUID | None] = mapped_column(reference("venue.id"), index=True)
    venue_name: Mapped[str] = mapped_column(default="")
    series_id: Mapped[uuid.UUID | None] = mapped_column(reference("series.id"), index=True)
    grace_minutes: Mapped[int | None]
    """Empty: the office's setting."""
    requirements: Mapped[str] = mapped_column(default="")
    """What the invitation asks for: documents, dress, names by a day."""
    contact: Mapped[str] = mapped_column(default="")
    invited_on: Mapped[dt.date | None]
    ics_uid: Mapped[str] = mapped_column(default="")
    ics_sequence: Mapped[int] = mapped_column(default=0)
    opened_at: Mapped[dt.datetime | None]
    closed_at: Mapped[dt.datetime | None]
    title_folded: Mapped[str] = mapped_column(default="")


class EventSession(Record):
    """A buổi; every event has at least one."""

    __tablename__ = "event_session"
    wire_name: ClassVar[str] = "event_session"
    atomic: ClassVar[tuple[tuple[str, ...], ...]] = (("starts_at", "ends_at"),)

    event_id: Mapped[uuid.UUID] = mapped_column(reference("event.id"), index=True)
    name: Mapped[str] = mapped_column(default="")
    starts_at: Mapped[dt.datetime] = mapped_column(index=True)
    ends_at: Mapped[dt.datetime]
    rank: Mapped[SortText] = mapped_column(default="")


class EventSite(Record):
    """A site that takes part in an event."""

    __tablename__ = "event_site"
    wire_name: ClassVar[str] = "event_site"

    event_id: Mapped[uuid.UUID] = mapped_column(reference("event.id"), index=True)
    site_id: Mapped[uuid.UUID] = mapped_column(reference("site.id"), index=True)
    name: Mapped[str] = mapped_column(default="")
    is_centre: Mapped[bool] = mapped_column(default=False)
    list_closed: Mapped[bool] = mapped_column(default=False)
    """Its named list is closed: the named count replaces the reported one."""
    rank: Mapped[SortText] = mapped_column(default="")


class EventRole(Record):
    """Who chairs, keeps the minutes, moderates, speaks or serves at an event."""

    __tablename__ = "event_role"
    wire_name: ClassVar[str] = "event_role"

    event_id: Mapped[uuid.UUID] = mapped_column(reference("event.id"), index=True)
    role: Mapped[str]
    """`chair | secretary | speaker | moderator | technician`."""
    person_id: Mapped[uuid.UUID] = mapped_column(reference("person.id"), index=True)
    site_id: Mapped[uuid.UUID | None] = mapped_column(reference("site.id"))
    full_name: Mapped[str] = mapped_column(default="")
    position: Mapped[str] = mapped_column(default="")
    """Name and position as they were on the day."""
    rank: Mapped[SortText] = mapped_column(default="")


class AgendaItem(Record):
    """A mục chương trình; a presented one is a chuyên đề."""

    __tablename__ = "agenda_item"
    wire_name: ClassVar[str] = "agenda_item"
    atomic: ClassVar[tuple[tuple[str, ...], ...]] = (("starts_at", "minutes"),)

    event_id: Mapped[uuid.UUID] = mapped_column(reference("event.id"), index=True)
    session_id: Mapped[uuid.UUID | None] = mapped_column(reference("event_session.id"))
    rank: Mapped[SortText] = mapped_column(default="")
    starts_at: Mapped[dt.datetime | None]
    minutes: Mapped[int | None]
    title: Mapped[str]
    presented: Mapped[bool] = mapped_column(default=False)
    topic_id: Mapped[uuid.UUID | None] = mapped_column(reference("topic.id"), index=True)
    speaker_id: Mapped[uuid.UUID | None] = mapped_column(reference("person.id"), index=True)
    speaker_name: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class AgendaContent(Record):
    """A content item (with its subtree) that an agenda item presents."""

    __tablename__ = "agenda_content"
    wire_name: ClassVar[str] = "agenda_content"

    agenda_item_id: Mapped[uuid.UUID] = mapped_column(reference("agenda_item.id"), index=True)
    item_id: Mapped[uuid.UUID] = mapped_column(reference("content_item.id"), index=True)
    rank: Mapped[SortText] = mapped_column(default="")


class ScheduleRelease(Record):
    """A frozen copy of the schedule under a name."""

    __tablename__ = "schedule_release"
    wire_name: ClassVar[str] = "schedule_release"

    name: Mapped[str]
    released_at: Mapped[dt.datetime]
    content: Mapped[dict[str, Any]]


class ConflictOverride(Record):
    """A conflict that somebody let pass, with the reason."""

    __tablename__ = "conflict_override"
    wire_name: ClassVar[str] = "conflict_override"

    event_id: Mapped[uuid.UUID] = mapped_column(reference("event.id"), index=True)
    kind: Mapped[str]
    other_id: Mapped[uuid.UUID | None]
    """The other event, person or venue."""
    reason: Mapped[str]


class DayOff(Record):
    """A public holiday or a swapped working day, as decided for a year."""

    __tablename__ = "day_off"
    wire_name: ClassVar[str] = "day_off"

    day: Mapped[dt.date] = mapped_column(index=True)
    name: Mapped[str]
    works: Mapped[bool] = mapped_column(default=False)
    """A swapped day on which people do work."""
