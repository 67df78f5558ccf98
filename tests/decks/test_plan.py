"""Plans: every kind of slide, sizes that read, nothing off the slide, nothing lost."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocaovien.decks.build import KINDS, plan_deck
from baocaovien.decks.layout.flow import MARGIN, Style, Styled, set_lines
from baocaovien.decks.lint.check import lint
from baocaovien.decks.outline import (
    MAY,
    MUST,
    SHOULD,
    BigFigure,
    CaptionedImage,
    Chart,
    Comparison,
    ComparisonRow,
    Entry,
    Image,
    Paragraph,
    Points,
    Series,
    Table,
    Video,
)  # fmt: skip
from baocaovien.decks.pptx import write_pptx
from baocaovien.decks.scene import (
    EMU_MM,
    EMU_PT,
    ChartShape,
    DeckPlan,
    PlacedParagraph,
    SlidePlan,
    TableShape,
    TextMark,
    TextShape,
)
from baocaovien.decks.text import clean
from baocaovien.decks.theme import BODY_SIZES, Theme, load_theme, theme_codes
from baocaovien.domain.errors import AppError, Cancelled, EnvironmentFault
from tests.decks.samples import LONG, Hostile, deck, every_kind, hostile_deck, one, photo, points, tiny_clip

SMALLEST = 18.0


def texts(slide: SlidePlan, *roles: str) -> list[str]:
    """The paragraphs of the slide's text shapes, of some roles or all."""
    shapes = [shape for shape in slide.shapes if isinstance(shape, TextShape) and (not roles or shape.role in roles)]
    return [part.text for shape in shapes for part in shape.paragraphs]


def paragraphs(slide: SlidePlan) -> list[PlacedParagraph]:
    """Every paragraph but the footer and the number."""
    found = []
    for shape in slide.shapes:
        if isinstance(shape, TextShape) and shape.role not in ("footer", "number"):
            found += shape.paragraphs
        elif isinstance(shape, TableShape):
            found += [cell.paragraph for row in shape.rows for cell in row]
    return found


def planned(entry: Entry, theme: Theme) -> tuple[SlidePlan, ...]:
    return plan_deck(deck(entry), theme).slides


def test_every_kind_has_its_slide(plan: DeckPlan) -> None:
    assert {slide.kind for slide in plan.slides} == set(KINDS)


def test_every_slide_has_one_title_in_its_placeholder(plan: DeckPlan) -> None:
    for slide in plan.slides:
        titles = texts(slide, "title")
        assert titles == [slide.title]
        assert slide.title


def test_keys_are_unique_and_name_their_entry(plan: DeckPlan) -> None:
    assert max(Counter(slide.key for slide in plan.slides).values()) == 1
    assert all(slide.key == (slide.entry_key if slide.part == 1 else f"{slide.entry_key}.{slide.part}") for slide in plan.slides)


def test_the_agenda_leads_to_the_first_slide_of_each_section(plan: DeckPlan) -> None:
    agenda = next(slide for slide in plan.slides if slide.kind == "agenda")
    body = next(shape for shape in agenda.shapes if isinstance(shape, TextShape) and shape.role == "body")

    links = {part.text: part.link for part in body.paragraphs}

    assert links == {
        "Kết quả 6 tháng đầu năm": "muc-1",
        "Số liệu": "cot" if "bang" not in {s.key for s in plan.slides} else "bang",
        "Thảo luận": "moc",
    }


def test_the_sources_slide_lists_each_source_once(plan: DeckPlan) -> None:
    slide = next(slide for slide in plan.slides if slide.kind == "sources")

    assert texts(slide, "body") == ["Nghị quyết số 01-NQ/ĐH ngày 15/10/2020", "Báo cáo số 45-BC/TU"]


def test_notes_hold_the_talking_points_and_the_sources(plan: DeckPlan) -> None:
    slide = next(slide for slide in plan.slides if slide.key == "gach-1")

    assert slide.notes == (
        "Nói chậm, rõ.",
        "Nhấn mạnh số liệu.",
        "Nguồn: Nghị quyết số 01-NQ/ĐH ngày 15/10/2020; Báo cáo số 45-BC/TU",
    )


