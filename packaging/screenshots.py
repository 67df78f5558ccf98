#!/usr/bin/env python3
"""Photograph every page of the window on the sample, at the size of a 1366×768 screen at 125 %.

    screenshots.py [DIR] [--language vi|en]… [--theme light|dark]… [--page KEY]…

Without DIR into build/screenshots; both languages, both themes and all pages unless some are named.
Files are called PAGE-LANGUAGE.png (light) and PAGE-LANGUAGE-dark.png.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WIDTH, HEIGHT = 1093, 614
_PATIENCE = 20.0
_CALM = 0.25

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from baocaovien import settings
from baocaovien.app import Application
from baocaovien.services import sample
from baocaovien.services.workspace import Workspace
from baocaovien.ui import window_state
from baocaovien.ui.main_window import MainWindow


def _settle(app: QApplication, quiet: Callable[[], bool]) -> None:
    """Let events run until nothing has been under way for a moment."""
    until = time.monotonic() + _PATIENCE
    calm_since = time.monotonic()
    while time.monotonic() < until and time.monotonic() - calm_since < _CALM:
        app.processEvents()
        time.sleep(0.005)
        if not quiet():
            calm_since = time.monotonic()


def _photograph(app: QApplication, window: MainWindow, key: str, path: Path) -> None:
    window.go(key)
    _settle(app, lambda: not window.bridge.is_busy)
    window.grab().save(str(path))
    print(path)


def photograph(folder: Path, *, languages: Sequence[str], themes: Sequence[settings.Theme], pages: Sequence[str]) -> None:
    """Make the pictures.

    Args:
        pages: keys of pages; none means all.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["BAOCAOVIEN_HOME"] = str(Path(scratch) / "home")
        workspace = Workspace.create(Path(scratch) / "sample")
        sample.fill(workspace)
        workspace.close()
        window_state.use_data_folder()
        app = QApplication.instance() or QApplication(sys.argv[:1])
        assert isinstance(app, QApplication)
        for language in languages:
            for theme in themes:
                settings.save(replace(settings.load(), language=language, theme=theme))
                program = Application(app)
                program.begin(workspace.folder)
                window = program.window
                assert window is not None
                window.resize(WIDTH, HEIGHT)
                for key in pages or tuple(window.descriptions):
                    end = "" if theme == "light" else f"-{theme}"
                    _photograph(app, window, key, folder / f"{key}-{language}{end}.png")
                program.close()
                _settle(app, lambda: True)


def main(arguments: Sequence[str]) -> int:
    """Run the script; answer its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "build" / "screenshots")
    parser.add_argument("--language", action="append", choices=("vi", "en"))
    parser.add_argument("--theme", action="append", choices=("light", "dark"))
    parser.add_argument("--page", action="append")
    given = parser.parse_args(arguments)
    photograph(
        given.folder,
        languages=given.language or ("vi", "en"),
        themes=given.theme or ("light", "dark"),
        pages=given.page or (),
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
