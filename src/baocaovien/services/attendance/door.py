"""One attempt at the door: whom it is about, whether they may, and the fact it comes to (semantics.md §1)."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from baocaovien.domain.attendance import Standing, Status, annulled, combine, derive, derive_all, heads
from baocaovien.domain.cards import read_card_number
from baocaovien.domain.errors import ConflictError, InputError
from baocaovien.domain.marks import DECISIONS, FORCEABLE, MarkFact, MarkKind, MarkMode, MarkResult, MarkSource
from baocaovien.domain.names import optional
from baocaovien.domain.spans import Span
from baocaovien.services.attendance.roster import person_invitee_id
from baocaovien.store.bulk import insert_fact
from baocaovien.store.find import get, live
from baocaovien.store.models import (
    AttendanceAttempt,
    AttendanceMark,
    Event,
    Invitee,
    Person,
    Site,
    Unit,
    fixed_id,
    new_id,
)
from baocaovien.store.operations import current
from baocaovien.store.queries.attendance import grace_of, mark_facts, mark_values, session_spans
from baocaovien.store.queries.directory import posts_on
from baocaovien.store.queries.door import AtDoor, card_at_door, facts_at_door, invitee_at_door
from baocaovien.store.queries.units import name_on

_REFUSED_STATES = {
    "cancelled": MarkResult.EVENT_CANCELLED,
    "closed": MarkResult.EVENT_CLOSED,
}
DONE = frozenset({MarkResult.OK, MarkResult.ALREADY_PRESENT, MarkResult.DUPLICATE})
"""Answers to a mark that stands; every other one is a refusal."""


@dataclass(frozen=True, slots=True)
class MarkAnswer:
    """The answer to one attempt: a token of `MarkResult`, and who it is about for the verdict on the screen."""

    result: str
    mark_id: uuid.UUID | None = None
    invitee_id: uuid.UUID | None = None
    status: str = ""
    full_name: str = ""
    position: str = ""
    unit: str = ""
    person_id: uuid.UUID | None = None
    standing: Standing = field(default_factory=Standing)

    @property
    def done(self) -> bool:
        """Whether the mark stands."""
        return self.result in DONE


@dataclass(frozen=True, slots=True)
class EventFrame:
    """What marks of an event are judged by; read once, used for many."""

    event_id: uuid.UUID
    sessions: Mapping[uuid.UUID, Span]
    grace: dt.timedelta


def event_frame(session: Session, event_id: uuid.UUID) -> EventFrame:
    """Read the sessions and the grace of an event."""
    return EventFrame(event_id, session_spans(session, event_id), grace_of(session, event_id))


@dataclass(frozen=True, slots=True)
class Entry:
    """What one mark says, besides whom it is about."""

    kind: str = "entry"
    session_id: uuid.UUID | None = None
    at: dt.datetime | None = None
    desk: str = ""
    mode: str = "in_person"
    site_id: uuid.UUID | None = None
    source: str = "name"
    reason: str = ""
    force: bool = False
    mark_id: uuid.UUID | None = None
    clock_offset_ms: int = 0
    late_on_paper: bool = False
    substitute_name: str = ""
    substitute_position: str = ""


class Door:
    """One attempt: finds out whom it is about, whether they may, and writes what it comes to."""

    def __init__(
        self,
        session: Session,
        event_id: uuid.UUID,
        state: str,
        said: Entry,
        frame: EventFrame | None,
        facts: Mapping[uuid.UUID, list[MarkFact]] | None = None,
    ) -> None:
        self.session = session
        self.event_id = event_id
        self.state = state
        self.said = said
        self.known_facts = facts
        self.frame = frame or event_frame(session, event_id)
        self.forced = False
        self.raw_code = ""
        if said.session_id is not None and said.session_id not in self.frame.sessions:
            raise InputError("attendance.other_session", where="session")
        if said.site_id is not None:
            get(session, Site, said.site_id)

    def let_in(self, invitee: AtDoor | None, person_id: uuid.UUID | None, code: str | None) -> MarkAnswer:
        """Answer for somebody who is on the list, or should be."""
        self.raw_code = (code or "").strip()[:200]
        if person_id is not None:
            invitee = self._invitee_of(get(self.session, Person, person_id).id)
        repeated = self._repeated(invitee, person_id)
        if repeated is not None:
            return repeated
        problem = self._closed_door()
        if problem is not None:
            return self._refuse(problem, invitee)
        if code is not None:
            number = read_card_number(self.raw_code)
            card = None if number is None else card_at_door(self.session, number)
            if card is None:
                return self._refuse(MarkResult.UNKNOWN_CODE, None)
            if card.withdrawn and not self._force(MarkResult.WITHDRAWN_CARD):
                return self._refuse(MarkResult.WITHDRAWN_CARD, None)
            invitee = invitee_at_door(self.session, card.invitee_id) if card.invitee_id else None
        if invitee is not None and invitee.event_id != self.event_id:
            return self._refuse(MarkResult.WRONG_EVENT, None)
        if invitee is None or invitee.deleted or invitee.withdrawn:
            if (invitee is None and person_id is None) or not self._force(MarkResult.NOT_INVITED):
                return self._refuse(MarkResult.NOT_INVITED, invitee, person_id)
            invitee = self._uninvited(invitee, person_id)
        return self.set_for(invitee)

    def walk_in(self, name: str, position: str, unit_name: str, unit_id: uuid.UUID | None = None) -> MarkAnswer:
        """Answer for somebody who came without an invitation: recorded with name, position and unit."""
        said = self.said
        key = fixed_id("walk_in", self.event_id, said.mark_id) if said.mark_id else new_id()
        known = self.session.get(Invitee, key)
        repeated = self._repeated(known if known and known.full_name == name else None, None)
        if repeated is not None:
            return repeated
        problem = self._closed_door()
        if problem is not None:
            return self._refuse(problem, None)
        if unit_id is not None:
            unit_name = name_on(self.session, get(self.session, Unit, unit_id).id, self._first_day())
        row = Invitee(
            id=key,
            event_id=self.event_id,
            full_name=name,
            position=position,
            unit_id=unit_id,
            unit_name=unit_name,
            walk_in=True,
            site_id=said.site_id,
        )
        self.session.add(row)
        return self.set_for(row)

    def _repeated(self, invitee: AtDoor | None, person_id: uuid.UUID | None) -> MarkAnswer | None:
        """The answer when this id was written before: the same content is fine, other content is an error."""
        if self.said.mark_id is None:
            return None
        known = self.session.get(AttendanceMark, self.said.mark_id)
        if known is None:
            return None
        said = self.said
        about = self.session.get(Invitee, known.invitee_id) if known.invitee_id else None
        same_person = (
            (invitee is not None and known.invitee_id == invitee.id)
            or (self.raw_code != "" and known.raw_code == self.raw_code)
            or (person_id is not None and about is not None and person_id in (about.person_id, about.matched_person_id))
        )
        same = (known.event_id, known.kind, known.mode, known.desk, known.reason) == (
            self.event_id,
            said.kind,
            said.mode,
            said.desk,
            said.reason,
        )
        if not (same_person and same):
            return self._refuse(MarkResult.ERROR, invitee)
        assert about is not None
        facts = facts_at_door(self.session, self.event_id, about.id)
        result = MarkResult.ANNULLED if known.id in annulled(facts) else MarkResult.OK
        return self.answer(result, about, known.id, self.standing(about, facts))

    def _closed_door(self) -> MarkResult | None:
        if self.state == "open":
            return None
        problem = _REFUSED_STATES.get(self.state, MarkResult.EVENT_NOT_OPEN)
        return None if self._force(problem) else problem

    def _force(self, problem: MarkResult) -> bool:
        if self.said.force and problem in FORCEABLE:
            self.forced = True
            return True
        return False

    def _invitee_of(self, person_id: uuid.UUID) -> Invitee | None:
        """The invitation of a person: their own, or the unit's seat or walk-in that was matched with them."""
        own = self.session.get(Invitee, person_invitee_id(self.event_id, person_id))
        if own is not None and not own.deleted and not own.withdrawn:
            return own
        query = live(Invitee).where(Invitee.event_id == self.event_id, Invitee.matched_person_id == person_id)
        return self.session.scalars(query.order_by(Invitee.walk_in, Invitee.id).limit(1)).first() or own

    def _uninvited(self, invitee: AtDoor | None, person_id: uuid.UUID | None) -> AtDoor:
        """Let somebody in who is not on the list: counted beside the invited."""
        if invitee is not None:
            known = self.session.get_one(Invitee, invitee.id)
            known.deleted, known.withdrawn, known.walk_in = False, False, True
            return known
        assert person_id is not None
        person = get(self.session, Person, person_id)
        day = self._first_day()
        post = posts_on(self.session, [person_id], day).get(person_id)
        row = Invitee(
            id=person_invitee_id(self.event_id, person_id),
            event_id=self.event_id,
            person_id=person_id,
            full_name=person.full_name,
            honorific=person.honorific,
            position=post.position if post else "",
            unit_id=post.unit_id if post else None,
            unit_name=name_on(self.session, post.unit_id, day) if post else "",
            walk_in=True,
        )
        self.session.add(row)
        return row

    def _first_day(self) -> dt.date:
        return min((span.start for span in self.frame.sessions.values()), default=current(self.session).at).date()

    def set_for(self, invitee: AtDoor) -> MarkAnswer:
        """Write the fact, unless it already is so."""
        facts = self._facts_of(invitee)
        if self.said.kind == MarkKind.ANNUL:
            return self._take_back_last(invitee, facts)
        chosen = self._session_at()
        own = [fact for fact in facts if chosen is None or fact.session_id in (None, chosen)]
        standing = self._standing_at(own, chosen)
        entry = self.said.kind == MarkKind.ENTRY
        if entry and ((standing.status is Status.PRESENT and standing.inside) or self._came_anyway(standing, own, chosen)):
            return self.answer(MarkResult.ALREADY_PRESENT, invitee, None, self.standing(invitee, facts))
        if self.said.kind == MarkKind.EXIT and standing.last_exit is not None and not standing.inside:
            return self.answer(MarkResult.OK, invitee, None, self.standing(invitee, facts))
        standing_heads = heads(own)
        if self.said.kind in DECISIONS:
            same = [fact for fact in standing_heads if self._says_the_same(fact)]
            decided = _STATUS[MarkKind(self.said.kind)]
            if same and len(standing_heads) == 1 and standing.status is decided:
                return self.answer(MarkResult.OK, invitee, same[0].id, self.standing(invitee, facts))
        written = self._write(invitee, chosen, own, standing_heads)
        return self.answer(MarkResult.OK, invitee, written.id, self.standing(invitee, [*facts, written]))

    def _came_anyway(self, standing: Standing, facts: Sequence[MarkFact], chosen: uuid.UUID | None) -> bool:
        """Whether somebody whose substitute was noted is inside already: the substitute stands, and they are flagged."""
        if standing.status is not Status.SUBSTITUTED or not standing.flagged:
            return False
        return self._standing_at([fact for fact in facts if fact.kind not in DECISIONS], chosen).inside

    def _facts_of(self, invitee: AtDoor) -> Sequence[MarkFact]:
        if self.known_facts is not None:
            return self.known_facts.get(invitee.id, [])
        return facts_at_door(self.session, self.event_id, invitee.id)

    def _says_the_same(self, fact: MarkFact) -> bool:
        said = self.said
        name = said.substitute_name or fact.substitute_name
        return (fact.kind, fact.reason, fact.substitute_name) == (said.kind, said.reason, name)

    def _session_at(self) -> uuid.UUID | None:
        """The session that a mark belongs to: as said, or the one that runs; a decision without one is for all."""
        if self.said.session_id is not None or self.said.kind in DECISIONS:
            return self.said.session_id
        at = (self.said.at or current(self.session).at) + dt.timedelta(milliseconds=self.said.clock_offset_ms)
        ordered = sorted(self.frame.sessions.items(), key=lambda one: (one[1], one[0]))
        return next((key for key, span in ordered if at < span.end), ordered[-1][0] if ordered else None)

    def _write(
        self, invitee: AtDoor, chosen: uuid.UUID | None, facts: Sequence[MarkFact], standing_heads: Sequence[MarkFact]
    ) -> MarkFact:
        said, operation = self.said, current(self.session)
        decision = said.kind in DECISIONS
        name = said.substitute_name
        if said.kind == MarkKind.SUBSTITUTE:
            name = name or invitee.planned_substitute
            if not name:
                raise InputError("attendance.substitute_needed", where=invitee.full_name)
        written = MarkFact(
            id=said.mark_id or new_id(),
            event_id=self.event_id,
            invitee_id=invitee.id,
            kind=MarkKind(said.kind),
            occurred_at=said.at,
            recorded_at=operation.at,
            station_id=operation.station_id,
            seq=operation.seq,
            lamport=operation.lamport,
            session_id=chosen,
            clock_offset_ms=said.clock_offset_ms,
            desk=said.desk,
            mode=MarkMode(said.mode),
            site_id=said.site_id or invitee.site_id,
            actor_id=operation.actor_id,
            source=MarkSource(said.source),
            raw_code=self.raw_code,
            forced=self.forced,
            reason=said.reason,
            late_on_paper=said.late_on_paper,
            substitute_name=name,
            substitute_position=said.substitute_position,
            replaces=tuple(fact.id for fact in standing_heads) if decision else (),
            saw=_standing_entries(facts) if decision else (),
        )
        insert_fact(self.session, AttendanceMark, mark_values(written))
        return written

    def _take_back_last(self, invitee: AtDoor, facts: Sequence[MarkFact]) -> MarkAnswer:
        dead = annulled(facts)
        alive = [fact for fact in facts if fact.kind is not MarkKind.ANNUL and fact.id not in dead]
        if not alive:
            return self._refuse(MarkResult.ERROR, invitee)
        newest = max(alive, key=lambda fact: fact.rank)
        return annul(self.session, mark_id=newest.id, reason=self.said.reason, desk=self.said.desk, new_mark_id=self.said.mark_id)

    def _standing_at(self, facts: Sequence[MarkFact], chosen: uuid.UUID | None) -> Standing:
        if chosen is None:
            return combine(list(self._by_session(facts).values()))
        span = self.frame.sessions[chosen]
        return derive(facts, start=span.start, end=span.end, grace=self.frame.grace)

    def _by_session(self, facts: Sequence[MarkFact]) -> Mapping[uuid.UUID, Standing]:
        whom = next((fact.invitee_id for fact in facts if fact.invitee_id), None)
        if whom is None:
            return {key: Standing() for key in self.frame.sessions}
        return derive_all(facts, [whom], self.frame.sessions, grace=self.frame.grace)[whom]

    def standing(self, invitee: AtDoor, facts: Sequence[MarkFact]) -> Standing:
        """How a person stands at the whole event by these facts."""
        if invitee.event_id != self.event_id:
            return Standing()
        return combine(list(self._by_session(facts).values()))

    def answer(self, result: MarkResult, invitee: AtDoor | None, mark_id: uuid.UUID | None, standing: Standing) -> MarkAnswer:
        """The answer with what the screen shows of a person."""
        if invitee is None:
            return MarkAnswer(str(result), mark_id)
        return MarkAnswer(
            str(result),
            mark_id,
            invitee.id,
            str(standing.status),
            invitee.full_name,
            invitee.position,
            invitee.unit_name,
            invitee.person_id or invitee.matched_person_id,
            standing,
        )

    def _refuse(self, result: MarkResult, invitee: AtDoor | None, person_id: uuid.UUID | None = None) -> MarkAnswer:
        """Keep the attempt; a refused mark alone is a note in the history, nothing to undo."""
        context = current(self.session)
        if not context.changes and not self.session.new and not self.session.dirty:
            context.nature = "note"
        self.session.add(
            AttendanceAttempt(
                event_id=self.event_id,
                result=str(result),
                raw_code=self.raw_code,
                invitee_id=invitee.id if invitee else None,
                desk=self.said.desk,
                occurred_at=self.said.at or context.at,
                actor_id=context.actor_id,
            )
        )
        if invitee is not None and invitee.event_id == self.event_id:
            facts = facts_at_door(self.session, self.event_id, invitee.id)
            return self.answer(result, invitee, None, self.standing(invitee, facts))
        if person_id is not None:
            person = self.session.get(Person, person_id)
            return MarkAnswer(str(result), full_name=person.full_name if person else "", person_id=person_id)
        return MarkAnswer(str(result))


