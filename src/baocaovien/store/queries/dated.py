"""Which dated rows hold on a day: `valid_from` is inside, `valid_to` is the first day outside."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import ColumnElement, and_, or_


def in_force(model: Any, day: dt.date) -> ColumnElement[bool]:
    """Rows of a table with `valid_from` and `valid_to` that hold on a day; an empty end is open."""
    return and_(
        or_(model.valid_from.is_(None), model.valid_from <= day),
        or_(model.valid_to.is_(None), model.valid_to > day),
    )
