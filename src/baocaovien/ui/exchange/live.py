"""The live way over the local network: an office serves its stations, a station sends by itself while there is a way."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from baocaovien.domain.errors import AppError, Cancelled, EnvironmentFault
from baocaovien.services.exchange import addresses, lan
from baocaovien.services.exchange.stations import station_role
from baocaovien.services.exchange.take_in import TakenIn
from baocaovien.services.exchange.unsent import unsent
from baocaovien.services.workspace import Changes, Workspace
from baocaovien.ui.bridge import Bridge, Job

_SOON, _EVERY, _NEWS = 500, 5_000, 20_000
"""Milliseconds: after a mark; between looks for a way; between rounds that only ask for news."""


@dataclass(frozen=True, slots=True)
class Serving:
    """What a person types on the other machine: addresses of this one, and the code for the next that pairs."""

    addresses: tuple[str, ...]
    code: str


class _Server:
    """Holds the station server; usable from every thread, and never left running once it is shut."""

    def __init__(self, tell: Callable[[TakenIn], None]) -> None:
        self._guard = threading.Lock()
        self._tell = tell
        self._shut = False
        self.running: lan.StationServer | None = None

    def start(self, workspace: Workspace, host: str, port: int) -> None:
        with self._guard:
            if self._shut or self.running is not None:
                return
            try:
                self.running = lan.StationServer(workspace, host=host, port=port)
            except EnvironmentFault:
                self.running = lan.StationServer(workspace, host=host)  # something else has the usual port
            self.running.taken = self._tell

    def stop(self) -> None:
        with self._guard:
            running, self.running = self.running, None
            if running is not None:
                running.close()

    def shut(self) -> None:
        self._shut = True
        self.stop()


class Live(QObject):
    """Lives beside the bridge, so that it outlasts the pages; `Live.of(bridge)` is the only one of a workspace.

    Signals:
        changed: serving began or ended, or a round ended.
        taken: a station brought something (TakenIn).
    """

    changed = Signal()
    taken = Signal(object)

    def __init__(self, bridge: Bridge) -> None:
        """Use `of`."""
        super().__init__(bridge)
        self._bridge = bridge
        self.host = "0.0.0.0"  # noqa: S104 - the server itself answers private addresses alone
        self.port = addresses.USUAL_PORT
        self._server = _Server(self.taken.emit)
        self._found: tuple[str, ...] = ()
        self.url = ""
        """Where this station's marks go by themselves; empty: nowhere yet."""
        self.reached: bool | None = None
        """Whether the last look found the way; None before the first."""
        self.problem: AppError | None = None
        """Why the last round was refused."""
        self._under_way = False
        self._idle = 0
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self._look)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self.send)
        bridge.closing.connect(self._close)
        bridge.changed.connect(self._on_changed)

    @classmethod
    def of(cls, bridge: Bridge) -> Live:
        """The one of this workspace; a station that is paired begins to send."""
        found = bridge.findChild(cls)
        if found is None:
            found = cls(bridge)
            found._remember(bridge.read(_home_url))
        return found

    # -- an office serves ----------------------------------------------------------------------------------------

    @property
    def serving(self) -> Serving | None:
        """What to show while stations are served."""
        running = self._server.running
        if running is None:
            return None
        return Serving(tuple(f"http://{found}:{running.port}" for found in self._found), running.code)

    def start(self, failed: Callable[[AppError], None]) -> None:
        """Begin to serve stations."""
        work = partial(self._server.start, self._bridge.workspace, self.host, self.port)
        self._bridge.compute(partial(_started, work), self, self._take_addresses, failed=failed, carries=True)

    def stop(self) -> None:
        """Serve nobody any more."""
        self._bridge.compute(self._server.stop, self, lambda _none: self.changed.emit(), carries=True)

    def _take_addresses(self, found: tuple[str, ...]) -> None:
        self._found = found if self.host == "0.0.0.0" else (self.host,)  # noqa: S104 - compared, not listened on
        self.changed.emit()

    # -- a station sends -----------------------------------------------------------------------------------------

    def pair(self, address: str, code: str, then: Callable[[], None], failed: Callable[[AppError], None]) -> Job:
        """Pair with the machine at an address by the code on its screen; from then on marks go by themselves.

        Raises:
            InputError: `exchange.wrong_address`.
        """
        url = addresses.full_address(address)

        def done(_none: object) -> None:
            self._remember(url)
            self.send()
            then()

        work = partial(_paired, self._bridge.workspace, url, code)
        return self._bridge.compute(work, self, done, failed=failed, carries=True)

    def send(self) -> None:
        """One round now, if there is a way."""
        if self.url and not self._under_way and not self._bridge.is_closed:
            self._under_way, self._idle = True, 0
            work = partial(_round, self._bridge.workspace, self.url)
            self._bridge.compute(work, self, self._sent, failed=self._refused, carries=True, quiet=True)

    def _remember(self, url: str) -> None:
        self.url = url
        if url:
            self._timer.start()
            self._soon.start()

    def _look(self) -> None:
        """Send what waits; ask for news now and then; look for the way while there is none."""
        self._idle += _EVERY
        found = self._bridge.read(unsent)
        if (found is not None and found.count) or not self.reached or self._idle >= _NEWS:
            self.send()

    def _sent(self, reached: bool) -> None:
        self._under_way, self.reached, self.problem = False, reached, None
        self.changed.emit()

    def _refused(self, problem: AppError) -> None:
        self._under_way = False
        if not isinstance(problem, Cancelled):
            self.reached, self.problem = True, problem
            self.changed.emit()

    def _on_changed(self, changes: Changes) -> None:
        if self.url and changes.label != "exchange.merge" and changes.touches("attendance_mark"):
            self._soon.start()

    def _close(self) -> None:
        self._timer.stop()
        self._soon.stop()
        self._server.shut()


def _started(start: Callable[[], None]) -> tuple[str, ...]:
    start()
    return addresses.own_addresses()


def _paired(workspace: Workspace, url: str, code: str) -> None:
    addresses.knock(url)
    lan.pair(workspace, url, code)


def _round(workspace: Workspace, url: str) -> bool:
    """Whether the way was there; then everything went that could."""
    try:
        addresses.knock(url)
        lan.sync_server(workspace, url)
    except EnvironmentFault as problem:
        if problem.code != "exchange.unreachable":
            raise
        return False
    return True


def _home_url(session: Any) -> str:
    """The address of this station's home that was paired last; empty for an office and before pairing."""
    role = station_role(session)
    known = [url for url, peer_id in lan.servers(session).items() if role is not None and peer_id == role.peer_id]
    return known[-1] if known else ""
