"""Both sides on a printer that prints one: whether, and how its stack of paper is put back; remembered for each printer."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSettings, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QRadioButton, QWidget
from typing_extensions import override

from baocaovien.ui.look import theme
from baocaovien.ui.widgets.basics import button, column, label, row
from baocaovien.ui.widgets.dialog import Dialog

_WAY, _STACK = "way", "stack"


class Way(StrEnum):
    """How a printer without a duplex unit prints several pages."""

    ASK = ""
    ONE_SIDE = "one"
    BY_HAND = "by_hand"


class Stack(StrEnum):
    """How the stack goes back into the tray."""

    AS_IT_LIES = "as_it_lies"
    """Printed side down, not turned over: the last sheet is drawn in first."""
    TURNED = "turned"
    """Turned over as a whole: the first sheet is drawn in first."""


def remembered(printer: str) -> tuple[Way, Stack]:
    """What the person chose for a printer."""
    kept = QSettings()
    way, stack = str(kept.value(_key(printer, _WAY), "")), str(kept.value(_key(printer, _STACK), Stack.AS_IT_LIES))
    return Way(way) if way in set(Way) else Way.ASK, Stack(stack) if stack in set(Stack) else Stack.AS_IT_LIES


def remember(printer: str, *, way: Way | None = None, stack: Stack | None = None) -> None:
    """Keep what the person chose for a printer."""
    kept = QSettings()
    if way is not None:
        kept.setValue(_key(printer, _WAY), str(way))
    if stack is not None:
        kept.setValue(_key(printer, _STACK), str(stack))


def forget_all() -> None:
    """Ask again for every printer."""
    QSettings().remove("printing")


def _key(printer: str, name: str) -> str:
    plain = "".join(letter if letter.isalnum() else "_" for letter in printer)
    return f"printing/{plain or 'printer'}/{name}"


class WayDialog(Dialog):
    """Asks once for a printer whether both sides are printed by hand."""

    def __init__(self, printer: str, pages: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Both sides"))
        self.way = Way.ASK
        self.keep = QCheckBox(self.tr("Remember for this printer"))
        self.keep.setChecked(True)
        self.one_button = button(self.tr("Print one side"), clicked=lambda: self._take(Way.ONE_SIDE))
        self.both_button = button(
            self.tr("Print both sides by hand"), "printer", kind="primary", clicked=lambda: self._take(Way.BY_HAND)
        )
        self.both_button.setDefault(True)
        said = self.tr("{printer} prints one side only. The paper has %n pages: print both sides by hand?", "", pages)
        self.setLayout(
            column(
                label(said.format(printer=printer), wrap=True),
                self.keep,
                row(None, self.one_button, self.both_button),
                spacing=16,
                margins=(24, 16, 24, 16),
            )
        )
        self.setMinimumWidth(theme.current().px(440))

    def _take(self, way: Way) -> None:
        self.way = way
        self.accept()


class TurnDialog(Dialog):
    """After the fronts: shows how to put the stack back, then lets the backs be printed."""

    def __init__(self, printer: str, stack: Stack, sheets: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Now the backs"))
        self.choices: dict[Stack, QRadioButton] = {
            Stack.AS_IT_LIES: QRadioButton(self.tr("Put it back as it lies, printed side down")),
            Stack.TURNED: QRadioButton(self.tr("Turn the whole stack over, printed side up")),
        }
        self.choices[stack].setChecked(True)
        pictures = {kind: TurnPicture(kind) for kind in Stack}
        ways = row(*(column(pictures[kind], self.choices[kind]) for kind in Stack), spacing=24)
        self.print_button = button(self.tr("Print the backs"), "printer", kind="primary", clicked=self.accept)
        self.print_button.setDefault(True)
        stop = button(self.tr("Without backs"), clicked=self.reject)
        said = self.tr("When %n sheets lie in the tray of {printer}, put them back as in the picture.", "", sheets)
        hint = self.tr("Try two pages first: if backs come in the wrong order, choose the other picture next time.")
        self.setLayout(
            column(
                label(said.format(printer=printer), wrap=True),
                ways,
                label(hint, scale="caption", tone="muted", wrap=True),
                row(None, stop, self.print_button),
                spacing=16,
                margins=(24, 16, 24, 16),
            )
        )

    def stack(self) -> Stack:
        """The picture that was chosen."""
        return next(kind for kind, choice in self.choices.items() if choice.isChecked())


class TurnPicture(QWidget):
    """A stack of paper, the printer's tray, and the way between."""

    def __init__(self, kind: Stack) -> None:
        super().__init__()
        self._kind = kind
        side = theme.current().px
        self.setFixedSize(QSize(side(240), side(130)))
        self.setAccessibleName(
            self.tr("Picture: the stack goes back as it lies")
            if kind is Stack.AS_IT_LIES
            else self.tr("Picture: the stack is turned over first")
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / 240, self.height() / 130)
        ink = QPen(self.palette().text().color(), 1.5)
        painter.setPen(ink)
        self._sheets(painter, QPointF(14, 70), printed_up=False)
        self._tray(painter)
        self._sheets(painter, QPointF(158, 66), printed_up=self._kind is Stack.TURNED)
        self._arrow(painter)
        painter.end()

    def _sheets(self, painter: QPainter, at: QPointF, *, printed_up: bool) -> None:
        """Five sheets lying on each other, seen from above; lines of text where the printed side is up."""
        paper = self.palette().base()
        for lift in range(4, -1, -1):
            top = at + QPointF(0, lift * 3)
            sheet = QPolygonF([top, top + QPointF(46, -14), top + QPointF(68, 6), top + QPointF(22, 20)])
            painter.setBrush(paper)
            painter.drawPolygon(sheet)
        if printed_up:
            for at_line in range(3):
                start = at + QPointF(12 + at_line * 6, -1 + at_line * 5)
                painter.drawLine(start, start + QPointF(30, -9))

    def _tray(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(146, 14, 84, 30), 5, 5)
        painter.drawLine(QPointF(158, 36), QPointF(218, 36))
        painter.drawPolyline(QPolygonF([QPointF(150, 100), QPointF(166, 116), QPointF(236, 96)]))

    def _arrow(self, painter: QPainter) -> None:
        """Straight for a stack that goes as it lies, a loop for one that is turned over."""
        accent = QPen(theme.colour("accent"), 2.5)
        painter.setPen(accent)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._kind is Stack.TURNED:
            painter.drawArc(QRectF(84, 30, 66, 60), 0 * 16, 180 * 16)
            tip = QPointF(150, 60)
            painter.drawPolyline(QPolygonF([tip + QPointF(-8, -6), tip, tip + QPointF(5, -9)]))
        else:
            painter.drawLine(QPointF(90, 74), QPointF(146, 74))
            tip = QPointF(146, 74)
            painter.drawPolyline(QPolygonF([tip + QPointF(-8, -6), tip, tip + QPointF(-8, 6)]))
