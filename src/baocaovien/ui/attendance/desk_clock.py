"""Asks at the desk what time it is, where the machine's clock went back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from baocaovien.domain.errors import AppError
from baocaovien.domain.local_time import local_date, short_moment
from baocaovien.domain.typed_dates import parse_moment
from baocaovien.services.attendance.desk_clock import clock_behind, say_time
from baocaovien.ui.attendance.asking import Ask, Done
from baocaovien.ui.attendance.verdict import Verdict
from baocaovien.ui.bridge import Bridge

Asking = Callable[[str, Sequence[Ask], str, Done], None]


class DeskClock(QObject):
    """Holds up marks until somebody has said the date and the time."""

    def __init__(
        self, bridge: Bridge, verdict: Verdict, ask: Asking, *, said: Callable[[], None], refused: Callable[[AppError], None]
    ) -> None:
        """Watch for a desk.

        Args:
            ask: shows a form at the desk.
            said: called when the time was kept; marks can be written.
            refused: tells what was wrong with what was typed.
        """
        super().__init__()
        self._bridge, self._verdict, self._ask, self._said, self._refused = bridge, verdict, ask, said, refused
        self._last: dt.datetime | None = None
        """When this machine wrote last, while its clock says an earlier time."""

    def check(self) -> None:
        """Look at the clock, and ask at once where it went back."""
        station_id = self._bridge.workspace.station_id
        self._last = self._bridge.read(partial(clock_behind, station_id=station_id, now=dt.datetime.now(dt.UTC)))
        self.may_mark()

    def may_mark(self) -> bool:
        """Whether marks can be written; else the form asks."""
        last = self._last
        if last is None:
            return True
        words = self.tr("The clock of this machine went back: it already wrote at {last}.").format(last=short_moment(last))
        self._verdict.say(self.tr("What time is it?"), "wrong", "", words)
        asks = [Ask("moment", self.tr("Date and time now"), short_moment(last), needed=True)]
        self._ask(self.tr("What time is it?"), asks, self.tr("Go on (Enter)"), partial(self._keep, last))
        return False

    def _keep(self, last: dt.datetime, typed: Mapping[str, Any]) -> None:
        try:
            said = parse_moment(typed["moment"], today=local_date(last))
        except AppError as problem:
            self._refused(problem)
            return
        change = partial(say_time, machine=dt.datetime.now(dt.UTC), said=said, last=last)
        self._bridge.execute("attendance.say_time", change, self, self._kept, self._refused)

    def _kept(self, _none: object) -> None:
        self._last = None
        self._said()
