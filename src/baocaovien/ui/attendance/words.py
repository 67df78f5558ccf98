"""The words of statuses and of the answers at the door, on screen."""

from __future__ import annotations

from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import Tone

_STATUSES: dict[str, tuple[str, Tone]] = {
    "present": (QT_TRANSLATE_NOOP("Statuses", "present"), "good"),
    "substituted": (QT_TRANSLATE_NOOP("Statuses", "substituted"), "good"),
    "excused": (QT_TRANSLATE_NOOP("Statuses", "excused"), "attention"),
    "unexcused": (QT_TRANSLATE_NOOP("Statuses", "absent without reason"), "wrong"),
    "not_marked": (QT_TRANSLATE_NOOP("Statuses", "awaited"), ""),
}

_RESULTS: dict[str, tuple[str, Tone]] = {
    "ok": (QT_TRANSLATE_NOOP("MarkResults", "Welcome"), "good"),
    "already_present": (QT_TRANSLATE_NOOP("MarkResults", "Already here"), "attention"),
    "duplicate": (QT_TRANSLATE_NOOP("MarkResults", "Marked at another desk too"), "attention"),
    "unknown_code": (QT_TRANSLATE_NOOP("MarkResults", "Nobody has this code"), "wrong"),
    "not_invited": (QT_TRANSLATE_NOOP("MarkResults", "Not on the list"), "wrong"),
    "wrong_event": (QT_TRANSLATE_NOOP("MarkResults", "The code belongs to another event"), "wrong"),
    "event_not_open": (QT_TRANSLATE_NOOP("MarkResults", "The door is not open yet"), "wrong"),
    "event_closed": (QT_TRANSLATE_NOOP("MarkResults", "The list is closed"), "wrong"),
    "event_cancelled": (QT_TRANSLATE_NOOP("MarkResults", "The event was cancelled"), "wrong"),
    "ambiguous": (QT_TRANSLATE_NOOP("MarkResults", "Several people fit: choose one"), "attention"),
    "withdrawn_card": (QT_TRANSLATE_NOOP("MarkResults", "This card was withdrawn"), "wrong"),
    "annulled": (QT_TRANSLATE_NOOP("MarkResults", "This mark was taken back"), "attention"),
    "error": (QT_TRANSLATE_NOOP("MarkResults", "The mark could not be written"), "wrong"),
}

_DONE: dict[str, str] = {
    "exit": QT_TRANSLATE_NOOP("MarkResults", "Left"),
    "excuse": QT_TRANSLATE_NOOP("MarkResults", "Excused"),
    "absent": QT_TRANSLATE_NOOP("MarkResults", "Absent"),
    "substitute": QT_TRANSLATE_NOOP("MarkResults", "Substitute noted"),
    "unexcuse": QT_TRANSLATE_NOOP("MarkResults", "Excuse taken back"),
}

HEAD_COUNT_WORDS = {
    "present": QT_TRANSLATE_NOOP("HeadCountKinds", "present"),
    "registered": QT_TRANSLATE_NOOP("HeadCountKinds", "registered"),
    "summoned": QT_TRANSLATE_NOOP("HeadCountKinds", "summoned"),
}


def kind_words(kind: str) -> str:
    """What a number of a site counts."""
    return translate("HeadCountKinds", HEAD_COUNT_WORDS.get(kind, kind))


def status_words(status: str, *, late: bool = False, inside: bool = True) -> tuple[str, Tone]:
    """The word for a status with its meaning; late and gone are told with it."""
    text, tone = _STATUSES.get(status, (status, ""))
    words = translate("Statuses", text)
    if late and status in ("present", "substituted"):
        words = translate("Statuses", QT_TRANSLATE_NOOP("Statuses", "{status}, late")).format(status=words)
        tone = "attention"
    if status == "present" and not inside:
        words = translate("Statuses", QT_TRANSLATE_NOOP("Statuses", "{status}, has left")).format(status=words)
    return words, tone


def result_words(result: str, kind: str = "entry") -> tuple[str, Tone]:
    """The verdict for an answer."""
    if result == "ok" and kind in _DONE:
        return translate("MarkResults", _DONE[kind]), "good"
    text, tone = _RESULTS.get(result, (result, "wrong"))
    return translate("MarkResults", text), tone
