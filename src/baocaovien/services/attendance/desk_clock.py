"""A machine whose clock went back (a power cut leaves old ones in 2009): the desk asks the time before it marks."""

from __future__ import annotations

import datetime as dt
import uuid

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.domain.errors import InputError
from baocaovien.domain.local_time import short_moment
from baocaovien.store.models import Operation, Setting

_SAID = "desk_clock"
_SLACK = dt.timedelta(minutes=2)
"""Clocks that are set by the network step back a little; within a machine the order of its marks decides anyway."""
_NEWEST = 200


def clock_behind(session: Session, *, station_id: uuid.UUID, now: dt.datetime) -> dt.datetime | None:
    """When this machine wrote last, where its clock is earlier than that and nobody said what time it is; else None."""
    if correction(session, now):
        return None
    newest = select(Operation.at).where(Operation.station_id == station_id).order_by(Operation.seq.desc()).limit(_NEWEST)
    last = max(session.scalars(newest), default=None)
    return last if last is not None and now < last - _SLACK else None


def say_time(session: Session, *, machine: dt.datetime, said: dt.datetime, last: dt.datetime) -> None:
    """Keep what time it is while the machine's clock says another; marks bear the difference until the clock is set.

    Raises:
        InputError: `attendance.time_before_last`.
    """
    if said < last - _SLACK:
        raise InputError("attendance.time_before_last", where="moment", time=short_moment(said), last=short_moment(last))
    session.merge(Setting(name=_SAID, value={"machine": machine.isoformat(), "said": said.isoformat()}))


def correction(session: Session, now: dt.datetime) -> int:
    """Milliseconds to add to this machine's clock, as somebody said; 0 once it was set, or went back again."""
    kept = session.get(Setting, _SAID)
    if kept is None:
        return 0
    machine, said = (dt.datetime.fromisoformat(kept.value[name]) for name in ("machine", "said"))
    return round((said - machine).total_seconds() * 1000) if machine - _SLACK <= now < said else 0
