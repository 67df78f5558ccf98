"""What makes a slide look made by hand: numbers that hang, titles of even lines, points that fill a short slide."""

from __future__ import annotations

from itertools import pairwise

import pytest

from baocaovien.decks.build import plan_deck
from baocaovien.decks.layout.measure import measure
from baocaovien.decks.layout.parts import spread
from baocaovien.decks.layout.words import break_cost
from baocaovien.decks.outline import Columns, Paragraph, Points
from baocaovien.decks.scene import EMU_PT, BlockShape, Box, PlacedParagraph, TextShape
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
    (slide,) = plan_deck(deck(one(kind, points("Ý") if kind == "agenda" else None, words), title=words), theme).slides
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
        (
            "agenda",
            "2. Ủy ban Mặt trận Tổ quốc, các đoàn thể chính trị - xã hội của tỉnh",
            ["2. Ủy ban Mặt trận Tổ quốc, các đoàn thể", "chính trị - xã hội của tỉnh"],
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
    few, many = (body(theme, *(f"Điểm {n}" for n in range(count))) for count in (5, 8))

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


def test_what_stands_below_a_point_is_not_cut_from_it(theme: Theme) -> None:
    """A smaller size is taken rather than a slide that begins in the middle of a point."""
    told = (
        "1. Hoàn thiện đồng bộ thể chế phát triển",
        ("Tháo gỡ điểm nghẽn về pháp luật, trước hết là thể chế kinh tế thị trường định hướng xã hội chủ nghĩa.", 1),
        ("Gắn phân cấp, phân quyền với kiểm tra, giám sát và trách nhiệm của người đứng đầu.", 1),
        "2. Phát triển nguồn nhân lực, nhất là nhân lực chất lượng cao",
        ("Ưu tiên nhân lực cho công tác lãnh đạo, quản lý và các lĩnh vực then chốt.", 1),
        ("Đẩy mạnh khoa học - công nghệ, đổi mới sáng tạo, chuyển đổi số.", 1),
        "3. Xây dựng kết cấu hạ tầng đồng bộ, hiện đại",
        ("Tập trung hạ tầng giao thông, năng lượng, thích ứng biến đổi khí hậu.", 1),
        ("Phát triển hạ tầng số làm nền cho chính quyền số, kinh tế số, xã hội số.", 1),
    )
    for aspect in ASPECTS:
        slides = plan_deck(deck(one("bullets", points(*told))), load_theme("official", aspect=aspect)).slides
        bodies = [shape for slide in slides for shape in slide.shapes if isinstance(shape, TextShape) and shape.role == "body"]
        assert [shape.paragraphs[0].text[:2] for shape in bodies] == ["1.", "3."]


def test_a_range_of_numbers_is_not_cut_at_its_dash_where_it_need_not(theme: Theme) -> None:
    said = "Tốc độ tăng trưởng bình quân hằng năm của cả nhiệm kỳ 2020 - 2025 đạt"
    lines = [line.text for words in range(9) for line in body(theme, f"{'thêm ' * words}{said} 6,5 - 7 phần trăm")[0].lines]

    assert [line for line in lines if line.endswith(("2020 -", "6,5 -")) or line.startswith("- ")] == []


@pytest.mark.parametrize(
    "line, following, good",
    [
        ("Hội nghị báo cáo viên", "tháng 10/2026", True),
        ("Kết quả sáu tháng;", "kế hoạch cuối năm", True),
        ("Kết quả thực", "hiện nghị quyết", False),
        ("Nghị quyết Đại", "hội Đảng bộ", False),
        ("Kế hoạch 5", "năm 2021-2025", False),
        ("Quán triệt và", "triển khai", False),
        ("Các đoàn thể chính trị", "- xã hội", False),
        ("Mặt trận Tổ quốc,", "các đoàn thể", True),
    ],
)
def test_where_a_title_may_be_broken(line: str, following: str, good: bool) -> None:
    assert (break_cost(line, following) < 0.0, break_cost(line, following) > 0.0) == (good, not good)


def test_rows_fill_the_first_slides_before_the_last() -> None:
    assert [end - start for start, end in spread([10] * 7, 0, 33)] == [3, 2, 2]
    assert [end - start for start, end in spread([10] * 23, 0, 83)] == [8, 8, 7]


def drawn(theme: Theme, kind: str, content: object) -> tuple[list[Box], TextShape]:
    """The coloured areas of the one slide that a content makes, and its words."""
    (slide,) = plan_deck(deck(one(kind, content)), theme).slides
    text = next(shape for shape in slide.shapes if isinstance(shape, TextShape) and shape.role == "body")
    return [shape.box for shape in slide.shapes if isinstance(shape, BlockShape)], text


@pytest.mark.parametrize("kind", ["agenda", "questions"])
@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize("code", theme_codes())
def test_each_of_a_few_points_stands_on_a_card_of_its_own(code: str, aspect: str, kind: str) -> None:
    theme = load_theme(code, aspect=aspect)
    area = theme.layouts["content"].frames["body"].box

    areas, text = drawn(theme, kind, points("Một", (WRAPPING, 1), "Hai", "Ba"))

    cards = [box for box in areas if box.w == area.w]
    groups = [text.paragraphs[:2], text.paragraphs[2:3], text.paragraphs[3:]]
    assert len(cards) == 3
    for card, group in zip(cards, groups, strict=True):
        first, last = group[0].lines[0].baseline - group[0].size, group[-1].lines[-1].baseline + 0.2 * group[-1].size
        assert card.y <= text.box.y + first * EMU_PT
        assert text.box.y + last * EMU_PT <= card.bottom
    assert all(above.bottom < below.y for above, below in pairwise(cards))
    assert cards[-1].bottom <= area.bottom


def test_a_few_short_points_stand_on_cards_without_bullets_and_others_do_not(theme: Theme) -> None:
    """What is told in a line or two fills a slide that would look empty; what stands below a point, or says more, is a list."""
    few, text = drawn(theme, "bullets", points("Mục tiêu đến ba mốc thời gian", "2. Chỉ tiêu chủ yếu giai đoạn 2021-2025"))
    lists = [
        drawn(theme, "bullets", points(*lines))[0]
        for lines in (("Một",), tuple(f"Điểm {n}" for n in range(5)), ("Một", ("Nói rõ", 1)), (WRAPPING * 3, WRAPPING))
    ]

    assert len(few) == 4
    assert [part.bullet for part in text.paragraphs] == ["", ""]
    assert lists == [[], [], [], []]


def test_more_points_than_cards_fit_are_a_plain_list(theme: Theme) -> None:
    areas, text = drawn(theme, "agenda", points(*(f"Nội dung thứ {n}" for n in range(9))))

    assert (areas, len(text.paragraphs)) == ([], 9)


def test_a_card_is_as_high_as_its_words(theme: Theme) -> None:
    area = theme.layouts["content"].frames["body"].box

    few, words = drawn(theme, "summary", points("Một", "Hai"))
    columns, left = drawn(theme, "columns", Columns((Paragraph("Một"),), (Paragraph("Một"), Paragraph("Hai")), "Trước", "Sau"))

    assert max(box.h for box in few) < area.h / 2
    assert few[0].bottom >= words.box.y + words.paragraphs[-1].lines[-1].baseline * EMU_PT
    assert len({box.h for box in columns if box.h > 36_000}) == 1
    assert columns[0].bottom > left.box.y + left.paragraphs[-1].lines[-1].baseline * EMU_PT


@pytest.mark.parametrize("code", theme_codes())
def test_a_title_of_two_lines_keeps_clear_of_what_stands_below_it(code: str) -> None:
    theme = load_theme(code)
    (slide,) = plan_deck(deck(one("bullets", points("Ý"), title="Tăng cường các hoạt động " * 3)), theme).slides
    shape = next(shape for shape in slide.shapes if isinstance(shape, TextShape) and shape.role == "title")
    decor = [part.box for part in theme.layouts["content"].decor if shape.box.y < part.box.y < 60 * 36_000]

    end = shape.box.y + (shape.paragraphs[0].lines[-1].baseline + 0.2 * shape.paragraphs[0].size) * EMU_PT
    assert len(shape.paragraphs[0].lines) == 2
    assert [box for box in decor if box.y - end < 3 * 36_000] == []
