"""The Qt painter draws what the plan says: held to the PDF painter's pages, with drawings that must be found wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PySide6.QtGui import QImage
from scipy.ndimage import uniform_filter
from skimage.metrics import structural_similarity

from baocaovien.decks.build import plan_deck
from baocaovien.decks.outline import Entry
from baocaovien.decks.pdf import write_pdf
from baocaovien.decks.pptx import write_pptx
from baocaovien.decks.scene import DeckPlan, Line, PlacedParagraph, SlidePlan, TextShape
from baocaovien.decks.theme import Theme, load_theme
from baocaovien.ui.decks.painter import SlidePainter
from baocaovien.ui.decks.slide_strip import SlideStrip
from tests.decks.samples import deck, every_kind, hostile_deck, photo, tiny_clip
from tests.helpers.office import convert

WIDE, HIGH = 1280, 720
TEXT = {
    "cover",
    "agenda",
    "section",
    "bullets",
    "quotation",
    "questions",
    "summary",
    "new_points",
    "sources",
    "closing",
    "columns",
}
LEAST_TEXT, LEAST_OTHER = 0.97, 0.945
MOST_TILE = 0.12
"""Of a tile of 80 × 60 pixels: the mean difference of its channels, as a part of the whole range."""
MOST_INK_TEXT, MOST_INK_OTHER = 0.07, 0.10
"""How much lighter or darker a square of 20 pixels may be on the whole. Edges that are smoothed otherwise cancel out; a dot does not."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("painted")


@pytest.fixture(scope="module")
def theme() -> Theme:
    return load_theme("official", office="Ban Tuyên giáo Tỉnh ủy", emblem=photo(200, 240))


@pytest.fixture(scope="module")
def plan(theme: Theme, folder: Path) -> DeckPlan:
    return plan_deck(every_kind(tiny_clip(folder)), theme)


@pytest.fixture(scope="module")
def pages(plan: DeckPlan, theme: Theme, folder: Path) -> Iterator[Callable[[int], np.ndarray]]:
    path = folder / "deck.pdf"
    write_pdf(plan, theme, path)
    with pypdfium2.PdfDocument(path) as document:
        yield lambda at: document[at].render(scale=WIDE / document[at].get_width()).to_numpy()[:, :, :3]


def pixels(image: QImage) -> np.ndarray:
    """Blue, green and red, as PDFium gives them."""
    drawn = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return drawn[:, : image.width(), :3].copy()


def painted(plan: DeckPlan, slide: SlidePlan, family: str = "Arial", width: int = WIDE) -> np.ndarray:
    return pixels(SlidePainter(family, plan.width, plan.height).image(slide, width))


def likeness(one: np.ndarray, other: np.ndarray) -> float:
    return float(structural_similarity(one, other, channel_axis=2))


