"""Reads of minutes, tasks, the register and attachments."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from baocaovien.store.find import live
from baocaovien.store.models import (
    Actor,
    Attachment,
    Event,
    EventSession,
    Minutes,
    MinutesVersion,
    OfficialDocument,
    Statement,
    Task,
    fixed_id,
)


@dataclass(frozen=True, slots=True)
class StatementRow:
    """An entry of the minutes."""

    id: UUID
    agenda_item_id: UUID | None
    kind: str
    speaker_id: UUID | None
    speaker_name: str
    speaker_position: str
    text: str
    at: dt.datetime | None
    vote: Mapping[str, Any]
    has_paper: bool


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task; `carried` came over from an earlier event."""

    id: UUID
    event_id: UUID
    text: str
    assignee: str
    unit_id: UUID | None
    person_id: UUID | None
    due: dt.date | None
    done_on: dt.date | None
    carried: bool


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version of the minutes; `reopened_because` is why it was opened again, empty while it stands."""

    id: UUID
    number: int
    state: str
    finalised_at: dt.datetime
    actor: str
    reopened_because: str
    pdf_sha256: str
    signed_sha256: str | None


@dataclass(frozen=True, slots=True)
class MinutesDetail:
    """The minutes of an event in full."""

    id: UUID
    event_id: UUID
    state: str
    revision: int
    opened_at: dt.datetime | None
    closed_at: dt.datetime | None
    place: str
    opening: str
    press: str
    materials: str
    other: str
    conclusion: str
    copies: int
    attendance_as_of: dt.datetime | None
    statements: tuple[StatementRow, ...]
    tasks: tuple[TaskRow, ...]
    versions: tuple[VersionRow, ...]


def minutes_detail(session: Session, event_id: UUID) -> MinutesDetail | None:
    """The minutes of an event with statements, tasks and versions; None before they were begun."""
    minutes = session.get(Minutes, fixed_id("minutes", event_id))
    if minutes is None or minutes.deleted:
        return None
    statements = session.scalars(live(Statement).where(Statement.minutes_id == minutes.id).order_by(Statement.rank, Statement.id))
    return MinutesDetail(
        minutes.id,
        event_id,
        minutes.state,
        minutes.revision,
        minutes.opened_at,
        minutes.closed_at,
        minutes.place,
        minutes.opening,
        minutes.press,
        minutes.materials,
        minutes.other,
        minutes.conclusion,
        minutes.copies,
        minutes.attendance_as_of,
        tuple(
            StatementRow(
                one.id,
                one.agenda_item_id,
                one.kind,
                one.speaker_id,
                one.speaker_name,
                one.speaker_position,
                one.text,
                one.at,
                one.vote or {},
                one.has_paper,
            )
            for one in statements
        ),
        task_rows(session, event_id),
        _versions(session, minutes.id),
    )


def task_rows(session: Session, event_id: UUID) -> tuple[TaskRow, ...]:
    """The tasks of an event, in order."""
    tasks = session.scalars(live(Task).where(Task.event_id == event_id).order_by(Task.rank, Task.id))
    return tuple(_task_row(one) for one in tasks)


def _task_row(one: Task) -> TaskRow:
    return TaskRow(
        one.id,
        one.event_id,
        one.text,
        one.assignee,
        one.unit_id,
        one.person_id,
        one.due,
        one.done_on,
        one.carried_from_id is not None,
    )


def open_tasks(session: Session, *, limit: int = 200) -> tuple[TaskRow, ...]:
    """Tasks that nobody has finished, the earliest due first; one that was carried over stands for the one before."""
    carried = select(Task.carried_from_id).where(Task.carried_from_id.is_not(None), Task.deleted.is_(False))
    chosen = live(Task).where(Task.done_on.is_(None), Task.id.not_in(carried))
    return tuple(_task_row(one) for one in session.scalars(chosen.order_by(Task.due.nulls_last(), Task.id).limit(limit)))


def open_tasks_before(session: Session, event_id: UUID) -> list[Task]:
    """Open tasks of the event before this one in its series."""
    series = session.scalar(select(Event.series_id).where(Event.id == event_id))
    if series is None:
        return []
    starts = (
        select(EventSession.event_id, func.min(EventSession.starts_at).label("starts_at"))
        .where(EventSession.deleted.is_(False))
        .group_by(EventSession.event_id)
        .subquery()
    )
    own = select(starts.c.starts_at).where(starts.c.event_id == event_id).scalar_subquery()
    before = (
        select(Event.id)
        .join(starts, starts.c.event_id == Event.id)
        .where(Event.series_id == series, Event.deleted.is_(False), Event.id != event_id, starts.c.starts_at < own)
        .order_by(starts.c.starts_at.desc(), Event.id.desc())
        .limit(1)
    )
    last = session.scalar(before)
    if last is None:
        return []
    chosen = live(Task).where(Task.event_id == last, Task.done_on.is_(None)).order_by(Task.rank, Task.id)
    return list(session.scalars(chosen))


def _versions(session: Session, minutes_id: UUID) -> tuple[VersionRow, ...]:
    versions = session.scalars(
        live(MinutesVersion).where(MinutesVersion.minutes_id == minutes_id).order_by(MinutesVersion.number, MinutesVersion.id)
    ).all()
    names = dict(session.execute(select(Actor.id, Actor.name)).all())
    return tuple(
        VersionRow(
            one.id,
            one.number,
            one.state,
            one.finalised_at,
            names.get(one.actor_id, "") if one.actor_id else "",
            one.reason,
            one.pdf_sha256,
            one.signed_sha256,
        )
        for one in versions
    )


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A line of the register."""

    id: UUID
    series: str
    number: int | None
    symbol: str
    dated: dt.date | None
    kind: str
    title: str
    event_id: UUID | None
    signer: str
    file_name: str
    cancelled: bool
    cancel_reason: str


