"""Use cases on people, their posts and their recognition as reporters."""

from __future__ import annotations

import datetime as dt
import uuid

from sqlalchemy.orm import Session

from baocaovien.domain.errors import ConflictError, InputError
from baocaovien.domain.keep import KEEP, Kept, unless_kept
from baocaovien.domain.names import optional, required
from baocaovien.store.find import get, live
from baocaovien.store.models import (
    Person,
    Post,
    ReporterRecognition,
    Unavailability,
    Unit,
)
from baocaovien.store.operations import erase

LAST_RANK = 1000
"""Protocol rank of who has none: after everybody who has one."""


def add_person(
    session: Session,
    *,
    full_name: str,
    honorific: str = "đồng chí",
    own_sort_key: str = "",
    unit_id: uuid.UUID | None = None,
    position: str = "",
    protocol_rank: int = LAST_RANK,
    valid_from: dt.date | None = None,
) -> uuid.UUID:
    """Make a person, with a post where a unit is given. Two people may bear one name: the id tells them apart."""
    person = Person(
        full_name=required(full_name, "full name"),
        honorific=optional(honorific, "form of address", most=40),
        own_sort_key=optional(own_sort_key, "sort key"),
    )
    session.add(person)
    session.flush()
    if unit_id is not None:
        add_post(
            session,
            person_id=person.id,
            unit_id=unit_id,
            position=position,
            protocol_rank=protocol_rank,
            valid_from=valid_from,
        )
    return person.id


def edit_person(
    session: Session,
    *,
    person_id: uuid.UUID,
    full_name: str | Kept = KEEP,
    honorific: str | Kept = KEEP,
    own_sort_key: str | Kept = KEEP,
) -> None:
    """Change a person; what is not given stays. Events that were opened keep the name as it was."""
    person = get(session, Person, person_id)
    if full_name is not KEEP:
        person.full_name = required(full_name, "full name")
    if honorific is not KEEP:
        person.honorific = optional(honorific, "form of address", most=40)
    if own_sort_key is not KEEP:
        person.own_sort_key = optional(own_sort_key, "sort key")


def remove_person(session: Session, *, person_id: uuid.UUID) -> None:
    """Take a person off the list with posts and recognitions; what they attended stays."""
    get(session, Person, person_id).deleted = True
    for model in (Post, ReporterRecognition, Unavailability):
        for row in session.scalars(live(model).where(model.person_id == person_id)):
            row.deleted = True


def add_post(
    session: Session,
    *,
    person_id: uuid.UUID,
    unit_id: uuid.UUID,
    position: str = "",
    protocol_rank: int = LAST_RANK,
    valid_from: dt.date | None = None,
    valid_to: dt.date | None = None,
) -> uuid.UUID:
    """Give a person a position in a unit, in a span of days (`valid_to` is the first day outside).

    Raises:
        InputError: `input.end_before_start`.
    """
    get(session, Person, person_id)
    get(session, Unit, unit_id)
    _check_span(valid_from, valid_to)
    post = Post(
        person_id=person_id,
        unit_id=unit_id,
        position=optional(position, "position"),
        protocol_rank=protocol_rank,
        valid_from=valid_from,
        valid_to=valid_to,
    )
    session.add(post)
    session.flush()
    return post.id


def edit_post(
    session: Session,
    *,
    post_id: uuid.UUID,
    position: str | Kept = KEEP,
    unit_id: uuid.UUID | Kept = KEEP,
    protocol_rank: int | Kept = KEEP,
    valid_from: dt.date | Kept | None = KEEP,
    valid_to: dt.date | Kept | None = KEEP,
) -> None:
    """Change a post; what is not given stays, a day that is None is taken off."""
    post = get(session, Post, post_id)
    if position is not KEEP:
        post.position = optional(position, "position")
    if unit_id is not KEEP:
        get(session, Unit, unit_id)
        post.unit_id = unit_id
    if protocol_rank is not KEEP:
        post.protocol_rank = protocol_rank
    first, last = unless_kept(valid_from, post.valid_from), unless_kept(valid_to, post.valid_to)
    _check_span(first, last)
    post.valid_from, post.valid_to = first, last


def end_post(session: Session, *, post_id: uuid.UUID, on: dt.date) -> None:
    """Let a post end: `on` is the first day that the person no longer holds it."""
    post = get(session, Post, post_id)
    _check_span(post.valid_from, on)
    post.valid_to = on


def remove_post(session: Session, *, post_id: uuid.UUID) -> None:
    """Take back a post that was entered by mistake."""
    get(session, Post, post_id).deleted = True


def recognise_reporter(
    session: Session,
    *,
    person_id: uuid.UUID,
    level: str,
    decision: str = "",
    issued_on: dt.date | None = None,
    issuer: str = "",
    term: str = "",
    card_number: str = "",
    valid_to: dt.date | None = None,
) -> uuid.UUID:
    """Record that somebody was recognised as a reporter (QĐ 973-QĐ/BTGTW); levels are data."""
    get(session, Person, person_id)
    _check_span(issued_on, valid_to)
    row = ReporterRecognition(
        person_id=person_id,
        level=required(level, "level", most=60),
        decision=optional(decision, "decision"),
        issued_on=issued_on,
        issuer=optional(issuer, "issuer"),
        term=optional(term, "term", most=60),
        card_number=optional(card_number, "card number", most=60),
        valid_to=valid_to,
    )
    session.add(row)
    session.flush()
    return row.id


def end_recognition(session: Session, *, recognition_id: uuid.UUID, on: dt.date) -> None:
    """Let a recognition end: `on` is the first day that it no longer holds."""
    row = get(session, ReporterRecognition, recognition_id)
    _check_span(row.issued_on, on)
    row.valid_to = on


def remove_recognition(session: Session, *, recognition_id: uuid.UUID) -> None:
    """Take back a recognition that was entered by mistake."""
    get(session, ReporterRecognition, recognition_id).deleted = True


def erase_person(session: Session, *, person_id: uuid.UUID) -> int:
    """Erase what identifies a person, here and in the log; run it with `nature="final"`: it can't be undone.

    Counts stay; so do finalised papers, scans, backups until they are thinned, and bundles already sent (design §3).
    Answers how many records were stripped.

    Raises:
        MissingError: `input.unknown_id`.
    """
    get(session, Person, person_id)
    return erase.erase_person(session, person_id)


def merge_people(session: Session, *, keep_id: uuid.UUID, other_id: uuid.UUID) -> None:
    """Join two records of one person: what names the other one names the kept one (`store.joins`), now and later.

    An invitee keeps the key that its id is made of; reports follow the join.

    Raises:
        ConflictError: `directory.same_person` for one and the same record.
    """
    if keep_id == other_id:
        raise ConflictError("directory.same_person", where="person")
    keep, other = get(session, Person, keep_id), get(session, Person, other_id)
    held = {(post.unit_id, post.position_folded) for post in session.scalars(live(Post).where(Post.person_id == keep.id))}
    for post in session.scalars(live(Post).where(Post.person_id == other.id)):
        if (post.unit_id, post.position_folded) in held:
            post.deleted = True
    other.merged_into_id = keep.id


def _check_span(first: dt.date | None, after: dt.date | None) -> None:
    if first is not None and after is not None and after <= first:
        raise InputError("input.end_before_start", where="valid_to", start=first, end=after)
