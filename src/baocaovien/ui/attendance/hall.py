"""A second window for the hall's screen: welcome and count; names only where that was switched on."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from baocaovien.store.queries.counts import LiveCount
from baocaovien.ui.attendance.counts import BigCount
from baocaovien.ui.widgets.basics import column, label

NAMES = "attendance/hall-names"
"""The office's setting on this machine: whoever arrives is welcomed by name; off until switched on."""
_WELCOME_MILLISECONDS = 6_000


class HallWindow(QWidget):
    """Title, welcome and the count; Escape closes it, F11 fills the screen."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Hall"))
        self.setProperty("surface", "canvas")
        self.title = label(title, scale="title", wrap=True)
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        welcome = label(self.tr("Welcome"), scale="section", tone="muted")
        welcome.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.name = label("", scale="title", tone="accent", wrap=True)
        self.name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._gone = QTimer(self, singleShot=True, interval=_WELCOME_MILLISECONDS)
        self._gone.timeout.connect(self.name.clear)
        self.count = BigCount(160, centred=True)
        middle = column(None, welcome, self.title, self.count, self.name, None, spacing=24, margins=(64, 48, 64, 48))
        middle.setAlignment(self.count, Qt.AlignmentFlag.AlignHCenter)
        self.setLayout(middle)
        self.resize(900, 560)

    def show_count(self, count: LiveCount) -> None:
        """Show a count."""
        self.count.show_count(count.counts.present + count.counts.substituted + count.reported, count.counts.invited)

    def welcome(self, name: str) -> None:
        """Show a name for a moment."""
        self.name.setText(name)
        self._gone.start()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() == Qt.Key.Key_F11:
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        else:
            super().keyPressEvent(event)
