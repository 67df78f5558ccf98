"""What the tokens of an answer are called for people, by the key that they stand under; JSON keeps the tokens."""

from __future__ import annotations

from baocaovien.texts import catalogue
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.texts.words import said

_STATES: dict[str, str] = {
    "current": QT_TRANSLATE_NOOP("Tokens", "up to date"),
    "source_changed": QT_TRANSLATE_NOOP("Tokens", "source changed"),
    "edited": QT_TRANSLATE_NOOP("Tokens", "changed by hand"),
    "conflict": QT_TRANSLATE_NOOP("Tokens", "changed in both"),
    "source_withdrawn": QT_TRANSLATE_NOOP("Tokens", "source withdrawn"),
    "source_missing": QT_TRANSLATE_NOOP("Tokens", "source missing"),
    "foreign": QT_TRANSLATE_NOOP("Tokens", "not from here"),
}
"""Of slides that come back; those of content, events and minutes are in `texts.words`."""

_STATUSES: dict[str, str] = {
    "present": QT_TRANSLATE_NOOP("Tokens", "present"),
    "substituted": QT_TRANSLATE_NOOP("Tokens", "substituted"),
    "excused": QT_TRANSLATE_NOOP("Tokens", "excused"),
    "unexcused": QT_TRANSLATE_NOOP("Tokens", "unexcused"),
    "not_marked": QT_TRANSLATE_NOOP("Tokens", "not marked"),
    "late": QT_TRANSLATE_NOOP("Tokens", "late"),
    "left_early": QT_TRANSLATE_NOOP("Tokens", "left early"),
    "walk_in": QT_TRANSLATE_NOOP("Tokens", "walk-in"),
}

_RESULTS: dict[str, str] = {
    "ok": QT_TRANSLATE_NOOP("Tokens", "let in"),
    "already_present": QT_TRANSLATE_NOOP("Tokens", "present already"),
    "duplicate": QT_TRANSLATE_NOOP("Tokens", "marked twice"),
    "unknown_code": QT_TRANSLATE_NOOP("Tokens", "unknown code"),
    "not_invited": QT_TRANSLATE_NOOP("Tokens", "not invited"),
    "wrong_event": QT_TRANSLATE_NOOP("Tokens", "card of another event"),
    "event_not_open": QT_TRANSLATE_NOOP("Tokens", "attendance not open"),
    "event_closed": QT_TRANSLATE_NOOP("Tokens", "event closed"),
    "event_cancelled": QT_TRANSLATE_NOOP("Tokens", "event cancelled"),
    "ambiguous": QT_TRANSLATE_NOOP("Tokens", "several fit"),
    "withdrawn_card": QT_TRANSLATE_NOOP("Tokens", "card withdrawn"),
    "annulled": QT_TRANSLATE_NOOP("Tokens", "taken back"),
    "error": QT_TRANSLATE_NOOP("Tokens", "error"),
}

_MODES: dict[str, str] = {
    "in_person": QT_TRANSLATE_NOOP("Tokens", "in person"),
    "online": QT_TRANSLATE_NOOP("Tokens", "online"),
}

_ROLES: dict[str, str] = {
    "chair": QT_TRANSLATE_NOOP("Tokens", "chair"),
    "secretary": QT_TRANSLATE_NOOP("Tokens", "secretary"),
    "speaker": QT_TRANSLATE_NOOP("Tokens", "speaker"),
    "moderator": QT_TRANSLATE_NOOP("Tokens", "moderator"),
    "technician": QT_TRANSLATE_NOOP("Tokens", "technician"),
}

_LEVELS: dict[str, str] = {
    "block": QT_TRANSLATE_NOOP("Tokens", "not allowed"),
    "block_release": QT_TRANSLATE_NOOP("Tokens", "not allowed in a release"),
    "warn": QT_TRANSLATE_NOOP("Tokens", "warning"),
    "ignore": QT_TRANSLATE_NOOP("Tokens", "ignored"),
    "part": QT_TRANSLATE_NOOP("Tokens", "part"),
    "chapter": QT_TRANSLATE_NOOP("Tokens", "chapter"),
    "section": QT_TRANSLATE_NOOP("Tokens", "section"),
    "roman": QT_TRANSLATE_NOOP("Tokens", "level I"),
    "arabic": QT_TRANSLATE_NOOP("Tokens", "level 1"),
    "arabic2": QT_TRANSLATE_NOOP("Tokens", "level 1.1"),
    "letter": QT_TRANSLATE_NOOP("Tokens", "level a"),
    "dash": QT_TRANSLATE_NOOP("Tokens", "dash (–)"),
    "plus": QT_TRANSLATE_NOOP("Tokens", "plus (+)"),
    "paragraph": QT_TRANSLATE_NOOP("Tokens", "paragraph"),
}
"""Of conflicts, and of content in its tree."""

_KINDS: dict[str, str] = {
    "venue_overlap": QT_TRANSLATE_NOOP("Tokens", "venue taken"),
    "speaker_overlap": QT_TRANSLATE_NOOP("Tokens", "speaker taken"),
    "chair_overlap": QT_TRANSLATE_NOOP("Tokens", "chair taken"),
    "speaker_unavailable": QT_TRANSLATE_NOOP("Tokens", "speaker cannot come"),
    "venue_unavailable": QT_TRANSLATE_NOOP("Tokens", "venue cannot be used"),
    "over_capacity": QT_TRANSLATE_NOOP("Tokens", "more people than seats"),
    "travel_time": QT_TRANSLATE_NOOP("Tokens", "not enough time to travel"),
    "holiday": QT_TRANSLATE_NOOP("Tokens", "day off"),
    "short_notice": QT_TRANSLATE_NOOP("Tokens", "short notice"),
    "agenda_overrun": QT_TRANSLATE_NOOP("Tokens", "agenda past the end"),
    "double": QT_TRANSLATE_NOOP("Tokens", "entered more than once"),
    "ring": QT_TRANSLATE_NOOP("Tokens", "moved under each other"),
    "summoned": QT_TRANSLATE_NOOP("Tokens", "summoned"),
    "registered": QT_TRANSLATE_NOOP("Tokens", "registered"),
    "present": QT_TRANSLATE_NOOP("Tokens", "present"),
    "reporter_conference": QT_TRANSLATE_NOOP("Tokens", "reporters' conference"),
    "workshop": QT_TRANSLATE_NOOP("Tokens", "workshop"),
    "seminar": QT_TRANSLATE_NOOP("Tokens", "seminar"),
    "forum": QT_TRANSLATE_NOOP("Tokens", "forum"),
    "thematic_session": QT_TRANSLATE_NOOP("Tokens", "thematic session"),
}
"""Of conflicts, head counts and the events that ship; an office's own kinds have the names that it gave them."""

TOKENS: dict[str, dict[str, str]] = {
    "state": _STATES,
    "counts": _STATES,
    "status": _STATUSES,
    "result": _RESULTS,
    "mode": _MODES,
    "role": _ROLES,
    "level": _LEVELS,
    "levels": _LEVELS,
    "kind": _KINDS,
}
"""{key of an answer: {token: its English words}}; under `counts` and `levels` the tokens are keys themselves."""


def token_words(key: str, token: str, language: str) -> str:
    """What a token under a key is called in the language of the screen; what is no token stays as it is."""
    words = TOKENS.get(key, {}).get(token)
    if words is not None:
        return catalogue.translate("Tokens", words, language=language)
    return said("state", token, language) if key == "state" else token
