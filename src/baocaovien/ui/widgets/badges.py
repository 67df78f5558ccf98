"""Small painted facts: a badge with a meaning."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy
from typing_extensions import override

from baocaovien.ui.look import theme
from baocaovien.ui.widgets.basics import Tone

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
