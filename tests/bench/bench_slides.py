"""Slides on the screen: painting one, and scrolling through the strip of a long deck."""

from __future__ import annotations

import time

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from baocaovien.decks.build import plan_deck
from baocaovien.decks.scene import DeckPlan
from baocaovien.decks.theme import load_theme
from baocaovien.ui.decks.painter import SlidePainter
from baocaovien.ui.decks.slide_strip import SlideStrip
from tests.bench.bench_decks import outline
from tests.bench.rows import BenchRow, percentile
from tests.bench.screen import application

_SLIDES = 200
_WIDTH = 1280
_FRAME_MS = 1000 / 60


def rows() -> list[BenchRow]:
    """Paint a deck of text, charts and pictures."""
    application()
    theme = load_theme("official")
    plan = plan_deck(outline(_SLIDES, "mixed"), theme)
    painter = SlidePainter(theme.family, plan.width, plan.height)
    painter.image(plan.slides[0], _WIDTH)  # opens the font
    fresh, again = (_painting(painter, plan) for _ in range(2))
    frames = _scrolling(SlidePainter(theme.family, plan.width, plan.height), plan)
    sight = f"{_WIDTH} pixels wide, text, charts and pictures"
    return [
        BenchRow(f"painting a slide, {sight}", percentile(again, 50), "ms", at_most=5, note=f"median of {_SLIDES}"),
        BenchRow(
            "painting a slide for the first time",
            percentile(fresh, 95),
            "ms",
            at_most=5,
            note=f"p95 of {_SLIDES}, nothing is kept",
        ),
        BenchRow(
            f"a frame while a strip of {_SLIDES} slides scrolls",
            percentile(frames, 95),
            "ms",
            at_most=_FRAME_MS,
            note=f"p95 of {len(frames)} frames, thumbnails painted as they come",
        ),
    ]


def _painting(painter: SlidePainter, plan: DeckPlan) -> list[float]:
    taken = []
    for slide in plan.slides:
        started = time.perf_counter()
        painter.image(slide, _WIDTH)
        taken.append((time.perf_counter() - started) * 1000)
    return taken


def _scrolling(painter: SlidePainter, plan: DeckPlan) -> list[float]:
    """Turn the wheel a notch for each frame, from the first slide to the last."""
    strip = SlideStrip("Trang")
    strip.resize(800, strip.height())
    strip.show_slides(painter, plan.slides)
    strip.show()
    QApplication.processEvents()
    bar, taken = strip.horizontalScrollBar(), []
    while bar.value() < bar.maximum():
        started = time.perf_counter()
        QApplication.sendEvent(strip.viewport(), _notch())
        QApplication.processEvents()
        taken.append((time.perf_counter() - started) * 1000)
    return taken


def _notch() -> QWheelEvent:
    return QWheelEvent(
        QPointF(10, 10), QPointF(10, 10), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
