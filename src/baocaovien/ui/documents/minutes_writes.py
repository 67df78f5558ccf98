"""The operation that writes an entry of the minutes: its code and its use case."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from baocaovien.services.documents.minutes import (
    StatementText,
    add_statement,
    add_task,
    edit_statement,
    edit_task,
    move_statement,
    remove_statement,
    remove_task,
)
from baocaovien.store.queries.documents import MinutesDetail, StatementRow, TaskRow
from baocaovien.ui.documents.composer import Entry, statement_of, task_of

Write = tuple[str, Callable[[Any], Any]]


def writing(event_id: UUID, entry: Entry) -> Write:
    """Write an entry: a new one, or other words for the one that it was begun from."""
    before = entry.before
    if entry.task is not None:
        if isinstance(before, TaskRow):
            change = partial(edit_task, event_id=event_id, revision=entry.revision, task_id=before.id, task=entry.task)
            return "minutes.edit_task", partial(change, seen=task_of(before))
        return "minutes.add_task", partial(add_task, event_id=event_id, task=entry.task)
    said = entry.statement or StatementText("")
    if isinstance(before, StatementRow):
        again = partial(edit_statement, event_id=event_id, revision=entry.revision, statement_id=before.id, statement=said)
        return "minutes.edit_statement", partial(again, seen=statement_of(before))
    return "minutes.add_statement", partial(add_statement, event_id=event_id, statement=said)


def removing(written: MinutesDetail, row: StatementRow | TaskRow) -> Write:
    """Take an entry or a task out."""
    if isinstance(row, TaskRow):
        drop = partial(remove_task, event_id=written.event_id, revision=written.revision, task_id=row.id)
        return "minutes.remove_task", drop
    out = partial(remove_statement, event_id=written.event_id, revision=written.revision, statement_id=row.id)
    return "minutes.remove_statement", out


def moving(written: MinutesDetail, row: StatementRow, step: int) -> Write | None:
    """Put an entry one place up (-1) or down (1) under its line of the agenda; None at the end."""
    beside = [one for one in written.statements if one.agenda_item_id == row.agenda_item_id]
    place = beside.index(row) + step
    if not 0 <= place < len(beside):
        return None
    order = [one.id for one in written.statements if one.id != row.id]
    at = order.index(beside[place].id) + (1 if step > 0 else 0)
    move = partial(
        move_statement,
        event_id=written.event_id,
        revision=written.revision,
        statement_id=row.id,
        after_id=order[at - 1] if at > 0 else None,
    )
    return "minutes.move_statement", move
