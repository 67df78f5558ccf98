"""Charts on slides: every name readable, every value where it can be read, nothing cut without being told."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from baocaovien.decks.build import plan_deck
from baocaovien.decks.outline import Chart, Series
from baocaovien.decks.pptx import write_pptx
from baocaovien.decks.scene import ChartShape, SlidePlan, TextMark, TextShape
from baocaovien.decks.theme import Theme, load_theme
from tests.decks.samples import deck, one

YEARS = tuple(str(year) for year in range(1990, 2026))
FOUR = ("Thu nội địa", "Thu xuất nhập khẩu", "Thu bổ sung từ ngân sách trung ương", "Thu chuyển nguồn năm trước sang")


def placed(chart: Chart, theme: Theme) -> tuple[SlidePlan, ...]:
    return plan_deck(deck(one("chart", chart)), theme).slides


def shape(slide: SlidePlan) -> ChartShape:
    return next(found for found in slide.shapes if isinstance(found, ChartShape))


def legend(slide: SlidePlan) -> list[str]:
    return [
        part.text
        for found in slide.shapes
        if isinstance(found, TextShape) and found.name == "Chú giải"
        for part in found.paragraphs
    ]


@pytest.mark.parametrize("aspect, each", [("16:9", 18), ("4:3", 12)])
def test_a_long_line_of_years_stays_a_line_and_goes_on(aspect: str, each: int) -> None:
    chart = Chart("line", YEARS, (Series("Dân số", tuple(1000.0 + 7 * n for n in range(36))),), "nghìn người")

    charts = [shape(slide) for slide in placed(chart, load_theme("official", aspect=aspect))]

    assert {found.chart.type for found in charts} == {"line"}
    assert [len(found.chart.categories) for found in charts] == [each] * (36 // each)
    assert tuple(name for found in charts for name in found.chart.categories) == YEARS
    assert len({(found.look.least, found.look.most) for found in charts}) == 1


@pytest.mark.parametrize("letters", range(8, 24))
def test_a_line_over_places_is_never_cut_in_two(theme: Theme, letters: int) -> None:
    names = tuple(f"Xã {first}{'a' * letters}" for first in "ABCDE")

    slides = placed(Chart("line", names, (Series("Thu ngân sách", (12000.0, 9000.0, 11000.0, 8000.0, 7000.0)),)), theme)

    assert len(slides) == 1


def test_a_line_over_places_with_long_names_becomes_bars(theme: Theme) -> None:
    places = ("Phường Xuân Hương – Đà Lạt", "Xã Đức Trọng", "Xã Di Linh", "Phường 1 Bảo Lộc", "Xã Đam Rông 1", "Xã Cát Tiên")

    (slide,) = placed(Chart("line", places, (Series("Hộ", (1.0, 2.0, 3.0, 2.0, 1.0, 4.0)),)), theme)

    assert shape(slide).chart.type == "bar"


@pytest.mark.parametrize(
    "values, labelled", [((10.0, 12.0, 15.0, 17.0, 20.0), True), ((678.0, 154.0, 46.0, 493.0, 253.0), False)]
)
def test_values_stand_at_a_line_only_where_it_does_not_strike_them(
    values: tuple[float, ...], labelled: bool, theme: Theme
) -> None:
    years = ("2021", "2022", "2023", "2024", "2025", "2026", "2027", "2028", "2029", "2030", "2031", "2032")
    (slide,) = placed(Chart("line", years, (Series("Thu", (values + values[::-1] + values)[:12]),)), theme)

    found = shape(slide)
    assert found.look.values_shown == labelled
    written = {mark.text for mark in found.marks if isinstance(mark, TextMark)}
    assert (f"{values[0]:.0f}" in written) == labelled


def test_a_legend_gives_each_name_the_room_that_it_needs(theme: Theme) -> None:
    names = ("Chỉ tiêu", "Kết quả", "Năm 2024 (ước thực hiện)", "Kịch bản cao")
    chart = Chart("column", ("2024", "2025"), tuple(Series(name, (1.0, 2.0)) for name in names), "%")

    (slide,) = placed(chart, theme)

    assert legend(slide) == list(names)
    assert not any(line.startswith("Tên đầy đủ") for line in slide.notes)


def test_names_that_the_legend_cuts_stand_whole_in_the_notes(theme: Theme) -> None:
    plan = plan_deck(
        deck(one("chart", Chart("column", ("2024", "2025"), tuple(Series(name, (1.0, 2.0)) for name in FOUR)))), theme
    )

    (slide,) = plan.slides
    cut = [name for name, said in zip(FOUR, legend(slide), strict=True) if name != said]
    assert cut
    assert f"Tên đầy đủ: {'; '.join(cut)}" in slide.notes
    assert [remark.code for remark in plan.remarks] == ["decks.shortened"]


def test_every_name_of_an_axis_is_asked_for(theme: Theme, tmp_path: Path) -> None:
    """Without it PowerPoint leaves names out as it sees fit (ISO/IEC 29500-1, 21.2.2.208)."""
    plan = plan_deck(deck(one("chart", Chart("column", ("2024", "2025"), (Series("Thu", (1.0, 2.0)),)))), theme)
    write_pptx(plan, theme, tmp_path / "deck.pptx")

    with zipfile.ZipFile(tmp_path / "deck.pptx") as package:
        assert b'<c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/>' in package.read("ppt/charts/chart1.xml")
