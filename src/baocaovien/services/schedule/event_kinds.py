"""The kinds of events: those that ship, and the office's own."""

from __future__ import annotations

import uuid

from sqlalchemy.orm import Session

from baocaovien.domain.errors import ConflictError, InputError
from baocaovien.domain.keep import KEEP, Kept
from baocaovien.domain.names import fold, required
from baocaovien.services.order import rank_after
from baocaovien.store.find import get, live
from baocaovien.store.models import EventKind, new_id
from baocaovien.store.queries.schedule import shipped_kinds


def ensure_event_kinds(session: Session) -> None:
    """Write the kinds that ship, where they are not there yet; a renamed one stays as it is."""
    for number, kind in enumerate(shipped_kinds(), 1):
        if session.get(EventKind, kind.id) is None:
            session.add(
                EventKind(id=kind.id, code=kind.code, name=kind.name, default_minutes=kind.default_minutes, rank=f"a{number}")
            )
    session.flush()


def kind_by_code(session: Session, code: str) -> EventKind:
    """The kind of a code.

    Raises:
        InputError: `schedule.unknown_kind` with the codes there are.
    """
    found = _kinds(session)
    if code not in found:
        ensure_event_kinds(session)
        found = _kinds(session)
    if code not in found:
        raise InputError("schedule.unknown_kind", where="kind", value=code[:60], known=", ".join(found))
    return found[code]


def add_event_kind(session: Session, *, name: str, code: str = "", default_minutes: int = 240) -> uuid.UUID:
    """Make a kind of the office's own.

    Raises:
        ConflictError: `schedule.kind_taken`.
    """
    ensure_event_kinds(session)
    name = required(name, "name")
    code = code.strip() or fold(name).replace(" ", "_")[:40]
    if code in _kinds(session):
        raise ConflictError("schedule.kind_taken", where="code", value=code)
    if not 5 <= default_minutes <= 7 * 24 * 60:
        raise InputError("schedule.bad_minutes", where="minutes", value=default_minutes)
    order = live(EventKind).order_by(EventKind.rank, EventKind.id)
    row = EventKind(id=new_id(), code=code, name=name, default_minutes=default_minutes, rank=rank_after(session, order, None))
    session.add(row)
    return row.id


def edit_event_kind(session: Session, *, kind_id: uuid.UUID, name: str | Kept = KEEP, default_minutes: int | Kept = KEEP) -> None:
    """Rename a kind or give it another length; what is not given stays."""
    row = get(session, EventKind, kind_id)
    if name is not KEEP:
        row.name = required(name, "name")
    if default_minutes is not KEEP:
        if not 5 <= default_minutes <= 7 * 24 * 60:
            raise InputError("schedule.bad_minutes", where="minutes", value=default_minutes)
        row.default_minutes = default_minutes


def _kinds(session: Session) -> dict[str, EventKind]:
    return {kind.code: kind for kind in session.scalars(live(EventKind).order_by(EventKind.rank, EventKind.id))}
