"""What store tests share: visible state, small use cases, bundles."""

from __future__ import annotations

import datetime as dt
import json
import os
import uuid
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.domain.errors import AppError
from baocaovien.services.workspace import Workspace
from baocaovien.store.bundle import Rule, operations_for
from baocaovien.store.intake import Packed
from baocaovien.store.models import (
    AttendanceMark,
    Change,
    ContentItem,
    Event,
    EventKind,
    EventSession,
    Invitee,
    Person,
    SourceDocument,
)
from baocaovien.store.operations import current
from baocaovien.store.operations.heads import Head, states
from baocaovien.store.wire import records
from tests.helpers.source import SOURCE

START = dt.datetime(2021, 5, 24, 1, 0, tzinfo=dt.UTC)


def environment() -> dict[str, str]:
    """For a second process of the application."""
    return {**os.environ, "PYTHONPATH": str(SOURCE.parent)}


def visible(workspace: Workspace) -> dict[str, Any]:
    """What people see: live records by id, the marks that stand, and the head counts that stand."""
    return workspace.read(_visible)


def _visible(session: Session) -> dict[str, Any]:
    found: dict[str, Any] = {}
    written = set(session.scalars(select(Change.record_type).distinct()))
    for shape in records():
        if shape.wire_name not in written:
            continue
        model: Any = shape.model
        for record in session.scalars(select(model).where(model.deleted.is_(False))):
            found[f"{shape.wire_name} {record.id}"] = {
                column.key: getattr(record, column.key) for column in model.__mapper__.column_attrs
            }
    marks = {str(mark.id): mark for mark in session.scalars(select(AttendanceMark))}
    found["standing marks"] = sorted(key for key, mark in marks.items() if mark.kind != "annul" and stands(key, marks))
    return found


def stands(key: str, marks: dict[str, AttendanceMark]) -> bool:
    """Whether a mark is not annulled by an annul that stands itself."""
    annuls = [other for other, mark in marks.items() if mark.kind == "annul" and key in mark.replaces]
    return not any(stands(annul, marks) for annul in annuls)


def add_items(workspace: Workspace, ranks: str) -> list[uuid.UUID]:
    """Content items beside each other in a document of their own, one for each rank."""

    def use_case(session: Session) -> list[uuid.UUID]:
        document = SourceDocument(title="Kế hoạch")
        session.add(document)
        session.flush()
        items = [ContentItem(document_id=document.id, rank=rank, level="roman") for rank in ranks]
        session.add_all(items)
        session.flush()
        return [item.id for item in items]

    return workspace.execute("library.import", use_case)


def add_person(workspace: Workspace, name: str, **values: Any) -> uuid.UUID:
    """One person, as one operation."""

    def use_case(session: Session) -> uuid.UUID:
        person = Person(full_name=name, **values)
        session.add(person)
        session.flush()
        return person.id

    return workspace.execute("people.add", use_case, params={"n": 1})


def change(workspace: Workspace, model: Any, record_id: uuid.UUID, **values: Any) -> None:
    """Set fields of one record, as one operation."""

    def use_case(session: Session) -> None:
        record = session.get_one(model, record_id)
        for name, value in values.items():
            setattr(record, name, value)

    workspace.execute("records.change", use_case)


def add_event(workspace: Workspace) -> tuple[uuid.UUID, uuid.UUID, uuid.UUID]:
    """(event, its session, one invitee), as one operation."""

    def use_case(session: Session) -> tuple[uuid.UUID, uuid.UUID, uuid.UUID]:
        kind = EventKind(code="workshop", name="Hội nghị")
        session.add(kind)
        session.flush()
        event = Event(kind_id=kind.id, title="Hội nghị báo cáo viên")
        session.add(event)
        session.flush()
        buoi = EventSession(event_id=event.id, starts_at=START, ends_at=START + dt.timedelta(hours=4))
        invitee = Invitee(event_id=event.id, full_name="Nguyễn Văn Ba", unit_name="xã Đạ Tông")
        session.add_all([buoi, invitee])
        session.flush()
        return event.id, buoi.id, invitee.id

    return workspace.execute("schedule.add_event", use_case)


def mark(workspace: Workspace, event_id: uuid.UUID, invitee_id: uuid.UUID, **values: Any) -> uuid.UUID:
    """One entry, as one operation."""

    def use_case(session: Session) -> uuid.UUID:
        fact = AttendanceMark(event_id=event_id, invitee_id=invitee_id, kind="entry", recorded_at=current(session).at, **values)
        session.add(fact)
        session.flush()
        return fact.id

    return workspace.execute("attendance.mark", use_case)


def code_of(error: AppError) -> str:
    return error.code


def packed(session: Session, since: Mapping[uuid.UUID, int] | None = None) -> list[Packed]:
    """What goes to a peer that has `since` and may have everything."""
    return operations_for(session, since or {}, Rule()).operations


def conflicts(session: Session, record_id: uuid.UUID) -> dict[str, list[Head]]:
    """{atomic group: the values that machines wrote without knowing of each other}, the provisional winner last."""
    return states(session, [record_id])[record_id].conflicts


def carried(operations: Any) -> Any:
    """Operations as they arrive: through JSON."""
    return json.loads(json.dumps(list(operations), ensure_ascii=False))