@pytest.mark.parametrize("aspect", ["16:9", "4:3"])
@pytest.mark.parametrize("code", theme_codes())
def test_every_theme_and_shape_places_everything_on_the_slide(code: str, aspect: str) -> None:
    plan = plan_deck(every_kind(), load_theme(code, aspect=aspect))

    for slide in plan.slides:
        for shape in slide.shapes:
            box = shape.box
            assert min(box.x, box.y, plan.width - box.right, plan.height - box.bottom) >= 0, (slide.key, shape.name)
        for part in paragraphs(slide):
            assert part.size >= SMALLEST


@pytest.mark.parametrize("code", theme_codes())
def test_a_mark_stands_on_every_slide_also_on_those_without_a_footer(code: str) -> None:
    plan = plan_deck(replace(every_kind(), mark="DỮ LIỆU MẪU"), load_theme(code))

    feet = [" ".join(texts(slide, "footer")) for slide in plan.slides]

    assert [slide.key for slide, foot in zip(plan.slides, feet, strict=True) if "DỮ LIỆU MẪU" not in foot] == []


@pytest.fixture(scope="module")
def hostile() -> DeckPlan:
    return plan_deck(hostile_deck(130), load_theme("official"))


def test_hostile_text_is_never_small_nor_outside_its_box(hostile: DeckPlan) -> None:
    for slide in hostile.slides:
        for shape in slide.shapes:
            if isinstance(shape, TextShape) and shape.paragraphs:
                last = shape.paragraphs[-1]
                assert last.lines[-1].baseline + 0.2 * last.size <= shape.box.h / EMU_PT + 0.1, (slide.key, shape.name)
        assert all(part.size >= SMALLEST for part in paragraphs(slide))


def test_body_text_keeps_its_size(hostile: DeckPlan) -> None:
    bodies = [
        part.size
        for slide in hostile.slides
        if slide.kind in ("bullets", "columns", "questions", "summary", "new_points", "timeline", "quotation", "sources")
        for shape in slide.shapes
        if isinstance(shape, TextShape) and shape.role in ("body", "body2")
        for part in shape.paragraphs
    ]
    assert min(bodies) >= BODY_SIZES[-1]


def test_no_continued_slide_holds_a_lonely_line(hostile: DeckPlan) -> None:
    slides = list(hostile.slides)
    for slide in slides:
        parts = [other for other in slides if other.entry_key == slide.entry_key]
        if slide.kind in ("bullets", "questions", "summary") and len(parts) > 1:
            body = [part for part in paragraphs(slide) if part.text != slide.title]
            assert sum(len(part.lines) for part in body) >= 2, slide.key


def test_continued_slides_say_so(hostile: DeckPlan) -> None:
    assert any(slide.part > 1 for slide in hostile.slides)
    for slide in hostile.slides:
        assert slide.title.endswith(" (tiếp)") == (slide.part > 1)


def test_shapes_stand_on_whole_millimetres(hostile: DeckPlan) -> None:
    for slide in hostile.slides:
        for shape in slide.shapes:
            assert (shape.box.x % EMU_MM, shape.box.y % EMU_MM) == (0, 0), (slide.key, shape.name)


@given(st.integers(0, 10_000))
def test_no_word_of_a_hostile_entry_is_lost(seed: int) -> None:
    maker = Hostile(seed)
    entry = one("bullets", Points(maker.paragraphs(maker.random.randint(1, 14), 1, 60, 3)))
    assert isinstance(entry.content, Points)

    slides = planned(entry, load_theme("official"))

    shown = "".join(text for slide in slides for text in texts(slide, "body")).replace(" ", "")
    wanted = "".join(clean(part.text) for part in entry.content.paragraphs).replace(" ", "")
    assert shown == wanted


def test_one_endless_sentence_is_split_and_kept(theme: Theme) -> None:
    endless = "x".join(LONG for _ in range(40))[:5000]

    slides = planned(one("bullets", points(endless)), theme)

    assert "".join(text for slide in slides for text in texts(slide, "body")).replace(" ", "") == endless.replace(" ", "")
    assert len(slides) > 4


def test_a_paragraph_stays_one_paragraph(theme: Theme) -> None:
    (slide,) = planned(one("bullets", points(LONG)), theme)

    assert texts(slide, "body") == [LONG]
    body = next(shape for shape in slide.shapes if isinstance(shape, TextShape) and shape.role == "body")
    assert len(body.paragraphs[0].lines) > 1


