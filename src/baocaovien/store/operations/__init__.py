"""The operation log: what one named step of work did, captured as it is flushed (design §3)."""

from __future__ import annotations

from baocaovien.store.operations.context import OperationContext, current
from baocaovien.store.operations.write import begin, finish

__all__ = ["OperationContext", "begin", "current", "finish"]
