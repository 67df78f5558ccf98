"""Use cases of minutes (semantics §5): opened for an event, written, finalised, reopened, signed, issued.

Every save raises the revision; a save on top of an older one is refused, with both texts in the error. Adding an
entry overwrites nothing and needs no revision.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.documents.phrases import opened
from baocaovien.domain.dates import local_date
from baocaovien.domain.errors import ConflictError, InputError, MissingError
from baocaovien.domain.names import clean_text, optional, required
from baocaovien.services.documents.layout import profile_of, wording_of
from baocaovien.services.order import rank_after
from baocaovien.store.blobs import get_blob, put_blob
from baocaovien.store.find import get, live
from baocaovien.store.models import AgendaItem, Event, Minutes, MinutesVersion, Person, Statement, Task, fixed_id
from baocaovien.store.operations import current
from baocaovien.store.queries.documents import MinutesDetail, minutes_detail, open_tasks_before
from baocaovien.store.queries.schedule import event_detail

KINDS = ("statement", "question", "answer", "vote", "conclusion", "note")
WRITABLE = ("draft", "reopened")
LONGEST = 20_000
HEADER_FIELDS = ("place", "opening", "press", "materials", "other", "conclusion")


@dataclass(frozen=True, slots=True)
class StatementText:
    """An entry as it is typed. `vote` is {method, for, against, abstained}; `at` is an aware instant."""

    text: str
    kind: str = "statement"
    agenda_item_id: UUID | None = None
    speaker_id: UUID | None = None
    speaker_name: str = ""
    speaker_position: str = ""
    at: dt.datetime | None = None
    vote: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    has_paper: bool = False


@dataclass(frozen=True, slots=True)
class TaskText:
    """A task as it is typed; the assignee's name stands beside the unit or person, as of the day."""

    text: str
    assignee: str = ""
    unit_id: UUID | None = None
    person_id: UUID | None = None
    due: dt.date | None = None


def minutes_id(event_id: UUID) -> UUID:
    """The id of an event's minutes: the same on every machine."""
    return fixed_id("minutes", event_id)


def start_minutes(session: Session, *, event_id: UUID) -> UUID:
    """Open the minutes of an event with what is known filled in; open tasks of the series carry over. Repeating does nothing.

    Raises:
        MissingError: `input.unknown_id`.
    """
    event = get(session, Event, event_id)
    found = session.get(Minutes, minutes_id(event_id))
    if found is not None and not found.deleted:
        return found.id
    if found is None:
        found = Minutes(id=minutes_id(event_id), event_id=event_id)
        session.add(found)
    detail = event_detail(session, event_id)
    found.deleted, found.state, found.revision = False, "draft", 1
    found.opened_at = detail.event.start if detail else None
    found.place = event.venue_name
    found.opening = _opening(session, detail.event.chair, event.title, local_date(detail.event.start)) if detail else ""
    _carry_tasks(session, event)
    session.flush()
    return found.id


def _opening(session: Session, chair: str, title: str, day: dt.date) -> str:
    if not chair:
        return ""
    honorific = wording_of(session, "minutes", profile_of(session), day).text("honorific")
    return f"{opened(honorific)} {chair} tuyên bố lý do, giới thiệu đại biểu và khai mạc {title[:1].lower() + title[1:]}."


def _carry_tasks(session: Session, event: Event) -> None:
    for old in open_tasks_before(session, event.id):
        carried = fixed_id("task", event.id, old.id)
        if session.get(Task, carried) is None:
            session.add(
                Task(
                    id=carried,
                    event_id=event.id,
                    text=old.text,
                    unit_id=old.unit_id,
                    person_id=old.person_id,
                    assignee=old.assignee,
                    due=old.due,
                    carried_from_id=old.id,
                    rank=old.rank,
                )
            )


def writable(session: Session, event_id: UUID, revision: int | None = None, *, yours: str = "", theirs: str = "") -> Minutes:
    """The minutes of an event, to be changed.

    Args:
        revision: the one that the change was made on; None where nothing is overwritten.

    Raises:
        MissingError: `minutes.none`.
        ConflictError: `minutes.closed`; `minutes.changed` with `yours` and `theirs`.
    """
    found = session.get(Minutes, minutes_id(event_id))
    if found is None or found.deleted:
        raise MissingError("minutes.none", where=str(event_id))
    if found.state not in WRITABLE:
        raise ConflictError("minutes.closed", where=str(event_id), state=found.state)
    if revision is not None and revision != found.revision:
        raise ConflictError(
            "minutes.changed", where=str(event_id), yours=yours, theirs=theirs, revision=found.revision, based_on=revision
        )
    return found


