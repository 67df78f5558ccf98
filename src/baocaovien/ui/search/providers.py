"""Where the search over everything looks: one line in the tuple for each kind of record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from baocaovien.ui.shell import Target


@dataclass(frozen=True, slots=True)
class Found:
    """One hit: what it is called, what it is, and the page that shows it."""

    title: str
    detail: str
    icon: str
    page: str
    target: Target


@dataclass(frozen=True, slots=True)
class SearchProvider:
    """Finds one kind of record; `find(session, words)` answers at most a handful, best first."""

    name: str
    """Heading of its hits (context "Search")."""
    find: Callable[[Any, str], Sequence[Found]]


PROVIDERS: tuple[SearchProvider, ...] = ()
