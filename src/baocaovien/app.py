"""The composition root: puts settings, workspace, bridge, look, language and window together, and starts Qt."""

from __future__ import annotations

import logging
import multiprocessing
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from baocaovien import __version__, logs, paths, settings
from baocaovien.cli.parser import Parser
from baocaovien.domain.errors import AppError
from baocaovien.services import backup
from baocaovien.services.attendance.retention import retention_months
from baocaovien.services.office.actors import find_actor, list_actors
from baocaovien.services.workspace import Workspace
from baocaovien.services.workspace_place import database_target
from baocaovien.texts import catalogue, sentences
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.ui import window_state
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.crash import FaultWatch
from baocaovien.ui.display import require_display
from baocaovien.ui.facts import read_facts
from baocaovien.ui.look import icons, theme
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.shell import Level
from baocaovien.ui.translator import Translator

_log = logging.getLogger("baocaovien.app")

_BACKUP_MINUTES = 5
_KEPT_WORKSPACES = 8
_TALLIES_AT_ONCE = 50
"""Events tallied in one go: a third of a second at ordinary ones."""
_HOLDER = "window"
"""What other programs call this one while it has a workspace open."""


class Application(QObject):
    """What lives as long as the program: settings, language, look, the open workspace and its window."""

    def __init__(self, app: QApplication, language: str | None = None) -> None:
        super().__init__()
        self.app = app
        kept = settings.load()
        self.settings = replace(kept, language=language) if language else kept
        self.window: MainWindow | None = None
        self.bridge: Bridge | None = None
        self._translator: Translator | None = None
        app.setWindowIcon(icons.program())
        self.faults = FaultWatch(self._tell_error, self._window_or_none)
        theme.apply(app, theme.chosen(self.settings))
        self._speak()
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._backups = QTimer(self, interval=_BACKUP_MINUTES * 60_000)
        self._backups.timeout.connect(self._back_up)
        self._backups.start()

    # -- workspaces ----------------------------------------------------------------------------------------------

    def begin(self, folder: Path | None, *, database_url: str | None = None, actor: str | None = None) -> None:
        """Open the workspace that was asked for; else the one of last time; else a new one at the usual place.

        Args:
            database_url: the PostgreSQL database, which the folder (the usual one, if none is named) remembers.
            actor: who is working: a name or an id; a PIN is taken from BAOCAOVIEN_PIN, as on the command line.

        Raises:
            AppError: it cannot be opened.
        """
        if database_url:
            self.open(folder or paths.default_workspace(), database_url=database_url, actor=actor)
            return
        last = next((Path(kept) for kept in self.settings.workspaces if _may_be_there(Path(kept))), None)
        if folder is not None or last is None or last == paths.default_workspace():
            self.open(folder or last or self._own_workspace(), actor=actor)
        else:
            self._open_last(last, actor)

    def _open_last(self, last: Path, actor: str | None) -> None:
        """Open what was open last; where that can't be, say so in the window on the person's own data."""
        try:
            self.open(last, actor=actor)
        except AppError as problem:
            self.open(self._own_workspace())
            if self.window is not None:
                self.window.tell_error(problem)

    def open(self, folder: Path, *, form_first: bool = False, database_url: str | None = None, actor: str | None = None) -> None:
        """Open a workspace in place of the one that is open.

        Args:
            form_first: when it has no office yet, begin with the form.

        Raises:
            AppError: it cannot be opened; the one that was open stays open.
        """
        told = ""
        try:
            workspace = _opened(folder, database_url)
        except AppError as problem:
            workspace, told = self._recovered(folder, problem, database_url)
        if actor is not None:
            _sign_in(workspace, actor)
        self._let_go()
        self.bridge = Bridge(workspace)
        self._sign_in_on_sample()
        others = tuple(other for other in self.settings.workspaces if other != str(folder))
        self._keep(replace(self.settings, workspaces=(str(folder), *others)[:_KEPT_WORKSPACES]))
        self.show_window(form_first=form_first)
        if told and self.window is not None:
            self.window.tell(told, level=Level.ATTENTION)

    def _recovered(self, folder: Path, problem: AppError, database_url: str | None) -> tuple[Workspace, str]:
        """Offer the newest backup in place of data that can't be opened; where there is none, or nobody wants it, refuse."""
        # Loaded here: hardly any start needs it.
        from baocaovien.services import recovery  # noqa: PLC0415
        from baocaovien.ui.start.recovery import ask_recovery, recovery_words  # noqa: PLC0415

        newest = recovery.way_out(folder, problem, database_url=database_url)
        said = sentences.tell(problem, self.settings.language).line()
        if newest is None or not ask_recovery(self.window, said, newest):
            raise problem
        done = recovery.recover(folder, newest.name, database_url=database_url)
        return _opened(folder, database_url), recovery_words(done)

    def show_window(self, *, form_first: bool = False) -> None:
        """Make the window (anew, when the language has changed) and show it."""
        if self.bridge is None:
            return
        old, page = self.window, self.window.current_key if self.window else ""
        self.window = window = MainWindow(self.bridge, self.settings, read_facts(self.bridge))
        window.settings_changed.connect(self._change_settings)
        window.workspace_asked.connect(self._choose_workspace)
        window.own_office_asked.connect(self._open_own)
        window.sample_asked.connect(self._open_sample_later)
        window.data_asked.connect(self.open, Qt.ConnectionType.QueuedConnection)
        window.backup_asked.connect(self._back_up_now)
        window.restore_asked.connect(self._restore, Qt.ConnectionType.QueuedConnection)
        window.facts_asked.connect(self._show_facts)
        if window.facts.set_up:
            window.start(page or ("attendance" if window.facts.is_station else ""))
        else:
            self._show_start(form_first=form_first)
        if old is not None:
            window.restoreGeometry(old.saveGeometry())
        window.show()
        if old is not None:
            old.hide()
            old.deleteLater()
        elif window.facts.set_up and self.bridge.read(retention_months):
            self._offer_due()

    def _offer_due(self) -> None:
        from baocaovien.ui.settings.privacy_section import offer_due  # noqa: PLC0415 - only an office that set it needs it

        assert self.bridge is not None
        assert self.window is not None
        offer_due(self.bridge, self.window)

    def close(self) -> None:
        """Wait for queued writes and let everything go, the application's language as well."""
        self._backups.stop()
        self._let_go()
        self._fall_silent()

    def _own_workspace(self) -> Path:
        usual = paths.default_workspace()
        target = database_target(usual, None)
        if isinstance(target, Path) and not target.exists() and not backup.existing(usual):
            Workspace.create(usual, holder=_HOLDER).close()
        return usual

    def _open_own(self) -> None:
        self.open(self._own_workspace(), form_first=True)

    def _show_start(self, *, form_first: bool) -> None:
        from baocaovien.ui.start.page import StartPage  # noqa: PLC0415 - only the first start needs it

        assert self.bridge is not None
        assert self.window is not None
        start = StartPage(self.bridge, self.window, form_first=form_first)
        start.founded.connect(self.show_window, Qt.ConnectionType.QueuedConnection)
        start.sample_made.connect(self.open, Qt.ConnectionType.QueuedConnection)
        self.window.show_start(start)

    def _open_sample_later(self) -> None:
        self._show_start(form_first=False)

    def _sign_in_on_sample(self) -> None:
        """On the sample, whoever comes first works; nobody is asked before they have seen anything."""
        assert self.bridge is not None
        if self.bridge.workspace.actor_id is None and read_facts(self.bridge).is_sample:
            people = self.bridge.read(list_actors)
            if people and not people[0].has_pin:
                self.bridge.workspace.sign_in(people[0].id)

    def _choose_workspace(self) -> None:
        start = str(self.bridge.workspace.folder.parent) if self.bridge else str(paths.user_data())
        chosen = QFileDialog.getExistingDirectory(self._window_or_none(), self.tr("Folder of the data"), start)
        if chosen:
            self.open(Path(chosen))

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

    # -- backups and facts ---------------------------------------------------------------------------------------

    def _back_up(self) -> None:
        if self.bridge is not None:
            workspace = self.bridge.workspace
            self.bridge.compute(lambda: backup.create_if_due(workspace), self, lambda _made: self._show_facts())
            self._tally_ahead(_TALLIES_AT_ONCE)

    def _tally_ahead(self, done: int) -> None:
        """Tally some events for reports; where as many as may be were waiting, go on after what else is to be computed."""
        if self.bridge is not None and done == _TALLIES_AT_ONCE:
            self.bridge.compute(partial(_some_tallies, self.bridge.workspace), self, self._tally_ahead)

    def _back_up_now(self) -> None:
        if self.bridge is not None:
            workspace = self.bridge.workspace
            self.bridge.compute(lambda: backup.create(workspace), self, self._tell_backup)

    def _tell_backup(self, made: backup.Kept) -> None:
        self._show_facts()
        if self.window is not None:
            self.window.tell_file(self.tr("A backup was made and checked: {name}").format(name=made.name), made.path)

    def _restore(self, name: str) -> None:
        """Go back to a backup; nothing else may use the data meanwhile, so the window is closed and opened anew."""
        if self.bridge is None:
            return
        bridge, workspace = self.bridge, self.bridge.workspace
        if self.window is not None:
            self.window.setEnabled(False)
        self.app.setOverrideCursor(Qt.CursorShape.WaitCursor)
        bridge.close()
        self.bridge = None
        problem: AppError | None = None
        try:
            backup.restore(workspace, name)
        except AppError as found:
            problem = found
        finally:
            workspace.close()
            bridge.deleteLater()
            self.app.restoreOverrideCursor()
        if problem is not None:
            problem = _restored_all_the_same(workspace.folder, name, problem)
        self.open(workspace.folder)
        if problem is not None:
            self._tell_error(problem)

    def _show_facts(self) -> None:
        if self.window is not None and self.bridge is not None:
            self.window.show_facts(read_facts(self.bridge))

    # -- settings ------------------------------------------------------------------------------------------------

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
        self._fall_silent()
        self._translator = Translator(self.settings.language, self)
        self.app.installTranslator(self._translator)
        QLocale.setDefault(QLocale(QLocale.Language.Vietnamese if self.settings.language == "vi" else QLocale.Language.English))

    def _fall_silent(self) -> None:
        if self._translator is not None:
            self.app.removeTranslator(self._translator)
            self._translator.deleteLater()
            self._translator = None
            QLocale.setDefault(QLocale.system())

    def _follow_system(self, _scheme: Qt.ColorScheme) -> None:
        theme.apply(self.app, theme.chosen(self.settings))

    def _tell_error(self, problem: AppError) -> None:
        _log.info("told %s", problem.code)
        if self.window is not None:
            self.window.tell_error(problem)

    def _window_or_none(self) -> QWidget | None:
        return self.window


