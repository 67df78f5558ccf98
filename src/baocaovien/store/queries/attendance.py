"""Reads of attendance: invitees, facts, standings, counts. What is shown is derived by `domain.attendance`."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import Session

from baocaovien.domain.attendance import Standing, annulled, combine, derive_all
from baocaovien.domain.marks import MarkFact, MarkKind, MarkMode, MarkSource
from baocaovien.domain.names import query_words
from baocaovien.domain.spans import Span
from baocaovien.store.models import (
    AttendanceMark,
    Card,
    Event,
    EventSession,
    EventSite,
    Invitee,
    Office,
    SessionSummons,
    Site,
    fixed_id,
)
from baocaovien.store.queries.directory import begins_word
from baocaovien.store.queries.ids import read_ids

DEFAULT_GRACE = 15


@dataclass(frozen=True, slots=True)
class InviteeRow:
    """An invitee or walk-in with the standing at the event, or at one session of it."""

    id: uuid.UUID
    person_id: uuid.UUID | None
    number: int | None
    full_name: str
    honorific: str
    position: str
    unit_id: uuid.UUID | None
    unit: str
    seat_number: int | None
    site_id: uuid.UUID | None
    site: str
    guest: bool
    walk_in: bool
    matched_person_id: uuid.UUID | None
    counted_as: uuid.UUID | None
    """Set once the entry was anonymised."""
    planned_substitute: str
    withdrawn: bool
    withdrawn_reason: str
    sort_key: str
    standing: Standing
    sits_at: str = ""
    """The site where they sit, when they came to another one than planned."""

    @property
    def is_unnamed_seat(self) -> bool:
        """A unit's seat for which no name has arrived."""
        return self.seat_number is not None and not self.full_name


FACT_COLUMNS = (
    AttendanceMark.id,
    AttendanceMark.event_id,
    AttendanceMark.invitee_id,
    AttendanceMark.kind,
    AttendanceMark.occurred_at,
    AttendanceMark.recorded_at,
    AttendanceMark.station_id,
    AttendanceMark.seq,
    AttendanceMark.lamport,
    AttendanceMark.session_id,
    AttendanceMark.clock_offset_ms,
    AttendanceMark.desk,
    AttendanceMark.mode,
    AttendanceMark.site_id,
    AttendanceMark.actor_id,
    AttendanceMark.source,
    AttendanceMark.raw_code,
    AttendanceMark.forced,
    AttendanceMark.reason,
    AttendanceMark.late_on_paper,
    AttendanceMark.substitute_name,
    AttendanceMark.substitute_position,
    AttendanceMark.replaces,
    AttendanceMark.saw,
)


def mark_facts(session: Session, event_id: uuid.UUID, invitee_ids: Sequence[uuid.UUID] | None = None) -> list[MarkFact]:
    """The facts of an event, or of some of its invitees with every annul that may name one of theirs."""
    query = select(*FACT_COLUMNS).where(AttendanceMark.event_id == event_id)
    if invitee_ids is not None:
        own = AttendanceMark.invitee_id.in_(list(invitee_ids))
        nameless = and_(AttendanceMark.invitee_id.is_(None), AttendanceMark.kind == "annul")
        query = query.where(or_(own, nameless))
    return [stored_fact(row) for row in session.execute(query)]


def marked_after(session: Session, event_id: uuid.UUID, moment: dt.datetime) -> bool:
    """Whether anything was recorded of an event after a moment."""
    late = select(AttendanceMark.id).where(AttendanceMark.event_id == event_id, AttendanceMark.recorded_at > moment)
    return session.scalar(late.limit(1)) is not None


def stored_fact(row: Any) -> MarkFact:
    """A row of `FACT_COLUMNS` as the rules see it."""
    return mark_fact(row, station_id=row.station_id, seq=row.seq, lamport=row.lamport)


