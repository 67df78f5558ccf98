"""What the codes that errors carry are called in a sentence: kinds of records and papers, states, actions, fields, reasons."""

from __future__ import annotations

import re

from baocaovien.texts import catalogue
from baocaovien.texts.marking import QT_TRANSLATE_NOOP

_KINDS: dict[str, str] = {
    "actor": QT_TRANSLATE_NOOP("Words", "person working here"),
    "agenda": QT_TRANSLATE_NOOP("Words", "agenda"),
    "agenda_item": QT_TRANSLATE_NOOP("Words", "agenda item"),
    "attachment": QT_TRANSLATE_NOOP("Words", "attachment"),
    "attendance_mark": QT_TRANSLATE_NOOP("Words", "mark"),
    "backdrop": QT_TRANSLATE_NOOP("Words", "backdrop"),
    "badges": QT_TRANSLATE_NOOP("Words", "badges"),
    "card": QT_TRANSLATE_NOOP("Words", "card"),
    "certificate": QT_TRANSLATE_NOOP("Words", "certificate"),
    "conclusions": QT_TRANSLATE_NOOP("Words", "notice of conclusions"),
    "conflict": QT_TRANSLATE_NOOP("Words", "difference to settle"),
    "content_item": QT_TRANSLATE_NOOP("Words", "content"),
    "content_revision": QT_TRANSLATE_NOOP("Words", "wording of content"),
    "day_off": QT_TRANSLATE_NOOP("Words", "day off"),
    "deck": QT_TRANSLATE_NOOP("Words", "deck"),
    "deck_build": QT_TRANSLATE_NOOP("Words", "built deck"),
    "deck_entry": QT_TRANSLATE_NOOP("Words", "slide"),
    "delegates": QT_TRANSLATE_NOOP("Words", "list of delegates"),
    "deleted record": QT_TRANSLATE_NOOP("Words", "deleted record"),
    "event": QT_TRANSLATE_NOOP("Words", "event"),
    "event_kind": QT_TRANSLATE_NOOP("Words", "kind of event"),
    "event_role": QT_TRANSLATE_NOOP("Words", "role at the event"),
    "event_session": QT_TRANSLATE_NOOP("Words", "session"),
    "event_site": QT_TRANSLATE_NOOP("Words", "site of the event"),
    "figure": QT_TRANSLATE_NOOP("Words", "figure"),
    "head_count": QT_TRANSLATE_NOOP("Words", "head count"),
    "invitation": QT_TRANSLATE_NOOP("Words", "invitation"),
    "invitee": QT_TRANSLATE_NOOP("Words", "invitee"),
    "item": QT_TRANSLATE_NOOP("Words", "content"),
    "minutes": QT_TRANSLATE_NOOP("Words", "minutes"),
    "money-list": QT_TRANSLATE_NOOP("Words", "money list"),
    "notice-of-change": QT_TRANSLATE_NOOP("Words", "notice of change"),
    "official_document": QT_TRANSLATE_NOOP("Words", "document in the register"),
    "peer": QT_TRANSLATE_NOOP("Words", "place to send to"),
    "person": QT_TRANSLATE_NOOP("Words", "person"),
    "plan": QT_TRANSLATE_NOOP("Words", "plan"),
    "plan_task": QT_TRANSLATE_NOOP("Words", "task of a plan"),
    "post": QT_TRANSLATE_NOOP("Words", "post"),
    "reporter_recognition": QT_TRANSLATE_NOOP("Words", "recognition of a reporter"),
    "schedule_release": QT_TRANSLATE_NOOP("Words", "release of the schedule"),
    "series": QT_TRANSLATE_NOOP("Words", "series of events"),
    "sign-in": QT_TRANSLATE_NOOP("Words", "sign-in sheet"),
    "signatory": QT_TRANSLATE_NOOP("Words", "signatory"),
    "site": QT_TRANSLATE_NOOP("Words", "site"),
    "source_document": QT_TRANSLATE_NOOP("Words", "source document"),
    "statement": QT_TRANSLATE_NOOP("Words", "statement"),
    "task": QT_TRANSLATE_NOOP("Words", "task"),
    "topic": QT_TRANSLATE_NOOP("Words", "topic"),
    "unavailability": QT_TRANSLATE_NOOP("Words", "time when somebody can't come"),
    "unit": QT_TRANSLATE_NOOP("Words", "unit"),
    "unit or person": QT_TRANSLATE_NOOP("Words", "unit or person"),
    "venue": QT_TRANSLATE_NOOP("Words", "venue"),
}

