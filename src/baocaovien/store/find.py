"""Finding one record: by id, or by what a person typed of it."""

from __future__ import annotations

import re
import uuid
from typing import Any, TypeVar

from sqlalchemy import Select, String, Text, cast, func, or_, select
from sqlalchemy.orm import Session

from baocaovien.domain.errors import InputError, MissingError
from baocaovien.store.models import Fact, HeadCount, Record

R = TypeVar("R", bound=Record)
Kept = TypeVar("Kept", bound=Record | Fact)


def live(model: type[R]) -> Select[R]:
    """Select the records that are not deleted."""
    return select(model).where(model.deleted.is_(False))


def standing_head_counts() -> Select[HeadCount]:
    """Select the head counts that nobody took back."""
    taken_back = select(HeadCount.annuls_id).where(HeadCount.annuls_id.is_not(None))
    return select(HeadCount).where(HeadCount.annuls_id.is_(None), HeadCount.id.not_in(taken_back))


def get(session: Session, model: type[Kept], record_id: uuid.UUID) -> Kept:
    """The record of this id.

    Raises:
        MissingError: `input.unknown_id` when there is none, or it is deleted.
    """
    found = session.get(model, record_id)
    if found is None or (isinstance(found, Record) and found.deleted):
        raise unknown(model, record_id)
    return found


def unknown(model: type[Any], record_id: uuid.UUID) -> MissingError:
    """The error for an id that names no live record."""
    return MissingError("input.unknown_id", where=str(record_id), kind=model.wire_name, value=str(record_id))


def resolve(session: Session, model: type[Kept], text: str) -> uuid.UUID:
    """The id of the live record that a person named by its id, or by the beginning or ending of one.

    Args:
        text: a full id, or 6 or more hexadecimal characters; hyphens don't count.

    Raises:
        MissingError: `input.unknown_id`.
        InputError: `input.ambiguous_id` when several fit.
    """
    typed = text.strip().replace("-", "").lower()
    nothing = MissingError("input.unknown_id", where=text[:80], kind=model.wire_name, value=text[:80])
    if not re.fullmatch(r"[0-9a-f]{6,32}", typed):
        raise nothing
    alive: Any = select(model.id)
    if issubclass(model, Record):
        alive = alive.where(model.deleted.is_(False))
    if len(typed) == 32:
        found = session.scalars(alive.where(model.id == uuid.UUID(typed))).all()
    else:
        digits = _digits(session, model)
        found = session.scalars(alive.where(or_(digits.startswith(typed), digits.endswith(typed))).limit(2)).all()
    if not found:
        raise nothing
    if len(found) > 1:
        raise InputError("input.ambiguous_id", where=text, kind=model.wire_name, value=text)
    return found[0]  # type: ignore[no-any-return]


def _digits(session: Session, model: type[Any]) -> Any:
    """The id as 32 hexadecimal characters, in SQL."""
    if session.get_bind().dialect.name == "sqlite":
        return cast(model.id, String)
    return func.replace(cast(model.id, Text), "-", "")
