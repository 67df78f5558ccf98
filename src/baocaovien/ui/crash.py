"""Errors of the program itself: a log entry, and one dialog that says work is kept and copies the details."""

from __future__ import annotations

import faulthandler
import logging
import platform
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from types import TracebackType
from typing import IO, Any

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from baocaovien import __version__, logs, paths
from baocaovien.domain.errors import AppError
from baocaovien.ui.widgets.basics import Icon, button, column, label, row
from baocaovien.ui.widgets.dialog import Dialog

_log = logging.getLogger("baocaovien.window")


class CrashDialog(Dialog):
    """Says that something in the program failed, and gives the details for whoever mends it."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong in the program"))
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(self.tr("Details"))
        words = label(
            self.tr(
                "This is a fault of the program, not of yours. What you saved is kept. You can go on working; "
                "if it happens again, send the details to whoever looks after the program. They hold no names of people."
            ),
            wrap=True,
        )
        self.copy_button = button(self.tr("Copy details"), "copy", clicked=self.copy)
        close = button(self.tr("Go on working"), kind="primary", clicked=self.accept)
        head = row(Icon("circle-alert", "wrong", 24), label(self.windowTitle(), scale="section"), None, spacing=12)
        foot = row(self.copy_button, None, close)
        self.setLayout(column(head, words, self.details, foot, spacing=16, margins=(24, 24, 24, 16)))
        self.resize(640, 400)

    def copy(self) -> None:
        """Put the details on the clipboard."""
        QGuiApplication.clipboard().setText(self.details.toPlainText())


class FaultWatch(QObject):
    """Takes every error that nobody caught, from any thread, and shows it on the Qt thread.

    Args:
        tell: shows an AppError as a notice.
        parent_window: the window over which the dialog stands, or None.
    """

    _caught = Signal(object)

    def __init__(self, tell: Callable[[AppError], None], parent_window: Callable[[], QWidget | None]) -> None:
        super().__init__()
        self._tell = tell
        self._parent_window = parent_window
        self._fatal: IO[str] | None = None
        self.dialog: CrashDialog | None = None
        self._caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Stand behind the program from now on."""
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self._catch(args.exc_value)
        sys.unraisablehook = lambda args: _log.error("unraisable\n%s", logs.trace(args.exc_value))
        qInstallMessageHandler(_log_qt)
        try:
            paths.logs().mkdir(parents=True, exist_ok=True)
            self._fatal = (paths.logs() / "fatal.log").open("a", encoding="utf-8")
            faulthandler.enable(self._fatal)
        except OSError:
            _log.warning("fatal.log cannot be written")

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook, sys.unraisablehook = sys.__excepthook__, sys.__unraisablehook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)
        if self._fatal is not None:
            faulthandler.disable()
            self._fatal.close()

    def _on_exception(self, _kind: type[BaseException], problem: BaseException, _trace: TracebackType | None) -> None:
        if isinstance(problem, KeyboardInterrupt):
            QGuiApplication.quit()
        else:
            self._catch(problem)

    def _catch(self, problem: BaseException | None) -> None:
        if problem is None:
            return
        if not isinstance(problem, AppError):
            _log.error("fault\n%s", logs.trace(problem))
            if sys.stderr is not None:  # a windowed program on Windows has none
                sys.stderr.write(logs.trace(problem) + "\n")
        self._caught.emit(problem if isinstance(problem, AppError) else details_of(problem))

    def _show(self, caught: Any) -> None:
        if isinstance(caught, AppError):
            self._tell(caught)
        elif self.dialog is None or not self.dialog.isVisible():  # one dialog, however many faults
            self.dialog = CrashDialog(caught, self._parent_window())
            self.dialog.show()


def details_of(problem: BaseException) -> str:
    """What whoever mends the program needs, without personal data."""
    return "\n".join(
        (
            f"baocaovien {__version__} · Qt {qVersion()} · Python {platform.python_version()}",
            f"{platform.system()} {platform.release()} · {datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}",
            logs.trace(problem),
        )
    )


def _log_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    level = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
    }.get(kind, logging.ERROR)
    _log.log(level, "qt %s: %s", context.category, message)