def mark_fact(row: Any, *, station_id: uuid.UUID, seq: int, lamport: int) -> MarkFact:
    """A mark as the rules see it.

    Args:
        row: an `AttendanceMark`, or the columns of one.
        station_id, seq, lamport: of its operation, which a mark that is not flushed yet does not have itself.
    """
    return MarkFact(
        id=row.id,
        event_id=row.event_id,
        invitee_id=row.invitee_id,
        kind=MarkKind(row.kind),
        occurred_at=row.occurred_at,
        recorded_at=row.recorded_at,
        station_id=station_id,
        seq=seq,
        lamport=lamport,
        session_id=row.session_id,
        clock_offset_ms=row.clock_offset_ms,
        desk=row.desk,
        mode=MarkMode(row.mode),
        site_id=row.site_id,
        actor_id=row.actor_id,
        source=MarkSource(row.source),
        raw_code=row.raw_code or "",
        forced=bool(row.forced),
        reason=row.reason,
        late_on_paper=row.late_on_paper,
        substitute_name=row.substitute_name,
        substitute_position=row.substitute_position,
        replaces=tuple(map(uuid.UUID, row.replaces)),
        saw=tuple(map(uuid.UUID, row.saw)),
    )


_FACT_FIELDS = tuple(field.name for field in fields(MarkFact))


def mark_values(fact: MarkFact) -> dict[str, Any]:
    """The other way: the values of a new `AttendanceMark`."""
    values: dict[str, Any] = {name: getattr(fact, name) for name in _FACT_FIELDS}
    return values | {
        "kind": str(fact.kind),
        "mode": str(fact.mode),
        "source": str(fact.source),
        "replaces": [str(one) for one in fact.replaces],
        "saw": [str(one) for one in fact.saw],
    }


def session_spans(session: Session, event_id: uuid.UUID) -> dict[uuid.UUID, Span]:
    """The sessions of an event with their times, by time."""
    rows = session.execute(
        select(EventSession.id, EventSession.starts_at, EventSession.ends_at)
        .where(EventSession.event_id == event_id, EventSession.deleted.is_(False))
        .order_by(EventSession.starts_at, EventSession.id)
    )
    return {session_id: Span(start, end) for session_id, start, end in rows}


def grace_of(session: Session, event_id: uuid.UUID) -> dt.timedelta:
    """How late is still on time: the event's own minutes, else the office's."""
    own = session.scalar(select(Event.grace_minutes).where(Event.id == event_id))
    if own is None:
        own = session.scalar(select(Office.grace_minutes).where(Office.id == fixed_id("office")))
    return dt.timedelta(minutes=DEFAULT_GRACE if own is None else own)


def summoned_sessions(session: Session, event_id: uuid.UUID) -> dict[uuid.UUID, frozenset[uuid.UUID]]:
    """Which sessions an invitee is summoned to, for those who are not summoned to all."""
    rows = session.execute(
        select(SessionSummons.invitee_id, SessionSummons.session_id)
        .join(Invitee, Invitee.id == SessionSummons.invitee_id)
        .where(Invitee.event_id == event_id, SessionSummons.deleted.is_(False))
    )
    found: dict[uuid.UUID, set[uuid.UUID]] = defaultdict(set)
    for invitee_id, session_id in rows:
        found[invitee_id].add(session_id)
    return {invitee_id: frozenset(ids) for invitee_id, ids in found.items()}


def standings(
    session: Session,
    event_id: uuid.UUID,
    *,
    invitee_ids: Sequence[uuid.UUID] | None = None,
    session_id: uuid.UUID | None = None,
) -> dict[uuid.UUID, Standing]:
    """How invitees and walk-ins stand: at the whole event, or at one session. Withdrawn ones are left out.

    Args:
        session_id: then only those who are summoned to it.
    """
    wanted = list(invitee_ids) if invitee_ids is not None else list(session.scalars(_taking_part(event_id)))
    by_session = standings_by_session(session, event_id, invitee_ids=wanted)
    if session_id is not None:
        return {invitee: own[session_id] for invitee, own in by_session.items() if session_id in own}
    return {invitee: combine(list(own.values())) for invitee, own in by_session.items()}


def standings_by_session(
    session: Session, event_id: uuid.UUID, *, invitee_ids: Sequence[uuid.UUID] | None = None
) -> dict[uuid.UUID, dict[uuid.UUID, Standing]]:
    """{invitee: {session: standing}} for the sessions that each is summoned to, in order of time."""
    wanted = list(invitee_ids) if invitee_ids is not None else list(session.scalars(_taking_part(event_id)))
    facts = mark_facts(session, event_id, None if invitee_ids is None or len(wanted) > 500 else wanted)
    found = derive_all(facts, wanted, session_spans(session, event_id), grace=grace_of(session, event_id))
    some = summoned_sessions(session, event_id)
    if not some:
        return found
    return {
        invitee: {key: standing for key, standing in own.items() if key in some.get(invitee, own)} or own
        for invitee, own in found.items()
    }


