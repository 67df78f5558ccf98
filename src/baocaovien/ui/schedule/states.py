"""The words and colours of an event's state and of a conflict's kind, on every page alike."""

from __future__ import annotations

from baocaovien.domain.local_time import short_date, today_local
from baocaovien.services.schedule.clashes import ConflictRow
from baocaovien.store.queries.planning import InvitationDays
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import Tone

_STATES: dict[str, tuple[str, Tone]] = {
    "draft": (QT_TRANSLATE_NOOP("EventStates", "draft"), ""),
    "scheduled": (QT_TRANSLATE_NOOP("EventStates", "scheduled"), ""),
    "released": (QT_TRANSLATE_NOOP("EventStates", "released"), ""),
    "open": (QT_TRANSLATE_NOOP("EventStates", "open"), "good"),
    "closed": (QT_TRANSLATE_NOOP("EventStates", "closed"), ""),
    "postponed": (QT_TRANSLATE_NOOP("EventStates", "postponed"), "attention"),
    "rescheduled": (QT_TRANSLATE_NOOP("EventStates", "rescheduled"), "attention"),
    "cancelled": (QT_TRANSLATE_NOOP("EventStates", "cancelled"), "wrong"),
}

_CONFLICTS: dict[str, str] = {
    "venue_overlap": QT_TRANSLATE_NOOP("ConflictKinds", "The venue {subject} is taken by “{other}”"),
    "speaker_overlap": QT_TRANSLATE_NOOP("ConflictKinds", "{subject} speaks at “{other}” at the same time"),
    "chair_overlap": QT_TRANSLATE_NOOP("ConflictKinds", "{subject} is needed at “{other}” at the same time"),
    "speaker_unavailable": QT_TRANSLATE_NOOP("ConflictKinds", "{subject} cannot come then"),
    "venue_unavailable": QT_TRANSLATE_NOOP("ConflictKinds", "The venue {subject} cannot be used then"),
    "over_capacity": QT_TRANSLATE_NOOP("ConflictKinds", "More people are invited than {subject} has seats"),
    "travel_time": QT_TRANSLATE_NOOP("ConflictKinds", "Too little time for {subject} to come from “{other}”"),
    "holiday": QT_TRANSLATE_NOOP("ConflictKinds", "The day is a holiday or a day off"),
    "short_notice": QT_TRANSLATE_NOOP("ConflictKinds", "The invitation goes out less than 3 working days before"),
    "agenda_overrun": QT_TRANSLATE_NOOP("ConflictKinds", "The agenda goes on {minutes} minutes after the end: {items}"),
}
_LONGEST_ITEMS = 120
"""Letters of the titles of lines; the whole of it stands in the agenda."""


def state_words(state: str) -> tuple[str, Tone]:
    """The word for a state and its meaning."""
    text, tone = _STATES.get(state, (state, ""))
    return translate("EventStates", text), tone


def conflict_words(row: ConflictRow) -> str:
    """A conflict as one line."""
    return translate("ConflictKinds", _CONFLICTS.get(row.kind, row.kind)).format(
        subject=row.subject,
        other=row.other,
        minutes=row.facts.get("minutes", ""),
        items=shortened(str(row.facts.get("items", ""))),
    )


def shortened(titles: str) -> str:
    """Titles for a line among others."""
    return titles if len(titles) <= _LONGEST_ITEMS else titles[: _LONGEST_ITEMS - 1].rsplit(" ", 1)[0].rstrip(";, ") + "…"


def invitation_words(days: InvitationDays) -> tuple[str, Tone]:
    """When an invitation went out, or by when it must, with its meaning."""
    if days.sent is not None:
        said = translate("Invitations", QT_TRANSLATE_NOOP("Invitations", "Invitation sent on {day}"))
        return said.format(day=short_date(days.sent)), "muted" if days.sent <= days.latest else "attention"
    if days.latest >= today_local():
        said = translate("Invitations", QT_TRANSLATE_NOOP("Invitations", "Send the invitation by {day} at the latest"))
        return said.format(day=short_date(days.latest)), "muted"
    late = translate("Invitations", QT_TRANSLATE_NOOP("Invitations", "The invitation should have been sent by {day}"))
    return late.format(day=short_date(days.latest)), "attention"
