"""The composition root: puts settings, workspace, bridge, look, language and window together, and starts Qt."""

from __future__ import annotations

import argparse
import logging
import multiprocessing
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from baocaovien import __version__, logs, paths, settings
from baocaovien.domain.errors import AppError
from baocaovien.services.workspace import Workspace
from baocaovien.texts import sentences
from baocaovien.ui import window_state
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.crash import FaultWatch
from baocaovien.ui.facts import WindowFacts
from baocaovien.ui.look import theme
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.translator import Translator

_log = logging.getLogger("baocaovien.app")


class Application(QObject):
    """What lives as long as the program: settings, language, look, the open workspace and its window."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.app = app
        self.settings = settings.load()
        self.window: MainWindow | None = None
        self.bridge: Bridge | None = None
        self._translator: Translator | None = None
        self.faults = FaultWatch(self._tell_error, self._window_or_none)
        theme.apply(app, theme.chosen(self.settings))
        self._speak()
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    def begin(self, folder: Path | None) -> None:
        """Open the workspace that was asked for; else the one of last time; else a new one at the usual place.

        Raises:
            AppError: it cannot be opened.
        """
        last = next((Path(kept) for kept in self.settings.workspaces if Path(kept).is_dir()), None)
        usual = paths.default_workspace()
        if folder is None and last is None and not usual.exists():
            Workspace.create(usual).close()
        self.open(folder or last or usual)

    def open(self, folder: Path) -> None:
        """Open a workspace in place of the one that is open.

        Raises:
            AppError: it cannot be opened; the one that was open stays open.
        """
        workspace = Workspace.open(folder)
        self._let_go()
        self.bridge = Bridge(workspace)
        others = tuple(other for other in self.settings.workspaces if other != str(folder))
        self._keep(replace(self.settings, workspaces=(str(folder), *others)[:8]))
        self.show_window()

    def show_window(self) -> None:
        """Make the window (anew, when the language has changed) and show it."""
        if self.bridge is None:
            return
        old, page = self.window, self.window.current_key if self.window else ""
        self.window = MainWindow(self.bridge, self.settings, self._facts())
        self.window.settings_changed.connect(self._change_settings)
        self.window.workspace_asked.connect(self._choose_workspace)
        self.window.start(page)
        if old is not None:
            self.window.restoreGeometry(old.saveGeometry())
        self.window.show()
        if old is not None:
            old.hide()
            old.deleteLater()

    def _facts(self) -> WindowFacts:
        return WindowFacts(folder=self.bridge.workspace.folder if self.bridge else None)

    def close(self) -> None:
        """Wait for queued writes and let everything go."""
        self._let_go()

    def _let_go(self) -> None:
        if self.window is not None:
            self.window.hide()
            self.window.deleteLater()
            self.window = None
        if self.bridge is not None:
            self.bridge.close()
            self.bridge.workspace.close()
            self.bridge.deleteLater()
            self.bridge = None

    def _choose_workspace(self) -> None:
        start = str(self.bridge.workspace.folder) if self.bridge else str(paths.user_data())
        chosen = QFileDialog.getExistingDirectory(self._window_or_none(), self.tr("Folder of the data"), start)
        if chosen:
            self.open(Path(chosen))

    def _change_settings(self, changed: settings.Settings) -> None:
        language = changed.language != self.settings.language
        self._keep(changed)
        theme.apply(self.app, theme.chosen(changed))
        if language:
            self._speak()
            self.show_window()

    def _keep(self, changed: settings.Settings) -> None:
        self.settings = changed
        try:
            settings.save(changed)
        except AppError as problem:
            self._tell_error(problem)

    def _speak(self) -> None:
        if self._translator is not None:
            self.app.removeTranslator(self._translator)
        self._translator = Translator(self.settings.language, self)
        self.app.installTranslator(self._translator)
        QLocale.setDefault(QLocale(QLocale.Language.Vietnamese if self.settings.language == "vi" else QLocale.Language.English))

    def _follow_system(self, _scheme: Qt.ColorScheme) -> None:
        theme.apply(self.app, theme.chosen(self.settings))

    def _tell_error(self, problem: AppError) -> None:
        _log.warning("told %s", problem.code)
        if self.window is not None:
            self.window.tell_error(problem)

    def _window_or_none(self) -> QWidget | None:
        return self.window


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window on the default workspace or on `--workspace DIR`; answers the exit code."""
    multiprocessing.freeze_support()
    asked = _parser().parse_args(argv)
    logs.configure()
    window_state.use_data_folder()
    QGuiApplication.setDesktopFileName("baocaovien")
    app = QApplication(sys.argv[:1])
    program = Application(app)
    program.faults.install()
    try:
        program.begin(asked.workspace)
    except AppError as problem:
        told = sentences.tell(problem, program.settings.language)
        sys.stderr.write(told.line() + "\n")
        return problem.exit_code
    code = app.exec()
    program.close()
    program.faults.uninstall()
    logs.close()
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="baocaovien-window")
    parser.add_argument("--workspace", type=Path, metavar="DIR")
    parser.add_argument("--version", action="version", version=__version__)
    return parser


if __name__ == "__main__":
    sys.exit(main())
