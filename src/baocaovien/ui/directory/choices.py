"""What a picker offers for typed words: people, units, venues, sites."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from baocaovien.domain.local_time import today_local
from baocaovien.domain.names import fold
from baocaovien.store.queries.directory import People, Sites, Venues
from baocaovien.store.queries.units import unit_tree
from baocaovien.ui.widgets.record_picker import Choice

_MOST = 20


def find_people(session: Any, words: str) -> Sequence[Choice]:
    """People whose name has words that begin so; position and unit tell namesakes apart."""
    query = People(as_of=today_local(), text=words)
    rows = query.rows(session, query.ids(session)[:_MOST])
    return [Choice(row.id, row.full_name, ", ".join(part for part in (row.position, row.unit) if part)) for row in rows]


def find_reporters(session: Any, words: str) -> Sequence[Choice]:
    """Recognised reporters first, then everybody else."""
    query = People(as_of=today_local(), text=words, reporters=True)
    known = query.rows(session, query.ids(session)[:_MOST])
    found = [Choice(row.id, row.full_name, ", ".join(part for part in (row.position, row.unit) if part)) for row in known]
    seen = {choice.id for choice in found}
    return [*found, *(choice for choice in find_people(session, words) if choice.id not in seen)]


def find_units(session: Any, words: str) -> Sequence[Choice]:
    """Units whose name today holds all the words."""
    wanted = fold(words).split()
    names: dict[Any, str] = {}
    found = []
    for unit in unit_tree(session, today_local()):
        names[unit.id] = unit.name
        folded = f"{fold(unit.name)} {fold(unit.code)}"
        if all(word in folded for word in wanted):
            found.append(Choice(unit.id, unit.name, names.get(unit.parent_id, "") if unit.parent_id else ""))
    return found[:_MOST]


def unit_choices(session: Any, ids: Sequence[UUID]) -> list[Choice]:
    """Some units with what they belong to, in the order of the directory."""
    tree = unit_tree(session, today_local()) if ids else []
    names = {unit.id: unit.name for unit in tree}
    return [
        Choice(unit.id, unit.name, names.get(unit.parent_id, "") if unit.parent_id else "") for unit in tree if unit.id in ids
    ]


def find_venues(session: Any, words: str) -> Sequence[Choice]:
    """Venues by name, with their size."""
    query = Venues(as_of=today_local(), text=words)
    rows = query.rows(session, query.ids(session)[:_MOST])
    return [Choice(row.id, row.name, " · ".join(part for part in (row.address, str(row.capacity or "")) if part)) for row in rows]


def find_sites(session: Any, words: str) -> Sequence[Choice]:
    """Sites by name, with their unit."""
    query = Sites(as_of=today_local(), text=words)
    return [Choice(row.id, row.name, row.unit) for row in query.rows(session, query.ids(session)[:_MOST])]
