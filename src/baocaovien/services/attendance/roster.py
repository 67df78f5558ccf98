"""Use cases on the list of invitees: by person, unit, post or group; seats, quotas, numbers (semantics.md §1)."""

from __future__ import annotations

import datetime as dt
import hashlib
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from baocaovien.domain.dates import local_date
from baocaovien.domain.errors import ConflictError, InputError, MissingError
from baocaovien.domain.keep import KEEP, Kept
from baocaovien.domain.names import fold, optional, required
from baocaovien.store.bulk import insert_records
from baocaovien.store.find import get, live
from baocaovien.store.models import (
    Event,
    EventSession,
    Invitee,
    Person,
    Post,
    ReporterRecognition,
    SessionSummons,
    Site,
    Unit,
    fixed_id,
)
from baocaovien.store.operations import current
from baocaovien.store.queries.attendance import ROSTER_ORDER
from baocaovien.store.queries.dated import in_force
from baocaovien.store.queries.directory import posts_on
from baocaovien.store.queries.units import name_on, subtree_ids, unit_names

MOST_SEATS = 1000
LAST_RANK = 1000
_BLOCK = 500


def person_invitee_id(event_id: uuid.UUID, person_id: uuid.UUID) -> uuid.UUID:
    """The id of a person's invitation: the same on every machine."""
    return fixed_id("invitee", event_id, person_id)


def seat_invitee_id(event_id: uuid.UUID, unit_id: uuid.UUID, number: int) -> uuid.UUID:
    """The id of a unit's unnamed seat: the same on every machine."""
    return fixed_id("invitee", event_id, unit_id, number)


def invite(
    session: Session, *, event_id: uuid.UUID, who: Iterable[uuid.UUID], site_id: uuid.UUID | None = None, reason: str = ""
) -> tuple[uuid.UUID, ...]:
    """Invite units and people: of a unit everybody with a post there on the event's day, or one unnamed seat.

    Returns:
        Ids of the invitees that were added or taken in again; who is invited already is left as they are.

    Raises:
        MissingError: `input.unknown_id` for what is neither a unit nor a person.
        InputError: `attendance.reason_needed` once the event is open.
    """
    people: list[uuid.UUID] = []
    seats: list[uuid.UUID] = []
    for one in who:
        unit = session.get(Unit, one)
        if unit is not None and not unit.deleted:
            standing = unit.merged_into_id or one
            found = people_of_unit(session, unit_id=standing, day=event_day(session, event_id))
            people.extend(found)
            if not found:
                seats.append(standing)
        elif (person := session.get(Person, one)) is not None and not person.deleted:
            people.append(one)
        else:
            raise MissingError("input.unknown_id", where=str(one), kind="unit or person", value=str(one))
    made = list(invite_people(session, event_id=event_id, person_ids=people, site_id=site_id, reason=reason))
    for unit_id in seats:
        made.extend(set_seats(session, event_id=event_id, unit_id=unit_id, seats=1, site_id=site_id, reason=reason))
    return tuple(made)


