"""What the codes that errors carry are called in a sentence: kinds of records and papers, states, actions, fields, reasons."""

from __future__ import annotations

import re

from baocaovien.texts import catalogue
from baocaovien.texts.marking import QT_TRANSLATE_NOOP

_KINDS: dict[str, str] = {
    "activity": QT_TRANSLATE_NOOP("Words", "activity"),
    "actor": QT_TRANSLATE_NOOP("Words", "person working here"),
    "agenda": QT_TRANSLATE_NOOP("Words", "agenda"),
    "agenda_item": QT_TRANSLATE_NOOP("Words", "agenda item"),
    "attachment": QT_TRANSLATE_NOOP("Words", "attachment"),
    "attendance": QT_TRANSLATE_NOOP("Words", "attendance"),
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
    "release": QT_TRANSLATE_NOOP("Words", "release of the schedule"),
    "reporters": QT_TRANSLATE_NOOP("Words", "work of reporters"),
    "schedule_release": QT_TRANSLATE_NOOP("Words", "release of the schedule"),
    "series": QT_TRANSLATE_NOOP("Words", "series of events"),
    "sign-in": QT_TRANSLATE_NOOP("Words", "sign-in sheet"),
    "signatory": QT_TRANSLATE_NOOP("Words", "signatory"),
    "site": QT_TRANSLATE_NOOP("Words", "site"),
    "source_document": QT_TRANSLATE_NOOP("Words", "source document"),
    "statement": QT_TRANSLATE_NOOP("Words", "statement"),
    "tag": QT_TRANSLATE_NOOP("Words", "tag"),
    "task": QT_TRANSLATE_NOOP("Words", "task"),
    "topic": QT_TRANSLATE_NOOP("Words", "topic"),
    "topics": QT_TRANSLATE_NOOP("Words", "topics"),
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
    "address": QT_TRANSLATE_NOOP("Words", "the address"),
    "agenda": QT_TRANSLATE_NOOP("Words", "the agenda"),
    "assignee": QT_TRANSLATE_NOOP("Words", "who does it"),
    "by": QT_TRANSLATE_NOOP("Words", "the grouping"),
    "capacity": QT_TRANSLATE_NOOP("Words", "the number of seats"),
    "card number": QT_TRANSLATE_NOOP("Words", "the card's number"),
    "category": QT_TRANSLATE_NOOP("Words", "the category"),
    "closed_at": QT_TRANSLATE_NOOP("Words", "the end of the meeting"),
    "code": QT_TRANSLATE_NOOP("Words", "the code"),
    "compare": QT_TRANSLATE_NOOP("Words", "the comparison"),
    "contact": QT_TRANSLATE_NOOP("Words", "the contact"),
    "content": QT_TRANSLATE_NOOP("Words", "the content"),
    "copies": QT_TRANSLATE_NOOP("Words", "the number of copies"),
    "day": QT_TRANSLATE_NOOP("Words", "a day that exists"),
    "decision": QT_TRANSLATE_NOOP("Words", "the decision"),
    "desk": QT_TRANSLATE_NOOP("Words", "the desk's name"),
    "document": QT_TRANSLATE_NOOP("Words", "the document"),
    "end": QT_TRANSLATE_NOOP("Words", "the end"),
    "file": QT_TRANSLATE_NOOP("Words", "the file's name"),
    "form of address": QT_TRANSLATE_NOOP("Words", "the form of address"),
    "full name": QT_TRANSLATE_NOOP("Words", "the full name"),
    "grace": QT_TRANSLATE_NOOP("Words", "the time after which one is late"),
    "group": QT_TRANSLATE_NOOP("Words", "the group"),
    "heading": QT_TRANSLATE_NOOP("Words", "the heading"),
    "into": QT_TRANSLATE_NOOP("Words", "what they go on as"),
    "issuer": QT_TRANSLATE_NOOP("Words", "the issuer"),
    "kind": QT_TRANSLATE_NOOP("Words", "the kind"),
    "level": QT_TRANSLATE_NOOP("Words", "the level"),
    "list code": QT_TRANSLATE_NOOP("Words", "the code of the list"),
    "method": QT_TRANSLATE_NOOP("Words", "the method"),
    "minutes": QT_TRANSLATE_NOOP("Words", "the length in minutes"),
    "name": QT_TRANSLATE_NOOP("Words", "the name"),
    "name in capitals": QT_TRANSLATE_NOOP("Words", "the name in capitals"),
    "note": QT_TRANSLATE_NOOP("Words", "the note"),
    "number": QT_TRANSLATE_NOOP("Words", "the number"),
    "numbers": QT_TRANSLATE_NOOP("Words", "the numbers"),
    "on": QT_TRANSLATE_NOOP("Words", "the day"),
    "on behalf of": QT_TRANSLATE_NOOP("Words", "on whose behalf"),
    "parent": QT_TRANSLATE_NOOP("Words", "the superior unit"),
    "parts": QT_TRANSLATE_NOOP("Words", "the new units"),
    "period": QT_TRANSLATE_NOOP("Words", "the period"),
    "person": QT_TRANSLATE_NOOP("Words", "the person"),
    "pin": QT_TRANSLATE_NOOP("Words", "the PIN"),
    "position": QT_TRANSLATE_NOOP("Words", "the position"),
    "prefix": QT_TRANSLATE_NOOP("Words", "the signing power"),
    "presenter": QT_TRANSLATE_NOOP("Words", "the presenter"),
    "reason": QT_TRANSLATE_NOOP("Words", "the reason"),
    "recipient": QT_TRANSLATE_NOOP("Words", "the recipient"),
    "reported by": QT_TRANSLATE_NOOP("Words", "who reported it"),
    "requirements": QT_TRANSLATE_NOOP("Words", "what delegates are asked for"),
    "revision": QT_TRANSLATE_NOOP("Words", "the revision"),
    "role": QT_TRANSLATE_NOOP("Words", "the role"),
    "scope": QT_TRANSLATE_NOOP("Words", "which events"),
    "seats": QT_TRANSLATE_NOOP("Words", "the seats"),
    "session": QT_TRANSLATE_NOOP("Words", "the session"),
    "session name": QT_TRANSLATE_NOOP("Words", "the session's name"),
    "short name": QT_TRANSLATE_NOOP("Words", "the short name"),
    "signer": QT_TRANSLATE_NOOP("Words", "who signs"),
    "site": QT_TRANSLATE_NOOP("Words", "the site"),
    "site name": QT_TRANSLATE_NOOP("Words", "the site's name"),
    "sort key": QT_TRANSLATE_NOOP("Words", "what it is sorted as"),
    "source": QT_TRANSLATE_NOOP("Words", "the source"),
    "speaker": QT_TRANSLATE_NOOP("Words", "the speaker"),
    "start": QT_TRANSLATE_NOOP("Words", "the start"),
    "substitute": QT_TRANSLATE_NOOP("Words", "the substitute"),
    "subtitle": QT_TRANSLATE_NOOP("Words", "the subtitle"),
    "symbol": QT_TRANSLATE_NOOP("Words", "the symbol"),
    "tag": QT_TRANSLATE_NOOP("Words", "the tag"),
    "term": QT_TRANSLATE_NOOP("Words", "the term"),
    "text": QT_TRANSLATE_NOOP("Words", "the text"),
    "time": QT_TRANSLATE_NOOP("Words", "the time"),
    "times": QT_TRANSLATE_NOOP("Words", "the times"),
    "title": QT_TRANSLATE_NOOP("Words", "the title"),
    "to": QT_TRANSLATE_NOOP("Words", "the day it is moved to"),
    "tone style": QT_TRANSLATE_NOOP("Words", "the way of tone marks"),
    "topic": QT_TRANSLATE_NOOP("Words", "the topic"),
    "unit": QT_TRANSLATE_NOOP("Words", "the unit"),
    "unit code": QT_TRANSLATE_NOOP("Words", "the unit's code"),
    "unit name": QT_TRANSLATE_NOOP("Words", "the unit's name"),
    "units": QT_TRANSLATE_NOOP("Words", "the units"),
    "until": QT_TRANSLATE_NOOP("Words", "the last day"),
    "valid_to": QT_TRANSLATE_NOOP("Words", "the last day"),
    "value": QT_TRANSLATE_NOOP("Words", "the value"),
    "venue name": QT_TRANSLATE_NOOP("Words", "the venue's name"),
}

