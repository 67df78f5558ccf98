"""The content of slides as text to edit, and back: nothing is lost on the way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocaovien.decks.outline import (
    BigFigure,
    Chart,
    Columns,
    Comparison,
    ComparisonRow,
    Content,
    Milestone,
    Paragraph,
    Points,
    Quotation,
    Series,
    Table,
    Timeline,
)
from baocaovien.ui.decks.wording import from_text, number, to_text

TEXT = st.text(st.sampled_from("aăâđêôơưẤỆỘỨ 0123,.-+·•:;%()"), min_size=1, max_size=24).map(lambda text: " ".join(text.split()))
WORDS = TEXT.filter(bool)
CELL = TEXT
VALUE = st.none() | st.integers(-10_000, 10_000).map(lambda whole: whole / 8)
PARAGRAPHS = st.lists(st.builds(Paragraph, WORDS, st.integers(0, 3)), min_size=1, max_size=6).map(tuple)


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    names = draw(st.lists(WORDS, min_size=1, max_size=4))
    series = draw(st.lists(WORDS, min_size=1, max_size=3))
    return Chart("column", tuple(names), tuple(Series(name, tuple(draw(VALUE) for _ in names)) for name in series), draw(WORDS))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    wide = draw(st.integers(2, 4))
    row = st.lists(CELL, min_size=wide, max_size=wide).map(tuple)
    return Table(draw(row), tuple(draw(st.lists(row, max_size=4))))


CONTENT = st.one_of(
    st.builds(Points, PARAGRAPHS),
    st.builds(BigFigure, WORDS, TEXT, TEXT, TEXT),
    tables(),
    charts(),
    st.builds(Quotation, WORDS, TEXT),
    st.builds(Timeline, st.lists(st.builds(Milestone, WORDS, TEXT), min_size=1, max_size=5).map(tuple)),
    st.builds(Comparison, st.lists(st.builds(ComparisonRow, WORDS, TEXT, TEXT), min_size=1, max_size=4).map(tuple), WORDS, WORDS),
    st.builds(Columns, PARAGRAPHS, PARAGRAPHS, TEXT, TEXT),
)


@given(CONTENT)
def test_text_and_back_is_the_same_content(content: Content) -> None:
    text = to_text(content)

    assert text is not None
    assert from_text(content, text) == content


@pytest.mark.parametrize(
    "line, text, level",
    [
        ("Ý chính", "Ý chính", 0),
        ("- Ý con", "Ý con", 1),
        ("+ Ý nhỏ", "Ý nhỏ", 2),
        ("• - 5 độ", "- 5 độ", 0),
        ("-5 độ", "-5 độ", 0),
    ],
)
def test_points_are_written_as_offices_write_them(line: str, text: str, level: int) -> None:
    assert from_text(Points(()), line) == Points((Paragraph(text, level),))


@pytest.mark.parametrize(
    "text, value",
    [("1.234,5", 1234.5), ("-7", -7.0), ("95,5", 95.5), ("12.5", None), ("nhiều", None), ("", None), ("1 200", 1200.0)],
)
def test_numbers_are_read_as_vietnamese_write_them(text: str, value: float | None) -> None:
    assert number(text) == value


def test_a_table_takes_more_columns_and_rows() -> None:
    table = Table(("A", "B"), (("1", "2"),), ("left", "right"))

    assert from_text(table, "A | B | C\n1 | 2\n3 | 4 | 5") == Table(("A", "B", "C"), (("1", "2", ""), ("3", "4", "5")))


def test_slides_that_fill_themselves_have_no_text() -> None:
    assert (to_text(None), from_text(None, "gì đó")) == (None, None)
