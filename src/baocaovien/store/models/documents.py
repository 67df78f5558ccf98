"""Minutes, the register of documents, tasks, attachments, plans, templates and frozen reports."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any, ClassVar

from sqlalchemy import LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from baocaovien.store.models.base import Local, Record, SortText, reference


class Minutes(Record):
    """The biên bản of an event; id = fixed_id("minutes", event)."""

    __tablename__ = "minutes"
    wire_name: ClassVar[str] = "minutes"

    event_id: Mapped[uuid.UUID] = mapped_column(reference("event.id"), index=True)
    state: Mapped[str] = mapped_column(default="draft")
    """`draft | finalised | reopened | signed | issued`."""
    revision: Mapped[int] = mapped_column(default=0)
    """Raised by every save; a save on top of an older one is refused."""
    opened_at: Mapped[dt.datetime | None]
    closed_at: Mapped[dt.datetime | None]
    place: Mapped[str] = mapped_column(default="")
    opening: Mapped[str] = mapped_column(default="")
    press: Mapped[str] = mapped_column(default="")
    materials: Mapped[str] = mapped_column(default="")
    other: Mapped[str] = mapped_column(default="")
    conclusion: Mapped[str] = mapped_column(default="")
    copies: Mapped[int] = mapped_column(default=1)
    attendance_as_of: Mapped[dt.datetime | None]
    """'Present now' was filled at this moment; empty: at printing."""


class Statement(Record):
    """One entry of the minutes: a statement, question, answer, vote, conclusion or note."""

    __tablename__ = "statement"
    wire_name: ClassVar[str] = "statement"

    minutes_id: Mapped[uuid.UUID] = mapped_column(reference("minutes.id"), index=True)
    agenda_item_id: Mapped[uuid.UUID | None] = mapped_column(reference("agenda_item.id"))
    rank: Mapped[SortText] = mapped_column(default="")
    kind: Mapped[str] = mapped_column(default="statement")
    """`statement | question | answer | vote | conclusion | note`."""
    speaker_id: Mapped[uuid.UUID | None] = mapped_column(reference("person.id"))
    speaker_name: Mapped[str] = mapped_column(default="")
    speaker_position: Mapped[str] = mapped_column(default="")
    text: Mapped[str] = mapped_column(default="")
    at: Mapped[dt.datetime | None]
    vote: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """{method, for, against, abstained} for a vote."""
    has_paper: Mapped[bool] = mapped_column(default=False)
    """'Có văn bản kèm theo'."""


class Task(Record):
    """What somebody is to do by when; open tasks carry over to the next event of the series."""

    __tablename__ = "task"
    wire_name: ClassVar[str] = "task"

    event_id: Mapped[uuid.UUID] = mapped_column(reference("event.id"), index=True)
    text: Mapped[str]
    unit_id: Mapped[uuid.UUID | None] = mapped_column(reference("unit.id"))
    person_id: Mapped[uuid.UUID | None] = mapped_column(reference("person.id"))
    assignee: Mapped[str] = mapped_column(default="")
    due: Mapped[dt.date | None]
    done_on: Mapped[dt.date | None]
    carried_from_id: Mapped[uuid.UUID | None] = mapped_column(reference("task.id"))
    rank: Mapped[SortText] = mapped_column(default="")


class MinutesVersion(Record):
    """A finalised, signed or issued version, stored with its file: a reprint gives the same bytes."""

    __tablename__ = "minutes_version"
    wire_name: ClassVar[str] = "minutes_version"

    minutes_id: Mapped[uuid.UUID] = mapped_column(reference("minutes.id"), index=True)
    number: Mapped[int]
    state: Mapped[str] = mapped_column(default="finalised")
    finalised_at: Mapped[dt.datetime]
    actor_id: Mapped[uuid.UUID | None]
    reason: Mapped[str] = mapped_column(default="")
    content: Mapped[dict[str, Any]]
    pdf_sha256: Mapped[str]
    signed_sha256: Mapped[str | None]
    """The signed scan or the signed file; it is then what 'reprint' gives."""


class OfficialDocument(Record):
    """A line of the register (sổ văn bản đi)."""

    __tablename__ = "official_document"
    wire_name: ClassVar[str] = "official_document"

    series: Mapped[str] = mapped_column(default="")
    number: Mapped[int | None]
    symbol: Mapped[str] = mapped_column(default="")
    """As printed: `12-BC/BTGTU`, `05/BC-UBND`."""
    dated: Mapped[dt.date | None]
    kind: Mapped[str]
    title: Mapped[str] = mapped_column(default="")
    event_id: Mapped[uuid.UUID | None] = mapped_column(reference("event.id"), index=True)
    signer: Mapped[str] = mapped_column(default="")
    recipients: Mapped[list[str]] = mapped_column(default=list)
    file_sha256: Mapped[str | None]
    file_name: Mapped[str] = mapped_column(default="")
    cancelled: Mapped[bool] = mapped_column(default=False)
    cancel_reason: Mapped[str] = mapped_column(default="")


class Attachment(Record):
    """A file kept with an event, an agenda item or a document."""

    __tablename__ = "attachment"
    wire_name: ClassVar[str] = "attachment"

    target_type: Mapped[str]
    """Wire name of the record it belongs to."""
    target_id: Mapped[uuid.UUID] = mapped_column(index=True)
    file_name: Mapped[str]
    media_type: Mapped[str] = mapped_column(default="")
    sha256: Mapped[str]
    size: Mapped[int]
    note: Mapped[str] = mapped_column(default="")
    added_at: Mapped[dt.datetime]


class Plan(Record):
    """What units must hold, by when."""

    __tablename__ = "plan"
    wire_name: ClassVar[str] = "plan"

    title: Mapped[str]
    document_id: Mapped[uuid.UUID | None] = mapped_column(reference("source_document.id"))
    starts_on: Mapped[dt.date | None]
    ends_on: Mapped[dt.date | None]


class PlanTask(Record):
    """One duty of a plan."""

    __tablename__ = "plan_task"
    wire_name: ClassVar[str] = "plan_task"

    plan_id: Mapped[uuid.UUID] = mapped_column(reference("plan.id"), index=True)
    unit_id: Mapped[uuid.UUID | None] = mapped_column(reference("unit.id"))
    title: Mapped[str]
    topic_id: Mapped[uuid.UUID | None] = mapped_column(reference("topic.id"))
    kind_id: Mapped[uuid.UUID | None] = mapped_column(reference("event_kind.id"))
    times: Mapped[int] = mapped_column(default=1)
    due: Mapped[dt.date | None]
    rank: Mapped[SortText] = mapped_column(default="")


class Wording(Record):
    """An office's own wording of a document kind; none: the one that ships."""

    __tablename__ = "wording"
    wire_name: ClassVar[str] = "wording"

    kind: Mapped[str]
    profile: Mapped[str] = mapped_column(default="")
    body: Mapped[dict[str, Any]]
    valid_from: Mapped[dt.date | None]
    valid_to: Mapped[dt.date | None]
    docx_sha256: Mapped[str | None]


