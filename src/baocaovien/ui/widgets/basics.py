"""Buttons, labels, lines and cards of the look."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from baocaovien.ui.look import theme

_Layout = TypeVar("_Layout", bound=QBoxLayout)
Kind = Literal["", "primary", "quiet", "danger", "link"]
Scale = Literal["", "title", "section", "caption"]
Tone = Literal["", "muted", "accent", "good", "attention", "wrong"]

_ICON_ROLES = {"primary": "on_accent", "danger": "wrong", "link": "accent"}


def button(text: str, icon: str = "", *, kind: Kind = "", clicked: Callable[[], None] | None = None) -> QPushButton:
    """A push button with a verb on it; at most one of a page is primary."""
    made = QPushButton(text)
    made.setProperty("kind", kind)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(False)
    if icon:
        theme.set_icon(made, icon, _ICON_ROLES.get(kind, "text"))
    if clicked is not None:
        made.clicked.connect(lambda _checked=False: clicked())
    return made


def icon_button(icon: str, name: str, *, clicked: Callable[[], None] | None = None) -> QPushButton:
    """A square button that shows only an icon; its name is told as tooltip and to screen readers."""
    made = QPushButton()
    made.setProperty("kind", "icon")
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setAutoDefault(False)
    theme.set_icon(made, icon, "muted")
    if clicked is not None:
        made.clicked.connect(lambda _checked=False: clicked())
    return made


def label(text: str = "", *, scale: Scale = "", tone: Tone = "", wrap: bool = False) -> QLabel:
    """A label of the type scale; text that came from people is never read as markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("scale", scale)
    made.setProperty("tone", tone)
    made.setWordWrap(wrap)
    return made


def clearable(field: QLineEdit) -> None:
    """Give a line the cross that empties it, with a name for screen readers."""
    field.setClearButtonEnabled(True)
    for cross in field.findChildren(QToolButton):
        if not (cross.text() or cross.accessibleName()):
            cross.setAccessibleName(QCoreApplication.translate("Basics", "Empty this line"))


def roomy(field: QSpinBox) -> QSpinBox:
    """Keep a number off its frame: the style's padding does not reach the line inside a spin box."""
    field.lineEdit().setTextMargins(theme.current().px(8), 0, 0, 0)
    return field


def set_tone(widget: QWidget, tone: Tone) -> None:
    """Give a label another meaning."""
    set_property(widget, "tone", tone)


def set_property(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the stylesheet reads, and dress the widget anew."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def at_row(view: QAbstractItemView, place: QPoint) -> QPoint:
    """Where the menu of a list opens: under the pointer, or, where the menu key asks for it, below the row that is chosen."""
    row_now = view.currentIndex()
    if row_now.isValid() and view.indexAt(place).row() != row_now.row():
        place = view.visualRect(row_now).bottomLeft()
    return view.viewport().mapToGlobal(place)


class ElidedLabel(QLabel):
    """A one-line label that ends in … where it does not fit; the whole text is its tooltip."""

    def __init__(self, text: str = "", *, scale: Scale = "", tone: Tone = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("scale", scale)
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(32), super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        width = self.contentsRect().width()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, width)
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), int(self.alignment() | Qt.TextFlag.TextSingleLine), shown)
        painter.end()
        tip = self.text() if shown != self.text() else ""
        if tip != self.toolTip():
            self.setToolTip(tip)


class Icon(QLabel):
    """An icon that decorates or carries a meaning beside its words."""

    def __init__(self, name: str, role: str = "muted", size: int = 16) -> None:
        super().__init__()
        self._name, self._role, self._size = name, role, size
        self._paint()

    def set(self, name: str, role: str) -> None:
        """Show another icon."""
        self._name, self._role = name, role
        self._paint()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint()

    def _paint(self) -> None:
        self.setPixmap(theme.pixmap(self._name, self._role, self._size, self.devicePixelRatioF()))
        side = theme.current().px(self._size)
        self.setFixedSize(side, side)


def column(*parts: QWidget | QLayout | None, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    """Things below each other on the grid; None is a stretch."""
    return _filled(QVBoxLayout(), parts, spacing, margins)


def row(*parts: QWidget | QLayout | None, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    """Things beside each other on the grid; None is a stretch."""
    return _filled(QHBoxLayout(), parts, spacing, margins)


def _filled(
    layout: _Layout, parts: tuple[QWidget | QLayout | None, ...], spacing: int, margins: tuple[int, int, int, int]
) -> _Layout:
    px = theme.current().px
    layout.setSpacing(px(spacing))
    layout.setContentsMargins(px(margins[0]), px(margins[1]), px(margins[2]), px(margins[3]))
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, QWidget):
            layout.addWidget(part)
            if part.property("field") and isinstance(layout, QHBoxLayout):
                layout.setAlignment(part, Qt.AlignmentFlag.AlignTop)  # labels stand in one line whatever stands below
        else:
            layout.addLayout(part)
    return layout


def line() -> QFrame:
    """A thin line that separates."""
    made = QFrame()
    made.setProperty("surface", "line")
    made.setFixedHeight(1)
    return made


class Card(QFrame):
    """A bordered surface; `layout_` takes its content, an optional title stands at its top."""

    def __init__(self, title: str = "", *, spacing: int = 8, margin: int = 16) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.layout_ = column(spacing=spacing, margins=(margin, margin, margin, margin))
        self.setLayout(self.layout_)
        self.heading = label(title, scale="section")
        if not title:
            self.heading.hide()
        self.layout_.addWidget(self.heading)

    def add(self, part: QWidget | QBoxLayout, stretch: int = 0) -> None:
        """Add a widget or layout below."""
        if isinstance(part, QWidget):
            self.layout_.addWidget(part, stretch)
        else:
            self.layout_.addLayout(part, stretch)


class ScrollArea(QScrollArea):
    """Scrolls what stands in it; the keyboard comes to it by Tab, and a click beside the fields takes it from none of them."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
