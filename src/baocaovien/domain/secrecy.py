"""State secrets don't belong in this program: the mark by which a document says that it is one."""

from __future__ import annotations

from baocaovien.domain.names import nfc

_MARKS = ("TUYỆT MẬT", "TỐI MẬT", "MẬT")
_HEAD = 40
"""The mark is stamped into the head; further down a line may only tell of it."""


def secrecy_mark(text: str) -> str:
    """The mark that stands in a line of its own in the head of a document; empty where there is none."""
    lines = [line for line in (" ".join(nfc(line).split()) for line in text.splitlines()) if line]
    return next((bare for line in lines[:_HEAD] if (bare := line.strip(" .:;()[]*-–")) in _MARKS), "")
