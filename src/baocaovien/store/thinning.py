"""Which backups stay: all of two days, then 12 daily, 10 weekly, 9 monthly, within a budget (semantics §8)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

DAILY, WEEKLY, MONTHLY = 12, 10, 9
NEVER_REMOVED = 3
BUDGET = 2 * 1024**3


@dataclass(frozen=True, slots=True)
class Copy:
    """A backup: its name, when it was made (aware, in the office's time zone) and its bytes."""

    name: str
    at: dt.datetime
    size: int


_SPANS: tuple[tuple[int, Callable[[dt.datetime], Hashable]], ...] = (
    (DAILY, lambda at: at.date()),
    (WEEKLY, lambda at: tuple(at.isocalendar())[:2]),
    (MONTHLY, lambda at: (at.year, at.month)),
)


def superfluous(copies: Sequence[Copy], now: dt.datetime, budget: int = BUDGET) -> list[str]:
    """Names of the backups to remove, the newest of each span of time staying.

    Args:
        now: aware, in the same zone as the copies.
        budget: bytes for all that stay; the oldest go first, never the newest three.
    """
    newest_first = sorted(copies, key=lambda copy: (copy.at, copy.name), reverse=True)
    recent = [copy for copy in newest_first if copy.at.date() >= now.date() - dt.timedelta(days=1)]
    kept = {copy.name for copy in (*recent, *newest_first[:NEVER_REMOVED])}
    older = [copy for copy in newest_first if copy not in recent]
    for most, span in _SPANS:
        chosen: dict[Hashable, Copy] = {}
        for copy in older:
            if span(copy.at) not in chosen and len(chosen) < most:
                chosen[span(copy.at)] = copy
        kept |= {copy.name for copy in chosen.values()}
        older = [copy for copy in older if span(copy.at) not in chosen]
    staying = [copy for copy in newest_first if copy.name in kept]
    total = sum(copy.size for copy in staying)
    for copy in reversed(staying[NEVER_REMOVED:]):
        if total <= budget:
            break
        total -= copy.size
        kept.discard(copy.name)
    return [copy.name for copy in newest_first if copy.name not in kept]