def _taking_part(event_id: uuid.UUID) -> Select[Any]:
    return select(Invitee.id).where(Invitee.event_id == event_id, Invitee.deleted.is_(False), Invitee.withdrawn.is_(False))


ROSTER_ORDER = (
    Invitee.walk_in,
    Invitee.guest,
    Invitee.protocol_rank,
    Invitee.unit_name_folded,
    Invitee.sort_key,
    Invitee.seat_number,
    Invitee.id,
)
"""Protocol order: never re-sorted silently (domain.md §6.3)."""


@dataclass(frozen=True, slots=True)
class Roster:
    """Invitees of an event.

    Attributes:
        text: words of the name or the unit, with or without marks; digits: the number on the list.
        status: `present | substituted | excused | unexcused | not_marked | late | walk_in | inside | duplicate | conflict |
            withdrawn`; empty: all.
        site_id: who was planned for a site, and who came to it instead of theirs: both sites are shown them.
        withdrawn: also those who were withdrawn.
        sort: `protocol | name | unit | number`.
    """

    event_id: uuid.UUID
    text: str = ""
    status: str = ""
    unit_id: uuid.UUID | None = None
    site_id: uuid.UUID | None = None
    withdrawn: bool = False
    session_id: uuid.UUID | None = None
    sort: str = "protocol"
    descending: bool = False

    def ids(self, session: Session) -> Sequence[uuid.UUID]:
        """The ids of all that fit, in order."""
        found: Sequence[uuid.UUID] = read_ids(session, self._select())
        plain = self.status in ("", "walk_in", "withdrawn")
        if plain and self.site_id is None:
            return found
        known = standings(session, self.event_id, session_id=self.session_id)
        if self.site_id is not None:
            at_site = select(Invitee.id).where(Invitee.event_id == self.event_id, Invitee.site_id == self.site_id)
            planned = set(session.scalars(at_site))
            found = [one for one in found if one in planned or (one in known and known[one].site == self.site_id)]
        if plain:
            return found
        return [one for one in found if one in known and _has(known[one], self.status)]

    def _select(self) -> Select[Any]:
        query: Select[Any] = select(Invitee.id).where(Invitee.event_id == self.event_id, Invitee.deleted.is_(False))
        if self.status == "withdrawn":
            query = query.where(Invitee.withdrawn.is_(True))
        elif not self.withdrawn:
            query = query.where(Invitee.withdrawn.is_(False))
        if self.text.strip().isdigit():
            query = query.where(Invitee.number == int(self.text.strip()[:9]))
        else:
            for word in query_words(self.text):
                query = query.where(or_(begins_word(Invitee.full_name_folded, word), begins_word(Invitee.unit_name_folded, word)))
        if self.status == "walk_in":
            query = query.where(Invitee.walk_in.is_(True))
        if self.unit_id is not None:
            query = query.where(Invitee.unit_id == self.unit_id)
        first = {
            "name": (Invitee.sort_key,),
            "unit": (Invitee.unit_name_folded, Invitee.protocol_rank, Invitee.sort_key),
            "number": (Invitee.number.nulls_last(), Invitee.sort_key),
        }.get(self.sort, ROSTER_ORDER)
        if self.descending:
            return query.order_by(*(column.desc() for column in first), Invitee.id)
        return query.order_by(*first, Invitee.id)

    def rows(self, session: Session, ids: Sequence[uuid.UUID]) -> list[InviteeRow]:
        """The rows of some ids, in their order."""
        return invitee_rows(session, self.event_id, ids, session_id=self.session_id)


def _has(standing: Standing, status: str) -> bool:
    if status == "late":
        return standing.late
    if status == "inside":
        return standing.inside
    if status == "duplicate":
        return bool(standing.duplicates)
    if status == "conflict":
        return bool(standing.conflict or standing.flagged)
    return standing.status == status


