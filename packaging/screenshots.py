"""Take a picture of every page on the sample at 1093×614 logical pixels (1366×768 at 125 %), in both languages.

Run inside the project's environment: `python packaging/screenshots.py [OUT_DIR] [--page KEY]… [--dark] [--language vi|en]…`.
Works with and without a display; the pictures are what the window itself paints.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from baocaovien.app import Application

WIDTH, HEIGHT, SCALE = 1093, 614, "1.25"


def main(argv: Sequence[str] | None = None) -> int:
    """Write `<page>-<language>[-dark].png` files; answers the exit code."""
    asked = _arguments(argv)
    home = tempfile.TemporaryDirectory(prefix="baocaovien-screens-")
    os.environ["BAOCAOVIEN_HOME"] = home.name
    os.environ["QT_SCALE_FACTOR"] = SCALE
    screen = Path(home.name) / "screen.json"
    screen.write_text(json.dumps({"screens": [{"name": "laptop", "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1}]}))
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
    asked.out.mkdir(parents=True, exist_ok=True)
    _take(asked, Path(home.name) / "sample")
    home.cleanup()
    return 0


def _take(asked: argparse.Namespace, folder: Path) -> None:
    # Qt reads the environment when it is imported.
    from PySide6.QtWidgets import QApplication

    from baocaovien import settings
    from baocaovien.app import Application
    from baocaovien.services import sample
    from baocaovien.services.workspace import Workspace
    from baocaovien.ui import window_state

    workspace = Workspace.create(folder)
    sample.fill(workspace)
    workspace.close()
    app = QApplication(sys.argv[:1])
    window_state.use_data_folder()  # else the widths and views that somebody chose on this machine would be pictured
    for language in asked.language or ("vi", "en"):
        for dark in (True,) if asked.dark else (False,):
            settings.save(replace(settings.load(), language=language, theme="dark" if dark else "light"))
            program = Application(app)
            program.begin(folder)
            window = program.window
            assert window is not None
            window.resize(WIDTH, HEIGHT)
            for key in asked.page or tuple(window.descriptions):
                window.go(key)
                _settle(app, program)
                name = f"{key}-{language}{'-dark' if dark else ''}.png"
                window.grab().save(str(asked.out / name))
                sys.stdout.write(f"{asked.out / name}\n")
            program.close()


def _settle(app: QApplication, program: Application) -> None:
    """Let reads, layouts and previews finish."""
    from PySide6.QtCore import QDeadlineTimer, QThread

    calm, deadline = 0, QDeadlineTimer(15_000)
    while calm < 12 and not deadline.hasExpired():
        app.processEvents()
        busy = program.bridge is not None and program.bridge.is_busy
        calm = 0 if busy else calm + 1
        QThread.msleep(25)


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("out", nargs="?", type=Path, default=Path("packaging/screenshots"))
    parser.add_argument("--page", action="append")
    parser.add_argument("--language", action="append", choices=("vi", "en"))
    parser.add_argument("--dark", action="store_true")
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main())