class OwnProfile(Record):
    """An office's own layout profile: differences from one that ships."""

    __tablename__ = "own_profile"
    wire_name: ClassVar[str] = "own_profile"

    name: Mapped[str]
    base: Mapped[str]
    values: Mapped[dict[str, Any]] = mapped_column("profile_values", default=dict)


class FrozenReport(Record):
    """A report that was closed ('chốt'): later corrections never alter it."""

    __tablename__ = "frozen_report"
    wire_name: ClassVar[str] = "frozen_report"

    kind: Mapped[str]
    title: Mapped[str]
    request: Mapped[dict[str, Any]]
    figures: Mapped[dict[str, Any]]
    frozen_at: Mapped[dt.datetime]
    pdf_sha256: Mapped[str]
    rows_sha256: Mapped[str]
    """The facts behind every figure, as they were."""
    sha256: Mapped[str]


class Blob(Local):
    """Bytes by their SHA-256, at most 50 MB: attachments, sources, finalised files."""

    __tablename__ = "blob"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class Draft(Local):
    """What is being typed, kept locally and not logged until it is finished."""

    __tablename__ = "draft"

    place: Mapped[str] = mapped_column(primary_key=True)
    """Which editor and which record."""
    content: Mapped[dict[str, Any]]
    saved_at: Mapped[dt.datetime]