def _may_be_there(folder: Path) -> bool:
    """Whether there is such a folder; of one that nobody may look into, opening it says why."""
    try:
        return folder.is_dir()
    except OSError:
        return True


def _opened(folder: Path, database_url: str | None = None) -> Workspace:
    """Open a workspace; an older one is brought up after a copy was made."""
    try:
        return Workspace.open(folder, database_url=database_url, holder=_HOLDER)
    except AppError as problem:
        if problem.code != "workspace.older":
            raise
    backup.upgrade(folder, database_url=database_url)
    return Workspace.open(folder, database_url=database_url, holder=_HOLDER)


def _restored_all_the_same(folder: Path, name: str, problem: AppError) -> AppError | None:
    """Put a backup in the place of data that could not even be copied first; answers what is still wrong."""
    from baocaovien.services.recovery import is_spoilt, recover  # noqa: PLC0415 - only damaged data needs it

    if not is_spoilt(folder, problem):
        return problem
    try:
        recover(folder, name)
    except AppError as found:
        return found
    return None


def _some_tallies(workspace: Workspace) -> int:
    # Loaded here, minutes after the start, which it would slow.
    from baocaovien.services.reports.tallies import keep_all_tallies  # noqa: PLC0415

    return keep_all_tallies(workspace, most=_TALLIES_AT_ONCE)