_STATES: dict[str, str] = {
    "approved": QT_TRANSLATE_NOOP("Words", "approved"),
    "cancelled": QT_TRANSLATE_NOOP("Words", "cancelled"),
    "closed": QT_TRANSLATE_NOOP("Words", "closed"),
    "draft": QT_TRANSLATE_NOOP("Words", "draft"),
    "finalised": QT_TRANSLATE_NOOP("Words", "finalised"),
    "in_review": QT_TRANSLATE_NOOP("Words", "in review"),
    "issued": QT_TRANSLATE_NOOP("Words", "issued"),
    "open": QT_TRANSLATE_NOOP("Words", "attendance open"),
    "postponed": QT_TRANSLATE_NOOP("Words", "postponed"),
    "released": QT_TRANSLATE_NOOP("Words", "released"),
    "reopened": QT_TRANSLATE_NOOP("Words", "reopened"),
    "rescheduled": QT_TRANSLATE_NOOP("Words", "rescheduled"),
    "scheduled": QT_TRANSLATE_NOOP("Words", "scheduled"),
    "signed": QT_TRANSLATE_NOOP("Words", "signed"),
    "withdrawn": QT_TRANSLATE_NOOP("Words", "withdrawn"),
}

_ACTIONS: dict[str, str] = {
    "approve": QT_TRANSLATE_NOOP("Words", "approve"),
    "cancel": QT_TRANSLATE_NOOP("Words", "cancel"),
    "close": QT_TRANSLATE_NOOP("Words", "close attendance"),
    "open": QT_TRANSLATE_NOOP("Words", "open attendance"),
    "postpone": QT_TRANSLATE_NOOP("Words", "postpone"),
    "release": QT_TRANSLATE_NOOP("Words", "release"),
    "reopen": QT_TRANSLATE_NOOP("Words", "open attendance again"),
    "reschedule": QT_TRANSLATE_NOOP("Words", "reschedule"),
    "restore": QT_TRANSLATE_NOOP("Words", "put back"),
    "return": QT_TRANSLATE_NOOP("Words", "return to its author"),
    "schedule": QT_TRANSLATE_NOOP("Words", "schedule"),
    "submit": QT_TRANSLATE_NOOP("Words", "submit for review"),
    "withdraw": QT_TRANSLATE_NOOP("Words", "withdraw"),
}

_FIELDS: dict[str, str] = {
    "file": QT_TRANSLATE_NOOP("Words", "the file's name"),
    "level": QT_TRANSLATE_NOOP("Words", "the level"),
    "name": QT_TRANSLATE_NOOP("Words", "the name"),
    "position": QT_TRANSLATE_NOOP("Words", "the position"),
    "reason": QT_TRANSLATE_NOOP("Words", "the reason"),
    "text": QT_TRANSLATE_NOOP("Words", "the text"),
    "title": QT_TRANSLATE_NOOP("Words", "the title"),
}

_REASONS: dict[str, str] = {
    "File name too long": QT_TRANSLATE_NOOP("Words", "the name is too long"),
    "Is a directory": QT_TRANSLATE_NOOP("Words", "it is a folder"),
    "No space left on device": QT_TRANSLATE_NOOP("Words", "the disk is full"),
    "No such file or directory": QT_TRANSLATE_NOOP("Words", "there is no such file or folder"),
    "Not a directory": QT_TRANSLATE_NOOP("Words", "a part of its path is not a folder"),
    "Permission denied": QT_TRANSLATE_NOOP("Words", "it may not be touched with your rights"),
    "Read-only file system": QT_TRANSLATE_NOOP("Words", "the disk is read-only"),
    "folder missing": QT_TRANSLATE_NOOP("Words", "its folder is missing"),
    "no command": QT_TRANSLATE_NOOP("Words", "no command"),
    "not a file": QT_TRANSLATE_NOOP("Words", "it is not a file"),
}
"""What the system and we call a fault of a file or a call."""

WORDS: dict[str, dict[str, str]] = {
    "kind": _KINDS,
    "state": _STATES,
    "action": _ACTIONS,
    "field": _FIELDS,
    "reason": _REASONS,
}
"""{name of an error's parameter: {code: its English words}}."""


_HOLDERS: dict[str, str] = {
    "command line": QT_TRANSLATE_NOOP("Words", "the command line"),
    "window": QT_TRANSLATE_NOOP("Words", "the window"),
}
_HOLDER = re.compile(r"([^,( ][^,(]*) \(process (\d+)\)")
"""One of those who use a workspace, as `store.lock` names them."""


def said(parameter: str, code: str, language: str) -> str:
    """What a code is called in the language of the screen; one without a word stays as it is."""
    if parameter == "holder":
        return _HOLDER.sub(lambda found: _process(found[1], found[2], language), code)
    word = WORDS.get(parameter, {}).get(code)
    return code if word is None else catalogue.translate("Words", word, language=language)


def _process(holder: str, number: str, language: str) -> str:
    name = catalogue.translate("Words", _HOLDERS.get(holder, holder), language=language)
    phrase = catalogue.translate("Words", QT_TRANSLATE_NOOP("Words", "{name} (process {number})"), language=language)
    return phrase.format(name=name, number=number)
