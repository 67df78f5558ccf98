"""What each operation is called in history and beside Undo, by subject; one table from all of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from baocaovien.texts import catalogue
from baocaovien.texts.labels import (
    attendance,
    decks,
    directory,
    documents,
    exchange,
    library,
    minutes,
    office,
    sample,
    schedule,
)

_SUBJECTS = (office, directory, library, schedule, attendance, decks, documents, minutes, exchange, sample)

LABELS: dict[str, str] = {code: said for subject in _SUBJECTS for code, said in subject.LABELS.items()}
"""{code of an operation: its English sentence}, which may name counts of its params in braces."""


class _Given(dict[str, Any]):
    """Params for a sentence; one that is missing reads as an ellipsis."""

    def __missing__(self, _key: str) -> str:
        return "…"


def sentence(label: str, params: Mapping[str, Any], language: str) -> str:
    """What an operation is called, in the language of the screen; an unknown code is shown as it is, never hidden."""
    source = LABELS.get(label, label)
    return catalogue.translate("Labels", source, language=language).format_map(_Given(params))
