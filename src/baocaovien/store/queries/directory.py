"""Reads of people, venues and sites; units are in `units`."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, exists, or_, select
from sqlalchemy.orm import Session

from baocaovien.domain.names import query_words
from baocaovien.store.models import (
    Event,
    EventRole,
    EventSession,
    Invitee,
    Person,
    Post,
    ReporterRecognition,
    Site,
    Unavailability,
    Venue,
)
from baocaovien.store.queries.dated import in_force
from baocaovien.store.queries.ids import Ids, read_ids
from baocaovien.store.queries.units import UnitRow, names_on, subtree_ids, unit_card, unit_names, unit_tree


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as a list shows them: the post that comes first in protocol order on the day."""

    id: uuid.UUID
    full_name: str
    honorific: str
    position: str
    unit_id: uuid.UUID | None
    unit: str
    reporter_level: str
    """Level of a recognition that holds on the day; empty: not a recognised reporter."""


@dataclass(frozen=True, slots=True)
class People:
    """People in Vietnamese order of given names.

    Attributes:
        as_of: the day that posts, units and recognitions are of.
        text: what was typed: each word begins a word of the name, with or without marks.
        unit_id: only people with a post in this unit or below it.
        reporters: only recognised reporters.
    """

    as_of: dt.date
    text: str = ""
    unit_id: uuid.UUID | None = None
    reporters: bool = False

    def ids(self, session: Session) -> Ids:
        """The ids of all that fit, in order."""
        query: Select[Any] = select(Person.id).where(Person.deleted.is_(False), Person.merged_into_id.is_(None))
        for word in query_words(self.text):
            query = query.where(begins_word(Person.full_name_folded, word))
        if self.unit_id is not None:
            below = subtree_ids(session, self.unit_id, self.as_of)
            held = exists().where(
                Post.person_id == Person.id, Post.deleted.is_(False), Post.unit_id.in_(below), in_force(Post, self.as_of)
            )
            query = query.where(held)
        if self.reporters:
            query = query.where(exists().where(ReporterRecognition.person_id == Person.id, _recognised_on(self.as_of)))
        return read_ids(session, query.order_by(Person.sort_key, Person.id))

    def rows(self, session: Session, ids: Sequence[uuid.UUID]) -> list[PersonRow]:
        """The rows of some ids, in their order; ids of people who are gone are left out."""
        return person_rows(session, ids, self.as_of)


def begins_word(column: Any, folded_word: str) -> Any:
    """Whether a folded column has a word that begins so."""
    return or_(column.like(f"{folded_word}%"), column.like(f"% {folded_word}%"))


def person_rows(session: Session, ids: Sequence[uuid.UUID], as_of: dt.date) -> list[PersonRow]:
    """People by id with their leading post on a day, in the order of the ids; four queries for any number."""
    wanted = list(ids)
    told = session.execute(select(Person.id, Person.full_name, Person.honorific).where(Person.id.in_(wanted)))
    people = {person.id: person for person in told}
    posts = posts_on(session, wanted, as_of)
    names = unit_names(session, {post.unit_id for post in posts.values()}, as_of)
    levels = _levels(session, wanted, as_of)
    return [
        PersonRow(
            person.id,
            person.full_name,
            person.honorific,
            post.position if post else "",
            post.unit_id if post else None,
            names.get(post.unit_id, "") if post else "",
            levels.get(person.id, ""),
        )
        for person in (people[person_id] for person_id in wanted if person_id in people)
        for post in (posts.get(person.id),)
    ]


def posts_on(session: Session, person_ids: Sequence[uuid.UUID], day: dt.date) -> dict[uuid.UUID, Post]:
    """The post that each person is named by on a day: the first in protocol order of those they hold."""
    found: dict[uuid.UUID, Post] = {}
    rows = session.scalars(
        select(Post)
        .where(Post.person_id.in_(list(person_ids)), Post.deleted.is_(False), in_force(Post, day))
        .order_by(Post.protocol_rank, Post.valid_from.nulls_first(), Post.id)
    )
    for post in rows:
        found.setdefault(post.person_id, post)
    return found


def _levels(session: Session, person_ids: Sequence[uuid.UUID], day: dt.date) -> dict[uuid.UUID, str]:
    rows = session.execute(
        select(ReporterRecognition.person_id, ReporterRecognition.level)
        .where(ReporterRecognition.person_id.in_(list(person_ids)), _recognised_on(day))
        .order_by(ReporterRecognition.issued_on)
    )
    return dict(rows.all())


