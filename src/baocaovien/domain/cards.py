"""Card numbers: digits only, random, with check digits by ISO 7064 MOD 97-10.

Digits without letters pass through Telex and VNI input methods unbent, and an even count of them is
the shortest Code 128. They hold no personal data; a card is revoked by its record.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable

DIGITS = 16
"""Length of a number; the last two are its check digits."""

_SEPARATORS = re.compile(r"[\s.\-]+")


def new_card_number(below: Callable[[int], int] = secrets.randbelow) -> str:
    """Make a random number; the first digit is no zero, which a spreadsheet would cut off.

    Args:
        below: gives a random integer in [0, n); replaced to repeat a sample.
    """
    lowest = 10 ** (DIGITS - 3)
    body = lowest + below(9 * lowest)
    return f"{body}{_check(body)}"


def _check(body: int) -> str:
    return f"{98 - body * 100 % 97:02d}"


def is_card_number(text: str) -> bool:
    """Tell whether the check digits are right; every single wrong digit and swapped pair of neighbours is found."""
    return len(text) == DIGITS and text.isascii() and text.isdigit() and text[0] != "0" and int(text) % 97 == 1


def read_card_number(scanned: str) -> str | None:
    """Give the number in what a reader or a person typed, spaces and dashes left out; None when it is none."""
    digits = _SEPARATORS.sub("", scanned)
    return digits if is_card_number(digits) else None


def printed_card_number(number: str) -> str:
    """Write a number in groups of four, for eyes, on one line."""
    return "\N{NO-BREAK SPACE}".join(number[at : at + 4] for at in range(0, len(number), 4))
