"""`minutes edit EVENT --from FILE.json`: the minutes as one JSON object.

Every key is optional; what is absent stays as it is, a list that is given replaces the whole list::

    {
      "revision": 3,                      made on this revision; refused when it is no longer the newest
      "opened_at": "2021-05-24T08:00",    ISO 8601, local time where no offset stands
      "closed_at": "2021-05-24T11:15",
      "place": "…", "opening": "…", "press": "…", "materials": "…", "other": "…", "conclusion": "…", "copies": 3,
      "statements": [
        {"agenda": 2, "kind": "statement", "speaker": "…", "position": "…", "text": "…", "at": "08:45", "written": false}
      ],
      "votes": [{"agenda": 2, "subject": "…", "method": "giơ tay", "for": 40, "against": 0, "abstained": 1}],
      "conclusions": ["…", {"agenda": 2, "text": "…"}],
      "tasks": [{"text": "…", "assignee": "…", "due": "2021-06-15"}]
    }

`agenda` is the line's place in the agenda (from 1), its id, or its title; without it the entry belongs to the whole
event. `kind` is statement, question, answer or note. `at` is a time of the event's day or a whole moment.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.domain.dates import LOCAL, at_local, local_date
from baocaovien.domain.errors import InputError
from baocaovien.domain.files import read_whole
from baocaovien.domain.names import fold
from baocaovien.domain.ranks import ranks_between
from baocaovien.services.documents import minutes as use
from baocaovien.store.find import live
from baocaovien.store.models import Statement, Task
from baocaovien.store.queries.schedule import AgendaRow, agenda_rows, session_rows

MOST_BYTES = 5 * 1024 * 1024
_TEXTS = use.HEADER_FIELDS
_MOMENTS = ("opened_at", "closed_at")
_KEYS = (*_TEXTS, *_MOMENTS, "revision", "copies", "statements", "votes", "conclusions", "tasks")


def read_minutes_file(path: Path) -> dict[str, Any]:
    """Read the JSON object of a file.

    Raises:
        MissingError: `file.missing`.
        InputError: `file.unreadable`, `file.too_large`, `minutes.bad_json` (with line and column), `minutes.unknown_field`.
    """
    try:
        data = json.loads(read_whole(path, most=MOST_BYTES).decode("utf-8-sig"))
    except json.JSONDecodeError as problem:
        where = f"{path.name}:{problem.lineno}:{problem.colno}"
        raise InputError("minutes.bad_json", where=where, file=path.name, line=problem.lineno, column=problem.colno) from problem
    except (UnicodeDecodeError, RecursionError) as problem:
        raise InputError("minutes.bad_json", where=path.name, file=path.name, line=1, column=1) from problem
    if not isinstance(data, dict):
        raise InputError("minutes.bad_json", where=path.name, file=path.name, line=1, column=1)
    return data


def edit_from_data(session: Session, *, event_id: UUID, data: Mapping[str, Any]) -> int:
    """Bring the minutes to what an object of the shape above says; begin them first where there are none.

    Raises:
        InputError: `minutes.unknown_field`, `minutes.bad_field`, `input.not_a_date`, `input.required`, `input.too_long`,
            `minutes.unknown_agenda`, `minutes.bad_vote`.
        ConflictError: `minutes.closed`, `minutes.changed`.
    """
    for name in data:
        if name not in _KEYS:
            raise InputError("minutes.unknown_field", where=str(name)[:80], field=str(name)[:80])
    use.start_minutes(session, event_id=event_id)
    minutes = use.writable(session, event_id, _revision(data))
    day = local_date(session_rows(session, event_id)[0].start)
    values: dict[str, Any] = {name: _text(data, name) for name in _TEXTS if name in data}
    values |= {name: _moment(data[name], day, name) for name in _MOMENTS if name in data}
    if "copies" in data:
        values["copies"] = data["copies"]
    base = minutes.revision
    if values:
        use.edit_header(session, event_id=event_id, revision=base, values=values)
    _replace_entries(session, event_id, minutes.id, data, day)
    if "tasks" in data:
        _replace_tasks(session, event_id, data)
    minutes.revision = base + 1
    return minutes.revision


def _revision(data: Mapping[str, Any]) -> int | None:
    found = data.get("revision")
    if found is not None and (not isinstance(found, int) or isinstance(found, bool)):
        raise InputError("minutes.bad_field", where="revision", field="revision", value=str(found)[:80])
    return found


def _replace_entries(session: Session, event_id: UUID, minutes_id: UUID, data: Mapping[str, Any], day: dt.date) -> None:
    agenda = agenda_rows(session, event_id)
    readers: tuple[tuple[str, tuple[str, ...], Callable[[Any, str], use.StatementText]], ...] = (
        ("statements", ("statement", "question", "answer", "note"), lambda each, where: _statement(each, where, agenda, day)),
        ("votes", ("vote",), lambda each, where: _vote(each, where, agenda)),
        ("conclusions", ("conclusion",), lambda each, where: _conclusion(each, where, agenda)),
    )
    for name, kinds, read in readers:
        if name not in data:
            continue
        texts = [read(each, f"{name}[{number}]") for number, each in enumerate(_list(data, name), 1)]
        old = live(Statement).where(Statement.minutes_id == minutes_id, Statement.kind.in_(kinds))
        for gone in session.scalars(old):
            gone.deleted = True
        session.flush()
        for text in texts:
            use.add_statement(session, event_id=event_id, statement=text)


def _replace_tasks(session: Session, event_id: UUID, data: Mapping[str, Any]) -> None:
    """Replace the event's own tasks; those that were carried over stay."""
    for old in session.scalars(live(Task).where(Task.event_id == event_id, Task.carried_from_id.is_(None))):
        old.deleted = True
    session.flush()
    tasks = _list(data, "tasks")
    there = session.scalars(live(Task).where(Task.event_id == event_id).order_by(Task.rank.desc())).first()
    for number, (each, rank) in enumerate(
        zip(tasks, ranks_between(there.rank if there else None, None, len(tasks)), strict=True), 1
    ):
        where = f"tasks[{number}]"
        entry = _object(each, where, ("text", "assignee", "due"))
        due = entry.get("due")
        task = use.TaskText(
            _text(entry, "text", where), _text(entry, "assignee", where), due=_day(due, f"{where}.due") if due else None
        )
        task_id = use.add_task(session, event_id=event_id, task=task)
        session.get_one(Task, task_id).rank = rank