def _recognised_on(day: dt.date) -> Any:
    row = ReporterRecognition
    return (
        row.deleted.is_(False)
        & (row.issued_on.is_(None) | (row.issued_on <= day))
        & (row.valid_to.is_(None) | (row.valid_to > day))
    )


@dataclass(frozen=True, slots=True)
class PostRow:
    """A post with the unit's name as it is (or was at its end)."""

    id: uuid.UUID
    unit_id: uuid.UUID
    unit: str
    position: str
    protocol_rank: int
    valid_from: dt.date | None
    valid_to: dt.date | None


@dataclass(frozen=True, slots=True)
class RecognitionRow:
    """A recognition as reporter."""

    id: uuid.UUID
    level: str
    decision: str
    issued_on: dt.date | None
    issuer: str
    term: str
    card_number: str
    valid_to: dt.date | None


@dataclass(frozen=True, slots=True)
class PersonEventRow:
    """An event that a person was invited to or had a role in; `role` is empty for an invitee."""

    event_id: uuid.UUID
    title: str
    starts_at: dt.datetime | None
    role: str
    state: str


@dataclass(frozen=True, slots=True)
class PersonCard:
    """All that the directory knows of a person."""

    person: PersonRow
    own_sort_key: str
    posts: tuple[PostRow, ...]
    recognitions: tuple[RecognitionRow, ...]
    events: tuple[PersonEventRow, ...]
    unavailable: tuple[tuple[uuid.UUID, dt.datetime, dt.datetime, str], ...]
    """(id, start, end, reason)."""


def person_card(session: Session, person_id: uuid.UUID, as_of: dt.date, *, events: int = 50) -> PersonCard | None:
    """A person with posts, recognitions and their newest events; None when there is none.

    A record that was joined answers the one it was joined to.
    """
    person = session.get(Person, person_id)
    if person is not None and person.merged_into_id is not None:
        person_id = person.merged_into_id
        person = session.get(Person, person_id)
    rows = person_rows(session, [person_id], as_of)
    if not rows or person is None or person.deleted:
        return None
    posts = session.scalars(
        select(Post)
        .where(Post.person_id == person_id, Post.deleted.is_(False))
        .order_by(Post.valid_from.desc().nulls_last(), Post.id)
    ).all()
    names = {
        post.id: unit_names(session, [post.unit_id], min(post.valid_to - dt.timedelta(days=1), as_of) if post.valid_to else as_of)
        for post in posts
    }
    recognitions = session.scalars(
        select(ReporterRecognition)
        .where(ReporterRecognition.person_id == person_id, ReporterRecognition.deleted.is_(False))
        .order_by(ReporterRecognition.issued_on.desc().nulls_last(), ReporterRecognition.id)
    )
    away = session.scalars(
        select(Unavailability)
        .where(Unavailability.person_id == person_id, Unavailability.deleted.is_(False))
        .order_by(Unavailability.starts_at)
    )
    return PersonCard(
        rows[0],
        person.own_sort_key,
        tuple(
            PostRow(
                post.id,
                post.unit_id,
                names[post.id].get(post.unit_id, ""),
                post.position,
                post.protocol_rank,
                post.valid_from,
                post.valid_to,
            )
            for post in posts
        ),
        tuple(
            RecognitionRow(row.id, row.level, row.decision, row.issued_on, row.issuer, row.term, row.card_number, row.valid_to)
            for row in recognitions
        ),
        _events_of(session, person_id, events),
        tuple((row.id, row.starts_at, row.ends_at, row.reason) for row in away),
    )


def _events_of(session: Session, person_id: uuid.UUID, limit: int) -> tuple[PersonEventRow, ...]:
    roles: dict[uuid.UUID, str] = defaultdict(str)
    for event_id in session.scalars(
        select(Invitee.event_id).where(
            or_(Invitee.person_id == person_id, Invitee.matched_person_id == person_id), Invitee.deleted.is_(False)
        )
    ):
        roles[event_id] = ""
    role_rows = select(EventRole.event_id, EventRole.role).where(EventRole.person_id == person_id, EventRole.deleted.is_(False))
    roles |= dict(session.execute(role_rows).all())
    starts = (
        select(Event.id, Event.title, Event.state, EventSession.starts_at)
        .join(EventSession, EventSession.event_id == Event.id)
        .where(Event.id.in_(list(roles)), Event.deleted.is_(False), EventSession.deleted.is_(False))
        .order_by(EventSession.starts_at)
    )
    found: dict[uuid.UUID, PersonEventRow] = {}
    for event_id, title, state, starts_at in session.execute(starts):
        found.setdefault(event_id, PersonEventRow(event_id, title, starts_at, roles[event_id], state))
    newest = sorted(found.values(), key=lambda row: row.starts_at or dt.datetime.min.replace(tzinfo=dt.UTC), reverse=True)
    return tuple(newest[:limit])


