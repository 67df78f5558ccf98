"""How often one person came, of the sessions they were summoned to (semantics.md §1)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from baocaovien.domain.attendance import Standing, Status
from baocaovien.domain.dated import Dated, holds
from baocaovien.domain.periods import Period


@dataclass(frozen=True, slots=True)
class Summoned:
    """A session to which somebody was summoned, on its local day, and how it stands."""

    day: date
    standing: Standing


@dataclass(frozen=True, slots=True)
class Rate:
    """Attendance over sessions: `attended` of `summoned`; `excused` is a part of `absent`.

    `not_marked` sessions stay in the denominator: nothing is assumed.
    """

    summoned: int = 0
    attended: int = 0
    substituted: int = 0
    excused: int = 0
    unexcused: int = 0
    not_marked: int = 0

    @property
    def absent(self) -> int:
        """Give the absences, with and without reason."""
        return self.excused + self.unexcused

    @property
    def share(self) -> Decimal | None:
        """Give attended ÷ summoned; None when there was no session."""
        return Decimal(self.attended) / self.summoned if self.summoned else None

    def __add__(self, other: Rate) -> Rate:
        return Rate(
            self.summoned + other.summoned,
            self.attended + other.attended,
            self.substituted + other.substituted,
            self.excused + other.excused,
            self.unexcused + other.unexcused,
            self.not_marked + other.not_marked,
        )


def person_rate(sessions: Iterable[Summoned], *, terms: Sequence[Dated], period: Period) -> Rate:
    """Rate one person in one post: only sessions inside the period and inside the person's own term count.

    Who sent a substitute did not attend; `substituted` tells how often.
    """
    statuses = [one.standing.status for one in sessions if period.holds(one.day) and any(holds(term, one.day) for term in terms)]
    count = {status: statuses.count(status) for status in Status}
    return Rate(
        len(statuses),
        count[Status.PRESENT],
        count[Status.SUBSTITUTED],
        count[Status.EXCUSED],
        count[Status.UNEXCUSED],
        count[Status.NOT_MARKED],
    )