def edit_header(
    session: Session, *, event_id: UUID, revision: int, values: Mapping[str, Any], seen: Mapping[str, Any] | None = None
) -> int:
    """Change what stands over the minutes; answer the new revision.

    Args:
        values: any of place, opening, press, materials, other, conclusion (text), opened_at, closed_at,
            attendance_as_of (aware instants or None), copies (1–99).
        seen: the same fields as the person had them before; as `edit_statement`.

    Raises:
        InputError: `input.too_long`, `minutes.bad_copies`, `library.end_before_start`.
        ConflictError: as `writable`.
    """
    before = session.get(Minutes, minutes_id(event_id))
    theirs = "\n".join(str(getattr(before, name, "")) for name in values) if before else ""
    based_on = None if before and seen and _stands(before, seen) else revision
    minutes = writable(session, event_id, based_on, yours="\n".join(map(str, values.values())), theirs=theirs)
    for name, value in values.items():
        if name == "place":
            minutes.place = optional(value, "place")
        elif name in HEADER_FIELDS:
            setattr(minutes, name, _long(value, name))
        elif name in ("opened_at", "closed_at", "attendance_as_of"):
            setattr(minutes, name, value)
        elif name == "copies":
            minutes.copies = _copies(value)
        else:
            raise InputError("minutes.unknown_field", where=name, field=name)
    if minutes.opened_at and minutes.closed_at and minutes.closed_at < minutes.opened_at:
        raise InputError("minutes.closed_before_opened", where="closed_at")
    return _raised(minutes)


