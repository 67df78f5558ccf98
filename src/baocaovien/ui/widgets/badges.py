"""Small painted facts: a badge with a meaning, a tile with a number."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy
from typing_extensions import override

from baocaovien.ui.look import theme
from baocaovien.ui.widgets.basics import Icon, Tone, column, label, row, set_tone

_ICONS = {"good": "circle-check", "attention": "triangle-alert", "wrong": "circle-alert"}
_SOFT = ("good", "attention", "wrong")


class Badge(QLabel):
    """A word on a soft tint with an icon: never colour alone."""

    def __init__(self, text: str = "", tone: Tone = "") -> None:
        super().__init__(text)
        self._tone: Tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setProperty("scale", "caption")

    def set(self, text: str, tone: Tone) -> None:
        """Show another word in another meaning."""
        self._tone = tone
        self.setText(text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        px = theme.current().px
        icon = px(18) if self._tone in _ICONS else 0
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + px(16) + icon, px(22))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        px = theme.current().px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(f"{self._tone}_soft" if self._tone in _SOFT else "pressed"))
        painter.drawRoundedRect(self.rect(), self.height() / 2, self.height() / 2)
        room = self.rect().adjusted(px(8), 0, -px(8), 0)
        if self._tone in _ICONS:
            drawn = theme.pixmap(_ICONS[self._tone], self._tone, 14, self.devicePixelRatioF())
            painter.drawPixmap(room.left(), (self.height() - px(14)) // 2, drawn)
            room.setLeft(room.left() + px(18))
        painter.setPen(theme.colour(self._tone or "text"))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), self.text())
        painter.end()


class StatTile(QFrame):
    """A number with what it counts; it may lead somewhere.

    Signals:
        pressed: the tile was pressed.
    """

    pressed = Signal()

    def __init__(self, caption: str, icon: str, *, leads: bool = False) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.number = label("–", scale="title")
        self.caption = label(caption, scale="caption", tone="muted")
        self.icon = Icon(icon, "faint", 24)
        self._leads = leads
        if leads:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setLayout(row(column(self.number, self.caption, spacing=0), None, self.icon, margins=(16, 12, 16, 12)))
        self.setAccessibleName(caption)

    def set(self, number: str, tone: Tone = "") -> None:
        """Show a number, in a meaning where it has one."""
        self.number.setText(number)
        set_tone(self.number, tone)
        self.setAccessibleName(f"{self.caption.text()}: {number}")

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._leads and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._leads and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)
