"""Names: cleaning, search keys, tone placement and Vietnamese order."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocaovien.domain.errors import InputError
from baocaovien.domain.names import (
    ToneStyle,
    clean_line,
    clean_text,
    exact_key,
    fold,
    optional,
    person_sort_key,
    place_tones,
    required,
    sort_key,
)

SYLLABLES = st.sampled_from(
    [
        "nguyễn",
        "hoà",
        "hòa",
        "thuỷ",
        "thủy",
        "đường",
        "dương",
        "ăn",
        "ân",
        "an",
        "ẩn",
        "khoẻ",
        "khỏe",
        "quý",
        "ngoài",
        "k'",
        "y",
        "ơn",
        "ưng",
        "ung",
        "êm",
        "Đặng",
        "HOÀNG",
        "thúy",
        "quỳnh",
        "giữa",
    ]
)


def mixed(items: list[str]) -> list[str]:
    """Give the items in another order."""
    return items[1::2] + items[::2][::-1]


PHRASES = st.lists(SYLLABLES, max_size=6).map(" ".join)


@pytest.mark.parametrize(
    "text, key",
    [
        ("Nguyễn Văn Ứng", "nguyen van ung"),
        ("Đường phố  –  Đà Lạt", "duong pho da lat"),
        ("K’Brếp", "k brep"),
        ("K' Brếp", "k brep"),
        ("KʼBrếp", "k brep"),
        ("Niê Kđăm", "nie kdam"),
        ("26-KH/BTGTW", "26 kh btgtw"),
        ("ủy uỷ", "uy uy"),
        ("a_b", "a b"),
        ("", ""),
        ("!!!", ""),
    ],
)
def test_folding_gives_the_search_key(text: str, key: str) -> None:
    assert fold(text) == key


@given(st.text(max_size=60))
def test_folding_ignores_the_form_and_is_stable(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)
    assert "  " not in fold(text)
    assert fold(text) == fold(text).strip()


@given(PHRASES)
def test_folded_words_stand_where_exact_words_stand(phrase: str) -> None:
    assert len(fold(phrase).split()) == len(exact_key(phrase).split())
    assert fold(exact_key(phrase)) == fold(phrase)


def test_exact_key_keeps_marks_and_unifies_tone_placement() -> None:
    assert exact_key("Thuỷ HOÀ, Quý") == "thủy hòa quý"
    assert exact_key("Thúy") != exact_key("Thủy")


@pytest.mark.parametrize(
    "old, new",
    [
        ("hoà bình", "hòa bình"),
        ("Uỷ ban", "Ủy ban"),
        ("TỈNH UỶ", "TỈNH ỦY"),
        ("khoẻ", "khỏe"),
        ("thuý", "thúy"),
        ("quý", "quý"),
        ("Hoàng, ngoài, thuyền, khuỷu", "Hoàng, ngoài, thuyền, khuỷu"),
    ],
)
def test_tones_are_placed_in_either_style(old: str, new: str) -> None:
    assert place_tones(new, ToneStyle.OLD) == old
    assert place_tones(old, ToneStyle.NEW) == new
    assert place_tones(unicodedata.normalize("NFD", old), "old") == old


@given(PHRASES)
def test_placing_tones_is_reversible_and_keeps_the_key(phrase: str) -> None:
    new = place_tones(phrase, "new")
    assert place_tones(place_tones(new, "old"), "new") == new
    assert fold(new) == fold(phrase)


def test_words_sort_as_in_the_dictionary_of_cldr() -> None:
    ordered = [
        "An",
        "Án",
        "Anh",
        "Ành",
        "Ảnh",
        "Ãnh",
        "Ánh",
        "Ạnh",
        "Ăn",
        "Ân",
        "Dao",
        "Dũng",
        "Đào",
        "Đức",
        "Ung",
        "Ưng",
        "Ửng",
        "Ý",
        "Yến",
    ]

    assert sorted(mixed(ordered), key=sort_key) == ordered


def test_letters_stand_in_vietnamese_order() -> None:
    letters = [
        "a",
        "ă",
        "â",
        "b",
        "c",
        "d",
        "đ",
        "e",
        "ê",
        "f",
        "g",
        "h",
        "i",
        "j",
        "k",
        "l",
        "m",
        "n",
        "o",
        "ô",
        "ơ",
        "p",
        "q",
        "r",
        "s",
        "t",
        "u",
        "ư",
        "v",
        "w",
        "x",
        "y",
        "z",
    ]

    assert sorted(mixed(letters), key=sort_key) == letters


def test_tones_stand_in_vietnamese_order() -> None:
    tones = ["ma", "mà", "mả", "mã", "má", "mạ"]

    assert sorted(mixed(tones), key=sort_key) == tones


def test_letters_of_the_whole_text_come_before_tones() -> None:
    assert sorted(["Ba Bình", "Bà Anh", "Ba Anh", "Ba"], key=sort_key) == ["Ba", "Ba Anh", "Bà Anh", "Ba Bình"]


@given(PHRASES)
def test_sort_keys_ignore_case_form_and_tone_placement(phrase: str) -> None:
    assert sort_key(phrase.upper()) == sort_key(phrase)
    assert sort_key(unicodedata.normalize("NFD", phrase)) == sort_key(phrase)
    assert sort_key(place_tones(phrase, "old")) == sort_key(place_tones(phrase, "new"))


@given(st.lists(PHRASES, min_size=2, max_size=8))
def test_sort_keys_compare_alike_as_text_and_as_bytes(phrases: list[str]) -> None:
    assert sorted(phrases, key=sort_key) == sorted(phrases, key=lambda text: sort_key(text).encode())


def test_people_sort_by_given_name_then_family_name_then_middle_name() -> None:
    ordered = [
        "Lê Thị An",
        "Nguyễn An",
        "Nguyễn Thị An",
        "Nguyễn Văn An",
        "Trần Văn Ân",
        "K' Brếp",
        "Phạm Hoà",
        "Trần Hòa",
        "Trần Thành",
        "Y Thanh Hà Niê Kđăm",
        "Ý",
    ]

    assert sorted(mixed(ordered), key=person_sort_key) == ordered


@pytest.mark.parametrize("name", ["K'Brếp", "K’ Brếp", "k’brếp"])
def test_names_with_a_marker_have_one_key_however_they_are_written(name: str) -> None:
    assert person_sort_key(name) == person_sort_key("K' Brếp")


@given(st.text(max_size=40))
def test_any_text_has_keys_without_control_characters(text: str) -> None:
    assert all(char.isprintable() for char in sort_key(clean_line(text)))
    assert isinstance(person_sort_key(text), str)


def test_cleaning_takes_off_what_nobody_sees() -> None:
    assert clean_line(" Nguyễn\u00a0\u200bVăn\t\x00A\r\n ") == "Nguyễn Văn A"
    assert clean_text("một \r\nhai\u2028ba\ufeff\x07") == "một\nhai\nba"


@given(st.text(max_size=60))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@pytest.mark.parametrize("text", ["", "  ", "\u200b", None])
def test_a_required_line_must_not_be_empty(text: str | None) -> None:
    with pytest.raises(InputError) as caught:
        required(text, "Họ và tên")

    assert (caught.value.code, caught.value.params) == ("input.required", {"field": "Họ và tên"})


def test_a_line_has_a_greatest_length() -> None:
    with pytest.raises(InputError) as caught:
        required("a" * 10_000, "Họ và tên", most=200)

    assert caught.value.params == {"field": "Họ và tên", "length": 10_000, "most": 200}
    assert optional(None, "Ghi chú") == ""
    assert required(" Hội  nghị ", "Tên") == "Hội nghị"