def _copies(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= 99:
        raise InputError("minutes.bad_copies", where="copies", value=str(value)[:40])
    return value


def _long(text: Any, field: str) -> str:
    found = clean_text(str(text or ""))
    if len(found) > LONGEST:
        raise InputError("input.too_long", where=field, field=field, length=len(found), most=LONGEST)
    return found


def _stands(record: Minutes | Statement | Task, seen: Mapping[str, Any]) -> bool:
    """Whether a record still is what a person saw of it."""
    return not record.deleted and all(getattr(record, name) == value for name, value in seen.items())


def _raised(minutes: Minutes) -> int:
    minutes.revision += 1
    return minutes.revision


def add_statement(session: Session, *, event_id: UUID, statement: StatementText, after_id: UUID | None = None) -> UUID:
    """Add an entry after another one (None: last under its agenda item); answer its id.

    Raises:
        InputError: `input.required`, `input.too_long`, `minutes.unknown_statement_kind`, `minutes.bad_vote`.
        ConflictError: `minutes.closed`.
    """
    minutes = writable(session, event_id)
    order = live(Statement).where(Statement.minutes_id == minutes.id).order_by(Statement.rank, Statement.id)
    made = Statement(
        minutes_id=minutes.id, rank=rank_after(session, order, after_id), **_statement_values(session, event_id, statement)
    )
    session.add(made)
    session.flush()
    _raised(minutes)
    return made.id


def edit_statement(
    session: Session,
    *,
    event_id: UUID,
    revision: int,
    statement_id: UUID,
    statement: StatementText,
    seen: StatementText | None = None,
) -> int:
    """Put an entry into other words; answer the new revision.

    Args:
        seen: the entry as the person had it before. Where it is that still, an older revision overwrites nothing: what
            was saved since stands elsewhere in the minutes (often by the same person, a moment ago).

    Raises:
        ConflictError: `minutes.changed` with both texts, `minutes.closed`.
    """
    found = get(session, Statement, statement_id)
    based_on = None if seen and _stands(found, asdict(seen)) else revision
    minutes = writable(session, event_id, based_on, yours=statement.text, theirs=found.text)
    for name, value in _statement_values(session, event_id, statement).items():
        if getattr(found, name) != value:
            setattr(found, name, value)
    return _raised(minutes)


def move_statement(session: Session, *, event_id: UUID, revision: int, statement_id: UUID, after_id: UUID | None) -> int:
    """Put an entry after another one (None: first); answer the new revision."""
    minutes = writable(session, event_id, revision)
    order = live(Statement).where(Statement.minutes_id == minutes.id, Statement.id != statement_id)
    found = get(session, Statement, statement_id)
    found.rank = rank_after(session, order.order_by(Statement.rank, Statement.id), after_id, first=after_id is None)
    return _raised(minutes)


def remove_statement(session: Session, *, event_id: UUID, revision: int, statement_id: UUID) -> int:
    """Take an entry out; answer the new revision."""
    found = get(session, Statement, statement_id)
    minutes = writable(session, event_id, revision, theirs=found.text)
    found.deleted = True
    return _raised(minutes)


def _statement_values(session: Session, event_id: UUID, statement: StatementText) -> dict[str, Any]:
    if statement.kind not in KINDS:
        raise InputError("minutes.unknown_statement_kind", where="kind", value=statement.kind, kinds=", ".join(KINDS))
    if statement.agenda_item_id is not None and get(session, AgendaItem, statement.agenda_item_id).event_id != event_id:
        raise MissingError("input.unknown_id", where="agenda", kind="agenda_item", value=str(statement.agenda_item_id))
    name = optional(statement.speaker_name, "speaker")
    if statement.speaker_id is not None and not name:
        name = get(session, Person, statement.speaker_id).full_name
    text = _long(statement.text, "text")
    if not text:
        raise InputError("input.required", where="text", field="text")
    return {
        "text": text,
        "kind": statement.kind,
        "agenda_item_id": statement.agenda_item_id,
        "speaker_id": statement.speaker_id,
        "speaker_name": name,
        "speaker_position": optional(statement.speaker_position, "position"),
        "at": statement.at,
        "vote": _vote(statement.vote) if statement.kind == "vote" else {},
        "has_paper": statement.has_paper,
    }


def _vote(vote: Mapping[str, Any]) -> dict[str, Any]:
    counts = {name: vote.get(name, 0) for name in ("for", "against", "abstained")}
    for name, count in counts.items():
        if not isinstance(count, int) or isinstance(count, bool) or not 0 <= count <= 1_000_000:
            raise InputError("minutes.bad_vote", where=name, field=name, value=str(count)[:40])
    return {"method": optional(str(vote.get("method", "giơ tay")), "method"), **counts}


def add_task(session: Session, *, event_id: UUID, task: TaskText) -> UUID:
    """Add a task to the minutes; answer its id.

    Raises:
        InputError: `input.required`, `input.too_long`.
        ConflictError: `minutes.closed`.
    """
    minutes = writable(session, event_id)
    order = live(Task).where(Task.event_id == event_id).order_by(Task.rank, Task.id)
    made = Task(event_id=event_id, rank=rank_after(session, order, None), **_task_values(task))
    session.add(made)
    session.flush()
    _raised(minutes)
    return made.id


def edit_task(
    session: Session, *, event_id: UUID, revision: int, task_id: UUID, task: TaskText, seen: TaskText | None = None
) -> int:
    """Change a task; answer the new revision. `seen` is as for `edit_statement`."""
    found = get(session, Task, task_id)
    based_on = None if seen and _stands(found, asdict(seen)) else revision
    minutes = writable(session, event_id, based_on, yours=task.text, theirs=found.text)
    for name, value in _task_values(task).items():
        if getattr(found, name) != value:
            setattr(found, name, value)
    return _raised(minutes)


def remove_task(session: Session, *, event_id: UUID, revision: int, task_id: UUID) -> int:
    """Take a task out; answer the new revision."""
    minutes = writable(session, event_id, revision)
    get(session, Task, task_id).deleted = True
    return _raised(minutes)


def finish_task(session: Session, *, task_id: UUID, on: dt.date | None) -> None:
    """Say on which day a task was done, or that it is open again; it needs no minutes to be open."""
    get(session, Task, task_id).done_on = on


def _task_values(task: TaskText) -> dict[str, Any]:
    text = _long(task.text, "text")
    if not text:
        raise InputError("input.required", where="text", field="text")
    return {
        "text": text,
        "assignee": optional(task.assignee, "assignee"),
        "unit_id": task.unit_id,
        "person_id": task.person_id,
        "due": task.due,
    }


def close_minutes(session: Session, *, event_id: UUID, revision: int, pdf: bytes, as_of: dt.datetime) -> MinutesVersion:
    """Finalise: keep what was written with its PDF as the next version. Two people at once: the second is told.

    Raises:
        ConflictError: `minutes.closed`, `minutes.changed`.
    """
    minutes = writable(session, event_id, revision)
    detail = minutes_detail(session, event_id)
    assert detail is not None
    minutes.state, minutes.attendance_as_of = "finalised", as_of
    version = MinutesVersion(
        minutes_id=minutes.id,
        number=max((one.number for one in detail.versions), default=0) + 1,
        finalised_at=current(session).at,
        actor_id=current(session).actor_id,
        content=content_of(detail),
        pdf_sha256=put_blob(session, pdf),
    )
    session.add(version)
    session.flush()
    return version


def content_of(detail: MinutesDetail) -> dict[str, Any]:
    """What a version keeps of the words, as JSON values."""
    return {
        "revision": detail.revision,
        **{name: getattr(detail, name) for name in HEADER_FIELDS},
        "opened_at": detail.opened_at.isoformat() if detail.opened_at else None,
        "closed_at": detail.closed_at.isoformat() if detail.closed_at else None,
        "statements": [
            {
                "agenda": str(one.agenda_item_id) if one.agenda_item_id else None,
                "kind": one.kind,
                "speaker": one.speaker_name,
                "position": one.speaker_position,
                "text": one.text,
                "at": one.at.isoformat() if one.at else None,
                "vote": dict(one.vote),
                "written": one.has_paper,
            }
            for one in detail.statements
        ],
        "tasks": [
            {"text": one.text, "assignee": one.assignee, "due": one.due.isoformat() if one.due else None} for one in detail.tasks
        ],
    }


def reopen_minutes(session: Session, *, event_id: UUID, reason: str) -> int:
    """Open finalised minutes again to correct them; only unsigned ones. Answer the new revision.

    Raises:
        InputError: `input.required` (the reason).
        ConflictError: `minutes.not_finalised`.
    """
    said = required(reason, "reason", most=1000)
    minutes, version = _closed(session, event_id, ("finalised",))
    minutes.state = "reopened"
    version.reason = said
    return _raised(minutes)


def sign_minutes(session: Session, *, event_id: UUID, signed: bytes, of: str = "") -> str:
    """Attach the signed scan, or the file signed with the office's token; it is then what a reprint gives. Answer its SHA-256.

    Args:
        of: SHA-256 of the finalised file that was signed, where that is known.

    Raises:
        ConflictError: `minutes.not_finalised`, also when another version was finalised meanwhile.
        InputError: `minutes.not_a_pdf`, `file.too_large`.
    """
    if not signed.startswith(b"%PDF-"):
        raise InputError("minutes.not_a_pdf")
    minutes, version = _closed(session, event_id, ("finalised", "signed"))
    if of and of != version.pdf_sha256:
        raise ConflictError("minutes.not_finalised", where=str(event_id), state=minutes.state)
    minutes.state = version.state = "signed"
    version.signed_sha256 = put_blob(session, signed)
    return version.signed_sha256


def issue_minutes(session: Session, *, event_id: UUID) -> None:
    """Say that signed minutes were issued.

    Raises:
        ConflictError: `minutes.not_signed`.
    """
    found = session.get(Minutes, minutes_id(event_id))
    if found is not None and found.state == "finalised":
        raise ConflictError("minutes.not_signed", where=str(event_id))
    minutes, version = _closed(session, event_id, ("signed",))
    minutes.state = version.state = "issued"


def _closed(session: Session, event_id: UUID, states: Sequence[str]) -> tuple[Minutes, MinutesVersion]:
    minutes = session.get(Minutes, minutes_id(event_id))
    if minutes is None or minutes.deleted:
        raise MissingError("minutes.none", where=str(event_id))
    version = newest_version(session, event_id)
    if minutes.state not in states or version is None:
        raise ConflictError("minutes.not_finalised", where=str(event_id), state=minutes.state)
    return minutes, version


def newest_version(session: Session, event_id: UUID) -> MinutesVersion | None:
    """The version that was finalised last; None before the first."""
    chosen = live(MinutesVersion).where(MinutesVersion.minutes_id == minutes_id(event_id))
    return session.scalars(chosen.order_by(MinutesVersion.number.desc(), MinutesVersion.id.desc()).limit(1)).first()


def version_file(session: Session, version_id: UUID) -> bytes:
    """What a version gives when it is printed again, byte for byte: its signed file, else its finalised PDF.

    Raises:
        MissingError: `input.unknown_id`.
    """
    version = get(session, MinutesVersion, version_id)
    return get_blob(session, version.signed_sha256 or version.pdf_sha256)


def finalised_file(session: Session, event_id: UUID) -> bytes | None:
    """What a reprint gives: the signed file, else the finalised PDF, byte for byte; None while nothing is closed."""
    minutes = session.get(Minutes, minutes_id(event_id))
    if minutes is None or minutes.state in WRITABLE:
        return None
    version = newest_version(session, event_id)
    return get_blob(session, version.signed_sha256 or version.pdf_sha256) if version else None