def test_a_table_of_thirty_rows_repeats_its_header_and_keeps_its_rows(theme: Theme) -> None:
    rows = tuple((f"Chỉ tiêu số {n}", f"{n},5") for n in range(30))

    slides = planned(one("table", Table(("Tên", "Giá trị"), rows)), theme)

    tables = [shape for slide in slides for shape in slide.shapes if isinstance(shape, TableShape)]
    assert len(tables) == len(slides) > 1
    assert all([cell.paragraph.text for cell in table.rows[0]] == ["Tên", "Giá trị"] for table in tables)
    assert tuple(tuple(cell.paragraph.text for cell in row) for table in tables for row in table.rows[1:]) == rows
    assert tables[0].rows[1][1].paragraph.align == "right"


def test_a_cell_taller_than_a_slide_goes_on(theme: Theme) -> None:
    long = " ".join([LONG] * 30)

    slides = planned(one("table", Table(("Tên", "Nội dung"), (("a", long),))), theme)

    cells = [
        shape.rows[n][1].paragraph.text
        for slide in slides
        for shape in slide.shapes
        if isinstance(shape, TableShape)
        for n in range(1, len(shape.rows))
    ]
    assert "".join(cells).replace(" ", "") == long.replace(" ", "")


def test_a_title_too_long_is_whole_in_the_notes(theme: Theme) -> None:
    title = " ".join([LONG] * 6)

    plan = plan_deck(deck(one("bullets", points("Ý"), title=title)), theme)

    (slide,) = plan.slides
    assert texts(slide, "title")[0].endswith("…")
    assert f"Tiêu đề đầy đủ: {title}" in slide.notes
    assert [remark.code for remark in plan.remarks] == ["decks.shortened"]


def test_a_table_too_wide_for_its_words_goes_on_to_the_right_with_its_first_column() -> None:
    heads = ("Chỉ tiêu", "ĐVT", "Kế hoạch 2025", "Ước thực hiện", "So với kế hoạch", "Cùng kỳ 2024", "Ghi chú", "Đơn vị chủ trì")
    rows = tuple((f"Thu ngân sách {n}", "tỷ đồng", *["1.234.567,8"] * 5, "Sở Tài chính") for n in range(5))

    slides = planned(one("table", Table(heads, rows)), load_theme("official", aspect="4:3"))

    tables = [shape for slide in slides for shape in slide.shapes if isinstance(shape, TableShape)]
    said = [[[cell.paragraph.text for cell in row] for row in table.rows] for table in tables]
    assert [table[0] for table in said] == [list(heads[:5]), ["Chỉ tiêu", *heads[5:]]]
    assert [[*first, *second[1:]] for first, second in zip(*said, strict=True)] == [list(heads), *map(list, rows)]
    assert [slide.title for slide in slides] == ["Kết quả nổi bật", "Kết quả nổi bật (tiếp)"]
    words = {word for line in (heads, *rows) for text in line for word in text.split(" ")}
    broken = {
        word
        for table in tables
        for row in table.rows
        for cell in row
        for line in cell.paragraph.lines
        for word in line.text.split(" ")
    }
    assert broken <= words


def test_the_symbol_of_a_document_stays_on_one_line_where_a_narrower_one_costs_nothing() -> None:
    text = f"Thực hiện thực hiện {'i' * 9} Nghị quyết số 144-QĐ/TW, của Trung ương về công tác"

    (slide,) = planned(one("bullets", points(text)), load_theme("official", aspect="4:3"))

    assert [line.text for line in paragraphs(slide)[1].lines] == [
        f"Thực hiện thực hiện {'i' * 9} Nghị quyết số",
        "144-QĐ/TW, của Trung ương về công tác",
    ]


def test_a_box_is_narrowed_for_a_symbol_that_the_whole_width_would_take_down() -> None:
    """Else LibreOffice takes "144-QĐ/TW" down whole, and the row grows by a line (measured)."""
    text = "Thực hiện nghiêm Quy định số 144-QĐ/TW, ngày 09/5/2024 của Bộ Chính trị về chuẩn mực đạo đức cách mạng"
    item = Styled(text, Style("Arial", 22.0, "000000"))

    setting = set_lines((item,), 405.5, 3 * item.style.pitch + 0.01)

    first = setting.lines[0][0]
    assert (len(setting.lines[0]), first.text) == (3, "Thực hiện nghiêm Quy định số 144-")
    assert setting.width * (1 + MARGIN) < first.with_next * 22.0


def test_columns_whose_names_collide_become_bars(theme: Theme) -> None:
    names = tuple(f"Huyện có tên rất dài số {n}" for n in range(8))
    (slide,) = planned(one("chart", Chart("column", names, (Series("Giá trị", tuple(float(n) for n in range(8))),))), theme)

    chart = next(shape for shape in slide.shapes if isinstance(shape, ChartShape))
    assert (chart.chart.type, chart.chart.categories) == ("bar", names)