def _sign_in(workspace: Workspace, actor: str) -> None:
    """Let the one who was named on the command line work.

    Raises:
        AppError: nobody is called so, or the PIN is wrong; the workspace is closed.
    """
    try:
        workspace.sign_in(workspace.read(lambda session: find_actor(session, actor)), os.environ.get("BAOCAOVIEN_PIN"))
    except AppError:
        workspace.close()
        raise


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window on `--workspace DIR` or `--database URL`, or on the one of last time; answers the exit code."""
    multiprocessing.freeze_support()
    language = settings.load().language
    try:
        asked = _parser(language).parse_args(argv)
        require_display(os.environ)
    except AppError as problem:
        _complain(sentences.tell(problem, language).line())
        return problem.exit_code
    logs.configure()
    window_state.use_data_folder()
    window_state.stand_apart()
    QGuiApplication.setDesktopFileName("baocaovien")
    app = QApplication(sys.argv[:1])
    program = Application(app, asked.lang)
    program.faults.install()
    try:
        program.begin(asked.workspace, database_url=asked.database, actor=asked.actor)
    except AppError as problem:
        return _refuse(problem, program.settings.language)
    code = app.exec()
    program.close()
    program.faults.uninstall()
    logs.close()
    return code


def _refuse(problem: AppError, language: str) -> int:
    """Say, where a person sees it, why the window does not open."""
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - only a start that fails needs it

    told = sentences.tell(problem, language)
    _complain(told.line())
    if QGuiApplication.platformName() != "offscreen":
        QMessageBox.warning(None, "baocaovien", told.line())
    return problem.exit_code


def _complain(line: str) -> None:
    if sys.stderr is not None:  # a windowed program on Windows has none
        sys.stderr.write(line + "\n")


def _parser(language: str) -> Parser:
    parser = Parser(prog="baocaovien-window", language=language)
    texts = {
        "--workspace": QT_TRANSLATE_NOOP("Commands", "the workspace folder"),
        "--database": QT_TRANSLATE_NOOP("Commands", "the PostgreSQL database of the workspace"),
        "--lang": QT_TRANSLATE_NOOP("Commands", "language of the window: vi or en"),
        "--as": QT_TRANSLATE_NOOP("Commands", "who is working; a PIN is read from BAOCAOVIEN_PIN"),
        "--version": QT_TRANSLATE_NOOP("Commands", "show the version and leave"),
    }
    parser.add_argument("--workspace", type=Path, metavar="DIR", help=texts["--workspace"])
    parser.add_argument("--database", metavar="URL", help=texts["--database"])
    parser.add_argument("--lang", choices=catalogue.LANGUAGES, help=texts["--lang"])
    parser.add_argument("--as", dest="actor", metavar="PERSON", help=texts["--as"])
    parser.add_argument("--version", action="version", version=__version__, help=texts["--version"])
    return parser


if __name__ == "__main__":
    sys.exit(main())
