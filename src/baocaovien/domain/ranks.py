"""Order among siblings as fractional keys: a place between two others is always free, and nobody else moves.

Keys are strings over 0-9A-Za-z that compare by code point; no key ends in the lowest digit, so that below
every key there is room. Two machines that put something at the same place make the same key; the id decides then.
"""

from __future__ import annotations

from baocaovien.domain.errors import InputError

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_VALUE = {digit: value for value, digit in enumerate(_DIGITS)}
_BASE = len(_DIGITS)


def rank_between(low: str | None, high: str | None) -> str:
    """A key above `low` and below `high`; None is the open end.

    Raises:
        InputError: `input.bad_order`: low is not below high, or a key is not one of ours.
    """
    below, above = low or "", high or ""
    if any(character not in _VALUE for character in below + above) or (above and below >= above) or above.endswith("0"):
        raise InputError("input.bad_order", low=below, high=above)
    return _middle(below, above)


def _middle(low: str, high: str) -> str:
    made: list[str] = []
    place = 0
    bounded = bool(high)
    while True:
        floor = _VALUE[low[place]] if place < len(low) else 0
        ceiling = _VALUE[high[place]] if bounded and place < len(high) else _BASE
        if ceiling - floor > 1:
            made.append(_DIGITS[(floor + ceiling) // 2])
            return "".join(made)
        made.append(_DIGITS[floor])
        # One digit apart: what follows need only stay above the rest of low.
        bounded = bounded and ceiling == floor
        place += 1


def ranks_between(low: str | None, high: str | None, count: int) -> list[str]:
    """`count` rising keys between two others, spread so that they stay short."""
    if count <= 0:
        return []
    half = count // 2
    middle = rank_between(low, high)
    return [*ranks_between(low, middle, half), middle, *ranks_between(middle, high, count - half - 1)]