@dataclass(frozen=True, slots=True)
class Register:
    """The register of documents, the newest number first.

    Attributes:
        series: only this series; empty: all. `event_id`: only those of one event.
    """

    series: str = ""
    event_id: UUID | None = None
    kind: str = ""

    def ids(self, session: Session) -> list[UUID]:
        """Ids of the lines that fit."""
        chosen = select(OfficialDocument.id).where(OfficialDocument.deleted.is_(False))
        if self.series:
            chosen = chosen.where(OfficialDocument.series == self.series)
        if self.event_id is not None:
            chosen = chosen.where(OfficialDocument.event_id == self.event_id)
        if self.kind:
            chosen = chosen.where(OfficialDocument.kind == self.kind)
        order = (
            OfficialDocument.dated.desc().nulls_first(),
            OfficialDocument.number.desc().nulls_first(),
            OfficialDocument.id.desc(),
        )
        return list(session.scalars(chosen.order_by(*order)))

    def rows(self, session: Session, ids: Sequence[UUID]) -> list[DocumentRow]:
        """Rows in the order of the ids."""
        found = {one.id: one for one in session.scalars(select(OfficialDocument).where(OfficialDocument.id.in_(list(ids))))}
        return [
            DocumentRow(
                one.id,
                one.series,
                one.number,
                one.symbol,
                one.dated,
                one.kind,
                one.title,
                one.event_id,
                one.signer,
                one.file_name,
                one.cancelled,
                one.cancel_reason,
            )
            for one in (found[document_id] for document_id in ids if document_id in found)
        ]


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """A file that is kept with a record."""

    id: UUID
    target_type: str
    target_id: UUID
    file_name: str
    media_type: str
    sha256: str
    size: int
    note: str
    added_at: dt.datetime


def attachment_rows(session: Session, target_ids: Sequence[UUID]) -> tuple[AttachmentRow, ...]:
    """The files kept with some records, by the time they were added."""
    chosen = live(Attachment).where(Attachment.target_id.in_(list(target_ids))).order_by(Attachment.added_at, Attachment.id)
    return tuple(
        AttachmentRow(
            one.id,
            one.target_type,
            one.target_id,
            one.file_name,
            one.media_type,
            one.sha256,
            one.size,
            one.note,
            one.added_at,
        )
        for one in session.scalars(chosen)
    )
