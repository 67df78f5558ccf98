"""An X server without a screen, for tests of focus, dragging and input methods in a real window."""

from __future__ import annotations

import os
import shutil
import subprocess


class XServer:
    """One Xvfb on a display number that it finds itself."""

    def __init__(self, width: int = 1366, height: int = 768) -> None:
        if shutil.which("Xvfb") is None:
            message = "Xvfb is not installed; run: python3 packaging/start.py test"
            raise RuntimeError(message)
        reading, writing = os.pipe()
        self._process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[writing],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        os.close(writing)
        with os.fdopen(reading, "rb") as told:
            number = told.readline().decode().strip()
        if not number:
            raise RuntimeError(f"Xvfb ended with code {self._process.wait()}")
        self.name = f":{number}"

    def environment(self) -> dict[str, str]:
        """The environment for a program that shall open its windows there."""
        return {**os.environ, "DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}

    def stop(self) -> None:
        """End the server and every window on it."""
        self._process.terminate()
        self._process.wait(timeout=30)
