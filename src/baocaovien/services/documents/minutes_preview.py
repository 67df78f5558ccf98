"""The minutes as they will print with what is still being typed: what the preview beside the editor shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.documents.make import plan_document
from baocaovien.services.documents.layout import layout_on, wording_of
from baocaovien.services.documents.minutes import HEADER_FIELDS, WRITABLE, StatementText, TaskText
from baocaovien.services.documents.minutes_input import minutes_input
from baocaovien.services.documents.print_facts import PrintOptions, document_day, known_event
from baocaovien.services.documents.printing import PlannedPrint, plan_print
from baocaovien.services.documents.register import registered
from baocaovien.store.queries.documents import MinutesDetail, StatementRow, TaskRow, minutes_detail

_NEW = UUID(int=0)


@dataclass(frozen=True, slots=True)
class Typing:
    """What stands in the fields and is not finished.

    Attributes:
        replaces: the entry or task that is being put into other words; None: a new one.
        header: fields over the minutes by name, as `minutes.edit_header` takes them.
    """

    statement: StatementText | None = None
    task: TaskText | None = None
    replaces: UUID | None = None
    header: Mapping[str, Any] = field(default_factory=dict)


def plan_typed_minutes(session: Session, *, event_id: UUID, typing: Typing, now: dt.datetime) -> PlannedPrint:
    """Plan the minutes for the preview; finalised ones are the kept file, byte for byte.

    Raises:
        InputError: `paper.no_office`.
    """
    written = minutes_detail(session, event_id)
    if written is None or written.state not in WRITABLE:
        return plan_print(session, kind="minutes", event_id=event_id, options=PrintOptions(), now=now)
    known = registered(session, "minutes", event_id)
    options = PrintOptions(str(known.number or ""), known.dated) if known is not None else PrintOptions()
    day = document_day(known_event(session, event_id), options, now)
    layout = layout_on(session, day).profile
    words = wording_of(session, "minutes", layout, day)
    data = minutes_input(session, event_id, options=options, now=now, written=_with(written, typing))
    return PlannedPrint("minutes", plan_document("minutes", data, layout, words), layout, options)


def _with(written: MinutesDetail, typing: Typing) -> MinutesDetail:
    header = {name: value for name, value in typing.header.items() if name in HEADER_FIELDS or name.endswith("_at")}
    found = replace(written, **header)
    if typing.statement is not None and typing.statement.text.strip():
        found = replace(found, statements=_said(written.statements, typing.statement, typing.replaces))
    if typing.task is not None and typing.task.text.strip():
        found = replace(found, tasks=_asked(written, typing.task, typing.replaces))
    return found


def _said(rows: tuple[StatementRow, ...], typed: StatementText, replaces: UUID | None) -> tuple[StatementRow, ...]:
    made = StatementRow(
        replaces or _NEW,
        typed.agenda_item_id,
        typed.kind,
        typed.speaker_id,
        typed.speaker_name,
        typed.speaker_position,
        typed.text,
        typed.at,
        typed.vote,
        typed.has_paper,
    )
    return tuple(made if row.id == replaces else row for row in rows) + (() if replaces else (made,))


def _asked(written: MinutesDetail, typed: TaskText, replaces: UUID | None) -> tuple[TaskRow, ...]:
    made = TaskRow(
        replaces or _NEW, written.event_id, typed.text, typed.assignee, typed.unit_id, typed.person_id, typed.due, None, False
    )
    return tuple(made if row.id == replaces else row for row in written.tasks) + (() if replaces else (made,))
