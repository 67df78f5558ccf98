"""Room for what is larger than a small screen: it scrolls there, and what ends a dialog stays in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget
from typing_extensions import override

from baocaovien.ui.look import theme
from baocaovien.ui.widgets.basics import column

FRAME = 40
"""Room for a title bar, which is drawn outside the window's own size: 31 pixels on Windows."""
_ENDS = 90
"""What stands below the scrolled part of a dialog, in pixels of the grid."""


class Room(QScrollArea):
    """Gives what stands in it all the room there is, and scrolls where that is less than it needs."""

    def __init__(self, inside: QWidget, *, grows: bool = False) -> None:
        """Take a widget in.

        Args:
            grows: ask for the height that it needs, as far as the screen has it: in dialogs.
        """
        super().__init__()
        self._inside, self._grows = inside, grows
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("surface", "room")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        # Not focusChanged: it hands on what lost the keyboard, which may be on its way out.
        QGuiApplication.instance().focusObjectChanged.connect(self._follow)  # type: ignore[union-attr]

    @override
    def hasHeightForWidth(self) -> bool:
        layout = self._inside.layout()
        return self._grows and layout is not None and layout.hasHeightForWidth()

    @override
    def heightForWidth(self, width: int) -> int:
        layout = self._inside.layout()
        wanted = self._inside.sizeHint().height() if layout is None else layout.totalHeightForWidth(width)
        return min(wanted, self._most().height())

    @override
    def sizeHint(self) -> QSize:
        return self._inside.sizeHint().boundedTo(self._most())

    @override
    def minimumSizeHint(self) -> QSize:
        if not self._grows:
            return QSize(0, 0)
        least, most = self._inside.minimumSizeHint(), self._most()
        if least.height() > most.height():
            least.setWidth(least.width() + self.verticalScrollBar().sizeHint().width())
        return least.boundedTo(most)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self._inside:
            self.updateGeometry()
            self._grow()
            self._fit()
        return super().eventFilter(watched, event)

    def _most(self) -> QSize:
        return self.screen().availableSize() - QSize(0, FRAME + theme.current().px(_ENDS))

    def _grow(self) -> None:
        """Let the dialog grow with what comes in (a sentence, another field), as far as the screen has room."""
        window = self.window()
        if not (self._grows and self.isVisible()) or window is self:
            return
        missing = self._least(self.viewport().width()).height() - self.viewport().height()
        if missing > 0:
            most = self.screen().availableSize().height() - FRAME
            window.resize(window.width(), max(window.height(), min(window.height() + missing, most)))

    def _fit(self) -> None:
        room = self.maximumViewportSize()
        least = self._least(room.width())
        if least.height() > room.height():
            room.setWidth(room.width() - self.verticalScrollBar().sizeHint().width())
            least = self._least(room.width())
        if least.width() > room.width():
            room.setHeight(room.height() - self.horizontalScrollBar().sizeHint().height())
        self._inside.resize(room.expandedTo(least))

    def _least(self, width: int) -> QSize:
        least = self._inside.minimumSizeHint().expandedTo(self._inside.minimumSize())
        layout = self._inside.layout()
        if layout is not None and layout.hasHeightForWidth():
            least.setHeight(layout.totalMinimumHeightForWidth(max(width, least.width())))
        return least

    def _follow(self, now: QObject | None) -> None:
        """Keep in sight what has the keyboard, wherever the keyboard came from."""
        if isinstance(now, QWidget) and self._inside.isAncestorOf(now):
            self.ensureWidgetVisible(now)


def scrolling(asked: QBoxLayout, ends: QBoxLayout) -> QBoxLayout:
    """What a dialog asks, which scrolls where the screen is small, above the buttons that end it, which never do.

    The margins of what is asked become those of the whole.
    """
    margins = asked.contentsMargins()
    inside = QWidget()
    inside.setLayout(asked)
    asked.setContentsMargins(margins.left(), margins.top(), margins.right(), 0)
    ends.setContentsMargins(margins.left(), 0, margins.right(), margins.bottom())
    whole = column(Room(inside, grows=True))
    whole.setSpacing(asked.spacing())
    whole.addLayout(ends)
    return whole
