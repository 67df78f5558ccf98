"""The sentence for an error's code, in the language of the screen."""

from __future__ import annotations

import re
import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from typing_extensions import override

from baocaovien.domain.errors import AppError
from baocaovien.texts import catalogue, words
from baocaovien.texts.errors import SENTENCES
from baocaovien.texts.marking import Sentence

_LONGEST, _END = 240, 60
"""The most characters of one value in a sentence, and how many of them are of its end."""
_WHOLE = ("told",)
"""What is said whole: every conflict of an event is named."""
_ID = re.compile(r"[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}(\.\d+)?")
"""An id or the key of a slide: a program wants it, a person is told what it is of."""


@dataclass(frozen=True, slots=True)
class Told:
    """An error as a person reads it."""

    code: str
    message: str
    where: str
    hint: str
    place: str = ""
    """`where` in words; empty when the message names it."""

    def line(self) -> str:
        """One line: what happened, where, what to do."""
        place = f"{self.place}: " if self.place and self.place not in self.message else ""
        return " ".join(part for part in (place + self.message, self.hint) if part)


class _Lenient(string.Formatter):
    @override
    def get_value(self, key: int | str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
        found = kwargs.get(key, "?") if isinstance(key, str) else super().get_value(key, args, kwargs)
        return _shortened(found) if isinstance(found, str) and key not in _WHOLE else found


def _shortened(words: str) -> str:
    """One line that can be read: ten thousand characters that somebody typed don't bury the sentence they stand in."""
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - _END]}…{words[-_END:]}"


def tell(error: AppError, language: str) -> Told:
    """Put an error into words; an unknown code is shown as it is, never hidden."""
    sentence = SENTENCES.get(error.code, Sentence(error.code))
    lenient = _Lenient()
    params = {
        name: words.said(name, given, language) if isinstance(given, str) else given for name, given in error.params.items()
    }

    def fill(text: str) -> str:
        if not text:
            return ""
        spoken = catalogue.translate("Errors", text, language=language)
        filled = lenient.vformat(spoken, (), {"where": error.where, **params})
        return filled[:1].upper() + filled[1:] if _begins_with_a_word(spoken) else filled

    where = _shortened(error.where)
    named = error.where == error.params.get("field")
    place = "" if named or _ID.fullmatch(where) else words.said("field", where, language)
    return Told(error.code, fill(sentence.message), where, fill(sentence.hint), place)


def _begins_with_a_word(text: str) -> bool:
    """Whether the first thing said is a word for a code, as in "{field} is missing."; a file's name keeps its letters."""
    return text.startswith("{") and text[1:].partition("}")[0] in words.WORDS
