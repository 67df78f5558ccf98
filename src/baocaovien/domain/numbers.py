"""Numbers as Vietnamese offices write, say and type them."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation, localcontext

from baocaovien.domain.errors import InputError

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("", " nghìn", " triệu")
_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_ROMAN_SHAPE = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})", re.IGNORECASE)
_TYPED = re.compile(r"[+-]?(?:\d{1,3}(?:[. ]\d{3})+|\d+)(?:,\d+)?")
_RANGE = re.compile(r"\s*(?:–|—|-|đến)\s*")


def in_words(number: int) -> str:
    """Say a whole number: 105000 is "một trăm linh năm nghìn", 21 "hai mươi mốt", 15 "mười lăm"."""
    if number < 0:
        return f"âm {in_words(-number)}"
    if number == 0:
        return _DIGITS[0]
    billions, rest = divmod(number, 1_000_000_000)
    parts = [f"{in_words(billions)} tỷ"] if billions else []
    for scale in (2, 1, 0):
        group = rest // 1000**scale % 1000
        if group:
            parts.append(_hundreds(group, whole=not parts) + _SCALES[scale])
    return " ".join(parts)


def _hundreds(group: int, *, whole: bool) -> str:
    """Say 1–999; a group that follows a greater one is said with its hundreds ("không trăm linh năm")."""
    hundreds, rest = divmod(group, 100)
    tens, ones = divmod(rest, 10)
    parts = [] if whole and not hundreds else [f"{_DIGITS[hundreds]} trăm"]
    if tens > 1:
        parts.append(f"{_DIGITS[tens]} mươi")
    elif tens == 1:
        parts.append("mười")
    elif ones and parts:
        parts.append("linh")
    if ones:
        parts.append(_ones(tens, ones))
    return " ".join(parts)


def _ones(tens: int, ones: int) -> str:
    if ones == 5 and tens:
        return "lăm"
    if tens > 1:
        return {1: "mốt", 4: "tư"}.get(ones, _DIGITS[ones])
    return _DIGITS[ones]


def money_in_words(dong: int) -> str:
    """Say an amount of money for a list that is signed: "Một trăm linh năm nghìn đồng"."""
    said = f"{in_words(dong)} đồng"
    return said[0].upper() + said[1:]


def two_digits(number: int) -> str:
    """Write a count as official text does: 7 is "07", 12 is "12"."""
    return f"{number:02d}"


def group_thousands(number: int) -> str:
    """Write a whole number with dots: 1234567 is "1.234.567"."""
    return f"{number:,}".replace(",", ".")


def format_decimal(value: Decimal | float, places: int = 0) -> str:
    """Write a number rounded half up: 1234.5 with one place is "1.234,5".

    Raises:
        InputError: `input.not_a_number` for infinity and NaN.
    """
    number = value if isinstance(value, Decimal) else Decimal(str(value))
    if not number.is_finite():
        raise InputError("input.not_a_number", value=str(value))
    rounded = _rounded(number, places)
    return f"{rounded:,.{places}f}".translate({ord(","): ".", ord("."): ","})


def _rounded(number: Decimal, places: int) -> Decimal:
    with_room = max(28, number.adjusted() + places + 5)
    with localcontext() as context:
        context.prec = with_room
        rounded = number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    return abs(rounded) if rounded.is_zero() else rounded


def percent(part: Decimal | float, whole: Decimal | float, places: int = 1) -> str:
    """Write a share: 20 of 30 is "66,7%"; of nothing "–"."""
    if not whole:
        return "–"
    share = Decimal(str(part)) * 100 / Decimal(str(whole))
    return f"{format_decimal(share, places)}%"


_LONGEST = 40
"""Characters of a number that somebody means; longer ones are a slip of the keyboard."""


def parse_number(text: str, *, where: str = "") -> Decimal:
    """Read a number as people type it here: "1.234,5", "1 234,5", "98,5%", "-3".

    Dots and spaces group thousands, the comma is the decimal mark; a percent sign is dropped.

    Raises:
        InputError: `input.not_a_number`.
    """
    typed = re.sub(r"\s", " ", text).strip().removesuffix("%").strip().replace("−", "-")
    if len(typed) > _LONGEST or not _TYPED.fullmatch(typed):
        raise InputError("input.not_a_number", where=where, value=text[:80])
    try:
        return Decimal(typed.replace(".", "").replace(" ", "").replace(",", "."))
    except InvalidOperation as problem:
        raise InputError("input.not_a_number", where=where, value=text[:80]) from problem


def parse_range(text: str, *, where: str = "") -> tuple[Decimal, Decimal]:
    """Read a value or a range as (low, high): "35–36,5", "4.700 - 5.000", "14 đến 15", "7" (twice the same).

    Raises:
        InputError: `input.not_a_number`, also when the low end is above the high one.
    """
    parts = _RANGE.split(text.strip().removesuffix("%"))
    if len(parts) == 2 and parts[0]:
        low, high = parse_number(parts[0], where=where), parse_number(parts[1], where=where)
        if low > high:
            raise InputError("input.not_a_number", where=where, value=text[:80])
        return low, high
    value = parse_number(text, where=where)
    return value, value


def to_roman(number: int) -> str:
    """Write 1–3999 in Roman numerals.

    Raises:
        InputError: `input.not_a_number` outside that range.
    """
    if not 0 < number < 4000:
        raise InputError("input.not_a_number", value=str(number))
    written, rest = [], number
    for value, letters in _ROMAN:
        count, rest = divmod(rest, value)
        written.append(letters * count)
    return "".join(written)


def from_roman(text: str) -> int | None:
    """Read a well-formed Roman numeral in either case; None for anything else."""
    if not text or not _ROMAN_SHAPE.fullmatch(text):
        return None
    number, rest = 0, text.upper()
    for value, letters in _ROMAN:
        while rest.startswith(letters):
            number, rest = number + value, rest[len(letters) :]
    return number