def test_chart_labels_do_not_overlap(plan: DeckPlan) -> None:
    for slide in plan.slides:
        for shape in slide.shapes:
            if isinstance(shape, ChartShape):
                labels = [mark for mark in shape.marks if isinstance(mark, TextMark)]
                for number, one_label in enumerate(labels):
                    for other in labels[number + 1 :]:
                        apart = one_label.x + one_label.width <= other.x + 0.5 or other.x + other.width <= one_label.x + 0.5
                        assert apart or abs(one_label.baseline - other.baseline) >= one_label.size * 0.9, (
                            slide.key,
                            one_label,
                            other,
                        )


def test_many_categories_go_on_with_the_same_axis(theme: Theme) -> None:
    names = tuple(f"Xã số {n}" for n in range(60))
    slides = planned(one("chart", Chart("bar", names, (Series("Giá trị", tuple(float(n) for n in range(60))),))), theme)

    charts = [shape for slide in slides for shape in slide.shapes if isinstance(shape, ChartShape)]
    assert tuple(name for chart in charts for name in chart.chart.categories) == names
    assert len({(chart.look.least, chart.look.most) for chart in charts}) == 1


def test_a_pie_with_minus_or_many_slices_becomes_bars(theme: Theme) -> None:
    for values in ((5.0, -1.0), tuple(float(n + 1) for n in range(9))):
        chart = Chart("pie", tuple(f"Phần {n}" for n in range(len(values))), (Series("Tỷ trọng", values),))
        (slide,) = planned(one("chart", chart), theme)
        assert next(shape for shape in slide.shapes if isinstance(shape, ChartShape)).chart.type == "bar"


def test_letters_in_parts_and_control_characters_are_cleaned(theme: Theme) -> None:
    (slide,) = planned(one("bullets", points("a\x0bb\u200b tie\u0302\u0301ng\n Vie\u0323\u0302t")), theme)

    assert texts(slide, "body") == ["a b tiếng Việt"]


def test_shorter_versions_keep_what_must_stay(theme: Theme) -> None:
    def part(key: str, priority: int) -> Entry:
        return Entry(key, "bullets", key, points("Ý"), priority=priority, minutes=10.0, section="Mục")

    outline = deck(Entry("bia", "cover", ""), part("phai", MUST), part("nen", SHOULD), part("co-the", MAY), part("phai-2", MUST))

    versions = {length: [slide.key for slide in plan_deck(outline, theme, minutes=length).slides] for length in (5, 21, 31, 60)}

    assert versions == {
        5: ["bia", "phai", "phai-2"],
        21: ["bia", "phai", "phai-2"],
        31: ["bia", "phai", "nen", "phai-2"],
        60: ["bia", "phai", "nen", "co-the", "phai-2"],
    }
    assert plan_deck(outline, theme, minutes=31).left_out == ("co-the",)


def test_links_to_sections_that_were_left_out_are_taken_off(theme: Theme) -> None:
    agenda = Entry("ct", "agenda", "Nội dung", points("Có", "Không"))
    outline = deck(
        agenda, Entry("a", "bullets", "a", points("Ý"), section="Có", priority=MUST, minutes=5),
        Entry("b", "bullets", "b", points("Ý"), section="Không", priority=MAY, minutes=50),
    )  # fmt: skip

    first = plan_deck(outline, theme, minutes=10).slides[0]

    body = next(shape for shape in first.shapes if isinstance(shape, TextShape) and shape.role == "body")
    assert [part.link for part in body.paragraphs] == ["a", ""]


def test_the_same_outline_gives_the_same_plan(theme: Theme) -> None:
    assert plan_deck(hostile_deck(13), theme) == plan_deck(hostile_deck(13), theme)


def test_hidden_slides_take_no_time(theme: Theme) -> None:
    entry = one("bullets", points("Ý"), notes="từ " * 300)

    assert planned(entry, theme)[0].minutes == 2.0
    assert planned(replace(entry, hidden=True), theme)[0].minutes == 0.0


