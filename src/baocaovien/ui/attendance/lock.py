"""The desk's lock: while the clerk is away only the count is in sight, until the PIN of who works here is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QMainWindow, QWidget
from typing_extensions import override

from baocaovien.domain.errors import AppError
from baocaovien.services.office.actors import ActorRow, list_actors
from baocaovien.store.queries.counts import LiveCount
from baocaovien.texts import sentences
from baocaovien.ui.attendance.counts import BigCount
from baocaovien.ui.attendance.full_screen import FullScreen
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.look import theme
from baocaovien.ui.person_menu import ask_pin
from baocaovien.ui.shell import Level, Shell
from baocaovien.ui.widgets.basics import Icon, button, column, label, row

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.DragMove,
    }
)


class LockScreen(QDialog):
    """Fills the screen and keeps every shortcut of the window from working; Escape does nothing.

    Signals:
        unlocked: the PIN was right.
    """

    unlocked = Signal()

    def __init__(self, bridge: Bridge, shell: Shell, title: str, people: Sequence[ActorRow]) -> None:
        """Show the lock.

        Args:
            people: who may unlock; empty: nobody here has a PIN, and anybody may.
        """
        super().__init__(shell.window(), Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self._bridge, self._shell = bridge, shell
        self._open = False
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Locked"))
        self.setProperty("surface", "canvas")
        self.count = BigCount(160, centred=True)
        self.count.setVisible(bool(title))
        self.who = QComboBox()
        self.who.setAccessibleName(self.tr("Who unlocks"))
        for person in people:
            self.who.addItem(person.name, str(person.id))
        self.who.setCurrentIndex(max(self.who.findData(str(bridge.workspace.actor_id)), 0))
        self.who.setVisible(len(people) > 1)
        self.pin = QLineEdit()
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setAccessibleName(self.tr("PIN"))
        self.pin.setPlaceholderText(self.tr("PIN of {name}").format(name=self.who.currentText()))
        self.pin.setMinimumWidth(theme.current().px(280))
        self.pin.setVisible(bool(people))
        self.who.currentTextChanged.connect(lambda name: self.pin.setPlaceholderText(self.tr("PIN of {name}").format(name=name)))
        self.problem = label("", tone="wrong")
        self.go = button(self.tr("Unlock"), "lock-open", kind="primary", clicked=self._unlock)
        self.go.setDefault(True)
        self.pin.returnPressed.connect(self._unlock)
        name = label(title, scale="title", wrap=True)
        name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        name.setVisible(bool(title))
        locked = row(None, Icon("lock"), label(self.tr("The desk is locked"), tone="muted"), None)
        door = row(None, self.who, self.pin, self.go, None)
        middle = column(None, name, self.count, locked, door, self.problem, None, spacing=20, margins=(64, 48, 64, 48))
        for part in (self.count, self.problem):
            middle.setAlignment(part, Qt.AlignmentFlag.AlignHCenter)
        self.setLayout(middle)
        (self.pin if people else self.go).setFocus()

    def show_count(self, count: LiveCount) -> None:
        """Show a count."""
        self.count.show_count(count.counts.present + count.counts.substituted + count.reported, count.counts.invited)

    def _unlock(self) -> None:
        try:
            if self.who.count():
                self._bridge.sign_in(UUID(self.who.currentData()), self.pin.text())
        except AppError as problem:
            told = sentences.tell(problem, self._shell.language)
            self.problem.setText(f"{told.message} {told.hint}")
            self.pin.clear()
            self.pin.setFocus()
            return
        self._open = True
        self.unlocked.emit()
        self.close()

    @override
    def reject(self) -> None:
        """Escape leaves it locked."""

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._open or _session_ends():
            event.accept()
        else:
            event.ignore()


class DeskLock(QObject):
    """Locks by key and after the minutes of the settings without a key or a touch.

    Signals:
        locked, unlocked: for the page, to hide and show what it has.
    """

    locked = Signal()
    unlocked = Signal()

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        """Belong to the window: it watches from the window's start, also before anybody came to the desk."""
        super().__init__(shell.window())
        self._bridge, self._shell = bridge, shell
        self.title: Callable[[], str] = str
        """What is locked, once there is a desk."""
        self.screen: LockScreen | None = None
        self._hidden: list[QWidget] = []
        self.idle = QTimer(self, singleShot=True)
        self.idle.timeout.connect(self.lock_idle)
        window = shell.window()
        if isinstance(window, QMainWindow) and hasattr(window, "settings_changed"):
            window.settings_changed.connect(lambda _settings: self.apply())
        self.apply()

    @classmethod
    def of(cls, bridge: Bridge, shell: Shell) -> DeskLock:
        """The lock of a window, made when it is first wanted."""
        return shell.window().findChild(cls) or cls(bridge, shell)

    @property
    def is_locked(self) -> bool:
        """Whether only the count is in sight."""
        return self.screen is not None

    def lock(self) -> None:
        """Lock now; who has no PIN yet is asked to set one first."""
        people = self._bridge.read(list_actors)
        current = next((person for person in people if person.id == self._bridge.workspace.actor_id), None)
        if self.screen is not None:
            return
        if current is None:
            self._shell.tell(self.tr("Choose who is working first, at the foot of the window."), level=Level.ATTENTION)
        elif current.has_pin:
            self._show([person for person in people if person.has_pin])
        else:
            self._ask_pin(current)

    def lock_idle(self) -> None:
        """Lock because nobody touched anything; without a PIN the names are hidden all the same."""
        if self.screen is None and not self._bridge.is_closed and self._shell.settings.lock_minutes:
            self._show([person for person in self._bridge.read(list_actors) if person.has_pin])

    def _ask_pin(self, person: ActorRow) -> None:
        title = self.tr("A PIN for {name} opens the lock again").format(name=person.name)
        ask_pin(self._bridge, self._shell, person, title, lambda _done: self.lock())

    def _show(self, people: Sequence[ActorRow]) -> None:
        window = self._shell.window()
        self.screen = LockScreen(self._bridge, self._shell, self.title(), people)
        self.screen.unlocked.connect(self._unlocked)
        self.screen.showFullScreen()
        self.locked.emit()
        whole = window.centralWidget() if isinstance(window, QMainWindow) else None
        behind = [whole, *(one for one in QApplication.topLevelWidgets() if isinstance(one, FullScreen))]
        self._hidden = [one for one in behind if one is not None and one.isVisible()]
        for widget in self._hidden:
            widget.hide()  # also behind the lock: a window switcher shows what is in it

    def _unlocked(self) -> None:
        self.screen = None
        for widget in self._hidden:
            if isinstance(widget, FullScreen):
                widget.showFullScreen()
            else:
                widget.show()
        self._hidden = []
        self.apply()
        self.unlocked.emit()

    def apply(self) -> None:
        """Begin to watch for idle minutes, or stop: every key and touch passes here only while the setting asks for it."""
        application = QCoreApplication.instance()
        assert application is not None
        application.removeEventFilter(self)
        self.idle.stop()
        if self._shell.settings.lock_minutes:
            application.installEventFilter(self)
            self._restart()

    def _restart(self) -> None:
        self.idle.start(self._shell.settings.lock_minutes * 60_000)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._restart()
        return False


def _session_ends() -> bool:
    """Whether the system is shutting down: a lock must not hold that up."""
    application = QCoreApplication.instance()
    return isinstance(application, QGuiApplication) and application.isSavingSession()
