"""Widths are those of the font; lines break where other programs break them."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from baocaovien.decks.layout import fonts
from baocaovien.decks.layout.measure import measure
from baocaovien.decks.text import clean

ARIAL = measure("Arial")
VIETNAMESE = st.text(st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậ -–.,0123456789()%/"), max_size=200)


def lines(text: str, limit: float) -> list[str]:
    return [line.text for line in ARIAL.break_lines(text, limit)]


def test_a_width_is_the_sum_of_the_fonts_advances() -> None:
    with TTFont(fonts.find("Arial").path) as font:
        cmap, advances, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
        expected = sum(advances[cmap[ord(letter)]][0] for letter in "Nghị quyết số 01") / em

    assert ARIAL.width("Nghị quyết số 01") == pytest.approx(expected, rel=0.001)


def test_bold_is_wider() -> None:
    assert measure("Arial", bold=True).width("Đại hội") > ARIAL.width("Đại hội")


@pytest.mark.parametrize(
    "text, limit, expected",
    [
        ("một hai ba", 3.4, ["một hai", "ba"]),
        ("giai đoạn 2021–2030", 6.6, ["giai đoạn", "2021–2030"]),
        ("giai đoạn 2021–2030", 7.8, ["giai đoạn 2021–", "2030"]),
        ("xã-phường", 3.6, ["xã-", "phường"]),
        ("âm -5 độ", 1.9, ["âm", "-5", "độ"]),
        ("", 5.0, [""]),
    ],
)
def test_lines_break_at_blanks_and_after_dashes(text: str, limit: float, expected: list[str]) -> None:
    assert lines(text, limit) == expected


def test_a_slash_is_no_place_to_break() -> None:
    room = ARIAL.width("tăng 7,2%/") + 0.1

    assert lines("tăng 7,2%/năm", room) == ["tăng", "7,2%/năm"]


def test_the_symbol_of_a_document_is_broken_only_where_its_slash_does_not_fit() -> None:
    """LibreOffice takes the whole word down once the letter behind the slash has room (tried at each width)."""
    text, slash = "Quy định số 144-QĐ/TW về", ARIAL.width("Quy định số 144-QĐ/T")

    assert lines(text, ARIAL.width("Quy định số 144-") - 0.01) == ["Quy định số", "144-QĐ/TW về"]
    assert lines(text, ARIAL.width("Quy định số 144-") + 0.01) == ["Quy định số 144-", "QĐ/TW về"]
    assert lines(text, slash - 0.01) == ["Quy định số 144-", "QĐ/TW về"]
    assert lines(text, slash + 0.01) == ["Quy định số", "144-QĐ/TW về"]
    assert lines("đợt 5-10/2025", ARIAL.width("đợt 5-10/202") + 0.01) == ["đợt 5-", "10/2025"]
    assert ARIAL.break_lines(text, slash - 0.01)[0].with_next == pytest.approx(slash)


def test_an_address_longer_than_a_line_is_cut_after_a_slash_that_is_no_fractions() -> None:
    room = ARIAL.width("https://tinh.vn/nghi-quyet") + 0.1

    assert lines("https://tinh.vn/nghiquyetdaihoi", room) == ["https://tinh.vn/", "nghiquyetdaihoi"]
    assert lines("xem https://tinh.vn/nghiquyetdaihoi", room) == ["xem", "https://tinh.vn/nghiquyet", "daihoi"]
    assert lines("abcdefghijklm1/2nopqrstuvwxyzabcdefg", ARIAL.width("abcdefghijklm1/2nopq") + 0.1)[0] == "abcdefghijklm1/2nopq"


def test_a_break_that_not_every_program_makes_is_told() -> None:
    limit = ARIAL.width("khóa 2020-") + 0.01

    first, second = ARIAL.break_lines("khóa 2020-2025", limit)

    assert (first.text, first.weak, second.text) == ("khóa 2020-", True, "2025")


@given(VIETNAMESE, st.floats(1.0, 40.0))
def test_no_text_is_lost_and_no_line_is_too_wide(text: str, limit: float) -> None:
    whole = clean(text)

    broken = ARIAL.break_lines(whole, limit)

    assert "".join(line.text for line in broken).replace(" ", "") == whole.replace(" ", "")
    assert all(line.width <= limit + 1e-9 or len(line.text) == 1 for line in broken)
    assert all(line.width == pytest.approx(ARIAL.width(line.text), abs=0.05) for line in broken)


def test_letters_in_parts_measure_like_whole_ones() -> None:
    assert ARIAL.width(clean("tie\u0302\u0301ng Vie\u0323\u0302t")) == ARIAL.width("tiếng Việt")
