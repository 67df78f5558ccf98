"""Words of the exchange on screen: clocks, reasons, what differs."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping
from typing import Any

from baocaovien.domain.local_time import short_date, short_moment
from baocaovien.services.exchange.stations import DuplicatePair
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.ui.documents.words import minutes_state
from baocaovien.ui.library.words import content_state_words
from baocaovien.ui.schedule.states import state_words
from baocaovien.ui.translator import translate

_REASONS = {
    "waits": QT_TRANSLATE_NOOP("Quarantine", "waits for what comes before it"),
    "fork": QT_TRANSLATE_NOOP("Quarantine", "from a machine that was copied or put back"),
    "newer": QT_TRANSLATE_NOOP("Quarantine", "written by a newer release"),
}

_RECORDS = {
    "person": QT_TRANSLATE_NOOP("Differences", "Person"),
    "post": QT_TRANSLATE_NOOP("Differences", "Position of a person"),
    "unit": QT_TRANSLATE_NOOP("Differences", "Unit"),
    "unit_name": QT_TRANSLATE_NOOP("Differences", "Name of a unit"),
    "venue": QT_TRANSLATE_NOOP("Differences", "Venue"),
    "site": QT_TRANSLATE_NOOP("Differences", "Site"),
    "event": QT_TRANSLATE_NOOP("Differences", "Conference"),
    "event_session": QT_TRANSLATE_NOOP("Differences", "Session"),
    "event_role": QT_TRANSLATE_NOOP("Differences", "Role at a conference"),
    "event_site": QT_TRANSLATE_NOOP("Differences", "Site of a conference"),
    "agenda_item": QT_TRANSLATE_NOOP("Differences", "Agenda item"),
    "invitee": QT_TRANSLATE_NOOP("Differences", "Delegate"),
    "minutes": QT_TRANSLATE_NOOP("Differences", "Minutes"),
    "statement": QT_TRANSLATE_NOOP("Differences", "Statement in minutes"),
    "task": QT_TRANSLATE_NOOP("Differences", "Task"),
    "content_item": QT_TRANSLATE_NOOP("Differences", "Content"),
    "content_revision": QT_TRANSLATE_NOOP("Differences", "Wording of content"),
    "source_document": QT_TRANSLATE_NOOP("Differences", "Source document"),
    "figure": QT_TRANSLATE_NOOP("Differences", "Figure"),
    "topic": QT_TRANSLATE_NOOP("Differences", "Topic"),
    "event_kind": QT_TRANSLATE_NOOP("Differences", "Kind of conference"),
    "tag": QT_TRANSLATE_NOOP("Differences", "Tag"),
    "item_tag": QT_TRANSLATE_NOOP("Differences", "Tag of content"),
    "deck": QT_TRANSLATE_NOOP("Differences", "Deck"),
    "deck_entry": QT_TRANSLATE_NOOP("Differences", "Slide"),
    "official_document": QT_TRANSLATE_NOOP("Differences", "Document in the register"),
    "office": QT_TRANSLATE_NOOP("Differences", "The office"),
    "signatory": QT_TRANSLATE_NOOP("Differences", "Who signs"),
    "plan": QT_TRANSLATE_NOOP("Differences", "Plan"),
    "plan_task": QT_TRANSLATE_NOOP("Differences", "Task of a plan"),
    "reporter_recognition": QT_TRANSLATE_NOOP("Differences", "Recognition of a reporter"),
}

_FIELDS = {
    "deleted": QT_TRANSLATE_NOOP("Differences", "Deleted"),
    "title": QT_TRANSLATE_NOOP("Differences", "Title"),
    "name": QT_TRANSLATE_NOOP("Differences", "Name"),
    "full_name": QT_TRANSLATE_NOOP("Differences", "Full name"),
    "short_name": QT_TRANSLATE_NOOP("Differences", "Short name"),
    "honorific": QT_TRANSLATE_NOOP("Differences", "Form of address"),
    "position": QT_TRANSLATE_NOOP("Differences", "Position"),
    "protocol_rank": QT_TRANSLATE_NOOP("Differences", "Protocol rank"),
    "unit_id": QT_TRANSLATE_NOOP("Differences", "Unit"),
    "unit_name": QT_TRANSLATE_NOOP("Differences", "Unit"),
    "person_id": QT_TRANSLATE_NOOP("Differences", "Person"),
    "parent_id": QT_TRANSLATE_NOOP("Differences", "Belongs to"),
    "merged_into_id": QT_TRANSLATE_NOOP("Differences", "Joined to"),
    "starts_at": QT_TRANSLATE_NOOP("Differences", "Begins"),
    "ends_at": QT_TRANSLATE_NOOP("Differences", "Ends"),
    "valid_from": QT_TRANSLATE_NOOP("Differences", "From"),
    "valid_to": QT_TRANSLATE_NOOP("Differences", "Until"),
    "rank": QT_TRANSLATE_NOOP("Differences", "Place in the order"),
    "state": QT_TRANSLATE_NOOP("Differences", "State"),
    "state_reason": QT_TRANSLATE_NOOP("Differences", "Reason"),
    "venue_id": QT_TRANSLATE_NOOP("Differences", "Venue"),
    "venue_name": QT_TRANSLATE_NOOP("Differences", "Venue"),
    "site_id": QT_TRANSLATE_NOOP("Differences", "Site"),
    "address": QT_TRANSLATE_NOOP("Differences", "Address"),
    "capacity": QT_TRANSLATE_NOOP("Differences", "Seats"),
    "number": QT_TRANSLATE_NOOP("Differences", "Number"),
    "symbol": QT_TRANSLATE_NOOP("Differences", "Symbol"),
    "dated": QT_TRANSLATE_NOOP("Differences", "Date"),
    "text": QT_TRANSLATE_NOOP("Differences", "Text"),
    "heading": QT_TRANSLATE_NOOP("Differences", "Heading"),
    "note": QT_TRANSLATE_NOOP("Differences", "Note"),
    "notes": QT_TRANSLATE_NOOP("Differences", "Note"),
    "speaker_id": QT_TRANSLATE_NOOP("Differences", "Speaker"),
    "speaker_name": QT_TRANSLATE_NOOP("Differences", "Speaker"),
    "topic_id": QT_TRANSLATE_NOOP("Differences", "Topic"),
    "minutes": QT_TRANSLATE_NOOP("Differences", "Minutes of time"),
    "value": QT_TRANSLATE_NOOP("Differences", "Value"),
    "low": QT_TRANSLATE_NOOP("Differences", "At least"),
    "high": QT_TRANSLATE_NOOP("Differences", "At most"),
    "unit": QT_TRANSLATE_NOOP("Differences", "Counted in"),
    "period": QT_TRANSLATE_NOOP("Differences", "Period"),
    "due": QT_TRANSLATE_NOOP("Differences", "Due"),
    "done_on": QT_TRANSLATE_NOOP("Differences", "Done on"),
    "conclusion": QT_TRANSLATE_NOOP("Differences", "Conclusion"),
    "opening": QT_TRANSLATE_NOOP("Differences", "Opening"),
    "place": QT_TRANSLATE_NOOP("Differences", "Place"),
    "place_name": QT_TRANSLATE_NOOP("Differences", "Place in date lines"),
    "contact": QT_TRANSLATE_NOOP("Differences", "Contact"),
    "requirements": QT_TRANSLATE_NOOP("Differences", "Requirements"),
    "grace_minutes": QT_TRANSLATE_NOOP("Differences", "Minutes of grace"),
    "withdrawn": QT_TRANSLATE_NOOP("Differences", "Withdrawn"),
    "withdrawn_reason": QT_TRANSLATE_NOOP("Differences", "Reason"),
    "cancel_reason": QT_TRANSLATE_NOOP("Differences", "Reason"),
    "description": QT_TRANSLATE_NOOP("Differences", "Description"),
    "speaker_position": QT_TRANSLATE_NOOP("Differences", "Position"),
    "planned_substitute": QT_TRANSLATE_NOOP("Differences", "Substitute"),
    "talking_points": QT_TRANSLATE_NOOP("Differences", "Talking points"),
    "presenter": QT_TRANSLATE_NOOP("Differences", "Speaker"),
    "subtitle": QT_TRANSLATE_NOOP("Differences", "Subtitle"),
    "vote": QT_TRANSLATE_NOOP("Differences", "Vote"),
    "recipients": QT_TRANSLATE_NOOP("Differences", "Recipients"),
    "signer": QT_TRANSLATE_NOOP("Differences", "Who signs"),
    "role": QT_TRANSLATE_NOOP("Differences", "Role"),
    "assignee": QT_TRANSLATE_NOOP("Differences", "Who does it"),
}

_LONGEST = 300


def reason_words(reason: str) -> str:
    """Why something is kept apart."""
    return translate("Quarantine", _REASONS.get(reason, reason))


def record_words(record_type: str) -> str:
    """What kind of record it is."""
    return translate("Differences", _RECORDS.get(record_type, QT_TRANSLATE_NOOP("Differences", "Record")))


def field_words(name: str) -> str:
    """What a field is called."""
    return translate("Differences", _FIELDS.get(name, QT_TRANSLATE_NOOP("Differences", "Another detail")))


_STATES: Mapping[str, Callable[[str], tuple[str, Any]]] = {
    "event": state_words,
    "content_item": content_state_words,
    "content_revision": content_state_words,
    "minutes": minutes_state,
}


def value_words(record_type: str, name: str, value: Any, names: Mapping[str, str]) -> str:
    """A value as a person reads it."""
    if value is None or value == "":
        return translate("Differences", QT_TRANSLATE_NOOP("Differences", "(empty)"))
    if isinstance(value, bool):
        yes, no = QT_TRANSLATE_NOOP("Differences", "yes"), QT_TRANSLATE_NOOP("Differences", "no")
        return translate("Differences", yes if value else no)
    if isinstance(value, str):
        if name == "state" and record_type in _STATES:
            return _STATES[record_type](value)[0]
        if names.get(value):
            return names[value]
        moment = _moment(name, value)
        return moment or (value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…")
    return json.dumps(value, ensure_ascii=False)[:_LONGEST]


def _moment(name: str, value: str) -> str:
    try:
        if name.endswith("_at"):
            return short_moment(dt.datetime.fromisoformat(value))
        if len(value) == len("2026-11-28") and value[4:5] == "-":
            return short_date(dt.date.fromisoformat(value))
    except ValueError:
        pass  # it only looked like a day
    return ""


def values_words(record_type: str, values: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """The values of one group; several with their names."""
    said = {name: value_words(record_type, name, value, names) for name, value in values.items()}
    return "".join(said.values()) if len(said) == 1 else "\n".join(f"{field_words(name)}: {text}" for name, text in said.items())


def clock_words(milliseconds: int | None, *, measured: bool) -> str:
    """How far another machine's clock is from this one; empty where nothing shows a difference."""
    if milliseconds is None:
        return ""
    if abs(milliseconds) < 1000:
        return translate("Clocks", QT_TRANSLATE_NOOP("Clocks", "right"))
    length = _length(round(abs(milliseconds) / 1000))
    slow = milliseconds > 0
    if measured:
        text = QT_TRANSLATE_NOOP("Clocks", "{length} slow") if slow else QT_TRANSLATE_NOOP("Clocks", "{length} fast")
    else:
        text = (
            QT_TRANSLATE_NOOP("Clocks", "at least {length} slow")
            if slow
            else QT_TRANSLATE_NOOP("Clocks", "at least {length} fast")
        )
    return translate("Clocks", text).format(length=length)


def pair_words(pair: DuplicatePair) -> str:
    """Who was let in at two desks, and at which."""
    first, second = _desk(pair.first_station, pair.first_desk), _desk(pair.second_station, pair.second_desk)
    text = translate("Pairs", QT_TRANSLATE_NOOP("Pairs", "{name}: {first} and {second}"))
    return text.format(name=pair.full_name, first=first, second=second)


def _desk(station: str, desk: str) -> str:
    name = station or translate("Pairs", QT_TRANSLATE_NOOP("Pairs", "this machine"))
    return f"{name} ({desk})" if desk else name


def _length(seconds: int) -> str:
    days, rest = divmod(seconds, 86_400)
    hours, rest = divmod(rest, 3600)
    minutes, seconds = divmod(rest, 60)
    parts = (
        (days, QT_TRANSLATE_NOOP("Clocks", "{n} d")),
        (hours, QT_TRANSLATE_NOOP("Clocks", "{n} h")),
        (minutes, QT_TRANSLATE_NOOP("Clocks", "{n} min")),
        (seconds, QT_TRANSLATE_NOOP("Clocks", "{n} s")),
    )
    said = [translate("Clocks", text).format(n=n) for n, text in parts if n]
    return " ".join(said[:2])
