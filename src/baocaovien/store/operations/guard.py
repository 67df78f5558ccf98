"""Refuses statements that would change logged tables behind the log's back."""

from __future__ import annotations

from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import ORMExecuteState, Session

from baocaovien.store.wire import logged_tables

CAPTURED = {"captured": True}
"""Execution options of the log's own statements: fold, erase and bulk insert."""


@event.listens_for(Session, "do_orm_execute")
def _refuse(state: ORMExecuteState) -> None:
    if not (state.is_update or state.is_delete or state.is_insert) or state.execution_options.get("captured"):
        return
    table: Any = getattr(state.statement, "table", None)
    if table is not None and table.name in logged_tables():
        raise TypeError(f"{table.name} is logged: change its records one by one, or use store.bulk.insert_records")
