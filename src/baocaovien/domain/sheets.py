"""Which page goes on which side of which sheet when both sides are printed.

A page with an odd number of its own copy is a front, one with an even number a back: margins are mirrored by that, and a
new copy never begins on the back of another. None is a side that stays blank.
"""

from __future__ import annotations

from collections.abc import Sequence

Side = int | None


def two_sided(pages: Sequence[int], numbers: Sequence[int]) -> list[Side]:
    """Give the sides in order, front and back in turn.

    Args:
        pages: the wanted pages, counted from 0.
        numbers: for every page of the file its number within its copy, from 1.
    """
    sides: list[Side] = []
    for page in pages:
        is_back = numbers[page] % 2 == 0
        if is_back != (len(sides) % 2 == 1):
            sides.append(None)
        sides.append(page)
    return sides


def fronts(sides: Sequence[Side]) -> list[Side]:
    """Give what the first run prints."""
    return list(sides[0::2])


def backs(sides: Sequence[Side], *, last_first: bool) -> list[Side]:
    """Give what the second run prints.

    Args:
        last_first: the stack goes back as it came out, so that its last sheet is drawn in first; a last sheet without a
            back then runs through empty. Otherwise sheets at the end that have no back are left out.
    """
    found = list(sides[1::2])
    if last_first:
        return list(reversed(found + [None] * (len(fronts(sides)) - len(found))))
    while found and found[-1] is None:
        found.pop()
    return found
