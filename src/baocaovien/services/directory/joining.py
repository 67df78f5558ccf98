"""Joining two records of one unit: two offices or two imports entered it, and one of them is kept.

A dated merger (`units.merge_units`) is another thing: there two units become one on a day, and each had a life of its own.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.domain.dates import local_date
from baocaovien.domain.errors import ConflictError, InputError
from baocaovien.services.directory.units import newest_name
from baocaovien.store.find import get, live
from baocaovien.store.models import Post, Unit, UnitParent
from baocaovien.store.operations import current
from baocaovien.store.queries.joins import UNIT_FIELDS, present_parent
from baocaovien.store.queries.units import name_on, subtree_ids

_OF_NAME = ("name", "short_name", "upper_form")
_OF_UNIT = ("code", "level", "kind", "founded", "closed")


def join_units(session: Session, *, keep_id: uuid.UUID, other_id: uuid.UUID, take: Collection[str] = ()) -> None:
    """Join two records of one unit: what names the other one names the kept one (`store.joins`), now and later.

    What the kept one lacks it gets from the other; where both say something, the kept one's word stays. The other one leads
    to it: its code, its names and links to it go on finding the unit.

    Args:
        take: fields (`UNIT_FIELDS`) in which the other one is right.

    Raises:
        ConflictError: `directory.same_unit` for one and the same record, `directory.joins_upper` where one stands below the
            other.
        InputError: `directory.unknown_field`.
    """
    unknown = set(take) - set(UNIT_FIELDS)
    if unknown:
        raise InputError("directory.unknown_field", where="take", value=", ".join(sorted(unknown)))
    keep, other = get(session, Unit, keep_id), get(session, Unit, other_id)
    _refuse(session, keep, other)
    _take_names(session, keep, other, take)
    for field in _OF_UNIT:
        mine, theirs = getattr(keep, field), getattr(other, field)
        if theirs not in (None, "") and mine != theirs and (field in take or mine in (None, "")):
            setattr(keep, field, theirs)
            if field == "code":
                other.code = mine  # both go on finding the unit
    _take_parent(session, keep, other, take)
    _drop_doubles(session, keep, other)
    other.merged_into_id = keep.id


def _refuse(session: Session, keep: Unit, other: Unit) -> None:
    if keep.id in (other.id, other.merged_into_id) or keep.merged_into_id == other.id:
        raise ConflictError("directory.same_unit", where="unit")
    day = local_date(current(session).at)
    for upper, lower in ((keep, other), (other, keep)):
        if lower.id in subtree_ids(session, upper.id, day):
            raise ConflictError("directory.joins_upper", where="unit", unit=name_on(session, upper.id, day))


def _take_names(session: Session, keep: Unit, other: Unit, take: Collection[str]) -> None:
    mine, theirs = newest_name(session, keep.id), newest_name(session, other.id)
    if theirs is None:
        return
    if mine is None:
        theirs.unit_id = keep.id
        return
    for field in _OF_NAME:
        value = getattr(theirs, field)
        if value and getattr(mine, field) != value and (field in take or not getattr(mine, field)):
            setattr(mine, field, value)


def _take_parent(session: Session, keep: Unit, other: Unit, take: Collection[str]) -> None:
    day = local_date(current(session).at)
    mine, theirs = present_parent(session, keep.id, day), present_parent(session, other.id, day)
    if theirs is None or theirs.parent_id == keep.id or (mine is not None and "parent" not in take):
        return
    if mine is None:
        session.add(UnitParent(unit_id=keep.id, parent_id=theirs.parent_id, valid_from=theirs.valid_from))
    elif mine.parent_id != theirs.parent_id:
        mine.parent_id = theirs.parent_id


def _drop_doubles(session: Session, keep: Unit, other: Unit) -> None:
    """A post that somebody holds at both is one post."""
    key = (Post.person_id, Post.position_folded, Post.valid_from, Post.valid_to)
    held = {tuple(row) for row in session.execute(select(*key).where(Post.unit_id == keep.id, Post.deleted.is_(False)))}
    for post in session.scalars(live(Post).where(Post.unit_id == other.id)):
        if (post.person_id, post.position_folded, post.valid_from, post.valid_to) in held:
            post.deleted = True
