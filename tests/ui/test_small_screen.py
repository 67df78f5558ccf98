"""Every page and dialog on the least laptop: 1366×768 at 150 %, less the task bar, where 911×464 logical pixels are left."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.forms import dialogs
from tests.ui.sample_window import sample_folder
from tests.ui.test_tab_order import SHOWN

__all__ = ["sample_folder"]

SCREEN = {"name": "laptop", "x": 0, "y": 0, "width": 911, "height": 464, "logicalDpi": 96, "dpr": 1}


@pytest.mark.parametrize("what, language", [("pages", "vi"), ("pages", "en"), ("dialogs", "vi")])
def test_nothing_is_cut_off_or_out_of_reach(sample_folder: Path, tmp_path: Path, what: str, language: str) -> None:
    (tmp_path / "screens.json").write_text(json.dumps({"screens": [SCREEN]}))
    subprocess.run(
        [sys.executable, "-m", "tests.ui.small_screen", str(sample_folder), str(tmp_path), language, what],
        timeout=600, check=True, stderr=subprocess.DEVNULL,
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path / 'screens.json'}", "PYTHONUTF8": "1",
             "BAOCAOVIEN_HOME": str(tmp_path)},
    )  # fmt: skip
    told = json.loads((tmp_path / "told.json").read_text(encoding="utf-8"))

    assert told["wrong"] == {}
    assert len(told["looked at"]) >= (len(SHOWN) if what == "pages" else len(dialogs.CHOICES) + 50)
