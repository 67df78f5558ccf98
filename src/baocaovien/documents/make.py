"""From an input to a plan: the kind's build, the profile's family of wording, the office's tone placement."""

from __future__ import annotations

import dataclasses
from typing import Any

from baocaovien.documents.kind import DocumentKind
from baocaovien.documents.kinds import DOCUMENT_KINDS
from baocaovien.documents.plan import DocumentPlan
from baocaovien.documents.profile import LayoutProfile
from baocaovien.documents.wording import Wording, load_wording
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
    if tone is not None:
        words = dataclasses.replace(words, tone=tone)
    return kind.build(data, words)
