"""Attendance rates with their denominators, and figures that sites report (semantics.md §1)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from baocaovien.domain.attendance import Standing, Status
from baocaovien.domain.periods import Period


@dataclass(frozen=True, slots=True)
class Term:
    """A person's time in a post, both days inside; None is open."""

    first: date | None = None
    last: date | None = None

    def holds(self, day: date) -> bool:
        """Tell whether a day lies inside."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


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


def person_rate(sessions: Iterable[Summoned], *, terms: Sequence[Term], period: Period) -> Rate:
    """Rate one person in one post: only sessions inside the period and inside the person's own term count.

    Who sent a substitute did not attend; `substituted` tells how often.
    """
    return _rate(_counted(sessions, terms, period), {Status.PRESENT})


def unit_rate(sessions: Iterable[Summoned], *, period: Period) -> Rate:
    """Rate a unit over the sessions its people and seats were summoned to: a substitute counts, once."""
    return _rate(_counted(sessions, (Term(),), period), {Status.PRESENT, Status.SUBSTITUTED})


def _counted(sessions: Iterable[Summoned], terms: Sequence[Term], period: Period) -> list[Status]:
    return [
        one.standing.status
        for one in sessions
        if period.first <= one.day <= period.last and any(term.holds(one.day) for term in terms)
    ]


def _rate(statuses: Sequence[Status], attending: set[Status]) -> Rate:
    count = {status: statuses.count(status) for status in Status}
    return Rate(
        len(statuses),
        sum(count[status] for status in attending),
        count[Status.SUBSTITUTED],
        count[Status.EXCUSED],
        count[Status.UNEXCUSED],
        count[Status.NOT_MARKED],
    )


@dataclass(frozen=True, slots=True)
class SiteFigure:
    """The number of people at a site: reported until its named list closes, then counted by name.

    `difference` is reported − named, kept visible; None when nothing was reported.
    """

    number: int
    by_name: bool
    named: int
    reported: int | None
    difference: int | None


def site_figure(*, named: int, reported: int | None, list_closed: bool) -> SiteFigure:
    """Decide which number stands for a site."""
    by_name = list_closed or reported is None
    difference = None if reported is None else reported - named
    return SiteFigure(named if by_name or reported is None else reported, by_name, named, reported, difference)
