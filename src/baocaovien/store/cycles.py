"""Trees that two machines bent into a ring: the later move of each ring is cut."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from typing import Any


def cut(parents: Mapping[uuid.UUID, uuid.UUID | None], order: Callable[[uuid.UUID], Any]) -> tuple[uuid.UUID, ...]:
    """The nodes that lose their parent so that no ring is left: of each ring the one that was moved last.

    Args:
        parents: {node: its parent}; each node has one parent, so rings never share a node.
        order: when a node was moved; the greatest loses.
    """
    done: set[uuid.UUID] = set()
    lost = []
    for start in parents:
        path: list[uuid.UUID] = []
        at: uuid.UUID | None = start
        while at is not None and at not in done and at in parents:
            done.add(at)
            path.append(at)
            at = parents[at]
        if at in path:
            lost.append(max(path[path.index(at) :], key=lambda node: (order(node), node.hex)))
    return tuple(lost)
