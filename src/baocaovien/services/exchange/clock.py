"""How far this machine's clock is from the home machine's, as it was measured when the station was paired."""

from __future__ import annotations

from sqlalchemy.orm import Session

from baocaovien.store.models import Setting

_CLOCK = "exchange_clock"


def clock_offset(session: Session) -> int:
    """Milliseconds to add to this machine's clock to get the home machine's; 0 where it was never measured.

    It goes into each mark (`clock_offset_ms`): an offset that is learned later never re-orders old facts.
    """
    kept = session.get(Setting, _CLOCK)
    return int(kept.value["offset_ms"]) if kept else 0


def measured_offset(session: Session) -> int | None:
    """The offset, or None where it was never measured."""
    kept = session.get(Setting, _CLOCK)
    return int(kept.value["offset_ms"]) if kept else None


def set_clock_offset(session: Session, *, milliseconds: int) -> None:
    """Keep the offset that was measured."""
    session.merge(Setting(name=_CLOCK, value={"offset_ms": milliseconds}))
