"""The day of the month on which the superior office cuts off the figures of a period."""

from __future__ import annotations

from sqlalchemy.orm import Session

from baocaovien.services.reports.request import check_cut_off
from baocaovien.store.models import Setting

_SETTING = "reports.cut_off"


def cut_off_day(session: Session) -> int | None:
    """The day; None where periods are the calendar's."""
    kept = session.get(Setting, _SETTING)
    return kept.value.get("day") if kept is not None else None


def set_cut_off(session: Session, *, day: int | None) -> None:
    """Say on which day of the month periods close; None: on the last one.

    Raises:
        InputError: `reports.bad_cut_off`.
    """
    check_cut_off(day)
    session.merge(Setting(name=_SETTING, value={"day": day}))
