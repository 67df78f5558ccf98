"""Releases of the schedule: one draft, frozen copies, what changed between two, and going back (semantics.md §2)."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.domain.change_list import EventChange, ReleasedEvent, ReleasedItem
from baocaovien.domain.change_list import change_list as compare
from baocaovien.domain.errors import ConflictError
from baocaovien.domain.event_states import EventAction, after
from baocaovien.domain.names import exact_key, required
from baocaovien.domain.spans import Span
from baocaovien.services.decks.presented import presented_revisions
from baocaovien.services.schedule.clashes import settle
from baocaovien.store.find import get, live
from baocaovien.store.models import (
    AgendaContent,
    AgendaItem,
    ConflictOverride,
    Event,
    EventRole,
    EventSession,
    EventSite,
    Record,
    ScheduleRelease,
    new_id,
)
from baocaovien.store.operations import current
from baocaovien.store.wire import shape_of, shapes

_PARTS: tuple[type[Any], ...] = (EventSession, EventSite, EventRole, AgendaItem)
"""What belongs to an event besides its own record; agenda contents hang on agenda items."""
_HELD = ("open", "closed")
"""Events that are under way or over are never put back."""
_NOT_RESTORED = frozenset({"state", "state_reason", "state_document", "ics_sequence", "opened_at", "closed_at", "deleted"})


def release(session: Session, *, name: str, force_reason: str | None = None) -> uuid.UUID:
    """Freeze the schedule under a name: every event that is not a draft; scheduled ones become released.

    Each event that is still to come gets the next iCalendar SEQUENCE.

    Raises:
        ConflictError: `schedule.release_taken` for a name that is used; `schedule.conflicts` while something blocks.
    """
    name = required(name, "name", most=120)
    for known in session.scalars(live(ScheduleRelease)):
        if exact_key(known.name) == exact_key(name):
            raise ConflictError("schedule.release_taken", where=name, value=name)
    events = list(session.scalars(live(Event).where(Event.state != "draft").order_by(Event.id)))
    coming = [event for event in events if event.state in ("scheduled", "released", "rescheduled")]
    settle(session, [event.id for event in coming], force_reason=force_reason, release=True)
    for event in coming:
        event.state = str(after(event.state, EventAction.RELEASE, event=event.title))
    for event in events:
        if event.state not in _HELD:
            event.ics_sequence += 1
    session.flush()
    row = ScheduleRelease(
        id=new_id(), name=name, released_at=current(session).at, content={"version": 1, "events": _frozen(session, events)}
    )
    session.add(row)
    current(session).params["n"] = len(events)
    return row.id


def change_list(session: Session, old_id: uuid.UUID, new_id: uuid.UUID | None = None) -> list[EventChange]:
    """What changed between two releases, or from a release to the schedule as it is now."""
    old = get(session, ScheduleRelease, old_id)
    new = released_events(get(session, ScheduleRelease, new_id)) if new_id is not None else present_events(session)
    return compare(released_events(old), new)


def released_events(row: ScheduleRelease) -> list[ReleasedEvent]:
    """The events of a release, as the change list compares them."""
    return [_released(kept) for kept in row.content.get("events", ())]


def present_events(session: Session) -> list[ReleasedEvent]:
    """The events of the schedule as it is now, drafts left out."""
    events = session.scalars(live(Event).where(Event.state != "draft").order_by(Event.id))
    return [_released(kept) for kept in _frozen(session, list(events))]


def restore_release(session: Session, *, release_id: uuid.UUID) -> int:
    """Make the schedule as it was released again; events that are not in the release stay, those under way are left.

    Returns:
        How many events were put back.
    """
    row = get(session, ScheduleRelease, release_id)
    count = 0
    for kept in row.content.get("events", ()):
        event = session.get(Event, uuid.UUID(kept["id"]))
        if event is None or event.state in _HELD:
            continue
        count += _put_back(session, event, kept)
    current(session).params["n"] = count
    return count


def _put_back(session: Session, event: Event, kept: Mapping[str, Any]) -> bool:
    before = _fingerprint(session, event)
    event.deleted = False
    _assign(event, kept["event"])
    if kept["event"].get("state") in ("cancelled", "postponed"):
        event.state = kept["event"]["state"]
    elif event.state in ("cancelled", "postponed", "rescheduled"):
        event.state = "scheduled"
    for model in _PARTS:
        _put_back_parts(session, model, model.event_id == event.id, kept[model.wire_name])
    lines = [uuid.UUID(line["id"]) for line in kept[AgendaItem.wire_name]]
    own = select(AgendaItem.id).where(AgendaItem.event_id == event.id)
    _put_back_parts(session, AgendaContent, AgendaContent.agenda_item_id.in_([*lines, *session.scalars(own)]), kept["contents"])
    session.flush()
    return bool(_fingerprint(session, event) != before)


def _put_back_parts(session: Session, model: type[Any], belongs: Any, kept: Sequence[Mapping[str, Any]]) -> None:
    there = {row.id: row for row in session.scalars(select(model).where(belongs))}
    for plain in kept:
        part = there.pop(uuid.UUID(plain["id"]), None) or session.get(model, uuid.UUID(plain["id"]))
        if part is not None:
            part.deleted = False
            _assign(part, plain)
    for row in there.values():
        if not row.deleted:
            row.deleted = True


def _assign(record: Record, plain: Mapping[str, Any]) -> None:
    for name, value in shape_of(type(record)).values(plain).items():
        if name not in _NOT_RESTORED and getattr(record, name) != value:
            setattr(record, name, value)


def _fingerprint(session: Session, event: Event) -> Any:
    session.flush()
    kept = _frozen(session, [event])
    return kept[0] if kept else None


def _frozen(session: Session, events: Sequence[Event]) -> list[dict[str, Any]]:
    """Events with all their parts as plain values; what they presented as revision ids."""
    ids = [event.id for event in events]
    parts: dict[type[Any], dict[uuid.UUID, list[Any]]] = {}
    for model in _PARTS:
        grouped: dict[uuid.UUID, list[Any]] = defaultdict(list)
        for row in session.scalars(live(model).where(model.event_id.in_(ids)).order_by(model.rank, model.id)):
            grouped[row.event_id].append(row)
        parts[model] = grouped
    lines = [line for own in parts[AgendaItem].values() for line in own]
    contents: dict[uuid.UUID, list[AgendaContent]] = defaultdict(list)
    query = live(AgendaContent).where(AgendaContent.agenda_item_id.in_([line.id for line in lines]))
    for content in session.scalars(query.order_by(AgendaContent.rank, AgendaContent.id)):
        contents[content.agenda_item_id].append(content)
    revisions = presented_revisions(session, lines)
    reasons: dict[uuid.UUID, list[str]] = defaultdict(list)
    for override in session.scalars(
        live(ConflictOverride).where(ConflictOverride.event_id.in_(ids)).order_by(ConflictOverride.id)
    ):
        if override.reason not in reasons[override.event_id]:
            reasons[override.event_id].append(override.reason)
    return [
        {
            "id": str(event.id),
            "event": _plain(event),
            **{model.wire_name: [_plain(row) for row in parts[model].get(event.id, ())] for model in _PARTS},
            "contents": [_plain(row) for line in parts[AgendaItem].get(event.id, ()) for row in contents.get(line.id, ())],
            "revisions": {str(line.id): revisions.get(line.id, []) for line in parts[AgendaItem].get(event.id, ())},
            "reasons": reasons.get(event.id, []),
        }
        for event in events
    ]


def _plain(record: Any) -> dict[str, Any]:
    shape = shapes()[record.wire_name]
    plain = shape.plain({name: getattr(record, name) for name in shape.fields})
    plain.pop("deleted", None)
    return {"id": str(record.id), **plain}


def _released(kept: Mapping[str, Any]) -> ReleasedEvent:
    event = kept["event"]
    return ReleasedEvent(
        uuid.UUID(kept["id"]),
        event["title"],
        event.get("state", "draft"),
        tuple(
            (uuid.UUID(one["id"]), Span(_instant(one["starts_at"]), _instant(one["ends_at"]))) for one in kept["event_session"]
        ),
        event.get("venue_name", ""),
        tuple(one.get("name", "") for one in kept["event_site"]),
        tuple(one.get("full_name", "") for one in kept["event_role"] if one["role"] == "chair"),
        tuple(_released_item(line, kept["revisions"]) for line in kept["agenda_item"]),
        tuple(kept["reasons"]),
    )


def _released_item(line: Mapping[str, Any], revisions: Mapping[str, list[str]]) -> ReleasedItem:
    span = None
    if line.get("starts_at") and line.get("minutes"):
        start = _instant(line["starts_at"])
        span = Span(start, start + dt.timedelta(minutes=line["minutes"]))
    return ReleasedItem(
        uuid.UUID(line["id"]), line["title"], span, line.get("speaker_name", ""), tuple(revisions.get(line["id"], ()))
    )


def _instant(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)