@pytest.mark.parametrize(
    "entry, code",
    [
        (one("nothing", points("Ý")), "decks.unknown_kind"),
        (one("table", points("Ý")), "decks.wrong_content"),
        (one("bullets", None), "decks.wrong_content"),
        (Entry("có dấu", "bullets", "t", points("Ý")), "decks.bad_key"),
        (one("chart", Chart("column", (), ())), "decks.empty_chart"),
        (one("chart", Chart("column", ("a", "b"), (Series("s", (1.0,)),))), "decks.uneven_chart"),
        (one("chart", Chart("column", ("a",), (Series("s", (float("nan"),)),))), "decks.empty_chart"),
        (one("picture", CaptionedImage(Image(b"?", ""))), "decks.bad_picture"),
    ],
)
def test_what_cannot_be_placed_is_told(entry: Entry, code: str, theme: Theme) -> None:
    with pytest.raises(AppError) as told:
        plan_deck(deck(entry), theme)
    assert told.value.code == code


def test_a_key_twice_is_told(theme: Theme) -> None:
    with pytest.raises(AppError) as told:
        plan_deck(deck(one("bullets", points("a")), one("bullets", points("b"))), theme)
    assert told.value.code == "decks.same_key"


def test_what_is_no_clip_is_told(theme: Theme, tmp_path: Path) -> None:
    clip = tiny_clip(tmp_path)
    clip.write_bytes(b"not a clip, but long enough")

    with pytest.raises(AppError) as told:
        plan_deck(deck(one("video", Video(clip, Image(photo(), "ảnh")))), theme)

    assert told.value.code == "decks.not_mp4"


def test_a_clip_that_is_gone_leaves_its_picture_and_a_remark_and_the_deck_is_whole(theme: Theme, tmp_path: Path) -> None:
    """One file that was moved must not keep the other slides from the hall."""
    clip = tiny_clip(tmp_path)
    outline = deck(one("video", Video(clip, Image(photo(), "ảnh"), "Phóng sự")), Entry("sau", "bullets", "Sau", points("Ý")))
    there = plan_deck(outline, theme)
    clip.unlink()

    gone = plan_deck(outline, theme)

    assert [type(shape).__name__ for shape in gone.slides[0].shapes if hasattr(shape, "picture")] == ["PictureShape"]
    assert [(remark.code, remark.slide_key, dict(remark.params)) for remark in gone.remarks] == [
        ("decks.clip_gone", "k", {"file": "phong-su.mp4", "folder": str(tmp_path)})
    ]
    assert [slide.fingerprint for slide in gone.slides] == [slide.fingerprint for slide in there.slides]
    write_pptx(gone, theme, tmp_path / "deck.pptx")
    assert lint(tmp_path / "deck.pptx") == []


def test_planning_stops_when_asked(theme: Theme) -> None:
    with pytest.raises(Cancelled):
        plan_deck(every_kind(), theme, progress=lambda done, _total: done < 3)


def test_characters_that_no_font_draws_are_remarked(theme: Theme) -> None:
    plan = plan_deck(deck(one("bullets", points("Vui 😀"))), theme)

    assert [(remark.code, remark.params) for remark in plan.remarks] == [("decks.uncovered_characters", (("characters", "😀"),))]


@pytest.mark.parametrize(
    "content",
    [
        ("bullets", Points(())), ("bullets", points("", " ")), ("table", Table(("a",), ())), ("figure", BigFigure("")),
        ("comparison", Comparison(())), ("comparison", Comparison((ComparisonRow("", "", ""),))), ("new_points", Points(())),
        ("chart", Chart("pie", ("a",), (Series("", (0.0,)),))), ("chart", Chart("line", ("a",), (Series("s", (None, ))  ,)))
    ][:8],
)  # fmt: skip
def test_nothing_to_say_is_no_fault(content: tuple[str, object], theme: Theme) -> None:
    slides = planned(one(content[0], content[1]), theme)  # type: ignore[arg-type]

    assert all(slide.title for slide in slides)


def test_no_font_is_told_as_a_fault_of_the_machine() -> None:
    assert EnvironmentFault("decks.no_font").exit_code == 3


def test_a_deep_list_shows_its_levels(theme: Theme) -> None:
    content = Points(tuple(Paragraph("Ý", level) for level in range(6)))
    (slide,) = planned(one("bullets", content), theme)

    body = next(shape for shape in slide.shapes if isinstance(shape, TextShape) and shape.role == "body")
    assert [part.level for part in body.paragraphs] == [0, 1, 2, 3, 3, 3]
    margins = [part.margin / part.size for part in body.paragraphs]
    assert margins[:4] == sorted(margins[:4])