def _statement(each: Any, where: str, agenda: Sequence[AgendaRow], day: dt.date) -> use.StatementText:
    entry = _object(each, where, ("agenda", "kind", "speaker", "position", "text", "at", "written"))
    return use.StatementText(
        _text(entry, "text", where),
        kind=_text(entry, "kind", where) or "statement",
        agenda_item_id=_agenda(entry, where, agenda),
        speaker_name=_text(entry, "speaker", where),
        speaker_position=_text(entry, "position", where),
        at=_moment(entry.get("at"), day, f"{where}.at"),
        has_paper=_flag(entry, "written", where),
    )


def _vote(each: Any, where: str, agenda: Sequence[AgendaRow]) -> use.StatementText:
    entry = _object(each, where, ("agenda", "subject", "method", "for", "against", "abstained"))
    counts = {name: entry.get(name, 0) for name in ("for", "against", "abstained")}
    vote = {"method": _text(entry, "method", where) or "giơ tay", **counts}
    return use.StatementText(_text(entry, "subject", where), kind="vote", agenda_item_id=_agenda(entry, where, agenda), vote=vote)


def _conclusion(each: Any, where: str, agenda: Sequence[AgendaRow]) -> use.StatementText:
    entry = {"text": each} if isinstance(each, str) else _object(each, where, ("agenda", "text"))
    return use.StatementText(_text(entry, "text", where), kind="conclusion", agenda_item_id=_agenda(entry, where, agenda))


def _agenda(entry: Mapping[str, Any], where: str, agenda: Sequence[AgendaRow]) -> UUID | None:
    wanted = entry.get("agenda")
    if wanted in (None, ""):
        return None
    found = None
    if isinstance(wanted, int) and not isinstance(wanted, bool):
        found = agenda[wanted - 1].id if 1 <= wanted <= len(agenda) else None
    elif isinstance(wanted, str):
        same = [line.id for line in agenda if str(line.id) == wanted or fold(line.title) == fold(wanted)]
        found = same[0] if same else None
    if found is None:
        raise InputError("minutes.unknown_agenda", where=f"{where}.agenda", value=str(wanted)[:80], lines=len(agenda))
    return found


def _list(data: Mapping[str, Any], name: str) -> list[Any]:
    found = data[name]
    if not isinstance(found, list):
        raise InputError("minutes.bad_field", where=name, field=name, value=str(found)[:80])
    return found


def _object(each: Any, where: str, known: Sequence[str]) -> Mapping[str, Any]:
    if not isinstance(each, dict):
        raise InputError("minutes.bad_field", where=where, field=where, value=str(each)[:80])
    for name in each:
        if name not in known:
            raise InputError("minutes.unknown_field", where=f"{where}.{str(name)[:40]}", field=str(name)[:80])
    return each


def _text(entry: Mapping[str, Any], name: str, where: str = "") -> str:
    found = entry.get(name, "")
    if found is None:
        return ""
    if not isinstance(found, str):
        place = f"{where}.{name}" if where else name
        raise InputError("minutes.bad_field", where=place, field=place, value=str(found)[:80])
    return found


def _flag(entry: Mapping[str, Any], name: str, where: str) -> bool:
    found = entry.get(name, False)
    if not isinstance(found, bool):
        raise InputError("minutes.bad_field", where=f"{where}.{name}", field=f"{where}.{name}", value=str(found)[:80])
    return found


def _moment(value: Any, day: dt.date, where: str) -> dt.datetime | None:
    if value in (None, ""):
        return None
    try:
        if not isinstance(value, str):
            raise TypeError
        if len(value) <= 8 and ":" in value:
            return at_local(day, dt.time.fromisoformat(value.zfill(5)))
        found = dt.datetime.fromisoformat(value)
    except (TypeError, ValueError) as problem:
        raise InputError("input.not_a_date", where=where, value=str(value)[:80]) from problem
    return (found if found.tzinfo else found.replace(tzinfo=LOCAL)).astimezone(dt.UTC)


def _day(value: Any, where: str) -> dt.date:
    try:
        return dt.date.fromisoformat(value)
    except (TypeError, ValueError) as problem:
        raise InputError("input.not_a_date", where=where, value=str(value)[:80]) from problem
