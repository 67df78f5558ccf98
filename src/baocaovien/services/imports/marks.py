"""Taking in many marks from a file: columns id, code or person, kind, occurred_at, desk (cli.md)."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from baocaovien.domain.dates import parse_moment
from baocaovien.domain.errors import AppError, InputError
from baocaovien.domain.marks import MarkKind, MarkResult
from baocaovien.domain.names import fold
from baocaovien.domain.progress import Progress, silent, step
from baocaovien.services import backup, lookup
from baocaovien.services.attendance.attendance import DONE, EventFrame, event_frame, mark
from baocaovien.services.imports.columns import find_columns
from baocaovien.services.imports.preview import cells_of
from baocaovien.services.imports.sheets import Sheet, read_sheet
from baocaovien.store.models import AttendanceMark, fixed_id
from baocaovien.store.operations import current

if TYPE_CHECKING:
    from baocaovien.services.workspace import Workspace

FIELDS = ("id", "code", "person", "kind", "occurred_at", "desk", "mode", "reason", "number")
_KINDS = {"vao": "entry", "ra": "exit", "co mat": "entry", "vang": "absent"}


@dataclass(frozen=True, slots=True)
class RejectedMark:
    """A row that was not taken, with its coded result."""

    row: int
    result: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ImportedMarks:
    """What a file of marks came to."""

    ok: int
    already_present: int
    rejected: tuple[RejectedMark, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    row: int
    values: Mapping[str, str]
    at: dt.datetime | None


def import_marks(workspace: Workspace, event_id: uuid.UUID, path: Path, *, progress: Progress = silent) -> ImportedMarks:
    """Take in the marks of a file as one operation, in the order of their own times.

    A row without an id gets one of its content, so that the same file a second time writes nothing.
    """
    sheet = read_sheet(path)
    return backup.take_in(
        workspace, "attendance.import_marks", partial(take_marks, event_id=event_id, sheet=sheet, progress=progress)
    )


def take_marks(session: Session, *, event_id: uuid.UUID, sheet: Sheet, progress: Progress = silent) -> ImportedMarks:
    """Mark row by row; a row that is refused is kept as an attempt and told."""
    columns = find_columns(sheet, FIELDS, ("code|person|id",))
    rows, rejected = [], []
    for number, values in cells_of(sheet, columns):
        try:
            text = values.get("occurred_at", "")
            rows.append(_Row(number, values, parse_moment(text) if text else None))
        except InputError as problem:
            rejected.append(RejectedMark(number, str(MarkResult.ERROR), problem.code))
    rows.sort(key=lambda row: (row.at is None, row.at or dt.datetime.max.replace(tzinfo=dt.UTC), row.row))
    frame = event_frame(session, event_id)
    counts: Counter[str] = Counter()
    for done, row in enumerate(rows, 1):
        result, reason = _take(session, event_id, frame, row)
        if result in DONE:
            counts["already_present" if result == MarkResult.ALREADY_PRESENT else "ok"] += 1
        else:
            rejected.append(RejectedMark(row.row, result, reason))
        if done % 200 == 0:
            step(progress, done, len(rows))
    current(session).params["n"] = counts["ok"]
    return ImportedMarks(counts["ok"], counts["already_present"], tuple(sorted(rejected, key=lambda one: one.row)))


def _take(session: Session, event_id: uuid.UUID, frame: EventFrame, row: _Row) -> tuple[str, str]:
    values = row.values
    kind = values.get("kind", "").strip().casefold() or "entry"
    kind = _KINDS.get(fold(kind), kind)
    try:
        if kind not in set(MarkKind):
            return str(MarkResult.ERROR), "attendance.unknown_token"
        mark_id = uuid.UUID(values["id"]) if values.get("id") else _id_of(event_id, kind, row)
        code = values.get("code") or None
        invitee_id = person_id = None
        if code is None:
            invitee_id, person_id = lookup.find_attendee(session, event_id, values.get("person", ""))
        known = session.get(AttendanceMark, mark_id) is not None and not values.get("id")
        answer = mark(
            session,
            event_id=event_id,
            invitee_id=invitee_id,
            person_id=person_id,
            code=code,
            kind=kind,
            at=row.at,
            desk=values.get("desk", ""),
            mode=values.get("mode") or "in_person",
            reason=values.get("reason", ""),
            source="import" if row.at else "paper",
            mark_id=mark_id,
            frame=frame,
        )
    except ValueError:
        return str(MarkResult.ERROR), "attendance.bad_id"
    except AppError as problem:
        ambiguous = problem.code == "input.ambiguous_id"
        return str(
            MarkResult.AMBIGUOUS if ambiguous else MarkResult.NOT_INVITED if _nobody(problem) else MarkResult.ERROR
        ), problem.code
    if known and answer.result == MarkResult.OK:
        return str(MarkResult.ALREADY_PRESENT), ""
    return answer.result, f"attendance.{answer.result}"


def _nobody(problem: AppError) -> bool:
    return problem.code == "input.unknown_id"


def _id_of(event_id: uuid.UUID, kind: str, row: _Row) -> uuid.UUID:
    values = row.values
    who = values.get("code") or values.get("person", "")
    return fixed_id("imported_mark", event_id, who, kind, row.at.isoformat() if row.at else "", values.get("desk", ""))
