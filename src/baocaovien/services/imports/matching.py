"""Who of a file is who in the directory: folded name + unit + position, never a silent guess."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any

from sqlalchemy import String, func, select, type_coerce
from sqlalchemy.orm import Session

from baocaovien.domain.names import exact_key, fold
from baocaovien.store.models import Person, Post, Unit, UnitName
from baocaovien.store.queries.dated import in_force

folded = lru_cache(maxsize=65536)(fold)
"""Units and positions repeat from row to row."""


@dataclass(slots=True)
class Held:
    """A post as matching looks at it; `key` is its id as the database gave it."""

    key: Any
    unit_id: uuid.UUID
    position: str
    position_folded: str
    protocol_rank: int

    @property
    def id(self) -> uuid.UUID:
        """The post's id."""
        return _id(self.key)


@dataclass(slots=True)
class Known:
    """A person as matching looks at them; `key` is their id as the database gave it: most are never looked at."""

    key: Any
    full_name: str
    folded: str
    honorific: str
    posts: list[Held]

    @property
    def id(self) -> uuid.UUID:
        """The person's id."""
        return _id(self.key)


@dataclass(frozen=True, slots=True)
class Match:
    """What was found: one person (with the post it is about), or none with candidates, or several that all fit."""

    person: Known | None = None
    post: Held | None = None
    candidates: tuple[uuid.UUID, ...] = ()
    ambiguous: bool = False
    marks_differ: bool = False


class Directory:
    """People (with every post they hold or held) and units of a day, read once; each row is then matched in memory."""

    def __init__(self, session: Session, day: dt.date) -> None:
        plain = session.get_bind().dialect.name == "sqlite"
        key = partial(type_coerce, type_=String) if plain else _same
        people = session.execute(
            select(key(Person.id), Person.full_name, Person.full_name_folded, Person.honorific).where(
                Person.deleted.is_(False), Person.merged_into_id.is_(None)
            )
        )
        by_key: dict[Any, Known] = {}
        self._by_place: dict[tuple[str, uuid.UUID], list[tuple[Known, Held]]] = {}
        self._by_name: dict[str, list[Known]] = defaultdict(list)
        self._people = by_key
        for person_id, name, name_folded, honorific in people:
            known = Known(person_id, name, name_folded, honorific, [])
            by_key[person_id] = known
            self._by_name[name_folded].append(known)
        posts = session.execute(
            select(key(Post.id), key(Post.person_id), key(Post.unit_id), Post.position, Post.position_folded, Post.protocol_rank)
            .where(Post.deleted.is_(False))
            .order_by(Post.valid_to.is_not(None), Post.protocol_rank, Post.id)
        )
        units: dict[Any, uuid.UUID] = {}
        for post_id, person_id, unit_key, position, position_folded, rank in posts:
            holder = by_key.get(person_id)
            if holder is not None:
                unit_id = units.get(unit_key) or units.setdefault(unit_key, _id(unit_key))
                held = Held(post_id, unit_id, position, position_folded, rank)
                holder.posts.append(held)
                self._by_place.setdefault((holder.folded, unit_id), []).append((holder, held))
        self._units: dict[str, set[uuid.UUID]] = defaultdict(set)
        self._codes: dict[str, uuid.UUID] = {}
        names = (
            select(func.coalesce(Unit.merged_into_id, Unit.id), UnitName.name_folded, UnitName.short_name, Unit.code, Unit.closed)
            .join(Unit, Unit.id == UnitName.unit_id)
            .where(UnitName.deleted.is_(False), Unit.deleted.is_(False), in_force(UnitName, day))
        )
        for unit_id, name_folded, short, code, closed in session.execute(names):
            self._codes[code.casefold()] = unit_id
            if closed is None or closed > day:
                self._units[name_folded].add(unit_id)
                if short:
                    self._units[folded(short)].add(unit_id)

    def unit(self, name: str, code: str = "") -> tuple[uuid.UUID, ...]:
        """The units that a name or code means: none, one, or several that are called so."""
        if code and code.casefold() in self._codes:
            return (self._codes[code.casefold()],)
        if not name:
            return ()
        found = self._units.get(folded(name))
        if found:
            return tuple(sorted(found))
        coded = self._codes.get(name.casefold())
        return (coded,) if coded else ()

    def is_unit(self, key: uuid.UUID | None) -> bool:
        """Whether an id is that of a unit."""
        return any(key in units for units in self._units.values())

    def units_of(self, person_id: uuid.UUID) -> set[uuid.UUID]:
        """The units in which a person holds or held a post."""
        known = self._person(person_id)
        return {post.unit_id for post in known.posts} if known else set()

    def said(self, person_id: uuid.UUID | None, unit_id: uuid.UUID | None, position: str) -> Match:
        """Match a row of which a person said who it is; the post is theirs in that unit, if they have one."""
        known = self._person(person_id) if person_id is not None else None
        if known is None:
            return Match()
        own = [post for post in known.posts if post.unit_id == unit_id]
        place = folded(position)
        post = next((post for post in own if post.position_folded == place), own[0] if len(own) == 1 else None)
        return Match(known, post)

    def _person(self, person_id: uuid.UUID) -> Known | None:
        return self._people.get(person_id) or self._people.get(person_id.hex)

    def person(self, full_name: str, unit_id: uuid.UUID | None, position: str, name_folded: str = "") -> Match:
        """Match a row: the same name in the same unit; among several the one of the same position.

        Without a unit only people without posts fit. Who has the name elsewhere is a candidate, not a match.
        """
        name = name_folded or fold(full_name)
        alike = self._by_name.get(name)
        if not alike:
            return Match()
        place = folded(position)
        own = self._by_place.get((name, unit_id), []) if unit_id else []
        if unit_id is None:
            free = [known for known in alike if not known.posts]
            same = [known for known in free if _spelled_alike(known.full_name, full_name)]
            if len(same) == 1:
                return Match(same[0])
            return Match(candidates=tuple(known.id for known in alike), ambiguous=len(same) > 1)
        spelled = [pair for pair in own if _spelled_alike(pair[0].full_name, full_name)]
        for pool, differ in ((spelled, False), (own, True)):
            fitting = [pair for pair in pool if pair[1].position_folded == place] if place or differ else pool
            people = {pair[0].key for pair in fitting}
            if len(people) == 1:
                return Match(fitting[0][0], fitting[0][1], marks_differ=differ)
            if len(people) > 1:
                return Match(candidates=tuple(sorted(map(_id, people))), ambiguous=True)
            whole = {pair[0].key for pair in pool}
            if not differ and len(whole) == 1:
                return Match(pool[0][0], pool[0][1])
            if not differ and len(whole) > 1 and not place:
                return Match(candidates=tuple(sorted(map(_id, whole))), ambiguous=True)
        return Match(candidates=tuple(known.id for known in alike))


def _spelled_alike(one: str, other: str) -> bool:
    """Whether two names are the same with their marks; old and new tone placement is one."""
    return one == other or exact_key(one) == exact_key(other)


def _id(key: Any) -> uuid.UUID:
    return key if isinstance(key, uuid.UUID) else uuid.UUID(hex=key)


def _same(column: Any) -> Any:
    return column
