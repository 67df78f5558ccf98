"""State secrets don't belong in this program: the mark by which a document says that it is one."""

from __future__ import annotations

from itertools import pairwise

from baocaovien.domain.names import nfc

_MARKS = ("TUYỆT MẬT", "TỐI MẬT", "MẬT")
_HEAD = 40
"""The mark is stamped into the head; further down a line may only tell of it."""
_DASHES = ("-", "–", "*")
_BROKEN = ("bảo", "bí", "cơ", "độ", "mức độ")
"""What stands above "mật" where a narrow column of a table breaks "bảo mật", "bí mật", "cơ mật", "độ mật"."""


def secrecy_mark(text: str) -> str:
    """The mark that stands in a line of its own in the head of a document; empty where there is none."""
    lines = [line for line in (" ".join(nfc(line).split()) for line in text.splitlines()) if line]
    for before, line in pairwise(["", *lines[:_HEAD]]):
        bare = line.strip(" .:()[]")
        if bare.startswith(_DASHES) and bare.endswith(_DASHES):  # a frame; a dash before alone makes a line of a list
            bare = bare.strip(" *-–")
        if bare in _MARKS and not (bare == "MẬT" and before.casefold() in _BROKEN):
            return bare
    return ""
