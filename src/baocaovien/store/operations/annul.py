"""What answers a fact when it is taken back: facts are never removed."""

from __future__ import annotations

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from baocaovien.store.models import AttendanceMark, Fact, HeadCount, new_id
from baocaovien.store.operations.context import OperationContext

_PLACE = frozenset({"id", "operation_id", "station_id", "seq", "lamport"})


def answer(session: Session, fact: Fact, context: OperationContext) -> Fact | None:
    """The fact that takes this one back; None for a fact that has no effect (a failed attempt).

    A mark is answered by an `annul` that names it, and an annul of an annul restores. A head count is answered by one that
    annuls it; taking that back reports the first number again, as of the time it was reported.
    """
    if isinstance(fact, AttendanceMark):
        return _annul(fact, context)
    if isinstance(fact, HeadCount):
        if fact.annuls_id is None:
            return HeadCount(**_copied(fact) | {"annuls_id": fact.id, "actor_id": context.actor_id, "at": context.at})
        first = session.get_one(HeadCount, fact.annuls_id)
        return HeadCount(**_copied(first))
    return None


def _annul(mark: AttendanceMark, context: OperationContext) -> AttendanceMark:
    return AttendanceMark(
        id=new_id(),
        event_id=mark.event_id,
        session_id=mark.session_id,
        invitee_id=mark.invitee_id,
        kind="annul",
        occurred_at=context.at,
        recorded_at=context.at,
        desk=mark.desk,
        mode=mark.mode,
        site_id=mark.site_id,
        actor_id=context.actor_id,
        source=mark.source,
        replaces=[str(mark.id)],
    )


def _copied(fact: HeadCount) -> dict[str, object]:
    names = (attribute.key for attribute in inspect(HeadCount).column_attrs)
    return {name: getattr(fact, name) for name in names if name not in _PLACE}