def invite_people(
    session: Session,
    *,
    event_id: uuid.UUID,
    person_ids: Iterable[uuid.UUID],
    site_id: uuid.UUID | None = None,
    guest: bool = False,
    reason: str = "",
    details: Mapping[uuid.UUID, Mapping[str, Any]] | None = None,
) -> tuple[uuid.UUID, ...]:
    """Invite people, each with name, position and unit as on the event's day.

    Args:
        details: {person: {column of an invitee: value}} that a list says otherwise than the directory.

    Returns:
        Ids of the invitees that were added or taken in again; who is invited already is left as they are.
    """
    wanted = list(dict.fromkeys(person_ids))
    if not wanted:
        return ()
    roster_open(session, event_id, reason)
    if site_id is not None:
        get(session, Site, site_id)
    day = event_day(session, event_id)
    made: list[uuid.UUID] = []
    new: list[dict[str, Any]] = []
    for start in range(0, len(wanted), _BLOCK):
        block = wanted[start : start + _BLOCK]
        people = {row.id: row for row in session.scalars(live(Person).where(Person.id.in_(block)))}
        own = [person_invitee_id(event_id, person_id) for person_id in block]
        known = {row.id: row for row in session.scalars(select(Invitee).where(Invitee.id.in_(own)))}
        posts = posts_on(session, block, day)
        names = unit_names(session, {post.unit_id for post in posts.values()}, day)
        for person_id, invitee_id in zip(block, own, strict=True):
            if person_id not in people:
                raise MissingError("input.unknown_id", where=str(person_id), kind="person", value=str(person_id))
            there = known.get(invitee_id)
            if there is not None and not there.deleted and not there.withdrawn:
                continue
            values = _snapshot(there, people[person_id], posts.get(person_id), names)
            values |= {"site_id": site_id, "guest": guest, **(details or {}).get(person_id, {})}
            made.append(invitee_id)
            if there is None:
                new.append({"id": invitee_id, "event_id": event_id, "person_id": person_id, **values})
            else:
                _assign(there, values | {"deleted": False, "withdrawn": False, "withdrawn_reason": "", "walk_in": False})
    insert_records(session, Invitee, new, total=len(new))
    session.flush()
    return tuple(made)


def invite_by_post(
    session: Session, *, event_id: uuid.UUID, position: str, below_id: uuid.UUID | None = None, reason: str = ""
) -> tuple[uuid.UUID, ...]:
    """Invite everybody whose position holds these words ("trưởng ban tuyên giáo"), in a unit and below it or everywhere."""
    words = fold(required(position, "position"))
    day = event_day(session, event_id)
    query = live(Post).where(in_force(Post, day), Post.position_folded.contains(words, autoescape=True))
    if below_id is not None:
        query = query.where(Post.unit_id.in_(subtree_ids(session, below_id, day)))
    people = [post.person_id for post in session.scalars(query.order_by(Post.protocol_rank, Post.id))]
    return invite_people(session, event_id=event_id, person_ids=_unmerged(session, people), reason=reason)


def invite_reporters(session: Session, *, event_id: uuid.UUID, level: str = "", reason: str = "") -> tuple[uuid.UUID, ...]:
    """Invite the recognised reporters of a level, or of all levels."""
    day = event_day(session, event_id)
    row = ReporterRecognition
    query = live(row).where(row.issued_on.is_(None) | (row.issued_on <= day), row.valid_to.is_(None) | (row.valid_to > day))
    if level:
        query = query.where(row.level == level)
    people = [found.person_id for found in session.scalars(query.order_by(row.id))]
    return invite_people(session, event_id=event_id, person_ids=_unmerged(session, people), reason=reason)


def invite_like(session: Session, *, event_id: uuid.UUID, from_event_id: uuid.UUID, reason: str = "") -> tuple[uuid.UUID, ...]:
    """Invite whom another event had invited: people as they are titled now, seats by number, each at their site."""
    get(session, Event, from_event_id)
    made: list[uuid.UUID] = []
    rows = session.scalars(
        live(Invitee)
        .where(Invitee.event_id == from_event_id, Invitee.withdrawn.is_(False), Invitee.walk_in.is_(False))
        .order_by(*ROSTER_ORDER)
    ).all()
    groups: dict[tuple[uuid.UUID | None, bool], list[uuid.UUID]] = {}
    seats: dict[tuple[uuid.UUID, uuid.UUID | None], int] = {}
    for row in rows:
        if row.person_id is not None:
            groups.setdefault((row.site_id, row.guest), []).append(row.person_id)
        elif row.unit_id is not None and row.seat_number is not None:
            seats[row.unit_id, row.site_id] = seats.get((row.unit_id, row.site_id), 0) + 1
    for (site_id, guest), people in groups.items():
        still = _unmerged(session, people)
        made.extend(invite_people(session, event_id=event_id, person_ids=still, site_id=site_id, guest=guest, reason=reason))
    for (unit_id, site_id), number in seats.items():
        made.extend(set_seats(session, event_id=event_id, unit_id=unit_id, seats=number, site_id=site_id, reason=reason))
    return tuple(made)


