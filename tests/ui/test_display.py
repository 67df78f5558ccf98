"""A start where no window can be shown; Qt would end the process with a core dump and talk of other things."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from baocaovien.ui.display import require_display
from tests.helpers.display import XServer


@pytest.mark.display
@pytest.mark.parametrize("display,named", [("", "DISPLAY"), (":4242", ":4242")])
def test_a_start_without_a_display_says_so_and_ends(home: Path, display: str, named: str) -> None:
    chosen = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "XDG_SESSION_TYPE")
    done = subprocess.run(
        [sys.executable, "-m", "baocaovien.app"],
        env={**{name: value for name, value in os.environ.items() if name not in chosen}, "DISPLAY": display},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )

    assert (done.returncode, f"({named})" in done.stderr, done.stderr.count("\n")) == (3, True, 1)


def test_a_display_that_answers_is_taken(x_server: XServer) -> None:
    assert require_display({"DISPLAY": x_server.name}) is None


def test_a_platform_that_was_chosen_is_left_to_qt() -> None:
    assert require_display({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":4242"}) is None


@pytest.mark.parametrize("named", [{"WAYLAND_DISPLAY": "wayland-1"}, {"WAYLAND_SOCKET": "5"}, {"XDG_SESSION_TYPE": "wayland"}])
def test_a_session_of_wayland_is_left_to_qt(tmp_path: Path, named: dict[str, str]) -> None:
    (tmp_path / "wayland-0").touch()

    assert require_display({**named, "XDG_RUNTIME_DIR": str(tmp_path)}) is None
