"""The one window: rail, page area, status line, menus; it is the shell that its pages see."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QEvent, QSettings, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QPushButton, QStackedWidget, QWidget
from typing_extensions import override

from baocaovien.domain.errors import AppError, Cancelled, EnvironmentFault
from baocaovien.services.workspace import Undone
from baocaovien.settings import ZOOMS, Settings
from baocaovien.texts import sentences
from baocaovien.texts.labels import sentence
from baocaovien.ui.bridge import Bridge, Job
from baocaovien.ui.exchange.drop import BundleDrop
from baocaovien.ui.facts import WindowFacts
from baocaovien.ui.look import theme
from baocaovien.ui.menus import Menus
from baocaovien.ui.navigation import NavigationRail
from baocaovien.ui.notices import Notice, Notices
from baocaovien.ui.page import Page, PageDescription
from baocaovien.ui.pages import PAGES
from baocaovien.ui.person_menu import PersonMenu
from baocaovien.ui.purposes import purpose_words
from baocaovien.ui.shell import Level, NoticeAction, Target
from baocaovien.ui.status import StatusLine
from baocaovien.ui.widgets.basics import ElidedLabel, Icon, button, column, row
from baocaovien.ui.widgets.progress_strip import ProgressStrip

if TYPE_CHECKING:
    from baocaovien.services.exchange.unsent import Unsent

_LEAST = QSize(640, 320)
"""What is left of a small laptop at 200 %; pages scroll there."""
_NARROW = 1000
"""Below this width the rail shows icons only."""
_USUAL = QSize(1280, 760)
_FRAME = 40
"""Room for a title bar, which is drawn outside the window's own size: 31 pixels on Windows."""