def set_seats(
    session: Session,
    *,
    event_id: uuid.UUID,
    unit_id: uuid.UUID,
    seats: int,
    site_id: uuid.UUID | None = None,
    reason: str = "",
) -> tuple[uuid.UUID, ...]:
    """Give a unit so many seats for which names arrive later ('xã Đạ Tông, ba người').

    Fewer seats than before withdraw unnamed ones from the end; named ones stay.

    Returns:
        Ids of the seats that were added.
    """
    if not 0 <= seats <= MOST_SEATS:
        raise InputError("attendance.bad_seats", where="seats", value=seats, most=MOST_SEATS)
    roster_open(session, event_id, reason)
    get(session, Unit, unit_id)
    name = name_on(session, unit_id, event_day(session, event_id))
    own = session.scalars(
        select(Invitee).where(Invitee.event_id == event_id, Invitee.unit_id == unit_id, Invitee.seat_number.is_not(None))
    )
    known = {row.id: row for row in own}
    made = []
    for number in range(1, seats + 1):
        invitee_id = seat_invitee_id(event_id, unit_id, number)
        row = known.pop(invitee_id, None)
        if row is not None and not row.deleted and not row.withdrawn:
            continue
        if row is None:
            row = Invitee(id=invitee_id, event_id=event_id, unit_id=unit_id, unit_name=name, seat_number=number, site_id=site_id)
            session.add(row)
        row.deleted, row.withdrawn, row.withdrawn_reason = False, False, ""
        made.append(invitee_id)
    for row in known.values():
        if not row.full_name and not row.deleted and not row.withdrawn:
            row.withdrawn, row.withdrawn_reason = True, optional(reason, "reason")
    session.flush()
    return tuple(made)


def name_seat(
    session: Session,
    *,
    invitee_id: uuid.UUID,
    full_name: str = "",
    position: str = "",
    person_id: uuid.UUID | None = None,
) -> None:
    """Write the arriving name on a unit's seat: a person of the directory, or a name."""
    row = get(session, Invitee, invitee_id)
    if person_id is not None:
        person = get(session, Person, person_id)
        twin = session.get(Invitee, person_invitee_id(row.event_id, person_id))
        if twin is not None and not twin.deleted and not twin.withdrawn:
            raise ConflictError("attendance.invited_already", where=person.full_name, name=person.full_name)
        row.matched_person_id = person_id
        full_name = full_name or person.full_name
    row.full_name = required(full_name, "full name")
    row.position = optional(position, "position") or row.position


def edit_invitee(
    session: Session,
    *,
    invitee_id: uuid.UUID,
    full_name: str | Kept = KEEP,
    position: str | Kept = KEEP,
    unit_name: str | Kept = KEEP,
    site_id: uuid.UUID | Kept | None = KEEP,
    guest: bool | Kept = KEEP,
    protocol_rank: int | Kept = KEEP,
    planned_substitute: str | Kept = KEEP,
    reason: str = "",
) -> None:
    """Correct what the list shows of an invitee; once the event is open it needs a reason.

    What is not given stays, a site that is None is taken off.
    """
    row = get(session, Invitee, invitee_id)
    roster_open(session, row.event_id, reason)
    if full_name is not KEEP:
        row.full_name = required(full_name, "full name") if row.seat_number is None else optional(full_name, "full name")
    if position is not KEEP:
        row.position = optional(position, "position")
    if unit_name is not KEEP:
        row.unit_name = optional(unit_name, "unit name")
    if site_id is not KEEP:
        if site_id is not None:
            get(session, Site, site_id)
        row.site_id = site_id
    if guest is not KEEP:
        row.guest = guest
    if protocol_rank is not KEEP:
        row.protocol_rank = protocol_rank
    if planned_substitute is not KEEP:
        row.planned_substitute = optional(planned_substitute, "substitute")


