"""Marks a string in Qt-free code for Qt Linguist: lupdate finds calls by this name."""

from __future__ import annotations

from dataclasses import dataclass


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name lupdate looks for
    """Answer the text as it is; it is translated where it is shown."""
    return text


@dataclass(frozen=True, slots=True)
class Sentence:
    """What happened and to what, and what to do about it; both may name parameters in braces."""

    message: str
    hint: str = ""
