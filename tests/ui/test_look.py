"""The look: contrast of both palettes, the zoom, icons that follow the theme."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QDoubleSpinBox, QLineEdit, QPushButton, QSpinBox, QTimeEdit, QWidget

from baocaovien import paths
from baocaovien.decks import colours as rgb
from baocaovien.ui.look import icons, theme
from baocaovien.ui.look.palette import DARK, LIGHT, Palette
from baocaovien.ui.widgets.basics import button, icon_button, label

SURFACES = ("canvas", "rail", "surface", "hover", "pressed", "selected")
WORDS = [(words, under) for words in ("text", "muted") for under in SURFACES]
WORDS += [
    (words, under)
    for words in ("accent", "good", "attention", "wrong")
    for under in ("canvas", "surface", "rail", "hover", "selected")
]
WORDS += [(f"{meaning}", f"{meaning}_soft") for meaning in ("good", "attention", "wrong")]
WORDS += [("on_accent", "accent"), ("on_accent", "accent_hover"), ("surface", "text")]
PALETTES = [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours #rrggbb."""
    return rgb.contrast(one.removeprefix("#"), other.removeprefix("#"))


@pytest.mark.parametrize("colours", PALETTES)
@pytest.mark.parametrize("words,under", WORDS)
def test_words_can_be_read_on_every_surface(colours: Palette, words: str, under: str) -> None:
    assert contrast(getattr(colours, words), getattr(colours, under)) >= 4.5


@pytest.mark.parametrize("colours", PALETTES)
@pytest.mark.parametrize("under", ["canvas", "surface"])
def test_the_edge_of_a_field_can_be_seen(colours: Palette, under: str) -> None:
    assert contrast(colours.edge, getattr(colours, under)) >= 3
    assert contrast(colours.accent, getattr(colours, under)) >= 3


def test_contrast_is_that_of_wcag() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21.0
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


def test_every_kept_icon_is_drawn_and_has_its_licence(look) -> None:
    names = sorted(file.stem for file in paths.resource("icons").glob("*.svg"))
    empty = [name for name in names if not _has_ink(icons.pixmap(name, "#112233", 16).toImage())]

    assert empty == []
    assert "ISC License" in paths.resource("icons", "LICENSE").read_text(encoding="utf-8")


def test_icons_of_buttons_follow_the_theme(look, qtbot) -> None:
    made = icon_button("plus", "Add")
    qtbot.addWidget(made)

    theme.apply(look, theme.Theme(palette=DARK))

    drawn, wanted = _ink(made), QColor(DARK.muted)
    assert max(abs(drawn.red() - wanted.red()), abs(drawn.green() - wanted.green()), abs(drawn.blue() - wanted.blue())) <= 3


def test_zoom_makes_words_larger(look, qtbot) -> None:
    made = label("Hội nghị báo cáo viên", scale="title")
    qtbot.addWidget(made)
    made.show()
    before = made.sizeHint().height()

    theme.apply(look, theme.Theme(zoom=2.0))

    assert made.sizeHint().height() in range(before * 2 - 3, before * 2 + 4)


def test_buttons_keep_the_height_of_the_grid(look, qtbot) -> None:
    made = button("Lưu", "save", kind="primary")
    qtbot.addWidget(made)
    made.ensurePolished()

    assert made.sizeHint().height() == 32


@pytest.mark.parametrize("kind", ["", "primary", "quiet", "link", "icon", "chip", "nav", "search", "status", "danger"])
def test_a_button_keeps_its_size_when_the_keyboard_comes_to_it(look, qtbot, kind: str) -> None:
    made = button("Lưu", kind=kind)
    made.setCheckable(kind == "nav")
    made.setChecked(kind == "nav")
    _lose_and_get_the_keyboard(qtbot, made)


@pytest.mark.parametrize("kind", ["", "primary", "quiet", "link", "icon", "chip", "nav", "search", "status", "danger"])
def test_the_keyboard_is_seen_where_it_is(look, qtbot, kind: str) -> None:
    around, made, other = QWidget(), button("Lưu", kind=kind), QLineEdit()
    qtbot.addWidget(around)
    for one in (made, other):
        one.setParent(around)
    with qtbot.waitActive(around):
        around.show()
    other.setFocus()
    without = made.grab().toImage()

    made.setFocus()

    assert made.grab().toImage() != without


@pytest.mark.parametrize("kind", [QLineEdit, QSpinBox, QTimeEdit, QComboBox])
def test_a_field_keeps_its_size_when_the_keyboard_comes_to_it(look, qtbot, kind: type[QWidget]) -> None:
    _lose_and_get_the_keyboard(qtbot, kind())


@pytest.mark.parametrize("kind", [QLineEdit, QSpinBox, QDoubleSpinBox, QTimeEdit, QDateTimeEdit, QComboBox])
def test_a_field_that_takes_nothing_looks_like_it(look, qtbot, kind: type[QWidget]) -> None:
    made = kind()
    qtbot.addWidget(made)
    made.resize(160, 32)
    made.setEnabled(False)
    made.show()

    assert made.grab().toImage().pixelColor(80, 6) == QColor(LIGHT.canvas)


def _lose_and_get_the_keyboard(qtbot, made: QWidget) -> None:
    around, other = QWidget(), QLineEdit()
    qtbot.addWidget(around)
    for one in (made, other):
        one.setParent(around)
    with qtbot.waitActive(around):
        around.show()
    other.setFocus()
    without = made.sizeHint()

    made.setFocus()
    if isinstance(made, QPushButton):
        made.setText("Chốt")  # a button measures itself only for other words
        made.setText("Lưu")

    assert made.hasFocus()
    assert (made.sizeHint().width(), made.sizeHint().height()) == (without.width(), without.height())


def _has_ink(image: QImage) -> bool:
    return any(image.pixelColor(x, y).alpha() > 128 for x in range(image.width()) for y in range(image.height()))


def _ink(made: QPushButton) -> QColor:
    image = made.icon().pixmap(16, 16).toImage()
    points = [image.pixelColor(x, y) for x in range(16) for y in range(16)]
    return max(points, key=QColor.alpha)
