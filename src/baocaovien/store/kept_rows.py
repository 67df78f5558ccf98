"""The rows that closed reports keep of people: replaced where lists were anonymised, and never taken in again."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from baocaovien.store.models import Blob, Change, FrozenReport

_FIELD = "rows_sha256"
_CHUNK = 500


def replaced_rows(session: Session) -> set[str]:
    """The SHA-256 of rows that a closed report kept once and that stand for none any more."""
    changed = select(Change.old).where(Change.record_type == FrozenReport.wire_name, Change.verb == "set")
    before = {old[_FIELD] for old in session.scalars(changed) if old and old.get(_FIELD)}
    return before - set(session.scalars(select(FrozenReport.rows_sha256))) if before else before


def drop_rows(session: Session, sha256s: Collection[str]) -> None:
    """Let go of such rows: they say who was on a list that was anonymised."""
    blob: Any = Blob.__table__
    wanted = list(sha256s)
    for at in range(0, len(wanted), _CHUNK):
        session.connection().execute(delete(blob).where(blob.c.sha256.in_(wanted[at : at + _CHUNK])))
    session.expire_all()