def withdraw_invitees(session: Session, *, invitee_ids: Sequence[uuid.UUID], reason: str = "") -> int:
    """Take invitees off the list; their numbers are not given again. Returns how many."""
    count = 0
    for invitee_id in invitee_ids:
        row = get(session, Invitee, invitee_id)
        roster_open(session, row.event_id, reason)
        if not row.withdrawn:
            row.withdrawn, row.withdrawn_reason = True, optional(reason, "reason")
            count += 1
    return count


def readmit_invitees(session: Session, *, invitee_ids: Sequence[uuid.UUID], reason: str = "") -> int:
    """Put withdrawn invitees on the list again, with a reason once the event is open. Returns how many."""
    count = 0
    for invitee_id in invitee_ids:
        row = get(session, Invitee, invitee_id)
        roster_open(session, row.event_id, reason)
        if row.withdrawn:
            row.withdrawn, row.withdrawn_reason = False, ""
            count += 1
    return count


def summon_to(session: Session, *, invitee_ids: Sequence[uuid.UUID], session_ids: Sequence[uuid.UUID]) -> None:
    """Say which sessions invitees are summoned to; none means all."""
    for session_id in session_ids:
        get(session, EventSession, session_id)
    for invitee_id in invitee_ids:
        row = get(session, Invitee, invitee_id)
        known = {one.session_id: one for one in session.scalars(live(SessionSummons).where(SessionSummons.invitee_id == row.id))}
        for session_id, one in known.items():
            if session_id not in session_ids:
                one.deleted = True
        for session_id in session_ids:
            if session_id not in known:
                session.add(SessionSummons(invitee_id=row.id, session_id=session_id))


@dataclass(frozen=True, slots=True)
class ListVersion:
    """A printed list: how many numbers it has, and the code that it bears ("120-4711")."""

    code: str
    numbers: int
    added: int
    """Numbers that were given by this call."""


def number_roster(session: Session, *, event_id: uuid.UUID) -> ListVersion:
    """Give every invitee without a number the next one, in protocol order: at the first print, and for late additions."""
    get(session, Event, event_id)
    rows = session.scalars(
        live(Invitee)
        .where(Invitee.event_id == event_id, Invitee.withdrawn.is_(False), Invitee.walk_in.is_(False), Invitee.number.is_(None))
        .order_by(*ROSTER_ORDER)
    ).all()
    last = session.scalar(select(func.max(Invitee.number)).where(Invitee.event_id == event_id)) or 0
    for number, row in enumerate(rows, last + 1):
        row.number = number
    session.flush()
    codes = list_codes(session, event_id)
    return ListVersion(codes[-1] if codes else "0-0000", last + len(rows), len(rows))


def list_codes(session: Session, event_id: uuid.UUID) -> list[str]:
    """The codes of every list that can have been printed, by the number it ends with; numbers once given stay."""
    pairs = session.execute(
        select(Invitee.number, Invitee.id)
        .where(Invitee.event_id == event_id, Invitee.number.is_not(None))
        .order_by(Invitee.number, Invitee.id)
    )
    digest = hashlib.sha256(event_id.bytes)
    found: list[str] = []
    for number, invitee_id in pairs:
        digest.update(b"%d:%s" % (number or 0, invitee_id.bytes))
        found.append(f"{number}-{int.from_bytes(digest.copy().digest()[:4]) % 10000:04d}")
    return found


