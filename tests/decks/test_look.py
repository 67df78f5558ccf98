"""What makes a slide look made by hand: numbers that hang, titles of even lines, points that fill a short slide."""

from __future__ import annotations

import pytest

from baocaovien.decks.build import plan_deck
from baocaovien.decks.layout.measure import measure
from baocaovien.decks.outline import Paragraph, Points
from baocaovien.decks.scene import EMU_PT, PlacedParagraph, TextShape
from baocaovien.decks.theme import ASPECTS, Theme, load_theme, theme_codes
from tests.decks.samples import deck, one, points

WRAPPING = (
    "Khơi dậy khát vọng phát triển đất nước phồn vinh, hạnh phúc; phát huy giá trị văn hóa, sức mạnh con người và sức mạnh "
    "thời đại, gắn với nhiệm vụ của từng cơ quan"
)


def body(theme: Theme, *lines: str | tuple[str, int]) -> tuple[PlacedParagraph, ...]:
    """The paragraphs of the one slide that some points make."""
    (slide,) = plan_deck(deck(one("bullets", points(*lines))), theme).slides
    return next(shape for shape in slide.shapes if isinstance(shape, TextShape) and shape.role == "body").paragraphs


def title(theme: Theme, kind: str, words: str) -> list[str]:
    """The lines of a title."""
    (slide,) = plan_deck(deck(one(kind, None, words), title=words), theme).slides
    shape = next(shape for shape in slide.shapes if isinstance(shape, TextShape) and shape.role == "title")
    return [line.text for line in shape.paragraphs[0].lines]


@pytest.mark.parametrize("number", ["4. ", "12. ", "2.1. ", "a) ", "XIV. "])
def test_lines_below_a_number_stand_under_the_text_behind_it(theme: Theme, number: str) -> None:
    (only,) = body(theme, number + WRAPPING)

    first, *others = only.lines
    text_at = first.x + measure(theme.family).width(number) * only.size
    assert len(others) > 0
    assert [round(line.x, 2) for line in others] == [round(text_at, 2)] * len(others)
    assert only.bullet == ""


def test_a_part_of_a_numbered_point_that_goes_on_is_no_new_point(theme: Theme) -> None:
    slides = plan_deck(deck(one("bullets", Points((Paragraph("1. " + f"{WRAPPING}. " * 12),)))), theme).slides

    shapes = [shape for slide in slides for shape in slide.shapes if isinstance(shape, TextShape) and shape.role == "body"]
    assert len(shapes) > 1
    first = shapes[0].paragraphs[0].lines
    for shape in shapes[1:]:
        assert {round(line.x, 2) for line in shape.paragraphs[0].lines} == {round(first[1].x, 2)}


@pytest.mark.parametrize(
    "kind, words, lines",
    [
        ("cover", "Hội nghị báo cáo viên tháng 10/2026", ["Hội nghị báo cáo viên", "tháng 10/2026"]),
        (
            "section",
            "Nghị quyết Đại hội XIII và Đại hội Đảng bộ tỉnh XI",
            ["Nghị quyết Đại hội XIII và", "Đại hội Đảng bộ tỉnh XI"],
        ),
    ],
)
def test_a_large_title_is_broken_by_sense(theme: Theme, kind: str, words: str, lines: list[str]) -> None:
    assert title(theme, kind, words) == lines


def test_a_word_does_not_stand_alone_on_a_last_line_where_it_need_not(theme: Theme) -> None:
    said = "Ưu tiên nhân lực cho công tác lãnh đạo, quản lý và các lĩnh vực then chốt, đột phá"
    shown = {len(body(theme, said[:end])[0].lines[-1].text.split(" ")) for end in range(60, len(said)) if said[end] == " "}

    assert 1 not in shown


def test_a_few_points_stand_further_apart_and_many_do_not(theme: Theme) -> None:
    few, many = body(theme, "Một", "Hai", "Ba"), body(theme, *(f"Điểm {n}" for n in range(8)))

    def gap(parts: tuple[PlacedParagraph, ...]) -> float:
        return (parts[1].lines[0].baseline - parts[0].lines[0].baseline) / parts[0].size

    assert round(gap(few), 2) == 2.18
    assert round(gap(many), 2) == 1.58


def test_what_stands_below_a_point_stays_with_it(theme: Theme) -> None:
    parts = body(theme, "Một", ("Nói rõ", 1), "Hai", ("Nói thêm", 1))

    assert [part.space_before < part.size * 0.2 for part in parts] == [True, True, False, True]


@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize("code", theme_codes())
def test_no_decoration_stands_behind_a_part_of_a_text(code: str, aspect: str) -> None:
    """A footer that begins on a band of colour loses its first letters."""
    for layout in load_theme(code, aspect=aspect).layouts.values():
        for slot, frame in layout.frames.items():
            for decor in layout.decor:
                apart = (
                    decor.box.right <= frame.box.x
                    or decor.box.x >= frame.box.right
                    or decor.box.bottom <= frame.box.y + EMU_PT
                    or decor.box.y >= frame.box.bottom - EMU_PT
                )
                below = decor.box.x <= frame.box.x and decor.box.right >= frame.box.right and decor.box.h >= frame.box.h
                assert apart or below, (layout.role, slot, decor)
