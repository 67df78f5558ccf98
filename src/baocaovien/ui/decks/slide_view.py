"""One slide, as large as its place allows."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from baocaovien.decks.scene import SlidePlan
from baocaovien.ui.decks.painter import SlidePainter
from baocaovien.ui.look import theme

_FORTH = (Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space)
_BACK = (Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Backspace)


def step_of(key: int) -> int:
    """Where a key of the keyboard or of a presenter's remote leads: 1 forth, -1 back, 0 nowhere."""
    return 1 if key in _FORTH else -1 if key in _BACK else 0


class SlideView(QWidget):
    """Paints a planned slide; paints it anew only when the slide or the size is another.

    Signals:
        stepped: the person wants the next (1) or the previous (-1) slide.
        opened: a double click.
    """

    stepped = Signal(int)
    opened = Signal()

    def __init__(self, name: str, *, framed: bool = True) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._framed = framed
        self._painter: SlidePainter | None = None
        self._slide: SlidePlan | None = None
        self._drawn: QPixmap | None = None
        self._drawn_for: tuple[SlidePlan, QSize] | None = None

    @property
    def slide(self) -> SlidePlan | None:
        """What is shown."""
        return self._slide

    def show_slide(self, painter: SlidePainter | None, slide: SlidePlan | None) -> None:
        """Show a slide; None shows an empty place."""
        if painter is not self._painter:
            self._drawn_for = None
        self._painter, self._slide = painter, slide
        self.setAccessibleDescription(slide.title if slide is not None else "")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, 270)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, 90)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        canvas = QPainter(self)
        if self._painter is not None and self._slide is not None:
            ratio = self.devicePixelRatioF()
            edge = QSize(2, 2) if self._framed else QSize(0, 0)
            size = self._painter.size_in((self.size() - edge) * ratio)
            if self._drawn is None or self._drawn_for is None or self._drawn_for != (self._slide, size):
                self._drawn = self._painter.pixmap(self._slide, size.width(), ratio)
                self._drawn_for = (self._slide, size)
            shown = self._drawn.deviceIndependentSize()
            place = QPointF(round((self.width() - shown.width()) / 2), round((self.height() - shown.height()) / 2))
            if self._framed:
                colour = theme.colour("accent" if self.hasFocus() else "border")
                canvas.fillRect(QRectF(place, shown).adjusted(-1, -1, 1, 1), colour)
            canvas.drawPixmap(place, self._drawn)
        canvas.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = step_of(event.key())
        if step:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if turned:
            self.stepped.emit(-1 if turned > 0 else 1)
        event.accept()

    @override
    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.opened.emit()
