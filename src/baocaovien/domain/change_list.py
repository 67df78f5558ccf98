"""What changed between two releases of the schedule; printed as "Thông báo thay đổi chương trình"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from baocaovien.domain.spans import Span


@dataclass(frozen=True, slots=True)
class ReleasedItem:
    """An agenda item as it was released; `revisions` are the ids of the content it presents."""

    id: UUID
    title: str
    span: Span | None = None
    speaker: str = ""
    revisions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReleasedEvent:
    """An event as it was released; names as printed. `reasons` are those of its overridden conflicts."""

    id: UUID
    title: str
    state: str
    sessions: tuple[tuple[UUID, Span], ...]
    venue: str = ""
    sites: tuple[str, ...] = ()
    chairs: tuple[str, ...] = ()
    agenda: tuple[ReleasedItem, ...] = ()
    reasons: tuple[str, ...] = ()


class ChangeKind(StrEnum):
    NEW = "new"
    CANCELLED = "cancelled"
    MOVED = "moved"
    CHANGED = "changed"


class ChangedField(StrEnum):
    """What differs; the first two make an event 'moved'."""

    TIME = "time"
    VENUE = "venue"
    LENGTH = "length"
    STATE = "state"
    TITLE = "title"
    CHAIR = "chair"
    SITES = "sites"
    AGENDA = "agenda"
    SPEAKER = "speaker"
    CONTENT = "content"


_MOVES = frozenset({ChangedField.TIME, ChangedField.VENUE})

Value = str | tuple[str, ...] | Span | tuple[Span, ...] | None


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One difference; `part_id` is the session or agenda item it is in, None for the event."""

    field: ChangedField
    before: Value
    after: Value
    part_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class EventChange:
    """One line of the change list: `before` is None for a new event, `after` for one that is gone."""

    kind: ChangeKind
    event_id: UUID
    before: ReleasedEvent | None
    after: ReleasedEvent | None
    fields: tuple[FieldChange, ...] = ()

    @property
    def reasons(self) -> tuple[str, ...]:
        """Give the reasons of overridden conflicts, which the list prints."""
        shown = self.after or self.before
        return shown.reasons if shown else ()


def change_list(old: Sequence[ReleasedEvent], new: Sequence[ReleasedEvent]) -> list[EventChange]:
    """Compare two releases; ordered by time (of the new one where there is one), then by id.

    An event whose state became `cancelled` counts as cancelled, one that came back as new.
    """
    before, after = _by_id(old), _by_id(new)
    changes = [change for key in before.keys() | after.keys() if (change := _change(key, before.get(key), after.get(key)))]
    return sorted(changes, key=_when)


def _by_id(events: Sequence[ReleasedEvent]) -> Mapping[UUID, ReleasedEvent]:
    return {event.id: event for event in events}


def _when(change: EventChange) -> tuple[list[Span], UUID]:
    shown = change.after or change.before
    return (sorted(span for _id, span in shown.sessions) if shown else [], change.event_id)


def _change(key: UUID, old: ReleasedEvent | None, new: ReleasedEvent | None) -> EventChange | None:
    was, stays = _takes_place(old), _takes_place(new)
    if not was and not stays:
        return None
    if not was:
        return EventChange(ChangeKind.NEW, key, old, new)
    if not stays or old is None or new is None:
        return EventChange(ChangeKind.CANCELLED, key, old, new)
    fields = tuple(_differences(old, new))
    if not fields:
        return None
    moved = any(one.field in _MOVES and (one.part_id is None or _is_session(one, old, new)) for one in fields)
    return EventChange(ChangeKind.MOVED if moved else ChangeKind.CHANGED, key, old, new, fields)


def _takes_place(event: ReleasedEvent | None) -> bool:
    return event is not None and event.state != "cancelled"


def _is_session(change: FieldChange, old: ReleasedEvent, new: ReleasedEvent) -> bool:
    return any(change.part_id == key for key, _span in (*old.sessions, *new.sessions))


def _differences(old: ReleasedEvent, new: ReleasedEvent) -> Iterator[FieldChange]:
    yield from _sessions(old, new)
    plain: tuple[tuple[ChangedField, Value, Value], ...] = (
        (ChangedField.VENUE, old.venue, new.venue),
        (ChangedField.SITES, old.sites, new.sites),
        (ChangedField.STATE, _announced(old.state), _announced(new.state)),
        (ChangedField.TITLE, old.title, new.title),
        (ChangedField.CHAIR, old.chairs, new.chairs),
    )
    for field, before, after in plain:
        if before != after:
            yield FieldChange(field, before, after)
    yield from _agenda(old, new)


def _announced(state: str) -> str:
    """Only a postponement is told by its own; that an event was released or opened is no change of the programme."""
    return "postponed" if state == "postponed" else ""


def _sessions(old: ReleasedEvent, new: ReleasedEvent) -> Iterator[FieldChange]:
    before, after = dict(old.sessions), dict(new.sessions)
    for key in sorted(before.keys() | after.keys(), key=lambda one: (after.get(one) or before[one], one)):
        was, now = before.get(key), after.get(key)
        if was is None or now is None:
            yield FieldChange(ChangedField.TIME, was, now, key)
            continue
        if was.start != now.start:
            yield FieldChange(ChangedField.TIME, was, now, key)
        if was.length != now.length:
            yield FieldChange(ChangedField.LENGTH, was, now, key)


def _agenda(old: ReleasedEvent, new: ReleasedEvent) -> Iterator[FieldChange]:
    before, after = {item.id: item for item in old.agenda}, {item.id: item for item in new.agenda}
    kept_before = [item.id for item in old.agenda if item.id in after]
    kept_after = [item.id for item in new.agenda if item.id in before]
    if kept_before != kept_after:
        titles = tuple(item.title for item in old.agenda), tuple(item.title for item in new.agenda)
        yield FieldChange(ChangedField.AGENDA, *titles)
    for key in dict.fromkeys((*before, *after)):
        was, now = before.get(key), after.get(key)
        if was is None or now is None:
            yield FieldChange(ChangedField.AGENDA, was.title if was else None, now.title if now else None, key)
        else:
            yield from _item(was, now)


def _item(was: ReleasedItem, now: ReleasedItem) -> Iterator[FieldChange]:
    fields: tuple[tuple[ChangedField, Value, Value], ...] = (
        (ChangedField.TITLE, was.title, now.title),
        (ChangedField.SPEAKER, was.speaker, now.speaker),
        (ChangedField.CONTENT, was.revisions, now.revisions),
        (ChangedField.TIME, was.span and was.span.start.isoformat(), now.span and now.span.start.isoformat()),
    )
    for field, before, after in fields:
        if before != after:
            spans = (was.span, now.span) if field is ChangedField.TIME else (before, after)
            yield FieldChange(field, *spans, now.id)
    if was.span and now.span and was.span.length != now.span.length:
        yield FieldChange(ChangedField.LENGTH, was.span, now.span, now.id)
