"""Unfinished typing of the minutes as JSON values, and back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any
from uuid import UUID

from baocaovien.services.documents.minutes import StatementText, TaskText
from baocaovien.store.queries.documents import StatementRow, TaskRow
from baocaovien.ui.documents.composer import Entry

_IDS = ("agenda_item_id", "speaker_id", "unit_id", "person_id")


def draft_of(entry: Entry | None, header: Mapping[str, Any]) -> dict[str, Any]:
    """What is typed as JSON values; empty when nothing is."""
    found: dict[str, Any] = {}
    said = (entry.statement or entry.task) if entry is not None else None
    if entry is not None and said is not None:
        found["entry"] = {
            "kind": "task" if entry.task is not None else "statement",
            "before": str(entry.before.id) if entry.before is not None else None,
            "values": {name: _plain(value) for name, value in asdict(said).items()},
        }
    if header:
        found["header"] = {name: _plain(value) for name, value in header.items()}
    return found


def entry_from(content: Mapping[str, Any], rows: Mapping[UUID, StatementRow | TaskRow], revision: int) -> Entry | None:
    """The entry of a draft; a change of an entry that is gone becomes a new one."""
    kept = content.get("entry")
    if not kept:
        return None
    values = dict(kept["values"])
    for name in _IDS:
        if values.get(name):
            values[name] = UUID(values[name])
    before = rows.get(UUID(kept["before"])) if kept["before"] else None
    if kept["kind"] == "task":
        values["due"] = dt.date.fromisoformat(values["due"]) if values["due"] else None
        return Entry(task=TaskText(**values), before=before, revision=revision)
    values["at"] = dt.datetime.fromisoformat(values["at"]) if values["at"] else None
    return Entry(statement=StatementText(**values), before=before, revision=revision)


def header_from(content: Mapping[str, Any]) -> dict[str, Any]:
    """The fields over the minutes in a draft."""
    found = dict(content.get("header", {}))
    for name in ("opened_at", "closed_at"):
        if found.get(name):
            found[name] = dt.datetime.fromisoformat(found[name])
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, UUID):
        return str(value)
    return value.isoformat() if isinstance(value, dt.date) else value
