"""Whether a window can be shown at all: Qt ends the process by itself where no display answers, and says something else."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Mapping
from pathlib import Path

from baocaovien.domain.errors import EnvironmentFault


def require_display(environment: Mapping[str, str]) -> None:
    """Refuse to begin where no display answers.

    Raises:
        EnvironmentFault: none is named, or the X server that is named does not answer or does not let us in.
    """
    if sys.platform != "linux" or environment.get("QT_QPA_PLATFORM") or _wayland(environment):
        return
    name = environment.get("DISPLAY", "")
    if not name or not _answers(name):
        raise EnvironmentFault("window.no_display", display=name or "DISPLAY")


def _wayland(environment: Mapping[str, str]) -> bool:
    """Whether Qt would take Wayland; a session of that kind may leave its display unnamed, which is then `wayland-0`."""
    if environment.get("WAYLAND_DISPLAY") or environment.get("WAYLAND_SOCKET"):
        return True
    runtime = environment.get("XDG_RUNTIME_DIR", "")
    return environment.get("XDG_SESSION_TYPE") == "wayland" and bool(runtime) and (Path(runtime) / "wayland-0").exists()


def _answers(name: str) -> bool:
    """Ask as Qt will ask, by the library that it uses; where that is missing, the question is left to Qt."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(name.encode(), None)
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed
