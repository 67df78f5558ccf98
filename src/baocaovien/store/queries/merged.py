"""What a merge of two machines brought that no rule of merging settles: doubles, and moves that closed a ring."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from baocaovien.store.fold import shown_cycles
from baocaovien.store.joins import shown_rings
from baocaovien.store.models import EventKind, Person, Site, Tag, Topic, Unit, Venue
from baocaovien.store.queries.library import item_rows
from baocaovien.store.queries.units import unit_names


@dataclass(frozen=True, slots=True)
class MergeNotice:
    """A warning that a person resolves.

    Attributes:
        kind: `double` (several records where use cases allow one) or `ring` (two moves, of which the later one is cut).
        title: how they are called.
        ids: the records, the oldest first.
    """

    kind: str
    record_type: str
    title: str
    ids: tuple[uuid.UUID, ...]


_ONE_OF_A_KIND: tuple[tuple[Any, Any, Any], ...] = (
    (Unit, Unit.code, Unit.code),
    (Venue, Venue.name_folded, Venue.name),
    (Site, Site.name_folded, Site.name),
    (Topic, Topic.name_folded, Topic.name),
    (Tag, Tag.name_folded, Tag.name),
    (EventKind, EventKind.code, EventKind.name),
)
"""(model, what use cases keep unique among the live, how it is called)."""


def merge_notices(session: Session) -> tuple[MergeNotice, ...]:
    """Everything of the kind that stands now, doubles first."""
    return (*_doubles(session), *_rings(session))


def _doubles(session: Session) -> list[MergeNotice]:
    found = []
    for model, key, title in _ONE_OF_A_KIND:
        alive = [model.deleted.is_(False), key != ""]
        if model is Unit:
            alive.append(Unit.merged_into_id.is_(None))
        taken_twice = select(key).where(*alive).group_by(key).having(func.count() > 1)
        by_key: dict[str, list[Any]] = defaultdict(list)
        for record_id, kept, called in session.execute(
            select(model.id, key, title).where(*alive, key.in_(taken_twice)).order_by(model.id)
        ):
            by_key[kept].append((record_id, called))
        found += [MergeNotice("double", model.wire_name, rows[0][1], tuple(one for one, _ in rows)) for rows in by_key.values()]
    return found


def _rings(session: Session) -> list[MergeNotice]:
    items = item_rows(session, shown_cycles(session))
    found = [MergeNotice("ring", "content_item", (row.heading or row.text)[:120], (row.id,)) for row in items]
    for model, ids in shown_rings(session).items():
        if model is Unit:
            names = unit_names(session, ids, dt.date.max)
        else:
            names = dict(session.execute(select(Person.id, Person.full_name).where(Person.id.in_(ids))).all())
        found += [MergeNotice("ring", model.wire_name, names.get(record_id, ""), (record_id,)) for record_id in ids]
    return found
