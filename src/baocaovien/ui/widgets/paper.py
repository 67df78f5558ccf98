"""Paper on the screen: the pages of a PDF, rendered as they come into sight."""

from __future__ import annotations

import atexit
from collections import OrderedDict
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea
from typing_extensions import override

from baocaovien.ui.look import theme

_GAP = 16
_MOST_IMAGES = 24
_SCREEN = 96 / 72
ZOOMS = (0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 2.0, 3.0)


@dataclass(frozen=True, slots=True)
class Hit:
    """Words found on a page: boxes in points from the upper left corner."""

    page: int
    boxes: tuple[tuple[float, float, float, float], ...]


class PaperView(QAbstractScrollArea):
    """The pages below each other; Ctrl and the wheel zoom.

    PDFium is not safe with threads: in the window's process only this view and `ui/printing.py` use it, on the Qt thread.

    Signals:
        page_shown: the number of the page in sight, from 0.
        zoomed: the zoom in force, 1.0 is real size.
    """

    page_shown = Signal(int)
    zoomed = Signal(float)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty("surface", "paper")
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._open: list[Any] = []
        self._ends_with_program = False
        self.destroyed.connect(partial(_close_all, self._open))
        self._sizes: list[tuple[float, float]] = []
        self._zoom = 1.0
        self._fits = True
        self._images: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self._hits: tuple[Hit, ...] = ()
        self._current_hit = -1
        self._page = 0
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._tell_page())

    # -- what the preview calls ----------------------------------------------------------------------------------

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def page(self) -> int:
        """The page in sight, from 0."""
        return self._page

    @property
    def zoom(self) -> float:
        """The zoom in force; 1.0 is real size."""
        return self._zoom

    def show_pdf(self, pdf: bytes) -> None:
        """Show a PDF of our own making; the place on the paper stays. Empty bytes show nothing."""
        import pypdfium2  # noqa: PLC0415 - keeps start-up fast

        self.clear(keep_place=True)
        if pdf:
            if not self._ends_with_program:  # after PDFium's own, so before it: a window that is never destroyed at the end
                atexit.register(_close_all, self._open)
                self._ends_with_program = True
            self._open.append(pypdfium2.PdfDocument(pdf))
            self._sizes = [self._document.get_page_size(at) for at in range(len(self._document))]
        self._lay_out()

    def clear(self, *, keep_place: bool = False) -> None:
        """Show nothing."""
        _close_all(self._open)
        self._sizes, self._hits, self._current_hit = [], (), -1
        self._images.clear()
        if not keep_place:
            self.verticalScrollBar().setValue(0)
            self._lay_out()

    def set_zoom(self, zoom: float) -> None:
        """Show at a zoom; 1.0 is real size."""
        self._fits = False
        self._apply_zoom(zoom)

    def fit_width(self) -> None:
        """Show the pages as wide as the view, and keep them so."""
        self._fits = True
        self._lay_out()

    def step_zoom(self, steps: int) -> None:
        """The next larger or smaller zoom."""
        larger = [zoom for zoom in ZOOMS if zoom > self._zoom + 0.01]
        smaller = [zoom for zoom in ZOOMS if zoom < self._zoom - 0.01]
        if steps > 0 and larger:
            self.set_zoom(larger[0])
        elif steps < 0 and smaller:
            self.set_zoom(smaller[-1])

    def go_to(self, page: int) -> None:
        """Bring a page to the top."""
        if 0 <= page < self.page_count:
            self.verticalScrollBar().setValue(round(self._top_of(page)))

    def search(self, words: str) -> int:
        """Mark all places of some words and go to the first; answers how many there are."""
        self._hits = tuple(hit for page in range(self.page_count) for hit in self._find(page, words)) if words else ()
        self._current_hit = -1
        self.viewport().update()
        if self._hits:
            self.next_hit(1)
        return len(self._hits)

    def next_hit(self, step: int) -> None:
        """Go to the next or the previous place found."""
        if self._hits:
            self._current_hit = (self._current_hit + step) % len(self._hits)
            hit = self._hits[self._current_hit]
            top = self._top_of(hit.page) + hit.boxes[0][1] * self._scale if hit.boxes else self._top_of(hit.page)
            self.verticalScrollBar().setValue(round(top - self.viewport().height() / 3))
            self.viewport().update()

    def image(self, page: int, width: int) -> QImage:
        """A page as a picture of a width in device pixels (thumbnails)."""
        return self._render(page, width / self._sizes[page][0])

    # -- inside --------------------------------------------------------------------------------------------------

    @property
    def _document(self) -> Any:
        return self._open[0]

    @property
    def _scale(self) -> float:
        return _SCREEN * self._zoom

    def _find(self, page: int, words: str) -> list[Hit]:
        text = self._document[page].get_textpage()
        searcher = text.search(words, match_case=False)
        height, found = self._sizes[page][1], []
        while (place := searcher.get_next()) is not None:
            boxes = [text.get_rect(at) for at in range(text.count_rects(*place))]
            found.append(Hit(page, tuple((left, height - top, right, height - bottom) for left, bottom, right, top in boxes)))
        return found

    def _top_of(self, page: int) -> float:
        return _GAP + sum(height * self._scale + _GAP for _width, height in self._sizes[:page])

    def _apply_zoom(self, zoom: float) -> None:
        if abs(zoom - self._zoom) > 0.001:
            bar = self.verticalScrollBar()
            share = bar.value() / max(bar.maximum(), 1)
            self._zoom = zoom
            self._images.clear()
            self._set_bars()
            bar.setValue(round(share * bar.maximum()))
            self.zoomed.emit(zoom)
        else:
            self._set_bars()
        self.viewport().update()

    def _lay_out(self) -> None:
        if self._fits and self._sizes:
            widest = max(width for width, _height in self._sizes)
            self._apply_zoom(max((self.viewport().width() - 2 * _GAP) / (widest * _SCREEN), 0.2))
        else:
            self._set_bars()
        self._tell_page()
        self.viewport().update()

    def _set_bars(self) -> None:
        room = self.viewport().size()
        height = self._top_of(self.page_count)
        width = max((page[0] for page in self._sizes), default=0.0) * self._scale + 2 * _GAP
        self.verticalScrollBar().setRange(0, max(round(height) - room.height(), 0))
        self.verticalScrollBar().setPageStep(room.height())
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().setRange(0, max(round(width) - room.width(), 0))
        self.horizontalScrollBar().setPageStep(room.width())

    def _tell_page(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() / 3
        page = 0
        while page + 1 < self.page_count and self._top_of(page + 1) <= middle:
            page += 1
        if page != self._page:
            self._page = page
            self.page_shown.emit(page)

    def _render(self, page: int, scale: float) -> QImage:
        bitmap = self._document[page].render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
        whole = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888)
        return whole.copy()  # the bitmap's memory is PDFium's

    def _image(self, page: int) -> QImage:
        ratio = self.devicePixelRatioF()
        key = (page, round(self._zoom * ratio * 1000))
        if key not in self._images:
            made = self._render(page, self._scale * ratio)
            made.setDevicePixelRatio(ratio)
            self._images[key] = made
            if len(self._images) > _MOST_IMAGES:
                self._images.popitem(last=False)
        self._images.move_to_end(key)
        return self._images[key]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.colour("pressed"))
        top = _GAP - self.verticalScrollBar().value()
        room = self.viewport().size()
        for page, (width, height) in enumerate(self._sizes):
            shown = QSize(round(width * self._scale), round(height * self._scale))
            left = (
                (room.width() - shown.width()) / 2 if shown.width() <= room.width() else _GAP - self.horizontalScrollBar().value()
            )
            if top + shown.height() >= 0 and top <= room.height():
                painter.fillRect(QRectF(left + 2, top + 2, shown.width(), shown.height()), theme.colour("border"))
                painter.drawImage(QPointF(left, top), self._image(page))
                self._paint_hits(painter, page, left, top)
            top += shown.height() + _GAP
        painter.end()

    def _paint_hits(self, painter: QPainter, page: int, left: float, top: float) -> None:
        for at, hit in enumerate(self._hits):
            if hit.page == page:
                tint = theme.colour("accent")
                tint.setAlpha(110 if at == self._current_hit else 50)
                for x0, y0, x1, y1 in hit.boxes:
                    place = QRectF(QPointF(x0, y0) * self._scale, QPointF(x1, y1) * self._scale)
                    painter.fillRect(place.translated(left, top), tint)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Home: -self.page_count, Qt.Key.Key_End: self.page_count, Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.go_to(min(max(self._page + step, 0), self.page_count - 1))


def _close_all(documents: list[Any]) -> None:
    while documents:
        documents.pop().close()