def invitee_rows(
    session: Session,
    event_id: uuid.UUID,
    ids: Sequence[uuid.UUID] | None = None,
    *,
    session_id: uuid.UUID | None = None,
    by_session: Mapping[uuid.UUID, Standing] | None = None,
) -> list[InviteeRow]:
    """Invitees with their standing, in the order of the ids; without ids all of them in protocol order.

    Args:
        by_session: standings that are known already.
    """
    query = select(Invitee).where(Invitee.event_id == event_id, Invitee.deleted.is_(False))
    few = ids is not None and len(ids) <= 500
    if few:
        query = query.where(Invitee.id.in_(list(ids or ())))
    people = {row.id: row for row in session.scalars(query.order_by(*ROSTER_ORDER))}
    order: Iterable[uuid.UUID] = people if ids is None else ids
    known = (
        by_session
        if by_session is not None
        else standings(session, event_id, invitee_ids=list(people) if few else None, session_id=session_id)
    )
    sites = site_names(session, event_id)
    return [invitee_row(people[one], sites, known.get(one, Standing())) for one in order if one in people]


def invitee_row(row: Invitee, sites: Mapping[uuid.UUID, str], standing: Standing) -> InviteeRow:
    """One invitee as a row."""
    return InviteeRow(
        row.id,
        row.person_id,
        row.number,
        row.full_name,
        row.honorific,
        row.position,
        row.unit_id,
        row.unit_name,
        row.seat_number,
        row.site_id,
        sites.get(row.site_id, "") if row.site_id else "",
        row.guest,
        row.walk_in,
        row.matched_person_id,
        row.counted_as,
        row.planned_substitute,
        row.withdrawn,
        row.withdrawn_reason,
        row.sort_key,
        standing,
        sites.get(standing.site, "") if standing.site not in (None, row.site_id) else "",
    )


def site_names(session: Session, event_id: uuid.UUID) -> dict[uuid.UUID, str]:
    """Names of the sites of an event as they were, and of any other site that exists."""
    names = dict(session.execute(select(Site.id, Site.name)).all())
    own = select(EventSite.site_id, EventSite.name).where(EventSite.event_id == event_id, EventSite.deleted.is_(False))
    return names | {site_id: name for site_id, name in session.execute(own) if name}


@dataclass(frozen=True, slots=True)
class MarkRow:
    """One of the last marks, newest first; `annulled` ones are shown struck out."""

    id: uuid.UUID
    invitee_id: uuid.UUID | None
    full_name: str
    unit: str
    kind: str
    at: dt.datetime
    desk: str
    source: str
    reason: str
    annulled: bool


def last_marks(session: Session, event_id: uuid.UUID, limit: int = 20) -> list[MarkRow]:
    """The last marks of an event, the newest first; annuls themselves are not shown."""
    query = (
        select(AttendanceMark, Invitee.full_name, Invitee.unit_name)
        .outerjoin(Invitee, Invitee.id == AttendanceMark.invitee_id)
        .where(AttendanceMark.event_id == event_id, AttendanceMark.kind != "annul")
        .order_by(AttendanceMark.recorded_at.desc(), AttendanceMark.lamport.desc(), AttendanceMark.id.desc())
        .limit(limit)
    )
    rows = session.execute(query).all()
    from_annuls = _annulled(session, event_id)
    return [
        MarkRow(
            mark.id,
            mark.invitee_id,
            name or "",
            unit or "",
            mark.kind,
            mark.occurred_at or mark.recorded_at,
            mark.desk,
            mark.source,
            mark.reason,
            mark.id in from_annuls,
        )
        for mark, name, unit in rows
    ]


def _annulled(session: Session, event_id: uuid.UUID) -> frozenset[uuid.UUID]:
    rows = session.execute(select(*FACT_COLUMNS).where(AttendanceMark.event_id == event_id, AttendanceMark.kind == "annul"))
    return annulled(stored_fact(row) for row in rows)


def cards_of(session: Session, event_id: uuid.UUID) -> dict[uuid.UUID, str]:
    """The valid card number of each invitee of an event; the newest where there are several."""
    rows = session.execute(
        select(Invitee.id, Card.number)
        .join(Card, Card.invitee_id == Invitee.id)
        .where(Invitee.event_id == event_id, Invitee.deleted.is_(False), Card.deleted.is_(False), Card.withdrawn.is_(False))
        .order_by(Card.id)
    )
    return dict(rows.all())
