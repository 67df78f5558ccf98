"""A qtbot that waits long: on a loaded machine a wait that is too short tells of the load, not of a fault."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

LEAST = 60_000
"""Milliseconds that every wait may take; what comes sooner ends it sooner."""


class PatientBot(QtBot):
    """Waits for signals, windows and conditions at least as long as `LEAST`."""

    def _patient(self, name: str) -> Callable[..., Any]:
        waits: Callable[..., Any] = getattr(super(), name)

        def wait(*args: Any, timeout: int = LEAST, **options: Any) -> Any:
            return waits(*args, timeout=max(timeout, LEAST), **options)

        return wait

    def __init__(self, request: Any) -> None:
        super().__init__(request)
        for name in ("waitUntil", "waitSignal", "waitSignals", "waitActive", "waitExposed", "waitCallback"):
            setattr(self, name, self._patient(name))