def freeze_roster(session: Session, event_id: uuid.UUID) -> int:
    """Write every invited person's name, position and unit of the event's day into the list, once, at opening.

    Returns:
        How many entries were out of date.
    """
    day = event_day(session, event_id)
    rows = session.scalars(
        live(Invitee).where(Invitee.event_id == event_id, Invitee.withdrawn.is_(False), Invitee.person_id.is_not(None))
    ).all()
    ids = [row.person_id for row in rows if row.person_id]
    people: dict[uuid.UUID, Person] = {}
    posts: dict[uuid.UUID, Post] = {}
    for start in range(0, len(ids), _BLOCK):
        block = ids[start : start + _BLOCK]
        people |= {row.id: row for row in session.scalars(select(Person).where(Person.id.in_(block)))}
        posts |= posts_on(session, block, day)
    names = unit_names(session, {post.unit_id for post in posts.values()}, day)
    changed = 0
    for row in rows:
        if row.person_id in people:
            changed += _assign(row, _snapshot(row, people[row.person_id], posts.get(row.person_id), names))
    return changed


def people_of_unit(session: Session, *, unit_id: uuid.UUID, day: dt.date, below: bool = False) -> list[uuid.UUID]:
    """Everybody with a post in a unit on a day (with `below` also in the units under it), in protocol order."""
    units = subtree_ids(session, unit_id, day) if below else frozenset({unit_id})
    query = (
        live(Post)
        .join(Person, Person.id == Post.person_id)
        .where(Post.unit_id.in_(units), in_force(Post, day), Person.deleted.is_(False), Person.merged_into_id.is_(None))
        .order_by(Post.protocol_rank, Person.sort_key, Post.id)
    )
    return list(dict.fromkeys(post.person_id for post in session.scalars(query)))


def event_day(session: Session, event_id: uuid.UUID) -> dt.date:
    """The local day on which an event begins."""
    get(session, Event, event_id)
    first = session.scalar(
        select(func.min(EventSession.starts_at)).where(EventSession.event_id == event_id, EventSession.deleted.is_(False))
    )
    return local_date(first or current(session).at)


def roster_open(session: Session, event_id: uuid.UUID, reason: str) -> Event:
    """The event, when its list may be changed: freely before it opens, with a reason after.

    Raises:
        InputError: `attendance.reason_needed`, `input.too_long`.
        ConflictError: `attendance.event_cancelled`.
    """
    optional(reason, "reason")
    event = get(session, Event, event_id)
    if event.state == "cancelled":
        raise ConflictError("attendance.event_cancelled", where=event.title)
    if event.state in ("open", "closed") and not reason.strip():
        raise InputError("attendance.reason_needed", where=event.title)
    return event


def _snapshot(there: Invitee | None, person: Person, post: Post | None, names: Mapping[uuid.UUID, str]) -> dict[str, Any]:
    """What the list shows of a person; without a post what it showed before."""
    return {
        "full_name": person.full_name,
        "honorific": person.honorific,
        "position": post.position if post else there.position if there else "",
        "unit_id": post.unit_id if post else there.unit_id if there else None,
        "unit_name": names.get(post.unit_id, "") if post else there.unit_name if there else "",
        "protocol_rank": post.protocol_rank if post else there.protocol_rank if there else LAST_RANK,
    }


def _assign(row: Invitee, values: Mapping[str, Any]) -> bool:
    """Set what differs; tells whether anything did."""
    differs = {name: value for name, value in values.items() if getattr(row, name) != value}
    for name, value in differs.items():
        setattr(row, name, value)
    return bool(differs)


def _unmerged(session: Session, person_ids: Sequence[uuid.UUID]) -> list[uuid.UUID]:
    """The people as they are known now: a record that was joined to another counts as that one; gone ones drop out."""
    known: dict[uuid.UUID, Person] = {}
    for start in range(0, len(person_ids), _BLOCK):
        block = person_ids[start : start + _BLOCK]
        known |= {row.id: row for row in session.scalars(select(Person).where(Person.id.in_(block)))}
    found = []
    for person_id in person_ids:
        person = known.get(person_id)
        if person is not None and not person.deleted:
            found.append(person.merged_into_id or person.id)
    return list(dict.fromkeys(found))
