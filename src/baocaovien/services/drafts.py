"""What is being typed, kept on this machine only: not logged, not exchanged, there again after a crash."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from baocaovien.store.models import Draft
from baocaovien.store.operations import current


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """Unfinished typing as JSON values, and when it was kept."""

    content: Mapping[str, Any]
    saved_at: dt.datetime


def keep_draft(session: Session, *, place: str, content: Mapping[str, Any]) -> None:
    """Keep unfinished typing of an editor; empty content forgets it.

    Args:
        place: which editor and which record: "minutes:<event id>".
        content: JSON values.
    """
    row = session.get(Draft, place)
    if not content:
        if row is not None:
            session.delete(row)
    elif row is None:
        session.add(Draft(place=place, content=dict(content), saved_at=current(session).at))
    else:
        row.content, row.saved_at = dict(content), current(session).at


def add_to_draft(session: Session, *, place: str, content: Mapping[str, Any]) -> None:
    """Keep more unfinished typing of an editor beside what is kept already; `content` stands where both name the same."""
    row = session.get(Draft, place)
    keep_draft(session, place=place, content={**(row.content if row is not None else {}), **content})


def kept_draft(session: Session, place: str) -> KeptDraft | None:
    """What was typed there and not finished; None when there is nothing."""
    row = session.get(Draft, place)
    return KeptDraft(dict(row.content), row.saved_at) if row is not None else None
