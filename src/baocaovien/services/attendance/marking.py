"""Use cases that mark many at once, a whole unit, the rest; numbers of a printed list; and head counts."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.domain.attendance import Status
from baocaovien.domain.errors import ConflictError, InputError
from baocaovien.domain.marks import MarkFact, MarkResult
from baocaovien.domain.names import optional
from baocaovien.services.attendance.door import Door, Entry, MarkAnswer, event_frame
from baocaovien.services.attendance.roster import list_codes
from baocaovien.store.find import get, live
from baocaovien.store.models import Event, EventSession, EventSite, HeadCount, Invitee, Person, Site, new_id
from baocaovien.store.operations import current
from baocaovien.store.queries.attendance import mark_facts, standings

HEAD_COUNT_KINDS = ("summoned", "registered", "present")
_RANGE = re.compile(r"(\d{1,6})(?:\s*(?:-|–|—|đến|den|->)\s*(\d{1,6}))?")


@dataclass(frozen=True, slots=True)
class MarkedMany:
    """What marking many came to; `refused` are the answers that did not stand."""

    ok: int
    already_present: int
    refused: tuple[MarkAnswer, ...] = ()


def parse_numbers(text: str) -> list[int]:
    """Read the numbers of a paper list: "1-40, 43, 50-52", in order, each once.

    Raises:
        InputError: `attendance.bad_numbers` with the piece that is not understood.
    """
    found: dict[int, None] = {}
    pieces = [piece.strip() for piece in re.split(r"[,;\n]+", text) if piece.strip()]
    for piece in pieces:
        for part in [piece] if _RANGE.fullmatch(piece) else piece.split():
            match = _RANGE.fullmatch(part)
            first = int(match[1]) if match else 0
            last = int(match[2]) if match and match[2] else first
            if not match or first < 1 or last < first or last - first > 100_000:
                raise InputError("attendance.bad_numbers", where="numbers", value=part[:40])
            found |= dict.fromkeys(range(first, last + 1))
    if not found:
        raise InputError("attendance.bad_numbers", where="numbers", value=text[:40])
    return list(found)


def on_list(session: Session, event_id: uuid.UUID, list_code: str, numbers: Iterable[int]) -> dict[int, Invitee]:
    """Who stands at these numbers of the printed list that bears a code.

    Raises:
        InputError: `attendance.wrong_list`, `attendance.no_such_number`.
    """
    code = list_code.strip()
    if code not in list_codes(session, event_id):
        raise InputError("attendance.wrong_list", value=list_code[:40])
    last = int(code.split("-")[0])
    rows = session.scalars(live(Invitee).where(Invitee.event_id == event_id, Invitee.number.is_not(None)))
    by_number = {row.number: row for row in rows if row.number is not None and row.number <= last}
    unknown = [number for number in numbers if number not in by_number]
    if unknown:
        raise InputError("attendance.no_such_number", value=", ".join(map(str, unknown[:20])))
    return by_number


def mark_many(
    session: Session,
    *,
    event_id: uuid.UUID,
    invitee_ids: Sequence[uuid.UUID],
    kind: str = "entry",
    session_id: uuid.UUID | None = None,
    at: dt.datetime | None = None,
    desk: str = "",
    mode: str = "in_person",
    site_id: uuid.UUID | None = None,
    reason: str = "",
    force: bool = False,
) -> MarkedMany:
    """Mark several invitees alike in one act."""
    moment = at or current(session).at
    said = Entry(kind, session_id, moment, desk, mode, site_id, "bulk", optional(reason, "reason", most=500), force)
    rows = {row.id: row for row in session.scalars(live(Invitee).where(Invitee.event_id == event_id))}
    missing = [one for one in invitee_ids if one not in rows]
    if missing:
        get(session, Invitee, missing[0])
        raise InputError("attendance.other_event", where=str(missing[0]))
    return mark_each(session, event_id, [(rows[one], said) for one in dict.fromkeys(invitee_ids)])


def mark_unit(
    session: Session,
    *,
    event_id: uuid.UUID,
    unit_id: uuid.UUID,
    kind: str = "entry",
    session_id: uuid.UUID | None = None,
    desk: str = "",
    reason: str = "",
    force: bool = False,
) -> MarkedMany:
    """Mark all invitees of a unit alike ('all of this unit')."""
    ids = session.scalars(
        select(Invitee.id).where(
            Invitee.event_id == event_id, Invitee.unit_id == unit_id, Invitee.deleted.is_(False), Invitee.withdrawn.is_(False)
        )
    ).all()
    return mark_many(
        session, event_id=event_id, invitee_ids=ids, kind=kind, session_id=session_id, desk=desk, reason=reason, force=force
    )


def mark_rest_absent(session: Session, *, event_id: uuid.UUID, session_id: uuid.UUID | None = None, desk: str = "") -> int:
    """Set everybody who is not marked to 'vắng không có lý do'; returns how many."""
    known = standings(session, event_id, session_id=session_id)
    rows = session.scalars(
        live(Invitee).where(Invitee.event_id == event_id, Invitee.walk_in.is_(False), Invitee.withdrawn.is_(False))
    )
    rest = [row for row in rows if row.id in known and known[row.id].status is Status.NOT_MARKED]
    said = Entry("absent", session_id, current(session).at, desk, source="bulk")
    return mark_each(session, event_id, [(row, said) for row in rest]).ok


def mark_each(session: Session, event_id: uuid.UUID, wanted: Sequence[tuple[Invitee, Entry]]) -> MarkedMany:
    """Mark one after the other over facts that are read once; only their count goes into the history."""
    event = get(session, Event, event_id)
    frame = event_frame(session, event_id)
    facts: dict[uuid.UUID, list[MarkFact]] = defaultdict(list)
    for fact in mark_facts(session, event_id):
        if fact.invitee_id is not None:
            facts[fact.invitee_id].append(fact)
    counts = {MarkResult.OK: 0, MarkResult.ALREADY_PRESENT: 0}
    refused = []
    for invitee, said in wanted:
        answer = Door(session, event_id, event.state, said, frame, facts).let_in(invitee, None, None)
        if answer.done:
            counts[MarkResult(answer.result)] += 1
        else:
            refused.append(answer)
    current(session).params["n"] = counts[MarkResult.OK]
    return MarkedMany(counts[MarkResult.OK], counts[MarkResult.ALREADY_PRESENT], tuple(refused))


def head_count(
    session: Session,
    *,
    event_id: uuid.UUID,
    site_id: uuid.UUID | None,
    kind: str,
    number: int,
    category: str = "",
    session_id: uuid.UUID | None = None,
    reported_by: str = "",
    at: dt.datetime | None = None,
    source: str = "",
) -> uuid.UUID:
    """Record a number that was reported for a site: a total, never a mark on a person.

    Raises:
        InputError: `attendance.unknown_token`, `attendance.bad_count`, `attendance.site_not_in_event`.
        ConflictError: `attendance.event_cancelled`.
    """
    event = get(session, Event, event_id)
    if event.state == "cancelled":
        raise ConflictError("attendance.event_cancelled", where=event.title)
    if kind not in HEAD_COUNT_KINDS:
        raise InputError("attendance.unknown_token", where="kind", value=kind[:60], known=", ".join(HEAD_COUNT_KINDS))
    if not 0 <= number <= 1_000_000:
        raise InputError("attendance.bad_count", where="number", value=number)
    if site_id is not None:
        site = get(session, Site, site_id)
        own = live(EventSite).where(EventSite.event_id == event_id, EventSite.site_id == site_id)
        if session.scalars(own.limit(1)).first() is None:
            raise InputError("attendance.site_not_in_event", where="site", site=site.name, event=event.title)
    if session_id is not None and get(session, EventSession, session_id).event_id != event_id:
        raise InputError("attendance.other_session", where="session")
    row = HeadCount(
        id=new_id(),
        event_id=event_id,
        session_id=session_id,
        site_id=site_id,
        kind=kind,
        category=optional(category, "category", most=60),
        number=number,
        reported_by=optional(reported_by, "reported by"),
        at=at or current(session).at,
        source=optional(source, "source"),
        actor_id=current(session).actor_id,
    )
    session.add(row)
    return row.id


def close_site_list(session: Session, *, event_id: uuid.UUID, site_id: uuid.UUID, closed: bool = True) -> None:
    """Say that a site's named list is complete: the named count then replaces the reported one."""
    for row in session.scalars(live(EventSite).where(EventSite.event_id == event_id, EventSite.site_id == site_id)):
        row.list_closed = closed


def match_walk_in(session: Session, *, invitee_id: uuid.UUID, person_id: uuid.UUID | None) -> None:
    """Say which known person a walk-in was (None: nobody known).

    Raises:
        InputError: `attendance.not_a_walk_in`.
    """
    row = get(session, Invitee, invitee_id)
    if not row.walk_in:
        raise InputError("attendance.not_a_walk_in", where=row.full_name)
    if person_id is not None:
        get(session, Person, person_id)
    row.matched_person_id = person_id
