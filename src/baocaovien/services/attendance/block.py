"""The attendance block of minutes and lists: derived from the facts that were recorded up to a moment."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.documents.inputs import Absentee, AttendanceBlock, PersonLine, SubstituteLine
from baocaovien.domain.attendance import Standing, Status, combine, derive_all, summary
from baocaovien.store.find import live
from baocaovien.store.models import Invitee
from baocaovien.store.queries import attendance as reads


def attendance_block(session: Session, event_id: UUID, as_of: dt.datetime, *, press: str = "") -> AttendanceBlock:
    """Count and name who came, who did not and why, as known at a moment. Guests who came are named apart.

    Args:
        press: press and television, one a line.
    """
    order = reads.ROSTER_ORDER
    people = session.scalars(
        live(Invitee).where(Invitee.event_id == event_id, Invitee.withdrawn.is_(False)).order_by(*order)
    ).all()
    known = standings_at(session, event_id, [one.id for one in people], as_of)
    invited = [one for one in people if not one.walk_in]
    counts = summary((known[one.id] for one in invited), (known[one.id] for one in people if one.walk_in))
    return AttendanceBlock(
        as_of=as_of,
        invited=counts.invited,
        present=counts.present,
        substituted=counts.substituted,
        excused=counts.excused,
        unexcused=counts.unexcused,
        not_marked=counts.not_marked,
        walk_ins=counts.walk_in,
        late=counts.late,
        absentees=tuple(_absentee(one, known[one.id]) for one in invited if known[one.id].status in _ABSENT),
        substitutes=tuple(_substitute(one, known[one.id]) for one in invited if known[one.id].status is Status.SUBSTITUTED),
        guests=tuple(person_line(one) for one in invited if one.guest and known[one.id].status is Status.PRESENT),
        press=tuple(line.strip() for line in press.splitlines() if line.strip()),
    )


_ABSENT = (Status.EXCUSED, Status.UNEXCUSED)


def standings_at(session: Session, event_id: UUID, invitee_ids: Iterable[UUID], as_of: dt.datetime) -> dict[UUID, Standing]:
    """How invitees stood at a moment: only facts recorded until then count."""
    facts = [fact for fact in reads.mark_facts(session, event_id) if fact.recorded_at <= as_of]
    grace = reads.grace_of(session, event_id)
    found = derive_all(facts, invitee_ids, reads.session_spans(session, event_id), grace=grace)
    some = reads.summoned_sessions(session, event_id)
    return {
        invitee: combine([one for key, one in own.items() if key in some.get(invitee, own)] or list(own.values()))
        for invitee, own in found.items()
    }


def person_line(one: Invitee) -> PersonLine:
    """An invitee as printed; an unnamed seat is its unit's."""
    return PersonLine(one.full_name or f"Đại biểu số {one.seat_number or ''}".strip(), one.position, one.unit_name, one.honorific)


def _absentee(one: Invitee, standing: Standing) -> Absentee:
    return Absentee(person_line(one), standing.reason, standing.status is Status.EXCUSED)


def _substitute(one: Invitee, standing: Standing) -> SubstituteLine:
    came = standing.substitute
    return SubstituteLine(PersonLine(came.name if came else "", came.position if came else "", one.unit_name), person_line(one))
