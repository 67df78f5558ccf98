"""Numbers and symbols of official documents (domain.md §1.2–1.4).

The Party writes "Số 12-BC/BTGTU" and counts through the committee's term; the state writes "Số: 05/BC-UBND" and begins again
each year.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from baocaovien.domain.errors import InputError


class Family(StrEnum):
    PARTY = "party"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Symbol:
    """A number with its type code and the organ's code; number None is left blank for the registry."""

    number: int | None
    type_code: str
    organ: str
    family: Family

    def __str__(self) -> str:
        if self.family is Family.STATE:
            return f"{'' if self.number is None else f'{self.number:02d}'}/{self.type_code}-{self.organ}"
        return f"{'' if self.number is None else self.number}-{self.type_code}/{self.organ}"

    @property
    def printed(self) -> str:
        """Write the line under the organ; a blank number leaves room for the pen."""
        room = str(self) if self.number is not None else f"        {self}"
        return f"Số: {room}" if self.family is Family.STATE else f"Số {room}"


_PARTY = re.compile(r"(\d*)\s*-\s*([^\W\d_]+)/(\S+)")
_STATE = re.compile(r"(\d*)\s*/\s*([^\W\d_]+)-(\S+)")


def parse_symbol(text: str, *, where: str = "") -> Symbol:
    """Read "Số 12-BC/BTGTU", "05/BC-UBND" or either with a blank number.

    Raises:
        InputError: `documents.not_a_symbol`.
    """
    typed = re.sub(r"^số\s*:?", "", text.strip(), flags=re.IGNORECASE).strip()
    for family, shape in ((Family.PARTY, _PARTY), (Family.STATE, _STATE)):
        match = shape.fullmatch(typed)
        if match:
            return Symbol(int(match[1]) if match[1] else None, match[2], match[3], family)
    raise InputError("documents.not_a_symbol", where=where, value=text[:80])


def series_of(type_code: str, family: Family | str, *, dated: date, term: str = "") -> str:
    """Name the series a type's numbers run in: by term for the Party ("BC/2020-2025"), by year for the state ("BC/2021")."""
    if Family(family) is Family.STATE:
        return f"{type_code}/{dated.year}"
    return f"{type_code}/{term}" if term else type_code


def next_number(used: Iterable[int]) -> int:
    """Give the number after the greatest that was ever given; a cancelled one is not given again."""
    return max(used, default=0) + 1