_REASONS: dict[str, str] = {
    "Address already in use": QT_TRANSLATE_NOOP("Words", "another program uses that port"),
    "Connection refused": QT_TRANSLATE_NOOP("Words", "nothing listens there"),
    "Device or resource busy": QT_TRANSLATE_NOOP("Words", "another program has it open; close it there"),
    "File exists": QT_TRANSLATE_NOOP("Words", "something else of that name stands there"),
    "File name too long": QT_TRANSLATE_NOOP("Words", "the name is too long"),
    "File too large": QT_TRANSLATE_NOOP("Words", "the disk takes no file of that size"),
    "Input/output error": QT_TRANSLATE_NOOP("Words", "the disk does not answer; see that it is plugged in"),
    "Is a directory": QT_TRANSLATE_NOOP("Words", "it is a folder"),
    "Network is unreachable": QT_TRANSLATE_NOOP("Words", "no way leads there in this network"),
    "No space left on device": QT_TRANSLATE_NOOP("Words", "the disk is full"),
    "No such file or directory": QT_TRANSLATE_NOOP("Words", "there is no such file or folder"),
    "Not a directory": QT_TRANSLATE_NOOP("Words", "a part of its path is not a folder"),
    "Operation not permitted": QT_TRANSLATE_NOOP("Words", "it may not be touched with your rights"),
    "Permission denied": QT_TRANSLATE_NOOP("Words", "it may not be touched with your rights"),
    "Read-only file system": QT_TRANSLATE_NOOP("Words", "the disk is read-only"),
    "Stale file handle": QT_TRANSLATE_NOOP("Words", "the network share cannot be reached"),
    "Too many levels of symbolic links": QT_TRANSLATE_NOOP("Words", "it is a link that leads back to itself"),
    "binary": QT_TRANSLATE_NOOP("Words", "what is in it is no text"),
    "device name": QT_TRANSLATE_NOOP("Words", "Windows keeps that name for a device"),
    "broken off": QT_TRANSLATE_NOOP("Words", "the connection broke"),
    "bad name": QT_TRANSLATE_NOOP("Words", "its name has letters that no file may have"),
    "folder missing": QT_TRANSLATE_NOOP("Words", "its folder is missing"),
    "no answer": QT_TRANSLATE_NOOP("Words", "nobody answered"),
    "no command": QT_TRANSLATE_NOOP("Words", "no command"),
    "open elsewhere": QT_TRANSLATE_NOOP("Words", "another program has it open; close it there"),
    "not whole": QT_TRANSLATE_NOOP("Words", "it is damaged, or not of the kind that its name says"),
    "not a file": QT_TRANSLATE_NOOP("Words", "it is not a file"),
    "scanner": QT_TRANSLATE_NOOP("Words", "the virus scanner keeps it back"),
    "share gone": QT_TRANSLATE_NOOP("Words", "the network share cannot be reached"),
    "too many dots": QT_TRANSLATE_NOOP("Words", "the picture is too large"),
    "unknown name": QT_TRANSLATE_NOOP("Words", "no machine has that name"),
}
"""What the system and we call a fault of a file or a call."""

