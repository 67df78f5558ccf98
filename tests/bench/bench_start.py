"""From the start of the process until the window can be used, beside a bare window with the same imports; and its memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.bench.rows import BenchRow, percentile

_TIMES = 7

# Runs the application's own main; in place of its event loop, waits until the first page is painted and nothing is being
# read any more, and tells how long that took since the parent started the process.
_WINDOW = """
import sys, time
started = float(sys.argv.pop(1))
from baocaovien import app as composition

class Measured(composition.QApplication):
    def exec(self):
        def usable():
            window = next((one for one in self.topLevelWidgets() if isinstance(one, composition.MainWindow)), None)
            return window is not None and window.isVisible() and bool(window.current_key) and not window.bridge.is_busy
        while not usable():
            self.processEvents()
        self.processEvents()
        taken = time.monotonic() - started
        busy, modules = time.process_time(), list(sys.modules)
        import json
        from tests.bench.memory import peak_megabytes
        print(json.dumps({"seconds": taken, "processor": busy, "megabytes": peak_megabytes(), "modules": modules}))
        return 0

composition.QApplication = Measured
sys.exit(composition.main(["--workspace", sys.argv[1]]))
"""

# The same imports, in the same order, and a main window with nothing in it.
_BARE = """
import sys, time
started = float(sys.argv[1])
import importlib, json
for name in json.load(open(sys.argv[2])):
    try:
        importlib.import_module(name)
    except ImportError:
        pass
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv[:1])
window = QMainWindow()
window.resize(1280, 760)
window.show()
app.processEvents()
taken = time.monotonic() - started
busy = time.process_time()
from tests.bench.memory import peak_megabytes
print(json.dumps({"seconds": taken, "processor": busy, "megabytes": peak_megabytes()}))
"""


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}


def _run(code: str, *arguments: str) -> dict[str, Any]:
    """Run a program; its clock begins before its interpreter does (one clock serves every process)."""
    command = [sys.executable, "-c", code, str(time.monotonic()), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=_environment())
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def _command(*arguments: str) -> float:
    """How long a command takes, its process included."""
    started = time.perf_counter()
    command = [sys.executable, "-m", "baocaovien.cli.main", *arguments]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=_environment())
    return time.perf_counter() - started


def rows() -> list[BenchRow]:
    """Start both windows in turn, several times, on the sample workspace."""
    with tempfile.TemporaryDirectory() as scratch:
        workspace = str(Path(scratch) / "sample")
        initialise = [sys.executable, "-m", "baocaovien.cli.main", "--workspace", workspace, "init", "--sample"]
        subprocess.run(initialise, check=True, stdout=subprocess.DEVNULL, env=_environment())
        first = _run(_WINDOW, workspace)  # not counted: it fills the disk's cache
        names = Path(scratch) / "modules.json"
        names.write_text(json.dumps([name for name in first["modules"] if not name.startswith("_") and name != "__main__"]))
        listing = [_command("--workspace", workspace, "event", "list") for _ in range(_TIMES)]
        demo = _command("demo", str(Path(scratch) / "demo"))
        ours, bare = [], []
        for _ in range(_TIMES):
            ours.append(_run(_WINDOW, workspace))
            bare.append(_run(_BARE, str(names)))
    window, baseline = (percentile([float(run["seconds"]) for run in runs], 50) for runs in (ours, bare))
    busy, least_busy = (min(float(run["processor"]) for run in runs) for runs in (ours, bare))
    memory, least = (max(float(run["megabytes"]) for run in runs) for runs in (ours, bare))
    name = "bare QMainWindow, same imports"
    return [
        BenchRow(
            "window usable on the sample, cold",
            window,
            baseline_name=name,
            baseline=baseline,
            at_most=1.5,
            ratio_at_most=2,
            note=f"median of {_TIMES} fresh processes, first page painted and read",
        ),
        BenchRow(
            "processor time of that start",
            busy,
            baseline_name=name,
            baseline=least_busy,
            ratio_at_most=2,
            note=f"the least of {_TIMES}; a machine that does other things as well changes it little",
        ),
        BenchRow(
            "event list on the sample, whole command",
            percentile(listing, 50),
            at_most=0.7,
            note=f"median of {_TIMES} fresh processes",
        ),
        BenchRow("demo from start to end", demo, at_most=10, note="the whole main job on the sample, in a fresh process"),
        BenchRow("window's peak memory", memory, unit="MB", baseline_name=name, baseline=least, at_most=250),
    ]
