"""The mark for a field that a change leaves as it is, where None empties it."""

from __future__ import annotations

from enum import Enum
from typing import Final, Literal, TypeAlias, TypeVar


class Keep(Enum):
    """Has one member, so that a type check tells it from every value."""

    KEEP = "keep"


KEEP: Final = Keep.KEEP
Kept: TypeAlias = Literal[Keep.KEEP]
_Value = TypeVar("_Value")


def unless_kept(given: _Value | Kept, before: _Value) -> _Value:
    """The value that was given, else the one from before."""
    return before if given is KEEP else given
