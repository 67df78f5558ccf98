"""What the schedule's rules look at: events as planned, and what a conflict is (semantics.md §2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from baocaovien.domain.spans import Span
from baocaovien.domain.working_days import WorkCalendar


class ConflictKind(StrEnum):
    VENUE_OVERLAP = "venue_overlap"
    SPEAKER_OVERLAP = "speaker_overlap"
    CHAIR_OVERLAP = "chair_overlap"
    SPEAKER_UNAVAILABLE = "speaker_unavailable"
    VENUE_UNAVAILABLE = "venue_unavailable"
    OVER_CAPACITY = "over_capacity"
    TRAVEL_TIME = "travel_time"
    HOLIDAY = "holiday"
    SHORT_NOTICE = "short_notice"
    AGENDA_OVERRUN = "agenda_overrun"


class Level(StrEnum):
    """How a conflict of a kind is taken: it stops saving, stops a release, is only told, or is not looked for."""

    BLOCK = "block"
    BLOCK_RELEASE = "block_release"
    WARN = "warn"
    IGNORE = "ignore"


@dataclass(frozen=True, slots=True)
class PlannedSession:
    """A buổi with its time."""

    id: UUID
    span: Span


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """An agenda item; without a span it takes its session's, without a session the whole event's."""

    id: UUID
    speaker_id: UUID | None
    span: Span | None = None
    session_id: UUID | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class PlannedRole:
    """Who serves at an event: `chair | secretary | speaker | moderator | technician`, at a site or at the venue."""

    role: str
    person_id: UUID
    site_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class PlannedEvent:
    """One event as the conflict rules see it.

    `expected` is the number of people at the venue (0: not known). `invited_on` is the day on which the
    invitation went out; None means not yet. Sites count as places as venues do.
    """

    id: UUID
    title: str
    state: str
    sessions: tuple[PlannedSession, ...]
    items: tuple[PlannedItem, ...] = ()
    roles: tuple[PlannedRole, ...] = ()
    venue_id: UUID | None = None
    site_ids: tuple[UUID, ...] = ()
    expected: int = 0
    invited_on: date | None = None


@dataclass(frozen=True, slots=True)
class Unavailable:
    """A time in which a person or a venue can't be had."""

    subject_id: UUID
    span: Span
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Override:
    """A conflict that somebody let pass. `other_id` is the other event, the person or the venue; None: any of the kind."""

    event_id: UUID
    kind: str
    reason: str
    other_id: UUID | None = None


DEFAULT_LEVELS: Mapping[ConflictKind, Level] = MappingProxyType(
    {
        ConflictKind.VENUE_OVERLAP: Level.BLOCK,
        ConflictKind.SPEAKER_OVERLAP: Level.BLOCK,
        ConflictKind.CHAIR_OVERLAP: Level.BLOCK,
        ConflictKind.SPEAKER_UNAVAILABLE: Level.BLOCK_RELEASE,
        ConflictKind.VENUE_UNAVAILABLE: Level.BLOCK_RELEASE,
        ConflictKind.OVER_CAPACITY: Level.WARN,
        ConflictKind.TRAVEL_TIME: Level.WARN,
        ConflictKind.HOLIDAY: Level.WARN,
        ConflictKind.SHORT_NOTICE: Level.WARN,
        ConflictKind.AGENDA_OVERRUN: Level.WARN,
    }
)


@dataclass(frozen=True, slots=True)
class ConflictSettings:
    """What the rules need besides the events.

    `places` gives each venue's or site's place (a town); people need `travel` between two places,
    `travel_default` where nothing is said. `today` is the local day, for invitations not sent yet;
    without it those are not looked at.
    """

    levels: Mapping[ConflictKind, Level] = field(default_factory=lambda: DEFAULT_LEVELS)
    capacities: Mapping[UUID, int] = field(default_factory=dict)
    places: Mapping[UUID, str] = field(default_factory=dict)
    travel: Mapping[frozenset[str], timedelta] = field(default_factory=dict)
    travel_default: timedelta = timedelta(hours=1)
    unavailable: tuple[Unavailable, ...] = ()
    calendar: WorkCalendar = field(default_factory=WorkCalendar)
    notice_days: int = 3
    overrides: tuple[Override, ...] = ()
    today: date | None = None

    def level_of(self, kind: ConflictKind) -> Level:
        """Give the level of a kind; one that the setting doesn't name keeps its default."""
        return self.levels.get(kind, DEFAULT_LEVELS[kind])

    def travel_between(self, one: str, other: str) -> timedelta:
        """Give the time from one place to another."""
        return timedelta() if one == other else self.travel.get(frozenset({one, other}), self.travel_default)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two events, or an event and a rule, that don't go together.

    `event_ids` is (event,) or (event, other event), the earlier one first; `subject_id` the person or venue;
    `span` the time in question. `facts` are plain values for the sentence: `capacity, expected`,
    `needed_minutes, free_minutes`, `day, holiday`, `notice, needed`, `minutes, items`, `reason`.
    """

    kind: ConflictKind
    level: Level
    event_ids: tuple[UUID, ...]
    subject_id: UUID | None
    span: Span
    facts: Mapping[str, str | int] = field(default_factory=dict)
    override: str | None = None

    @property
    def blocks(self) -> bool:
        """Tell whether it stops saving."""
        return self.level is Level.BLOCK and self.override is None

    @property
    def blocks_release(self) -> bool:
        """Tell whether it stops a release."""
        return self.level in (Level.BLOCK, Level.BLOCK_RELEASE) and self.override is None
