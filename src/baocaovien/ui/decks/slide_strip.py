"""The strip of thumbnails: every slide of the deck in a row, painted in sight first, then ahead of it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from baocaovien.decks.scene import SlidePlan
from baocaovien.ui.decks.painter import SlidePainter
from baocaovien.ui.look import theme

_HIGH, _PAD, _FOOT = 72, 6, 18
_MOST_PIXMAPS = 600
_AHEAD = 15
"""Milliseconds between two thumbnails that are painted before they come into sight."""
_NOWHERE = QModelIndex()


class SlideModel(QAbstractListModel):
    """The slides in order."""

    def __init__(self) -> None:
        super().__init__()
        self.slides: tuple[SlidePlan, ...] = ()

    def set_slides(self, slides: Sequence[SlidePlan]) -> None:
        """Show other slides; where their keys are the same, only what changed is painted anew."""
        before, self.slides = self.slides, tuple(slides)
        if [slide.key for slide in before] == [slide.key for slide in self.slides]:
            changed = [at for at, (old, new) in enumerate(zip(before, self.slides, strict=True)) if old != new]
            if changed:
                self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
        else:
            self.beginResetModel()
            self.endResetModel()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.slides)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{index.row() + 1}. {self.slides[index.row()].title}"
        return None


class _Thumbnails(QStyledItemDelegate):
    """Paints a thumbnail with its number; keeps what it has painted."""

    def __init__(self, strip: SlideStrip) -> None:
        super().__init__(strip)
        self._strip = strip
        self._drawn: OrderedDict[str, tuple[SlidePlan, int, QPixmap]] = OrderedDict()

    def forget(self) -> None:
        """Paint everything anew: the fonts or the shape of slides are others."""
        self._drawn.clear()

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self._strip.cell()

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        slide = self._strip.rows.slides[index.row()]
        look = theme.current()
        pad, rect = look.px(_PAD), option.rect
        ratio = self._strip.devicePixelRatioF()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        place = QRect(rect.left() + pad, rect.top() + pad, rect.width() - 2 * pad, look.px(_HIGH))
        painter.drawPixmap(place.topLeft(), self.thumbnail(slide, place.width()))
        if slide.hidden:
            veil = theme.colour("canvas")
            veil.setAlpha(190)
            painter.fillRect(place, veil)
            painter.drawPixmap(place.center() - QPoint(look.px(8), look.px(8)), theme.pixmap("eye-off", "muted", 16, ratio))
        painter.setPen(theme.colour("accent" if chosen else "border"))
        painter.drawRect(place.adjusted(0, 0, -1, -1))
        if chosen:
            painter.drawRect(place.adjusted(-2, -2, 1, 1))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
        painter.setPen(theme.colour("accent" if chosen else "muted"))
        foot = QRect(rect.left(), place.bottom() + 2, rect.width(), look.px(_FOOT))
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignCenter), str(index.row() + 1))

    def has(self, slide: SlidePlan) -> bool:
        """Whether a thumbnail of this slide is kept."""
        kept = self._drawn.get(slide.key)
        return kept is not None and kept[0] is slide

    def thumbnail(self, slide: SlidePlan, width: int) -> QPixmap:
        """The slide at the width of a thumbnail; painted once."""
        ratio = self._strip.devicePixelRatioF()
        pixels = round(width * ratio)
        kept = self._drawn.get(slide.key)
        if kept is not None and kept[1] == pixels and (kept[0] is slide or kept[0] == slide):
            self._drawn[slide.key] = (slide, pixels, kept[2])
            self._drawn.move_to_end(slide.key)
            return kept[2]
        assert self._strip.painter is not None
        made = self._strip.painter.pixmap(slide, pixels, ratio)
        self._drawn[slide.key] = (slide, pixels, made)
        if len(self._drawn) > _MOST_PIXMAPS:
            self._drawn.popitem(last=False)
        return made


class SlideStrip(QListView):
    """Thumbnails beside each other; the wheel scrolls along.

    Signals:
        chosen: the number of the slide, from 0.
        opened: a double click or Enter.
    """

    chosen = Signal(int)
    opened = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.painter: SlidePainter | None = None
        self.rows = SlideModel()
        self._thumbnails = _Thumbnails(self)
        self.setModel(self.rows)
        self.setItemDelegate(self._thumbnails)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("surface", "card")
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.activated.connect(lambda _index: self.opened.emit())
        self.selectionModel().currentChanged.connect(self._tell)
        self._quiet = False
        self._ahead = QTimer(self, interval=_AHEAD)
        self._ahead.timeout.connect(self._paint_ahead)
        self._measure()

    def cell(self) -> QSize:
        """The size of a thumbnail with its number, in logical pixels."""
        px = theme.current().px
        wide = px(_HIGH) * self.painter.width / self.painter.height if self.painter is not None else px(_HIGH) * 16 / 9
        return QSize(round(wide) + 2 * px(_PAD), px(_HIGH) + px(_PAD) + px(_FOOT) + 2)

    def show_slides(self, painter: SlidePainter, slides: Sequence[SlidePlan]) -> None:
        """Show the slides of a deck; the chosen place stays."""
        at = self.currentIndex().row()
        if painter is not self.painter:
            self.painter = painter
            self._thumbnails.forget()
            self._measure()
            self.doItemsLayout()
        self.rows.set_slides(slides)
        self._ahead.start()
        if slides:
            self.choose(min(max(at, 0), len(slides) - 1))

    def choose(self, at: int) -> None:
        """Mark a slide without telling."""
        if 0 <= at < len(self.rows.slides) and at != self.currentIndex().row():
            self._quiet = True
            self.setCurrentIndex(self.rows.index(at))
            self._quiet = False

    def _tell(self, now: QModelIndex, _before: QModelIndex) -> None:
        if not self._quiet and now.isValid():
            self.chosen.emit(now.row())

    def _paint_ahead(self) -> None:
        """Paint one thumbnail that is not in sight yet, the nearest to the chosen slide first."""
        slides, at = self.rows.slides[:_MOST_PIXMAPS], max(self.currentIndex().row(), 0)
        missing = [number for number, slide in enumerate(slides) if not self._thumbnails.has(slide)]
        if not missing or not self.isVisible():
            self._ahead.stop()
            return
        number = min(missing, key=lambda number: abs(number - at))
        self._thumbnails.thumbnail(slides[number], self.cell().width() - 2 * theme.current().px(_PAD))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ahead.start()

    def _measure(self) -> None:
        self.setFixedHeight(self.cell().height() + theme.current().px(14))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (event.angleDelta().y() or event.angleDelta().x()))
        event.accept()
