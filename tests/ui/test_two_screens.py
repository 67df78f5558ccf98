"""Presenting with a projector: the hall sees the slide on one screen, the speaker the notes on the other."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCREENS = [
    {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1},
    {"name": "projector", "x": 1366, "y": 0, "width": 1280, "height": 720, "logicalDpi": 96, "dpr": 1},
]


@pytest.mark.parametrize("host_on, hall", [(0, [1366, 0, 1280, 720]), (1, [0, 0, 1366, 768])])
def test_the_hall_sees_the_slide_and_the_speaker_the_notes_on_the_other_screen(
    host_on: int, hall: list[int], tmp_path: Path
) -> None:
    (tmp_path / "screens.json").write_text(json.dumps({"screens": SCREENS}))
    platform = "offscreen:configfile=screens.json"  # from there: Qt would part a path at the colon of its drive
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.two_screens", str(host_on)],
        capture_output=True, text=True, timeout=120, check=True, encoding="utf-8",
        cwd=tmp_path, env={**os.environ, "QT_QPA_PLATFORM": platform, "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)},
    )  # fmt: skip

    assert json.loads(done.stdout) == {
        "hall": hall,
        "speaker": host_on,
        "notes": ["Nói câu đầu", "Nói câu sau"],
        "black": [True, True],
        "again": [False, False, 1],
        "ended": [True],
    }
