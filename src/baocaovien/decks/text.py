"""Text as it is placed: NFC, one line, nothing that a slide cannot hold."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_BLANKS = re.compile(r"[ \t\n\r\f\v\u0085\u2028\u2029]+")
_UNPRINTABLE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\ufeff\ufffe\uffff\u00ad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


@lru_cache(maxsize=20_000)
def clean(text: str) -> str:
    """Make a paragraph NFC, with single blanks and without control characters; no-break spaces stay.

    Source: facts on decks §7 (a control character becomes `_x000B_` on the slide).
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip(" ")
    one_line = _BLANKS.sub(" ", text)
    return unicodedata.normalize("NFC", _UNPRINTABLE.sub("", one_line)).strip(" ")


def paragraphs(text: str) -> list[str]:
    """The lines of a longer text that hold something, each clean."""
    return [line for line in (clean(part) for part in text.splitlines()) if line]


def sentences(text: str) -> list[str]:
    """Cut a clean paragraph after full stops, semicolons, question and exclamation marks that a blank follows."""
    return [part for part in re.split(r"(?<=[.;?!…:]) ", text) if part]


def continued(title: str) -> str:
    """The title of a slide that goes on with the one before."""
    return f"{title} (tiếp)"