def worst_tile(one: np.ndarray, other: np.ndarray) -> float:
    difference = np.abs(one.astype(int) - other.astype(int)).mean(axis=2) / 255
    return float(difference.reshape(HIGH // 60, 60, WIDE // 80, 80).mean(axis=(1, 3)).max())


def ink(one: np.ndarray, other: np.ndarray) -> float:
    difference = (one.astype(float).mean(axis=2) - other.astype(float).mean(axis=2)) / 255
    return float(np.abs(uniform_filter(difference, 20)).max())


def first(plan: DeckPlan, kind: str) -> int:
    return next(at for at, slide in enumerate(plan.slides) if slide.kind == kind)


def with_body(slide: SlidePlan, change: Callable[[tuple[PlacedParagraph, ...]], tuple[PlacedParagraph, ...]]) -> SlidePlan:
    """The slide with its first body text drawn otherwise."""
    at = next(number for number, shape in enumerate(slide.shapes) if isinstance(shape, TextShape) and shape.role == "body")
    body = slide.shapes[at]
    assert isinstance(body, TextShape)
    changed = replace(body, paragraphs=change(body.paragraphs))
    return replace(slide, shapes=(*slide.shapes[:at], changed, *slide.shapes[at + 1 :]))


def moved(line: Line, down: float) -> Line:
    return replace(line, baseline=line.baseline + down)


def test_every_slide_looks_like_its_page(plan: DeckPlan, pages: Callable[[int], np.ndarray], qapp) -> None:
    far = []
    for at, slide in enumerate(plan.slides):
        drawn, page = painted(plan, slide), pages(at)
        least, most = (LEAST_TEXT, MOST_INK_TEXT) if slide.kind in TEXT else (LEAST_OTHER, MOST_INK_OTHER)
        if likeness(drawn, page) < least or worst_tile(drawn, page) > MOST_TILE or ink(drawn, page) > most:
            far.append((slide.key, round(likeness(drawn, page), 4), round(worst_tile(drawn, page), 4)))

    assert far == []


@pytest.mark.office
@pytest.mark.timeout(300)
def test_every_slide_looks_like_libreoffices_drawing_of_the_file(plan: DeckPlan, theme: Theme, folder: Path, qapp) -> None:
    write_pptx(plan, theme, folder / "tep.pptx")
    with pypdfium2.PdfDocument(convert(folder / "tep.pptx", folder / "libreoffice")) as document:
        drawn = [
            document[at].render(scale=WIDE / document[at].get_width()).to_numpy()[:HIGH, :WIDE, :3] for at in range(len(document))
        ]

    far = []
    for slide, page in zip(plan.slides, drawn, strict=True):
        found = likeness(painted(plan, slide), page)
        if found < (LEAST_TEXT if slide.kind in TEXT else LEAST_OTHER):
            far.append((slide.key, round(found, 4)))

    assert far == []


def test_a_line_moved_by_two_points_is_found(plan: DeckPlan, pages: Callable[[int], np.ndarray], qapp) -> None:
    at = first(plan, "bullets")

    def down(parts: tuple[PlacedParagraph, ...]) -> tuple[PlacedParagraph, ...]:
        return tuple(replace(part, lines=tuple(moved(line, 2.0) for line in part.lines)) for part in parts)

    assert likeness(painted(plan, with_body(plan.slides[at], down)), pages(at)) < LEAST_TEXT


@pytest.mark.parametrize("place", range(5))
def test_a_lost_point_or_only_its_bullet_is_found(place: int, plan: DeckPlan, pages: Callable[[int], np.ndarray], qapp) -> None:
    at = first(plan, "bullets")
    lost = painted(plan, with_body(plan.slides[at], lambda parts: parts[:place] + parts[place + 1 :]))
    bare = painted(
        plan,
        with_body(
            plan.slides[at], lambda parts: tuple(replace(part, bullet="") if n == place else part for n, part in enumerate(parts))
        ),
    )

    assert ink(lost, pages(at)) > MOST_INK_TEXT * 3
    assert ink(bare, pages(at)) > MOST_INK_TEXT


def test_a_wrong_font_is_found(plan: DeckPlan, pages: Callable[[int], np.ndarray], qapp) -> None:
    at = first(plan, "bullets")

    assert likeness(painted(plan, plan.slides[at], "Times New Roman"), pages(at)) < LEAST_TEXT


def test_large_titles_are_drawn(qapp) -> None:
    plan = plan_deck(deck(Entry("bia", "cover", "")), load_theme("night"))
    title = next(shape for shape in plan.slides[0].shapes if isinstance(shape, TextShape) and shape.role == "title")
    empty = replace(plan.slides[0], shapes=tuple(shape for shape in plan.slides[0].shapes if shape is not title))

    assert (painted(plan, plan.slides[0], width=2560) != painted(plan, empty, width=2560)).any(axis=2).mean() > 0.03


def test_both_shapes_of_slides_and_a_theme_of_dark_ground_look_like_their_pages(tmp_path: Path, qapp) -> None:
    theme = load_theme("night", aspect="4:3")
    plan = plan_deck(hostile_deck(2), theme)
    write_pdf(plan, theme, tmp_path / "deck.pdf")
    with pypdfium2.PdfDocument(tmp_path / "deck.pdf") as document:
        found = [
            likeness(
                painted(plan, slide, width=960), document[at].render(scale=960 / document[at].get_width()).to_numpy()[:, :, :3]
            )
            for at, slide in enumerate(plan.slides)
        ]

    assert min(found) > 0.94


def test_painting_twice_is_the_same(plan: DeckPlan, qapp) -> None:
    painter = SlidePainter("Arial", plan.width, plan.height)
    at = first(plan, "table")

    assert painter.image(plan.slides[at], 400) == painter.image(plan.slides[at], 400)


def test_a_strip_paints_only_what_is_in_sight_and_only_once(plan: DeckPlan, look, qtbot) -> None:
    painted_slides: list[str] = []

    class Counting(SlidePainter):
        def image(self, slide: SlidePlan, width: int) -> QImage:
            painted_slides.append(slide.key)
            return super().image(slide, width)

    strip = SlideStrip("Các trang")
    qtbot.addWidget(strip)
    strip.resize(500, strip.height())
    many = tuple(replace(slide, key=f"{slide.key}-{time}") for time in range(8) for slide in plan.slides)
    strip.show_slides(Counting("Arial", plan.width, plan.height), many)
    strip.show()
    strip.grab()
    seen = len(painted_slides)
    strip.horizontalScrollBar().setValue(strip.horizontalScrollBar().maximum())
    strip.grab()
    strip.horizontalScrollBar().setValue(0)
    strip.grab()

    assert (len(many) > 200, 0 < seen < 8, len(painted_slides) == len(set(painted_slides)) < 16) == (True, True, True)


def test_thumbnails_out_of_sight_are_painted_ahead_and_each_once(plan: DeckPlan, look, qtbot) -> None:
    painted_slides: list[str] = []

    class Counting(SlidePainter):
        def image(self, slide: SlidePlan, width: int) -> QImage:
            painted_slides.append(slide.key)
            return super().image(slide, width)

    strip = SlideStrip("Các trang")
    qtbot.addWidget(strip)
    strip.resize(500, strip.height())
    strip.show()
    strip.show_slides(Counting("Arial", plan.width, plan.height), plan.slides)
    qtbot.waitUntil(lambda: len(painted_slides) >= len(plan.slides), timeout=30_000)
    strip.show_slides(strip.painter, tuple(replace(slide) for slide in plan.slides))
    qtbot.waitUntil(lambda: not strip._ahead.isActive(), timeout=30_000)

    assert sorted(painted_slides) == sorted(slide.key for slide in plan.slides)


def test_only_a_changed_slide_is_painted_anew(plan: DeckPlan, look, qtbot) -> None:
    painted_slides: list[str] = []

    class Counting(SlidePainter):
        def image(self, slide: SlidePlan, width: int) -> QImage:
            painted_slides.append(slide.key)
            return super().image(slide, width)

    strip = SlideStrip("Các trang")
    qtbot.addWidget(strip)
    strip.resize(700, strip.height())
    painter = Counting("Arial", plan.width, plan.height)
    strip.show_slides(painter, plan.slides[:3])
    strip.show()
    strip.grab()
    painted_slides.clear()
    again = plan_deck(every_kind(), load_theme("official", office="Ban Tuyên giáo Tỉnh ủy", emblem=photo(200, 240)))
    strip.show_slides(painter, (again.slides[0], replace(again.slides[1], background="112233"), again.slides[2]))
    strip.grab()

    assert painted_slides == [plan.slides[1].key]
