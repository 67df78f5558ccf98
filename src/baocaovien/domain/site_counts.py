"""How many people a site had: the number that it reported until its named list closes, then those known by name.

Names never disappear under a smaller report, so what a report adds is what goes beyond the names (semantics.md §1).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar
from uuid import UUID


class SiteReport(Protocol):
    """A standing report of how many are present; an empty category is the total."""

    @property
    def site_id(self) -> UUID | None:
        """Give the site."""
        ...

    @property
    def session_id(self) -> UUID | None:
        """Give the session that it is of; None: the event."""
        ...

    @property
    def category(self) -> str:
        """Give whom it counts."""
        ...

    @property
    def number(self) -> int:
        """Give how many."""
        ...


R = TypeVar("R", bound=SiteReport)


@dataclass(frozen=True, slots=True)
class Reported(Generic[R]):
    """What a site reported at one session (in total, else by category), and how many of them are known by name."""

    reports: tuple[R, ...]
    named: int

    @property
    def beyond(self) -> int:
        """Give how many were there without a name."""
        return sum(row.number for row in self.reports) - self.named


def beyond_names(reports: Iterable[R], named: Mapping[UUID, int], *, closed: Collection[UUID]) -> dict[UUID, Reported[R]]:
    """Give the sites of an event whose reports go beyond the names.

    A total is taken before the sum of categories; of several sessions the one with the most.

    Args:
        reports: the newest standing report of each site, session and category.
        named: how many each site has by name.
        closed: sites whose named list is complete: the names stand there.
    """
    totals: dict[tuple[UUID, UUID | None], list[R]] = {}
    parts: dict[tuple[UUID, UUID | None], list[R]] = defaultdict(list)
    for row in reports:
        if row.site_id is not None and row.site_id not in closed:
            if row.category:
                parts[row.site_id, row.session_id].append(row)
            else:
                totals[row.site_id, row.session_id] = [row]
    found: dict[UUID, Reported[R]] = {}
    for (site_id, _session_id), own in (parts | totals).items():
        told = Reported(tuple(own), named.get(site_id, 0))
        known = found.get(site_id)
        if told.beyond > (known.beyond if known else 0):
            found[site_id] = told
    return found
