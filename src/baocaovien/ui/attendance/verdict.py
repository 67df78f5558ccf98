"""The answer to the last mark, large enough for both sides of the desk."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from baocaovien.ui.look import theme
from baocaovien.ui.widgets.basics import Tone

_ICONS = {"good": "circle-check", "attention": "triangle-alert", "wrong": "circle-alert", "": "user-check"}


class Verdict(QWidget):
    """Colour, icon and words: never colour alone, never a dialog."""

    def __init__(self) -> None:
        super().__init__()
        self.headline, self.who, self.detail = "", "", ""
        self.tone: Tone = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Answer to the last mark"))

    def say(self, headline: str, tone: Tone, who: str = "", detail: str = "") -> None:
        """Show an answer in place of the last one."""
        self.headline, self.tone, self.who, self.detail = headline, tone, who, detail
        self.setAccessibleDescription(" ".join(filter(None, (headline, who, detail))))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(320), theme.current().px(96))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        px = theme.current().px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(f"{self.tone}_soft" if self.tone else "pressed"))
        painter.drawRoundedRect(self.rect(), px(8), px(8))
        icon = theme.pixmap(_ICONS[self.tone if self.tone in _ICONS else ""], self.tone or "muted", 40, self.devicePixelRatioF())
        painter.drawPixmap(px(16), (self.height() - px(40)) // 2, icon)
        room = QRect(px(72), px(8), self.width() - px(88), self.height() - px(16))
        if not self.who and self.detail:
            self._paint_long(painter, room)
            painter.end()
            return
        lines = [(self.headline, 13, True, self.tone or "muted"), (self.who, 20, True, "text"), (self.detail, 13, False, "muted")]
        top = room.top() + (room.height() - px(24 if not self.who else 76 if self.detail else 52)) // 2
        for words, size, bold, role in lines:
            if words:
                font = QFont(self.font())
                font.setPixelSize(px(size))
                font.setBold(bold)
                painter.setFont(font)
                painter.setPen(theme.colour(role))
                height = px(size + 8)
                shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
                painter.drawText(QRect(room.left(), top, room.width(), height), int(Qt.AlignmentFlag.AlignVCenter), shown)
                top += height
        painter.end()

    def _paint_long(self, painter: QPainter, room: QRect) -> None:
        """Nobody is named: what there is to say has the room of several lines."""
        px = theme.current().px
        font = QFont(self.font())
        font.setPixelSize(px(13))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(theme.colour(self.tone or "muted"))
        wrapped = int(Qt.TextFlag.TextWordWrap)
        below = QRect(room.left(), room.top() + px(20), room.width(), room.height() - px(20))
        font.setBold(False)
        needed = QFontMetrics(font).boundingRect(below, wrapped, self.detail).height()
        top = room.top() + max((room.height() - px(20) - needed) // 2, 0)
        painter.drawText(QRect(room.left(), top, room.width(), px(20)), int(Qt.AlignmentFlag.AlignVCenter), self.headline)
        painter.setFont(font)
        painter.setPen(theme.colour("muted"))
        painter.drawText(QRect(room.left(), top + px(20), room.width(), room.bottom() - top - px(20)), wrapped, self.detail)