@dataclass(frozen=True, slots=True)
class VenueRow:
    """A venue as a list shows it."""

    id: uuid.UUID
    name: str
    address: str
    capacity: int | None
    unit_id: uuid.UUID | None
    unit: str


def venue_absences(session: Session, venue_id: uuid.UUID) -> tuple[tuple[uuid.UUID, dt.datetime, dt.datetime, str], ...]:
    """The times when a venue can't be used, in order: (id, start, end, reason)."""
    rows = session.scalars(
        select(Unavailability)
        .where(Unavailability.venue_id == venue_id, Unavailability.deleted.is_(False))
        .order_by(Unavailability.starts_at, Unavailability.id)
    )
    return tuple((row.id, row.starts_at, row.ends_at, row.reason) for row in rows)


@dataclass(frozen=True, slots=True)
class Venues:
    """Venues by name."""

    as_of: dt.date
    text: str = ""

    def ids(self, session: Session) -> Ids:
        """The ids of all that fit, in order."""
        query: Select[Any] = select(Venue.id).where(Venue.deleted.is_(False))
        for word in query_words(self.text):
            query = query.where(begins_word(Venue.name_folded, word))
        return read_ids(session, query.order_by(Venue.sort_key, Venue.id))

    def rows(self, session: Session, ids: Sequence[uuid.UUID]) -> list[VenueRow]:
        """The rows of some ids, in their order."""
        found = {row.id: row for row in session.scalars(select(Venue).where(Venue.id.in_(list(ids))))}
        names = unit_names(session, {row.unit_id for row in found.values() if row.unit_id}, self.as_of)
        return [
            VenueRow(row.id, row.name, row.address, row.capacity, row.unit_id, names.get(row.unit_id, "") if row.unit_id else "")
            for row in (found[venue_id] for venue_id in ids if venue_id in found)
        ]


@dataclass(frozen=True, slots=True)
class SiteRow:
    """A site as a list shows it."""

    id: uuid.UUID
    name: str
    unit_id: uuid.UUID | None
    unit: str
    venue_id: uuid.UUID | None
    venue: str


@dataclass(frozen=True, slots=True)
class Sites:
    """Sites by name."""

    as_of: dt.date
    text: str = ""

    def ids(self, session: Session) -> Ids:
        """The ids of all that fit, in order."""
        query: Select[Any] = select(Site.id).where(Site.deleted.is_(False))
        for word in query_words(self.text):
            query = query.where(begins_word(Site.name_folded, word))
        return read_ids(session, query.order_by(Site.sort_key, Site.id))

    def rows(self, session: Session, ids: Sequence[uuid.UUID]) -> list[SiteRow]:
        """The rows of some ids, in their order."""
        query = select(Site, Venue.name).outerjoin(Venue, Venue.id == Site.venue_id).where(Site.id.in_(list(ids)))
        found = {row.id: (row, venue or "") for row, venue in session.execute(query)}
        names = unit_names(session, {row.unit_id for row, _ in found.values() if row.unit_id}, self.as_of)
        return [
            SiteRow(row.id, row.name, row.unit_id, names.get(row.unit_id, "") if row.unit_id else "", row.venue_id, venue)
            for row, venue in (found[site_id] for site_id in ids if site_id in found)
        ]


__all__ = [
    "People",
    "PersonCard",
    "PersonEventRow",
    "PersonRow",
    "PostRow",
    "RecognitionRow",
    "SiteRow",
    "Sites",
    "UnitRow",
    "VenueRow",
    "Venues",
    "begins_word",
    "names_on",
    "person_card",
    "person_rows",
    "posts_on",
    "subtree_ids",
    "unit_card",
    "unit_names",
    "unit_tree",
]
