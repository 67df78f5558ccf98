"""From an input to a plan: the kind's build, the profile's family of wording, the office's tone placement."""

from __future__ import annotations

import dataclasses
from typing import Any

from baocaovien.documents.facts import EventFacts, Letterhead
from baocaovien.documents.kind import DocumentKind
from baocaovien.documents.kinds import DOCUMENT_KINDS
from baocaovien.documents.phrases import days_in_words, people_in_words, place_and_date, times_in_words, venue_in_words
from baocaovien.documents.plan import DocumentPlan
from baocaovien.documents.profile import LayoutProfile
from baocaovien.documents.wording import EVENT_FIELDS, Wording, load_wording
from baocaovien.domain.dates import local
from baocaovien.domain.errors import InputError, MissingError


def kind_of(code: str) -> DocumentKind:
    """Give a document kind; raises MissingError `documents.unknown_kind`."""
    for kind in DOCUMENT_KINDS:
        if kind.code == code:
            return kind
    raise MissingError("documents.unknown_kind", where=code, kind=code)


def plan_document(code: str, data: Any, profile: LayoutProfile, wording: Wording | None = None) -> DocumentPlan:
    """Make the plan of a document.

    Args:
        code: the document kind's code.
        data: the kind's input.
        profile: decides which family of wording is taken.
        wording: the office's own; None takes the shipped one.

    Raises:
        MissingError: `documents.unknown_kind`.
        InputError: `documents.wrong_input`, and what the wording finds.
    """
    kind = kind_of(code)
    if not isinstance(data, kind.input_type):
        raise InputError("documents.wrong_input", where=code, kind=code, given=type(data).__name__)
    words = wording or load_wording(code, profile.family)
    tone = data.letter.office.tone
    words = dataclasses.replace(words, tone=tone or words.tone, shared=shared_values(data, words))
    return kind.build(data, words)


def shared_values(data: Any, wording: Wording) -> dict[str, str]:
    """Give the values of the fields that every text of a document may name."""
    letter: Letterhead = data.letter
    office = letter.office
    values = {
        "office": office.short_name,
        "issuer": office.issuer,
        "superior": office.superior,
        "place_date": place_and_date(office, local(letter.created).year),
    }
    event: EventFacts | None = getattr(data, "event", None)
    if event is None and hasattr(data, "event"):
        values |= dict.fromkeys(EVENT_FIELDS, "")
    if event is not None:
        values |= {
            "event": event.title,
            "gathering": event.gathering,
            "Gathering": event.gathering[:1].upper() + event.gathering[1:],
            "when": times_in_words(event),
            "days": days_in_words(event),
            "venue": venue_in_words(event),
            "content": event.content,
            "chair": people_in_words(event.chairs, wording),
        }
    return values
