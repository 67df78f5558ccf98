"""Who may be named in minutes: the event's own people first, then everybody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from baocaovien.domain.names import fold
from baocaovien.store.queries.attendance import Roster
from baocaovien.store.queries.schedule import event_detail
from baocaovien.ui.directory.choices import find_people, find_units
from baocaovien.ui.widgets.record_picker import Choice

_MOST = 8


@dataclass(frozen=True, slots=True)
class UnitChoice(Choice):
    """A unit, where people can be chosen too."""


def find_speakers(session: Any, words: str, *, event_id: UUID) -> Sequence[Choice]:
    """Chair, speakers and those on the event's list whose name has words that begin so; then everybody else."""
    found: dict[UUID, Choice] = {}
    detail = event_detail(session, event_id)
    wanted = fold(words).split()
    if detail is not None:
        own = [Choice(one.person_id, one.full_name, one.position) for one in detail.roles]
        own += [Choice(line.speaker_id, line.speaker) for line in detail.agenda if line.speaker_id is not None]
        for choice in own:
            if _named(choice, wanted):
                found.setdefault(choice.id, choice)
    if wanted:
        roster = Roster(event_id, text=words)
        for row in roster.rows(session, roster.ids(session)[:_MOST]):
            if row.person_id is not None and row.full_name:
                detail_words = ", ".join(part for part in (row.position, row.unit) if part)
                if row.person_id not in found or not found[row.person_id].detail:
                    found[row.person_id] = Choice(row.person_id, row.full_name, detail_words)
        for choice in find_people(session, words)[:_MOST]:
            found.setdefault(choice.id, choice)
    return sorted(found.values(), key=lambda choice: not _named(choice, wanted))[:_MOST]


def _named(choice: Choice, wanted: Sequence[str]) -> bool:
    """Whether the name itself holds the words; who was found by the unit comes after."""
    parts = fold(choice.title).split()
    return all(any(part.startswith(word) for part in parts) for word in wanted)


def find_assignees(session: Any, words: str) -> Sequence[Choice]:
    """Units first, then people."""
    units = [UnitChoice(choice.id, choice.title, choice.detail) for choice in find_units(session, words)[: _MOST // 2]]
    return [*units, *(find_people(session, words)[: _MOST // 2] if words else ())]