class MainWindow(QMainWindow):
    """The frame around the pages of one workspace.

    Signals:
        settings_changed: the person chose other settings; whoever made the window keeps and applies them.
        workspace_asked: the person wants to choose another workspace.
        own_office_asked: 'Set up my office' on the sample banner.
        sample_asked: the person wants to look at the sample.
        data_asked: the folder of other data to be opened.
        backup_asked: a backup shall be made now.
        restore_asked: the name of a backup to go back to.
        facts_asked: the frame's facts may have changed; whoever made the window calls `show_facts`.
        closed: the window was closed by the person.
    """

    settings_changed = Signal(object)
    workspace_asked = Signal()
    own_office_asked = Signal()
    sample_asked = Signal()
    data_asked = Signal(Path)
    backup_asked = Signal()
    restore_asked = Signal(str)
    facts_asked = Signal()
    closed = Signal()

    def __init__(
        self, bridge: Bridge, settings: Settings, facts: WindowFacts, *, pages: Sequence[PageDescription] = PAGES
    ) -> None:
        super().__init__()
        self.bridge = bridge
        self._settings = settings
        self.facts = facts
        self.descriptions = {page.key: page for page in pages if page.exists()}
        self._pages: dict[str, Page] = {}
        self.setWindowTitle(self.tr("Reporters' conferences"))
        self.rail = NavigationRail(tuple(self.descriptions.values()), facts.office)
        self.stack = QStackedWidget()
        self.banner = self._make_banner()
        self.strip = ProgressStrip()
        self.status = StatusLine()
        self.status.show_facts(facts)
        area = QWidget()
        area.setProperty("surface", "canvas")
        self._above_foot = column(self.banner, self.strip, self.stack, spacing=0)
        area.setLayout(self._above_foot)
        middle = row(self.rail, area, spacing=0)
        middle.setStretch(1, 1)
        whole = QWidget()
        self.status.setParent(whole)  # before the rail: Tab goes from there to the page, which comes later, and last to the foot
        whole.setLayout(column(middle, self.status, spacing=0))
        self.setCentralWidget(whole)
        self.notices = Notices(whole, self.status)
        self.menus = Menus(self)
        self._facts_timer = QTimer(self, singleShot=True, interval=150)
        self._facts_timer.timeout.connect(self._ask_facts)
        self._sends = False
        self._waits: Notice | None = None
        self._undo_told: tuple[str, Mapping[str, Any]] | None = None
        self._connect()
        self._restore_place()
        self._facts_timer.start()
        self.settings_changed.connect(lambda _settings: self._watch())
        self._watch()

    def _watch(self) -> None:
        """Lock the desk after the minutes of the settings, whichever page is open."""
        if self._settings.lock_minutes:
            from baocaovien.ui.attendance.lock import DeskLock  # noqa: PLC0415 - a start without a lock needs nothing of it

            DeskLock.of(self.bridge, self)

    # -- what pages call (Shell) ---------------------------------------------------------------------------------

    @property
    def settings(self) -> Settings:
        """The person's settings."""
        return self._settings

    @property
    def language(self) -> str:
        """The language of the screen: vi or en."""
        return self._settings.language

    @property
    def is_sample(self) -> bool:
        """Whether the open workspace holds sample data."""
        return self.facts.is_sample

    def tell(self, text: str, *, level: Level = Level.GOOD, undo: bool = False, actions: Sequence[NoticeAction] = ()) -> None:
        """Say in the window what was done; with `undo`, offer to undo it."""
        if undo:
            self._undo_told = self.bridge.workspace.undo_label()
        self.notices.tell(text, level=level, undo=undo, actions=actions)

    def tell_error(self, problem: AppError) -> None:
        """Say what went wrong, where, and what to do."""
        if isinstance(problem, Cancelled):
            self.notices.tell(self.sentence(problem))
            return
        level = Level.WRONG if isinstance(problem, EnvironmentFault) else Level.ATTENTION
        self.notices.tell(self.sentence(problem), level=level)

    def sentence(self, problem: AppError) -> str:
        """The error as one line in the language of the screen."""
        return sentences.tell(problem, self.language).line()

    def tell_file(self, text: str, *files: Path, also: Sequence[NoticeAction] = ()) -> None:
        """Say that files were made, with 'Open' and 'Open folder', and what else can be done with them."""
        actions = [
            NoticeAction(self.tr("Open"), lambda: _open(files[0])),
            NoticeAction(self.tr("Open folder"), lambda: _open(files[0].parent)),
        ]
        self.notices.tell(text, actions=[*also, *(actions[1:] if len(files) > 1 else actions)])

    def go(self, page: str, target: Target | None = None) -> None:
        """Show a page by its key, and there a record or command."""
        try:
            shown = self.page(page)
        except Exception as fault:  # noqa: BLE001 - a page that fails must not keep the others from working
            sys.excepthook(type(fault), fault, fault.__traceback__)
            return
        self._leave_page(shown, page)
        self.stack.setCurrentWidget(shown)
        self.rail.show_chosen(page)
        self.menus.show_page(shown)
        self._say_purpose(page)
        QSettings().setValue("window/page", page)
        if target is not None:
            shown.open(target)

    def enter_page(self) -> None:
        """Take the keyboard from wherever it is into the page that is shown."""
        if self.current_key:
            self.page(self.current_key).take_keyboard()

    def open_data(self, folder: Path) -> None:
        """Open other data in place of what is open."""
        self.data_asked.emit(folder)

    def open_station(self, file: Path | None = None) -> None:
        """Make this machine a door station from its file (asked for where none is given), and open it."""
        from baocaovien.ui.exchange.opening import StationOpening  # noqa: PLC0415 - its cryptography would slow the start

        StationOpening(self.bridge, self).begin(file)

    def _take_bundles(self, files: list[Path]) -> None:
        """Take exchange files in where one is, if that page knows how; else on the exchange page."""
        if not self.facts.set_up:
            self.open_station(files[0])  # before the first start there is nothing that could take in
            return
        if not self.page(self.current_key).take_files(files):
            self.go("exchange")
            self.page("exchange").take_files(files)

    def begin_own_office(self) -> None:
        """Begin with the office's own data."""
        self.own_office_asked.emit()

    def _leave_page(self, shown: Page, key: str) -> None:
        """Let the rail have the keyboard; else it would fall on whichever button comes first in the new page."""
        left, focused = self.stack.currentWidget(), self.focusWidget()
        if left is None or left is shown or focused is None:
            return
        if left.isAncestorOf(focused) or self.rail.isAncestorOf(focused):
            self.rail.button_of(key).setFocus(Qt.FocusReason.OtherFocusReason)

    def change_settings(self, settings: Settings) -> None:
        """Keep and apply the person's settings."""
        if settings != self._settings:
            self._settings = settings
            self.settings_changed.emit(settings)

    def back_up(self) -> None:
        """Make a checked copy of the data now, and say so."""
        self.backup_asked.emit()

    def restore(self, backup: str) -> None:
        """Go back to a backup by its name; the window opens anew on it."""
        self.restore_asked.emit(backup)

    # -- for the frame -------------------------------------------------------------------------------------------

    def page(self, key: str) -> Page:
        """The page of a key, made when it is first asked for."""
        if key not in self._pages:
            made = self.descriptions[key].load()(self.bridge, self)  # type: ignore[call-arg]
            self._pages[key] = made
            self.stack.addWidget(made)
        return self._pages[key]

    @property
    def current_key(self) -> str:
        """The key of the page that is shown."""
        shown = self.stack.currentWidget()
        return next((key for key, page in self._pages.items() if page is shown), "")

    def start(self, page: str = "") -> None:
        """Show the page that was shown last, or the first."""
        wanted = page or str(QSettings().value("window/page", ""))
        self.go(wanted if wanted in self.descriptions else next(iter(self.descriptions)))
        if not self.current_key:  # the page failed, and that was told; another one opens the window
            self.go("settings" if "settings" in self.descriptions else "history")
        if self.current_key and self.focusWidget() is None:  # else Qt takes the first control of the window: its foot
            self.rail.button_of(self.current_key).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_start(self, start: QWidget) -> None:
        """Show the first start in place of the pages."""
        self.stack.addWidget(start)
        self.stack.setCurrentWidget(start)
        self.rail.hide()
        self.menus.allow_pages(False)
        start.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_facts(self, facts: WindowFacts) -> None:
        """Show other facts of the workspace."""
        self.facts = facts
        self.rail.office.setText(facts.office)
        self.status.show_facts(facts)
        self.banner.setVisible(facts.is_sample)

    def zoom(self, steps: int) -> None:
        """Show everything larger or smaller; 0 steps is the usual size."""
        at = ZOOMS.index(self._settings.zoom)
        wanted = ZOOMS[min(max(at + steps, 0), len(ZOOMS) - 1)] if steps else 1.0
        self.change_settings(replace(self._settings, zoom=wanted))

    def refresh(self) -> None:
        """Read the page that is shown anew."""
        if self.current_key:
            self._pages[self.current_key].refresh()

    def _connect(self) -> None:
        self.rail.page_chosen.connect(self.go)
        self.rail.search_asked.connect(self.menus.search)
        self.notices.undo_asked.connect(self.bridge.undo)
        self.notices.room_wanted.connect(lambda pixels: self._above_foot.setContentsMargins(0, 0, 0, pixels))
        self.bridge.failed.connect(self.tell_error)
        self.bridge.busy.connect(self.status.set_busy)
        self.bridge.undone.connect(self._tell_undone)
        self.bridge.redone.connect(self._tell_redone)
        self.bridge.stepping.connect(lambda *told: self._tell_step(self.menus.undo_action.text(), *told))
        self.bridge.redoing.connect(lambda *told: self._tell_step(self.menus.redo_action.text(), *told))
        for signal in (self.bridge.undone, self.bridge.redone, self.bridge.stopped):
            signal.connect(self._step_over)
        self.bridge.waiting.connect(self._tell_waiting)
        self.bridge.busy.connect(self._wait_over)
        for signal in (self.bridge.changed, self.bridge.undone, self.bridge.redone, self.bridge.signed_in):
            signal.connect(self._facts_later)
        self.status.workspace_pressed.connect(self.workspace_asked)
        self.status.person_pressed.connect(lambda: PersonMenu(self.bridge, self, self).open_above(self.status.person))
        self.status.unsent_pressed.connect(lambda: self.go("exchange"))
        self.drop = BundleDrop(self, self._take_bundles)
        self.status.backup_pressed.connect(lambda: self._go_or("settings", Target(command="backup"), self.backup_asked.emit))

    def _go_or(self, page: str, target: Target, otherwise: Callable[[], None]) -> None:
        if page in self.descriptions and self.facts.set_up:
            self.go(page, target)
        else:
            otherwise()

    def _facts_later(self) -> None:
        self._facts_timer.start()

    def _ask_facts(self) -> None:
        if self.bridge.is_closed:
            return
        self._show_undo()
        self.facts_asked.emit()
        from baocaovien.services.exchange.unsent import unsent  # noqa: PLC0415 - its cryptography would slow the start

        self.bridge.load(unsent, self, self._show_unsent)

    def _show_unsent(self, found: Unsent | None) -> None:
        """Say what has not left yet; a door station that is paired sends by itself from here on."""
        self.status.show_unsent(found)
        if found is not None and found.marks and not self._sends:
            from baocaovien.ui.exchange.live import Live  # noqa: PLC0415 - only stations need it

            Live.of(self.bridge).changed.connect(self._facts_later)
            self._sends = True

    def _show_undo(self) -> None:
        workspace = self.bridge.workspace
        newest = workspace.undo_label()
        if newest != self._undo_told:
            self.notices.end_undo()
        self.menus.show_undo(self._label_text(newest), self._label_text(workspace.redo_label()))

    def _label_text(self, label: tuple[str, Mapping[str, Any]] | None) -> str:
        return sentence(*label, self.language) if label is not None else ""

    def _tell_step(self, words: str, job: Job, done: int, total: int) -> None:
        """Show an undo or redo that lasts; what is being written at its end can't be cancelled any more."""
        if self.strip.isHidden() and done < total:
            self.strip.start(words, job)
        if not self.strip.isHidden():
            self.strip.told(done, total)
            self.strip.cancel.setEnabled(done < total)

    def _step_over(self, *_told: object) -> None:
        self.strip.finish()

    def _tell_undone(self, step: Undone | None) -> None:
        self.notices.end_undo()
        if step is None:
            self.tell(self.tr("There is nothing of yours to undo."), level=Level.ATTENTION)
            return
        what = sentence(step.label, step.params, self.language)
        redo = (NoticeAction(self.tr("Redo"), self.bridge.redo),)
        if step.left:
            from baocaovien.ui.left import left_words  # noqa: PLC0415 - the exchange would slow the start

            text = self.tr("Undone: {what}. Left as it is, because somebody changed it since: {left}.")
            self.tell(text.format(what=what, left=left_words(self.bridge, step.left)), level=Level.ATTENTION, actions=redo)
        else:
            self.tell(self.tr("Undone: {what}").format(what=what), actions=redo)

    def _tell_redone(self, step: Undone | None) -> None:
        if step is None:
            self.tell(self.tr("There is nothing to redo."), level=Level.ATTENTION)
        else:
            self.tell(self.tr("Done again: {what}").format(what=sentence(step.label, step.params, self.language)), undo=True)

    def _tell_waiting(self, seconds: float) -> None:
        """Say once that a write waits; it is told again and again how long."""
        if seconds >= 1 and self._waits not in self.notices.shown:
            text = self.tr("Waiting for another program that is writing to the data…")
            stop = NoticeAction(self.tr("Stop waiting"), self.bridge.stop_waiting)
            self._waits = self.notices.tell(text, level=Level.ATTENTION, actions=(stop,))

    def _wait_over(self, busy: bool) -> None:
        if not busy and self._waits is not None:
            if self._waits in self.notices.shown:  # else the person closed it
                self._waits.closed.emit()
            self._waits = None

    def _make_banner(self) -> QFrame:
        made = QFrame()
        made.setProperty("surface", "sample")
        self.banner_words = ElidedLabel(scale="caption")
        self.own_office = button(self.tr("Set up my office's own data"), kind="link", clicked=self.own_office_asked.emit)
        inside = row(Icon("info", "attention"), self.banner_words, self.own_office, margins=(24, 0, 16, 0))
        inside.setStretch(1, 1)
        made.setLayout(inside)
        self._say_purpose("")
        made.setVisible(self.facts.is_sample)
        return made

    def _say_purpose(self, page: str) -> None:
        """On the sample, each page says what it is for."""
        words = self.tr("SAMPLE DATA: try anything; nothing here is real or sent to anybody.")
        purpose = purpose_words(page)
        self.banner_words.setText(self.tr("SAMPLE DATA: try anything.  {purpose}").format(purpose=purpose) if purpose else words)

    def _restore_place(self) -> None:
        self.setMinimumSize(_LEAST)
        kept = QSettings().value("window/geometry")
        if not (isinstance(kept, QByteArray) and self.restoreGeometry(kept)):
            room = self.screen().availableSize()
            self.resize(min(_USUAL.width(), room.width()), min(_USUAL.height(), room.height()))
            if room.width() <= _USUAL.width() or room.height() < _USUAL.height() + _FRAME:
                self.setWindowState(Qt.WindowState.WindowMaximized)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the keyboard, as in dialogs; Qt alone knows Space."""
        here = self.focusWidget()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
        if enter and isinstance(here, QPushButton) and here.isEnabled():
            here.click()
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._suit_rail()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._suit_rail()

    def _suit_rail(self) -> None:
        self.rail.set_narrow(self.width() < theme.current().px(_NARROW))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not all(page.may_leave() for page in self._pages.values()):
            event.ignore()
            return
        QSettings().setValue("window/geometry", self.saveGeometry())
        event.accept()
        self.closed.emit()


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