_DIMENSIONS: dict[str, str] = {
    "kind": QT_TRANSLATE_NOOP("Words", "kind of event"),
    "level": QT_TRANSLATE_NOOP("Words", "level"),
    "month": QT_TRANSLATE_NOOP("Words", "month"),
    "person": QT_TRANSLATE_NOOP("Words", "person"),
    "site": QT_TRANSLATE_NOOP("Words", "site"),
    "task": QT_TRANSLATE_NOOP("Words", "task of a plan"),
    "topic": QT_TRANSLATE_NOOP("Words", "topic"),
    "unit": QT_TRANSLATE_NOOP("Words", "unit"),
}
"""By what a report has its rows."""

WORDS: dict[str, dict[str, str]] = {
    "kind": _KINDS,
    "state": _STATES,
    "action": _ACTIONS,
    "field": _FIELDS,
    "reason": _REASONS,
    "dimension": _DIMENSIONS,
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
    if parameter == "dimensions":
        return ", ".join(said("dimension", one, language) for one in code.split(", "))
    word = WORDS.get(parameter, {}).get(code)
    return code if word is None else catalogue.translate("Words", word, language=language)


def _process(holder: str, number: str, language: str) -> str:
    name = catalogue.translate("Words", _HOLDERS.get(holder, holder), language=language)
    phrase = catalogue.translate("Words", QT_TRANSLATE_NOOP("Words", "{name} (process {number})"), language=language)
    return phrase.format(name=name, number=number)
