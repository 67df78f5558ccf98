"""One measured figure, with what it is compared to and what it must reach."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class BenchRow:
    """A figure of ours beside a baseline from the same run.

    Args:
        name: what was done, with its size ("first rows of 100,000 people").
        value: ours, in `unit`.
        unit: "s", "ms", "MB", "slides/s" …
        baseline_name: what it is compared to ("executemany of the same rows"); empty where there is nothing.
        baseline: its figure in the same unit.
        at_most: the value must not be larger.
        at_least: the value must not be smaller.
        ratio_at_most: value ÷ baseline must not be larger.
        note: the conditions, in a few words.
    """

    name: str
    value: float
    unit: str = "s"
    baseline_name: str = ""
    baseline: float | None = None
    at_most: float | None = None
    at_least: float | None = None
    ratio_at_most: float | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Value ÷ baseline."""
        return self.value / self.baseline if self.baseline else None

    @property
    def met(self) -> bool | None:
        """Whether every target is reached; None where there is none."""
        checks = [
            None if self.at_most is None else self.value <= self.at_most,
            None if self.at_least is None else self.value >= self.at_least,
            None if self.ratio_at_most is None or self.ratio is None else self.ratio <= self.ratio_at_most,
        ]
        given = [check for check in checks if check is not None]
        return all(given) if given else None

    @property
    def target(self) -> str:
        """The targets in words."""
        parts = [
            "" if self.at_most is None else f"≤ {figure(self.at_most)} {self.unit}",
            "" if self.at_least is None else f"≥ {figure(self.at_least)} {self.unit}",
            "" if self.ratio_at_most is None else f"≤ {figure(self.ratio_at_most)}×",
        ]
        return ", ".join(part for part in parts if part)

    def as_json(self) -> dict[str, Any]:
        """The row with what is derived from it."""
        return {**asdict(self), "ratio": self.ratio, "target": self.target, "met": self.met}


def figure(value: float) -> str:
    """A number with three digits that matter."""
    if value == 0 or abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"


def median_seconds(work: Callable[[], object], *, times: int = 5, warm: int = 1) -> float:
    """The median duration of a piece of work."""
    return percentile(durations(work, times=times, warm=warm), 50)


def durations(work: Callable[[], object], *, times: int, warm: int = 1) -> list[float]:
    """How long each of several runs took, in seconds, after some that don't count."""
    for _ in range(warm):
        work()
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return taken


def percentile(values: list[float], percent: int) -> float:
    """The value that `percent` of the values don't exceed, between neighbours."""
    if len(values) < 2:
        return values[0]
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]