def _standing_entries(facts: Sequence[MarkFact]) -> tuple[uuid.UUID, ...]:
    dead = annulled(facts)
    return tuple(fact.id for fact in facts if fact.kind is MarkKind.ENTRY and fact.id not in dead)


_STATUS = {
    MarkKind.ABSENT: Status.UNEXCUSED,
    MarkKind.UNEXCUSE: Status.UNEXCUSED,
    MarkKind.EXCUSE: Status.EXCUSED,
    MarkKind.SUBSTITUTE: Status.SUBSTITUTED,
}


def annul(
    session: Session, *, mark_id: uuid.UUID, reason: str = "", desk: str = "", new_mark_id: uuid.UUID | None = None
) -> MarkAnswer:
    """Take one mark back; taking back an annul restores what it took. Answers the annul's id as `mark_id`.

    Raises:
        MissingError: `input.unknown_id`.
        ConflictError: `attendance.annulled_already`.
    """
    row = get(session, AttendanceMark, mark_id)
    invitee = session.get(Invitee, row.invitee_id) if row.invitee_id else None
    event = get(session, Event, row.event_id)
    facts = mark_facts(session, row.event_id, [row.invitee_id] if row.invitee_id else None)
    if mark_id in annulled(facts):
        raise ConflictError("attendance.annulled_already", where=str(mark_id))
    if event.state != "open" and not reason.strip():
        raise InputError("attendance.reason_needed", where="reason")
    operation = current(session)
    written = MarkFact(
        id=new_mark_id or new_id(),
        event_id=row.event_id,
        invitee_id=row.invitee_id,
        kind=MarkKind.ANNUL,
        occurred_at=operation.at,
        recorded_at=operation.at,
        station_id=operation.station_id,
        seq=operation.seq,
        lamport=operation.lamport,
        session_id=row.session_id,
        desk=optional(desk, "desk", most=60),
        mode=MarkMode(row.mode),
        site_id=row.site_id,
        actor_id=operation.actor_id,
        source=MarkSource(row.source),
        forced=event.state == "closed",
        reason=optional(reason, "reason", most=500),
        replaces=(mark_id,),
    )
    insert_fact(session, AttendanceMark, mark_values(written))
    if invitee is None:
        return MarkAnswer(str(MarkResult.OK), written.id)
    door = Door(session, event.id, event.state, Entry(), None)
    return door.answer(MarkResult.OK, invitee, written.id, door.standing(invitee, [*facts, written]))
