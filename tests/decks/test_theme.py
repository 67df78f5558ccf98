"""Our themes read from the back row, for every eye, in both shapes of slide."""

from __future__ import annotations

from itertools import combinations
from typing import Literal

import pytest

from baocaovien.decks.colours import contrast
from baocaovien.decks.scene import EMU_MM
from baocaovien.decks.theme import ASPECTS, ROLES, load_theme, theme_codes, theme_names
from baocaovien.domain.errors import InputError, MissingError
from tests.decks.eyes import difference
from tests.decks.samples import photo

CODES = theme_codes()
EYES: tuple[Literal["normal", "protan", "deutan", "tritan"], ...] = ("normal", "protan", "deutan", "tritan")


def test_there_are_at_least_four_light_and_dark() -> None:
    themes = [load_theme(code) for code in CODES]

    assert len(themes) >= 4
    assert {theme.dark for theme in themes} == {False, True}
    assert len(set(theme_names().values())) == len(CODES)


@pytest.mark.parametrize("code", CODES)
def test_everything_written_reads(code: str) -> None:
    theme = load_theme(code)
    for role in ROLES:
        layout = theme.layouts[role]
        ground = layout.palette
        for back in (ground.background, ground.surface):
            assert contrast(ground.text, back) >= 7.0
            assert contrast(ground.muted, back) >= 4.5
            assert contrast(ground.accent, back) >= 3.0
        assert contrast(ground.on_accent, ground.accent) >= 4.5
        title = layout.frames["title"]
        behind = [part.fill for part in layout.decor if covers(part.box, title.box)] or [ground.background]
        assert contrast(title.colour, behind[-1]) >= 4.5


def covers(back: object, box: object) -> bool:
    return back.x <= box.x and back.y <= box.y and back.right >= box.right and back.bottom >= box.bottom  # type: ignore[attr-defined]


@pytest.mark.parametrize("code", CODES)
def test_chart_colours_are_told_apart_by_every_eye(code: str) -> None:
    theme = load_theme(code)
    assert len(theme.chart_colours) == 6
    for colour in theme.chart_colours:
        assert contrast(colour, theme.palette.background) >= 3.0
    for eyes in EYES:
        for one, other in combinations(theme.chart_colours[:4], 2):
            assert difference(one, other, eyes) >= 20, (eyes, one, other)
        for one, other in combinations(theme.chart_colours, 2):
            assert difference(one, other, eyes) >= 8, (eyes, one, other)


@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize("code", CODES)
def test_frames_stand_on_the_slide_and_on_whole_millimetres(code: str, aspect: str) -> None:
    theme = load_theme(code, aspect=aspect)
    for layout in theme.layouts.values():
        for frame in layout.frames.values():
            box = frame.box
            assert box.x >= 0
            assert box.y >= 0
            assert box.right <= theme.width
            assert box.bottom <= theme.height
            assert (box.x % EMU_MM, box.y % EMU_MM, box.w % EMU_MM, box.h % EMU_MM) == (0, 0, 0, 0)


def test_an_unknown_theme_is_told() -> None:
    with pytest.raises(MissingError) as told:
        load_theme("none")
    assert told.value.code == "decks.unknown_theme"


def test_an_unknown_shape_is_told() -> None:
    with pytest.raises(InputError) as told:
        load_theme("official", aspect="1:1")
    assert told.value.code == "decks.unknown_aspect"


def test_an_emblem_of_one_point_is_told() -> None:
    with pytest.raises(InputError) as told:
        load_theme("official", emblem=photo(1, 1))
    assert (told.value.code, told.value.params["width"]) == ("decks.picture_too_small", 1)
