"""What held in a span of days: names, posts, validity. `valid_from` is inside, `valid_to` is the first day outside."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol, TypeVar


class Dated(Protocol):
    """Something that was so in a span of days; None is an open end."""

    @property
    def valid_from(self) -> date | None:
        """Give the first day on which it was so."""
        ...

    @property
    def valid_to(self) -> date | None:
        """Give the first day on which it no longer was."""
        ...


D = TypeVar("D", bound=Dated)


def holds(row: Dated, day: date) -> bool:
    """Tell whether something was so on a day."""
    return (row.valid_from is None or row.valid_from <= day) and (row.valid_to is None or day < row.valid_to)


def nearest(rows: Iterable[D], day: date) -> D | None:
    """Give the row that held on a day, of several (two machines renamed a unit) the newest.

    For a day on which none held: the last one before it, else the first one after it.
    """
    ordered = sorted(rows, key=lambda row: row.valid_from or date.min)
    current = [row for row in ordered if holds(row, day)]
    begun = [row for row in ordered if (row.valid_from or date.min) <= day]
    return next(iter((current or begun)[-1:] or ordered[:1]), None)
